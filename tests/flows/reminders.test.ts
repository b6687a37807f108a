/** Reminders through the very bundle, on the local Workspace: right day, once, also under trouble. */
import type { Spreadsheet } from '../../local/state/spreadsheet/model';
import { DistrictWorld, OPERATOR } from './support/district-world';
import {
  datesOf,
  expectOncePerMailboxAndDay,
  goTo,
  inSheet,
  log,
  mails,
  remindingDistrict,
  tick,
  tickOn,
} from './support/reminding';

const DAY = 24 * 60 * 60 * 1000;

let base: DistrictWorld;
let world: DistrictWorld;

beforeAll(() => {
  base = DistrictWorld.prepared(5);
});
afterAll(() => base.close());
afterEach(() => world.close());

test('autumn 2026 of three schools that do nothing: mails on the days of the calendar and no others', () => {
  world = remindingDistrict(base, 3);
  for (let time = Date.UTC(2026, 8, 1); time <= Date.UTC(2026, 10, 30); time += DAY) {
    const date = new Date(time);
    if (date.getUTCDay() !== 0) tickOn(world, date.toISOString().slice(0, 10));
  }
  // Written by hand: Mondays, Fridays (19/11 for 20/11), 8/9 and 15/9, 22/9, 20/10, 25/11.
  expect(datesOf(mails(world))).toEqual(
    (
      '09-04 09-07 09-08 09-11 09-14 09-15 09-18 09-21 09-22 09-25 09-28 10-02 10-05 10-09 10-12 10-16 10-19 10-20 ' +
      '10-23 10-26 10-30 11-02 11-06 11-09 11-13 11-16 11-19 11-23 11-25 11-27 11-30'
    )
      .split(' ')
      .map((date) => `2026-${date}`),
  );
  expect(mails(world)).toHaveLength(31 * 3);
  expectOncePerMailboxAndDay(world);
  expect(new Set(log(world).map(({ state }) => state))).toEqual(new Set(['Đã gửi']));
  const [first] = mails(world);
  expect(first?.subject).toMatch(/^\[Tập huấn\] Nhắc việc hạn 4\/9: Báo cáo tuần: /);
  expect(first?.body).toContain('Phòng GD&ĐT Sông Mây');
});

test('a second tick of the day sends nothing, and nothing goes out at night', () => {
  world = remindingDistrict(base, 2);
  tickOn(world, '2026-09-25', '05:10');
  expect(mails(world)).toHaveLength(0);
  for (const time of ['07:10', '08:10', '17:10', '20:10']) tickOn(world, '2026-09-25', time);
  expect(mails(world)).toHaveLength(2);
});

test('the clock turned back sends nothing again', () => {
  world = remindingDistrict(base, 2);
  tickOn(world, '2026-09-25');
  tickOn(world, '2026-09-28');
  const before = mails(world).length;
  for (const date of ['2026-09-25', '2026-09-26', '2026-09-28']) tickOn(world, date, '09:00');
  expect(mails(world)).toHaveLength(before);
});

test('a log that somebody brought back from an older version, or emptied, does not make anything go out twice', () => {
  world = remindingDistrict(base, 2);
  tickOn(world, '2026-09-25', '07:10');
  inSheet(
    world,
    'Nhật ký nhắc việc',
    'sheet.getRange(3, 1, sheet.getLastRow(), sheet.getLastColumn()).clearContent();',
  );
  world.call('turnRemindersOff', { silent: true });
  world.call('turnRemindersOn', { silent: true });
  tickOn(world, '2026-09-25', '09:10');
  expect(mails(world)).toHaveLength(2);
  tickOn(world, '2026-09-28');
  expect(mails(world)).toHaveLength(4);
});

