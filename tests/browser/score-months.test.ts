/** Chấm điểm tháng from one month to the next: what is still valid, copies, three steps with own accounts, both doors, Đạt or Chưa đạt. */

import { Hand } from '../../local/sample/hand';
import { PersonAtScreen } from '../../local/sample/person-at-screen';
import { OPERATOR } from '../../local/sample/story';
import { account } from '../../local/sample/story-accounts';
import {
  type DistrictWorld,
  fillSeptember,
  makeDistrict,
  samplePlans,
  type WorldSchool,
} from '../support/district-world';
import { sheetTitled } from '../support/sheets';
import { Stage, type Window } from '../support/stage';
import { openScores, savedCells, settled } from './scores';

let world: DistrictWorld;
let school: WorldSchool;
let stage: Stage;
let deputy = '';
let principal = '';

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('MN') });
  [school] = world.schools as [WorldSchool];
  fillSeptember(school, 0.95);
  const named = (role: string) => school.plan.people.find(({ roles }) => roles.includes(role))?.name ?? '';
  deputy = named('Phó hiệu trưởng');
  principal = named('Hiệu trưởng');
  stage = await Stage.open(world.runtime);
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const open = (): Promise<Window> => openScores(stage, school);

/** Takes over every suggestion and types the rest, as the dialog lets one. */
async function fillMonth({ dialog }: Window): Promise<void> {
  const presses = dialog.getByRole('button', { name: /^(Nhận|Chép|Xác nhận) \d+ .* tiêu chí/ });
  while ((await presses.count()) > 0) await presses.first().click();
  const next = dialog.getByRole('button', { name: 'Đến chỗ chưa chấm' });
  while ((await next.count()) > 0) {
    await next.click();
    await dialog.locator(':focus').fill('1');
  }
  await settled(dialog);
}

test('Three steps, each under its own name: the deputy reviews with an own account, the principal approves, then it is submitted', async () => {
  school.hand.change('profile', 'name', school.plan.name, { scorePath: 'Ba bước' });
  const own = 'pho.hieu.truong@rieng.example';
  school.hand.change('staff', 'name', deputy, { email: own });
  account(world.workspace, own, deputy);
  const file = world.workspace.files.get(school.workbookId);
  if (file === undefined) throw new Error('The school has no workbook.');
  const permission = { id: 'own', type: 'user' as const, role: 'writer' as const, emailAddress: own };
  world.workspace.files.put(file.id, { ...file, permissions: [...file.permissions, permission] });
  world.runtime.grant(own, school.scriptId);

  const clerk = await open();
  await clerk.dialog.getByLabel('Ai đang thao tác?').selectOption({ index: 2 });
  await fillMonth(clerk);
  await clerk.dialog.getByText('Đã đủ, có thể nộp').waitFor();
  await stage.closeWindows();

  const person = new PersonAtScreen(world.runtime, school.scriptId, school.workbookId, own);
  const reviewing = await stage.click(person, school.scriptId, ['THĐT', 'Chấm điểm tháng']);
  await reviewing.dialog.getByText('Tài khoản riêng', { exact: true }).waitFor();
  await reviewing.dialog.getByText('Gợi ý đếm lúc').waitFor();
  await reviewing.dialog.getByRole('button', { name: 'Kiểm tra tháng 9/2026' }).click();
  await reviewing.dialog.getByRole('button', { name: 'Đã soát, chuyển hiệu trưởng' }).click();
  await reviewing.dialog.getByText(`Đã soát lúc`).waitFor();
  await stage.closeWindows();

  const { dialog } = await open();
  expect(await dialog.getByLabel('Điểm tự chấm 1.1.1,').isDisabled()).toBe(true);
  await dialog.getByLabel('Người duyệt').selectOption(principal);
  await dialog.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await dialog.getByText('Hiệu trưởng duyệt lúc').waitFor();
  await dialog.getByRole('button', { name: 'Nộp điểm tháng 9/2026' }).click();
  await dialog.getByText(/Đã nộp lúc \d/).waitFor();
  await dialog.getByText('Lịch sử, chuyển tháng').click();
  await dialog.getByRole('button', { name: 'Xem lịch sử của tháng' }).click();
  const lines = await dialog
    .getByRole('list', { name: 'Lịch sử, mới nhất trước' })
    .getByRole('listitem')
    .allTextContents();
  expect(lines[0]).toContain('Đã nộp');
  expect(lines[1]).toContain(`${principal} (tự khai) · Hiệu trưởng đã duyệt`);
  expect(lines[2]).toContain(`${deputy} (theo tài khoản) · Đã soát`);
});

