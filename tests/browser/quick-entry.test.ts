/** Ghi sổ nhanh: a fault reported in a few fields, what is missing named, and the next row at once. */
import { type DistrictWorld, makeDistrict, samplePlans, type WorldSchool } from '../support/district-world';
import { pictureOf, violationsIn } from '../support/looks';
import { Stage } from '../support/stage';

let world: DistrictWorld;
let school: WorldSchool;
let stage: Stage;

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('MN') });
  [school] = world.schools as [WorldSchool];
  school.hand.type('rooms', [{ name: 'Phòng Âm nhạc', kind: 'Âm nhạc' }]);
  stage = await Stage.open(world.runtime);
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

test('A fault is reported with drop-downs of the registers; a missing field is named; the next row keeps day and person', async () => {
  const window = await stage.click(school.sitDown(), school.scriptId, ['THĐT', 'Ghi sổ nhanh']);
  const { dialog } = window;
  await dialog.getByLabel('Việc').selectOption('Báo hỏng thiết bị');
  expect(await dialog.getByLabel('Ngày báo').inputValue()).toBe('2026-09-24');
  await dialog.getByLabel('Phòng').selectOption('Phòng Âm nhạc');
  await dialog.getByLabel('Loại thiết bị').selectOption('Hệ thống âm thanh');
  const person = school.plan.people[0]?.name ?? '';
  await dialog.getByLabel('Người báo').selectOption(person);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await dialog.getByText('Chưa điền ô này.').waitFor();
  expect(school.hand.column('fault-reports', 'date')).toEqual([]);
  expect(await pictureOf(window, 'quick-entry')).toBe(0);
  expect(await violationsIn(window)).toEqual([]);
  await dialog.getByLabel('Hỏng gì, cần gì').fill('=Loa rè, cần thay');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await dialog.getByText('Đã ghi 1 dòng:').waitFor();
  const row = ['room', 'type', 'fault', 'by'].map((key) => school.hand.column('fault-reports', key)[0]);
  expect(row).toEqual(['Phòng Âm nhạc', 'Hệ thống âm thanh', '=Loa rè, cần thay', person]);
  expect(await dialog.getByLabel('Người báo').inputValue()).toBe(person);
  expect(await dialog.getByLabel('Hỏng gì, cần gì').inputValue()).toBe('');
  await dialog.getByLabel('Hỏng gì, cần gì').fill('Dây nguồn đứt');
  await dialog.getByRole('button', { name: 'Lưu, ghi tiếp' }).click();
  await dialog.getByText('Đã ghi 2 dòng:').waitFor();
  expect(school.hand.column('fault-reports', 'fault')).toEqual(['=Loa rè, cần thay', 'Dây nguồn đứt']);
});
