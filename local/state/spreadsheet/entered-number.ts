/** Reads a typed number: separators of the locale, percent, currency, exponent, accountants' parentheses. */
import type { Entered } from './entered-value';
import { localeRules } from './locale';

const CURRENCIES = '$£€₫¥';

/** The number a text stands for and the format it brings, or undefined when it is no number. */
export function parseEnteredNumber(text: string, locale: string): Entered | undefined {
  const rules = localeRules(locale);
  const inParentheses = /^\((.+)\)$/.exec(text);
  const signed = /^([-+]?)\s*(.*)$/.exec(inParentheses?.[1] ?? text);
  if (!signed || (inParentheses && signed[1])) return undefined;
  let rest = signed[2] ?? '';
  const currency = takeCurrency(rest, rules.currencySymbol);
  if (currency) rest = currency.rest;
  let sign = inParentheses || signed[1] === '-' ? -1 : 1;
  if (currency?.before && /^-/.test(rest)) {
    sign = -sign;
    rest = rest.slice(1);
  }
  const percent = !currency && /^(.*?)\s*%$/.exec(rest);
  if (percent) rest = percent[1] ?? '';
  const number = readDigits(rest, rules.decimal, rules.group);
  if (!number || (number.exponent && (percent || currency))) return undefined;
  const value = (sign * Number(number.digits)) / (percent ? 100 : 1);
  const rounded = percent ? Number(value.toPrecision(15)) : value;
  const numberFormat = formatOf(number, percent !== false && percent !== null, currency);
  return { value: rounded === 0 ? 0 : rounded, ...(numberFormat && { numberFormat }) };
}

interface Currency {
  symbol: string;
  before: boolean;
  rest: string;
}

function takeCurrency(text: string, own: string): Currency | undefined {
  const first = text.charAt(0);
  if (CURRENCIES.includes(first) && first === own && text.length > 1)
    return { symbol: first, before: true, rest: text.slice(1).trimStart() };
  const last = text.charAt(text.length - 1);
  if (CURRENCIES.includes(last) && last === own && text.length > 1)
    return { symbol: last, before: false, rest: text.slice(0, -1).trimEnd() };
  return undefined;
}

interface Digits {
  /** With `.` as decimal point, for Number(). */
  digits: string;
  grouped: boolean;
  decimals: number;
  exponent: boolean;
}

function readDigits(text: string, decimal: string, group: string): Digits | undefined {
  const escaped = (char: string): string => (/\s/.test(char) ? '[\\s\\u00a0\\u202f]' : `\\${char}`);
  const g = escaped(group);
  const d = escaped(decimal);
  const expression = new RegExp(`^(\\d{1,3}(?:${g}\\d{3})+|\\d+)?(?:${d}(\\d*))?(e[+-]?\\d+)?$`, 'i');
  const match = expression.exec(text);
  if (!match || (match[1] === undefined && !match[2])) return undefined;
  const whole = match[1] ?? '0';
  return {
    digits: `${whole.replace(/\D/g, '')}.${match[2] ?? ''}${match[3] ?? ''}`.replace(/\.(?=e|$)/i, ''),
    grouped: /\D/.test(whole),
    decimals: match[2]?.length ?? 0,
    exponent: match[3] !== undefined,
  };
}

function formatOf(
  number: Digits,
  percent: boolean,
  currency: Currency | undefined,
): Entered['numberFormat'] | undefined {
  const decimals = number.decimals > 0 ? '.00' : '';
  if (percent) return { type: 'PERCENT', pattern: `0${decimals}%` };
  if (currency) {
    const digits = `#,##0${decimals}`;
    const pattern = currency.before ? `"${currency.symbol}"${digits}` : `${digits} "${currency.symbol}"`;
    return { type: 'CURRENCY', pattern };
  }
  if (number.exponent) return { type: 'SCIENTIFIC', pattern: '0.00E+00' };
  return number.grouped ? { type: 'NUMBER', pattern: `#,##0${decimals}` } : undefined;
}
