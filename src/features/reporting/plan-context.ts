/** What the drafts of reports are made of: the registers, the days a report looks at, the points then and before. Pure. */
import { addDays, type IsoDate } from '../../domain/calendar-date';
import { addMonths, countingPeriod, type Month, type Period } from '../../domain/school-year';
import { type Totals, totalsOf } from '../../domain/score';
import type { SchoolSettings } from '../../standard/settings';
import { type MonthResults, monthResults } from '../../workbook/month-results';
import type {
  boardMeetingsTable,
  portalNewsTable,
  portalOperationsTable,
  progressTable,
  reportsTable,
  requestAnswersTable,
  requestsTable,
  scoresTable,
} from '../../workbook/school';
import type { Entry, RecordOf, TableDefinition } from '../../workbook/table';
import { monthsOf } from './kinds';
import type { ReportKind } from './page';

type Rows<Table extends TableDefinition> = readonly Entry<RecordOf<Table>>[];

/** The tables that drafts are read from. */
export interface Registers {
  readonly settings: SchoolSettings;
  readonly scores: Rows<typeof scoresTable>;
  readonly reports: Rows<typeof reportsTable>;
  readonly news: Rows<typeof portalNewsTable>;
  readonly operations: Rows<typeof portalOperationsTable>;
  readonly progress: Rows<typeof progressTable>;
  readonly requests: Rows<typeof requestsTable>;
  readonly answers: Rows<typeof requestAnswersTable>;
  readonly meetings: Rows<typeof boardMeetingsTable>;
}

/** What one draft is about. */
export interface Context {
  readonly kind: ReportKind;
  readonly month: Month;
  readonly today: IsoDate;
  readonly registers: Registers;
  /** Days the report looks at. */
  readonly window: Period;
  readonly now: MonthResults;
  readonly before: MonthResults;
  readonly totals: Totals<'self'>;
  readonly totalsBefore: Totals<'self'>;
}

export function contextOf(kind: ReportKind, month: Month, today: IsoDate, registers: Registers): Context {
  const { settings, scores } = registers;
  const months = monthsOf(kind, month);
  const first = months[0] ?? month;
  const now = monthResults(scores, month, settings.points.state);
  const before = monthResults(scores, addMonths(first, -1), settings.points.state);
  return {
    kind,
    month,
    today,
    registers,
    window: windowOf(kind, first, month, today, registers),
    now,
    before,
    totals: totalsOf(now.self),
    totalsBefore: totalsOf(before.self),
  };
}

/** Weekly reports go on where the last one of their kind ended, at most a month back; the others count their months. */
function windowOf(
  kind: ReportKind,
  first: Month,
  month: Month,
  today: IsoDate,
  { settings, reports }: Registers,
): Period {
  if (kind !== 'portal' && kind !== 'week') {
    return {
      from: countingPeriod(first, settings.counting).from,
      to: countingPeriod(month, settings.counting).to,
    };
  }
  const last = reports
    .filter(({ record }) => record.kind === kind && record.state !== undefined && record.state !== 'draft')
    .map(({ record }) => (record.submittedAt ?? '').slice(0, 10) as IsoDate)
    .filter((day) => /^\d{4}-/.test(day) && day < today)
    .sort()
    .pop();
  const weekAgo = addDays(today, -6);
  const monthAgo = addDays(today, -31);
  if (last === undefined) return { from: weekAgo, to: today };
  return { from: [addDays(last, 1), monthAgo].sort()[1] ?? monthAgo, to: today };
}

/** Requests to the office that are neither answered nor settled. */
export function openRequests({ requests, answers }: Registers): Rows<typeof requestsTable> {
  const answered = new Set(
    answers.filter(({ record }) => record.state === 'answered').map(({ record }) => record.request),
  );
  return requests.filter(({ id, record }) => record.doneOn === undefined && !answered.has(id));
}

/** True once the month's points are with the office. */
export function isSubmitted({ reports }: Registers, month: Month): boolean {
  const last = reports.filter(({ record }) => record.kind === 'scores' && record.period === month).pop();
  return last?.record.state === 'submitted' || last?.record.state === 'confirmed';
}

/** A cell's text without its line breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
