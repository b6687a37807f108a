/**
 * What a document of Google Docs is: a tree of elements, named and with attributes as in Apps Script's Document service.
 * Drive's conversions and DocumentApp share it. Lengths are points, offsets count characters from 0.
 */

export type NodeType =
  | 'BODY_SECTION'
  | 'HEADER_SECTION'
  | 'FOOTER_SECTION'
  | 'FOOTNOTE_SECTION'
  | 'PARAGRAPH'
  | 'LIST_ITEM'
  | 'TABLE'
  | 'TABLE_ROW'
  | 'TABLE_CELL'
  | 'TABLE_OF_CONTENTS'
  | 'TEXT'
  | 'INLINE_IMAGE'
  | 'PAGE_BREAK'
  | 'HORIZONTAL_RULE'
  | 'FOOTNOTE';

/** By name of `DocumentApp.Attribute`; values of enumerations by their name. */
export type Attributes = Record<string, string | number | boolean>;

/** A stretch of equally formatted text. */
export interface TextRun {
  length: number;
  attributes: Attributes;
}

export interface DocumentImage {
  mimeType: string;
  base64: string;
  name?: string;
  altTitle?: string;
  altDescription?: string;
}

export interface DocumentNode {
  type: NodeType;
  attributes: Attributes;
  /** Of everything that holds other elements; a footnote holds its one section. */
  children?: DocumentNode[];
  /** Of TEXT. */
  text?: string;
  /** Of TEXT: their lengths sum up to the text's. */
  runs?: TextRun[];
  /** Of INLINE_IMAGE; its size is in the attributes WIDTH and HEIGHT, in pixels. */
  image?: DocumentImage;
}

export interface DocumentPlace {
  /** Child indexes from the body down. */
  path: number[];
  start?: number;
  end?: number;
}

export interface GoogleDocument {
  body: DocumentNode;
  header?: DocumentNode;
  footer?: DocumentNode;
  /** Attributes of a heading, where they are not the usual ones. */
  headings: Record<string, Attributes>;
  namedRanges: { id: string; name: string; places: DocumentPlace[] }[];
  bookmarks: { id: string; place: DocumentPlace }[];
  language?: string;
}

/** Attributes that text has; everything else belongs to paragraphs, tables and pages. */
export const TEXT_ATTRIBUTES = [
  'BACKGROUND_COLOR',
  'BOLD',
  'FONT_FAMILY',
  'FONT_SIZE',
  'FOREGROUND_COLOR',
  'ITALIC',
  'LINK_URL',
  'STRIKETHROUGH',
  'TEXT_ALIGNMENT',
  'UNDERLINE',
] as const;

const PAGE = {
  PAGE_WIDTH: 612,
  PAGE_HEIGHT: 792,
  MARGIN_TOP: 72,
  MARGIN_BOTTOM: 72,
  MARGIN_LEFT: 72,
  MARGIN_RIGHT: 72,
};

/** A document with one empty paragraph. */
export function emptyDocument(blocks: DocumentNode[] = []): GoogleDocument {
  const body = sectionNode('BODY_SECTION', blocks);
  body.attributes = { ...PAGE };
  return { body, headings: {}, namedRanges: [], bookmarks: [] };
}

/** A section or cell; it always ends with a paragraph or list item. */
export function sectionNode(type: NodeType, blocks: DocumentNode[] = []): DocumentNode {
  const last = blocks.at(-1)?.type;
  const closed = last === 'PARAGRAPH' || last === 'LIST_ITEM';
  return { type, attributes: {}, children: closed ? blocks : [...blocks, paragraphNode('')] };
}

export function paragraphNode(text: string, attributes: Attributes = {}): DocumentNode {
  return { type: 'PARAGRAPH', attributes, children: text === '' ? [] : [textNode(text)] };
}

export function textNode(text: string, attributes: Attributes = {}): DocumentNode {
  return { type: 'TEXT', attributes: {}, text, runs: [{ length: text.length, attributes }] };
}

/** A table of these texts, one cell each. */
export function tableNode(cells: readonly (readonly string[])[]): DocumentNode {
  return { type: 'TABLE', attributes: {}, children: cells.map(rowNode) };
}

export function rowNode(texts: readonly string[]): DocumentNode {
  return { type: 'TABLE_ROW', attributes: {}, children: texts.map(cellNode) };
}

export function cellNode(text: string): DocumentNode {
  return sectionNode(
    'TABLE_CELL',
    text.split('\n').map((line) => paragraphNode(line)),
  );
}

/** The text of an element and all below it: paragraphs, rows and cells end lines. */
export function textOf(node: DocumentNode): string {
  if (node.type === 'TEXT') return node.text ?? '';
  if (node.type === 'FOOTNOTE') return '';
  const inLine = node.type === 'PARAGRAPH' || node.type === 'LIST_ITEM';
  return (node.children ?? []).map(textOf).join(inLine ? '' : '\n');
}

/** Every element below (and with) this one, in reading order. */
export function* walk(node: DocumentNode): Generator<DocumentNode> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/** The runs of a text with the characters they cover. */
export function piecesOf(node: DocumentNode): { text: string; attributes: Attributes }[] {
  let start = 0;
  return (node.runs ?? []).map(({ length, attributes }) => {
    const text = (node.text ?? '').slice(start, start + length);
    start += length;
    return { text, attributes };
  });
}
