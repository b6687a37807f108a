/**
 * Which rows worth a second look a school has been shown in its own check. The office may see these and no others: the
 * school is always the first to know.
 */

import { type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { isObject, parseJson } from '../../domain/json';
import { comparable } from '../../domain/vietnamese';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { sha256 } from '../../google/digest';
import { withDocumentLock } from '../../google/locks';
import { aboutTable } from '../../workbook/school';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';
import type { Finding } from './page';

/** Row of the sheet Về sổ này. */
const SEEN = { key: 'signsSeen', title: 'Dòng nên xem lại trường đã xem ở Kiểm tra sổ' } as const;
const DIGEST_LETTERS = 12;

export interface SeenSigns {
  readonly on: IsoDate;
  readonly digests: readonly string[];
}

/** The same for the same words, however the school and the office spell a room's name. */
export function digestOfSign({ message }: Finding): string {
  return sha256(comparable(message)).slice(0, DIGEST_LETTERS);
}

/** Keeps what was just shown, once a day or when it is something else. */
export function recordSeenSigns(workbook: ActiveWorkbook, signs: readonly Finding[]): void {
  const value = JSON.stringify({ on: today(), seen: signs.map(digestOfSign) });
  const isKnown = () =>
    readRecords(workbook, [aboutTable]).records[0].find(({ record }) => record.key === SEEN.key);
  if (isKnown()?.record.value === value) return;
  withDocumentLock(() => {
    const known = isKnown();
    if (known === undefined || known.id === '')
      workbook.appendRows(aboutTable, [toRowValues(aboutTable, { ...SEEN, value })]);
    else workbook.patchRows(aboutTable, new Map([[known.id, toRowValues(aboutTable, { value })]]));
    workbook.flush();
  });
}

/** What a school's sheet Về sổ này says it was shown; undefined while it never opened its check. */
export function seenSigns(
  about: readonly { readonly record: { readonly key: string; readonly value?: string } }[],
): SeenSigns | undefined {
  const text = about.find(({ record }) => record.key === SEEN.key)?.record.value;
  if (text === undefined) return undefined;
  const value = parseJson(text);
  // somebody typed over it: the school was shown nothing that could be proved
  if (!isObject(value) || !Array.isArray(value.seen)) return undefined;
  const on = parseIsoDate(String(value.on));
  return on === undefined ? undefined : { on, digests: value.seen.map(String) };
}
