/**
 * A whole school year of a hundred schools, hour by hour, with the consumer quota: half of the schools do nothing and share
 * one mailbox, half hand in their monthly report and have addresses of their own. The days stand in a table written by hand.
 */

import type { RunResult } from '../../local/host/runtime';
import { SCHOOL_MONTHS } from '../../local/sample/calendar';
import { type SampleSchool, sampleDistrict } from '../../local/sample/district';
import { DistrictWorld, OPERATOR, rowsOf } from './support/district-world';
import { BY_OFFICE, BY_SCHOOL, BY_SCHOOL_IN_ONE_MAILBOX } from './support/school-year-2026';
import { type School, schoolsOf } from './support/schools';

const DAY = 24 * 60 * 60 * 1000;
const ZONE = 7 * 60 * 60 * 1000;
const MINUTE = 60_000;
/** Fewer for a quick look: an even number. */
const SCHOOLS = Number(process.env.THDT_YEAR_SCHOOLS ?? 100);
const HALF = SCHOOLS / 2;
/** Earlier for a quick look. */
const UNTIL = process.env.THDT_YEAR_UNTIL ?? '2027-08-31';
const WEEKS = Math.floor((Date.parse(UNTIL) - Date.parse('2026-09-07')) / (7 * 24 * 60 * 60 * 1000));
const lived = (day: string) => day < UNTIL;
const QUOTA = 100;
/** On this day other mails have used up all but a few of the office's quota. */
const TIGHT_DAY = '2026-09-25';
const LEFT_ON_TIGHT_DAY = Math.round(SCHOOLS * 0.4);

const at = (date: string, time = '00:00') => Date.parse(`${date}T${time}:00Z`) - ZONE;
const dayOf = (time: number) => new Date(time + ZONE).toISOString().slice(0, 10);
const dayOfSerial = (serial: unknown) =>
  new Date(Date.UTC(1899, 11, 30) + Number(serial) * DAY).toISOString().slice(0, 10);

let ready: DistrictWorld;
let world: DistrictWorld;

beforeAll(() => {
  ready = DistrictWorld.withTemplate(withoutAddresses(sampleDistrict(SCHOOLS)));
  ready.provision();
  ready.call('turnRemindersOn', { silent: true });
  for (const [index, { hand }] of diligent(ready).entries())
    hand.type('staff', [
      { name: 'Người phụ trách CNTT', roles: 'Nhân viên CNTT', email: `cntt${index}@truong.example` },
      { name: 'Người làm văn thư', roles: 'Văn thư', email: `vanthu${index}@truong.example` },
    ]);
}, 60 * MINUTE);
afterAll(() => ready.close());
afterEach(() => world.close());

/** Nobody in these schools has an address beside the school's own. */
function withoutAddresses(schools: readonly SampleSchool[]): SampleSchool[] {
  return schools.map((school) => ({
    ...school,
    people: school.people.map((person) => ({ ...person, ownAccount: false, email: '' })),
  }));
}

/** The schools that hand in what they owe to their own principal, and disclose in time. */
function diligent(where: DistrictWorld): School[] {
  return schoolsOf(where).slice(HALF);
}

interface Row {
  readonly [key: string]: unknown;
}

interface Life {
  /** Seconds of this machine: of the clock, or of the processor where other work had it meanwhile. */
  readonly seconds: number;
  readonly executions: number;
  readonly calls: Readonly<Record<string, number>>;
}

/** Lives through a year; events happen at their hour. */
function live(events: ReadonlyMap<number, () => void> = new Map()): Life {
  const stops = new Set([...events.keys(), at(UNTIL)].filter((time) => time <= at(UNTIL)));
  for (let time = at('2026-09-02'); time < at(UNTIL); time += 7 * DAY) stops.add(time);
  const calls: Record<string, number> = {};
  const started = { clock: performance.now(), processor: process.cpuUsage() };
  let executions = 0;
  for (const time of [...stops].sort((one, other) => one - other)) {
    for (const result of world.runtime.advanceTo(time)) {
      executions++;
      expect(faultOf(result)).toBe('');
      for (const [kind, count] of Object.entries(result.record.calls))
        calls[kind] = (calls[kind] ?? 0) + count;
    }
    events.get(time)?.();
  }
  const { user, system } = process.cpuUsage(started.processor);
  const seconds = Math.min((performance.now() - started.clock) / 1e3, (user + system) / 1e6);
  return { seconds, executions, calls };
}

function faultOf({ status, error }: RunResult): string {
  return status === 'completed' ? '' : `${status}: ${error?.message}`;
}

/** The diligent schools' registers of the year: the disclosure in its first days, each month's report on the 20th. */
function reportsOfTheYear(): Map<number, () => void> {
  const schools = diligent(world);
  const events = new Map<number, () => void>();
  const each = (time: number, table: string, row: Readonly<Record<string, string>>) =>
    events.set(time, () => {
      for (const { hand } of schools) hand.type(table, [row]);
    });
  each(at('2026-09-04', '10:00'), 'portal-news', {
    title: 'Công khai đầu năm học',
    section: 'Ba công khai',
    postedOn: '4/9/2026',
  });
  for (const month of SCHOOL_MONTHS) {
    each(at(`${month}-18`, '15:00'), 'reports', {
      kind: 'Báo cáo tháng thực hiện mô hình',
      period: `${Number(month.slice(5))}/${month.slice(0, 4)}`,
      state: 'Đã nộp',
      submittedAt: `${month}-18 15:00`,
    });
  }
  return events;
}

