/** Nhập từ Excel: how columns are matched and what becomes of each row. */
import { day } from '../../../src/domain/calendar-date';
import { schoolYearOf } from '../../../src/domain/school-year';
import { importKinds } from '../../../src/features/import-tables/kinds';
import { matchList } from '../../../src/features/import-tables/plan-columns';
import { planRows } from '../../../src/features/import-tables/plan-rows';
import { readTable } from '../../../src/workbook/read-table';
import type { RowValues } from '../../../src/workbook/table-port';
import { rawOf } from '../workbook/raw';

interface Given {
  readonly keys?: readonly string[];
  readonly headingLine?: number;
  readonly present?: readonly RowValues[];
  readonly known?: Readonly<Record<string, readonly string[]>>;
}

function planOf(table: string, lines: readonly string[], given: Given = {}) {
  const kind = importKinds().find((each) => each.table.name === table);
  if (kind === undefined) throw new Error(table);
  const list = matchList(kind, kind.table, { text: lines.join('\n'), ...given });
  const present = readTable(kind.table, rawOf(kind.table, given.present ?? [])).entries;
  return planRows({
    kind,
    table: kind.table,
    list,
    present,
    context: {
      schoolYear: schoolYearOf(day('2026-09-24')),
      known: new Map(Object.entries(given.known ?? {})),
    },
  });
}

const keysOf = (table: string, heading: string) =>
  planOf(table, [heading, heading.replace(/[^\t]+/g, 'a')]).plan.columns.map(({ key }) => key);

describe('columns', () => {
  test('are matched by title without accents, case and brackets, and by what such lists call them', () => {
    expect(keysOf('staff', 'STT\tHO VA TEN\tChức vụ\tSĐT\tEmail\tTổ CM\tNgày sinh\tSố CCCD')).toEqual([
      '',
      'name',
      'roles',
      'phone',
      'email',
      'team',
      '',
      '',
    ]);
    expect(keysOf('equipment', 'Tên tài sản\tMã tài sản\tNơi đặt\tSố lượng (chiếc)\tSử dụng tốt')).toEqual([
      'name',
      'code',
      'room',
      'quantity',
      'working',
    ]);
    expect(keysOf('rooms', 'Tên phòng\tLoại phòng\tGiáo viên phụ trách')).toEqual(['name', 'kind', 'keeper']);
    expect(keysOf('software', 'Tên phần mềm\tNgười sử dụng\tBản quyền')).toEqual([
      'name',
      'owner',
      'licence',
    ]);
  });

  test('a family name alone is no name of a person', () => {
    expect(keysOf('staff', 'Họ và tên đệm\tChức vụ\tEmail')).not.toContain('name');
  });

  test('names split into two or three columns are joined', () => {
    const names = (lines: readonly string[]) => planOf('staff', lines).values.map(({ name }) => name);
    expect(names(['TT\tHọ đệm\tTên\tChức vụ', '1\tLò Thị\tMận\tGV', '2\tKha\tTần\tGV'])).toEqual([
      'Lò Thị Mận',
      'Kha Tần',
    ]);
    expect(names(['Họ\tTên đệm\tTên\tChức vụ', 'Lò\tThị \tMận\tGV', 'Vi\t\tLan\tGV'])).toEqual([
      'Lò Thị Mận',
      'Vi Lan',
    ]);
  });

  test('one title merged over both parts of the names is understood', () => {
    const { plan, values } = planOf('staff', ['Họ và tên\t\tChức vụ', 'Lò Thị\tMận\tGV', 'Vi\tLan\tGV']);
    expect(values.map(({ name }) => name)).toEqual(['Lò Thị Mận', 'Vi Lan']);
    expect(plan.problems).toEqual([]);
  });

  test('the titles are found under the name of the list', () => {
    const { plan, values } = planOf('staff', [
      'DANH SÁCH CÁN BỘ\t\t',
      '',
      'TT\tHọ tên\tChức vụ',
      '1\tLò Thị Mận\tHiệu trưởng',
    ]);
    expect(plan.headingLine).toBe(3);
    expect(values.map(({ name }) => name)).toEqual(['Lò Thị Mận']);
  });

  test('a list without titles waits for the person to name its columns', () => {
    const lines = ['Lò Thị Mận\tHiệu trưởng', 'Kha Văn Tần\tVăn thư'];
    const before = planOf('staff', lines).plan;
    expect(before.columns.map(({ title, key }) => [title, key])).toEqual([
      ['Cột 1', ''],
      ['Cột 2', ''],
    ]);
    expect(before.problems.map(({ place }) => place)).toEqual(['cột Họ và tên', 'cột Chức vụ, nhiệm vụ']);
    expect(planOf('staff', lines, { headingLine: 0, keys: ['name', 'roles'] }).plan.counts.fresh).toBe(2);
  });

  test('a choice of the person goes before the suggestion, and no column takes two', () => {
    const { plan } = planOf('staff', ['Họ tên\tTên giáo viên\tChức vụ', 'a\tb\tGV'], {
      headingLine: 1,
      keys: ['', 'name', 'name'],
    });
    expect(plan.columns.map(({ key }) => key)).toEqual(['', 'name', '']);
  });
});

