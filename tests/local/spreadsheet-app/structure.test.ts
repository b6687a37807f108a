/** Rows, columns, groups, sheets and settings: every change of structure that scripts can make. */
import { Bench, COLLEAGUE } from './bench';

describe('rows and columns', () => {
  test('they are inserted before and after, by ones and by many', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setValue('x');
        const at = () => {
          const [found] = sheet.createTextFinder('x').findAll();
          return found?.getA1Notation();
        };
        const steps = [at()];
        sheet.insertRowBefore(1);
        steps.push(at());
        sheet.insertRowsBefore(1, 2);
        steps.push(at());
        sheet.insertRowAfter(1);
        steps.push(at());
        sheet.insertRows(1);
        steps.push(at());
        sheet.insertRows(1, 2);
        steps.push(at());
        sheet.insertColumnAfter(1);
        steps.push(at());
        sheet.insertColumnsBefore(1, 2);
        steps.push(at());
        sheet.insertColumns(1, 3);
        steps.push(at());
        sheet.deleteColumn(1).deleteColumns(1, 2);
        steps.push(at());
        return steps;
      }),
    ).toEqual(['A1', 'A2', 'A4', 'A5', 'A6', 'A8', 'A8', 'C8', 'F8', 'C8']);
  });

  test('they are moved, hidden and shown by ranges', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
        sheet.moveColumns(sheet.getRange('A1:A1'), 4);
        const columns = sheet.getRange('A1:C1').getValues();
        sheet.moveRows(sheet.getRange('A1'), 3);
        const moved = sheet.getRange('A2').getValue();
        sheet.hideRow(sheet.getRange('A5:A6'));
        sheet.hideColumn(sheet.getRange('B1'));
        const hidden = [sheet.isRowHiddenByUser(6), sheet.isColumnHiddenByUser(2)];
        sheet.unhideRow(sheet.getRange('A5'));
        sheet.showRows(6);
        sheet.unhideColumn(sheet.getRange('B1'));
        const shown = [sheet.isRowHiddenByUser(5), sheet.isRowHiddenByUser(6), sheet.isColumnHiddenByUser(2)];
        return [columns, moved, hidden, shown];
      }),
    ).toEqual([[['b', 'c', 'a']], 'b', [true, true], [false, false, false]]);
  });

  test('sizes are set one by one and in runs', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.setColumnWidths(1, 2, 50).setRowHeight(1, 30).setRowHeightsForced(2, 2, 10);
        sheet.setFrozenRows(2);
        return [sheet.getColumnWidth(2), sheet.getRowHeight(1), sheet.getRowHeight(3), sheet.getFrozenRows()];
      }),
    ).toEqual([50, 30, 10, 2]);
  });

  test('sizes that fit the contents are left to the sheet', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActive();
        const sheet = ss.getActiveSheet().setColumnWidths(1, 3, 400).setRowHeights(1, 2, 90);
        sheet.getRange('A1').setValue('một dòng chữ dài hơn hẳn');
        sheet.getRange('B1').setValue('x');
        sheet.autoResizeColumns(1, 2).autoResizeRows(1, 2);
        sheet.autoResizeColumn(3);
        ss.autoResizeColumn(3);
        return [
          sheet.getColumnWidth(1) > sheet.getColumnWidth(2),
          sheet.getColumnWidth(2) < 400,
          sheet.getRowHeight(2) < 90,
        ];
      }),
    ).toEqual([true, true, true]);
  });

  test('positions outside the sheet and all rows at once are refused', () => {
    const bench = new Bench();
    expect(() => bench.script(() => void SpreadsheetApp.getActiveSheet().deleteRows(999, 5))).toThrow(
      'Those rows are out of bounds.',
    );
    expect(() => bench.script(() => void SpreadsheetApp.getActiveSheet().hideColumns(27))).toThrow(
      'Those columns are out of bounds.',
    );
    expect(() => bench.script(() => void SpreadsheetApp.getActiveSheet().deleteRows(1, 1000))).toThrow(
      "You can't delete all the rows on the sheet.",
    );
  });

  test('formats and values are copied to ranges of positions', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        const sheet = ss.getActiveSheet();
        const other = ss.insertSheet('Khác');
        const cell = sheet.getRange('A1').setFormula('=1+1').setFontWeight('bold');
        cell.copyValuesToRange(other, 2, 2, 1, 2);
        cell.copyFormatToRange(other.getSheetId(), 3, 3, 1, 1);
        return [
          other.getRange('B1:B2').getFormulas(),
          other.getRange('B1:B2').getValues(),
          other.getRange('C1').getFontWeight(),
          other.getRange('B1').getFontWeight(),
        ];
      }),
    ).toEqual([[[''], ['']], [[2], [2]], 'bold', 'normal']);
  });

  test('autoFillToNeighbor fills down beside the data', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:A4').setValue('x');
        sheet.getRange('B1:B2').setValues([[1], [2]]);
        sheet.getRange('B1:B2').autoFillToNeighbor(SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
        return sheet.getRange('B1:B5').getValues();
      }),
    ).toEqual([[1], [2], [3], [4], ['']]);
  });

  test('A13: months given as text go on', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:A2').setValues([['Jan'], ['Feb']]);
        sheet
          .getRange('A1:A2')
          .autoFill(sheet.getRange('A1:A4'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
        return sheet.getRange('A1:A4').getDisplayValues();
      }),
    ).toEqual([['Jan'], ['Feb'], ['Mar'], ['Apr']]);
  });

  test('randomize keeps the values of the range', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:A5');
        range.setValues([[1], [2], [3], [4], [5]]).randomize();
        return range.getValues().flat().sort();
      }),
    ).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('groups of a sheet', () => {
  test('columns are grouped, folded and unfolded as rows are', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('B1:D1').shiftColumnGroupDepth(1);
        sheet.getRange('C1').shiftColumnGroupDepth(1);
        sheet.getRange('A2:A4').shiftRowGroupDepth(1);
        const outer = sheet.getColumnGroup(3, 1);
        const inner = sheet.getColumnGroup(3, 2);
        const state = () => [
          outer?.isCollapsed(),
          inner?.isCollapsed(),
          sheet.getRowGroup(2, 1)?.isCollapsed(),
        ];
        const depths = [sheet.getColumnGroupDepth(3), sheet.getColumnGroupDepth(2), inner?.getDepth()];
        sheet.collapseAllColumnGroups().collapseAllRowGroups();
        const collapsed = state();
        sheet.expandColumnGroupsUpToDepth(1).expandRowGroupsUpToDepth(0);
        const upTo = state();
        sheet.expandAllColumnGroups().expandAllRowGroups();
        const expanded = state();
        sheet.getRange('B1:D1').collapseGroups().expandGroups();
        const [again] = state();
        const range = inner?.getRange().getA1Notation();
        inner?.remove();
        return [depths, collapsed, upTo, expanded, again, range, sheet.getColumnGroupDepth(3)];
      }),
    ).toEqual([[2, 1, 2], [true, true, true], [false, true, true], [false, false, false], false, 'C:C', 1]);
  });

  test('the toggle stands after the group unless told', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const { BEFORE } = SpreadsheetApp.GroupControlTogglePosition;
        const before = [sheet.getRowGroupControlPosition(), sheet.getColumnGroupControlPosition()].map(
          String,
        );
        sheet.getRange('C3:D4').shiftRowGroupDepth(1).shiftColumnGroupDepth(1);
        sheet.setRowGroupControlPosition(BEFORE).setColumnGroupControlPosition(BEFORE);
        return [
          before,
          [sheet.getRowGroupControlPosition(), sheet.getColumnGroupControlPosition()].map(String),
          sheet.getRowGroup(3, 1)?.getControlIndex(),
        ];
      }),
    ).toEqual([['AFTER', 'AFTER'], ['BEFORE', 'BEFORE'], 2]);
  });
});

