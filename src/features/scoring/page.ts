/** What the monthly score dialog shows and sends: plain data, the same on the server and in the page. */

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
  /** How self came to be: typed, or taken over from the suggestion by `Nhận gợi ý`. */
  readonly origin?: 'typed' | 'suggestion';
}

export interface IndicatorView {
  readonly code: string;
  readonly wording: string;
  /** "Mục tiêu: 90 % số tiết" */
  readonly target: string;
  readonly maximum: number;
  readonly evidenceAsked: string;
  readonly suggestion: SuggestionView;
  readonly lastMonth?: { readonly self?: number; readonly notApplicable: boolean };
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

export type MonthState = 'draft' | 'submitted' | 'returned' | 'confirmed';

export interface MonthPage {
  readonly month: string;
  /** "tháng 10/2026" */
  readonly monthText: string;
  /** "từ 26/9 đến 25/10/2026" */
  readonly periodText: string;
  readonly months: readonly { readonly month: string; readonly text: string; readonly state: MonthState }[];
  readonly schoolName: string;
  readonly officeName: string;
  /** Unconfirmed points: schools see Đạt / Chưa đạt only, every maximum is 1. */
  readonly points: 'confirmed' | 'sample' | 'unconfirmed';
  readonly label?: string;
  readonly state: MonthState;
  readonly submittedText?: string;
  readonly remark?: string;
  readonly dueText?: string;
  readonly standards: readonly StandardView[];
  /** Names from the staff table, for "Ai đang thao tác?" and the approving principal. */
  readonly people: readonly { readonly name: string; readonly principal: boolean }[];
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

export type PageAnswer =
  | { readonly state: 'page'; readonly page: MonthPage }
  | { readonly state: 'refused'; readonly message: string };
