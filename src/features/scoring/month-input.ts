/** Everything that the open workbook knows of scoring, read at once; and what of it the next opening remembers. */
import { ProblemError } from '../../domain/result';
import {
  countingPeriod,
  formatMonth,
  formatSchoolYear,
  type Month,
  monthsOfSchoolYear,
} from '../../domain/school-year';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import {
  evidenceTable,
  profileTable,
  progressTable,
  reportsTable,
  scoreJournalTable,
  scoresTable,
  settingsTable,
  staffTable,
} from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import { readRecords } from '../registers/read-records';
import { isAnswered } from './entries';
import { type EvidenceItem, servedCodes } from './evidence-lines';
import { openImprovements, type ProgressRow } from './improvements';
import { type JournalRecord, statesFrom } from './journal';
import { readMemory, type ScoringMemory, writeMemory } from './memory';
import { operatorOf, peopleOf } from './operator';
import type { MonthState, Person } from './page';
import type { PageInput } from './plan';
import type { ScoringRules } from './rules';
import { entryOf, type ScoreRow } from './score-rows';
import { rememberRules, rulesFrom, type SchoolFacts, schoolFacts } from './settings-rules';
import { type ReportRow, type Standing, standingOf, submissionOf } from './standing';
import { blocksOf, keysOf, readJournal } from './store';

export type EvidenceRow = Entry<RecordOf<typeof evidenceTable>>;

export interface ScoringTables {
  readonly rules: ScoringRules;
  readonly school: SchoolFacts;
  readonly people: readonly Person[];
  readonly scores: readonly ScoreRow[];
  readonly reports: readonly ReportRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly improvements: readonly ProgressRow[];
  /** Only where it was asked for or nothing is remembered of it. */
  readonly journal?: readonly JournalRecord[];
  readonly states: Readonly<Record<Month, MonthState>>;
  readonly journalKeys: readonly string[];
}

/** Reads each table once. Throws ProblemError for one that is gone, or settings that are missing. */
export function readScoring(workbook: ActiveWorkbook, withJournal = false): ScoringTables {
  const tables = [
    settingsTable,
    profileTable,
    staffTable,
    scoresTable,
    reportsTable,
    evidenceTable,
    progressTable,
  ] as const;
  const [settings, profile, staff, scores, reports, evidence, improvements] = readRecords(
    workbook,
    tables,
  ).records;
  const school = schoolFacts(profile);
  const rules = rulesFrom(settings, school);
  const memory = readMemory();
  const journal = withJournal || memory === undefined ? readJournal(workbook) : undefined;
  return {
    rules,
    school,
    people: peopleOf(staff),
    scores,
    reports,
    evidence,
    improvements,
    ...(journal !== undefined && { journal }),
    states: journal === undefined ? (memory?.states ?? {}) : statesFrom(journal),
    journalKeys: journal === undefined ? (memory?.journalKeys ?? []) : keysOf(workbook, scoreJournalTable),
  };
}

/** Where each month of the school year stands, with the last line of the journal that led there where it is known. */
export function standingsOf({ rules, reports, states, journal }: ScoringTables): Record<Month, Standing> {
  const known = readMemory()?.standings ?? {};
  const standings: Record<Month, Standing> = {};
  for (const month of monthsOfSchoolYear(rules.schoolYear)) {
    const state = states[month];
    const submission = submissionOf(reports, month);
    if (state === undefined && submission === undefined) continue;
    const step = journal?.filter((row) => row.month === month && row.what === state).pop();
    const before = known[month];
    const isSame =
      before !== undefined && before.state === state && (state === 'reviewed' || state === 'approved');
    standings[month] = step === undefined && isSame ? before : standingOf(state, submission, step);
  }
  return standings;
}

export function pageInput(tables: ScoringTables, month: Month): PageInput {
  const { rules, people, scores, reports, evidence, improvements } = tables;
  const snapshot = submissionOf(reports, month)?.record.snapshot;
  const standings = standingsOf(tables);
  const state = standings[month]?.state;
  const isIn = state === 'submitted' || state === 'confirmed';
  return {
    rules,
    month,
    today: today(),
    scores,
    standings,
    filled: filledMonths(scores, rules),
    people,
    operator: operatorOf(rules.account, people),
    evidence: evidenceItems(evidence, month),
    improvements: openImprovements(improvements),
    ...(isIn && snapshot !== undefined && { snapshot }),
  };
}

/** The list as one month may use it: pieces of that month or of none. */
export function evidenceItems(evidence: readonly EvidenceRow[], month: Month): EvidenceItem[] {
  return evidence.flatMap(({ record: { code, title, link, indicators, month: own } }) =>
    code === undefined || (own !== undefined && own !== month)
      ? []
      : [{ code, title, link, serves: servedCodes(indicators) }],
  );
}

/** Keeps what the next opening and the next save need; one property, written only when it changed. */
export function remember(workbook: ActiveWorkbook, tables: ScoringTables): void {
  const { rules, school, people, scores, states, journalKeys } = tables;
  rememberRules(rules);
  const next: Omit<ScoringMemory, 'shape'> = {
    school,
    people,
    states,
    standings: standingsOf(tables),
    filled: filledMonths(scores, rules),
    blocks: blocksOf(scores),
    scoreKeys: keysOf(workbook, scoresTable),
    journalKeys,
  };
  writeMemory(next);
}

function filledMonths(scores: readonly ScoreRow[], { points }: ScoringRules): Month[] {
  const metOnly = points === 'unconfirmed';
  return [
    ...new Set(scores.filter((row) => isAnswered(entryOf(row, metOnly))).map(({ record }) => record.month)),
  ];
}

/** Throws ProblemError for a month of another school year or one that has not begun. */
export function checkMonth({ schoolYear, counting }: ScoringRules, month: Month): void {
  if (!monthsOfSchoolYear(schoolYear).includes(month)) {
    throw new ProblemError({
      code: 'month.closed-year',
      message: `Tháng ${formatMonth(month)} không thuộc năm học ${formatSchoolYear(schoolYear)}; năm học của tháng đó đã khép sổ hoặc chưa mở.`,
      remedy: 'Xem lại trong bản lưu của năm học đó; muốn chấm, chọn một tháng của năm học này.',
    });
  }
  const { from } = countingPeriod(month, counting);
  if (from > today()) {
    throw new ProblemError({
      code: 'month.future',
      message: `Tháng ${formatMonth(month)} chưa bắt đầu.`,
      remedy: 'Chọn tháng này hoặc một tháng đã qua.',
    });
  }
}
