/** The home sheet: where the school stands, what is due and what is missing, by formulas alone. Rows and columns are 1-based. */

import { filledLines, type Highlight } from './highlights';
import { documentFacts } from './home-documents';
import {
  type Condition,
  columnOf,
  countOf,
  countWhere,
  dayText,
  is,
  type PlaceOf,
  quoted,
  sampleNote,
} from './home-formulas';
import { HELPER, helperCells, LISTED, OBLIGATIONS } from './home-helpers';
import { markedLayout } from './home-renewal';
import {
  calendarTable,
  dossierFindingsTable,
  dossierTable,
  equipmentTable,
  faultReportsTable,
  incomingDocumentsTable,
  portalNewsTable,
  portalOperationsTable,
  profileTable,
  reportsTable,
  roomLogTable,
  roomScheduleTable,
  roomsTable,
  scoresTable,
  settingsTable,
  softwareProblemsTable,
  softwareTable,
  staffTable,
} from './school';
import { INDICATOR_STATE_WORDS, REPORT_STATE_WORDS } from './words';

export const HOME_TAG = 'thdt:home@1';
export const HOME_SHEET_ID = 1100;
export const HOME_TITLE = 'Trang chính';

export type HomeStyle =
  | 'title'
  | 'line'
  | 'note'
  | 'section'
  | 'head'
  | 'label'
  | 'value'
  | 'date'
  | 'percent'
  | 'link';

export interface HomeCell {
  readonly row: number;
  readonly column: number;
  /** Text, or a formula when it begins with "=". */
  readonly content: string;
  readonly style?: HomeStyle;
}

/** A chart over cells of the sheet itself. */
export interface HomeChart {
  readonly kind: 'line' | 'column';
  readonly title: string;
  /** The cells, titles of rows and columns among them; both ends included. */
  readonly block: { readonly fromRow: number; readonly toRow: number; readonly toColumn: number };
  /** The cell at whose corner it stands. */
  readonly at: { readonly row: number; readonly column: number };
}

/** Cells of a row that are one; both columns included. */
export interface WideText {
  readonly row: number;
  /** The same in every row down to this one. */
  readonly toRow?: number;
  readonly fromColumn: number;
  readonly toColumn: number;
  /** Pixels, where the text takes more than a line: such cells make no row higher by themselves. */
  readonly height?: number;
}

/** A sheet of formulas. */
export interface HomeLayout {
  readonly tag: string;
  readonly title: string;
  readonly sheetId: number;
  readonly rows: number;
  readonly columns: number;
  /** Pixels of the shown columns. */
  readonly widths: readonly number[];
  readonly hiddenColumnsFrom: number;
  readonly cells: readonly HomeCell[];
  /** Runs of rows whose cells are lined like a table: those that are never empty. */
  readonly tables: readonly {
    readonly fromRow: number;
    readonly toRow: number;
    /** Absent: all shown columns. */
    readonly toColumn?: number;
  }[];
  /** Texts over several columns. */
  readonly wideTexts: readonly WideText[];
  /** Rows of tasks with a deadline in column 2 and their standing in column 3: they call for attention once it is reached. */
  readonly tasks: readonly { readonly fromRow: number; readonly toRow: number }[];
  /** Further cells that change colour. */
  readonly highlights?: readonly Highlight[];
  readonly charts?: readonly HomeChart[];
}

/** Việc, hạn, còn, người làm, ghi ở trang; the first three together are as wide as a phone. */
const WIDTHS = [250, 76, 98, 140, 130] as const;
const PHONE_COLUMNS = 3;
const TITLE_ROW = 2;
const NEXT_HEAD = 6;

