/** What the monthly score dialog shows and sends: plain data, the same on the server and in the page. */
import type { CriteriaGroup } from '../../domain/criteria-level';
import type { EvidenceItem } from './evidence-lines';

/** How a suggestion came about; without data there is no suggestion. */
export interface SuggestionView {
  readonly state: 'measured' | 'no-data' | 'not-applicable' | 'judged';
  /** Suggested points; only with state `measured`. */
  readonly points?: number;
  /** The sentence behind it, with dates and what is missing. */
  readonly sentence: string;
  /** Rows that counted, for opening them in the sheet. */
  readonly rows: readonly {
    readonly table: string;
    readonly title: string;
    readonly ids: readonly string[];
  }[];
}

/** What the school entered for one indicator in one month. */
export interface ScoreEntry {
  readonly self?: number;
  readonly notApplicable: boolean;
  readonly notApplicableReason?: string;
  /** Why self is above the suggestion. */
  readonly aboveReason?: string;
  /** Links, one per line. */
  readonly evidence?: string;
  readonly note?: string;
  readonly mendWhat?: string;
  readonly mendWho?: string;
  /** ISO date. */
  readonly mendUntil?: string;
  /**
   * How self came to be: typed; taken over by `Nhận gợi ý`; copied from another month, to be checked or checked; still
   * valid from an earlier month.
   */
  readonly origin?: 'typed' | 'suggestion' | 'copied' | 'checked' | 'carried';
  /** The month it was copied or carried from. */
  readonly sourceMonth?: string;
}

export interface IndicatorView {
  readonly code: string;
  readonly wording: string;
  /** "Mục tiêu: 90 % số tiết" */
  readonly target: string;
  readonly maximum: number;
  readonly evidenceAsked: string;
  readonly suggestion: SuggestionView;
  readonly lastMonth?: LastMonth;
  /** What an earlier month entered and what is still valid, while this month has no answer of its own. */
  readonly carried?: { readonly monthText: string; readonly entry: ScoreEntry };
  /** Why an indicator that is not asked every month is asked now: "số liệu đã khác tháng 9/2026". */
  readonly askedAgain?: string;
  /** This month's registers are looked at; term and year ones stay valid until their basis changes. */
  readonly rhythm: 'month' | 'term' | 'year';
  /** A condition without which the standard is not reached. */
  readonly isGate: boolean;
  readonly entry: ScoreEntry;
  /** Grows by one with every save; 0 when nothing was saved. */
  readonly revision: number;
  readonly changedBy?: string;
  readonly changedAt?: string;
}

export interface CriterionView {
  readonly code: string;
  readonly title: string;
  readonly indicators: readonly IndicatorView[];
}

export interface StandardView {
  readonly code: string;
  readonly title: string;
  readonly criteria: readonly CriterionView[];
}

export type MonthState = 'draft' | 'reviewed' | 'approved' | 'submitted' | 'returned' | 'confirmed';

/** The month before, with the maximum of its time. */
export interface LastMonth {
  readonly maximum: number;
  readonly entry: ScoreEntry;
}

/** Somebody of the staff table who works there now. */
export interface Person {
  readonly name: string;
  readonly principal: boolean;
  readonly deputy: boolean;
  /** Lower case; only people with an account of their own have one. */
  readonly email?: string;
}

/** The person at the keyboard. */
export type Operator =
  /** Has an account of their own; `listed`: it stands in the staff table. */
  | { readonly kind: 'verified'; readonly name: string; readonly listed: boolean }
  /** Works in the school's account and said who it is, today; no name while nobody was asked. */
  | { readonly kind: 'declared'; readonly name?: string };

