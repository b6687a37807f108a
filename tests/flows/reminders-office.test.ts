/** Reminders as the office has them in hand: who runs them, what it sees before and after, late schools, Saturdays. */
import { account } from '../../local/sample/story-accounts';
import { columnLetters } from '../../src/workbook/cell-address';
import { DistrictWorld, OPERATOR } from './support/district-world';
import {
  allMails,
  datesOf,
  expectOncePerMailboxAndDay,
  goTo,
  inSheet,
  mails,
  remindingDistrict,
  scriptId,
  tickOn,
} from './support/reminding';

const DAY = 24 * 60 * 60 * 1000;
const ZONE = 7 * 60 * 60 * 1000;

let base: DistrictWorld;
let world: DistrictWorld;

beforeAll(() => {
  base = DistrictWorld.prepared(5);
});
afterAll(() => base.close());
afterEach(() => world.close());

test('there is one clock trigger however often somebody switches on, and none sends after switching off', () => {
  world = remindingDistrict(base, 2);
  world.call('turnRemindersOn', { silent: true });
  const triggers = () =>
    [...world.workspace.triggers.values()].filter(({ script }) => script === scriptId(world));
  expect(triggers()).toHaveLength(1);
  world.call('turnRemindersOff', { silent: true });
  tickOn(world, '2026-09-25');
  expect(mails(world)).toHaveLength(0);
  expect(String(world.call('showReminderStatus', { silent: true }))).toContain('Đang tắt.');
});

test('two windows that switch on at the same time make one trigger', () => {
  world = remindingDistrict(base, 1);
  const switchOn = () => world.run('turnRemindersOn', [{ silent: true }]);
  for (let call = 1; call <= 25; call++) {
    world.call('turnRemindersOff', { silent: true });
    for (const { id } of [...world.workspace.triggers.values()]) world.workspace.triggers.delete(id);
    world.runtime.faults.between(call, switchOn, 'turnRemindersOn');
    switchOn();
    world.runtime.faults.clear();
    expect([call, world.workspace.triggers.size]).toEqual([call, 1]);
  }
});

