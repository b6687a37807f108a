/** What the dialog "Soạn văn bản" shows: plain data, the same on the server and in the page. */
import type { Missing, Paper } from '../../paper/paper';

export type DocumentState = 'none' | 'requested' | 'draft' | 'signed' | 'published';

export interface DocumentView {
  /** Place in the list of templates. */
  readonly key: number;
  readonly title: string;
  /** One of the ten. */
  readonly cover: boolean;
  readonly state: DocumentState;
  /** The data it rests on changed since it was drafted. */
  readonly outdated: boolean;
  /** Number and day, as entered. */
  readonly issued?: string;
  readonly draft?: string;
  readonly link?: string;
}

export interface ChosenDocument {
  readonly key: number;
  readonly paper: Paper;
  readonly missing: readonly Missing[];
}

/** What the district's last check found. */
export interface DossierFinding {
  readonly place: string;
  readonly message: string;
  readonly remedy?: string;
}

export interface DocumentsPage {
  readonly school: string;
  readonly findings: readonly DossierFinding[];
  /** Day of that check, as people read it. */
  readonly checkedOn?: string;
  readonly documents: readonly DocumentView[];
  readonly chosen: ChosenDocument;
}

export type DocumentsAnswer =
  | { readonly state: 'page'; readonly page: DocumentsPage; readonly message?: string }
  | { readonly state: 'refused'; readonly message: string };
