/** A data request as the officer defined it, and the sheets made of it: one in each asked school, one in the district. Pure. */
import { parseJson } from '../domain/json';
import { columnLetters } from './cell-address';
import { type Column, type Columns, column, type TableDefinition } from './table';

export const QUESTION_KINDS = {
  text: 'Chữ',
  number: 'Số',
  date: 'Ngày',
  choice: 'Chọn trong danh sách',
} as const;
export type QuestionKind = keyof typeof QUESTION_KINDS;

/** One column that schools fill. */
export interface Question {
  readonly title: string;
  readonly kind: QuestionKind;
  readonly required: boolean;
  /** Of a choice; empty otherwise. */
  readonly choices: readonly string[];
}

export interface DataRequestForm {
  /** 1, 2, 3 … in the district; names the sheets. */
  readonly number: number;
  readonly title: string;
  /** Each school fills one row, or as many as it needs. */
  readonly rows: 'one' | 'many';
  readonly questions: readonly Question[];
}

export const MOST_QUESTIONS = 10;
const MOST_ROWS = 200;
/** Sheet ids of laid sheets: beyond every declared one. */
const SCHOOL_SHEETS = 117_000;
const DISTRICT_SHEETS = 217_000;
/** Excel lets a tab have so many characters. */
const LONGEST_TITLE = 31;

/** Key of a question's column: `c1` … `c10`. */
export function questionKey(index: number): string {
  return `c${index + 1}`;
}

/** `SL3 Máy tính hỏng`: no sign that a workbook or an .xlsx file refuses in a tab. */
export function sheetTitle(prefix: string, number: number, title: string): string {
  const words = title
    .replace(/[\\/?*[\]:'"=]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${prefix}${number} ${words}`.slice(0, LONGEST_TITLE).trim();
}

/** `a` for 1, `ab` for 28: names of tables hold letters only. */
export function letterNumber(number: number): string {
  return columnLetters(number).toLowerCase();
}

/** The sheet that a school fills; its first column says what is asked and cannot be changed. */
export function requestTable(form: DataRequestForm): TableDefinition {
  return {
    name: `data-request-${letterNumber(form.number)}`,
    version: 1,
    sheetId: SCHOOL_SHEETS + form.number,
    title: sheetTitle('SL', form.number, form.title),
    purpose: `Đơn vị quản lý hỏi: ${form.title}. Điền các ô trắng.`,
    workbook: 'school',
    area: 'reminders',
    maximumRows: form.rows === 'one' ? 1 : MOST_ROWS,
    writtenBy: 'people',
    sources: [],
    columns: {
      about: column.text({
        title: 'Yêu cầu',
        note: 'Hạn và hướng dẫn của đơn vị quản lý.',
        width: 240,
        computed: true,
        long: true,
      }),
      ...questionColumns(form, false),
    },
  };
}

/** What of a school's sheet is read: its own cells only, so that a row with nothing but our words counts as blank. */
export function answersTable(form: DataRequestForm): TableDefinition {
  return { ...requestTable(form), columns: questionColumns(form, false) };
}

/** Where a school stands in a request. */
export const COLLECTED_STATES = {
  answered: 'Đã gửi',
  problem: 'Cần xem lại',
  missing: 'Chưa gửi',
  unpublished: 'Chưa có trang',
} as const;
export type CollectedState = keyof typeof COLLECTED_STATES;

/** The district's sheet of one request: totals first, then the schools. */
export function collectedTable(form: DataRequestForm): TableDefinition {
  return {
    name: `collected-${letterNumber(form.number)}`,
    version: 1,
    sheetId: DISTRICT_SHEETS + form.number,
    title: sheetTitle('SL', form.number, form.title),
    purpose: `Các trường trả lời: ${form.title}. Dòng đầu là tổng; chương trình ghi.`,
    workbook: 'district',
    area: 'reminders',
    maximumRows: 20000,
    writtenBy: 'program',
    sources: [],
    columns: {
      school: column.text({ title: 'Trường', note: 'Tên trường.', width: 230, computed: true }),
      state: column.choice({
        title: 'Tình trạng',
        note: 'Đã gửi: mọi cột bắt buộc đã điền rõ.',
        width: 110,
        computed: true,
        choices: COLLECTED_STATES,
      }),
      ...questionColumns(form, true),
      answeredAt: column.moment({
        title: 'Nhận lúc',
        note: 'Lần đầu đọc thấy trường đã điền đủ.',
        width: 130,
        computed: true,
      }),
      late: column.text({
        title: 'Trễ hạn',
        note: 'Có khi đến hạn mà chưa nhận được.',
        width: 70,
        computed: true,
      }),
      changedAt: column.moment({
        title: 'Đổi lúc',
        note: 'Trường đổi số liệu sau khi đã gửi.',
        width: 130,
        computed: true,
      }),
      problems: column.text({
        title: 'Cần xem lại',
        note: 'Trang và ô điền chưa rõ trong sổ của trường.',
        width: 320,
        computed: true,
        long: true,
      }),
    },
  };
}

function questionColumns({ questions }: DataRequestForm, ours: boolean): Columns {
  return Object.fromEntries(
    questions.map((question, index) => [questionKey(index), questionColumn(question, ours)]),
  );
}

/** On the district's side every answer that was understood is shown as it is: a list there would only refuse. */
function questionColumn({ title, kind, required: must, choices }: Question, ours: boolean): Column {
  const note = {
    text: 'Ghi chữ.',
    number: 'Ghi số.',
    date: 'Ghi ngày/tháng/năm.',
    choice: 'Chọn trong danh sách.',
  };
  const common = { title, note: ours ? `${title}.` : note[kind], ...(ours ? { computed: true } : {}) };
  const made = ((): Column => {
    switch (kind) {
      case 'number':
        return column.number({ ...common, width: 100 });
      case 'date':
        return column.date({ ...common, width: 105 });
      case 'text':
        return column.text({ ...common, width: 200, long: true });
      case 'choice':
        return ours
          ? column.text({ ...common, width: 150 })
          : column.choice({ ...common, width: 150, choices: choicesOf(choices) });
    }
  })();
  return must && !ours ? { ...made, required: true } : made;
}

function choicesOf(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word, index) => [`o${index + 1}`, word]));
}

