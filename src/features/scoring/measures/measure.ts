/** What a measure takes and gives, and the ways in which it answers. */
import type { IsoDate } from '../../../domain/calendar-date';
import type { Level } from '../../../domain/level';
import type { Month, Period, SchoolYear } from '../../../domain/school-year';
import { comparable, formatNumber } from '../../../domain/vietnamese';
import type { AskedCatalogue } from '../../../standard/catalogue';
import type { ScopeWord } from '../../../standard/indicator';
import type { SourceTable } from '../../../standard/measures';
import type { ProtectionRule } from '../../../standard/protection';
import type { ExcludedRoles } from '../../../standard/settings';
import {
  boardBookingsTable,
  boardMeetingsTable,
  camerasTable,
  dossierTable,
  eLecturesTable,
  equipmentEventsTable,
  equipmentTable,
  incomingDocumentsTable,
  outgoingDocumentsTable,
  portalNewsTable,
  portalPagesTable,
  procedureChecksTable,
  profileTable,
  reportsTable,
  roomLogTable,
  roomsTable,
  scoresTable,
  seminarsTable,
  softwareTable,
  staffTable,
  trainingsTable,
} from '../../../workbook/school';
import type { Entry, RecordOf, TableDefinition } from '../../../workbook/table';
import type { Spans } from './spans';

/** The registers that measures count from. */
export const registerTables = {
  profile: profileTable,
  staff: staffTable,
  rooms: roomsTable,
  'room-log': roomLogTable,
  equipment: equipmentTable,
  software: softwareTable,
  'portal-news': portalNewsTable,
  'e-lectures': eLecturesTable,
  dossier: dossierTable,
  'board-bookings': boardBookingsTable,
  'equipment-events': equipmentEventsTable,
  'incoming-documents': incomingDocumentsTable,
  'outgoing-documents': outgoingDocumentsTable,
  'portal-pages': portalPagesTable,
  'board-meetings': boardMeetingsTable,
  seminars: seminarsTable,
  'procedure-checks': procedureChecksTable,
  trainings: trainingsTable,
  cameras: camerasTable,
  scores: scoresTable,
  reports: reportsTable,
} as const satisfies Readonly<Record<SourceTable, TableDefinition>>;

export type Row<Name extends SourceTable> = Entry<RecordOf<(typeof registerTables)[Name]>>;

export type Registers = { readonly [Name in SourceTable]: readonly Row<Name>[] };

export interface MeasureInput {
  readonly month: Month;
  readonly schoolYear: SchoolYear;
  readonly spans: Spans;
  readonly school: { readonly levels: readonly Level[]; readonly highQuality: boolean };
  readonly settings: {
    /** Rooms, software and documents that the district asks this school for. */
    readonly catalogue: AskedCatalogue;
    readonly excludedRoles: ExcludedRoles;
    readonly protection: ProtectionRule;
    /** Days on which reports are due in the school year, by kind of report. */
    readonly reportDues: Readonly<Record<string, readonly IsoDate[]>>;
  };
  /** Which documents, sections, groups … to count; empty means all. */
  readonly scope: readonly ScopeWord[];
  readonly tables: Registers;
}

export interface CountedRows {
  readonly table: SourceTable;
  readonly ids: readonly string[];
}

export type Measured =
  | {
      readonly state: 'measured';
      /** A share 0-1, a count, or megabits per second, as the measure's unit says. */
      readonly value: number;
      readonly numerator?: number;
      readonly denominator?: number;
      readonly rowIds: readonly CountedRows[];
      /** Vietnamese, with the days looked at and what is missing. People are counted, never named. */
      readonly sentence: string;
    }
  | {
      readonly state: 'no-data' | 'not-applicable';
      readonly rowIds: readonly CountedRows[];
      readonly sentence: string;
    };

export type Measure = (input: MeasureInput) => Measured;

/** A share; `denominator` must be greater than 0. */
export function share(
  numerator: number,
  denominator: number,
  sentence: string,
  rowIds: readonly CountedRows[],
): Measured {
  return { state: 'measured', value: numerator / denominator, numerator, denominator, rowIds, sentence };
}

export function amount(value: number, sentence: string, rowIds: readonly CountedRows[]): Measured {
  return { state: 'measured', value, numerator: value, rowIds, sentence };
}

/** "Chưa có số liệu: …" */
export function noData(why: string): Measured {
  return { state: 'no-data', rowIds: [], sentence: `Chưa có số liệu: ${why}.` };
}

/** A register without any row. */
export function emptyRegister(name: SourceTable): Measured {
  return noData(`sổ ${registerTables[name].title} chưa có dòng nào`);
}

export function notApplicable(why: string): Measured {
  return { state: 'not-applicable', rowIds: [], sentence: `Không áp dụng: ${why}.` };
}

/** The ids of rows that have one. */
export function counted<Name extends SourceTable>(table: Name, rows: readonly Row<Name>[]): CountedRows {
  return { table, ids: rows.flatMap(({ id }) => (id === '' ? [] : [id])) };
}

/** The words in scope out of all that there are. */
export function scopeOf<Word extends string>(
  scope: readonly ScopeWord[],
  names: Readonly<Record<Word, string>>,
): Word[] {
  const words: Word[] = [];
  for (const word in names) {
    if (scope.length === 0 || scope.some((other) => other === word)) words.push(word);
  }
  return words;
}

/** Preschools say "hoạt động" where schools say "tiết". */
export function lessonWord({ school }: MeasureInput): string {
  return school.levels.length > 0 && school.levels.every((level) => level === 'MN') ? 'hoạt động' : 'tiết';
}

export function sameName(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

const NAMED_AT_MOST = 8;

/** "A, B và 3 mục khác" */
export function listText(names: readonly string[]): string {
  const more = names.length - NAMED_AT_MOST;
  return `${names.slice(0, NAMED_AT_MOST).join(', ')}${more > 0 ? ` và ${more} mục khác` : ''}`;
}

/** "; thiếu: A, B", or nothing when nothing is missing. */
export function missingText(missing: readonly string[], word = 'thiếu'): string {
  return missing.length === 0 ? '' : `; ${word}: ${listText(missing)}`;
}

/** "; 3 phòng chưa …", or nothing for none. */
export function countText(count: number, what: string): string {
  return count === 0 ? '' : `; ${formatNumber(count)} ${what}`;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Whether a day lies in a span; a row without the day does not. */
export function isIn({ from, to }: Period, day: string | undefined): boolean {
  return day !== undefined && from <= day && day <= to;
}
