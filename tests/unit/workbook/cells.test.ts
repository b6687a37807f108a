/** How single cells are understood. */
import * as fc from 'fast-check';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import { schoolYear } from '../../../src/domain/school-year';
import type { CellValue } from '../../../src/workbook/cell-value';
import { decodeCell } from '../../../src/workbook/cells/decode-cell';
import type { ReadContext } from '../../../src/workbook/cells/decoded';
import { type Column, column } from '../../../src/workbook/table';
import { anyCell, anyDate } from './arbitrary-records';

const text = { title: 'Cột', note: 'Ghi chú.' };
const year: ReadContext = { schoolYear: schoolYear(2026) };

function understood(declared: Column, cell: CellValue, context: ReadContext = {}): unknown {
  const decoded = decodeCell(declared, cell, context);
  return decoded.ok ? decoded.value : decoded.unclear.code;
}

const columns: readonly Column[] = [
  column.text(text),
  column.number(text),
  column.number({ ...text, percent: true, maximum: 1 }),
  column.date(text),
  column.month(text),
  column.email(text),
  column.link(text),
  column.tick(text),
  column.choice({ ...text, choices: { a: 'Một', b: 'Hai' } }),
  column.choices({ ...text, choices: { a: 'Một', b: 'Hai' } }),
  column.reference({ ...text, table: 'rooms', column: 'name' }),
];

test('no content of a cell makes reading throw, and what is unclear has words and a remedy', () => {
  fc.assert(
    fc.property(fc.constantFrom(...columns), anyCell, fc.boolean(), (declared, cell, inYear) => {
      const decoded = decodeCell(declared, cell, inYear ? year : {});
      if (decoded.ok) return true;
      const { code, message, remedy } = decoded.unclear;
      return code.startsWith('cell.') && /[.]$/.test(message) && /[.…]$/.test(remedy);
    }),
    { numRuns: 1000 },
  );
});

describe('days', () => {
  const date = column.date(text);

  test.each<[CellValue, string]>([
    ['2026-09-05', '2026-09-05'],
    ['5/9/2026', '2026-09-05'],
    ['05/09/2026', '2026-09-05'],
    ['05-09-2026', '2026-09-05'],
    ['5.9.26', '2026-09-05'],
    [' 5 / 9 / 2026 ', '2026-09-05'],
    ['ngày 5 tháng 9 năm 2026', '2026-09-05'],
    ['Thứ bảy, 5/9/2026', '2026-09-05'],
    ['5/9/2026 8:30', '2026-09-05'],
    ['2026-09-05T08:30:00.000Z', '2026-09-05'],
    ['29/2/2028', '2028-02-29'],
    [46270, '2026-09-05'],
    [46270.75, '2026-09-05'],
  ])('%p is %s', (cell, expected) => {
    expect(understood(date, cell)).toBe(expected);
  });

  test.each([
    ['5/9', '2026-09-05'],
    ['31-12', '2026-12-31'],
    ['2/1', '2027-01-02'],
    ['31.8', '2027-08-31'],
    ['5 tháng 9', '2026-09-05'],
  ])('%s in the school year 2026–2027 is %s', (cell, expected) => {
    expect(understood(date, cell, year)).toBe(expected);
  });

  test.each<[CellValue, string]>([
    ['5/9', 'cell.date-without-year'],
    ['31/2/2026', 'cell.no-such-day'],
    ['9/25/2026', 'cell.no-such-day'],
    ['29/2/2026', 'cell.no-such-day'],
    ['5/9/1026', 'cell.date-far'],
    ['hôm qua', 'cell.not-a-date'],
    ['5/9/206', 'cell.not-a-date'],
    [5.9, 'cell.not-a-date'],
    [2026, 'cell.not-a-date'],
    [true, 'cell.not-a-date'],
    ['#REF!', 'cell.formula-error'],
  ])('%p is unclear: %s', (cell, code) => {
    expect(understood(date, cell)).toBe(code);
  });

  test('every day reads the same in all its spellings', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('/', '-', '.', ' / '), fc.boolean(), (day, separator, padded) => {
        const [years, months, days] = day.split('-').map((part) => (padded ? part : String(Number(part))));
        const spelled = [days, months, years].join(separator);
        return understood(date, spelled) === day && parseIsoDate(day) !== undefined;
      }),
    );
  });
});

