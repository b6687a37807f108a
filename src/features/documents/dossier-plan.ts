/** Which documents a school still lacks, and on which day each school's turn comes. Pure. */
import { addDays, formatDate, type IsoDate } from '../../domain/calendar-date';
import type { Problem } from '../../domain/result';
import type { Paper } from '../../paper/paper';
import { decodeSchoolSettings } from '../../standard/settings-rows';
import { readTable } from '../../workbook/read-table';
import type { Entry, RecordOf, TableDefinition } from '../../workbook/table';
import type { RawTableResult } from '../../workbook/table-port';
import type { SchoolFacts } from './facts';
import { DOCUMENT_TABLES, type DocumentRecords } from './plan-facts';
import { basisOf, standingOf } from './plan-states';
import type { Template } from './template';
import { templates } from './templates';

/** Google makes about 250 new documents a day for an account; some are left for other work. [calibrate] */
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
        paper: template.write(facts, {}),
        basis: basisOf(template, facts, digestOf),
        ...(asked && row !== undefined && row.id !== '' ? { requested: row.id } : {}),
      },
    ];
  });
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

/** A school's records as read from afar, or why documents cannot be made from them. */
export function recordsFrom(
  results: readonly RawTableResult[],
):
  | { readonly ok: true; readonly records: DocumentRecords }
  | { readonly ok: false; readonly problem: Problem } {
  const failed = results.find((result) => !result.ok);
  if (failed !== undefined && !failed.ok) return { ok: false, problem: failed.problem };
  const rows = <Table extends TableDefinition>(table: Table): Entry<RecordOf<Table>>[] => {
    const index = DOCUMENT_TABLES.findIndex(({ name }) => name === table.name);
    const result = results[index];
    return result?.ok ? readTable(table, result.value).entries : [];
  };
  const [
    settingsDefinition,
    profileDefinition,
    staff,
    rooms,
    schedule,
    equipment,
    software,
    dossier,
    scores,
    meetings,
    operations,
    progress,
  ] = DOCUMENT_TABLES;
  const profile = rows(profileDefinition)[0]?.record;
  if (profile === undefined) {
    return {
      ok: false,
      problem: {
        code: 'profile.none',
        message: 'Trang Thông tin trường chưa có tên trường hoặc cấp học.',
        remedy: 'Báo trường điền hàng 3 của trang Thông tin trường.',
      },
    };
  }
  const settings = decodeSchoolSettings(rows(settingsDefinition).map(({ record }) => record));
  if (!settings.ok) return { ok: false, problem: settings.problem };
  return {
    ok: true,
    records: {
      settings: settings.value,
      profile,
      staff: rows(staff),
      rooms: rows(rooms),
      schedule: rows(schedule),
      equipment: rows(equipment),
      software: rows(software),
      dossier: rows(dossier),
      scores: rows(scores),
      meetings: rows(meetings),
      operations: rows(operations),
      progress: rows(progress),
    },
  };
}
