/** Reads a web page into a document, as Drive does with an upload. */
import type { Attributes, DocumentNode, GoogleDocument } from '../state/document/model';
import { emptyDocument, sectionNode, textNode } from '../state/document/model';
import { attributesOfStyle, attributesOfTag, BLOCK_TAGS, decodeEntities, readTags } from './html-tags';

/** Unknown tags are passed over, their text kept; scripts, styles and the head are dropped. */
export function documentFromHtml(html: string): GoogleDocument {
  return emptyDocument(new Reader().read(html));
}

interface Open {
  tag: string;
  /** Formats of the text inside. */
  text: Attributes;
  /** Formats of paragraphs inside. */
  paragraph: Attributes;
}

const PARAGRAPH_KEYS = /^(HORIZONTAL_ALIGNMENT|LINE_SPACING|SPACING_|INDENT_|HEADING)/;

class Reader {
  private readonly open: Open[] = [];
  /** Blocks of the body, then of each open cell. */
  private readonly levels: DocumentNode[][] = [[]];
  private readonly tables: DocumentNode[] = [];
  private paragraph: DocumentNode | undefined;
  private lists = 0;

  read(html: string): DocumentNode[] {
    const page = html.replace(/<!--[\s\S]*?-->|<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, '');
    for (const part of readTags(page)) {
      if ('text' in part) this.addText(part.text);
      else if (part.closing) this.close(part.tag);
      else this.start(part.tag, part.attributes);
    }
    this.paragraph = undefined;
    return this.levels[0] ?? [];
  }

  private start(tag: string, given: Readonly<Record<string, string>>): void {
    if (tag === 'br') {
      this.addRaw('\n');
      return;
    }
    if (tag === 'hr') {
      this.inline({ type: 'HORIZONTAL_RULE', attributes: {} });
      this.paragraph = undefined;
      return;
    }
    if (tag === 'img') {
      this.addImage(given);
      return;
    }
    const style = { ...attributesOfTag(tag, given), ...attributesOfStyle(given.style ?? '') };
    if (given.align) style.HORIZONTAL_ALIGNMENT = given.align.toUpperCase();
    if (/^(title|subtitle)$/.test(given.class ?? '')) style.HEADING = String(given.class).toUpperCase();
    const text: Attributes = {};
    const paragraph: Attributes = {};
    for (const [key, value] of Object.entries(style))
      (PARAGRAPH_KEYS.test(key) ? paragraph : text)[key] = value;
    if (tag === 'td' || tag === 'th') this.startCell(given, text);
    else if (tag === 'tr')
      this.tables.at(-1)?.children?.push({ type: 'TABLE_ROW', attributes: {}, children: [] });
    else if (tag === 'table') this.startTable();
    else if (tag === 'ul' || tag === 'ol') this.lists++;
    this.open.push({ tag, text: tag === 'td' ? {} : text, paragraph });
    if (BLOCK_TAGS.has(tag)) this.paragraph = undefined;
    if (/^(p|h[1-6]|li)$/.test(tag)) this.newParagraph(tag === 'li');
  }

  private close(tag: string): void {
    const index = this.open.map((one) => one.tag).lastIndexOf(tag);
    if (index < 0) return;
    this.open.splice(index);
    if (BLOCK_TAGS.has(tag)) this.paragraph = undefined;
    if (tag === 'td' || tag === 'th') this.endCell();
    if (tag === 'table') this.tables.pop();
  }

  private startTable(): void {
    const table: DocumentNode = { type: 'TABLE', attributes: {}, children: [] };
    this.blocks().push(table);
    this.tables.push(table);
  }

  private startCell(given: Readonly<Record<string, string>>, style: Attributes): void {
    const attributes: Attributes = {};
    if (style.BACKGROUND_COLOR) attributes.BACKGROUND_COLOR = style.BACKGROUND_COLOR;
    if (Number(given.colspan) > 1) attributes.COLUMN_SPAN = Number(given.colspan);
    if (Number(given.rowspan) > 1) attributes.ROW_SPAN = Number(given.rowspan);
    this.tables.at(-1)?.children?.at(-1)?.children?.push({ type: 'TABLE_CELL', attributes, children: [] });
    this.levels.push([]);
  }

  private endCell(): void {
    const blocks = this.levels.length > 1 ? this.levels.pop() : undefined;
    const cell = this.tables.at(-1)?.children?.at(-1)?.children?.at(-1);
    if (cell && blocks) cell.children = sectionNode('TABLE_CELL', blocks).children ?? [];
  }

  private blocks(): DocumentNode[] {
    return this.levels.at(-1) ?? [];
  }

  private newParagraph(isItem = false): DocumentNode {
    const attributes = Object.assign({}, ...this.open.map(({ paragraph }) => paragraph));
    const lists = this.open.filter(({ tag }) => tag === 'ul' || tag === 'ol');
    const list = isItem ? lists.at(-1) : undefined;
    if (list) {
      attributes.LIST_ID = `list.${this.lists - lists.length + 1}`;
      attributes.NESTING_LEVEL = lists.length - 1;
      attributes.GLYPH_TYPE = list.tag === 'ol' ? 'NUMBER' : 'BULLET';
    }
    const made: DocumentNode = { type: list ? 'LIST_ITEM' : 'PARAGRAPH', attributes, children: [] };
    this.blocks().push(made);
    this.paragraph = made;
    return made;
  }

  private inline(node: DocumentNode): void {
    (this.paragraph ?? this.newParagraph()).children?.push(node);
  }

  private addText(text: string): void {
    const kept = this.open.some(({ tag }) => tag === 'pre');
    const shown = decodeEntities(kept ? text : text.replace(/[ \t\r\n]+/g, ' '));
    const inTable = this.tables.length > 0 && this.levels.length <= this.tables.length;
    if (inTable || (shown.trim() === '' && !this.paragraph)) return;
    const before = this.paragraph?.children?.at(-1)?.text;
    const atStart = !this.paragraph || this.paragraph.children?.length === 0 || /[ \n]$/.test(before ?? '');
    this.addRaw(atStart && !kept ? shown.replace(/^ /, '') : shown);
  }

  private addRaw(text: string): void {
    if (text === '') return;
    const attributes: Attributes = Object.assign({}, ...this.open.map((one) => one.text));
    const paragraph = this.paragraph ?? this.newParagraph();
    const last = paragraph.children?.at(-1);
    if (last?.type === 'TEXT') {
      last.text += text;
      last.runs?.push({ length: text.length, attributes });
    } else paragraph.children?.push(textNode(text, attributes));
  }

  private addImage(given: Readonly<Record<string, string>>): void {
    const [, mimeType, base64] = /^data:([^;,]+);base64,([\s\S]*)$/.exec(given.src ?? '') ?? [];
    if (mimeType === undefined || base64 === undefined) return;
    const attributes: Attributes = {};
    if (Number.parseInt(given.width ?? '', 10) > 0) attributes.WIDTH = Number.parseInt(given.width ?? '', 10);
    if (Number.parseInt(given.height ?? '', 10) > 0)
      attributes.HEIGHT = Number.parseInt(given.height ?? '', 10);
    const image = { mimeType, base64, ...(given.alt && { altDescription: given.alt }) };
    this.inline({ type: 'INLINE_IMAGE', attributes, image });
  }
}
