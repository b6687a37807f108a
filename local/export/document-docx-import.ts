/** Reads a .docx into a document: paragraphs, formats, lists, tables, pictures, header and footer. */
import { unpackZip } from '../services/utilities/archive';
import type { Attributes, DocumentNode, GoogleDocument } from '../state/document/model';
import { emptyDocument, sectionNode } from '../state/document/model';
import { paragraphFormats, runFormats, WordStyles } from './docx-formats';
import { guessImageType } from './image-size';
import { all, at, child, readXml, type XmlNode } from './xml-tree';

/** Throws Error for bytes that are no such file. */
export function documentFromDocx(bytes: Uint8Array): GoogleDocument {
  return new Reader(bytes).read();
}

class Reader {
  private readonly parts: ReadonlyMap<string, Buffer>;
  private readonly styles: WordStyles;
  private readonly numbering: XmlNode | undefined;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(unpackZip(Buffer.from(bytes)).map(({ name, data }) => [name, data]));
    this.styles = new WordStyles(this.xml('word/styles.xml'));
    this.numbering = this.xml('word/numbering.xml');
  }

  read(): GoogleDocument {
    const main = this.xml('word/document.xml');
    const body = child(main, 'w:body');
    if (!body) throw new Error('The file has no document.');
    const links = this.relations('word/document.xml');
    const document = emptyDocument(this.blocks(body, links));
    const section = child(body, 'w:sectPr');
    const size = child(section, 'w:pgSz')?.attributes;
    if (size?.['w:w'] && size['w:h'])
      Object.assign(document.body.attributes, {
        PAGE_WIDTH: Number(size['w:w']) / 20,
        PAGE_HEIGHT: Number(size['w:h']) / 20,
      });
    const margins = child(section, 'w:pgMar')?.attributes ?? {};
    for (const side of ['top', 'bottom', 'left', 'right'])
      if (margins[`w:${side}`])
        document.body.attributes[`MARGIN_${side.toUpperCase()}`] = Number(margins[`w:${side}`]) / 20;
    const header = this.section(section, 'w:headerReference', links, 'HEADER_SECTION');
    if (header) document.header = header;
    const footer = this.section(section, 'w:footerReference', links, 'FOOTER_SECTION');
    if (footer) document.footer = footer;
    return document;
  }

  private section(
    properties: XmlNode | undefined,
    reference: string,
    links: ReadonlyMap<string, string>,
    type: 'HEADER_SECTION' | 'FOOTER_SECTION',
  ): DocumentNode | undefined {
    const all = properties?.children.filter(({ name }) => name === reference) ?? [];
    const chosen = all.find(({ attributes }) => attributes['w:type'] === 'default') ?? all[0];
    const target = links.get(chosen?.attributes['r:id'] ?? '');
    const part = target === undefined ? undefined : this.xml(target);
    return part && sectionNode(type, this.blocks(part, this.relations(target ?? '')));
  }

  private blocks(parent: XmlNode, links: ReadonlyMap<string, string>): DocumentNode[] {
    return parent.children.flatMap((node): DocumentNode[] => {
      if (node.name === 'w:p') return [this.paragraph(node, links)];
      if (node.name === 'w:tbl') return [this.table(node, links)];
      if (node.name === 'w:sdt') return this.blocks(child(node, 'w:sdtContent') ?? node, links);
      return [];
    });
  }

  private paragraph(node: XmlNode, links: ReadonlyMap<string, string>): DocumentNode {
    const properties = child(node, 'w:pPr');
    const style = at(properties, 'w:pStyle')?.attributes['w:val'];
    const attributes = {
      ...this.styles.paragraph(style),
      ...paragraphFormats(properties),
    };
    const list = this.listOf(properties, style);
    const made: DocumentNode = {
      type: list ? 'LIST_ITEM' : 'PARAGRAPH',
      attributes: { ...attributes, ...list },
      children: [],
    };
    this.inlines(node, made, this.styles.run(style), links);
    return made;
  }

  private listOf(properties: XmlNode | undefined, style: string | undefined): Attributes | undefined {
    const numbers = child(properties, 'w:numPr') ?? this.styles.numbering(style);
    const id = child(numbers, 'w:numId')?.attributes['w:val'];
    if (id === undefined || id === '0') return undefined;
    const level = Number(child(numbers, 'w:ilvl')?.attributes['w:val'] ?? 0);
    return { LIST_ID: `list.${id}`, NESTING_LEVEL: level, GLYPH_TYPE: this.glyph(id, level) };
  }

  private glyph(id: string, level: number): string {
    const instance = this.numbering?.children.find(
      ({ name, attributes }) => name === 'w:num' && attributes['w:numId'] === id,
    );
    const abstract = child(instance, 'w:abstractNumId')?.attributes['w:val'];
    const definition = this.numbering?.children.find(
      ({ name, attributes }) => name === 'w:abstractNum' && attributes['w:abstractNumId'] === abstract,
    );
    const found = definition?.children.find(
      ({ name, attributes }) => name === 'w:lvl' && attributes['w:ilvl'] === String(level),
    );
    return GLYPHS[child(found, 'w:numFmt')?.attributes['w:val'] ?? 'bullet'] ?? 'NUMBER';
  }

  private inlines(
    parent: XmlNode,
    into: DocumentNode,
    inherited: Attributes,
    links: ReadonlyMap<string, string>,
  ): void {
    for (const node of parent.children) {
      if (node.name === 'w:r') this.run(node, into, inherited, links);
      else if (node.name === 'w:hyperlink') {
        const url = links.get(node.attributes['r:id'] ?? '');
        this.inlines(node, into, { ...inherited, ...(url && { LINK_URL: url }) }, links);
      } else if (/^w:(ins|smartTag|fldSimple|sdt|sdtContent)$/.test(node.name))
        this.inlines(node, into, inherited, links);
    }
  }

  private run(
    node: XmlNode,
    into: DocumentNode,
    inherited: Attributes,
    links: ReadonlyMap<string, string>,
  ): void {
    const properties = child(node, 'w:rPr');
    const style = at(properties, 'w:rStyle')?.attributes['w:val'];
    const attributes = { ...inherited, ...this.styles.run(style), ...runFormats(properties) };
    for (const part of node.children) {
      if (part.name === 'w:t') addText(into, part.text, attributes);
      else if (part.name === 'w:tab') addText(into, '\t', attributes);
      else if (part.name === 'w:br' && part.attributes['w:type'] === 'page')
        into.children?.push({ type: 'PAGE_BREAK', attributes: {} });
      else if (part.name === 'w:br' || part.name === 'w:cr') addText(into, '\r', attributes);
      else if (part.name === 'w:drawing') this.picture(part, into, links);
    }
  }

  private picture(node: XmlNode, into: DocumentNode, links: ReadonlyMap<string, string>): void {
    const [blip] = all(node, 'a:blip');
    const data = this.parts.get(links.get(blip?.attributes['r:embed'] ?? '') ?? '');
    if (!data) return;
    const [extent] = all(node, 'wp:extent');
    const [about] = all(node, 'wp:docPr');
    const pixels = (text: string | undefined) => Math.round(Number(text ?? 0) / 9525);
    into.children?.push({
      type: 'INLINE_IMAGE',
      attributes: { WIDTH: pixels(extent?.attributes.cx), HEIGHT: pixels(extent?.attributes.cy) },
      image: {
        mimeType: guessImageType(data),
        base64: data.toString('base64'),
        ...(about?.attributes.descr && { altDescription: about.attributes.descr }),
      },
    });
  }

  private table(node: XmlNode, links: ReadonlyMap<string, string>): DocumentNode {
    const rows = node.children
      .filter(({ name }) => name === 'w:tr')
      .map(
        (row): DocumentNode => ({
          type: 'TABLE_ROW',
          attributes: {},
          children: row.children.filter(({ name }) => name === 'w:tc').map((cell) => this.cell(cell, links)),
        }),
      );
    return { type: 'TABLE', attributes: {}, children: rows };
  }

  private cell(node: XmlNode, links: ReadonlyMap<string, string>): DocumentNode {
    const properties = child(node, 'w:tcPr');
    const made = sectionNode('TABLE_CELL', this.blocks(node, links));
    const fill = at(properties, 'w:shd')?.attributes['w:fill'];
    if (fill && /^[\da-f]{6}$/i.test(fill)) made.attributes.BACKGROUND_COLOR = `#${fill.toLowerCase()}`;
    const span = Number(at(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
    if (span > 1) made.attributes.COLUMN_SPAN = span;
    const width = Number(at(properties, 'w:tcW')?.attributes['w:w'] ?? 0);
    if (width > 0) made.attributes.WIDTH = width / 20;
    return made;
  }

  private xml(name: string): XmlNode | undefined {
    const data = this.parts.get(name);
    return data && readXml(data.toString('utf8'));
  }

  /** Targets of a part's relations by their id: names of parts, or addresses. */
  private relations(part: string): ReadonlyMap<string, string> {
    const folder = part.replace(/[^/]*$/, '');
    const file = this.xml(`${folder}_rels/${part.slice(folder.length)}.rels`);
    return new Map(
      (file?.children ?? []).map(({ attributes }) => {
        const target = attributes.Target ?? '';
        const outside = attributes.TargetMode === 'External' || target.startsWith('/');
        return [attributes.Id ?? '', outside ? target.replace(/^\//, '') : folder + target];
      }),
    );
  }
}

const GLYPHS: Readonly<Record<string, string>> = {
  bullet: 'BULLET',
  decimal: 'NUMBER',
  lowerLetter: 'LATIN_LOWER',
  upperLetter: 'LATIN_UPPER',
  lowerRoman: 'ROMAN_LOWER',
  upperRoman: 'ROMAN_UPPER',
};

function addText(into: DocumentNode, text: string, attributes: Attributes): void {
  if (text === '') return;
  const last = into.children?.at(-1);
  if (last?.type === 'TEXT') {
    last.text += text;
    last.runs?.push({ length: text.length, attributes });
  } else
    into.children?.push({ type: 'TEXT', attributes: {}, text, runs: [{ length: text.length, attributes }] });
}
