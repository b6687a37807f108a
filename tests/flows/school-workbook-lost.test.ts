/** A school's reminders when something happened to its workbook: lost, copied, spoilt. What was said is not said again. */
import { PersonAtScreen } from '../../local/sample/person-at-screen';
import { copyFile } from '../../local/services/drive/copy';
import type { DriveFile } from '../../local/state/records';
import { DistrictWorld, OPERATOR, rowsOf } from './support/district-world';
import { goTo, inSheet } from './support/reminding';
import { schoolsOf } from './support/schools';

let world: DistrictWorld;
let book: string;
let script: string;
let account: string;
let oldCopy: DriveFile;

/** Switched on, and Friday's report asked for. */
beforeAll(() => {
  world = DistrictWorld.withTemplate(1);
  expect(world.provision().state).toBe('finished');
  const [school] = schoolsOf(world);
  if (school === undefined) throw new Error('There is no school.');
  ({ book, scriptId: script, account } = school);
  goTo(world, '2026-09-11', '07:00');
  oldCopy = copyFile(world.workspace, { email: account }, book, {});
  const as = { user: account, containerId: book } as const;
  world.runtime.run(script, 'turnRemindersOn', { ...as, kind: 'menu', args: [{ silent: true }] });
  expect(tickIn(world, '2026-09-11')).toHaveLength(1);
});
afterAll(() => world.close());

/** A tick of the school's script on a day; answers what it has sent so far. */
function tickIn(there: DistrictWorld, date: string): { subject: string; body: string }[] {
  goTo(there, date, '07:20');
  const options = { user: account, kind: 'trigger' as const, containerId: book };
  expect(there.runtime.run(script, 'schoolTick', options).status).toBe('completed');
  return [...there.workspace.mails.values()].filter(({ origin }) => origin === script);
}

test('an old copy of the workbook that takes the place of the lost one says nothing a second time', () => {
  // made before the first mail, so that its own log is empty
  const copy = oldCopy.id;
  const [bound] = world.runtime.boundTo(copy);
  if (bound === undefined) throw new Error('The copy came without its script.');
  const there = world.fork();
  try {
    there.runtime.grant(account, bound.id);
    const person = new PersonAtScreen(there.runtime, bound.id, copy, account);
    const inCopy = (functionName: string, kind: 'menu' | 'trigger', args: unknown[] = []) =>
      there.runtime.run(bound.id, functionName, { user: account, kind, args, person, containerId: copy });
    const triggers = () =>
      [...there.workspace.triggers.values()].filter(({ script: one }) => one === bound.id);
    // a program leaves it off; a person is asked first
    expect(inCopy('turnRemindersOn', 'menu', [{ silent: true }]).value).toContain('bản sao của một sổ khác');
    expect(triggers()).toEqual([]);
    inCopy('turnRemindersOn', 'menu');
    expect(person.messages.join('\n')).toMatch(
      /sổ gốc còn nhắc việc[\s\S]*Đã bật nhắc việc[\s\S]*đến hết 11\/9\/2026/,
    );
    expect(triggers()).toHaveLength(1);
    for (const date of ['2026-09-12', '2026-09-14', '2026-09-17']) {
      goTo(there, date, '07:20');
      expect(inCopy('schoolTick', 'trigger').status).toBe('completed');
    }
    const subjects = [...there.workspace.mails.values()].flatMap(({ origin, subject }) =>
      origin === bound.id ? [subject] : [],
    );
    // without knowing, Monday would have brought Friday's report again
    expect(subjects).toEqual([
      expect.stringContaining('Đăng lịch công tác tuần'),
      expect.stringContaining('hạn 18/9'),
    ]);
    expect(rowsOf(there.workspace, copy, 'school-reminder-log')).toContainEqual(
      expect.objectContaining({
        obligation: 'D7',
        state: 'Bỏ qua',
        problem: expect.stringContaining('khôi phục'),
      }),
    );
    expect(inCopy('showReminderStatus', 'menu', [{ silent: true }]).value).toContain('khôi phục từ bản cũ');
  } finally {
    there.close();
  }
});

