/** The facts that documents are filled from, out of a school's tables; the same at the school and at the district. Pure. */
import { addDays, type IsoDate } from '../../domain/calendar-date';
import { isDossierDocument } from '../../domain/dossier-document';
import { addMonths, contains, countingPeriod, formatMonth, type Month } from '../../domain/school-year';
import { describeTotal, totalsOf } from '../../domain/score';
import { criteria } from '../../standard/indicators';
import type { SchoolSettings } from '../../standard/settings';
import { letterheadOf } from '../../workbook/letterhead';
import { monthResults } from '../../workbook/month-results';
import {
  boardMeetingsTable,
  dossierTable,
  equipmentTable,
  isIssued,
  portalOperationsTable,
  profileTable,
  progressTable,
  roomScheduleTable,
  roomsTable,
  scoresTable,
  settingsTable,
  softwareTable,
  staffTable,
} from '../../workbook/school';
import type { Entry, RecordOf, TableDefinition } from '../../workbook/table';
import type { MonthFact, SchoolFacts } from './facts';

/** The tables that documents rest on, in the order in which they are read. */
export const DOCUMENT_TABLES = [
  settingsTable,
  profileTable,
  staffTable,
  roomsTable,
  roomScheduleTable,
  equipmentTable,
  softwareTable,
  dossierTable,
  scoresTable,
  boardMeetingsTable,
  portalOperationsTable,
  progressTable,
] as const;

type Rows<Table extends TableDefinition> = readonly Entry<RecordOf<Table>>[];

export interface DocumentRecords {
  readonly settings: SchoolSettings;
  readonly profile: RecordOf<typeof profileTable>;
  readonly staff: Rows<typeof staffTable>;
  readonly rooms: Rows<typeof roomsTable>;
  readonly schedule: Rows<typeof roomScheduleTable>;
  readonly equipment: Rows<typeof equipmentTable>;
  readonly software: Rows<typeof softwareTable>;
  readonly dossier: Rows<typeof dossierTable>;
  readonly scores: Rows<typeof scoresTable>;
  readonly meetings: Rows<typeof boardMeetingsTable>;
  readonly operations: Rows<typeof portalOperationsTable>;
  readonly progress: Rows<typeof progressTable>;
}

export function factsFrom(records: DocumentRecords, today: IsoDate): SchoolFacts {
  const { settings, profile } = records;
  const inUse = ({ from, until }: { readonly from?: IsoDate; readonly until?: IsoDate }) =>
    (from === undefined || from <= today) && (until === undefined || until > today);
  const equipment = records.equipment.map(({ record }) => record).filter(inUse);
  return {
    letterhead: letterheadOf(profile, settings),
    officeName: settings.office.name,
    levels: profile.levels,
    year: settings.schoolYear,
    today,
    ...(profile.portal === undefined ? {} : { portal: profile.portal }),
    ...(profile.classes === undefined ? {} : { classes: profile.classes }),
    ...(profile.lineSpeed === undefined ? {} : { lineSpeed: profile.lineSpeed }),
    cameras: equipment
      .filter(({ kind }) => kind === 'camera')
      .reduce((sum, { quantity }) => sum + quantity, 0),
    staff: records.staff
      .map(({ record }) => record)
      .filter(inUse)
      .map(({ name, roles, team }) => ({ name, roles, ...(team === undefined ? {} : { team }) })),
    rooms: records.rooms
      .map(({ record }) => record)
      .filter(inUse)
      .map(({ name, kind, keeper }) => ({
        name,
        kind,
        ...(keeper === undefined ? {} : { keeper }),
        ...scheduleOf(records.schedule, name, today),
      })),
    equipment: equipment.map(({ name, kind, room, quantity, working }) => ({
      name,
      kind,
      quantity,
      ...(room === undefined ? {} : { room }),
      ...(working === undefined ? {} : { working }),
    })),
    software: records.software
      .map(({ record }) => record)
      .filter(inUse)
      .map(({ name, owner }) => ({ name, ...(owner === undefined ? {} : { owner }) })),
    obligations: settings.obligations,
    criteria: criteria.map(({ code, title }) => ({ code, title: settings.headings[code] ?? title })),
    issued: records.dossier
      .filter(({ record }) => isIssued(record))
      .flatMap(({ record: { document, number, date } }) =>
        // no template rests on a document of the office's own
        isDossierDocument(document) ? [{ document, date, ...(number === undefined ? {} : { number }) }] : [],
      ),
    ...monthOf(records, today),
  };
}

