/** Drive and Sheets API with `drive.file` only: making, copying, sharing, listing, changes, batches, exports. */

const SHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
const FOLDER_TYPE = 'application/vnd.google-apps.folder';

Object.assign(PROBES, {
  'drive.make-folder': (p) => {
    const made = Drive.Files.create(
      {
        name: 'THĐT calibration',
        mimeType: FOLDER_TYPE,
        writersCanShare: false,
        appProperties: { kind: 'root' },
      },
      null,
      { fields: 'id,mimeType,writersCanShare,appProperties,trashed' },
    );
    p.ids.folder = made.id;
    return { ...made, id: typeof made.id };
  },
  'drive.generate-ids': () => {
    const { ids, space } = Drive.Files.generateIds({ count: 3, space: 'drive' });
    return { count: ids.length, space };
  },
  'drive.make-folder-with-own-id': (p) => {
    const [id] = Drive.Files.generateIds({ count: 1 }).ids;
    const made = Drive.Files.create(
      { id, name: 'own id', mimeType: FOLDER_TYPE, parents: [p.ids.folder] },
      null,
      { fields: 'id,parents' },
    );
    p.ids.own = id;
    return [made.id === id, made.parents.length];
  },
  'drive.same-id-twice': (p) => Drive.Files.create({ id: p.ids.own, name: 'again', mimeType: FOLDER_TYPE }),
  'drive.own-id-for-a-spreadsheet': () =>
    Drive.Files.create(
      { id: Drive.Files.generateIds({ count: 1 }).ids[0], name: 'x', mimeType: SHEET_TYPE },
      null,
      { fields: 'mimeType' },
    ),
  'drive.make-spreadsheet': (p) => {
    const made = Drive.Files.create(
      {
        name: 'calibration template',
        mimeType: SHEET_TYPE,
        parents: [p.ids.folder],
        appProperties: { kind: 'template' },
      },
      null,
      { fields: 'id,name,mimeType,parents,owners(me),permissions(type,role),capabilities(canEdit,canShare)' },
    );
    p.ids.template = made.id;
    return { ...made, id: typeof made.id, parents: made.parents.length };
  },
  'drive.new-file-default-fields': () =>
    Object.keys(Drive.Files.create({ name: 'plain', mimeType: FOLDER_TYPE })).sort(),
  'drive.get-unknown': () => Drive.Files.get('1-no-such-file-0123456789'),
  'drive.get-the-container': (p) => Drive.Files.get(p.book.getId(), { fields: 'mimeType' }),
  'drive.get-without-name': (p) => Drive.Files.get(p.ids.folder, { fields: 'name' }),
  'drive.list-by-note': () =>
    Drive.Files.list({
      q: "appProperties has { key='kind' and value='template' } and trashed=false",
      fields: 'files(name,mimeType)',
    }).files.slice(0, 1),
  'drive.list-in-folder': (p) =>
    Drive.Files.list({ q: `'${p.ids.folder}' in parents`, fields: 'files(name)', orderBy: 'name' }).files,
  'drive.list-with-bad-query': () => Drive.Files.list({ q: 'nonsense' }),
  'drive.ten-writes-at-once': (p) => {
    const request = {
      url: 'https://www.googleapis.com/drive/v3/files?fields=mimeType',
      method: 'post',
      contentType: 'application/json',
      payload: JSON.stringify({ name: 'many', mimeType: FOLDER_TYPE, parents: [p.ids.folder] }),
      headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
      muteHttpExceptions: true,
    };
    const answers = UrlFetchApp.fetchAll(Array.from({ length: 10 }, () => request));
    return answers.map((answer) => answer.getResponseCode());
  },
  'drive.trash-and-back': (p) =>
    [true, false].map(
      (trashed) => Drive.Files.update({ trashed }, p.ids.own, null, { fields: 'trashed' }).trashed,
    ),
  'drive.move-up': (p) => Drive.Files.update({ name: 'moved' }, p.ids.own, null, { fields: 'name' }),
  'drive.share-without-mail': (p) =>
    Drive.Permissions.create(
      { type: 'user', role: 'writer', emailAddress: 'nobody.thdt.calibration@gmail.com' },
      p.ids.own,
      { sendNotificationEmail: false, fields: 'type,role' },
    ),
  'drive.share-as-owner': (p) =>
    Drive.Permissions.create({ type: 'user', role: 'owner', emailAddress: p.user }, p.ids.own, {
      sendNotificationEmail: false,
    }),
  'drive.permissions': (p) =>
    Drive.Permissions.list(p.ids.own, { fields: 'permissions(type,role)' }).permissions,
  'drive.about': () => Object.keys(Drive.About.get({ fields: 'user(me),storageQuota(limit)' })).sort(),
  'drive.changes-token': () => typeof Drive.Changes.getStartPageToken().startPageToken,
  'drive.changes-now': () => {
    const { startPageToken } = Drive.Changes.getStartPageToken();
    const page = Drive.Changes.list(startPageToken, {
      fields: 'changes(fileId),newStartPageToken,nextPageToken',
    });
    return { changes: (page.changes ?? []).length, next: typeof page.newStartPageToken };
  },
  'drive.changes-bad-token': () => Drive.Changes.list('not a token'),
  'copy.with-parent-and-notes': (p) => {
    const copy = Drive.Files.copy(
      { name: 'school', parents: [p.ids.folder], appProperties: { kind: 'school' } },
      p.ids.template,
      { fields: 'id,name,parents,appProperties' },
    );
    p.ids.school = copy.id;
    return { ...copy, id: typeof copy.id, parents: copy.parents.length };
  },
  'copy.without-name': (p) => Drive.Files.copy({}, p.ids.template, { fields: 'name' }),
  'copy.inherits-notes': (p) =>
    Drive.Files.copy({ name: 'n' }, p.ids.template, { fields: 'appProperties' }).appProperties ?? 'none',
  'copy.of-unknown': () => Drive.Files.copy({ name: 'x' }, '1-no-such-file-0123456789'),
  'api.layout': (p) =>
    Sheets.Spreadsheets.batchUpdate(
      {
        requests: [
          {
            updateSpreadsheetProperties: {
              properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
              fields: 'locale,timeZone',
            },
          },
          {
            addSheet: {
              properties: {
                sheetId: 1101,
                title: 'Về sổ này',
                gridProperties: { rowCount: 40, columnCount: 8, frozenRowCount: 2 },
              },
            },
          },
          {
            addProtectedRange: {
              protectedRange: {
                range: { sheetId: 1101, startRowIndex: 0, endRowIndex: 1 },
                description: 'hàng mã',
                warningOnly: true,
              },
            },
          },
          {
            addProtectedRange: {
              protectedRange: {
                range: { sheetId: 1101 },
                description: 'của đơn vị',
                editors: { users: [p.user] },
              },
            },
          },
          {
            createDeveloperMetadata: {
              developerMetadata: {
                metadataKey: 'thdt-table',
                metadataValue: 'about',
                location: {
                  dimensionRange: { sheetId: 1101, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
                },
                visibility: 'DOCUMENT',
              },
            },
          },
        ],
      },
      p.ids.template,
    ).replies.map((reply) => Object.keys(reply)),
  'api.chosen-sheet-id': (p) =>
    Sheets.Spreadsheets.get(p.ids.template, {
      fields: 'properties(locale,timeZone),sheets(properties(sheetId,title,gridProperties))',
    }),
  'api.sheet-id-twice': (p) =>
    Sheets.Spreadsheets.batchUpdate(
      { requests: [{ addSheet: { properties: { sheetId: 1101, title: 'Lần nữa' } } }] },
      p.ids.template,
    ),
  'api.one-bad-of-two': (p) =>
    Sheets.Spreadsheets.batchUpdate(
      { requests: [{ addSheet: { properties: { title: 'tốt' } } }, { deleteSheet: { sheetId: 99 } }] },
      p.ids.template,
    ),
  'api.nothing-of-it-was-done': (p) =>
    Sheets.Spreadsheets.get(p.ids.template, { fields: 'sheets(properties(title))' }).sheets.map(
      ({ properties }) => properties.title,
    ),
  'api.no-request': (p) => Sheets.Spreadsheets.batchUpdate({ requests: [] }, p.ids.template),
  'api.write-raw': (p) =>
    Sheets.Spreadsheets.Values.update(
      { values: [['=1+1', '1/9/2026', 12.5, true, null, '']] },
      p.ids.template,
      "'Về sổ này'!A3",
      { valueInputOption: 'RAW' },
    ),
  'api.write-entered': (p) =>
    Sheets.Spreadsheets.Values.update(
      { values: [['=1+1', '1/9/2026', '12,5', 'TRUE', '50%', '1.234', "'=x", '7:30']] },
      p.ids.template,
      "'Về sổ này'!A4",
      { valueInputOption: 'USER_ENTERED' },
    ),
  'api.read-unformatted': (p) =>
    Sheets.Spreadsheets.Values.get(p.ids.template, "'Về sổ này'!A3:H6", {
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
    }),
  'api.read-formatted': (p) => Sheets.Spreadsheets.Values.get(p.ids.template, "'Về sổ này'!A3:H6"),
  'api.read-formulas': (p) =>
    Sheets.Spreadsheets.Values.get(p.ids.template, "'Về sổ này'!A4:H4", { valueRenderOption: 'FORMULA' })
      .values,
  'api.read-empty': (p) => Sheets.Spreadsheets.Values.get(p.ids.template, "'Về sổ này'!A20:B22"),
  'api.read-columns': (p) =>
    Sheets.Spreadsheets.Values.get(p.ids.template, "'Về sổ này'!A3:B4", { majorDimension: 'COLUMNS' }).values,
  'api.read-unknown-sheet': (p) => Sheets.Spreadsheets.Values.get(p.ids.template, 'Không có!A1'),
  'api.read-by-grid-range': (p) =>
    Sheets.Spreadsheets.Values.batchGetByDataFilter(
      {
        dataFilters: [
          {
            gridRange: {
              sheetId: 1101,
              startRowIndex: 2,
              endRowIndex: 4,
              startColumnIndex: 0,
              endColumnIndex: 3,
            },
          },
        ],
        valueRenderOption: 'UNFORMATTED_VALUE',
      },
      p.ids.template,
    ).valueRanges.map(({ valueRange }) => valueRange),
  'api.read-by-metadata': (p) =>
    Sheets.Spreadsheets.Values.batchGetByDataFilter(
      { dataFilters: [{ developerMetadataLookup: { metadataKey: 'thdt-table' } }] },
      p.ids.template,
    ).valueRanges.length,
  'api.read-by-unknown-sheet-id': (p) =>
    Sheets.Spreadsheets.Values.batchGetByDataFilter(
      { dataFilters: [{ gridRange: { sheetId: 424242 } }] },
      p.ids.template,
    ),
  'api.read-beyond-the-grid': (p) =>
    Sheets.Spreadsheets.Values.get(p.ids.template, "'Về sổ này'!A1:ZZ9999").range,
  'api.read-by-named-range': (p) => {
    const range = { sheetId: 1101, startRowIndex: 2, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
    Sheets.Spreadsheets.batchUpdate(
      { requests: [{ addNamedRange: { namedRange: { name: 'dongDau', range } } }] },
      p.ids.template,
    );
    return Sheets.Spreadsheets.Values.batchGet(p.ids.template, { ranges: ['dongDau'] }).valueRanges;
  },
  'api.date-format': (p) => {
    Sheets.Spreadsheets.batchUpdate(
      {
        requests: [
          {
            repeatCell: {
              range: {
                sheetId: 1101,
                startRowIndex: 3,
                endRowIndex: 4,
                startColumnIndex: 1,
                endColumnIndex: 2,
              },
              cell: { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'd/M/yyyy' } } },
              fields: 'userEnteredFormat.numberFormat',
            },
          },
        ],
      },
      p.ids.template,
    );
    return Sheets.Spreadsheets.Values.get(p.ids.template, "'Về sổ này'!B4").values;
  },
  'copy.keeps-sheet-ids': (p) => {
    const copy = Drive.Files.copy({ name: 'second school', parents: [p.ids.folder] }, p.ids.template, {
      fields: 'id',
    });
    p.ids.second = copy.id;
    return Sheets.Spreadsheets.get(copy.id, { fields: 'sheets(properties(sheetId,title))' }).sheets;
  },
  'copy.protections': (p) =>
    Sheets.Spreadsheets.get(p.ids.second, {
      fields: 'sheets(protectedRanges(description,warningOnly,range,editors(domainUsersCanEdit)))',
    }).sheets.map(({ protectedRanges }) => protectedRanges ?? []),
  'copy.metadata': (p) =>
    Sheets.Spreadsheets.DeveloperMetadata.search(
      { dataFilters: [{ developerMetadataLookup: { metadataKey: 'thdt-table' } }] },
      p.ids.second,
    ).matchedDeveloperMetadata?.length ?? 0,
  'copy.locale': (p) =>
    Sheets.Spreadsheets.get(p.ids.second, { fields: 'properties(locale,timeZone)' }).properties,
  'api.get-unknown': () => Sheets.Spreadsheets.get('1-no-such-spreadsheet-0123456789'),
  'api.get-the-container': (p) => Sheets.Spreadsheets.get(p.book.getId(), { fields: 'properties(locale)' }),
  'fetch.token': (p) =>
    UrlFetchApp.fetch(`https://www.googleapis.com/drive/v3/files/${p.ids.folder}?fields=mimeType`, {
      headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
    })
      .getContentText()
      .replace(/\s/g, ''),
  'fetch.all-in-order': (p) => {
    const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };
    const url = (id) => ({
      url: `https://www.googleapis.com/drive/v3/files/${id}?fields=name`,
      headers,
      muteHttpExceptions: true,
    });
    return UrlFetchApp.fetchAll([url(p.ids.folder), url('1-no-such-file'), url(p.ids.template)]).map(
      (answer) => [answer.getResponseCode(), answer.getHeaders()['Content-Type']],
    );
  },
  'fetch.error-throws': () =>
    UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files/1-no-such-file', {
      headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
    }).getResponseCode(),
  'fetch.batch': (p) => {
    const part = (id, n) =>
      `--b\r\nContent-Type: application/http\r\nContent-ID: <item${n}>\r\n\r\nGET /drive/v3/files/${id}?fields=name HTTP/1.1\r\n\r\n`;
    const answer = UrlFetchApp.fetch('https://www.googleapis.com/batch/drive/v3', {
      method: 'post',
      contentType: 'multipart/mixed; boundary=b',
      payload: `${part(p.ids.folder, 1)}${part('1-no-such-file', 2)}--b--`,
      headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
      muteHttpExceptions: true,
    });
    const text = answer.getContentText();
    return {
      code: answer.getResponseCode(),
      multipart: String(answer.getHeaders()['Content-Type']).startsWith('multipart/mixed'),
      codes: text.match(/HTTP\/1\.1 \d+/g),
      ids: text.match(/Content-ID: <[^>]+>/gi),
    };
  },
  'fetch.export-pdf': (p) => {
    const answer = UrlFetchApp.fetch(
      `https://www.googleapis.com/drive/v3/files/${p.ids.template}/export?mimeType=application/pdf`,
      { headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` }, muteHttpExceptions: true },
    );
    return [answer.getResponseCode(), String(answer.getHeaders()['Content-Type']).split(';')[0]];
  },
  'fetch.export-the-container': (p) => {
    const answer = UrlFetchApp.fetch(
      `https://www.googleapis.com/drive/v3/files/${p.book.getId()}/export?mimeType=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`,
      { headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` }, muteHttpExceptions: true },
    );
    return answer.getResponseCode();
  },
  'fetch.export-xlsx': (p) => {
    const answer = UrlFetchApp.fetch(
      `https://www.googleapis.com/drive/v3/files/${p.ids.template}/export?mimeType=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`,
      { headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` }, muteHttpExceptions: true },
    );
    return [answer.getResponseCode(), answer.getContent().slice(0, 2)];
  },
});
