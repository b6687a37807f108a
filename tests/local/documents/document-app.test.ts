import { GUEST, scriptWorld } from '../support/script-world';

const w = scriptWorld();

/** Statements about a fresh document `doc` with its `body`. */
const made = (code: string) =>
  w.value(`const doc = DocumentApp.create('Thư'); const body = doc.getBody(); ${code}`);

test('a new document has one empty paragraph, and lies in My Drive', () => {
  expect(
    made(`const file = DriveApp.getFileById(doc.getId());
      return [body.getNumChildren(), body.getText(), doc.getName(), file.getMimeType() === MimeType.GOOGLE_DOCS, doc.getUrl().includes(doc.getId()), String(body.getType())]`),
  ).toEqual([1, '', 'Thư', true, true, 'BODY_SECTION']);
});

test('paragraphs, lists, tables and rules are appended and inserted', () => {
  expect(
    made(`body.setText('Mở đầu'); body.appendParagraph('Kết').setHeading(DocumentApp.ParagraphHeading.HEADING1).setAlignment(DocumentApp.HorizontalAlignment.CENTER);
      body.insertParagraph(1, 'Giữa'); const item = body.appendListItem('một'); const second = body.appendListItem('hai');
      body.appendHorizontalRule(); body.appendPageBreak(); const table = body.appendTable([['a', 'b'], ['c', 'd']]);
      table.getCell(1, 0).setText('C').setBackgroundColor('#ff0000'); table.appendTableRow().appendTableCell('e');
      const heading = body.getParagraphs()[2];
      return [body.getText(), item.getListId() === second.getListId(), String(item.getGlyphType()), table.getNumRows(), table.getRow(0).getNumCells(),
        String(heading.getHeading()), String(heading.getAlignment()), table.getCell(1, 0).getBackgroundColor(), body.getTables().length, body.getListItems().length, body.getChildIndex(table)]`),
  ).toEqual([
    'Mở đầu\nGiữa\nKết\nmột\nhai\n\n\na\nb\nC\nd\ne',
    true,
    'NUMBER',
    3,
    2,
    'HEADING1',
    'CENTER',
    '#ff0000',
    1,
    2,
    7,
  ]);
});

test('replaceText takes a pattern, keeps the format of what it replaces and works in tables', () => {
  expect(
    made(`const p = body.appendParagraph('Kính gửi {{name}}, lớp {{class}}'); p.editAsText().setBold(9, 16, true);
      body.appendTable([['{{name}}', 'X']]); body.replaceText('{{name}}', 'Lan ($1)'); body.replaceText('(?i)LỚP \\\\{\\\\{[a-z]+\\\\}\\\\}', 'lớp 1A');
      const text = p.editAsText();
      return [body.getText(), text.isBold(9), text.isBold(16), text.isBold(0), text.getTextAttributeIndices()]`),
  ).toEqual(['\nKính gửi Lan ($1), lớp 1A\nLan ($1)\nX', true, true, null, [0, 9, 17]]);
});

test('findText goes on from the last find; offsets are inclusive', () => {
  expect(
    made(`body.appendParagraph('ab ab'); body.appendParagraph('ab'); const found = []; let r = null;
      while ((r = body.findText('a(b)', r))) found.push([r.getStartOffset(), r.getEndOffsetInclusive(), r.isPartial(), r.getElement().asText().getText()]);
      return [found, body.findElement(DocumentApp.ElementType.TABLE)]`),
  ).toEqual([
    [
      [0, 1, true, 'ab ab'],
      [3, 4, true, 'ab ab'],
      [0, 1, true, 'ab'],
    ],
    null,
  ]);
});

test('text is inserted, deleted and formatted by stretches', () => {
  expect(
    made(`const text = body.appendParagraph('abcdef').editAsText(); text.setForegroundColor(0, 2, '#0000ff').setFontSize(14).setItalic(true).setUnderline(1, 1, true);
      text.insertText(3, 'XY').deleteText(0, 0).appendText('!'); text.setLinkUrl(0, 1, 'https://x.example/').setFontFamily('Times New Roman').setBackgroundColor('#ffff00').setStrikethrough(false);
      return [text.getText(), text.getForegroundColor(0), text.getForegroundColor(5), text.getFontSize(), text.isItalic(), text.isUnderline(0), text.getLinkUrl(0), text.getLinkUrl(),
        text.getFontFamily(), text.getBackgroundColor(), text.isStrikethrough(), text.getAttributes(0).FONT_SIZE]`),
  ).toEqual([
    'bcXYdef!',
    '#0000ff',
    null,
    14,
    true,
    true,
    'https://x.example/',
    null,
    'Times New Roman',
    '#ffff00',
    false,
    14,
  ]);
});

