/** What is said at once to whoever changes a row of Lịch nhắc: what is wrong with it, else the days that it now means. */
import { addDays, formatDate } from '../../domain/calendar-date';
import { duesBetween, type Obligation } from '../../domain/obligation';
import { purposeClashes } from '../../domain/obligation-variants';
import { describeSchedule } from '../../domain/recurrence';
import { describeProblem, type Problem } from '../../domain/result';
import type { WorkWeek } from '../../domain/working-days';
import { activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import type { EditedRows } from '../../google/edited-rows';
import { holidaysTable, obligationsTable } from '../../workbook/district';
import { readRecords } from '../registers/read-records';
import { holidayOf, obligationOf } from './district-records';
import { clashProblem } from './read-district';
import { scheduleProblems } from './schedules';

/** Columns that say which schools have an obligation on. */
const DECISIVE: ReadonlySet<string> = new Set([
  'state',
  'levels',
  'profiles',
  'exceptSchools',
  'onlySchools',
  'purpose',
]);

/** Columns that say when it is due and whether it is mailed. */
const OF_THE_DAY: ReadonlySet<string> = new Set([
  'state',
  'rhythm',
  'weekday',
  'day',
  'months',
  'week',
  'date',
  'pausedInSummer',
  'shift',
  'byMail',
]);
/** Columns that can keep a row from being understood and change none of its days. */
const OF_THE_MAIL: ReadonlySet<string> = new Set([
  'leadDays',
  'overdueAfter',
  'ownerRole',
  'escalationRole',
  'reminder',
]);
const DAYS_AHEAD = 400;
const DAYS_SHOWN = 2;

/** Undefined when nothing need be said. Throws ProblemError for a table that is gone. */
export function answerToEdit({ keys, fromColumn, toColumn, firstRow, rows }: EditedRows): string | undefined {
  const edited = keys.slice(fromColumn, toColumn + 1);
  const isOfTheDay = edited.some((key) => OF_THE_DAY.has(key));
  if (!isOfTheDay && !edited.some((key) => DECISIVE.has(key) || OF_THE_MAIL.has(key))) return undefined;
  const { records, problems } = readRecords(activeWorkbook(), [obligationsTable, holidaysTable]);
  const [obligations, holidays] = records;
  const entry = obligations.find(({ row }) => row === firstRow);
  const clashes = purposeClashes(
    obligations.map(({ record }) => obligationOf(record)),
    [],
  );
  // what is wrong elsewhere is no answer to a change of this row
  const clash =
    rows.length > 1
      ? clashes[0]
      : clashes.find((each) => each.obligations.some(({ code }) => code === entry?.record.code));
  if (clash !== undefined) return describeProblem(clashProblem(clash));
  if (rows.length !== 1 || entry?.record.state !== 'on') return undefined;
  const problem =
    entry.unclear === undefined ? scheduleProblems([entry])[0] : cellProblem(problems, firstRow);
  if (problem !== undefined) return describeProblem(problem);
  if (!isOfTheDay) return undefined;
  const week = { holidays: holidays.map(({ record }) => holidayOf(record)), saturday: false };
  return daysWords(obligationOf(entry.record), week);
}

/** The first of "Lịch nhắc!J38" in this row of the sheet. */
function cellProblem(problems: readonly Problem[], row: number): Problem | undefined {
  return problems.find(({ place = '' }) => new RegExp(`![A-Z]+${row}$`).test(place));
}

/** "Nộp bảng tự chấm điểm tháng: ngày 20 hằng tháng. Hạn tới: 20/10/2026, 20/11/2026." */
function daysWords(obligation: Obligation, week: WorkWeek): string {
  const from = today();
  const deadlines = duesBetween(obligation, from, addDays(from, DAYS_AHEAD), week).map(
    ({ deadline }) => deadline,
  );
  const next = [...new Set(deadlines)].filter((deadline) => deadline >= from).slice(0, DAYS_SHOWN);
  const days =
    next.length === 0
      ? 'Trong một năm tới không có hạn nào.'
      : `Hạn tới: ${next.map(formatDate).join(', ')}.`;
  const { schedule } = obligation;
  return `${obligation.title}: ${describeSchedule(schedule)}.${schedule.rhythm === 'onEvent' ? '' : ` ${days}`}`;
}
