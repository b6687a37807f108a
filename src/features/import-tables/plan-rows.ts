/** Makes rows of the table out of a matched list: which are new, which are there already, which cannot be. Pure. */
import { formatDate, parseIsoDate } from '../../domain/calendar-date';
import type { Problem } from '../../domain/result';
import { comparable, formatNumber } from '../../domain/vietnamese';
import type { CellValue } from '../../workbook/cell-value';
import { decodeCell } from '../../workbook/cells/decode-cell';
import { type FieldValue, quoted, type ReadContext } from '../../workbook/cells/decoded';
import type { CsvRow } from '../../workbook/csv';
import type { Column, Entry, RecordOf, TableDefinition } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { ImportKind } from './kinds';
import type { ImportPlan } from './page';
import { fieldsOf, folded, type MatchedList } from './plan-columns';

type Fields = Record<string, FieldValue>;

export interface RowPlan {
  readonly plan: ImportPlan;
  /** All rows to enter. */
  readonly values: readonly RowValues[];
}

interface RowsInput {
  readonly kind: ImportKind;
  readonly table: TableDefinition;
  readonly list: MatchedList;
  /** What the sheet holds. */
  readonly present: readonly Entry<Readonly<Record<string, unknown>>>[];
  readonly context: ReadContext;
}

const PREVIEWED = 8;
const MOST_PROBLEMS = 100;
const MOST_NAMES = 5;

export function planRows(input: RowsInput): RowPlan {
  const { kind, table, list } = input;
  const there = new Set(input.present.map(({ record }) => identityOf(kind, record)));
  const seen = new Map<string, number>();
  const fresh: { readonly line: number; readonly values: RowValues }[] = [];
  const presentNames: string[] = [];
  const lacking = unmatched(table, list, kind);
  const problems: Problem[] = [...lacking];
  let bad = 0;
  for (const row of list.rows) {
    if (list.columns.every(({ key }, position) => key === '' || isEmpty(row.cells[position]))) continue;
    const { fields, unclear } = fieldsIn(row, input);
    const identity = identityOf(kind, fields);
    const before = seen.get(identity);
    // what is there already is left as it is, so its cells need no mending
    if (fields.name !== undefined && there.has(identity)) presentNames.push(String(fields.name));
    else if (unclear.length > 0 || lacking.length > 0) {
      bad += 1;
      problems.push(...unclear);
    } else if (before !== undefined) {
      bad += 1;
      problems.push(repeated(row.line, before, fields));
    } else {
      seen.set(identity, row.line);
      const record = fields as Partial<RecordOf<TableDefinition>>;
      fresh.push({ line: row.line, values: toRowValues<TableDefinition>(table, record) });
    }
  }
  const shown = shownFields(kind, table, list);
  return {
    values: fresh.map(({ values }) => values),
    plan: {
      sheet: table.title,
      headingLine: list.headingLine,
      headingChoices: list.firstRows.map(({ line, cells }) => ({
        line,
        words: cells
          .filter((cell) => !isEmpty(cell))
          .slice(0, 4)
          .join(' | ')
          .slice(0, 60),
      })),
      columns: list.columns,
      fields: [
        ...(kind.joined === undefined
          ? []
          : [{ key: kind.joined.key, title: kind.joined.title, required: false }]),
        ...fieldsOf(table).map(([key, { title, required }]) => ({
          key,
          title,
          required: required && table.columns[key]?.kind !== 'tick',
        })),
      ],
      preview: {
        titles: shown.map(([, { title }]) => title),
        rows: fresh.slice(0, PREVIEWED).map(({ line, values }) => ({
          line,
          cells: shown.map(([key, column]) => shownCell(values[key] ?? '', column)),
        })),
      },
      counts: { fresh: fresh.length, present: presentNames.length, bad },
      presentNames: presentNames.slice(0, MOST_NAMES),
      problems: problems.slice(0, MOST_PROBLEMS),
      problemCount: problems.length,
      notes: notesOf(kind, table, list),
    },
  };
}

function fieldsIn(
  row: CsvRow,
  { kind, table, list, context }: RowsInput,
): { readonly fields: Fields; readonly unclear: readonly Problem[] } {
  const fields: Fields = {};
  const unclear: Problem[] = [];
  for (const [key, column] of fieldsOf(table)) {
    const position = list.columns.findIndex((each) => each.key === key);
    if (position < 0 && column.kind !== 'tick' && !hasOwnWay(kind, key)) continue;
    const given = givenIn(row, kind, list, key, position);
    const typed = isEmpty(given)
      ? instead(kind, key, column, String(fields.name ?? ''))
      : (kind.mended[key]?.(given) ?? given);
    const decoded = decodeCell(column, cellOf(typed, column, kind.words[key] ?? []), context);
    const place = `dòng ${row.line}, cột ${column.title}`;
    if (decoded.value !== undefined) fields[key] = decoded.value;
    if (!decoded.ok)
      unclear.push({ ...decoded.unclear, place, remedy: remedyIn(column, decoded.unclear.remedy) });
    else if (column.required && decoded.value === undefined)
      unclear.push({
        code: 'import.missing',
        place,
        message: 'Chưa có nội dung.',
        remedy: 'Điền vào dòng đó, hoặc xóa dòng nếu thừa.',
      });
  }
  return { fields, unclear };
}

