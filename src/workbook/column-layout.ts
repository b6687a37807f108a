/** How each column of a table looks and what its cells let in. */
import { boundsOf } from './cells/numbers';
import { shownNote, shownTitle } from './column-words';
import type { ColumnLayout } from './layout';
import { ACCENTS, COMPUTED_BODY, COMPUTED_INK, COMPUTED_TITLE, INK, WHITE } from './palette';
import { type Column, FIRST_DATA_ROW, type ListedIn, type TableDefinition } from './table';
import { tagOf } from './table-tag';

/** What a cell lets in. `message` is shown to the person; a strict rule refuses, the others only warn. */
export type ValidationLayout = { readonly message: string; readonly strict: boolean } & (
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** The cells of another sheet's column, 1-based. */
  | {
      readonly kind: 'list-of-column';
      readonly sheetId: number;
      readonly sheetTitle: string;
      readonly column: number;
      readonly fromRow: number;
      readonly toRow: number;
    }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'email' }
  | { readonly kind: 'link' }
);

/** Beyond what any register counts; stands for "any number". */
export const ANY_NUMBER = 1_000_000_000_000;

const DEFAULT_WIDTH = 140;
const NARROW = 110;

type Kind = Column['kind'];

const FORMATS: Readonly<Record<Kind, string>> = {
  text: '@',
  number: 'General',
  date: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
  month: '@',
  email: '@',
  // Automatic, so that the address can be clicked.
  link: 'General',
  tick: 'General',
  choice: '@',
  choices: '@',
  reference: '@',
};

const CENTERED: ReadonlySet<Kind> = new Set(['date', 'moment', 'month', 'tick']);
const CLIPPED: ReadonlySet<Kind> = new Set(['email', 'link']);

/** The hidden column of row ids, then the declared ones. */
export function columnLayouts(
  definition: TableDefinition,
  among: readonly TableDefinition[],
  rowCountOf: (definition: TableDefinition) => number,
): ColumnLayout[] {
  return [
    rowIds(definition),
    ...Object.entries(definition.columns).map(
      ([key, column]): ColumnLayout => ({
        key,
        title: shownTitle(column),
        note: shownNote(definition, key, column),
        width: column.width ?? DEFAULT_WIDTH,
        hidden: column.hidden === true,
        numberFormat: numberFormat(column),
        align: alignOf(column),
        // What is hidden must not make rows high.
        wrap: column.hidden || column.clipped || CLIPPED.has(column.kind) ? 'clip' : 'wrap',
        titleColors: {
          background: isGrey(definition, column) ? COMPUTED_TITLE : ACCENTS[definition.area],
          text: WHITE,
        },
        bodyColors: isGrey(definition, column)
          ? { background: COMPUTED_BODY, text: COMPUTED_INK }
          : { background: WHITE, text: INK },
        // a tick that the program writes would say TRUE and FALSE without its box
        validation:
          column.computed && column.kind !== 'tick' ? undefined : validationOf(column, among, rowCountOf),
      }),
    ),
  ];
}

/** Counts and points stand in the middle of their narrow columns, sums of money at the right. */
export function alignOf({ kind, width = DEFAULT_WIDTH }: Column): ColumnLayout['align'] {
  if (kind === 'number') return width <= NARROW ? 'center' : 'right';
  return CENTERED.has(kind) ? 'center' : 'left';
}

/** Grey tells the program's columns from those that people fill; where nobody fills any it would tell nothing. */
function isGrey({ writtenBy }: TableDefinition, { computed }: Column): boolean {
  return computed === true && writtenBy === 'people';
}

function rowIds(definition: TableDefinition): ColumnLayout {
  return {
    key: tagOf(definition),
    title: 'Mã dòng',
    note: 'Chương trình tự ghi, không sửa.',
    width: 90,
    hidden: true,
    numberFormat: '@',
    align: 'left',
    wrap: 'clip',
    titleColors: { background: COMPUTED_TITLE, text: WHITE },
    bodyColors: { background: COMPUTED_BODY, text: COMPUTED_INK },
  };
}

function numberFormat(column: Column): string {
  if (column.kind !== 'number') return FORMATS[column.kind];
  if (column.percent) return '0%';
  return column.integer ? '0' : FORMATS.number;
}

function validationOf(
  column: Column,
  among: readonly TableDefinition[],
  rowCountOf: (definition: TableDefinition) => number,
): ValidationLayout | undefined {
  switch (column.kind) {
    case 'tick':
      return { kind: 'checkbox', strict: true, message: 'Đánh dấu hoặc bỏ đánh dấu.' };
    case 'choice':
      return (
        listValidation(column, among, rowCountOf) ?? {
          kind: 'list',
          values: Object.values(column.choices),
          strict: true,
          message: 'Chọn trong danh sách.',
        }
      );
    case 'text':
      return listValidation(column, among, rowCountOf);
    case 'choices':
      return setValidation(Object.values(column.choices));
    case 'reference':
      return referenceValidation(column, among, rowCountOf);
    case 'date':
    case 'moment':
      return { kind: 'date', strict: false, message: 'Ghi ngày/tháng/năm, ví dụ 5/9/2026.' };
    case 'number':
      return {
        kind: 'number',
        minimum: column.minimum,
        maximum: column.maximum,
        strict: false,
        message: `Ghi số ${boundsOf(column)}`.trim().concat('.'),
      };
    case 'email':
      return { kind: 'email', strict: false, message: 'Ghi một địa chỉ thư điện tử.' };
    case 'link':
      return { kind: 'link', strict: false, message: 'Dán cả liên kết, bắt đầu bằng https://.' };
    default:
      return undefined;
  }
}

const SMALL_SET = 3;

/** Cells take one item of a list, so a small set lists its combinations; a large one is only explained by its note. */
function setValidation(words: readonly string[]): ValidationLayout | undefined {
  if (words.length > SMALL_SET) return undefined;
  const subsets = Array.from({ length: 2 ** words.length - 1 }, (_, index) =>
    words.filter((_word, bit) => Math.floor((index + 1) / 2 ** bit) % 2 === 1),
  ).sort((one, other) => one.length - other.length);
  return {
    kind: 'list',
    values: subsets.map((subset) => subset.join(', ')),
    strict: false,
    message: 'Chọn trong danh sách.',
  };
}

/** What the office lists on a sheet of its own; other words are let in with a warning. */
function listValidation(
  { listed }: { readonly listed?: ListedIn },
  among: readonly TableDefinition[],
  rowCountOf: (definition: TableDefinition) => number,
): ValidationLayout | undefined {
  const rule = listed && referenceValidation(listed, among, rowCountOf);
  return rule && { ...rule, message: 'Chọn trong danh sách của đơn vị quản lý; chưa có thì gõ tên khác.' };
}

function referenceValidation(
  { table, column }: ListedIn,
  among: readonly TableDefinition[],
  rowCountOf: (definition: TableDefinition) => number,
): ValidationLayout | undefined {
  const target = among.find(({ name }) => name === table);
  const position = Object.keys(target?.columns ?? {}).indexOf(column);
  if (target === undefined || position < 0) return undefined;
  return {
    kind: 'list-of-column',
    sheetId: target.sheetId,
    sheetTitle: target.title,
    column: position + 2,
    fromRow: FIRST_DATA_ROW,
    toRow: rowCountOf(target),
    strict: false,
    message: `Chọn trong trang ${target.title}; chưa có thì thêm vào trang đó trước.`,
  };
}
