/** The district's reminders: what its tick reads, and when it sends. Only school accounts of its own table are written to. */
import { type Accomplishment, decodeAccomplishments } from '../../domain/accomplishment';
import { type Obligation, REMINDED_BY_WORDS } from '../../domain/obligation';
import type { Problem } from '../../domain/result';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { remainingMailQuota } from '../../google/mail';
import { factsTable, holidaysTable, obligationsTable, reminderLogTable } from '../../workbook/district';
import type { Entry, RecordOf } from '../../workbook/table';
import { readRecords } from '../registers/read-records';
import { readSchools, type SchoolEntry } from '../registry/read-schools';
import { keptComingSeminars } from '../seminars/memory';
import { SEMINAR_CODE, seminarObligations } from '../seminars/plan-reminders';
import { holidayOf, obligationOf } from '../settings/district-records';
import { holidayProblems, missingHolidays } from '../settings/holiday-problems';
import { generalSettings, readSettingsEntries, systemValue } from '../settings/read-district';
import { clearRows, scheduleProblems } from '../settings/schedules';
import { ownersAt, readSentOwners, type SentOwners } from '../settings/sent-owners';
import { accountProblems, isAddress, unknownSchools } from './addresses';
import { hasNewStage } from './new-stage';
import { lateItems } from './plan-late';
import { weeklySummary } from './plan-summary';
import { nothingRead, readLog } from './read-log';
import type { RemindedSchool, ReminderInput } from './reminder';
import { keepingProblems, sendDay, type TickSource } from './send';
import { ownedFor } from './senders';
import { type LastRun, leftNothing, readLastRun } from './status';
import { isReminderTime } from './turn';

const BUDGET_MILLISECONDS = 200_000;

type FactsRecord = RecordOf<typeof factsTable>;

/**
 * For the hourly tick: sends once a day, and what a run left over (time, quota) in the next ones. Days that bring nothing
 * new cost two small reads; on the others `beforeReading` may bring the facts up to date first.
 */
export function runDistrictReminders(
  budget = BUDGET_MILLISECONDS,
  beforeReading: () => void = () => undefined,
): LastRun | undefined {
  if (!isReminderTime()) return undefined;
  const last = readLastRun();
  // the day's first run notes in the log what waits for the quota
  if (last?.date === today() && remainingMailQuota() <= 0) return last;
  const workbook = activeWorkbook();
  return keepingProblems(() => {
    const calendar = readCalendar(workbook);
    const nothingNew = leftNothing(last) && !hasNewStage(calendar.everOurs, last.date, today());
    if (!nothingNew) beforeReading();
    return sendDay(workbook, () => districtSource(workbook, calendar, nothingNew), budget);
  });
}

/** The district's obligations and days off, and how its mails begin. */
export function readCalendar(workbook: ActiveWorkbook) {
  const entries = readSettingsEntries(workbook);
  const general = generalSettings(entries);
  const { records, problems } = readRecords(workbook, [obligationsTable, holidaysTable]);
  const sent = readSentOwners();
  const last = sent[sent.length - 1];
  const rows = clearRows(records[0]).map(({ record }) => obligationOf(record));
  const input: Pick<ReminderInput, 'sender' | 'obligations' | 'week' | 'takenOver'> = {
    sender: 'district',
    obligations: [
      ...rows.map((one) => ownedFor(one, last ?? {})),
      ...seminarObligations(keptComingSeminars()),
    ],
    week: { holidays: records[1].map(({ record }) => holidayOf(record)), saturday: false },
    ...(last === undefined ? {} : { takenOver: last.since }),
  };
  // some school may still have settings that leave it to the office
  const isOurs = ({ code }: Obligation) => sent.some(({ owners }) => owners[code] === 'district');
  return {
    general,
    input,
    sent,
    everOurs: {
      ...input,
      obligations: input.obligations.map((one) =>
        isOurs(one) ? { ...one, remindedBy: 'district' as const } : one,
      ),
    },
    problems: [
      ...problems,
      ...scheduleProblems(records[0]),
      ...holidayProblems(records[1]),
      ...missingHolidays(records[1], today()),
      ...unsentOwners(rows, last),
    ],
    office: general.office.replyTo ?? systemValue(entries, 'operator'),
  };
}

