/** Dates as serial numbers. */
import {
  dateOf,
  millisecondsOf,
  partsOfSerial,
  serialFromParts,
  serialOf,
} from '../../../local/state/spreadsheet/serial-date';

test('1900-01-01 12:00 is 2.5, and 1900 is no leap year', () => {
  expect(serialFromParts(1900, 1, 1, 12)).toBe(2.5);
  expect(serialFromParts(1900, 3, 1) - serialFromParts(1900, 2, 28)).toBe(1);
  expect(serialFromParts(2020, 1, 1)).toBe(43831);
});

test('a serial shows calendar and clock to the millisecond', () => {
  expect(partsOfSerial(serialFromParts(2026, 9, 1, 13, 5, 59, 250))).toEqual({
    year: 2026,
    month: 9,
    day: 1,
    hour: 13,
    minute: 5,
    second: 59,
    millisecond: 250,
    weekday: 2,
  });
});

test('a moment has the serial of the zone it is read in', () => {
  const moment = Date.UTC(2026, 8, 1, 20);
  expect(serialOf(moment, 'Asia/Ho_Chi_Minh')).toBe(serialFromParts(2026, 9, 2, 3));
  expect(serialOf(moment, 'America/New_York')).toBe(serialFromParts(2026, 9, 1, 16));
});

test('serials and moments go back and forth, through changes of summer time too', () => {
  for (const zone of ['Asia/Ho_Chi_Minh', 'America/New_York', 'Europe/London', 'UTC']) {
    for (const moment of [
      Date.UTC(2026, 2, 8, 12),
      Date.UTC(2026, 10, 1, 12),
      Date.UTC(2026, 6, 1, 0, 0, 0, 5),
    ])
      expect(millisecondsOf(serialOf(moment, zone), zone)).toBe(moment);
  }
  expect(dateOf(46023, 'Asia/Ho_Chi_Minh').toISOString()).toBe('2025-12-31T17:00:00.000Z');
});
