/** What the dialog of data requests shows: plain data, the same on the server and in the page. */
import type { MailedSchool } from '../../domain/mailed-school';
import type { Problem } from '../../domain/result';

export interface RequestView {
  readonly number: number;
  readonly title: string;
  readonly state: 'waiting' | 'open' | 'closing' | 'closed';
  readonly stateText: string;
  /** "16:00 ngày 22/11/2026" */
  readonly deadline: string;
  readonly isOver: boolean;
  readonly asked: number;
  readonly answered: number;
  readonly missing: string;
  readonly totals: string;
  /** "Đọc lúc …", '' before anything was read. */
  readonly readText: string;
}

export interface DataRequestsPage {
  readonly operator: string;
  readonly isOperator: boolean;
  readonly schools: readonly { readonly id: string; readonly name: string; readonly levels: string }[];
  /** Newest first. */
  readonly requests: readonly RequestView[];
  /** `YYYY-MM-DDTHH:mm`: four o'clock of today, or of tomorrow when that is near or over. */
  readonly suggestedDeadline: string;
}

export interface DataRequestsAnswer {
  readonly state: 'done';
  readonly page: DataRequestsPage;
  readonly message?: string;
  readonly problems?: readonly Problem[];
}

/** The schools that one request still waits for, with the mail that each would get. */
export interface MissingPage {
  readonly number: number;
  readonly operator: string;
  readonly isOperator: boolean;
  /** Their lines name what they owe of every open request. */
  readonly schools: readonly MailedSchool[];
  /** Mails that may still leave today; absent where another account would send them. */
  readonly quota?: number;
}

export interface MissingAnswer {
  readonly state: 'missing';
  readonly missing: MissingPage;
  readonly message?: string;
  readonly failures?: readonly string[];
}
