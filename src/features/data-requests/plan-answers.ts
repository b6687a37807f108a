/** What the schools answered to a data request: each school's standing, the totals, and the rows that officers see. Pure. */
import { parseJson } from '../../domain/json';
import type { Problem } from '../../domain/result';
import { formatNumber } from '../../domain/vietnamese';
import {
  type CollectedState,
  collectedTable,
  type DataRequestForm,
  type Question,
  questionKey,
} from '../../workbook/data-request-form';
import type { dataRequestSchoolsTable, dataRequestsTable } from '../../workbook/district';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';

export type AskedRecord = RecordOf<typeof dataRequestSchoolsTable>;
export type DataRequestRecord = RecordOf<typeof dataRequestsTable>;

/** A question's answer: a number, or text (a day as ISO text); '' when left blank. */
type Answer = string | number;
type AnswerRow = readonly Answer[];

/** What one school's sheet said; without entries the sheet could not be read. */
export interface AnswersRead {
  readonly entries: readonly Entry<Readonly<Record<string, unknown>>>[] | undefined;
  readonly problems: readonly Problem[];
  /** `YYYY-MM-DDTHH:mm:ss` */
  readonly readAt: string;
}

const PROBLEMS_SHOWN = 5;
/** One cell holds so many characters. */
const LONGEST_CELL = 45_000;

/** The school's row after its sheet was read; a sheet that is gone is to be laid again, its answers stay. */
export function afterReading(form: DataRequestForm, asked: AskedRecord, read: AnswersRead): AskedRecord {
  const problems = read.problems.map((problem) => inWords(form, problem));
  const shown = problems.slice(0, PROBLEMS_SHOWN);
  const more = problems.length - shown.length;
  const text = [...shown, ...(more > 0 ? [`Còn ${more} ô khác cần xem lại.`] : [])].join('\n');
  const { problems: _before, changedAt, answeredAt, publishedAt, ...rest } = asked;
  const noted = text === '' ? {} : { problems: text };
  if (read.entries === undefined) {
    return { ...rest, ...kept({ changedAt, answeredAt }), readAt: read.readAt, ...noted };
  }
  const rows = read.entries.map(({ record }) => answersOf(form, record));
  const answers = rows.length === 0 ? undefined : encodeAnswers(rows);
  const { answers: former, ...others } = rest;
  const isComplete = rows.length > 0 && text === '';
  const hasChanged = answeredAt !== undefined && former !== answers;
  return {
    ...others,
    readAt: read.readAt,
    ...kept({
      publishedAt: publishedAt ?? read.readAt,
      answers,
      answeredAt: rows.length === 0 ? undefined : (answeredAt ?? (isComplete ? read.readAt : undefined)),
      changedAt: hasChanged ? read.readAt : changedAt,
    }),
    ...noted,
  };
}

export function stateOf({ publishedAt, answers, problems }: AskedRecord): CollectedState {
  if ((problems ?? '') !== '') return 'problem';
  if (answers !== undefined) return 'answered';
  return publishedAt === undefined ? 'unpublished' : 'missing';
}

/** The columns of the request's own row that follow from its schools. */
export function figuresOf(
  form: DataRequestForm,
  asked: readonly AskedRecord[],
): Pick<DataRequestRecord, 'askedCount' | 'answeredCount' | 'missing' | 'totals'> {
  const waiting = asked.filter((each) => stateOf(each) !== 'answered');
  const totals = totalsOf(form, asked);
  return {
    askedCount: asked.length,
    answeredCount: asked.length - waiting.length,
    missing: waiting.map(({ school }) => school).join(', ') || undefined,
    totals: totals.map(({ title, text }) => `${title}: ${text}`).join('\n') || undefined,
  };
}

