/** What the dialog of chuyên đề shows: plain data, the same on the server and in the page. */
import type { Level } from '../../domain/level';
import type { SEMINAR_GROUPS, SEMINAR_KINDS } from '../../workbook/school/seminar-calendar';

export type SeminarGroup = keyof typeof SEMINAR_GROUPS;
export type SeminarKind = keyof typeof SEMINAR_KINDS;
export type SeminarState = 'planned' | 'done' | 'cancelled';

/** What an officer fills; '' where nothing is said. */
export interface SeminarForm {
  /** Row id; '' for a new one. */
  readonly id: string;
  readonly date: string;
  readonly time: string;
  readonly topic: string;
  readonly kind: SeminarKind;
  readonly levels: readonly Level[];
  readonly host: string;
  readonly place: string;
  readonly specialist: string;
  readonly leader: string;
  readonly quota: number | null;
  readonly people: string;
  readonly groups: readonly SeminarGroup[];
  /** Names; empty means every school of the levels. */
  readonly schools: readonly string[];
  readonly state: SeminarState;
  readonly note: string;
}

export interface AttendanceView {
  readonly schoolId: string;
  readonly school: string;
  readonly quota: number | null;
  /** What the host counted. */
  readonly hostCount: number | null;
  readonly hostPupils: number | null;
  readonly hostParents: number | null;
  /** What the office itself counted; it goes first. */
  readonly count: number | null;
  readonly pupils: number | null;
  readonly parents: number | null;
  readonly result: string;
}

export interface SeminarView extends SeminarForm {
  readonly number: number;
  /** "8:00 ngày 5/12/2026, tại Trường …" */
  readonly when: string;
  readonly stateText: string;
  /** "Đủ thành phần: 11/13 trường; thiếu: …" */
  readonly summary: string;
  readonly heads: string;
  readonly attendance: readonly AttendanceView[];
}

export interface SeminarsPage {
  readonly operator: string;
  readonly isOperator: boolean;
  readonly schools: readonly { readonly name: string; readonly levels: readonly Level[] }[];
  /** Coming ones first, the next at the top; then those that were, the latest first. */
  readonly seminars: readonly SeminarView[];
  /** Topics that the model asks for, offered while typing. */
  readonly topics: readonly {
    readonly topic: string;
    readonly levels: readonly Level[];
    readonly people: string;
    readonly quota: number | null;
  }[];
  readonly today: string;
}

export interface SeminarsAnswer {
  readonly state: 'done';
  readonly page: SeminarsPage;
  readonly message?: string;
}
