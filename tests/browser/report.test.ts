/** Báo cáo as a person works through it: read, edit, approve, send, take the Word file, print. */
import {
  type DistrictWorld,
  fillSeptember,
  makeDistrict,
  samplePlans,
  type WorldSchool,
} from '../support/district-world';
import { NARROW, screenshotOf, violationsIn } from '../support/looks';
import { Stage, type Window } from '../support/stage';

let world: DistrictWorld;
let school: WorldSchool;
let stage: Stage;

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('MN') });
  [school] = world.schools as [WorldSchool];
  fillSeptember(school, 0.7);
  school.hand.type('portal-operations', [
    {
      date: '22/9/2026',
      kind: 'Vướng mắc',
      content: 'Trang chủ tải chậm vào buổi sáng',
      remedy: 'Đã báo nhà cung cấp tăng băng thông',
    },
  ]);
  stage = await Stage.open(world.runtime);
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const open = (item: string, viewport?: { width: number; height: number }): Promise<Window> =>
  stage.click(school.sitDown(), school.scriptId, ['THĐT', 'Báo cáo', item], viewport);

test('The weekly portal report is drafted, edited, approved, sent, and taken as Word; it shows as it prints', async () => {
  const window = await open('Báo cáo tuần về Cổng');
  const { dialog, page } = window;
  const problems = dialog.getByLabel('Vướng mắc, tồn tại (mỗi ý một dòng)');
  expect(await problems.inputValue()).toContain('22/9: Trang chủ tải chậm');
  const paper = dialog.frameLocator('iframe');
  expect(await paper.locator('h1').first().textContent()).toBe('BÁO CÁO');
  await problems.fill('22/9: Trang chủ tải chậm\n<img src=x onerror="document.title=1">');
  await paper.getByText('<img src=x').waitFor();
  expect(await dialog.getByRole('button', { name: 'Gửi hiệu trưởng' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Người lập').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await dialog.getByText('đã duyệt.').waitFor();
  await screenshotOf(page, 'report-wide');
  expect(await violationsIn(window)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Tải bản Word' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Báo cáo tuần về Cổng TTĐT 2026-09.docx');
  const before = world.workspace.mails.values().length;
  await dialog.getByRole('button', { name: 'Gửi hiệu trưởng' }).click();
  await dialog.getByText('Đã gửi tới').waitFor();
  const mails = world.workspace.mails.values().slice(before);
  expect(mails).toHaveLength(1);
  const bytes = Buffer.from(mails[0]?.attachments[0]?.base64 ?? '', 'base64');
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(await problems.isDisabled()).toBe(true);
});

test('The monthly report at 360 pixels: everything is reachable, nothing is cut', async () => {
  const window = await open('Báo cáo tháng', NARROW);
  await window.dialog.getByRole('heading', { name: 'Báo cáo tháng 9/2026' }).waitFor();
  await screenshotOf(window.page, 'report-narrow');
  const wide = await window.dialog
    .locator('body')
    .evaluate((body) => body.scrollWidth > body.clientWidth + 1);
  expect(wide).toBe(false);
  expect(await violationsIn(window)).toEqual([]);
});

test('What is not known is a marked blank on the paper', async () => {
  const { dialog, page } = await open('Báo cáo tháng');
  const paper = dialog.frameLocator('iframe');
  expect(await paper.locator('mark').count()).toBeGreaterThan(0);
  await screenshotOf(page, 'report-month');
});
