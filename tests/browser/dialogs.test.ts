/** All dialogs: for every eye and hand (axe, keyboard alone, narrow and wide windows), and the office's own two at work. */
import type { FrameLocator } from 'playwright-core';
import {
  type DistrictWorld,
  fillSeptember,
  makeDistrict,
  samplePlans,
  type WorldSchool,
} from '../support/district-world';
import { NARROW, pictureOf, violationsIn, WIDE } from '../support/looks';
import { Stage, type Window } from '../support/stage';
import { openScores, savedCells, settled } from './scores';

let world: DistrictWorld;
let school: WorldSchool;
let stage: Stage;
let officeScript: string;

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('MN') });
  [school] = world.schools as [WorldSchool];
  fillSeptember(school, 0.6);
  stage = await Stage.open(world.runtime);
  officeScript = world.runtime.boundTo(world.office.spreadsheetId)[0]?.id ?? '';
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const openOffice = (item: string): Promise<Window> =>
  stage.click(world.officer, officeScript, ['THĐT', item], WIDE);

describe('Nhập danh sách trường', () => {
  const ROWS = [
    'Tên trường,Cấp học,Tài khoản Google',
    'Trường TH Đồi Sim,TH,hosothdoisim@gmail.example',
    'Trường TH Bờ Đê,TH,hosothbode',
  ];

  test('A chosen file goes in: good rows are taken, a bad one is named with its file and line', async () => {
    const window = await openOffice('Nhập danh sách trường');
    const { dialog } = window;
    expect(await dialog.getByRole('button', { name: 'Nhập danh sách' }).isDisabled()).toBe(true);
    const buffer = Buffer.from(`\ufeff${ROWS.join('\r\n')}\r\n`);
    await dialog
      .getByLabel('Chọn tệp .csv…')
      .setInputFiles({ name: 'truong-moi.csv', mimeType: 'text/csv', buffer });
    await dialog.getByText('truong-moi.csv').waitFor();
    await dialog.getByRole('button', { name: 'Nhập danh sách' }).click();
    const outcome = dialog.getByRole('region', { name: 'Kết quả nhập' });
    await outcome.waitFor();
    expect(await outcome.textContent()).toMatch(/1 trường mới/);
    expect(await outcome.textContent()).toMatch(/truong-moi\.csv, dòng 3/);
    await pictureOf(window, 'import');
    expect(await violationsIn(window)).toEqual([]);
  });

  test('A file in an old encoding is refused before its letters come out wrong', async () => {
    const { dialog } = await openOffice('Nhập danh sách trường');
    const buffer = Buffer.from('Tr\u00fd\u00f0ng TH', 'latin1');
    await dialog.getByLabel('Chọn tệp .csv…').setInputFiles({ name: 'cu.csv', mimeType: 'text/csv', buffer });
    await dialog.getByText('CSV UTF-8”, rồi chọn lại tệp').waitFor();
    expect(await dialog.getByLabel('Nội dung danh sách').inputValue()).toBe('');
  });
});

test('Tiến độ: the open dialog drives the job to its end and says what came of it', async () => {
  const window = await openOffice('Gửi thiết lập xuống các trường');
  const { dialog, page } = window;
  await dialog.getByRole('button', { name: 'Đóng' }).waitFor();
  expect(await dialog.locator('body').textContent()).toContain('Đã xong.');
  expect(await dialog.getByRole('progressbar').getAttribute('value')).toBe(
    await dialog.getByRole('progressbar').getAttribute('max'),
  );
  await pictureOf(window, 'progress');
  expect(await violationsIn(window)).toEqual([]);
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await page.locator('iframe').waitFor({ state: 'detached' });
});