test('October opens on what is due: yearly ones are folded with their month and count, monthly ones are copied, marked and confirmed', async () => {
  school.hand.change('profile', 'name', school.plan.name, { scorePath: 'Một bước' });
  world.workspace.clock.set(Date.parse('2026-10-20T08:00:00+07:00'));
  const window = await open();
  const { dialog } = window;
  await dialog.getByRole('heading', { name: 'Chấm điểm tháng 10/2026' }).waitFor();
  const fold = dialog.getByText(/^Vẫn còn giá trị: \d+ chỉ báo/).first();
  expect(await fold.textContent()).toContain('từ tháng 9/2026');
  const summary = dialog.getByRole('region', { name: 'Kết quả đến lúc này' });
  expect(await summary.textContent()).toMatch(/tháng trước \d/);
  expect(Number(/Đã chấm (\d+)\//.exec((await summary.textContent()) ?? '')?.[1])).toBeGreaterThan(20);
  const copy = dialog.getByRole('button', { name: /^Chép \d+ điểm tháng 9\/2026/ }).first();
  const criterion = /tiêu chí (\S+)$/.exec((await copy.textContent()) ?? '')?.[1] ?? '';
  await copy.click();
  await dialog.getByText('Chép từ tháng 9/2026, chưa xác nhận.').first().waitFor();
  await settled(dialog);
  await dialog.getByRole('button', { name: 'Kiểm tra và nộp tháng 10/2026' }).click();
  await dialog.getByText(/^Chép từ tháng trước, chưa xác nhận:/).waitFor();
  await dialog.getByRole('button', { name: 'Thu gọn' }).click();
  await dialog.getByRole('button', { name: new RegExp(`^Xác nhận .* tiêu chí ${criterion}$`) }).click();
  await settled(dialog);
  expect(school.hand.column('scores', 'selfFrom')).toContain('Chép, đã xác nhận');
});

test('Dialog and sheet in turn: a cell typed meanwhile is shown and asked about, and both are in the history', async () => {
  const { dialog } = await open();
  const code = '1.1.5';
  await dialog.getByLabel(`Điểm tự chấm ${code},`).fill('1');
  await settled(dialog);
  const { title, columnOf } = sheetTitled(world.workspace, school.workbookId, 'scores');
  const months = school.hand.column('scores', 'month');
  const row = school.hand
    .column('scores', 'indicator')
    .findIndex((each, index) => each === code && months[index] === '10/2026');
  const run = world.runtime.editCell(
    school.workbookId,
    school.plan.account,
    `'${title}'!${columnOf('selfPoints')}${row + 3}`,
    0,
  );
  expect(run?.status).toBe('completed');
  await dialog.getByLabel(`Điểm tự chấm ${code},`).fill('0,5');
  const conflict = dialog.getByRole('alert').filter({ hasText: 'vừa lưu chỉ báo này' });
  await conflict.waitFor();
  expect(await conflict.textContent()).toContain('Người gõ trong trang tính');
  await conflict.getByRole('button', { name: 'Lưu của tôi' }).click();
  await settled(dialog);
  await dialog
    .getByRole('button', { name: new RegExp(`Minh chứng.*\\(${code.replaceAll('.', '\\.')}\\)`) })
    .click();
  await dialog.getByRole('button', { name: `Xem lịch sử ${code}` }).click();
  const lines = await dialog
    .getByRole('list', { name: 'Lịch sử, mới nhất trước' })
    .getByRole('listitem')
    .allTextContents();
  expect(lines.map((line) => /“([^”]*)” → “([^”]*)”/.exec(line)?.slice(1).join('→'))).toEqual([
    '0→0,5',
    '1→0',
    'trống→1',
  ]);
  expect(lines[1]).toContain('(không rõ) · Gõ trong trang tính');
});

test('Sixty and more indicators: a keystroke is on the screen at once', async () => {
  const { dialog } = await open();
  const field = dialog.getByLabel('Điểm tự chấm 1.2.1,');
  await field.scrollIntoViewIfNeeded();
  const milliseconds = await field.evaluate(async (input) => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const started = performance.now();
    for (let stroke = 0; stroke < 10; stroke++) {
      (input as HTMLInputElement).value = stroke % 2 === 0 ? '1' : '0,5';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
    }
    return (performance.now() - started) / 10;
  });
  expect(milliseconds).toBeLessThan(150);
  await settled(dialog);
  expect(savedCells(school, '1.2.1')).toBeDefined();
});

test('A mandatory indicator keeps its standard from a level until it is met, and one press leads to it', async () => {
  const office = new Hand(world.workspace, OPERATOR, world.office.spreadsheetId);
  office.change('criteria', 'code', '1.1.5', { mandatory: true });
  office.change('district-settings', 'key', 'levels.1', { value: 'Mức 1: từ 0; Mức 2: từ 1' });
  world.office.sendSettings();
  const { dialog } = await open();
  const levels = dialog.getByRole('listitem').filter({ hasText: 'bắt buộc' });
  const own = dialog.getByLabel('Điểm tự chấm 1.1.5,');
  await own.fill('0');
  await levels.getByRole('button', { name: '1.1.5' }).click();
  expect(await own.evaluate((field) => document.activeElement === field)).toBe(true);
  await own.fill('1');
  await levels.waitFor({ state: 'detached' });
  await dialog.getByRole('listitem').filter({ hasText: 'Mức 2' }).waitFor();
  await settled(dialog);
});

test('Without confirmed points a school says Đạt or Chưa đạt, sees no total, and is told why', async () => {
  const office = new Hand(world.workspace, OPERATOR, world.office.spreadsheetId);
  office.change('district-settings', 'key', 'points.state', { value: 'Chưa có' });
  world.office.sendSettings();
  const { dialog } = await open();
  await dialog.getByText('chưa xác nhận bộ điểm, nên trường chỉ chọn Đạt hoặc Chưa đạt').waitFor();
  const answer = dialog.getByLabel('Tự đánh giá 1.1.5');
  await answer.selectOption('Đạt');
  await settled(dialog);
  const summary = dialog.getByRole('region', { name: 'Kết quả đến lúc này' });
  expect(await summary.textContent()).toMatch(/Đạt \d+\/\d+ chỉ báo/);
  expect(await summary.textContent()).not.toContain('điểm');
});
