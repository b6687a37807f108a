/** What cannot be said on its day is not over with that day. */
import { day } from '../../../src/domain/calendar-date';
import { summaryKey } from '../../../src/features/reminders/reminder';
import { keysOf, plan, school } from './world';

test('what a day off or a mailbox that has its mail of the day keeps back is not over with that day', () => {
  // Thursday the 19th stands for Teachers' Day; its tick never came
  const friday = plan('2026-11-20');
  expect([friday.digests, friday.waiting]).toEqual([[], true]);
  const known = new Set(keysOf(plan('2026-11-19')));
  expect(plan('2026-11-20', { known }).waiting).toBe(false);
  const asked = plan('2026-09-25', { mailedToday: new Set([school(1).account]) });
  expect([asked.digests, asked.waiting]).toEqual([[], true]);
  expect(plan('2026-09-25').waiting).toBe(false);
});

test('a summary of a week that begins with a holiday comes on its first working day', () => {
  const summary = { key: summaryKey(day('2026-08-31'), 'office@donvi.example'), title: 'Tóm tắt', parts: [] };
  const office = { address: 'office@donvi.example', summary };
  // 1 and 2 September are holidays, 3 September is a Thursday
  const holiday = plan('2026-09-02', { schools: [], office });
  expect([holiday.digests, holiday.waiting]).toEqual([[], true]);
  expect(plan('2026-09-03', { schools: [], office }).digests).toMatchObject([{ extras: [summary] }]);
  expect(plan('2026-09-05', { schools: [], office, known: new Set([summary.key]) }).waiting).toBe(false);
});
