/** The overview by level: averages month by month and by criterion, with charts, by formulas over the overview alone. */
import { LEVEL_NAMES, LEVELS } from '../domain/level';
import { columnLetters } from './cell-address';
import { districtSettingsTable, overviewTable } from './district';
import type { HomeCell, HomeLayout } from './home';
import { columnOf, is, type PlaceOf, quoted, sampleNote } from './home-formulas';
import { markedLayout } from './home-renewal';
import { LEVEL_WORDS, REPORT_STATE_WORDS } from './words';

export const LEVELS_TAG = 'thdt:levels@1';
export const LEVELS_SHEET_ID = 2141;
export const LEVELS_TITLE = 'Theo cấp học';

const CRITERIA = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3'] as const;
const MONTHS = 12;
const WIDTHS = [130, 95, 95, 130, 95, 95, 95, 95, 95, 95] as const;
const TITLE_ROW = 2;
const MONTH_HEAD = 6;
const FIRST_MONTH = MONTH_HEAD + 1;
const CRITERION_HEAD = FIRST_MONTH + MONTHS + 2;
const FIRST_CRITERION = CRITERION_HEAD + 1;
const LAST_ROW = FIRST_CRITERION + CRITERIA.length - 1;
/** Month numbers (202609) beside the months, and the newest month that somebody handed in. */
const HELPER_COLUMN = 22;
const CHART_ROWS = 18;

const overview = (key: string) => columnOf(overviewTable, key);
const helper = (row: number) => `$${columnLetters(HELPER_COLUMN)}$${row}`;
const NEWEST = helper(FIRST_CRITERION);

/** `placeOf` says where tables stand in a workbook that has them already. */
export function levelsLayout(placeOf: PlaceOf = () => undefined): HomeLayout {
  const levelHeads = [...LEVELS.map((level) => LEVEL_NAMES[level]), 'Tất cả'];
  const cells: HomeCell[] = [
    { row: 1, column: 1, content: LEVELS_TAG },
    {
      row: TITLE_ROW,
      column: 1,
      content: `="Tổng quan theo cấp học"&${sampleNote(districtSettingsTable)}`,
      style: 'title',
    },
    {
      row: TITLE_ROW + 1,
      column: 1,
      content:
        'Bình quân kết quả tự chấm của các trường đã nộp: điểm trên điểm tối đa của chỉ báo áp dụng; chưa có bộ điểm thì số chỉ báo đạt trên số chỉ báo áp dụng. Tính thẳng từ trang Tổng quan.',
      style: 'note',
    },
    { row: MONTH_HEAD - 1, column: 1, content: 'BÌNH QUÂN TỪNG THÁNG', style: 'section' },
    ...heads(MONTH_HEAD, ['Tháng', ...levelHeads, 'Đợt 1', 'Đợt 2', 'Đã nộp', 'Nộp muộn', 'Chưa nộp']),
    ...Array.from({ length: MONTHS }, (_, index) => monthCells(index)).flat(),
    {
      row: CRITERION_HEAD - 1,
      column: 1,
      content: `=IF(${NEWEST}=0;"THEO TIÊU CHÍ";"THEO TIÊU CHÍ, THÁNG "&MOD(${NEWEST};100)&"/"&INT(${NEWEST}/100)&": CHỈ BÁO ĐẠT TRÊN CHỈ BÁO ÁP DỤNG")`,
      style: 'section',
    },
    ...heads(CRITERION_HEAD, ['Tiêu chí', ...levelHeads, 'Thấp nhất']),
    ...CRITERIA.flatMap((code, index) => criterionCells(code, FIRST_CRITERION + index)),
    {
      row: FIRST_CRITERION,
      column: HELPER_COLUMN,
      content: `=MAXIFS(${overview('monthNumber')};${overview('share')};">=0")`,
    },
  ];
  const layout: HomeLayout = {
    tag: LEVELS_TAG,
    title: LEVELS_TITLE,
    sheetId: LEVELS_SHEET_ID,
    rows: LAST_ROW + 2 * CHART_ROWS,
    columns: HELPER_COLUMN,
    widths: WIDTHS,
    hiddenColumnsFrom: HELPER_COLUMN,
    cells,
    tables: [
      { fromRow: MONTH_HEAD, toRow: FIRST_MONTH + MONTHS - 1 },
      { fromRow: CRITERION_HEAD, toRow: LAST_ROW, toColumn: levelHeads.length + 2 },
    ],
    wideTexts: [
      { row: TITLE_ROW, height: 32 },
      { row: TITLE_ROW + 1, height: 36 },
      { row: MONTH_HEAD - 1 },
      { row: CRITERION_HEAD - 1 },
    ].map((text) => ({ ...text, fromColumn: 1, toColumn: WIDTHS.length })),
    tasks: [],
    charts: [
      {
        kind: 'line',
        title: 'Bình quân tự chấm qua các tháng',
        block: { fromRow: MONTH_HEAD, toRow: FIRST_MONTH + MONTHS - 1, toColumn: 1 + levelHeads.length },
        at: { row: LAST_ROW + 2, column: 1 },
      },
      {
        kind: 'column',
        title: 'Tỉ lệ chỉ báo đạt theo tiêu chí, tháng mới nhất',
        block: { fromRow: CRITERION_HEAD, toRow: LAST_ROW, toColumn: 1 + levelHeads.length },
        at: { row: LAST_ROW + 2 + CHART_ROWS, column: 1 },
      },
    ],
  };
  return markedLayout(layout, placeOf);
}

