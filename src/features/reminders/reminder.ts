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
  /** Where the school's registers are. */
  readonly link?: string;
  readonly accomplishments: readonly Accomplishment[];
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
  /** Recipients that may still be written to today. */
  readonly quota: number;
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
}

/** One mail. */
export interface Digest {
  readonly mailbox: string;
  /** Most urgent first. */
  readonly lines: readonly ReminderLine[];
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
  readonly problems: readonly Problem[];
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