describe('the active sheet', () => {
  test('methods of the spreadsheet act on it', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActive();
        ss.insertSheet('Hai');
        ss.appendRow(['a', 'b']);
        ss.insertRowsBefore(1, 1).insertColumnsBefore(1, 1).insertRowAfter(1).insertColumnAfter(1);
        ss.setRowHeight(1, 40).setColumnWidth(1, 60);
        ss.setFrozenRows(1);
        ss.hideRow(ss.getRange('A9'));
        ss.hideColumn(ss.getRange('E1'));
        const hidden = [ss.isRowHiddenByUser(9), ss.isColumnHiddenByUser(5)];
        ss.unhideRow(ss.getRange('A9'));
        ss.unhideColumn(ss.getRange('E1'));
        const state = [ss.getSheetName(), ss.getLastRow(), ss.getLastColumn(), ss.getFrozenRows()];
        const values = ss.getSheetValues(3, 3, 1, 2);
        ss.deleteColumn(1).deleteRow(1);
        ss.deleteRows(1, 1);
        ss.deleteColumns(1, 1);
        ss.renameActiveSheet('Ba');
        const copy = ss.duplicateActiveSheet().getName();
        ss.deleteActiveSheet();
        return [hidden, state, values, ss.getDataRange().getA1Notation(), copy, ss.getNumSheets()];
      }),
    ).toEqual([[true, true], ['Hai', 3, 4, 1], [['a', 'b']], 'A1', 'Copy of Ba', 2]);
  });

  test('selections are made through the sheet, the spreadsheet and the app', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActive();
        const sheet = ss.getActiveSheet();
        const list = sheet.getRangeList(['A1', 'C3']);
        const steps = [
          sheet.setActiveSelection('B2:C3').getA1Notation(),
          sheet.getActiveCell().getA1Notation(),
          ss.setActiveSelection('D4').getA1Notation(),
          sheet.setActiveRange(sheet.getRange('E5')).getA1Notation(),
          SpreadsheetApp.setActiveRange(sheet.getRange('F6')).getA1Notation(),
          ss.setCurrentCell(sheet.getRange('G7')).getA1Notation(),
          SpreadsheetApp.getCurrentCell().getA1Notation(),
        ];
        sheet.setActiveRangeList(list);
        steps.push(ss.getActiveCell().getA1Notation());
        SpreadsheetApp.setCurrentCell(sheet.getRange('H8'));
        steps.push(ss.getSelection().getNextDataRange(SpreadsheetApp.Direction.UP)?.getA1Notation() ?? '');
        return steps;
      }),
    ).toEqual(['B2:C3', 'B2', 'D4', 'E5', 'F6', 'G7', 'G7', 'C3', 'H1']);
  });

  test('a current cell is a single one', () => {
    expect(() =>
      new Bench().script(() => {
        SpreadsheetApp.getActiveSheet().getRange('A1:B2').activateAsCurrentCell();
      }),
    ).toThrow('must be a single cell');
  });

  test('a sheet knows its spreadsheet, its kind and its id as grid', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const range = sheet.getRange('B2:C4');
        sheet.getParent().insertSheet();
        const hidden = sheet.hideSheet().isSheetHidden();
        return [
          sheet.getParent().getName(),
          String(sheet.getType()),
          sheet.getSheetName(),
          sheet.getFormUrl(),
          range.getGridId() === sheet.getSheetId(),
          [range.getRowIndex(), range.getHeight(), range.getWidth()],
          hidden,
          sheet.showSheet().isSheetHidden(),
        ];
      }),
    ).toEqual(['Book', 'GRID', 'Sheet1', null, true, [2, 3, 2], true, false]);
  });

  test('the last visible sheet cannot be hidden', () => {
    expect(() => new Bench().script(() => void SpreadsheetApp.getActiveSheet().hideSheet())).toThrow(
      "Exception: You can't hide all the sheets in a document.",
    );
  });
});

