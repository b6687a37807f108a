/** The studio as `npm start` opens it, walked through as an officer and as a school: create, open a school, score, let days pass, consolidate. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../support/bundles';
import { looksOf, StudioWindows, violationsOf } from '../support/studio-windows';

const SCHOOL = 'Trường Mầm non Cánh Diều Xanh';

let studio: StudioWindows;
let officer: Page;
let school: Page;

beforeAll(async () => {
  studio = await StudioWindows.open(2);
  [officer, school] = await Promise.all([studio.window(), studio.window()]);
});
afterAll(() => studio.close());

const tourOf = (page: Page) => page.getByRole('complementary', { name: 'Hướng dẫn năm bước' });
const dialogOf = (page: Page) => page.frameLocator('dialog.script-dialog iframe');

/** Chooses a menu item with nothing but the keyboard. */
async function chooseByKeys(page: Page, caption: string): Promise<void> {
  const isFocused = (name: string) =>
    page.getByRole('menuitem', { name, exact: true }).evaluate((item) => item === document.activeElement);
  await page.getByRole('menuitem', { name: 'Tệp' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menu', { name: 'THĐT' }).waitFor();
  const items = await page.getByRole('menuitem').count();
  for (let pressed = 0; pressed < items && !(await isFocused(caption)); pressed++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** The first cell that begins with a text. */
const cellWith = (page: Page, text: string) =>
  page
    .getByRole('gridcell')
    .filter({ hasText: new RegExp(`^${text}`) })
    .first();

test('A first visit begins with the tour; the officer creates folders and workbooks by keyboard', async () => {
  await officer.getByRole('button', { name: /Cán bộ phụ trách/ }).waitFor();
  expect(await violationsOf(officer)).toEqual([]);
  expect(await looksOf(officer, 'people')).toBe(0);
  await tourOf(officer).getByText('Bước 1 trong 5').waitFor();
  await tourOf(officer).getByRole('button', { name: 'Mở sổ của đơn vị' }).press('Enter');
  await cellWith(officer, 'Việc hôm nay').waitFor();
  expect(await violationsOf(officer)).toEqual([]);
  expect(await looksOf(officer, 'office-workbook')).toBe(0);
  await chooseByKeys(officer, 'Tạo thư mục và sổ cho các trường');
  await dialogOf(officer).getByText('Cả 2 trường đã có thư mục và sổ.').waitFor();
  expect(await violationsOf(officer)).toEqual([]);
  await officer.getByRole('button', { name: 'Đóng Tạo thư mục và sổ cho các trường' }).click();
  await officer.getByRole('link', { name: 'Trường', exact: true }).click();
  await cellWith(officer, SCHOOL).waitFor();
});

test('The headmaster finds the workbook in Drive; the consent page shows the exact scopes before the first run', async () => {
  await tourOf(school).getByRole('button', { name: 'Đóng hướng dẫn' }).click();
  await school
    .getByRole('button', { name: /Hiệu trưởng/ })
    .first()
    .press('Enter');
  await school.getByRole('link', { name: 'Được chia sẻ với tôi' }).click();
  await school.getByRole('button', { name: SCHOOL }).click();
  await school.getByRole('link', { name: `Sổ THĐT – ${SCHOOL}` }).waitFor();
  expect(await violationsOf(school)).toEqual([]);
  expect(await looksOf(school, 'drive')).toBe(0);
  await school.getByRole('link', { name: `Sổ THĐT – ${SCHOOL}` }).click();
  await cellWith(school, SCHOOL).waitFor();
  await chooseByKeys(school, 'Chấm điểm tháng');
  const consent = school.getByRole('dialog', { name: /muốn truy cập vào Tài khoản Google của bạn/ });
  await consent.waitFor();
  const manifest = JSON.parse(readFileSync(join(ROOT, 'build/school/appsscript.json'), 'utf8'));
  expect(await consent.locator('code').allTextContents()).toEqual(manifest.oauthScopes);
  expect(await violationsOf(school)).toEqual([]);
  expect(await looksOf(school, 'consent')).toBe(0);
  await consent.getByLabel('Chọn tất cả').check();
  await consent.getByRole('button', { name: 'Tiếp tục' }).click();
  await school.getByText('Đã cấp quyền. Hãy bấm lại mục trong menu.').waitFor();
});

test('The dialog works inside the page, in a sandboxed frame of another origin', async () => {
  await chooseByKeys(school, 'Chấm điểm tháng');
  await dialogOf(school).getByText('Gợi ý đếm lúc').waitFor();
  await looksOf(school, 'score');
  const frame = school.frames().find((candidate) => candidate.parentFrame() !== null);
  expect(new URL(frame?.url() ?? '').origin).not.toBe(new URL(studio.url).origin);
  expect(await frame?.evaluate(() => window.origin)).toBe('null');
  const reached = await frame?.evaluate(() => {
    try {
      return String(window.parent.document.title);
    } catch {
      return 'nothing';
    }
  });
  expect(reached).toBe('nothing');
  await school.getByRole('button', { name: 'Đóng Chấm điểm tháng' }).click();
});

test('What one window types, the other shows, formulas and all; rights and validation hold', async () => {
  const other = await studio.window();
  await tourOf(other).getByRole('button', { name: 'Đóng hướng dẫn' }).click();
  await other
    .getByRole('button', { name: /Tài khoản chung/ })
    .first()
    .click();
  await other.goto(school.url());
  await cellWith(other, SCHOOL).waitFor();
  await school.getByRole('link', { name: 'Thông tin trường' }).click();
  const name = cellWith(school, SCHOOL);
  await name.click();
  await school.keyboard.press('F2');
  await school.keyboard.press('End');
  await school.keyboard.type(' 2');
  await school.keyboard.press('Enter');
  await other
    .getByRole('gridcell', { name: `${SCHOOL} 2` })
    .first()
    .waitFor();
  await school.getByRole('link', { name: 'Nhân sự', exact: true }).click();
  await school.locator('.has-list').first().waitFor();
  await school.locator('.has-list').first().click();
  await school.keyboard.type('không có trong danh sách');
  await school.keyboard.press('Enter');
  const refusal = school.getByRole('dialog', { name: 'Đã xảy ra sự cố' });
  await refusal.getByText('vi phạm các quy tắc xác thực dữ liệu').waitFor();
  await refusal.getByRole('button', { name: 'OK' }).click();
  await school.getByRole('link', { name: /^Thiết lập/ }).click();
  await school.locator('.grid-body .cell:not(:empty)').first().click();
  await school.keyboard.type('x');
  await school.keyboard.press('Enter');
  await school.getByRole('dialog').getByText('được bảo vệ').waitFor();
  await school.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
  await other.context().close();
});

test('Cells are copied, chosen, ticked and left by keyboard and mouse as in Sheets', async () => {
  const cell = (row: number, column: number) => school.locator(`#o-${row}-${column}`);
  const isAt = (name: string) => school.locator('.name-box', { hasText: new RegExp(`${name}$`) }).waitFor();
  await school.getByRole('link', { name: 'Phòng', exact: true }).click();
  await cell(2, 1).filter({ hasText: 'Phòng Tin học 1' }).click();
  await school.keyboard.press('Shift+ArrowDown');
  await school.keyboard.press('Shift+ArrowRight');
  await school.keyboard.press('ControlOrMeta+c');
  await school.keyboard.press('Control+ArrowDown');
  await school.keyboard.press('ArrowDown');
  await school.keyboard.press('ArrowLeft');
  await isAt('B19');
  await school.keyboard.press('ControlOrMeta+v');
  await cell(19, 2).filter({ hasText: 'Ngoại ngữ' }).waitFor();
  await school.keyboard.press('Delete');
  await cell(19, 2).filter({ hasNotText: 'Ngoại ngữ' }).waitFor();
  await cell(18, 2).click();
  await cell(18, 2).click();
  expect(await violationsOf(school)).toEqual([]);
  await school.getByRole('option', { name: 'Đa năng' }).click();
  await cell(18, 2).filter({ hasText: 'Đa năng' }).waitFor();
  await school.keyboard.type('chưa xong');
  await school.keyboard.press('Escape');
  await cell(18, 2).filter({ hasText: 'Đa năng' }).waitFor();
  await school.keyboard.press('ArrowRight');
  await school.keyboard.press('ArrowRight');
  await school.keyboard.press(' ');
  await cell(18, 4).filter({ hasText: 'đã đánh dấu' }).waitFor();
  await school.keyboard.press('ControlOrMeta+Home');
  await isAt('B2');
  await school.keyboard.press('ArrowDown');
  await school.keyboard.press('PageDown');
  await school.keyboard.press('PageDown');
  await cell(2, 1).waitFor({ state: 'detached' });
  await school.keyboard.press('PageUp');
  await school.keyboard.press('PageUp');
  await isAt('B3');
  expect(await looksOf(school, 'sheet')).toBe(0);
});

test('An alert waits for its person while other windows go on; a mail with a calendar comes', async () => {
  await officer.getByRole('menuitem', { name: 'THĐT' }).click();
  await officer.getByRole('menuitem', { name: 'Nhắc việc' }).press('ArrowRight');
  await officer.getByRole('menuitem', { name: 'Gửi tệp lịch (.ics)' }).click();
  const question = officer.getByRole('dialog', { name: /.+/ });
  await question.waitFor();
  await school.getByRole('link', { name: 'Về Drive' }).click();
  await school.getByRole('link', { name: /Hộp thư/ }).click();
  await school.getByRole('link', { name: /Sổ Trường học điện tử/ }).click();
  await school.frameLocator('iframe.mail-body').getByText(SCHOOL).first().waitFor();
  expect(await violationsOf(school)).toEqual([]);
  expect(await looksOf(school, 'mail')).toBe(0);
  const [saved] = await Promise.all([
    school.waitForEvent('download'),
    school.getByRole('button', { name: 'Tải xuống .eml' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/\.eml$/);
  await question.getByRole('button', { name: 'OK' }).click();
  await question.waitFor({ state: 'detached' });
  await officer.getByRole('link', { name: 'Về Drive' }).click();
  await officer.getByRole('link', { name: /Hộp thư/ }).click();
  await officer.locator('.mail-line').first().click();
  await officer.getByText(/Lịch trong tệp: \d+ mục/).waitFor();
});

test('Days pass by what one writes; triggers run and are listed with log, duration, calls and cost', async () => {
  await officer.getByRole('button', { name: /24\/09\/2026/ }).click();
  await officer.getByLabel('Cho thời gian trôi đến').fill('đến 7 giờ ngày 25');
  await officer.getByText('Đến Thứ Sáu, 07:00 25/09/2026').waitFor();
  await officer.getByRole('button', { name: 'Đi tới' }).click();
  await officer.getByRole('button', { name: /07:00 25\/09\/2026/ }).waitFor();
  await school.getByRole('button', { name: /07:00 25\/09\/2026/ }).waitFor();
  await officer.keyboard.press('Escape');
  await officer.getByRole('region', { name: 'Đồng hồ của phòng thực hành' }).waitFor({ state: 'detached' });
  await officer.getByRole('link', { name: 'Lần chạy' }).first().click();
  await officer.getByRole('link', { name: 'districtTick' }).first().waitFor();
  expect(await violationsOf(officer)).toEqual([]);
  expect(await looksOf(officer, 'runs')).toBe(0);
  await officer.getByRole('link', { name: 'districtTick' }).first().click();
  await officer.getByRole('heading', { name: 'Lượt gọi và thời gian' }).waitFor();
  await officer.getByText(/giây trên Google · \d+ lượt gọi/).waitFor();
  await officer.getByRole('link', { name: 'Trình kích hoạt', exact: true }).click();
  await officer.getByText('mỗi giờ').first().waitFor();
  await officer.getByRole('link', { name: 'Hạn mức' }).click();
  await officer.getByText(/Người nhận thư mỗi ngày/).waitFor();
  expect(await violationsOf(officer)).toEqual([]);
  expect(await looksOf(officer, 'quotas')).toBe(0);
});

test('A fault that is switched on strikes, and is gone when it is switched off', async () => {
  await school.getByRole('link', { name: 'Sự cố' }).click();
  await school.getByLabel('Dừng lần chạy tới ở lượt gọi thứ').fill('1');
  expect(await violationsOf(school)).toEqual([]);
  expect(await looksOf(school, 'faults')).toBe(0);
  await school.getByRole('button', { name: 'Áp dụng' }).click();
  await school.getByText('Đã bật sự cố.').waitFor();
  await school.getByRole('link', { name: 'Drive' }).click();
  await school.getByRole('link', { name: 'Được chia sẻ với tôi' }).click();
  await school.getByRole('button', { name: SCHOOL }).click();
  await school.getByRole('link', { name: `Sổ THĐT – ${SCHOOL}` }).click();
  await school
    .getByRole('gridcell', { name: `${SCHOOL} 2` })
    .first()
    .waitFor();
  await school.goto(`${studio.url}/#/lan-chay`);
  await school.getByText('Bị dừng').first().waitFor();
});

test('The officer consolidates and takes the workbook along', async () => {
  await tourOf(officer).getByRole('button', { name: 'Mở sổ của đơn vị' }).click();
  await cellWith(officer, 'Việc hôm nay').waitFor();
  await chooseByKeys(officer, 'Tổng hợp các trường');
  await dialogOf(officer).getByText('Đã xong').waitFor();
  await officer.getByRole('button', { name: 'Đóng Tổng hợp các trường' }).click();
  await officer.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await officer
    .getByRole('gridcell', { name: `${SCHOOL} 2` })
    .or(cellWith(officer, SCHOOL))
    .first()
    .waitFor();
  await officer.getByRole('menuitem', { name: 'Tệp' }).click();
  const [saved] = await Promise.all([
    officer.waitForEvent('download'),
    officer.getByRole('menuitem', { name: 'Tải xuống .xlsx' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('THĐT – Sổ của đơn vị quản lý.xlsx');
  await looksOf(officer, 'overview');
});

test('A page of another origin gets nothing, by GET and by POST, nor does a request without the token', async () => {
  const hostile = createServer((_, response) => response.end('<!DOCTYPE html><p>Trang lạ</p>'));
  await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
  const page = await studio.window();
  await page.goto(`http://localhost:${(hostile.address() as AddressInfo).port}/`);
  const answers = await page.evaluate(async (url) => {
    const results: string[] = [];
    for (const [path, init] of [
      ['/', {}],
      ['/studio.js', {}],
      ['/api/people.list', {}],
      ['/api/people.list', { method: 'POST', body: '{}' }],
      [
        '/api/world.reset',
        { method: 'POST', body: '{"to":"start"}', headers: { 'content-type': 'application/json' } },
      ],
    ] as const)
      results.push(await fetch(url + path, init).then(String, () => 'refused'));
    return results;
  }, studio.url);
  expect(answers).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  const statusOf = async (path: string, init: RequestInit) => (await fetch(studio.url + path, init)).status;
  const json = { 'content-type': 'application/json' };
  const foreign = { origin: 'http://hostile.example', 'sec-fetch-site': 'cross-site' };
  expect([
    await statusOf('/', { headers: { 'sec-fetch-site': 'cross-site' } }),
    await statusOf('/api/people.list', { headers: foreign }),
    await statusOf('/api/people.list', { method: 'POST', body: '{}', headers: { ...json, ...foreign } }),
    await statusOf('/api/people.list', { method: 'POST', body: '{}', headers: json }),
    await statusOf('/api/people.list', {
      method: 'POST',
      body: 'a=b',
      headers: { 'content-type': 'text/plain' },
    }),
  ]).toEqual([403, 405, 403, 401, 415]);
  await page.context().close();
  await new Promise((resolve) => hostile.close(resolve));
});

test('Set back to the first day, every window begins anew', async () => {
  await officer.goto(`${studio.url}/#/`);
  officer.once('dialog', (question) => void question.accept());
  await officer.getByRole('button', { name: 'Về ngày đầu (1/9)' }).click();
  await officer.getByText('Đã quay về ngày 1/9.').waitFor();
  await school.getByRole('button', { name: /07:0\d 01\/09\/2026/ }).waitFor();
});
