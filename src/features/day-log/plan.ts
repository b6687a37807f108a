/** One day of all rooms out of the registers, and what saving it changes. Pure. */
import { addDays, formatDate, formatDayMonth, type IsoDate, weekdayOf } from '../../domain/calendar-date';
import { WEEKDAY_NAMES } from '../../domain/recurrence';
import { roomKindName } from '../../domain/room-kind';
import { comparable } from '../../domain/vietnamese';
import { type profileTable, roomLogTable, type roomsTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { namesAtSchool, type StaffEntry } from '../registers/people';
import { isTaught, plannedOn, type ScheduleEntry } from '../registers/schedule-of-use';
import {
  type DayPage,
  type DayToSave,
  DIARY_NUMBERS,
  DIARY_TEXTS,
  type DiaryConflict,
  type DiaryLine,
  type DiaryValues,
  sameValues,
} from './page';

type RoomEntry = Entry<RecordOf<typeof roomsTable>>;
type DiaryEntry = Entry<RecordOf<typeof roomLogTable>>;

export interface DayInput {
  readonly date: IsoDate;
  readonly today: IsoDate;
  readonly rooms: readonly RoomEntry[];
  readonly schedule: readonly ScheduleEntry[];
  /** At least the rows of `date` and of the last `DAYS_BACK` days, in the order of the sheet. */
  readonly diary: readonly DiaryEntry[];
  readonly staff: readonly StaffEntry[];
  readonly profiles: readonly Entry<RecordOf<typeof profileTable>>[];
  /** The name picked under "Ai đang thao tác?" today, in any dialog. */
  readonly declared?: string | undefined;
}

/** So many days, today among them, are offered to be written. */
export const DAYS_BACK = 31;
const SUNDAY = 7;

/** The page of a day: every room in use, those with a schedule first, then rooms that only the diary names. */
export function buildDay(input: DayInput): DayPage {
  const { date, diary, staff, profiles, declared = '' } = input;
  const present = namesAtSchool(staff, input.today);
  const levels = profiles[0]?.record.levels ?? [];
  return {
    date,
    dateText: dayText(date),
    days: daysOf(input),
    lines: linesOf(input),
    lesson: levels.length > 0 && levels.every((level) => level === 'MN') ? 'hoạt động' : 'tiết',
    people: present,
    by: present.includes(declared)
      ? declared
      : ([...diary].reverse().find(({ record }) => present.includes(record.by ?? ''))?.record.by ?? ''),
  };
}

export interface DayChanges {
  readonly added: readonly RowValues[];
  readonly patches: ReadonlyMap<string, RowValues>;
  readonly conflicts: readonly DiaryConflict[];
  readonly saved: number;
}

/** Rows to add and to change. A row that is no longer what the page knew comes back as a conflict and stays as it is. */
export function planDay({ date, by, lines }: DayToSave, diary: readonly DiaryEntry[]): DayChanges {
  const added: RowValues[] = [];
  const patches = new Map<string, RowValues>();
  const conflicts: DiaryConflict[] = [];
  let saved = 0;
  for (const { room, base, values } of lines) {
    const row = rowOf(diary, date, room);
    const signature = by === '' ? {} : { by };
    if (row === undefined) {
      added.push(toRowValues(roomLogTable, { date: date as IsoDate, room, ...values, ...signature }));
      saved += 1;
      continue;
    }
    const present = valuesOf(row);
    if (sameValues(present, values)) {
      saved += 1;
      continue;
    }
    if (base === undefined || !sameValues(present, base)) {
      conflicts.push({
        room,
        theirs: present,
        ...(row.record.by === undefined ? {} : { by: row.record.by }),
      });
      continue;
    }
    patches.set(row.id, toRowValues(roomLogTable, { ...changedOf(present, values), ...signature }));
    saved += 1;
  }
  return { added, patches, conflicts, saved };
}

/** Only what differs: a cell that could not be read stays as somebody typed it. */
function changedOf(present: DiaryValues, values: DiaryValues): DiaryValues {
  const keys = [...DIARY_NUMBERS, ...DIARY_TEXTS].filter((key) => present[key] !== values[key]);
  return Object.fromEntries(keys.map((key) => [key, values[key]]));
}

function linesOf({ date, rooms, schedule, diary }: DayInput): DiaryLine[] {
  const day = diary.filter(({ record }) => record.date === date);
  const rowsOf = (room: string) => day.filter(({ record }) => comparable(record.room) === comparable(room));
  const inUse = rooms.filter(
    ({ record: { from, until } }) =>
      (from === undefined || from <= date) && (until === undefined || date < until),
  );
  const known = new Set(inUse.map(({ record }) => comparable(record.name)));
  const lines = inUse.map(({ record }): DiaryLine => {
    const scheduled = plannedOn(schedule, record.name, date);
    return {
      room: record.name,
      kind: roomKindName(record.kind),
      taught: isTaught(schedule, record.name, date),
      ...(scheduled === undefined ? {} : { scheduled }),
      ...savedOf(rowsOf(record.name)),
    };
  });
  const strangers = day
    .filter(({ record }) => !known.has(comparable(record.room)))
    .map(({ record }) => record.room)
    .filter((room, index, all) => all.findIndex((other) => comparable(other) === comparable(room)) === index);
  return [
    ...lines.filter(({ taught }) => taught),
    ...lines.filter(({ taught }) => !taught),
    ...strangers.map((room): DiaryLine => ({ room, kind: '', taught: true, ...savedOf(rowsOf(room)) })),
  ];
}

function savedOf(rows: readonly DiaryEntry[]): Pick<DiaryLine, 'saved' | 'repeated'> {
  const [row] = rows;
  if (row === undefined) return { repeated: false };
  const { by } = row.record;
  return {
    saved: { ...valuesOf(row), id: row.id, ...(by === undefined ? {} : { by }) },
    repeated: rows.length > 1,
  };
}

function valuesOf({
  record: { planned, withDevices, withSoftware, problem, done },
}: DiaryEntry): DiaryValues {
  const values = { planned, withDevices, withSoftware, problem, done };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function rowOf(diary: readonly DiaryEntry[], date: string, room: string): DiaryEntry | undefined {
  return diary.find(({ record }) => record.date === date && comparable(record.room) === comparable(room));
}

/** Today and the days before it, with how many rooms were written; Sundays only where something was. */
function daysOf({ today, diary }: DayInput): DayPage['days'] {
  const written = new Map<string, number>();
  for (const { record } of diary) written.set(record.date, (written.get(record.date) ?? 0) + 1);
  return Array.from({ length: DAYS_BACK }, (_, back) => addDays(today, -back)).flatMap((date, back) => {
    const rooms = written.get(date) ?? 0;
    if (weekdayOf(date) === SUNDAY && rooms === 0 && back > 0) return [];
    const state = rooms === 0 ? 'chưa ghi' : `đã ghi ${rooms} phòng`;
    return [{ date, text: `${back === 0 ? 'Hôm nay' : weekday(date)} ${formatDayMonth(date)} – ${state}` }];
  });
}

function dayText(date: IsoDate): string {
  return `${weekday(date)}, ${formatDate(date)}`;
}

function weekday(date: IsoDate): string {
  const name = WEEKDAY_NAMES[weekdayOf(date) - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}