test('another account cannot switch on what the operator runs, and makes no second trigger', () => {
  world = remindingDistrict(base, 1);
  const other = 'chuyenvien@donvi.example';
  account(world.workspace, other, 'Chuyên viên');
  world.runtime.grant(other, scriptId(world));
  const file = world.workspace.files.get(world.spreadsheetId);
  if (file === undefined) throw new Error('No workbook.');
  world.workspace.files.put(file.id, {
    ...file,
    permissions: [
      ...file.permissions,
      { id: 'p2', type: 'user', role: 'writer', emailAddress: other } as (typeof file.permissions)[number],
    ],
  });
  const result = world.runtime.run(scriptId(world), 'turnRemindersOn', {
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
    world,
    'Lịch nhắc',
    `const row = sheet.getRange(3, keys.indexOf('code') + 1, sheet.getLastRow() - 2, 1).getValues()
       .findIndex(([cell]) => cell === ${JSON.stringify(code)}) + 3;
     sheet.getRange(row, keys.indexOf(${JSON.stringify(key)}) + 1).setValue(${JSON.stringify(value)});`,
  );
}

/** The clock's own ticks until the beginning of this day, or an hour of it. */
function live(date: string, time = '00:00') {
  return world.runtime.advanceTo(Date.parse(`${date}T${time}:00Z`) - ZONE);
}

const toOffice = () => allMails(world).filter(({ to }) => to === OPERATOR);

test('the office gets one summary a week: who is late, how many mails went out, whose own reminders sleep', () => {
  world = remindingDistrict(base, 2);
  for (let time = Date.UTC(2026, 8, 21); time <= Date.UTC(2026, 9, 5); time += DAY) {
    tickOn(world, new Date(time).toISOString().slice(0, 10));
  }
  expect(toOffice().map(({ date }) => date)).toEqual(['2026-09-21', '2026-09-28', '2026-10-05']);
  const last = toOffice()[2];
  expect(last?.subject).toBe('[Tập huấn] Tóm tắt tuần, tính đến 5/10/2026: 2 trường trễ hạn');
  expect(last?.body).toMatch(/Nộp bảng tự chấm điểm tháng \(hạn 25\/9\), 2 trường: /);
  expect(last?.body).toMatch(/Đã gửi \d+ thư/);
});

test('a copy to the office is one line in one mail for all schools, and only where it was ticked', () => {
  world = remindingDistrict(base, 3);
  editObligation('D15', 'copyToOffice', true);
  for (const date of ['2026-09-14', '2026-09-15', '2026-09-16']) tickOn(world, date);
  const copy = toOffice().find(({ date }) => date === '2026-09-15');
  expect(copy?.subject).toContain('Đăng nội dung công khai');
  expect(copy?.body.match(/Đăng nội dung công khai/g)).toHaveLength(1);
  for (const { name } of world.rows('schools').slice(0, 3)) expect(copy?.body).toContain(String(name));
  expect(toOffice().filter(({ date }) => date === '2026-09-16')).toEqual([]);
});

test('what a day would bring can be seen without sending, and one mail of it sent to oneself', () => {
  world = remindingDistrict(base, 2);
  goTo(world, '2026-09-09');
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
  expect(allMails(world)).toEqual([]);
  const told = world.call('sendReminderSample', '2026-09-15', preview.mails[0]?.mailbox, { silent: true });
  expect(told).toContain(OPERATOR);
  expect(allMails(world).map(({ to, subject }) => [to, subject.startsWith('[Gửi thử]')])).toEqual([
    [OPERATOR, true],
  ]);
  // the sample is in no log: the day itself brings what it always would have
  tickOn(world, '2026-09-15');
  expect(mails(world)).toHaveLength(2);
});

test('nothing is shown for a day off, and the sample looks for the next day that brings a mail', () => {
  world = remindingDistrict(base, 1);
  goTo(world, '2026-09-05');
  expect(world.call('loadReminderPreview', '2026-09-06')).toMatchObject({
    dayOff: 'Chủ nhật',
    mails: [],
  });
  expect(world.call('sendReminderSample', '2026-09-06', '', { silent: true })).toContain('ngày 7/9/2026');
});

interface Late {
  schools: { schoolId: string; name: string; hindrance: string; things: { title: string }[] }[];
}

test('late schools are listed with what they are late with, and asked at most once a day', () => {
  world = remindingDistrict(base, 3);
  tickOn(world, '2026-10-01', '06:30');
  goTo(world, '2026-10-01', '09:00');
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
  expect(mails(world)).toHaveLength(2);
  expect((world.call('remindLateSchools', chosen) as { message: string }).message).toContain('Đã gửi 0 thư');
  // the day's own tick has nothing more for the two; the next day goes on as planned
  tickOn(world, '2026-10-01', '10:30');
  expectOncePerMailboxAndDay(world);
});

test('a school that an officer wrote to before the tick gets the reminders of that day on the next', () => {
  world = remindingDistrict(base, 2);
  tickOn(world, '2026-09-21');
  goTo(world, '2026-09-22', '06:30');
  const [first] = (world.call('loadLateSchools') as Late).schools;
  world.call('remindLateSchools', [first?.schoolId]);
  for (const date of ['2026-09-22', '2026-09-23', '2026-09-24']) tickOn(world, date);
  const before = world
    .rows('reminder-log')
    .filter(({ obligation, stage }) => obligation === 'D3' && stage === 'Trước hạn')
    .map(({ school, sentAt }) => [school, Math.floor(Number(sentAt))]);
  const [one, other] = world.rows('schools').map(({ name }) => name);
  // 22 and 23 September as days since 30 December 1899
  expect(before.sort()).toEqual([
    [one, 46288],
    [other, 46287],
  ]);
  expectOncePerMailboxAndDay(world);
});

test('schools that share a mailbox are asked in one mail, and the officer is told that all of them were', () => {
  world = remindingDistrict(base, 3);
  inSheet(
    world,
    'Trường',
    `sheet.getRange(3, keys.indexOf('account') + 1, 2, 1).setValue(' Chung@Truong.example ');`,
  );
  goTo(world, '2026-10-01', '09:00');
  const chosen = (world.call('loadLateSchools') as Late).schools.map(({ schoolId }) => schoolId);
  const report = world.call('remindLateSchools', chosen) as { message: string };
  expect(report.message).toBe('Đã gửi 2 thư, nhắc 3 trường.');
  expect(mails(world).map(({ to }) => to)).toContain('chung@truong.example');
});

test('of two rows with one code the first reminds, and the other is named until it has a code of its own', () => {
  world = remindingDistrict(base, 1);
  inSheet(
    world,
    'Lịch nhắc',
    `const codes = sheet.getRange(3, keys.indexOf('code') + 1, sheet.getLastRow() - 2, 1).getValues();
     const row = codes.findIndex(([cell]) => cell === 'D3') + 3;
     const cells = sheet.getRange(row, 1, 1, keys.length).getValues()[0];
     cells[0] = '';
     cells[keys.indexOf('title')] = 'Việc chép thêm';
     cells[keys.indexOf('purpose')] = 'Việc riêng';
     sheet.getRange(sheet.getLastRow() + 1, 1, 1, keys.length).setValues([cells]);`,
  );
  tickOn(world, '2026-09-25');
  expect(mails(world)[0]?.body).toContain('Nộp bảng tự chấm điểm');
  expect(mails(world)[0]?.body).not.toContain('Việc chép thêm');
  expect(String(world.call('showReminderStatus', { silent: true }))).toMatch(
    /Chưa nhắc việc “Việc chép thêm”: hàng \d+ đã dùng mã D3\. Ghi một mã khác/,
  );
});

test('a trigger that Google disabled is noticed when the workbook is opened, and switching on makes one that catches up', () => {
  world = remindingDistrict(base, 1);
  goTo(world, '2026-09-22', '06:00');
  live('2026-09-26');
  expect(datesOf(mails(world))).toEqual(['2026-09-22', '2026-09-25']);
  const [before] = [...world.workspace.triggers.values()];
  if (before === undefined) throw new Error('There is no trigger.');
  world.workspace.triggers.put(before.id, { ...before, disabled: true });
  const open = () => {
    world.person.messages.length = 0;
    world.runtime.open(world.spreadsheetId, OPERATOR, world.person);
    return world.person.messages.join();
  };
  expect(open()).toBe('');
  live('2026-10-02');
  expect(datesOf(mails(world))).toEqual(['2026-09-22', '2026-09-25']);
  expect(open()).toContain('Nhắc việc không chạy từ ngày 26/9/2026');
  world.call('turnRemindersOn', { silent: true });
  const after = [...world.workspace.triggers.values()];
  expect(after).toHaveLength(1);
  expect(after[0]?.id).not.toBe(before.id);
  // told once, not until the new one has had its time to come
  expect(open()).toBe('');
  expect(world.call('showReminderStatus', { silent: true })).toMatch(
    /\nLịch chạy: mỗi giờ.*\nLần chạy gần nhất/,
  );
  live('2026-10-03');
  // Friday's own and what was missed since Monday: the reports of the 25th; Monday's schedule is no use any more
  const [caught, ...others] = mails(world).filter(({ date }) => date > '2026-09-25');
  expect(others).toEqual([]);
  expect(caught?.date).toBe('2026-10-02');
  expect(caught?.body).toMatch(/Nộp bảng tự chấm điểm tháng\n {2}Hạn: thứ Sáu, 25\/9/);
  expect(caught?.body).not.toContain('Đăng lịch công tác tuần');
  const left = world.rows('reminder-log').filter(({ state }) => state === 'Bỏ qua');
  expect(left.map(({ obligation, period }) => [obligation, period])).toContainEqual(['D13', '28/9/2026']);
  // a stretch too long to be made up for stands there as one row
  for (const { id, ...trigger } of [...world.workspace.triggers.values()])
    world.workspace.triggers.put(id, { id, ...trigger, disabled: true });
  live('2026-10-23');
  world.call('turnRemindersOn', { silent: true });
  live('2026-10-24');
  const slept = world.rows('reminder-log').filter(({ stage }) => stage === 'Không chạy');
  expect(slept.map(({ period, state }) => [period, state])).toEqual([['3/10/2026 – 16/10/2026', 'Bỏ qua']]);
});

test('a day whose computing time was used up sends nothing, and the next day says what was left', () => {
  world = remindingDistrict(base, 2);
  goTo(world, '2026-09-25', '06:30');
  world.runtime.quotas.add('triggerMillisecondsPerDay', OPERATOR, 90 * 60 * 1000);
  const results = live('2026-09-25', '18:00');
  expect(new Set(results.map(({ error }) => error?.message))).toEqual(
    new Set(['Service using too much computer time for one day']),
  );
  expect(mails(world)).toEqual([]);
  live('2026-09-29');
  expect(mails(world).map(({ date }) => date)).toEqual(['2026-09-28', '2026-09-28']);
  expect(mails(world)[0]?.body).toContain('Nộp bảng tự chấm điểm tháng');
});

test('Saturday is a working day for the schools that say so, and no other', () => {
  world = remindingDistrict(base, 2);
  inSheet(world, 'Trường', `sheet.getRange(3, keys.indexOf('saturday') + 1).setValue(true);`);
  // 25 September 2026 is a Friday; an obligation on the 26th, a Saturday, moves to Friday for the other school only
  editObligation('D3', 'day', 26);
  editObligation('D3', 'leadDays', 0);
  for (const code of ['D1', 'D7', 'D13', 'D15']) editObligation(code, 'byMail', false);
  for (const date of ['2026-09-25', '2026-09-26']) tickOn(world, date);
  const days = mails(world).map(({ date, to }) => [date, to]);
  const [first, second] = world.rows('schools').map(({ account: mailbox }) => String(mailbox));
  expect(days).toContainEqual(['2026-09-25', second]);
  expect(days).toContainEqual(['2026-09-26', first]);
  expect(days).toHaveLength(2);
});

test('half a row reminds nobody until it is mended, and daily handling nobody whatever is ticked', () => {
  world = remindingDistrict(base, 1);
  editObligation('D23', 'byMail', true);
  editObligation('D24', 'byMail', true);
  editObligation('D3', 'levels', 'MN, mầm');
  editObligation('D7', 'weekday', '');
  const bodies = (date: string) => mails(world).flatMap((mail) => (mail.date === date ? [mail.body] : []));
  tickOn(world, '2026-09-25');
  expect(bodies('2026-09-25').join()).toContain('kết quả thực hiện mô hình trong tháng');
  expect(bodies('2026-09-25').join()).not.toMatch(/Nộp bảng tự chấm điểm|Báo cáo tuần|hòm thư|văn bản đến/);
  const { problems } = world.call('loadReminderPreview', '2026-09-25') as {
    problems: { place: string; message: string; remedy: string }[];
  };
  expect(problems.map(({ place, message, remedy }) => `${place}: ${message} ${remedy}`)).toEqual([
    expect.stringMatching(/^Lịch nhắc!M5: Cột Cấp học: “mầm” .* MN, TH, THCS\.$/),
    expect.stringMatching(/^Lịch nhắc: Chưa nhắc việc D3: /),
    expect.stringMatching(/^Lịch nhắc, hàng \d+: Việc “Báo cáo tuần: .* Hãy chọn cột Thứ\.$/),
    expect.stringMatching(/^Lịch nhắc, hàng \d+: Việc “Mở hòm thư .* Bỏ đánh dấu ở cột Gửi thư/),
    expect.stringMatching(/^Lịch nhắc, hàng \d+: Việc “Xử lý văn bản đến .* Bỏ đánh dấu ở cột Gửi thư/),
  ]);
  editObligation('D3', 'levels', '');
  tickOn(world, '2026-09-28');
  expect(bodies('2026-09-28').join()).toContain('Nộp bảng tự chấm điểm');
});

test('settings that cannot be read are named with their cell wherever reminders are looked at, and by the tick', () => {
  world = remindingDistrict(base, 1);
  inSheet(
    world,
    'Thiết lập',
    `const row = sheet.getRange(1, keys.indexOf('key') + 1, sheet.getLastRow(), 1).getValues().findIndex(([cell]) => cell === 'year') + 1;
     sheet.getRange(row, keys.indexOf('value') + 1).setValue('hai nghìn');`,
  );
  tickOn(world, '2026-09-25');
  expect(mails(world)).toEqual([]);
  world.person.messages.length = 0;
  world.runtime.open(world.spreadsheetId, OPERATOR, world.person);
  expect(world.person.messages.join()).toContain('Lượt nhắc gần nhất không gửi được gì. Thiết lập: Năm học');
  for (const [name, ...args] of [['loadReminderPreview', ''], ['loadLateSchools']] as const)
    expect(world.call(name, ...args)).toMatchObject({ problems: [{ place: 'Thiết lập: Năm học' }] });
  for (const name of ['sendReminderSample', 'sendCalendarFile', 'showReminderStatus']) {
    world.person.messages.length = 0;
    world.call(name);
    expect(world.person.messages.join()).toMatch(/Thiết lập: Năm học: .* Sửa giá trị/);
  }
});

test('whoever types into Lịch nhắc is told at once which days the row now means, or what it lacks', () => {
  world = remindingDistrict(base, 1);
  const spreadsheet = world.workspace.spreadsheets.get(world.spreadsheetId);
  const sheet = spreadsheet?.sheets.find(({ properties }) => properties.title === 'Lịch nhắc');
  const heading = Array.from(sheet?.rows[0] ?? [], (cell) => String(cell?.value ?? ''));
  const rowOf = (code: string) =>
    (sheet?.rows ?? []).findIndex((cells) => cells?.[heading.indexOf('code')]?.value === code) + 1;
  const typed = (code: string, key: string, value: unknown) => {
    world.person.messages.length = 0;
    const place = `'Lịch nhắc'!${columnLetters(heading.indexOf(key) + 1)}${rowOf(code)}`;
    world.runtime.editCell(world.spreadsheetId, OPERATOR, place, value, world.person);
    return world.person.messages.join();
  };
  // 20 September 2026 is a Sunday
  expect(typed('D3', 'day', 20)).toBe(
    'Nộp bảng tự chấm điểm tháng: ngày 20 hằng tháng. Hạn tới: 18/9/2026, 20/10/2026.',
  );
  expect(typed('D7', 'weekday', 'Thứ Hai')).toContain('thứ Hai hằng tuần. Hạn tới: 7/9/2026, 14/9/2026.');
  expect(typed('D7', 'weekday', '')).toContain('Hãy chọn cột Thứ.');
  expect(typed('D19', 'months', '5, 9')).toContain('tháng 5 và 9 hằng năm. Hạn tới: 30/9/2026, 31/5/2027.');
  expect(typed('D26', 'week', 3)).toContain('thứ Sáu tuần 3 tháng 3. Hạn tới: 19/3/2027.');
  expect(typed('D28', 'rhythm', 'Một lần')).toContain('Hãy ghi cột Vào ngày.');
  expect(typed('D28', 'date', '15/01/2027')).toContain('một lần, ngày 15/1/2027. Hạn tới: 15/1/2027.');
  expect(typed('D28', 'date', '15/01/2026')).toContain(
    'một lần, ngày 15/1/2026. Trong một năm tới không có hạn nào.',
  );
  expect(typed('D19', 'day', 31)).toContain('chậm nhất 31/5, 30/9 hằng năm. Hạn tới: 30/9/2026, 31/5/2027.');
  expect(typed('D3', 'leadDays', 'ba')).toContain('Cột Nhắc trước (ngày): “ba” không phải là số.');
  expect(typed('D3', 'leadDays', 3)).toBe('');
  expect(typed('D24', 'byMail', true)).toContain('không nhắc qua thư');
  expect(typed('D9.1', 'byMail', true)).toMatch(/không có ngày đến hạn, nên không có thư nhắc/);
  expect(typed('D2', 'state', 'Bật')).toContain('có hơn một việc đang bật');
  // and of another row what that row means
  expect(typed('D3', 'day', 25)).toContain('ngày 25 hằng tháng. Hạn tới: 25/9/2026, 23/10/2026.');
  expect(typed('D1', 'shift', 'Lùi lại')).toContain('có hơn một việc đang bật');
});
