/** Validation, filters, conditional formats, protection, named ranges and developer metadata. */
import { Bench, COLLEAGUE, OFFICER } from './bench';

describe('data validation', () => {
  test('A35: a new builder has no criterion and allows invalid data', () => {
    expect(
      new Bench().script(() => {
        const builder = SpreadsheetApp.newDataValidation();
        return [
          builder.getCriteriaType(),
          builder.getCriteriaValues(),
          builder.getHelpText(),
          builder.getAllowInvalid(),
        ];
      }),
    ).toEqual([null, [], null, true]);
  });

  test('A35: lists become texts and show the dropdown, ranges too', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const list = SpreadsheetApp.newDataValidation()
          .requireValueInList([1, 'Không áp dụng'] as string[])
          .build();
        const range = SpreadsheetApp.newDataValidation()
          .requireValueInRange(sheet.getRange('B1:B9'), false)
          .build();
        sheet.getRange('A1').setDataValidation(list);
        sheet.getRange('A2').setDataValidation(range);
        const [stored] = sheet.getRange('A2').getDataValidation()?.getCriteriaValues() ?? [];
        return [
          list.getCriteriaValues(),
          sheet.getRange('A1').getDataValidation()?.getCriteriaValues(),
          (stored as GoogleAppsScript.Spreadsheet.Range).getA1Notation(),
          sheet.getRange('A2').getDataValidation()?.getCriteriaValues()[1],
        ];
      }),
    ).toEqual([[['1', 'Không áp dụng'], true], [['1', 'Không áp dụng'], true], 'B1:B9', false]);
  });

  test('A36: criteria have their Apps Script names here and their REST names in the Sheets API', () => {
    const bench = new Bench();
    expect(
      bench.script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const builder = () => SpreadsheetApp.newDataValidation();
        const rules = [
          builder().requireValueInList(['a']),
          builder().requireTextIsEmail(),
          builder().requireCheckbox(),
          builder().requireNumberGreaterThanOrEqualTo(1.5),
        ].map((made) => made.build());
        sheet.getRange('A1:D1').setDataValidations([rules]);
        SpreadsheetApp.flush();
        return sheet
          .getRange('A1:D1')
          .getDataValidations()[0]
          ?.map((rule) => [String(rule?.getCriteriaType()), rule?.getCriteriaValues()]);
      }),
    ).toEqual([
      ['VALUE_IN_LIST', [['a'], true]],
      ['TEXT_IS_VALID_EMAIL', []],
      ['CHECKBOX', []],
      ['NUMBER_GREATER_THAN_OR_EQUAL_TO', [1.5]],
    ]);
    const row = bench.workspace.spreadsheets.get(bench.spreadsheetId)?.sheets[0]?.rows[0] ?? [];
    expect(row.map((cell) => cell?.validation?.condition?.type)).toEqual([
      'ONE_OF_LIST',
      'TEXT_IS_EMAIL',
      'BOOLEAN',
      'NUMBER_GREATER_THAN_EQ',
    ]);
  });

  test('A36: relative dates cannot be set as a validation', () => {
    expect(() =>
      new Bench().script(() => {
        const criteria = (SpreadsheetApp.DataValidationCriteria as unknown as Record<string, never>)
          .DATE_AFTER_RELATIVE;
        SpreadsheetApp.newDataValidation().withCriteria(criteria as never, [
          SpreadsheetApp.RelativeDate.TODAY,
        ]);
      }),
    ).toThrow('Exception');
  });

  test('A37: dates come back as dates, a formula as its text; requireDate refuses texts', () => {
    const bench = new Bench({ locale: 'vi_VN' });
    expect(
      bench.script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
        const date = new Date(Date.UTC(2026, 0, 30, 17));
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireDateAfter(date).build());
        const [stored] = cell.getDataValidation()?.getCriteriaValues() ?? [];
        const { DataValidationCriteria } = SpreadsheetApp;
        cell.setDataValidation(
          SpreadsheetApp.newDataValidation()
            .withCriteria(DataValidationCriteria.DATE_AFTER, ['=TODAY()'])
            .build(),
        );
        return [(stored as Date).getTime() === date.getTime(), cell.getDataValidation()?.getCriteriaValues()];
      }),
    ).toEqual([true, ['=TODAY()']]);
    expect(() =>
      bench.script(() => {
        SpreadsheetApp.newDataValidation().requireDateAfter('1/1/2026' as unknown as Date);
      }),
    ).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDateAfter.",
    );
  });

  test('a rule is copied, changed and cleared', () => {
    expect(
      new Bench().script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
        const rule = SpreadsheetApp.newDataValidation()
          .requireNumberBetween(1, 10)
          .setAllowInvalid(false)
          .setHelpText('1 đến 10')
          .build();
        cell.setDataValidation(rule);
        const read = cell.getDataValidation();
        const copy = read?.copy().setHelpText('khác').build();
        cell.setDataValidation(null);
        return [
          read?.getCriteriaValues(),
          read?.getAllowInvalid(),
          read?.getHelpText(),
          copy?.getHelpText(),
          cell.getDataValidation(),
        ];
      }),
    ).toEqual([[1, 10], false, '1 đến 10', 'khác', null]);
  });

  test('checkboxes are inserted unchecked, checked and removed', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:A2');
        range.insertCheckboxes();
        const start = [range.getValues(), range.isChecked()];
        range.getCell(1, 1).check();
        const mixed = range.isChecked();
        range.check();
        const checked = range.isChecked();
        const unchecked = range.getCell(2, 1).uncheck().isChecked();
        SpreadsheetApp.getActiveSheet().getRangeList(['A1']).uncheck().check();
        range.getCell(2, 1).removeCheckboxes();
        return [start, mixed, checked, unchecked, range.getValues(), range.isChecked()];
      }),
    ).toEqual([[[[false], [false]], false], null, true, false, [[true], ['']], null]);
  });
});

