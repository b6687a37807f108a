/** XmlService: reading, changing and writing XML. Entity references are not emulated. */
import { signatureError } from '../../host/script-error';
import { Cdata, CONTENT_TYPES, Comment, DocType, Text } from './content';
import { Document } from './document';
import { Element, validName } from './element';
import { Format } from './format';
import { Namespace, NO_NAMESPACE, XML_NAMESPACE } from './namespace';
import { parseXml } from './parse';

/** The service is the same for every execution. */
export function createXmlService(): XmlService {
  return new XmlService();
}

class XmlService {
  readonly ContentTypes = CONTENT_TYPES;

  createCdata(text: unknown): Cdata {
    return new Cdata(String(text));
  }
  createComment(text: unknown): Comment {
    return new Comment(String(text));
  }
  createDocType(...args: unknown[]): DocType {
    const [name, first, second] = args.map(String);
    if (name === undefined || args.length > 3) throw signatureError('XmlService.createDocType', args);
    return second === undefined ? new DocType(name, null, first ?? null) : new DocType(name, first, second);
  }
  createDocument(root?: unknown): Document {
    const document = new Document();
    if (root !== undefined) {
      if (!(root instanceof Element)) throw signatureError('XmlService.createDocument', [root]);
      document.setRootElement(root);
    }
    return document;
  }
  createElement(...args: unknown[]): Element {
    const [name, namespace = NO_NAMESPACE] = args;
    if (typeof name !== 'string' || !(namespace instanceof Namespace))
      throw signatureError('XmlService.createElement', args);
    return new Element(validName(name), namespace);
  }
  createText(text: unknown): Text {
    return new Text(String(text));
  }
  getCompactFormat(): Format {
    return new Format('normalize', null);
  }
  getNamespace(...args: unknown[]): Namespace {
    const [first, second] = args.map(String);
    if (first === undefined || args.length > 2) throw signatureError('XmlService.getNamespace', args);
    return second === undefined ? new Namespace('', first) : new Namespace(first, second);
  }
  getNoNamespace(): Namespace {
    return NO_NAMESPACE;
  }
  getPrettyFormat(): Format {
    return new Format('trim', '  ');
  }
  getRawFormat(): Format {
    return new Format('keep', null);
  }
  getXmlNamespace(): Namespace {
    return XML_NAMESPACE;
  }
  parse(xml: unknown): Document {
    if (typeof xml !== 'string') throw signatureError('XmlService.parse', [xml]);
    return parseXml(xml);
  }
}
