/** Which documents a school still lacks, and on which day each school's turn comes. Pure. */
import { addDays, formatDate, type IsoDate } from '../../domain/calendar-date';
import type { Paper } from '../../paper/paper';
import type { SchoolFacts } from './facts';
import type { DocumentRecords } from './plan-facts';
import { basisOf, standingOf } from './plan-states';
import { type Registered, type Template, templateKey } from './template';
import { templates } from './templates';
import { inWordsOf, type Wording } from './wording';
import { commonValue } from './wording-sample';

/** Google makes about 250 new documents a day for an account; some are left for other work. [calibrate: documents a day] */
export const DOCUMENTS_PER_DAY = 240;

export interface PlannedDocument {
  readonly template: Template;
  readonly paper: Paper;
  readonly basis: string;
  /** Row in which the school asked for it. */
  readonly requested?: string;
}

/** The chosen documents that are missing, were asked for, or whose draft rests on data that changed. Never one that exists. */
export function documentsToMake(
  records: DocumentRecords,
  facts: SchoolFacts,
  chosen: readonly number[],
  digestOf: (text: string) => string,
  wordings: ReadonlyMap<string, Wording> = new Map(),
): PlannedDocument[] {
  return templates.flatMap((template, key): PlannedDocument[] => {
    if (template.levels !== undefined && !template.levels.some((level) => facts.levels.includes(level)))
      return [];
    const { state, outdated, row } = standingOf(template, records.dossier, facts, digestOf);
    const asked = state === 'requested';
    if (!asked && !chosen.includes(key)) return [];
    if (!asked && state !== 'none' && !outdated) return [];
    return [
      {
        template,
        paper: writtenPaper(template, facts, {}, wordings.get(templateKey(template))),
        basis: basisOf(template, facts, digestOf),
        ...(asked && row !== undefined && row.id !== '' ? { requested: row.id } : {}),
      },
    ];
  });
}

/** The paper in the district's words where it has any. */
export function writtenPaper(
  template: Template,
  facts: SchoolFacts,
  registered: Registered,
  wording: Wording | undefined,
): Paper {
  return inWordsOf(template.write(facts, registered), wording, (name) => commonValue(facts, name));
}

/** Name of the Google Doc: a newer draft lies beside the older one and says its day. */
export function draftName({ paper }: PlannedDocument, today: IsoDate, others: readonly string[]): string {
  const plain = `${paper.fileName} (dự thảo)`;
  return others.includes(plain)
    ? `${paper.fileName} (dự thảo ${formatDate(today).replace(/\//g, '-')})`
    : plain;
}

/** The day on which each school is served, when each takes so many documents and today has room for `room`. */
export function daysOfService(
  schools: readonly string[],
  perSchool: number,
  today: IsoDate,
  room = DOCUMENTS_PER_DAY,
): { readonly day: IsoDate; readonly schools: readonly string[] }[] {
  const days: { day: IsoDate; schools: string[] }[] = [];
  let left = room;
  let day = today;
  for (const school of schools) {
    if (left < perSchool) {
      day = addDays(day, 1);
      left = DOCUMENTS_PER_DAY;
    }
    left -= perSchool;
    const last = days[days.length - 1];
    if (last?.day === day) last.schools.push(school);
    else days.push({ day, schools: [school] });
  }
  return days;
}

/** "hôm nay 24 trường; 2/9/2026: 24 trường (Trường A … Trường X); …" */
export function serviceText(days: ReturnType<typeof daysOfService>, today: IsoDate): string {
  return days
    .map(({ day, schools }) => {
      const ends =
        schools.length > 1 ? ` (${schools[0]} … ${schools[schools.length - 1]})` : ` (${schools[0]})`;
      return day === today
        ? `hôm nay ${schools.length} trường`
        : `ngày ${formatDate(day)} ${schools.length} trường${ends}`;
    })
    .join('; ');
}
