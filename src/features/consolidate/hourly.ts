/** What the operator's next run is asked to do, and whether the hourly tick should start one. */
import { isObject } from '../../domain/json';
import { hourNow, now, today } from '../../google/clock';
import { deleteProperty, readProperty, writeProperty } from '../../google/properties';
import { touchedTables } from '../../google/touched-tables';
// each by itself: an idle tick has no use for the district's other tables
import { petitionsTable } from '../../workbook/district/petitions';
import { seminarAttendanceTable } from '../../workbook/district/seminar-attendance';
import { seminarPlanTable } from '../../workbook/district/seminar-plan';
import { hasLiveRequests } from '../data-requests/live-requests';

/** Document property: something that officers did waits for the operator's run. */
const ASKED = 'run-asked';
/** Document property: who switched the nightly run on. */
const NIGHTLY = 'nightly-run';
/** Document property: the day of the last one. */
const NIGHT = 'nightly-ran';
/** Before people come to work. */
const NIGHT_HOURS = { from: 1, to: 6 } as const;

/** What officers type here goes on to the schools. */
const SENT_ON = [petitionsTable, seminarPlanTable, seminarAttendanceTable] as const;

export interface AskedRun {
  /** Read every workbook. */
  readonly full: boolean;
  /** Row ids of schools to read whether they changed or not. */
  readonly schools: readonly string[];
}

/** Asks for a run: another officer left something for the operator's account to carry out. */
export function askForRun({ full = false, schools = [] }: Partial<AskedRun> = {}): void {
  const before = askedRun();
  const wanted: AskedRun = {
    full: full || before?.full === true,
    schools: [...new Set([...(before?.schools ?? []), ...schools])],
  };
  writeProperty(ASKED, wanted);
}

export function askedRun(): AskedRun | undefined {
  const kept = readProperty(ASKED);
  if (!isObject(kept)) return undefined;
  return {
    full: kept.full === true,
    schools: Array.isArray(kept.schools) ? kept.schools.map(String) : [],
  };
}

export function isRunWanted(): boolean {
  if (askedRun() !== undefined || hasLiveRequests()) return true;
  const touched = touchedTables();
  return SENT_ON.some(({ name }) => name in touched);
}

/** A run has begun that carries out what was asked so far. */
export function forgetAsked(): void {
  deleteProperty(ASKED);
}

/** Account that switched the nightly run on, undefined while it is off. */
export function nightlyBy(): string | undefined {
  const kept = readProperty(NIGHTLY);
  return isObject(kept) ? String(kept.by ?? '') : undefined;
}

export function switchNightly(by: string | undefined): void {
  if (by === undefined) deleteProperty(NIGHTLY);
  else writeProperty(NIGHTLY, { by, at: now() });
}

/** True once a night, in the first tick after one o'clock, while it is switched on. */
export function isNightlyDue(): boolean {
  const hour = hourNow();
  if (hour < NIGHT_HOURS.from || hour >= NIGHT_HOURS.to) return false;
  return nightlyBy() !== undefined && readProperty(NIGHT) !== today();
}

/** Tonight's run has begun; what it leaves is gone on with by the next ticks. */
export function noteNightly(): void {
  writeProperty(NIGHT, today());
}
