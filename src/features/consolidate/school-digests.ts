/** What each school was last known to have, as short digests kept between runs: a thousand schools have to fit into the properties. */
import { isObject } from '../../domain/json';
import { readProperty, writeProperty } from '../../google/properties';

/** Digests by the short name of a school; whoever makes one puts the school into it, for two may share a short name. */
export type SchoolDigests = Readonly<Record<string, unknown>>;

/** The first letters of the random ids that rows get; any other id as it is. */
const RANDOM_ID = /^[0-9a-f]{8}(?=-[0-9a-f]{4}-)/;

export function shortName(schoolId: string): string {
  return RANDOM_ID.exec(schoolId)?.[0] ?? schoolId;
}

/** `name`: of the document property. */
export function readDigests(name: string): SchoolDigests {
  const kept = readProperty(name);
  return isObject(kept) ? kept : {};
}

/** Adds to what is kept; `digests` by the schools' ids. */
export function addDigests(name: string, before: SchoolDigests, digests: ReadonlyMap<string, string>): void {
  const added = [...digests].map(([id, digest]) => [shortName(id), digest] as const);
  writeProperty(name, { ...before, ...Object.fromEntries(added) });
}
