/** Sends the calendar file of the year's deadlines to those who want it, once for each version of the settings. */
import { formatDate, type IsoDate } from '../../domain/calendar-date';
import { isObject } from '../../domain/json';
import type { Obligation } from '../../domain/obligation';
import type { WorkWeek } from '../../domain/working-days';
import { now, today } from '../../google/clock';
import { asGoogleError, messageOf } from '../../google/errors';
import { withDocumentLock } from '../../google/locks';
import { type Mail, remainingMailQuota, sendMail } from '../../google/mail';
import { requireMailAndTriggers } from '../../google/permissions';
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

/**
 * Answers what it did, in a sentence; '' when nobody wants a file. `isWantedAgain`: asked when everybody was sent this version,
 * for a mail may be lost or a run have stopped.
 */
export function sendCalendar(
  mail: CalendarMail,
  isWantedAgain: (question: string) => boolean = () => false,
): string {
  const wanting = [...new Set(mail.addresses.map(normalized).filter(isAddress))];
  if (wanting.length === 0) return '';
  requireMailAndTriggers();
  const date = today();
  const years = calendarYears(date);
  const until = years.at(-1)?.until ?? date;
  const keyOf = (address: string) => ['calendar', mail.version, until, address].join('|');
  const withoutIt = () => wanting.filter((address) => !openMemory(date).has(keyOf(address)));
  const again = withoutIt().length === 0;
  if (again && !isWantedAgain(`Bản mới nhất của tệp lịch đã gửi tới ${wanting.join(', ')}. Gửi lại?`))
    return 'Những người nhận tệp lịch đều đã có bản mới nhất.';
  const { open, chosen } = withDocumentLock(() => {
    const without = again ? wanting : withoutIt();
    const fitting = without.slice(0, remainingMailQuota());
    openMemory(date).add(fitting.map(keyOf));
    return { open: without, chosen: fitting };
  });
  const text = calendarFile({
    ...mail,
    years: chosen.length === 0 ? years : noteCodes(mail, years),
    madeAt: now(),
  });
  const { failures, unsent } = sendEach(chosen, (to) => ({
    to,
    subject: `${mail.sample ? '[Tập huấn] ' : ''}Tệp lịch các hạn đến ${formatDate(until)}`,
    ...wordsOf(mail, until),
    senderName: oneLine(mail.owner),
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    attachments: [{ name: 'lich-nhac-thdt.ics', type: MIME_TYPE, text }],
  }));
  openMemory(date).remove(unsent.map(keyOf));
  const sent = chosen.length - unsent.length - failures.length;
  const had = wanting.length - open.length;
  const left = open.length - chosen.length + unsent.length;
  return [
    `Đã gửi tệp lịch tới ${sent} người.`,
    ...(had > 0 ? [`${had} người đã có bản này.`] : []),
    ...failures.map((failure) => `Google báo lỗi, thư có thể vẫn tới: ${failure}`),
    ...(left > 0
      ? [`${left} người chưa gửi được vì hết số thư của ngày: mai chọn Gửi tệp lịch (.ics) lần nữa.`]
      : []),
  ].join(' ');
}

/** One that fails keeps nobody else from theirs; when the day's quota is over, the others are certainly unsent. */
function sendEach(
  addresses: readonly string[],
  mailTo: (address: string) => Mail,
): { readonly failures: readonly string[]; readonly unsent: readonly string[] } {
  const failures: string[] = [];
  for (const [index, address] of addresses.entries()) {
    try {
      sendMail(mailTo(address));
    } catch (thrown) {
      if (asGoogleError(thrown).kind === 'quota-today') return { failures, unsent: addresses.slice(index) };
      failures.push(`${address}: ${messageOf(thrown)}`);
    }
  }
  return { failures, unsent: [] };
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
