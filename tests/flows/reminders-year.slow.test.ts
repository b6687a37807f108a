/**
 * A whole school year of reminders, hour by hour. The days come from the sources and a paper calendar, not from the code.
 * A day's quota is as many mails as there are schools, so that the office's own summary is always one too many.
 * THDT_YEAR_SCHOOLS=100 makes it the consumer quota, a hundred schools and the whole year, which takes very long; without
 * it a few schools live from September to the last week of November.
 */
import { samplePlans } from '../support/district-world';
import { DistrictWorld, rowsOf } from './support/district-world';
import { schoolsOf } from './support/schools';

const DAY = 24 * 60 * 60 * 1000;
const ZONE = 7 * 60 * 60 * 1000;
const SCHOOLS = Number(process.env.THDT_YEAR_SCHOOLS ?? 6);
const WHOLE_YEAR = process.env.THDT_YEAR_SCHOOLS !== undefined;
const UNTIL = WHOLE_YEAR ? '2027-08-31' : '2026-11-24';
const WEEKS = WHOLE_YEAR ? 48 : 10;

const at = (date: string, time = '00:00') => Date.parse(`${date}T${time}:00Z`) - ZONE;
const dayOfSerial = (serial: unknown) =>
  new Date(Date.UTC(1899, 11, 30) + Number(serial) * DAY).toISOString().slice(0, 10);

/**
 * Due days by hand. S0:29 and S4:183 (the 25th): 25/10/2026 and 25/4/2027 are Sundays, so the Fridays before; summer
 * pauses. S2:123 (15/9). 25/9 and 25/12/2026 are Fridays.
 */
const THE_25TH =
  '2026-09-25 2026-10-23 2026-11-25 2026-12-25 2027-01-25 2027-02-25 2027-03-25 2027-04-23 2027-05-25'.split(
    ' ',
  );
const LIVED = THE_25TH.filter((day) => day < UNTIL);
const DUE: Readonly<Record<string, readonly string[]>> = { D1: LIVED, D3: LIVED, D15: ['2026-09-15'] };

let world: DistrictWorld;
afterEach(() => world.close());

interface Row {
  readonly [key: string]: unknown;
}

function mailsByDay(): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const { time, from, to, subject } of world.workspace.mails.values()) {
    if (!/Nhắc việc|Tóm tắt tuần/.test(subject)) continue;
    const key = `${new Date(time + ZONE).toISOString().slice(0, 10)} ${from}`;
    days.set(key, [...(days.get(key) ?? []), ...to]);
  }
  return days;
}

