/**
 * What a school's script keeps of its settings for a month: the rows that say what is reminded of, and the days that may
 * bring something. On the others a tick reads one row and notes that it came.
 */
import { type IsoDate, parseIsoDate, weekdayOf } from '../../domain/calendar-date';
import { asText, isObject } from '../../domain/json';
import { now, today } from '../../google/clock';
import { peekRow } from '../../google/peek';
import { readProperty, writeProperty } from '../../google/properties';
import type { SettingsRow } from '../../standard/settings-rows';
import { settingsTable } from '../../workbook/school/settings';
import { FIRST_DATA_ROW } from '../../workbook/table';
import { type ComingDays, comingDays } from './new-stage';
import type { ReminderInput } from './reminder';
import { type LastRun, leftNothing, readLastRun, writeLastRun } from './status';

/** Document property. */
const QUIET = 'reminders.quiet';
const MONDAY = 1;
/** A, part, key, title, value: the settings begin with their version. */
const VERSION_CELLS = 5;

/**
 * True when today's tick is over with this: it has run already, or nothing new comes today. Mondays are never passed
 * over, for the sign of life is due; nor is the day after one that left something to do.
 */
export function passQuietDay(): boolean {
  const date = today();
  const last = readLastRun();
  if (last?.finished !== true) return false;
  if (last.date === date) return true;
  if (weekdayOf(date) === MONDAY || !isQuiet(last, presentVersion())) return false;
  writeLastRun({ ...last, date, at: now(), sent: 0, failed: 0, carried: 0 });
  return true;
}

/** Whether no stage has come since the last run, which left nothing to do, under this version of the settings. */
export function isQuiet(last: LastRun | undefined, version: string | undefined): boolean {
  const kept = readQuiet();
  if (!leftNothing(last) || version === undefined || kept?.version !== version) return false;
  const date = today();
  // a clock that was set back makes nothing quiet
  return (
    kept.from <= last.date &&
    last.date <= date &&
    date < kept.until &&
    !kept.days.some((day) => last.date < day && day <= date)
  );
}

/** Keeps the days that may bring something, for as long as they are known; called when a day's work is written down. */
export function keepQuiet(
  input: Pick<ReminderInput, 'obligations' | 'week'>,
  version: string,
  rows: readonly SettingsRow[],
): void {
  const kept = readQuiet();
  const from = today();
  if (kept?.version === version && covers(kept, from)) return;
  recalled = undefined;
  writeProperty(QUIET, {
    version,
    from,
    ...comingDays(input, from),
    rows: rows.map(({ part, key, title, value, rule }) => ({ part, key, title, value, rule })),
  });
}

/** The rows that were kept of the present version of the settings; undefined when they are to be read. */
export function keptRows(): readonly SettingsRow[] | undefined {
  const kept = readQuiet();
  return kept !== undefined && covers(kept, today()) && kept.version === presentVersion()
    ? kept.rows
    : undefined;
}

/** Whether the day lies in the month that something was kept for. */
function covers({ from, until, rows }: Quiet, date: IsoDate): boolean {
  return rows.length > 0 && from <= date && date < until;
}

interface Quiet extends ComingDays {
  readonly version: string;
  /** The days after this one are known. */
  readonly from: IsoDate;
  readonly rows: readonly SettingsRow[];
}

/** Asked several times in a run, and only this file writes it. */
function readQuiet(): Quiet | undefined {
  recalled ??= { quiet: parsed(readProperty(QUIET)) };
  return recalled.quiet;
}

let recalled: { readonly quiet: Quiet | undefined } | undefined;

function parsed(kept: unknown): Quiet | undefined {
  if (!isObject(kept) || !Array.isArray(kept.days)) return undefined;
  const [from, until] = [parseIsoDate(String(kept.from)), parseIsoDate(String(kept.until))];
  if (from === undefined || until === undefined) return undefined;
  const days = kept.days.flatMap((day) => parseIsoDate(String(day)) ?? []);
  const rows = Array.isArray(kept.rows) ? kept.rows.map(rowOf) : [];
  return { version: String(kept.version), from, until, days, rows };
}

/** Nothing but text is kept of a row. */
function rowOf(kept: unknown): SettingsRow {
  const { part, key, title, value, rule }: Readonly<Record<string, unknown>> = isObject(kept) ? kept : {};
  return {
    part: asText(part),
    key: asText(key),
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof value === 'string' ? { value } : {}),
    ...(typeof rule === 'string' ? { rule } : {}),
  };
}

/** The version of the settings as the sheet says in this run; undefined where it is not where it should be. */
function presentVersion(): string | undefined {
  if (peeked === undefined) {
    const cells = peekRow(settingsTable.sheetId, FIRST_DATA_ROW, VERSION_CELLS);
    peeked = { version: cells?.[2] === 'version' ? cells[4] : undefined };
  }
  return peeked.version;
}

/** One look is enough for a run. */
let peeked: { readonly version: string | undefined } | undefined;
