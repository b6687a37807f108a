/** Reading XML into a document. */
import { SaxesParser } from 'saxes';
import { ScriptError } from '../../host/script-error';
import { addContent } from './children';
import { Cdata, Comment, type Content, DocType, ProcessingInstruction, Text } from './content';
import { Document } from './document';
import { Element } from './element';
import { Attribute, Namespace, NO_NAMESPACE } from './namespace';

/** The document of a text. Throws ScriptError `Error on line N: …` for what is no well-formed XML. */
export function parseXml(xml: string): Document {
  const document = new Document();
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const add = (content: Content) =>
    addContent(open[open.length - 1] ?? document, 'XmlService.parse', [content]);
  parser.on('error', (error) => {
    const [, line = '1', message = error.message] = /^(\d+):\d+: ([\s\S]*)$/.exec(error.message) ?? [];
    throw new ScriptError(`Error on line ${line}: ${message}`);
  });
  parser.on('doctype', (text) => add(docTypeOf(text)));
  parser.on('comment', (text) => add(new Comment(text)));
  parser.on('processinginstruction', ({ target, body }) => add(new ProcessingInstruction(target, body)));
  parser.on('cdata', (text) => add(new Cdata(text)));
  parser.on('text', (text) => {
    if (open.length > 0) add(new Text(text));
  });
  parser.on('opentag', (tag) => {
    const element = new Element(tag.local, namespaceOf(tag.prefix, tag.uri));
    for (const [prefix, uri] of Object.entries(tag.ns)) {
      const isOwn = prefix === tag.prefix && uri === tag.uri;
      if (!isOwn && uri !== '') element.declared.push(new Namespace(prefix, uri));
    }
    for (const { local, prefix, uri, value, name } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns' || name === 'xmlns') continue;
      element.setAttribute(new Attribute(local, value, namespaceOf(prefix, uri)));
    }
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return document;
}

function namespaceOf(prefix: string, uri: string): Namespace {
  return uri === '' ? NO_NAMESPACE : new Namespace(prefix, uri);
}

function docTypeOf(text: string): DocType {
  const subset = /\[([\s\S]*)\]\s*$/.exec(text);
  const head = subset ? text.slice(0, subset.index) : text;
  const [, name = '', kind, first, second] =
    /^\s*(\S+)(?:\s+(PUBLIC|SYSTEM)\s+["']([^"']*)["'](?:\s+["']([^"']*)["'])?)?/.exec(head) ?? [];
  const isPublic = kind === 'PUBLIC';
  return new DocType(
    name,
    isPublic ? (first ?? null) : null,
    (isPublic ? second : first) ?? null,
    subset?.[1] ?? null,
  );
}
