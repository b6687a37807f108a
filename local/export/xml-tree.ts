/** XML as a plain tree, for reading parts of Office files. */
import { SaxesParser } from 'saxes';

export interface XmlNode {
  /** With its prefix: `w:p`. */
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  /** Text directly inside. */
  text: string;
}

/** The root element of a text. Throws Error for what is no well-formed XML. */
export function readXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  const addText = (text: string) => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => open.pop());
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return root.children[0] ?? root;
}

/** The first child of this name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name);
}

/** The element that a path of names leads to. */
export function at(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((found, name) => child(found, name), node);
}

/** Every element of this name below, in their order. */
export function* all(node: XmlNode, name: string): Generator<XmlNode> {
  for (const one of node.children) {
    if (one.name === name) yield one;
    yield* all(one, name);
  }
}