const reminders = () =>
  [...world.workspace.mails.values()].filter(({ subject }) => /Nhắc việc|Tóm tắt tuần/.test(subject));

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Nobody twice a day, whoever writes; nobody's quota exceeded; no key twice. */
function expectSparing(logs: readonly (readonly Row[])[]): void {
  const received = counted(reminders().flatMap(({ time, to }) => to.map((one) => `${dayOf(time)} ${one}`)));
  expect([...received].filter(([, count]) => count > 1)).toEqual([]);
  const sent = counted(reminders().flatMap(({ time, from, to }) => to.map(() => `${dayOf(time)} ${from}`)));
  expect([...sent].filter(([, count]) => count > QUOTA)).toEqual([]);
  for (const log of logs) expect(new Set(log.map(({ key }) => key)).size).toBe(log.length);
}

/** How many schools were sent which reminder on which day: "D1 Đến hạn 2026-09-25". */
function reminded(log: readonly Row[]): Record<string, number> {
  const sent = log.filter(({ stage, state }) => stage !== 'Tóm tắt tuần' && state === 'Đã gửi');
  return Object.fromEntries(
    counted(sent.map(({ obligation, stage, sentAt }) => `${obligation} ${stage} ${dayOfSerial(sentAt)}`)),
  );
}

function expectedOfOffice(): Record<string, number> {
  return Object.fromEntries(
    Object.entries(BY_OFFICE).flatMap(([code, stages]) =>
      Object.entries(stages).flatMap(([stage, days]) =>
        days.filter(lived).map((day) => [`${code} ${stage} ${day}`, code === 'D3' ? SCHOOLS : HALF] as const),
      ),
    ),
  );
}

function report(what: string, { seconds, executions, calls }: Life): void {
  const perDay = counted(reminders().map(({ time, from }) => `${dayOf(time)} ${from}`));
  const figures = {
    schools: SCHOOLS,
    seconds: Math.round(seconds),
    executions,
    sheetReads: calls['sheet.read'] ?? 0,
    rangesWritten: calls['sheet.write'] ?? 0,
    http: Object.entries(calls)
      .filter(([kind]) => /^(http|sheets|drive)/.test(kind))
      .reduce((sum, [, count]) => sum + count, 0),
    mails: calls.mail ?? 0,
    mostMailsOfAnAccountInADay: Math.max(...perDay.values()),
  };
  process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);
}

test(
  "the office's year: every school on the days of the calendar and no others, what does not fit later, the urgent first",
  () => {
    world = ready.fork({ keepLedgerEntries: 10_000 });
    const events = reportsOfTheYear();
    events.set(at(TIGHT_DAY, '06:30'), () =>
      world.runtime.quotas.add('emailRecipientsPerDay', OPERATOR, QUOTA - LEFT_ON_TIGHT_DAY),
    );
    const life = live(events);
    report("the office's year", life);
    const log = world.rows('reminder-log');
    // of the tight day's schools those come first that are overdue; the others are reached on Monday, by the next stage
    const expected = expectedOfOffice();
    for (const line of ['D1 Đến hạn', 'D3 Đến hạn', 'D15 Quá hạn lần 2'])
      expected[`${line} ${TIGHT_DAY}`] = LEFT_ON_TIGHT_DAY;
    if (HALF > LEFT_ON_TIGHT_DAY) expected['D15 Quá hạn lần 2 2026-09-28'] = HALF - LEFT_ON_TIGHT_DAY;
    expect(reminded(log)).toEqual(expected);
    const idle = new Set(
      schoolsOf(world)
        .slice(0, HALF)
        .map(({ name }) => name),
    );
    const early = log.filter(({ sentAt }) => dayOfSerial(sentAt) === TIGHT_DAY);
    expect(early.filter(({ school }) => !idle.has(String(school)))).toEqual([]);
    expectSparing([log]);
    // a hundred schools and the office's own summary on one Monday are one mail too many: the summary comes on Tuesday
    const summaries = log.filter(({ stage }) => stage === 'Tóm tắt tuần');
    expect(summaries.length).toBeGreaterThan(WEEKS - 3);
    expect(summaries.every(({ state }) => state === 'Đã gửi')).toBe(true);
    if (SCHOOLS === QUOTA) expect(summaries.map(({ sentAt }) => dayOfSerial(sentAt))).toContain('2026-10-06');
    expect(life.seconds).toBeLessThanOrEqual(2 * 60);
  },
  60 * MINUTE,
);

test(
  "the year with every school's own ticks: Fridays and Mondays from the school, and nobody two mails a day",
  () => {
    world = ready.fork({ keepLedgerEntries: 10_000 });
    world.workspace.clock.set(at('2026-09-01', '15:00'));
    const schools = schoolsOf(world);
    for (const { scriptId, account, book } of schools) {
      const args = [{ silent: true }];
      world.runtime.run(scriptId, 'turnRemindersOn', {
        user: account,
        kind: 'menu',
        args,
        containerId: book,
      });
    }
    const life = live(reportsOfTheYear());
    report("the year with every school's own ticks", life);
    const office = world.rows('reminder-log');
    expect(reminded(office)).toEqual(expectedOfOffice());
    const logs = schools.map(({ book }) => rowsOf(world.workspace, book, 'school-reminder-log'));
    for (const [index, log] of logs.entries()) {
      const expected = index < HALF ? BY_SCHOOL_IN_ONE_MAILBOX : BY_SCHOOL;
      for (const [code, days] of Object.entries(expected)) {
        const sent = log.filter(({ obligation, state }) => obligation === code && state === 'Đã gửi');
        expect(sent.map(({ sentAt }) => dayOfSerial(sentAt))).toEqual(days.filter(lived));
      }
      expect(new Set(log.map(({ obligation }) => obligation))).toEqual(new Set(['D7', 'D13']));
    }
    expectSparing([office, ...logs]);
    expect(life.seconds).toBeLessThanOrEqual(8 * 60);
  },
  60 * MINUTE,
);
