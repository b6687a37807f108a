/** What an import changes: append, update, archive, never delete. */
import { importMessage, planImport } from '../../../src/features/registry/plan';
import { readList } from '../../../src/features/registry/read-list';
import type { SchoolEntry } from '../../../src/features/registry/read-schools';

const list = (...rows: string[]) =>
  readList(['Tên trường,Cấp học,Tài khoản Google', ...rows].join('\n'), 'danh-sach.csv');

function school(
  id: string,
  name: string,
  account: string,
  more: Partial<SchoolEntry['record']> = {},
): SchoolEntry {
  return {
    id,
    row: 3,
    record: {
      name,
      levels: ['MN'],
      highQuality: false,
      profile: 'whole',
      account,
      state: 'active',
      saturday: false,
      ...more,
    },
  };
}

const may = school('1', 'Trường Mây', 'hosomnmay@gmail.example');
const gio = school('2', 'Trường Gió', 'hosomngio@gmail.example');
const sao = school('3', 'Trường Sao', 'hosomnsao@gmail.example');

test('new schools are appended in use, known ones with the same values are left alone', () => {
  const plan = planImport(
    list('Trường Mây,MN,hosomnmay@gmail.example', 'Trường Nắng,TH,hosothnang@gmail.example'),
    [may],
    [],
  );
  expect(plan.added).toMatchObject([{ name: 'Trường Nắng', levels: 'TH', state: 'Đang dùng' }]);
  expect(plan.changed.size).toBe(0);
  expect(plan.unchanged).toBe(1);
  expect(importMessage(plan)).toBe('Đã nhận: 1 trường mới, 1 trường không đổi.');
});

test('a school is known by its account, then by its name; only what differs is written', () => {
  const plan = planImport(
    list('Trường Mây Hồng,MN,hosomnmay@gmail.example', 'Trường Gió,MN,hosomngiomoi@gmail.example'),
    [may, gio],
    [],
  );
  expect(plan.changed.get('1')).toEqual({ name: 'Trường Mây Hồng' });
  expect(plan.changed.get('2')).toEqual({ account: 'hosomngiomoi@gmail.example' });
});

test('a school that is off the list is archived and comes back when it is on it again', () => {
  const gone = planImport(
    list('Trường Mây,MN,hosomnmay@gmail.example', 'Trường Gió,MN,hosomngio@gmail.example'),
    [may, gio, sao],
    [],
  );
  expect(gone.archived).toEqual(['Trường Sao']);
  expect(gone.changed.get('3')).toEqual({ state: 'Lưu trữ' });
  const archived = { ...sao, record: { ...sao.record, state: 'archived' as const } };
  const back = planImport(
    list('Trường Mây,MN,hosomnmay@gmail.example', 'Trường Sao,MN,hosomnsao@gmail.example'),
    [may, archived],
    [],
  );
  expect(back.changed.get('3')).toEqual({ state: 'Đang dùng' });
});

test('a bad row archives nobody: the school is on the list', () => {
  const plan = planImport(
    list(
      'Trường Mây,MN,hosomnmay@gmail.example',
      'Trường Gió,THPT,hosomngio@gmail.example',
      'Trường Sao,MN,x',
    ),
    [may, gio, sao],
    [],
  );
  expect(plan.archived).toEqual([]);
});

test('a list that lacks most schools is taken for a part of one', () => {
  const plan = planImport(list('Trường Mây,MN,hosomnmay@gmail.example'), [may, gio, sao], []);
  expect(plan.archived).toEqual([]);
  expect(plan.changed.size).toBe(0);
  expect(plan.problems).toMatchObject([{ code: 'list.partial' }]);
});

test("listed people replace those of their school; another school's people stay; an unknown school is named", () => {
  const text = [
    'Thuộc trường,Họ và tên,Nhiệm vụ,Thư điện tử',
    'trường mây,Phan An,Kế toán,an@mnmay.example',
    'Trường Lạ,Mạc Hiên,Kế toán,',
  ].join('\n');
  const person = (id: string, school: string, name: string) => ({
    id,
    row: 3,
    record: { school, name, roles: ['clerk' as const], ownAccount: false },
  });
  const plan = planImport(
    readList(text, 'nhan-su.csv'),
    [may, gio],
    [person('a', 'Trường Mây', 'Người cũ'), person('b', 'Trường Gió', 'Tạ Lam')],
  );
  expect(plan.staff?.map(({ id, values }) => [id, values.school, values.name])).toEqual([
    ['b', 'Trường Gió', 'Tạ Lam'],
    [undefined, 'Trường Mây', 'Phan An'],
  ]);
  expect(plan.problems).toMatchObject([{ place: 'nhan-su.csv, dòng 3, cột Thuộc trường' }]);
  expect(plan.archived).toEqual([]);
});
