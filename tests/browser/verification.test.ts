/** Kiểm tra và công nhận in a browser: scored by keyboard, two officers, papers, assessors and recognition; readable wide and narrow. */
import { type DistrictWorld, fillSeptember, makeDistrict, samplePlans } from '../support/district-world';
import { expectGoodLooks, WIDE } from '../support/looks';
import { Stage, type Window } from '../support/stage';

let world: DistrictWorld;
let stage: Stage;
let script: string;

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('TH') });
  const [first] = world.schools;
  if (first === undefined) throw new Error('No school.');
  fillSeptember(first, 0.9);
  script = world.runtime.boundTo(world.office.spreadsheetId)[0]?.id ?? '';
  stage = await Stage.open(world.runtime);
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const open = (item: string): Promise<Window> =>
  stage.click(world.officer, script, ['THĐT', 'Kiểm tra và công nhận', item], WIDE);

test('an officer scores by keyboard beside what the registers say; another officer’s points are never lost', async () => {
  const window = await open('Kiểm tra, chấm điểm');
  const { dialog, page } = window;
  await dialog.getByLabel('Trường', { exact: true }).selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Tính lại từ sổ' }).click();
  await dialog.getByText('Đã tính lại gợi ý').waitFor();
  const points = dialog.getByLabel('Điểm của đoàn, chỉ báo 1.1.1');
  await points.focus();
  await page.keyboard.type('0,5');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Như gợi ý, chỉ báo 1.1.2' }).click();
  await dialog.getByText('Đã lưu.').waitFor();
  await expectGoodLooks(window, 'verification');
  const other = await open('Kiểm tra, chấm điểm');
  await other.dialog.getByLabel('Trường', { exact: true }).selectOption({ index: 1 });
  const theirs = other.dialog.getByLabel('Điểm của đoàn, chỉ báo 1.1.1');
  await theirs.fill('1');
  await theirs.press('Tab');
  await other.dialog.getByText('Đã lưu.').waitFor();
  await points.fill('0');
  await points.press('Tab');
  await dialog.getByRole('button', { name: 'Giữ của tôi' }).waitFor();
  await expectGoodLooks(window, 'verification-conflict');
  await dialog.getByRole('button', { name: 'Lấy của họ' }).click();
  expect(await points.inputValue()).toBe('1');
  await dialog.getByText('Đi kiểm tra').click();
  await dialog.getByRole('button', { name: 'Bộ hồ sơ kiểm tra' }).click();
  await dialog.getByTitle('Bộ hồ sơ kiểm tra như khi in').waitFor();
  await expectGoodLooks(window, 'verification-paper');
});

test('assigning somebody who works at the school asks for a reason', async () => {
  const window = await open('Phân công kiểm tra');
  const { dialog } = window;
  const [name] = world.schools[0]?.hand.column('staff', 'name') ?? [];
  await dialog.getByLabel('Họ và tên').fill(String(name));
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByRole('button', { name: 'Phân công', exact: true }).click();
  await dialog.getByText('đang làm việc ở trường').waitFor();
  const anyway = dialog.getByRole('button', { name: 'Vẫn phân công' });
  expect(await anyway.isDisabled()).toBe(true);
  await dialog.getByLabel('Lý do vẫn phân công').fill('Thiếu người');
  await expectGoodLooks(window, 'assignments');
  await anyway.click();
  await dialog.getByText('Đã phân công', { exact: false }).first().waitFor();
});

test('recognition says why nobody can be proposed yet', async () => {
  const window = await open('Đề nghị công nhận');
  await window.dialog.getByText('Chưa đủ dữ liệu để xét').waitFor();
  await expectGoodLooks(window, 'recognition');
});
