/** Opening spreadsheets, permissions, enumerations and the names that objects print. */
import { Bench, COLLEAGUE, OFFICER } from './bench';

describe('the active spreadsheet', () => {
  test('A22: is null in an unbound script until it is set', () => {
    expect(
      new Bench({ bound: false }).script(() => {
        const before = SpreadsheetApp.getActiveSpreadsheet();
        const made = SpreadsheetApp.create('Mới');
        SpreadsheetApp.setActiveSpreadsheet(made);
        return [
          before,
          SpreadsheetApp.getActiveSpreadsheet().getName(),
          SpreadsheetApp.getActiveSheet().getName(),
        ];
      }),
    ).toEqual([null, 'Mới', 'Sheet1']);
  });

  test('it is reached with the scope for the current one only, others are not', () => {
    const bench = new Bench({ scopes: ['spreadsheets.currentonly'] });
    expect(bench.script(() => SpreadsheetApp.getActiveSpreadsheet().getName())).toBe('Book');
    expect(() =>
      bench.script((id: string) => SpreadsheetApp.openById(id).getName(), bench.spreadsheetId),
    ).toThrow(
      'Exception: Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
    expect(() => bench.script(() => SpreadsheetApp.create('x').getId())).toThrow('SpreadsheetApp.create');
  });

  test('without any authorisation the document is out of reach, the menu is not', () => {
    const bench = new Bench();
    const script = bench.project(`
      function onOpen() {
        SpreadsheetApp.getUi().createAddonMenu().addItem('Chạy', 'run').addToUi();
        SpreadsheetApp.getActiveSpreadsheet().getName();
      }`);
    const result = bench.runtime.run(script.id, 'onOpen', {
      user: OFFICER,
      kind: 'simple trigger',
      authMode: 'NONE',
    });
    expect(result.error?.message).toMatch(/SpreadsheetApp\.getActiveSpreadsheet\. Required permissions: /);
    expect([...bench.runtime.menusOf(bench.spreadsheetId, OFFICER).keys()]).toEqual(['Script']);
  });

  test('a simple trigger cannot open other spreadsheets', () => {
    const bench = new Bench();
    const script = bench.project(`function onEdit() { SpreadsheetApp.openById('${bench.spreadsheetId}'); }`);
    const result = bench.runtime.run(script.id, 'onEdit', {
      user: OFFICER,
      kind: 'simple trigger',
      authMode: 'LIMITED',
    });
    expect(result.error?.message).toMatch(/SpreadsheetApp\.openById\. Required permissions: /);
  });
});

describe('opening', () => {
  test('by id and by address', () => {
    const bench = new Bench({ bound: false });
    expect(
      bench.script((id: string) => {
        const byId = SpreadsheetApp.openById(id);
        const byUrl = SpreadsheetApp.openByUrl(`https://docs.google.com/spreadsheets/d/${id}/edit#gid=0`);
        const byFile = SpreadsheetApp.open({ getId: () => id } as GoogleAppsScript.Drive.File);
        return [byId.getName(), byUrl.getId() === id, byFile.getId() === id, byId.getUrl()];
      }, bench.spreadsheetId),
    ).toEqual(['Book', true, true, `https://docs.google.com/spreadsheets/d/${bench.spreadsheetId}/edit`]);
  });

  test('what the user cannot see is refused', () => {
    const bench = new Bench({ bound: false });
    const open = (user: string, id: string) => () =>
      bench.as(user, (one: string) => SpreadsheetApp.openById(one).getName(), id);
    expect(open(COLLEAGUE, bench.spreadsheetId)).toThrow(
      'Exception: You do not have permissions to access the requested document.',
    );
    expect(open(OFFICER, 'no-such-id')).toThrow('Exception');
  });

  test('a new spreadsheet has the size asked for', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.create('Nhỏ', 5, 3).getSheets()[0];
        return [sheet?.getMaxRows(), sheet?.getMaxColumns()];
      }),
    ).toEqual([5, 3]);
  });

  test('a copy carries contents under a new name', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        ss.getRange('A1').setValue('x');
        const copy = ss.copy('Bản sao');
        ss.getRange('A1').setValue('y');
        return [copy.getName(), copy.getRange('A1').getValue(), copy.getId() === ss.getId()];
      }),
    ).toEqual(['Bản sao', 'x', false]);
  });
});

