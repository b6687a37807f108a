/** Protections, named ranges and developer metadata: what is laid over cells and follows them. */
import { Bench, COLLEAGUE, OFFICER } from './bench';

describe('protection', () => {
  function shared(): Bench {
    const bench = new Bench();
    bench.script((email: string) => {
      SpreadsheetApp.getActiveSpreadsheet().addEditor(email);
    }, COLLEAGUE);
    return bench;
  }

  test('a new protection lets everybody go on who can edit; who is removed cannot write any more', () => {
    const bench = shared();
    expect(
      bench.script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:B2');
        const protection = range.protect().setDescription('Khoá');
        const before = protection.getEditors().map((user) => user.getEmail());
        protection.removeEditors(protection.getEditors());
        protection.setDomainEdit(false);
        return [
          before,
          protection.getEditors().length,
          protection.canEdit(),
          protection.getDescription(),
          protection.canDomainEdit(),
        ];
      }),
    ).toEqual([[COLLEAGUE], 0, true, 'Khoá', false]);
    const write = (notation: string) => () =>
      bench.as(
        COLLEAGUE,
        (a1: string) => {
          SpreadsheetApp.getActiveSheet().getRange(a1).setValue('x');
        },
        notation,
      );
    expect(write('A1')).toThrow(
      'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
    expect(write('C3')).not.toThrow();
    expect(bench.as(COLLEAGUE, () => SpreadsheetApp.getActiveSheet().getRange('B2').canEdit())).toBe(false);
  });

  test('a sheet is protected but for its unprotected ranges', () => {
    const bench = shared();
    bench.script(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const protection = sheet.protect().setUnprotectedRanges([sheet.getRange('B2:C3')]);
      protection.removeEditors(protection.getEditors());
    });
    expect(
      bench.as(COLLEAGUE, () => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('C3').setValue('x');
        SpreadsheetApp.flush();
        const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
        return [
          sheet.getRange('A1').canEdit(),
          protection?.canEdit(),
          protection?.getUnprotectedRanges().map((range) => range.getA1Notation()),
          sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length,
        ];
      }),
    ).toEqual([false, false, ['B2:C3'], 0]);
  });

  test('a warning holds nobody back and names no editors', () => {
    const bench = shared();
    expect(
      bench.script(() => {
        const protection = SpreadsheetApp.getActiveSheet().getRange('A1').protect().setWarningOnly(true);
        return [protection.isWarningOnly(), protection.getEditors().length];
      }),
    ).toEqual([true, 0]);
    expect(() =>
      bench.as(COLLEAGUE, () => {
        SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x');
      }),
    ).not.toThrow();
  });

  test('editors are added again, the protection removed', () => {
    expect(
      shared().script((email: string) => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const protection = sheet.getRange('A1:B2').protect();
        protection.removeEditor(email);
        const without = protection.getEditors().length;
        protection.addEditor(email);
        const withEditor = protection.getEditors().map(String);
        protection.setRange(sheet.getRange('D4'));
        const moved = protection.getRange().getA1Notation();
        protection.remove();
        return [
          without,
          withEditor,
          moved,
          SpreadsheetApp.getActiveSpreadsheet().getProtections(SpreadsheetApp.ProtectionType.RANGE).length,
        ];
      }, COLLEAGUE),
    ).toEqual([0, [COLLEAGUE], 'D4', 0]);
  });

  test('people of the spreadsheet are listed by what they may do', () => {
    expect(
      shared().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        ss.addViewer('xem@district.example');
        const editors = ss.getEditors().map((user) => user.getEmail());
        const viewers = ss.getViewers().map((user) => user.getEmail());
        ss.removeEditor('chuyenvien@district.example');
        return [ss.getOwner()?.getEmail(), editors, viewers, ss.getEditors().map((user) => user.getEmail())];
      }),
    ).toEqual([OFFICER, [OFFICER, COLLEAGUE], ['xem@district.example'], [OFFICER]]);
  });

  test('protections follow names and know their kind', () => {
    expect(
      new Bench().script((email: string) => {
        const ss = SpreadsheetApp.getActive();
        const sheet = ss.getActiveSheet();
        ss.setNamedRange('khoa', sheet.getRange('A1:B2'));
        const protection = sheet.getRange('D1').protect().setRangeName('khoa').addEditors([email]);
        const seen = [
          protection.getRangeName(),
          protection.getRange().getA1Notation(),
          String(protection.getProtectionType()),
          String(sheet.protect().getProtectionType()),
          protection.canDomainEdit(),
        ];
        protection.remove();
        ss.removeNamedRange('khoa');
        return [...seen, ss.getNamedRanges().length];
      }, COLLEAGUE),
    ).toEqual(['khoa', 'A1:B2', 'RANGE', 'SHEET', false, 0]);
  });
});

