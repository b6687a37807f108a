/** Chấm điểm tháng as a person works through it: fill, leave, come back, submit, mend, take back. */
import type { FrameLocator, Locator } from 'playwright-core';
import {
  type DistrictWorld,
  fillSeptember,
  makeDistrict,
  samplePlans,
  type WorldSchool,
} from '../support/district-world';
import { Stage, type Window } from '../support/stage';
import { openScores, savedCells, settled } from './scores';

let world: DistrictWorld;
let school: WorldSchool;
let stage: Stage;

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('THCS', 'MN') });
  [school] = world.schools as [WorldSchool];
  fillSeptember(school, 0.85);
  stage = await Stage.open(world.runtime);
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const open = (): Promise<Window> => openScores(stage, school);

test('It opens with the saved month, then counts the registers: one call, suggestions with their sentence, no points filled in', async () => {
  stage.calls.length = 0;
  const { dialog } = await open();
  expect(stage.calls).toEqual(['recountMonthlyScore']);
  await dialog.getByRole('heading', { name: 'Chấm điểm tháng 9/2026' }).waitFor();
  const card = dialog.getByRole('article', { name: /^1\.1\.3 / });
  expect(await card.getByText('Điểm gợi ý').textContent()).toMatch(/^Điểm gợi ý \d(,\d)?$/);
  expect(await card.textContent()).toContain('10 văn bản');
  expect(await dialog.getByRole('region', { name: 'Kết quả đến lúc này' }).textContent()).toContain(
    'Đã chấm 0/77',
  );
  expect(await card.getByLabel('Điểm tự chấm 1.1.3').inputValue()).toBe('');
});

test('Suggestions of a criterion are taken over at one press and recorded as such', async () => {
  const { dialog } = await open();
  await dialog.getByRole('button', { name: /gợi ý của tiêu chí 1\.1$/ }).click();
  await settled(dialog);
  expect(await dialog.getByLabel('Điểm tự chấm 1.1.1,').inputValue()).toBe('2');
  const { selfPoints, selfFrom } = savedCells(school, '1.1.1');
  expect({ selfPoints, selfFrom }).toEqual({ selfPoints: 2, selfFrom: 'Nhận gợi ý' });
  // no data, no suggestion, nothing to take over
  await dialog.getByRole('button', { name: /gợi ý của tiêu chí 1\.2$/ }).click();
  await settled(dialog);
  expect(await dialog.getByRole('article', { name: /^1\.2\.6 / }).textContent()).toContain('Chưa có số liệu');
  expect(await dialog.getByLabel('Điểm tự chấm 1.2.6,').inputValue()).toBe('');
});

test('A number that cannot be is named at once and never saved', async () => {
  const { dialog } = await open();
  const points = dialog.getByLabel('Điểm tự chấm 1.2.6,');
  for (const wrong of ['5', '-1', 'hai', '1,2,3']) {
    await points.fill(wrong);
    expect(await dialog.getByRole('alert').textContent()).toBe('Nhập số từ 0 đến 1');
  }
  await points.fill('0,5');
  await settled(dialog);
  expect(await dialog.getByRole('alert').count()).toBe(0);
  expect(savedCells(school, '1.2.6').selfPoints).toBe(0.5);
});

test('Points above the suggestion ask for a reason, Không áp dụng too; both are there after closing and opening again', async () => {
  const first = await open();
  await first.dialog.getByLabel('Ai đang thao tác?').selectOption({ index: 2 });
  await first.dialog.getByLabel('Điểm tự chấm 1.1.3,').fill('2');
  await first.dialog.getByLabel('Lý do điểm tự chấm cao hơn điểm gợi ý (1.1.3)').fill('Vừa ban hành thêm');
  await first.dialog.getByLabel('Không áp dụng 1.1.5').check();
  await first.dialog.getByLabel('Lý do không áp dụng (1.1.5)').fill('Chưa có chuyên mục');
  await settled(first.dialog);
  await stage.closeWindows();
  const { dialog } = await open();
  expect(await dialog.getByLabel('Điểm tự chấm 1.1.3,').inputValue()).toBe('2');
  expect(await dialog.getByLabel(/cao hơn điểm gợi ý \(1\.1\.3\)/).inputValue()).toBe('Vừa ban hành thêm');
  expect(await dialog.getByLabel('Lý do không áp dụng (1.1.5)').inputValue()).toBe('Chưa có chuyên mục');
  expect(await dialog.getByLabel('Điểm tự chấm 1.1.5,').isDisabled()).toBe(true);
  expect(savedCells(school, '1.1.3').changedBy).toBe(school.plan.people[1]?.name);
});