test('setAttributes takes a style made of DocumentApp.Attribute', () => {
  expect(
    made(`const style = {}; style[DocumentApp.Attribute.HORIZONTAL_ALIGNMENT] = DocumentApp.HorizontalAlignment.RIGHT; style[DocumentApp.Attribute.BOLD] = true; style[DocumentApp.Attribute.FONT_SIZE] = 18;
      const p = body.appendParagraph('x'); p.setAttributes(style); const a = p.getAttributes(); const more = p.appendText('y');
      return [String(a.HORIZONTAL_ALIGNMENT), a.BOLD, a.FONT_SIZE, a.ITALIC, more.isBold(), p.getText()]`),
  ).toEqual(['RIGHT', true, 18, null, true, 'xy']);
});

test('copies are detached; attached elements are refused, and the last paragraph stays', () => {
  expect(
    made(`const p = body.appendParagraph('x'); const copy = p.copy(); body.appendParagraph(copy); body.getChild(0).removeFromParent();
      const errors = []; for (const act of [() => body.appendParagraph(p), () => body.removeChild(body.getChild(1)), () => body.getChild(9), () => p.asTable()])
        try { act(); } catch (error) { errors.push(error.message); }
      return [body.getText(), copy.getParent().getType().toString(), p.getNextSibling().getText(), p.getPreviousSibling(), copy.isAtDocumentEnd(), errors]`),
  ).toEqual([
    'x\nx',
    'BODY_SECTION',
    'x',
    null,
    true,
    [
      'Element must be detached.',
      "Can't remove the last paragraph in a document section.",
      'Child index (9) must be less than the number of child elements (2).',
      "The element of type PARAGRAPH can't be cast to TABLE.",
    ],
  ]);
});

test('pictures, headers, footers, bookmarks and named ranges are kept', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAADElEQVR42mNgQAUAABAAAeFCtHgAAAAASUVORK5CYII=';
  expect(
    made(`const image = body.appendImage(Utilities.newBlob(Utilities.base64Decode('${png}'), 'image/png', 'a.png')); image.setAltTitle('A').setAltDescription('Ảnh');
      doc.addHeader().setText('Đầu'); doc.addFooter().appendParagraph('Chân'); const p = body.appendParagraph('đích');
      doc.addBookmark(doc.newPosition(p, 0)); doc.addNamedRange('vùng', doc.newRange().addElement(p).build()); const id = doc.getId(); doc.saveAndClose();
      const again = DocumentApp.openById(id);
      return [again.getBody().getImages().map((i) => [i.getWidth(), i.getHeight(), i.getAltDescription(), i.getBlob().getContentType()]), again.getHeader().getText(), again.getFooter().getText(),
        again.getNamedRanges('vùng')[0].getRange().getRangeElements()[0].getElement().getText(), again.getBookmarks()[0].getPosition().getElement().getText()]`),
  ).toEqual([[[3, 2, 'Ảnh', 'image/png']], 'Đầu', '\nChân', 'đích', 'đích']);
});

test('what is not saved is not seen by others; a closed document takes nothing more', () => {
  expect(
    made(`body.appendParagraph('mới'); const read = () => DriveApp.getFileById(doc.getId()).getAs('text/plain').getDataAsString().trim();
      const before = read(); doc.saveAndClose(); let refused; try { body.appendParagraph('x'); } catch (error) { refused = error.message; }
      return [before.replace('\\uFEFF', ''), read().replace('\\uFEFF', '').trim(), refused]`),
  ).toEqual(['', 'mới', 'Document is closed, its contents cannot be updated.']);
});

test('a template is copied and filled; the template stays', () => {
  expect(
    made(`body.appendParagraph('{{tên}}'); doc.saveAndClose(); const copy = DriveApp.getFileById(doc.getId()).makeCopy('Bản');
      const filled = DocumentApp.openById(copy.getId()); filled.getBody().replaceText('{{tên}}', 'An'); filled.setName('Của An').saveAndClose();
      return [DocumentApp.openByUrl(doc.getUrl()).getBody().getText(), DocumentApp.openById(copy.getId()).getBody().getText(), copy.getName()]`),
  ).toEqual(['\n{{tên}}', '\nAn', 'Của An']);
});

test('others see a document when they are let in, and a script bound to it has it at hand', () => {
  const id = String(made(`body.appendParagraph('chung'); return doc.getId()`));
  const open = `return DocumentApp.openById('${id}').getBody().getText()`;
  expect(w.refusal(open, { user: GUEST })).toBe(
    'You do not have permissions to access the requested document.',
  );
  w.value(`DocumentApp.openById('${id}').addEditor('${GUEST}')`);
  expect(w.value(open, { user: GUEST })).toBe('\nchung');
  expect(
    w.value(`return DocumentApp.getActiveDocument().getEditors().map(String)`, { parentId: id }),
  ).toEqual(expect.arrayContaining([GUEST]));
  expect(w.value(`return DocumentApp.getActiveDocument()`)).toBeNull();
  expect(w.refusal(`DocumentApp.getUi()`)).toBe('Cannot call DocumentApp.getUi() from this context.');
});