test('a log of thousands of rows is read by its last weeks, and an old key in it is still never sent again', () => {
  world = remindingDistrict(base, 2);
  tickOn(world, '2026-09-25', '07:10');
  const sent = world
    .rows('reminder-log')
    .map(({ key, mailbox, state }) => ({ key: String(key), mailbox, state }));
  world.close();
  world = remindingDistrict(base, 2);
  const [first] = sent;
  const old = sent.filter(({ mailbox }) => mailbox === first?.mailbox).map(({ key }) => key);
  inSheet(
    world,
    'Nhật ký nhắc việc',
    `const old = ${JSON.stringify(old)};
     const rows = Array.from({ length: 6000 }, (_, index) => keys.map((key, column) => {
       if (column === 0) return 'old-' + index;
       if (key === 'key') return old[index] ?? 'old|' + index;
       if (key === 'claimedAt' || key === 'sentAt') return new Date(2026, 3, 1 + index % 60, 8);
       return key === 'state' ? 'Đã gửi' : '';
     }));
     sheet.insertRowsAfter(sheet.getMaxRows(), 6000);
     sheet.getRange(3, 1, rows.length, keys.length).setValues(rows);`,
  );
  tickOn(world, '2026-09-25', '07:10');
  expect(mails(world)).toHaveLength(1);
  expect(mails(world)[0]?.to).not.toEqual([first?.mailbox]);
  const log = world.rows('reminder-log');
  expect(log.slice(0, 6000).every(({ key }, index) => key === (old[index] ?? `old|${index}`))).toBe(true);
  expect(log.slice(6000).map(({ key, state }) => [key, state])).toEqual(
    sent.filter(({ key }) => !old.includes(key)).map(({ key, state }) => [key, state]),
  );
});

/** As Google's version history does: the cells of that time, everything else of now. */
function restore(where: DistrictWorld, old: Spreadsheet): void {
  where.workspace.spreadsheets.put(old.id, structuredClone(old));
}

test.each([
  ['whole, out of the version history', false],
  ['together with a script that knows nothing of it', true],
])('an older workbook brought back %s mails nothing again, and goes on the next day', (_, isForgotten) => {
  world = remindingDistrict(base, 2);
  tickOn(world, '2026-09-22', '07:10');
  const old = structuredClone(world.workspace.spreadsheets.get(world.spreadsheetId));
  if (old === undefined) throw new Error('The office has no workbook.');
  tickOn(world, '2026-09-25', '07:10');
  expect(mails(world)).toHaveLength(4);
  restore(world, old);
  const { propertyStores } = world.workspace;
  if (isForgotten) for (const id of [...propertyStores.ids()]) propertyStores.delete(id);
  const told = String(world.call('turnRemindersOn', { silent: true }));
  expect(told.includes('coi như đã nhắc')).toBe(isForgotten);
  for (const time of ['09:10', '10:10']) tickOn(world, '2026-09-25', time);
  expect(mails(world)).toHaveLength(4);
  const left = world.rows('reminder-log').filter(({ problem }) => String(problem).includes('khôi phục'));
  expect(left.length > 0).toBe(isForgotten);
  expect(String(world.call('showReminderStatus', { silent: true })).includes('coi như đã nhắc')).toBe(
    isForgotten,
  );
  tickOn(world, '2026-09-28');
  expect(mails(world)).toHaveLength(6);
});

test('killed before any of its calls, a tick sends nobody a second mail, and the next stage still comes', () => {
  world = remindingDistrict(base, 2);
  let kills = 0;
  // Each working day of autumn is killed one call later than the one before.
  for (let time = Date.UTC(2026, 8, 4); time <= Date.UTC(2026, 11, 18) && kills < 70; time += DAY) {
    goTo(world, new Date(time).toISOString().slice(0, 10));
    kills += 1;
    world.runtime.faults.killAtCall(kills, 'districtTick');
    tick(world);
    world.runtime.faults.clear();
    tickOn(world, new Date(time).toISOString().slice(0, 10), '08:30');
    tickOn(world, new Date(time).toISOString().slice(0, 10), '09:30');
  }
  expect(mails(world).length).toBeGreaterThan(20);
  expectOncePerMailboxAndDay(world);
  const marked = log(world).filter(({ state }) => state === 'Đã gửi').length;
  expect(marked).toBeGreaterThan(20);
});

