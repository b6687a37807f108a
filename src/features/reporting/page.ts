/** What the report dialog shows and sends: plain data, the same on the server and in the page. */
import type { Letterhead } from '../../paper/letterhead';

export type ReportKind =
  | 'model'
  | 'portal'
  | 'notice'
  | 'portalReview'
  | 'data'
  | 'week'
  | 'quarter'
  | 'term'
  | 'topic'
  | 'adHoc';

/** One part of a report: a heading and its lines, which the person edits. */
export interface ReportSection {
  readonly key: string;
  readonly title: string;
  /** One statement per line. */
  readonly text: string;
  /** What belongs there; shown while it is empty. */
  readonly hint: string;
}

/** Figures out of the registers, shown as a table and not edited. */
export interface ReportFigures {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly share: number; readonly centred: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** What is written, approved and sent. */
export interface ReportContent {
  readonly subject: string;
  readonly sections: readonly ReportSection[];
  readonly figures: readonly ReportFigures[];
}

export interface PersonView {
  readonly name: string;
  /** Vietnamese title by which the person signs. */
  readonly title: string;
  /** May approve: principal or vice principal. */
  readonly leader: boolean;
}

export interface ReportPage {
  readonly kind: ReportKind;
  readonly kinds: readonly { readonly kind: ReportKind; readonly title: string }[];
  /** "Báo cáo tháng 9/2026" */
  readonly title: string;
  readonly month: string;
  readonly months: readonly { readonly month: string; readonly text: string }[];
  /** ISO date the paper carries. */
  readonly date: string;
  readonly dueText?: string;
  readonly letterhead: Letterhead;
  readonly content: ReportContent;
  /** Where the draft comes from, or why it is thin. */
  readonly notes: readonly string[];
  readonly state: 'new' | 'draft' | 'sent';
  /** "Đã gửi lúc …" */
  readonly sentText?: string;
  /** Row in the table of reports; absent while it was never saved. */
  readonly id?: string;
  /** Digest of what is saved: a save on top of something else is refused. */
  readonly saved?: string;
  readonly approvedBy?: string;
  readonly writer?: string;
  readonly who?: string;
  readonly people: readonly PersonView[];
  /** Address the report goes to; absent: nobody to send to. */
  readonly recipient?: string;
  readonly answers: readonly { readonly asked: string; readonly answer: string }[];
  /** For the notice: where it stands on the portal. */
  readonly posted?: string;
}

export interface ReportRefusal {
  readonly state: 'refused';
  readonly message: string;
}

export type ReportAnswer =
  | { readonly state: 'page'; readonly page: ReportPage; readonly message?: string }
  | ReportRefusal;
