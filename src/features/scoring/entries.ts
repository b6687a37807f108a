/** What a school entered for one indicator: its fields by their Vietnamese names, compared, written down and read back. Pure. */

import { formatDate, parseIsoDate } from '../../domain/calendar-date';
import { isObject, parseJson } from '../../domain/json';
import { formatNumber } from '../../domain/vietnamese';
import type { ScoreEntry } from './page';

export const NO_ENTRY: ScoreEntry = { notApplicable: false };

/** The fields that a person fills, with the names they go by everywhere. */
export const ENTRY_FIELDS = {
  self: 'Điểm tự chấm',
  notApplicable: 'Không áp dụng',
  notApplicableReason: 'Lý do không áp dụng',
  aboveReason: 'Lý do cao hơn gợi ý',
  evidence: 'Minh chứng',
  note: 'Ghi chú',
  mendWhat: 'Cần khắc phục',
  mendWho: 'Người làm',
  mendUntil: 'Hạn',
} as const satisfies Partial<Record<keyof ScoreEntry, string>>;

export type EntryField = keyof typeof ENTRY_FIELDS;

const FIELDS = Object.keys(ENTRY_FIELDS) as EntryField[];

/** The fields in which two entries differ, with their names. Blanks at the ends of a text are no difference. */
export function differences(
  one: ScoreEntry,
  other: ScoreEntry,
): { readonly field: EntryField; readonly name: string }[] {
  return FIELDS.filter((field) => plain(one[field]) !== plain(other[field])).map((field) => ({
    field,
    name: ENTRY_FIELDS[field],
  }));
}

/** Points or Không áp dụng are there. */
export function isAnswered({ self, notApplicable }: ScoreEntry): boolean {
  return notApplicable || self !== undefined;
}

/** One cell's text for an entry, the same for the same content. */
export function encodeEntry(entry: ScoreEntry): string {
  const filled = FIELDS.flatMap((field) => {
    const value = plain(entry[field]);
    return value === '' || value === false ? [] : [[field, value] as const];
  });
  return filled.length === 0 ? '' : JSON.stringify(Object.fromEntries(filled));
}

/** Reads it back; '' is the entry with nothing in it, undefined is a text that nobody wrote here. */
export function decodeEntry(text: string): ScoreEntry | undefined {
  if (text.trim() === '') return NO_ENTRY;
  const value = parseJson(text);
  if (!isObject(value)) return undefined;
  const known = Object.entries(value).filter(
    ([field, part]) => field in ENTRY_FIELDS && ['string', 'number', 'boolean'].includes(typeof part),
  );
  return { ...NO_ENTRY, ...Object.fromEntries(known) };
}

/** A field's value as people read it; '' when there is nothing. `metOnly`: Đạt / Chưa đạt instead of points. */
export function fieldText(entry: ScoreEntry, field: EntryField, maximum?: number): string {
  const value = plain(entry[field]);
  if (value === '') return '';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'number') {
    if (maximum === undefined) return formatNumber(value, 2);
    return value >= maximum ? 'Đạt' : 'Chưa đạt';
  }
  const date = field === 'mendUntil' ? parseIsoDate(value) : undefined;
  return date === undefined ? value : formatDate(date);
}

function plain(value: string | number | boolean | undefined): string | number | boolean {
  return typeof value === 'string' ? value.trim() : (value ?? '');
}