test('What was typed last is saved when the person turns to the button that closes the dialog', async () => {
  const { page, dialog } = await open();
  await dialog.getByLabel('Điểm tự chấm 1.2.1,').fill('1');
  const saved = page.waitForResponse('**/call');
  await dialog.locator('body').evaluate(() => window.dispatchEvent(new Event('blur')));
  await saved;
  expect(savedCells(school, '1.2.1').selfPoints).toBe(1);
});

test('Points typed into the sheet show in the dialog when it counts again', async () => {
  const { dialog } = await open();
  school.hand.change('scores', 'indicator', '1.2.7', { selfPoints: 0.5 });
  await dialog.getByRole('button', { name: 'Đếm lại' }).click();
  await dialog.getByText('Đang đếm lại từ các sổ…').waitFor({ state: 'detached' });
  expect(await dialog.getByLabel('Điểm tự chấm 1.2.7,').inputValue()).toBe('0,5');
});

test('Submitting: findings lead to their places, are mended, then the month is closed and can be taken back', async () => {
  const { dialog } = await open();
  for (const button of await dialog
    .getByRole('button', { name: /gợi ý của tiêu chí/ })
    .all()
    .then((all) => all.reverse())) {
    await button.click();
  }
  await dialog.getByLabel('Điểm tự chấm 2.1.2,').fill('2');
  await settled(dialog);
  await dialog.getByRole('button', { name: 'Kiểm tra và nộp tháng 9/2026' }).click();
  const check = dialog.getByRole('region', { name: 'Kiểm tra trước khi nộp tháng 9/2026' });
  expect(await check.textContent()).toMatch(/Tự chấm cao hơn gợi ý nhưng chưa ghi lý do: .*2\.1\.2/);
  await check.getByRole('button', { name: 'Đến chỉ báo 2.1.2', exact: true }).click();
  expect(await focusedId(dialog)).toBe('above-2.1.2');
  await dialog.getByLabel(/cao hơn điểm gợi ý \(2\.1\.2\)/).fill('Hai phần mềm do cấp trên cài');
  await mend(check, dialog);
  await check.getByLabel('Người nộp').selectOption({ index: 2 });
  const approver = await check.getByLabel('Hiệu trưởng đã duyệt').inputValue();
  expect(approver).toBe(school.plan.people.find(({ roles }) => roles.includes('Hiệu trưởng'))?.name);
  await check.getByRole('button', { name: 'Nộp điểm tháng 9/2026' }).click();
  await dialog.getByText(/Đã nộp lúc \d/).waitFor();
  expect(await dialog.getByLabel('Điểm tự chấm 1.1.1,').isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Rút lại để sửa' }).click();
  await dialog.getByRole('button', { name: 'Kiểm tra và nộp tháng 9/2026' }).waitFor();
  expect(await dialog.getByLabel('Điểm tự chấm 1.1.1,').isEnabled()).toBe(true);
  expect(await dialog.getByLabel('Điểm tự chấm 1.1.1,').inputValue()).toBe('2');
});

test('A month that the office returned shows its remark, is corrected and submitted again', async () => {
  const first = await open();
  await submitChecked(first.dialog);
  await stage.closeWindows();
  const remark = 'Bổ sung minh chứng cho 1.2.1.';
  school.hand.change('reports', 'state', 'Đã nộp', { state: 'Trả lại để bổ sung', districtRemark: remark });
  const second = await open();
  const { dialog } = second;
  await dialog.getByText('Phòng GD&ĐT Sông Mây trả lại để bổ sung.').waitFor();
  await dialog.getByText(remark).waitFor();
  await dialog.getByRole('button', { name: /Minh chứng.*\(1\.2\.1\)/ }).click();
  await dialog.getByLabel('Đường dẫn minh chứng mới (1.2.1)').fill('https://cong.example/bai/12');
  await dialog.getByLabel('Tên minh chứng mới (1.2.1)').fill('Bài tập huấn');
  await dialog.getByRole('button', { name: 'Thêm minh chứng (1.2.1)' }).click();
  await dialog.getByRole('link', { name: 'MC1 Bài tập huấn' }).waitFor();
  await settled(dialog);
  expect(savedCells(school, '1.2.1').evidence).toBe('MC1 Bài tập huấn');
  await submitByKeyboard(second);
  expect(school.hand.column('reports', 'state').filter((state) => state === 'Đã nộp')).toHaveLength(1);
});

test('A school with good registers is done with its month in at most 40 presses and entries', async () => {
  const [, good] = world.schools as [WorldSchool, WorldSchool];
  fillSeptember(good, 0.98);
  const { dialog } = await openScores(stage, good);
  let actions = 1;
  const accepts = dialog.getByRole('button', { name: /gợi ý của tiêu chí/ });
  for (; (await accepts.count()) > 0; actions++) await accepts.first().click();
  for (const points of await dialog.getByLabel(/^Điểm tự chấm /).all()) {
    if ((await points.inputValue()) !== '') continue;
    await points.fill('1');
    actions++;
  }
  await settled(dialog);
  await dialog.getByText('Đã đủ, có thể nộp').waitFor();
  await submitChecked(dialog);
  actions += 3;
  expect(actions).toBeLessThanOrEqual(40);
});

/** Follows each finding to its place and fills in what is missing. */
async function mend(check: Locator, dialog: FrameLocator): Promise<void> {
  while ((await check.getByText('Chưa nộp được').count()) > 0) {
    await check
      .getByRole('button', { name: /^Đến chỉ báo/ })
      .first()
      .click();
    await dialog.locator(':focus').fill('1');
  }
}

/** Checks and submits without a mouse: from the button at the foot by Tab, Enter and arrow keys. */
async function submitByKeyboard({ page, dialog }: Window): Promise<void> {
  const check = dialog.getByRole('region', { name: 'Kiểm tra trước khi nộp tháng 9/2026' });
  const tabTo = async (wanted: Locator) => {
    const isThere = () => wanted.evaluate((element) => document.activeElement === element);
    for (let steps = 0; steps < 12 && !(await isThere()); steps++) await page.keyboard.press('Tab');
    expect(await isThere()).toBe(true);
  };
  await dialog.getByRole('button', { name: 'Kiểm tra và nộp tháng 9/2026' }).focus();
  await page.keyboard.press('Enter');
  await check.waitFor();
  await tabTo(check.getByLabel('Người nộp'));
  await page.keyboard.press('ArrowDown');
  await tabTo(check.getByRole('button', { name: 'Nộp điểm tháng 9/2026' }));
  await page.keyboard.press('Enter');
  await dialog.getByText(/Đã nộp lúc \d/).waitFor();
}

/** Presses check, names who submits, submits, and waits for the word of it. */
async function submitChecked(dialog: FrameLocator): Promise<void> {
  await dialog.getByRole('button', { name: 'Kiểm tra và nộp tháng 9/2026' }).click();
  const check = dialog.getByRole('region', { name: 'Kiểm tra trước khi nộp tháng 9/2026' });
  await mend(check, dialog);
  await check.getByLabel('Người nộp').selectOption({ index: 2 });
  await check.getByRole('button', { name: 'Nộp điểm tháng 9/2026' }).click();
  await dialog.getByText(/Đã nộp lúc \d/).waitFor();
}

function focusedId(dialog: FrameLocator): Promise<string> {
  return dialog.locator('body').evaluate(() => document.activeElement?.id ?? '');
}
