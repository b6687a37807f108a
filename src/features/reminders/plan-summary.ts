/** The office's weekly summary: who is late, what the mails came to, whose reminders sleep, what is to be mended. Pure. */
import {
  daysBetween,
  formatDate,
  formatDayMonth,
  type IsoDate,
  parseIsoDate,
} from '../../domain/calendar-date';
import { describeProblem, type Problem } from '../../domain/result';
import type { Holiday } from '../../domain/working-days';
import type { LogRecord } from './log-record';
import { namesWords } from './names-words';
import { mondayOf } from './new-stage';
import type { LateItem } from './plan-late';
import { type DigestExtra, summaryKey } from './reminder';

/** A school whose own reminders have not run for so long has probably lost its trigger. */
const ASLEEP_DAYS = 10;
const DAYS_PER_WEEK = 7;
const HOLIDAY_NOTICE_DAYS = 30;

export interface SummaryInput {
  readonly date: IsoDate;
  readonly mailbox: string;
  readonly late: readonly LateItem[];
  /** The district's log of the last weeks. */
  readonly log: readonly LogRecord[];
  readonly schools: readonly {
    readonly name: string;
    /** ISO text; absent: never switched on. */
    readonly remindersRanAt?: string;
    readonly workbookLink?: string;
  }[];
  readonly problems: readonly Problem[];
  readonly holidays: readonly Holiday[];
}

/** One mail's worth of what an officer should know on Monday; parts without anything to say are left out. */
export function weeklySummary(input: SummaryInput): DigestExtra {
  const parts = [latePart, mailPart, asleepPart, problemPart, holidayPart]
    .map((part) => part(input))
    .filter(({ items }) => items.length > 0);
  return {
    key: summaryKey(mondayOf(input.date), input.mailbox),
    title: `Tóm tắt tuần, tính đến ${formatDate(input.date)}${lateWords(input)}`,
    parts:
      parts.length > 0
        ? parts
        : [{ heading: 'Không có việc tồn đọng', items: ['Không trường nào trễ hạn.'] }],
  };
}

interface Part {
  readonly heading: string;
  readonly items: readonly string[];
}

/** ": 7 trường trễ hạn" */
function lateWords({ late }: SummaryInput): string {
  const schools = new Set(late.map(({ school }) => school.id)).size;
  return schools === 0 ? '' : `: ${schools} trường trễ hạn`;
}

/** "Nộp bảng tự chấm điểm tháng (hạn 25/11), 3 trường: …" */
function latePart({ late }: SummaryInput): Part {
  const groups = new Map<string, LateItem[]>();
  for (const item of late) {
    const key = `${item.obligation.code}|${item.due.nominal}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const items = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = namesWords(group.map(({ school }) => school.name));
    return [`${first.obligation.title} (hạn ${formatDayMonth(first.due.deadline)}), ${names}.`];
  });
  return {
    heading: 'Chưa xong, đã quá hạn (nhắc riêng: THĐT > Nhắc việc > Nhắc các trường chưa nộp)',
    items,
  };
}

function mailPart({ log, date }: SummaryInput): Part {
  const recent = log.filter(({ claimedAt }) => {
    const day = parseIsoDate((claimedAt ?? '').slice(0, 10));
    return day !== undefined && daysBetween(day, date) <= DAYS_PER_WEEK && day < date;
  });
  const mailsOf = (state: LogRecord['state']) =>
    new Set(
      recent
        .filter((record) => record.state === state)
        .map(({ mailbox, claimedAt }) => `${mailbox ?? ''} ${(claimedAt ?? '').slice(0, 10)}`),
    );
  const sent = mailsOf('sent');
  const failed = mailsOf('failed');
  const unknown = mailsOf('claimed');
  return {
    heading: 'Thư nhắc trong 7 ngày qua',
    items: [
      ...(sent.size === 0 ? [] : [`Đã gửi ${sent.size} thư.`]),
      ...(failed.size === 0
        ? []
        : [
            `Google báo lỗi với ${failed.size} thư, không gửi lại (lý do ở trang Nhật ký nhắc việc): ${boxesOf(failed)}.`,
          ]),
      ...(unknown.size === 0
        ? []
        : [`Chưa rõ đã gửi hay chưa ${unknown.size} thư, không gửi lại: ${boxesOf(unknown)}.`]),
    ],
  };
}

function boxesOf(mails: ReadonlySet<string>): string {
  return [...new Set([...mails].map((mail) => mail.split(' ')[0] ?? ''))].join(', ');
}

function asleepPart({ schools, date }: SummaryInput): Part {
  const never: string[] = [];
  const stopped: string[] = [];
  for (const { name, remindersRanAt = '', workbookLink } of schools) {
    if (workbookLink === undefined) continue;
    const day = parseIsoDate(remindersRanAt.slice(0, 10));
    if (day === undefined) never.push(name);
    else if (daysBetween(day, date) > ASLEEP_DAYS) stopped.push(`${name} (${formatDate(day)})`);
  }
  // a line for each would fill the mail of an office whose schools have only begun
  const items = [
    ...(never.length === 0 ? [] : [`Chưa bật nhắc việc lần nào, ${namesWords(never)}.`]),
    ...(stopped.length === 0 ? [] : [`Đã thôi chạy (ngày chạy cuối), ${namesWords(stopped)}.`]),
  ];
  return { heading: 'Sổ trường không tự nhắc việc (vào sổ, chọn THĐT > Nhắc việc > Bật)', items };
}

function problemPart({ problems }: SummaryInput): Part {
  return { heading: 'Địa chỉ, dữ liệu cần sửa', items: problems.map(describeProblem) };
}

/** Days off of the next weeks that the year's announcement has not confirmed: deadlines move around them all the same. */
function holidayPart({ holidays, date }: SummaryInput): Part {
  const items = holidays.flatMap(({ from, to, name, confirmed }) => {
    const ahead = daysBetween(date, from);
    if (confirmed || ahead < 0 || ahead > HOLIDAY_NOTICE_DAYS) return [];
    return [`${name}: ${from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`}.`];
  });
  return { heading: 'Ngày nghỉ sắp tới còn chờ thông báo chính thức (xác nhận ở trang Ngày nghỉ)', items };
}
