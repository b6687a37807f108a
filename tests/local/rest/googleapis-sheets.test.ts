import { clients, type Served, serve } from './server';

describe('the official client of the Sheets API', () => {
  let served: Served;
  let { sheets, drive } = clients('http://127.0.0.1:1', 'an@school.example');
  let spreadsheetId = '';

  beforeAll(async () => {
    served = await serve();
    ({ sheets, drive } = clients(served.server.url, 'an@school.example'));
  });
  beforeEach(async () => {
    const made = await sheets.spreadsheets.create({ requestBody: { properties: { title: 'Sổ' } } });
    spreadsheetId = made.data.spreadsheetId ?? '';
  });
  afterAll(() => served.server.close());

  test('R1: a new spreadsheet has one sheet of 1000 rows and 26 columns, and a file on Drive', async () => {
    const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields: 'sheets.properties' });
    expect(data.sheets?.map((sheet) => sheet.properties)).toEqual([
      {
        sheetId: 0,
        title: 'Sheet1',
        index: 0,
        sheetType: 'GRID',
        gridProperties: { rowCount: 1000, columnCount: 26 },
      },
    ]);
    const file = await drive.files.get({ fileId: spreadsheetId, fields: 'name,ownedByMe' });
    expect(file.data).toEqual({ name: 'Sổ', ownedByMe: true });
  });

  test('R8, R9, R10: writes values and reads them back as they show', async () => {
    const written = await sheets.spreadsheets.values.update({
      spreadsheetId,
      range: 'A1',
      valueInputOption: 'USER_ENTERED',
      requestBody: {
        values: [
          ['Tên', 'Điểm', ''],
          ['Lan', 9],
          ['Tổng', '=SUM(B2:B2)+1'],
        ],
      },
    });
    expect(written.data.updatedRange).toBe('Sheet1!A1:C3');
    const read = await sheets.spreadsheets.values.get({ spreadsheetId, range: 'A1:C5' });
    expect(read.data).toEqual({
      range: 'Sheet1!A1:C5',
      majorDimension: 'ROWS',
      values: [
        ['Tên', 'Điểm'],
        ['Lan', '9'],
        ['Tổng', '10'],
      ],
    });
  });

  test('formats cells and reads the format back', async () => {
    const repeatCell = {
      range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 },
      cell: { userEnteredFormat: { textFormat: { bold: true } } },
      fields: 'userEnteredFormat.textFormat.bold',
    };
    await sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [{ repeatCell }] } });
    const { data } = await sheets.spreadsheets.get({
      spreadsheetId,
      ranges: ['A1'],
      fields: 'sheets.data.rowData.values.userEnteredFormat.textFormat.bold',
    });
    expect(data).toEqual({
      sheets: [
        { data: [{ rowData: [{ values: [{ userEnteredFormat: { textFormat: { bold: true } } }] }] }] },
      ],
    });
  });

  test('R5: an unknown spreadsheet is a 404 in these words', async () => {
    await expect(sheets.spreadsheets.get({ spreadsheetId: 'nothing' })).rejects.toMatchObject({
      code: 404,
      message: 'Requested entity was not found.',
    });
  });

  test('R27: an unknown sheet in a range is refused in these words', async () => {
    await expect(
      sheets.spreadsheets.values.get({ spreadsheetId, range: 'NOPE!A5:F15' }),
    ).rejects.toMatchObject({ code: 400, message: 'Unable to parse range: NOPE!A5:F15' });
  });

  test('exports .xlsx and .pdf', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const xlsx = await drive.files.export(
      { fileId: spreadsheetId, mimeType: type },
      { responseType: 'arraybuffer' },
    );
    expect(
      Buffer.from(xlsx.data as ArrayBuffer)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('with --google-limits', () => {
  test('R40: the 61st read of a minute is refused, the next minute it is served', async () => {
    const { workspace, server } = await serve({ googleLimits: true });
    const { sheets } = clients(server.url, 'an@school.example');
    const { data } = await sheets.spreadsheets.create({ requestBody: {} });
    const spreadsheetId = data.spreadsheetId ?? '';
    const start = workspace.clock.now();
    const read = () => sheets.spreadsheets.get({ spreadsheetId, fields: 'spreadsheetId' });
    for (let i = 0; i < 60; i++) {
      await read();
      workspace.clock.set(start);
    }
    await expect(read()).rejects.toMatchObject({
      code: 429,
      message: expect.stringMatching(
        /^Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' /,
      ),
    });
    workspace.clock.advance(60_000);
    expect((await read()).status).toBe(200);
    await server.close();
  });

  test('a request takes time of the workspace', async () => {
    const { workspace, server } = await serve({ googleLimits: true });
    const start = workspace.clock.now();
    await clients(server.url, 'an@school.example').drive.files.list({});
    expect(workspace.clock.now()).toBeGreaterThan(start);
    await server.close();
  });
});
