/** Reads number format patterns (`#,##0.00;[Red]-0`, `dd/mm/yyyy hh:mm`) into sections and tokens. */

export interface PatternToken {
  readonly kind:
    | 'literal'
    /** `0`, `#` or `?`. */
    | 'digit'
    | 'point'
    | 'group'
    | 'percent'
    /** `E+` or `E-`. */
    | 'exponent'
    /** The bar of a fraction. */
    | 'slash'
    | 'text'
    /** A run of one date letter in lower case; `n` stands for minutes, `[h]` for elapsed hours, `.00` for parts of a second. */
    | 'date'
    | 'period';
  readonly text: string;
}

export interface PatternSection {
  readonly kind: 'general' | 'number' | 'date' | 'text';
  readonly tokens: readonly PatternToken[];
  readonly condition?: { readonly operator: string; readonly value: number };
}

const COLOR = /^\[(black|blue|cyan|green|magenta|red|white|yellow|colou?r\s*\d{1,2})\]/i;
const CONDITION = /^\[(<=|>=|<>|<|>|=)\s*(-?\d*\.?\d+(?:e[+-]?\d+)?)\]/i;
const CURRENCY = /^\[\$([^\]-]*)(?:-[^\]]*)?\]/;
const ELAPSED = /^\[(h+|m+|s+)\]/i;
const parsed = new Map<string, readonly PatternSection[]>();

/** The sections of a pattern, at most four. */
export function parsePattern(pattern: string): readonly PatternSection[] {
  const known = parsed.get(pattern);
  if (known) return known;
  const sections = splitSections(pattern).slice(0, 4).map(parseSection);
  if (parsed.size > 500) parsed.clear();
  parsed.set(pattern, sections);
  return sections;
}

function splitSections(pattern: string): string[] {
  const sections = [''];
  let quoted = false;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === '"') quoted = !quoted;
    if (char === ';' && !quoted) {
      sections.push('');
      continue;
    }
    sections[sections.length - 1] += char;
    if (char === '\\' && !quoted) sections[sections.length - 1] += pattern.charAt(++i);
  }
  return sections;
}

function parseSection(text: string): PatternSection {
  const tokens: PatternToken[] = [];
  let condition: PatternSection['condition'];
  let rest = text;
  if (/^general$/i.test(rest)) return { kind: 'general', tokens };
  while (rest !== '') {
    const color = COLOR.exec(rest);
    const conditionMatch = color ? null : CONDITION.exec(rest);
    if (conditionMatch?.[1]) condition = { operator: conditionMatch[1], value: Number(conditionMatch[2]) };
    const skipped = color ?? conditionMatch;
    if (skipped) {
      rest = rest.slice(skipped[0].length);
      continue;
    }
    const [token, length] = nextToken(rest, tokens);
    if (token) tokens.push(token);
    rest = rest.slice(length);
  }
  const section = { tokens: withMinutes(tokens), ...(condition && { condition }) };
  if (tokens.some(({ kind }) => kind === 'date')) return { kind: 'date', ...section };
  if (tokens.some(({ kind }) => kind === 'digit')) return { kind: 'number', ...section };
  return { kind: tokens.some(({ kind }) => kind === 'text') ? 'text' : 'number', ...section };
}

type Reader = [RegExp, (match: RegExpExecArray, before: readonly PatternToken[]) => PatternToken | undefined];

const READERS: readonly Reader[] = [
  [/^"([^"]*)"?/, (match) => ({ kind: 'literal', text: match[1] ?? '' })],
  [/^\\(.?)/s, (match) => ({ kind: 'literal', text: match[1] ?? '' })],
  [/^_./s, () => ({ kind: 'literal', text: ' ' })],
  [/^\*./s, () => undefined],
  [CURRENCY, (match) => ({ kind: 'literal', text: match[1] ?? '' })],
  [ELAPSED, (match) => ({ kind: 'date', text: match[0].toLowerCase() })],
  [/^(am\/pm|a\/p)/i, (match) => ({ kind: 'period', text: match[0] })],
  [/^e([+-])/i, (match) => ({ kind: 'exponent', text: match[1] ?? '+' })],
  [/^(y+|m+|d+|h+|s+)/i, (match) => ({ kind: 'date', text: match[0].toLowerCase() })],
  [/^[0#?]/, (match) => ({ kind: 'digit', text: match[0] })],
  [/^\./, () => ({ kind: 'point', text: '.' })],
  [/^,/, () => ({ kind: 'group', text: ',' })],
  [/^%/, () => ({ kind: 'percent', text: '%' })],
  [/^\//, () => ({ kind: 'slash', text: '/' })],
  [/^@/, () => ({ kind: 'text', text: '@' })],
  [/^\[[^\]]*\]/, () => undefined],
  [/^./su, (match) => ({ kind: 'literal', text: match[0] })],
];

function nextToken(rest: string, before: readonly PatternToken[]): [PatternToken | undefined, number] {
  const fraction = /^\.(0{1,3})/.exec(rest);
  const lastDate = before.filter(({ kind }) => kind === 'date').at(-1);
  if (fraction && lastDate && /^\[?s+\]?$/.test(lastDate.text))
    return [{ kind: 'date', text: fraction[0] }, fraction[0].length];
  for (const [expression, make] of READERS) {
    const match = expression.exec(rest);
    if (match) return [make(match, before), match[0].length];
  }
  return [undefined, 1];
}

/** `m` and `mm` are minutes right after hours or right before seconds. */
function withMinutes(tokens: readonly PatternToken[]): PatternToken[] {
  const dates = tokens.flatMap((token, index) => (token.kind === 'date' ? [index] : []));
  return tokens.map((token, index) => {
    if (token.kind !== 'date' || !/^mm?$/.test(token.text)) return token;
    const at = dates.indexOf(index);
    const letter = (position: number | undefined): string =>
      position === undefined ? '' : (tokens[position]?.text.replace('[', '').charAt(0) ?? '');
    const isMinute = letter(dates[at - 1]) === 'h' || letter(dates[at + 1]) === 's';
    return isMinute ? { kind: 'date', text: token.text.replaceAll('m', 'n') } : token;
  });
}
