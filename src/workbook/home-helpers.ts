/** The hidden columns of the home sheet: one row per task with its present deadline and whether it is done, and their order. */
import type { HomeCell } from './home';
import { columnOf, countOf, isoText, quoted } from './home-formulas';
import {
  calendarTable,
  dossierTable,
  incomingDocumentsTable,
  portalNewsTable,
  progressTable,
  reportsTable,
  roomLogTable,
  roomScheduleTable,
} from './school';
import { CALENDAR_KINDS } from './school/calendar';
import { REPORT_STATE_WORDS } from './words';

/** Tasks that are shown with their days; a school has about thirty. */
export const OBLIGATIONS = 44;
/** What the registers themselves say is to be done, below the obligations. */
const OWN_TASKS = 4;
/** Lines of "Việc nên làm tiếp". */
export const LISTED = 12;
/** A task that was due longer ago is not called late any more: the next one counts. */
const LATE_DAYS = 60;

/** 0-based offsets of the hidden columns. */
const COLUMNS = ['code', 'task', 'before', 'next', 'beforeDone', 'nextDone', 'due', 'left', 'who', 'place', 'rank'] as const;
type Column = (typeof COLUMNS)[number];

const FIRST_COLUMN = 7;
const FIRST_ROW = 3;
const ALL = OBLIGATIONS + OWN_TASKS;
/** Values that stand alone, in the column after the others. */
const SINGLES = ['period', 'month', 'from', 'until', 'overdueDocuments', 'openTasks', 'overdueTasks'] as const;
const SINGLE_COLUMN = FIRST_COLUMN + COLUMNS.length;

const letters = (column: number) => String.fromCharCode(64 + column);
const single = (name: (typeof SINGLES)[number]) =>
  `$${letters(SINGLE_COLUMN)}$${FIRST_ROW + SINGLES.indexOf(name)}`;
const cell = (column: Column, index: number) =>
  `$${letters(FIRST_COLUMN + COLUMNS.indexOf(column))}$${FIRST_ROW + index - 1}`;

/** Where the helpers stand, for the formulas that people see. */
export const HELPER = {
  code: FIRST_COLUMN,
  last: SINGLE_COLUMN,
  month: single('month'),
  from: single('from'),
  until: single('until'),
  overdueDocuments: single('overdueDocuments'),
  openTasks: single('openTasks'),
  overdueTasks: single('overdueTasks'),
  /** A helper of the task with this 1-based number. */
  cell,
  /** A helper of all tasks. */
  range: (column: Column) => `${cell(column, 1)}:${cell(column, ALL)}`,
} as const;

export function helperCells(): HomeCell[] {
  return [
    ...singles(),
    ...Array.from({ length: OBLIGATIONS }, (_, index) => obligation(index + 1)).flat(),
    ...ownTasks().flatMap((task, index) => ownTask(OBLIGATIONS + 1 + index, task)),
    ...Array.from({ length: ALL }, (_, index) => rank(index + 1)),
  ];
}

function place(column: Column, index: number, content: string): HomeCell {
  return { row: FIRST_ROW + index - 1, column: FIRST_COLUMN + COLUMNS.indexOf(column), content };
}

const calendar = (key: string) => columnOf(calendarTable, key);

function singles(): HomeCell[] {
  const begun = countOf(
    `${calendar('kind')}=${quoted(CALENDAR_KINDS.period)}`,
    `${calendar('from')}<=TODAY()`,
  );
  const ofPeriod = (key: string) => {
    const value = `INDEX(${calendar(key)};${single('period')})`;
    return `=IF(${single('period')}=0;"";${value})`;
  };
  const until = `INDEX(${calendar('until')};${single('period')})`;
  const task = (key: string) => columnOf(progressTable, key);
  const document = (key: string) => columnOf(incomingDocumentsTable, key);
  const openTask = [`${task('task')}<>""`, `${task('state')}<>"Đã xong"`, `${task('state')}<>"Không làm nữa"`];
  const formulas: Readonly<Record<(typeof SINGLES)[number], string>> = {
    period: `=IFERROR(MATCH("KY/"&${begun};${calendar('key')};0);0)`,
    month: `=IF(${single('period')}=0;"";IF(${until}<TODAY();"";INDEX(${calendar('month')};${single('period')})&""))`,
    from: ofPeriod('from'),
    until: ofPeriod('until'),
    overdueDocuments: `=${countOf(`${document('summary')}<>""`, `${document('handledOn')}=""`, `${document('dueOn')}<>""`, `${document('dueOn')}<TODAY()`)}`,
    openTasks: `=${countOf(...openTask)}`,
    overdueTasks: `=${countOf(...openTask, `${task('until')}<>""`, `${task('until')}<TODAY()`)}`,
  };
  return SINGLES.map((name, index) => ({
    row: FIRST_ROW + index,
    column: SINGLE_COLUMN,
    content: formulas[name],
  }));
}