/**
 * What the district's workbook says today; schools, facts and log are left unread when no stage has come since the last
 * finished run. Throws ProblemError when settings cannot be read.
 */
export function districtSource(
  workbook: ActiveWorkbook,
  { general, input, sent, problems: found, office }: ReturnType<typeof readCalendar>,
  nothingNew: boolean,
): TickSource {
  const problems = [...found];
  const common = {
    mail: { officeName: general.office.name, sender: 'district', sample: general.points.state === 'sample' },
    ...(general.office.replyTo === undefined ? {} : { replyTo: general.office.replyTo }),
  } as const;
  if (nothingNew)
    return { ...common, log: nothingRead(reminderLogTable), input: { ...input, schools: [] }, problems };
  const { schools, problems: schoolProblems } = readSchools(workbook);
  const [facts] = readRecords(workbook, [factsTable]).records;
  const log = readLog(workbook, reminderLogTable);
  const done = accomplishmentsBySchool(facts);
  const reminded = schools.map((entry) => remindedSchool(entry, done.get(entry.id) ?? [], sent));
  // a chuyên đề names its guests itself, and may name one that has left since
  const named = input.obligations.filter(({ code }) => !code.startsWith(SEMINAR_CODE));
  problems.push(
    ...schoolProblems,
    ...unknownSchools(
      named,
      schools.map(({ record }) => record),
    ),
  );
  const summary = weeklySummary({
    date: today(),
    mailbox: office.trim().toLowerCase(),
    late: lateItems({
      ...input,
      obligations: input.obligations.filter(isSeen),
      date: today(),
      schools: reminded,
    }),
    log: log.recent.map(({ record }) => record),
    schools: schools.map(({ record }) => record),
    holidays: input.week.holidays,
    problems: [...problems, ...reminded.flatMap((school) => accountProblems(school, 'district'))],
  });
  return {
    ...common,
    log,
    input: {
      ...input,
      schools: reminded,
      ...(isAddress(office.trim()) ? { office: { address: office, summary } } : {}),
    },
    problems,
  };
}

/** Of what a school did the district reads its reports, not its portal or its papers. */
export function isSeen({ completion }: Obligation): boolean {
  return completion.kind === 'report';
}

function remindedSchool(
  { id, record }: SchoolEntry,
  accomplishments: readonly Accomplishment[],
  sent: readonly SentOwners[],
): RemindedSchool {
  const has = ownersAt(sent, Number(record.settingsVersion));
  return {
    id,
    name: record.name,
    levels: record.levels,
    profile: record.profile,
    account: record.account,
    saturday: record.saturday,
    ...(record.workbookLink === undefined ? {} : { link: record.workbookLink }),
    accomplishments,
    ...(has === undefined || has === sent[sent.length - 1] ? {} : { owners: has.owners }),
  };
}

/** What was handed over in the sheet and not in the schools: who reminded goes on. */
function unsentOwners(rows: readonly Obligation[], last: SentOwners | undefined): Problem[] {
  const changed = rows.filter((one) => one.state === 'on' && one.byMail && ownedFor(one, last ?? {}) !== one);
  return changed.map((one) => ({
    code: 'obligation.owner-not-sent',
    place: obligationsTable.title,
    message: `Cột Ai nhắc của việc “${one.title}” đã đổi mà chưa gửi xuống các trường: ${REMINDED_BY_WORDS[ownedFor(one, last ?? {}).remindedBy]} vẫn nhắc.`,
    remedy: 'Chọn THĐT > Gửi thiết lập xuống các trường.',
  }));
}

/** A month submitted or confirmed is done; one that was returned is not. */
function accomplishmentsBySchool(facts: readonly Entry<FactsRecord>[]): Map<string, Accomplishment[]> {
  const bySchool = new Map<string, Accomplishment[]>();
  for (const { record } of facts) {
    const submitted = record.state === 'submitted' || record.state === 'confirmed';
    const done: Accomplishment[] = [
      ...(submitted ? [{ kind: 'report', name: 'scores', month: record.month } as const] : []),
      ...decodeAccomplishments(record.accomplished ?? ''),
    ];
    bySchool.set(record.schoolId, [...(bySchool.get(record.schoolId) ?? []), ...done]);
  }
  return bySchool;
}
