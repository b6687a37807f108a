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
  let waiting: number | undefined;
  for (const date of ['2026-09-22', '2026-09-23', '2026-09-24']) {
    for (const time of ['07:30', '08:30', '10:30']) tickOn(date, time);
    waiting ??= new Set(
      world
        .rows('reminder-log')
        .flatMap((row) => (row.state === 'Để lượt sau' && row.school !== '' ? [row.school] : [])),
    ).size;
  }
  expect(mails().map(({ date }) => date)).toEqual([
    '2026-09-22',
    '2026-09-22',
    '2026-09-23',
    '2026-09-23',
    '2026-09-24',
  ]);
  expect(new Set(mails().map(({ to }) => to)).size).toBe(5);
  // the last school and the week's summary
  expect(String(world.call('showReminderStatus', { silent: true }))).toContain('đã gửi 2 thư');
  // whoever waited for the next day's quota stands in the log as having waited until then
  expect(waiting).toBe(3);
  expect(log().filter(({ state }) => state === 'Để lượt sau')).toEqual([]);
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

/** Writes into a row of Lịch nhắc by the key of its column. */
function editObligation(code: string, key: string, value: unknown): void {
  inSheet(
    'Lịch nhắc',
    `const row = sheet.getRange(3, keys.indexOf('code') + 1, sheet.getLastRow() - 2, 1).getValues()
       .findIndex(([cell]) => cell === ${JSON.stringify(code)}) + 3;
     sheet.getRange(row, keys.indexOf(${JSON.stringify(key)}) + 1).setValue(${JSON.stringify(value)});`,
  );
}

const toOffice = () => allMails().filter(({ to }) => to === OPERATOR);

test('the office gets one summary a week: who is late, how many mails went out, whose own reminders sleep', () => {
  remindingDistrict(2);
  for (let time = Date.UTC(2026, 8, 21); time <= Date.UTC(2026, 9, 5); time += DAY) {
    tickOn(new Date(time).toISOString().slice(0, 10));
  }
  expect(toOffice().map(({ date }) => date)).toEqual(['2026-09-21', '2026-09-28', '2026-10-05']);
  const last = toOffice()[2];
  expect(last?.subject).toBe('[Tập huấn] Tóm tắt tuần, tính đến 5/10/2026');
  expect(last?.body).toMatch(/Nộp bảng tự chấm điểm tháng \(hạn 25\/9\), 2 trường: /);
  expect(last?.body).toMatch(/Đã gửi \d+ thư/);
});

test('a copy to the office is one line in one mail for all schools, and only where it was ticked', () => {
  remindingDistrict(3);
  editObligation('D15', 'copyToOffice', true);
  for (const date of ['2026-09-14', '2026-09-15', '2026-09-16']) tickOn(date);
  const copy = toOffice().find(({ date }) => date === '2026-09-15');
  expect(copy?.subject).toContain('Đăng nội dung công khai');
  expect(copy?.body.match(/Đăng nội dung công khai/g)).toHaveLength(1);
  for (const { name } of world.rows('schools').slice(0, 3)) expect(copy?.body).toContain(String(name));
  expect(toOffice().filter(({ date }) => date === '2026-09-16')).toEqual([]);
});

test('what a day would bring can be seen without sending, and one mail of it sent to oneself', () => {
  remindingDistrict(2);
  goTo('2026-09-09');
  const preview = world.call('loadReminderPreview', '2026-09-15') as {
    mails: { mailbox: string; subject: string; html: string; waits: boolean }[];
  };
  expect(preview.mails.map(({ mailbox }) => mailbox).sort()).toEqual(
    world
      .rows('schools')
      .slice(0, 2)
      .map(({ account: mailbox }) => mailbox)
      .sort(),
  );
  expect(preview.mails[0]?.subject).toContain('hạn 15/9');
  expect(allMails()).toEqual([]);
  const told = world.call('sendReminderSample', '2026-09-15', preview.mails[0]?.mailbox, { silent: true });
  expect(told).toContain(OPERATOR);
  expect(allMails().map(({ to, subject }) => [to, subject.startsWith('[Gửi thử]')])).toEqual([
    [OPERATOR, true],
  ]);
  // the sample is in no log: the day itself brings what it always would have
  tickOn('2026-09-15');
  expect(mails()).toHaveLength(2);
});

