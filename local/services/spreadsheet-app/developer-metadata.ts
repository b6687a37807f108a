/** Developer metadata of spreadsheets, sheets, rows and columns, and the finder. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { type Area, areaOf, intersects } from './area';
import type { Document } from './document';
import {
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  type EnumValue,
  valueNamed,
} from './enums';
import { sizeOfSheet } from './notation';
import type { Range } from './range';
import type { RangeCore } from './range-core';
import type { Session } from './session';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

type Stored = sheets_v4.Schema$DeveloperMetadata;
type Location = sheets_v4.Schema$DeveloperMetadataLocation;

const ARBITRARY_RANGE =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

/** Adds metadata; the second argument is a value or, alone, the visibility. */
export function addMetadata(
  document: Document,
  location: Location,
  key: string,
  valueOrVisibility?: string | EnumValue,
  visibility?: EnumValue,
): void {
  const value = typeof valueOrVisibility === 'string' ? valueOrVisibility : undefined;
  const shown = typeof valueOrVisibility === 'object' ? valueOrVisibility : visibility;
  document.change({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: key,
        ...(value !== undefined && { metadataValue: value }),
        visibility: (shown ?? DeveloperMetadataVisibility.DOCUMENT).name(),
        location,
      },
    },
  });
}

/** The location of one whole row or column. Throws Google's refusal of any other range. */
export function lineLocation(range: RangeCore): Location {
  const { area, document, sheetId } = range;
  const { rowCount, columnCount } = sizeOfSheet(document.sheet(sheetId));
  if (area.numRows === 1 && area.column === 1 && area.numColumns === columnCount)
    return dimensionLocation(sheetId, 'ROWS', area.row);
  if (area.numColumns === 1 && area.row === 1 && area.numRows === rowCount)
    return dimensionLocation(sheetId, 'COLUMNS', area.column);
  throw new ScriptError(ARBITRARY_RANGE);
}

function dimensionLocation(sheetId: number, dimension: string, position: number): Location {
  return { dimensionRange: { sheetId, dimension, startIndex: position - 1, endIndex: position } };
}

export class DeveloperMetadata {
  constructor(
    readonly document: Document,
    readonly id: number,
  ) {}
  get session(): Session {
    return this.document.session;
  }
  getId(): number {
    return this.id;
  }
  getKey(): string {
    return storedOf(this).metadataKey ?? '';
  }
  getValue(): string | null {
    return storedOf(this).metadataValue ?? null;
  }
  getVisibility(): EnumValue {
    return (
      valueNamed(DeveloperMetadataVisibility, storedOf(this).visibility ?? '') ??
      DeveloperMetadataVisibility.DOCUMENT
    );
  }
  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.document, storedOf(this).location ?? {});
  }
  setKey(key: string): this {
    return update(this, { metadataKey: key }, 'metadataKey');
  }
  setValue(value: string): this {
    return update(this, { metadataValue: value }, 'metadataValue');
  }
  setVisibility(visibility: EnumValue): this {
    return update(this, { visibility: visibility.name() }, 'visibility');
  }
  moveToColumn(column: Range): this {
    return update(this, { location: lineLocation(column) }, 'location');
  }
  moveToRow(row: Range): this {
    return update(this, { location: lineLocation(row) }, 'location');
  }
  moveToSheet(sheet: Sheet): this {
    return update(this, { location: { sheetId: sheet.sheetId } }, 'location');
  }
  moveToSpreadsheet(): this {
    return update(this, { location: { spreadsheet: true } }, 'location');
  }
  remove(): void {
    this.document.change({ deleteDeveloperMetadata: { dataFilter: lookup(this.id) } });
  }
  toString(): string {
    return 'DeveloperMetadata';
  }
}

function storedOf({ document, id }: DeveloperMetadata): Stored {
  const stored = document.state.developerMetadata.find(({ metadataId }) => metadataId === id);
  if (!stored) throw new ScriptError('The developer metadata no longer exists.');
  return stored;
}

function lookup(metadataId: number): sheets_v4.Schema$DataFilter {
  return { developerMetadataLookup: { metadataId } };
}

function update<Item extends DeveloperMetadata>(item: Item, changes: Stored, fields: string): Item {
  item.document.change({
    updateDeveloperMetadata: { dataFilters: [lookup(item.id)], developerMetadata: changes, fields },
  });
  return item;
}

