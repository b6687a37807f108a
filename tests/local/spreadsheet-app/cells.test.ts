/** Formulas, clearing, copying, moving, sorting, filling and searching. */
import { Bench } from './bench';

describe('formulas', () => {
  test('A5: setFormula adds a missing = and shifts relative references over several cells', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('C1:D2').setFormula('SUM(A1:B1)+$A$1');
        return sheet.getRange('C1:D2').getFormulas();
      }),
    ).toEqual([
      ['=SUM(A1:B1)+$A$1', '=SUM(B1:C1)+$A$1'],
      ['=SUM(A2:B2)+$A$1', '=SUM(B2:C2)+$A$1'],
    ]);
  });

  test('A5: setFormulaR1C1 leaves quoted text alone', () => {
    expect(
      new Bench().script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('C3');
        cell.setFormulaR1C1('="R1C1 "&R[-1]C[-2]&R1C1');
        return cell.getFormula();
      }),
    ).toBe('="R1C1 "&A2&$A$1');
  });

  test('A4: formulas read in R1C1 write the own cell as R[0]C[0]', () => {
    expect(
      new Bench().script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('B2').setFormula('=B1+$A2');
        return cell.getFormulaR1C1();
      }),
    ).toBe('=R[-1]C[0]+R[0]C1');
  });

  test('formulas are written and read with the separators of the locale', () => {
    expect(
      new Bench({ locale: 'vi_VN' }).script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A2:A3');
        cell.setFormula('=IF(A1>0,5;1;2)');
        return [cell.getFormulas(), cell.getValues()];
      }),
    ).toEqual([
      [['=IF(A1>0,5;1;2)'], ['=IF(A2>0,5;1;2)']],
      [[2], [1]],
    ]);
  });

  test('a formula that fails reads as its error', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:A2');
        range.setFormulas([['=1/0'], ['=NA()']]);
        return [range.getValues(), range.getDisplayValues()];
      }),
    ).toEqual([
      [['#DIV/0!'], ['#N/A']],
      [['#DIV/0!'], ['#N/A']],
    ]);
  });

  test('the result of a date function reads as a Date', () => {
    expect(
      new Bench().script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=DATE(2026,1,31)');
        return [cell.getValue() instanceof Date, cell.getDisplayValue()];
      }),
    ).toEqual([true, '1/31/2026']);
  });
});

