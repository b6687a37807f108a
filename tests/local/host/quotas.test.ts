/** Quotas of a day and of a minute, in Google's words, per user. */

import { office } from './office';
import { OFFICER, SCHOOL, world } from './world';

const HOUR = 3_600_000;

describe('what a user may make in a day', () => {
  const RATE = [403, 'User rate limit exceeded.'];

  test('documents are 250 for a consumer account, and the 251st is refused until a day has passed', () => {
    const w = office(`function main(n) { for (let i = 0; i < 250; i++) DocumentApp.create('D' + i); }
      function one() { return DocumentApp.create('D').getName(); }`);
    // Six minutes are enough for some two hundred documents: two runs.
    w.run('main');
    w.run('main');
    expect(w.run('one').error?.message).toBe('Service invoked too many times for one day: docs create.');
    expect(w.workspace.documents.size).toBe(250);
    w.workspace.clock.advance(23 * HOUR);
    expect(w.run('one').status).toBe('failed');
    expect(w.run('one', SCHOOL).status).toBe('completed');
    w.workspace.clock.advance(HOUR);
    expect(w.run('one').value).toBe('D');
  });

  test('an import as a document counts as a document and as a conversion, by upload and by copy', () => {
    const code = `const blob = () => Utilities.newBlob('<p>Kính gửi</p>', 'text/html', 'thư.html');
      const attempt = (make) => { try { make(); return 'made'; } catch (e) { return [e.details.code, e.details.message]; } };
      function upload() { return attempt(() => Drive.Files.create({ name: 'Thư', mimeType: MimeType.GOOGLE_DOCS }, blob())); }
      function copy() {
        const kept = Drive.Files.create({ name: 'thư.html' }, blob());
        return attempt(() => Drive.Files.copy({ mimeType: MimeType.GOOGLE_DOCS }, kept.id));
      }
      function fetched() {
        const body = '--x\\r\\nContent-Type: application/json\\r\\n\\r\\n{"mimeType": "application/vnd.google-apps.document"}\\r\\n--x\\r\\nContent-Type: text/html\\r\\n\\r\\n<p>a</p>\\r\\n--x--';
        return UrlFetchApp.fetch('https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart', { method: 'post', payload: body,
          contentType: 'multipart/related; boundary=x', muteHttpExceptions: true, headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }).getResponseCode();
      }`;
    const documents = office(code, { quotaOverrides: { documentsCreatedPerDay: 2 } });
    expect(documents.value('upload')).toBe('made');
    expect(documents.value('copy')).toBe('made');
    expect(documents.value('upload')).toEqual(RATE);
    expect(documents.value('copy')).toEqual(RATE);
    expect(documents.value('fetched')).toBe(403);
    expect(documents.value('upload', SCHOOL)).toBe('made');
    const conversions = office(code, { quotaOverrides: { filesConvertedPerDay: 1 } });
    expect(conversions.value('fetched')).toBe(200);
    expect(conversions.value('copy')).toEqual(RATE);
    expect(conversions.workspace.documents.size).toBe(1);
  });

  test('spreadsheets that are made or copied, through every door', () => {
    const code = `const attempt = (make) => { try { make(); return 'made'; } catch (e) { return e.message; } };
      function main() { return [() => Sheets.Spreadsheets.create({}), () => Drive.Files.copy({}, BOOK), () => SpreadsheetApp.create('Mới'),
        () => Drive.Files.create({ mimeType: MimeType.GOOGLE_SHEETS }), () => SpreadsheetApp.openById(BOOK).copy('Chép'),
        () => DriveApp.getFileById(BOOK).makeCopy('Chép'), () => Drive.Files.create({ mimeType: MimeType.FOLDER })].map(attempt); }`;
    const refused = 'Service invoked too many times for one day: spreadsheet create.';
    expect(office(code, { copyQuotaPerDay: 3 }).value('main')).toEqual([
      'made',
      'made',
      'made',
      'API call to drive.files.create failed with error: User rate limit exceeded.',
      refused,
      refused,
      'made',
    ]);
  });

  test('copying a file that is no spreadsheet uses nothing', () => {
    const w = office(
      `function main() { const file = DriveApp.createFile('a.txt', 'x'); file.makeCopy(); Drive.Files.copy({}, file.getId()); return 'made'; }`,
      {
        quotaOverrides: { spreadsheetsCreatedPerDay: 0, documentsCreatedPerDay: 0, filesConvertedPerDay: 0 },
      },
    );
    expect(w.value('main')).toBe('made');
  });

  test('script projects are 50, and copies that carry a bound script are counted', () => {
    const w = office(
      `function projects() { for (let i = 0; i < 51; i++) Drive.Files.create({ name: 'S' + i, mimeType: 'application/vnd.google-apps.script' }); }
       function copy() { return SpreadsheetApp.openById(BOOK).copy('Chép').getName(); }`,
      { quotaOverrides: { scriptCopiesPerDay: 1 } },
    );
    expect(w.run('projects').error?.message).toBe(
      'API call to drive.files.create failed with error: User rate limit exceeded.',
    );
    expect(w.workspace.files.values().filter(({ name }) => /^S\d/.test(name))).toHaveLength(50);
    expect(w.value('copy')).toBe('Chép');
    expect(w.run('copy').error?.message).toBe('Service invoked too many times for one day: script create.');
  });
});

