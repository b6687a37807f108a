/** A school's own reminders: what its daily tick reads. Only its own staff and its own account are written to. */

import { daysBetween, parseIsoDate, weekdayOf } from '../../domain/calendar-date';
import { type Problem, ProblemError } from '../../domain/result';
import type { Role } from '../../domain/role';
import { isDayOff } from '../../domain/working-days';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { now, today } from '../../google/clock';
import { readProperty, writeProperty } from '../../google/properties';
import {
  decodeReminderSettings,
  isNeededByReminders,
  type ReminderSettings,
} from '../../standard/settings-reminders';
import { PARTS, type SettingsRow } from '../../standard/settings-rows';
import { rowsWith } from '../../workbook/read-table';
import {
  aboutTable,
  dossierTable,
  portalNewsTable,
  profileTable,
  reportsTable,
  schoolReminderLogTable,
  settingsTable,
  staffTable,
} from '../../workbook/school';
import { REPLACED } from '../../workbook/school/about';
import type { Entry, RecordOf, TableDefinition } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';
import { accomplishmentsOf } from './accomplished';
import { takenOver, takeOver } from './handover';
import { isQuiet, keepQuiet, keptRows } from './quiet-days';
import { nothingRead, readLog } from './read-log';
import type { ReminderInput } from './reminder';
import type { Logged } from './restored-copy';
import { sendDay, type TickSource } from './send';
import { isSentBy, weekOf } from './senders';
import { type LastRun, readLastRun } from './status';
import { isMyTurn } from './turn';

const BUDGET_MILLISECONDS = 200_000;
/** A sign each day would make every workbook look changed to consolidation. */
const LIFE_SIGN_DAYS = 5;
const MONDAY = 1;
/** Rows of the sheet Về sổ này that the district reads: that this school's tick lives, and whether Saturday is a working day. */
const LIFE_SIGN = { key: 'remindersRanAt', title: 'Nhắc việc chạy gần nhất' } as const;
const SATURDAY = { key: 'saturday', title: 'Làm việc thứ Bảy' } as const;

type StaffRecord = RecordOf<typeof staffTable>;
type AboutEntry = Entry<RecordOf<typeof aboutTable>>;

/** For the daily tick, on days that are not known to bring nothing. */
export function runSchoolReminders(budget = BUDGET_MILLISECONDS): LastRun | undefined {
  if (!isMyTurn()) return undefined;
  const last = readLastRun();
  if (last?.date === today() && last.finished) return undefined;
  const workbook = activeWorkbook();
  let calendar: Calendar | undefined;
  const load = () => {
    calendar = keptCalendar() ?? readCalendar(workbook);
    if (isQuiet(last, String(calendar.settings.version))) return unreadSource(calendar);
    const school = readSchool(workbook);
    // on a day off nothing is sent: the next working day looks at what has come
    const isOff = isDayOff(today(), weekOf(school.profile, calendar.input.week));
    if (last !== undefined && isOff) return { ...unreadSource(calendar), left: true };
    return schoolSource(workbook, calendar, school, takeOver(calendar.settings.obligations));
  };
  const run = sendDay(workbook, load, budget);
  if (calendar !== undefined && run.finished) keep(calendar);
  // who cannot plan does not remind: the office shall see that it sleeps
  if (run.stopped !== true && (last === undefined || weekdayOf(today()) === MONDAY)) leaveLifeSign(workbook);
  return run;
}

interface Calendar {
  readonly settings: ReminderSettings;
  /** The rows of the sheet that say it. */
  readonly rows: readonly SettingsRow[];
  readonly input: Pick<ReminderInput, 'sender' | 'obligations' | 'week'>;
  readonly problems: readonly Problem[];
}

/** Obligations and days off as they were sent down. Throws ProblemError when the settings cannot be read. */
export function readCalendar(workbook: ActiveWorkbook): Calendar {
  const settingsOnly = {
    readTables: (tables: readonly TableDefinition[]) =>
      workbook
        .readTables(tables)
        .map((result) =>
          result.ok ? { ...result, value: rowsWith(result.value, 'part', isNeededByReminders) } : result,
        ),
  };
  const { records, problems } = readRecords(settingsOnly, [settingsTable]);
  const rows = records[0].map(({ record }) => record);
  const decoded = decodeReminderSettings(rows);
  if (!decoded.ok) throw new ProblemError(decoded.problem);
  return calendarOf(decoded.value, rows, problems);
}

/** What an earlier run of the month kept of these settings; undefined when they are to be read. */
function keptCalendar(): Calendar | undefined {
  const rows = keptRows();
  const decoded = rows === undefined ? undefined : decodeReminderSettings(rows);
  return rows !== undefined && decoded?.ok ? calendarOf(decoded.value, rows, []) : undefined;
}

function calendarOf(
  settings: ReminderSettings,
  rows: readonly SettingsRow[],
  problems: readonly Problem[],
): Calendar {
  const { obligations, holidays } = settings;
  return {
    settings,
    rows,
    input: { sender: 'school', obligations, week: { holidays, saturday: false } },
    problems,
  };
}

/** Most obligations are never mailed: a tick has no use for their rows. */
function keep({ settings, rows, input }: Calendar): void {
  const unsent = new Set(
    input.obligations
      .filter((one) => !isSentBy(one, 'school') && !isSentBy(one, 'district'))
      .map(({ code }) => code),
  );
  const isUsed = ({ part, key }: SettingsRow) =>
    isNeededByReminders(part) && !(part === PARTS.obligation && unsent.has(key));
  keepQuiet(input, String(settings.version), rows.filter(isUsed));
}

