/** Spreadsheet: its sheets, named ranges and what belongs to it as a whole. */
import { ScriptError } from '../../host/script-error';
import { lastColumn, lastRow, sheetById, sheetByTitle } from '../../state/spreadsheet/grid';
import { type Banding, bandingsOf } from './banding';
import { addMetadata, DeveloperMetadata, DeveloperMetadataFinder } from './developer-metadata';
import { imagesOf, type OverGridImage } from './embedded/image';
import type { EnumValue } from './enums';
import { type NamedRange, namedRangesOf } from './named-range';
import { resolveNotation, sizeOfSheet } from './notation';
import { type Protection, protectionsOf } from './protection';
import type { Range } from './range';
import { RangeList } from './range-list';
import { activeSheetId } from './selection-state';
import type { Sheet } from './sheet';
import { duplicateActiveSheet, insertSheet, newSheetFrom } from './sheet-creation';
import { activeSheet } from './spreadsheet-core';
import { SpreadsheetSettings, updateSettings } from './spreadsheet-settings';
import { TextFinder } from './text-finder';

export class Spreadsheet extends SpreadsheetSettings {
  getId(): string {
    return this.document.id;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.document.id}/edit`;
  }
  getName(): string {
    return this.document.metadata().properties.title;
  }
  rename(newName: string): void {
    updateSettings(this, { title: newName }, 'title');
  }

  getSheets(): Sheet[] {
    return this.document.metadata().sheets.map(({ properties }) => sheetOf(this, properties.sheetId));
  }
  getNumSheets(): number {
    return this.document.metadata().sheets.length;
  }
  getSheetByName(name: string): Sheet | null {
    const sheet = sheetByTitle(this.document.metadata(), name);
    return sheet ? sheetOf(this, sheet.properties.sheetId) : null;
  }
  getSheetById(id: number): Sheet | null {
    return sheetById(this.document.metadata(), id) ? sheetOf(this, id) : null;
  }
  /** The first sheet's, whichever is active. */
  getSheetId(): number {
    return this.document.metadata().sheets[0]?.properties.sheetId ?? 0;
  }
  insertSheet(...parameters: unknown[]): Sheet {
    return insertSheet(this.document, newSheetFrom(parameters));
  }
  deleteSheet(sheet: Sheet): void {
    this.document.change({ deleteSheet: { sheetId: sheet.sheetId } });
  }
  deleteActiveSheet(): Sheet {
    this.document.change({ deleteSheet: { sheetId: activeSheetId(this.document) } });
    return activeSheet(this);
  }
  duplicateActiveSheet(): Sheet {
    return duplicateActiveSheet(this.document);
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  renameActiveSheet(newName: string): void {
    activeSheet(this).setName(newName);
  }
  /** `pos` counts from 1. */
  moveActiveSheet(pos: number): void {
    const sheetId = activeSheetId(this.document);
    const { index } = this.document.sheet(sheetId).properties;
    if (pos < 1 || pos > this.document.state.sheets.length) throw new ScriptError('Invalid argument: pos');
    // The Sheets API takes the index before the sheet is taken out.
    const target = pos - 1 > index ? pos : pos - 1;
    this.document.change({
      updateSheetProperties: { properties: { sheetId, index: target }, fields: 'index' },
    });
  }

  /** A1 notation, with or without a sheet's name, or a named range. */
  getRange(a1Notation: string): Range {
    const state = this.document.metadata();
    const { sheet, area } = resolveNotation(
      state,
      a1Notation,
      this.document.sheet(activeSheetId(this.document)),
    );
    return this.session.make.range(this.document, sheet.properties.sheetId, area);
  }
  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(
      this.session,
      a1Notations.map((notation) => this.getRange(notation)),
    );
  }
  getRangeByName(name: string): Range | null {
    const wanted = name.toLowerCase();
    const named = namedRangesOf(this.document).find((range) => range.getName().toLowerCase() === wanted);
    return named?.getRange() ?? null;
  }
  getNamedRanges(): NamedRange[] {
    return namedRangesOf(this.document);
  }
  setNamedRange(name: string, range: Range): void {
    const known = namedRangesOf(this.document).find(
      (named) => named.getName().toLowerCase() === name.toLowerCase(),
    );
    if (known) known.setRange(range);
    else this.document.change({ addNamedRange: { namedRange: { name, range: range.gridRange } } });
  }
  removeNamedRange(name: string): void {
    const known = namedRangesOf(this.document).find(
      (named) => named.getName().toLowerCase() === name.toLowerCase(),
    );
    if (!known) throw new ScriptError(`The named range "${name}" does not exist.`);
    known.remove();
  }
  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(this.document, type);
  }
  getBandings(): Banding[] {
    return bandingsOf(this.document);
  }
  createTextFinder(findText: string): TextFinder {
    const places = this.document.state.sheets.map((sheet) => ({
      sheetId: sheet.properties.sheetId,
      area: {
        row: 1,
        column: 1,
        numRows: Math.max(1, Math.min(lastRow(sheet), sizeOfSheet(sheet).rowCount)),
        numColumns: Math.max(1, Math.min(lastColumn(sheet), sizeOfSheet(sheet).columnCount)),
      },
    }));
    return new TextFinder(this.document, findText, places);
  }

  getImages(): OverGridImage[] {
    return imagesOf(this.document);
  }
  /** Into the active sheet. */
  insertImage(source: unknown, ...place: number[]): OverGridImage {
    return activeSheet(this).insertImage(source, ...place);
  }
  addDeveloperMetadata(key: string, value?: string | EnumValue, visibility?: EnumValue): this {
    addMetadata(this.document, { spreadsheet: true }, key, value, visibility);
    return this;
  }
  /** What belongs to the spreadsheet itself. */
  getDeveloperMetadata(): DeveloperMetadata[] {
    return this.document
      .metadata()
      .developerMetadata.filter(({ location }) => location?.spreadsheet)
      .map(({ metadataId }) => new DeveloperMetadata(this.document, metadataId ?? 0));
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder({ document: this.document });
  }

  override toString(): string {
    return 'Spreadsheet';
  }
}

function sheetOf({ document, session }: Spreadsheet, sheetId: number): Sheet {
  return session.make.sheet(document, sheetId);
}
