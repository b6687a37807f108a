/** A school's own reminders, through its own bundle in its own workbook. */
import type { RunResult } from '../../local/host/runtime';
import { Hand } from '../../local/sample/hand';
import { PersonAtScreen } from '../../local/sample/person-at-screen';
import { account as userAccount } from '../../local/sample/story-accounts';
import { DistrictWorld, OPERATOR, rowsOf } from './support/district-world';

const ZONE = 7 * 60 * 60 * 1000;

let world: DistrictWorld;
let book: string;
let script: string;
let account: string;

beforeAll(() => {
  world = DistrictWorld.withTemplate(1);
  expect(world.provision().state).toBe('finished');
  const [school] = world.rows('schools');
  book = String(school?.workbookId);
  account = String(school?.account);
  const [bound] = world.runtime.boundTo(book);
  if (bound === undefined) throw new Error('The copy came without its script.');
  script = bound.id;
  userAccount(world.workspace, account, 'Trường');
  world.runtime.grant(account, script);
  world.workspace.clock.set(Date.parse('2026-09-09T08:00:00Z') - ZONE);
});
afterAll(() => world.close());

function run(functionName: string, kind: 'menu' | 'trigger' = 'menu', there = world): RunResult {
  const result = there.runtime.run(script, functionName, {
    user: account,
    kind,
    args: kind === 'menu' ? [{ silent: true }] : [],
    containerId: book,
  });
  const { status, error } = result;
  if (status !== 'completed') throw new Error(`${functionName}: ${error?.message}\n${error?.stack ?? ''}`);
  return result;
}

function tickOn(date: string, there = world): RunResult {
  there.workspace.clock.set(Date.parse(`${date}T07:20:00Z`) - ZONE);
  return run('schoolTick', 'trigger', there);
}

/** Reminders that the school's script sent. */
function sent(there = world): { to: string; subject: string; body: string }[] {
  return [...there.workspace.mails.values()]
    .filter(({ origin }) => origin === script)
    .map(({ to, subject, body }) => ({ to: to.join(','), subject, body }));
}

test('a school that has not switched on sends nothing', () => {
  tickOn('2026-09-10');
  expect(sent()).toEqual([]);
});

test("switched on, Friday's report is asked of the school's own people, once, and nothing that the district reminds of", () => {
  expect(run('turnRemindersOn').value).toContain('Đã bật nhắc việc');
  run('turnRemindersOn');
  expect([...world.workspace.triggers.values()].filter((trigger) => trigger.script === script)).toHaveLength(
    1,
  );
  tickOn('2026-09-11');
  run('schoolTick', 'trigger');
  expect(sent()).toHaveLength(1);
  expect(sent()[0]?.subject).toContain('Báo cáo tuần');
  expect(sent()[0]?.body).not.toContain('Nộp bảng tự chấm điểm');
  expect(sent()[0]?.body).toContain(`https://docs.google.com/spreadsheets/d/${book}`);
  expect(rowsOf(world.workspace, book, 'school-reminder-log')).toMatchObject([
    { obligation: 'D7', state: 'Đã gửi' },
  ]);
});

test('its tick leaves a sign of life that consolidation can read', () => {
  const about = rowsOf(world.workspace, book, 'about');
  expect(about.find(({ key }) => key === 'remindersRanAt')?.value).toMatch(/^2026-09-11T07:2/);
});

test("a weekend's ticks read next to nothing, and leave what a skipped Friday owed to Monday", () => {
  const there = world.fork();
  try {
    const readsOn = (date: string) => tickOn(date, there).record.calls['sheet.read'] ?? 0;
    tickOn('2026-09-16', there);
    const before = sent(there).length;
    expect(readsOn('2026-09-19')).toBeLessThanOrEqual(2);
    expect(readsOn('2026-09-20')).toBeLessThanOrEqual(2);
    expect(sent(there)).toHaveLength(before);
    tickOn('2026-09-21', there);
    const [monday, ...others] = sent(there).slice(before);
    expect(others).toEqual([]);
    expect(monday?.body).toMatch(/QUÁ HẠN[\s\S]*Báo cáo tuần/i);
  } finally {
    there.close();
  }
});

test('a tick that never came before a day off takes nothing with it: the working days after say it or write it down', () => {
  const there = world.fork();
  try {
    // Friday the 16th is a feast, so the week's report is asked for on Thursday the 15th: no tick came
    for (const date of ['2027-04-13', '2027-04-14', '2027-04-16', '2027-04-17', '2027-04-18', '2027-04-19'])
      tickOn(date, there);
    for (const date of ['2027-04-20', '2027-04-21']) tickOn(date, there);
    const keys = rowsOf(there.workspace, book, 'school-reminder-log').map(({ key }) => String(key));
    const logged = (code: string, period: string) =>
      keys.some((key) => key.startsWith(`${code}|`) && key.includes(`|${period}|`));
    expect(logged('D7', '2027-04-16')).toBe(true);
    expect(logged('D13', '2027-04-19')).toBe(true);
  } finally {
    there.close();
  }
});

