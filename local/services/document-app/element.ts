/** What every element of a document offers: its place, its attributes, copying, removing, merging. */
import type { ScriptEnum } from '../../host/script-enum';
import { ScriptError } from '../../host/script-error';
import type { DocumentNode } from '../../state/document/model';
import { TEXT_ATTRIBUTES, walk } from '../../state/document/model';
import { ElementType, shownAttribute, storedAttribute } from './enums';
import type { OpenDocument } from './open-document';
import { attributesAt, patched, setRunAttributes } from './text-runs';

const OF_TEXT = new Set<string>(TEXT_ATTRIBUTES);

/** Attributes that `getAttributes` names beside those of text, by type. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  BODY_SECTION: 'MARGIN_BOTTOM MARGIN_LEFT MARGIN_RIGHT MARGIN_TOP PAGE_HEIGHT PAGE_WIDTH'.split(' '),
  INLINE_IMAGE: 'HEIGHT WIDTH LINK_URL'.split(' '),
  LIST_ITEM:
    'GLYPH_TYPE HEADING HORIZONTAL_ALIGNMENT INDENT_END INDENT_FIRST_LINE INDENT_START LEFT_TO_RIGHT LINE_SPACING LIST_ID NESTING_LEVEL SPACING_AFTER SPACING_BEFORE'.split(
      ' ',
    ),
  PARAGRAPH:
    'HEADING HORIZONTAL_ALIGNMENT INDENT_END INDENT_FIRST_LINE INDENT_START LEFT_TO_RIGHT LINE_SPACING SPACING_AFTER SPACING_BEFORE'.split(
      ' ',
    ),
  TABLE: ['BORDER_COLOR', 'BORDER_WIDTH'],
  TABLE_CELL:
    'BACKGROUND_COLOR PADDING_BOTTOM PADDING_LEFT PADDING_RIGHT PADDING_TOP VERTICAL_ALIGNMENT WIDTH'.split(
      ' ',
    ),
  TABLE_ROW: ['MINIMUM_HEIGHT'],
};

export class Element {
  constructor(
    readonly open: OpenDocument,
    readonly node: DocumentNode,
  ) {}

  getType(): ScriptEnum | undefined {
    return ElementType[this.node.type];
  }
  getParent(): Element | null {
    const parent = this.open.parentOf(this.node);
    return parent ? this.open.element(parent) : null;
  }
  getNextSibling(): Element | null {
    return sibling(this, 1);
  }
  getPreviousSibling(): Element | null {
    return sibling(this, -1);
  }
  isAtDocumentEnd(): boolean {
    let node = this.node;
    for (let parent = this.open.parentOf(node); parent; parent = this.open.parentOf(node)) {
      if (parent.children?.at(-1) !== node) return false;
      node = parent;
    }
    return node === this.open.content.body;
  }
  /** A copy that is nowhere in the document yet. */
  copy(): Element {
    const copied = structuredClone(this.node);
    this.open.adopt(copied);
    return this.open.element(copied);
  }
  removeFromParent(): this {
    this.open.remove(this.node);
    return this;
  }
  /** Joins this element to the one before it, which must be of the same type. */
  merge(): Element {
    const before = this.getPreviousSibling();
    if (!before || before.node.type !== this.node.type)
      throw new ScriptError('Element must be preceded by an element of the same type.');
    this.open.edit();
    const parent = this.open.parentOf(this.node);
    parent?.children?.splice(parent.children.indexOf(this.node), 1);
    if (this.node.type === 'TEXT') {
      before.node.text = `${before.node.text ?? ''}${this.node.text ?? ''}`;
      before.node.runs = [...(before.node.runs ?? []), ...(this.node.runs ?? [])];
    } else {
      before.node.children = [...(before.node.children ?? []), ...(this.node.children ?? [])];
      this.open.adopt(before.node);
    }
    return before;
  }
  /** Every attribute the element can have; null for what is not set or differs within it. */
  getAttributes(): Record<string, unknown> {
    const names = [...(LISTED[this.node.type] ?? []), ...(this.node.children ? TEXT_ATTRIBUTES : [])];
    return Object.fromEntries(
      [...new Set(names)]
        .filter((name) => name !== 'TEXT_ALIGNMENT')
        .map((name) => [name, shownAttribute(name, attributeOf(this.node, name))]),
    );
  }
  setAttributes(attributes: Record<string, unknown>): this {
    this.open.edit();
    for (const [name, value] of Object.entries(attributes ?? {}))
      setAttribute(this.node, name, storedAttribute(name, value));
    return this;
  }
  toString(): string {
    return this.constructor.name;
  }
}

/** The value of an attribute: of an element itself, or of all its text alike. */
export function attributeOf(node: DocumentNode, name: string): unknown {
  const isOwn = !OF_TEXT.has(name) || (node.type === 'TABLE_CELL' && name === 'BACKGROUND_COLOR');
  if (isOwn || node.type === 'INLINE_IMAGE') return node.attributes[name];
  const values = new Set(
    [...walk(node)]
      .filter(({ type, text }) => type === 'TEXT' && text !== '')
      .flatMap((text) => (text.runs ?? []).map(({ attributes }) => attributes[name])),
  );
  if (values.size === 0) return node.type === 'TEXT' ? attributesAt(node, 0)[name] : node.attributes[name];
  return values.size === 1 ? [...values][0] : undefined;
}

/** Sets an attribute: of text on all text inside, everything else where it belongs. */
export function setAttribute(
  node: DocumentNode,
  name: string,
  value: string | number | boolean | undefined,
): void {
  const isCell = node.type === 'TABLE_CELL' && name === 'BACKGROUND_COLOR';
  if (!OF_TEXT.has(name) || isCell || node.type === 'INLINE_IMAGE') {
    for (const one of name in OF_PARAGRAPHS && node.type !== 'LIST_ITEM' ? paragraphsIn(node) : [node])
      one.attributes = patched(one.attributes, { [name]: value });
    return;
  }
  for (const one of walk(node)) {
    if (one.type === 'TEXT') {
      setRunAttributes(one, 0, one.text?.length ?? 0, { [name]: value });
      if (one.text === '')
        one.runs = [{ length: 0, attributes: patched(attributesAt(one, 0), { [name]: value }) }];
    } else if (one.type === 'PARAGRAPH' || one.type === 'LIST_ITEM')
      one.attributes = patched(one.attributes, { [name]: value });
  }
}

/** Attributes that a section or table passes on to its paragraphs. */
const OF_PARAGRAPHS: Readonly<Record<string, true>> = Object.fromEntries(
  (LISTED.PARAGRAPH ?? []).map((name) => [name, true]),
);

function paragraphsIn(node: DocumentNode): DocumentNode[] {
  return [...walk(node)].filter(({ type }) => type === 'PARAGRAPH' || type === 'LIST_ITEM');
}

function sibling({ open, node }: Element, step: 1 | -1): Element | null {
  const children = open.parentOf(node)?.children ?? [];
  const found = children[children.indexOf(node) + step];
  return found && children.includes(node) ? open.element(found) : null;
}
