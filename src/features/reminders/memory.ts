/**
 * A second memory of what was sent, apart from the log's sheet: who brings back an old version of the workbook brings
 * back an old log, but not old properties. Keys are kept as short digests, month by month.
 */
import type { IsoDate } from '../../domain/calendar-date';
import { addMonths, type Month, monthOfDate } from '../../domain/school-year';
import { deleteProperty, readProperty, writeProperty } from '../../google/properties';

const DIGEST_CHARACTERS = 8;
/** Reminders are made up for within days, so two months are more than enough. */
const MONTHS_KEPT = 2;

export interface Memory {
  has(key: string): boolean;
  /** Nothing was sent in these months, or the memory is lost. */
  isEmpty(): boolean;
  /** Remembers the keys; lasting when it returns. */
  add(keys: readonly string[]): void;
  /** Forgets keys that were certainly not sent. */
  remove(keys: readonly string[]): void;
}

/** The memory as of the day; months that are over for long are dropped with the first new key. */
export function openMemory(date: IsoDate): Memory {
  const month = monthOfDate(date);
  const current = readDigests(month);
  const earlier = new Set(
    Array.from({ length: MONTHS_KEPT - 1 }, (_, index) => [
      ...readDigests(addMonths(month, -1 - index)),
    ]).flat(),
  );
  const save = () => writeProperty(nameOf(month), [...current].join(''));
  return {
    has: (key) => current.has(digestOf(key)) || earlier.has(digestOf(key)),
    isEmpty: () => current.size === 0 && earlier.size === 0,
    add: (keys) => {
      if (keys.length === 0) return;
      if (current.size === 0) deleteProperty(nameOf(addMonths(month, -MONTHS_KEPT)));
      for (const key of keys) current.add(digestOf(key));
      save();
    },
    remove: (keys) => {
      if (keys.length === 0) return;
      for (const key of keys) current.delete(digestOf(key));
      save();
    },
  };
}

function nameOf(month: Month): string {
  return `reminders.sent.${month}`;
}

function readDigests(month: Month): Set<string> {
  const stored = readProperty(nameOf(month));
  const digests = new Set<string>();
  if (typeof stored !== 'string') return digests;
  for (let start = 0; start < stored.length; start += DIGEST_CHARACTERS) {
    digests.add(stored.slice(start, start + DIGEST_CHARACTERS));
  }
  return digests;
}

/** Eight characters of base 36 from two 32-bit FNV-1a hashes: a false match of two keys is not to be expected. */
function digestOf(key: string): string {
  const one = fnv(key, 0x811c9dc5);
  const other = fnv(key, 0x9dc5811c);
  return `${one.toString(36)}${other.toString(36)}`.padStart(14, '0').slice(-DIGEST_CHARACTERS);
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