test('two ticks at the same time: each mail goes out once, whenever the second one comes', () => {
  world = remindingDistrict(base, 2);
  let day = Date.UTC(2026, 8, 4);
  for (let call = 1; call <= 40; call++) {
    goTo(world, new Date(day).toISOString().slice(0, 10));
    world.runtime.faults.between(call, () => tick(world), 'districtTick');
    tick(world);
    world.runtime.faults.clear();
    day += DAY;
  }
  expect(mails(world).length).toBeGreaterThan(20);
  expectOncePerMailboxAndDay(world);
});

test('a run whose time is over stops before Google stops it, and the next tick goes on: nobody twice, nobody forgotten', () => {
  world = remindingDistrict(base, 5);
  goTo(world, '2026-09-25', '07:30');
  const probe = world.fork();
  const stops = probe.runtime.ledger.stopsOf(probe.run('districtTick').record.id);
  probe.close();
  const second = stops.flatMap(({ kind }, index) => (kind === 'mail' ? [index] : []))[1];
  if (second === undefined) throw new Error('There is no second mail.');
  const { clock } = world.workspace;
  world.runtime.faults.between(second + 1, () => clock.set(clock.now() + 300_000), 'districtTick');
  expect(tick(world).status).toBe('completed');
  expect(mails(world)).toHaveLength(2);
  expect(String(world.call('showReminderStatus', { silent: true }))).toMatch(
    /đã gửi 2 thư, \d thư để lượt sau/,
  );
  const waiting = world.rows('reminder-log').filter(({ state }) => state === 'Để lượt sau');
  expect(new Set(waiting.map(({ problem }) => problem))).toEqual(
    new Set(['Hết thời gian của lượt chạy này.']),
  );
  tickOn(world, '2026-09-25', '08:30');
  expect(new Set(mails(world).map(({ to }) => to)).size).toBe(5);
  expectOncePerMailboxAndDay(world);
});

test('a mail service that fails after having sent is not asked again for the same key', () => {
  world = remindingDistrict(base, 2);
  world.runtime.faults.transient = [{ rate: 1, kinds: ['mail'], afterEffect: true }];
  tickOn(world, '2026-09-25', '07:10');
  world.runtime.faults.clear();
  expect(mails(world)).toHaveLength(2);
  expect(log(world).filter(({ state }) => state === 'Không gửi được').length).toBeGreaterThanOrEqual(2);
  expect(log(world).filter(({ state }) => state === 'Đã gửi')).toEqual([]);
  for (const time of ['08:10', '09:10']) tickOn(world, '2026-09-25', time);
  expect(mails(world)).toHaveLength(2);
  tickOn(world, '2026-09-28');
  expect(mails(world)).toHaveLength(4);
});

test('with a quota of two recipients a day five schools are reached one after the other, none twice', () => {
  world = remindingDistrict(base, 5, { quotaOverrides: { emailRecipientsPerDay: 2 } });
  let waiting: number | undefined;
  for (const date of ['2026-09-22', '2026-09-23', '2026-09-24']) {
    for (const time of ['07:30', '08:30', '10:30']) tickOn(world, date, time);
    waiting ??= new Set(
      world
        .rows('reminder-log')
        .flatMap((row) => (row.state === 'Để lượt sau' && row.school !== '' ? [row.school] : [])),
    ).size;
  }
  expect(mails(world).map(({ date }) => date)).toEqual([
    '2026-09-22',
    '2026-09-22',
    '2026-09-23',
    '2026-09-23',
    '2026-09-24',
  ]);
  expect(new Set(mails(world).map(({ to }) => to)).size).toBe(5);
  // the last school and the week's summary
  expect(String(world.call('showReminderStatus', { silent: true }))).toContain('đã gửi 2 thư');
  // whoever waited for the next day's quota stands in the log as having waited until then
  expect(waiting).toBe(3);
  expect(log(world).filter(({ state }) => state === 'Để lượt sau')).toEqual([]);
});

