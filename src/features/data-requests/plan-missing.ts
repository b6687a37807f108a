/** Who has not answered which open data request, and the one mail of the day that asks for it. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import { describeQuestions, requestTable } from '../../workbook/data-request-form';
import { isAddress, normalized } from '../reminders/addresses';
import type { Digest } from '../reminders/reminder';
import { deadlineWords } from './mail';
import { stateOf } from './plan-answers';
import type { AskedSchool } from './read-answers';

/** A school with all that it still owes, whichever request one began with. */
export interface MissingSchool {
  readonly schoolId: string;
  readonly name: string;
  readonly account: string;
  readonly workbookId: string;
  readonly missing: readonly AskedSchool[];
}

/** Schools whose sheet is there and not filled as it should be, in the order of the list. */
export function missingSchools(asked: readonly AskedSchool[]): MissingSchool[] {
  const bySchool = new Map<string, MissingSchool>();
  for (const each of asked) {
    const { school, request, asked: row } = each;
    const { publishedAt, closedAt } = row.record;
    if (request.record.state !== 'open' || publishedAt === undefined || closedAt !== undefined) continue;
    if (stateOf(row.record) === 'answered') continue;
    const { name, account, workbookId = '' } = school.record;
    const before = bySchool.get(school.id);
    const missing = [...(before?.missing ?? []), each];
    bySchool.set(school.id, { schoolId: school.id, name, account, workbookId, missing });
  }
  return [...bySchool.values()];
}

/** One line about each request, for the list that the officer ticks. */
export function missingLines({ missing }: MissingSchool, now: string): string[] {
  return missing.map(({ request: { form, record }, asked }) => {
    const due = `hạn ${deadlineWords(record.deadline)}${record.deadline < now ? ', đã quá hạn' : ''}`;
    return `${form.number}. ${form.title}: ${due}; ${standing(asked.record.problems)}`;
  });
}

/** Key in the log of reminders: a school is asked for its data at most once a day. */
export function missingKey(schoolId: string, date: IsoDate, mailbox: string): string {
  return ['data-request', schoolId, date, `asked-${date}`, mailbox].join('|');
}

/** The school's mail of the day; undefined without an address. */
export function missingDigest(
  { schoolId, name, account, workbookId, missing }: MissingSchool,
  date: IsoDate,
  now: string,
): Digest | undefined {
  const mailbox = normalized(account);
  const [first] = missing;
  if (!isAddress(mailbox) || first === undefined) return undefined;
  const title =
    missing.length === 1
      ? `Nhắc gửi số liệu “${first.request.form.title}” – ${dueWords(first, now)}`
      : `Nhắc gửi số liệu của ${missing.length} lần thu – ${dueWords(first, now)}`;
  return {
    mailbox,
    lines: [],
    extras: [
      {
        key: missingKey(schoolId, date, mailbox),
        title,
        school: name,
        parts: missing.map((each) => {
          const { form, record } = each.request;
          const table = requestTable(form);
          const { problems = '' } = each.asked.record;
          return {
            heading: missing.length === 1 ? 'Trường còn phải điền' : `${form.title} – ${dueWords(each, now)}`,
            items: [
              ...(problems === '' ? ['Trường chưa điền.'] : problems.split('\n')),
              ...describeQuestions(form.questions).split('\n'),
              ...(record.note === undefined
                ? []
                : record.note.split('\n').filter((text) => text.trim() !== '')),
              `Điền ở trang “${table.title}” trong sổ của trường; không phải gửi lại thư.`,
            ],
            link: {
              text: `Mở trang “${table.title}”`,
              address: `https://docs.google.com/spreadsheets/d/${workbookId}/edit#gid=${table.sheetId}`,
            },
          };
        }),
      },
    ],
  };
}

function dueWords({ request: { record } }: AskedSchool, now: string): string {
  const due = `hạn ${deadlineWords(record.deadline)}`;
  return record.deadline < now ? `đã quá ${due}` : due;
}

function standing(problems = ''): string {
  return problems === '' ? 'chưa điền' : 'còn ô phải xem lại';
}
