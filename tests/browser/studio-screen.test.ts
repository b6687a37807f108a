/** What any script may show to the person in a window of the studio: a prompt, a toast, a sidebar that calls back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { putProject } from '../../local/host/projects';
import { createUser } from '../../local/services/drive/users';
import { createSpreadsheet } from '../../local/services/sheets/create';
import { Workspace } from '../../local/state/workspace';
import { looksOf, StudioWindows, violationsOf } from '../support/studio-windows';

const OWNER = 'chu.so@gmail.example';
const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Việc').addItem('Hỏi tên', 'ask').addItem('Mở thanh bên', 'open').addToUi();
}
function ask() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt('Ghi tên', 'Tên phòng', ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() === ui.Button.OK) write(answer.getResponseText());
}
function write(text) {
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue(text);
  SpreadsheetApp.getActive().toast('Đã ghi ' + text, 'Xong', 60);
}
function open() {
  const page = '<!DOCTYPE html><html lang="vi"><title>Ghi nhanh</title><main><h1>Ghi nhanh</h1>' +
    '<button onclick="google.script.run.write(&quot;Phòng Tin học&quot;)">Ghi phòng Tin học</button></main>';
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle('Ghi nhanh'));
}
`;

let folder: string;
let studio: StudioWindows;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'studio-screen-'));
  const workspace = Workspace.open({ folder, now: Date.UTC(2026, 8, 24), seed: 1 });
  createUser(workspace, { email: OWNER, name: 'Chủ sổ', kind: 'consumer', timeZone: 'Asia/Ho_Chi_Minh' });
  const { id } = createSpreadsheet(workspace, { title: 'Sổ phòng', owner: OWNER });
  const manifest = JSON.stringify({ runtimeVersion: 'V8', timeZone: 'Asia/Ho_Chi_Minh' });
  const source = { 'Code.gs': SCRIPT, 'appsscript.json': manifest };
  putProject(workspace, source, { title: 'Sổ phòng', owner: OWNER, parentId: id });
  workspace.save();
  studio = await StudioWindows.on(folder);
  page = await studio.window();
  await page.getByRole('button', { name: /Chủ sổ/ }).click();
  await page.getByRole('link', { name: 'Sổ phòng' }).click();
  await choose('Hỏi tên');
  await page.getByLabel('Chọn tất cả').check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByText('Đã cấp quyền').waitFor();
});
afterAll(async () => {
  await studio.close();
  rmSync(folder, { recursive: true, force: true });
});

async function choose(item: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Việc' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

const cell = (text: string) => page.getByRole('gridcell').filter({ hasText: text }).first();

test('A prompt is answered by typing and Enter; the script writes the answer and its toast says so', async () => {
  await choose('Hỏi tên');
  const prompt = page.getByRole('dialog', { name: 'Ghi tên' });
  await prompt.getByLabel('Tên phòng').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect(await looksOf(page, 'prompt')).toBe(0);
  await prompt.getByLabel('Tên phòng').fill('Phòng Âm nhạc');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Đã ghi Phòng Âm nhạc').waitFor();
  await cell('Phòng Âm nhạc').waitFor();
});

test('A sidebar stands beside the sheet, and its page calls the script', async () => {
  await choose('Mở thanh bên');
  const sidebar = page.getByRole('complementary', { name: 'Ghi nhanh' });
  await sidebar.waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.frameLocator('aside.sidebar iframe').getByRole('button', { name: 'Ghi phòng Tin học' }).click();
  await cell('Phòng Tin học').waitFor();
  expect(await looksOf(page, 'sidebar')).toBe(0);
  await sidebar.getByRole('button', { name: /^Đóng/ }).click();
  expect(await sidebar.count()).toBe(0);
});
