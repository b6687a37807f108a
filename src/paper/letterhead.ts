/** What stands at the head and foot of every paper of a school. */
import { dayOf, type IsoDate, monthOf, yearOf } from '../domain/calendar-date';
import { withoutDiacritics } from '../domain/vietnamese';
import { blank, known, type Line, line, type Signer } from './paper';

export interface Letterhead {
  /** The unit above the school, as it stands over the school's name. */
  readonly superior: string;
  readonly school: string;
  /** Abbreviation of the school in numbers of papers; absent: made of its name. */
  readonly symbol?: string;
  /** Place name before the date. */
  readonly locality?: string;
  readonly principal?: string;
  /** Stands on every paper of a training district. */
  readonly label?: string;
}

export const SCHOOL_PLACE = { table: 'profile' } as const;

/** "Số: …/QĐ-MNHM"; `kind` is "QĐ", "KH", "BC". */
export function numberLine(letterhead: Letterhead, kind: string, number?: string): Line {
  return line`Số: ${numberOf(letterhead, kind, number)}`;
}

/** "…/QĐ-MNHM"; a number that carries its own signs stays as it is. */
export function numberOf(letterhead: Letterhead, kind: string, number?: string): Line {
  if (number?.includes('/')) return known(number, { what: 'số văn bản' });
  const digits = known(number, { what: 'số văn bản (văn thư ghi khi ký)' });
  return line`${digits}/${kind}-${symbolOf(letterhead)}`;
}

/** "Hòa Mai, ngày 05 tháng 9 năm 2026"; without a day everything but the place is left open. */
export function placeAndDate({ locality }: Letterhead, date?: IsoDate): Line {
  const place = known(locality, {
    what: 'địa danh ghi trước ngày tháng',
    ...SCHOOL_PLACE,
    column: 'locality',
  });
  return line`${place}, ${longDate(date)}`;
}

/** "ngày 05 tháng 9 năm 2026": days under 10 and the months January and February with a zero. */
export function longDate(date?: IsoDate): Line {
  if (date === undefined) return line`ngày ${blank({ what: 'ngày ký' })} tháng … năm …`;
  const [day, month] = [dayOf(date), monthOf(date)];
  const two = (value: number) => String(value).padStart(2, '0');
  return line`ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${yearOf(date)}`;
}

export function principalSigner(letterhead: Letterhead): Signer {
  return {
    titles: [line`HIỆU TRƯỞNG`],
    name: known(letterhead.principal, {
      what: 'họ tên hiệu trưởng',
      ...SCHOOL_PLACE,
      column: 'principal',
    }),
  };
}

const LEVEL_INITIALS: readonly (readonly [RegExp, string])[] = [
  [/^(trường\s+)?(mầm non|mẫu giáo)\s+/i, 'MN'],
  [/^(trường\s+)?(tiểu học và trung học cơ sở|th\s*&\s*thcs)\s+/i, 'TH&THCS'],
  [/^(trường\s+)?(trung học cơ sở|thcs)\s+/i, 'THCS'],
  [/^(trường\s+)?(tiểu học|th)\s+/i, 'TH'],
  [/^(trường\s+)?mn\s+/i, 'MN'],
];

/** "Trường Mầm non Hoa Mai" is MNHM. */
export function symbolOf({ symbol, school }: Letterhead): string {
  if (symbol !== undefined && symbol.trim() !== '') return symbol.trim();
  const name = school.replace(/\s+/g, ' ').trim();
  const found = LEVEL_INITIALS.find(([pattern]) => pattern.test(name));
  const rest = found === undefined ? name.replace(/^trường\s+/i, '') : name.replace(found[0], '');
  const initials = rest
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => withoutDiacritics(word.charAt(0)).toUpperCase())
    .map((sign, index) => (/^đ/i.test(rest.split(/[^\p{L}\p{N}]+/u)[index] ?? '') ? 'Đ' : sign))
    .join('');
  return `${found?.[1] ?? ''}${initials}`;
}
