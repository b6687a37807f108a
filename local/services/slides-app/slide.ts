/** A slide: what lies on it, its notes, its place. */
import { ScriptError } from '../../host/script-error';
import { newElement, type SlideElement, type SlidePage } from '../../state/presentation';
import { elementOf, imageOf, PageElement } from './element';
import { PageType } from './enums';
import { type OpenPresentation, replaceIn } from './open-presentation';
import { hexOf, TextRange } from './text-range';

class SpeakerNotes {
  static readonly className = 'Shape';
  constructor(
    private readonly open: OpenPresentation,
    private readonly page: SlidePage,
  ) {}
  getText(): TextRange {
    return new TextRange(this.open, this.page.notes);
  }
}

class NotesPage {
  constructor(
    private readonly open: OpenPresentation,
    private readonly page: SlidePage,
  ) {}
  getSpeakerNotesShape(): SpeakerNotes {
    return new SpeakerNotes(this.open, this.page);
  }
}

class PageBackground {
  constructor(
    private readonly open: OpenPresentation,
    private readonly page: SlidePage,
  ) {}
  setSolidFill(...args: unknown[]): void {
    this.open.edit('PageBackground.setSolidFill');
    this.page.background = hexOf(args);
  }
}

class Layout {
  constructor(private readonly name: string) {}
  getLayoutName(): string {
    return this.name;
  }
}

type Place = [left?: number, top?: number, width?: number, height?: number];

export class Slide {
  constructor(
    readonly open: OpenPresentation,
    private readonly id: string,
  ) {}
  get page(): SlidePage {
    return this.open.page(this.id);
  }

  getObjectId(): string {
    return this.id;
  }
  getPageType() {
    return PageType.SLIDE;
  }
  getPageElements(): PageElement[] {
    return this.page.elements.map((element) => new PageElement(this.open, element));
  }
  getPageElementById(id: string): PageElement | null {
    return this.getPageElements().find((element) => element.getObjectId() === id) ?? null;
  }
  getPlaceholders(): PageElement[] {
    return this.getPageElements().filter(({ state }) => state.placeholder !== undefined);
  }
  getPlaceholder(type: unknown, index = 0): PageElement | null {
    return this.getPlaceholders().filter(({ state }) => state.placeholder === String(type))[index] ?? null;
  }
  replaceAllText(findText: string, replaceText: string, matchCase = false): number {
    this.open.edit('Slide.replaceAllText');
    return this.page.elements
      .flatMap(({ text, cells }) => [...(text ? [text] : []), ...(cells ?? []).flat()])
      .reduce((sum, text) => sum + replaceIn(text, String(findText), String(replaceText), matchCase), 0);
  }
  insertTextBox(text: string, ...place: Place): PageElement {
    return this.insert('SHAPE', place, {
      shapeType: 'TEXT_BOX',
      text: { text: String(text), runs: [{ length: String(text).length, style: {} }] },
    });
  }
  insertShape(shape: unknown, ...place: Place): PageElement {
    if (shape instanceof PageElement) return this.insertPageElement(shape);
    return this.insert('SHAPE', place, { shapeType: String(shape), text: { text: '', runs: [] } });
  }
  insertImage(source: unknown, ...place: Place): PageElement {
    if (source instanceof PageElement) return this.insertPageElement(source);
    const { image, width, height } = imageOf(source);
    const [left, top, wide = width, high = height] = place;
    return this.insert('IMAGE', [left, top, wide, high], { image });
  }
  insertTable(rows: unknown, columns?: number, ...place: Place): PageElement {
    if (rows instanceof PageElement) return this.insertPageElement(rows);
    const cells = Array.from({ length: Number(rows) }, () =>
      Array.from({ length: Number(columns) }, () => ({ text: '', runs: [] })),
    );
    return this.insert('TABLE', place, { cells });
  }
  insertLine(category: unknown, ...ends: Place): PageElement {
    const [left = 0, top = 0, right = 100, bottom = 100] = ends;
    return this.insert('LINE', [left, top, right - left, bottom - top], { lineCategory: String(category) });
  }
  insertVideo(url: unknown, ...place: Place): PageElement {
    return this.insert('VIDEO', place, { videoUrl: String(url) });
  }
  insertPageElement(element: PageElement): PageElement {
    this.open.edit('Slide.insertPageElement');
    const copy = this.open.copied(element.state);
    this.page.elements.push(copy);
    return elementOf(this.open, copy);
  }
  duplicate(): Slide {
    this.open.edit('Slide.duplicate');
    const copy = this.open.copied(this.page);
    const { slides } = this.open.content;
    slides.splice(slides.indexOf(this.page) + 1, 0, copy);
    return new Slide(this.open, copy.id);
  }
  move(index: number): void {
    this.open.edit('Slide.move');
    const { slides } = this.open.content;
    const { page } = this;
    const from = slides.indexOf(page);
    slides.splice(from, 1);
    slides.splice(index > from ? index - 1 : index, 0, page);
  }
  remove(): void {
    this.open.edit('Slide.remove');
    const { slides } = this.open.content;
    slides.splice(slides.indexOf(this.page), 1);
  }
  getNotesPage(): NotesPage {
    return new NotesPage(this.open, this.page);
  }
  getBackground(): PageBackground {
    return new PageBackground(this.open, this.page);
  }
  getLayout(): Layout {
    return new Layout(this.page.layout);
  }
  isSkipped(): boolean {
    return this.page.skipped;
  }
  setSkipped(isSkipped: boolean): void {
    this.open.edit('Slide.setSkipped');
    this.page.skipped = Boolean(isSkipped);
  }
  toString(): string {
    return 'Slide';
  }

  private insert(
    type: SlideElement['type'],
    [left = 0, top = 0, width = 300, height = 50]: Place,
    content: Partial<SlideElement>,
  ): PageElement {
    if (width < 0 || height < 0) throw new ScriptError('Invalid argument: width');
    this.open.edit(`Slide.insert${type}`);
    const { workspace } = this.open.execution;
    const made = { ...newElement(workspace, type, { left, top, width, height }), ...content };
    this.page.elements.push(made);
    return elementOf(this.open, made);
  }
}

for (const [name, type] of [
  ['Shapes', 'SHAPE'],
  ['Images', 'IMAGE'],
  ['Tables', 'TABLE'],
  ['Lines', 'LINE'],
  ['Videos', 'VIDEO'],
] as const)
  Object.defineProperty(Slide.prototype, `get${name}`, {
    value(this: Slide): PageElement[] {
      return this.page.elements
        .filter((element) => element.type === type)
        .map((element) => elementOf(this.open, element));
    },
  });