/** Rows of the request's sheet: the totals, then every school in the order of the list. */
export function collectedRows(
  form: DataRequestForm,
  deadline: string,
  asked: readonly AskedRecord[],
  now: string,
): { readonly id: string; readonly values: RowValues }[] {
  const table = collectedTable(form);
  const answered = asked.filter((each) => stateOf(each) === 'answered').length;
  const total = toRowValues(table, {
    school: `TỔNG CỘNG (${answered}/${asked.length} trường đã gửi)`,
    ...Object.fromEntries(totalsOf(form, asked).map(({ key, value }) => [key, value])),
  });
  return [
    { id: 'total', values: total },
    ...asked.flatMap((each) => {
      const rows = decodeAnswers(each.answers);
      return (rows.length === 0 ? [[]] : rows).map((row, index) => ({
        id: `${each.schoolId}/${index + 1}`,
        values: toRowValues(table, {
          school: each.school,
          ...answersByKey(form, row),
          ...(index > 0 ? {} : standing(each, deadline, now)),
        }),
      }));
    }),
  ];
}

function standing(asked: AskedRecord, deadline: string, now: string): Record<string, string | undefined> {
  const state = stateOf(asked);
  const isLate = (asked.answeredAt ?? now) > deadline;
  return {
    state,
    answeredAt: asked.answeredAt,
    changedAt: asked.changedAt,
    problems: asked.problems,
    ...(isLate ? { late: 'Có' } : {}),
  };
}

interface Total {
  readonly key: string;
  readonly title: string;
  readonly value: string | number;
  readonly text: string;
}

/** Sums of numbers and counts of choices over all rows that were understood. */
function totalsOf(form: DataRequestForm, asked: readonly AskedRecord[]): Total[] {
  const rows = asked.flatMap(({ answers }) => decodeAnswers(answers));
  return form.questions.flatMap((question, index): Total[] => {
    const key = questionKey(index);
    const given = rows.map((row) => row[index] ?? '').filter((value) => value !== '');
    const { title } = question;
    if (question.kind === 'number') {
      const sum = given.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0);
      // what decimals add up to is not shown to the last binary digit
      const value = Math.round(sum * 1e6) / 1e6;
      return [{ key, title, value, text: formatNumber(value, 6) }];
    }
    if (question.kind !== 'choice') return [];
    const counts = question.choices.map(
      (word) => `${word}: ${given.filter((value) => value === word).length}`,
    );
    return [{ key, title, value: counts.join('; '), text: counts.join('; ') }];
  });
}

function answersOf({ questions }: DataRequestForm, record: Readonly<Record<string, unknown>>): AnswerRow {
  return questions.map((question, index) => shownAnswer(question, record[questionKey(index)]));
}

function shownAnswer({ kind, choices }: Question, value: unknown): Answer {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return '';
  return kind === 'choice' ? (choices[Number(value.slice(1)) - 1] ?? value) : value;
}

function answersByKey({ questions }: DataRequestForm, row: AnswerRow): Record<string, Answer | undefined> {
  return Object.fromEntries(
    questions.map((_, index) => [questionKey(index), row[index] === '' ? undefined : row[index]]),
  );
}

/** As many whole rows as a cell holds. */
function encodeAnswers(rows: readonly AnswerRow[]): string {
  let count = rows.length;
  while (count > 1 && JSON.stringify(rows.slice(0, count)).length > LONGEST_CELL) count -= 1;
  return JSON.stringify(rows.slice(0, count));
}

function decodeAnswers(text: string | undefined): AnswerRow[] {
  const value = parseJson(text ?? '');
  return Array.isArray(value) ? value.flatMap((row) => (Array.isArray(row) ? [row.map(answerOf)] : [])) : [];
}

function answerOf(value: unknown): Answer {
  return typeof value === 'number' || typeof value === 'string' ? value : '';
}

/** One row was asked: a second one is no matter of years, and a sheet that is gone is laid again by the office. */
function inWords({ rows }: DataRequestForm, { code, place, message, remedy }: Problem): string {
  if (code === 'table.overflow' && rows === 'one')
    return `${place ?? ''}: Chỉ hỏi một dòng mà trang có nhiều dòng. Gộp lại còn một dòng.`;
  if (code === 'table.missing')
    return `${message} Lượt gửi xuống trường tới đưa lại trang; số liệu đã đọc vẫn giữ.`;
  return `${place === undefined ? '' : `${place}: `}${message} ${remedy}`;
}

function kept<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}
