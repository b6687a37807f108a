/** Nhắc các trường chưa nộp: who is late, what they would get, and sending it now. */

import { formatDate } from '../../domain/calendar-date';
import type { MailedSchool } from '../../domain/mailed-school';
import { describeProblem, type Problem, ProblemError } from '../../domain/result';
import { activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { showDialog } from '../../google/dialogs';
import { problemOf } from '../../google/errors';
import { remainingMailQuota } from '../../google/mail';
import { requireMailInDialog } from '../../google/permissions';
import { readSettingsEntries, requireOperator } from '../settings/read-district';
import { isAddress, normalized } from './addresses';
import { districtSource, isSeen, readCalendar } from './district-tick';
import { type Ledger, openLedger } from './ledger';
import { composeMail } from './mail';
import { askedDigests, type LateItem, lateItems } from './plan-late';
import { sendAsked, type TickSource } from './send';

/** One school with all that it is late with. */
export interface LateSchool extends Omit<MailedSchool, 'lines'> {
  readonly things: readonly {
    readonly title: string;
    readonly deadline: string;
    readonly daysLate: number;
  }[];
}

export interface LateSchools {
  readonly schools: readonly LateSchool[];
  readonly quota: number;
  readonly problems: readonly Problem[];
  /** The workbook could not be read: who is late is not known. */
  readonly unread?: true;
}

export interface AskedReport {
  readonly message: string;
  readonly failures: readonly string[];
  readonly late: LateSchools;
}

const BUDGET_MILLISECONDS = 200_000;

/** Menu: shows the dialog. */
export function openLateSchools(): void {
  showDialog('late-schools', 'Nhắc các trường chưa nộp', { width: 760, height: 620 }, null);
}

/** Dialog: what keeps the workbook from being read is a problem; else schools whose latest deadline is over without the report, by what the last consolidation read. */
export function loadLateSchools(): LateSchools {
  try {
    const workbook = activeWorkbook();
    const source = districtSource(workbook, readCalendar(workbook), false);
    return lateSchoolsOf(source, openLedger(workbook, source.log));
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    return { schools: [], quota: 0, problems: [thrown.problem], unread: true };
  }
}

/**
 * Dialog: writes to these schools now, each at most once a day and inside the day's quota. Run by the operator's account.
 * Never throws what a person can mend: the report says it.
 */
export function remindLateSchools(schoolIds: readonly string[]): AskedReport {
  const workbook = activeWorkbook();
  const chosen = new Set(schoolIds);
  try {
    requireMailInDialog();
    requireOperator(readSettingsEntries(workbook));
    /** Of a mailbox that several schools share, all that it gets told of. */
    const asked = new Map<string, ReadonlySet<string>>();
    const outcomes = sendAsked(
      workbook,
      () => districtSource(workbook, readCalendar(workbook), false),
      (source, { known, mailedToday }) => {
        const items = lateOf(source).filter(({ school }) => chosen.has(school.id));
        const digests = askedDigests(items, today(), known).filter(
          ({ mailbox }) => !mailedToday.has(mailbox),
        );
        for (const { mailbox, lines } of digests)
          asked.set(mailbox, new Set(lines.map(({ schoolId }) => schoolId)));
        return digests;
      },
      BUDGET_MILLISECONDS,
    );
    const sent = [...outcomes.values()].filter(({ state }) => state === 'sent').length;
    const failures = [...outcomes].flatMap(([mailbox, outcome]) =>
      outcome.state === 'sent' ? [] : [`${mailbox}: ${outcome.problem}`],
    );
    const schoolsOf = (wanted: (mailbox: string) => boolean) =>
      [...asked].reduce((sum, [mailbox, schools]) => sum + (wanted(mailbox) ? schools.size : 0), 0);
    const told = schoolsOf((mailbox) => outcomes.get(mailbox)?.state === 'sent');
    const left = chosen.size - schoolsOf((mailbox) => outcomes.has(mailbox));
    const message = `Đã gửi ${sent} thư${told > sent ? `, nhắc ${told} trường` : ''}.${left > 0 ? ` ${left} trường không gửi: hôm nay đã nhận thư, thiếu địa chỉ hoặc hết số thư của ngày.` : ''}`;
    return { message, failures, late: loadLateSchools() };
  } catch (thrown) {
    return { message: describeProblem(problemOf(thrown)), failures: [], late: loadLateSchools() };
  }
}

function lateOf({ input }: TickSource): LateItem[] {
  return lateItems({ ...input, obligations: input.obligations.filter(isSeen), date: today() });
}

function lateSchoolsOf(source: TickSource, ledger: Ledger): LateSchools {
  const bySchool = new Map<string, LateItem[]>();
  for (const item of lateOf(source)) {
    bySchool.set(item.school.id, [...(bySchool.get(item.school.id) ?? []), item]);
  }
  const schools = [...bySchool].flatMap(([schoolId, items]): LateSchool[] => {
    const [first] = items;
    if (first === undefined) return [];
    const { name, account } = first.school;
    const [digest] = askedDigests(items, today(), new Set());
    const mail =
      digest === undefined
        ? { subject: '', html: '' }
        : composeMail(digest, { ...source.mail, date: today() });
    return [
      {
        schoolId,
        name,
        account,
        things: items.map(({ obligation, due, daysLate }) => ({
          title: obligation.title,
          deadline: formatDate(due.deadline),
          daysLate,
        })),
        hindrance: hindranceOf(account, ledger),
        subject: mail.subject,
        html: mail.html,
      },
    ];
  });
  return { schools, quota: remainingMailQuota(), problems: source.problems };
}

function hindranceOf(account: string, { mailedToday }: Ledger): string {
  if (!isAddress(normalized(account))) return 'Chưa có địa chỉ thư đúng ở trang Trường.';
  return mailedToday.has(normalized(account)) ? 'Hôm nay trường đã nhận một thư nhắc.' : '';
}
