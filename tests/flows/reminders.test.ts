/** Reminders through the very bundle, on the local Workspace: right day, once, also under trouble. */
import { putProject } from '../../local/host/projects';
import type { RuntimeOptions } from '../../local/host/runtime';
import { account } from '../../local/sample/story-accounts';
import { DistrictWorld, OPERATOR } from './support/district-world';

const DAY = 24 * 60 * 60 * 1000;
const ZONE = 7 * 60 * 60 * 1000;

let base: DistrictWorld;
let world: DistrictWorld;

beforeAll(() => {
  base = DistrictWorld.prepared(5);
});
afterAll(() => base.close());
afterEach(() => world.close());

/** Prepared, all five starting obligations owned by the district, switched on; so many schools are still on the list. */
function remindingDistrict(schools: number, options?: RuntimeOptions): void {
  world = base.fork(options);
  inSheet(
    'Lịch nhắc',
    `sheet.getRange(3, keys.indexOf('reminder') + 1, sheet.getLastRow() - 2, 1).setValue('Đơn vị quản lý');`,
  );
  inSheet(
    'Trường',
    `if (${schools} < 5) sheet.getRange(${schools} + 3, keys.indexOf('state') + 1, ${5 - schools}, 1).setValue('Lưu trữ');`,
  );
  world.call('turnRemindersOn', { silent: true });
}

function scriptId(): string {
  const script = world.runtime.boundTo(world.spreadsheetId).find(({ title }) => title === 'Đơn vị');
  if (script === undefined) throw new Error('The district has no script.');
  return script.id;
}

/** What a person does in a sheet of the district's workbook, as script text with `sheet` and the `keys` of its columns. */
function inSheet(title: string, code: string): void {
  const script = putProject(
    world.workspace,
    {
      'Code.js': `function main() { 
        const sheet = SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(title)});
        const keys = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
        ${code}
      }`,
      'appsscript.json': JSON.stringify({ timeZone: 'Asia/Ho_Chi_Minh' }),
    },
    { title: 'Hand', owner: OPERATOR, parentId: world.spreadsheetId },
  );
  world.runtime.grant(OPERATOR, script.id);
  const result = world.runtime.run(script.id, 'main', { user: OPERATOR, kind: 'run' });
  if (result.status !== 'completed') throw new Error(result.error?.message);
}

/** Half past seven of a day in Asia/Ho_Chi_Minh, or another hour. */
function goTo(date: string, time = '07:30'): void {
  world.workspace.clock.set(Date.parse(`${date}T${time}:00Z`) - ZONE);
}

function tick(): ReturnType<DistrictWorld['run']> {
  return world.runtime.run(scriptId(), 'districtTick', {
    user: OPERATOR,
    kind: 'trigger',
    containerId: world.spreadsheetId,
  });
}

function tickOn(date: string, time?: string): void {
  goTo(date, time);
  const { status, error } = tick();
  if (status !== 'completed') throw new Error(`${status}: ${error?.message}\n${error?.stack ?? ''}`);
}

