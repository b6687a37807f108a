/** SlidesApp: presentations of Google Slides for scripts, as data. What is not emulated is refused by name. */
import type { LiveExecution } from '../../host/live-execution';
import { SCOPES } from '../../host/manifest';
import { ScriptError } from '../../host/script-error';
import { newSlide, type SlidePage } from '../../state/presentation';
import { roleOf } from '../drive/access';
import { createFile, updateFile } from '../drive/files';
import { PRESENTATION } from '../drive/mime-types';
import { FilePeople, ownCaller, type User } from '../file-people';
import { Ui } from '../spreadsheet-app/ui';
import type { PageElement } from './element';
import * as enums from './enums';
import { OpenPresentation } from './open-presentation';
import { Slide } from './slide';

/** The service for one execution. */
export function createSlidesApp(execution: LiveExecution): SlidesApp {
  return new SlidesApp(execution);
}

class Presentation {
  private readonly people: FilePeople;
  constructor(readonly open: OpenPresentation) {
    this.people = new FilePeople(open.execution, open.id, 'SlidesApp.Presentation');
  }
  getId(): string {
    return this.open.id;
  }
  getUrl(): string {
    return `https://docs.google.com/presentation/d/${this.open.id}/edit`;
  }
  getName(): string {
    return this.open.execution.workspace.files.get(this.open.id)?.name ?? '';
  }
  setName(name: string): void {
    const { execution, id } = this.open;
    execution.perform('drive.write', { what: 'SlidesApp.Presentation.setName' }, () =>
      updateFile(execution.workspace, ownCaller(execution), id, { name: String(name) }),
    );
  }
  getPageWidth(): number {
    return this.open.content.pageWidth;
  }
  getPageHeight(): number {
    return this.open.content.pageHeight;
  }
  getSlides(): Slide[] {
    return this.open.content.slides.map(({ id }) => new Slide(this.open, id));
  }
  getSlideById(id: string): Slide | null {
    return this.getSlides().find((slide) => slide.getObjectId() === id) ?? null;
  }
  getPageElementById(id: string): PageElement | null {
    return (
      this.getSlides()
        .flatMap((slide) => slide.getPageElements())
        .find((one) => one.getObjectId() === id) ?? null
    );
  }
  appendSlide(source?: unknown): Slide {
    return this.insertSlide(this.open.content.slides.length, source);
  }
  /** A copy of a slide, of this presentation or another, or a new one of a layout. */
  insertSlide(insertionIndex: number, source?: unknown): Slide {
    this.open.edit('Presentation.insertSlide');
    const { workspace } = this.open.execution;
    const made: SlidePage =
      source instanceof Slide
        ? this.open.copied(source.page)
        : newSlide(workspace, String(source ?? 'BLANK'));
    this.open.content.slides.splice(insertionIndex, 0, made);
    return new Slide(this.open, made.id);
  }
  replaceAllText(findText: string, replaceText: string, matchCase = false): number {
    return this.getSlides().reduce(
      (sum, slide) => sum + slide.replaceAllText(findText, replaceText, matchCase),
      0,
    );
  }
  saveAndClose(): void {
    this.open.save();
    this.open.isClosed = true;
  }
  getSelection(): null {
    return null;
  }
  addEditor(user: unknown): this {
    this.people.add([user], 'writer');
    return this;
  }
  addEditors(emails: unknown[]): this {
    this.people.add(emails, 'writer');
    return this;
  }
  addViewer(user: unknown): this {
    this.people.add([user], 'reader');
    return this;
  }
  addViewers(emails: unknown[]): this {
    this.people.add(emails, 'reader');
    return this;
  }
  removeEditor(user: unknown): this {
    this.people.remove(user, ['writer']);
    return this;
  }
  removeViewer(user: unknown): this {
    this.people.remove(user, ['reader', 'commenter']);
    return this;
  }
  getEditors(): User[] {
    return this.people.with(['owner', 'writer']);
  }
  getViewers(): User[] {
    return this.people.with(['reader', 'commenter']);
  }
  toString(): string {
    return 'Presentation';
  }
}

class SlidesApp {
  readonly AlignmentPosition = enums.AlignmentPosition;
  readonly ContentAlignment = enums.ContentAlignment;
  readonly LineCategory = enums.LineCategory;
  readonly PageElementType = enums.PageElementType;
  readonly PageType = enums.PageType;
  readonly ParagraphAlignment = enums.ParagraphAlignment;
  readonly PlaceholderType = enums.PlaceholderType;
  readonly PredefinedLayout = enums.PredefinedLayout;
  readonly ShapeType = enums.ShapeType;
  readonly SlideLinkingMode = enums.SlideLinkingMode;
  readonly SlidePosition = enums.SlidePosition;
  private readonly presentations = new Map<string, Presentation>();

  constructor(private readonly execution: LiveExecution) {}

  create(name: string): Presentation {
    const { execution } = this;
    execution.requireScope('SlidesApp.create', SCOPES.presentations);
    const file = execution.perform('drive.create', { what: 'SlidesApp.create' }, () =>
      createFile(execution.workspace, ownCaller(execution), { name: String(name), mimeType: PRESENTATION }),
    );
    return this.opened(file.id);
  }
  openById(id: string): Presentation {
    this.execution.requireScope('SlidesApp.openById', SCOPES.presentations);
    return this.opened(String(id));
  }
  openByUrl(url: string): Presentation {
    const id = /\/presentation\/d\/([\w-]+)/.exec(String(url))?.[1];
    if (id === undefined) throw new ScriptError('Invalid argument: url');
    return this.openById(id);
  }
  /** The presentation the script is bound to; null in any other script. */
  getActivePresentation(): Presentation | null {
    const { containerId, workspace } = this.execution;
    const what = 'SlidesApp.getActivePresentation';
    this.execution.requireScope(what, SCOPES.presentations, SCOPES.currentPresentation);
    return containerId !== undefined && workspace.presentations.has(containerId)
      ? this.opened(containerId)
      : null;
  }
  getUi(): Ui {
    const { containerId, hasUi, workspace } = this.execution;
    if (!hasUi || !workspace.presentations.has(containerId ?? ''))
      throw new ScriptError('Cannot call SlidesApp.getUi() from this context.');
    return new Ui(this.execution);
  }

  private opened(id: string): Presentation {
    const { workspace, caller } = this.execution;
    const known = this.presentations.get(id);
    if (known && !known.open.isClosed) return known;
    if (!workspace.presentations.has(id) || roleOf(workspace, id, caller.email) === undefined)
      throw new ScriptError(
        'No item with the given ID could be found, or you do not have permission to access it.',
      );
    this.execution.charge('open', { what: 'SlidesApp.openById' });
    const presentation = new Presentation(new OpenPresentation(this.execution, id));
    this.presentations.set(id, presentation);
    return presentation;
  }
}
