/** Where ranges lie and how they are named. */
import { Bench } from './bench';

describe('getRange', () => {
  test('A4: R1C1 is understood in any case, RC1 is the cell of column RC', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.insertColumnsAfter(26, 480);
        return ['R5C3', 'r2c2:r3c4', 'RC1', 'A1:B2', '$B$2'].map((notation) =>
          sheet.getRange(notation).getA1Notation(),
        );
      }),
    ).toEqual(['C5', 'B2:D3', 'RC1', 'A1:B2', 'B2']);
  });

  test('open ranges keep their open sides', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const column = sheet.getRange('B:C');
        return [
          column.getA1Notation(),
          column.getNumRows(),
          column.isStartRowBounded(),
          column.isEndRowBounded(),
          column.isStartColumnBounded(),
          column.isEndColumnBounded(),
          sheet.getRange('B2:B').getA1Notation(),
          sheet.getRange('3:3').getA1Notation(),
          sheet.getRange('3:3').getNumColumns(),
        ];
      }),
    ).toEqual(['B:C', 1000, false, false, true, true, 'B2:B', '3:3', 26]);
  });

  test('positions outside the sheet are refused', () => {
    const refusals = new Bench().script(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const attempts: (() => unknown)[] = [
        () => sheet.getRange(0, 1),
        () => sheet.getRange(1, 0),
        () => sheet.getRange(1, 1, 0),
        () => sheet.getRange(1, 1, 1, 0),
        () => sheet.getRange(1001, 1),
        () => sheet.getRange(1, 1, 1, 27),
        () => sheet.getRange('no such range!'),
        () => SpreadsheetApp.getActiveSpreadsheet().getRange('Nowhere!A1'),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return 'accepted';
        } catch (error) {
          return (error as Error).message;
        }
      });
    });
    expect(refusals).toEqual([
      'The starting row of the range is too small.',
      'The starting column of the range is too small.',
      'The number of rows in the range must be at least 1.',
      'The number of columns in the range must be at least 1.',
      'The coordinates of the range are outside the dimensions of the sheet.',
      'The coordinates of the range are outside the dimensions of the sheet.',
      'Range not found',
      'Range not found',
    ]);
  });

  test('a range of a spreadsheet may name its sheet', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        ss.insertSheet('Năm học 2026');
        const range = ss.getRange("'Năm học 2026'!B2:C3");
        return [range.getSheet().getName(), range.getA1Notation(), range.getLastRow(), range.getLastColumn()];
      }),
    ).toEqual(['Năm học 2026', 'B2:C3', 3, 3]);
  });
});

describe('ranges beside a range', () => {
  test('A6: an offset of no rows or columns is refused', () => {
    const bench = new Bench();
    const offset = (rows: number, columns: number) => () =>
      bench.script(
        (r: number, c: number) =>
          SpreadsheetApp.getActiveSheet().getRange('B2:C3').offset(0, 0, r, c).getA1Notation(),
        rows,
        columns,
      );
    expect(offset(0, 1)).toThrow('number of rows');
    expect(offset(1, 0)).toThrow('number of columns');
    expect(offset(1, 3)()).toBe('B2:D2');
  });

  test('offset keeps the size and moves', () => {
    expect(
      new Bench().script(() =>
        SpreadsheetApp.getActiveSheet().getRange('B2:C3').offset(1, -1).getA1Notation(),
      ),
    ).toBe('A3:B4');
  });

  test('getCell counts from 1 within the range', () => {
    expect(
      new Bench().script(() =>
        SpreadsheetApp.getActiveSheet().getRange('B2:C3').getCell(2, 1).getA1Notation(),
      ),
    ).toBe('B3');
  });

  test('A11: getNextDataCell goes as Ctrl and an arrow key do, to the edge of the sheet', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('B2:B4').setValues([[1], [2], [3]]);
        sheet.getRange('B8').setValue(4);
        const { Direction } = SpreadsheetApp;
        const from = (notation: string, direction: GoogleAppsScript.Spreadsheet.Direction) =>
          sheet.getRange(notation).getNextDataCell(direction).getA1Notation();
        return [
          from('B2', Direction.DOWN),
          from('B4', Direction.DOWN),
          from('B8', Direction.DOWN),
          from('B1', Direction.DOWN),
          from('B8', Direction.UP),
          from('B2', Direction.UP),
          from('A2', Direction.NEXT),
          from('B2', Direction.NEXT),
          from('C3', Direction.PREVIOUS),
        ];
      }),
    ).toEqual(['B4', 'B8', 'B1000', 'B2', 'B4', 'B1', 'B2', 'Z2', 'B3']);
  });

  test('A11: getDataRegion grows from an empty cell beside the data, with a dimension only that way', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('B2:D4').setValue(1);
        const { Dimension } = SpreadsheetApp;
        return [
          sheet.getRange('B1').getDataRegion().getA1Notation(),
          sheet.getRange('C3').getDataRegion().getA1Notation(),
          sheet.getRange('C3').getDataRegion(Dimension.ROWS).getA1Notation(),
          sheet.getRange('C3').getDataRegion(Dimension.COLUMNS).getA1Notation(),
        ];
      }),
    ).toEqual(['B1:D4', 'B2:D4', 'C2:C4', 'B3:D3']);
  });
});