describe('what is too much in a short time', () => {
  const WORDS = (service: string) =>
    `Service invoked too many times in a short time: ${service}. Try Utilities.sleep(1000) between calls.`;

  test.each([
    ['mailsPerMinute', 'email', `MailApp.sendEmail('a@x.example', 's', 'b')`],
    ['propertyOperationsPerMinute', 'properties', `PropertiesService.getScriptProperties().getProperty('a')`],
    ['driveCallsPerMinute', 'drive', `DriveApp.getFileById(BOOK)`],
    [
      'spreadsheetCallsPerMinute',
      'spreadsheet',
      `SpreadsheetApp.openById(BOOK).getSheets()[0].appendRow([1])`,
    ],
    ['gmailOperationsPerMinute', 'gmail', `GmailApp.search('subject:x')`],
  ] as const)('%s is refused in Google’s words, and a minute later it goes on', (quota, service, call) => {
    const w = office(
      `function main() { let made = 0; try { for (; made < 9; made++) ${call}; } catch (e) { Utilities.sleep(60000); ${call}; return e.message; } return made; }`,
      { quotaOverrides: { [quota]: 2 } },
    );
    expect(w.value('main')).toBe(WORDS(service));
  });

  test('fetches are counted one by one, and another user has a count of their own', () => {
    const code = `function main() { const url = { url: 'https://www.googleapis.com/x', muteHttpExceptions: true };
      UrlFetchApp.fetchAll([url, url]); try { UrlFetchApp.fetch(url.url, url); } catch (e) { return e.message; } }`;
    const w = office(code, { quotaOverrides: { urlFetchCallsPerMinute: 2 } });
    expect(w.value('main')).toBe(WORDS('urlfetch'));
    expect(w.value('main', SCHOOL)).toBe(WORDS('urlfetch'));
  });

  test('unless told, nothing is too much', () => {
    expect(
      world().value(
        `function main() { for (let i = 0; i < 3000; i++) PropertiesService.getScriptProperties().getKeys(); return 'done'; }`,
      ),
    ).toBe('done');
  });
});

describe('quota units of the Drive API', () => {
  const CODE = `const attempt = (call) => { try { call(); return 200; } catch (e) { return e.details.errors[0].reason + ': ' + e.details.message; } };
    function list() { return attempt(() => Drive.Files.list({})); }
    function get() { return attempt(() => Drive.Files.get(BOOK)); }
    function download() { return attempt(() => Drive.Files.export(BOOK, 'text/csv', { alt: 'media' })); }
    function fetched() { return UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files', { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }, muteHttpExceptions: true }).getResponseCode(); }
    function driveApp() { return DriveApp.getFiles().hasNext(); }`;

  test('a list costs 100, a read 5, a download 200; an execution that has none left is refused until the minute is over', () => {
    const w = office(CODE, { quotaOverrides: { driveUnitsPerMinutePerUser: 209 } });
    expect([w.value('list'), w.value('get'), w.value('list'), w.value('get')]).toEqual([
      200,
      200,
      200,
      'userRateLimitExceeded: User Rate Limit Exceeded',
    ]);
    expect(w.value('fetched')).toBe(403);
    expect(w.value('driveApp')).toBe(true);
    expect(w.value('get', SCHOOL)).not.toContain('RateLimit');
    w.workspace.clock.advance(60_000);
    expect([w.value('download'), w.value('list')]).toEqual([
      200,
      'userRateLimitExceeded: User Rate Limit Exceeded',
    ]);
  });

  test('version 2 of the API uses the same units', () => {
    const old = CODE.replace("drive/v3/files'", "drive/v2/files'");
    const w = office(old, { quotaOverrides: { driveUnitsPerMinutePerUser: 150 } });
    expect([w.value('fetched'), w.value('fetched'), w.value('list')]).toEqual([
      200,
      403,
      'userRateLimitExceeded: User Rate Limit Exceeded',
    ]);
  });

  test('a project has a limit of its own over all its users', () => {
    const w = office(CODE, { quotaOverrides: { driveUnitsPerMinute: 150 } });
    expect(w.value('list', OFFICER)).toBe(200);
    expect(w.value('list', SCHOOL)).toBe('rateLimitExceeded: Rate Limit Exceeded');
  });
});
