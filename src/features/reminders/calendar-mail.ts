/** Sends the calendar file of the year's deadlines to those who want it, once for each version of the settings. */
import { formatDate, type IsoDate } from '../../domain/calendar-date';
import { isObject } from '../../domain/json';
import type { Obligation } from '../../domain/obligation';
import type { WorkWeek } from '../../domain/working-days';
import { now, today } from '../../google/clock';
import { withDocumentLock } from '../../google/locks';
import { remainingMailQuota, sendMail } from '../../google/mail';
import { readProperty, writeProperty } from '../../google/properties';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import { isAddress, normalized } from './addresses';
import { mailFrame } from './mail-frame';
import { openMemory } from './memory';
import { oneLine } from './one-line';
import { type CalendarInput, type CalendarYear, calendarFile, calendarYears, codesIn } from './plan-calendar';

export interface CalendarMail {
  /** Whose calendar: the school's or the office's name. */
  readonly owner: string;
  /** Stays when the owner is renamed. */
  readonly calendarId: string;
  readonly obligations: readonly Obligation[];
  readonly week: WorkWeek;
  readonly addresses: readonly string[];
  /** Tells one version of the deadlines from the next. */
  readonly version: string;
  readonly sample: boolean;
  /** Vietnamese: why one gets it, and how that is changed. */
  readonly why: string;
  readonly replyTo?: string;
}

const MIME_TYPE = 'text/calendar; charset=utf-8; method=PUBLISH';

/** Document property: which obligations the files of a school year had, by the year's first day. */
const CODES = 'reminders.calendar';

/** Answers what it did, in a sentence; '' when nobody wants a file. */
export function sendCalendar(mail: CalendarMail): string {
  const wanting = [...new Set(mail.addresses.map(normalized).filter(isAddress))];
  if (wanting.length === 0) return '';
  const date = today();
  const years = calendarYears(date);
  const until = years.at(-1)?.until ?? date;
  const memory = openMemory(date);
  const keyOf = (address: string) => ['calendar', mail.version, until, address].join('|');
  const { open, chosen } = withDocumentLock(() => {
    const without = wanting.filter((address) => !memory.has(keyOf(address)));
    const fitting = without.slice(0, remainingMailQuota());
    memory.add(fitting.map(keyOf));
    return { open: without, chosen: fitting };
  });
  if (open.length === 0) return 'Những người nhận tệp lịch đều đã có bản mới nhất.';
  const text = calendarFile({
    ...mail,
    years: chosen.length === 0 ? years : noteCodes(mail, years),
    madeAt: now(),
  });
  for (const address of chosen) {
    sendMail({
      to: address,
      subject: `${mail.sample ? '[Tập huấn] ' : ''}Tệp lịch các hạn đến ${formatDate(until)}`,
      ...wordsOf(mail, until),
      senderName: oneLine(mail.owner),
      ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
      attachments: [{ name: 'lich-nhac-thdt.ics', type: MIME_TYPE, text }],
    });
  }
  const had = wanting.length - open.length;
  const left = open.length - chosen.length;
  return [
    `Đã gửi tệp lịch tới ${chosen.length} người.`,
    ...(had > 0 ? [`${had} người đã có bản này.`] : []),
    ...(left > 0
      ? [`${left} người chưa gửi được vì hết số thư của ngày: mai chọn Gửi tệp lịch (.ics) lần nữa.`]
      : []),
  ].join(' ');
}

/** Keeps which obligations went out in the years' files; answers the years with those that only earlier files had. */
function noteCodes(
  mail: Pick<CalendarInput, 'obligations' | 'week'>,
  years: readonly CalendarYear[],
): CalendarYear[] {
  const kept = readProperty(CODES);
  const noted = years.map((year) => {
    const earlier = isObject(kept) ? kept[year.from] : undefined;
    const present = codesIn(mail, year);
    const withdrawn = (Array.isArray(earlier) ? earlier : [])
      .map(String)
      .filter((code) => !present.includes(code));
    return { year: { ...year, withdrawn }, codes: [...present, ...withdrawn] };
  });
  writeProperty(CODES, Object.fromEntries(noted.map(({ year, codes }) => [year.from, codes])));
  return noted.map(({ year }) => year);
}

function wordsOf({ owner, sample, why }: CalendarMail, until: IsoDate): { text: string; html: string } {
  const label = sample ? SAMPLE_LABEL : undefined;
  const lines = [
    `Kèm theo là tệp lịch (.ics) các việc đến hạn của ${oneLine(owner)} đến ${formatDate(until)}.`,
    'Mở tệp trên điện thoại hoặc máy tính để thêm vào lịch. Hạn rơi vào ngày nghỉ đã được dời.',
    'Đã thêm tệp lần trước thì cứ mở tệp này: mục cũ được sửa theo, không thành hai mục. Riêng Google Lịch trên máy tính: Cài đặt > Nhập và xuất.',
  ];
  return mailFrame({ lines, footer: [why, oneLine(owner)], ...(label === undefined ? {} : { label }) });
}
