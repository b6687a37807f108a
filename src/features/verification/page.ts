/** What the dialog of verification shows and sends: plain data, the same on the server and in the page. */
import type { MonthAct, Round } from '../../domain/verification';
import type { CheckEntry } from './sheet';
import type { EvidencePiece } from './submitted-copy';

export interface SchoolChoice {
  readonly id: string;
  readonly name: string;
  readonly levels: string;
  /** The person at the keyboard is assigned to it, in this round. */
  readonly mine: boolean;
  /** Of the shown month and round. */
  readonly state: 'new' | 'open' | 'done';
}

export interface MonthChoice {
  readonly month: string;
  readonly text: string;
  /** A month of this round by the settings. */
  readonly planned: boolean;
}

export interface CheckedView {
  readonly code: string;
  readonly wording: string;
  readonly target: string;
  readonly maximum: number;
  readonly mandatory: boolean;
  readonly evidenceAsked: string;
  /** Counted afresh by the office from the school's registers; absent before the first count. */
  readonly computed?: {
    readonly state: 'measured' | 'no-data' | 'not-applicable' | 'judged';
    readonly points?: number;
    readonly sentence: string;
    /** "Nhật ký phòng: 12 dòng" */
    readonly registers: readonly string[];
  };
  /** As the school submitted it; absent while it has submitted nothing. */
  readonly submitted?: {
    readonly suggested?: number;
    readonly self?: number;
    readonly notApplicable: boolean;
    readonly reason: string;
    readonly aboveReason: string;
    readonly evidence: readonly EvidencePiece[];
    readonly note: string;
    readonly toMend: string;
  };
  /** The office's last closed round before this one. */
  readonly last?: { readonly text: string; readonly remark: string };
  readonly entry: CheckEntry;
}

export interface StandardView {
  readonly code: string;
  readonly title: string;
  readonly criteria: readonly {
    readonly code: string;
    readonly title: string;
    readonly indicators: readonly CheckedView[];
  }[];
}

/** Where the month's submission stands with the office. */
export interface SubmissionView {
  readonly state: 'missing' | 'draft' | 'submitted' | 'returned' | 'confirmed';
  readonly text: string;
  readonly remark?: string;
  readonly changedAfter: boolean;
  readonly acts: readonly MonthAct[];
}

export interface TeamMember {
  readonly person: string;
  readonly task: string;
  readonly unit: string;
  /** Works or worked at the school. */
  readonly relation?: string;
  readonly reason?: string;
}

export interface RoundView {
  /** Absent until something was saved. */
  readonly id?: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly profileText: string;
  readonly workbook?: string;
  readonly state: 'new' | 'open' | 'done';
  readonly stateText: string;
  readonly submission: SubmissionView;
  readonly points: 'confirmed' | 'sample' | 'unconfirmed';
  readonly label?: string;
  readonly standards: readonly StandardView[];
  readonly team: readonly TeamMember[];
  readonly visitOn?: string;
  readonly remark: string;
  readonly revision: number;
  /** "Đơn vị tính lại từ sổ của trường lúc …" */
  readonly computedText: string;
}

export interface VerificationPage {
  readonly month: string;
  readonly monthText: string;
  readonly round: Round;
  readonly months: readonly MonthChoice[];
  readonly schools: readonly SchoolChoice[];
  readonly view?: RoundView;
  readonly user: string;
  readonly operator: string;
  readonly isOperator: boolean;
  readonly notice?: string;
}

export interface EntryToSave {
  readonly code: string;
  readonly points?: number;
  readonly notApplicable: boolean;
  readonly remark: string;
  readonly baseRevision: number;
}

export type EntrySaved =
  | { readonly code: string; readonly state: 'saved'; readonly revision: number }
  /** Somebody saved meanwhile: their entry comes back, nothing was overwritten. */
  | {
      readonly code: string;
      readonly state: 'conflict';
      readonly theirs: CheckEntry;
      readonly revision: number;
      readonly by: string;
    }
  | { readonly code: string; readonly state: 'refused'; readonly message: string };

export type VerificationAnswer = {
  readonly state: 'page';
  readonly page: VerificationPage;
  readonly message?: string;
};

export interface SavedAnswer {
  readonly state: 'saved';
  readonly entries: readonly EntrySaved[];
  readonly header: 'saved' | 'conflict' | 'same';
  /** Of the round's heading, after this save. */
  readonly revision: number;
  readonly id: string;
}
