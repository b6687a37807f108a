/** Soạn văn bản and Tạo bộ hồ sơ as people use them: choose, see what is missing, preview, take Word, ask for the Google Doc. */
import { Hand } from '../../local/sample/hand';
import { OPERATOR } from '../../local/sample/story';
import {
  type DistrictWorld,
  fillSeptember,
  makeDistrict,
  samplePlans,
  type WorldSchool,
} from '../support/district-world';
import { pictureOf, violationsIn, WIDE } from '../support/looks';
import { Stage, type Window } from '../support/stage';

let world: DistrictWorld;
let school: WorldSchool;
let other: WorldSchool;
let stage: Stage;

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('TH', 'THCS') });
  [school, other] = world.schools as [WorldSchool, WorldSchool];
  fillSeptember(school, 0.7);
  stage = await Stage.open(world.runtime);
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const open = ({ sitDown, scriptId }: WorldSchool = school): Promise<Window> =>
  stage.click(sitDown(), scriptId, ['THĐT', 'Soạn văn bản'], WIDE);

test('A document is chosen, read as it prints, taken as Word; what is missing is one click from its place', async () => {
  const window = await open();
  const { dialog, page } = window;
  await dialog.getByRole('button', { name: /Quyết định thành lập, kiện toàn Ban chỉ đạo/ }).click();
  const paper = dialog.frameLocator('iframe');
  await paper.getByRole('heading', { name: 'DANH SÁCH' }).waitFor();
  expect(await pictureOf(window, 'documents-TH')).toBeLessThanOrEqual(0);
  expect(await violationsIn(window)).toEqual([]);
  await dialog.getByText(/Còn \d+ chỗ cần điền/).click();
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

test('What the district found in the dossier is read in the dialog, with its place and remedy', async () => {
  new Hand(world.workspace, OPERATOR, other.workbookId).type('dossier-findings', [
    {
      place: 'Kế hoạch viết tin bài',
      message: 'Trích yếu ghi năm học 2025–2026.',
      remedy: 'Sửa năm học ở trích yếu.',
      checkedOn: '22/9/2026',
    },
  ]);
  const window = await open(other);
  const { dialog } = window;
  await dialog.getByText('Đơn vị quản lý kiểm tra hồ sơ ngày 22/9/2026: 1 điều cần xem lại').click();
  await dialog.getByText('Sửa năm học ở trích yếu.').waitFor();
  expect(await pictureOf(window, 'documents-THCS')).toBeLessThanOrEqual(0);
  expect(await violationsIn(window)).toEqual([]);
});

test('The district chooses schools and documents, reads how many days it takes, and starts', async () => {
  const officeScript = world.runtime.boundTo(world.office.spreadsheetId)[0]?.id ?? '';
  const window = await stage.click(world.officer, officeScript, ['THĐT', 'Tạo bộ hồ sơ (10 văn bản)'], WIDE);
  const { dialog } = window;
  await dialog.getByText('Tối đa 20 văn bản, khoảng 1 ngày').waitFor();
  expect(await pictureOf(window, 'dossiers')).toBeLessThanOrEqual(0);
  expect(await violationsIn(window)).toEqual([]);
  await dialog
    .getByRole('group', { name: /Văn bản/ })
    .getByRole('button', { name: 'Bỏ hết' })
    .click();
  await dialog.getByText('Chọn trường và văn bản.').waitFor();
  expect(await dialog.getByRole('button', { name: 'Bắt đầu' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Kế hoạch viết tin bài').check();
  await dialog.getByText('Tối đa 2 văn bản').waitFor();
  const before = world.officer.dialogs.length;
  await dialog.getByRole('button', { name: 'Bắt đầu' }).click();
  // the progress of the job comes up in the place of this dialog
  await dialog.getByRole('button', { name: 'Bắt đầu', disabled: false }).waitFor();
  expect(world.officer.dialogs.slice(before).map(({ title }) => title)).toEqual([
    'Tạo bộ hồ sơ (10 văn bản)',
  ]);
});
