/** Which spreadsheet a Spreadsheet object stands for, and its methods that act on the active sheet. */
import type { ScriptValue } from './cell-values';
import type { Document } from './document';
import type { Range } from './range';
import type { RangeList } from './range-list';
import type { Selection } from './selection';
import { activeSheetId } from './selection-state';
import type { Session } from './session';
import type { Sheet } from './sheet';

export class SpreadsheetCore {
  constructor(readonly document: Document) {}
  get session(): Session {
    return this.document.session;
  }
  getActiveSheet(): Sheet {
    this.document.metadata();
    return activeSheet(this);
  }
  appendRow(rowContents: unknown[]): Sheet {
    return activeSheet(this).appendRow(rowContents);
  }
  autoResizeColumn(columnPosition: number): Sheet {
    return activeSheet(this).autoResizeColumn(columnPosition);
  }
  deleteColumn(columnPosition: number): Sheet {
    return activeSheet(this).deleteColumn(columnPosition);
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    activeSheet(this).deleteColumns(columnPosition, howMany);
  }
  deleteRow(rowPosition: number): Sheet {
    return activeSheet(this).deleteRow(rowPosition);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    activeSheet(this).deleteRows(rowPosition, howMany);
  }
  getActiveCell(): Range {
    return activeSheet(this).getActiveCell();
  }
  getActiveRange(): Range | null {
    return activeSheet(this).getActiveRange();
  }
  getActiveRangeList(): RangeList | null {
    return activeSheet(this).getActiveRangeList();
  }
  getColumnWidth(columnPosition: number): number {
    return activeSheet(this).getColumnWidth(columnPosition);
  }
  getCurrentCell(): Range | null {
    return activeSheet(this).getCurrentCell();
  }
  getDataRange(): Range {
    return activeSheet(this).getDataRange();
  }
  getFormUrl(): string | null {
    const forms = this.document
      .metadata()
      .sheets.map(({ properties }) =>
        this.session.make.sheet(this.document, properties.sheetId).getFormUrl(),
      );
    return forms.find((url) => url !== null) ?? null;
  }
  getFrozenColumns(): number {
    return activeSheet(this).getFrozenColumns();
  }
  getFrozenRows(): number {
    return activeSheet(this).getFrozenRows();
  }
  getLastColumn(): number {
    return activeSheet(this).getLastColumn();
  }
  getLastRow(): number {
    return activeSheet(this).getLastRow();
  }
  getRowHeight(rowPosition: number): number {
    return activeSheet(this).getRowHeight(rowPosition);
  }
  getSelection(): Selection {
    return activeSheet(this).getSelection();
  }
  getSheetName(): string {
    return activeSheet(this).getSheetName();
  }
  getSheetValues(
    startRow: number,
    startColumn: number,
    numRows: number,
    numColumns: number,
  ): ScriptValue[][] {
    return activeSheet(this).getSheetValues(startRow, startColumn, numRows, numColumns);
  }
  hideColumn(column: Range): void {
    activeSheet(this).hideColumn(column);
  }
  hideRow(row: Range): void {
    activeSheet(this).hideRow(row);
  }
  insertColumnAfter(afterPosition: number): Sheet {
    return activeSheet(this).insertColumnAfter(afterPosition);
  }
  insertColumnBefore(beforePosition: number): Sheet {
    return activeSheet(this).insertColumnBefore(beforePosition);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    return activeSheet(this).insertColumnsAfter(afterPosition, howMany);
  }
  insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    return activeSheet(this).insertColumnsBefore(beforePosition, howMany);
  }
  insertRowAfter(afterPosition: number): Sheet {
    return activeSheet(this).insertRowAfter(afterPosition);
  }
  insertRowBefore(beforePosition: number): Sheet {
    return activeSheet(this).insertRowBefore(beforePosition);
  }
  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    return activeSheet(this).insertRowsAfter(afterPosition, howMany);
  }
  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    return activeSheet(this).insertRowsBefore(beforePosition, howMany);
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    return activeSheet(this).isColumnHiddenByUser(columnPosition);
  }
  isRowHiddenByFilter(rowPosition: number): boolean {
    return activeSheet(this).isRowHiddenByFilter(rowPosition);
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    return activeSheet(this).isRowHiddenByUser(rowPosition);
  }
  setActiveRange(range: Range): Range {
    return activeSheet(this).setActiveRange(range);
  }
  setActiveRangeList(rangeList: RangeList): RangeList {
    return activeSheet(this).setActiveRangeList(rangeList);
  }
  setActiveSelection(range: Range | string): Range {
    return activeSheet(this).setActiveSelection(range);
  }
  setColumnWidth(columnPosition: number, width: number): Sheet {
    return activeSheet(this).setColumnWidth(columnPosition, width);
  }
  setCurrentCell(cell: Range): Range {
    return activeSheet(this).setCurrentCell(cell);
  }
  setFrozenColumns(columns: number): void {
    activeSheet(this).setFrozenColumns(columns);
  }
  setFrozenRows(rows: number): void {
    activeSheet(this).setFrozenRows(rows);
  }
  setRowHeight(rowPosition: number, height: number): Sheet {
    return activeSheet(this).setRowHeight(rowPosition, height);
  }
  sort(columnPosition: number, ascending = true): Sheet {
    return activeSheet(this).sort(columnPosition, ascending);
  }
  unhideColumn(column: Range): void {
    activeSheet(this).unhideColumn(column);
  }
  unhideRow(row: Range): void {
    activeSheet(this).unhideRow(row);
  }
}

export function activeSheet({ document, session }: SpreadsheetCore): Sheet {
  return session.make.sheet(document, activeSheetId(document));
}
