/** Attributes of elements: what a setter takes, its getter gives back. */
import { scriptWorld } from '../support/script-world';

const w = scriptWorld();
const E = 'DocumentApp';

/** An element, and by attribute what is set: a value, or an expression after `=`. */
const ROUND_TRIPS: [element: string, code: string, setters: Record<string, string | number | boolean>][] = [
  [
    'Body',
    'body',
    {
      'setMarginBottom getMarginBottom': 10,
      'setMarginLeft getMarginLeft': 11,
      'setMarginRight getMarginRight': 12,
      'setMarginTop getMarginTop': 13,
      'setPageHeight getPageHeight': 842,
      'setPageWidth getPageWidth': 595,
    },
  ],
  [
    'Paragraph',
    `body.appendParagraph('x')`,
    {
      'setAlignment getAlignment': `=${E}.HorizontalAlignment.JUSTIFY`,
      'setHeading getHeading': `=${E}.ParagraphHeading.TITLE`,
      'setIndentEnd getIndentEnd': 1,
      'setIndentFirstLine getIndentFirstLine': 2,
      'setIndentStart getIndentStart': 3,
      'setLeftToRight isLeftToRight': false,
      'setLineSpacing getLineSpacing': 1.5,
      'setLinkUrl getLinkUrl': 'https://x.example/',
      'setSpacingAfter getSpacingAfter': 6,
      'setSpacingBefore getSpacingBefore': 7,
      'setTextAlignment getTextAlignment': `=${E}.TextAlignment.SUPERSCRIPT`,
    },
  ],
  [
    'ListItem',
    `body.appendListItem('x')`,
    { 'setGlyphType getGlyphType': `=${E}.GlyphType.SQUARE_BULLET`, 'setNestingLevel getNestingLevel': 2 },
  ],
  [
    'Table',
    `body.appendTable([['x']])`,
    { 'setBorderColor getBorderColor': '#112233', 'setBorderWidth getBorderWidth': 2 },
  ],
  ['TableRow', `body.appendTable([['x']]).getRow(0)`, { 'setMinimumHeight getMinimumHeight': 30 }],
  [
    'TableCell',
    `body.appendTable([['x']]).getCell(0, 0)`,
    {
      'setBackgroundColor getBackgroundColor': '#aabbcc',
      'setPaddingBottom getPaddingBottom': 1,
      'setPaddingLeft getPaddingLeft': 2,
      'setPaddingRight getPaddingRight': 3,
      'setPaddingTop getPaddingTop': 4,
      'setVerticalAlignment getVerticalAlignment': `=${E}.VerticalAlignment.CENTER`,
      'setWidth getWidth': 120,
    },
  ],
];

test.each(ROUND_TRIPS)('%s gives back what was set', (_element, code, setters) => {
  const pairs = Object.entries(setters).map(([names, value]) => {
    const [setter = '', getter = ''] = names.split(' ');
    return {
      setter,
      getter,
      value: String(value).startsWith('=') ? String(value).slice(1) : JSON.stringify(value),
    };
  });
  const checks = pairs.map(
    ({ setter, getter, value }) =>
      `(e.${setter}(${value}) === e && e.${getter}() === ${value}) || '${getter}: ' + e.${getter}()`,
  );
  expect(
    w.value(
      `const body = DocumentApp.create('x').getBody(); const e = ${code}; return [${checks.join(', ')}]`,
    ),
  ).toEqual(pairs.map(() => true));
});

test('rows and cells are inserted and removed, columns have a width', () => {
  expect(
    w.value(`const body = DocumentApp.create('x').getBody(); const table = body.insertTable(0, [['a', 'b'], ['c', 'd']]);
      table.insertTableRow(1).insertTableCell(0, 'neu'); table.setColumnWidth(1, 80); table.removeRow(2); const row = table.getRow(0); row.removeCell(0); row.appendTableCell('z');
      const cell = row.getCell(0); table.clear; return [table.getText(), table.getNumRows(), row.getNumCells(), cell.getColSpan(), cell.getRowSpan(), cell.getParentRow() === row, cell.getParentTable() === table,
        row.getParentTable() === table, table.getColumnWidth(0), String(table.getChild(0).getType())]`),
  ).toEqual(['b\nz\nneu', 2, 2, 1, 1, true, true, true, 80, 'TABLE_ROW']);
});