describe('Chấm điểm tháng', () => {
  test('It has no violations of accessibility, with a wrong number, open details and findings on the screen', async () => {
    const window = await openScores(stage, school);
    const { dialog } = window;
    await pictureOf(window, 'scores');
    await dialog.getByRole('button', { name: /gợi ý của tiêu chí 1\.1$/ }).click();
    await dialog.getByLabel('Điểm tự chấm 1.1.8,').fill('1');
    await dialog.getByLabel('Điểm tự chấm 1.1.7,').fill('9');
    await dialog.getByRole('button', { name: /Minh chứng.*\(1\.1\.8\)/ }).click();
    await dialog.getByLabel('Không áp dụng 1.1.6').check();
    await settled(dialog);
    await dialog.getByText('Việc nên làm tiếp').click();
    await dialog.getByText('Lịch sử, chuyển tháng').click();
    await dialog.getByRole('button', { name: 'Xem lịch sử của tháng' }).click();
    await dialog.getByRole('list', { name: 'Lịch sử, mới nhất trước' }).waitFor();
    await dialog.locator('h1').scrollIntoViewIfNeeded();
    await pictureOf(window, 'scores-history');
    await dialog.getByLabel('Ghi chú (1.1.8)').scrollIntoViewIfNeeded();
    await pictureOf(window, 'scores-details');
    await dialog.getByRole('button', { name: 'Kiểm tra và nộp' }).click();
    await pictureOf(window, 'scores-check');
    await dialog.getByRole('button', { name: 'Hướng dẫn' }).click();
    const guide = dialog.getByRole('dialog', { name: 'Hướng dẫn' });
    await guide.getByRole('heading', { name: 'Cuối tháng: Chấm điểm tháng' }).waitFor();
    expect(await pictureOf(window, 'scores-guide')).toBe(0);
    expect(await violationsIn(window)).toEqual([]);
    await window.page.keyboard.press('Escape');
    await guide.waitFor({ state: 'hidden' });
    expect(await violationsIn(window)).toEqual([]);
  });

  test('In a window of 360 px nothing is cut off or hidden behind the foot', async () => {
    const { dialog } = await openScores(stage, school, NARROW);
    await dialog.getByLabel('Điểm tự chấm 3.3.6,').focus();
    const places = await dialog.locator('body').evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      return {
        beyondTheEdge: document.documentElement.scrollWidth - window.innerWidth,
        fieldEnds: document.activeElement?.getBoundingClientRect().bottom ?? 0,
        footBegins: box('.submit')?.top ?? 0,
        footEnds: box('.submit')?.bottom ?? 0,
        summaryHeight: box('.summary')?.height ?? 0,
      };
    });
    expect(places.beyondTheEdge).toBe(0);
    expect(places.fieldEnds).toBeLessThanOrEqual(places.footBegins);
    expect(places.footEnds).toBe(NARROW.height);
    expect(places.summaryHeight).toBeLessThan(56);
  });

  test('With the keyboard alone one finds the next empty place, fills it, unfolds its details and writes', async () => {
    const { page, dialog } = await openScores(stage, school);
    await dialog.getByRole('button', { name: 'Đến chỗ chưa chấm' }).focus();
    await page.keyboard.press('Enter');
    const code = (await focusedId(dialog)).replace('self-', '');
    expect(code).toMatch(/^\d\.\d\.\d+$/);
    await page.keyboard.type('0,4');
    await page.keyboard.press('Tab');
    expect(await dialog.locator(':focus').getAttribute('type')).toBe('checkbox');
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    for (let steps = 0; steps < 3 && !(await focusedText(dialog)).startsWith('Minh chứng'); steps++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('https://cong.example/tin/1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Tin tập huấn');
    await page.keyboard.press('Enter');
    await dialog.getByRole('link', { name: 'MC1 Tin tập huấn' }).waitFor();
    for (let steps = 0; steps < 4 && !(await focusedId(dialog)).startsWith('note-'); steps++)
      await page.keyboard.press('Tab');
    await page.keyboard.type('Bằng bàn phím');
    await settled(dialog);
    const { selfPoints, evidence, note } = savedCells(school, code);
    expect({ selfPoints, evidence, note }).toEqual({
      selfPoints: 0.4,
      evidence: 'MC1 Tin tập huấn',
      note: 'Bằng bàn phím',
    });
  });
});

function focusedId(dialog: FrameLocator): Promise<string> {
  return dialog.locator('body').evaluate(() => document.activeElement?.id ?? '');
}

function focusedText(dialog: FrameLocator): Promise<string> {
  return dialog.locator('body').evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}