describe('named ranges', () => {
  test('A20: they are listed, renamed, moved and gone at once when removed', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        const sheet = ss.getActiveSheet();
        ss.setNamedRange('diem', sheet.getRange('A1:A3'));
        const [named] = ss.getNamedRanges();
        named?.setName('diem_moi').setRange(sheet.getRange('B1:B5'));
        const seen = [
          ss.getRangeByName('diem'),
          ss.getRangeByName('DIEM_MOI')?.getA1Notation(),
          sheet.getRange('diem_moi').getA1Notation(),
          sheet.getNamedRanges().length,
        ];
        named?.remove();
        return [seen, ss.getNamedRanges().length, ss.getRangeByName('diem_moi')];
      }),
    ).toEqual([[null, 'B1:B5', 'B1:B5', 1], 0, null]);
  });
});

describe('developer metadata', () => {
  test('A21: only whole rows, columns, sheets and spreadsheets take it', () => {
    expect(() =>
      new Bench().script(() => {
        SpreadsheetApp.getActiveSheet().getRange('A1:B1').addDeveloperMetadata('key');
      }),
    ).toThrow('Adding developer metadata to arbitrary ranges is not currently supported.');
  });

  test('A21: it is visible in the document by default, and a cell does not find that of its column', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        const sheet = ss.getActiveSheet();
        ss.addDeveloperMetadata('book', '1');
        sheet.addDeveloperMetadata('sheet', '2', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
        sheet.getRange('B:B').addDeveloperMetadata('column', '3');
        sheet.getRange('3:3').addDeveloperMetadata('row');
        const all = ss.createDeveloperMetadataFinder().find();
        const byKey = (key: string) => ss.createDeveloperMetadataFinder().withKey(key).find()[0];
        return [
          all.map((one) => [
            one.getKey(),
            one.getValue(),
            String(one.getVisibility()),
            String(one.getLocation().getLocationType()),
          ]),
          sheet.getRange('B2').getDeveloperMetadata().length,
          sheet.getRange('B:B').getDeveloperMetadata().length,
          sheet
            .getRange('B2')
            .createDeveloperMetadataFinder()
            .onIntersectingLocations()
            .withKey('column')
            .find().length,
          byKey('column')?.getLocation().getColumn()?.getA1Notation(),
          byKey('row')?.getLocation().getRow()?.getRow(),
          ss.getDeveloperMetadata().length,
          sheet.getDeveloperMetadata().length,
        ];
      }),
    ).toEqual([
      [
        ['book', '1', 'DOCUMENT', 'SPREADSHEET'],
        ['sheet', '2', 'PROJECT', 'SHEET'],
        ['column', '3', 'DOCUMENT', 'COLUMN'],
        ['row', null, 'DOCUMENT', 'ROW'],
      ],
      0,
      1,
      1,
      'B:B',
      3,
      1,
      1,
    ]);
  });

  test('it is changed, follows its column, and is removed', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        const sheet = ss.getActiveSheet();
        sheet.getRange('B:B').addDeveloperMetadata('column', 'a');
        const [one] = ss.createDeveloperMetadataFinder().withValue('a').find();
        one?.setKey('khoa').setValue('b');
        sheet.insertColumnBefore(1);
        const seen = [one?.getKey(), one?.getValue(), one?.getLocation().getColumn()?.getColumn()];
        one?.remove();
        return [seen, ss.createDeveloperMetadataFinder().find().length];
      }),
    ).toEqual([['khoa', 'b', 3], 0]);
  });

  test('metadata moves between places and is found by them', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActive();
        const sheet = ss.getActiveSheet();
        const { ROW, COLUMN } = SpreadsheetApp.DeveloperMetadataLocationType;
        const { DOCUMENT, PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility;
        ss.addDeveloperMetadata('k', 'v');
        const [one] = ss.getDeveloperMetadata();
        const finder = () => ss.createDeveloperMetadataFinder();
        const place = () => String(one?.getLocation().getLocationType());
        const places = [place(), one?.getLocation().getSpreadsheet()?.getName()];
        one?.moveToColumn(sheet.getRange('C:C'));
        places.push(place());
        const columns = finder().withLocationType(COLUMN).find().length;
        one?.moveToRow(sheet.getRange('2:2'));
        places.push(place());
        const rows = finder().withLocationType(ROW).find().length;
        one?.moveToSheet(sheet);
        places.push(place(), one?.getLocation().getSheet()?.getName());
        one?.moveToSpreadsheet().setVisibility(PROJECT);
        const found = [
          finder().withVisibility(PROJECT).find().length,
          finder().withVisibility(DOCUMENT).find().length,
          finder()
            .withId(one?.getId() ?? 0)
            .find().length,
        ];
        return [places, columns, rows, found];
      }),
    ).toEqual([['SPREADSHEET', 'Book', 'COLUMN', 'ROW', 'SHEET', 'Sheet1'], 1, 1, [1, 0, 1]]);
  });
});