/** `placeOf` says where tables stand in a workbook that has them already. */
export function homeLayout(placeOf: PlaceOf = () => undefined): HomeLayout {
  const nextFirst = NEXT_HEAD + 2;
  const monthHead = nextFirst + LISTED + 1;
  const facts = monthFacts();
  const monthFirst = monthHead + 1;
  const gapHead = monthFirst + facts.length + 1;
  const gaps = missing();
  const gapFirst = gapHead + 1;
  const documentHead = gapFirst + gaps.length + 1;
  const documents = documentFacts();
  const documentFirst = documentHead + 1;
  const allHead = documentFirst + documents.length + 1;
  const allFirst = allHead + 2;
  const rows = Math.max(allFirst + OBLIGATIONS, HELPER.lastRow) + 1;
  const cells: readonly HomeCell[] = [
    { row: 1, column: 1, content: HOME_TAG },
    ...heading(),
    ...section(NEXT_HEAD, 'VIỆC NÊN LÀM TIẾP', ['Việc', 'Hạn', 'Còn', 'Người làm', 'Ghi ở trang']),
    ...nextRows(nextFirst),
    { row: monthHead, column: 1, content: 'THÁNG NÀY ĐANG Ở ĐÂU', style: 'section' },
    ...facts.flatMap(([label, value, note], index) => fact(monthFirst + index, label, value, note)),
    { row: gapHead, column: 1, content: 'CÒN THIẾU, CẦN XEM', style: 'section' },
    ...gaps.flatMap(([label, value, note], index) => fact(gapFirst + index, label, value, note)),
    { row: documentHead, column: 1, content: 'MƯỜI VĂN BẢN CỦA HỒ SƠ', style: 'section' },
    ...documents.flatMap(([label, value, note], index) => fact(documentFirst + index, label, value, note)),
    ...section(allHead, 'MỌI VIỆC THEO HẠN', ['Việc', 'Hạn', 'Còn', 'Người làm', 'Nhịp']),
    ...allRows(allFirst),
    ...helperCells(),
  ];
  const layout: HomeLayout = {
    tag: HOME_TAG,
    title: HOME_TITLE,
    sheetId: HOME_SHEET_ID,
    rows,
    columns: HELPER.last,
    widths: WIDTHS,
    hiddenColumnsFrom: HELPER.code,
    cells,
    tables: [
      { fromRow: NEXT_HEAD + 1, toRow: NEXT_HEAD + 1 },
      { fromRow: monthFirst, toRow: monthFirst + facts.length - 1 },
      { fromRow: gapFirst, toRow: gapFirst + gaps.length - 1 },
      { fromRow: documentFirst, toRow: documentFirst + documents.length - 1 },
      { fromRow: allHead + 1, toRow: allHead + 1 },
    ],
    wideTexts: [
      { row: TITLE_ROW, fromColumn: 1, toColumn: WIDTHS.length, height: 32 },
      { row: TITLE_ROW + 1, fromColumn: 1, toColumn: PHONE_COLUMNS, height: 36 },
      { row: TITLE_ROW + 2, fromColumn: 1, toColumn: PHONE_COLUMNS, height: 72 },
      ...[
        { row: monthFirst, toRow: monthFirst + facts.length - 1 },
        { row: gapFirst, toRow: gapFirst + gaps.length - 1 },
        { row: documentFirst, toRow: documentFirst + documents.length - 1 },
      ].map((rows) => ({ ...rows, fromColumn: PHONE_COLUMNS, toColumn: WIDTHS.length })),
    ],
    tasks: [
      { fromRow: nextFirst, toRow: nextFirst + LISTED - 1 },
      { fromRow: allFirst, toRow: allFirst + OBLIGATIONS - 1 },
    ],
    highlights: [
      filledLines(nextFirst, nextFirst + LISTED - 1, WIDTHS.length),
      filledLines(allFirst, allFirst + OBLIGATIONS - 1, WIDTHS.length),
    ],
  };
  return markedLayout(layout, placeOf);
}

function heading(): HomeCell[] {
  const name = `INDEX(${columnOf(profileTable, 'name')};1)`;
  const month = HELPER.month;
  const unsent = `${countOf([columnOf(settingsTable, 'key'), is.filled])}=0`;
  return [
    {
      row: TITLE_ROW,
      column: 1,
      content: `=IF(${name}="";"Trang chính – chưa có tên trường (ghi ở trang Thông tin trường)";${name})&${sampleNote(settingsTable)}`,
      style: 'title',
    },
    {
      row: TITLE_ROW + 1,
      column: 1,
      content: `="Hôm nay "&${dayText('TODAY()')}&IF(${unsent};" · Chưa nhận thiết lập của đơn vị quản lý: báo đơn vị gửi xuống.";IF(${month}="";" · Hết lịch của năm học: báo đơn vị quản lý gửi thiết lập năm học mới.";" · Kỳ tính tháng "&${month}&": từ "&${dayText(HELPER.from)}&" đến "&${dayText(HELPER.until)}))`,
      style: 'line',
    },
    {
      row: TITLE_ROW + 2,
      column: 1,
      content:
        'Hộp thoại THĐT trắng trơn hoặc báo không có quyền? Trình duyệt đang đăng nhập nhiều tài khoản Google: mở sổ trong cửa sổ ẩn danh, chỉ đăng nhập tài khoản của trường. Trên điện thoại không có menu THĐT: gõ hoặc đánh dấu thẳng vào các trang.',
      style: 'note',
    },
  ];
}

function section(row: number, title: string, heads: readonly string[]): HomeCell[] {
  return [
    { row, column: 1, content: title, style: 'section' },
    ...heads.map((content, index): HomeCell => ({ row: row + 1, column: index + 1, content, style: 'head' })),
  ];
}

