import { world } from '../host/world';

function value(code: string): unknown {
  return world().value(`function main() { ${code} }`);
}

test('texts, sections and comments are made, changed and written', () => {
  expect(
    value(`const a = XmlService.createElement('a'); const text = XmlService.createText('x').append('<'); const data = XmlService.createCdata('y').append('&');
      a.addContent(text).addContent(data).addContent(XmlService.createComment('c').setText('d'));
      return [XmlService.getRawFormat().format(a), text.asText() === text, data.asCdata() === data, text.asCdata(), text.asProcessingInstruction(), text.asEntityRef(), text.asDocType(), a.getValue()];`),
  ).toEqual(['<a>x&lt;<![CDATA[y&]]><!--d--></a>', true, true, null, null, null, null, 'x<y&']);
});

test('names, namespaces and attributes can be changed', () => {
  expect(
    value(`const n = XmlService.getNamespace('n', 'http://n.example/'); const e = XmlService.createElement('e').setName('f').setNamespace(n).setAttribute('k', 'v');
      e.getAttributes()[0].setName('l').setValue('w').setNamespace(XmlService.getXmlNamespace());
      return [XmlService.getCompactFormat().format(e), e.getNamespace().getURI(), XmlService.getNoNamespace().getURI(), e.getDocument(), e.removeAttribute('none')];`),
  ).toEqual(['<n:f xmlns:n="http://n.example/" xml:l="w" />', 'http://n.example/', '', null, false]);
});

test('a document has a type, instructions and one root', () => {
  expect(
    value(`const document = XmlService.createDocument(); const seen = [document.hasRootElement()];
      document.setRootElement(XmlService.createElement('a')).setDocType(XmlService.createDocType('a', 'p', 's').setElementName('b').setPublicId('q').setSystemId('t').setInternalSubset('<!ENTITY x "y">'));
      const type = document.getDocType(); const parsed = XmlService.parse('<?go fast?><!DOCTYPE r SYSTEM "r.dtd"><r/>');
      const step = parsed.getContent(0).asProcessingInstruction();
      return [...seen, XmlService.getRawFormat().setEncoding('ISO-8859-1').format(document), [type.getElementName(), type.getPublicId(), type.getSystemId(), type.getInternalSubset()],
        step.getTarget(), step.getData(), parsed.getDocType().getSystemId(), document.getRootElement().getDocument() === document, document.detachRootElement().getName(), document.hasRootElement()];`),
  ).toEqual([
    false,
    '<?xml version="1.0" encoding="ISO-8859-1"?>\r\n<!DOCTYPE b PUBLIC "q" "t" [\n<!ENTITY x "y">]><a />\r\n',
    ['b', 'q', 't', '<!ENTITY x "y">'],
    'go',
    'fast',
    'r.dtd',
    true,
    'a',
    false,
  ]);
});

test('an indent of any kind makes a document readable', () => {
  expect(
    value(
      `return XmlService.getCompactFormat().setIndent('\\t').setLineSeparator('\\n').format(XmlService.parse('<a><b>1</b></a>').getRootElement());`,
    ),
  ).toBe('<a>\n\t<b>1</b>\n</a>');
});
