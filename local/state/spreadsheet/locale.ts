/** How numbers, dates and formulas are written in the locales of spreadsheets (`en_US`, `en_GB`, `vi_VN`; others by Intl). */

export interface LocaleRules {
  /** BCP 47, for names of months and days. */
  readonly tag: string;
  readonly decimal: string;
  readonly group: string;
  /** Between arguments of a function. */
  readonly argumentSeparator: ',' | ';';
  readonly dateOrder: 'MDY' | 'DMY' | 'YMD';
  readonly currencySymbol: string;
  /** Default patterns by number format type, in Google's pattern language (always `.` decimal, `,` group). */
  readonly patterns: Readonly<Record<string, string>>;
}

const COMMON = { NUMBER: '#,##0.00', PERCENT: '0.00%', SCIENTIFIC: '0.00E+00', TEXT: '@' };
const DAY_FIRST = { DATE: 'dd/MM/yyyy', TIME: 'HH:mm:ss', DATE_TIME: 'dd/MM/yyyy HH:mm:ss' };

const KNOWN: Readonly<Record<string, LocaleRules>> = {
  en_US: {
    tag: 'en-US',
    decimal: '.',
    group: ',',
    argumentSeparator: ',',
    dateOrder: 'MDY',
    currencySymbol: '$',
    patterns: {
      ...COMMON,
      DATE: 'M/d/yyyy',
      TIME: 'h:mm:ss am/pm',
      DATE_TIME: 'M/d/yyyy H:mm:ss',
      CURRENCY: '"$"#,##0.00',
    },
  },
  en_GB: {
    tag: 'en-GB',
    decimal: '.',
    group: ',',
    argumentSeparator: ',',
    dateOrder: 'DMY',
    currencySymbol: '£',
    patterns: { ...COMMON, ...DAY_FIRST, CURRENCY: '"£"#,##0.00' },
  },
  vi_VN: {
    tag: 'vi-VN',
    decimal: ',',
    group: '.',
    argumentSeparator: ';',
    dateOrder: 'DMY',
    currencySymbol: '₫',
    patterns: { ...COMMON, ...DAY_FIRST, CURRENCY: '#,##0 "₫"' },
  },
};

const derived = new Map<string, LocaleRules>();

/** Rules of a locale written as in spreadsheet properties (`vi_VN`, or `en`); unknown ones count as en_US. */
export function localeRules(locale: string): LocaleRules {
  const known = KNOWN[locale] ?? derived.get(locale);
  if (known) return known;
  const rules = deriveRules(locale);
  derived.set(locale, rules);
  return rules;
}

function deriveRules(locale: string): LocaleRules {
  const base = KNOWN.en_US as LocaleRules;
  const tag = locale.replaceAll('_', '-');
  if (tag === 'en' || tag === '') return base;
  try {
    const number = new Intl.NumberFormat(tag, { numberingSystem: 'latn', useGrouping: true }).formatToParts(
      1234567.5,
    );
    const decimal = number.find((part) => part.type === 'decimal')?.value ?? '.';
    const group = number.find((part) => part.type === 'group')?.value ?? ',';
    const order = new Intl.DateTimeFormat(tag, { numberingSystem: 'latn', dateStyle: 'short' })
      .formatToParts(0)
      .map((part) => part.type)
      .filter((type) => type === 'year' || type === 'month' || type === 'day')
      .map((type) => type.charAt(0).toUpperCase())
      .join('');
    const dateOrder = order === 'MDY' || order === 'YMD' ? order : 'DMY';
    const dates =
      dateOrder === 'YMD'
        ? { DATE: 'yyyy-MM-dd', TIME: 'HH:mm:ss', DATE_TIME: 'yyyy-MM-dd HH:mm:ss' }
        : dateOrder === 'DMY'
          ? DAY_FIRST
          : {};
    return {
      ...base,
      tag,
      decimal,
      group,
      argumentSeparator: decimal === ',' ? ';' : ',',
      dateOrder,
      patterns: { ...base.patterns, ...dates },
    };
  } catch {
    return base;
  }
}

/** Names of the twelve months, January first. */
export function monthNames(locale: string, width: 'long' | 'short'): readonly string[] {
  return names(`month-${width}`, locale, 12, { month: width }, (index) => Date.UTC(2024, index, 15));
}

/** Names of the seven days, Sunday first. */
export function weekdayNames(locale: string, width: 'long' | 'short'): readonly string[] {
  return names(`weekday-${width}`, locale, 7, { weekday: width }, (index) => Date.UTC(2024, 8, 1 + index));
}

/** What stands for the half of the day: [AM, PM]. */
export function dayPeriods(locale: string): readonly string[] {
  const { tag } = localeRules(locale);
  return cached(`period ${locale}`, () =>
    [3, 15].map((hour) => {
      const parts = new Intl.DateTimeFormat(tag, {
        hour: 'numeric',
        hour12: true,
        timeZone: 'UTC',
      }).formatToParts(Date.UTC(2024, 0, 1, hour));
      const period = parts.find((part) => part.type === 'dayPeriod')?.value ?? (hour < 12 ? 'AM' : 'PM');
      return period.toUpperCase();
    }),
  );
}

const cache = new Map<string, readonly string[]>();

function cached(key: string, make: () => string[]): readonly string[] {
  const known = cache.get(key) ?? make();
  cache.set(key, known);
  return known;
}

function names(
  kind: string,
  locale: string,
  count: number,
  options: Intl.DateTimeFormatOptions,
  moment: (index: number) => number,
): readonly string[] {
  return cached(`${kind} ${locale}`, () => {
    const formatter = new Intl.DateTimeFormat(localeRules(locale).tag, { ...options, timeZone: 'UTC' });
    return Array.from({ length: count }, (_, index) => formatter.format(moment(index)));
  });
}
