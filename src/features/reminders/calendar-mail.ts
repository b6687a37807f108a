/** Sends the calendar file of the year's deadlines to those who want it, once for each version of the settings. */
import { formatDate, type IsoDate } from '../../domain/calendar-date';
import type { Obligation } from '../../domain/obligation';
import type { WorkWeek } from '../../domain/working-days';
import { now, today } from '../../google/clock';
import { withDocumentLock } from '../../google/locks';
import { remainingMailQuota, sendMail } from '../../google/mail';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import { isAddress, normalized } from './addresses';
import { openMemory } from './memory';
import { calendarFile, endOfYear } from './plan-calendar';

export interface CalendarMail {
  /** Whose calendar: the school's or the office's name. */
  readonly owner: string;
  readonly obligations: readonly Obligation[];
  readonly week: WorkWeek;
  readonly addresses: readonly string[];
  /** Tells one version of the deadlines from the next. */
  readonly version: string;
  readonly sample: boolean;
  readonly replyTo?: string;
}

const MIME_TYPE = 'text/calendar; charset=utf-8; method=PUBLISH';

/** Answers what it did, in a sentence; '' when nobody wants a file. */
export function sendCalendar(mail: CalendarMail): string {
  const wanting = [...new Set(mail.addresses.map(normalized).filter(isAddress))];
  if (wanting.length === 0) return '';
  const date = today();
  const memory = openMemory(date);
  const keyOf = (address: string) => ['calendar', mail.version, endOfYear(date), address].join('|');
  const chosen = withDocumentLock(() => {
    const open = wanting.filter((address) => !memory.has(keyOf(address))).slice(0, remainingMailQuota());
    memory.add(open.map(keyOf));
    return open;
  });
  if (chosen.length === 0) return 'Những người nhận tệp lịch đều đã có bản mới nhất.';
  const text = calendarFile({ ...mail, from: date, until: endOfYear(date), madeAt: now() });
  for (const address of chosen) {
    sendMail({
      to: address,
      subject: `${mail.sample ? '[Tập huấn] ' : ''}Tệp lịch các hạn đến ${formatDate(endOfYear(date))}`,
      ...wordsOf(mail, endOfYear(date)),
      senderName: mail.owner,
      ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
      attachments: [{ name: 'lich-nhac-thdt.ics', type: MIME_TYPE, text }],
    });
  }
  const left = wanting.length - chosen.length;
  return `Đã gửi tệp lịch tới ${chosen.length} người.${left > 0 ? ` ${left} người đã có bản này.` : ''}`;
}

function wordsOf({ owner, sample }: CalendarMail, until: IsoDate): { text: string; html: string } {
  const lines = [
    ...(sample ? [SAMPLE_LABEL] : []),
    `Kèm theo là tệp lịch (.ics) các việc đến hạn của ${owner.replace(/\s+/g, ' ')} đến ${formatDate(until)}.`,
    'Mở tệp trên điện thoại hoặc máy tính để thêm vào lịch. Ngày hạn đã dời khỏi ngày nghỉ.',
    'Bạn nhận thư này vì được đánh dấu “Nhận tệp lịch” ở trang Nhân sự; bỏ dấu đó thì thôi nhận.',
  ];
  const escaped = (line: string) =>
    line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  return {
    text: lines.join('\n\n'),
    html: `<div style="max-width:560px;font-family:Arial,sans-serif;font-size:16px;line-height:1.5">${lines
      .map((line) => `<p>${escaped(line)}</p>`)
      .join('')}</div>`,
  };
}