describe('sheets', () => {
  test('A7: blank rows inserted do not count in getLastRow, columns inserted before data do in getLastColumn', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:B2').setValue(1);
        sheet.insertRowsAfter(2, 3);
        sheet.insertColumnBefore(1);
        return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getMaxColumns()];
      }),
    ).toEqual([2, 3, 1003, 27]);
  });

  test('A7: insertSheet takes an index from 0, getIndex gives one from 1', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        const first = ss.insertSheet('First', 0);
        const last = ss.insertSheet('Last', 2);
        const template = ss.insertSheet('Copy', 1, { template: first });
        return [
          first.getIndex(),
          last.getIndex(),
          template.getIndex(),
          ss.getSheets().map((sheet) => sheet.getName()),
        ];
      }),
    ).toEqual([1, 4, 2, ['First', 'Copy', 'Sheet1', 'Last']]);
  });

  test('insertSheet puts a sheet after the active one and makes it active', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        ss.insertSheet('B');
        ss.insertSheet('C');
        ss.setActiveSheet(ss.getSheets()[0] ?? ss.getActiveSheet());
        const made = ss.insertSheet();
        return [
          ss.getSheets().map((sheet) => sheet.getName()),
          ss.getActiveSheet().getSheetId() === made.getSheetId(),
        ];
      }),
    ).toEqual([['Sheet1', 'Sheet4', 'B', 'C'], true]);
  });

  test('a second sheet of a name is refused', () => {
    expect(() =>
      new Bench().script(() => {
        SpreadsheetApp.getActiveSpreadsheet().insertSheet('sheet1');
      }),
    ).toThrow('Exception: A sheet with the name "sheet1" already exists. Please enter another name.');
  });

  test('A22: the spreadsheet gives the id of its first sheet', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        const first = ss.insertSheet('First', 0);
        ss.setActiveSheet(ss.getSheets()[1] ?? first);
        return ss.getSheetId() === first.getSheetId();
      }),
    ).toBe(true);
  });

  test('sheets are found by id and name, moved, renamed, hidden and deleted', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        const b = ss.insertSheet('B');
        ss.insertSheet('C');
        b.activate();
        ss.moveActiveSheet(1);
        b.setName('Đầu').hideSheet();
        const names = ss.getSheets().map((sheet) => sheet.getName());
        ss.moveActiveSheet(3);
        const moved = ss.getSheets().map((sheet) => sheet.getName());
        const found = [ss.getSheetById(b.getSheetId())?.getName(), ss.getSheetByName('đầu')?.isSheetHidden()];
        ss.deleteSheet(b);
        return [names, moved, found, ss.getSheetByName('Đầu'), ss.getNumSheets()];
      }),
    ).toEqual([['Đầu', 'Sheet1', 'C'], ['Sheet1', 'C', 'Đầu'], ['Đầu', true], null, 2]);
  });

  test('rows and columns are deleted, sized, hidden and frozen', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
        sheet.deleteRow(1).setFrozenRows(2);
        sheet.deleteRows(1, 2);
        sheet.setFrozenColumns(1);
        sheet.setColumnWidth(2, 250).setRowHeights(3, 2, 40).hideRows(5);
        sheet.hideColumns(3, 2);
        sheet.showColumns(4);
        return [
          sheet.getRange('A1').getValue(),
          sheet.getFrozenColumns(),
          sheet.getColumnWidth(1),
          sheet.getColumnWidth(2),
          sheet.getRowHeight(1),
          sheet.getRowHeight(4),
          sheet.isRowHiddenByUser(5),
          sheet.isColumnHiddenByUser(3),
          sheet.isColumnHiddenByUser(4),
        ];
      }),
    ).toEqual([4, 1, 100, 250, 21, 40, true, true, false]);
  });

  test('appendRow writes below the last row and grows a full sheet', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        const sheet = ss.getActiveSheet();
        sheet.deleteRows(3, sheet.getMaxRows() - 2);
        sheet
          .appendRow(['a', 1])
          .appendRow(['b', '=B1+1'])
          .appendRow(['c', new Date(2026, 0, 31)]);
        return [sheet.getMaxRows(), sheet.getRange('A1:B3').getDisplayValues()];
      }),
    ).toEqual([
      3,
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '1/31/2026'],
      ],
    ]);
  });

  test('a sheet copied is called Copy of, in another spreadsheet too', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        const sheet = ss.getActiveSheet();
        sheet.getRange('A1').setValue('x');
        const other = SpreadsheetApp.create('Other');
        const copy = sheet.copyTo(other);
        return [
          copy.getName(),
          copy.getRange('A1').getValue(),
          sheet.copyTo(ss).getName(),
          other.getNumSheets(),
        ];
      }),
    ).toEqual(['Copy of Sheet1', 'x', 'Copy of Sheet1', 2]);
  });
});
