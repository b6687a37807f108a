/** Nodes of an XML tree without children: texts, comments, instructions, document types; and what all nodes share. */
import { type ScriptEnum, scriptEnum } from '../../host/script-enum';
import type { Element } from './element';

export const CONTENT_TYPES = scriptEnum(
  'CDATA',
  'COMMENT',
  'DOCTYPE',
  'ELEMENT',
  'ENTITYREF',
  'PROCESSINGINSTRUCTION',
  'TEXT',
);

/** What holds nodes: an element or a document. */
export interface Holder {
  readonly content: Content[];
  /** The element itself; null for a document. */
  asParent(): Element | null;
}

export abstract class Content {
  protected abstract readonly kind: keyof typeof CONTENT_TYPES;
  /** Who holds the node; null while nobody does. */
  holder: Holder | null = null;

  asCdata(): Content | null {
    return this.as('CDATA');
  }
  asComment(): Content | null {
    return this.as('COMMENT');
  }
  asDocType(): Content | null {
    return this.as('DOCTYPE');
  }
  asElement(): Content | null {
    return this.as('ELEMENT');
  }
  asEntityRef(): Content | null {
    return this.as('ENTITYREF');
  }
  asProcessingInstruction(): Content | null {
    return this.as('PROCESSINGINSTRUCTION');
  }
  asText(): Content | null {
    return this.as('TEXT');
  }
  detach(): this {
    const { holder } = this;
    if (holder) holder.content.splice(holder.content.indexOf(this), 1);
    this.holder = null;
    return this;
  }
  getParentElement(): Element | null {
    return this.holder?.asParent() ?? null;
  }
  getType(): ScriptEnum {
    return CONTENT_TYPES[this.kind];
  }
  abstract getValue(): string;

  private as(kind: keyof typeof CONTENT_TYPES): this | null {
    return this.kind === kind ? this : null;
  }
}

export class Text extends Content {
  protected readonly kind: 'TEXT' | 'CDATA' = 'TEXT';
  constructor(public text: string) {
    super();
  }
  append(text: string): this {
    this.text += String(text);
    return this;
  }
  getText(): string {
    return this.text;
  }
  getValue(): string {
    return this.text;
  }
  setText(text: string): this {
    this.text = String(text);
    return this;
  }
  override toString(): string {
    return `[Text: ${this.text}]`;
  }
}

export class Cdata extends Text {
  protected override readonly kind = 'CDATA';
  override toString(): string {
    return `[CDATA: ${this.text}]`;
  }
}

export class Comment extends Content {
  protected readonly kind = 'COMMENT';
  constructor(public text: string) {
    super();
  }
  getText(): string {
    return this.text;
  }
  getValue(): string {
    return this.text;
  }
  setText(text: string): this {
    this.text = String(text);
    return this;
  }
}

export class ProcessingInstruction extends Content {
  protected readonly kind = 'PROCESSINGINSTRUCTION';
  constructor(
    readonly target: string,
    readonly data: string,
  ) {
    super();
  }
  getData(): string {
    return this.data;
  }
  getTarget(): string {
    return this.target;
  }
  getValue(): string {
    return this.data;
  }
}

export class DocType extends Content {
  protected readonly kind = 'DOCTYPE';
  constructor(
    public elementName: string,
    public publicId: string | null = null,
    public systemId: string | null = null,
    public internalSubset: string | null = null,
  ) {
    super();
  }
  getElementName(): string {
    return this.elementName;
  }
  getInternalSubset(): string | null {
    return this.internalSubset;
  }
  getPublicId(): string | null {
    return this.publicId;
  }
  getSystemId(): string | null {
    return this.systemId;
  }
  getValue(): string {
    return '';
  }
  setElementName(name: string): this {
    this.elementName = String(name);
    return this;
  }
  setInternalSubset(data: string): this {
    this.internalSubset = String(data);
    return this;
  }
  setPublicId(id: string): this {
    this.publicId = String(id);
    return this;
  }
  setSystemId(id: string): this {
    this.systemId = String(id);
    return this;
  }
}
