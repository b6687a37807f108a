/** A school notices by itself what the office hands over to it: of that it says what comes from this day on. */
import type { IsoDate } from '../../domain/calendar-date';
import type { Obligation } from '../../domain/obligation';
import { today } from '../../google/clock';
import { readProperty, writeProperty } from '../../google/properties';
import { handedOver, isSame, ownersOf, parseOwners } from '../settings/sent-owners';

/** Document property. */
const KNOWN = 'reminders.owners';

/** By code, the first day of what was handed over to this school, or away from it; keeps what is new of it. */
export function takeOver(obligations: readonly Obligation[]): Readonly<Record<string, IsoDate>> {
  const owners = ownersOf(obligations);
  const before = parseOwners(readProperty(KNOWN));
  if (before !== undefined && isSame(before.owners, owners)) return before.since;
  const since = before === undefined ? {} : handedOver(before, owners, today());
  writeProperty(KNOWN, { owners, since });
  return since;
}

/** The same as it was found last, for who only looks. */
export function takenOver(): Readonly<Record<string, IsoDate>> {
  return parseOwners(readProperty(KNOWN))?.since ?? {};
}
