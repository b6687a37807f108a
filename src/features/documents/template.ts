/** What every template is: which document of the dossier, what it rests on, and how it is written. */
import type { DossierDocument } from '../../domain/dossier-document';
import type { Level } from '../../domain/level';
import type { Paper } from '../../paper/paper';
import type { SchoolFacts } from './facts';

/** Number and day of a paper, where the dossier knows them already. */
export interface Registered {
  readonly number?: string;
  readonly date?: SchoolFacts['today'];
}

/** Tables whose change puts a document out of date. */
export type Basis = 'profile' | 'staff' | 'rooms' | 'equipment' | 'software' | 'settings' | 'scores';

export interface Template {
  readonly document: DossierDocument;
  /** Where the kind of document does not name it; the title must be the only one then. */
  readonly key?: string;
  /** Vietnamese, as in lists. */
  readonly title: string;
  readonly restsOn: readonly Basis[];
  /** Absent: all. */
  readonly levels?: readonly Level[];
  readonly write: (facts: SchoolFacts, registered: Registered) => Paper;
}

/** Names the template in files and rows, for good. */
export function templateKey({ document, key = document }: Template): string {
  return key;
}