test('nothing is shown for a day off, and the sample looks for the next day that brings a mail', () => {
  remindingDistrict(1);
  goTo('2026-09-05');
  expect(world.call('loadReminderPreview', '2026-09-06')).toMatchObject({ dayOff: true, mails: [] });
  expect(world.call('sendReminderSample', '2026-09-06', '', { silent: true })).toContain('07/09/2026');
});

interface Late {
  schools: { schoolId: string; name: string; hindrance: string; things: { title: string }[] }[];
}

test('late schools are listed with what they are late with, and asked at most once a day', () => {
  remindingDistrict(3);
  tickOn('2026-10-01', '06:30');
  goTo('2026-10-01', '09:00');
  const late = world.call('loadLateSchools') as Late;
  expect(late.schools.map(({ name }) => name)).toEqual(
    world
      .rows('schools')
      .slice(0, 3)
      .map(({ name }) => name),
  );
  expect(late.schools[0]?.things.map(({ title }) => title)).toContain('Nộp bảng tự chấm điểm tháng');
  const chosen = late.schools.slice(0, 2).map(({ schoolId }) => schoolId);
  const report = world.call('remindLateSchools', chosen) as { message: string; late: Late };
  expect(report.message).toContain('Đã gửi 2 thư');
  expect(report.late.schools.map(({ hindrance }) => hindrance !== '')).toEqual([true, true, false]);
  expect(mails()).toHaveLength(2);
  expect((world.call('remindLateSchools', chosen) as { message: string }).message).toContain('Đã gửi 0 thư');
  // the day's own tick has nothing more for the two; the next day goes on as planned
  tickOn('2026-10-01', '10:30');
  expectOncePerMailboxAndDay();
});

test('a trigger that stopped coming is noticed when the workbook is opened, and switching on makes a new one', () => {
  remindingDistrict(1);
  tickOn('2026-09-25');
  const [before] = [...world.workspace.triggers.values()];
  goTo('2026-09-26', '09:00');
  const open = () => {
    world.person.messages.length = 0;
    world.runtime.open(world.spreadsheetId, OPERATOR, world.person);
    return world.person.messages.join();
  };
  expect(open()).toBe('');
  goTo('2026-10-02', '09:00');
  expect(open()).toContain('Nhắc việc không chạy từ ngày 26/9/2026');
  world.call('turnRemindersOn', { silent: true });
  const after = [...world.workspace.triggers.values()];
  expect(after).toHaveLength(1);
  expect(after[0]?.id).not.toBe(before?.id);
});

test('a mail claimed and never marked is called doubtful in the status', () => {
  remindingDistrict(1);
  goTo('2026-09-25', '07:30');
  const probe = world.fork();
  const stops = probe.runtime.ledger.stopsOf(probe.run('districtTick').record.id);
  probe.close();
  const sending = stops.findIndex(({ kind }) => kind === 'mail');
  expect(sending).toBeGreaterThan(0);
  world.runtime.faults.killAtCall(sending + 2, 'districtTick');
  tick();
  world.runtime.faults.clear();
  goTo('2026-09-25', '09:30');
  expect(String(world.call('showReminderStatus', { silent: true }))).toMatch(/2 thư chưa rõ đã gửi hay chưa/);
});

test('Saturday is a working day for the schools that say so, and no other', () => {
  remindingDistrict(2);
  inSheet('Trường', `sheet.getRange(3, keys.indexOf('saturday') + 1).setValue(true);`);
  // 25 September 2026 is a Friday; an obligation on the 26th, a Saturday, moves to Friday for the other school only
  editObligation('D3', 'day', 26);
  editObligation('D3', 'leadDays', 0);
  for (const code of ['D1', 'D7', 'D13', 'D15']) editObligation(code, 'byMail', false);
  for (const date of ['2026-09-25', '2026-09-26']) tickOn(date);
  const days = mails().map(({ date, to }) => [date, to]);
  const [first, second] = world.rows('schools').map(({ account: mailbox }) => String(mailbox));
  expect(days).toContainEqual(['2026-09-25', second]);
  expect(days).toContainEqual(['2026-09-26', first]);
  expect(days).toHaveLength(2);
});
