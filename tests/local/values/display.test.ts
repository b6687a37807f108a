/** What cells show: number format patterns by Google's reference, in three locales. */
import { displayValue, typeOfPattern } from '../../../local/state/spreadsheet/display';

const shown = (value: number | string | boolean, pattern: string, locale = 'en_US') =>
  displayValue(value, { type: 'NUMBER', pattern }, locale);

test.each([
  [12345.125, '####.#', '12345.1'],
  [1.2, '????.????', '   1.2   '],
  [12.3, '000.00', '012.30'],
  [1234567, '#,##0', '1,234,567'],
  [1234567.891, '#,##0.##', '1,234,567.89'],
  [12000, '0.0,', '12.0'],
  [1234567, '0.0,,"M"', '1.2M'],
  [0.256, '0.0%', '25.6%'],
  [0.001234, '0.00E+00', '1.23E-03'],
  [9.999, '0.00E+00', '1.00E+01'],
  [1.25, '# ?/?', '1 1/4'],
  [0.5, '# ?/?', '1/2'],
  [3, '0 "pcs"', '3 pcs'],
  [3, '\\x0', 'x3'],
  [-1234.567, '#,##0.0;(#,##0.0)', '(1,234.6)'],
  [0, '0.00;-0.00;"none"', 'none'],
  [-5, '[Red]0;[Blue]-0', '-5'],
  [-5, '0.0', '-5.0'],
  [5, '[<10]"low";[>=100]"high";0', 'low'],
  [500, '[<10]"low";[>=100]"high";0', 'high'],
  [50, '[<10]"low";[>=100]"high";0', '50'],
  [1.005, '0.00', '1.01'],
  [2.5, '0', '3'],
  [1234, '000-00-00', '000-12-34'],
  [7, '[$€-407]0', '€7'],
])('%p by the pattern %s is %s', (value, pattern, expected) => {
  expect(shown(value, pattern)).toBe(expected);
});

test.each([
  [42465.53, 'ddd, dd mmmm yyyy', 'Tue, 05 April 2016'],
  [46023.75, 'yyyy-mm-dd hh:mm:ss', '2026-01-01 18:00:00'],
  [46023.75, 'd/m/yy h:mm am/pm', '1/1/26 6:00 PM'],
  [46023.75, 'h:mm a/p', '6:00 p'],
  [46023.50001, 'hh:mm:ss.000', '12:00:00.864'],
  [1.125, '[h]:mm', '27:00'],
  [1.125, '[mm]', '1620'],
  [46023, 'mmmmm', 'J'],
  [2.5, 'yyyy-mm-dd hh:mm', '1900-01-01 12:00'],
  [46023, '"ngày" d "tháng" m', 'ngày 1 tháng 1'],
])('the serial %p by the pattern %s is %s', (value, pattern, expected) => {
  expect(shown(value, pattern)).toBe(expected);
});

test('patterns are written the English way and shown the way of the locale', () => {
  expect(shown(1234.5, '#,##0.00', 'vi_VN')).toBe('1.234,50');
  expect(shown(0.256, '0.0%', 'vi_VN')).toBe('25,6%');
  expect(shown(46023.75, 'h:mm am/pm', 'vi_VN')).toBe('6:00 CH');
});

test('a type without a pattern shows as its locale does', () => {
  const of = (type: string, value: number) =>
    ['en_US', 'en_GB', 'vi_VN'].map((locale) => displayValue(value, { type }, locale));
  expect(of('DATE', 46053)).toEqual(['1/31/2026', '31/01/2026', '31/01/2026']);
  expect(of('TIME', 0.75)).toEqual(['6:00:00 PM', '18:00:00', '18:00:00']);
  expect(of('DATE_TIME', 46053.75)).toEqual([
    '1/31/2026 18:00:00',
    '31/01/2026 18:00:00',
    '31/01/2026 18:00:00',
  ]);
  expect(of('NUMBER', 1234.5)).toEqual(['1,234.50', '1,234.50', '1.234,50']);
  expect(of('PERCENT', 0.5)).toEqual(['50.00%', '50.00%', '50,00%']);
  expect(of('CURRENCY', 1234)).toEqual(['$1,234.00', '£1,234.00', '1.234 ₫']);
});

test.each([
  [1 / 3, '0.3333333333'],
  [100 / 3, '33.33333333'],
  [1 / 1024, '0.0009765625'],
  [0.1 + 0.2, '0.3'],
  [123456789012, '123456789012'],
  [12345678901234568, '1.23457E+16'],
  [-2.5, '-2.5'],
  [0, '0'],
])('without a format %p shows at most ten digits', (value, expected) => {
  expect(displayValue(value, undefined, 'en_US')).toBe(expected);
  expect(displayValue(value, { type: 'NUMBER', pattern: 'General' }, 'en_US')).toBe(expected);
});

test('text takes the text section, booleans and errors have no format', () => {
  expect(shown('abc', '0.00')).toBe('abc');
  expect(shown('abc', '0;-0;0;"<"@">"')).toBe('<abc>');
  expect(shown(true, '0.00')).toBe('TRUE');
  expect(displayValue({ type: 'REF', message: '' }, undefined, 'en_US')).toBe('#REF!');
  expect(displayValue({ type: 'DIVIDE_BY_ZERO', message: '' }, undefined, 'vi_VN')).toBe('#DIV/0!');
  expect(displayValue(undefined, { type: 'DATE' }, 'en_US')).toBe('');
});

test('A25: the pattern 0.############### shows what a number has', () => {
  expect(shown(1234.5, '0.###############')).toBe('1234.5');
});

test('the type of a pattern is read off its parts', () => {
  expect(
    ['0.00', '0%', 'yyyy-mm-dd', 'hh:mm', 'd/m/yyyy h:mm', '0.0E+00', '"$"#,##0', '@'].map(typeOfPattern),
  ).toEqual(['NUMBER', 'PERCENT', 'DATE', 'TIME', 'DATE_TIME', 'SCIENTIFIC', 'CURRENCY', 'TEXT']);
});
