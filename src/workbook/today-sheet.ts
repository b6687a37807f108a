/** The district's first sheet: what waits today, by formulas over the overview, so that it is right whenever it is opened. */
import { columnLetters } from './cell-address';
import { districtSettingsTable, overviewTable, petitionsTable, schoolsTable } from './district';
import { filledLines } from './highlights';
import type { HomeCell, HomeLayout } from './home';
import { columnOf, countOf, dayText, is, type PlaceOf, quoted, sampleNote } from './home-formulas';
import { markedLayout } from './home-renewal';
import { TONES } from './palette';
import { REQUEST_ANSWER_STATES } from './school/request-answers';
import type { TableDefinition } from './table';
import { REPORT_STATE_WORDS } from './words';

export const TODAY_TAG = 'thdt:today@1';
export const TODAY_SHEET_ID = 2140;
export const TODAY_TITLE = 'Việc hôm nay';

/** Việc, trường, nội dung, liên hệ, mở. */
const WIDTHS = [130, 240, 350, 365, 145] as const;
const TITLE_ROW = 2;
const COUNT_HEAD = 6;
/** Of each kind so many are listed; the counts above tell of the rest. */
const LISTED = 12;
const FIRST_HELPER = 7;

/** One kind of thing that waits: how many there are, and the rows of its table in order. */
interface Kind {
  readonly name: string;
  readonly about: string;
  readonly count: string;
  /** The smallest position above the one in a cell. */
  readonly next: (before: string) => string;
  readonly table: TableDefinition;
  /** Of the row whose number among the table's rows stands in a cell. */
  readonly text: (row: string) => string;
  readonly field: (key: 'school' | 'contact' | 'workbook', row: string) => string;
}

const overview = (key: string) => columnOf(overviewTable, key);

/** How many rows meet the conditions, and their positions one after the other. */
function rowsWhere(
  ...conditions: (readonly [string, string])[]
): Pick<Kind, 'count' | 'next' | 'table' | 'field'> {
  const parts = conditions.map(([range, criterion]) => `${range};${criterion}`).join(';');
  const position = overview('position');
  return {
    // a row that somebody typed has no position: it could not be listed
    count: countOf(...conditions, [position, is.given]),
    next: (before) => `MINIFS(${position};${parts};${position};">"&${before})`,
    table: overviewTable,
    field: (key, row) => `INDEX(${overview(key)};${row})&""`,
  };
}

/** Nobody has answered or forwarded them, and the school still asks. */
function petitions(): Kind {
  const petition = (key: string) => columnOf(petitionsTable, key);
  const asked = [
    [petition('school'), is.filled],
    [petition('atSchool'), is.text('Đang nêu')],
    [petition('position'), is.given],
  ] as const;
  const either = [
    [...asked, [petition('state'), is.empty], [petition('answer'), is.empty]],
    [...asked, [petition('state'), is.text(REQUEST_ANSWER_STATES.considered)]],
  ] as const;
  const position = petition('position');
  const next = (conditions: (typeof either)[number], before: string) =>
    `MINIFS(${position};${conditions.map(([range, criterion]) => `${range};${criterion}`).join(';')};${position};">"&${before})`;
  const school = (row: string) => `INDEX(${petition('school')};${row})`;
  return {
    name: 'Kiến nghị',
    about: 'Trường nêu, đơn vị chưa trả lời',
    count: either.map((conditions) => countOf(...conditions)).join('+'),
    next: (before) => {
      const [one, other] = [next(either[0], before), next(either[1], before)];
      return `IF(${one}=0;${other};IF(${other}=0;${one};MIN(${one};${other})))`;
    },
    table: petitionsTable,
    text: (row) => `LEFT(INDEX(${petition('content')};${row});250)`,
    field: (key, row) =>
      key === 'school'
        ? `${school(row)}&""`
        : `IFERROR(INDEX(${overview(key)};MATCH(${school(row)};${overview('school')};0))&"";"")`,
  };
}

function kinds(): Kind[] {
  const at = (key: string, row: string) => `INDEX(${overview(key)};${row})`;
  const month = (row: string) => `"Tháng "&${at('month', row)}`;
  return [
    {
      name: 'Chưa nộp',
      about: 'Quá hạn mà chưa nộp, hoặc bị trả lại mà chưa nộp lại',
      ...rowsWhere(
        [overview('state'), is.not(REPORT_STATE_WORDS.submitted)],
        [overview('state'), is.not(REPORT_STATE_WORDS.confirmed)],
        [overview('dueOn'), is.given],
        [overview('dueOn'), is.before('TODAY()')],
      ),
      text: (row) => `${month(row)}&": "&${at('state', row)}&", trễ "&(TODAY()-${at('dueOn', row)})&" ngày"`,
    },
    {
      name: 'Chờ kiểm tra',
      about: 'Đã nộp, đơn vị chưa xác nhận',
      ...rowsWhere([overview('state'), is.text(REPORT_STATE_WORDS.submitted)]),
      text: (row) =>
        `${month(row)}&": tự chấm "&${at('result', row)}&IF(${at('changed', row)}=TRUE;"; đã đổi sau khi nộp";"")`,
    },
    {
      name: 'Sổ có lỗi',
      about: 'Không đọc được, hoặc có ô, trang cần trường sửa',
      ...rowsWhere([overview('problems'), is.filled]),
      text: (row) => `LEFT(${at('problems', row)};250)`,
    },
    petitions(),
  ];
}

