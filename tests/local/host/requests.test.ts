/** MailApp, UrlFetchApp and the advanced services: what leaves the execution, what it costs and when it is refused. */
import { OFFICER, START, world } from './world';

const ok = (code: string, options?: Parameters<ReturnType<typeof world>['value']>[1]) =>
  world().value(code, options);
const message = (body: string, options?: Parameters<ReturnType<typeof world>['value']>[1]) =>
  world().main(`function main() { ${body} }`, options).error?.message;

describe('MailApp', () => {
  const SEND = ['https://www.googleapis.com/auth/script.send_mail'];

  test('every way of calling sendEmail makes one mail', () => {
    const w = world();
    w.value(
      `function main() {
        MailApp.sendEmail('a@x.example', 's1', 'b1');
        MailApp.sendEmail('a@x.example,b@x.example', 's2', 'b2', { cc: 'c@x.example', name: 'PGD', htmlBody: '<p>b2</p>', replyTo: 'r@x.example',
          attachments: [Utilities.newBlob('t', 'text/plain', 'a.txt')] });
        MailApp.sendEmail('a@x.example', 'r@x.example', 's3', 'b3');
        MailApp.sendEmail({ to: 'a@x.example', subject: 's4', htmlBody: '<p>Xin chào</p>' });
      }`,
      { scopes: SEND },
    );
    expect(w.workspace.mails.values().map(({ to, subject, body }) => [to.length, subject, body])).toEqual([
      [1, 's1', 'b1'],
      [2, 's2', 'b2'],
      [1, 's3', 'b3'],
      [1, 's4', 'Xin chào'],
    ]);
    expect(w.workspace.mails.values()[1]).toMatchObject({
      from: OFFICER,
      cc: ['c@x.example'],
      fromName: 'PGD',
      replyTo: 'r@x.example',
      attachments: [{ name: 'a.txt', mimeType: 'text/plain', base64: 'dA==' }],
    });
  });

  test('recipients are counted over all scripts of a user and refused in Google’s words', () => {
    const w = world({ quotaOverrides: { emailRecipientsPerDay: 3 } });
    const code = `function main() { MailApp.sendEmail('a@x.example,b@x.example', 's', 'b'); return MailApp.getRemainingDailyQuota(); }`;
    expect(w.value(code, { scopes: SEND })).toBe(1);
    expect(w.main(code, { scopes: SEND }).error?.message).toBe(
      'Service invoked too many times for one day: email.',
    );
    w.workspace.clock.advance(24 * 3600 * 1000);
    expect(w.value(code, { scopes: SEND })).toBe(1);
  });

  test('without its scope it is refused', () => {
    expect(message(`MailApp.sendEmail('a@x.example', 's', 'b')`, { scopes: [] })).toBe(
      'Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
  });

  test('per-message limits', () => {
    expect(
      message(
        `MailApp.sendEmail(Array.from({ length: 51 }, (_, i) => 'a' + i + '@x.example').join(','), 's', 'b')`,
      ),
    ).toBe('Limit Exceeded: Email Recipients Per Message.');
    expect(message(`MailApp.sendEmail('a@x.example', 's', 'x'.repeat(200 * 1024 + 1))`)).toBe(
      'Limit Exceeded: Email Body Size.',
    );
  });
});

describe('UrlFetchApp', () => {
  test('A54: getRequest shows method in lower case, headers and the default type of a POST', () => {
    expect(
      ok(
        `function main() { return UrlFetchApp.getRequest('https://www.googleapis.com/x', { method: 'POST', payload: { a: 'b c' } }); }`,
      ),
    ).toMatchObject({
      method: 'post',
      headers: {},
      contentType: 'application/x-www-form-urlencoded',
      payload: 'a=b%20c',
    });
  });

  test('the token of the script tells the API who calls, with which scopes', () => {
    const w = world();
    w.value(
      `function main() { UrlFetchApp.fetch('https://sheets.googleapis.com/v4/spreadsheets/x?fields=a', { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }); }`,
      {
        scopes: [
          'https://www.googleapis.com/auth/script.external_request',
          'https://www.googleapis.com/auth/drive.file',
        ],
      },
    );
    expect(w.requests[0]).toMatchObject({
      request: { method: 'GET', host: 'sheets.googleapis.com', path: '/v4/spreadsheets/x?fields=a' },
      caller: { email: OFFICER },
    });
    expect([...(w.requests[0]?.caller.scopes ?? [])]).toContain('https://www.googleapis.com/auth/drive.file');
  });

  test('A54: fetchAll keeps the order, costs its longest request and counts each', () => {
    const w = world();
    w.answer = ({ path }) => ({ status: 200, json: { path } });
    const mark = w.runtime.ledger.mark();
    const result = w.main(`function main() {
      const before = Date.now();
      const answers = UrlFetchApp.fetchAll(['a', 'b', 'c'].map((x) => ({ url: 'https://sheets.googleapis.com/v4/spreadsheets/' + x, headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } })));
      return [answers.map((a) => JSON.parse(a.getContentText()).path), Date.now() - before];
    }`);
    expect(result.value).toEqual([['/v4/spreadsheets/a', '/v4/spreadsheets/b', '/v4/spreadsheets/c'], 800]);
    expect(w.runtime.ledger.since(mark)).toMatchObject({ calls: 3, http: 3 });
  });

  test('a failing code throws with a truncated answer unless muted', () => {
    const w = world();
    w.answer = () => ({ status: 404, json: { error: 'x'.repeat(400) } });
    expect(
      w.main(
        `function main() { UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files/x', { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }); }`,
      ).error?.message,
    ).toMatch(
      /^Request failed for https:\/\/www\.googleapis\.com returned code 404\. Truncated server response: .*\.\.\. \(use muteHttpExceptions option to examine full response\)$/,
    );
    expect(
      w.value(
        `function main() { return UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files/x', { muteHttpExceptions: true, headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }).getResponseCode(); }`,
      ),
    ).toBe(404);
  });

  test('a request without a token, or with a wrong one, is refused', () => {
    const code = (params: string) =>
      ok(
        `function main() { return UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files', { muteHttpExceptions: true, ${params} }).getResponseCode(); }`,
      );
    expect([code(''), code(`headers: { Authorization: 'Bearer nonsense' }`)]).toEqual([403, 401]);
  });

  test('no other address can be reached', () => {
    expect(message(`UrlFetchApp.fetch('https://other.example/x')`)).toBe(
      'DNS error: https://other.example/x',
    );
  });

  test('a Drive batch counts its parts', () => {
    const w = world();
    const mark = w.runtime.ledger.mark();
    w.value(`function main() {
      const part = (id) => '--b\\r\\nContent-Type: application/http\\r\\n\\r\\nPOST /drive/v3/files/' + id + '/permissions\\r\\n\\r\\n{}\\r\\n';
      UrlFetchApp.fetch('https://www.googleapis.com/batch/drive/v3', { method: 'post', headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }, contentType: 'multipart/mixed; boundary=b', payload: part('x') + part('y') + '--b--' });
    }`);
    expect(w.runtime.ledger.since(mark).byKind['drive.permission']?.count).toBe(2);
    expect(w.runtime.ledger.since(mark).calls).toBe(2);
  });
});

describe('advanced services', () => {
  test('they exist only when the manifest enables them, under its symbol', () => {
    expect(ok(`function main() { return typeof Sheets; }`)).toBe('undefined');
    expect(ok(`function main() { return typeof Tabellen; }`, { advanced: { sheets: 'Tabellen' } })).toBe(
      'object',
    );
  });

  test('methods become requests of the REST API', () => {
    const w = world();
    w.answer = ({ path }) => ({ status: 200, json: { path } });
    const value = w.value(
      `function main() {
        return [Sheets.Spreadsheets.Values.batchGet('id', { ranges: ['A1', 'B2'], majorDimension: 'ROWS' }).path,
          Sheets.Spreadsheets.Values.update({ values: [[1]] }, 'id', 'Sổ!A1', { valueInputOption: 'RAW' }).path,
          Drive.Files.copy({ name: 'x' }, 'f', { fields: 'id' }).path, Drive.Files.remove('f')];
      }`,
      { advanced: { sheets: 'Sheets', drive: 'Drive' } },
    );
    expect(value).toEqual([
      '/v4/spreadsheets/id/values:batchGet?ranges=A1&ranges=B2&majorDimension=ROWS',
      '/v4/spreadsheets/id/values/S%E1%BB%95!A1?valueInputOption=RAW',
      '/drive/v3/files/f/copy?fields=id',
      undefined,
    ]);
    expect(Buffer.from(w.requests[1]?.request.body ?? []).toString()).toBe('{"values":[[1]]}');
  });

  test('a refusal is a GoogleJsonResponseException with details', () => {
    const w = world();
    w.answer = () => ({
      status: 404,
      json: { error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' } },
    });
    expect(
      w.value(
        `function main() { try { Sheets.Spreadsheets.batchUpdate({ requests: [] }, 'x'); } catch (e) { return [e.name, e.message, e.details.code, e instanceof Error]; } }`,
        { advanced: { sheets: 'Sheets' } },
      ),
    ).toEqual([
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.batchUpdate failed with error: Requested entity was not found.',
      404,
      true,
    ]);
  });

  test('A43: missing arguments and wrong media are refused', () => {
    const options = { advanced: { drive: 'Drive' } };
    expect(message('Drive.Files.copy({})', options)).toBe(
      'API call to drive.files.copy failed with error: Required',
    );
    expect(message(`Drive.Files.create({ name: 'x' }, 'text')`, options)).toBe(
      'The mediaData parameter only supports Blob types for upload.',
    );
  });

  test('A47: export wants alt=media and gives a blob', () => {
    const w = world();
    w.answer = () => ({ status: 200, json: 'content' });
    const options = { advanced: { drive: 'Drive' } };
    expect(w.main(`function main() { Drive.Files.export('f', 'text/csv'); }`, options).error?.message).toBe(
      'API call to drive.files.export failed with error: Export requires alt=media to download the exported content.',
    );
    expect(
      w.value(
        `function main() { return String(Drive.Files.export('f', 'text/csv', { alt: 'media' }).getDataAsString()); }`,
        options,
      ),
    ).toBe('"content"');
  });

  test('R40: the 61st read of a minute is refused, and the next minute is free', () => {
    const w = world();
    expect(
      w.value(
        `function main() {
        let refused;
        for (let i = 0; i < 61; i++) { try { Sheets.Spreadsheets.get('x'); } catch (e) { refused = [i, e.message, e.details.code]; } }
        Utilities.sleep(60000);
        Sheets.Spreadsheets.get('x');
        return refused;
      }`,
        { advanced: { sheets: 'Sheets' } },
      ),
    ).toEqual([
      60,
      expect.stringMatching(
        /^API call to sheets\.spreadsheets\.get failed with error: Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets\.googleapis\.com' for consumer 'project_number:\d+'\.$/,
      ),
      429,
    ]);
    expect(w.workspace.clock.now()).toBeGreaterThan(START);
  });
});