function heads(row: number, texts: readonly string[]): HomeCell[] {
  return texts.map((content, index) => ({ row, column: index + 1, content, style: 'head' }));
}

const ofLevel = (level: (typeof LEVELS)[number]) => is.text(`*|${LEVEL_WORDS[level]}|*`);

/** Blank where nobody handed in. */
function averages(range: string, ...conditions: (readonly [string, string])[]): string[] {
  const mean = (...all: (readonly [string, string])[]) =>
    `=IFERROR(AVERAGEIFS(${range};${all.map(([column, criterion]) => `${column};${criterion}`).join(';')});"")`;
  return [
    ...LEVELS.map((level) => mean(...conditions, [overview('levelKeys'), ofLevel(level)])),
    mean(...conditions),
  ];
}

function monthCells(index: number): HomeCell[] {
  const row = FIRST_MONTH + index;
  const year = `VALUE(LEFT(INDEX(${columnOf(districtSettingsTable, 'value')};MATCH(${quoted('year')};${columnOf(districtSettingsTable, 'key')};0));4))`;
  const number = index < 4 ? `${year}*100+${9 + index}` : `(${year}+1)*100+${index - 3}`;
  const month = helper(row);
  const ofMonth = [overview('monthNumber'), month] as const;
  const count = (...conditions: (readonly [string, string])[]) =>
    `COUNTIFS(${[ofMonth, ...conditions].map(([column, criterion]) => `${column};${criterion}`).join(';')})`;
  const inState = (state: string) => [overview('state'), is.text(state)] as const;
  const late = [overview('daysLate'), is.given] as const;
  const { submitted, confirmed } = REPORT_STATE_WORDS;
  const mean = (range: string) => `=IFERROR(AVERAGEIFS(${range};${ofMonth[0]};${ofMonth[1]});"")`;
  const shown = (value: string) => `=IF(${count()}=0;"";${value})`;
  return [
    { row, column: HELPER_COLUMN, content: `=IFERROR(${number};0)` },
    { row, column: 1, content: `=IF(${month}=0;"";MOD(${month};100)&"/"&INT(${month}/100))`, style: 'label' },
    ...averages(overview('share'), ofMonth).map(
      (content, offset): HomeCell => ({ row, column: 2 + offset, content, style: 'percent' }),
    ),
    { row, column: 6, content: mean(overview('roundOneShare')), style: 'percent' },
    { row, column: 7, content: mean(overview('roundTwoShare')), style: 'percent' },
    {
      row,
      column: 8,
      content: shown(`${count(inState(submitted))}+${count(inState(confirmed))}`),
      style: 'value',
    },
    {
      row,
      column: 9,
      content: shown(`${count(inState(submitted), late)}+${count(inState(confirmed), late)}`),
      style: 'value',
    },
    {
      row,
      column: 10,
      content: shown(
        count(
          [overview('state'), is.not(submitted)],
          [overview('state'), is.not(confirmed)],
          [overview('dueOn'), is.given],
          [overview('dueOn'), is.before('TODAY()')],
        ),
      ),
      style: 'value',
    },
  ];
}

function criterionCells(code: (typeof CRITERIA)[number], row: number): HomeCell[] {
  const range = overview(`criterion${code.replace('.', '')}`);
  const all = `$E$${FIRST_CRITERION}:$E$${LAST_ROW}`;
  return [
    // the text stays text: 1.1 must not become a number or a day
    { row, column: 1, content: `="TC ${code}"`, style: 'label' },
    ...averages(range, [overview('monthNumber'), NEWEST]).map(
      (content, offset): HomeCell => ({ row, column: 2 + offset, content, style: 'percent' }),
    ),
    { row, column: 6, content: `=IF($E${row}="";"";IF($E${row}=MIN(${all});"Yếu nhất";""))`, style: 'label' },
  ];
}
