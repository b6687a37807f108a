/** Which obligations a sender mails, and the working days of a school. Pure. */
import type { Obligation } from '../../domain/obligation';
import type { WorkWeek } from '../../domain/working-days';
import { NEVER_MAILED } from '../../standard/never-mailed';
import type { RemindedSchool, ReminderInput } from './reminder';

/** Whether this sender mails the obligation at all. */
export function isSentBy(
  { code, state, byMail, remindedBy }: Obligation,
  sender: ReminderInput['sender'],
): boolean {
  return state === 'on' && byMail && remindedBy === sender && !NEVER_MAILED.has(code);
}

/** The obligation as the settings say that this school has. */
export function ownedFor(obligation: Obligation, { owners }: Pick<RemindedSchool, 'owners'>): Obligation {
  const remindedBy = owners?.[obligation.code];
  return remindedBy === undefined || remindedBy === obligation.remindedBy
    ? obligation
    : { ...obligation, remindedBy };
}

/** Copies for the office are the district's to send, whoever reminds the school. */
export function isCopied({ code, state, byMail, copyToOffice }: Obligation): boolean {
  return copyToOffice === true && state === 'on' && byMail && !NEVER_MAILED.has(code);
}

/** Working days of a school: Saturdays are its own affair. */
export function weekOf({ saturday }: Pick<RemindedSchool, 'saturday'>, week: WorkWeek): WorkWeek {
  return saturday === week.saturday ? week : { ...week, saturday };
}
