/** Paragraphs and items of lists. */
import type { DocumentNode } from '../../state/document/model';
import { TEXT_ATTRIBUTES, textNode } from '../../state/document/model';
import { type Accessors, defineAccessors } from './accessors';
import { ContainerElement } from './container';
import { Element } from './element';
import { imageNode } from './inline';
import { attributesAt } from './text-runs';

const ACCESSORS: Accessors = {
  Alignment: 'HORIZONTAL_ALIGNMENT',
  Heading: 'HEADING',
  IndentEnd: 'INDENT_END',
  IndentFirstLine: 'INDENT_FIRST_LINE',
  IndentStart: 'INDENT_START',
  LeftToRight: 'LEFT_TO_RIGHT',
  LineSpacing: 'LINE_SPACING',
  SpacingAfter: 'SPACING_AFTER',
  SpacingBefore: 'SPACING_BEFORE',
};

/** What paragraphs and list items have in common. */
class Line extends ContainerElement {
  setText(text: unknown): void {
    this.editAsText().setText(text);
  }
  appendText(text: unknown): Element {
    return this.insertText(this.getNumChildren(), text);
  }
  insertText(childIndex: number, text: unknown): Element {
    const before = this.node.children?.[childIndex - 1];
    if (text instanceof Element) return this.put(text.node, childIndex);
    const shown = String(text);
    const formats =
      before?.type === 'TEXT' ? attributesAt(before, (before.text?.length ?? 1) - 1) : ownFormats(this.node);
    return this.put(textNode(shown, { ...formats }), childIndex);
  }
  appendInlineImage(image: unknown): Element {
    return this.insertInlineImage(this.getNumChildren(), image);
  }
  insertInlineImage(childIndex: number, image: unknown): Element {
    return this.put(image instanceof Element ? image.node : imageNode(image), childIndex);
  }
  appendHorizontalRule(): Element {
    return this.insertHorizontalRule(this.getNumChildren());
  }
  insertHorizontalRule(childIndex: number): Element {
    return this.put({ type: 'HORIZONTAL_RULE', attributes: {} }, childIndex);
  }
  appendPageBreak(pageBreak?: Element | null): Element {
    return this.insertPageBreak(this.getNumChildren(), pageBreak);
  }
  insertPageBreak(childIndex: number, pageBreak?: Element | null): Element {
    return this.put(pageBreak?.node ?? { type: 'PAGE_BREAK', attributes: {} }, childIndex);
  }
  getPositionedImages(): never[] {
    return [];
  }
  getPositionedImage(): null {
    return null;
  }
  private put(node: DocumentNode, childIndex: number): Element {
    this.open.insert(this.node, node, childIndex);
    return this.open.element(node);
  }
}

function ownFormats({ attributes }: DocumentNode) {
  return Object.fromEntries(
    Object.entries(attributes).filter(([key]) => TEXT_ATTRIBUTES.some((name) => name === key)),
  );
}

export class Paragraph extends Line {}
defineAccessors(Paragraph, ACCESSORS, { HEADING: 'NORMAL', LEFT_TO_RIGHT: true });

export class ListItem extends Line {
  getListId(): string {
    return String(this.node.attributes.LIST_ID ?? '');
  }
  /** Puts the item into the list of another one. */
  setListId(item: ListItem): this {
    this.open.edit();
    this.node.attributes = { ...this.node.attributes, LIST_ID: item.getListId() };
    return this;
  }
  /** For the whole level of the list, as lists have one kind of sign per level. */
  setGlyphType(glyphType: unknown): this {
    this.open.edit();
    const level = this.node.attributes.NESTING_LEVEL ?? 0;
    const siblings = this.open.parentOf(this.node)?.children ?? [this.node];
    for (const one of siblings)
      if (
        one.attributes.LIST_ID === this.node.attributes.LIST_ID &&
        (one.attributes.NESTING_LEVEL ?? 0) === level
      )
        one.attributes = { ...one.attributes, GLYPH_TYPE: String(glyphType) };
    return this;
  }
}
defineAccessors(
  ListItem,
  { ...ACCESSORS, NestingLevel: 'NESTING_LEVEL' },
  { HEADING: 'NORMAL', LEFT_TO_RIGHT: true, NESTING_LEVEL: 0 },
);
Object.defineProperty(ListItem.prototype, 'getGlyphType', {
  value(this: ListItem): unknown {
    return this.getAttributes().GLYPH_TYPE ?? null;
  },
});
