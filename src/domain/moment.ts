/** Moments as the product keeps them: `YYYY-MM-DDTHH:mm:ss` by the clock of Việt Nam, with no zone behind it. */
import {
  formatDate,
  fromSerial,
  type IsoDate,
  isoDate,
  parseIsoDate,
  toSerial,
  yearOf,
} from './calendar-date';

const SECONDS_PER_DAY = 86_400;
const VIETNAM_OFFSET = 7 * 3600;
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;
const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** As the product itself writes moments. */
const PLAIN = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** The moment that an ISO text means, or undefined; a text with another zone is brought to Việt Nam's. */
export function parseMoment(text: string): string | undefined {
  if (PLAIN.test(text)) return parseIsoDate(text.slice(0, 10)) === undefined ? undefined : text;
  const match = PATTERN.exec(text.trim());
  const day = match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!match || !day) return undefined;
  const [hours, minutes, seconds] = [match[4], match[5], match[6]].map((part) => Number(part ?? 0));
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const zone = match[7];
  if (zone === undefined) return `${day}T${[hours, minutes, seconds].map(twoDigits).join(':')}`;
  // brought to Việt Nam's clock, the calendar's first and last year could be left
  if (yearOf(day) === FIRST_YEAR || yearOf(day) === LAST_YEAR) return undefined;
  const ofDay = hours * 3600 + minutes * 60 + seconds;
  return momentAt(toSerial(day) * SECONDS_PER_DAY + ofDay + VIETNAM_OFFSET - offsetOf(zone));
}

/** The moment of a spreadsheet serial number, to the second. */
export function momentFromSerial(serial: number): string {
  return momentAt(Math.round(serial * SECONDS_PER_DAY));
}

/** The spreadsheet serial number of a moment, or undefined when the text is none. */
export function momentToSerial(text: string): number | undefined {
  const moment = parseMoment(text);
  if (moment === undefined) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = moment.slice(11).split(':').map(Number);
  const day = moment.slice(0, 10) as IsoDate;
  return toSerial(day) + (hours * 3600 + minutes * 60 + seconds) / SECONDS_PER_DAY;
}

/** "5/9/2026 08:30" for a moment, whatever else was given for anything else. */
export function formatMoment(text: string): string {
  const moment = parseMoment(text);
  return moment === undefined
    ? text
    : `${formatDate(moment.slice(0, 10) as IsoDate)} ${moment.slice(11, 16)}`;
}

function momentAt(seconds: number): string {
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const rest = seconds - day * SECONDS_PER_DAY;
  const parts = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  return `${fromSerial(day)}T${parts.map(twoDigits).join(':')}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Seconds east of Greenwich. */
function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(-2)) * 60);
}