describe('settings', () => {
  test('recalculation, iteration and theme are read and set', () => {
    expect(
      new Bench().script(() => {
        const ss = SpreadsheetApp.getActive();
        ss.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR);
        const before = ss.isIterativeCalculationEnabled();
        ss.setIterativeCalculationEnabled(true).setMaxIterativeCalculationCycles(9);
        ss.setIterativeCalculationConvergenceThreshold(0.5);
        const theme = ss.getSpreadsheetTheme();
        const { ACCENT1, HYPERLINK } = SpreadsheetApp.ThemeColorType;
        theme?.setConcreteColor(ACCENT1, 1, 2, 3).setFontFamily('Roboto');
        const old = ss.getSpreadsheetTheme()?.getFontFamily();
        if (theme) ss.setSpreadsheetTheme(theme);
        const set = ss.getSpreadsheetTheme();
        return [
          String(ss.getRecalculationInterval()),
          before,
          ss.isIterativeCalculationEnabled(),
          ss.getMaxIterativeCalculationCycles(),
          ss.getIterativeCalculationConvergenceThreshold(),
          old === 'Roboto',
          set?.getFontFamily(),
          set?.getConcreteColor(ACCENT1).asRgbColor().asHexString(),
          set?.getThemeColors().includes(HYPERLINK),
        ];
      }),
    ).toEqual(['HOUR', false, true, 9, 0.5, false, 'Roboto', '#010203', true]);
  });

  test('who can only look cannot write', () => {
    const bench = new Bench();
    bench.script((email: string) => {
      SpreadsheetApp.getActive().addViewers([email]);
    }, COLLEAGUE);
    expect(bench.as(COLLEAGUE, () => SpreadsheetApp.getActive().getName())).toBe('Book');
    expect(() =>
      bench.as(COLLEAGUE, () => {
        SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1);
      }),
    ).toThrow('Exception');
    bench.script((email: string) => {
      SpreadsheetApp.getActive().removeViewer(email).addEditors([email]);
    }, COLLEAGUE);
    expect(() =>
      bench.as(COLLEAGUE, () => {
        SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1);
      }),
    ).not.toThrow();
  });
});
