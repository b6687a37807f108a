/** The hidden columns of the home sheet: one row per task with its present deadline and whether it is done, and their order. */

import { columnLetters } from './cell-address';
import type { HomeCell } from './home';
import { columnOf, countOf, countWhere, is, isoText, quoted } from './home-formulas';
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

/** Tasks that are shown with their days; the standard has 31 in all, and of variants only one is on. */
export const OBLIGATIONS = 32;
/** What the registers themselves say is to be done, below the obligations. */
const OWN_TASKS = 4;
/** Lines of "Việc nên làm tiếp". */
export const LISTED = 12;
/** A task that was due longer ago is not called late any more: the next one counts. */
const LATE_DAYS = 60;

/** 0-based offsets of the hidden columns. */
const DUE_PARTS = ['', 'Row', 'Month', 'From', 'Until', 'FromText', 'UntilText', 'Done'] as const;
const COLUMNS = [
  'code',
  'task',
  'report',
  'section',
  'document',
  ...DUE_PARTS.map((part) => `before${part}` as const),
  ...DUE_PARTS.map((part) => `next${part}` as const),
  'due',
  'left',
  'who',
  'place',
  'rank',
] as const;
type Column = (typeof COLUMNS)[number];

const FIRST_COLUMN = 7;
const FIRST_ROW = 3;
const ALL = OBLIGATIONS + OWN_TASKS;
const HALF = ALL / 2;
/** Values that stand alone, in the column after the others. */
const SINGLES = [
  'period',
  'month',
  'from',
  'until',
  'overdueDocuments',
  'openTasks',
  'overdueTasks',
] as const;
const SINGLE_COLUMN = FIRST_COLUMN + COLUMNS.length;
const PICK_ROW = FIRST_ROW + SINGLES.length;

const single = (name: (typeof SINGLES)[number]) =>
  `$${columnLetters(SINGLE_COLUMN)}$${FIRST_ROW + SINGLES.indexOf(name)}`;
const cell = (column: Column, index: number) =>
  `$${columnLetters(FIRST_COLUMN + COLUMNS.indexOf(column))}$${FIRST_ROW + index - 1}`;

/** Where the helpers stand, for the formulas that people see. */
export const HELPER = {
  code: FIRST_COLUMN,
  last: SINGLE_COLUMN,
  lastRow: FIRST_ROW + ALL - 1,
  month: single('month'),
  from: single('from'),
  until: single('until'),
  overdueDocuments: single('overdueDocuments'),
  openTasks: single('openTasks'),
  overdueTasks: single('overdueTasks'),
  /** Number of the k-th task by deadline; 0 when there are fewer. */
  pick: (place: number) => `$${columnLetters(SINGLE_COLUMN)}$${PICK_ROW + place - 1}`,
  /** A helper of the task with this 1-based number. */
  cell,
  /** A helper of the task whose number stands in a cell. CHOOSE takes thirty values at most. */
  chosen: (column: Column, number: string) => {
    const cells = Array.from({ length: ALL }, (_, index) => cell(column, index + 1));
    const [first, second] = [cells.slice(0, HALF), cells.slice(HALF)];
    return `IF(${number}<=${HALF};CHOOSE(${number};${first.join(';')});CHOOSE(${number}-${HALF};${second.join(';')}))`;
  },
} as const;

export function helperCells(): HomeCell[] {
  return [
    ...singles(),
    ...Array.from({ length: OBLIGATIONS }, (_, index) => obligation(index + 1)).flat(),
    ...ownTasks().flatMap((task, index) => ownTask(OBLIGATIONS + 1 + index, task)),
    ...Array.from({ length: ALL }, (_, index) => rank(index + 1)),
    ...Array.from(
      { length: LISTED },
      (_, index): HomeCell => ({
        row: PICK_ROW + index,
        column: SINGLE_COLUMN,
        // the task's number stands in the last two digits of its rank
        content: `=IFERROR(MOD(SMALL(${cell('rank', 1)}:${cell('rank', ALL)};${index + 1});100);0)`,
      }),
    ),
  ];
}

function place(column: Column, index: number, content: string): HomeCell {
  return { row: FIRST_ROW + index - 1, column: FIRST_COLUMN + COLUMNS.indexOf(column), content };
}

const calendar = (key: string) => columnOf(calendarTable, key);

