/** Namespaces of XML, and attributes of elements. */

export class Namespace {
  constructor(
    readonly prefix: string,
    readonly uri: string,
  ) {}
  getPrefix(): string {
    return this.prefix;
  }
  getURI(): string {
    return this.uri;
  }
  toString(): string {
    return `[Namespace: prefix "${this.prefix}" is mapped to URI "${this.uri}"]`;
  }
}

export const NO_NAMESPACE = new Namespace('', '');
export const XML_NAMESPACE = new Namespace('xml', 'http://www.w3.org/XML/1998/namespace');

/** A name with the prefix of its namespace in front. */
export function qualified({ prefix }: Namespace, name: string): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}

export class Attribute {
  constructor(
    public name: string,
    public value: string,
    public namespace: Namespace = NO_NAMESPACE,
  ) {}
  getName(): string {
    return this.name;
  }
  getNamespace(): Namespace {
    return this.namespace;
  }
  getValue(): string {
    return this.value;
  }
  setName(name: string): this {
    this.name = String(name);
    return this;
  }
  setNamespace(namespace: Namespace): this {
    this.namespace = namespace;
    return this;
  }
  setValue(value: string): this {
    this.value = String(value);
    return this;
  }
  toString(): string {
    return `[Attribute: ${qualified(this.namespace, this.name)}="${this.value}"]`;
  }
}
