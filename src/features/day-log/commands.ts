/** Ghi nhật ký hôm nay: the functions behind the menu item and its dialog. */
import * as v from 'valibot';
import { addDays, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { ProblemError } from '../../domain/result';
import { schoolYearOf } from '../../domain/school-year';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { declaredToday, declareToday } from '../../google/declared-person';
import { showDialog, showMessage } from '../../google/dialogs';
import { withDocumentLock } from '../../google/locks';
import { missingTable } from '../../google/table-grid';
import { partOfDays } from '../../workbook/days-part';
import { readTable } from '../../workbook/read-table';
import { profileTable, roomLogTable, roomScheduleTable, roomsTable, staffTable } from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';
import type { TableParts } from '../../workbook/table-port';
import { answered, requested } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import type { DayAnswer, DayPage, DaySaved, DayToSave, DiaryValues } from './page';
import { buildDay, DAYS_BACK, planDay } from './plan';

const TITLE = 'Ghi nhật ký hôm nay';

/** Menu: all rooms of today in one grid. */
export function openDayLog(): void {
  const answer = answered(() => ({ state: 'page' as const, page: pageOf(activeWorkbook(), today()) }));
  if (answer.state === 'page') showDialog('day-log', TITLE, { width: 1000, height: 680 }, answer.page);
  else showMessage(TITLE, answer.message);
}

/** Dialog: another day, as saved. */
export function loadDayLog(date: string): DayAnswer {
  return answered(() => ({ state: 'page', page: pageOf(activeWorkbook(), dayFrom(date)) }));
}

/** Dialog: writes all changed rooms of the day at once; rows that others changed meanwhile come back as conflicts. */
export function saveDayLog(request: unknown): DaySaved {
  return answered((): DaySaved => {
    const day = parseDay(request);
    const workbook = activeWorkbook();
    if (day.picked === true && day.by !== '') declareToday(day.by);
    return withDocumentLock(() => {
      const date = dayFrom(day.date);
      // rows typed by hand may have no id yet, and a row is changed by its id
      const [read] = workbook.readWithIds(
        [roomLogTable],
        diaryPart((other) => other === date),
      );
      if (!read?.ok) throw new ProblemError(read?.problem ?? missingTable(roomLogTable));
      const changes = planDay(day, readTable(roomLogTable, read.value, readContext()).entries);
      workbook.writeInto(roomLogTable, read.value, changes);
      workbook.flush();
      return {
        state: 'saved',
        page: pageOf(workbook, date),
        saved: changes.saved,
        conflicts: changes.conflicts,
      };
    });
  });
}

function pageOf(workbook: ActiveWorkbook, date: IsoDate): DayPage {
  const tables = [roomsTable, roomScheduleTable, roomLogTable, staffTable, profileTable] as const;
  const recent = addDays(today(), -DAYS_BACK);
  const parts = diaryPart((day) => day === date || day > recent);
  const port = { readTables: (all: readonly TableDefinition[]) => workbook.readTables(all, parts) };
  const [rooms, schedule, diary, staff, profiles] = readRecords(port, tables, readContext()).records;
  if (rooms.length === 0) {
    throw new ProblemError({
      code: 'rooms.none',
      place: roomsTable.title,
      message: 'Trang Phòng chưa có phòng nào.',
      remedy: 'Ghi các phòng vào trang Phòng, lịch vào trang Lịch khai thác phòng, rồi mở lại.',
    });
  }
  return buildDay({
    date,
    today: today(),
    rooms,
    schedule,
    diary,
    staff,
    profiles,
    declared: declaredToday(),
  });
}

/** A diary of years stays unread but for the days that are shown or written. */
function diaryPart(isWanted: (day: IsoDate) => boolean): TableParts {
  return { [roomLogTable.name]: partOfDays('date', schoolYearOf(today()), isWanted) };
}

function readContext() {
  return { schoolYear: schoolYearOf(today()) };
}

function dayFrom(text: string): IsoDate {
  const date = parseIsoDate(String(text));
  if (date !== undefined && date <= today()) return date;
  throw new ProblemError({
    code: 'day.bad',
    message: 'Chỉ ghi được nhật ký của hôm nay và những ngày đã qua.',
    remedy: 'Chọn lại ngày.',
  });
}

const LONGEST_TEXT = 2_000;
const MOST_LESSONS = 20;

const number = v.optional(
  v.nullable(
    v.pipe(
      v.number(),
      v.integer('Số tiết phải là số nguyên.'),
      v.minValue(0, 'Số tiết không được âm.'),
      v.maxValue(MOST_LESSONS, `Số tiết trong ngày không quá ${MOST_LESSONS}.`),
    ),
  ),
);
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT, `Nội dung dài quá ${LONGEST_TEXT} chữ.`));
const optionalText = v.optional(v.nullable(text));

const values = v.object({
  planned: number,
  withDevices: number,
  withSoftware: number,
  problem: optionalText,
  done: optionalText,
});

const daySchema = v.object({
  date: v.string(),
  by: text,
  picked: v.optional(v.nullable(v.boolean())),
  lines: v.pipe(
    v.array(v.object({ room: v.pipe(text, v.minLength(1)), base: v.optional(v.nullable(values)), values })),
    v.maxLength(roomsTable.maximumRows),
  ),
});

/** google.script.run turns undefined into null; both mean an empty cell. */
function parseDay(input: unknown): DayToSave {
  const { date, by, picked, lines } = requested(daySchema, input);
  return {
    date: dayFrom(date),
    by,
    picked: picked === true,
    lines: lines.map(({ room, base, values: entered }) => ({
      room,
      ...(base ? { base: filled(base) } : {}),
      values: filled(entered),
    })),
  };
}

function filled(input: v.InferOutput<typeof values>): DiaryValues {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}
