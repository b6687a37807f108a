/** Whether reminding is on, and how the last run went; kept with the workbook. */

import type { IsoDate } from '../../domain/calendar-date';
import { parseIsoDate } from '../../domain/calendar-date';
import { isObject } from '../../domain/json';
import { deleteProperty, readProperty, writeProperty } from '../../google/properties';

const SWITCH = 'reminders.on';
const LAST_RUN = 'reminders.lastRun';

export interface Switch {
  /** Who switched it on: the trigger is this account's. */
  readonly by: string;
  /** ISO text. */
  readonly at: string;
  /** The day on which a trigger that had stopped coming was made anew. */
  readonly renewed?: IsoDate;
}

/** One day's sending, all its runs together. */
export interface LastRun {
  readonly date: IsoDate;
  /** ISO text of the latest run. */
  readonly at: string;
  readonly sent: number;
  readonly failed: number;
  /** Mails that wait for the next working day or run. */
  readonly carried: number;
  /** Nothing more to do on this day. */
  readonly finished: boolean;
  /** Sentences for people, a few. */
  readonly problems: readonly string[];
  /** Something waits for a later day, which is looked at though it may bring nothing new. */
  readonly left?: boolean;
  /** The latest run could not plan anything: its problem says why. */
  readonly stopped?: boolean;
  /** Of a stopped run: the last day that one before it could plan. */
  readonly plannedUntil?: IsoDate;
}

export function readSwitch(): Switch | undefined {
  const stored = readProperty(SWITCH);
  if (!isObject(stored)) return undefined;
  const renewed = parseIsoDate(String(stored.renewed ?? ''));
  return {
    by: String(stored.by ?? ''),
    at: String(stored.at ?? ''),
    ...(renewed === undefined ? {} : { renewed }),
  };
}

export function writeSwitch(value: Switch | undefined): void {
  if (value === undefined) deleteProperty(SWITCH);
  else writeProperty(SWITCH, value);
}

export function readLastRun(): LastRun | undefined {
  const stored = readProperty(LAST_RUN);
  const date = isObject(stored) ? parseIsoDate(String(stored.date)) : undefined;
  if (!isObject(stored) || date === undefined) return undefined;
  const plannedUntil = parseIsoDate(String(stored.plannedUntil ?? ''));
  return {
    date,
    at: String(stored.at ?? ''),
    sent: Number(stored.sent ?? 0),
    failed: Number(stored.failed ?? 0),
    carried: Number(stored.carried ?? 0),
    finished: stored.finished === true,
    problems: Array.isArray(stored.problems) ? stored.problems.map(String) : [],
    ...(stored.left === true ? { left: true } : {}),
    ...(stored.stopped === true ? { stopped: true } : {}),
    ...(plannedUntil === undefined ? {} : { plannedUntil }),
  };
}

export function writeLastRun(run: LastRun): void {
  writeProperty(LAST_RUN, run);
}

/** Whether a run did all there was: a later day without anything new can be passed over. */
export function leftNothing(last: LastRun | undefined): last is LastRun {
  return last?.finished === true && last.left !== true;
}

/** Lets the next tick look at this day again. */
export function reopenDay(): void {
  const last = readLastRun();
  if (last?.finished) writeLastRun({ ...last, finished: false });
}
