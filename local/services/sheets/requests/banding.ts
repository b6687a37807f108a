/** Requests about banded ranges. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Sheet } from '../../../state/spreadsheet/model';
import { canonical } from '../canonical';
import type { Change } from '../change';
import { invalidArgument } from '../errors';
import { mergeMasked, updateMask } from '../field-mask';
import { boundsOf, checkedBounds, gridRange, intersects } from '../grid-range';
import { withTwins } from '../twins';
import type { RequestTable } from './table';

export const BANDING_REQUESTS = {
  addBanding({ bandedRange: sent }, change) {
    const banding = canonical('BandedRange', sent ?? {});
    const sheet = change.sheet(banding.range?.sheetId);
    const stored = placed(change, sheet, {
      ...banding,
      bandedRangeId: banding.bandedRangeId ?? change.newId((id) => find(change, id) !== undefined),
    });
    if (find(change, stored.bandedRangeId))
      throw invalidArgument(`Cannot add banding with duplicate ID: ${stored.bandedRangeId}`);
    sheet.bandedRanges.push(stored);
    return { addBanding: { bandedRange: stored } };
  },

  updateBanding({ bandedRange: sent, fields }, change) {
    const mask = withTwins('BandedRange', updateMask('BandedRange', fields));
    const { sheet, banding } = existing(change, sent?.bandedRangeId);
    const next = {
      ...mergeMasked(banding, canonical('BandedRange', sent ?? {}), mask),
      bandedRangeId: banding.bandedRangeId,
    };
    sheet.bandedRanges = sheet.bandedRanges.filter((other) => other !== banding);
    const target = change.sheet(next.range?.sheetId);
    target.bandedRanges.push(placed(change, target, next));
    return undefined;
  },

  deleteBanding({ bandedRangeId }, change) {
    const { sheet, banding } = existing(change, bandedRangeId);
    change.guard(sheet, boundsOf(sheet, banding.range));
    sheet.bandedRanges = sheet.bandedRanges.filter((other) => other !== banding);
    return undefined;
  },
} satisfies RequestTable;

/** The banding with its range resolved. Throws when it overlaps another one or cells that are protected. */
function placed(
  change: Change,
  sheet: Sheet,
  banding: sheets_v4.Schema$BandedRange,
): sheets_v4.Schema$BandedRange {
  if (!banding.rowProperties && !banding.columnProperties)
    throw invalidArgument('Must specify at least one of rowProperties or columnProperties.');
  const bounds = checkedBounds(sheet, banding.range);
  change.guard(sheet, bounds);
  if (sheet.bandedRanges.some((other) => intersects(boundsOf(sheet, other.range), bounds)))
    throw invalidArgument(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  const { bandedRangeId, range: _range, ...rest } = banding;
  return { bandedRangeId, range: gridRange(sheet.properties.sheetId, bounds), ...rest };
}

function find(
  change: Change,
  id: number | null | undefined,
): { sheet: Sheet; banding: sheets_v4.Schema$BandedRange } | undefined {
  for (const sheet of change.spreadsheet.sheets) {
    const banding = sheet.bandedRanges.find((candidate) => candidate.bandedRangeId === id);
    if (banding) return { sheet, banding };
  }
  return undefined;
}

function existing(
  change: Change,
  id: number | null | undefined,
): { sheet: Sheet; banding: sheets_v4.Schema$BandedRange } {
  const found = find(change, id);
  if (!found) throw invalidArgument(`No banding with id: ${id ?? 0}`);
  return found;
}
