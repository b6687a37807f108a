/** Nhập từ Excel: one step enters all good rows, and the answer says where they are. */
import { type DistrictWorld, makeDistrict, samplePlans, type WorldSchool } from '../support/district-world';

let world: DistrictWorld;
let school: WorldSchool;

beforeAll(() => {
  world = makeDistrict({ schools: samplePlans('THCS') });
  [school] = world.schools as [WorldSchool];
});

const LIST = [
  'Tên thiết bị\tLoại\tPhòng\tSL\tNgày nhận\tGhi chú',
  'Máy tính Đồi Chè\tMáy tính\tphòng tin học 1\t30\t5-9-2026\t=IMPORTXML("https://x.example","//a")',
  'Ti vi 55\tTi vi, màn hình\tPhòng Tin học 1\t1\t\t',
  'Máy in Mực\tMáy in\tPhòng Tin học 1\tmột\t\t',
].join('\n');

test('equipment enters in the spelling of the rooms, a second time nothing enters, and a bad cell is named', () => {
  school.hand.type('rooms', [{ name: 'Phòng Tin học 1', kind: 'Tin học' }]);
  const before = school.hand.column('equipment', 'name').length;
  const person = school.sitDown();
  const planned = person.call('planTableImport', { table: 'equipment', text: LIST });
  expect(planned).toMatchObject({
    state: 'planned',
    plan: {
      counts: { fresh: 2, present: 0, bad: 1 },
      problems: [{ place: 'dòng 4, cột Số lượng' }],
    },
  });
  expect(school.hand.column('equipment', 'name')).toHaveLength(before);
  const entered = person.call('enterTableImport', { table: 'equipment', text: LIST });
  const [first, last] = [3 + before, 4 + before];
  expect(entered).toMatchObject({ state: 'entered', sheet: 'Thiết bị', cell: `B${first}` });
  expect(entered.message).toContain(`Đã nhập 2 dòng vào trang Thiết bị, dòng ${first} đến ${last}.`);
  expect(entered.message).toContain('Xóa các hàng');
  const row = (key: string) => school.hand.column('equipment', key)[before];
  expect(['name', 'room', 'quantity', 'fault'].map(row)).toEqual([
    'Máy tính Đồi Chè',
    'Phòng Tin học 1',
    30,
    '=IMPORTXML("https://x.example","//a")',
  ]);
  expect(person.call('enterTableImport', { table: 'equipment', text: LIST })).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('Không có dòng mới nào để nhập.'),
  });
  expect(school.hand.column('equipment', 'name')).toHaveLength(before + 2);
});

test('an empty list, an unknown table and a list beyond the sheet are refused in words', () => {
  const person = school.sitDown();
  const answer = (request: object) => String(person.call('planTableImport', request).message);
  expect(answer({ table: 'staff', text: ' ' })).toContain('Chưa có dòng nào để nhập.');
  expect(answer({ table: 'scores', text: 'x' })).toContain('Không có bảng này.');
  const many = Array.from({ length: 200 }, (_, index) => `Phòng ${index}\tTin học`);
  expect(answer({ table: 'rooms', text: ['Tên phòng\tLoại', ...many].join('\n') })).toContain(
    'chỉ chứa được 150 dòng',
  );
});
