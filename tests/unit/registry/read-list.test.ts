/** The imported list: what is understood, and what is named with its cell and remedy. */
import { readList } from '../../../src/features/registry/read-list';

const HEAD = 'Tên trường,Cấp học,Tài khoản Google,Chất lượng cao,Phạm vi mô hình';
const read = (...lines: string[]) => readList([HEAD, ...lines].join('\n'), 'danh-sach.csv');
const good = 'Trường Mầm non Mây,MN,hosomnmay@gmail.example,,';

test('a row of a school is taken with its levels, its profile and its account in small letters', () => {
  const list = read('Trường Hoa,TH + THCS,HoSoTHHoa@Gmail.example,x,Một phần mô hình');
  expect(list.problems).toEqual([]);
  expect(list.schools).toMatchObject([
    {
      line: 2,
      name: 'Trường Hoa',
      levels: ['TH', 'THCS'],
      account: 'hosothhoa@gmail.example',
      highQuality: true,
      profile: 'partial',
    },
  ]);
});

test('levels may be written in full, an empty profile is the whole model', () => {
  expect(read('Trường Mây,Mầm non,hosomnmay@gmail.example,,').schools).toMatchObject([
    { levels: ['MN'], profile: 'whole' },
  ]);
});

test.each([
  ['an unknown level', 'Trường Sao,THPT,hosothsao@gmail.example,,', 'danh-sach.csv, dòng 3, cột Cấp học'],
  ['a broken address', 'Trường Sao,TH,hosothsao.gmail,,', 'danh-sach.csv, dòng 3, cột Tài khoản Google'],
  ['a missing name', ',TH,hosothsao@gmail.example,,', 'danh-sach.csv, dòng 3, cột Tên trường'],
  [
    'an account used twice',
    'Trường Sao,MN,hosomnmay@gmail.example,,',
    'danh-sach.csv, dòng 3, cột Tài khoản Google',
  ],
  [
    'a name used twice',
    'trường mầm non  mây,MN,hosomnkhac@gmail.example,,',
    'danh-sach.csv, dòng 3, cột Tên trường',
  ],
])('%s is named with its cell and remedy, the good rows go on', (_, line, place) => {
  const list = read(good, line, 'Trường Gió,TH,hosothgio@gmail.example,,');
  expect(list.problems).toHaveLength(1);
  expect(list.problems[0]).toMatchObject({
    place,
    message: expect.any(String),
    remedy: expect.stringMatching(/\S/),
  });
  expect(list.schools.map(({ name }) => name)).toEqual(['Trường Mầm non Mây', 'Trường Gió']);
});

test('an account that breaks the naming rule is remarked upon, the school is taken all the same', () => {
  const list = read('Trường Sao,TH,truongsao@gmail.example,,');
  expect(list.problems).toMatchObject([{ code: 'list.account-name' }]);
  expect(list.schools).toHaveLength(1);
});

test('semicolons, a byte order mark, quotes, line breaks in cells and other columns are understood', () => {
  const text =
    '\ufeffSTT;TÊN TRƯỜNG *;Cap hoc;Gmail;Ghi chú\r\n1;"Trường ""Mây"", cơ sở\n2";MN;hosomnmay@gmail.example;x\r\n\r\n2;Trường Gió;TH;sai;\r\n';
  const list = readList(text, 'a.csv');
  expect(list.schools).toMatchObject([{ line: 2, name: 'Trường "Mây", cơ sở\n2' }]);
  expect(list.problems).toMatchObject([{ place: 'a.csv, dòng 5, cột Tài khoản Google' }]);
});

test('a second section lists staff by role; people of any section order are understood', () => {
  const list = read(
    good,
    '',
    'Thuộc trường,Họ và tên,Nhiệm vụ,Thư điện tử,Tài khoản riêng',
    'Trường Mầm non Mây,Phan An,Kế toán + Thủ quỹ,an@mnmay.example,x',
    'Trường Mầm non Mây,Mạc Hiên,Lái xe,,',
  );
  expect(list.staff).toMatchObject([
    {
      line: 5,
      name: 'Phan An',
      roles: ['accountant', 'treasurer'],
      email: 'an@mnmay.example',
      ownAccount: true,
    },
  ]);
  expect(list.problems).toMatchObject([{ place: 'danh-sach.csv, dòng 6, cột Nhiệm vụ' }]);
});

test('a text without the titles of a list is said to have none', () => {
  expect(readList('a,b\n1,2', 'x.csv').problems).toMatchObject([{ code: 'list.no-heading', place: 'x.csv' }]);
});
