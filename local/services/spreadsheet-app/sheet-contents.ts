/** Sheet: its ranges, values, clearing, sorting, rules and protection. */
import { ScriptError } from '../../host/script-error';
import { lastColumn, lastRow } from '../../state/spreadsheet/grid';
import { type Area, checkArea } from './area';
import { type Banding, bandingsOf } from './banding';
import { enteredFrom, type ScriptValue } from './cell-values';
import { type ConditionalFormatRule, ruleFrom, storedRuleOf } from './conditional-format';
import { addMetadata, DeveloperMetadata, DeveloperMetadataFinder } from './developer-metadata';
import type { EnumValue } from './enums';
import { type Filter, filterOf } from './filter';
import { type NamedRange, namedRangesOf } from './named-range';
import { resolveNotation, sizeOfSheet } from './notation';
import { type Protection, protect, protectionsOf } from './protection';
import type { Range } from './range';
import { RangeList } from './range-list';
import { structureOf } from './sheet-core';
import { SheetGroups } from './sheet-groups';
import { TextFinder } from './text-finder';

export class SheetContents extends SheetGroups {
  /** By position (from 1) and size, or by A1 or R1C1 notation or a named range. */
  getRange(rowOrNotation: number | string, column = 1, numRows = 1, numColumns = 1): Range {
    const state = this.document.metadata();
    const sheet = this.document.sheet(this.sheetId);
    if (typeof rowOrNotation === 'number') {
      const area = checkArea({ row: rowOrNotation, column, numRows, numColumns }, sizeOfSheet(sheet));
      return this.session.make.range(this.document, this.sheetId, area);
    }
    const found = resolveNotation(state, rowOrNotation, sheet);
    return this.session.make.range(this.document, found.sheet.properties.sheetId, found.area);
  }
  getRangeList(a1Notations: string[]): RangeList {
    if (a1Notations.length === 0) throw new ScriptError('A range list needs at least one range.');
    return new RangeList(
      this.session,
      a1Notations.map((notation) => this.getRange(notation)),
    );
  }
  getDataRange(): Range {
    const area = {
      row: 1,
      column: 1,
      numRows: Math.max(1, this.getLastRow()),
      numColumns: Math.max(1, this.getLastColumn()),
    };
    return this.session.make.range(this.document, this.sheetId, area);
  }
  getSheetValues(
    startRow: number,
    startColumn: number,
    numRows: number,
    numColumns: number,
  ): ScriptValue[][] {
    return this.getRange(startRow, startColumn, numRows, numColumns).getValues();
  }
  getLastRow(): number {
    return contentsOf(this, lastRow);
  }
  getLastColumn(): number {
    return contentsOf(this, lastColumn);
  }

  /** Writes below the last row with content, in a new row when the grid is full. */
  appendRow(rowContents: unknown[]): this {
    const { document, sheetId } = this;
    if (rowContents.length === 0) throw new ScriptError('Invalid argument: rowContents');
    const { clock } = this.session.execution.workspace;
    document.write(rowContents.length, (spreadsheet) => {
      const sheet = document.sheet(sheetId);
      const { columnCount } = sizeOfSheet(sheet);
      const values = rowContents.map((value) => {
        const { value: userEnteredValue, numberFormat } = enteredFrom(
          value,
          undefined,
          spreadsheet,
          clock.now(),
        );
        return { userEnteredValue, ...(numberFormat && { userEnteredFormat: { numberFormat } }) };
      });
      const missing = values.length - columnCount;
      const formats = values.some(({ userEnteredFormat }) => userEnteredFormat);
      const fields = formats ? 'userEnteredValue,userEnteredFormat.numberFormat' : 'userEnteredValue';
      return [
        ...(missing > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: missing } }] : []),
        { appendCells: { sheetId, rows: [{ values }], fields } },
      ];
    });
    document.settle();
    return this;
  }

  clear(options: { contentsOnly?: boolean; formatOnly?: boolean } = {}): this {
    wholeRange(this).clear(options);
    return this;
  }
  clearContents(): this {
    wholeRange(this).clearContent();
    return this;
  }
  clearFormats(): this {
    wholeRange(this).clearFormat();
    return this;
  }
  clearNotes(): this {
    wholeRange(this).clearNote();
    return this;
  }
  sort(columnPosition: number, ascending = true): this {
    const { gridProperties } = this.document.sheet(this.sheetId).properties;
    const frozen = gridProperties?.frozenRowCount ?? 0;
    const { rowCount, columnCount } = sizeOfSheet(this.document.sheet(this.sheetId));
    const area: Area = { row: frozen + 1, column: 1, numRows: rowCount - frozen, numColumns: columnCount };
    this.session.make.range(this.document, this.sheetId, area).sort({ column: columnPosition, ascending });
    return this;
  }
  createTextFinder(findText: string): TextFinder {
    const size = sizeOfSheet(this.document.sheet(this.sheetId));
    const area: Area = { row: 1, column: 1, numRows: size.rowCount, numColumns: size.columnCount };
    return new TextFinder(this.document, findText, [{ sheetId: this.sheetId, area }]);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return structureOf(this).conditionalFormats.map((rule) => ruleFrom(rule, this.document, this.sheetId));
  }
  /** Replaces all rules of the sheet, in the order given. */
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    const { document, sheetId } = this;
    const old = document.sheet(sheetId).conditionalFormats;
    const requests = [
      ...old.map(() => ({ deleteConditionalFormatRule: { sheetId, index: 0 } })),
      ...rules.map((rule, index) => ({
        addConditionalFormatRule: { rule: storedRuleOf(rule, document), index },
      })),
    ];
    if (requests.length > 0) document.change(...requests);
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  protect(): Protection {
    return protect(this.document, { sheetId: this.sheetId });
  }
  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(this.document, type, this.sheetId);
  }
  getFilter(): Filter | null {
    return filterOf(this.document, this.sheetId);
  }
  getNamedRanges(): NamedRange[] {
    return namedRangesOf(this.document, this.sheetId);
  }
  getBandings(): Banding[] {
    return bandingsOf(this.document, this.sheetId);
  }
  addDeveloperMetadata(key: string, value?: string | EnumValue, visibility?: EnumValue): this {
    addMetadata(this.document, { sheetId: this.sheetId }, key, value, visibility);
    return this;
  }
  /** What belongs to the sheet itself, not to its rows and columns. */
  getDeveloperMetadata(): DeveloperMetadata[] {
    return this.document
      .metadata()
      .developerMetadata.filter(
        ({ location }) =>
          !location?.dimensionRange && !location?.spreadsheet && (location?.sheetId ?? 0) === this.sheetId,
      )
      .map(({ metadataId }) => new DeveloperMetadata(this.document, metadataId ?? 0));
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder({ document: this.document, sheetId: this.sheetId });
  }
}

/** Extent of contents: free of charge beyond the flush that a dirty sheet pays. */
function contentsOf(sheet: SheetContents, measure: typeof lastRow): number {
  sheet.document.settle();
  return measure(structureOf(sheet));
}

function wholeRange(sheet: SheetContents): Range {
  const { rowCount, columnCount } = sizeOfSheet(sheet.document.sheet(sheet.sheetId));
  const area: Area = { row: 1, column: 1, numRows: rowCount, numColumns: columnCount };
  return sheet.session.make.range(sheet.document, sheet.sheetId, area);
}
