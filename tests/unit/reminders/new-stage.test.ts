/** On which days a sender has something new to say. */
import { day } from '../../../src/domain/calendar-date';
import { comingDays, hasNewStage } from '../../../src/features/reminders/new-stage';
import { obligation, week } from './world';

describe("the days that may bring something to a school's own script", () => {
  const coming = (after: string, ...codes: string[]) =>
    comingDays({ obligations: codes.map((code) => obligation(code)), week }, day(after));

  it('are those of the stages that the school itself mails, for a month', () => {
    expect(coming('2026-09-04', 'D7')).toEqual({
      days: ['2026-09-11', '2026-09-18', '2026-09-25', '2026-10-02'],
      until: '2026-10-05',
    });
    expect(coming('2026-09-04', 'D7', 'D13').days.slice(0, 3)).toEqual([
      '2026-09-07',
      '2026-09-11',
      '2026-09-14',
    ]);
    // the 20th is a special day
    expect(coming('2026-11-13', 'D7').days[0]).toBe('2026-11-19');
  });

  it('begin earlier where the office may write on that day, and last while it may still be said', () => {
    expect(coming('2026-09-18', 'D7', 'D1').days.slice(0, 2)).toEqual(['2026-09-24', '2026-09-25']);
    expect(coming('2026-09-24', 'D7', 'D1').days[0]).toBe('2026-09-25');
  });

  it('skip days off that lie between: a school reads nothing on a Sunday', () => {
    const office = obligation('D1', { schedule: { rhythm: 'monthly', day: 14 } });
    const { days } = comingDays({ obligations: [obligation('D13'), office], week }, day('2026-09-10'));
    // Monday's schedule is asked for from Friday on, where the office writes on Monday; some schools work on Saturday
    expect(days.slice(0, 3)).toEqual(['2026-09-11', '2026-09-12', '2026-09-14']);
  });

  it('are none in a month without stages', () => {
    expect(coming('2026-06-01', 'D7')).toEqual({ days: [], until: '2026-07-02' });
    expect(coming('2026-06-01')).toEqual({ days: [], until: '2026-07-02' });
  });

  it('count Saturdays, for schools that work then', () => {
    const saturday = obligation('D7', { schedule: { rhythm: 'weekly', weekday: 6 } });
    const { days } = comingDays({ obligations: [saturday], week }, day('2026-09-19'));
    expect(days.slice(0, 2)).toEqual(['2026-09-25', '2026-09-26']);
  });
});

describe('the office', () => {
  const isNew = (last: string, date: string) =>
    hasNewStage({ obligations: [obligation('D1'), obligation('D7')], week }, day(last), day(date));

  it('has something new with each stage it mails itself, and with each week for its summary', () => {
    expect(isNew('2026-09-22', '2026-09-24')).toBe(false);
    expect(isNew('2026-09-24', '2026-09-25')).toBe(true);
    expect(isNew('2026-09-10', '2026-09-11')).toBe(false);
    expect(isNew('2026-09-11', '2026-09-14')).toBe(true);
  });
});
