/** What a school's reminders read and leave in the sheet Về sổ này: whose workbook it is, where it comes from, that the tick lives. */
import { daysBetween, parseIsoDate } from '../../domain/calendar-date';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { now, today } from '../../google/clock';
import { readProperty, writeProperty } from '../../google/properties';
import { aboutTable, profileTable, schoolReminderLogTable } from '../../workbook/school';
import { REPLACED } from '../../workbook/school/about';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';
import type { Logged } from './restored-copy';

type AboutEntry = Entry<RecordOf<typeof aboutTable>>;

/** A sign each day would make every workbook look changed to consolidation. */
const LIFE_SIGN_DAYS = 5;
/** Rows that the district reads: that this school's tick lives, and whether Saturday is a working day. */
const LIFE_SIGN = { key: 'remindersRanAt', title: 'Nhắc việc chạy gần nhất' } as const;
const SATURDAY = { key: 'saturday', title: 'Làm việc thứ Bảy' } as const;
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

/** The office wrote into the school's workbook which file it is, and which one it takes the place of; a copy is another file. */
export function madeFrom(workbook: ActiveWorkbook, about: readonly AboutEntry[]): Pick<Logged, 'madeFrom'> {
  const recorded = aboutValue(about, 'workbookId');
  if (recorded !== undefined && recorded !== workbook.spreadsheetId()) return { madeFrom: 'copy' };
  return aboutValue(about, REPLACED.key) === undefined ? {} : { madeFrom: 'lost' };
}

/** What tells whether there was another workbook before this one. */
export function readOrigin(workbook: ActiveWorkbook): Logged {
  const [about, log] = readRecords(workbook, [aboutTable, schoolReminderLogTable]).records;
  return { workbookId: workbook.spreadsheetId(), log, ...madeFrom(workbook, about) };
}

/** Tells the district that the tick lives, now and then. */
export function leaveLifeSign(workbook: ActiveWorkbook): void {
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
