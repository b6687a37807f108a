import { wallTime } from '../../../local/host/time-zone';
import { OFFICER, SCHOOL, START, world } from './world';

const DAY = 24 * 3600 * 1000;
const ZONE = 'Asia/Ho_Chi_Minh';

/** Installs the trigger that `build` makes of `b` (a clock builder) and runs the clock on. */
function firings(build: string, days: number, options = {}): number[] {
  const w = world(options);
  const script =
    w.script(`function install() { const b = ScriptApp.newTrigger('tick').timeBased(); (${build}).create(); }
    function tick(e) { return e; }`);
  const result = w.runtime.run(script.id, 'install', { user: OFFICER, kind: 'run' });
  if (result.error) throw new Error(result.error.message);
  return w.runtime.advanceTo(START + days * DAY).map(({ record }) => record.started);
}

test('a daily trigger keeps its moment within the hour of the script’s zone', () => {
  const times = firings('b.everyDays(1).atHour(9)', 10);
  expect(times.length).toBeGreaterThanOrEqual(9);
  const walls = times.map((time) => wallTime(ZONE, time));
  expect(new Set(walls.map(({ hour }) => hour))).toEqual(new Set([9]));
  expect(new Set(walls.map(({ minute, second }) => `${minute}:${second}`)).size).toBe(1);
});

test('nearMinute stays within a quarter of an hour', () => {
  for (const time of firings('b.everyDays(1).atHour(9).nearMinute(30)', 3)) {
    const { hour, minute } = wallTime(ZONE, time);
    expect(Math.abs(hour * 60 + minute - (9 * 60 + 30))).toBeLessThanOrEqual(15);
  }
});

test('an hourly trigger fires every hour at the same minute', () => {
  const times = firings('b.everyHours(1)', 1);
  expect(times).toHaveLength(24);
  expect(new Set(times.map((time) => (time - (times[0] ?? 0)) % 3_600_000))).toEqual(new Set([0]));
});

test('a weekly trigger fires on its day, a monthly one on its date', () => {
  const weekly = firings('b.onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(6)', 28).map((time) =>
    wallTime(ZONE, time),
  );
  expect(weekly.map(({ weekday, hour }) => [weekday, hour])).toEqual(Array(4).fill([1, 6]));
  const monthly = firings('b.onMonthDay(25).atHour(6)', 90).map((time) => wallTime(ZONE, time));
  expect(monthly.map(({ day, month }) => [day, month])).toEqual([
    [25, 9],
    [25, 10],
    [25, 11],
  ]);
});

test('every second day leaves a day out', () => {
  const times = firings('b.everyDays(2).atHour(6)', 10);
  const gaps = times.slice(1).map((time, index) => Math.round((time - (times[index] ?? 0)) / DAY));
  expect(new Set(gaps)).toEqual(new Set([2]));
});

test('after() is a minimum and fires once', () => {
  const times = firings('b.after(3600000)', 3);
  expect(times).toHaveLength(1);
  expect(times[0]).toBeGreaterThanOrEqual(START + 3_600_000);
  expect(times[0]).toBeLessThan(START + 3_600_000 + 120_000);
});

test('an hour in a zone with daylight time stays the hour on the wall', () => {
  const times = firings('b.everyDays(1).atHour(9).inTimezone("Europe/Paris")', 60);
  expect(new Set(times.map((time) => wallTime('Europe/Paris', time).hour))).toEqual(new Set([9]));
  expect(new Set(times.map((time) => wallTime('UTC', time).hour)).size).toBe(2);
});

test('a frequency is required with atHour', () => {
  expect(() => firings('b.atHour(9)', 1)).toThrow(/frequency/);
});