export class DeveloperMetadataLocation {
  constructor(
    private readonly document: Document,
    private readonly location: Location,
  ) {}
  getLocationType(): EnumValue {
    return typeOf(this.location);
  }
  getColumn(): Range | null {
    return typeOf(this.location) === DeveloperMetadataLocationType.COLUMN
      ? lineOf(this.document, this.location)
      : null;
  }
  getRow(): Range | null {
    return typeOf(this.location) === DeveloperMetadataLocationType.ROW
      ? lineOf(this.document, this.location)
      : null;
  }
  getSheet(): Sheet | null {
    if (typeOf(this.location) !== DeveloperMetadataLocationType.SHEET) return null;
    return this.document.session.make.sheet(this.document, this.location.sheetId ?? 0);
  }
  getSpreadsheet(): Spreadsheet | null {
    if (typeOf(this.location) !== DeveloperMetadataLocationType.SPREADSHEET) return null;
    return this.document.session.make.spreadsheet(this.document);
  }
  toString(): string {
    return 'DeveloperMetadataLocation';
  }
}

function typeOf(location: Location): EnumValue {
  if (location.dimensionRange)
    return location.dimensionRange.dimension === 'COLUMNS'
      ? DeveloperMetadataLocationType.COLUMN
      : DeveloperMetadataLocationType.ROW;
  return location.spreadsheet
    ? DeveloperMetadataLocationType.SPREADSHEET
    : DeveloperMetadataLocationType.SHEET;
}

/** The cells that a location covers; undefined for the whole spreadsheet. */
function areaOfLocation(document: Document, location: Location): { sheetId: number; area: Area } | undefined {
  if (location.spreadsheet) return undefined;
  const line = location.dimensionRange;
  const sheetId = line?.sheetId ?? location.sheetId ?? 0;
  const [start, end] =
    line?.dimension === 'COLUMNS'
      ? (['startColumnIndex', 'endColumnIndex'] as const)
      : (['startRowIndex', 'endRowIndex'] as const);
  const range = line ? { [start]: line.startIndex ?? 0, [end]: line.endIndex } : {};
  return { sheetId, area: areaOf(range, sizeOfSheet(document.sheet(sheetId))) };
}

function lineOf(document: Document, location: Location): Range | null {
  const covered = areaOfLocation(document, location);
  return covered ? document.session.make.range(document, covered.sheetId, covered.area) : null;
}

/** Where a finder looks: the spreadsheet, a sheet, or a range. */
interface SearchScope {
  document: Document;
  sheetId?: number;
  area?: Area;
}

type Test = (stored: Stored) => boolean;

export class DeveloperMetadataFinder {
  private readonly tests: Test[] = [];
  private intersecting = false;
  constructor(private readonly scope: SearchScope) {}
  get session(): Session {
    return this.scope.document.session;
  }
  find(): DeveloperMetadata[] {
    const { document } = this.scope;
    return document
      .metadata()
      .developerMetadata.filter(
        (stored) =>
          isWithin(this.scope, stored.location ?? {}, this.intersecting) &&
          this.tests.every((test) => test(stored)),
      )
      .map((stored) => new DeveloperMetadata(document, stored.metadataId ?? 0));
  }
  onIntersectingLocations(): this {
    this.intersecting = true;
    return this;
  }
  withId(id: number): this {
    this.tests.push((stored) => stored.metadataId === id);
    return this;
  }
  withKey(key: string): this {
    this.tests.push((stored) => stored.metadataKey === key);
    return this;
  }
  withLocationType(locationType: EnumValue): this {
    this.tests.push((stored) => typeOf(stored.location ?? {}) === locationType);
    return this;
  }
  withValue(value: string): this {
    this.tests.push((stored) => stored.metadataValue === value);
    return this;
  }
  withVisibility(visibility: EnumValue): this {
    this.tests.push((stored) => stored.visibility === visibility.name());
    return this;
  }
  toString(): string {
    return 'DeveloperMetadataFinder';
  }
}

/** A range finds what belongs to exactly it; with intersecting locations also what it touches. */
function isWithin(scope: SearchScope, location: Location, intersecting: boolean): boolean {
  if (scope.sheetId === undefined) return true;
  const covered = areaOfLocation(scope.document, location);
  if (!covered) return intersecting;
  if (covered.sheetId !== scope.sheetId) return false;
  if (!scope.area) return true;
  if (intersecting) return intersects(covered.area, scope.area);
  const { row, column, numRows, numColumns } = covered.area;
  const isSheet = location.dimensionRange == null;
  return (
    !isSheet &&
    row === scope.area.row &&
    column === scope.area.column &&
    numRows === scope.area.numRows &&
    numColumns === scope.area.numColumns
  );
}
