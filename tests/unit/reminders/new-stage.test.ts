/** On which days a sender has something new to say. */
import { day } from '../../../src/domain/calendar-date';
import { hasNewStage, nextStageDay } from '../../../src/features/reminders/new-stage';
import { obligation, week } from './world';

describe("the next day of a school's own script", () => {
  const next = (after: string, ...codes: string[]) =>
    nextStageDay({ obligations: codes.map((code) => obligation(code)), week }, day(after));

  it('is the day of the next stage that the school itself mails', () => {
    expect(next('2026-09-04', 'D7')).toBe('2026-09-11');
    expect(next('2026-09-04', 'D7', 'D13')).toBe('2026-09-07');
    expect(next('2026-11-13', 'D7')).toBe('2026-11-19');
  });

  it('is earlier where the office may write on that day, and not passed over while it may still be said', () => {
    expect(next('2026-09-18', 'D7', 'D1')).toBe('2026-09-24');
    expect(next('2026-09-24', 'D7', 'D1')).toBe('2026-09-25');
  });

  it('is a month later where nothing comes before', () => {
    expect(next('2026-06-01', 'D7')).toBe('2026-07-02');
    expect(next('2026-06-01')).toBe('2026-07-02');
  });

  it('knows what falls on a Saturday in schools that work then', () => {
    const saturday = obligation('D7', { schedule: { rhythm: 'weekly', weekday: 6 } });
    expect(nextStageDay({ obligations: [saturday], week }, day('2026-09-19'))).toBe('2026-09-25');
    expect(nextStageDay({ obligations: [saturday], week }, day('2026-09-25'))).toBe('2026-09-26');
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
