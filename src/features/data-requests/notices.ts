/** The mails that tell schools of a data request: each at most once, inside the day's quota. */
import type { Problem } from '../../domain/result';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { now } from '../../google/clock';
import { messageOf } from '../../google/errors';
import { labelled, remainingMailQuota, sendMail } from '../../google/mail';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import type { Office } from '../../standard/settings';
import type { SchoolEntry } from '../registry/read-schools';
import { isAddress } from '../reminders/addresses';
import { generalSettings, readSettingsEntries } from '../settings/read-district';
import { requestMail } from './mail';
import type { AskedSchool } from './read-answers';
import type { Requests } from './requests';

/** Recipients left for the day's reminders. */
const MAIL_RESERVE = 10;
/** So many are claimed by one write; after a kill no more than these are in doubt. */
const CLAIMED_TOGETHER = 5;

/** Sends what is not sent yet for sheets that lie in the schools' workbooks. Answers what the operator should know. */
export function sendNotices(
  workbook: ActiveWorkbook,
  requests: Requests,
  schools: readonly SchoolEntry[],
  operator: string,
): Problem[] {
  const moment = now().slice(0, 19);
  const waiting = schools.flatMap((school): AskedSchool[] =>
    requests.askedOf(school.id).flatMap(({ request, asked }) => {
      const { publishedAt, mail, closedAt } = asked.record;
      const isDue = publishedAt !== undefined && mail === undefined && closedAt === undefined;
      return isDue && request.record.state === 'open' && moment < request.record.deadline
        ? [{ school, request, asked }]
        : [];
    }),
  );
  if (waiting.length === 0) return [];
  const allowed = Math.max(0, remainingMailQuota() - MAIL_RESERVE);
  const { office, points } = generalSettings(readSettingsEntries(workbook));
  const from: Sender = { office, operator, ...(points.state === 'sample' ? { label: SAMPLE_LABEL } : {}) };
  const problems: Problem[] = [];
  const going = waiting.slice(0, allowed);
  for (let next = 0; next < going.length; next += CLAIMED_TOGETHER)
    problems.push(...sendGroup(requests, going.slice(next, next + CLAIMED_TOGETHER), from));
  const left = waiting.length - going.length;
  return left === 0 ? problems : [...problems, quotaProblem(left)];
}

interface Sender {
  readonly office: Office;
  readonly operator: string;
  /** Of the sample's points, while the district trains with them. */
  readonly label?: string;
}

/** Claim, send, mark. */
function sendGroup(
  requests: Requests,
  group: readonly AskedSchool[],
  { office, operator, label }: Sender,
): Problem[] {
  for (const { asked } of group) requests.noteSchool(asked.id, { ...asked.record, mail: 'sending' });
  requests.save();
  const problems = group.flatMap(({ school, request, asked }): Problem[] => {
    const { account, name, workbookId = '' } = school.record;
    const { deadline, note } = request.record;
    let problem: Problem | undefined;
    if (!isAddress(account)) problem = doubt(name, 'Địa chỉ thư của trường chưa đúng.');
    else {
      try {
        const mail = requestMail({
          form: request.form,
          deadline,
          ...(note === undefined ? {} : { note }),
          school: name,
          account,
          workbookId,
          office,
          operator,
        });
        sendMail(labelled(mail, label));
      } catch (error) {
        problem = doubt(name, `Không rõ thư báo đã tới trường hay chưa (${messageOf(error)}).`);
      }
    }
    const mail = problem === undefined ? 'sent' : 'doubtful';
    requests.noteSchool(asked.id, { ...asked.record, mail });
    return problem === undefined ? [] : [problem];
  });
  requests.save();
  return problems;
}

/** Claims that an earlier run left without a mark are never sent again by themselves. */
export function settleClaims(requests: Requests, schools: readonly SchoolEntry[]): Problem[] {
  return schools.flatMap((school) =>
    requests.askedOf(school.id).flatMap(({ asked }) => {
      if (asked.record.mail !== 'sending') return [];
      requests.noteSchool(asked.id, { ...asked.record, mail: 'doubtful' });
      return [doubt(school.record.name, 'Không rõ thư báo đã tới trường hay chưa.')];
    }),
  );
}

function doubt(school: string, message: string): Problem {
  return {
    code: 'data-request.mail',
    place: school,
    message,
    remedy: 'Trang đã ở trong sổ của trường; gọi điện báo trường.',
  };
}

function quotaProblem(count: number): Problem {
  return {
    code: 'data-request.quota',
    message: `Hôm nay hết lượt gửi thư: ${count} trường chưa được báo bằng thư, dù trang đã ở trong sổ.`,
    remedy: 'Lượt chạy sau gửi tiếp; việc gấp thì gọi điện.',
  };
}