/** For a day on which nothing is sent: nothing else of the workbook is read. */
function unreadSource({ settings, input, problems }: Calendar): TickSource {
  return {
    log: nothingRead(schoolReminderLogTable),
    input: { ...input, schools: [] },
    mail: { officeName: '', sender: 'school', sample: settings.sample },
    problems,
  };
}

interface School {
  readonly profile: RecordOf<typeof profileTable>;
  readonly problems: readonly Problem[];
}

/** Throws ProblemError when the school's own row cannot be read. */
function readSchool(workbook: ActiveWorkbook): School {
  const { records, problems } = readRecords(workbook, [profileTable]);
  const profile = records[0][0]?.record;
  if (profile === undefined) throw new ProblemError(noProfile());
  return { profile, problems };
}

/** What the school's workbook says today. Throws ProblemError when the school's own row cannot be read. */
export function schoolSource(
  workbook: ActiveWorkbook,
  { settings, input, problems: earlier }: Calendar,
  { profile, problems: ofProfile }: School = readSchool(workbook),
  handed = takenOver(),
): TickSource {
  const { records, problems: ofRegisters } = readRecords(workbook, [
    staffTable,
    aboutTable,
    reportsTable,
    portalNewsTable,
    dossierTable,
  ]);
  const [staff, about, reports, portalNews, dossier] = records;
  const problems = [...ofProfile, ...ofRegisters];
  const present = staff.filter(({ record }) => isPresent(record));
  return {
    log: readLog(workbook, schoolReminderLogTable),
    input: {
      ...input,
      takenOver: handed,
      schools: [
        {
          id: schoolIdOf(about, workbook),
          name: profile.name,
          levels: profile.levels,
          profile: profile.profile,
          account: profile.account ?? '',
          addressesOf: (role) => addressesOf(present, role),
          holds: (role) => present.some(({ record }) => record.roles.includes(role)),
          addressProblems: problems.filter(({ code }) => code === 'cell.not-an-address'),
          saturday: profile.saturday,
          link: workbook.url(),
          sheetIds: workbook.sheetIdsRead(),
          accomplishments: accomplishmentsOf({ reports, portalNews, dossier }),
        },
      ],
    },
    mail: { officeName: profile.name, sender: 'school', sample: settings.sample },
    ...(profile.account === undefined ? {} : { replyTo: profile.account }),
    ...madeFrom(workbook, about),
    problems: [...earlier, ...problems],
  };
}

/** The office wrote into the school's workbook which file it is, and which one it takes the place of; a copy is another file. */
function madeFrom(workbook: ActiveWorkbook, about: readonly AboutEntry[]): Pick<Logged, 'madeFrom'> {
  const recorded = aboutValue(about, 'workbookId');
  if (recorded !== undefined && recorded !== workbook.spreadsheetId()) return { madeFrom: 'copy' };
  return aboutValue(about, REPLACED.key) === undefined ? {} : { madeFrom: 'lost' };
}

/** What tells whether there was another workbook before this one. */
export function readOrigin(workbook: ActiveWorkbook): Logged {
  const [about, log] = readRecords(workbook, [aboutTable, schoolReminderLogTable]).records;
  return { workbookId: workbook.spreadsheetId(), log, ...madeFrom(workbook, about) };
}

export function isPresent({ from, until }: StaffRecord): boolean {
  const date = today();
  return (from === undefined || from <= date) && (until === undefined || date < until);
}

function addressesOf(staff: readonly Entry<StaffRecord>[], role: Role): string[] {
  return staff.flatMap(({ record: { roles, email } }) =>
    roles.includes(role) && email !== undefined ? [email] : [],
  );
}

/** Document property. */
const SCHOOL = 'reminders.school';

/**
 * Which school of the office's list it is; the workbook's own id where no office filled it. Kept, for the log's keys name it:
 * who clears the sheet Về sổ này shall not be reminded twice.
 */
export function schoolIdOf(about: readonly AboutEntry[], workbook: ActiveWorkbook): string {
  const stated = aboutValue(about, 'schoolId');
  const kept = readProperty(SCHOOL);
  if (stated !== undefined && stated !== kept) writeProperty(SCHOOL, stated);
  return stated ?? (typeof kept === 'string' ? kept : workbook.spreadsheetId());
}

function aboutValue(about: readonly AboutEntry[], key: string): string | undefined {
  const value = about.find(({ record }) => record.key === key)?.record.value?.trim();
  return value === '' ? undefined : value;
}

function leaveLifeSign(workbook: ActiveWorkbook): void {
  const [about, profiles] = readRecords(workbook, [aboutTable, profileTable]).records;
  const signed = parseIsoDate(aboutValue(about, LIFE_SIGN.key)?.slice(0, 10) ?? '');
  const saturday = profiles[0]?.record.saturday === true ? 'Có' : 'Không';
  const isFresh = signed !== undefined && daysBetween(signed, today()) < LIFE_SIGN_DAYS;
  if (isFresh && saturday === aboutValue(about, SATURDAY.key)) return;
  const added: RowValues[] = [];
  const patches = new Map<string, RowValues>();
  for (const fact of [
    { ...LIFE_SIGN, value: now() },
    { ...SATURDAY, value: saturday },
  ]) {
    const row = about.find(({ record }) => record.key === fact.key);
    if (row === undefined) added.push(toRowValues(aboutTable, fact));
    else patches.set(row.id, toRowValues(aboutTable, { value: fact.value }));
  }
  workbook.appendRows(aboutTable, added);
  workbook.patchRows(aboutTable, patches);
}

function noProfile() {
  return {
    code: 'school.no-profile',
    place: profileTable.title,
    message: 'Chưa có dòng thông tin của trường.',
    remedy: 'Điền dòng đầu của trang Thông tin trường.',
  };
}