interface Received {
  readonly date: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Mails to schools; the office's own weekly summary apart. */
function mails(): Received[] {
  return allMails().filter(({ to }) => to !== OPERATOR);
}

function allMails(): Received[] {
  return [...world.workspace.mails.values()].map(({ time, to, subject, body }) => ({
    date: new Date(time + ZONE).toISOString().slice(0, 10),
    to: to.join(','),
    subject,
    body,
  }));
}

const datesOf = (received: readonly Received[]) => [...new Set(received.map(({ date }) => date))];
const log = () => world.rows('reminder-log').map((row) => ({ key: String(row.key), state: row.state }));

function expectOncePerMailboxAndDay(): void {
  const seen = allMails().map(({ date, to }) => `${date} ${to}`);
  expect(new Set(seen).size).toBe(seen.length);
  const keys = log().map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
}

test('autumn 2026 of three schools that do nothing: mails on the days of the calendar and no others', () => {
  remindingDistrict(3);
  for (let time = Date.UTC(2026, 8, 1); time <= Date.UTC(2026, 10, 30); time += DAY) {
    const date = new Date(time);
    if (date.getUTCDay() !== 0) tickOn(date.toISOString().slice(0, 10));
  }
  // Written by hand: Mondays, Fridays (19/11 for 20/11), 8/9 and 15/9, 22/9, 20/10, 25/11.
  expect(datesOf(mails())).toEqual(
    (
      '09-04 09-07 09-08 09-11 09-14 09-15 09-18 09-21 09-22 09-25 09-28 10-02 10-05 10-09 10-12 10-16 10-19 10-20 ' +
      '10-23 10-26 10-30 11-02 11-06 11-09 11-13 11-16 11-19 11-23 11-25 11-27 11-30'
    )
      .split(' ')
      .map((date) => `2026-${date}`),
  );
  expect(mails()).toHaveLength(31 * 3);
  expectOncePerMailboxAndDay();
  expect(new Set(log().map(({ state }) => state))).toEqual(new Set(['Đã gửi']));
  const [first] = mails();
  expect(first?.subject).toMatch(/^\[Tập huấn\] Nhắc việc: Báo cáo tuần: .* – hạn 4\/9$/);
  expect(first?.body).toContain('Phòng GD&ĐT Sông Mây');
});

test('a second tick of the day sends nothing, and nothing goes out at night', () => {
  remindingDistrict(2);
  tickOn('2026-09-25', '05:10');
  expect(mails()).toHaveLength(0);
  for (const time of ['07:10', '08:10', '17:10', '20:10']) tickOn('2026-09-25', time);
  expect(mails()).toHaveLength(2);
});

test('the clock turned back sends nothing again', () => {
  remindingDistrict(2);
  tickOn('2026-09-25');
  tickOn('2026-09-28');
  const before = mails().length;
  for (const date of ['2026-09-25', '2026-09-26', '2026-09-28']) tickOn(date, '09:00');
  expect(mails()).toHaveLength(before);
});

test('a log that somebody brought back from an older version, or emptied, does not make anything go out twice', () => {
  remindingDistrict(2);
  tickOn('2026-09-25', '07:10');
  inSheet(
    'Nhật ký nhắc việc',
    'sheet.getRange(3, 1, sheet.getLastRow(), sheet.getLastColumn()).clearContent();',
  );
  world.call('turnRemindersOff', { silent: true });
  world.call('turnRemindersOn', { silent: true });
  tickOn('2026-09-25', '09:10');
  expect(mails()).toHaveLength(2);
  tickOn('2026-09-28');
  expect(mails()).toHaveLength(4);
});

test('killed before any of its calls, a tick sends nobody a second mail, and the next stage still comes', () => {
  remindingDistrict(2);
  let kills = 0;
  // Each working day of autumn is killed one call later than the one before.
  for (let time = Date.UTC(2026, 8, 4); time <= Date.UTC(2026, 11, 18) && kills < 70; time += DAY) {
    goTo(new Date(time).toISOString().slice(0, 10));
    kills += 1;
    world.runtime.faults.killAtCall(kills, 'districtTick');
    tick();
    world.runtime.faults.clear();
    tickOn(new Date(time).toISOString().slice(0, 10), '08:30');
    tickOn(new Date(time).toISOString().slice(0, 10), '09:30');
  }
  expect(mails().length).toBeGreaterThan(20);
  expectOncePerMailboxAndDay();
  const marked = log().filter(({ state }) => state === 'Đã gửi').length;
  expect(marked).toBeGreaterThan(20);
});

test('two ticks at the same time: each mail goes out once, whenever the second one comes', () => {
  remindingDistrict(2);
  let day = Date.UTC(2026, 8, 4);
  for (let call = 1; call <= 40; call++) {
    goTo(new Date(day).toISOString().slice(0, 10));
    world.runtime.faults.between(call, () => tick(), 'districtTick');
    tick();
    world.runtime.faults.clear();
    day += DAY;
  }
  expect(mails().length).toBeGreaterThan(20);
  expectOncePerMailboxAndDay();
});

test('a mail service that fails after having sent is not asked again for the same key', () => {
  remindingDistrict(2);
  world.runtime.faults.transient = [{ rate: 1, kinds: ['mail'], afterEffect: true }];
  tickOn('2026-09-25', '07:10');
  world.runtime.faults.clear();
  expect(mails()).toHaveLength(2);
  expect(log().filter(({ state }) => state === 'Không gửi được').length).toBeGreaterThanOrEqual(2);
  expect(log().filter(({ state }) => state === 'Đã gửi')).toEqual([]);
  for (const time of ['08:10', '09:10']) tickOn('2026-09-25', time);
  expect(mails()).toHaveLength(2);
  tickOn('2026-09-28');
  expect(mails()).toHaveLength(4);
});

test('with a quota of two recipients a day five schools are reached one after the other, none twice', () => {
  remindingDistrict(5, { quotaOverrides: { emailRecipientsPerDay: 2 } });
  for (const date of ['2026-09-22', '2026-09-23', '2026-09-24']) {
    for (const time of ['07:30', '08:30', '10:30']) tickOn(date, time);
  }
  expect(mails().map(({ date }) => date)).toEqual([
    '2026-09-22',
    '2026-09-22',
    '2026-09-23',
    '2026-09-23',
    '2026-09-24',
  ]);
  expect(new Set(mails().map(({ to }) => to)).size).toBe(5);
  expect(String(world.call('showReminderStatus', { silent: true }))).toContain('đã gửi 1 thư');
});

test('a school without a usable address is named in the status and the others get their mail', () => {
  remindingDistrict(3);
  inSheet('Trường', `sheet.getRange(3, keys.indexOf('account') + 1).setValue('hoso khong dung');`);
  tickOn('2026-09-25');
  expect(mails()).toHaveLength(2);
  expect(String(world.call('showReminderStatus', { silent: true }))).toMatch(/•.*Tài khoản của trường/);
});

test('there is one clock trigger however often somebody switches on, and none sends after switching off', () => {
  remindingDistrict(2);
  world.call('turnRemindersOn', { silent: true });
  const triggers = () => [...world.workspace.triggers.values()].filter(({ script }) => script === scriptId());
  expect(triggers()).toHaveLength(1);
  world.call('turnRemindersOff', { silent: true });
  tickOn('2026-09-25');
  expect(mails()).toHaveLength(0);
  expect(String(world.call('showReminderStatus', { silent: true }))).toContain('Đang tắt.');
});

test('another account cannot switch on what the operator runs, and makes no second trigger', () => {
  remindingDistrict(1);
  const other = 'chuyenvien@donvi.example';
  account(world.workspace, other, 'Chuyên viên');
  world.runtime.grant(other, scriptId());
  const file = world.workspace.files.get(world.spreadsheetId);
  if (file === undefined) throw new Error('No workbook.');
  world.workspace.files.put(file.id, {
    ...file,
    permissions: [
      ...file.permissions,
      { id: 'p2', type: 'user', role: 'writer', emailAddress: other } as (typeof file.permissions)[number],
    ],
  });
  const result = world.runtime.run(scriptId(), 'turnRemindersOn', {
    user: other,
    kind: 'menu',
    args: [{ silent: true }],
    containerId: world.spreadsheetId,
  });
  expect(result.status).toBe('failed');
  expect(result.error?.message).toContain(OPERATOR);
  expect([...world.workspace.triggers.values()]).toHaveLength(1);
});