/** One obligation: the due before today, the next one, whether they are done, and which of them counts now. */
function obligation(index: number): HomeCell[] {
  const own = (column: Column) => cell(column, index);
  const at = (key: string) => `INDEX(${calendar(key)};${index})`;
  const code = own('code');
  const dues = `${calendar('deadline')};${calendar('kind')};${quoted(CALENDAR_KINDS.due)};${calendar('code')};${code};${calendar('deadline')}`;
  const hasSign = `(${at('report')}<>"")+(${at('section')}<>"")+(${at('document')}<>"")>0`;
  const isLate = `AND(${own('before')}>0;${own('beforeDone')}=0;${hasSign};TODAY()-${own('before')}<=${LATE_DAYS})`;
  const days = `${own('due')}-TODAY()`;
  const filled = (value: string, empty = '""') => `=IF(${code}="";${empty};${value})`;
  return [
    place('code', index, `=IF(${at('kind')}=${quoted(CALENDAR_KINDS.task)};${at('code')}&"";"")`),
    place('task', index, filled(`${at('task')}&""`)),
    place('before', index, filled(`MAXIFS(${dues};"<"&TODAY())`, '0')),
    place('next', index, filled(`MINIFS(${dues};">="&TODAY())`, '0')),
    place('beforeDone', index, filled(`IF(${own('before')}=0;0;${doneFor(index, 'before')})`, '0')),
    place('nextDone', index, filled(`IF(${own('next')}=0;0;${doneFor(index, 'next')})`, '0')),
    place('due', index, filled(`IF(${isLate};${own('before')};${own('next')})`, '0')),
    place(
      'left',
      index,
      filled(
        `IF(${own('due')}=0;IF(${own('before')}>0;"Xong năm học này";"");IF(${days}<0;"Quá hạn "&-(${days})&" ngày";IF(${own('nextDone')}>0;"Đã xong";IF(${days}=0;"Hôm nay";"Còn "&${days}&" ngày"))))`,
      ),
    ),
    place('who', index, filled(`${at('who')}&""`)),
    place('place', index, filled(`${at('place')}&""`)),
  ];
}

/** Rows of the registers that complete the due of this day; the calendar says which words and which days count. */
function doneFor(index: number, due: 'before' | 'next'): string {
  const row = `MATCH(${cell('code', index)}&"/"&${cell(due, index)};${calendar('key')};0)`;
  const of = (key: string) => `INDEX(${calendar(key)};${row})`;
  const [month, from, until] = [of('month'), of('from'), of('until')];
  const within = (range: string) => `(${range}>=${from})*(${range}<${until}+1)`;
  const ofMonth = (range: string) => `(${range}=${month})+(${range}="0"&${month})`;
  const report = (key: string) => columnOf(reportsTable, key);
  const sent = `(${report('state')}=${quoted(REPORT_STATE_WORDS.submitted)})+(${report('state')}=${quoted(REPORT_STATE_WORDS.confirmed)})>0`;
  // moments typed or written as text begin with the day
  const day = `LEFT(${report('submittedAt')};10)`;
  const inTime = `((${day}>=${isoText(from)})*(${day}<=${isoText(until)})+${within(report('dueOn'))}+${within(report('submittedAt'))})>0`;
  const reports = `IF(${of('report')}="";0;IF(${month}="";${countOf(`${report('kind')}=${of('report')}`, sent, inTime)};${countOf(`${report('kind')}=${of('report')}`, sent, `${ofMonth(report('period'))}>0`)}))`;
  const news = `IF(${of('section')}="";0;${countOf(`${columnOf(portalNewsTable, 'section')}=${of('section')}`, within(columnOf(portalNewsTable, 'postedOn')))})`;
  const dated = within(columnOf(dossierTable, 'date'));
  const period = columnOf(dossierTable, 'period');
  const documents = `IF(${of('document')}="";0;${countOf(
    `${columnOf(dossierTable, 'document')}=${of('document')}`,
    `(${period}<>"")*(${month}<>"")*(${ofMonth(period)})+((${period}="")+(${month}="")>0)*${dated}>0`,
  )})`;
  return `IFERROR(${reports}+${news}+${documents};0)`;
}

