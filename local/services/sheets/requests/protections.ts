/** Requests about protected ranges (R22). */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Sheet } from '../../../state/spreadsheet/model';
import { atLeast, effectivePermissions } from '../../drive/access';
import { canonical } from '../canonical';
import type { Change } from '../change';
import { invalidArgument, PROTECTED } from '../errors';
import { mergeMasked, updateMask } from '../field-mask';
import { checkedBounds } from '../grid-range';
import { isEditor, isWholeSheet } from '../protection';
import type { RequestTable } from './table';

export const PROTECTION_REQUESTS = {
  addProtectedRange({ protectedRange: sent }, change) {
    const {
      protectedRangeId,
      requestingUserCanEdit: _ignored,
      ...rest
    } = canonical('ProtectedRange', sent ?? {});
    if (protectedRangeId && find(change, protectedRangeId))
      throw invalidArgument(`Cannot add protected range with duplicate ID: ${protectedRangeId}`);
    const id = protectedRangeId ?? change.newId((taken) => find(change, taken) !== undefined);
    const sheet = sheetOf(change, rest);
    if (isWholeSheet(rest) && sheet.protectedRanges.some(isWholeSheet))
      throw invalidArgument(`Sheet "${sheet.properties.title}" already has sheet protection.`);
    sheet.protectedRanges.push(withEditors(change, { protectedRangeId: id, ...rest }));
    return {
      addProtectedRange: {
        protectedRange: { protectedRangeId: id, ...rest, requestingUserCanEdit: true },
      },
    };
  },

  updateProtectedRange({ protectedRange: sent, fields }, change) {
    const mask = updateMask('ProtectedRange', fields);
    const { sheet, protection } = editable(change, sent?.protectedRangeId);
    const wanted = canonical('ProtectedRange', sent ?? {});
    const { requestingUserCanEdit: _ignored, ...next } = {
      ...mergeMasked(protection, wanted, mask),
      protectedRangeId: protection.protectedRangeId,
    };
    // a protection that becomes a warning loses the editors it had; only editors sent along are an error
    if (next.warningOnly && !wanted.editors) delete next.editors;
    const target = sheetOf(change, next);
    const isHardened = protection.warningOnly === true && next.warningOnly !== true && !next.editors;
    const stored = withEditors(
      change,
      isHardened ? { ...next, editors: { users: writersOf(change) } } : next,
    );
    if (target === sheet)
      sheet.protectedRanges = sheet.protectedRanges.map((other) => (other === protection ? stored : other));
    else {
      sheet.protectedRanges = sheet.protectedRanges.filter((other) => other !== protection);
      target.protectedRanges.push(stored);
    }
    return undefined;
  },

  deleteProtectedRange({ protectedRangeId }, change) {
    const { sheet, protection } = editable(change, protectedRangeId);
    sheet.protectedRanges = sheet.protectedRanges.filter((other) => other !== protection);
    return undefined;
  },
} satisfies RequestTable;

/** The owner, and whoever makes the protection, can always edit; a warning has no editors. */
function withEditors(
  change: Change,
  protection: sheets_v4.Schema$ProtectedRange,
): sheets_v4.Schema$ProtectedRange {
  const { editors, ...rest } = protection;
  if (protection.warningOnly) {
    if (editors?.users?.length || editors?.groups?.length)
      throw invalidArgument('ProtectedRange is warningOnly. Editors cannot be set on it.');
    return rest;
  }
  const users = [...new Set([change.owner, change.actor.email, ...(editors?.users ?? [])])];
  return { ...rest, editors: { ...editors, users } };
}

/** Everybody who may edit the file: what a warning that becomes a protection starts with. */
function writersOf(change: Change): string[] {
  const { workspace, spreadsheet } = change;
  const file = workspace.files.get(spreadsheet.id);
  if (!file) return [];
  return effectivePermissions(workspace, file)
    .filter(({ permission }) => permission.type === 'user' && atLeast(permission.role, 'writer'))
    .flatMap(({ permission }) => permission.emailAddress ?? []);
}

/** The sheet a protection is on; its range must lie in the grid. */
function sheetOf(change: Change, protection: sheets_v4.Schema$ProtectedRange): Sheet {
  if (protection.namedRangeId) {
    const named = change.spreadsheet.namedRanges.find(
      (candidate) => candidate.namedRangeId === protection.namedRangeId,
    );
    if (!named) throw invalidArgument(`No NamedRange with id: ${protection.namedRangeId}`);
    return change.sheet(named.range?.sheetId);
  }
  if (!protection.range) throw invalidArgument('Must specify a range or a namedRangeId to protect.');
  const sheet = change.sheet(protection.range.sheetId);
  checkedBounds(sheet, protection.range);
  return sheet;
}

function find(
  change: Change,
  id: number | null | undefined,
): { sheet: Sheet; protection: sheets_v4.Schema$ProtectedRange } | undefined {
  for (const sheet of change.spreadsheet.sheets) {
    const protection = sheet.protectedRanges.find((candidate) => candidate.protectedRangeId === id);
    if (protection) return { sheet, protection };
  }
  return undefined;
}

function editable(
  change: Change,
  id: number | null | undefined,
): { sheet: Sheet; protection: sheets_v4.Schema$ProtectedRange } {
  const found = find(change, id);
  if (!found) throw invalidArgument(`No protected range with id: ${id ?? 0}`);
  if (!change.isOwner && !found.protection.warningOnly && !isEditor(found.protection, change.actor))
    throw invalidArgument(PROTECTED);
  return found;
}
