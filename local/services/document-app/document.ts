/** A document for scripts: its sections, bookmarks, people, and what it is as a file. */
import { NotEmulatedError, ScriptError } from '../../host/script-error';
import { sectionNode, walk } from '../../state/document/model';
import type { DriveFile } from '../../state/records';
import { exportFile } from '../drive/exports';
import { updateFile } from '../drive/files';
import { FilePeople, ownCaller } from '../file-people';
import { Blob } from '../utilities/blob';
import type { Element } from './element';
import { TabType } from './enums';
import type { OpenDocument } from './open-document';
import { Bookmark, NamedRange, Position } from './places';
import { type Range, RangeBuilder } from './range';

/** What a document and its only tab share. */
class Content {
  constructor(protected readonly open: OpenDocument) {}

  getBody(): Element {
    return this.open.element(this.open.content.body);
  }
  getHeader(): Element | null {
    const { header } = this.open.content;
    return header ? this.open.element(header) : null;
  }
  getFooter(): Element | null {
    const { footer } = this.open.content;
    return footer ? this.open.element(footer) : null;
  }
  addHeader(): Element {
    return this.addSection('header', 'HEADER_SECTION');
  }
  addFooter(): Element {
    return this.addSection('footer', 'FOOTER_SECTION');
  }
  getFootnotes(): Element[] {
    return [...walk(this.open.content.body)]
      .filter(({ type }) => type === 'FOOTNOTE')
      .map((node) => this.open.element(node));
  }
  newRange(): RangeBuilder {
    return new RangeBuilder();
  }
  newPosition(element: Element, offset: number): Position {
    return new Position(element, offset);
  }
  addBookmark(position: Position): Bookmark {
    return Bookmark.at(this.open, position);
  }
  getBookmarks(): Bookmark[] {
    return this.open.content.bookmarks.map(({ id }) => new Bookmark(this.open, id));
  }
  getBookmark(id: string): Bookmark | null {
    return this.getBookmarks().find((bookmark) => bookmark.getId() === id) ?? null;
  }
  addNamedRange(name: string, range: Range): NamedRange {
    return NamedRange.of(this.open, name, range);
  }
  getNamedRanges(name?: string | null): NamedRange[] {
    return this.open.content.namedRanges
      .filter((range) => name === undefined || name === null || range.name === name)
      .map(({ id }) => new NamedRange(this.open, id));
  }
  getNamedRangeById(id: string): NamedRange | null {
    return this.getNamedRanges().find((range) => range.getId() === id) ?? null;
  }

  private addSection(place: 'header' | 'footer', type: 'HEADER_SECTION' | 'FOOTER_SECTION'): Element {
    this.open.edit();
    if (this.open.content[place]) throw new ScriptError(`The document already contains a ${place} section.`);
    const section = sectionNode(type);
    this.open.content[place] = section;
    this.open.adopt(section);
    return this.open.element(section);
  }
}

class DocumentTab extends Content {}

class Tab {
  constructor(
    private readonly open: OpenDocument,
    private readonly title: string,
  ) {}
  asDocumentTab(): DocumentTab {
    return new DocumentTab(this.open);
  }
  getChildTabs(): Tab[] {
    return [];
  }
  getId(): string {
    return 't.0';
  }
  getIndex(): number {
    return 0;
  }
  getTitle(): string {
    return this.title;
  }
  getType() {
    return TabType.DOCUMENT_TAB;
  }
}

export class Document extends Content {
  private readonly people = new FilePeople(this.open.execution, this.open.id, 'DocumentApp.Document');

  getId(): string {
    return this.open.id;
  }
  getUrl(): string {
    return `https://docs.google.com/document/d/${this.open.id}/edit`;
  }
  getName(): string {
    return this.file().name;
  }
  setName(name: string): this {
    const { execution, id } = this.open;
    execution.perform('drive.write', { what: 'DocumentApp.Document.setName' }, () =>
      updateFile(execution.workspace, ownCaller(execution), id, { name: String(name) }),
    );
    return this;
  }
  saveAndClose(): void {
    this.open.saveAndClose();
  }
  getBlob(): Blob {
    return this.getAs('application/pdf');
  }
  /** What was last saved, in another format. */
  getAs(contentType: string): Blob {
    const { execution } = this.open;
    return execution.perform('drive.read', { what: 'DocumentApp.Document.getAs' }, () => {
      const file = this.file();
      const bytes = exportFile(execution.workspace, file, contentType);
      if (bytes instanceof Promise) throw new NotEmulatedError(`Document.getAs(${contentType})`);
      const extension = contentType === 'application/pdf' ? '.pdf' : '';
      return new Blob(Buffer.from(bytes), contentType, `${file.name}${extension}`);
    });
  }
  getTabs(): Tab[] {
    return [new Tab(this.open, this.getName())];
  }
  getTab(tabId: string): Tab | null {
    return this.getTabs().find((tab) => tab.getId() === tabId) ?? null;
  }
  getActiveTab(): Tab {
    return new Tab(this.open, this.getName());
  }
  setActiveTab(_tabId: string): void {
    this.open.execution.charge('light', { what: 'DocumentApp.Document.setActiveTab' });
  }
  /** Nobody is looking at it. */
  getCursor(): null {
    return null;
  }
  getSelection(): null {
    return null;
  }
  setCursor(_position: Position): this {
    return this;
  }
  setSelection(_range: Range): this {
    return this;
  }
  getLanguage(): string | null {
    return this.open.content.language ?? null;
  }
  setLanguage(languageCode: string): this {
    this.open.edit();
    this.open.content.language = languageCode;
    return this;
  }
  getSupportedLanguageCodes(): string[] {
    return ['de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'pt', 'vi', 'zh'];
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
  getEditors() {
    return this.people.with(['owner', 'writer']);
  }
  getViewers() {
    return this.people.with(['reader', 'commenter']);
  }
  override toString(): string {
    return 'Document';
  }

  private file(): DriveFile {
    const file = this.open.execution.workspace.files.get(this.open.id);
    if (!file) throw new ScriptError('Document is missing (perhaps it was deleted?)');
    return file;
  }
}