interface OwnTask {
  /** Days as a number; 0: nothing to do. */
  readonly due: string;
  readonly task: string;
  readonly who: string;
  readonly place: string;
}

/** What is to be done though no calendar names it: today's diary, documents, things to mend, items that wait. */
function ownTasks(): OwnTask[] {
  const document = (key: string) => columnOf(incomingDocumentsTable, key);
  const task = (key: string) => columnOf(progressTable, key);
  const weekday = 'WEEKDAY(TODAY();2)';
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
  const planned = `CHOOSE(${weekday};${days.map((key) => `SUM(${columnOf(roomScheduleTable, key)})`).join(';')};0)`;
  const news = (key: string) => columnOf(portalNewsTable, key);
  const waiting = countOf(`${news('title')}<>""`, `${news('writtenOn')}<>""`, `${news('approvedOn')}=""`);
  const first = (range: string, conditions: string) => `MINIFS(${range};${conditions})`;
  return [
    {
      due: `IF(${planned}=0;0;IF(COUNTIF(${columnOf(roomLogTable, 'date')};TODAY())>0;0;TODAY()))`,
      task: '"Ghi nhật ký các phòng hôm nay"',
      who: '"Nhân viên CNTT"',
      place: '"Nhật ký phòng"',
    },
    {
      due: first(document('dueOn'), `${document('handledOn')};"";${document('dueOn')};">0"`),
      task: '"Xử lý văn bản đến (hạn gần nhất)"',
      who: '"Văn thư"',
      place: '"Văn bản đến"',
    },
    {
      due: first(
        task('until'),
        `${task('state')};"<>Đã xong";${task('state')};"<>Không làm nữa";${task('until')};">0"`,
      ),
      task: '"Khắc phục, làm việc theo kế hoạch (hạn gần nhất)"',
      who: '"Phó hiệu trưởng"',
      place: '"Tiến độ, khắc phục"',
    },
    {
      due: `IF(${waiting}=0;0;TODAY())`,
      task: `"Duyệt "&${waiting}&" tin bài đang chờ"`,
      who: '"Hiệu trưởng"',
      place: '"Tin bài Cổng"',
    },
  ];
}

function ownTask(index: number, { due, task, who, place: sheet }: OwnTask): HomeCell[] {
  const own = (column: Column) => cell(column, index);
  const days = `${own('due')}-TODAY()`;
  return [
    place('code', index, ''),
    place('task', index, `=${task}`),
    place('due', index, `=${due}`),
    place('nextDone', index, '=0'),
    place(
      'left',
      index,
      `=IF(${own('due')}=0;"";IF(${days}<0;"Quá hạn "&-(${days})&" ngày";IF(${days}=0;"Hôm nay";"Còn "&${days}&" ngày")))`,
    ),
    place('who', index, `=${who}`),
    place('place', index, `=${sheet}`),
  ].filter(({ content }) => content !== '');
}

/** Days first, the number of the helper row behind: open tasks in the order of their deadlines. */
function rank(index: number): HomeCell {
  const due = cell('due', index);
  const done = cell('nextDone', index);
  return place('rank', index, `=IF(${due}=0;"";IF(AND(${due}>=TODAY();${done}>0);"";${due}*100+${index}))`);
}