describe('months', () => {
  const month = column.month(text);

  test.each<[CellValue, string]>([
    ['9/2026', '2026-09'],
    ['09/2026', '2026-09'],
    ['2026-09', '2026-09'],
    ['9-2026', '2026-09'],
    ['9.2026', '2026-09'],
    ['tháng 9/2026', '2026-09'],
    ['Tháng 9 năm 2026', '2026-09'],
    ['T9/2026', '2026-09'],
    ['9/26', '2026-09'],
    ['2026-09-01', '2026-09'],
    ['1/9/2026', '2026-09'],
    [46266, '2026-09'],
  ])('%p is %s', (cell, expected) => {
    expect(understood(month, cell)).toBe(expected);
  });

  test.each<[CellValue, string]>([
    [9, '2026-09'],
    ['tháng 1', '2027-01'],
  ])('%p in the school year 2026–2027 is %s', (cell, expected) => {
    expect(understood(month, cell, year)).toBe(expected);
  });

  test.each<CellValue>(['5/9', '13/2026', 'tháng chín', 9, 9.2026, true])('%p is unclear', (cell) => {
    expect(understood(month, cell)).toBe('cell.not-a-month');
  });
});

describe('numbers', () => {
  const number = column.number({ ...text, minimum: -5000, maximum: 5_000_000 });

  test.each<[CellValue, number]>([
    [12.5, 12.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234', 1234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1 234 567', 1234567],
    ['0.125', 0.125],
    ['-3', -3],
    [' 45 ', 45],
  ])('%p is %d', (cell, expected) => {
    expect(understood(number, cell)).toBe(expected);
  });

  test.each<[CellValue, string]>([
    ['mười', 'cell.not-a-number'],
    ['12 tiết', 'cell.not-a-number'],
    ['1.2.3', 'cell.not-a-number'],
    ['85%', 'cell.not-a-number'],
    [true, 'cell.not-a-number'],
    [Number.NaN, 'cell.not-a-number'],
    [-6000, 'cell.out-of-range'],
    ['6.000.000', 'cell.out-of-range'],
  ])('%p is unclear: %s', (cell, code) => {
    expect(understood(number, cell)).toBe(code);
  });

  test('a column of whole numbers takes no fraction', () => {
    expect(understood(column.number({ ...text, integer: true }), '1,5')).toBe('cell.not-whole');
  });

  test.each<[CellValue, number]>([
    ['85%', 0.85],
    ['85', 0.85],
    [85, 0.85],
    [0.85, 0.85],
    ['0,85', 0.85],
    ['0,5%', 0.005],
    [1, 1],
    ['100%', 1],
    [0, 0],
  ])('%p in a column of percentages is %d', (cell, expected) => {
    expect(understood(column.number({ ...text, percent: true, maximum: 1 }), cell)).toBeCloseTo(expected, 10);
  });

  test('more than the whole is no share', () => {
    expect(understood(column.number({ ...text, percent: true, maximum: 1 }), '150%')).toBe(
      'cell.out-of-range',
    );
  });
});

describe('ticks', () => {
  test.each<[CellValue, boolean]>([
    [true, true],
    ['TRUE', true],
    ['x', true],
    [' X ', true],
    ['Có', true],
    ['co', true],
    ['đúng', true],
    [1, true],
    ['✓', true],
    [false, false],
    ['', false],
    ['FALSE', false],
    ['không', false],
    ['0', false],
  ])('%p is %p', (cell, expected) => {
    expect(understood(column.tick(text), cell)).toBe(expected);
  });

  test('a word that is neither is reported and counts as not ticked', () => {
    expect(decodeCell(column.tick(text), 'để hỏi lại')).toMatchObject({
      ok: false,
      value: false,
      unclear: { code: 'cell.not-a-tick' },
    });
  });
});