test('triggers run as their creator, are seen only by their creator, and can be deleted', () => {
  const w = world();
  const script =
    w.script(`function install() { return ScriptApp.newTrigger('tick').timeBased().everyHours(1).create().getUniqueId(); }
    function mine() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())]); }
    function drop() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
    function tick() { return Session.getEffectiveUser().getEmail(); }`);
  const as = (user: string, name: string) => w.runtime.run(script.id, name, { user, kind: 'run' }).value;
  as(OFFICER, 'install');
  expect(as(SCHOOL, 'mine')).toEqual([]);
  expect(as(OFFICER, 'mine')).toEqual([['tick', 'CLOCK', 'CLOCK']]);
  expect(w.runtime.advance(3_600_000)).toMatchObject([
    { value: OFFICER, record: { kind: 'trigger', user: OFFICER } },
  ]);
  as(OFFICER, 'drop');
  expect(w.runtime.advance(DAY)).toEqual([]);
});

test('more than 20 triggers of a user and script are refused', () => {
  const { main } = world();
  expect(
    main(
      `function main() { for (let i = 0; i < 21; i++) ScriptApp.newTrigger('t').timeBased().everyHours(1).create(); }`,
    ).error?.message,
  ).toBe(
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  );
});

test('a clock event says its time in UTC', () => {
  const w = world();
  const script = w.script(
    `function install() { ScriptApp.newTrigger('tick').timeBased().after(1000).create(); } function tick(e) { return JSON.stringify(e); }`,
  );
  w.runtime.run(script.id, 'install', { user: OFFICER, kind: 'run' });
  const [result] = w.runtime.advance(DAY);
  expect(JSON.parse(String(result?.value))).toMatchObject({
    authMode: 'FULL',
    timezone: 'UTC',
    year: 2026,
    month: 9,
    'day-of-month': 1,
    'day-of-week': 2,
    'week-of-year': 36,
    hour: 1,
  });
});

test('the runtime of triggers is limited per user and day', () => {
  const w = world({ quotaOverrides: { triggerMillisecondsPerDay: 60_000 } });
  const script = w.script(
    `function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); } function tick() { Utilities.sleep(29000); }`,
  );
  w.runtime.run(script.id, 'install', { user: OFFICER, kind: 'run' });
  const results = w.runtime.advance(DAY - 1);
  expect(results.map(({ status }) => status).slice(0, 4)).toEqual([
    'completed',
    'completed',
    'completed',
    'failed',
  ]);
  expect(results[3]?.error?.message).toBe('Service using too much computer time for one day');
});

test('a failing trigger is recorded, and its creator gets one summary a day', () => {
  const w = world();
  const script = w.script(
    `function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); } function tick() { throw new Error('hỏng'); }`,
  );
  w.runtime.run(script.id, 'install', { user: OFFICER, kind: 'run' });
  w.runtime.advance(2 * DAY + 7_200_000);
  const mails = w.workspace.mails.values();
  expect(mails).toHaveLength(2);
  expect(mails[0]).toMatchObject({
    to: [OFFICER],
    from: 'noreply-apps-scripts-notifications@google.com',
    subject: 'Summary of failures for Google Apps Script: Script',
  });
  expect(mails[0]?.body).toContain('Error: hỏng');
});

test('a trigger whose consent was taken back does not run', () => {
  const w = world({ autoConsent: false });
  const script = w.script(
    `function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); } function tick() {}`,
  );
  w.runtime.grant(OFFICER, script.id);
  w.runtime.run(script.id, 'install', { user: OFFICER, kind: 'run' });
  w.runtime.revoke(OFFICER, script.id);
  expect(w.runtime.advance(3_600_000)).toMatchObject([
    {
      code: 'authorization required',
      error: {
        message:
          'Authorization is required to perform that action. Please run the script again to authorize it.',
      },
    },
  ]);
});

test('firings can be skipped and doubled on purpose', () => {
  const w = world();
  const script = w.script(
    `function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); } function tick() {}`,
  );
  w.runtime.run(script.id, 'install', { user: OFFICER, kind: 'run' });
  w.runtime.faults.triggers = { twice: 1 };
  expect(w.runtime.advance(3_600_000)).toHaveLength(2);
  w.runtime.faults.triggers = { skipped: 1 };
  expect(w.runtime.advance(3_600_000)).toHaveLength(0);
});
