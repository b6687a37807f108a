/** Parts of requests about blocks of cells: how to paste, sort, split and fill. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import type { Sheet } from '../../state/spreadsheet/model';
import type { Area } from './area';
import type { EnumValue } from './enums';
import { COLUMN_WIDTH } from './sheet-core';

/** What `copyTo` was told to take along. */
export function pasteTypeOf(
  how: EnumValue | { contentsOnly?: boolean; formatOnly?: boolean } | undefined,
): string {
  if (how === undefined) return 'PASTE_NORMAL';
  if ('name' in how) return how.name();
  if (how.contentsOnly) return 'PASTE_VALUES';
  return how.formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
}

/** Gives columns from `target` on the widths of a sheet's columns from `source` on; positions count from 1. */
export function widthRequests(
  sheet: Sheet,
  { column: source, numColumns }: Area,
  target: { sheetId: number; column: number },
): sheets_v4.Schema$Request[] {
  return Array.from({ length: numColumns }, (_, offset) => {
    const startIndex = target.column - 1 + offset;
    const { pixelSize = COLUMN_WIDTH } = sheet.columnMetadata[source - 1 + offset] ?? {};
    return {
      updateDimensionProperties: {
        range: { sheetId: target.sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
        properties: { pixelSize },
        fields: 'pixelSize',
      },
    };
  });
}

/** A column of the sheet from 1, alone or with its order. */
export function sortSpecOf(spec: unknown): sheets_v4.Schema$SortSpec {
  const column =
    typeof spec === 'number' ? spec : spec instanceof Object && 'column' in spec ? spec.column : undefined;
  if (typeof column !== 'number') throw new ScriptError('Invalid argument: sortSpecObj');
  const descending = spec instanceof Object && 'ascending' in spec && spec.ascending === false;
  return { dimensionIndex: column - 1, sortOrder: descending ? 'DESCENDING' : 'ASCENDING' };
}

/** Where texts are split; found out without a delimiter. */
export function delimiterOf(
  delimiter: string | EnumValue | undefined,
): sheets_v4.Schema$TextToColumnsRequest {
  if (delimiter === undefined) return { delimiterType: 'AUTODETECT' };
  return typeof delimiter === 'string'
    ? { delimiterType: 'CUSTOM', delimiter }
    : { delimiterType: delimiter.name() };
}

/** Filling from a source over the rest of a destination that contains it. */
export function fillOf(
  source: Area,
  destination: Area,
  range: sheets_v4.Schema$GridRange,
): sheets_v4.Schema$SourceAndDestination {
  if (destination.numRows !== source.numRows) {
    const backwards = destination.row < source.row;
    const length = destination.numRows - source.numRows;
    return { source: range, dimension: 'ROWS', fillLength: backwards ? -length : length };
  }
  const backwards = destination.column < source.column;
  const length = destination.numColumns - source.numColumns;
  return { source: range, dimension: 'COLUMNS', fillLength: backwards ? -length : length };
}