describe('rows', () => {
  test('dates as text, serial numbers, comma decimals and short forms are understood', () => {
    const { values, plan } = planOf('staff', [
      'Họ tên\tChức vụ\tTập huấn CNTT\tTừ ngày',
      'Lò Thị Mận\tGV kiêm TTCM\t5.9.26\t46270',
    ]);
    expect(plan.problems).toEqual([]);
    expect(values[0]).toMatchObject({
      name: 'Lò Thị Mận',
      roles: 'Giáo viên, Tổ trưởng chuyên môn',
      trainedOn: '2026-09-05',
      from: '2026-09-05',
      portalAccount: false,
    });
    expect(plan.preview.rows[0]?.cells).toContain('5/9/2026');
  });

  test('a telephone number that Excel took for a number gets its 0 back', () => {
    const { values } = planOf('staff', [
      'Họ tên\tChức vụ\tSĐT',
      'Lò Thị Mận\tGV\t912345678',
      'Vi Lan\tGV\t024 5550 1001',
    ]);
    expect(values.map(({ phone }) => phone)).toEqual(['0912345678', '024 5550 1001']);
  });

  test('what is there already is left alone, whatever its spelling; what cannot be is named with line and column', () => {
    const { plan, values } = planOf(
      'staff',
      [
        'Họ tên\tChức vụ\tEmail',
        'lò thị  MẬN\tVăn thư\tkhông rõ',
        'Kha Văn Tần\tPhi công\tkha@truong.example',
        'Vi Thị Lan\tGV\tvi lan',
        'Lương Văn Bảo\tBảo vệ\t',
        'Lương văn bảo\tY tế\t',
        '\tGV\t',
      ],
      { present: [{ name: 'Lò Thị Mận', roles: 'Hiệu trưởng' }] },
    );
    expect(plan.counts).toEqual({ fresh: 1, present: 1, bad: 4 });
    expect(values.map(({ name }) => name)).toEqual(['Lương Văn Bảo']);
    expect(plan.problems.map(({ place }) => place)).toEqual([
      'dòng 3, cột Chức vụ, nhiệm vụ',
      'dòng 4, cột Thư điện tử',
      'dòng 6',
      'dòng 7, cột Họ và tên',
    ]);
    for (const { message, remedy } of plan.problems)
      expect(message.length * remedy.length).toBeGreaterThan(0);
  });

  test('equipment is the same by name, room and number; the kind follows from the name, the quantity is one', () => {
    const { plan, values } = planOf(
      'equipment',
      [
        'Tên thiết bị\tPhòng\tMã số',
        'Máy tính bảng Lá\tphòng tin học 1\tA1',
        'Máy tính bảng Lá\tPhòng Tin học 1\tA2',
        'Bộ nút bấm\tPhòng Tin học 1\t',
        'Máy in Mực\tPhòng lạ\t',
      ],
      {
        present: [
          {
            name: 'Máy tính bảng Lá',
            kind: 'Máy tính bảng',
            room: 'Phòng Tin học 1',
            code: 'A1',
            quantity: 1,
          },
        ],
        known: { 'rooms.name': ['Phòng Tin học 1'] },
      },
    );
    expect(plan.counts).toEqual({ fresh: 1, present: 1, bad: 2 });
    expect(values[0]).toMatchObject({ kind: 'Máy tính bảng', room: 'Phòng Tin học 1', quantity: 1 });
    expect(plan.problems.map(({ place }) => place)).toEqual(['dòng 4, cột Loại', 'dòng 5, cột Phòng']);
  });

  test('formulas and tags are words like any other; commas within copied cells part nothing', () => {
    const { values } = planOf('software', [
      'Tên phần mềm\tNgười sử dụng',
      '=IMPORTXML("a","b")\t<script>alert(1)</script>',
      'Bài giảng, kiểm tra, điểm, học bạ\t',
    ]);
    expect(values.map(({ name }) => name)).toEqual([
      '=IMPORTXML("a","b")',
      'Bài giảng, kiểm tra, điểm, học bạ',
    ]);
    expect(values[0]?.owner).toBe('<script>alert(1)</script>');
  });
});