/** One line of the history: when, who, from, to, why. */
export interface HistoryLine {
  readonly at: string;
  readonly what: string;
  readonly who: string;
  readonly knownBy: 'declared' | 'verified' | 'unknown';
  readonly code?: string;
  readonly field?: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** Something to do next, with its deadline. */
export interface NextStep {
  readonly code?: string;
  readonly text: string;
  readonly who?: string;
  /** ISO date. */
  readonly until?: string;
  readonly untilText?: string;
  readonly isLate: boolean;
}

/** A difference between the sheet now and what was submitted. */
export interface Departure {
  readonly code: string;
  readonly field: string;
  readonly submitted: string;
  readonly now: string;
}

export interface MonthPage {
  readonly month: string;
  /** "tháng 10/2026" */
  readonly monthText: string;
  /** "từ 26/9 đến 25/10/2026" */
  readonly periodText: string;
  readonly months: readonly {
    readonly month: string;
    readonly text: string;
    readonly state: MonthState;
    /** Something is entered in it. */
    readonly hasEntries: boolean;
  }[];
  readonly schoolName: string;
  readonly officeName: string;
  /** Unconfirmed points: schools see Đạt / Chưa đạt only, every maximum is 1. */
  readonly points: 'confirmed' | 'sample' | 'unconfirmed';
  readonly label?: string;
  readonly state: MonthState;
  /** The school's way to submit: at once, or reviewed and approved first. */
  readonly path: 'one-step' | 'three-steps';
  /** Who did the last step of the month, and when. */
  readonly stepText?: string;
  /** The office has begun to look at the submission: taking it back needs a reason. */
  readonly begun: boolean;
  readonly remark?: string;
  /** What differs now from what was submitted. */
  readonly departures: readonly Departure[];
  readonly dueText?: string;
  /** ISO date. */
  readonly dueOn?: string;
  readonly standards: readonly StandardView[];
  /** Groups with mandatory indicators or a scale of levels; mostly none. */
  readonly groups: readonly CriteriaGroup[];
  readonly operator: Operator;
  /** The settings changed since the month was begun: what that means. */
  readonly changedSettings?: string;
  /** Shown before everything is known: to look at only, until the count has come. */
  readonly provisional: boolean;
  /** The school's list of evidence; comes with the count. */
  readonly evidence?: readonly EvidenceItem[];
  readonly nextSteps: readonly NextStep[];
  /** Names from the staff table, for "Ai đang thao tác?" and the approving principal. */
  readonly people: readonly Person[];
  /** When the suggestions shown were counted; undefined before the first count. */
  readonly countedAt?: string;
  readonly settingsVersion: number;
}

/** One indicator's entry to save, on top of the revision the page knew. */
export interface EntryToSave {
  readonly code: string;
  readonly entry: ScoreEntry;
  readonly baseRevision: number;
}

/** What is pending in the page, in one call. */
export interface SaveRequest {
  readonly month: string;
  /** Who says so: a name from the staff table. */
  readonly who: string;
  readonly entries: readonly EntryToSave[];
}

export type EntrySaved =
  | { readonly code: string; readonly state: 'saved'; readonly revision: number }
  /** Somebody saved meanwhile: their entry comes back, nothing was overwritten. */
  | {
      readonly code: string;
      readonly state: 'conflict';
      readonly theirs: ScoreEntry;
      readonly revision: number;
      readonly changedBy: string;
    }
  | { readonly code: string; readonly state: 'refused'; readonly message: string };

export type SaveAnswer =
  | { readonly state: 'done'; readonly entries: readonly EntrySaved[] }
  /** `again`: nothing is wrong with the entries, another run just holds the workbook. */
  | { readonly state: 'refused'; readonly message: string; readonly again?: boolean };

export interface Finding {
  readonly code: string;
  readonly message: string;
  /** A submission is stopped by these; the others only warn. */
  readonly blocking: boolean;
}

export type SubmitAnswer =
  | { readonly state: 'submitted'; readonly page: MonthPage; readonly digest: string }
  | { readonly state: 'incomplete'; readonly findings: readonly Finding[] }
  | { readonly state: 'refused'; readonly message: string };

/** What a person does with a month as a whole. `why` is asked where `reasonAsked` says so. */
export interface StepRequest {
  readonly month: string;
  readonly who: string;
  readonly step: 'review' | 'approve' | 'withdraw';
  readonly why?: string;
}

export type HistoryAnswer =
  | { readonly state: 'history'; readonly lines: readonly HistoryLine[] }
  | { readonly state: 'refused'; readonly message: string };

export type EvidenceAnswer =
  /** `known`: the link stood in the list already, under this name. */
  | { readonly state: 'kept'; readonly item: EvidenceItem; readonly known: boolean }
  | { readonly state: 'refused'; readonly message: string };

export type PageAnswer =
  | { readonly state: 'page'; readonly page: MonthPage }
  | { readonly state: 'refused'; readonly message: string };
