/** What people write and paste in the studio, and the files it reads for them. */
import { readCalendar } from '../../../local/studio/calendar-file';
import { copied, pasted } from '../../../local/studio/pages/clipboard-text';
import { Lines } from '../../../local/studio/pages/grid-lines';
import { stepOf } from '../../../local/studio/pages/grid-steps';
import { readMoment } from '../../../local/studio/pages/moment-text';

const at = (text: string): number => Date.parse(`${text}:00+07:00`);
/** A Tuesday morning. */
const NOW = at('2026-09-01T07:00');

test.each([
  ['đến 7 giờ ngày 25', '2026-09-25T07:00'],
  ['7h30 ngày 1', '2026-09-01T07:30'],
  ['6 giờ ngày 1', '2026-10-01T06:00'],
  ['ngày 31', '2026-10-31T07:00'],
  ['25/12 16:30', '2026-12-25T16:30'],
  ['15/3', '2027-03-15T07:00'],
  ['9 giờ 5/9/2027', '2027-09-05T09:00'],
  ['thứ Sáu 16:30', '2026-09-04T16:30'],
  ['thứ Ba', '2026-09-08T07:00'],
  ['chủ nhật 8 giờ', '2026-09-06T08:00'],
  ['mai', '2026-09-02T07:00'],
  ['5 giờ chiều mai', '2026-09-02T17:00'],
  ['6 giờ', '2026-09-02T06:00'],
  ['3 ngày', '2026-09-04T07:00'],
  ['90 phút', '2026-09-01T08:30'],
  ['2 tuần', '2026-09-15T07:00'],
])('“%s”, said on Tuesday 1 September at 7, means %s', (text, expected) => {
  expect(readMoment(text, NOW)).toBe(at(expected));
});

test.each(['', 'lúc nào đó', '30/2', '25 giờ'])('“%s” names no moment', (text) => {
  expect(readMoment(text, NOW)).toBeUndefined();
});

test('A block of cells goes to the clipboard and back unchanged, line breaks and quotes included', () => {
  const texts = [
    ['Họ tên', 'Ghi chú'],
    ['Tạ "Lam"', 'dòng 1\ndòng 2'],
    ['', '5,5'],
  ];
  const area = { startRow: 0, endRow: 3, startColumn: 0, endColumn: 2 };
  expect(pasted(copied(area, (row, column) => texts[row]?.[column] ?? ''))).toEqual(texts);
  expect(pasted('a\tb\r\nc\r\n')).toEqual([
    ['a', 'b'],
    ['c', ''],
  ]);
  expect(pasted('')).toEqual([]);
});

test('Hidden rows take no room, and arrow keys pass over them', () => {
  const rows = new Lines(5, 20, { 1: 0, 2: 50 });
  expect(rows.total).toBe(110);
  expect([rows.at(0), rows.at(20), rows.at(69), rows.at(70), rows.at(500)]).toEqual([0, 2, 2, 3, 4]);
  const layout = { frozenRows: 0, usedRows: 4, usedColumns: 2 };
  const around = { layout, rows, columns: new Lines(3, 100, {}), page: 60 };
  const press = (key: string, more = {}) =>
    stepOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, ...more }, { row: 0, column: 0 }, around);
  expect(press('ArrowDown')).toEqual({ row: 2, column: 0 });
  expect(press('ArrowDown', { ctrlKey: true })).toEqual({ row: 3, column: 0 });
  expect(press('End')).toEqual({ row: 0, column: 1 });
  expect(press('Tab')).toEqual({ row: 0, column: 1 });
  expect(press('Tab', { shiftKey: true })).toBeUndefined();
});

test('A page up ends below the frozen rows, which are always in sight; Ctrl+Home goes to the very first cell', () => {
  const rows = new Lines(100, 20, {});
  const layout = { frozenRows: 2, usedRows: 90, usedColumns: 3 };
  const around = { layout, rows, columns: new Lines(3, 100, {}), page: 200 };
  const press = (key: string, row: number, ctrlKey = false) =>
    stepOf({ key, ctrlKey, metaKey: false, shiftKey: false }, { row, column: 1 }, around)?.row;
  expect(press('PageUp', 50)).toBe(40);
  expect(press('PageUp', 7)).toBe(2);
  expect(press('PageDown', 2)).toBe(12);
  expect(press('Home', 7, true)).toBe(0);
});

test('The events of a calendar file are read, folded lines and escaped signs too (RFC 5545)', () => {
  const file = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20260925',
    'SUMMARY:Nộp báo cáo\\, bản chấm',
    '  điểm',
    'RRULE:FREQ=MONTHLY',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  expect(readCalendar(file)).toEqual([
    { start: '20260925', summary: 'Nộp báo cáo, bản chấm điểm', rule: 'FREQ=MONTHLY' },
  ]);
});
