/** The district's reminders: what its tick reads, and when it sends. Only school accounts of its own table are written to. */
import { type Accomplishment, decodeAccomplishments } from '../../domain/accomplishment';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { activeWorkbook } from '../../google/active-workbook';
import { hourNow, today } from '../../google/clock';
import { factsTable, reminderLogTable } from '../../workbook/district';
import type { Entry, RecordOf } from '../../workbook/table';
import { readRecords } from '../registers/read-records';
import { readSchools, type SchoolEntry } from '../registry/read-schools';
import { readDistrictSettings, readSettingsEntries } from '../settings/read-district';
import type { RemindedSchool } from './reminder';
import { sendDay, type TickSource } from './send';
import { type LastRun, readLastRun } from './status';
import { isMyTurn } from './switches';

/** Nobody is written to at night; the first tick from this hour on sends. */
export const SENDING_HOURS = { from: 7, to: 18 } as const;
const BUDGET_MILLISECONDS = 200_000;

type FactsRecord = RecordOf<typeof factsTable>;

/** For the hourly tick, after consolidation: sends once a day, and what that run left over in the next ones. */
export function runDistrictReminders(budget = BUDGET_MILLISECONDS): LastRun | undefined {
  if (!isMyTurn()) return undefined;
  const hour = hourNow();
  if (hour < SENDING_HOURS.from || hour >= SENDING_HOURS.to) return undefined;
  const last = readLastRun();
  if (last?.date === today() && last.finished) return undefined;
  const workbook = activeWorkbook();
  return sendDay(workbook, () => districtSource(workbook), budget);
}

/** What the district's workbook says today. Throws ProblemError when its settings cannot be read. */
export function districtSource(workbook: ActiveWorkbook): TickSource {
  const { settings, problems } = readDistrictSettings(workbook, readSettingsEntries(workbook));
  const { schools, problems: schoolProblems } = readSchools(workbook);
  const { records } = readRecords(workbook, [factsTable, reminderLogTable]);
  const [facts, log] = records;
  const done = accomplishmentsBySchool(facts);
  return {
    table: reminderLogTable,
    log,
    input: {
      sender: 'district',
      obligations: settings.obligations,
      week: { holidays: settings.holidays, saturday: false },
      schools: schools.map((entry) => remindedSchool(entry, done.get(entry.id) ?? [])),
    },
    mail: {
      officeName: settings.office.name,
      sender: 'district',
      sample: settings.points.state === 'sample',
    },
    ...(settings.office.replyTo === undefined ? {} : { replyTo: settings.office.replyTo }),
    problems: [...problems, ...schoolProblems],
  };
}

function remindedSchool(
  { id, record }: SchoolEntry,
  accomplishments: readonly Accomplishment[],
): RemindedSchool {
  return {
    id,
    name: record.name,
    levels: record.levels,
    profile: record.profile,
    account: record.account,
    ...(record.workbookLink === undefined ? {} : { link: record.workbookLink }),
    accomplishments,
  };
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