function fact(row: number, label: string, value: string, note: string): HomeCell[] {
  return [
    { row, column: 1, content: label, style: 'label' },
    { row, column: 2, content: `=${value}`, style: 'value' },
    { row, column: 3, content: note, style: 'label' },
  ];
}

/** The k-th of the open tasks by deadline: its row among the helpers stands in the last two digits of its rank. */
function nextRows(first: number): HomeCell[] {
  return Array.from({ length: LISTED }, (_, index): HomeCell[] => {
    const row = first + index;
    const at = HELPER.pick(index + 1);
    const pick = (column: Parameters<typeof HELPER.cell>[0], empty = '""') =>
      `=IF(${at}=0;${empty};${HELPER.chosen(column, at)})`;
    const nothing = index === 0 ? '"Không còn việc nào đến hạn."' : '""';
    return [
      { row, column: 1, content: pick('task', nothing), style: 'label' },
      { row, column: 2, content: pick('due'), style: 'date' },
      { row, column: 3, content: pick('left'), style: 'label' },
      { row, column: 4, content: pick('who'), style: 'label' },
      { row, column: 5, content: pick('place'), style: 'label' },
    ];
  }).flat();
}

function allRows(first: number): HomeCell[] {
  return Array.from({ length: OBLIGATIONS }, (_, index): HomeCell[] => {
    const row = first + index;
    const own = (column: Parameters<typeof HELPER.cell>[0]) => HELPER.cell(column, index + 1);
    const at = (key: string) => `INDEX(${columnOf(calendarTable, key)};${index + 1})`;
    const shown = (value: string) => `=IF(${own('code')}="";"";${value})`;
    return [
      { row, column: 1, content: shown(`${own('task')}&""`), style: 'label' },
      { row, column: 2, content: shown(`IF(${own('due')}=0;"";${own('due')})`), style: 'date' },
      { row, column: 3, content: shown(`${own('left')}&""`), style: 'label' },
      { row, column: 4, content: shown(`${own('who')}&""`), style: 'label' },
      { row, column: 5, content: shown(`${at('rhythm')}&""`), style: 'label' },
    ];
  }).flat();
}

type Fact = readonly [label: string, value: string, note: string];

function monthFacts(): Fact[] {
  const { month, from, until } = HELPER;
  const score = (key: string) => columnOf(scoresTable, key);
  const diary = (key: string) => columnOf(roomLogTable, key);
  const ofMonth = `${score('month')}=${month}`;
  const asked = countWhere(ofMonth, `${score('indicator')}<>""`);
  const done = countWhere(
    ofMonth,
    `(${score('selfPoints')}<>"")+(${score('selfState')}<>"")+(${score('notApplicable')}=TRUE)>0`,
  );
  const state = (word: string) => countWhere(ofMonth, `${score('suggestedState')}=${quoted(word)}`);
  const inPeriod = `${diary('date')};">="&${from};${diary('date')};"<="&${until}`;
  const planned = `SUMIFS(${diary('planned')};${inPeriod};${diary('withDevices')};">=0")`;
  const used = `SUMIFS(${diary('withDevices')};${inPeriod};${diary('planned')};">0")`;
  const news = (key: string) => columnOf(portalNewsTable, key);
  const sent = (word: string) =>
    countWhere(
      `${columnOf(reportsTable, 'kind')}="Chấm điểm tháng"`,
      `${columnOf(reportsTable, 'period')}=${month}`,
      `${columnOf(reportsTable, 'state')}=${quoted(word)}`,
    );
  const today = countOf([diary('date'), 'TODAY()']);
  return [
    [
      'Chấm điểm tháng: chỉ báo đã chấm',
      `IF(${month}="";"–";${done}&"/"&${asked})`,
      `=IF(${sent(REPORT_STATE_WORDS.confirmed)}>0;"Đã xác nhận";IF(${sent(REPORT_STATE_WORDS.submitted)}>0;"Đã nộp";IF(${sent(REPORT_STATE_WORDS.returned)}>0;"Bị trả lại, cần bổ sung";IF(${asked}=0;"Mở THĐT > Chấm điểm tháng";"Chưa nộp"))))`,
    ],
    [
      'Gợi ý từ các sổ: chỉ báo đạt',
      `IF(${month}="";"–";${state(INDICATOR_STATE_WORDS.met)}&"")`,
      `="Chưa đạt "&${state(INDICATOR_STATE_WORDS.notMet)}&", chưa có số liệu "&${state(INDICATOR_STATE_WORDS.noData)}`,
    ],
    [
      'Nhật ký phòng hôm nay: phòng đã ghi',
      today,
      `=IF(${today}>0;"";IF(WEEKDAY(TODAY();2)=7;"Hôm nay là Chủ nhật";"Chưa ghi hôm nay: THĐT > Ghi nhật ký hôm nay"))`,
    ],
    [
      'Dùng thiết bị trong kỳ (theo nhật ký)',
      `IF(${from}="";"–";IF(${planned}=0;"–";ROUND(100*${used}/${planned};0)&" %"))`,
      `=IF(${from}="";"";IF(${planned}=0;"Chưa có số liệu";${used}&" trên "&${planned}&" theo lịch"))`,
    ],
    [
      'Tin bài đã đăng trong kỳ',
      `IF(${from}="";"–";${countOf([news('postedOn'), is.from(from)], [news('postedOn'), is.until(until)])}&"")`,
      `=${countOf([news('title'), is.filled], [news('writtenOn'), is.given], [news('approvedOn'), is.empty])}&" tin chờ duyệt"`,
    ],
  ];
}

