/** Invented schools and obligations for the tests of reminders. */
import { day, type IsoDate } from '../../../src/domain/calendar-date';
import type { Obligation } from '../../../src/domain/obligation';
import { schoolYear } from '../../../src/domain/school-year';
import type { WorkWeek } from '../../../src/domain/working-days';
import { planDay } from '../../../src/features/reminders/plan';
import type { DayPlan, RemindedSchool, ReminderInput } from '../../../src/features/reminders/reminder';
import { sampleHolidays } from '../../../src/standard/holidays';
import { obligations } from '../../../src/standard/obligations';

export const week: WorkWeek = { holidays: sampleHolidays(schoolYear(2026)), saturday: false };

const starting: readonly Obligation[] = obligations.filter(({ state }) => state === 'on');

/** All five starting obligations in one hand, as a district may choose. */
export const byDistrict: readonly Obligation[] = starting.map((one) => ({ ...one, remindedBy: 'district' }));

export function obligation(code: string, changes: Partial<Obligation> = {}): Obligation {
  const found = obligations.find((one) => one.code === code);
  if (found === undefined) throw new Error(`No obligation ${code}.`);
  return { ...found, ...changes };
}

export function school(number: number, changes: Partial<RemindedSchool> = {}): RemindedSchool {
  return {
    id: `s${number}`,
    name: `Trường Tiểu học Hoa Lan ${number}`,
    levels: ['TH'],
    profile: 'whole',
    account: `hosothhoalan${number}@truong.example`,
    link: `https://docs.google.com/spreadsheets/d/s${number}/edit`,
    accomplishments: [],
    saturday: false,
    ...changes,
  };
}

export function plan(date: string, changes: Partial<ReminderInput> = {}): DayPlan {
  return planDay({
    date: day(date),
    sender: 'district',
    obligations: byDistrict,
    week,
    schools: [school(1)],
    known: new Set(),
    mailedToday: new Set(),
    quota: 100,
    ...changes,
  });
}

/** "D1 before" of every line of every digest. */
export function linesOf({ digests }: DayPlan): string[] {
  return digests.flatMap(({ lines }) => lines.map(({ obligation: { code }, stage }) => `${code} ${stage}`));
}

export function keysOf({ digests }: Pick<DayPlan, 'digests'>): string[] {
  return digests.flatMap(({ lines }) => lines.map(({ key }) => key));
}

export function everyDay(from: string, to: string): IsoDate[] {
  const days: IsoDate[] = [];
  const end = Date.parse(to);
  for (let moment = Date.parse(from); moment <= end; moment += 86_400_000) {
    days.push(day(new Date(moment).toISOString().slice(0, 10)));
  }
  return days;
}
