/** What the schools find after provisioning: who gets in, who may change what, in whose words, and what stays as people left it. */
import { Hand } from '../../local/sample/hand';
import { account } from '../../local/sample/story-accounts';
import { samplePlans } from '../support/district-world';
import { DistrictWorld, OPERATOR, rowsOf } from './support/district-world';
import { differences, resultOf } from './support/same-result';

const FOLDER_TYPE = 'application/vnd.google-apps.folder';
const OLD_FOLDER = 'https://drive.google.com/drive/folders/1ThuMucCuCuaTruong';
const plans = samplePlans('MN', 'TH', 'THCS');

let world: DistrictWorld;
let books: string[];

beforeAll(() => {
  world = DistrictWorld.withTemplate(plans);
  new Hand(world.workspace, OPERATOR, world.spreadsheetId).change('schools', 'name', plans[1]?.name ?? '', {
    existingFolder: OLD_FOLDER,
  });
  expect(world.provision()).toMatchObject({ state: 'finished', problems: [] });
  books = world.rows('schools').map(({ workbookId }) => String(workbookId));
  for (const plan of plans) account(world.workspace, plan.account, plan.name);
});
afterAll(() => world.close());

const bookOf = (index: number) => books[index] ?? '';
const handOf = (index: number, book = bookOf(index)) =>
  new Hand(world.workspace, plans[index]?.account ?? '', book);

