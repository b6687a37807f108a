/** Nhập từ Excel: a workbook of the school's own goes in by suggestion, a bad cell is mended in the box, nothing enters twice. */
import ExcelJS from 'exceljs';
import { type DistrictWorld, makeDistrict, samplePlans, type WorldSchool } from '../support/district-world';
import { pictureOf, violationsIn } from '../support/looks';
import { Stage } from '../support/stage';

let world: DistrictWorld;
let school: WorldSchool;
let stage: Stage;

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('TH') });
  [school] = world.schools as [WorldSchool];
  stage = await Stage.open(world.runtime);
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

/** A list as schools keep them: a cover, a name above the titles, dates, a merged heading, numbers. */
async function staffFile(present: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Bìa').getCell('B2').value = 'Danh sách năm học';
  const sheet = book.addWorksheet('CBGVNV');
  sheet.addRow(['DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN']);
  sheet.mergeCells('A1:F1');
  sheet.addRow([]);
  sheet.addRow(['STT', 'Họ và tên', 'Chức vụ', 'Tổ chuyên môn', 'Ngày về trường', 'Email', 'Ngày sinh']);
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
  sheet.addRow([1, present, 'Hiệu trưởng', '', day('2020-08-01'), '', day('1975-02-03')]);
  sheet.addRow([2, 'Lường Thị Thắm', 'GV, TTCM', 'Tổ 1', day('2019-08-15'), 'tham@thdoi.example', '']);
  sheet.addRow([3, '=HYPERLINK("x")', 'GV', 'Tổ <b>2</b>', '1.9.24', '', '']);
  sheet.addRow([4, 'Quàng Văn Inh', 'Phi công', 'Tổ 1', '', '', '']);
  for (const row of [4, 5]) sheet.getCell(row, 5).numFmt = 'dd/mm/yyyy';
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('An .xlsx goes in by its titles; a bad row is mended in the box; what is there stays as it is', async () => {
  const present = school.plan.people[0]?.name ?? '';
  const before = school.hand.column('staff', 'name').length;
  const window = await stage.click(school.sitDown(), school.scriptId, ['THĐT', 'Nhập từ Excel']);
  const { dialog } = window;
  await dialog.getByLabel('Chọn tệp .xlsx, .csv…').setInputFiles({
    name: 'can-bo.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await staffFile(present),
  });
  await dialog.getByLabel('Trang trong tệp').selectOption('CBGVNV');
  await dialog.getByRole('button', { name: 'Nhập 2 dòng' }).waitFor();
  expect(await dialog.getByLabel('Họ và tên', { exact: true }).inputValue()).toBe('name');
  expect(await dialog.getByLabel('Ngày sinh').inputValue()).toBe('');
  const preview = dialog.getByRole('region', { name: 'Xem trước' });
  expect(await preview.textContent()).toContain(`1 dòng đã có trong sổ, để nguyên: ${present}`);
  expect(await preview.getByRole('table').textContent()).toContain('15/8/2019');
  expect(await preview.getByText('dòng 7, cột Chức vụ, nhiệm vụ').count()).toBe(1);
  expect(await preview.textContent()).toContain('Bảo vệ');
  expect(await pictureOf(window, 'import-tables')).toBe(0);
  await preview.getByRole('heading').evaluate((element) => element.scrollIntoView());
  expect(await pictureOf(window, 'import-tables-preview')).toBe(0);
  expect(await violationsIn(window)).toEqual([]);

  await dialog.getByRole('button', { name: 'Nhập 2 dòng' }).click();
  await dialog.getByText(/Đã nhập 2 dòng vào trang Nhân sự, dòng \d+ đến \d+/).waitFor();
  expect(school.hand.column('staff', 'name').slice(before)).toEqual(['Lường Thị Thắm', '=HYPERLINK("x")']);
  expect(school.hand.column('staff', 'team').slice(-2)).toEqual(['Tổ 1', 'Tổ <b>2</b>']);
  expect(await pictureOf(window, 'import-tables-done')).toBe(0);

  const box = dialog.getByLabel('Danh sách (cả dòng tên cột)');
  await box.fill((await box.inputValue()).replace('Phi công', 'Bảo vệ'));
  await dialog.getByRole('button', { name: 'Xem trước' }).click();
  await dialog.getByRole('button', { name: 'Nhập 1 dòng' }).click();
  await dialog.getByText('Đã nhập 1 dòng').waitFor();
  expect(school.hand.column('staff', 'name').slice(before + 2)).toEqual(['Quàng Văn Inh']);
  expect(await violationsIn(window)).toEqual([]);
});

test('A file that is no .xlsx is refused with what to do; pasted cells go in as well', async () => {
  const window = await stage.click(school.sitDown(), school.scriptId, ['THĐT', 'Nhập từ Excel']);
  const { dialog } = window;
  await dialog.getByLabel('Chọn tệp .xlsx, .csv…').setInputFiles({
    name: 'cu.xls',
    mimeType: 'application/vnd.ms-excel',
    buffer: Buffer.from([0xd0, 0xcf, 0x11]),
  });
  await dialog.getByText('Không đọc được tệp này.').waitFor();
  await dialog.getByLabel('Nhập vào trang').selectOption('Phòng');
  await dialog
    .getByLabel('Danh sách (cả dòng tên cột)')
    .fill('Tên phòng\tPhụ trách\nPhòng Tin học 9\t\nPhòng Ngoại ngữ 9\tNgười lạ');
  await dialog.getByRole('button', { name: 'Xem trước' }).click();
  await dialog.getByText('dòng 3, cột Người phụ trách').waitFor();
  await dialog.getByRole('button', { name: 'Nhập 1 dòng' }).click();
  await dialog.getByText('Đã nhập 1 dòng vào trang Phòng').waitFor();
  const names = school.hand.column('rooms', 'name');
  expect(school.hand.column('rooms', 'kind')[names.indexOf('Phòng Tin học 9')]).toBe('Tin học');
});
