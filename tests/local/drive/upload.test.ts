import { AN, BINH, errorOf, SPREADSHEET, World } from './world';

describe('uploads', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
  });

  const content = (id: unknown) => world.call('GET', `/drive/v3/files/${id}?alt=media`).text;

  test('media: the body is the content, its type that of the file', () => {
    const reply = world.call('POST', '/upload/drive/v3/files?uploadType=media', 'chào', {
      headers: { 'content-type': 'text/plain' },
    });
    expect(reply.json).toMatchObject({ name: 'Untitled', mimeType: 'text/plain' });
    expect(content(reply.json.id)).toBe('chào');
  });

  test.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
  ])('multipart with %s: metadata, then content, which may be base64', (_name, line) => {
    const body = [
      '--cut',
      'Content-Type: application/json; charset=UTF-8',
      '',
      JSON.stringify({ name: 'ảnh.png' }),
      '--cut',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('--cut is no boundary here').toString('base64'),
      '--cut--',
      '',
    ].join(line);
    const reply = world.call(
      'POST',
      '/upload/drive/v3/files?uploadType=multipart&fields=id,name,mimeType,size',
      body,
      {
        headers: { 'content-type': 'multipart/related; boundary="cut"' },
      },
    );
    expect(reply.json).toMatchObject({ name: 'ảnh.png', mimeType: 'image/png', size: '25' });
    expect(content(reply.json.id)).toBe('--cut is no boundary here');
  });

  test('resumable: opened, sent in pieces, asked about, finished', () => {
    const opened = world.call(
      'POST',
      '/upload/drive/v3/files?uploadType=resumable&fields=id,name,size',
      { name: 'lớn.bin' },
      { headers: { 'x-upload-content-type': 'application/zip' } },
    );
    expect(opened.status).toBe(200);
    const url = new URL(opened.headers.location ?? '');
    const put = (body: string, range: string, as = AN) =>
      world.call('PUT', url.pathname + url.search, body, { as, headers: { 'content-range': range } });
    const piece = 'a'.repeat(262_144);
    const first = put(piece, 'bytes 0-262143/262147');
    expect([first.status, first.headers.range]).toEqual([308, 'bytes=0-262143']);
    const asked = put('', 'bytes */262147');
    expect([asked.status, asked.headers.range]).toEqual([308, 'bytes=0-262143']);
    expect(put('def', 'bytes 262144-262146/262147', BINH).status).toBe(404);
    const done = put('def', 'bytes 262144-262146/262147');
    expect(done.json).toEqual({ id: expect.any(String), name: 'lớn.bin', size: '262147' });
    expect(content(done.json.id)).toBe(`${piece}def`);
    const again = put('', 'bytes */262147');
    expect([again.status, again.json]).toEqual([200, done.json]);
    expect(put('', 'bytes */262147', BINH).status).toBe(404);
    expect(world.find("name = 'lớn.bin'")).toEqual(['lớn.bin']);
  });

  test('pieces but the last are multiples of 256 KiB: smaller ones are refused, of others the rest is not kept', () => {
    const opened = world.call('POST', '/upload/drive/v3/files?uploadType=resumable', { name: 'a.bin' });
    const url = new URL(opened.headers.location ?? '');
    const put = (bytes: number, range: string) =>
      world.call('PUT', url.pathname + url.search, 'a'.repeat(bytes), {
        headers: { 'content-range': range },
      });
    const small = put(3, 'bytes 0-2/6');
    expect(errorOf(small).code).toBe(400);
    expect(errorOf(small).message).toContain(
      'The number of bytes uploaded is required to be equal or greater than 262144',
    );
    const odd = put(300_000, 'bytes 0-299999/400000');
    expect([odd.status, odd.headers.range]).toEqual([308, 'bytes=0-262143']);
    expect(put(137_856, 'bytes 262144-399999/400000').status).toBe(200);
  });

  test('PATCH replaces the content, POST without any makes an empty file', () => {
    const id = world.create({ name: 'rỗng.txt' });
    expect(world.get(id, 'size,mimeType')).toEqual({ size: '0', mimeType: 'text/plain' });
    world.minutes(1);
    world.call('PATCH', `/upload/drive/v3/files/${id}?uploadType=media`, 'mới', {
      headers: { 'content-type': 'text/plain' },
    });
    expect(content(id)).toBe('mới');
    expect(world.get(id, 'modifiedTime')).toEqual({ modifiedTime: '2026-09-01T00:01:00.000Z' });
  });

  test('a conversion that is not emulated is refused by name', () => {
    const reply = world.call('POST', '/upload/drive/v3/files?uploadType=media', 'x', {
      headers: { 'content-type': 'image/png' },
    });
    const copy = world.call('POST', `/drive/v3/files/${reply.json.id}/copy`, { mimeType: SPREADSHEET });
    expect(errorOf(copy).message).toBe(`Conversion of image/png to ${SPREADSHEET} is not emulated`);
  });

  test('content of a spreadsheet cannot be downloaded, that of a file not be exported', () => {
    const book = world.create({ name: 'Sổ', mimeType: SPREADSHEET });
    const file = world.create({ name: 'tệp.txt' });
    expect(errorOf(world.call('GET', `/drive/v3/files/${book}?alt=media`))).toMatchObject({
      code: 403,
      message: 'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
    });
    expect(errorOf(world.call('GET', `/drive/v3/files/${file}/export?mimeType=text/csv`))).toMatchObject({
      code: 403,
      message: 'Export only supports Docs Editors files.',
    });
    expect(errorOf(world.call('GET', `/drive/v3/files/${book}/export?mimeType=image/gif`))).toMatchObject({
      code: 400,
      message: 'The requested conversion is not supported.',
    });
  });

  test('an export that takes time is waited for', () => {
    const book = world.create({ name: 'Sổ', mimeType: SPREADSHEET });
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const reply = world.call('GET', `/drive/v3/files/${book}/export?mimeType=${type}`);
    expect(reply.status).toBe(200);
  });
});
