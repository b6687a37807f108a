/**
 * Tables as declared: one declaration gives the sheet, its validation, the typed reader and writer, and the field guide.
 * On the sheet: row 1 machine keys (hidden; A1 is the tag, e.g. `thdt:room-log@1`), column A row ids (hidden), row 2 the
 * Vietnamese titles, data from row 3.
 */
import type { IsoDate } from '../domain/calendar-date';
import type { Level } from '../domain/level';
import type { Month } from '../domain/school-year';

/** Sheet row (1-based) with the titles. */
export const TITLE_ROW = 2;

/** First sheet row (1-based) with data. */
export const FIRST_DATA_ROW = 3;

interface ColumnText {
  /** Vietnamese title in row 2. */
  readonly title: string;
  /** Vietnamese note that explains the column to the person who fills it. */
  readonly note: string;
  /** Pixels. */
  readonly width?: number;
  /** Filled by the program: shown, but not for typing. */
  readonly computed?: boolean;
  readonly hidden?: boolean;
  /** On one line: what does not fit is cut. */
  readonly clipped?: boolean;
  /** Levels whose schools have this column; absent means all. Such a column is never required. */
  readonly levels?: readonly Level[];
  /** Words for schools that have preschool only, where they differ ("hoạt động" for "tiết"). */
  readonly preschool?: { readonly title?: string; readonly note?: string };
}

interface ColumnShape<Kind extends string, Value> extends ColumnText {
  readonly kind: Kind;
  readonly required: boolean;
  /** Never set: carries the type of the column's values. */
  readonly __value?: Value;
}

/** A column of a sheet that the office keeps, which a drop-down lists. */
export interface ListedIn {
  readonly table: string;
  readonly column: string;
}

/** A word of the office's own in a choice that takes such words; it stands in the cell as it is. */
export type OwnWord = string & { readonly ownWord?: true };

export type TextColumn = ColumnShape<'text', string> & {
  readonly long?: boolean;
  /** The drop-down lists these; any other text may stand there too. */
  readonly listed?: ListedIn;
};
export type NumberColumn = ColumnShape<'number', number> & {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
  /** Shown and typed as a percentage; the value 0.85 is 85 %. */
  readonly percent?: boolean;
};
export type DateColumn = ColumnShape<'date', IsoDate>;
/** Date and time of day by the clock of Việt Nam, as `YYYY-MM-DDTHH:mm:ss`. */
export type MomentColumn = ColumnShape<'moment', string>;
export type MonthColumn = ColumnShape<'month', Month>;
export type EmailColumn = ColumnShape<'email', string>;
export type LinkColumn = ColumnShape<'link', string>;
export type TickColumn = ColumnShape<'tick', boolean>;
type ChoiceLevels<Choice extends string> = Partial<Readonly<Record<Choice, readonly Level[]>>>;
/** One of a fixed list. `choices` maps the value in code to the Vietnamese word in the cell. */
export type ChoiceColumn<Choice extends string = string> = ColumnShape<'choice', Choice> & {
  readonly choices: Readonly<Record<Choice, string>>;
  /** Levels whose schools are offered a choice, where not all are. */
  readonly choiceLevels?: NoInfer<ChoiceLevels<Choice>>;
  /** The drop-down lists these instead: the choices, and the office's own words. */
  readonly listed?: ListedIn;
};
/** A choice that takes the office's own words. */
export type OpenChoiceColumn<Choice extends string = string> = ColumnShape<'choice', Choice | OwnWord> &
  Pick<ChoiceColumn<Choice>, 'choices' | 'choiceLevels'> & { readonly listed: ListedIn };
/** Several of a fixed list, separated by commas in the cell. */
export type ChoicesColumn<Choice extends string = string> = ColumnShape<'choices', readonly Choice[]> & {
  readonly choices: Readonly<Record<Choice, string>>;
  readonly choiceLevels?: NoInfer<ChoiceLevels<Choice>>;
};
/** The value of another table's column (its drop-down lists them), compared as people spell names. */
export type ReferenceColumn = ColumnShape<'reference', string> & {
  readonly table: string;
  readonly column: string;
};

export type Column =
  | TextColumn
  | NumberColumn
  | DateColumn
  | MomentColumn
  | MonthColumn
  | EmailColumn
  | LinkColumn
  | TickColumn
  | ChoiceColumn
  | ChoicesColumn
  | ReferenceColumn;

/** Which part of a workbook a table belongs to: people find its sheets by one colour. */
export type Area = 'about' | 'people' | 'rooms' | 'portal' | 'dossier' | 'scores' | 'reminders' | 'program';

export type Columns = Readonly<Record<string, Column>>;

