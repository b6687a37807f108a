/** Writing XML: raw, compact or pretty. Line breaks are those of Windows, as Google's are. */
import { ScriptError } from '../../host/script-error';
import { Cdata, Comment, type Content, DocType, ProcessingInstruction, Text } from './content';
import { Document } from './document';
import { Element } from './element';
import { type Namespace, qualified } from './namespace';

/** What becomes of white space: kept, cut off at both ends, or made one space as well. */
export type TextMode = 'keep' | 'trim' | 'normalize';

export class Format {
  private encoding = 'UTF-8';
  private lineSeparator = '\r\n';
  private omitDeclaration = false;
  private omitEncoding = false;

  constructor(
    private readonly textMode: TextMode,
    private indent: string | null,
  ) {}

  /** The text of a document, with its declaration, or of an element. */
  format(what: unknown): string {
    if (what instanceof Element) return this.element(what, '', new Map());
    if (!(what instanceof Document)) throw new ScriptError('Invalid argument: document');
    const encoding = this.omitEncoding ? '' : ` encoding="${this.encoding}"`;
    const declaration = this.omitDeclaration ? '' : `<?xml version="1.0"${encoding}?>${this.lineSeparator}`;
    const parts = what.content.map((node) => this.node(node, '', new Map()));
    return declaration + parts.join(this.indent === null ? '' : this.lineSeparator) + this.lineSeparator;
  }
  setEncoding(encoding: string): this {
    this.encoding = String(encoding);
    return this;
  }
  setIndent(indent: string | null): this {
    this.indent = indent;
    return this;
  }
  setLineSeparator(separator: string): this {
    this.lineSeparator = String(separator);
    return this;
  }
  setOmitDeclaration(omitDeclaration: boolean): this {
    this.omitDeclaration = Boolean(omitDeclaration);
    return this;
  }
  setOmitEncoding(omitEncoding: boolean): this {
    this.omitEncoding = Boolean(omitEncoding);
    return this;
  }

  private node(node: Content, depth: string, scope: ReadonlyMap<string, string>): string {
    if (node instanceof Element) return this.element(node, depth, scope);
    if (node instanceof Cdata) return `<![CDATA[${this.spaced(node.text)}]]>`;
    if (node instanceof Text) return this.escaped(this.spaced(node.text));
    if (node instanceof Comment) return `<!--${node.text}-->`;
    if (node instanceof ProcessingInstruction) return `<?${`${node.target} ${node.data}`.trim()}?>`;
    return node instanceof DocType ? docType(node) : '';
  }

  private element(element: Element, depth: string, outer: ReadonlyMap<string, string>): string {
    const scope = new Map(outer);
    const name = element.getQualifiedName();
    const declarations = [
      element.namespace,
      ...element.declared,
      ...element.attributes.map((one) => one.namespace),
    ]
      .map((namespace) => declaration(namespace, scope, namespace === element.namespace))
      .join('');
    const attributes = element.attributes
      .map((one) => ` ${qualified(one.namespace, one.name)}="${escapedValue(one.value)}"`)
      .join('');
    const content = this.content(element, depth, scope);
    const start = `<${name}${declarations}${attributes}`;
    return content === '' ? `${start} />` : `${start}>${content}</${name}>`;
  }

  private content(element: Element, depth: string, scope: ReadonlyMap<string, string>): string {
    const shown = element.content.filter((node) => !(node instanceof Text) || this.spaced(node.text) !== '');
    const parts = shown.map((node) => this.node(node, depth + (this.indent ?? ''), scope));
    if (this.indent === null || shown.every((node) => node instanceof Text)) return parts.join('');
    const inner = this.lineSeparator + depth + this.indent;
    return inner + parts.join(inner) + this.lineSeparator + depth;
  }

  private spaced(text: string): string {
    if (this.textMode === 'keep') return text;
    const trimmed = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
    return this.textMode === 'trim' ? trimmed : trimmed.replace(/[ \t\r\n]+/g, ' ');
  }

  private escaped(text: string): string {
    return text.replace(/[&<>\r]/g, (sign) => ENTITIES[sign] ?? sign).replace(/\n/g, this.lineSeparator);
  }
}

/** A declaration where the prefix does not stand for this namespace yet. */
function declaration({ prefix, uri }: Namespace, scope: Map<string, string>, isOfElement: boolean): string {
  // Attributes without a prefix are in no namespace, whatever the default one is.
  if (prefix === 'xml' || (prefix === '' && uri === '' && !isOfElement)) return '';
  if ((scope.get(prefix) ?? '') === uri) return '';
  scope.set(prefix, uri);
  return ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapedValue(uri)}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
  '\t': '&#x9;',
  '\n': '&#xA;',
};

function escapedValue(value: string): string {
  return value.replace(/[&<>"\r\t\n]/g, (sign) => ENTITIES[sign] ?? sign);
}

function docType({ elementName, publicId, systemId, internalSubset }: DocType): string {
  const ids =
    publicId !== null
      ? ` PUBLIC "${publicId}"${systemId === null ? '' : ` "${systemId}"`}`
      : systemId === null
        ? ''
        : ` SYSTEM "${systemId}"`;
  return `<!DOCTYPE ${elementName}${ids}${internalSubset ? ` [\n${internalSubset}]` : ''}>`;
}
