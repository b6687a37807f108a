/**
 * Whose each reminder is in the settings that went down to the schools. A change in Lịch nhắc counts when a school has it:
 * until then the one who reminded goes on, so that it is never both and never nobody.
 */
import { addDays, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { isObject } from '../../domain/json';
import type { Obligation, RemindedBy } from '../../domain/obligation';
import { hourNow, today } from '../../google/clock';
import { readProperty, writeProperty } from '../../google/properties';
import { NEVER_MAILED } from '../../standard/never-mailed';

/** Document property. */
const OWNERS = 'settings.owners';
/** Schools that did not get one of the last few changes are dealt with by hand. */
const VERSIONS_KEPT = 4;
/** Whoever has a reminder at this hour sends it that day. */
const MORNING = 7;

export type Owners = Readonly<Record<string, RemindedBy>>;

/** The owners of one version of the settings and of those after it that did not change them. */
export interface SentOwners {
  readonly version: number;
  /** By code, of what is mailed at all. */
  readonly owners: Owners;
  /** By code, of what changed hands: what was to be said before this day was the other's to say. */
  readonly since: Readonly<Record<string, IsoDate>>;
}

/** Who mails what. */
export function ownersOf(obligations: readonly Obligation[]): Owners {
  return Object.fromEntries(
    obligations
      .filter(({ code, state, byMail }) => state === 'on' && byMail && !NEVER_MAILED.has(code))
      .map(({ code, remindedBy }) => [code, remindedBy]),
  );
}

/** By code, the first day of what has changed hands: as known before, and from `day` on what changes now. */
export function handedOver(
  before: Pick<SentOwners, 'owners' | 'since'>,
  owners: Owners,
  day: IsoDate,
): Readonly<Record<string, IsoDate>> {
  return Object.fromEntries(
    Object.entries(owners).flatMap(([code, owner]) => {
      const earlier = before.owners[code];
      const since = earlier === undefined || earlier === owner ? before.since[code] : day;
      return since === undefined ? [] : [[code, since]];
    }),
  );
}

/** Notes the owners of a version that is about to go down. */
export function noteSentOwners(version: number, obligations: readonly Obligation[]): void {
  const owners = ownersOf(obligations);
  const entries = readSentOwners().filter((entry) => entry.version < version);
  const last = entries[entries.length - 1];
  if (last !== undefined && isSame(last.owners, owners)) return;
  const day = hourNow() < MORNING ? today() : addDays(today(), 1);
  const since = last === undefined ? {} : handedOver(last, owners, day);
  writeProperty(OWNERS, [...entries, { version, owners, since }].slice(-VERSIONS_KEPT));
}

/** By version, the oldest first; empty where no version was noted. */
export function readSentOwners(): SentOwners[] {
  const stored = readProperty(OWNERS);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry): SentOwners[] => {
    const owners = parseOwners(entry);
    return owners === undefined ? [] : [{ version: Number(entry.version), ...owners }];
  });
}

/** Owners and first days as they were stored, or undefined when that is none. */
export function parseOwners(stored: unknown): Pick<SentOwners, 'owners' | 'since'> | undefined {
  if (!isObject(stored) || !isObject(stored.owners) || !isObject(stored.since)) return undefined;
  return {
    owners: Object.fromEntries(
      Object.entries(stored.owners).flatMap(([code, owner]) =>
        owner === 'district' || owner === 'school' ? [[code, owner]] : [],
      ),
    ),
    since: Object.fromEntries(
      Object.entries(stored.since).flatMap(([code, text]) => {
        const date = parseIsoDate(String(text));
        return date === undefined ? [] : [[code, date]];
      }),
    ),
  };
}

/** What holds for a school with this version of the settings; undefined where nothing was noted, or it has none. */
export function ownersAt(entries: readonly SentOwners[], version: number): SentOwners | undefined {
  if (!(version > 0)) return undefined;
  return entries.filter((entry) => entry.version <= version).pop() ?? entries[0];
}

/** Whether both name the same owner of the same things. */
export function isSame(one: Owners, other: Owners): boolean {
  const codes = Object.keys(one);
  return codes.length === Object.keys(other).length && codes.every((code) => one[code] === other[code]);
}
