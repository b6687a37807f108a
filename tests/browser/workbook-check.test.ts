/** Kiểm tra sổ in its sidebar: problems with their cells, a jump to one, mended and checked again. */
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

test('It lists what is wrong by sheet, leads to the cell, and is content once it is mended', async () => {
  school.hand.type('rooms', [{ name: 'Phòng Tin học 1', kind: 'Tin học', keeper: 'Người Không Có' }]);
  school.hand.type('room-log', [
    { date: '40/9/2026', room: 'Phòng Tin học 1', planned: 5, withDevices: 7 },
    { date: '22/9/2026', room: 'Phòng Nào Đó', planned: 5 },
  ]);
  const person = school.sitDown();
  const window = await stage.click(person, school.scriptId, ['THĐT', 'Kiểm tra sổ'], {
    width: 1200,
    height: 760,
  });
  const { dialog } = window;
  await dialog.getByText('Có 3 chỗ cần sửa').waitFor();
  expect(await pictureOf(window, 'workbook-check')).toBe(0);
  expect(await violationsIn(window)).toEqual([]);
  const diary = dialog.getByRole('region', { name: 'Nhật ký phòng' });
  expect(await diary.getByRole('listitem').count()).toBe(2);
  expect(await diary.textContent()).toContain('Không có ngày “40/9/2026” trong lịch.');
  await diary.getByRole('button', { name: 'ô C4' }).click();
  await dialog.locator('li.opened').waitFor();
  school.hand.change('room-log', 'room', 'Phòng Nào Đó', { room: 'Phòng Tin học 1' });
  await dialog.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await dialog.getByText('Có 2 chỗ cần sửa').waitFor();
});
