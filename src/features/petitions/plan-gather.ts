/** The district's list of petitions after schools were read: what came new, what changed there, what officers wrote stays. Pure. */
import type { petitionsTable } from '../../workbook/district';
import type { requestsTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';

export type PetitionRecord = RecordOf<typeof petitionsTable>;
export type PetitionEntry = Entry<PetitionRecord>;
type RequestEntry = Entry<RecordOf<typeof requestsTable>>;

/** What one school's register of requests said. */
export interface PetitionReading {
  readonly schoolId: string;
  readonly school: string;
  readonly requests: readonly RequestEntry[];
}

/** The columns that the program keeps of a petition. */
type Gathered = Pick<
  PetitionRecord,
  'school' | 'askedOn' | 'kind' | 'content' | 'by' | 'link' | 'atSchool' | 'remark' | 'schoolId' | 'key'
>;

export interface GatherPlan {
  readonly added: readonly Gathered[];
  /** By row id of the list: the columns that differ; undefined empties a cell. */
  readonly changed: ReadonlyMap<string, Partial<Gathered>>;
}

/** A short text that two different texts do not share. */
export type DigestOf = (text: string) => string;

/** What is longer stands in the school's own workbook. */
const LONGEST_CONTENT = 5_000;

/** Only schools that were read are touched; only requests for the office are taken. */
export function planGathering(
  before: readonly PetitionEntry[],
  readings: readonly PetitionReading[],
): GatherPlan {
  const added: Gathered[] = [];
  const changed = new Map<string, Partial<Gathered>>();
  for (const reading of readings) {
    const known = before.filter(({ record }) => record.schoolId === reading.schoolId);
    const asked = reading.requests.filter(({ record }) => record.addressee === 'authority');
    const same = matched(known, asked);
    for (const request of asked) {
      const petition = same.get(request);
      const gathered = gatheredFrom(reading, request, petition?.record);
      if (petition === undefined) added.push(gathered);
      else note(changed, petition, gathered);
    }
    const present = new Set(same.values());
    for (const petition of known) {
      if (present.has(petition) || petition.record.atSchool === 'withdrawn') continue;
      note(changed, petition, { atSchool: 'withdrawn' });
    }
  }
  return { added, changed };
}

/**
 * Which petition of the list a row of the school's register is: the one with its row id; for a row that was typed without
 * one, the one of its day and words; and where only the words differ, the one that is left of that day and kind.
 */
function matched(
  known: readonly PetitionEntry[],
  asked: readonly RequestEntry[],
): Map<RequestEntry, PetitionEntry> {
  const ids = new Set(asked.map(({ id }) => id));
  const same = new Map<RequestEntry, PetitionEntry>();
  const taken = new Set<PetitionEntry>();
  const match = (fits: (petition: PetitionRecord, request: RequestEntry) => boolean, mustBeOnly: boolean) => {
    for (const request of asked) {
      if (same.has(request)) continue;
      const free = known.filter((petition) => !taken.has(petition) && fits(petition.record, request));
      const [first] = free;
      if (first === undefined || (mustBeOnly && free.length > 1)) continue;
      same.set(request, first);
      taken.add(first);
    }
  };
  match(({ key }, { id }) => id !== '' && key === id, false);
  const isFree = (key: string, id: string) => id === '' || !ids.has(key);
  match(
    ({ key, askedOn, content }, { id, record }) =>
      isFree(key, id) && askedOn === record.date && content === contentOf(record),
    false,
  );
  match(
    ({ key, askedOn, kind, atSchool }, { id, record }) =>
      id === '' &&
      !ids.has(key) &&
      atSchool !== 'withdrawn' &&
      askedOn === record.date &&
      kind === record.kind,
    true,
  );
  return same;
}

function gatheredFrom(
  { schoolId, school }: PetitionReading,
  { id, record }: RequestEntry,
  before: PetitionRecord | undefined,
): Gathered {
  const { date, kind, by, link, doneOn } = record;
  const content = contentOf(record);
  const answeredContent = before?.answeredContent ?? '';
  return {
    school,
    askedOn: date,
    kind,
    content,
    by,
    link,
    atSchool: doneOn === undefined ? 'asked' : 'done',
    remark:
      answeredContent === '' || answeredContent === content
        ? undefined
        : 'Trường đã sửa nội dung sau khi được trả lời.',
    schoolId,
    key: id === '' ? (before?.key ?? `${date} ${content}`.slice(0, 200)) : id,
  };
}

function contentOf({ content }: RequestEntry['record']): string {
  return content.slice(0, LONGEST_CONTENT).trim();
}

function note(
  changed: Map<string, Partial<Gathered>>,
  { id, record }: PetitionEntry,
  gathered: Partial<Gathered>,
): void {
  const before: Readonly<Record<string, unknown>> = record;
  const differing = Object.entries(gathered).filter(([key, value]) => (before[key] ?? '') !== (value ?? ''));
  if (differing.length > 0) changed.set(id, Object.fromEntries(differing));
}