/** `placeOf` says where tables stand in a workbook that has them already. */
export function todayLayout(placeOf: PlaceOf = () => undefined): HomeLayout {
  const all = kinds();
  const listHead = COUNT_HEAD + all.length + 2;
  const first = listHead + 2;
  const rows = all.length * LISTED;
  const helper = helpersOf(all, first, rows);
  const countOfKind = (index: number) => `$B$${COUNT_HEAD + 1 + index}`;
  const sum = all.map((_, index) => countOfKind(index)).join('+');
  const cells: HomeCell[] = [
    { row: 1, column: 1, content: TODAY_TAG },
    ...heading(sum, all),
    ...['Việc', 'Số việc', 'Là gì'].map(
      (content, index): HomeCell => ({ row: COUNT_HEAD, column: index + 1, content, style: 'head' }),
    ),
    ...all.flatMap(({ name, count, about }, index): HomeCell[] => [
      { row: COUNT_HEAD + 1 + index, column: 1, content: name, style: 'label' },
      { row: COUNT_HEAD + 1 + index, column: 2, content: `=${count}`, style: 'value' },
      { row: COUNT_HEAD + 1 + index, column: 3, content: about, style: 'label' },
    ]),
    {
      row: listHead,
      column: 1,
      content: `CẦN LÀM (mỗi loại nêu ${LISTED} việc đầu)`,
      style: 'section',
    },
    ...['Việc', 'Trường', 'Nội dung', 'Liên hệ', 'Mở'].map(
      (content, index): HomeCell => ({ row: listHead + 1, column: index + 1, content, style: 'head' }),
    ),
    ...Array.from({ length: rows }, (_, index) => listed(all, helper, first + index)).flat(),
    ...helper.cells(countOfKind),
  ];
  const layout: HomeLayout = {
    tag: TODAY_TAG,
    title: TODAY_TITLE,
    sheetId: TODAY_SHEET_ID,
    rows: first + rows,
    columns: helper.lastColumn,
    widths: WIDTHS,
    hiddenColumnsFrom: FIRST_HELPER,
    cells,
    tables: [
      { fromRow: COUNT_HEAD, toRow: COUNT_HEAD + all.length },
      { fromRow: listHead + 1, toRow: listHead + 1 },
    ],
    wideTexts: [
      ...[
        { row: TITLE_ROW, height: 32 },
        { row: TITLE_ROW + 1 },
        { row: TITLE_ROW + 2 },
        { row: listHead },
      ].map((text) => ({ ...text, fromColumn: 1, toColumn: WIDTHS.length })),
      { row: COUNT_HEAD, toRow: COUNT_HEAD + all.length, fromColumn: 3, toColumn: WIDTHS.length },
    ],
    tasks: [],
    highlights: [
      filledLines(first, first + rows - 1, WIDTHS.length),
      {
        ...{ fromRow: TITLE_ROW + 1, toRow: TITLE_ROW + 1, fromColumn: 1, toColumn: WIDTHS.length },
        formula: `=LEFT($A$${TITLE_ROW + 1})="M"`,
        colors: TONES.good,
      },
      {
        ...{ fromRow: COUNT_HEAD + 1, toRow: COUNT_HEAD + all.length, fromColumn: 2, toColumn: 2 },
        formula: `=$B${COUNT_HEAD + 1}>0`,
        colors: TONES.attention,
      },
    ],
  };
  return markedLayout(layout, placeOf);
}

