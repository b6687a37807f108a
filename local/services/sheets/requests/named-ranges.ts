/** Requests about named ranges. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { parseA1, parseR1C1 } from '../../../state/spreadsheet/ranges';
import { canonical } from '../canonical';
import type { Change } from '../change';
import { newDigits } from '../create';
import { invalidArgument } from '../errors';
import { maskWants, mergeMasked, updateMask } from '../field-mask';
import { checkedBounds } from '../grid-range';
import type { RequestTable } from './table';

export const NAMED_RANGE_REQUESTS = {
  addNamedRange({ namedRange: sent }, change) {
    const { namedRangeId, ...rest } = canonical('NamedRange', sent ?? {});
    checkName(change, rest.name);
    checkRange(change, rest);
    if (namedRangeId && change.spreadsheet.namedRanges.some((other) => other.namedRangeId === namedRangeId))
      throw invalidArgument(`Cannot add named range with duplicate ID: ${namedRangeId}`);
    const stored = { namedRangeId: namedRangeId ?? newDigits(change.workspace), ...rest };
    change.spreadsheet.namedRanges.push(stored);
    return { addNamedRange: { namedRange: stored } };
  },

  updateNamedRange({ namedRange: sent, fields }, change) {
    const mask = updateMask('NamedRange', fields);
    const old = existing(change, sent?.namedRangeId);
    const next = {
      ...mergeMasked(old, canonical('NamedRange', sent ?? {}), mask),
      namedRangeId: old.namedRangeId,
    };
    if (maskWants(mask, 'name')) checkName(change, next.name, old);
    checkRange(change, next);
    change.spreadsheet.namedRanges = change.spreadsheet.namedRanges.map((other) =>
      other === old ? next : other,
    );
    return undefined;
  },

  deleteNamedRange({ namedRangeId }, change) {
    const old = existing(change, namedRangeId);
    change.spreadsheet.namedRanges = change.spreadsheet.namedRanges.filter((other) => other !== old);
    return undefined;
  },
} satisfies RequestTable;

function existing(change: Change, id: string | null | undefined): sheets_v4.Schema$NamedRange {
  const found = change.spreadsheet.namedRanges.find((candidate) => candidate.namedRangeId === id);
  if (!found) throw invalidArgument(`No NamedRange with id: ${id ?? ''}`);
  return found;
}

function checkRange(change: Change, { range }: sheets_v4.Schema$NamedRange): void {
  checkedBounds(change.sheet(range?.sheetId), range);
}

/** Names begin with a letter or underscore and do not look like a cell. */
function checkName(change: Change, name: string | null | undefined, own?: sheets_v4.Schema$NamedRange): void {
  if (
    !name ||
    !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ||
    name.length > 250 ||
    parseA1(name) ||
    parseR1C1(name)
  )
    throw invalidArgument(`Invalid name: ${name ?? ''}`);
  const wanted = name.toLowerCase();
  if (change.spreadsheet.namedRanges.some((other) => other !== own && other.name?.toLowerCase() === wanted))
    throw invalidArgument(
      `Cannot add named range with name: ${name}. An existing named range already has this name.`,
    );
}