describe('filter', () => {
  test('a sheet holds one filter, with criteria by column of the sheet', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('B1:C4').setValues([
          ['Tên', 'Điểm'],
          ['a', 1],
          ['b', 5],
          ['c', 9],
        ]);
        const filter = sheet.getRange('B1:C4').createFilter();
        filter.setColumnFilterCriteria(
          3,
          SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(4).build(),
        );
        filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(['c']).build());
        const hidden = [2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row));
        const criteria = filter.getColumnFilterCriteria(3);
        const seen = [
          String(criteria?.getCriteriaType()),
          criteria?.getCriteriaValues(),
          filter.getColumnFilterCriteria(2)?.getHiddenValues(),
          filter.getRange().getA1Notation(),
        ];
        filter.removeColumnFilterCriteria(3).removeColumnFilterCriteria(2);
        filter.sort(3, false);
        const sorted = sheet.getRange('B2:B4').getValues();
        filter.remove();
        return [hidden, seen, sorted, sheet.getFilter()];
      }),
    ).toEqual([
      [true, false, true],
      ['NUMBER_GREATER_THAN', [4], ['c'], 'B1:C4'],
      [['c'], ['b'], ['a']],
      null,
    ]);
  });

  test('a second filter is refused', () => {
    expect(() =>
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:B4').createFilter();
        sheet.getRange('A1:B4').createFilter();
      }),
    ).toThrow("Exception: You can't create a filter in a sheet that already has a filter.");
  });
});

describe('conditional formats', () => {
  test('A41: rules keep their order, a copy keeps the format and changes the condition', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const range = sheet.getRange('A1:A9');
        const first = SpreadsheetApp.newConditionalFormatRule()
          .whenNumberLessThan(5)
          .setBackground('red')
          .setBold(true)
          .setRanges([range])
          .build();
        const second = first.copy().whenTextContains('x').build();
        const third = SpreadsheetApp.newConditionalFormatRule()
          .whenDateEqualTo(SpreadsheetApp.RelativeDate.TODAY)
          .setFontColor('#00ff00')
          .setRanges([range])
          .build();
        const gradient = SpreadsheetApp.newConditionalFormatRule()
          .setGradientMinpoint('white')
          .setGradientMaxpointWithValue('green', SpreadsheetApp.InterpolationType.NUMBER, '10')
          .setRanges([range])
          .build();
        sheet.setConditionalFormatRules([first, second, third, gradient]);
        return sheet.getConditionalFormatRules().map((rule) => {
          const condition = rule.getBooleanCondition();
          const scale = rule.getGradientCondition();
          if (scale)
            return [scale.getMinColor(), scale.getMinType(), String(scale.getMaxType()), scale.getMaxValue()];
          return [
            String(condition?.getCriteriaType()),
            condition?.getCriteriaValues().map(String),
            condition?.getBackground(),
            condition?.getBold(),
            condition?.getFontColor(),
            rule.getRanges().map((one) => one.getA1Notation()),
          ];
        });
      }),
    ).toEqual([
      ['NUMBER_LESS_THAN', ['5'], '#ff0000', true, null, ['A1:A9']],
      ['TEXT_CONTAINS', ['x'], '#ff0000', true, null, ['A1:A9']],
      ['DATE_EQUAL_TO_RELATIVE', ['TODAY'], null, null, '#00ff00', ['A1:A9']],
      ['#ffffff', null, 'NUMBER', '10'],
    ]);
  });

  test('clearing takes all rules of the sheet', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const rule = SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied('=$A1>5')
          .setItalic(true)
          .setRanges([sheet.getRange('A:A')])
          .build();
        sheet.setConditionalFormatRules([rule, rule]);
        const before = sheet.getConditionalFormatRules().length;
        sheet.clearConditionalFormatRules();
        return [before, sheet.getConditionalFormatRules().length];
      }),
    ).toEqual([2, 0]);
  });
});

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
});
