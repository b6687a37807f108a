/** What a consolidation needs of the district's settings, kept so that an incremental run need not read four sheets for it. */

import { type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { isObject } from '../../domain/json';
import { ProblemError } from '../../domain/result';
import { type Month, monthOfDate, monthsOfSchoolYear, parseMonth } from '../../domain/school-year';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { sha256 } from '../../google/digest';
import { readProperty, writeProperty } from '../../google/properties';
import { touchedTables } from '../../google/touched-tables';
import {
  districtSettingsTable,
  holidaysTable,
  obligationsTable,
  schoolStaffTable,
} from '../../workbook/district';
import { readRecords } from '../registers/read-records';
import { holidayOf, obligationOf } from '../settings/district-records';
import {
  copiedWorkbook,
  generalSettings,
  isCopy,
  readSettingsEntries,
  systemValue,
} from '../settings/read-district';
import { submissionDeadlines } from '../settings/submission-deadlines';

const PROPERTY = 'consolidate-core';
/** Tables that it is made from: an edit of one of them, or a new day, makes it anew. */
const SOURCES = [districtSettingsTable, obligationsTable, holidaysTable, schoolStaffTable];
const DIGEST_LETTERS = 8;

export interface Core {
  /** '' before the workbook was prepared. */
  readonly operator: string;
  readonly rootId: string;
  /** Months of the school year up to this one, in order. */
  readonly months: readonly Month[];
  readonly deadlines: ReadonlyMap<Month, IsoDate>;
  /** The district trains with the sample's points: sheets that it lays bear the label. */
  readonly isSample: boolean;
  /** Whether this is the account of somebody of a school who works under an account of their own. */
  isOwnAccount(account: string): boolean;
}

/** Throws ProblemError for settings that cannot be read. `fresh`: whatever is kept. */
export function readCore(workbook: ActiveWorkbook, fresh: boolean): Core {
  const day = today();
  const marks = touchedTables();
  const kept = fresh ? undefined : parseCore(readProperty(PROPERTY), originOf(workbook), marks);
  if (kept !== undefined) return kept;
  const entries = readSettingsEntries(workbook);
  if (isCopy(workbook, entries)) throw new ProblemError(copiedWorkbook());
  const { schoolYear, points } = generalSettings(entries);
  const [obligations, holidays, staff] = readRecords(workbook, [
    obligationsTable,
    holidaysTable,
    schoolStaffTable,
  ]).records;
  const months = monthsOfSchoolYear(schoolYear).filter((month) => month <= monthOfDate(day));
  const deadlines = submissionDeadlines(
    months,
    obligations.map(({ record }) => obligationOf(record)),
    holidays.map(({ record }) => holidayOf(record)),
  );
  const accounts = staff.flatMap(({ record: { ownAccount, email } }) =>
    ownAccount && email !== undefined ? [digestOf(email)] : [],
  );
  const core = {
    operator: systemValue(entries, 'operator').toLowerCase(),
    rootId: systemValue(entries, 'rootFolder'),
    isSample: points.state === 'sample',
    months,
  };
  writeProperty(PROPERTY, {
    ...core,
    origin: originOf(workbook),
    deadlines: [...deadlines],
    // short digests: a thousand schools' addresses would fill a good part of the store
    accounts: accounts.join(''),
    marks: Object.fromEntries(SOURCES.map(({ name }) => [name, marks[name] ?? ''])),
  });
  return withAccounts(core, deadlines, accounts.join(''));
}

/** The operator's account, '' before the workbook was prepared; costs no read on most days. Throws ProblemError in a copy. */
export function operatorAccount(workbook: ActiveWorkbook): string {
  const kept = parseCore(readProperty(PROPERTY), originOf(workbook), touchedTables());
  if (kept !== undefined) return kept.operator;
  const entries = readSettingsEntries(workbook);
  if (isCopy(workbook, entries)) throw new ProblemError(copiedWorkbook());
  return systemValue(entries, 'operator').toLowerCase();
}

function originOf(workbook: ActiveWorkbook): string {
  return `${workbook.spreadsheetId()} ${today()}`;
}

function parseCore(
  value: unknown,
  origin: string,
  marks: Readonly<Record<string, string>>,
): Core | undefined {
  if (!isObject(value) || value.origin !== origin || !isObject(value.marks)) return undefined;
  const { operator, rootId, isSample, months, deadlines, accounts, marks: known } = value;
  // a note that is gone was dealt with by a run that read the table after it
  const isStale = SOURCES.some(({ name }) => name in marks && marks[name] !== known[name]);
  if (isStale || !Array.isArray(months) || !Array.isArray(deadlines)) return undefined;
  const dates = deadlines.flatMap((pair: unknown): [Month, IsoDate][] => {
    if (!Array.isArray(pair)) return [];
    const [month, date] = [parseMonth(String(pair[0])), parseIsoDate(String(pair[1]))];
    return month === undefined || date === undefined ? [] : [[month, date]];
  });
  return withAccounts(
    {
      operator: String(operator),
      rootId: String(rootId),
      isSample: isSample === true,
      months: months.flatMap((month: unknown) => parseMonth(String(month)) ?? []),
    },
    new Map(dates),
    String(accounts ?? ''),
  );
}

function withAccounts(
  core: Pick<Core, 'operator' | 'rootId' | 'isSample' | 'months'>,
  deadlines: Core['deadlines'],
  digests: string,
): Core {
  let known: ReadonlySet<string> | undefined;
  return {
    ...core,
    deadlines,
    isOwnAccount: (account) => {
      known ??= new Set(digests.match(new RegExp(`.{${DIGEST_LETTERS}}`, 'g')) ?? []);
      return known.has(digestOf(account));
    },
  };
}

function digestOf(account: string): string {
  return sha256(account.toLowerCase()).slice(0, DIGEST_LETTERS);
}
