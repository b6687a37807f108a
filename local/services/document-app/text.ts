/** Text: one text element, or all text of a container edited as one. Offsets count from 0; ends of stretches are inclusive. */
import { ScriptError } from '../../host/script-error';
import type { DocumentNode } from '../../state/document/model';
import { TEXT_ATTRIBUTES, textNode, textOf } from '../../state/document/model';
import { attributeOf, Element } from './element';
import { shownAttribute, storedAttribute } from './enums';
import type { RangeElement } from './range';
import { findText, replaceText } from './search';
import { attributesAt, deleteFrom, insertInto, runStarts, setRunAttributes } from './text-runs';

/** A text element within the whole, and where it begins. */
interface Segment {
  node: DocumentNode;
  start: number;
}

export class Text extends Element {
  static readonly className = 'Text';

  editAsText(): Text {
    return this;
  }
  getText(): string {
    return textOf(this.node);
  }
  setText(text: unknown): this {
    this.open.edit();
    const [first, ...others] = segmentsOf(this.node).map((segment) => segment.node);
    for (const node of others) deleteFrom(node, 0, node.text?.length ?? 0);
    if (first) {
      const attributes = attributesAt(first, 0);
      first.text = String(text);
      first.runs = [{ length: first.text.length, attributes }];
    } else this.open.insert(placeForText(this.node), textNode(String(text), textFormats(this.node)));
    return this;
  }
  appendText(text: unknown): this {
    return this.insertText(this.getText().length, text);
  }
  insertText(offset: number, text: unknown): this {
    this.open.edit();
    if (offset < 0 || offset > this.getText().length) throw outOfRange(offset, this.getText().length);
    const segment = segmentsOf(this.node).find(
      ({ node, start }) => offset >= start && offset <= start + (node.text?.length ?? 0),
    );
    if (segment) insertInto(segment.node, offset - segment.start, String(text));
    else this.open.insert(placeForText(this.node), textNode(String(text), textFormats(this.node)));
    return this;
  }
  deleteText(startOffset: number, endOffsetInclusive: number): this {
    this.open.edit();
    for (const [node, from, to] of stretch(this, startOffset, endOffsetInclusive)) deleteFrom(node, from, to);
    return this;
  }
  findText(pattern: string, from: RangeElement | null = null): RangeElement | null {
    return findText(this, pattern, from);
  }
  replaceText(pattern: string, replacement: string): this {
    replaceText(this, pattern, replacement);
    return this;
  }
  /** Offsets at which the format changes. */
  getTextAttributeIndices(): number[] {
    return segmentsOf(this.node).flatMap(({ node, start }) => runStarts(node).map((at) => start + at));
  }
  override getAttributes(offset?: number | null): Record<string, unknown> {
    return Object.fromEntries(
      TEXT_ATTRIBUTES.filter((name) => name !== 'TEXT_ALIGNMENT').map((name) => [
        name,
        shownAttribute(name, readAttribute(this, name, offset)),
      ]),
    );
  }
  override setAttributes(...args: unknown[]): this {
    const attributes = args.at(-1);
    if (typeof attributes !== 'object' || attributes === null)
      throw new ScriptError('Invalid argument: attributes');
    for (const [name, value] of Object.entries(attributes))
      if (TEXT_ATTRIBUTES.some((known) => known === name))
        writeAttribute(this, name, [...args.slice(0, -1), value]);
    return this;
  }
}

/** Names of the methods for one format: `isBold`, `getFontSize`, with their setters. */
const METHODS: Readonly<Record<string, string>> = {
  BackgroundColor: 'BACKGROUND_COLOR',
  FontFamily: 'FONT_FAMILY',
  FontSize: 'FONT_SIZE',
  ForegroundColor: 'FOREGROUND_COLOR',
  LinkUrl: 'LINK_URL',
  TextAlignment: 'TEXT_ALIGNMENT',
  Bold: 'BOLD',
  Italic: 'ITALIC',
  Strikethrough: 'STRIKETHROUGH',
  Underline: 'UNDERLINE',
};
const FLAGS = new Set(['BOLD', 'ITALIC', 'STRIKETHROUGH', 'UNDERLINE']);

for (const [method, name] of Object.entries(METHODS)) {
  Object.defineProperty(Text.prototype, `${FLAGS.has(name) ? 'is' : 'get'}${method}`, {
    value(this: Text, offset?: number | null): unknown {
      return shownAttribute(name, readAttribute(this, name, offset));
    },
  });
  Object.defineProperty(Text.prototype, `set${method}`, {
    value(this: Text, ...args: unknown[]): Text {
      return writeAttribute(this, name, args);
    },
  });
}

function readAttribute(text: Text, name: string, offset: number | null | undefined): unknown {
  if (offset === undefined || offset === null) return attributeOf(text.node, name);
  const [found] = stretch(text, offset, offset);
  return found ? attributesAt(found[0], found[1])[name] : undefined;
}

/** A value for the whole text, or start, end and value for a stretch. */
function writeAttribute(text: Text, name: string, args: readonly unknown[]): Text {
  text.open.edit();
  const value = storedAttribute(name, args.at(-1));
  const [start, end] = args.length >= 3 ? args.map(Number) : [0, text.getText().length - 1];
  if (end === -1 && text.node.type === 'TEXT')
    text.node.runs = [{ length: 0, attributes: { ...(value !== undefined && { [name]: value }) } }];
  for (const [node, from, to] of end === -1 ? [] : stretch(text, start ?? 0, end ?? 0))
    setRunAttributes(node, from, to, { [name]: value });
  return text;
}

/** The parts of text elements between two offsets: element, start, end (exclusive). */
function stretch(text: Text, start: number, end: number): [DocumentNode, number, number][] {
  const { length } = text.getText();
  if (start < 0 || start >= length) throw outOfRange(start, length);
  if (end >= length || end < start) throw outOfRange(end, length);
  return segmentsOf(text.node).flatMap((segment): [DocumentNode, number, number][] => {
    const size = segment.node.text?.length ?? 0;
    const from = Math.max(start - segment.start, 0);
    const to = Math.min(end + 1 - segment.start, size);
    return from < to ? [[segment.node, from, to]] : [];
  });
}

function outOfRange(index: number, size: number): ScriptError {
  return new ScriptError(`Index (${index}) must be less than the content length (${size}).`);
}

/** The text elements inside, with the offsets they have in the text of the whole. */
function segmentsOf(root: DocumentNode): Segment[] {
  const segments: Segment[] = [];
  const visit = (node: DocumentNode, start: number): number => {
    if (node.type === 'TEXT') {
      segments.push({ node, start });
      return start + (node.text?.length ?? 0);
    }
    if (node.type === 'FOOTNOTE') return start;
    const gap = node.type === 'PARAGRAPH' || node.type === 'LIST_ITEM' ? 0 : 1;
    let position = start;
    node.children?.forEach((child, index) => {
      position = visit(child, index === 0 ? position : position + gap);
    });
    return position;
  };
  visit(root, 0);
  return segments;
}

/** Where text of a container without any goes: its first paragraph. */
function placeForText(node: DocumentNode): DocumentNode {
  const first = node.children?.[0];
  return node.type === 'PARAGRAPH' || node.type === 'LIST_ITEM' || !first ? node : placeForText(first);
}

function textFormats({ attributes }: DocumentNode) {
  return Object.fromEntries(
    Object.entries(attributes).filter(([key]) => TEXT_ATTRIBUTES.some((name) => name === key)),
  );
}
