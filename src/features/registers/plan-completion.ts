/** What a row typed by hand still lacks and the program knows: its id, day, month, person. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import { formatMonth, monthOfDate } from '../../domain/school-year';
import type { CellValue } from '../../workbook/cell-value';
import type { Column, TableDefinition } from '../../workbook/table';
import { REPORT_STATE_WORDS } from '../../workbook/words';

export interface Typing {
  readonly today: IsoDate;
  /** `2026-09-24T10:05:00` */
  readonly moment: string;
  /** The person's name in the staff table; undefined with a shared account. */
  readonly person?: string;
  readonly newId: () => string;
  /** Lessons that the schedule of use has for a room on a day (as the cell shows it). */
  readonly plannedFor?: (room: string, day: string) => number | undefined;
}

/** Rows as they lie in the sheet, with the columns typed into (0-based, both included). */
export interface TypedRows {
  readonly keys: readonly string[];
  readonly firstRow: number;
  readonly rows: readonly (readonly CellValue[])[];
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** Cells of one column to write; row and column are 1-based. */
export interface CompletedCells {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

interface Completion {
  /** One of these was typed and is filled now. */
  readonly when: readonly string[];
  /** Where given: the typed cell must say this. */
  readonly says?: readonly string[];
  readonly fill: string;
  readonly with: (typing: Typing, cell: (key: string) => CellValue) => CellValue | undefined;
}

const today = ({ today: day }: Typing) => day;
const person = ({ person: name }: Typing) => name;
const minute = ({ moment }: Typing) => moment;
const thisMonth = ({ today: day }: Typing) => formatMonth(monthOfDate(day));

/** Columns of text show a moment as "2026-09-24 10:05". */
function shown(column: Column | undefined, value: CellValue | undefined): CellValue | undefined {
  const isMoment = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
  return isMoment && column?.kind === 'text' ? value.slice(0, 16).replace('T', ' ') : value;
}

const SUBMITTED = [REPORT_STATE_WORDS.submitted];
/** What single tables ask for beyond the conventions of `conventionsOf`. */
const OWN_COMPLETIONS: Readonly<Record<string, readonly Completion[]>> = {
  'room-log': [
    {
      when: ['room', 'date', 'withDevices', 'problem'],
      fill: 'planned',
      with: ({ plannedFor, today: day }, cell) =>
        plannedFor?.(String(cell('room')), String(cell('date') || day)),
    },
  ],
  reports: [
    { when: ['state'], says: SUBMITTED, fill: 'submittedAt', with: minute },
    { when: ['state'], says: SUBMITTED, fill: 'submittedBy', with: person },
  ],
  // an answer that says what was done closes the document; so does a task called done
  'incoming-documents': [{ when: ['result'], fill: 'handledOn', with: today }],
  progress: [
    { when: ['state'], says: ['Đã xong'], fill: 'doneOn', with: today },
    { when: ['doneOn'], fill: 'state', with: () => 'Đã xong' },
  ],
};

/** Whether rows of this table need the rooms' schedules of use. */
export function asksForSchedule(definition: TableDefinition): boolean {
  return definition.name === 'room-log';
}

/** Cells to write, only empty ones; one column each. */
export function completionsFor(
  definition: TableDefinition,
  typed: TypedRows,
  typing: Typing,
): CompletedCells[] {
  const { keys, rows, firstRow, fromColumn, toColumn } = typed;
  const position = (key: string) => keys.indexOf(key, 1);
  const isTyped = (key: string) => position(key) >= fromColumn && position(key) <= toColumn;
  const completions = [...conventionsOf(definition), ...(OWN_COMPLETIONS[definition.name] ?? [])].filter(
    ({ when, fill }) => position(fill) > 0 && !isTyped(fill) && when.some(isTyped),
  );
  const blocks: CompletedCells[] = [];
  rows.forEach((row, index) => {
    const added = new Map<string, CellValue>();
    const cell = (key: string): CellValue => added.get(key) ?? row[position(key)] ?? '';
    if (!isFilled(definition, keys, row)) return;
    if (isEmpty(row[0] ?? '')) put(blocks, firstRow + index, 1, typing.newId());
    for (const { when, says, fill, with: valueFor } of completions) {
      const reason = when.some(
        (key) => isTyped(key) && (says ? says.includes(String(cell(key))) : !isEmpty(cell(key))),
      );
      if (!reason || !isEmpty(cell(fill))) continue;
      const value = shown(definition.columns[fill], valueFor(typing, cell));
      if (value === undefined) continue;
      added.set(fill, value);
      put(blocks, firstRow + index, position(fill) + 1, value);
    }
  });
  return blocks;
}

/**
 * Columns by their kinds and keys: the required day and month, and `by`, of a new row; `doneOn` beside `done`, `approvedOn` beside `approved` or
 * `approvedBy`; a computed `doneBy` or `approvedBy` beside its tick.
 */
function conventionsOf(definition: TableDefinition): Completion[] {
  const { columns } = definition;
  const keys = Object.keys(columns);
  const typable = keys.filter((key) => columns[key]?.computed !== true);
  const others = (key: string) => typable.filter((other) => other !== key);
  return keys.flatMap((key): Completion[] => {
    const column = columns[key];
    if (column === undefined) return [];
    if (column.kind === 'date' && column.required) return [{ when: others(key), fill: key, with: today }];
    if (column.kind === 'month' && column.required && !column.computed)
      return [{ when: others(key), fill: key, with: thisMonth }];
    if (column.kind === 'reference' && key === 'by') return [{ when: others(key), fill: key, with: person }];
    const partners = [key.replace(/(On|At|By)$/, ''), key.replace(/(On|At)$/, 'By')].filter(
      (other) => other !== key && other in columns,
    );
    if (partners.length === 0) return [];
    if (column.kind === 'date' && key.endsWith('On')) return [{ when: partners, fill: key, with: today }];
    if (key.endsWith('At') && (column.kind === 'text' || column.kind === 'moment'))
      return [{ when: partners, fill: key, with: minute }];
    const isOfTick = columns[partners[0] ?? '']?.kind === 'tick';
    if (key.endsWith('By') && isOfTick) return [{ when: partners, fill: key, with: person }];
    return [];
  });
}

function isFilled(definition: TableDefinition, keys: readonly string[], row: readonly CellValue[]): boolean {
  return row.some(
    (cell, column) => column > 0 && (keys[column] ?? '') in definition.columns && !isEmpty(cell),
  );
}

/** Unticked boxes are empty: fresh rows have them. */
function isEmpty(cell: CellValue): boolean {
  return cell === false || (typeof cell === 'string' && cell.trim() === '');
}

function put(blocks: CompletedCells[], row: number, column: number, value: CellValue): void {
  const above = blocks.findIndex(
    (block) => block.column === column && block.row + block.values.length === row,
  );
  const block = blocks[above];
  if (block === undefined) blocks.push({ row, column, values: [[value]] });
  else blocks[above] = { ...block, values: [...block.values, [value]] };
}
