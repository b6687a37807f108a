/** Documents of XML: a root element, and what stands before and after it. */
import { ScriptError } from '../../host/script-error';
import { addContent, descendants, removeContent } from './children';
import { type Content, DocType, type Holder } from './content';
import { cloned, Element } from './element';

export class Document implements Holder {
  readonly content: Content[] = [];

  asParent(): null {
    return null;
  }

  addContent(...args: unknown[]): this {
    addContent(this, 'XmlService.Document.addContent', args);
    return this;
  }
  cloneContent(): Content[] {
    return this.content.map(cloned);
  }
  detachRootElement(): Element | null {
    return this.root()?.detach() ?? null;
  }
  getAllContent(): Content[] {
    return [...this.content];
  }
  getContent(index: number): Content | null {
    return this.content[index] ?? null;
  }
  getContentSize(): number {
    return this.content.length;
  }
  getDescendants(): Content[] {
    return descendants(this.content);
  }
  getDocType(): DocType | null {
    return this.content.find((node): node is DocType => node instanceof DocType) ?? null;
  }
  getRootElement(): Element {
    const root = this.root();
    if (!root) throw new ScriptError('Root element not set');
    return root;
  }
  hasRootElement(): boolean {
    return this.root() !== undefined;
  }
  removeContent(...args: unknown[]): unknown {
    return removeContent(this, 'XmlService.Document.removeContent', args);
  }
  setDocType(docType: DocType): this {
    this.getDocType()?.detach();
    addContent(this, 'XmlService.Document.setDocType', [0, docType]);
    return this;
  }
  setRootElement(element: Element): this {
    this.root()?.detach();
    addContent(this, 'XmlService.Document.setRootElement', [element]);
    return this;
  }

  private root(): Element | undefined {
    return this.content.find((node): node is Element => node instanceof Element);
  }
}
