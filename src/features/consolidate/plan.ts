/** The facts of the district: one row for a school and a month, from what was read and what was known before. Pure. */
import { daysBetween, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import type { Problem } from '../../domain/result';
import { formatMonth, type Month } from '../../domain/school-year';
import type { reportsTable, scoresTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import type { SchoolEntry } from '../registry/read-schools';
import { type FactsRecord, monthFigures } from './month-figures';
import type { PartReading } from './part';
import { parseSnapshot, type Snapshot } from './snapshot';

type ReportRecord = RecordOf<typeof reportsTable>;
type ScoreRecord = RecordOf<typeof scoresTable>;

/** What was read of a school's workbook in this run. */
export interface SchoolReading extends PartReading {
  readonly reports: readonly Entry<ReportRecord>[];
  readonly scores: readonly Entry<ScoreRecord>[];
}

/** A submission that the district sees for the first time; it is logged with its digest. */
export interface NewSubmission {
  readonly school: string;
  readonly month: Month;
  readonly digest: string;
  readonly submittedAt: string;
  /** True when another submission of the month was kept before. */
  readonly again: boolean;
}

export interface FactsPlan {
  readonly rows: readonly { readonly id: string; readonly record: FactsRecord }[];
  readonly submissions: readonly NewSubmission[];
}

export interface FactsInput {
  readonly schools: readonly SchoolEntry[];
  /** Months that are due or running, in order. */
  readonly months: readonly Month[];
  readonly deadlines: ReadonlyMap<Month, IsoDate>;
  readonly before: readonly Entry<FactsRecord>[];
  readonly readings: ReadonlyMap<string, SchoolReading>;
  readonly today: IsoDate;
  /** Columns that parts add to a row of a school that was read. */
  readonly figures?: (reading: PartReading, month: Month) => Partial<FactsRecord>;
  /** Columns that parts add to every row. */
  readonly ownFigures?: (
    school: SchoolEntry,
    month: Month,
    record: FactsRecord,
    isRead: boolean,
  ) => Partial<FactsRecord>;
  /** SHA-256 in hexadecimal digits. */
  readonly digestOf: (text: string) => string;
}

/** Id of a row of the facts. */
export function factsId(schoolId: string, month: Month): string {
  return `${schoolId}/${month}`;
}

/**
 * Schools that were not read keep what was known of them; only their lateness goes on. Months of earlier years stay. The
 * result does not depend on how many runs it took: figures come from the kept copy, never from an earlier figure.
 */
export function planFacts(input: FactsInput): FactsPlan {
  const before = new Map(input.before.map(({ id, record }) => [id, record]));
  const submissions: NewSubmission[] = [];
  const rows: { id: string; record: FactsRecord }[] = [];
  const current = new Set<string>();
  for (const school of input.schools) {
    for (const month of input.months) {
      const id = factsId(school.id, month);
      current.add(id);
      const known = before.get(id);
      const reading = input.readings.get(school.id);
      const record = reading ? fromReading(input, school, month, reading, known, submissions) : known;
      const row = withLateness(input, school, month, record);
      const own = input.ownFigures?.(school, month, row, reading !== undefined);
      rows.push({ id, record: { ...row, ...own } });
    }
  }
  const older = input.before.filter(({ id }) => !current.has(id)).map(({ id, record }) => ({ id, record }));
  return { rows: [...older, ...rows], submissions };
}

function fromReading(
  input: FactsInput,
  school: SchoolEntry,
  month: Month,
  reading: SchoolReading,
  known: FactsRecord | undefined,
  submissions: NewSubmission[],
): FactsRecord {
  const report = reading.reports
    .filter(({ record }) => record.kind === 'scores' && record.period === month)
    .pop();
  const base = {
    schoolId: school.id,
    schoolName: school.record.name,
    month,
    readAt: reading.readAt,
    changedAfterSubmission: false,
    ...(known?.accomplished === undefined ? {} : { accomplished: known.accomplished }),
    ...input.figures?.(reading, month),
    state: report?.record.state ?? ('missing' as const),
    ...verified(known),
  };
  const text = report?.record.snapshot ?? '';
  if (report === undefined || report.record.state === 'draft' || text === '') {
    return { ...base, ...keptCopy(known), ...noDataCount(reading.scores, month) };
  }
  const { submittedAt = '', settingsVersion } = report.record;
  const isKnown = known?.snapshot !== undefined && (known.submittedAt ?? '') === submittedAt;
  const digest = input.digestOf(text);
  if (!isKnown) {
    submissions.push({
      school: school.record.name,
      month,
      digest,
      submittedAt,
      again: known?.snapshot !== undefined,
    });
  }
  const copy = isKnown && known?.snapshot !== undefined ? known.snapshot : text;
  const snapshot = parseSnapshot(copy);
  const problem = problemOf(report.record, digest, snapshot);
  return {
    ...base,
    submittedAt,
    ...(settingsVersion === undefined ? {} : { settingsVersion }),
    digest: isKnown && known?.digest !== undefined ? known.digest : digest,
    snapshot: copy,
    changedAfterSubmission:
      copy !== text || (snapshot !== undefined && differs(snapshot, reading.scores, month)),
    ...(snapshot === undefined ? {} : monthFigures(snapshot)),
    ...noDataCount(reading.scores, month),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** Scores of the district's own rounds are never read from a school. */
function verified(known: FactsRecord | undefined): Partial<FactsRecord> {
  if (known === undefined) return {};
  const { roundOne1, roundOne2, roundOne3, roundOneTotal, roundOneMaximum } = known;
  const { roundTwo1, roundTwo2, roundTwo3, roundTwoTotal, roundTwoMaximum } = known;
  return {
    ...{ roundOne1, roundOne2, roundOne3, roundOneTotal, roundOneMaximum },
    ...{ roundTwo1, roundTwo2, roundTwo3, roundTwoTotal, roundTwoMaximum },
  };
}

/** A copy once taken stays, even while the school has taken its month back to draft. */
function keptCopy(known: FactsRecord | undefined): Partial<FactsRecord> {
  if (known?.snapshot === undefined) return {};
  const snapshot = parseSnapshot(known.snapshot);
  return {
    submittedAt: known.submittedAt,
    settingsVersion: known.settingsVersion,
    digest: known.digest,
    snapshot: known.snapshot,
    changedAfterSubmission: true,
    ...(snapshot === undefined ? {} : monthFigures(snapshot)),
  };
}

function noDataCount(scores: SchoolReading['scores'], month: Month): Partial<FactsRecord> {
  const own = scores.filter(({ record }) => record.month === month);
  if (own.length === 0) return {};
  return { noDataCount: own.filter(({ record }) => record.suggestedState === 'noData').length };
}

function problemOf(report: ReportRecord, digest: string, snapshot: Snapshot | undefined): string | undefined {
  if (snapshot === undefined) return 'Bản chốt của trường không đọc được; đề nghị trường nộp lại.';
  if (report.digest !== undefined && report.digest !== digest) {
    return 'Bản chốt không khớp mã kiểm tra của trường; đề nghị trường nộp lại.';
  }
  return undefined;
}

/** True when the score rows say something else than the copy. */
function differs(snapshot: Snapshot, scores: SchoolReading['scores'], month: Month): boolean {
  const byCode = new Map(
    scores.filter(({ record }) => record.month === month).map(({ record }) => [record.indicator, record]),
  );
  return snapshot.indicators.some(({ code, self, notApplicable }) => {
    const row = byCode.get(code);
    if (row === undefined) return self !== undefined || notApplicable;
    return row.notApplicable !== notApplicable || (!notApplicable && row.selfPoints !== self);
  });
}

/** Days after the deadline: of the submission, or so far when there is none. */
function withLateness(
  { deadlines, today }: FactsInput,
  school: SchoolEntry,
  month: Month,
  record: FactsRecord | undefined,
): FactsRecord {
  const found: FactsRecord = record ?? {
    schoolId: school.id,
    month,
    state: 'missing',
    changedAfterSubmission: false,
  };
  const { daysLate: _former, ...rest } = found;
  const named = { ...rest, schoolName: school.record.name };
  const deadline = deadlines.get(month);
  if (deadline === undefined) return named;
  const isIn = found.state !== 'missing' && found.state !== 'draft';
  const day = isIn ? (parseIsoDate((found.submittedAt ?? '').slice(0, 10)) ?? today) : today;
  const late = daysBetween(deadline, day);
  if (isIn) return { ...named, daysLate: Math.max(0, late) };
  return late > 0 ? { ...named, daysLate: late } : named;
}

/** A sentence with hundreds of names would be read by nobody. */
const SCHOOLS_NAMED = 20;

/** Who has submitted and who has not, of the last month whose deadline is over, in one sentence. */
export function describeState(
  rows: FactsPlan['rows'],
  months: readonly Month[],
  deadlines: ReadonlyMap<Month, IsoDate>,
  today: IsoDate,
): string {
  const over = months.filter((month) => (deadlines.get(month) ?? today) < today);
  const month = over[over.length - 1] ?? months[months.length - 1];
  if (month === undefined) return 'Chưa có tháng nào để tổng hợp.';
  const own = rows.filter(({ record }) => record.month === month);
  const missing = own.filter(({ record }) => record.state === 'missing' || record.state === 'draft');
  const submitted = `Tháng ${formatMonth(month)}: ${own.length - missing.length}/${own.length} trường đã nộp`;
  if (missing.length === 0) return `${submitted}.`;
  const names = missing.slice(0, SCHOOLS_NAMED).map(({ record }) => record.schoolName ?? '');
  const more = missing.length - names.length;
  return `${submitted}; chưa nộp: ${names.join(', ')}${more > 0 ? ` và ${more} trường nữa` : ''}.`;
}

/** A school's problem as its row keeps it. */
export function sentenceOf({ place, message, remedy }: Problem): string {
  return `${place === undefined ? '' : `${place}: `}${message} ${remedy}`;
}
