/** Ghi nhật ký hôm nay as a person works through it: fill, save, open again, meet somebody else's entry. */
import {
  type DistrictWorld,
  fillSeptember,
  makeDistrict,
  samplePlans,
  type WorldSchool,
} from '../support/district-world';
import { pictureOf, violationsIn } from '../support/looks';
import { Stage, type Window } from '../support/stage';

const TODAY = 46289; // 24 September 2026, a Thursday

let world: DistrictWorld;
let primary: WorldSchool;
let preschool: WorldSchool;
let stage: Stage;

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('TH', 'MN') });
  [primary, preschool] = world.schools as [WorldSchool, WorldSchool];
  fillSeptember(primary, 0.9);
  fillSeptember(preschool, 0.9);
  stage = await Stage.open(world.runtime);
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const open = (school: WorldSchool): Promise<Window> =>
  stage.click(school.sitDown(), school.scriptId, ['THĐT', 'Ghi nhật ký hôm nay']);

/** Today's rows of the diary sheet, as stored. */
function todaysRows(school: WorldSchool): { room: unknown; planned: unknown; used: unknown; by: unknown }[] {
  const column = (key: string) => school.hand.column('room-log', key);
  return column('date').flatMap((date, index) =>
    date === TODAY
      ? [
          {
            room: column('room')[index],
            planned: column('planned')[index],
            used: column('withDevices')[index],
            by: column('by')[index],
          },
        ]
      : [],
  );
}

test('All rooms stand there with the lessons of their schedule; what is entered is saved in one call', async () => {
  const window = await open(primary);
  const { dialog } = window;
  const computing = dialog.getByRole('group', { name: 'Phòng Tin học 1' });
  expect(await computing.getByLabel('Số tiết theo lịch').inputValue()).toBe('5');
  expect(await computing.getByLabel('Số tiết dùng thiết bị').inputValue()).toBe('');
  expect(await dialog.getByText('Chưa có số tiết dùng thiết bị').count()).toBe(1);
  await computing.getByLabel('Số tiết dùng thiết bị').fill('4');
  const music = dialog.getByRole('group', { name: 'Phòng Âm nhạc' });
  await music.getByLabel('Số tiết dùng thiết bị').fill('3');
  await music.getByLabel('Vướng mắc').fill('Loa rè');
  expect(await dialog.getByText('Dùng thiết bị 7/8 tiết theo lịch (88 %).').count()).toBe(1);
  expect(await pictureOf(window, 'day-log')).toBe(0);
  expect(await violationsIn(window)).toEqual([]);
  stage.calls.length = 0;
  await dialog.getByRole('button', { name: 'Lưu nhật ký' }).click();
  await dialog.getByText('Đã lưu nhật ký của 2 phòng.').waitFor();
  expect(stage.calls).toEqual(['saveDayLog']);
  const by = await dialog.getByLabel('Người ghi').inputValue();
  expect(by).not.toBe('');
  expect(todaysRows(primary)).toEqual([
    { room: 'Phòng Tin học 1', planned: 5, used: 4, by },
    { room: 'Phòng Âm nhạc', planned: 3, used: 3, by },
  ]);
});

test('Opened again the same day it shows what was saved, and a correction makes no second row', async () => {
  const { dialog } = await open(primary);
  const computing = dialog.getByRole('group', { name: 'Phòng Tin học 1' });
  expect(await computing.getByLabel('Số tiết dùng thiết bị').inputValue()).toBe('4');
  await computing.getByLabel('Số tiết dùng thiết bị').fill('5');
  await dialog.getByRole('button', { name: 'Lưu nhật ký' }).click();
  await dialog.getByText('Đã lưu nhật ký của 1 phòng.').waitFor();
  expect(todaysRows(primary).map(({ room, used }) => `${room} ${used}`)).toEqual([
    'Phòng Tin học 1 5',
    'Phòng Âm nhạc 3',
  ]);
});

test('What somebody typed into the sheet meanwhile is shown, not overwritten; then one chooses', async () => {
  const window = await open(primary);
  const { dialog } = window;
  expect(primary.hand.change('room-log', 'problem', 'Loa rè', { withDevices: 1 })).toBe(true);
  const music = dialog.getByRole('group', { name: 'Phòng Âm nhạc' });
  await music.getByLabel('Số tiết dùng thiết bị').fill('2');
  await dialog.getByRole('button', { name: 'Lưu nhật ký' }).click();
  await music.getByText('vừa ghi phòng này: 3 tiết theo lịch; 1 dùng thiết bị').waitFor();
  expect(todaysRows(primary).map(({ used }) => used)).toEqual([5, 1]);
  await pictureOf(window, 'day-log-conflict');
  await music.getByRole('button', { name: 'Giữ nội dung của tôi' }).click();
  await dialog.getByRole('button', { name: 'Lưu nhật ký' }).click();
  await dialog.getByText('Đã lưu nhật ký của 1 phòng.').waitFor();
  expect(todaysRows(primary).map(({ used }) => used)).toEqual([5, 2]);
});

test('A number that cannot be is named and not sent; a day back can be filled in later', async () => {
  const { dialog } = await open(primary);
  const computing = dialog.getByRole('group', { name: 'Phòng Tin học 1' });
  await computing.getByLabel('Số tiết dùng thiết bị').fill('25');
  await dialog.getByText('Sửa số ở Phòng Tin học 1 rồi lưu.').waitFor();
  expect(await dialog.getByRole('button', { name: 'Lưu nhật ký' }).isDisabled()).toBe(true);
  await computing.getByLabel('Số tiết dùng thiết bị').fill('5');
  await dialog.getByLabel('Ngày').selectOption('2026-09-22');
  await dialog.getByRole('heading', { name: 'Nhật ký phòng – Thứ Ba, 22/9/2026' }).waitFor();
  await computing.getByLabel('Số tiết dùng thiết bị').fill('0');
  await dialog.getByRole('button', { name: 'Lưu nhật ký' }).click();
  await dialog.getByText('Đã lưu nhật ký của 1 phòng.').waitFor();
  expect(primary.hand.column('room-log', 'withDevices').at(-1)).toBe(0);
});

test('A preschool reads "hoạt động"; a room without lessons is ticked as used', async () => {
  const { dialog } = await open(preschool);
  await dialog.getByText('Chưa có số hoạt động dùng thiết bị').waitFor();
  await dialog.getByText('Phòng không có lịch dạy').click();
  const library = dialog.getByRole('group', { name: 'Thư viện' });
  await library.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Lưu nhật ký' }).click();
  await dialog.getByText('Đã lưu nhật ký của 1 phòng.').waitFor();
  expect(todaysRows(preschool)).toEqual([
    expect.objectContaining({ room: 'Thư viện', planned: '', used: '' }),
  ]);
});
