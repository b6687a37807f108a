/** A school's registers as the office read them: made ready for the paper, and kept in two cells. Pure. */
import { parseJson } from '../../domain/json';
import { formatMonth, type Month } from '../../domain/school-year';
import { type Annex, type Block, heading, type LinePart, paragraph, plain, table } from '../../paper/paper';
import { tableForLevels } from '../../workbook/for-levels';
import type { TableDefinition } from '../../workbook/table';
import type { RawTable } from '../../workbook/table-port';
import { hasMonths, printPlan } from '../print-register/plan';
import type { SchoolEntry } from '../registry/read-schools';
import { lastDayOf } from './last-day';

/** One register as it is printed. */
export interface RegisterCopy {
  readonly title: string;
  /** "Tháng 9/2026", or '' where all of it is printed. */
  readonly period: string;
  readonly columns: readonly { readonly title: string; readonly width: number; readonly centred: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that there was no room for. */
  readonly left: number;
}

/** A longer register is printed for its month only. */
const WHOLE = 40;
const MOST_ROWS = 200;
const LONGEST_CELL = 400;
/** Together with the limit of a cell: 50,000 characters. */
const LONGEST_PART = 45_000;
const PARTS = 2;

/** On the score sheet and in the list of evidence already. */
const ELSEWHERE: ReadonlySet<string> = new Set(['scores', 'reports']);

/** What the office read of these registers, for a month. */
export function registerCopies(
  definitions: readonly TableDefinition[],
  raw: ReadonlyMap<string, RawTable>,
  { record }: SchoolEntry,
  month: Month,
): RegisterCopy[] {
  return definitions.flatMap((definition): RegisterCopy[] => {
    const own = raw.get(definition.name);
    if (own === undefined || ELSEWHERE.has(definition.name)) return [];
    const wish = {
      table: tableForLevels(definition, record.levels),
      raw: own,
      school: record.name,
      today: lastDayOf(month),
    };
    const whole = filledRows(printPlan(wish).rows);
    const isLong = whole.length > WHOLE && hasMonths(definition);
    const { columns, rows, title } = printPlan(isLong ? { ...wish, month } : wish);
    const filled = filledRows(rows);
    const shown = filled.slice(0, MOST_ROWS);
    return [
      {
        title,
        period: isLong ? `Tháng ${formatMonth(month)}` : '',
        columns: columns.map((column) => ({
          title: column.title,
          width: column.width,
          centred: column.align !== 'left',
        })),
        rows: shown.map((row) => row.map(shortened)),
        left: filled.length - shown.length,
      },
    ];
  });
}

/** The texts of the cells; the longest registers give way where there is no room. */
export function encodeRegisters(copies: readonly RegisterCopy[]): { part1: string; part2: string } {
  let fitting = copies;
  let text = textOf(fitting);
  while (text.length > PARTS * LONGEST_PART) {
    const longest = Math.max(...fitting.map(({ rows }) => rows.length));
    if (longest === 0) break;
    fitting = fitting.map((copy) => (copy.rows.length === longest ? halved(copy) : copy));
    text = textOf(fitting);
  }
  return { part1: text.slice(0, LONGEST_PART), part2: text.slice(LONGEST_PART) };
}

/** undefined for texts that nobody wrote here. */
export function decodeRegisters(part1 = '', part2 = ''): RegisterCopy[] | undefined {
  const value = parseJson(`${part1}${part2}`);
  return Array.isArray(value) ? value.flatMap(copyOf) : undefined;
}

/** The annex with the registers: lying sheets, each register under its name. */
export function registersAnnex(
  number: number,
  kept: { readonly copies: readonly RegisterCopy[]; readonly readText: string } | undefined,
): Annex {
  const body: Block[] =
    kept === undefined
      ? [
          paragraph(
            'Đơn vị chưa đọc sổ của trường cho đợt này: tài khoản vận hành bấm “Tính lại từ sổ”, hoặc chờ lần tổng hợp tới rồi lấy lại bộ hồ sơ.',
          ),
        ]
      : [
          paragraph(`${kept.readText} Sổ dài chỉ in các dòng của tháng kiểm tra.`),
          ...kept.copies.flatMap((copy, index) => registerBlocks(copy, `${number}.${index + 1}`)),
        ];
  return {
    type: `PHỤ LỤC ${number}`,
    subject: plain('Các sổ của trường'),
    caption: plain('(Kèm theo Bộ hồ sơ kiểm tra)'),
    body,
    wide: true,
  };
}

function registerBlocks({ title, period, columns, rows, left }: RegisterCopy, number: string): Block[] {
  const named = heading(
    `${number}. ${title}${period === '' ? '' : ` – ${period}`} (${rows.length + left} dòng)`,
  );
  if (rows.length === 0) return [named, paragraph('Sổ chưa có dòng nào.')];
  const lines: LinePart[][] = rows.map((row) => [...row]);
  return [
    named,
    {
      ...table(
        columns.map(({ title: name, width, centred }) => ({ title: name, share: width, centred })),
        lines,
      ),
      small: true,
    },
    ...(left > 0 ? [paragraph(`Còn ${left} dòng, xem trong sổ của trường.`)] : []),
  ];
}

function filledRows(rows: readonly (readonly string[])[]): (readonly string[])[] {
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

function shortened(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`;
}

function halved(copy: RegisterCopy): RegisterCopy {
  const kept = Math.floor(copy.rows.length / 2);
  return { ...copy, rows: copy.rows.slice(0, kept), left: copy.left + copy.rows.length - kept };
}

function textOf(copies: readonly RegisterCopy[]): string {
  return JSON.stringify(
    copies.map(({ title, period, columns, rows, left }) => [
      title,
      period,
      columns.map((column) => [column.title, column.width, column.centred ? 1 : 0]),
      rows,
      left,
    ]),
  );
}

function copyOf(value: unknown): RegisterCopy[] {
  if (!Array.isArray(value)) return [];
  const [title, period, columns, rows, left]: unknown[] = value;
  if (typeof title !== 'string' || !Array.isArray(columns) || !Array.isArray(rows)) return [];
  return [
    {
      title,
      period: String(period ?? ''),
      columns: columns.flatMap((column: unknown) => {
        if (!Array.isArray(column)) return [];
        const [name, width, centred]: unknown[] = column;
        return [{ title: String(name ?? ''), width: Number(width) || 1, centred: centred === 1 }];
      }),
      rows: rows.flatMap((row: unknown) =>
        Array.isArray(row) ? [row.map((cell) => String(cell ?? ''))] : [],
      ),
      left: Number(left) || 0,
    },
  ];
}
