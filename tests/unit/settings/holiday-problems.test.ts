/** What the office is told of its sheet of days off. */
import { day } from '../../../src/domain/calendar-date';
import { holidayOf } from '../../../src/features/settings/district-records';
import { holidayProblems, missingHolidays } from '../../../src/features/settings/holiday-problems';

function row(from: string, to?: string) {
  const record = {
    from: day(from),
    ...(to === undefined ? {} : { to: day(to) }),
    name: 'Tết Nguyên đán',
    confirmed: true,
  };
  return { id: from, row: 5, record };
}

test('a row that ends before it begins is named, and only its first day is off', () => {
  const swapped = row('2027-02-10', '2027-02-04');
  expect(holidayProblems([swapped]).map(({ place, message }) => `${place}: ${message}`)).toEqual([
    'Ngày nghỉ, hàng 5: “Tết Nguyên đán” có ngày cuối (4/2/2027) trước ngày đầu (10/2/2027), nên chỉ ngày đầu được tính là ngày nghỉ.',
  ]);
  expect(holidayOf(swapped.record)).toMatchObject({ from: '2027-02-10', to: '2027-02-10' });
});

test('an end in a wrong year, which would keep back every mail, is named; a long Tết is not', () => {
  expect(holidayProblems([row('2027-02-04', '2028-02-10')]).map(({ message }) => message)).toEqual([
    expect.stringContaining('nghỉ liền 372 ngày'),
  ]);
  expect(holidayProblems([row('2027-02-04', '2027-02-20'), row('2027-01-01')])).toEqual([]);
});

test('a school year without any day off is asked for from the month before it on', () => {
  const known = [row('2026-09-02'), row('2027-04-30', '2027-05-01')];
  expect(missingHolidays(known, day('2027-07-15'))).toEqual([]);
  expect(missingHolidays(known, day('2027-08-02')).map(({ message }) => message)).toEqual([
    expect.stringContaining('năm học 2027–2028'),
  ]);
  expect(missingHolidays([...known, row('2027-09-02')], day('2027-11-20'))).toEqual([]);
});
