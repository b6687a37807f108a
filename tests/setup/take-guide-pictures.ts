/** Takes the pictures of the guide and the front page from the studio, on a sample district that has lived its autumn. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../support/bundles';
import { StudioWindows } from '../support/studio-windows';

const FOLDER = 'docs/pictures';
const SCHOOLS = 4;

const take = (page: Page, name: string) => page.screenshot({ path: join(FOLDER, `${name}.png`) });
const dialogOf = (page: Page) => page.frameLocator('dialog.script-dialog iframe');

/** Waits until the cells of the sheet are there. */
const filled = (page: Page) => page.getByRole('gridcell').filter({ hasText: /\S/ }).nth(5).waitFor();

async function choose(page: Page, caption: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'THĐT' }).click();
  await page.getByRole('menuitem', { name: caption, exact: true }).click();
}

/** A window of the studio in which the first person of this name is at work. */
async function windowOf(studio: StudioWindows, person: RegExp): Promise<Page> {
  const page = await studio.window();
  await page.getByRole('button', { name: 'Đóng hướng dẫn' }).click();
  await page.getByRole('button', { name: person }).first().click();
  return page;
}

export async function takePictures(studio: StudioWindows): Promise<void> {
  const officer = await windowOf(studio, /Cán bộ phụ trách/);
  await officer.getByRole('link', { name: 'Sổ của đơn vị' }).first().click();
  await filled(officer);
  await take(officer, 'don-vi-viec-hom-nay');
  await choose(officer, 'Toàn cảnh các trường');
  await dialogOf(officer).getByRole('heading', { name: 'Chỉ báo đạt theo tiêu chí' }).waitFor();
  await take(officer, 'don-vi-toan-canh');

  const school = await windowOf(studio, /Tài khoản chung/);
  await school.getByRole('link', { name: 'Được chia sẻ với tôi' }).click();
  await school
    .getByRole('button', { name: /^Trường/ })
    .first()
    .click();
  await school
    .getByRole('link', { name: /^Sổ THĐT/ })
    .first()
    .click();
  await filled(school);
  await take(school, 'truong-trang-chinh');
  await choose(school, 'Chấm điểm tháng');
  await dialogOf(school).getByText('Gợi ý đếm lúc').waitFor();
  await take(school, 'truong-cham-diem');
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  mkdirSync(FOLDER, { recursive: true });
  try {
    const args = ['local/start.mjs', '--once', '--schools', String(SCHOOLS), '--dir', folder];
    const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) throw new Error(`The sample district ended with ${status}.`);
    const studio = await StudioWindows.on(folder);
    try {
      await takePictures(studio);
    } finally {
      await studio.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('take-guide-pictures.ts')) void main();