function singles(): HomeCell[] {
  const begun = countOf(
    [calendar('kind'), is.text(CALENDAR_KINDS.period)],
    [calendar('from'), is.until('TODAY()')],
  );
  const ofPeriod = (key: string) => {
    const value = `INDEX(${calendar(key)};${single('period')})`;
    return `=IF(${single('period')}=0;"";${value})`;
  };
  const until = `INDEX(${calendar('until')};${single('period')})`;
  const task = (key: string) => columnOf(progressTable, key);
  const document = (key: string) => columnOf(incomingDocumentsTable, key);
  const openTask = [
    [task('task'), is.filled],
    [task('state'), is.not('Đã xong')],
    [task('state'), is.not('Không làm nữa')],
    [task('doneOn'), is.empty],
  ] as const;
  const formulas: Readonly<Record<(typeof SINGLES)[number], string>> = {
    period: `=IFERROR(MATCH("KY/"&${begun};${calendar('key')};0);0)`,
    month: `=IF(${single('period')}=0;"";IF(${until}<TODAY();"";INDEX(${calendar('month')};${single('period')})&""))`,
    from: ofPeriod('from'),
    until: ofPeriod('until'),
    overdueDocuments: `=${countOf(
      [document('summary'), is.filled],
      [document('handledOn'), is.empty],
      [document('dueOn'), is.given],
      [document('dueOn'), is.before('TODAY()')],
    )}`,
    openTasks: `=${countOf(...openTask)}`,
    overdueTasks: `=${countOf(...openTask, [task('until'), is.given], [task('until'), is.before('TODAY()')])}`,
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
  const hasSign = `${own('report')}&${own('section')}&${own('document')}<>""`;
  const isLate = `AND(${own('before')}>0;${own('beforeDone')}=0;${hasSign};TODAY()-${own('before')}<=${LATE_DAYS})`;
  const days = `${own('due')}-TODAY()`;
  const filled = (value: string, empty = '""') => `=IF(${code}="";${empty};${value})`;
  return [
    place('code', index, `=IF(${at('kind')}=${quoted(CALENDAR_KINDS.task)};${at('code')}&"";"")`),
    place('task', index, filled(`${at('task')}&""`)),
    ...(['report', 'section', 'document'] as const).map((key) => place(key, index, filled(`${at(key)}&""`))),
    place('before', index, filled(`MAXIFS(${dues};"<"&TODAY())`, '0')),
    ...dueParts(index, 'before'),
    place('next', index, filled(`MINIFS(${dues};">="&TODAY())`, '0')),
    ...dueParts(index, 'next'),
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

/** Where the calendar has a due, its month and the days that count for it, and how many rows of the registers complete it. */
function dueParts(index: number, due: 'before' | 'next'): HomeCell[] {
  const own = (column: Column) => cell(column, index);
  const [row, month, from, until] = [
    own(`${due}Row`),
    own(`${due}Month`),
    own(`${due}From`),
    own(`${due}Until`),
  ];
  const none = `${row}=0`;
  const of = (key: string) => `INDEX(${calendar(key)};${row})`;
  return [
    place(
      `${due}Row`,
      index,
      `=IF(${own(due)}=0;0;IFERROR(MATCH(${own('code')}&"/"&${own(due)};${calendar('key')};0);0))`,
    ),
    place(`${due}Month`, index, `=IF(${none};"";${of('month')}&"")`),
    place(`${due}From`, index, `=IF(${none};0;${of('from')})`),
    place(`${due}Until`, index, `=IF(${none};0;${of('until')})`),
    place(`${due}FromText`, index, `=IF(${none};"";${isoText(from)})`),
    place(`${due}UntilText`, index, `=IF(${none};"";${isoText(until)})`),
    place(
      `${due}Done`,
      index,
      `=IF(${none};0;${[
        `IF(${own('report')}="";0;IF(${month}="";${reportsInTime(index, due)};${reportsOf(own('report'), month)}))`,
        `IF(${own('section')}="";0;${newsOf(own('section'), from, until)})`,
        `IF(${own('document')}="";0;${documentsOf(own('document'), month, from, until)})`,
      ].join('+')})`,
    ),
  ];
}

const SENT = [REPORT_STATE_WORDS.submitted, REPORT_STATE_WORDS.confirmed] as const;
const report = (key: string) => columnOf(reportsTable, key);
const sentState = () => SENT.map((state) => `(${report('state')}=${quoted(state)})`).join('+');

function reportsOf(word: string, month: string): string {
  return countWhere(`${report('kind')}=${word}`, `${report('period')}=${month}`, sentState());
}

/** By the deadline they were made for, or the day they were submitted: a text that begins with the day, or a moment. */
function reportsInTime(index: number, due: 'before' | 'next'): string {
  const own = (column: Column) => cell(column, index);
  const word = own('report');
  const [from, until] = [own(`${due}From`), own(`${due}Until`)];
  const day = `LEFT(${report('submittedAt')};10)`;
  const asText = `(${day}>=${own(`${due}FromText`)})*(${day}<=${own(`${due}UntilText`)})`;
  const within = (range: string) => `(${range}>=${from})*(${range}<${until}+1)`;
  return `SUMPRODUCT((${report('kind')}=${word})*(${sentState()})*((${asText}+${within(report('dueOn'))}+${within(report('submittedAt'))})>0))`;
}

function newsOf(word: string, from: string, until: string): string {
  const posted = columnOf(portalNewsTable, 'postedOn');
  return countOf(
    [columnOf(portalNewsTable, 'section'), word],
    [posted, is.from(from)],
    [posted, is.until(until)],
  );
}

function documentsOf(word: string, month: string, from: string, until: string): string {
  const document = (key: string) => columnOf(dossierTable, key);
  const named = [document('document'), word] as const;
  const dated = [
    [document('date'), is.from(from)],
    [document('date'), is.until(until)],
  ] as const;
  const ofMonth = countWhere(`${document('document')}=${word}`, `${document('period')}=${month}`);
  return `IF(${month}="";${countOf(named, ...dated)};${ofMonth}+${countOf(named, [document('period'), is.empty], ...dated)})`;
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
  const holiday = `COUNTIFS(${calendar('kind')};${quoted(CALENDAR_KINDS.holiday)};${calendar('from')};"<="&TODAY();${calendar('until')};">="&TODAY())`;
  const news = (key: string) => columnOf(portalNewsTable, key);
  const waiting = countOf(
    [news('title'), is.filled],
    [news('writtenOn'), is.given],
    [news('approvedOn'), is.empty],
  );
  const first = (range: string, conditions: string) => `MINIFS(${range};${conditions})`;
  return [
    {
      due: `IF(${planned}=0;0;IF(${holiday}+COUNTIF(${columnOf(roomLogTable, 'date')};TODAY())>0;0;TODAY()))`,
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
        `${task('state')};"<>Đã xong";${task('state')};"<>Không làm nữa";${task('doneOn')};"";${task('until')};">0"`,
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
