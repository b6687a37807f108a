/** Sections and cells: what holds paragraphs, lists and tables. */
import { signatureError } from '../../host/script-error';
import type { DocumentNode, NodeType } from '../../state/document/model';
import { paragraphNode, tableNode, walk } from '../../state/document/model';
import { defineAccessors } from './accessors';
import { ContainerElement } from './container';
import { Element } from './element';
import { imageNode } from './inline';

class Section extends ContainerElement {
  appendParagraph(paragraph: unknown): Element {
    return this.insertParagraph(this.getNumChildren(), paragraph);
  }
  insertParagraph(childIndex: number, paragraph: unknown): Element {
    return this.put(
      paragraph instanceof Element ? paragraph.node : paragraphNode(String(paragraph)),
      childIndex,
    );
  }
  appendListItem(item: unknown): Element {
    return this.insertListItem(this.getNumChildren(), item);
  }
  /** A new item joins the list that it follows. */
  insertListItem(childIndex: number, item: unknown): Element {
    if (item instanceof Element) return this.put(item.node, childIndex);
    const before = this.node.children?.[childIndex - 1];
    const joined = before?.type === 'LIST_ITEM' ? before.attributes : undefined;
    const attributes = {
      LIST_ID: joined?.LIST_ID ?? this.open.newId(),
      GLYPH_TYPE: joined?.GLYPH_TYPE ?? 'NUMBER',
      NESTING_LEVEL: joined?.NESTING_LEVEL ?? 0,
    };
    return this.put({ ...paragraphNode(String(item), attributes), type: 'LIST_ITEM' }, childIndex);
  }
  appendTable(cells?: unknown): Element {
    return this.insertTable(this.getNumChildren(), cells);
  }
  insertTable(childIndex: number, cells?: unknown): Element {
    if (cells instanceof Element) return this.put(cells.node, childIndex);
    if (cells !== undefined && cells !== null && !Array.isArray(cells))
      throw signatureError(`DocumentApp.${this.constructor.name}.insertTable`, [childIndex, cells]);
    const rows = (cells ?? []).map((row) => (Array.isArray(row) ? row : [row]).map(String));
    return this.put(tableNode(rows), childIndex);
  }
  appendImage(image: unknown): Element {
    return this.insertImage(this.getNumChildren(), image);
  }
  insertImage(childIndex: number, image: unknown): Element {
    return this.putInLine(image instanceof Element ? image.node : imageNode(image), childIndex);
  }
  appendHorizontalRule(): Element {
    return this.insertHorizontalRule(this.getNumChildren());
  }
  insertHorizontalRule(childIndex: number): Element {
    return this.putInLine({ type: 'HORIZONTAL_RULE', attributes: {} }, childIndex);
  }
  setText(text: unknown): this {
    this.clear();
    this.editAsText().setText(text);
    return this;
  }
  override clear(): this {
    super.clear();
    this.open.insert(this.node, paragraphNode(''));
    return this;
  }
  getParagraphs(): Element[] {
    return this.below('PARAGRAPH', 'LIST_ITEM');
  }
  getListItems(): Element[] {
    return this.below('LIST_ITEM');
  }
  getTables(): Element[] {
    return (this.node.children ?? [])
      .filter(({ type }) => type === 'TABLE')
      .map((node) => this.open.element(node));
  }
  getImages(): Element[] {
    return this.below('INLINE_IMAGE');
  }
  getFootnotes(): Element[] {
    return this.below('FOOTNOTE');
  }
  protected put(node: DocumentNode, childIndex: number): Element {
    this.open.insert(this.node, node, childIndex);
    return this.open.element(node);
  }
  /** In a paragraph of its own. */
  protected putInLine(node: DocumentNode, childIndex: number): Element {
    const paragraph = paragraphNode('');
    this.open.insert(this.node, paragraph, childIndex);
    this.open.insert(paragraph, node);
    return this.open.element(node);
  }
  private below(...types: NodeType[]): Element[] {
    return [...walk(this.node)]
      .filter(({ type }) => types.includes(type))
      .map((node) => this.open.element(node));
  }
}

export class Body extends Section {
  appendPageBreak(pageBreak?: Element | null): Element {
    return this.insertPageBreak(this.getNumChildren(), pageBreak);
  }
  insertPageBreak(childIndex: number, pageBreak?: Element | null): Element {
    return this.putInLine(pageBreak?.node ?? { type: 'PAGE_BREAK', attributes: {} }, childIndex);
  }
  getHeadingAttributes(heading: unknown): Record<string, unknown> {
    return { ...this.open.content.headings[String(heading)] };
  }
  setHeadingAttributes(heading: unknown, attributes: Record<string, string | number | boolean>): this {
    this.open.edit();
    const { headings } = this.open.content;
    headings[String(heading)] = { ...headings[String(heading)], ...attributes };
    return this;
  }
}
defineAccessors(Body, {
  MarginBottom: 'MARGIN_BOTTOM',
  MarginLeft: 'MARGIN_LEFT',
  MarginRight: 'MARGIN_RIGHT',
  MarginTop: 'MARGIN_TOP',
  PageHeight: 'PAGE_HEIGHT',
  PageWidth: 'PAGE_WIDTH',
});

/** Header and footer hang on the document itself. */
class Margin extends Section {
  override removeFromParent(): this {
    this.open.edit();
    const { content } = this.open;
    if (content.header === this.node) delete content.header;
    if (content.footer === this.node) delete content.footer;
    return this;
  }
}
export class HeaderSection extends Margin {}
export class FooterSection extends Margin {}
export class FootnoteSection extends Section {}

export class TableCell extends Section {
  getParentRow(): Element | null {
    return this.getParent();
  }
  getParentTable(): Element | null {
    return this.getParent()?.getParent() ?? null;
  }
  getColSpan(): number {
    return Number(this.node.attributes.COLUMN_SPAN ?? 1);
  }
  getRowSpan(): number {
    return Number(this.node.attributes.ROW_SPAN ?? 1);
  }
}
defineAccessors(TableCell, {
  BackgroundColor: 'BACKGROUND_COLOR',
  PaddingBottom: 'PADDING_BOTTOM',
  PaddingLeft: 'PADDING_LEFT',
  PaddingRight: 'PADDING_RIGHT',
  PaddingTop: 'PADDING_TOP',
  VerticalAlignment: 'VERTICAL_ALIGNMENT',
  Width: 'WIDTH',
});
