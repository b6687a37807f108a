/** Validation, filters and conditional formats. */
import { Bench } from './bench';

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
        const criteria = Reflect.get(SpreadsheetApp.DataValidationCriteria, 'DATE_AFTER_RELATIVE');
        SpreadsheetApp.newDataValidation().withCriteria(criteria, [SpreadsheetApp.RelativeDate.TODAY]);
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
        const builder = SpreadsheetApp.newDataValidation();
        Reflect.apply(builder.requireDateAfter, builder, ['1/1/2026']);
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
