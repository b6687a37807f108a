/** Trouble with Drive on purpose: copies that lose their script, writes whose answer is lost. */
import { office } from './office';
import { SCHOOL } from './world';

describe('a copy that lost its bound script', () => {
  test.each([
    ['Drive.Files.copy', `Drive.Files.copy({ name: 'Chép' }, BOOK).id`],
    ['File.makeCopy', `DriveApp.getFileById(BOOK).makeCopy('Chép').getId()`],
    ['Spreadsheet.copy', `SpreadsheetApp.openById(BOOK).copy('Chép').getId()`],
    [
      'a REST call',
      `JSON.parse(UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files/' + BOOK + '/copy', { method: 'post', headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }).getContentText()).id`,
    ],
  ])('%s: the copy is whole without the fault, and comes without its script with it', (_door, make) => {
    const w = office(`function main() { return ${make}; } function scopes() { Drive.Files; }`);
    const whole = String(w.value('main'));
    expect(w.runtime.boundTo(whole)).toHaveLength(1);
    w.runtime.faults.scriptlessCopies = 1;
    const poor = String(w.value('main'));
    expect(w.workspace.spreadsheets.has(poor)).toBe(true);
    expect(w.runtime.boundTo(poor)).toEqual([]);
    expect(w.runtime.boundTo(w.book)).toHaveLength(1);
    w.runtime.faults.clear();
    expect(w.runtime.boundTo(String(w.value('main')))).toHaveLength(1);
  });

  test('only the asked fraction of copies loses it', () => {
    const w = office(
      `function main() { const ids = []; for (let i = 0; i < 20; i++) ids.push(Drive.Files.copy({}, BOOK).id); return ids; }`,
    );
    w.runtime.faults.scriptlessCopies = 0.5;
    const ids = w.value('main') as string[];
    const without = ids.filter((id) => w.runtime.boundTo(id).length === 0).length;
    expect(without).toBeGreaterThan(3);
    expect(without).toBeLessThan(17);
  });
});

describe('a Drive write that fails after it happened', () => {
  const lostAnswer = (
    call: string,
    kind: 'drive.create' | 'drive.copy' | 'drive.permission' | 'drive.write',
  ) => {
    const w = office(
      `function main() { try { ${call}; return 'answered'; } catch (e) { return e.details ? e.details.code : e.message; } }`,
    );
    w.runtime.faults.transient = [{ rate: 1, kinds: [kind], statuses: [503], afterEffect: true }];
    return { w, answer: w.value('main') };
  };
  const named = (w: ReturnType<typeof office>, name: string) =>
    w.workspace.files.values().filter((file) => file.name === name);

  test('files.create: the folder is there though the script was told 503', () => {
    const { w, answer } = lostAnswer(
      `Drive.Files.create({ name: 'Trường', mimeType: MimeType.FOLDER })`,
      'drive.create',
    );
    expect(answer).toBe(503);
    expect(named(w, 'Trường')).toHaveLength(1);
  });

  test('files.copy: the copy is there, with its script', () => {
    const { w, answer } = lostAnswer(`Drive.Files.copy({ name: 'Chép' }, BOOK)`, 'drive.copy');
    expect(answer).toBe(503);
    const [copy, ...more] = named(w, 'Chép');
    expect(more).toEqual([]);
    expect(w.runtime.boundTo(copy?.id ?? '')).toHaveLength(1);
  });

  test('permissions.create: the other has access', () => {
    const { w, answer } = lostAnswer(
      `Drive.Permissions.create({ role: 'writer', type: 'user', emailAddress: '${SCHOOL}' }, BOOK, { sendNotificationEmail: false })`,
      'drive.permission',
    );
    expect(answer).toBe(503);
    expect(w.workspace.files.get(w.book)?.permissions.map(({ emailAddress }) => emailAddress)).toContain(
      SCHOOL,
    );
  });

  test('DriveApp: the new name stands, the error is that of Apps Script', () => {
    const { w, answer } = lostAnswer(`DriveApp.getFileById(BOOK).setName('Đổi tên')`, 'drive.write');
    expect(answer).toBe('Service error: Drive');
    expect(w.workspace.files.get(w.book)?.name).toBe('Đổi tên');
  });

  test('a fault before the effect leaves Drive as it was', () => {
    const w = office(
      `function main() { Drive.Files.create({ name: 'Trường', mimeType: MimeType.FOLDER }); }`,
    );
    w.runtime.faults.transient = [{ rate: 1, kinds: ['drive.create'] }];
    expect(w.run('main').status).toBe('failed');
    expect(named(w, 'Trường')).toEqual([]);
  });
});
