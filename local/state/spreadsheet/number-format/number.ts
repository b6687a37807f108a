/** Shows a number by the tokens of one section of a number pattern. */
import type { LocaleRules } from '../locale';
import { fixedDigits, scientificDigits } from './decimal';
import type { PatternToken } from './pattern';

/** The text of |value|; the sign is the caller's. */
export function formatNumberSection(
  value: number,
  tokens: readonly PatternToken[],
  rules: LocaleRules,
): string {
  if (!tokens.some(({ kind }) => kind === 'digit')) return literals(tokens);
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const lastDigit = lastDigitBefore(tokens, tokens.length);
  const firstDigit = tokens.findIndex(({ kind }) => kind === 'digit');
  const exponentAt = tokens.findIndex(({ kind }) => kind === 'exponent');
  const slashAt = tokens.findIndex(
    ({ kind }, index) => kind === 'slash' && index > firstDigit && index < lastDigit,
  );
  const scaled = Math.abs(value) * 100 ** percents;
  if (slashAt >= 0) return fraction(scaled, tokens, slashAt);
  if (exponentAt >= 0) return scientific(scaled, tokens, exponentAt, rules);
  const pointAt = tokens.findIndex(({ kind }) => kind === 'point');
  const wholeEnd = pointAt < 0 ? tokens.length : pointAt;
  const lastWhole = lastDigitBefore(tokens, wholeEnd);
  let thousands = 0;
  while (tokens[lastDigit + thousands + 1]?.kind === 'group') thousands++;
  const grouped = tokens.some(
    ({ kind }, index) => kind === 'group' && index > firstDigit && index < lastWhole,
  );
  const places = tokens.filter(({ kind }, index) => kind === 'digit' && index > wholeEnd).length;
  const digits = fixedDigits(scaled / 1000 ** thousands, places);
  return fill(tokens, digits, wholeEnd, grouped, rules);
}

/** Index of the last digit place before `end`, or -1. */
function lastDigitBefore(tokens: readonly PatternToken[], end: number): number {
  let index = end - 1;
  while (index >= 0 && tokens[index]?.kind !== 'digit') index--;
  return index;
}

/** Puts digits into their places: `0` always shows, `#` only what is there, `?` leaves a blank. */
function fill(
  tokens: readonly PatternToken[],
  digits: { whole: string; fraction: string },
  wholeEnd: number,
  grouped: boolean,
  rules: LocaleRules,
): string {
  const wholePlaces = tokens.slice(0, wholeEnd).filter(({ kind }) => kind === 'digit').length;
  const whole = digits.whole === '0' ? '' : digits.whole;
  const shownFraction = shownPlaces(tokens.slice(wholeEnd), digits.fraction);
  let placesLeft = wholePlaces;
  let fractionAt = 0;
  let written = 0;
  let out = '';
  const group = (position: number): string =>
    grouped && written > 0 && position % 3 === 0 && position > 0 ? rules.group : '';
  const put = (digit: string, position: number): void => {
    out += group(position) + digit;
    written++;
  };
  if (wholePlaces === 0) placesLeft = 0;
  tokens.forEach((token, index) => {
    if (token.kind === 'digit' && index < wholeEnd) {
      if (placesLeft === wholePlaces)
        for (let extra = whole.length; extra > wholePlaces; extra--)
          put(whole.charAt(whole.length - extra), extra);
      const digit = whole.length >= placesLeft ? whole.charAt(whole.length - placesLeft) : '';
      if (digit !== '') put(digit, placesLeft);
      else if (token.text === '0') put('0', placesLeft);
      else if (token.text === '?') out += ' ';
      placesLeft--;
    } else if (token.kind === 'digit') {
      const digit = digits.fraction.charAt(fractionAt);
      if (fractionAt < shownFraction) out += digit;
      else if (token.text === '?') out += ' ';
      fractionAt++;
    } else if (token.kind === 'point') {
      if (index !== wholeEnd) return;
      if (wholePlaces === 0) out += whole;
      out += rules.decimal;
    } else if (token.kind !== 'group') out += token.text;
  });
  return out;
}

/** How many decimals show: up to the last `0` place or the last digit that is not 0. */
function shownPlaces(tokens: readonly PatternToken[], fraction: string): number {
  const places = tokens.filter(({ kind }) => kind === 'digit');
  let shown = places.length;
  while (shown > 0 && places[shown - 1]?.text !== '0' && fraction.charAt(shown - 1) === '0') shown--;
  return shown;
}

function scientific(
  value: number,
  tokens: readonly PatternToken[],
  exponentAt: number,
  rules: LocaleRules,
): string {
  const mantissaTokens = tokens.slice(0, exponentAt);
  const pointAt = mantissaTokens.findIndex(({ kind }) => kind === 'point');
  const wholeEnd = pointAt < 0 ? mantissaTokens.length : pointAt;
  const places = mantissaTokens.filter(({ kind }, index) => kind === 'digit' && index > wholeEnd).length;
  const { mantissa, exponent } = scientificDigits(value, places);
  const [whole = '0', fractionDigits = ''] = mantissa.split('.');
  const exponentTokens = tokens.slice(exponentAt + 1);
  const width = exponentTokens.filter(({ kind }) => kind === 'digit').length;
  const sign = exponent < 0 ? '-' : tokens[exponentAt]?.text === '+' ? '+' : '';
  const shown = fill(mantissaTokens, { whole, fraction: fractionDigits }, wholeEnd, false, rules);
  return `${shown}E${sign}${String(Math.abs(exponent)).padStart(width, '0')}${literals(exponentTokens)}`;
}

/** `# ?/?`: the nearest fraction whose denominator has as many digits as the pattern gives it. */
function fraction(value: number, tokens: readonly PatternToken[], slashAt: number): string {
  let numeratorStart = slashAt;
  while (tokens[numeratorStart - 1]?.kind === 'digit') numeratorStart--;
  const hasWhole = tokens.slice(0, numeratorStart).some(({ kind }) => kind === 'digit');
  const after = tokens.slice(slashAt + 1);
  const denominatorLength = after.findIndex(({ kind }) => kind !== 'digit');
  const width = denominatorLength < 0 ? after.length : denominatorLength;
  let whole = hasWhole ? Math.floor(value) : 0;
  const rest = value - whole;
  let best = { numerator: Math.round(rest), denominator: 1 };
  for (let denominator = 1; denominator < 10 ** Math.min(width, 4); denominator++) {
    const numerator = Math.round(rest * denominator);
    const error = Math.abs(rest - numerator / denominator);
    if (error < Math.abs(rest - best.numerator / best.denominator) - 1e-12) best = { numerator, denominator };
  }
  if (hasWhole && best.numerator === best.denominator) {
    whole += 1;
    best = { numerator: 0, denominator: 1 };
  }
  if (hasWhole && best.numerator === 0) return `${whole}${literals(after.slice(width))}`;
  const shownWhole = hasWhole && whole !== 0 ? `${whole} ` : '';
  return `${shownWhole}${best.numerator}/${best.denominator}${literals(after.slice(width))}`;
}

function literals(tokens: readonly PatternToken[]): string {
  return tokens
    .map((token) => (token.kind === 'literal' || token.kind === 'percent' ? token.text : ''))
    .join('');
}
