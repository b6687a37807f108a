/** Every format that Drive offers for documents and spreadsheets, by files.export. */
import { spawnSync } from 'node:child_process';
import { documentFromHtml } from '../../../local/export/document-html-import';
import { unpackZip } from '../../../local/services/utilities/archive';
import { errorOf, SPREADSHEET, World } from '../drive/world';

const testWithConverter = spawnSync('soffice', ['--version']).status === 0 ? test : test.skip;
const DOCUMENT = 'application/vnd.google-apps.document';
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

function documentWorld(html: string): { world: World; id: string } {
  const world = new World();
  const id = world.create({ name: 'Kế hoạch/1', mimeType: DOCUMENT });
  world.workspace.documents.put(id, documentFromHtml(html));
  return { world, id };
}

/** A workbook of two sheets, the second one hidden when asked. */
function workbook(): { world: World; id: string } {
  const world = new World();
  const id = world.create({ name: 'Sổ', mimeType: SPREADSHEET });
  const rows = [
    ['Tên', 'Ghi chú'],
    ['Lan & Mai', 'một\thai\nba'],
  ];
  world.call('POST', `/v4/spreadsheets/${id}:batchUpdate`, {
    requests: [
      { addSheet: { properties: { sheetId: 7, title: 'Hai' } } },
      { addSheet: { properties: { sheetId: 8, title: 'Ẩn', hidden: true } } },
    ],
  });
  world.call('PUT', `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, { values: rows });
  world.call('PUT', `/v4/spreadsheets/${id}/values/Hai!A1?valueInputOption=RAW`, { values: [['trang hai']] });
  return { world, id };
}

const exported = ({ world, id }: { world: World; id: string }, mimeType: string) =>
  world.bytes(`/drive/v3/files/${id}/export?mimeType=${encodeURIComponent(mimeType)}`);

test('a document as Markdown: headings, emphasis, links, lists, tables and pictures', () => {
  const html = `<h1>Kế hoạch</h1><h3>Phần 1</h3><p>Gửi <b>nhà trường</b> và <i>phụ huynh</i>, <s>bỏ</s>, xem <a href="https://x.example/">trang</a> a*b.</p>
    <ul><li>một<ul><li>trong</li></ul></li><li>hai</li></ul><ol><li>đầu</li><li>sau</li></ol>
    <table><tr><td>Tên</td><td>Điểm</td></tr><tr><td>Lan|Mai</td><td>9</td></tr></table><p><img src="data:image/png;base64,${DOT}"></p>`;
  expect(exported(documentWorld(html), 'text/markdown').toString('utf8')).toBe(
    `# Kế hoạch

### Phần 1

Gửi **nhà trường** và *phụ huynh*, ~~bỏ~~, xem [trang](https://x.example/) a\\*b.

* một
  * trong
* hai

1. đầu
2. sau

| Tên | Điểm |
| :---- | :---- |
| Lan\\|Mai | 9 |

![][image1]

[image1]: <data:image/png;base64,${DOT}>
`,
  );
});

test('a document as a zipped page has its pictures beside it', () => {
  const made = exported(
    documentWorld(`<p>Ảnh: <img src="data:image/png;base64,${DOT}"></p>`),
    'application/zip',
  );
  const entries = new Map(unpackZip(made).map(({ name, data }) => [name, data]));
  expect([...entries.keys()]).toEqual(['Kế hoạch_1.html', 'images/image1.png']);
  expect(entries.get('Kế hoạch_1.html')?.toString('utf8')).toContain('<img src="images/image1.png"');
  expect(entries.get('images/image1.png')?.toString('base64')).toBe(DOT);
});

test('a document as text starts with a byte order mark', () => {
  expect(exported(documentWorld('<p>Chào</p>'), 'text/plain').toString('utf8')).toBe('\uFEFFChào');
});

test('a spreadsheet as tab-separated values is its first sheet, each cell on one line', () => {
  expect(exported(workbook(), 'text/tab-separated-values').toString('utf8')).toBe(
    'Tên\tGhi chú\r\nLan & Mai\tmột hai ba',
  );
});

test('a spreadsheet as zipped pages has one for each sheet that is shown', () => {
  const entries = unpackZip(exported(workbook(), 'application/zip'));
  expect(entries.map(({ name }) => name)).toEqual(['Sheet1.html', 'Hai.html']);
  expect(entries[0]?.data.toString('utf8')).toContain('<td>Lan &amp; Mai</td>');
  expect(entries[1]?.data.toString('utf8')).toContain('<td>trang hai</td>');
});

test('a presentation in an office format is refused by name', () => {
  const world = new World();
  const id = world.create({ name: 'Bài', mimeType: 'application/vnd.google-apps.presentation' });
  const type = 'application/vnd.oasis.opendocument.presentation';
  expect(errorOf(world.call('GET', `/drive/v3/files/${id}/export?mimeType=${type}`)).message).toBe(
    `Export of application/vnd.google-apps.presentation to ${type} is not emulated`,
  );
});

testWithConverter(
  'a document as .odt, .rtf, .epub and .pdf, a spreadsheet as .ods',
  () => {
    const document = documentWorld('<p>Kính gửi</p>');
    const page = (type: string) => exported(document, type);
    const mimeTypeIn = (archive: Buffer) =>
      unpackZip(archive)
        .find(({ name }) => name === 'mimetype')
        ?.data.toString('utf8');
    expect(mimeTypeIn(page('application/vnd.oasis.opendocument.text'))).toBe(
      'application/vnd.oasis.opendocument.text',
    );
    expect(page('application/rtf').subarray(0, 5).toString()).toBe('{\\rtf');
    expect(mimeTypeIn(page('application/epub+zip'))).toBe('application/epub+zip');
    expect(page('application/pdf').subarray(0, 4).toString()).toBe('%PDF');
    expect(mimeTypeIn(exported(workbook(), 'application/x-vnd.oasis.opendocument.spreadsheet'))).toBe(
      'application/vnd.oasis.opendocument.spreadsheet',
    );
  },
  90_000,
);