describe('blocks of cells', () => {
  test('A9: sort takes a number, a list or an object, in columns of the sheet', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('B2:C4');
        const data = [
          ['b', 1],
          ['a', 2],
          ['b', 0],
        ];
        range.setValues(data).sort(3);
        const byNumber = range.getValues();
        range.sort({ column: 2, ascending: false });
        const byObject = range.getValues();
        range.sort([2, { column: 3, ascending: false }]);
        return [byNumber, byObject.map(([name]) => name), range.getValues()];
      }),
    ).toEqual([
      [
        ['b', 0],
        ['b', 1],
        ['a', 2],
      ],
      ['b', 'b', 'a'],
      [
        ['a', 2],
        ['b', 1],
        ['b', 0],
      ],
    ]);
  });

  test('A9: booleans rank above numbers', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:A3');
        range.setValues([[true], [5], [false]]).sort(1);
        return range.getValues();
      }),
    ).toEqual([[5], [false], [true]]);
  });

  test('A10: removeDuplicates gives the range that is left', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('B2:C5');
        range.setValues([
          ['a', 1],
          ['a', 1],
          ['b', 1],
          ['a', 2],
        ]);
        const all = range.removeDuplicates();
        const byColumn = all.removeDuplicates([2]);
        return [all.getA1Notation(), byColumn.getA1Notation(), byColumn.getValues()];
      }),
    ).toEqual([
      'B2:C4',
      'B2:C3',
      [
        ['a', 1],
        ['b', 1],
      ],
    ]);
  });

  test('A10: trimWhitespace collapses inner runs of blanks too', () => {
    expect(
      new Bench().script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setValue('  Trường   Hoa  Sen ');
        return cell.trimWhitespace().getValue();
      }),
    ).toBe('Trường Hoa Sen');
  });

  test('A12: insertCells and deleteCells shift only the rows or columns concerned', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const all = sheet.getRange('A1:B3');
        all.setValues([
          [1, 4],
          [2, 5],
          [3, 6],
        ]);
        sheet.getRange('A1').insertCells(SpreadsheetApp.Dimension.ROWS);
        const inserted = all.getValues();
        sheet.getRange('A1').deleteCells(SpreadsheetApp.Dimension.COLUMNS);
        return [inserted, all.getValues()];
      }),
    ).toEqual([
      [
        ['', 4],
        [1, 5],
        [2, 6],
      ],
      [
        [4, ''],
        [1, 5],
        [2, 6],
      ],
    ]);
  });

  test('A13: autoFill refuses a destination without the source, or larger both ways', () => {
    const bench = new Bench();
    const fill = (destination: string) => () =>
      bench.script((to: string) => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('B2:B3').autoFill(sheet.getRange(to), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      }, destination);
    expect(fill('A1:A9')).toThrow('destination range must contain the source range');
    expect(fill('B2:C9')).toThrow('must extend the source range in only one direction.');
  });

  test('A13: series of numbers go on, to the left as well', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('C1:D1').setValues([[5, 3]]);
        sheet
          .getRange('C1:D1')
          .autoFill(sheet.getRange('A1:D1'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
        sheet.getRange('A2:A3').setValues([[1], [3]]);
        sheet
          .getRange('A2:A3')
          .autoFill(sheet.getRange('A2:A5'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
        return [sheet.getRange('A1:D1').getValues(), sheet.getRange('A2:A5').getValues()];
      }),
    ).toEqual([[[9, 7, 5, 3]], [[1], [3], [5], [7]]]);
  });

  test('A15: moveTo takes formats along and leaves defaults, overlapping too', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet
          .getRange('A1:B1')
          .setValues([[1, 2]])
          .setBackground('red');
        sheet.getRange('A1:B1').moveTo(sheet.getRange('B1'));
        const row = sheet.getRange('A1:C1');
        return [row.getValues(), row.getBackgrounds()];
      }),
    ).toEqual([[['', 1, 2]], [['#ffffff', '#ff0000', '#ff0000']]]);
  });

  test('copyTo fills a larger destination, values or formats only when asked', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setFormula('=ROW()').setFontWeight('bold');
        sheet.getRange('A1').copyTo(sheet.getRange('B1:B2'));
        sheet.getRange('A1').copyTo(sheet.getRange('C2'), { contentsOnly: true });
        sheet.getRange('A1').copyTo(sheet.getRange('D2'), { formatOnly: true });
        sheet.getRange('A1:B1').copyTo(sheet.getRange('E1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, true);
        return [
          sheet.getRange('B1:B2').getFormulas(),
          [
            sheet.getRange('C2').getFormula(),
            sheet.getRange('C2').getValue(),
            sheet.getRange('C2').getFontWeight(),
          ],
          [sheet.getRange('D2').getValue(), sheet.getRange('D2').getFontWeight()],
          sheet.getRange('E1:E2').getValues(),
        ];
      }),
    ).toEqual([
      [['=ROW()'], ['=ROW()']],
      ['', 1, 'normal'],
      ['', 'bold'],
      [[1], [1]],
    ]);
  });

  test('copyTo can take column widths alone', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet().setColumnWidth(1, 42);
        sheet.getRange('A1').setValue('x');
        const { PASTE_COLUMN_WIDTHS } = SpreadsheetApp.CopyPasteType;
        sheet.getRange('A1:B1').copyTo(sheet.getRange('D1'), PASTE_COLUMN_WIDTHS, false);
        return [sheet.getColumnWidth(4), sheet.getColumnWidth(5), sheet.getRange('D1').getValue()];
      }),
    ).toEqual([42, 100, '']);
  });

  test('clear takes contents and formats, its options only their part', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:C1');
        const cells = [1, 2, 3].map((column) =>
          range.getCell(1, column).setValue(1).setBackground('red').setNote('n'),
        );
        cells[0]?.clear();
        cells[1]?.clear({ contentsOnly: true });
        cells[2]?.clear({ commentsOnly: true });
        return [range.getValues(), range.getBackgrounds(), range.getNotes()];
      }),
    ).toEqual([[['', '', 1]], [['#ffffff', '#ff0000', '#ff0000']], [['n', 'n', '']]]);
  });

  test('clearFormat keeps number formats, clear does not', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
        range.setValue(0.5).setNumberFormat('0%').setFontWeight('bold');
        range.getCell(1, 1).clearFormat();
        range.getCell(1, 2).clear({ formatOnly: true });
        return [range.getDisplayValues(), range.getFontWeights()];
      }),
    ).toEqual([[['50%', '0.5']], [['normal', 'normal']]]);
  });

  test('merged ranges are found from any cell in them and broken apart', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:B2').merge();
        sheet.getRange('C1:D2').mergeAcross();
        sheet.getRange('E1:F2').mergeVertically();
        const merged = sheet
          .getRange('A1:F2')
          .getMergedRanges()
          .map((range) => range.getA1Notation());
        const part = sheet.getRange('B2').isPartOfMerge();
        sheet.getRange('A1:B2').breakApart();
        return [merged.sort(), part, sheet.getRange('B2').isPartOfMerge()];
      }),
    ).toEqual([['A1:B2', 'C1:D1', 'C2:D2', 'E1:E2', 'F1:F2'], true, false]);
  });

  test('splitTextToColumns splits at a delimiter', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:A2').setValues([['a,b'], ['c,d,e']]);
        sheet.getRange('A1:A2').splitTextToColumns(',');
        return sheet.getRange('A1:C2').getValues();
      }),
    ).toEqual([
      ['a', 'b', ''],
      ['c', 'd', 'e'],
    ]);
  });
});

