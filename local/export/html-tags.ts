/** Tags, attributes and styles of HTML, as far as documents know them. */
import type { Attributes } from '../state/document/model';

type HtmlPart =
  | { text: string }
  | { tag: string; closing: boolean; attributes: Readonly<Record<string, string>> };

/** Tags that begin and end lines. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center div dl dd dt footer form h1 h2 h3 h4 h5 h6 header html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Texts and tags in their order; names in small letters. */
export function* readTags(html: string): Generator<HtmlPart> {
  const pattern = /<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<![^>]*>/gi;
  let last = 0;
  for (const match of html.matchAll(pattern)) {
    if (match.index > last) yield { text: html.slice(last, match.index) };
    last = match.index + match[0].length;
    const [, slash, tag, rest = ''] = match;
    if (tag !== undefined)
      yield { tag: tag.toLowerCase(), closing: slash === '/', attributes: attributesIn(rest) };
  }
  if (last < html.length) yield { text: html.slice(last) };
}

function attributesIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of text.matchAll(
    /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  ))
    found[name.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '');
  return found;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  copy: '©',
};

/** Characters for what is written as `&…;`. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED[String(name)] ?? whole;
  });
}

const TAG_ATTRIBUTES: Readonly<Record<string, Attributes>> = {
  b: { BOLD: true },
  strong: { BOLD: true },
  th: { BOLD: true },
  i: { ITALIC: true },
  em: { ITALIC: true },
  u: { UNDERLINE: true },
  ins: { UNDERLINE: true },
  s: { STRIKETHROUGH: true },
  strike: { STRIKETHROUGH: true },
  del: { STRIKETHROUGH: true },
  sup: { TEXT_ALIGNMENT: 'SUPERSCRIPT' },
  sub: { TEXT_ALIGNMENT: 'SUBSCRIPT' },
  center: { HORIZONTAL_ALIGNMENT: 'CENTER' },
  h1: { HEADING: 'HEADING1' },
  h2: { HEADING: 'HEADING2' },
  h3: { HEADING: 'HEADING3' },
  h4: { HEADING: 'HEADING4' },
  h5: { HEADING: 'HEADING5' },
  h6: { HEADING: 'HEADING6' },
};

/** What a tag itself says about the formats inside it. */
export function attributesOfTag(tag: string, given: Readonly<Record<string, string>>): Attributes {
  if (tag === 'a' && given.href) return { LINK_URL: given.href };
  if (tag === 'font')
    return {
      ...(given.color && { FOREGROUND_COLOR: given.color.toLowerCase() }),
      ...(given.face && { FONT_FAMILY: given.face.split(',')[0]?.trim() ?? '' }),
    };
  return TAG_ATTRIBUTES[tag] ?? {};
}

/** What a style attribute says. */
export function attributesOfStyle(style: string): Attributes {
  const found: Attributes = {};
  for (const line of style.split(';')) {
    const [name = '', ...rest] = line.split(':');
    Object.assign(found, STYLES[name.trim().toLowerCase()]?.(rest.join(':').trim()));
  }
  return found;
}

const STYLES: Readonly<Record<string, (value: string) => Attributes>> = {
  'background-color': (value) => color('BACKGROUND_COLOR', value),
  background: (value) => color('BACKGROUND_COLOR', value),
  color: (value) => color('FOREGROUND_COLOR', value),
  'font-family': (value) => ({ FONT_FAMILY: value.split(',')[0]?.replace(/["']/g, '').trim() ?? '' }),
  'font-size': (value) => points('FONT_SIZE', value),
  'font-style': (value) => ({ ITALIC: value === 'italic' }),
  'font-weight': (value) => ({ BOLD: value === 'bold' || Number(value) >= 600 }),
  'line-height': (value) => only(/^[\d.]+$/.test(value), 'LINE_SPACING', Number(value)),
  'margin-bottom': (value) => points('SPACING_AFTER', value),
  'margin-left': (value) => points('INDENT_START', value),
  'margin-top': (value) => points('SPACING_BEFORE', value),
  'text-align': (value) =>
    only(/^(left|right|center|justify)$/.test(value), 'HORIZONTAL_ALIGNMENT', value.toUpperCase()),
  'text-decoration': (value) => ({
    ...(value.includes('underline') && { UNDERLINE: true }),
    ...(value.includes('line-through') && { STRIKETHROUGH: true }),
  }),
  'vertical-align': (value) =>
    only(
      value === 'super' || value === 'sub',
      'TEXT_ALIGNMENT',
      value === 'super' ? 'SUPERSCRIPT' : 'SUBSCRIPT',
    ),
};

function only(applies: boolean, name: string, value: string | number): Attributes {
  return applies ? { [name]: value } : {};
}

function points(name: string, value: string): Attributes {
  const [, number, unit] = /^([\d.]+)(pt|px|in|cm)?$/.exec(value) ?? [];
  if (number === undefined) return {};
  const scale = { px: 0.75, in: 72, cm: 28.3465 }[unit ?? 'pt'] ?? 1;
  return { [name]: Math.round(Number(number) * scale * 100) / 100 };
}

function color(name: string, value: string): Attributes {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(value);
  if (parts)
    return {
      [name]: `#${parts
        .slice(1)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`,
    };
  const [, short] = /^#([\da-f]{3})$/i.exec(value) ?? [];
  if (short) return { [name]: `#${[...short.toLowerCase()].map((sign) => sign + sign).join('')}` };
  return /^(#[\da-f]{6}|[a-z]+)$/i.test(value) && !/^(transparent|inherit)$/i.test(value)
    ? { [name]: value.toLowerCase() }
    : {};
}
