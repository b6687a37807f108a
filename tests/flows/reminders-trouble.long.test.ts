/** Reminders when Google is in trouble: a year of faults, and a tick killed before every single one of its calls. */
import { DistrictWorld, rowsOf } from './support/district-world';
import { BY_OFFICE } from './support/school-year-2026';
import { schoolsOf } from './support/schools';

const DAY = 24 * 60 * 60 * 1000;
const ZONE = 7 * 60 * 60 * 1000;
const MINUTE = 60_000;

const at = (date: string, time = '00:00') => Date.parse(`${date}T${time}:00Z`) - ZONE;
const dayOf = (time: number) => new Date(time + ZONE).toISOString().slice(0, 10);
const dayOfSerial = (serial: unknown) =>
  new Date(Date.UTC(1899, 11, 30) + Number(serial) * DAY).toISOString().slice(0, 10);

let world: DistrictWorld;
afterEach(() => world.close());

const reminders = (where: DistrictWorld) =>
  [...where.workspace.mails.values()].filter(({ subject }) => /Nhắc việc|Tóm tắt tuần/.test(subject));

function expectSparing(where: DistrictWorld): void {
  const received = reminders(where).map(({ time, to }) => `${dayOf(time)} ${to.join()}`);
  expect(new Set(received).size).toBe(received.length);
  const keys = where.rows('reminder-log').map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
}

test(
  'a year of failing calls, ticks that come twice or not at all, mails that fail after being sent: nobody twice, nobody forgotten',
  () => {
    const schools = 12;
    world = DistrictWorld.prepared(schools, { keepLedgerEntries: 10_000 });
    world.call('turnRemindersOn', { silent: true });
    const { faults } = world.runtime;
    faults.triggers = { twice: 0.1, skipped: 0.1 };
    faults.transient = [
      { rate: 0.01, language: 'en' },
      { rate: 0.01, language: 'vi' },
      { rate: 0.05, kinds: ['mail'], afterEffect: true },
    ];
    for (let time = at('2026-09-02'); time < at('2027-07-01'); time += 7 * DAY) world.runtime.advanceTo(time);
    faults.clear();
    const log = world.rows('reminder-log');
    expectSparing(world);
    // a reminder that trouble kept back comes within the week, or the next stage does
    const forgotten = Object.entries(BY_OFFICE).flatMap(([code, stages]) =>
      (stages['Đến hạn'] ?? []).flatMap((day) => {
        const until = dayOf(at(day) + 6 * DAY);
        const reached = log.filter(({ obligation, state, claimedAt }) => {
          const claimed = dayOfSerial(claimedAt);
          return obligation === code && state !== 'Bỏ qua' && claimed >= day && claimed <= until;
        });
        return new Set(reached.map(({ school }) => school)).size === schools ? [] : [`${code} ${day}`];
      }),
    );
    expect(forgotten).toEqual([]);
  },
  20 * MINUTE,
);

test(
  'a school year of the same in the schools’ own scripts: nobody twice, and every due of the year stands in the log',
  () => {
    world = DistrictWorld.withTemplate(3);
    world.provision();
    world.workspace.clock.set(at('2026-09-02', '15:00'));
    const schools = schoolsOf(world);
    for (const { scriptId, account, book } of schools) {
      const args = [{ silent: true }];
      const options = { user: account, kind: 'menu' as const, args, containerId: book };
      expect(world.runtime.run(scriptId, 'turnRemindersOn', options).status).toBe('completed');
    }
    const { faults } = world.runtime;
    faults.triggers = { twice: 0.1, skipped: 0.05 };
    faults.transient = [
      { rate: 0.004, language: 'en' },
      { rate: 0.004, language: 'vi' },
      { rate: 0.05, kinds: ['mail'], afterEffect: true },
    ];
    const runs = [];
    for (let time = at('2026-09-03'); time < at('2027-06-15'); time += 7 * DAY)
      runs.push(...world.runtime.advanceTo(time));
    faults.clear();
    expect(runs.filter(({ status }) => status === 'failed').length).toBeGreaterThan(5);
    const own = new Set(schools.map(({ scriptId }) => scriptId));
    const received = reminders(world).flatMap(({ time, to, origin }) =>
      own.has(origin) ? [`${dayOf(time)} ${to.join()}`] : [],
    );
    expect(received.length).toBeGreaterThan(100);
    expect(new Set(received).size).toBe(received.length);
    for (const { book } of schools) {
      const log = rowsOf(world.workspace, book, 'school-reminder-log');
      const keys = log.map(({ key }) => String(key));
      expect(new Set(keys).size).toBe(keys.length);
      // by its rule's own day, which the key keeps: a Friday or a Monday
      for (const [code, first] of [
        ['D7', '2026-09-04'],
        ['D13', '2026-09-07'],
      ] as const) {
        const logged = new Set(
          keys.flatMap((key) => (key.startsWith(`${code}|`) ? [key.split('|')[2]] : [])),
        );
        const missing: string[] = [];
        for (let time = at(first); time <= at('2027-05-31'); time += 7 * DAY)
          if (!logged.has(dayOf(time))) missing.push(`${code} ${dayOf(time)}`);
        expect(missing).toEqual([]);
      }
    }
  },
  20 * MINUTE,
);

function laterTicks(where: DistrictWorld): void {
  for (const time of ['08:40', '09:40']) {
    where.workspace.clock.set(at('2026-09-25', time));
    where.call('districtTick');
  }
}

test.each(['lost', 'written'] as const)(
  'a tick killed before each of its calls, what was not flushed being %s: no second mail, and what is in doubt stays in the log',
  (pending) => {
    world = DistrictWorld.prepared(3);
    world.call('turnRemindersOn', { silent: true });
    world.workspace.clock.set(at('2026-09-25', '07:40'));
    const undisturbed = world.fork();
    const calls = undisturbed.runtime.ledger.stopsOf(undisturbed.run('districtTick').record.id).length;
    laterTicks(undisturbed);
    const wanted = reminders(undisturbed).map(({ to }) => to.join());
    undisturbed.close();
    expect(calls).toBeGreaterThan(20);
    // the three schools, and on this Friday the office's own summary
    expect(wanted).toHaveLength(4);
    for (let call = 1; call <= calls; call++) {
      const killed = world.fork();
      killed.runtime.faults.pendingWritesOnKill = pending;
      killed.runtime.faults.killAtCall(call, 'districtTick');
      expect(killed.run('districtTick').status).toBe('killed');
      laterTicks(killed);
      expectSparing(killed);
      const doubtful = killed.rows('reminder-log').filter(({ state }) => state === 'Đang gửi');
      const inDoubt = new Set(doubtful.map(({ mailbox }) => String(mailbox)));
      // each has the mail, or nobody knows and the log says so
      const reached = new Set(reminders(killed).map(({ to }) => to.join()));
      const forgotten = wanted.filter((mailbox) => !reached.has(mailbox) && !inDoubt.has(mailbox));
      expect({ call, forgotten }).toEqual({ call, forgotten: [] });
      killed.close();
    }
  },
  20 * MINUTE,
);