/** What a list says for a column; parts of names in columns of their own are joined. */
function givenIn(
  { cells }: CsvRow,
  { joined }: ImportKind,
  { columns }: MatchedList,
  key: string,
  position: number,
): string {
  const given = position < 0 ? '' : (cells[position] ?? '');
  if (joined === undefined || key !== joined.of) return given;
  const fronts = columns.flatMap((column, index) => (column.key === joined.key ? (cells[index] ?? '') : []));
  return [...fronts, given]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** The sheet's drop-downs are not at hand here, so the words stand in the remedy. */
function remedyIn(column: Column, remedy: string): string {
  if (column.kind === 'choice' || column.kind === 'choices')
    return `Ghi bằng các từ: ${Object.values(column.choices).join('; ')}.`;
  return column.kind === 'reference'
    ? `Ghi đúng tên đang có trong sổ, hoặc nhập tên đó vào trang danh sách trước; không cần cột này thì chọn “không nhập”.`
    : remedy;
}

/** Days that Excel gives as numbers, and the short forms of lists. */
function cellOf(text: string, column: Column, words: ImportKind['words'][string]): CellValue {
  if (column.kind === 'date' && /^\d{5}$/.test(text.trim())) return Number(text.trim());
  if (words.length === 0) return text;
  return text
    .split(/[,;/+&\n]|\s+kiêm\s+|\s+và\s+/iu)
    .map((part) => words.find(([form]) => form.test(folded(part)))?.[1] ?? part)
    .join(', ');
}

function hasOwnWay(kind: ImportKind, key: string): boolean {
  return key in kind.defaults || key === kind.toldByName;
}

/** What an empty cell gets. */
function instead(kind: ImportKind, key: string, column: Column, name: string): string {
  return key === kind.toldByName ? choiceToldBy(name, column) : (kind.defaults[key] ?? '');
}

/** The longest word of a choice that the name holds: "Máy chiếu đa vật thể Aver" is no "Máy chiếu". */
function choiceToldBy(name: string, column: Column): string {
  if (column.kind !== 'choice') return '';
  const words = Object.values(column.choices).filter((word) =>
    ` ${folded(name)} `.includes(` ${folded(word)} `),
  );
  return words.sort((one, other) => other.length - one.length)[0] ?? '';
}

function identityOf(kind: ImportKind, record: Readonly<Record<string, unknown>>): string {
  return kind.identity.map((key) => comparable(String(record[key] ?? ''))).join('\n');
}

function shownFields(kind: ImportKind, table: TableDefinition, list: MatchedList): [string, Column][] {
  return fieldsOf(table).filter(
    ([key]) => list.columns.some((each) => each.key === key) || hasOwnWay(kind, key),
  );
}

function shownCell(value: CellValue, column: Column): string {
  if (typeof value === 'boolean') return value ? 'Có' : '';
  if (typeof value === 'number') return formatNumber(value, 3);
  const date = column.kind === 'date' ? parseIsoDate(value) : undefined;
  return date === undefined ? value : formatDate(date);
}

/** A column without which no row can be entered. */
function unmatched(table: TableDefinition, list: MatchedList, kind: ImportKind): Problem[] {
  return fieldsOf(table)
    .filter(
      ([key, { kind: type, required }]) =>
        required &&
        type !== 'tick' &&
        !hasOwnWay(kind, key) &&
        list.columns.every((each) => each.key !== key),
    )
    .map(([, { title }]) => ({
      code: 'import.no-column',
      place: `cột ${title}`,
      message: 'Chưa biết cột nào trong danh sách là cột này.',
      remedy: 'Chọn cột ở phần “Cột nào vào đâu”; nếu danh sách không có thì thêm cột đó vào rồi dán lại.',
    }));
}

function repeated(line: number, before: number, { name }: Fields): Problem {
  return {
    code: 'import.repeated',
    place: `dòng ${line}`,
    message: `${quoted(String(name))} đã có ở dòng ${before}.`,
    remedy: 'Xóa dòng thừa, hoặc ghi thêm cho hai tên khác nhau.',
  };
}

function notesOf(kind: ImportKind, table: TableDefinition, list: MatchedList): string[] {
  const isMissing = (key: string) => list.columns.every((each) => each.key !== key);
  const title = (key: string) => table.columns[key]?.title ?? key;
  return [
    ...(kind.toldByName === undefined
      ? []
      : [`Ô trống ở cột ${title(kind.toldByName)} được điền theo tên, nếu tên nói rõ.`]),
    ...Object.entries(kind.defaults)
      .filter(([key]) => isMissing(key))
      .map(([key, value]) => `Danh sách không có cột ${title(key)}: mỗi dòng ghi ${value}.`),
  ];
}

function isEmpty(cell: string | undefined): boolean {
  return (cell ?? '').trim() === '';
}