describe('choices', () => {
  const choices = { good: 'Đang dùng tốt', repair: 'Đang sửa', none: 'Dừng', down: 'Đứng' } as const;
  const choice = column.choice({ ...text, choices });
  const set = column.choices({ ...text, choices: { MN: 'MN', TH: 'TH', THCS: 'THCS' } });

  test.each<[CellValue, string]>([
    ['Đang dùng tốt', 'good'],
    ['  đang  DÙNG tốt ', 'good'],
    ['dang dung tot', 'good'],
    ['Đang-sửa', 'repair'],
    ['repair', 'repair'],
    ['Dừng', 'none'],
    ['Đứng', 'down'],
  ])('%p is %s', (cell, expected) => {
    expect(understood(choice, cell)).toBe(expected);
  });

  test('a spelling without marks that fits two words is unclear, and the remedy names the words', () => {
    const decoded = decodeCell(choice, 'dung');
    expect(decoded).toMatchObject({ ok: false, unclear: { code: 'cell.not-a-choice' } });
    expect(decoded.ok ? '' : decoded.unclear.remedy).toBe(
      'Chọn một trong: Đang dùng tốt, Đang sửa, Dừng, Đứng.',
    );
  });

  test.each<[CellValue, readonly string[]]>([
    ['MN', ['MN']],
    ['mn, th', ['MN', 'TH']],
    ['TH;THCS', ['TH', 'THCS']],
    ['TH/THCS', ['TH', 'THCS']],
    ['MN và TH', ['MN', 'TH']],
    ['TH, TH', ['TH']],
  ])('%p is the set %p', (cell, expected) => {
    expect(understood(set, cell)).toEqual(expected);
  });

  test('one unclear part makes the whole set unclear', () => {
    expect(understood(set, 'MN, THPT')).toBe('cell.not-a-choice');
  });
});

describe('addresses, links and references', () => {
  test.each<[CellValue, string]>([
    ['vanthu@truong.example', 'vanthu@truong.example'],
    [' VanThu@Truong.Example ', 'vanthu@truong.example'],
    ['mailto:a.b@truong.example', 'a.b@truong.example'],
    ['vanthu@truong', 'cell.not-an-address'],
    ['văn thư@truong.example', 'cell.not-an-address'],
    ['a@x.example, b@x.example', 'cell.not-an-address'],
    ['a..b@x.example', 'cell.not-an-address'],
  ])('the address %p gives %s', (cell, expected) => {
    expect(understood(column.email(text), cell)).toBe(expected);
  });

  test.each<[CellValue, boolean]>([
    ['https://cong.truong.example', true],
    ['http://cong.truong.example:8080/tin?id=1#a', true],
    ['https://cong.truong.example/tin tức', false],
    ['cong.truong.example', false],
    ['https://', false],
    ['https://localhost', false],
    ['javascript:alert(1)', false],
    ['https://user@truong.example', false],
  ])('the link %p is understood: %p', (cell, isLink) => {
    expect(understood(column.link(text), cell)).toBe(isLink ? cell : 'cell.not-a-link');
  });

  test('a reference takes the spelling of the other table; an unknown name is kept and reported', () => {
    const reference = column.reference({ ...text, table: 'rooms', column: 'name' });
    const known = { known: new Map([['rooms.name', ['Phòng Tin học']]]) };
    expect(understood(reference, ' phòng  tin HỌC', known)).toBe('Phòng Tin học');
    expect(decodeCell(reference, 'Phòng Hóa', known)).toMatchObject({
      ok: false,
      value: 'Phòng Hóa',
      unclear: { code: 'cell.unknown-reference' },
    });
    expect(understood(reference, 'Phòng Hóa')).toBe('Phòng Hóa');
  });

  test('numbers in a column of text are text', () => {
    expect(understood(column.text(text), 12.5)).toBe('12,5');
  });
});
