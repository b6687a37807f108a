/** Who is late with what on a day, and the mails that an officer asks for. Pure. */
import { isDone } from '../../domain/accomplishment';
import { addDays, daysBetween, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { concerns, type Due, duesBetween, type Obligation } from '../../domain/obligation';
import { schoolYearOf } from '../../domain/school-year';
import type { WorkWeek } from '../../domain/working-days';
import { mailboxesOf } from './addresses';
import { memoized } from './memoized';
import { byUrgency, lineFor } from './plan';
import type { Digest, RemindedSchool, ReminderLine } from './reminder';

/** A school that has not done something whose deadline is over. */
export interface LateItem {
  readonly obligation: Obligation;
  readonly school: RemindedSchool;
  readonly due: Due;
  readonly daysLate: number;
}

/** Further back nobody is asked any more; a weekly one counts for its week and the next. */
const LOOK_BACK_DAYS = 120;
const WEEKLY_LOOK_BACK_DAYS = 13;

/**
 * The latest deadline of each obligation in the mail that is over and not met. Obligations whose doing no register tells
 * are left out, for nobody can be called late then; so is what the district does not see in a school's facts.
 */
export function lateItems({
  date,
  obligations,
  schools,
  week,
}: {
  readonly date: IsoDate;
  readonly obligations: readonly Obligation[];
  readonly schools: readonly RemindedSchool[];
  readonly week: WorkWeek;
}): LateItem[] {
  // deadlines of the school year before are nobody's concern any more
  const since = parseIsoDate(`${schoolYearOf(date)}-09-01`) ?? date;
  return obligations.flatMap((obligation) => {
    if (obligation.state !== 'on' || !obligation.byMail || obligation.completion.kind === 'none') return [];
    const reach = obligation.schedule.rhythm === 'weekly' ? WEEKLY_LOOK_BACK_DAYS : LOOK_BACK_DAYS;
    const latestDue = memoized((saturday: boolean) =>
      duesBetween(obligation, addDays(date, -reach), date, { ...week, saturday })
        .filter(({ deadline }) => since <= deadline && deadline < date)
        .pop(),
    );
    return schools.flatMap((school): LateItem[] => {
      if (!concerns(obligation, school)) return [];
      const due = latestDue(school.saturday);
      if (due === undefined || isDone(obligation, due, school.accomplishments)) return [];
      return [{ obligation, school, due, daysLate: daysBetween(due.deadline, date) }];
    });
  });
}

/** One mail to each school's account with all that was chosen of it; what was asked for today already is left out. */
export function askedDigests(
  items: readonly LateItem[],
  date: IsoDate,
  known: { readonly has: (key: string) => boolean },
): Digest[] {
  const byMailbox = new Map<string, ReminderLine[]>();
  for (const { obligation, school, due } of items) {
    const [mailbox] = mailboxesOf({ ...school, addressesOf: () => [] }, undefined);
    if (mailbox === undefined) continue;
    const roles = obligation.owner === undefined ? [] : [obligation.owner];
    const line = lineFor(
      obligation,
      school,
      { stage: `asked-${date}`, due, standing: 'overdue' },
      mailbox,
      roles,
    );
    if (!known.has(line.key)) byMailbox.set(mailbox, [...(byMailbox.get(mailbox) ?? []), line]);
  }
  return [...byMailbox].map(([mailbox, lines]) => ({
    mailbox,
    lines: [...lines].sort(byUrgency),
    extras: [],
  }));
}
