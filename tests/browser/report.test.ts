/** Báo cáo as a person works through it: read, edit, approve, send, take the Word file, print. */
import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import {
  type DistrictWorld,
  fillSeptember,
  makeDistrict,
  samplePlans,
  type WorldSchool,
} from '../support/district-world';
import { Stage, type Window } from '../support/stage';

const PICTURES = join(tmpdir(), 'thdt-dialogs');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const NARROW = { width: 360, height: 640 };

let world: DistrictWorld;
let school: WorldSchool;
let stage: Stage;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
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

async function violations({ page }: Window): Promise<string[]> {
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('No dialog.');
  await frame.evaluate(AXE);
  const results = (await frame.evaluate(
    'axe.run({ iframes: false, resultTypes: ["violations"] })',
  )) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

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
  await page.screenshot({ path: join(PICTURES, 'report-wide.png') });
  expect(await violations(window)).toEqual([]);
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
  await window.page.screenshot({ path: join(PICTURES, 'report-narrow.png') });
  const wide = await window.dialog
    .locator('body')
    .evaluate((body) => body.scrollWidth > body.clientWidth + 1);
  expect(wide).toBe(false);
  expect(await violations(window)).toEqual([]);
});

test('What is not known is a marked blank on the paper', async () => {
  const { dialog, page } = await open('Báo cáo tháng');
  const paper = dialog.frameLocator('iframe');
  expect(await paper.locator('mark').count()).toBeGreaterThan(0);
  await page.screenshot({ path: join(PICTURES, 'report-month.png') });
});