describe('settings of a spreadsheet', () => {
  test('name, locale, zone and tab colour are read and set', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        ss.rename('Sổ PGD');
        ss.setSpreadsheetLocale('vi_VN');
        ss.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
        const sheet = ss.getActiveSheet().setTabColor('red').setHiddenGridlines(true).setRightToLeft(true);
        const color = sheet.getTabColor();
        sheet.setTabColor(null);
        return [
          ss.getName(),
          ss.getSpreadsheetLocale(),
          ss.getSpreadsheetTimeZone(),
          String(ss.getRecalculationInterval()),
          color,
          sheet.getTabColor(),
          sheet.hasHiddenGridlines(),
          sheet.isRightToLeft(),
        ];
      }),
    ).toEqual(['Sổ PGD', 'vi_VN', 'Asia/Ho_Chi_Minh', 'ON_CHANGE', '#ff0000', null, true, true]);
  });
});

describe('names', () => {
  test('A34: values of enumerations print, compare and turn into JSON by name', () => {
    expect(
      new Bench().script(() => {
        const { DASHED, DOTTED } = SpreadsheetApp.BorderStyle;
        // the published types know them as numbers without methods
        const asked = (member: string, ...args: unknown[]) =>
          Reflect.apply(Reflect.get(Object(DASHED), member), DASHED, args);
        return [
          String(DASHED),
          asked('name'),
          asked('ordinal'),
          asked('compareTo', DOTTED),
          JSON.stringify({ style: DASHED }),
        ];
      }),
    ).toEqual(['DASHED', 'DASHED', 1, 1, '{"style":"DASHED"}']);
  });

  test('A34: objects print their class', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        const range = ss.getRange('A1:B2');
        return [
          ss,
          ss.getActiveSheet(),
          range,
          range.createFilter(),
          range.protect(),
          SpreadsheetApp.newDataValidation(),
          SpreadsheetApp.newConditionalFormatRule(),
          SpreadsheetApp.newColor().build(),
          SpreadsheetApp.getUi(),
        ].map(String);
      }),
    ).toEqual([
      'Spreadsheet',
      'Sheet',
      'Range',
      'Filter',
      'Protection',
      'DataValidationBuilder',
      'ConditionalFormatRuleBuilder',
      'Color',
      'Ui',
    ]);
  });

  test('a member that is not emulated is refused by name', () => {
    expect(() =>
      new Bench().script(() => {
        SpreadsheetApp.getActiveSheet().getDataSourceTables();
      }),
    ).toThrow('Sheet.getDataSourceTables is not emulated');
  });
});

describe('selection', () => {
  test('what is activated is active, the last range of a list is the active range', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        const start = [ss.getActiveRange()?.getA1Notation(), ss.getCurrentCell()?.getA1Notation()];
        ss.getActiveSheet().getRangeList(['A1:B4', 'D1:E4']).activate();
        const selection = ss.getSelection();
        return [
          start,
          selection.getActiveRange()?.getA1Notation(),
          selection
            .getActiveRangeList()
            ?.getRanges()
            .map((range) => range.getA1Notation()),
          selection.getCurrentCell()?.getA1Notation(),
          SpreadsheetApp.getActiveRange().getA1Notation(),
        ];
      }),
    ).toEqual([['A1', 'A1'], 'D1:E4', ['A1:B4', 'D1:E4'], 'D1', 'D1:E4']);
  });

  test('a list of ranges takes the same change everywhere', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRangeList(['A1', 'C1:D1']).setValue(1).setFontWeight('bold');
        return [sheet.getRange('A1:D1').getValues(), sheet.getRange('A1:D1').getFontWeights()];
      }),
    ).toEqual([[[1, '', 1, 1]], [['bold', 'normal', 'bold', 'bold']]]);
  });
});
