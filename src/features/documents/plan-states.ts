/** Where each document stands: none, draft, signed, published, and whether the data it rests on changed since. Pure. */
import { paperText } from '../../paper/text';
import type { dossierTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import type { SchoolFacts } from './facts';
import type { DocumentState } from './page';
import type { Template } from './template';

type DossierRow = Entry<RecordOf<typeof dossierTable>>;

export interface Standing {
  readonly state: DocumentState;
  readonly outdated: boolean;
  readonly row?: DossierRow;
}

/** The newest row of this school year for the template's document; drafts are known by their title where kinds repeat. */
export function standingOf(
  template: Template,
  dossier: readonly DossierRow[],
  facts: SchoolFacts,
  digestOf: (text: string) => string,
): Standing {
  const row = dossier
    .filter(({ record }) => belongs(record, template) && record.date >= `${facts.year}-08-01`)
    .sort((one, other) => (one.record.date < other.record.date ? -1 : 1))
    .pop();
  if (row === undefined) return { state: 'none', outdated: false };
  const { state, publishedOn, basis } = row.record;
  const outdated = basis !== undefined && basis !== '' && basis !== basisOf(template, facts, digestOf);
  if (state === 'requested' || state === 'draft') return { state, outdated, row };
  return {
    state: state === 'published' || publishedOn !== undefined ? 'published' : 'signed',
    outdated,
    row,
  };
}

/** A digest of the document as it would be written now, without its number and day. */
export function basisOf(template: Template, facts: SchoolFacts, digestOf: (text: string) => string): string {
  return digestOf(paperText(template.write({ ...facts, issued: [] }, {}))).slice(0, 16);
}

function belongs({ document, title }: DossierRow['record'], template: Template): boolean {
  return document === template.document && (document !== 'other' || title === template.title);
}