export interface TableDefinition<Fields extends Columns = Columns> {
  /** Name in code and in A1: `thdt:<name>@<version>`. */
  readonly name: string;
  readonly version: number;
  /** The sheetId given when the sheet is made, the same in every workbook of this kind. */
  readonly sheetId: number;
  /** Vietnamese title of the tab. */
  readonly title: string;
  /** Vietnamese: what the table is for and who keeps it. */
  readonly purpose: string;
  readonly workbook: 'school' | 'district';
  readonly area: Area;
  /** Rows reserved for data; readers read this many and a margin, never an open range. */
  readonly maximumRows: number;
  /** Only the program writes it; `district` = only the operator account may, even in a school's workbook. */
  readonly writtenBy: 'people' | 'program' | 'district';
  readonly hidden?: boolean;
  /** Levels whose schools have this table; absent means all. */
  readonly levels?: readonly Level[];
  /** Where the standard asks for it: register (R1…), clause. */
  readonly sources: readonly string[];
  readonly columns: Fields;
}

type ValueOf<C extends Column> = NonNullable<C['__value']>;
type RequiredKeys<Fields extends Columns> = {
  [Key in keyof Fields]: Fields[Key]['required'] extends true ? Key : never;
}[keyof Fields];

/** The record of one row: required columns always have a value, the others may be undefined; ticks are never undefined. */
export type RecordOf<Definition extends TableDefinition> = {
  readonly [Key in RequiredKeys<Definition['columns']>]: ValueOf<Definition['columns'][Key]>;
} & {
  readonly [Key in Exclude<keyof Definition['columns'], RequiredKeys<Definition['columns']>>]?: ValueOf<
    Definition['columns'][Key]
  >;
};

/** A good row with where it stands. */
export interface Entry<Fields> {
  /** Row id of column A; '' when nobody has given one yet. */
  readonly id: string;
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly record: Fields;
  /** Keys of the cells that could not be understood; absent when all could. */
  readonly unclear?: readonly string[];
}

export function defineTable<const Fields extends Columns>(
  definition: TableDefinition<Fields>,
): TableDefinition<Fields> {
  return definition;
}

type Options<C extends Column> = Omit<C, 'kind' | 'required' | '__value'>;

type Optional<C extends Column> = C & { readonly required: false };

/** Builders of columns; a cell may stay empty unless the column is wrapped in `required`. */
export const column = {
  text: (options: Options<TextColumn>): Optional<TextColumn> => ({
    kind: 'text',
    required: false,
    ...options,
  }),
  number: (options: Options<NumberColumn>): Optional<NumberColumn> => ({
    kind: 'number',
    required: false,
    ...options,
  }),
  date: (options: Options<DateColumn>): Optional<DateColumn> => ({
    kind: 'date',
    required: false,
    ...options,
  }),
  moment: (options: Options<MomentColumn>): Optional<MomentColumn> => ({
    kind: 'moment',
    required: false,
    ...options,
  }),
  month: (options: Options<MonthColumn>): Optional<MonthColumn> => ({
    kind: 'month',
    required: false,
    ...options,
  }),
  email: (options: Options<EmailColumn>): Optional<EmailColumn> => ({
    kind: 'email',
    required: false,
    ...options,
  }),
  link: (options: Options<LinkColumn>): Optional<LinkColumn> => ({
    kind: 'link',
    required: false,
    ...options,
  }),
  /** A checkbox: never empty, so its value is always there. */
  tick: (options: Options<TickColumn>): TickColumn & { readonly required: true } => ({
    kind: 'tick',
    required: true,
    ...options,
  }),
  choice: <Choice extends string>(
    options: Options<ChoiceColumn<Choice>>,
  ): Optional<ChoiceColumn<Choice>> => ({
    kind: 'choice',
    required: false,
    ...options,
  }),
  openChoice: <Choice extends string>(
    options: Options<OpenChoiceColumn<Choice>>,
  ): Optional<OpenChoiceColumn<Choice>> => ({
    kind: 'choice',
    required: false,
    ...options,
  }),
  choices: <Choice extends string>(
    options: Options<ChoicesColumn<Choice>>,
  ): Optional<ChoicesColumn<Choice>> => ({
    kind: 'choices',
    required: false,
    ...options,
  }),
  reference: (options: Options<ReferenceColumn>): Optional<ReferenceColumn> => ({
    kind: 'reference',
    required: false,
    ...options,
  }),
} as const;

/** The same column, but a row without a value in it is a problem. */
export function required<C extends Column>(optional: C): Omit<C, 'required'> & { readonly required: true } {
  return { ...optional, required: true };
}
