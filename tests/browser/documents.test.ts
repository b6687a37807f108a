/** Soạn văn bản as a person uses it: choose, see what is missing, preview, take the Word file, ask for the Google Doc. */
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

let world: DistrictWorld;
let school: WorldSchool;
let stage: Stage;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  world = makeDistrict({ schools: samplePlans('MN') });
  [school] = world.schools as [WorldSchool];
  fillSeptember(school, 0.7);
  stage = await Stage.open(world.runtime);
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const open = (viewport?: { width: number; height: number }): Promise<Window> =>
  stage.click(school.sitDown(), school.scriptId, ['THĐT', 'Soạn văn bản'], viewport);

async function violations({ page }: Window): Promise<string[]> {
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('No dialog.');
  await frame.evaluate(AXE);
  const results = (await frame.evaluate(
    'axe.run({ iframes: false, resultTypes: ["violations"] })',
  )) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('A document is chosen, read as it prints, taken as Word; what is missing is one click from its place', async () => {
  const window = await open();
  const { dialog, page } = window;
  await dialog.getByRole('button', { name: /Quyết định thành lập, kiện toàn Ban chỉ đạo/ }).click();
  const paper = dialog.frameLocator('iframe');
  await paper.getByRole('heading', { name: 'DANH SÁCH' }).waitFor();
  await page.screenshot({ path: join(PICTURES, 'documents-1200.png') });
  expect(await violations(window)).toEqual([]);
  await dialog.getByText(/Còn \d+ chỗ để trống/).click();
  await dialog.getByRole('button', { name: 'địa danh ghi trước ngày tháng' }).click();
  await dialog.getByText('Đã chọn ô ở trang “Thông tin trường”').waitFor();
  const name = school.hand.column('profile', 'name')[0];
  school.hand.change('profile', 'name', String(name), { locality: 'Sông Mây' });
  await dialog.getByRole('button', { name: 'Lấy lại số liệu' }).click();
  await paper.getByText('Sông Mây, ngày').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Tải bản Word' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Quyết định Ban chỉ đạo mô hình 2026-2027.docx');
});

test('Asking for the Google Doc enters the request in the dossier, once', async () => {
  const { dialog } = await open();
  const ask = dialog.getByRole('button', { name: 'Đề nghị bản Google' });
  await ask.click();
  await dialog.getByText('Đã ghi đề nghị').waitFor();
  await ask.click();
  await dialog.getByText('Đã đề nghị từ trước').waitFor();
  const states = school.hand.column('dossier', 'state');
  expect(states.filter((state) => state === 'Đề nghị lập bản Google')).toHaveLength(1);
});

test('At 360 pixels everything is reachable', async () => {
  const window = await open({ width: 360, height: 640 });
  await window.dialog.getByRole('button', { name: 'Tải bản Word' }).waitFor();
  await window.page.screenshot({ path: join(PICTURES, 'documents-360.png') });
  const isWide = await window.dialog
    .locator('body')
    .evaluate((body) => body.scrollWidth > body.clientWidth + 1);
  expect(isWide).toBe(false);
  expect(await violations(window)).toEqual([]);
});
