/** What a school has done, as its registers say it, and which obligations that completes. */
import { addDays, type IsoDate, parseIsoDate } from './calendar-date';
import type { Due, Obligation } from './obligation';
import { type Month, monthOfDate, parseMonth } from './school-year';

/** A report submitted, an item posted, a document issued. */
export interface Accomplishment {
  readonly kind: 'report' | 'portal' | 'document';
  /** Kind of report, section of the portal, kind of document. */
  readonly name: string;
  /** The month it is for, where the register says so. */
  readonly month?: Month;
  /** The day it was done. */
  readonly date?: IsoDate;
  /** The deadline it was made for, where the register says so. */
  readonly dueOn?: IsoDate;
}

/** Schedules are posted from the Friday before; Friday's report may come on any day of its week. */
const WEEKLY_DAYS = { before: 4, after: 6 } as const;
/** What is due once or twice a year counts when done up to so many days before and after. */
const YEARLY_DAYS = { before: 110, after: 120 } as const;

/**
 * Whether one of them completes this due. A report for another month, week or year does not. Whether a disclosure stands
 * among the reports, the portal's items or the documents does not matter: the name is what counts.
 */
export function isDone(
  obligation: Obligation,
  due: Due,
  accomplishments: readonly Accomplishment[],
): boolean {
  const name = nameOf(obligation);
  if (name === undefined) return false;
  return accomplishments.some((done) => done.name === name && belongs(done, obligation, due));
}

function nameOf({ completion }: Obligation): string | undefined {
  switch (completion.kind) {
    case 'report':
      return completion.report;
    case 'portal':
      return completion.section;
    case 'document':
      return completion.document;
    case 'none':
      return undefined;
  }
}

function belongs(done: Accomplishment, { schedule }: Obligation, { nominal, deadline }: Due): boolean {
  if (done.dueOn !== undefined) return done.dueOn === nominal || done.dueOn === deadline;
  switch (schedule.rhythm) {
    case 'weekly':
      return within(done.date, nominal, WEEKLY_DAYS);
    case 'monthly':
      if (done.month !== undefined) return done.month === monthOfDate(nominal);
      return done.date !== undefined && monthOfDate(done.date) === monthOfDate(nominal);
    case 'daily':
      return done.date === nominal;
    default:
      return within(done.date, nominal, YEARLY_DAYS);
  }
}

function within(
  date: IsoDate | undefined,
  middle: IsoDate,
  days: { before: number; after: number },
): boolean {
  return date !== undefined && addDays(middle, -days.before) <= date && date <= addDays(middle, days.after);
}

/** One cell's text for a list of them: "report:model:2026-10::; portal:disclosure::2026-09-12:". */
export function encodeAccomplishments(accomplishments: readonly Accomplishment[]): string {
  return accomplishments
    .map(({ kind, name, month, date, dueOn }) => [kind, name, month ?? '', date ?? '', dueOn ?? ''].join(':'))
    .join('; ');
}

/** Reads it back; what is not understood is left out, so that at worst somebody is reminded once more. */
export function decodeAccomplishments(text: string): Accomplishment[] {
  return text.split(';').flatMap((part): Accomplishment[] => {
    const [kind = '', name = '', monthText = '', dateText = '', dueText = ''] = part.trim().split(':');
    if ((kind !== 'report' && kind !== 'portal' && kind !== 'document') || name === '') return [];
    const month = parseMonth(monthText);
    const date = parseIsoDate(dateText);
    const dueOn = parseIsoDate(dueText);
    return [
      {
        kind,
        name,
        ...(month === undefined ? {} : { month }),
        ...(date === undefined ? {} : { date }),
        ...(dueOn === undefined ? {} : { dueOn }),
      },
    ];
  });
}
