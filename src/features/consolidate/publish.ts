/** Brings into schools' workbooks what the parts want there: new things only, in batches, each workbook in one call. */
import type { Problem } from '../../domain/result';
import { sha256 } from '../../google/digest';
import type { SheetsRequest } from '../../google/remote-tables';
import { type RemoteSheet, sheetsIn, sheetsRequest, updateRequest } from '../../google/remote-workbook';
import { errorOf } from '../../google/rest';
import { callSheets } from '../../google/sheets-calls';
import type { SchoolEntry } from '../registry/read-schools';
import type { Publication } from './part';
import { readProblem } from './school-checks';
import { addDigests, readDigests, shortName } from './school-digests';

/** One read and one write each: two batches fit into a minute's quota. */
export const PUBLISH_BATCH = 25;
const DIGEST_LETTERS = 12;

/** A publication that is not known to be in the school's workbook yet. */
export interface Pending {
  readonly part: string;
  readonly school: SchoolEntry;
  readonly publication: Publication;
  readonly digest: string;
}

/** What is still to be written, school by school; `tried` names what this job failed at, as `pendingKey` says. */
export function pendingPublications(
  wanted: readonly { readonly part: string; readonly publications: readonly Publication[] }[],
  schools: readonly SchoolEntry[],
  tried: ReadonlySet<string>,
): Pending[] {
  const bySchool = new Map(schools.map((school) => [school.id, school]));
  const pending = wanted.flatMap(({ part, publications }) => {
    if (publications.length === 0) return [];
    const written = readDigests(propertyOf(part));
    return publications.flatMap((publication): Pending[] => {
      const school = bySchool.get(publication.school);
      // a workbook that was made anew has nothing of what its predecessor was given
      const digest = sha256(`${school?.record.workbookId} ${publication.version}`).slice(0, DIGEST_LETTERS);
      if (school?.record.workbookId === undefined || written[shortName(school.id)] === digest) return [];
      return [{ part, school, publication, digest }];
    });
  });
  return pending
    .filter((each) => !tried.has(pendingKey(each)))
    .sort((one, other) => (one.school.id < other.school.id ? -1 : one.school.id > other.school.id ? 1 : 0));
}

export function pendingKey({ part, school, digest }: Pending): string {
  return `${part}/${school.id}/${digest}`;
}

/**
 * Writes a batch, tells `delivered` and remembers what arrived. Answers a problem for each school that could not be written.
 */
export function publish(
  batch: readonly Pending[],
  delivered: (arrived: readonly Pending[]) => readonly Problem[] = () => [],
): {
  readonly failed: Pending[];
  readonly problems: Problem[];
} {
  const schools = [...new Map(batch.map(({ school }) => [school.id, school])).values()];
  const idOf = (school: SchoolEntry) => school.record.workbookId ?? '';
  const found = callSheets(
    'read',
    schools.map((school) => sheetsRequest(idOf(school))),
  );
  const problems: Problem[] = [];
  const writes = schools.flatMap((school, index) => {
    const answer = found[index];
    const error = answer === undefined ? undefined : errorOf(answer);
    if (answer === undefined || error !== undefined) {
      if (error) problems.push({ ...readProblem(error.kind, error.problem), place: school.record.name });
      return [];
    }
    const sheets = sheetsIn(answer.body);
    return [{ school, requests: requestsOf(batch, school, sheets) }];
  });
  const sending = writes.filter(({ requests }) => requests.length > 0);
  const answers = callSheets(
    'write',
    sending.map(({ school, requests }) => updateRequest(idOf(school), requests)),
  );
  const arrived = new Set(
    writes.filter(({ requests }) => requests.length === 0).map(({ school }) => school.id),
  );
  sending.forEach(({ school }, index) => {
    const answer = answers[index];
    const error = answer === undefined ? undefined : errorOf(answer);
    if (answer !== undefined && error === undefined) arrived.add(school.id);
    else if (error) problems.push({ ...readProblem(error.kind, error.problem), place: school.record.name });
  });
  const there = batch.filter(({ school }) => arrived.has(school.id));
  problems.push(...delivered(there));
  remember(there);
  return { failed: batch.filter(({ school }) => !arrived.has(school.id)), problems };
}

function requestsOf(
  batch: readonly Pending[],
  school: SchoolEntry,
  sheets: readonly RemoteSheet[],
): SheetsRequest[] {
  return batch.flatMap((pending) =>
    pending.school.id === school.id ? pending.publication.requests(sheets) : [],
  );
}

function remember(arrived: readonly Pending[]): void {
  for (const part of new Set(arrived.map((pending) => pending.part))) {
    const own = arrived.filter((pending) => pending.part === part);
    const digests = new Map(own.map(({ school, digest }) => [school.id, digest]));
    addDigests(propertyOf(part), readDigests(propertyOf(part)), digests);
  }
}

function propertyOf(part: string): string {
  return `published-${part}`;
}
