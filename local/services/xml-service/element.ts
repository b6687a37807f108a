/** Elements of XML. */
import { ScriptError, signatureError } from '../../host/script-error';
import { addContent, descendants, removeContent } from './children';
import { Content, type Holder, Text } from './content';
import type { Document } from './document';
import { Attribute, Namespace, NO_NAMESPACE, qualified, XML_NAMESPACE } from './namespace';

export class Element extends Content implements Holder {
  protected readonly kind = 'ELEMENT';
  readonly content: Content[] = [];
  readonly attributes: Attribute[] = [];
  /** Namespaces that are declared here and perhaps used only further down. */
  readonly declared: Namespace[] = [];

  constructor(
    public name: string,
    public namespace: Namespace = NO_NAMESPACE,
  ) {
    super();
  }

  asParent(): Element {
    return this;
  }

  addContent(...args: unknown[]): this {
    addContent(this, 'XmlService.Element.addContent', args);
    return this;
  }
  cloneContent(): Content[] {
    return this.content.map(cloned);
  }
  getAllContent(): Content[] {
    return [...this.content];
  }
  getAttribute(name: string, namespace: Namespace = NO_NAMESPACE): Attribute | null {
    return this.attributes.find((one) => one.name === name && one.namespace.uri === namespace.uri) ?? null;
  }
  getAttributes(): Attribute[] {
    return [...this.attributes];
  }
  getChild(name: string, namespace: Namespace = NO_NAMESPACE): Element | null {
    return this.getChildren(name, namespace)[0] ?? null;
  }
  getChildText(name: string, namespace: Namespace = NO_NAMESPACE): string | null {
    return this.getChild(name, namespace)?.getText() ?? null;
  }
  /** Without a name every child; with a name only those of that namespace, which is none unless given. */
  getChildren(name?: string, namespace: Namespace = NO_NAMESPACE): Element[] {
    return this.content.filter(
      (node): node is Element =>
        node instanceof Element &&
        (name === undefined || (node.name === name && node.namespace.uri === namespace.uri)),
    );
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
  getDocument(): Document | null {
    let top: Element = this;
    for (let above = top.getParentElement(); above; above = top.getParentElement()) top = above;
    const { holder } = top;
    return holder && 'getRootElement' in holder ? (holder as Document) : null;
  }
  getName(): string {
    return this.name;
  }
  /** Its own namespace, or the one that a prefix stands for here; null for a prefix that stands for none. */
  getNamespace(prefix?: string): Namespace | null {
    if (prefix === undefined) return this.namespace;
    if (prefix === 'xml') return XML_NAMESPACE;
    for (let at: Element | null = this; at; at = at.getParentElement()) {
      const found = [at.namespace, ...at.declared].find((one) => one.prefix === prefix && one.uri !== '');
      if (found) return found;
    }
    return prefix === '' ? NO_NAMESPACE : null;
  }
  getQualifiedName(): string {
    return qualified(this.namespace, this.name);
  }
  getText(): string {
    return this.content.map((node) => (node instanceof Text ? node.text : '')).join('');
  }
  getValue(): string {
    return this.content
      .map((node) => (node instanceof Text || node instanceof Element ? node.getValue() : ''))
      .join('');
  }
  isAncestorOf(other: Element): boolean {
    for (let above = other.getParentElement(); above; above = above.getParentElement())
      if (above === this) return true;
    return false;
  }
  isRootElement(): boolean {
    return this.holder !== null && this.holder.asParent() === null;
  }
  removeAttribute(attribute: unknown, namespace: Namespace = NO_NAMESPACE): boolean {
    const found =
      attribute instanceof Attribute ? attribute : this.getAttribute(String(attribute), namespace);
    const index = found ? this.attributes.indexOf(found) : -1;
    if (index >= 0) this.attributes.splice(index, 1);
    return index >= 0;
  }
  removeContent(...args: unknown[]): unknown {
    return removeContent(this, 'XmlService.Element.removeContent', args);
  }
  setAttribute(...args: unknown[]): this {
    const [first, value, namespace = NO_NAMESPACE] = args;
    const attribute =
      first instanceof Attribute
        ? first
        : typeof first === 'string' && args.length > 1 && namespace instanceof Namespace
          ? new Attribute(validName(first), String(value), namespace)
          : undefined;
    if (!attribute) throw signatureError('XmlService.Element.setAttribute', args);
    const held = this.getAttribute(attribute.name, attribute.namespace);
    if (held) this.attributes.splice(this.attributes.indexOf(held), 1, attribute);
    else this.attributes.push(attribute);
    return this;
  }
  setName(name: string): this {
    this.name = validName(String(name));
    return this;
  }
  setNamespace(namespace: Namespace): this {
    this.namespace = namespace;
    return this;
  }
  /** Replaces everything in the element by a text. */
  setText(text: string): this {
    for (const node of [...this.content]) node.detach();
    if (String(text) !== '') addContent(this, 'XmlService.Element.setText', [new Text(String(text))]);
    return this;
  }
  override toString(): string {
    const { uri } = this.namespace;
    return `[Element: <${this.getQualifiedName()}${uri === '' ? '' : ` [Namespace: ${uri}]`}/>]`;
  }
}

/** A name that XML allows without a prefix. Throws ScriptError for any other. */
export function validName(name: string): string {
  if (/^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u.test(name)) return name;
  throw new ScriptError(`The name "${name}" is not legal for JDOM/XML elements.`);
}

/** A copy of a node and of all below it, held by nobody. */
export function cloned(node: Content): Content {
  if (!(node instanceof Element)) {
    const copy: Content = Object.assign(Object.create(Object.getPrototypeOf(node)), node);
    copy.holder = null;
    return copy;
  }
  const copy = new Element(node.name, node.namespace);
  copy.declared.push(...node.declared);
  for (const { name, value, namespace } of node.attributes) copy.setAttribute(name, value, namespace);
  for (const child of node.cloneContent()) copy.addContent(child);
  return copy;
}
