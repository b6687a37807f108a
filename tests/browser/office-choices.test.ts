/** The office's own points and choices in a browser: previewed, confirmed by name, readable wide and narrow, without barriers. */
import { type DistrictWorld, makeDistrict, samplePlans } from '../support/district-world';
import { expectGoodLooks, WIDE } from '../support/looks';
import { Stage, type Window } from '../support/stage';

let world: DistrictWorld;
let stage: Stage;
let script: string;

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('MN') });
  stage = await Stage.open(world.runtime);
  script = world.runtime.boundTo(world.office.spreadsheetId)[0]?.id ?? '';
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const open = (item: string): Promise<Window> => stage.click(world.officer, script, ['THĐT', item], WIDE);

test('Chỗ các văn bản khác nhau lists every topic and marks what this office follows', async () => {
  const window = await open('Chỗ các văn bản khác nhau');
  const topic = window.dialog.getByRole('table', { name: 'Hạn công khai' });
  await topic.waitFor();
  expect(await topic.getByRole('row').filter({ hasText: '15/9' }).textContent()).toContain('đang dùng');
  await expectGoodLooks(window, 'conflicts');
});

test('Chọn bộ quy định shows what another pack would change and takes it by name', async () => {
  const window = await open('Chọn bộ quy định');
  const { dialog } = window;
  const take = dialog.getByRole('button', { name: 'Dùng bộ này' });
  await dialog.getByLabel('Bảng phân công nhiệm vụ').check();
  await dialog.getByRole('table', { name: 'Sẽ đổi' }).waitFor();
  expect(await take.isDisabled()).toBe(true);
  await dialog.getByLabel('Người chọn (họ tên)').fill('Lê Thị Mai');
  await expectGoodLooks(window, 'packs');
  await take.click();
  await dialog.getByText('chọn ngày 24/9/2026').waitFor();
});

test('Chọn hạn công khai asks for one of two dates and a name, and keeps the choice', async () => {
  const window = await open('Chọn hạn công khai');
  const { dialog } = window;
  const write = dialog.getByRole('button', { name: 'Ghi lựa chọn' });
  await dialog.getByLabel('Trước ngày 30/6').check();
  expect(await write.isDisabled()).toBe(true);
  await dialog.getByLabel('Người chọn (họ tên)').fill('Lê Thị Mai');
  await expectGoodLooks(window, 'disclosure');
  await write.click();
  await dialog.getByText('Đã ghi: Trước ngày 30/6 – Lê Thị Mai').waitFor();
});

test('Nhập bộ điểm chính thức shows what must be mended, then what changes, and takes the set by name', async () => {
  const window = await open('Nhập bộ điểm chính thức');
  const { dialog } = window;
  await dialog.getByText('ĐIỂM MẪU – TẬP HUẤN').waitFor();
  const text = dialog.getByLabel('Nội dung bộ điểm');
  await text.fill('Mã;Điểm tối đa\n1.1.1;60\n1.1.2;30\n9.9.9;10');
  await dialog.getByRole('button', { name: 'Xem thử' }).click();
  await dialog.getByText('Chỉ báo 9.9.9 không có').waitFor();
  await expectGoodLooks(window, 'points-wrong');
  await text.fill('Mã;Điểm tối đa;Bắt buộc\n1.1.1;60;x\n1.1.2;40;');
  await dialog.getByRole('button', { name: 'Xem thử' }).click();
  await dialog.getByRole('cell', { name: 'Bắt buộc' }).waitFor();
  await dialog.getByLabel('Số, ngày của văn bản').fill('Quyết định 15/QĐ ngày 1/9/2026');
  await dialog.getByLabel('Người xác nhận').fill('Lê Thị Mai');
  await expectGoodLooks(window, 'points');
  await dialog.getByRole('button', { name: 'Xác nhận bộ điểm này' }).click();
  await dialog.getByText('Bản 1: 2 chỉ báo').waitFor();
});

test('Dùng bộ điểm mẫu asks whether one knows what it is before it takes a name', async () => {
  const window = await open('Dùng bộ điểm mẫu làm bộ điểm của đơn vị');
  const { dialog } = window;
  const take = dialog.getByRole('button', { name: 'Nhận bộ điểm mẫu' });
  await dialog.getByLabel('Người xác nhận').fill('Lê Thị Mai');
  expect(await take.isDisabled()).toBe(true);
  await dialog.getByLabel('Tôi hiểu đây là điểm mẫu').check();
  await expectGoodLooks(window, 'adopt');
  expect(await take.isDisabled()).toBe(false);
});

test('Bổ sung nội dung mới của bản này lists what is new and what differs, and writes what is ticked', async () => {
  const { workspace, office } = world;
  const id = `document/${script}/${office.spreadsheetId}`;
  const { values = {} } = workspace.propertyStores.get(id) ?? {};
  const kept = Object.entries(values).filter(([key]) => !key.startsWith('standard'));
  workspace.propertyStores.put(id, { values: Object.fromEntries(kept) });
  const book = workspace.spreadsheets.get(office.spreadsheetId);
  for (const sheet of book?.sheets ?? [])
    sheet.rows = sheet.rows.filter(
      (row) => row?.[2]?.value !== 'equipment-line' && row?.[1]?.value !== '3.2.4',
    );
  if (book !== undefined) workspace.spreadsheets.put(book.id, book);
  const window = await open('Bổ sung nội dung mới của bản này');
  const { dialog } = window;
  await dialog.getByText('Dòng mới (2)').waitFor();
  await expectGoodLooks(window, 'standard-news');
  await dialog.getByLabel('Danh mục: Định mức, quy định: Đường truyền').uncheck();
  await dialog.getByRole('button', { name: 'Bổ sung 1 dòng' }).click();
  await dialog.getByText('Đã bổ sung 1 dòng mới').waitFor();
});
