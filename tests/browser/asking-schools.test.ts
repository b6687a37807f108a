/** The dialogs between the office and its schools in a browser: data at short notice, petitions, their report, chuyên đề. */
import { type DistrictWorld, makeDistrict, samplePlans } from '../support/district-world';
import { expectGoodLooks, WIDE } from '../support/looks';
import { Stage, type Window } from '../support/stage';

let world: DistrictWorld;
let stage: Stage;
let script: string;

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('MN', 'TH') });
  stage = await Stage.open(world.runtime);
  script = world.runtime.boundTo(world.office.spreadsheetId)[0]?.id ?? '';
  const [first] = world.schools;
  first?.hand.type('requests', [
    {
      date: '22/9/2026',
      kind: 'Khó khăn, vướng mắc',
      content: 'Đường truyền của trường yếu, phòng tin học không vào được Cổng.',
      addressee: 'Đơn vị quản lý',
    },
  ]);
  world.officer.call('consolidateSchools');
  world.officer.finishJob();
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const open = (item: string): Promise<Window> => stage.click(world.officer, script, ['THĐT', item], WIDE);

test('Thu thập số liệu đột xuất: columns, choices and schools by keyboard, then the list with what waits', async () => {
  const window = await open('Thu thập số liệu đột xuất');
  const { dialog, page } = window;
  await dialog.getByLabel('Nội dung thu').fill('Máy tính hỏng cần sửa');
  await dialog.getByLabel('Tên cột 1').fill('Số máy hỏng');
  await dialog.getByRole('button', { name: 'Thêm cột' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Tên cột 2').fill('Đã báo sửa');
  await dialog.getByLabel('Loại (cột 2)').selectOption('Chọn trong danh sách');
  await dialog.getByLabel('Danh sách chọn').fill('Có\nKhông');
  await expectGoodLooks(window, 'data-request-form');
  await dialog.getByRole('button', { name: 'Thu của 2 trường' }).click();
  await dialog.getByText('Đã lập lần thu 1').waitFor();
  await dialog.getByText('0/2 trường đã gửi').waitFor();
  await expectGoodLooks(window, 'data-requests');
  world.officer.call('consolidateSchools');
  world.officer.finishJob();
  await dialog.getByRole('button', { name: 'Tải lại' }).click();
  await dialog.getByRole('button', { name: 'Nhắc trường chưa gửi' }).click();
  const send = dialog.getByRole('button', { name: 'Gửi 2 thư ngay' });
  await send.waitFor();
  await dialog.getByText('Xem thư').first().click();
  await dialog
    .frameLocator('iframe')
    .first()
    .getByText('Mở trang “SL1 Máy tính hỏng cần sửa”', { exact: true })
    .waitFor();
  await expectGoodLooks(window, 'data-request-reminders');
  await send.click();
  await dialog.getByText('Đã gửi 2 thư.').waitFor();
  expect(await dialog.getByText('Hôm nay đã nhắc trường này.').count()).toBe(2);
});

test('Kiến nghị của trường: an answer needs a name, and is settled once it is written', async () => {
  const window = await open('Kiến nghị của trường');
  const { dialog } = window;
  await dialog.getByText('1 kiến nghị chờ trả lời').waitFor();
  const write = dialog.getByRole('button', { name: 'Ghi' });
  await dialog
    .getByRole('textbox', { name: /^Trả lời/ })
    .fill('Đã làm việc với nhà mạng, nâng gói trước 15/10.');
  expect(await write.isDisabled()).toBe(true);
  await dialog.getByLabel('Người trả lời').fill('Vũ Thị Sen');
  await expectGoodLooks(window, 'petitions');
  await write.click();
  await dialog.getByText('Không còn kiến nghị nào chờ trả lời').waitFor();
});

test('Báo cáo tồn tại và giải pháp shows the paper beside the draft, with its annex; what is typed is there the next time', async () => {
  const window = await open('Báo cáo tồn tại và giải pháp');
  const { dialog } = window;
  await dialog.getByLabel('Chức vụ người ký').fill('Trưởng phòng');
  const paper = dialog.frameLocator('iframe');
  await paper.getByText('TRƯỞNG PHÒNG').waitFor();
  await paper.getByText('PHỤ LỤC').waitFor();
  const solutions = 'Giải pháp đã thực hiện';
  await dialog.getByLabel(solutions).fill('Đã làm việc với nhà mạng.');
  await dialog.getByText(/^Đã lưu/).waitFor();
  await expectGoodLooks(window, 'shortcomings');

  const again = (await open('Báo cáo tồn tại và giải pháp')).dialog;
  expect(await again.getByLabel(solutions).inputValue()).toBe('Đã làm việc với nhà mạng.');
  expect(await again.getByLabel('Chức vụ người ký').inputValue()).toBe('Trưởng phòng');
  // the first window is still open and out of date once the second one has saved
  await again.getByLabel(solutions).fill('Đã nâng đường truyền.');
  await again.getByText(/^Đã lưu/).waitFor();
  await dialog.getByLabel(solutions).fill('Đã làm việc với nhà mạng, chờ lắp.');
  await dialog.getByRole('button', { name: 'Lưu bản này thành bản riêng' }).click();
  await dialog.getByText(/^Đã lưu/).waitFor();
  const last = (await open('Báo cáo tồn tại và giải pháp')).dialog;
  expect(await last.getByLabel(solutions).inputValue()).toBe('Đã làm việc với nhà mạng, chờ lắp.');
  const kept = last.getByLabel('Bản đã lưu').locator('option');
  expect(await kept.count()).toBe(3);
  await last.getByLabel('Bản đã lưu').selectOption({ index: 2 });
  await last.frameLocator('iframe').getByText('Đã nâng đường truyền.').waitFor();
});

test('Chuyên đề: a topic of the model brings its people; the attendance is a table with a name for every field', async () => {
  const window = await open('Chuyên đề');
  const { dialog } = window;
  await dialog.getByRole('button', { name: 'Thêm chuyên đề' }).click();
  await dialog
    .getByLabel('Chủ đề')
    .fill('Khai thác hệ thống máy tính, máy chiếu, camera, trang thông tin điện tử');
  expect(await dialog.getByLabel('Thành phần mỗi trường').inputValue()).toContain('hiệu trưởng');
  await expectGoodLooks(window, 'seminar-form');
  await dialog.getByRole('button', { name: 'Ghi vào lịch' }).click();
  await dialog.getByRole('button', { name: 'Điểm danh' }).click();
  await dialog.getByLabel('Đã dự, ').first().fill('3');
  await expectGoodLooks(window, 'attendance');
  await dialog.getByRole('button', { name: 'Ghi điểm danh' }).click();
  await dialog.getByText('Đủ thành phần: 1/2 trường').waitFor();
  await expectGoodLooks(window, 'seminars');
});