describe('who gets in', () => {
  test('the school may write in its registers, but not in the settings, not even with the Sheets API', () => {
    handOf(0).type('rooms', [{ name: 'Phòng Đa năng' }]);
    expect(rowsOf(world.workspace, bookOf(0), 'rooms')).toMatchObject([{ name: 'Phòng Đa năng' }]);
    expect(() => handOf(0).change('settings', 'key', 'office.name', { value: 'Trường tự đặt' })).toThrow(
      /protected/i,
    );
    const settings = rowsOf(world.workspace, bookOf(0), 'settings');
    expect(settings.find(({ key }) => key === 'office.name')?.value).toBe('Phòng GD&ĐT Sông Mây');
  });

  test('a school opens neither the workbook of another school, nor the template, nor the workbook of the office', () => {
    const files = [bookOf(1), world.setting('template'), world.spreadsheetId];
    for (const file of files)
      expect(world.asDrive(plans[0]?.account ?? '', 'GET', `/files/${file}`)).toBe(404);
    expect(world.asDrive(plans[0]?.account ?? '', 'GET', `/files/${bookOf(0)}`)).toBe(200);
  });

  test('editors cannot share further: no file that was made lets them, and Drive refuses', () => {
    const made = world.workspace.files
      .values()
      .filter(({ id, appProperties }) => id !== world.spreadsheetId && Object.keys(appProperties).length > 0);
    expect(made.length).toBeGreaterThan(3 * 11);
    expect(made.filter(({ writersCanShare }) => writersCanShare)).toEqual([]);
    account(world.workspace, 'nguoila@gmail.example', 'Người lạ');
    const permission = { type: 'user', role: 'reader', emailAddress: 'nguoila@gmail.example' };
    const { account: email = '' } = plans[0] ?? {};
    expect(world.asDrive(email, 'POST', `/files/${bookOf(0)}/permissions`, permission)).toBe(403);
  });

  test('each school gets our mail with its link and three first steps, and none of Google', () => {
    const mails = world.workspace.mails.values();
    expect(mails.filter(({ origin }) => origin === 'drive')).toEqual([]);
    expect(mails.map(({ to }) => to.join())).toEqual(plans.map(({ account: to }) => to));
    mails.forEach(({ subject, body, htmlBody }, index) => {
      expect(subject).toContain(plans[index]?.name);
      for (const text of [body, htmlBody ?? '']) {
        expect(text).toContain(bookOf(index));
        expect(text).toContain('Chấm điểm tháng');
        expect(text.includes(OLD_FOLDER)).toBe(index === 1);
      }
      expect(body.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ']);
      expect(htmlBody?.match(/<li>/g)).toHaveLength(3);
    });
  });
});

describe('in the words of its level', () => {
  /** Titles of a table as the school sees them. */
  function titles(index: number, table: string): string[] {
    const sheet = world.workspace.spreadsheets
      .get(bookOf(index))
      ?.sheets.find(({ rows }) => String(rows[0]?.[0]?.value ?? '').startsWith(`thdt:${table}@`));
    return Array.from(sheet?.rows[1] ?? [], (cell) => String(cell?.value ?? ''));
  }

  test('a preschool counts activities, other schools lessons', () => {
    expect(titles(0, 'room-log').join()).toMatch(/hoạt động/i);
    expect(titles(0, 'room-log').join()).not.toMatch(/tiết/i);
    expect(titles(1, 'room-log').join()).toMatch(/tiết/i);
    expect(titles(2, 'room-log').join()).toMatch(/tiết/i);
  });

  test('the copy has its own script, the same as the template', () => {
    const [template] = world.runtime.boundTo(world.setting('template'));
    for (const book of books) {
      const [script, ...more] = world.runtime.boundTo(book);
      expect(more).toEqual([]);
      expect(script?.id).not.toBe(template?.id);
      expect(script?.source).toEqual(template?.source);
    }
  });
});

describe('run again', () => {
  test('what people typed, renamed, moved and added stays', () => {
    const again = world.fork();
    const hand = new Hand(again.workspace, plans[2]?.account ?? '', bookOf(2));
    hand.type('rooms', [{ name: 'Phòng Tin học 1', keeper: 'Quàng Văn Nhất' }]);
    hand.change('staff', 'name', plans[2]?.people[0]?.name ?? '', { phone: '024 5550 2222' });
    hand.change('profile', 'name', plans[2]?.name ?? '', { classes: 24 });
    const book = again.workspace.spreadsheets.get(bookOf(2));
    const rooms = book?.sheets.find(({ properties }) => properties.title === 'Phòng');
    if (book === undefined || rooms === undefined) throw new Error('No rooms.');
    rooms.properties.title = 'Phòng của trường em';
    again.workspace.spreadsheets.put(book.id, book);
    const { folderId } = again.rows('schools')[2] ?? {};
    const added = { name: 'Ảnh khai giảng', mimeType: FOLDER_TYPE, parents: [folderId] };
    expect(again.asDrive(plans[2]?.account ?? '', 'POST', '/files', added)).toBe(200);
    const before = resultOf(again);
    expect(before).toContain('Ảnh khai giảng');
    again.provision();
    expect(differences(resultOf(again), before)).toEqual([]);
    again.close();
  });

  test('a protection that was removed is put back', () => {
    const again = world.fork();
    const before = resultOf(again);
    const book = again.workspace.spreadsheets.get(bookOf(0));
    const settings = book?.sheets.find(({ properties }) => properties.title === 'Thiết lập');
    if (book === undefined || settings === undefined) throw new Error('No settings.');
    settings.protectedRanges = [];
    again.workspace.spreadsheets.put(book.id, book);
    again.provision();
    expect(differences(resultOf(again), before)).toEqual([]);
    again.close();
  });

  test('a school added to the list later gets its own; the others are not touched', () => {
    const again = world.fork();
    const name = 'Trường Tiểu học Núi Xa';
    new Hand(again.workspace, OPERATOR, again.spreadsheetId).type('schools', [
      { name, levels: 'TH', profile: 'Toàn bộ mô hình', account: 'hosothnuixa@gmail.example' },
    ]);
    const mailed = again.workspace.mails.size;
    expect(again.provision()).toMatchObject({ state: 'finished', problems: [] });
    expect(
      again
        .rows('schools')
        .map(({ workbookId }) => workbookId)
        .slice(0, 3),
    ).toEqual(books);
    expect(again.rows('schools')[3]).toMatchObject({ name, step: 'Xong' });
    expect(again.workspace.mails.size).toBe(mailed + 1);
    again.close();
  });
});