function expectSparing(logs: readonly (readonly Row[])[], quota = SCHOOLS): void {
  for (const [day, mailboxes] of mailsByDay()) {
    expect({ day, twice: mailboxes.length - new Set(mailboxes).size }).toEqual({ day, twice: 0 });
    expect(mailboxes.length).toBeLessThanOrEqual(quota);
  }
  for (const log of logs) {
    const keys = log.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
}

function live(from: string, until: string): void {
  const { runtime } = world;
  runtime.advanceTo(at(from));
  for (let time = at(from); time <= at(until); time += 7 * DAY) runtime.advanceTo(time);
  runtime.advanceTo(at(until));
}

test('the office: every school is reminded of every due day, none twice, within the quota of a day', () => {
  world = DistrictWorld.prepared(SCHOOLS, { quotaOverrides: { emailRecipientsPerDay: SCHOOLS } });
  world.call('turnRemindersOn', { silent: true });
  live('2026-09-02', UNTIL);
  const log = world.rows('reminder-log');
  for (const [code, days] of Object.entries(DUE)) {
    const sent = log.filter((row) => row.obligation === code && row.stage === 'Đến hạn');
    // the period stands in the log as the day that the rule gives
    const periods = [...new Set(sent.map(({ period }) => String(period)))];
    expect({ code, periods: periods.length }).toEqual({ code, periods: days.length });
    periods.forEach((period, index) => {
      const own = sent.filter((row) => row.period === period && row.state === 'Đã gửi');
      const first = own.map(({ sentAt }) => dayOfSerial(sentAt)).sort()[0];
      expect({ code, first }).toEqual({ code, first: days[index] });
      expect({ code, period, schools: new Set(own.map(({ school }) => school)).size }).toEqual({
        code,
        period,
        schools: SCHOOLS,
      });
    });
  }
  expectSparing([log]);
  // all schools and the office's own summary on one day are one mail too many: the summary waits, and comes
  const summaries = log.filter(({ stage }) => stage === 'Tóm tắt tuần');
  expect(summaries.length).toBeGreaterThan(WEEKS);
  expect(summaries.every(({ state }) => state === 'Đã gửi')).toBe(true);
});

test('schools with ticks of their own: Fridays and Mondays, whoever reminds, nobody twice a day', () => {
  world = DistrictWorld.withTemplate(WHOLE_YEAR ? SCHOOLS : samplePlans('MN'));
  world.provision();
  world.call('turnRemindersOn', { silent: true });
  const schools = schoolsOf(world);
  world.workspace.clock.set(at('2026-09-01', '15:00'));
  for (const { scriptId, account, book } of schools) {
    world.runtime.run(scriptId, 'turnRemindersOn', {
      user: account,
      kind: 'menu',
      args: [{ silent: true }],
      containerId: book,
    });
  }
  live('2026-09-02', UNTIL);
  const logs = schools.map(({ book }) => rowsOf(world.workspace, book, 'school-reminder-log'));
  for (const log of logs) {
    const daysOf = (code: string) =>
      log
        .filter((row) => row.obligation === code && row.stage === 'Đến hạn' && row.state === 'Đã gửi')
        .map(({ sentAt }) => dayOfSerial(sentAt));
    // S0:44, every Friday of the school year: the Thursday before 20/11 and before New Year's Day, not in Tết's week
    const fridays = daysOf('D7');
    for (const day of ['2026-09-04', '2026-11-19', '2026-12-31', '2027-01-08', '2027-05-28']) {
      if (day < UNTIL) expect(fridays).toContain(day);
    }
    for (const day of ['2026-11-20', '2027-01-01', '2027-06-04']) expect(fridays).not.toContain(day);
    // S2:119, Monday's schedule
    const mondays = daysOf('D13');
    expect(mondays.slice(0, 4)).toEqual(['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28']);
    expect(mondays.length).toBeGreaterThan(WHOLE_YEAR ? 34 : 10);
  }
  expectSparing([world.rows('reminder-log'), ...logs], 100);
});

test('two months of trouble: failing calls, ticks that come twice or not at all, mails that fail after being sent', () => {
  world = DistrictWorld.prepared(12);
  world.call('turnRemindersOn', { silent: true });
  const { faults } = world.runtime;
  faults.triggers = { twice: 0.1, skipped: 0.1 };
  faults.transient = [
    { rate: 0.01, language: 'en' },
    { rate: 0.01, language: 'vi' },
    { rate: 0.05, kinds: ['mail'], afterEffect: true },
  ];
  live('2026-09-02', '2026-10-31');
  faults.clear();
  const log = world.rows('reminder-log');
  expectSparing([log], 100);
  const missed = Object.entries(DUE).flatMap(([code, days]) =>
    days
      .filter((day) => day < '2026-10-25')
      .flatMap((day) => {
        const until = new Date(Date.parse(day) + 6 * DAY).toISOString().slice(0, 10);
        const reached = log.filter(({ obligation, state, claimedAt }) => {
          const claimed = dayOfSerial(claimedAt);
          return obligation === code && state !== 'Bỏ qua' && claimed >= day && claimed <= until;
        });
        return new Set(reached.map(({ school }) => school)).size === 12 ? [] : [`${code} ${day}`];
      }),
  );
  expect(missed).toEqual([]);
});
