/** The dialogs of Nhắc việc and the mails themselves, in a real browser: what an officer clicks and what a phone shows. */
import { moment } from '../../local/sample/calendar';
import { type DistrictWorld, makeDistrict, samplePlans } from '../support/district-world';
import { NARROW, pictureOf, screenshotOf, violationsIn, WIDE } from '../support/looks';
import { Stage, type Window } from '../support/stage';

let world: DistrictWorld;
let stage: Stage;
let officeScript: string;

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('MN', 'TH') });
  world.workspace.clock.set(moment('2026-10-01', '09:00'));
  stage = await Stage.open(world.runtime);
  officeScript = world.runtime.boundTo(world.office.spreadsheetId)[0]?.id ?? '';
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const openOffice = (item: string): Promise<Window> =>
  stage.click(world.officer, officeScript, ['THĐT', 'Nhắc việc', item], WIDE);

const sentTo = (mailbox: string) =>
  [...world.workspace.mails.values()].filter(({ to }) => to.includes(mailbox));

test('Xem trước thư nhắc: a day is chosen, its mails are read, one is sent to oneself', async () => {
  const window = await openOffice('Xem trước thư nhắc');
  const { dialog } = window;
  await dialog.getByText('hộp thư được nhắc').or(dialog.getByText('không có thư nào')).waitFor();
  await dialog.getByLabel('Ngày').fill('2026-10-23');
  await dialog.getByText('2 hộp thư được nhắc.').waitFor();
  await dialog.locator('summary').first().click();
  const mail = dialog.frameLocator('iframe').first();
  await mail.getByText('Nộp bảng tự chấm điểm tháng').waitFor();
  expect(await pictureOf(window, 'reminder-preview')).toBe(0);
  expect(await violationsIn(window)).toEqual([]);
  expect(world.workspace.mails.values().length).toBe(2); // the welcome mails
  await dialog.getByRole('button', { name: 'Gửi thử cho tôi' }).first().click();
  await dialog.getByText('Đã gửi thử tới').waitFor();
  expect(sentTo(world.officer.email).map(({ subject }) => subject.slice(0, 9))).toEqual(['[Gửi thử]']);
});

test('Nhắc các trường chưa nộp: tick, read the mail, send; who has had a mail today is not ticked again', async () => {
  const window = await openOffice('Nhắc các trường chưa nộp');
  const { dialog } = window;
  const [first, second] = world.schools;
  if (first === undefined || second === undefined) throw new Error('Two schools are needed.');
  await dialog.getByText(first.plan.name).first().waitFor();
  await dialog.getByRole('checkbox', { name: new RegExp(second.plan.name) }).uncheck();
  await dialog.getByText('Xem thư').first().click();
  expect(await pictureOf(window, 'late-schools')).toBe(0);
  expect(await violationsIn(window)).toEqual([]);
  const before = sentTo(first.plan.account).length;
  await dialog.getByRole('button', { name: 'Gửi 1 thư ngay' }).click();
  await dialog.getByText('Đã gửi 1 thư.').waitFor();
  expect(sentTo(first.plan.account).length).toBe(before + 1);
  expect(await dialog.getByRole('checkbox', { name: new RegExp(first.plan.name) }).isDisabled()).toBe(true);
  expect(await pictureOf(window, 'late-schools-sent')).toBe(0);
});

test('A mail is readable on a phone: nothing is cut off, nothing loads from elsewhere', async () => {
  const mail = sentTo(world.schools[0]?.plan.account ?? '').pop();
  expect(mail?.htmlBody ?? '').not.toMatch(/<img|<script|src=/i);
  const page = await stage.emptyWindow(NARROW);
  await page.setContent(`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thư</title>
    <meta name="viewport" content="width=device-width"></head><body>${mail?.htmlBody ?? ''}</body></html>`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  await screenshotOf(page, 'reminder-mail-360');
});
