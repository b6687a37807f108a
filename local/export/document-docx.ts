/** A document as a .docx: paragraphs, formats, lists, tables, pictures, header and footer. */
import { packZip } from '../services/utilities/archive';
import type { Attributes, DocumentNode, GoogleDocument } from '../state/document/model';
import { piecesOf } from '../state/document/model';
import { escapeHtml as escapeXml } from './document-html';
import { CONTENT_TYPES, NAMESPACES, numberingXml, ROOT_RELATIONS, STYLES } from './docx-parts';
import { paragraphXml, runXml } from './docx-properties';

/** The file's bytes; the same for the same document. */
export function documentDocx(document: GoogleDocument): Buffer {
  return new Writer(document).file();
}

interface Part {
  name: string;
  relations: { id: string; type: string; target: string; external?: boolean }[];
}

class Writer {
  private readonly media: { name: string; data: Buffer }[] = [];
  private readonly lists = new Map<string, number>();
  private readonly glyphs = new Map<string, string>();

  constructor(private readonly document: GoogleDocument) {}

  file(): Buffer {
    const main: Part = { name: 'document', relations: [] };
    const sections = (['header', 'footer'] as const).flatMap((kind) => {
      const node = this.document[kind];
      return node ? [{ kind, part: { name: `${kind}1`, relations: [] } as Part, node }] : [];
    });
    const parts = sections.map(({ kind, part, node }) => {
      const tag = kind === 'header' ? 'w:hdr' : 'w:ftr';
      return { part, xml: `<${tag} ${NAMESPACES}>${this.blocks(node.children, part)}</${tag}>` };
    });
    const content = this.blocks(this.document.body.children, main);
    const references = sections
      .map(
        ({ kind, part }) =>
          `<w:${kind}Reference w:type="default" r:id="${relate(main, kind, `${part.name}.xml`)}"/>`,
      )
      .join('');
    for (const name of ['styles', 'numbering']) relate(main, name, `${name}.xml`);
    const xml = `<w:document ${NAMESPACES}><w:body>${content}<w:sectPr>${references}${pageXml(this.document.body.attributes)}</w:sectPr></w:body></w:document>`;
    const text = (name: string, data: string) => ({
      name,
      data: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${data}`, 'utf8'),
    });
    return packZip([
      text('[Content_Types].xml', CONTENT_TYPES),
      text('_rels/.rels', ROOT_RELATIONS),
      ...[{ part: main, xml }, ...parts].flatMap((one) => [
        text(`word/${one.part.name}.xml`, one.xml),
        text(`word/_rels/${one.part.name}.xml.rels`, relationsXml(one.part)),
      ]),
      text('word/styles.xml', STYLES),
      text('word/numbering.xml', numberingXml([...this.lists], this.glyphs)),
      ...this.media.map(({ name, data }) => ({ name: `word/${name}`, data })),
    ]);
  }

  private blocks(nodes: readonly DocumentNode[] | undefined, part: Part): string {
    return (nodes ?? []).map((node) => this.block(node, part)).join('');
  }

  private block(node: DocumentNode, part: Part): string {
    if (node.type === 'TABLE') return this.table(node, part);
    if (node.type === 'TABLE_OF_CONTENTS') return this.blocks(node.children, part);
    const rule = node.children?.some(({ type }) => type === 'HORIZONTAL_RULE') ?? false;
    const list = node.type === 'LIST_ITEM' ? this.listOf(node) : undefined;
    return `<w:p>${paragraphXml(node.attributes, list, rule)}${(node.children ?? []).map((child) => this.inline(child, part)).join('')}</w:p>`;
  }

  private listOf({ attributes }: DocumentNode): { id: number; level: number } {
    const key = String(attributes.LIST_ID ?? '');
    const level = Number(attributes.NESTING_LEVEL ?? 0);
    if (!this.lists.has(key)) this.lists.set(key, this.lists.size + 1);
    this.glyphs.set(`${key}/${level}`, String(attributes.GLYPH_TYPE ?? 'BULLET'));
    return { id: this.lists.get(key) ?? 1, level };
  }

  private inline(node: DocumentNode, part: Part): string {
    if (node.type === 'TEXT')
      return piecesOf(node)
        .map(({ text, attributes }) => this.piece(text, attributes, part))
        .join('');
    if (node.type === 'PAGE_BREAK') return '<w:r><w:br w:type="page"/></w:r>';
    if (node.type === 'INLINE_IMAGE') return this.picture(node, part);
    return '';
  }

  private piece(text: string, attributes: Attributes, part: Part): string {
    const content = text
      .split(/(\t|\r\n|[\r\n])/)
      .map((piece) => {
        if (piece === '\t') return '<w:tab/>';
        if (/^[\r\n]/.test(piece)) return '<w:br/>';
        return piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
      })
      .join('');
    const run = `<w:r>${runXml(attributes)}${content}</w:r>`;
    const { LINK_URL: url } = attributes;
    if (!url) return run;
    return `<w:hyperlink r:id="${relate(part, 'hyperlink', String(url), true)}">${run}</w:hyperlink>`;
  }

  private picture({ image, attributes }: DocumentNode, part: Part): string {
    if (!image) return '';
    const number = this.media.length + 1;
    const extension = image.mimeType.replace(/^image\//, '').replace(/\+.*/, '');
    const name = `media/image${number}.${extension}`;
    this.media.push({ name, data: Buffer.from(image.base64, 'base64') });
    const id = relate(part, 'image', name);
    const emu = (pixels: unknown) => Math.round(Number(pixels ?? 100) * 9525);
    const [cx, cy] = [emu(attributes.WIDTH), emu(attributes.HEIGHT)];
    const about = `id="${number}" name="Picture ${number}" descr="${escapeXml(image.altDescription ?? '')}"`;
    return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${about}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr ${about}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  }

  private table(node: DocumentNode, part: Part): string {
    const rows = node.children ?? [];
    const columns = Math.max(1, ...rows.map((row) => row.children?.length ?? 0));
    const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
      .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="${borderColor(node.attributes)}"/>`)
      .join('');
    const grid = `<w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>`;
    return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${border}</w:tblBorders></w:tblPr>${grid}${rows
      .map((row) => `<w:tr>${(row.children ?? []).map((cell) => this.cell(cell, part)).join('')}</w:tr>`)
      .join('')}</w:tbl>`;
  }

  private cell({ attributes, children }: DocumentNode, part: Part): string {
    const { WIDTH: width, BACKGROUND_COLOR: fill, COLUMN_SPAN: span } = attributes;
    const properties = [
      width ? `<w:tcW w:w="${Math.round(Number(width) * 20)}" w:type="dxa"/>` : '',
      span ? `<w:gridSpan w:val="${span}"/>` : '',
      fill ? `<w:shd w:val="clear" w:fill="${String(fill).replace('#', '')}"/>` : '',
    ].join('');
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${this.blocks(children, part)}</w:tc>`;
  }
}

function borderColor({ BORDER_COLOR: color }: Attributes): string {
  return color ? String(color).replace('#', '') : '000000';
}

function pageXml(attributes: Attributes): string {
  const twips = (name: string, usual: number) => Math.round(Number(attributes[name] ?? usual) * 20);
  return `<w:pgSz w:w="${twips('PAGE_WIDTH', 612)}" w:h="${twips('PAGE_HEIGHT', 792)}"/><w:pgMar w:top="${twips('MARGIN_TOP', 72)}" w:right="${twips('MARGIN_RIGHT', 72)}" w:bottom="${twips('MARGIN_BOTTOM', 72)}" w:left="${twips('MARGIN_LEFT', 72)}" w:header="720" w:footer="720" w:gutter="0"/>`;
}

/** The id of a new relation of a part. */
function relate(part: Part, type: string, target: string, external = false): string {
  const id = `rId${part.relations.length + 1}`;
  part.relations.push({ id, type, target, external });
  return id;
}

function relationsXml({ relations }: Part): string {
  const lines = relations.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}