test('a workbook that the office makes in place of a lost one says nothing a second time', () => {
  const there = world.fork();
  try {
    expect(there.asDrive(OPERATOR, 'DELETE', `/files/${book}`)).toBe(204);
    goTo(there, '2026-09-14', '06:00');
    expect(there.provision().state).toBe('finished');
    const anew = String(there.rows('schools')[0]?.workbookId);
    expect(anew).not.toBe(book);
    const [bound] = there.runtime.boundTo(anew);
    if (bound === undefined) throw new Error('The copy came without its script.');
    there.runtime.grant(account, bound.id);
    const inAnew = (functionName: string, kind: 'menu' | 'trigger') =>
      there.runtime.run(bound.id, functionName, {
        user: account,
        kind,
        args: kind === 'menu' ? [{ silent: true }] : [],
        containerId: anew,
      });
    // it is the school's own: nobody is asked whether it is a copy
    expect(inAnew('turnRemindersOn', 'menu').value).toMatch(/^Đã bật nhắc việc[\s\S]*lập lại thay sổ đã mất/);
    for (const date of ['2026-09-14', '2026-09-17']) {
      goTo(there, date, '07:20');
      expect(inAnew('schoolTick', 'trigger').status).toBe('completed');
    }
    const subjects = [...there.workspace.mails.values()].flatMap(({ origin, subject }) =>
      origin === bound.id ? [subject] : [],
    );
    // not Friday's report, which the lost one asked for, nor what it may have said on Monday
    expect(subjects).toEqual([expect.stringContaining('hạn 18/9')]);
    expect(rowsOf(there.workspace, anew, 'school-reminder-log')).toContainEqual(
      expect.objectContaining({
        obligation: 'D7',
        state: 'Bỏ qua',
        problem: expect.stringContaining('lập lại'),
      }),
    );
  } finally {
    there.close();
  }
});

test("a mail's button opens the very sheet, also one that the school's repair made anew", () => {
  const there = world.fork();
  try {
    const reports = () => {
      const { sheets = [] } = there.workspace.spreadsheets.get(book) ?? {};
      return sheets.find(({ rows }) => String(rows[0]?.[0]?.value ?? '').startsWith('thdt:reports@'));
    };
    const lost = reports()?.properties.sheetId ?? 0;
    inSheet(there, 'Báo cáo', 'SpreadsheetApp.getActive().deleteSheet(sheet);', { book, user: account });
    const person = new PersonAtScreen(there.runtime, script, book, account);
    const as = { user: account, containerId: book } as const;
    there.runtime.run(script, 'repairWorkbook', { ...as, kind: 'menu', person });
    const made = reports()?.properties.sheetId ?? 0;
    expect(made).not.toBe(lost);
    expect(tickIn(there, '2026-09-17').at(-1)?.body).toContain(
      `Mở trang Báo cáo: https://docs.google.com/spreadsheets/d/${book}/edit#gid=${made}`,
    );
  } finally {
    there.close();
  }
});

test('who clears the sheet that says which school it is does not make anything come twice', () => {
  const there = world.fork();
  try {
    inSheet(
      there,
      'Về sổ này',
      'sheet.getRange(3, 1, sheet.getLastRow() - 2, sheet.getLastColumn()).clearContent();',
      { book, user: account },
    );
    const [, monday, ...others] = tickIn(there, '2026-09-14');
    expect(others).toEqual([]);
    expect(monday?.body).toContain('Đăng lịch công tác tuần');
    expect(monday?.body).not.toContain('Báo cáo tuần');
  } finally {
    there.close();
  }
});

test('switched on in a workbook that lacks a sheet, it says both that it is on and what is to be mended', () => {
  const there = world.fork();
  try {
    const as = { user: account, containerId: book, kind: 'menu', args: [{ silent: true }] } as const;
    there.runtime.run(script, 'turnRemindersOff', as);
    inSheet(there, 'Nhân sự', 'SpreadsheetApp.getActive().deleteSheet(sheet);', { book, user: account });
    expect(there.runtime.run(script, 'turnRemindersOn', as).value).toMatch(
      /^Đã bật nhắc việc.*\nChưa gửi được tệp lịch. Nhân sự: Không thấy trang/,
    );
    expect(there.runtime.run(script, 'showReminderStatus', as).value).toContain('Đang bật');
  } finally {
    there.close();
  }
});
