/** A digest as a mail: subject, plain text and HTML in Vietnamese, readable on a phone, everything from sheets escaped. */

import { daysBetween, formatDate, formatDayMonth, type IsoDate, weekdayOf } from '../../domain/calendar-date';
import { escapeHtml } from '../../domain/html';
import type { Completion } from '../../domain/obligation';
import { WEEKDAY_NAMES } from '../../domain/recurrence';
import { ROLE_NAMES } from '../../domain/role';
import { formatMonth, monthOfDate } from '../../domain/school-year';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import { framed } from './mail-frame';
import { type MailItem, sectionsOf } from './mail-items';
import { namesWords } from './names-words';
import { oneLine } from './one-line';
import type { Digest, DigestExtra, ReminderLine } from './reminder';

export interface MailContext {
  readonly date: IsoDate;
  /** The managing unit, as set. */
  readonly officeName: string;
  /** Who sends: the unit writes to a school's account, the school to its own people. */
  readonly sender: 'district' | 'school';
  /** Training: the mail says so. */
  readonly sample: boolean;
  /** The mail goes to the office's own mailbox. */
  readonly toOffice?: boolean;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const STANDING_TITLES: Readonly<Record<ReminderLine['standing'], string>> = {
  overdue: 'Đã quá hạn',
  today: 'Đến hạn hôm nay',
  coming: 'Sắp đến hạn',
};

const STANDING_COLOURS: Readonly<Record<ReminderLine['standing'], string>> = {
  overdue: '#b3261e',
  today: '#8a5200',
  coming: '#1f5fa8',
};

/** Google's limit is 250 characters; a phone shows about 40, so the date comes first. */
const SUBJECT_CHARACTERS = 120;

export function composeMail(digest: Digest, context: MailContext): ComposedMail {
  return {
    subject: subjectOf(digest, context),
    text: textOf(digest, context),
    html: htmlOf(digest, context),
  };
}

function subjectOf({ lines, extras }: Digest, { sample }: MailContext): string {
  const [first, ...others] = [
    ...new Map(lines.map((line) => [`${line.obligation.code}|${line.due.nominal}`, line])).values(),
  ];
  if (first === undefined) {
    const prefix = sample ? '[Tập huấn] ' : '';
    return `${prefix}${shortened(oneLine(extras[0]?.title ?? ''), SUBJECT_CHARACTERS - prefix.length)}`;
  }
  const more = others.length === 0 ? '' : ` và ${others.length} việc khác`;
  const prefix = `${sample ? '[Tập huấn] ' : ''}Nhắc việc ${shortDue(first)}: `;
  return `${prefix}${shortened(oneLine(first.obligation.title), SUBJECT_CHARACTERS - prefix.length - more.length)}${more}`;
}

/** "hạn 25/9", "quá hạn từ 25/9" */
function shortDue({ due, standing }: ReminderLine): string {
  return `${standing === 'overdue' ? 'quá hạn từ' : 'hạn'} ${formatDayMonth(due.deadline)}`;
}

/** "thứ Sáu, 25/9/2026, còn 3 ngày" */
function dueWords({ due, standing }: ReminderLine, date: IsoDate): string {
  const day = `${WEEKDAY_NAMES[weekdayOf(due.deadline) - 1] ?? ''}, ${formatDate(due.deadline)}`;
  const days = daysBetween(date, due.deadline);
  if (standing === 'overdue') return `${day}, đã qua ${-days} ngày`;
  return days === 0 ? `${day}, hôm nay` : `${day}, còn ${days} ngày`;
}

/** "Có 4 việc cần làm: 1 việc đã quá hạn, 3 việc đến hạn hôm nay." A phone shows it beside the subject. */
function inShort(digest: Digest, toOffice = false): string | undefined {
  const counts = sectionsOf(digest).map(({ standing, groups }) => {
    const count = groups.reduce((sum, { items }) => sum + items.length, 0);
    return { count, words: `${count} việc ${STANDING_TITLES[standing].toLocaleLowerCase('vi')}` };
  });
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return undefined;
  if (toOffice) return `Các trường được nhắc: ${counts.map(({ words }) => words).join(', ')}.`;
  return counts.length === 1
    ? `Có ${counts[0]?.words ?? ''}.`
    : `Có ${all} việc cần làm: ${counts.map(({ words }) => words).join(', ')}.`;
}

/** "Kỳ: tháng 11/2026": a deadline may lie in the month before. */
function periodWords({ obligation: { schedule }, due }: ReminderLine): string {
  return schedule.rhythm === 'monthly' ? `Kỳ: tháng ${formatMonth(monthOfDate(due.nominal))}` : '';
}

/** Reports that a dialog makes and records. */
const REPORT_WAYS: Readonly<Record<string, string>> = {
  scores: 'Xong thì: trong sổ của trường chọn THĐT > Chấm điểm tháng rồi bấm Nộp.',
  model: 'Làm ngay: trong sổ của trường chọn THĐT > Báo cáo > Báo cáo tháng; gửi xong là tự ghi đã nộp.',
  portal:
    'Làm ngay: trong sổ của trường chọn THĐT > Báo cáo > Báo cáo tuần về Cổng; gửi xong là tự ghi đã nộp.',
};

/** How the register learns that it is done; this is what stops further reminders. */
export function howToFinish(completion: Completion): string {
  switch (completion.kind) {
    case 'report':
      return (
        REPORT_WAYS[completion.report] ??
        'Xong thì: ghi một dòng “Đã nộp” ở trang Báo cáo trong sổ của trường.'
      );
    case 'portal':
      return 'Xong thì: ghi ngày đăng ở trang Tin bài Cổng trong sổ của trường.';
    case 'document':
      return 'Xong thì: ghi văn bản ở trang Hồ sơ trong sổ của trường.';
    case 'none':
      return 'Việc này không cần báo lại; qua hạn là thôi nhắc.';
  }
}

/** Under a heading that names who does it, the line need not. */
function whoWords(line: ReminderLine, who: string): string {
  const { roles, obligation } = line;
  const owners = roles.filter((role) => role === obligation.owner).map((role) => ROLE_NAMES[role]);
  const told = roles.filter((role) => role !== obligation.owner).map((role) => ROLE_NAMES[role]);
  const recipient = obligation.recipient === '' ? '' : `Nơi nhận: ${oneLine(obligation.recipient)}`;
  const parts = [
    periodWords(line),
    owners.length === 0 || who === owners.join(', ') ? '' : `Người làm: ${owners.join(', ')}`,
    told.length === 0 ? '' : `Báo để đôn đốc: ${told.join(', ')}`,
    recipient,
  ];
  return parts.filter((part) => part !== '').join('. ');
}

function whyWords({ sender, officeName, toOffice }: MailContext): string {
  if (toOffice)
    return 'Thư này gửi tới hộp thư của đơn vị: tóm tắt mỗi tuần và bản sao những việc có đánh dấu ở trang Lịch nhắc. Muốn đổi, sửa trang đó và trang Thiết lập.';
  return sender === 'district'
    ? `Thư này gửi tới tài khoản của trường trong danh sách của ${oneLine(officeName)}. Muốn đổi địa chỉ hoặc lịch nhắc, báo đơn vị quản lý.`
    : 'Thư này gửi theo trang Nhân sự trong sổ của trường. Muốn đổi địa chỉ, sửa trang đó; muốn đổi lịch nhắc, báo đơn vị quản lý.';
}

function greeting({ lines, extras }: Digest, { toOffice, officeName }: MailContext): string {
  const schools = [
    ...new Set([
      ...lines.map(({ schoolName }) => schoolName),
      ...extras.flatMap(({ school }) => school ?? []),
    ]),
  ];
  if (toOffice) return `Kính gửi ${oneLine(officeName)},`;
  return schools.length === 1 ? `Kính gửi ${oneLine(schools[0] ?? '')},` : 'Kính gửi các trường,';
}

function textOf(digest: Digest, context: MailContext): string {
  const sections = sectionsOf(digest).flatMap(({ standing, groups }) => [
    STANDING_TITLES[standing].toLocaleUpperCase('vi'),
    ...groups.flatMap(({ who, items }) => [
      ...(who === '' ? [] : [`${who}:`]),
      ...items.map((item) => itemText(item, who, context)),
    ]),
  ]);
  const extras = digest.extras.flatMap(({ title, parts }) => [
    oneLine(title).toLocaleUpperCase('vi'),
    ...parts.map(({ heading, items, link }) =>
      [
        `${oneLine(heading)}:`,
        ...items.map((item) => `- ${oneLine(item)}`),
        ...(link === undefined ? [] : [`${link.text}: ${link.address}`]),
      ].join('\n'),
    ),
  ]);
  const short = inShort(digest, context.toOffice);
  return [
    ...(context.sample ? [SAMPLE_LABEL] : []),
    greeting(digest, context),
    ...(short === undefined ? [] : [short]),
    ...sections,
    ...extras,
    `${whyWords(context)}\n${oneLine(context.officeName)}`,
  ].join('\n\n');
}

function itemText({ line, schools, link }: MailItem, who: string, { date, toOffice }: MailContext): string {
  const parts = [
    `- ${oneLine(line.obligation.title)}${schools.length > 1 || toOffice ? ` (${namesWords(schools)})` : ''}`,
    `  Hạn: ${dueWords(line, date)}`,
    `  ${whoWords(line, who)}`,
    ...(link === undefined ? [] : [`  ${link.text}: ${link.address}`]),
    ...(toOffice ? [] : [`  ${howToFinish(line.obligation.completion)}`]),
  ];
  return parts.filter((part) => part.trim() !== '').join('\n');
}

function htmlOf(digest: Digest, context: MailContext): string {
  const sections = sectionsOf(digest).map(({ standing, groups }) => {
    const colour = STANDING_COLOURS[standing];
    const inner = groups
      .map(
        ({ who, items }) =>
          (who === '' ? '' : `<p style="margin:12px 0 6px;font-weight:bold">${escapeHtml(who)}</p>`) +
          items.map((item) => itemHtml(item, who, context, colour)).join(''),
      )
      .join('');
    return `<h2 style="font-size:16px;color:${colour};margin:20px 0 8px">${STANDING_TITLES[standing]}</h2>${inner}`;
  });
  const short = inShort(digest, context.toOffice);
  const opening = [greeting(digest, context), ...(short === undefined ? [] : [short])]
    .map((line) => `<p style="margin:0 0 8px">${escapeHtml(line)}</p>`)
    .join('');
  return framed(`${opening}${sections.join('')}${digest.extras.map(extraHtml).join('')}`, {
    footer: [whyWords(context), oneLine(context.officeName)],
    ...(context.sample ? { label: SAMPLE_LABEL } : {}),
  });
}

function buttonHtml(text: string, link: string): string {
  return `<p style="margin:8px 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:8px 16px;background:#1f5fa8;color:#ffffff;text-decoration:none;border-radius:4px">${escapeHtml(text)}</a></p>`;
}

function itemHtml(
  { line, schools, link }: MailItem,
  who: string,
  { date, toOffice }: MailContext,
  colour: string,
): string {
  const names = schools.length > 1 || toOffice ? `<br><span>${escapeHtml(namesWords(schools))}</span>` : '';
  const button = link === undefined ? '' : buttonHtml(link.text, link.address);
  const finish = toOffice
    ? ''
    : `<span style="font-size:14px;color:#444">${escapeHtml(howToFinish(line.obligation.completion))}</span>`;
  return (
    `<div style="margin:0 0 12px;padding:10px 12px;border-left:4px solid ${colour};background:#f6f7f9">` +
    `<b>${escapeHtml(oneLine(line.obligation.title))}</b>${names}<br>` +
    `Hạn: <b style="color:${colour}">${escapeHtml(dueWords(line, date))}</b><br>` +
    `<span style="font-size:14px;color:#444">${escapeHtml(whoWords(line, who))}</span>${button}${finish}</div>`
  );
}

function extraHtml({ title, parts }: DigestExtra): string {
  const inner = parts
    .map(
      ({ heading, items, link }) =>
        `<p style="margin:12px 0 4px;font-weight:bold">${escapeHtml(oneLine(heading))}</p>` +
        `<ul style="margin:0 0 8px;padding-left:20px">${items
          .map((item) => `<li style="margin:0 0 4px">${escapeHtml(oneLine(item))}</li>`)
          .join('')}</ul>${link === undefined ? '' : buttonHtml(link.text, link.address)}`,
    )
    .join('');
  return `<h2 style="font-size:16px;color:#1f1f1f;margin:20px 0 8px">${escapeHtml(oneLine(title))}</h2>${inner}`;
}

function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length - 1);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), 1)).trimEnd()}…`;
}
