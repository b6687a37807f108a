/** What typing stores (USER_ENTERED), by the rules of each locale. */
import { displayValue } from '../../../local/state/spreadsheet/display';
import { parseEntered } from '../../../local/state/spreadsheet/entered-value';
import { openBook } from './spreadsheets';

const now = Date.UTC(2026, 8, 1);
const typed = (text: string, locale = 'en_US') => parseEntered(text, { locale, timeZone: 'UTC', now });

test('R12: typing recognises numbers and dates and shows them as typed', () => {
  const book = openBook({
    texts: { A1: '0042', A2: '2,000,000.01', A3: '2020-01-01', A4: '= 1 / 1024' },
  });
  expect([book.value('A1'), book.value('A3')]).toEqual([42, 43831]);
  expect(['A2', 'A3', 'A4'].map(book.shown)).toEqual(['2,000,000.01', '2020-01-01', '0.0009765625']);
});

test.each([
  ['en_US', '1,234.5', 1234.5],
  ['en_US', '-3', -3],
  ['en_US', '(5)', -5],
  ['en_US', '+5', 5],
  ['en_US', '50%', 0.5],
  ['en_US', '12.5%', 0.125],
  ['en_US', '$5.20', 5.2],
  ['en_US', '-$5', -5],
  ['en_US', '1e3', 1000],
  ['en_US', '.5', 0.5],
  ['en_GB', '£5', 5],
  ['vi_VN', '1,5', 1.5],
  ['vi_VN', '1.234,5', 1234.5],
  ['vi_VN', '2.000.000', 2000000],
  ['vi_VN', '1.000 ₫', 1000],
  ['en_US', 'true', true],
  ['en_US', 'FALSE', false],
])('in %s, %s is the value %p', (locale, text, expected) => {
  expect(typed(text, locale).value).toBe(expected);
});

test.each([
  ['en_US', '1/31/2026', 46053, '1/31/2026'],
  ['en_US', '01/05/2026', 46027, '01/05/2026'],
  ['en_GB', '31/1/2026', 46053, '31/1/2026'],
  ['vi_VN', '31/01/2026', 46053, '31/01/2026'],
  ['vi_VN', '2026-01-31', 46053, '2026-01-31'],
  ['en_US', '1/2', 46024, '1/2'],
  ['en_US', 'Jan 5, 2026', 46027, 'Jan 5, 2026'],
  ['en_US', '5 January 2026', 46027, '5 January 2026'],
  ['en_US', '12:00', 0.5, '12:00'],
  ['en_US', '6:00 pm', 0.75, '6:00 PM'],
  ['en_US', '36:00', 1.5, '36:00'],
  ['vi_VN', '31/01/2026 18:00', 46053.75, '31/01/2026 18:00'],
])('in %s, %s is a date or time and looks as typed', (locale, text, serial, shown) => {
  const book = openBook({ locale, timeZone: 'UTC', texts: { A1: text } });
  expect(book.value('A1')).toBe(serial);
  expect(book.shown('A1')).toBe(shown);
});

test.each([
  ['en_US', '31/1/2026'],
  ['vi_VN', '12/31/2026'],
  ['en_US', '30 Feb 2026'],
  ['en_US', '1,2'],
  ['vi_VN', '1.5'],
  ['en_US', '='],
  ['en_US', 'abc'],
  ['en_US', '1.2.3'],
  ['en_US', '2020-01-01T10:00:00Z'],
])('in %s, %s stays a text', (locale, text) => {
  expect(typed(text, locale)).toEqual({ value: text });
});

test('an apostrophe in front keeps the rest a text', () => {
  expect(typed("'=A1")).toEqual({ value: '=A1' });
  expect(typed("'0042")).toEqual({ value: '0042' });
});

test('a cell formatted as text keeps what is typed', () => {
  const format = { numberFormat: { type: 'TEXT', pattern: '@' } };
  for (const text of ['0042', '=1+1', '1/1/2026'])
    expect(parseEntered(text, { locale: 'en_US', timeZone: 'UTC', now, format })).toEqual({ value: text });
});

test('a date format that a cell has stays when a date is typed', () => {
  const format = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
  expect(parseEntered('2026-01-31', { locale: 'en_US', timeZone: 'UTC', now, format })).toEqual({
    value: 46053,
  });
});

test('formulas are stored in the English grammar', () => {
  expect(typed('=SUM(A1;0,5)', 'vi_VN')).toEqual({ formula: '=SUM(A1,0.5)' });
  expect(typed('+A1')).toEqual({ formula: '=+A1' });
  expect(typed('=SUM(A1,B1)')).toEqual({ formula: '=SUM(A1,B1)' });
});

test('a date typed without a year is one of the present year in the zone of the spreadsheet', () => {
  const newYear = Date.UTC(2026, 11, 31, 20);
  const context = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', now: newYear };
  expect(parseEntered('5/1', context).value).toBe(parseEntered('5/1/2027', context).value);
});

test.each([
  ['2020-01-02 09:05:00', '2020-01-02 9:05:00', 'yyyy-mm-dd h:mm:ss'],
  ['1/2/2020', '1/2/2020', 'M/d/yyyy'],
  ['1/2/2020 9:05:00', '1/2/2020 9:05:00', 'M/d/yyyy H:mm:ss'],
  ['2020/01/02', '2020/01/02', 'yyyy/mm/dd'],
])('in en_US %s shows as %s', (text, shown, pattern) => {
  const { value, numberFormat } = parseEntered(text, { locale: 'en_US', timeZone: 'UTC', now: 0 });
  expect([displayValue(value, numberFormat, 'en_US'), numberFormat?.pattern]).toEqual([shown, pattern]);
});
