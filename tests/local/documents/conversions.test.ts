import { spawnSync } from 'node:child_process';
import { documentDocx } from '../../../local/export/document-docx';
import { documentFromDocx } from '../../../local/export/document-docx-import';
import { documentHtml } from '../../../local/export/document-html';
import { documentFromHtml } from '../../../local/export/document-html-import';
import { documentText } from '../../../local/export/document-text';
import { textOf } from '../../../local/state/document/model';
import { scriptWorld } from '../support/script-world';

const testWithConverter = spawnSync('soffice', ['--version']).status === 0 ? test : test.skip;

const PAGE = `<html><head><title>Bỏ</title><style>p { color: red }</style></head><body>
  <h1 style="text-align:center">Quyết định</h1>
  <p>Kính gửi <b>nhà trường</b>, xem <a href="https://x.example/?a=1&amp;b=2">trang</a>.<br>Dòng hai</p>
  <ul><li>một<ol><li>trong</li></ol></li><li>hai</li></ul>
  <table><tr><th>Tên</th><td style="background-color:#ffcc00">Điểm</td></tr><tr><td>Lan &amp; Mai</td><td></td></tr></table>
  <p style="margin-left:36pt; font-size:14pt"><i><u>Nghiêng</u></i></p></body></html>`;

test('a page becomes a document: headings, formats, lists, tables', () => {
  const document = documentFromHtml(PAGE);
  expect(documentText(document).split('\r\n')).toEqual([
    'Quyết định',
    'Kính gửi nhà trường, xem trang.\nDòng hai',
    '* một',
    '   1. trong',
    '* hai',
    'Tên',
    'Điểm',
    'Lan & Mai',
    '',
    'Nghiêng',
  ]);
  const [heading, letter, item] = document.body.children ?? [];
  expect(heading?.attributes).toEqual({ HEADING: 'HEADING1', HORIZONTAL_ALIGNMENT: 'CENTER' });
  expect(letter?.children?.[0]?.runs).toEqual([
    { length: 9, attributes: {} },
    { length: 10, attributes: { BOLD: true } },
    { length: 6, attributes: {} },
    { length: 5, attributes: { LINK_URL: 'https://x.example/?a=1&b=2' } },
    { length: 1, attributes: {} },
    { length: 1, attributes: {} },
    { length: 8, attributes: {} },
  ]);
  expect(item).toMatchObject({ type: 'LIST_ITEM', attributes: { GLYPH_TYPE: 'BULLET', NESTING_LEVEL: 0 } });
});

test('a document goes to a page and to .docx, and comes back the same', () => {
  const document = documentFromHtml(PAGE);
  document.header = documentFromHtml('<p>Đầu trang</p>').body;
  document.header.type = 'HEADER_SECTION';
  const again = documentFromDocx(documentDocx(document));
  expect(documentText(again)).toBe(documentText(document));
  expect(again.header && textOf(again.header)).toBe('Đầu trang');
  expect(again.body.children?.[0]?.attributes).toMatchObject({
    HEADING: 'HEADING1',
    HORIZONTAL_ALIGNMENT: 'CENTER',
  });
  expect(again.body.children?.[1]?.children?.[0]?.runs?.[1]).toEqual({
    length: 10,
    attributes: { BOLD: true },
  });
  expect(again.body.children?.[5]).toMatchObject({
    type: 'TABLE',
    children: [{ children: [{}, { attributes: { BACKGROUND_COLOR: '#ffcc00' } }] }, {}],
  });
  expect(documentText(documentFromHtml(documentHtml(document, 'x')))).toContain('Lan & Mai');
  expect(documentDocx(document).equals(documentDocx(document))).toBe(true);
});

testWithConverter('Word files of another program are read, and a document is printed', () => {
  const w = scriptWorld();
  expect(
    w.value(
      `const html = '<p>Kính gửi <b>Lan</b></p><ol><li>a</li></ol><table><tr><td>x</td></tr></table>';
      const id = Drive.Files.create({ name: 'Thư', mimeType: MimeType.GOOGLE_DOCS }, Utilities.newBlob(html, 'text/html')).id;
      const docx = DriveApp.getFileById(id).getAs(MimeType.MICROSOFT_WORD);
      const again = Drive.Files.create({ name: 'Lại', mimeType: MimeType.GOOGLE_DOCS }, docx).id;
      const pdf = DocumentApp.openById(again).getAs('application/pdf'); const file = DriveApp.createFile(pdf);
      return [DocumentApp.openById(again).getBody().getText().trim(), pdf.getName(), pdf.getDataAsString().slice(0, 4), file.getMimeType(),
        Utilities.newBlob('<p>x</p>', 'text/html', 'a.html').getAs('application/pdf').getName(), HtmlService.createHtmlOutput('x').getAs(MimeType.PDF).getContentType()]`,
      {
        manifest: {
          dependencies: {
            enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }],
          },
        },
      },
    ),
  ).toEqual(['Kính gửi Lan\na\nx', 'Lại.pdf', '%PDF', 'application/pdf', 'a.pdf', 'application/pdf']);
});

testWithConverter(
  'a spreadsheet is printed and exported by a script that waits',
  () => {
    const w = scriptWorld();
    expect(
      w.value(`const s = SpreadsheetApp.create('Sổ'); s.getSheets()[0].getRange('A1').setValue('Điểm'); SpreadsheetApp.flush();
      const file = DriveApp.getFileById(s.getId());
      return [s.getAs('application/pdf').getName(), s.getBlob().getContentType(), file.getAs(MimeType.MICROSOFT_EXCEL).getDataAsString().slice(0, 2)]`),
    ).toEqual(['Sổ.pdf', 'application/pdf', 'PK']);
  },
  60_000,
);
