/** A register made ready for paper: which columns and rows, how wide, under which heading, who signs. Pure. */
import { formatDate, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { formatMoment } from '../../domain/moment';
import {
  formatMonth,
  formatSchoolYear,
  type Month,
  monthOfDate,
  schoolYearOf,
} from '../../domain/school-year';
import { formatNumber } from '../../domain/vietnamese';
import type { CellValue } from '../../workbook/cell-value';
import { decodeCell } from '../../workbook/cells/decode-cell';
import type { ReadContext } from '../../workbook/cells/decoded';
import { alignOf } from '../../workbook/column-layout';
import type { Column, TableDefinition } from '../../workbook/table';
import type { RawTable } from '../../workbook/table-port';
import { PRINTED } from './printed-columns';

export interface PrintedColumn {
  readonly title: string;
  /** Pixels; all together fill the width of the page. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface PrintPlan {
  readonly school: string;
  readonly title: string;
  /** Month or school year; and what must be said about the points. */
  readonly subtitle: string;
  readonly columns: readonly PrintedColumn[];
  /** Pixels of the row of column titles. */
  readonly titleHeight: number;
  readonly rows: readonly (readonly string[])[];
  /** Pixels of each row; absent: as high as its texts. */
  readonly rowHeight?: number;
  readonly dateLine: string;
  readonly signers: readonly { readonly title: string; readonly name: string }[];
  readonly orientation: 'portrait' | 'landscape';
}

export interface PrintWish {
  readonly table: TableDefinition;
  readonly raw: RawTable;
  readonly school: string;
  readonly principal?: string;
  readonly today: IsoDate;
  /** Only this month's rows; absent: all. */
  readonly month?: Month;
  /** Of the points that the school's settings have; rows may have been scored under others. */
  readonly label?: string;
}

/** Printable widths of A4 at 96 dots per inch, less margins. */
const PAGE_WIDTHS = { portrait: 690, landscape: 1020 } as const;
/** Fewer pixels hold no word. */
const LEAST_WIDTH = 46;
/** Pixels of a bold letter, of the cell's edges together, and of a line. */
const LETTER_WIDTH = 7.9;
const EDGES = 7;
const LINE_HEIGHT = 18;
/** A form without entries gets lines to write on by hand, as many as fit above the signatures. */
const BLANK_LINES = { portrait: 22, landscape: 11 } as const;
const BLANK_LINE_HEIGHT = 30;

/** Columns by which rows belong to a month, the first that a table has. */
const MONTH_KEYS = ['month', 'date', 'period', 'receivedOn', 'checkedOn', 'postedOn', 'at'] as const;

/** Whether rows of this register belong to months, so that one month can be printed. */
export function hasMonths({ columns }: TableDefinition): boolean {
  return MONTH_KEYS.some((key) => key in columns);
}

export function printPlan(wish: PrintWish): PrintPlan {
  const { table, raw, school, principal, today } = wish;
  const context = { schoolYear: schoolYearOf(today) };
  const keys = printedKeys(table, raw);
  const declared = keys.flatMap((key) => {
    const column = table.columns[key];
    return column === undefined ? [] : [{ key, column, position: raw.keys.indexOf(key, 1) }];
  });
  const filled = raw.rows.filter(
    (row) => declared.some(({ position }) => !isEmpty(row[position] ?? '')) && isOfMonth(wish, row, context),
  );
  const isForm = table.maximumRows <= 5;
  const natural = declared.map(({ column }) => naturalWidth(column));
  const sum = natural.reduce((total, width) => total + width, 0);
  const orientation = isForm || sum <= PAGE_WIDTHS.portrait ? 'portrait' : 'landscape';
  const widths = fitted(
    natural,
    declared.map(({ column }) => leastWidth(column)),
    PAGE_WIDTHS[orientation],
  );
  const columns = isForm
    ? FORM_COLUMNS
    : declared.map(
        ({ column }, index): PrintedColumn => ({
          title: column.title,
          width: widths[index] ?? LEAST_WIDTH,
          align: column.kind === 'link' ? 'center' : alignOf(column),
        }),
      );
  const [only] = filled;
  const rows = isForm
    ? declared.map(({ column, position }) => [column.title, shown(only?.[position] ?? '', column)])
    : filled.map((row) => declared.map(({ column, position }) => shown(row[position] ?? '', column)));
  const isBlank = rows.length === 0;
  return {
    school,
    title: table.title,
    subtitle: subtitleOf(wish, filled),
    columns,
    titleHeight: 12 + LINE_HEIGHT * Math.max(...columns.map(({ title, width }) => linesOf(title, width))),
    rows: isBlank ? Array.from({ length: BLANK_LINES[orientation] }, () => columns.map(() => '')) : rows,
    ...(isBlank && { rowHeight: BLANK_LINE_HEIGHT }),
    dateLine: `Ngày ${Number(today.slice(8))} tháng ${Number(today.slice(5, 7))} năm ${today.slice(0, 4)}`,
    signers: [
      { title: table.name === 'scores' ? 'NGƯỜI CHẤM' : 'NGƯỜI GHI SỔ', name: '' },
      { title: 'HIỆU TRƯỞNG', name: principal ?? '' },
    ],
    orientation,
  };
}

const FORM_COLUMNS: readonly PrintedColumn[] = [
  { title: 'Mục', width: 240, align: 'left' },
  { title: 'Nội dung', width: 450, align: 'left' },
];

function printedKeys(table: TableDefinition, raw: RawTable): string[] {
  const wanted = PRINTED[table.name] ?? Object.keys(table.columns);
  return wanted.filter((key) => raw.keys.indexOf(key, 1) > 0 && table.columns[key]?.hidden !== true);
}

/** On paper a link is only a mark that there is one. */
function naturalWidth({ kind, width = 140 }: Column): number {
  if (kind === 'link') return 62;
  if (kind === 'tick') return 60;
  return width;
}

/** Room for the longest word of a title, for a day or a name on one line, and for sentences that are not a word a line. */
function leastWidth(column: Column): number {
  const { title, kind } = column;
  const words = title.split(' ').map(lettersOf);
  const sentence = kind === 'text' && column.long === true ? LETTERS_OF_SENTENCE : 0;
  const label = kind === 'choice' ? Math.min(LETTERS_OF_LABEL, longestLabel(column.choices)) : 0;
  const room = kind === 'reference' && column.table === 'rooms' ? LETTERS_OF_ROOM : 0;
  const longest = Math.max(...words, LETTERS_OF[kind] ?? 0, sentence, label, room);
  return Math.max(LEAST_WIDTH, Math.ceil(longest * LETTER_WIDTH) + EDGES);
}

/** Capitals take more room than others. */
function lettersOf(word: string): number {
  return word.length + 0.3 * word.replace(/\P{Lu}/gu, '').length;
}

/** What a cell of this kind should not break. */
const LETTERS_OF: Partial<Readonly<Record<Column['kind'], number>>> = {
  date: 10,
  moment: 10,
  month: 7,
  reference: 15,
};
const LETTERS_OF_SENTENCE = 14;
const LETTERS_OF_LABEL = 11;
const LETTERS_OF_ROOM = 17;

function longestLabel(choices: Readonly<Record<string, string>>): number {
  return Math.max(...Object.values(choices).map(({ length }) => length));
}

/** Lines that a title takes, wrapped between words. */
function linesOf(title: string, width: number): number {
  const perLine = Math.max(1, (width - EDGES) / LETTER_WIDTH);
  let lines = 1;
  let used = 0;
  for (const { length } of title.split(' ')) {
    if (used > 0 && used + 1 + length > perLine) {
      lines += 1;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
}

/** Widths in proportion that fill the page, each at least what its title's longest word needs. */
function fitted(natural: readonly number[], least: readonly number[], page: number): number[] {
  const sum = natural.reduce((total, width) => total + width, 0);
  const scaled = natural.map((width, index) => Math.max(least[index] ?? 0, (width * page) / sum));
  const surplus = scaled.reduce((total, width) => total + width, 0) - page;
  const spare = scaled.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const wide = spare.reduce((total, width) => total + width, 0);
  const share = wide > 0 ? Math.min(1, surplus / wide) : 0;
  return scaled.map((width, index) => Math.floor(width - (spare[index] ?? 0) * share));
}

function subtitleOf({ raw, today, month, label: own }: PrintWish, rows: RawTable['rows']): string {
  const period =
    month === undefined ? `Năm học ${formatSchoolYear(schoolYearOf(today))}` : `Tháng ${formatMonth(month)}`;
  const label = raw.keys.indexOf('pointsLabel', 1);
  const labels = new Set(
    [own ?? '', ...rows.map((row) => String(row[label] ?? '').trim())].filter((text) => text !== ''),
  );
  return [period, ...labels].join(' · ');
}

function isOfMonth(
  { table, raw, month }: PrintWish,
  row: RawTable['rows'][number],
  context: ReadContext,
): boolean {
  if (month === undefined) return true;
  const key = MONTH_KEYS.find((candidate) => candidate in table.columns);
  const column = key === undefined ? undefined : table.columns[key];
  if (key === undefined || column === undefined) return true;
  const cell = row[raw.keys.indexOf(key, 1)] ?? '';
  const decoded = decodeCell(column, cell, context);
  // What cannot be understood is printed rather than hidden: somebody has to see it.
  if (!decoded.ok || decoded.value === undefined) return !decoded.ok;
  const value = String(decoded.value);
  const date = parseIsoDate(value.slice(0, 10));
  return date === undefined ? value === month : monthOfDate(date) === month;
}

function isEmpty(cell: CellValue): boolean {
  return cell === false || String(cell).trim() === '';
}

/** A cell's content as paper shows it. */
function shown(cell: CellValue, column: Column): string {
  if (isEmpty(cell)) return '';
  if (column.kind === 'tick') return cell === true ? 'x' : String(cell);
  if (column.kind === 'link') return 'có';
  if (typeof cell === 'boolean') return cell ? 'x' : '';
  if (typeof cell === 'number') {
    return column.kind === 'number' && column.percent
      ? `${formatNumber(cell * 100)}%`
      : formatNumber(cell, 3);
  }
  const date = parseIsoDate(cell);
  return date === undefined ? formatMoment(cell) : formatDate(date);
}
