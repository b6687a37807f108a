/** Places in a document: positions, bookmarks, named ranges. */
import { ScriptError } from '../../host/script-error';
import { textNode } from '../../state/document/model';
import { ContainerElement } from './container';
import type { Element } from './element';
import { imageNode } from './inline';
import type { OpenDocument } from './open-document';
import { Range, RangeElement } from './range';
import { Text } from './text';

export class Position {
  static readonly className = 'Position';
  constructor(
    private readonly element: Element,
    private readonly offset: number,
  ) {}
  getElement(): Element {
    return this.element;
  }
  /** Characters of a text, else children. */
  getOffset(): number {
    return this.offset;
  }
  getSurroundingText(): Text {
    return this.element instanceof ContainerElement
      ? this.element.editAsText()
      : new Text(this.element.open, this.element.node);
  }
  getSurroundingTextOffset(): number {
    const { node } = this.element;
    if (node.type === 'TEXT') return this.offset;
    return (node.children ?? [])
      .slice(0, this.offset)
      .reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
  }
  insertText(text: string): Element {
    if (this.element instanceof Text) return this.element.insertText(this.offset, text);
    const node = textNode(String(text));
    this.element.open.insert(this.element.node, node, this.offset);
    return this.element.open.element(node);
  }
  insertInlineImage(image: unknown): Element {
    const { open, node: at } = this.element;
    const parent = at.type === 'TEXT' ? open.parentOf(at) : at;
    if (!parent) throw new ScriptError('Element must be attached.');
    const node = imageNode(image);
    open.insert(parent, node, at.type === 'TEXT' ? (parent.children?.indexOf(at) ?? 0) + 1 : this.offset);
    return open.element(node);
  }
  insertBookmark(): Bookmark {
    return Bookmark.at(this.element.open, this);
  }
}

export class Bookmark {
  constructor(
    private readonly open: OpenDocument,
    private readonly id: string,
  ) {}
  static at(open: OpenDocument, position: Position): Bookmark {
    open.edit();
    const id = open.newId().replace('kix', 'id');
    const place = { ...open.placeOf(position.getElement().node), start: position.getOffset() };
    open.content.bookmarks.push({ id, place });
    return new Bookmark(open, id);
  }
  getId(): string {
    return this.id;
  }
  getPosition(): Position | null {
    const place = this.open.content.bookmarks.find(({ id }) => id === this.id)?.place;
    const node = place && this.open.nodeAt(place);
    return node ? new Position(this.open.element(node), place.start ?? 0) : null;
  }
  remove(): void {
    this.open.edit();
    const { content } = this.open;
    content.bookmarks = content.bookmarks.filter(({ id }) => id !== this.id);
  }
}

export class NamedRange {
  constructor(
    private readonly open: OpenDocument,
    private readonly id: string,
  ) {}
  static of(open: OpenDocument, name: string, range: Range): NamedRange {
    open.edit();
    const id = open.newId();
    const places = range.getRangeElements().map((part) => ({
      ...open.placeOf(part.getElement().node),
      ...(part.isPartial() && { start: part.getStartOffset(), end: part.getEndOffsetInclusive() }),
    }));
    open.content.namedRanges.push({ id, name: String(name), places });
    return new NamedRange(open, id);
  }
  getId(): string {
    return this.id;
  }
  getName(): string {
    return this.stored()?.name ?? '';
  }
  getRange(): Range {
    return new Range(
      (this.stored()?.places ?? []).flatMap((place) => {
        const node = this.open.nodeAt(place);
        return node ? [new RangeElement(this.open.element(node), place.start, place.end)] : [];
      }),
    );
  }
  remove(): void {
    this.open.edit();
    const { content } = this.open;
    content.namedRanges = content.namedRanges.filter(({ id }) => id !== this.id);
  }
  private stored() {
    return this.open.content.namedRanges.find(({ id }) => id === this.id);
  }
}
