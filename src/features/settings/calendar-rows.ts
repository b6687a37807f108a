/** The year's calendar of a school, out of the settings that are sent down to it. Pure. */
import { addDays, formatDate, type IsoDate, isoDate, toSerial } from '../../domain/calendar-date';
import { DOSSIER_DOCUMENT_NAMES } from '../../domain/dossier-document';
import type { Level, Profile } from '../../domain/level';
import { concerns, type Due, duesBetween, type Obligation } from '../../domain/obligation';
import { PORTAL_SECTION_NAMES } from '../../domain/portal-section';
import { describeSchedule } from '../../domain/recurrence';
import { ROLE_NAMES } from '../../domain/role';
import {
  countingPeriod,
  firstDay,
  formatMonth,
  lastDay,
  monthOfDate,
  monthsOfSchoolYear,
} from '../../domain/school-year';
import type { Holiday } from '../../domain/working-days';
import { approvalPaths } from '../../standard/approval-paths';
import type { CatalogueEntry, CataloguePart } from '../../standard/catalogue';
import { REPORT_KIND_NAMES } from '../../standard/measures';
import { isPartialNorm, norms } from '../../standard/norms';
import type { SchoolSettings } from '../../standard/settings';
import { schoolTables, trainingsTable } from '../../workbook/school';
import { calendarTable } from '../../workbook/school/calendar';
import type { RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';

type CalendarRecord = RecordOf<typeof calendarTable>;

export interface CalendarSchool {
  readonly name: string;
  readonly levels: readonly Level[];
  readonly profile: Profile;
  readonly saturday: boolean;
}

/** The calendars of schools with and without Saturday lessons, each counted once when first needed. */
export type YearCalendars = (saturday: boolean) => YearCalendar;

/** What all schools of a district share; each takes its own part of it. */
export interface YearCalendar {
  readonly obligations: readonly { readonly obligation: Obligation; readonly dues: readonly Due[] }[];
  readonly periods: readonly CalendarRecord[];
  /** Training, approval paths and norms that the district keeps in its catalogue. */
  readonly guidance: readonly CatalogueEntry[];
  readonly holidays: readonly CalendarRecord[];
}

/** Windows in which something done counts for a due, as `isDone` of the domain has them. */
const WEEKLY_DAYS = { before: 4, after: 6 } as const;
const YEARLY_DAYS = { before: 110, after: 120 } as const;

/** The dues of a school year, counted once for all schools. */
export function yearCalendars(settings: SchoolSettings): YearCalendars {
  const counted = new Map<boolean, YearCalendar>();
  return (saturday) => {
    const known = counted.get(saturday) ?? yearCalendar(settings, saturday);
    counted.set(saturday, known);
    return known;
  };
}

function yearCalendar(settings: SchoolSettings, saturday: boolean): YearCalendar {
  const from = isoDate(settings.schoolYear, 9, 1);
  const to = isoDate(settings.schoolYear + 1, 8, 31);
  if (from === undefined || to === undefined)
    return { obligations: [], periods: [], guidance: [], holidays: [] };
  const week = { holidays: settings.holidays, saturday };
  return {
    holidays: settings.holidays.map(holidayRecord),
    guidance: settings.catalogue.filter(({ part, inUse }) => inUse && GUIDANCE.includes(part)),
    obligations: settings.obligations.map((obligation) => ({
      obligation,
      // what is due every day has no days of its own in a calendar
      dues: obligation.schedule.rhythm === 'daily' ? [] : duesBetween(obligation, from, to, week),
    })),
    periods: monthsOfSchoolYear(settings.schoolYear).map((month, index): CalendarRecord => {
      const period = countingPeriod(month, settings.counting);
      return {
        kind: 'period',
        key: `KY/${index + 1}`,
        task: `Kỳ tính của tháng ${formatMonth(month)}`,
        deadline: period.to,
        month,
        from: period.from,
        until: period.to,
      };
    }),
  };
}

/** Rows of one school: its tasks first, then their days in order, then the counting periods. */
export function calendarRows(
  calendars: YearCalendars,
  school: CalendarSchool,
): { readonly id: string; readonly values: RowValues }[] {
  const calendar = calendars(school.saturday);
  const own = calendar.obligations.filter(({ obligation }) => concerns(obligation, school));
  const tasks = own.map(
    ({ obligation }): CalendarRecord => ({
      ...common(obligation),
      kind: 'task',
      key: obligation.code,
    }),
  );
  const dues = own
    .flatMap(({ obligation, dues: days }) => days.map((due) => dueRecord(obligation, due)))
    .sort((one, other) => ((one.deadline ?? '') < (other.deadline ?? '') ? -1 : 1));
  const guidance = calendar.guidance
    .filter(({ levels }) => levels.length === 0 || levels.some((level) => school.levels.includes(level)))
    .filter(({ code }) => school.profile === 'partial' || !isPartialNorm(code))
    .map(guidanceRecord);
  return [...tasks, ...dues, ...calendar.periods, ...calendar.holidays, ...guidance].map((record) => ({
    id: `calendar/${record.key}`,
    values: toRowValues(calendarTable, record),
  }));
}

function holidayRecord({ from, to, name, confirmed }: Holiday): CalendarRecord {
  const days = from === to ? formatDate(from) : `từ ${formatDate(from)} đến ${formatDate(to)}`;
  return {
    kind: 'holiday',
    key: `NGHI/${from}`,
    task: name,
    rhythm: confirmed ? days : `${days}, chờ thông báo`,
    from,
    until: to,
  };
}

/** Of the catalogue, what such a calendar shows beside its tasks. */
const GUIDANCE: readonly CataloguePart[] = ['training', 'path', 'norm'];

/** The table in which people write down, or see, what such a row is about. */
function registerOf({ part, code }: CatalogueEntry): string | undefined {
  if (part === 'training') return trainingsTable.name;
  const listed = part === 'path' ? approvalPaths : norms();
  return listed.find((one) => one.code === code)?.table;
}

function guidanceRecord(entry: CatalogueEntry): CalendarRecord {
  const { part, code, name, meaning } = entry;
  const register = registerOf(entry);
  const place = schoolTables.find((table) => table.name === register)?.title;
  return {
    kind: part === 'training' || part === 'path' ? part : 'norm',
    key: `${part}/${code}`,
    task: meaning === undefined ? name : `${name}\n${meaning}`,
    ...(place === undefined ? {} : { place }),
  };
}

function dueRecord(obligation: Obligation, due: Due): CalendarRecord {
  const { rhythm } = obligation.schedule;
  const window = windowOf(rhythm, due.nominal);
  return {
    ...common(obligation),
    kind: 'due',
    // the sheet finds a due by its task and the serial number of its day
    key: `${obligation.code}/${toSerial(due.deadline)}`,
    deadline: due.deadline,
    from: window.from,
    until: window.to,
    ...(rhythm === 'monthly' ? { month: monthOfDate(due.nominal) } : {}),
  };
}

function common(obligation: Obligation): Omit<CalendarRecord, 'kind' | 'key'> {
  const { completion } = obligation;
  const name =
    completion.kind === 'report'
      ? completion.report
      : completion.kind === 'portal'
        ? completion.section
        : completion.kind === 'document'
          ? completion.document
          : '';
  // the name is what counts, whichever register it stands in
  const report = wordOf(REPORT_KIND_NAMES, name);
  const section = wordOf(PORTAL_SECTION_NAMES, name);
  const document = wordOf(DOSSIER_DOCUMENT_NAMES, name);
  const place = completion.kind === 'none' ? undefined : PLACES[completion.kind];
  return {
    code: obligation.code,
    task: obligation.title,
    rhythm: describeSchedule(obligation.schedule),
    recipient: obligation.recipient,
    mailed: obligation.byMail ? 'Có' : 'Không',
    ...(obligation.owner === undefined ? {} : { who: ROLE_NAMES[obligation.owner] }),
    ...(place === undefined ? {} : { place }),
    ...(report === undefined ? {} : { report }),
    ...(section === undefined ? {} : { section }),
    ...(document === undefined ? {} : { document }),
  };
}

const PLACES = { report: 'Báo cáo', portal: 'Tin bài Cổng', document: 'Hồ sơ' } as const;

function windowOf(rhythm: string, nominal: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  if (rhythm === 'monthly') {
    const month = monthOfDate(nominal);
    return { from: firstDay(month), to: lastDay(month) };
  }
  const { before, after } = rhythm === 'weekly' ? WEEKLY_DAYS : YEARLY_DAYS;
  return { from: addDays(nominal, -before), to: addDays(nominal, after) };
}

function wordOf(words: Readonly<Record<string, string>>, name: string): string | undefined {
  return words[name];
}