function missing(): Fact[] {
  const open = (table: Parameters<typeof columnOf>[0], key: string, ...conditions: Condition[]) =>
    countOf([columnOf(table, key), is.filled], ...conditions);
  const none = (table: Parameters<typeof columnOf>[0], key: string, text: string) =>
    `=IF(${open(table, key)}=0;${quoted(text)};"")`;
  const empty = (table: Parameters<typeof columnOf>[0], key: string): Condition => [
    columnOf(table, key),
    is.empty,
  ];
  return [
    [
      'Văn bản đến chưa xử lý xong',
      open(incomingDocumentsTable, 'summary', empty(incomingDocumentsTable, 'handledOn')),
      `=IF(${HELPER.overdueDocuments}=0;"";${HELPER.overdueDocuments}&" văn bản quá hạn")`,
    ],
    [
      'Nội dung cần khắc phục, việc còn mở',
      HELPER.openTasks,
      `=IF(${HELPER.overdueTasks}=0;"";${HELPER.overdueTasks}&" việc quá hạn")`,
    ],
    [
      'Báo hỏng thiết bị chưa xong',
      open(faultReportsTable, 'fault', empty(faultReportsTable, 'fixedOn')),
      'Trang Báo hỏng thiết bị',
    ],
    [
      'Vướng mắc phòng chưa xử lý',
      open(roomLogTable, 'problem', empty(roomLogTable, 'done')),
      'Trang Nhật ký phòng, cột Đã xử lý',
    ],
    [
      'Vướng mắc phần mềm, Cổng chưa xong',
      `${open(softwareProblemsTable, 'problem', empty(softwareProblemsTable, 'fixedOn'))}+${open(portalOperationsTable, 'content', [columnOf(portalOperationsTable, 'kind'), is.text('Vướng mắc')], empty(portalOperationsTable, 'solvedOn'))}`,
      'Trang Vướng mắc phần mềm, Vận hành Cổng',
    ],
    [
      'Phòng đang dùng chưa có người phụ trách',
      open(roomsTable, 'name', empty(roomsTable, 'until'), empty(roomsTable, 'keeper')),
      none(roomsTable, 'name', 'Trang Phòng còn trống: ghi các phòng trước'),
    ],
    [
      'Dòng lịch khai thác phòng',
      open(roomScheduleTable, 'room'),
      none(roomScheduleTable, 'room', 'Chưa có lịch: nhật ký không điền sẵn được'),
    ],
    [
      'Thiết bị chưa ghi số đang dùng tốt',
      open(equipmentTable, 'name', empty(equipmentTable, 'until'), empty(equipmentTable, 'working')),
      none(equipmentTable, 'name', 'Trang Thiết bị còn trống'),
    ],
    [
      'Phần mềm chưa có người phụ trách',
      open(softwareTable, 'name', empty(softwareTable, 'until'), empty(softwareTable, 'owner')),
      none(softwareTable, 'name', 'Trang Phần mềm còn trống'),
    ],
    [
      'Người đang làm ở trường',
      open(staffTable, 'name', empty(staffTable, 'until')),
      none(staffTable, 'name', 'Còn trống: ghi trước để các trang khác chọn được tên'),
    ],
    [
      'Văn bản trong hồ sơ',
      open(dossierTable, 'document'),
      none(dossierTable, 'document', 'Trang Hồ sơ còn trống'),
    ],
    [
      'Điều cần xem lại trong hồ sơ (đơn vị quản lý kiểm tra)',
      open(dossierFindingsTable, 'place'),
      `=IF(${open(dossierFindingsTable, 'place')}>0;"Xem trang ${dossierFindingsTable.title}";"")`,
    ],
  ];
}
