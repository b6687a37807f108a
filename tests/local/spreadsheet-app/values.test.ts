/** Values, formulas, dates and ranges of SpreadsheetApp. */
import { Bench } from './bench';

describe('values of a range', () => {
  test('A1: an empty cell reads as empty text, no formula, no note and no rule', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const cell = sheet.getRange('A1');
        return [
          cell.getValue(),
          cell.getFormula(),
          cell.getNote(),
          cell.getDataValidation(),
          sheet.getDataRange().getA1Notation(),
          sheet.getDataRange().getValues(),
        ];
      }),
    ).toEqual(['', '', '', null, 'A1', [['']]]);
  });

  test('A2: what is set is parsed as typed, and read as numbers, booleans, dates and texts', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:F1');
        range.setValues([['42', 'TRUE', 'chữ', 7.5, false, '1/31/2026']]);
        const [row = []] = range.getValues();
        const date = row[5] as Date;
        return [
          row.slice(0, 5),
          date instanceof Date,
          Utilities.formatDate(date, 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd HH:mm'),
          range.getDisplayValues(),
        ];
      }),
    ).toEqual([
      [42, true, 'chữ', 7.5, false],
      true,
      '2026-01-31 00:00',
      [['42', 'TRUE', 'chữ', '7.5', 'FALSE', '1/31/2026']],
    ]);
  });

  test('A2: formats read what was set, not what is in effect', () => {
    expect(
      new Bench().script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
        cell.setValue(5);
        return cell.getHorizontalAlignment();
      }),
    ).toBe('general');
  });

  test('texts are parsed in the locale of the spreadsheet', () => {
    expect(
      new Bench({ locale: 'vi_VN' }).script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:C1');
        range.setValues([['1,5', '31/01/2026', '=SUM(1;2)']]);
        const [row = []] = range.getValues();
        return [row[0], (row[1] as Date).toISOString(), row[2], range.getDisplayValues()];
      }),
    ).toEqual([1.5, '2026-01-30T17:00:00.000Z', 3, [['1,5', '31/01/2026', '3']]]);
  });

  test('a Date is stored as the wall clock of the spreadsheet with a date format', () => {
    expect(
      new Bench({ timeZone: 'America/New_York' }).script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:A2');
        const moment = new Date(Date.UTC(2026, 0, 31, 12, 30));
        const midnight = new Date(Date.UTC(2026, 0, 31, 5));
        range.setValues([[moment], [midnight]]);
        return [range.getDisplayValues(), Number(range.getValue()) === moment.getTime()];
      }),
    ).toEqual([[['1/31/2026 7:30:00'], ['1/31/2026']], true]);
  });

  test('a text format set before keeps what is typed as text', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
        range.setNumberFormat('@').setValues([['001', '=1+1']]);
        return range.getValues();
      }),
    ).toEqual([['001', '=1+1']]);
  });

  test('an apostrophe keeps a formula as text', () => {
    expect(
      new Bench().script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setValue("'=1+1");
        return [cell.getValue(), cell.getFormula()];
      }),
    ).toEqual(['=1+1', '']);
  });

  test('undefined and null clear a cell', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
        range.setValues([[1, 2]]);
        range.setValues([[null, undefined]]);
        return range.isBlank();
      }),
    ).toBe(true);
  });

  test('data must have the shape of the range', () => {
    const bench = new Bench();
    expect(() =>
      bench.script(() => {
        SpreadsheetApp.getActiveSheet()
          .getRange('A1')
          .setValues([[1], [2]]);
      }),
    ).toThrow(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
    );
    expect(() =>
      bench.script(() => {
        SpreadsheetApp.getActiveSheet()
          .getRange('A1:B1')
          .setValues([[1, 2, 3]]);
      }),
    ).toThrow(
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    );
  });

  test('A18: arguments of a wrong type are refused in Google words', () => {
    const bench = new Bench();
    const refusals = bench.script(() => {
      const ss = SpreadsheetApp.getActiveSpreadsheet();
      const range = ss.getActiveSheet().getRange('A1:B2');
      const attempts: (() => unknown)[] = [
        () => Reflect.apply(range.setShowHyperlink, range, [null]),
        () => Reflect.apply(range.setNotes, range, ['foo']),
        () => Reflect.apply(range.copyTo, range, []),
        () => Reflect.apply(ss.getSheetByName, ss, [5]),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return 'accepted';
        } catch (error) {
          return String(error);
        }
      });
    });
    expect(refusals).toEqual([
      "Exception: The parameters (null) don't match the method signature for SpreadsheetApp.Range.setShowHyperlink.",
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.",
      "Exception: The parameters () don't match the method signature for SpreadsheetApp.Range.copyTo.",
      "Exception: The parameters (number) don't match the method signature for SpreadsheetApp.Spreadsheet.getSheetByName.",
    ]);
  });

  test('formulas in R1C1 are read and written in tables', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('B1:B2');
        range.setFormulasR1C1([['=R[0]C[-1]'], ['=R1C1']]);
        return [range.getFormulas(), range.getFormulasR1C1()];
      }),
    ).toEqual([
      [['=A1'], ['=$A$1']],
      [['=R[0]C[-1]'], ['=R1C1']],
    ]);
  });
});