test('what a small quota left over is sent on the working day after a day off', () => {
  world = remindingDistrict(base, 5, { quotaOverrides: { emailRecipientsPerDay: 2 } });
  inSheet(
    world,
    'Ngày nghỉ',
    `const row = sheet.getLastRow() + 1;
     sheet.getRange(row, keys.indexOf('from') + 1).setValue(new Date(2026, 8, 23));
     sheet.getRange(row, keys.indexOf('name') + 1).setValue('Nghỉ tránh bão');`,
  );
  for (const date of ['2026-09-21', '2026-09-22', '2026-09-23', '2026-09-24'])
    for (const time of ['07:30', '08:30']) tickOn(world, date, time);
  expect(mails(world).map(({ date }) => date)).toEqual([
    '2026-09-21',
    '2026-09-21',
    '2026-09-22',
    '2026-09-22',
    '2026-09-24',
    '2026-09-24',
  ]);
  expect(new Set(mails(world).map(({ to }) => to)).size).toBe(5);
});

test('days without any quota stand in the log as waiting, and nobody is told that the trigger sleeps', () => {
  world = remindingDistrict(base, 1, { quotaOverrides: { emailRecipientsPerDay: 0 } });
  for (const date of ['2026-09-21', '2026-09-22', '2026-09-23', '2026-09-24', '2026-09-25'])
    tickOn(world, date);
  const waiting = world
    .rows('reminder-log')
    .flatMap(({ obligation, state }) => (state === 'Để lượt sau' ? [obligation] : []));
  expect(waiting).toContain('D3');
  const status = String(world.call('showReminderStatus', { silent: true }));
  expect(status).toMatch(/ngày 25\/9\/2026; trong ngày đã gửi 0 thư, \d thư để lượt sau/);
  expect(status).not.toContain('Nhắc việc không chạy');
});

test('a school without a usable address is named in the status and the others get their mail', () => {
  world = remindingDistrict(base, 3);
  inSheet(world, 'Trường', `sheet.getRange(3, keys.indexOf('account') + 1).setValue('hoso khong dung');`);
  tickOn(world, '2026-09-25');
  expect(mails(world)).toHaveLength(2);
  expect(String(world.call('showReminderStatus', { silent: true }))).toMatch(/•.*Tài khoản của trường/);
});

test('a mail claimed and never marked is called doubtful in the status', () => {
  world = remindingDistrict(base, 1);
  goTo(world, '2026-09-25', '07:30');
  const probe = world.fork();
  const stops = probe.runtime.ledger.stopsOf(probe.run('districtTick').record.id);
  probe.close();
  const sending = stops.findIndex(({ kind }) => kind === 'mail');
  expect(sending).toBeGreaterThan(0);
  world.runtime.faults.killAtCall(sending + 2, 'districtTick');
  tick(world);
  world.runtime.faults.clear();
  goTo(world, '2026-09-25', '09:30');
  expect(String(world.call('showReminderStatus', { silent: true }))).toMatch(/2 thư chưa rõ đã gửi hay chưa/);
});

test('the status says what is so: a trigger or a log that is gone, and the quota only to the account that sends', () => {
  world = remindingDistrict(base, 1);
  tickOn(world, '2026-09-25');
  const status = () => String(world.call('showReminderStatus', { silent: true }));
  expect(status()).toMatch(/Lần tới: khoảng 8 giờ ngày 25\/9\/2026\.\n.*đã gửi 2 thư\.\nCòn gửi được 98 thư/);
  world.colleague('canbo@donvi.example');
  expect(world.messagesAs('canbo@donvi.example', 'showReminderStatus').join()).toMatch(
    new RegExp(`tài khoản ${OPERATOR} gửi.*\nLịch chạy.*\nLần chạy gần nhất.*$`),
  );
  for (const { id } of [...world.workspace.triggers.values()]) world.workspace.triggers.delete(id);
  expect(status()).toContain('Lịch chạy không còn');
  world.call('turnRemindersOn', { silent: true });
  expect(status()).toContain('Lịch chạy: mỗi giờ');
  inSheet(world, 'Nhật ký nhắc việc', 'SpreadsheetApp.getActive().deleteSheet(sheet);');
  expect(status()).toMatch(/^Đang bật[\s\S]*\n• Nhật ký nhắc việc: Không thấy trang/);
});