/** "Máy hỏng (Số, bắt buộc)"; one line each. */
export function describeQuestions(questions: readonly Question[]): string {
  return questions
    .map(({ title, kind, required: must, choices }) => {
      const list = choices.length === 0 ? '' : `: ${choices.join(' / ')}`;
      return `${title} (${QUESTION_KINDS[kind]}${list}${must ? ', bắt buộc' : ''})`;
    })
    .join('\n');
}

export function encodeForm({ rows, questions }: DataRequestForm): string {
  return JSON.stringify({
    rows,
    questions: questions.map(({ title, kind, required: must, choices }) => [title, kind, must, choices]),
  });
}

/** The form of a row of the requests; undefined when somebody spoilt the cell. */
export function decodeForm(row: {
  readonly number: number;
  readonly title: string;
  readonly form?: string;
}): DataRequestForm | undefined {
  const value = parseJson(row.form ?? '');
  if (typeof value !== 'object' || value === null || !('rows' in value) || !('questions' in value))
    return undefined;
  const { rows, questions } = value;
  if ((rows !== 'one' && rows !== 'many') || !Array.isArray(questions)) return undefined;
  const found = questions.flatMap(questionOf);
  return found.length === 0 || found.length !== questions.length
    ? undefined
    : { number: row.number, title: row.title, rows, questions: found };
}

function questionOf(value: unknown): Question[] {
  if (!Array.isArray(value)) return [];
  const [title, kind, must, choices]: unknown[] = value;
  const known = (Object.keys(QUESTION_KINDS) as QuestionKind[]).find((name) => name === kind);
  if (typeof title !== 'string' || known === undefined || !Array.isArray(choices)) return [];
  const words = choices.filter((word): word is string => typeof word === 'string');
  return [{ title, kind: known, required: must === true, choices: words }];
}
