/** The plain data of reminding: who may be written to, what is sent, what the log knows. */
import type { Accomplishment } from '../../domain/accomplishment';
import type { IsoDate } from '../../domain/calendar-date';
import type { Level, Profile } from '../../domain/level';
import type { Due, Obligation, RemindedBy, Stage } from '../../domain/obligation';
import type { Problem } from '../../domain/result';
import type { Role } from '../../domain/role';
import type { WorkWeek } from '../../domain/working-days';

/** A school as the sender knows it. */
export interface RemindedSchool {
  readonly id: string;
  readonly name: string;
  readonly levels: readonly Level[];
  readonly profile: Profile;
  /** The school's one account; '' or broken is a problem that the plan names. */
  readonly account: string;
  /** Addresses of the people of a role; a role without one goes to the account. Absent: everything goes there. */
  readonly addressesOf?: (role: Role) => readonly string[];
  /** Whether somebody of the school has the role now; absent: nobody knows. */
  readonly holds?: (role: Role) => boolean;
  /** Addresses of its people that are none; they are told to whoever reads the school's mail. */
  readonly addressProblems?: readonly Problem[];
  /** Where the school's registers are. */
  readonly link?: string;
  /** Ids of sheets by table; absent or lacking one: as the table declares it. */
  readonly sheetIds?: Readonly<Record<string, number>>;
  /** The school works on Saturdays. */
  readonly saturday: boolean;
  readonly accomplishments: readonly Accomplishment[];
  /** Who reminds of what under the settings that the school has, where these are not the last ones. */
  readonly owners?: Readonly<Record<string, RemindedBy>>;
}

export interface ReminderInput {
  readonly date: IsoDate;
  /** Whose tick this is: only obligations that it owns are looked at. */
  readonly sender: RemindedBy;
  readonly obligations: readonly Obligation[];
  readonly week: WorkWeek;
  readonly schools: readonly RemindedSchool[];
  /** Keys that the log has, in whatever state: none of them is sent again. */
  readonly known: { readonly has: (key: string) => boolean };
  /** Mailboxes that were written to today already. */
  readonly mailedToday: { readonly has: (mailbox: string) => boolean };
  /** The day reminding was switched on: what came before it was not missed. */
  readonly since?: IsoDate;
  /** In a workbook that was copied, restored or made anew: what was to be said up to this day was said by the one before. */
  readonly leftOutUntil?: IsoDate;
  /** By code, of what the other one reminded of before: what was to be said before this day it has said. */
  readonly takenOver?: Readonly<Record<string, IsoDate>>;
  /** Recipients that may still be written to today. */
  readonly quota: number;
  /** The office's own mailbox: copies and the weekly summary go there. */
  readonly office?: OfficeMailbox;
  /** Only what the day itself brings: nothing is made up for, as on days that are only looked at. */
  readonly ownDayOnly?: boolean;
}

export interface OfficeMailbox {
  readonly address: string;
  /** What the week's summary says; absent: nothing to sum up. */
  readonly summary?: DigestExtra;
}

/** A part of a mail that is no obligation: the week's summary, what is to be mended, data that the office waits for. */
export interface DigestExtra {
  /** Its key in the log; absent: it may come with any mail. */
  readonly key?: string;
  readonly title: string;
  /** The one school that is asked for it. */
  readonly school?: string;
  readonly parts: readonly {
    readonly heading: string;
    readonly items: readonly string[];
    /** Where it is done. */
    readonly link?: { readonly text: string; readonly address: string };
  }[];
}

/** One thing to do of one school, in one mailbox's digest. */
export interface ReminderLine {
  /** obligation|school|period|stage|mailbox */
  readonly key: string;
  readonly obligation: Obligation;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly due: Due;
  readonly stage: Stage;
  /** How it stands on the day of sending, which may be later than the stage's own day. */
  readonly standing: 'overdue' | 'today' | 'coming';
  /** For whom in that mailbox: the owner, and the escalation role where it came to that. */
  readonly roles: readonly Role[];
  readonly link?: string;
  readonly sheetIds?: Readonly<Record<string, number>>;
}

/** One mail. */
export interface Digest {
  readonly mailbox: string;
  /** Most urgent first. */
  readonly lines: readonly ReminderLine[];
  readonly extras: readonly DigestExtra[];
}

export interface SkippedReminder {
  readonly key: string;
  readonly line: ReminderLine;
  readonly reason: string;
}

export interface DayPlan {
  /** To send now, in order. */
  readonly digests: readonly Digest[];
  /** Did not fit into the quota; planned again on the next day. */
  readonly carried: readonly Digest[];
  /** Missed, and not useful any more: the log takes them down as left out. */
  readonly missed: readonly SkippedReminder[];
  /** Something comes with a later day: it is a day off, or the mailbox has had its mail of the day, or gets the office's. */
  readonly waiting: boolean;
  readonly problems: readonly Problem[];
}

/** Key of the summary of the week that begins on this Monday. */
export function summaryKey(monday: IsoDate, mailbox: string): string {
  return ['summary', '', monday, 'week', mailbox].join('|');
}

export function reminderKey(
  obligation: string,
  schoolId: string,
  period: IsoDate,
  stage: Stage,
  mailbox: string,
): string {
  return [obligation, schoolId, period, stage, mailbox].join('|');
}
