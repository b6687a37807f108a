/** Formats of Word files as attributes of a document's elements, read from direct formatting and from styles. */
import type { Attributes } from '../state/document/model';
import { at, child, type XmlNode } from './xml-tree';

const HEADINGS: Readonly<Record<string, string>> = {
  title: 'TITLE',
  subtitle: 'SUBTITLE',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`heading ${level}`, `HEADING${level}`])),
};

const ALIGNMENTS: Readonly<Record<string, string>> = {
  left: 'LEFT',
  start: 'LEFT',
  center: 'CENTER',
  right: 'RIGHT',
  end: 'RIGHT',
  both: 'JUSTIFY',
  distribute: 'JUSTIFY',
};

/** Formats of the text of one run. */
export function runFormats(properties: XmlNode | undefined): Attributes {
  if (!properties) return {};
  const value = (name: string) => child(properties, `w:${name}`)?.attributes['w:val'];
  const found: Attributes = {};
  const flag = (name: string, key: string) => {
    if (child(properties, `w:${name}`)) found[key] = !/^(0|false|off)$/.test(value(name) ?? '1');
  };
  flag('b', 'BOLD');
  flag('i', 'ITALIC');
  flag('strike', 'STRIKETHROUGH');
  if (child(properties, 'w:u')) found.UNDERLINE = value('u') !== 'none';
  const size = value('sz');
  if (size) found.FONT_SIZE = Number(size) / 2;
  const fonts = child(properties, 'w:rFonts')?.attributes;
  const family = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
  if (family) found.FONT_FAMILY = family;
  const color = value('color');
  if (color && /^[\da-f]{6}$/i.test(color)) found.FOREGROUND_COLOR = `#${color.toLowerCase()}`;
  const fill = at(properties, 'w:shd')?.attributes['w:fill'];
  if (fill && /^[\da-f]{6}$/i.test(fill)) found.BACKGROUND_COLOR = `#${fill.toLowerCase()}`;
  const raised = value('vertAlign');
  if (raised === 'superscript' || raised === 'subscript') found.TEXT_ALIGNMENT = raised.toUpperCase();
  return found;
}

/** Formats of one paragraph, in points. */
export function paragraphFormats(properties: XmlNode | undefined): Attributes {
  if (!properties) return {};
  const found: Attributes = {};
  const alignment = ALIGNMENTS[child(properties, 'w:jc')?.attributes['w:val'] ?? ''];
  if (alignment) found.HORIZONTAL_ALIGNMENT = alignment;
  const spacing = child(properties, 'w:spacing')?.attributes ?? {};
  if (spacing['w:before']) found.SPACING_BEFORE = Number(spacing['w:before']) / 20;
  if (spacing['w:after']) found.SPACING_AFTER = Number(spacing['w:after']) / 20;
  if (spacing['w:line'] && (spacing['w:lineRule'] ?? 'auto') === 'auto')
    found.LINE_SPACING = Math.round((Number(spacing['w:line']) / 240) * 100) / 100;
  const indent = child(properties, 'w:ind')?.attributes ?? {};
  const start = Number(indent['w:left'] ?? indent['w:start'] ?? 0) / 20;
  const end = Number(indent['w:right'] ?? indent['w:end'] ?? 0) / 20;
  if (start) found.INDENT_START = start;
  if (end) found.INDENT_END = end;
  const first = Number(indent['w:firstLine'] ?? 0) / 20 - Number(indent['w:hanging'] ?? 0) / 20;
  if (first) found.INDENT_FIRST_LINE = start + first;
  return found;
}

/** The named styles of a file. */
export class WordStyles {
  private readonly byId = new Map<string, XmlNode>();

  constructor(styles: XmlNode | undefined) {
    for (const style of styles?.children ?? [])
      if (style.name === 'w:style') this.byId.set(style.attributes['w:styleId'] ?? '', style);
  }

  /** What a style says about paragraphs: its heading and its formats. */
  paragraph(id: string | undefined): Attributes {
    const chain = this.chain(id);
    const names = chain.map((style) => (child(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase());
    const heading = names.map((name) => HEADINGS[name]).find((name) => name !== undefined);
    const formats = chain.reverse().map((style) => paragraphFormats(child(style, 'w:pPr')));
    return Object.assign({}, ...formats, heading && { HEADING: heading });
  }

  /** What a style says about text. A heading's own look is left to the heading. */
  run(id: string | undefined): Attributes {
    if (this.paragraph(id).HEADING !== undefined) return {};
    return Object.assign(
      {},
      ...this.chain(id)
        .reverse()
        .map((style) => runFormats(child(style, 'w:rPr'))),
    );
  }

  /** The list a style puts its paragraphs into. */
  numbering(id: string | undefined): XmlNode | undefined {
    return this.chain(id)
      .map((style) => at(style, 'w:pPr', 'w:numPr'))
      .find((found) => found !== undefined);
  }

  /** The style, the one it is based on, and so on. */
  private chain(id: string | undefined): XmlNode[] {
    const chain: XmlNode[] = [];
    let style = id === undefined ? undefined : this.byId.get(id);
    while (style && !chain.includes(style)) {
      chain.push(style);
      style = this.byId.get(child(style, 'w:basedOn')?.attributes['w:val'] ?? '');
    }
    return chain;
  }
}
