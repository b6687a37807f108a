/** Parts of requests about blocks of cells: how to paste, sort, split and fill. */
import type { sheets_v4 } from 'googleapis';
import { ScriptError } from '../../host/script-error';
import type { Area } from './area';
import { CopyPasteType, type EnumValue } from './enums';

const PASTE_NAMES: Record<string, string> = {
  [CopyPasteType.PASTE_COLUMN_WIDTHS.name()]: 'PASTE_NORMAL',
};

/** What `copyTo` was told to take along. */
export function pasteTypeOf(
  how: EnumValue | { contentsOnly?: boolean; formatOnly?: boolean } | undefined,
): string {
  if (how === undefined) return 'PASTE_NORMAL';
  if ('name' in how) return PASTE_NAMES[how.name()] ?? how.name();
  if (how.contentsOnly) return 'PASTE_VALUES';
  return how.formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
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