function heading(sum: string, all: readonly Kind[]): HomeCell[] {
  const setting = (key: string) =>
    `INDEX(${columnOf(districtSettingsTable, 'value')};MATCH(${quoted(key)};${columnOf(districtSettingsTable, 'key')};0))`;
  const last = `MAX(${columnOf(schoolsTable, 'lastRead')})`;
  const counts = all
    .map(({ name }, index) => `$B$${COUNT_HEAD + 1 + index}&" ${name.toLocaleLowerCase('vi')}"`)
    .join('&" · "&');
  return [
    {
      row: TITLE_ROW,
      column: 1,
      content: `="${TODAY_TITLE} – "&IFERROR(${setting('office.name')};"")&${sampleNote(districtSettingsTable)}`,
      style: 'title',
    },
    {
      row: TITLE_ROW + 1,
      column: 1,
      content: `=IF(${last}=0;"Chưa tổng hợp lần nào: chọn THĐT > Tổng hợp các trường.";IF(${sum}=0;"Mọi việc đã xong: không trường nào chậm nộp, không bản nào chờ kiểm tra, không sổ nào có lỗi, không kiến nghị nào chờ trả lời.";${counts}))`,
      style: 'line',
    },
    {
      row: TITLE_ROW + 2,
      column: 1,
      content: `="Hôm nay "&${dayText('TODAY()')}&IF(${last}=0;"";" · Tổng hợp gần nhất ngày "&${dayText(last)})&" · Nhắc, đọc lại, mở sổ bằng một nút: chọn THĐT > Việc hôm nay."`,
      style: 'note',
    },
  ];
}

interface Helpers {
  readonly lastColumn: number;
  /** Which kind (1-based, 0 for none) a listed row shows, and the number of its row in the kind's table. */
  readonly kind: (row: number) => string;
  readonly row: (row: number) => string;
  readonly cells: (countOfKind: (index: number) => string) => HomeCell[];
}

/** Hidden columns: kind and row of each listed line; then per kind the positions of its rows, one below the other. */
function helpersOf(all: readonly Kind[], first: number, rows: number): Helpers {
  const cell = (offset: number, row: number) => `$${columnLetters(FIRST_HELPER + offset)}$${row}`;
  const [kind, place, row, chains] = [0, 1, 2, 3];
  const chain = (index: number, item: number) => cell(chains + index, first + item);
  return {
    lastColumn: FIRST_HELPER + chains + all.length - 1,
    kind: (line) => cell(kind, line),
    row: (line) => cell(row, line),
    cells: (countOfKind) => [
      ...all.flatMap((each, index) =>
        Array.from({ length: LISTED }, (_, item): HomeCell => {
          const before = item === 0 ? '0' : chain(index, item - 1);
          return {
            row: first + item,
            column: FIRST_HELPER + chains + index,
            content: `=IF(${countOfKind(index)}<${item + 1};0;${each.next(before)})`,
          };
        }),
      ),
      ...Array.from({ length: rows }, (_, line): HomeCell[] => {
        const listedOf = (index: number) => `MIN(${LISTED};${countOfKind(index)})`;
        const upTo = (index: number) =>
          all
            .slice(0, index)
            .map((_each, each) => listedOf(each))
            .join('+') || '0';
        const number = line + 1;
        const kindOf = all.reduceRight(
          (rest, _each, index) => `IF(${number}<=${upTo(index + 1)};${index + 1};${rest})`,
          '0',
        );
        const lineRow = first + line;
        const own = cell(kind, lineRow);
        const before = `CHOOSE(${own};${all.map((_each, index) => upTo(index)).join(';')})`;
        const block = `$${columnLetters(FIRST_HELPER + chains)}$${first}:$${columnLetters(FIRST_HELPER + chains + all.length - 1)}$${first + LISTED - 1}`;
        const position = `INDEX(${block};${cell(place, lineRow)};${own})`;
        const rowOf = all.map(({ table }) => `MATCH(${position};${columnOf(table, 'position')};0)`);
        return [
          { row: lineRow, column: FIRST_HELPER + kind, content: `=${kindOf}` },
          { row: lineRow, column: FIRST_HELPER + place, content: `=IF(${own}=0;0;${number}-(${before}))` },
          {
            row: lineRow,
            column: FIRST_HELPER + row,
            content: `=IF(${own}=0;0;CHOOSE(${own};${rowOf.join(';')}))`,
          },
        ];
      }).flat(),
    ],
  };
}

function listed(all: readonly Kind[], helper: Helpers, row: number): HomeCell[] {
  const kind = helper.kind(row);
  const at = helper.row(row);
  const shown = (value: string) => `=IF(${kind}=0;"";${value})`;
  const pick = (key: Parameters<Kind['field']>[0]) =>
    `CHOOSE(${kind};${all.map(({ field }) => field(key, at)).join(';')})`;
  const link = pick('workbook');
  return [
    {
      row,
      column: 1,
      content: shown(`CHOOSE(${kind};${all.map(({ name }) => quoted(name)).join(';')})`),
      style: 'label',
    },
    { row, column: 2, content: shown(pick('school')), style: 'label' },
    {
      row,
      column: 3,
      content: shown(`CHOOSE(${kind};${all.map(({ text }) => text(at)).join(';')})`),
      style: 'label',
    },
    { row, column: 4, content: shown(pick('contact')), style: 'label' },
    {
      row,
      column: 5,
      content: shown(`IF(${link}="";"";HYPERLINK(${link};"Mở sổ của trường"))`),
      style: 'link',
    },
  ];
}
