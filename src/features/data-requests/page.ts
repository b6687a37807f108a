/** What the dialog of data requests shows: plain data, the same on the server and in the page. */
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
