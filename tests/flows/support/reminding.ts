/** A district whose reminders are on, the days it lives through, and the mails that went out. */
import { putProject } from '../../../local/host/projects';
import type { RuntimeOptions } from '../../../local/host/runtime';
import { type DistrictWorld, OPERATOR } from './district-world';

const ZONE = 7 * 60 * 60 * 1000;

/** Prepared, all five starting obligations owned by the district, switched on; so many schools are still on the list. */
export function remindingDistrict(
  base: DistrictWorld,
  schools: number,
  options?: RuntimeOptions,
): DistrictWorld {
  const world = base.fork(options);
  inSheet(
    world,
    'Lịch nhắc',
    `sheet.getRange(3, keys.indexOf('reminder') + 1, sheet.getLastRow() - 2, 1).setValue('Đơn vị quản lý');`,
  );
  inSheet(
    world,
    'Trường',
    `if (${schools} < 5) sheet.getRange(${schools} + 3, keys.indexOf('state') + 1, ${5 - schools}, 1).setValue('Lưu trữ');`,
  );
  world.call('turnRemindersOn', { silent: true });
  return world;
}

export function scriptId(world: DistrictWorld): string {
  const script = world.runtime.boundTo(world.spreadsheetId).find(({ title }) => title === 'Đơn vị');
  if (script === undefined) throw new Error('The district has no script.');
  return script.id;
}

/** What a person does in a sheet of a workbook (the district's), as script text with `sheet` and the `keys` of its columns. */
export function inSheet(
  world: DistrictWorld,
  title: string,
  code: string,
  { book = world.spreadsheetId, user = OPERATOR } = {},
): void {
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
    { title: 'Hand', owner: user, parentId: book },
  );
  world.runtime.grant(user, script.id);
  const result = world.runtime.run(script.id, 'main', { user, kind: 'run' });
  if (result.status !== 'completed') throw new Error(result.error?.message);
}

/** Half past seven of a day in Asia/Ho_Chi_Minh, or another hour. */
export function goTo(world: DistrictWorld, date: string, time = '07:30'): void {
  world.workspace.clock.set(Date.parse(`${date}T${time}:00Z`) - ZONE);
}

export function tick(world: DistrictWorld): ReturnType<DistrictWorld['run']> {
  return world.runtime.run(scriptId(world), 'districtTick', {
    user: OPERATOR,
    kind: 'trigger',
    containerId: world.spreadsheetId,
  });
}

export function tickOn(world: DistrictWorld, date: string, time?: string): void {
  goTo(world, date, time);
  const { status, error } = tick(world);
  if (status !== 'completed') throw new Error(`${status}: ${error?.message}\n${error?.stack ?? ''}`);
}

export interface Received {
  readonly date: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Mails to schools; the office's own weekly summary apart. */
export function mails(world: DistrictWorld): Received[] {
  return allMails(world).filter(({ to }) => to !== OPERATOR);
}

export function allMails(world: DistrictWorld): Received[] {
  return [...world.workspace.mails.values()].map(({ time, to, subject, body }) => ({
    date: new Date(time + ZONE).toISOString().slice(0, 10),
    to: to.join(','),
    subject,
    body,
  }));
}

export const datesOf = (received: readonly Received[]) => [...new Set(received.map(({ date }) => date))];
export const log = (world: DistrictWorld) =>
  world.rows('reminder-log').map((row) => ({ key: String(row.key), state: row.state }));

export function expectOncePerMailboxAndDay(world: DistrictWorld): void {
  const seen = allMails(world).map(({ date, to }) => `${date} ${to}`);
  expect(new Set(seen).size).toBe(seen.length);
  const keys = log(world).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
}
