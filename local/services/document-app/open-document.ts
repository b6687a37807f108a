/** One document as an execution holds it: its tree while it is edited, the objects scripts hold, saving and closing. */
import type { LiveExecution } from '../../host/live-execution';
import { ScriptError } from '../../host/script-error';
import type { DocumentNode, DocumentPlace, GoogleDocument } from '../../state/document/model';
import { paragraphNode } from '../../state/document/model';
import { noteChange } from '../drive/changes';
import { documentOf } from '../drive/editor-content';
import type { Element } from './element';

/** Makes the object a script sees for an element. */
export type MakeElement = (open: OpenDocument, node: DocumentNode) => Element;

export class OpenDocument {
  readonly content: GoogleDocument;
  private readonly parents = new WeakMap<DocumentNode, DocumentNode>();
  private readonly elements = new WeakMap<DocumentNode, Element>();
  private changed = false;
  private closed = false;

  constructor(
    readonly execution: LiveExecution,
    readonly id: string,
    private readonly make: MakeElement,
  ) {
    const stored = documentOf(execution.workspace, id);
    if (!stored) throw new ScriptError('Document is missing (perhaps it was deleted?)');
    this.content = structuredClone(stored);
    for (const section of this.sections()) this.adopt(section);
    execution.onEnd(() => this.save());
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** Body, header and footer, as far as there are. */
  sections(): DocumentNode[] {
    const { body, header, footer } = this.content;
    return [body, ...(header ? [header] : []), ...(footer ? [footer] : [])];
  }

  /** The object a script holds for an element: always the same one. */
  element(node: DocumentNode): Element {
    const known = this.elements.get(node) ?? this.make(this, node);
    this.elements.set(node, known);
    return known;
  }

  parentOf(node: DocumentNode): DocumentNode | undefined {
    return this.parents.get(node);
  }

  /** Remembers who holds what below an element. */
  adopt(node: DocumentNode): void {
    for (const child of node.children ?? []) {
      this.parents.set(child, node);
      this.adopt(child);
    }
  }

  insert(parent: DocumentNode, node: DocumentNode, index = parent.children?.length ?? 0): void {
    this.edit();
    const children = parent.children ?? [];
    if (index < 0 || index > children.length)
      throw new ScriptError(
        `Child index (${index}) must be less than the number of child elements (${children.length}).`,
      );
    if (this.parents.has(node)) throw new ScriptError('Element must be detached.');
    children.splice(index, 0, node);
    parent.children = children;
    this.parents.set(node, parent);
    this.adopt(node);
  }

  remove(node: DocumentNode): void {
    this.edit();
    const parent = this.parents.get(node);
    const index = parent?.children?.indexOf(node) ?? -1;
    if (!parent || index < 0) throw new ScriptError('Element does not contain the specified child element.');
    const isSection = /_SECTION$|^TABLE_CELL$/.test(parent.type);
    if (
      isSection &&
      index === (parent.children?.length ?? 0) - 1 &&
      /^(PARAGRAPH|LIST_ITEM)$/.test(node.type)
    )
      throw new ScriptError("Can't remove the last paragraph in a document section.");
    parent.children?.splice(index, 1);
    this.parents.delete(node);
  }

  /** Before every change. Throws when the document has been saved and closed. */
  edit(): void {
    if (this.closed) throw new ScriptError('Document is closed, its contents cannot be updated.');
    this.execution.charge('light', { what: 'DocumentApp.Document' });
    this.changed = true;
  }

  saveAndClose(): void {
    this.save();
    this.closed = true;
  }

  private save(): void {
    if (!this.changed || this.closed) return;
    this.changed = false;
    const { workspace, caller } = this.execution;
    this.execution.perform('flush', { what: 'DocumentApp.Document.saveAndClose' }, () => {
      for (const section of this.sections()) tidy(section);
      workspace.documents.put(this.id, structuredClone(this.content));
      const file = workspace.files.get(this.id);
      if (!file) return;
      workspace.files.put(this.id, {
        ...file,
        modifiedTime: workspace.clock.now(),
        lastModifyingUser: caller.email,
        version: file.version + 1,
      });
      noteChange(workspace, this.id);
    });
  }

  /** Where an element stands, for what is kept beside the tree. */
  placeOf(node: DocumentNode): DocumentPlace {
    const path: number[] = [];
    for (let at = node, above = this.parents.get(at); above; at = above, above = this.parents.get(at))
      path.unshift(above.children?.indexOf(at) ?? 0);
    return { path };
  }

  nodeAt({ path }: DocumentPlace): DocumentNode | undefined {
    return path.reduce<DocumentNode | undefined>((node, index) => node?.children?.[index], this.content.body);
  }

  newId(): string {
    return `kix.${this.execution.workspace
      .newId(13)
      .slice(1)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, 'x')}`;
  }
}

/** Texts that became empty go, and every section ends with a paragraph. */
function tidy(node: DocumentNode): void {
  if (!node.children) return;
  node.children = node.children.filter(({ type, text }) => type !== 'TEXT' || text !== '');
  for (const child of node.children) tidy(child);
  const last = node.children.at(-1)?.type;
  const isSection = /_SECTION$|^TABLE_CELL$/.test(node.type);
  if (isSection && last !== 'PARAGRAPH' && last !== 'LIST_ITEM') node.children.push(paragraphNode(''));
}
