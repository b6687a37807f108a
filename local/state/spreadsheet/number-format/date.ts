/** Shows a serial number by the tokens of a date pattern. */
import { dayPeriods, monthNames, weekdayNames } from '../locale';
import { type DateParts, partsOfSerial } from '../serial-date';
import type { PatternToken } from './pattern';

const DAY_MILLISECONDS = 86_400_000;

/** The text of a serial; times are cut to the shown part of a second, not rounded up. */
export function formatDateSection(serial: number, tokens: readonly PatternToken[], locale: string): string {
  const twelve = tokens.some(({ kind }) => kind === 'period');
  const parts = partsOfSerial(serial);
  return tokens
    .map((token) => {
      if (token.kind === 'date') return datePart(token.text, parts, serial, twelve, locale);
      if (token.kind === 'period') return period(token.text, parts.hour, locale);
      return token.text;
    })
    .join('');
}

function datePart(text: string, parts: DateParts, serial: number, twelve: boolean, locale: string): string {
  if (text.startsWith('[')) return elapsed(text.slice(1, -1), serial);
  if (text.startsWith('.'))
    return `.${String(parts.millisecond)
      .padStart(3, '0')
      .slice(0, text.length - 1)}`;
  const padded = (value: number): string => String(value).padStart(Math.min(text.length, 2), '0');
  switch (text.charAt(0)) {
    case 'y':
      return text.length <= 2
        ? String(parts.year % 100).padStart(2, '0')
        : String(parts.year).padStart(4, '0');
    case 'm':
      return text.length <= 2 ? padded(parts.month) : monthName(parts.month, text.length, locale);
    case 'd':
      if (text.length <= 2) return padded(parts.day);
      return weekdayNames(locale, text.length === 3 ? 'short' : 'long')[parts.weekday] ?? '';
    case 'h':
      return padded(twelve ? parts.hour % 12 || 12 : parts.hour);
    case 'n':
      return padded(parts.minute);
    default:
      return padded(parts.second);
  }
}

function monthName(month: number, width: number, locale: string): string {
  const name = monthNames(locale, width === 3 ? 'short' : 'long')[month - 1] ?? '';
  return width === 5 ? name.charAt(0) : name;
}

/** `[h]`: hours and more than 24 of them; likewise minutes and seconds. */
function elapsed(letters: string, serial: number): string {
  const unit = { h: 3_600_000, m: 60_000, n: 60_000, s: 1000 }[letters.charAt(0)] ?? 1000;
  const count = Math.floor(Math.abs(Math.round(serial * DAY_MILLISECONDS)) / unit);
  return `${serial < 0 ? '-' : ''}${String(count).padStart(letters.length, '0')}`;
}

function period(text: string, hour: number, locale: string): string {
  const half = hour < 12 ? 0 : 1;
  if (text.length === 3) {
    const letter = text.split('/')[half] ?? '';
    return letter;
  }
  return dayPeriods(locale)[half] ?? '';
}
