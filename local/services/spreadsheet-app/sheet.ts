/** Sheet: one tab of a spreadsheet: its name, place, look and selection. */
import { ScriptError } from '../../host/script-error';
import { colorOf, styleOfCss } from './color';
import { type EnumValue, SheetType } from './enums';
import type { Range } from './range';
import type { RangeList } from './range-list';
import { Selection } from './selection';
import { selectionOf, selectRanges } from './selection-state';
import { structureOf, updateProperties } from './sheet-core';
import { copySheetInto } from './sheet-creation';
import { SheetObjects } from './sheet-objects';
import type { Spreadsheet } from './spreadsheet';

export class Sheet extends SheetObjects {
  getSheetId(): number {
    return this.sheetId;
  }
  getName(): string {
    return structureOf(this).properties.title;
  }
  getSheetName(): string {
    return this.getName();
  }
  setName(name: string): this {
    if (name === '') throw new ScriptError('The sheet name cannot be empty.');
    updateProperties(this, { title: name }, 'title');
    return this;
  }
  /** Position among the tabs, from 1. */
  getIndex(): number {
    return structureOf(this).properties.index + 1;
  }
  getParent(): Spreadsheet {
    return this.session.make.spreadsheet(this.document);
  }
  getType(): EnumValue {
    return structureOf(this).properties.sheetType === 'OBJECT' ? SheetType.OBJECT : SheetType.GRID;
  }
  getMaxRows(): number {
    return structureOf(this).properties.gridProperties?.rowCount ?? 0;
  }
  getMaxColumns(): number {
    return structureOf(this).properties.gridProperties?.columnCount ?? 0;
  }
  getFrozenRows(): number {
    return structureOf(this).properties.gridProperties?.frozenRowCount ?? 0;
  }
  getFrozenColumns(): number {
    return structureOf(this).properties.gridProperties?.frozenColumnCount ?? 0;
  }
  setFrozenRows(rows: number): void {
    updateProperties(this, { gridProperties: { frozenRowCount: rows } }, 'gridProperties.frozenRowCount');
  }
  setFrozenColumns(columns: number): void {
    const gridProperties = { frozenColumnCount: columns };
    updateProperties(this, { gridProperties }, 'gridProperties.frozenColumnCount');
  }
  hasHiddenGridlines(): boolean {
    return structureOf(this).properties.gridProperties?.hideGridlines === true;
  }
  setHiddenGridlines(hideGridlines: boolean): this {
    updateProperties(this, { gridProperties: { hideGridlines } }, 'gridProperties.hideGridlines');
    return this;
  }
  getTabColor(): string | null {
    const { tabColorStyle, tabColor } = structureOf(this).properties;
    return colorOf(tabColorStyle, tabColor)?.text ?? null;
  }
  setTabColor(color: string | null): this {
    const tabColorStyle = color === null || color === '' ? undefined : styleOfCss(color);
    if (!color || tabColorStyle)
      updateProperties(this, { ...(tabColorStyle && { tabColorStyle }) }, 'tabColorStyle');
    return this;
  }
  isSheetHidden(): boolean {
    return structureOf(this).properties.hidden === true;
  }
  hideSheet(): this {
    updateProperties(this, { hidden: true }, 'hidden');
    return this;
  }
  showSheet(): this {
    updateProperties(this, { hidden: false }, 'hidden');
    return this;
  }
  isRightToLeft(): boolean {
    return structureOf(this).properties.rightToLeft === true;
  }
  setRightToLeft(rightToLeft: boolean): this {
    updateProperties(this, { rightToLeft }, 'rightToLeft');
    return this;
  }
  /** The form whose responses go to this sheet. */
  getFormUrl(): string | null {
    structureOf(this);
    const { forms } = this.session.execution.workspace;
    const found = forms
      .entries()
      .find(
        ([, { destination: to }]) => to?.spreadsheetId === this.document.id && to.sheetId === this.sheetId,
      );
    return found ? `https://docs.google.com/forms/d/${found[0]}/viewform` : null;
  }

  activate(): this {
    selectRanges(this.document, this.sheetId, selectionOf(this.document, this.sheetId).ranges);
    return this;
  }
  getSelection(): Selection {
    return new Selection(this.document, this.sheetId);
  }
  getActiveRange(): Range | null {
    return this.getSelection().getActiveRange();
  }
  getActiveRangeList(): RangeList | null {
    return this.getSelection().getActiveRangeList();
  }
  getActiveCell(): Range {
    return this.session.make.range(
      this.document,
      this.sheetId,
      selectionOf(this.document, this.sheetId).current,
    );
  }
  getCurrentCell(): Range | null {
    return this.getSelection().getCurrentCell();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell();
  }

  /** Copies the sheet, under the name `Copy of …`, into a spreadsheet. */
  copyTo(spreadsheet: Spreadsheet): Sheet {
    return copySheetInto(spreadsheet.document, this);
  }
  override toString(): string {
    return 'Sheet';
  }
}
