/** What lies on a slide: shapes, pictures, tables, lines, films. Lengths are points. */
import { imageSize } from '../../export/image-size';
import { ScriptError } from '../../host/script-error';
import type { SlideElement, SlideText } from '../../state/presentation';
import { Blob, blobOf, bufferOf } from '../utilities/blob';
import { PageElementType, PlaceholderType, ShapeType } from './enums';
import type { OpenPresentation } from './open-presentation';
import { hexOf, TextRange } from './text-range';

export class PageElement {
  constructor(
    readonly open: OpenPresentation,
    readonly state: SlideElement,
  ) {}

  getObjectId(): string {
    return this.state.id;
  }
  getPageElementType() {
    return PageElementType[this.state.type];
  }
  remove(): void {
    this.open.edit('PageElement.remove');
    const page = this.open.pageOf(this.state);
    page.elements = page.elements.filter((element) => element !== this.state);
  }
  /** A copy on the same page. */
  duplicate(): PageElement {
    this.open.edit('PageElement.duplicate');
    const copy = this.open.copied(this.state);
    this.open.pageOf(this.state).elements.push(copy);
    return new PageElement(this.open, copy);
  }
  bringToFront(): this {
    return this.restack((count) => count);
  }
  sendToBack(): this {
    return this.restack(() => 0);
  }
  bringForward(): this {
    return this.restack((_count, index) => index + 1);
  }
  sendBackward(): this {
    return this.restack((_count, index) => Math.max(0, index - 1));
  }
  scaleWidth(ratio: number): this {
    return this.set({ width: this.state.width * ratio });
  }
  scaleHeight(ratio: number): this {
    return this.set({ height: this.state.height * ratio });
  }
  getInherentWidth(): number {
    return this.state.width;
  }
  getInherentHeight(): number {
    return this.state.height;
  }
  alignOnPage(position: unknown): this {
    const { pageWidth, pageHeight } = this.open.content;
    const across = String(position) !== 'VERTICAL_CENTER';
    const down = String(position) !== 'HORIZONTAL_CENTER';
    return this.set({
      ...(across && { left: (pageWidth - this.state.width) / 2 }),
      ...(down && { top: (pageHeight - this.state.height) / 2 }),
    });
  }
  set(values: Partial<SlideElement>): this {
    this.open.edit('PageElement.set');
    Object.assign(this.state, values);
    return this;
  }

  private restack(place: (count: number, index: number) => number): this {
    this.open.edit('PageElement.restack');
    const { elements } = this.open.pageOf(this.state);
    const index = elements.indexOf(this.state);
    elements.splice(index, 1);
    elements.splice(place(elements.length, index), 0, this.state);
    return this;
  }
}

/** Getters and setters of one field each. */
const FIELDS: readonly (readonly [name: string, field: keyof SlideElement])[] = [
  ['Left', 'left'],
  ['Top', 'top'],
  ['Width', 'width'],
  ['Height', 'height'],
  ['Rotation', 'rotation'],
  ['Title', 'title'],
  ['Description', 'description'],
];
for (const [name, field] of FIELDS) {
  Object.defineProperty(PageElement.prototype, `get${name}`, {
    value(this: PageElement): unknown {
      return this.state[field];
    },
  });
  Object.defineProperty(PageElement.prototype, `set${name}`, {
    value(this: PageElement, value: unknown): PageElement {
      return this.set({ [field]: value });
    },
  });
}

class Fill {
  constructor(
    private readonly open: OpenPresentation,
    private readonly state: { fill?: string },
  ) {}
  setSolidFill(...args: unknown[]): void {
    this.open.edit('Fill.setSolidFill');
    this.state.fill = hexOf(args);
  }
  setTransparent(): void {
    this.open.edit('Fill.setTransparent');
    delete this.state.fill;
  }
  isVisible(): boolean {
    return this.state.fill !== undefined;
  }
}

export class Shape extends PageElement {
  getText(): TextRange {
    this.state.text ??= { text: '', runs: [] };
    return new TextRange(this.open, this.state.text);
  }
  getShapeType() {
    return Object.entries(ShapeType).find(([key]) => key === this.state.shapeType)?.[1];
  }
  getPlaceholderType() {
    const name = this.state.placeholder ?? 'NONE';
    return Object.entries(PlaceholderType).find(([key]) => key === name)?.[1];
  }
  getFill(): Fill {
    return new Fill(this.open, this.state);
  }
  setLinkUrl(url: string): void {
    this.set({ link: String(url) });
  }
  replaceWithImage(source: unknown): PageElement {
    this.open.edit('Shape.replaceWithImage');
    Object.assign(this.state, { type: 'IMAGE', ...imageOf(source), text: undefined, shapeType: undefined });
    return elementOf(this.open, this.state);
  }
}

export class Image extends PageElement {
  getBlob(): Blob {
    const { base64 = '', mimeType = 'image/png' } = this.state.image ?? {};
    return new Blob(Buffer.from(base64, 'base64'), mimeType, null);
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  getSourceUrl(): string | null {
    return this.state.image?.url ?? null;
  }
  replace(source: unknown): this {
    const { image } = imageOf(source);
    return this.set({ image });
  }
  setLinkUrl(url: string): void {
    this.set({ link: String(url) });
  }
}

class TableCell {
  constructor(
    private readonly open: OpenPresentation,
    private readonly text: SlideText,
    private readonly row: number,
    private readonly column: number,
  ) {}
  getText(): TextRange {
    return new TextRange(this.open, this.text);
  }
  getRowIndex(): number {
    return this.row;
  }
  getColumnIndex(): number {
    return this.column;
  }
}

export class Table extends PageElement {
  getNumRows(): number {
    return this.state.cells?.length ?? 0;
  }
  getNumColumns(): number {
    return this.state.cells?.[0]?.length ?? 0;
  }
  getCell(rowIndex: number, columnIndex: number): TableCell {
    const text = this.state.cells?.[rowIndex]?.[columnIndex];
    if (!text) throw new ScriptError('Invalid argument: rowIndex');
    return new TableCell(this.open, text, rowIndex, columnIndex);
  }
}

export class Line extends PageElement {}
export class Video extends PageElement {
  getUrl(): string {
    return this.state.videoUrl ?? '';
  }
}

const CLASSES = { SHAPE: Shape, IMAGE: Image, TABLE: Table, LINE: Line, VIDEO: Video };

/** The object for an element, of its own type's class. */
export function elementOf(open: OpenPresentation, state: SlideElement): PageElement {
  return new CLASSES[state.type](open, state);
}

for (const [type, { name }] of Object.entries(CLASSES))
  Object.defineProperty(PageElement.prototype, `as${name}`, {
    value(this: PageElement): PageElement {
      if (this.state.type !== type) throw new ScriptError(`The page element is not of type ${type}.`);
      return elementOf(this.open, this.state);
    },
  });

/** A picture of a blob or an address, with its size. */
export function imageOf(source: unknown): Pick<SlideElement, 'image' | 'width' | 'height'> & {
  image: NonNullable<SlideElement['image']>;
} {
  if (typeof source === 'string')
    return { image: { mimeType: 'image/png', base64: '', url: source }, width: 100, height: 100 };
  const blob = blobOf(source, 'image');
  const data = bufferOf(blob.getBytes());
  const { width, height } = imageSize(data) ?? { width: 133, height: 133 };
  return {
    image: { mimeType: blob.getContentType() ?? 'image/png', base64: data.toString('base64') },
    width: width * 0.75,
    height: height * 0.75,
  };
}
