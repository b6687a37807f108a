/** A school's registers in the file for the visit: printed as people see them, kept in two cells, honest about what is left out. */
import { month } from '../../../src/domain/school-year';
import type { SchoolEntry } from '../../../src/features/registry/read-schools';
import {
  decodeRegisters,
  encodeRegisters,
  registerCopies,
  registersAnnex,
} from '../../../src/features/verification/registers';
import { pageOf } from '../../../src/paper/page';
import { wordParts } from '../../../src/paper/word';
import { equipmentTable, roomLogTable, scoresTable } from '../../../src/workbook/school';
import type { TableDefinition } from '../../../src/workbook/table';
import type { RawTable, RowValues } from '../../../src/workbook/table-port';
import { rawOf } from '../workbook/raw';

const SEPTEMBER = month(2026, 9);
const school: SchoolEntry = {
  id: 's1',
  row: 3,
  record: {
    name: 'Trường Bình An',
    levels: ['TH'],
    highQuality: false,
    profile: 'whole',
    account: 'binhan@gmail.example',
    saturday: false,
  },
};

const raw = (table: TableDefinition, rows: readonly RowValues[]): [string, RawTable] => [
  table.name,
  rawOf(table, rows),
];

const diary = (count: number, month: string) =>
  Array.from({ length: count }, (_, index) => ({
    date: `2026-${month}-${String((index % 28) + 1).padStart(2, '0')}`,
    room: `Phòng ${index}`,
  }));

test('a short register is printed whole, a long one for its month; scores are elsewhere in the file', () => {
  const tables = [roomLogTable, equipmentTable, scoresTable];
  const copies = registerCopies(
    tables,
    new Map([
      raw(roomLogTable, [...diary(30, '08'), ...diary(25, '09')]),
      raw(equipmentTable, [{ name: 'Máy chiếu', quantity: 2 }]),
      raw(scoresTable, [{ indicator: '1.1.1' }]),
    ]),
    school,
    SEPTEMBER,
  );
  expect(copies.map(({ title, period, rows, left }) => [title, period, rows.length, left])).toEqual([
    [roomLogTable.title, 'Tháng 9/2026', 25, 0],
    [equipmentTable.title, '', 1, 0],
  ]);
  expect(copies[0]?.rows[0]).toContain('1/9/2026');
  expect(copies[1]?.rows[0]).toEqual(expect.arrayContaining(['Máy chiếu', '2']));
});

test('what does not fit gives way from the longest register, and the paper says how many rows are left', () => {
  const wide = { title: 'Nhật ký', period: '', columns: [{ title: 'Nội dung', width: 300, centred: false }] };
  const copies = [
    { ...wide, rows: Array.from({ length: 1000 }, () => ['x'.repeat(200)]), left: 0 },
    { ...wide, title: 'Thiết bị', rows: [['Máy chiếu']], left: 0 },
  ];
  const { part1, part2 } = encodeRegisters(copies);
  for (const part of [part1, part2]) expect(part.length).toBeLessThanOrEqual(50_000);
  const [first, second] = decodeRegisters(part1, part2) ?? [];
  expect(second).toEqual(copies[1]);
  expect((first?.rows.length ?? 0) + (first?.left ?? 0)).toBe(1000);
  expect(first?.left).toBeGreaterThan(0);
  const annex = registersAnnex(5, {
    copies: [first, second].flatMap((copy) => copy ?? []),
    readText: 'Đọc hôm nay.',
  });
  const texts = JSON.stringify(annex);
  expect(texts).toContain(`Còn ${first?.left} dòng, xem trong sổ của trường.`);
  expect(texts).toContain('5.2. Thiết bị (1 dòng)');
});

test('text that nobody wrote here is no register; without any the paper says what to do', () => {
  expect(decodeRegisters('{"a":')).toBeUndefined();
  expect(decodeRegisters('{}')).toBeUndefined();
  expect(JSON.stringify(registersAnnex(5, undefined))).toContain('Tính lại từ sổ');
});

test('the registers lie on sheets of their own direction, on the page and in Word, and text of a school stays text', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const copy = {
    title: 'Nhật ký',
    period: '',
    columns: [{ title: 'A', width: 1, centred: false }],
    rows: [[hostile]],
    left: 0,
  };
  const paper = {
    fileName: 'Bộ hồ sơ',
    superior: [],
    issuer: [],
    placeAndDate: [],
    type: 'BỘ HỒ SƠ',
    subject: [],
    body: [],
    signers: [],
    recipients: [],
    annexes: [
      registersAnnex(1, { copies: [copy], readText: '' }),
      { ...registersAnnex(2, undefined), wide: false },
    ],
  };
  const page = pageOf([paper]);
  expect(page).toContain('class="sheet annex wide"');
  expect(page).not.toContain(hostile);
  const word = wordParts(paper).get('word/document.xml') ?? '';
  expect(word.match(/w:orient="[a-z]+"/g)).toEqual([
    'w:orient="portrait"',
    'w:orient="landscape"',
    'w:orient="portrait"',
  ]);
  expect(word).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/);
});
