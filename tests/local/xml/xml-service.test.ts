import { world } from '../host/world';

const FEED = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE feed>
<!-- tin -->
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:m="http://m.example/">
  <title>Tin &amp; bài</title>
  <entry m:id="1"><title>Một</title><m:note><![CDATA[a < b]]></m:note></entry>
  <entry m:id="2"><title>Hai</title></entry>
</feed>`;

function value(code: string): unknown {
  return world().value(`function main() { const xml = ${JSON.stringify(FEED)}; ${code} }`);
}

test('a parsed document is read by name and namespace', () => {
  expect(
    value(`const root = XmlService.parse(xml).getRootElement(); const atom = XmlService.getNamespace('http://www.w3.org/2005/Atom');
      const m = root.getNamespace('m'); const entries = root.getChildren('entry', atom);
      return [root.getName(), root.getChild('title'), root.getChildText('title', atom), entries.map((e) => e.getAttribute('id', m).getValue()),
        entries[0].getChild('note', m).getText(), entries[0].getValue(), root.getChildren().length, m.getPrefix(), entries[0].getChild('note', m).getQualifiedName(),
        root.isRootElement(), root.isAncestorOf(entries[1]), entries[0].getParentElement() === root, String(root)];`),
  ).toEqual([
    'feed',
    null,
    'Tin & bài',
    ['1', '2'],
    'a < b',
    'Mộta < b',
    3,
    'm',
    'm:note',
    true,
    true,
    true,
    '[Element: <feed [Namespace: http://www.w3.org/2005/Atom]/>]',
  ]);
});

test('nodes know their kind and are of no other', () => {
  expect(
    value(`const document = XmlService.parse(xml);
      return [document.getAllContent().map((c) => String(c.getType())), document.getDocType().getElementName(),
        document.getDescendants().filter((c) => c.getType() === XmlService.ContentTypes.ELEMENT).length,
        document.getContent(1).asElement(), document.getContent(1).asComment().getText()];`),
  ).toEqual([['DOCTYPE', 'COMMENT', 'ELEMENT'], 'feed', 7, null, ' tin ']);
});

test('a pretty document has a declaration, two spaces a level and the line breaks of Windows', () => {
  expect(
    value(`const root = XmlService.createElement('rows').setAttribute('kind', '"a" & b');
      root.addContent(XmlService.createElement('row').setText('1 < 2')).addContent(XmlService.createElement('row')).addContent(XmlService.createComment('hết'));
      return XmlService.getPrettyFormat().format(XmlService.createDocument(root));`),
  ).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\r\n<rows kind="&quot;a&quot; &amp; b">\r\n  <row>1 &lt; 2</row>\r\n  <row />\r\n  <!--hết-->\r\n</rows>\r\n',
  );
});

test('compact and raw formats add nothing; namespaces are declared where they are first needed', () => {
  expect(
    value(`const document = XmlService.parse('<a>\\n <b> x  y </b>\\n</a>'); const ns = XmlService.getNamespace('n', 'http://n.example/');
      const e = XmlService.createElement('e', ns).addContent(XmlService.createElement('f', ns)).setAttribute('k', 'v', ns);
      return [XmlService.getCompactFormat().setOmitEncoding(true).format(document), XmlService.getRawFormat().setOmitDeclaration(true).setLineSeparator('\\n').format(document),
        XmlService.getCompactFormat().format(e), XmlService.getRawFormat().format(XmlService.parse(xml).getRootElement().getChildren()[2])];`),
  ).toEqual([
    '<?xml version="1.0"?>\r\n<a><b>x y</b></a>\r\n',
    '<a>\n <b> x  y </b>\n</a>\n',
    '<n:e xmlns:n="http://n.example/" n:k="v"><n:f /></n:e>',
    '<entry xmlns="http://www.w3.org/2005/Atom" xmlns:m="http://m.example/" m:id="2"><title>Hai</title></entry>',
  ]);
});

test('content is moved, copied and removed', () => {
  expect(
    value(`const root = XmlService.parse('<a><b i="1"/><c/>t</a>').getRootElement(); const [b, c] = root.getChildren(); const copies = root.cloneContent();
      root.removeContent(c); b.detach(); root.addContent(0, copies[0]); root.addContent(b); b.removeAttribute('i');
      return [XmlService.getRawFormat().format(root), root.getContentSize(), root.removeContent(9), root.removeContent().length];`),
  ).toEqual(['<a><b i="1" />t<b /></a>', 3, null, 3]);
});

test.each([
  [`XmlService.parse('<a>\\n<b></a>')`, /^Error on line 2: /],
  [`XmlService.parse('no xml')`, /^Error on line 1: /],
  [`XmlService.createElement('1 a')`, /^The name "1 a" is not legal/],
  [`const e = XmlService.createElement('a'); e.addContent(e)`, /cannot be added to itself/],
  ['XmlService.createEntityRef()', /^XmlService\.createEntityRef is not emulated$/],
])('%s is refused', (code, message) => {
  expect(world().main(`function main() { ${code}; }`).error?.message).toMatch(message);
});