test("a schedule posted and written down stops Monday's mail", () => {
  world.runtime.run(script, 'onOpen', { user: account, kind: 'simple trigger', containerId: book });
  const spreadsheet = world.workspace.spreadsheets.get(book);
  const sheet = spreadsheet?.sheets.find(({ rows }) =>
    String(rows[0]?.[0]?.value ?? '').startsWith('thdt:portal-news@'),
  );
  const keys = Array.from(sheet?.rows[0] ?? [], (cell) => String(cell?.value ?? ''));
  const letter = (key: string) => String.fromCharCode(65 + keys.indexOf(key));
  const put = (key: string, value: unknown) =>
    world.runtime.editCell(book, account, `'${sheet?.properties.title}'!${letter(key)}3`, value);
  put('title', 'Lịch công tác tuần');
  put('section', 'Lịch công tác tuần');
  put('postedOn', '12/09/2026');
  const before = sent().length;
  tickOn('2026-09-14');
  expect(sent()).toHaveLength(before);
  tickOn('2026-09-21');
  expect(sent()).toHaveLength(before + 1);
  expect(sent().at(-1)?.body).toContain('Đăng lịch công tác tuần lên Cổng');
});

test('settings that somebody spoilt by hand keep the known days going; a new version that cannot be read stops, and says so', () => {
  const there = world.fork();
  try {
    const office = new Hand(there.workspace, OPERATOR, book);
    tickOn('2026-09-22', there);
    const before = sent(there).length;
    office.change('settings', 'key', 'D7', { value: 'Áp dụng: Có lẽ' });
    tickOn('2026-10-01', there);
    expect(sent(there)).toHaveLength(before + 1);
    office.change('settings', 'key', 'version', { value: '99' });
    tickOn('2026-10-05', there);
    expect(sent(there)).toHaveLength(before + 1);
    expect(run('showReminderStatus', 'menu', there).value).toMatch(
      /không đọc được[\s\S]*gửi thiết lập xuống lại/,
    );
  } finally {
    there.close();
  }
});

test('a colleague is asked for the missing permission before anything is made, told who sends already, and may take over', () => {
  const there = world.fork();
  try {
    const colleague = 'vanthu@truong.example';
    userAccount(there.workspace, colleague, 'Văn thư');
    expect(
      there.asDrive(OPERATOR, 'POST', `/files/${book}/permissions?sendNotificationEmail=false`, {
        type: 'user',
        role: 'writer',
        emailAddress: colleague,
      }),
    ).toBe(200);
    const person = new PersonAtScreen(there.runtime, script, book, colleague);
    const answers = { turnRemindersOn: 'NO' };
    person.alert = (_, prompt, buttons) => {
      person.messages.push(prompt);
      return buttons.startsWith('YES') ? answers.turnRemindersOn : 'OK';
    };
    const turnOn = () =>
      there.runtime.run(script, 'turnRemindersOn', {
        user: colleague,
        kind: 'menu',
        person,
        containerId: book,
      });
    const triggers = () =>
      [...there.workspace.triggers.values()].flatMap(({ script: one, user }) =>
        one === script ? [user] : [],
      );
    there.runtime.grant(
      colleague,
      script,
      ['spreadsheets.currentonly', 'script.container.ui', 'userinfo.email'].map(
        (scope) => `https://www.googleapis.com/auth/${scope}`,
      ),
    );
    expect(turnOn().error?.message).toContain('Authorization is required');
    expect(triggers()).toEqual([account]);
    there.runtime.grant(colleague, script);
    turnOn();
    expect(person.messages.splice(0)).toEqual([
      `Nhắc việc đang do tài khoản ${account} gửi. Chuyển sang tài khoản ${colleague}?`,
      `Nhắc việc vẫn do ${account} gửi.`,
    ]);
    expect(triggers()).toEqual([account]);
    answers.turnRemindersOn = 'YES';
    turnOn();
    expect(person.messages.join()).toContain(`gửi bằng tài khoản ${colleague}`);
    const before = there.workspace.mails.size;
    there.runtime.advanceTo(Date.parse('2026-09-25T00:00:00Z') - ZONE);
    const sentNow = [...there.workspace.mails.values()]
      .slice(before)
      .filter(({ origin }) => origin === script);
    expect(new Set(sentNow.map(({ sender }) => sender))).toEqual(new Set([colleague]));
    const received = sentNow.map(
      ({ time, to }) => `${new Date(time + ZONE).toISOString().slice(0, 10)} ${to}`,
    );
    expect(received.length).toBeGreaterThan(0);
    expect(new Set(received).size).toBe(received.length);
    // nobody else can remove a trigger, so the idle one removes itself
    expect(triggers()).toEqual([colleague]);
  } finally {
    there.close();
  }
});

test('switched off, the trigger is gone and no mail comes', () => {
  run('turnRemindersOff');
  expect([...world.workspace.triggers.values()].filter((trigger) => trigger.script === script)).toEqual([]);
  const before = sent().length;
  tickOn('2026-09-25');
  expect(sent()).toHaveLength(before);
});