describe('text finder', () => {
  test('A19: formulas are searched only by matchFormulaText', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:B2').setValues([
          ['một', '=LEN("một")'],
          ['mot', 'Một hai'],
        ]);
        const found = (finder: GoogleAppsScript.Spreadsheet.TextFinder) =>
          finder.findAll().map((range) => range.getA1Notation());
        return [
          found(sheet.createTextFinder('một')),
          found(sheet.createTextFinder('một').matchFormulaText(true)),
          found(sheet.createTextFinder('một').ignoreDiacritics(true)),
          found(sheet.createTextFinder('Một').matchCase(true)),
          found(sheet.createTextFinder('một').matchEntireCell(true)),
          found(sheet.createTextFinder('^m.t$').useRegularExpression(true)),
        ];
      }),
    ).toEqual([['A1', 'B2'], ['A1', 'B1', 'B2'], ['A1', 'A2', 'B2'], ['B2'], ['A1'], ['A1', 'A2']]);
  });

  test('A19: replaceAllWith gives the number of replacements', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:A2');
        range.setValues([['aba'], ['b']]);
        const count = range.createTextFinder('b').replaceAllWith('x');
        return [count, range.getValues()];
      }),
    ).toEqual([2, [['axa'], ['x']]]);
  });

  test('findNext walks on and findPrevious back', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:A3');
        range.setValue('x');
        const finder = range.createTextFinder('x');
        return [
          finder.findNext()?.getA1Notation(),
          finder.findNext()?.getA1Notation(),
          finder.findNext()?.getA1Notation(),
          finder.findNext(),
          finder.findPrevious()?.getA1Notation(),
          finder.getCurrentMatch()?.getA1Notation(),
        ];
      }),
    ).toEqual(['A1', 'A2', 'A3', null, 'A2', 'A2']);
  });

  test('text is searched from a cell on and replaced match by match', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:A3');
        range.setValues([['x'], ['x'], ['x']]);
        const finder = range.createTextFinder('x').startFrom(range.getCell(2, 1));
        const first = finder.findNext()?.getA1Notation();
        const count = finder.replaceWith('y');
        return [first, count, range.getValues()];
      }),
    ).toEqual(['A2', 1, [['x'], ['y'], ['x']]]);
  });
});
