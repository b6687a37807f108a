/** What a cell shows: a value through its number format, in the locale of its spreadsheet. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { localeRules } from './locale';
import type { CellError, Primitive } from './model';
import { formatDateSection } from './number-format/date';
import { generalNumber } from './number-format/decimal';
import { formatNumberSection } from './number-format/number';
import { type PatternSection, parsePattern } from './number-format/pattern';

const ERROR_TEXT: Readonly<Record<CellError['type'], string>> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
};

/** What a cell with this error shows: `#REF!`. */
export function errorText(type: CellError['type']): string {
  return ERROR_TEXT[type];
}

/** The error that a text like `#REF!` stands for. */
export function errorTypeOf(text: string): CellError['type'] | undefined {
  const types = Object.keys(ERROR_TEXT) as CellError['type'][];
  return types.find((type) => ERROR_TEXT[type] === text);
}

/** The text of a cell; an empty cell shows ''. */
export function displayValue(
  value: Primitive | CellError | undefined,
  numberFormat: Readonly<sheets_v4.Schema$NumberFormat> | undefined,
  locale: string,
): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return ERROR_TEXT[value.type];
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = patternOf(numberFormat, locale);
  if (typeof value === 'string') return formatText(value, pattern);
  return pattern === undefined || pattern === ''
    ? generalNumber(value, localeRules(locale).decimal)
    : formatNumber(value, parsePattern(pattern), locale);
}

/** The pattern in force: the format's own, or its type's default in the locale; undefined means automatic. */
export function patternOf(
  numberFormat: Readonly<sheets_v4.Schema$NumberFormat> | undefined,
  locale: string,
): string | undefined {
  if (!numberFormat) return undefined;
  if (numberFormat.pattern) return numberFormat.pattern;
  return localeRules(locale).patterns[numberFormat.type ?? ''];
}

/** What a pattern shows: its type as the Sheets API names it. */
export function typeOfPattern(pattern: string): string {
  const section = parsePattern(pattern)[0];
  if (!section || section.kind === 'general') return 'NUMBER';
  if (section.kind === 'text') return 'TEXT';
  const tokens = section.tokens;
  if (section.kind === 'date') {
    const isTime = (text: string): boolean => /^[[.hns]/.test(text);
    const dates = tokens.filter(({ kind }) => kind === 'date');
    const times = dates.filter(({ text }) => isTime(text)).length;
    if (times === 0) return 'DATE';
    return times === dates.length ? 'TIME' : 'DATE_TIME';
  }
  if (tokens.some(({ kind }) => kind === 'percent')) return 'PERCENT';
  if (tokens.some(({ kind }) => kind === 'exponent')) return 'SCIENTIFIC';
  return tokens.some(({ kind, text }) => kind === 'literal' && /\p{Sc}/u.test(text)) ? 'CURRENCY' : 'NUMBER';
}

function formatText(value: string, pattern: string | undefined): string {
  const sections = pattern ? parsePattern(pattern) : [];
  const section = sections[3] ?? sections.find(({ kind }) => kind === 'text');
  if (!section?.tokens.length) return section && sections[3] === section ? '' : value;
  return section.tokens.map((token) => (token.kind === 'text' ? value : token.text)).join('');
}

function formatNumber(value: number, sections: readonly PatternSection[], locale: string): string {
  const { section, showSign } = pickSection(value, sections);
  if (!section) return generalNumber(value, localeRules(locale).decimal);
  const rules = localeRules(locale);
  if (section.kind === 'general' || section.kind === 'text') {
    const shown = generalNumber(showSign ? value : Math.abs(value), rules.decimal);
    if (section.kind === 'general') return shown;
    return section.tokens.map((token) => (token.kind === 'text' ? shown : token.text)).join('');
  }
  if (section.kind === 'date') return formatDateSection(value, section.tokens, locale);
  const text = formatNumberSection(value, section.tokens, rules);
  return showSign && value < 0 ? `-${text}` : text;
}

/** The section that applies, and whether the minus sign is still to be shown. */
function pickSection(
  value: number,
  sections: readonly PatternSection[],
): { section: PatternSection | undefined; showSign: boolean } {
  const numeric = sections.slice(0, 3).filter((section, index) => index === 0 || section.kind !== 'text');
  if (numeric.some(({ condition }) => condition)) {
    const at = numeric.findIndex(({ condition }) => !condition || holds(value, condition));
    const negative = numeric[at]?.condition && !holds(1, numeric[at].condition);
    return { section: numeric[at], showSign: at === 0 || !negative };
  }
  const [positive, negative, zero] = numeric;
  if (value < 0 && negative) return { section: negative, showSign: false };
  if (value === 0 && zero) return { section: zero, showSign: false };
  return { section: positive, showSign: true };
}

function holds(value: number, { operator, value: limit }: { operator: string; value: number }): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
    default:
      return value !== limit;
  }
}