test('pictures, rules and breaks stand in paragraphs; text goes between them', () => {
  expect(
    w.value(`const body = DocumentApp.create('x').getBody(); const p = body.appendParagraph('a'); const image = Utilities.newBlob('x', 'image/png');
      p.appendInlineImage(image).setWidth(20).setHeight(10); p.insertInlineImage(0, image); p.appendHorizontalRule(); p.insertHorizontalRule(0); p.appendPageBreak(); p.insertPageBreak(0);
      p.insertText(0, 'vor'); p.appendText('nach'); body.insertHorizontalRule(0); body.insertPageBreak(0); body.insertImage(0, image); body.insertListItem(0, 'i');
      const cell = body.appendTable([['x']]).getCell(0, 0); cell.appendImage(image); cell.appendListItem('l').setListId(body.getListItems()[0]); cell.appendTable([['y']]); cell.appendHorizontalRule();
      return [Array.from({ length: p.getNumChildren() }, (_, i) => String(p.getChild(i).getType())).join(), p.getText(), body.getImages().length, body.getFootnotes().length, p.getPositionedImages().length, body.copy().getParent(), p.clear().getText(), cell.clear().getNumChildren()]`),
  ).toEqual([
    'TEXT,PAGE_BREAK,HORIZONTAL_RULE,INLINE_IMAGE,TEXT,INLINE_IMAGE,HORIZONTAL_RULE,PAGE_BREAK,TEXT',
    'voranach',
    4,
    0,
    0,
    null,
    '',
    1,
  ]);
});

test('headings have attributes of their own, a document a language and one tab', () => {
  expect(
    w.value(`const doc = DocumentApp.create('x'); const body = doc.getBody(); body.setHeadingAttributes(DocumentApp.ParagraphHeading.HEADING1, { BOLD: true });
      doc.setLanguage('vi'); const tab = doc.getActiveTab(); doc.setActiveTab(tab.getId());
      return [body.getHeadingAttributes(DocumentApp.ParagraphHeading.HEADING1).BOLD, doc.getLanguage(), doc.getSupportedLanguageCodes().includes('vi'), tab.getTitle(), tab.getIndex(), String(tab.getType()),
        doc.getTab('t.0').asDocumentTab().getBody() === body, tab.getChildTabs().length, doc.getCursor(), doc.getSelection(), doc.getHeader(), doc.getFooter(), doc.getBookmark('x'), doc.getNamedRangeById('x')]`),
  ).toEqual([true, 'vi', true, 'x', 0, 'DOCUMENT_TAB', true, 0, null, null, null, null, null, null]);
});

test('ranges are built of elements, of stretches and of what lies between', () => {
  expect(
    w.value(`const doc = DocumentApp.create('x'); const body = doc.getBody(); const [a, b, c] = ['a', 'bb', 'ccc'].map((t) => body.appendParagraph(t));
      const builder = doc.newRange().addElement(b.getChild(0), 0, 1).addElementsBetween(a, c); const range = doc.newRange().addRange(builder.build()).build();
      const named = doc.addNamedRange('n', range); const shown = range.getRangeElements().map((r) => [r.getElement().getText(), r.getStartOffset(), r.isPartial()]);
      const position = doc.newPosition(b.getChild(0), 1); position.insertText('-'); const bookmark = position.insertBookmark(); const had = doc.getBookmarks().length; bookmark.remove(); named.remove();
      return [shown, builder.getSelectedElements().length, range.getSelectedElements().length, b.getText(), position.getOffset(), position.getSurroundingTextOffset(), position.getSurroundingText().getText(), had, doc.getBookmarks().length, doc.getNamedRanges().length, b.merge().getText()]`),
  ).toEqual([
    [
      ['bb', 0, true],
      ['a', -1, false],
      ['bb', -1, false],
      ['ccc', -1, false],
    ],
    4,
    4,
    'b-b',
    1,
    1,
    'b-b',
    1,
    0,
    0,
    'ab-b',
  ]);
});
