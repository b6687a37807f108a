/** Days off, and deadlines that move off them. */
import * as fc from 'fast-check';
import { addDays, day } from '../../../src/domain/calendar-date';
import { isDayOff, nearestWorkingDay, shifted, type WorkWeek } from '../../../src/domain/working-days';

const week: WorkWeek = {
  saturday: false,
  holidays: [
    { from: day('2026-09-02'), to: day('2026-09-02'), name: 'Quốc khánh', confirmed: true },
    { from: day('2026-11-20'), to: day('2026-11-20'), name: 'Ngày Nhà giáo', confirmed: true },
    { from: day('2027-02-04'), to: day('2027-02-12'), name: 'Tết', confirmed: false },
  ],
};

describe('days off', () => {
  it('are weekends, holidays and special days', () => {
    expect(isDayOff(day('2026-10-25'), week)).toBe(true);
    expect(isDayOff(day('2026-10-24'), week)).toBe(true);
    expect(isDayOff(day('2026-09-02'), week)).toBe(true);
    expect(isDayOff(day('2026-11-20'), week)).toBe(true);
    expect(isDayOff(day('2026-10-26'), week)).toBe(false);
  });

  it('a school that works on Saturdays has only Sunday off', () => {
    expect(isDayOff(day('2026-10-24'), { ...week, saturday: true })).toBe(false);
    expect(isDayOff(day('2026-10-25'), { ...week, saturday: true })).toBe(true);
  });
});

describe('a deadline on a day off', () => {
  it('25/10/2026 is a Sunday: earlier is Friday 23, later Monday 26, the same stays', () => {
    expect(shifted(day('2026-10-25'), 'before', week)).toBe('2026-10-23');
    expect(shifted(day('2026-10-25'), 'after', week)).toBe('2026-10-26');
    expect(shifted(day('2026-10-25'), 'none', week)).toBe('2026-10-25');
  });

  it('20/11/2026 is a Friday and a special day: the report is due on Thursday', () => {
    expect(shifted(day('2026-11-20'), 'before', week)).toBe('2026-11-19');
  });

  it('passes over Tết together with the weekends beside it', () => {
    expect(shifted(day('2027-02-08'), 'before', week)).toBe('2027-02-03');
    expect(shifted(day('2027-02-08'), 'after', week)).toBe('2027-02-15');
  });

  it('lands on a working day, never beyond another one, and leaves working days alone', () => {
    fc.assert(
      fc.property(fc.nat(800), fc.constantFrom('before' as const, 'after' as const), (count, shift) => {
        const date = addDays(day('2026-09-01'), count);
        const moved = shifted(date, shift, week);
        expect(isDayOff(moved, week)).toBe(false);
        if (!isDayOff(date, week)) expect(moved).toBe(date);
        const step = shift === 'before' ? -1 : 1;
        for (let between = date; between !== moved; between = addDays(between, step)) {
          expect(isDayOff(between, week)).toBe(true);
        }
      }),
    );
  });

  it('a calendar that is nothing but holidays does not loop for ever', () => {
    const always: WorkWeek = {
      saturday: false,
      holidays: [{ from: day('2000-01-01'), to: day('2100-01-01'), name: 'Nghỉ', confirmed: true }],
    };
    expect(nearestWorkingDay(day('2026-09-01'), 1, always)).toBe('2026-09-01');
  });
});