function scheduleOf(
  schedule: DocumentRecords['schedule'],
  room: string,
  today: IsoDate,
): { schedule?: readonly (number | undefined)[] } {
  const row = schedule
    .map(({ record }) => record)
    .filter(
      (each) =>
        each.room === room &&
        (each.from === undefined || each.from <= today) &&
        (each.until === undefined || each.until >= today),
    )
    .sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1))
    .pop();
  if (row === undefined) return {};
  const { monday, tuesday, wednesday, thursday, friday, saturday } = row;
  return { schedule: [monday, tuesday, wednesday, thursday, friday, saturday] };
}

/** The latest month that was scored, with what the last meeting concluded. */
function monthOf(records: DocumentRecords, today: IsoDate): { month?: MonthFact } {
  const { settings, scores, meetings, operations, progress } = records;
  const months = scores
    .filter(({ record }) => record.selfPoints !== undefined || record.selfState !== undefined)
    .map(({ record }) => record.month)
    .sort();
  const month: Month | undefined = months.pop();
  if (month === undefined) return {};
  const results = monthResults(scores, month, settings.points.state);
  const { whole } = totalsOf(results.self);
  const period = countingPeriod(month, settings.counting);
  const meeting = meetings.filter(({ record }) => record.month === month).pop()?.record;
  const last = meetings
    .filter(({ record }) => record.date < (meeting?.date ?? addDays(today, 1)) && record.month !== month)
    .map(({ record }) => record)
    .sort((one, other) => (one.date < other.date ? -1 : 1))
    .pop();
  const open = progress.filter(
    ({ record }) => record.kind === 'toMend' && record.state !== 'done' && record.state !== 'dropped',
  );
  const known = new Set(results.toMend.map(({ what }) => what));
  return {
    month: {
      month,
      results: [
        `Tự đánh giá tháng ${formatMonth(month)}: ${describeTotal(whole, settings.points.state)}.`,
        `${whole.met}/${whole.applicable} chỉ báo đạt; tháng trước: ${describeTotal(
          totalsOf(monthResults(scores, addMonths(month, -1), settings.points.state).self).whole,
          settings.points.state,
        )}.`,
      ],
      problems: operations
        .filter(({ record }) => record.kind === 'problem' && contains(period, record.date))
        .map(
          ({ record }) =>
            `${record.content}${record.solvedOn === undefined ? ' (chưa xử lý xong)' : ' (đã xử lý)'}.`,
        ),
      toMend: [
        ...results.toMend.map(({ what, who, until }) => ({
          what,
          ...(who === undefined ? {} : { who }),
          ...(until === undefined ? {} : { until }),
        })),
        ...open
          .filter(({ record }) => !known.has(record.task))
          .map(({ record: { task, doer, owner, until } }) => ({
            what: task,
            ...((doer ?? owner) === undefined ? {} : { who: doer ?? owner ?? '' }),
            ...(until === undefined ? {} : { until }),
          })),
      ],
      ...(last === undefined ? {} : { lastConclusion: last.conclusion }),
      ...(meeting?.chair === undefined ? {} : { chair: meeting.chair }),
      ...(meeting?.secretary === undefined ? {} : { secretary: meeting.secretary }),
      ...(meeting === undefined ? {} : { meetingOn: meeting.date }),
      ...(meeting?.present === undefined ? {} : { present: meeting.present }),
      ...(meeting?.absent === undefined ? {} : { absent: meeting.absent }),
    },
  };
}
