/**
 * Takes the pictures of the guide and the front page from the studio, on a sample district that has lived its autumn.
 * `--world DIR` uses such a district that is there already, `--only NAME,NAME` retakes the pictures whose names begin so.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FrameLocator, Page } from 'playwright-core';
import { ROOT } from '../support/bundles';
import { StudioWindows } from '../support/studio-windows';

const FOLDER = 'docs/pictures';
const SCHOOLS = 4;
const SIZE = { width: 1200, height: 760 };
/** Room for a whole menu. */
const TALL = { width: 1200, height: 1090 };

/** Brings a window to where its picture is taken. */
interface Shot {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
  readonly tall?: true;
}

/** The dialog or the sidebar that the script shows. */
const dialogOf = (page: Page): FrameLocator =>
  page.frameLocator('dialog.script-dialog iframe, aside.sidebar iframe');

/** Waits until the cells of the sheet are there. */
const filled = (page: Page) => page.getByRole('gridcell').filter({ hasText: /\S/ }).nth(5).waitFor();

/** A window in a sheet of the workbook, by the sheet's title. */
const sheet =
  (title: string): Shot['go'] =>
  async (page) => {
    await page.getByRole('link', { name: title, exact: true }).click();
    await filled(page);
  };

/** A window with a dialog of the menu, ready when these words are in it. */
const dialog =
  (path: readonly string[], ready: RegExp, act?: (dialog: FrameLocator) => Promise<void>): Shot['go'] =>
  async (page) => {
    await choose(page, path);
    await dialogOf(page).getByText(ready).filter({ visible: true }).first().waitFor();
    await act?.(dialogOf(page));
  };

const menu: Shot['go'] = async (page) => {
  await page.getByRole('menuitem', { name: 'THĐT' }).click();
  await page.getByRole('menu', { name: 'THĐT' }).waitFor();
};

async function choose(page: Page, path: readonly string[]): Promise<void> {
  await menu(page);
  for (const [index, name] of path.entries()) {
    const item = page.getByRole('menuitem', { name, exact: true }).last();
    if (index === path.length - 1) await item.click();
    else await item.press('ArrowRight');
  }
}

const OFFICE: readonly Shot[] = [
  { name: 'don-vi-viec-hom-nay', go: filled },
  { name: 'don-vi-menu', go: menu, tall: true },
  { name: 'don-vi-thiet-lap', go: sheet('Thiết lập') },
  { name: 'don-vi-tong-hop', go: sheet('Tổng quan') },
  { name: 'don-vi-toan-canh', go: dialog(['Toàn cảnh các trường'], /Chỉ báo đạt theo tiêu chí/) },
  { name: 'don-vi-nhap-truong', go: dialog(['Nhập danh sách trường'], /Tên trường|tệp/) },
  { name: 'don-vi-thu-thap', go: dialog(['Thu thập số liệu đột xuất'], /Hạn/) },
  { name: 'don-vi-ho-so', go: dialog(['Tạo bộ hồ sơ (10 văn bản)'], /Bắt đầu/) },
  {
    name: 'don-vi-kiem-tra-dot-1',
    go: dialog(['Kiểm tra và công nhận', 'Kiểm tra, chấm điểm'], /^Kiểm tra, chấm điểm$/, async (shown) => {
      await shown.getByLabel('Trường', { exact: true }).selectOption({ index: 1 });
      await shown.getByRole('button', { name: 'Tính lại từ sổ' }).click();
      await shown.getByText('Đã tính lại gợi ý').waitFor();
    }),
  },
  {
    name: 'don-vi-nhac-viec',
    go: dialog(
      ['Nhắc việc', 'Xem trước thư nhắc'],
      /hộp thư được nhắc|(không gửi|không có|Không còn) thư nào/,
      async (shown) => {
        await shown.getByLabel('Ngày').fill('2026-12-25');
        await shown.getByText('hộp thư được nhắc').waitFor();
      },
    ),
  },
];

const SCHOOL: readonly Shot[] = [
  { name: 'truong-trang-chinh', go: filled },
  { name: 'truong-menu', go: menu },
  { name: 'truong-nhat-ky', go: dialog(['Ghi nhật ký hôm nay'], /Theo lịch/) },
  {
    name: 'truong-ghi-nhanh',
    go: dialog(['Ghi sổ nhanh'], /^Việc$/, async (shown) => {
      await shown.getByLabel('Việc').selectOption({ index: 1 });
    }),
  },
  { name: 'truong-kiem-tra-so', go: dialog(['Kiểm tra sổ'], /Kiểm tra lúc/) },
  { name: 'truong-cham-diem', go: dialog(['Chấm điểm tháng'], /Gợi ý đếm lúc/) },
  { name: 'truong-bao-cao', go: dialog(['Báo cáo', 'Báo cáo tháng'], /Người lập|người lập/) },
  { name: 'truong-van-ban', go: dialog(['Soạn văn bản'], /Mười văn bản của hồ sơ/) },
  {
    name: 'truong-thu-nhac',
    go: async (page) => {
      await page.getByRole('link', { name: 'Về Drive' }).click();
      await page.getByRole('link', { name: /Hộp thư/ }).click();
      await page
        .getByRole('link', { name: /Nhắc việc/ })
        .first()
        .click();
      await page.frameLocator('iframe.mail-body').getByText('Trường').first().waitFor();
    },
  },
];

/** Somebody of a school who works with an account of their own, and has not yet chosen anything in the menu. */
const OWN_ACCOUNT = /Phó hiệu trưởng(?!.*dùng chung)/;

/** As it asks somebody who has not agreed yet. */
const CONSENT: readonly Shot[] = [
  {
    name: 'truong-quyen',
    go: async (page) => {
      await choose(page, ['Chấm điểm tháng']);
      await page.getByLabel('Chọn tất cả').check();
    },
  },
];

async function take(page: Page, shots: readonly Shot[], only: readonly string[]): Promise<void> {
  for (const { name, go, tall } of shots.filter(({ name }) => only.some((start) => name.startsWith(start)))) {
    await page.setViewportSize(tall ? TALL : SIZE);
    await go(page);
    // pictures, fonts and charts of a dialog may come after its words
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    const close = page.getByRole('button', { name: /^Đóng / });
    if (await close.isVisible()) await close.click();
    else await page.keyboard.press('Escape');
    console.log(name);
  }
}

async function openWindow(studio: StudioWindows): Promise<Page> {
  const page = await studio.window();
  // nobody waits for the pictures, and the machine may be busy
  page.setDefaultTimeout(180_000);
  await page.setViewportSize(SIZE);
  return page;
}

/** A window of the studio in which the first person of this name is at work. */
async function windowOf(studio: StudioWindows, person: RegExp, looked = ''): Promise<Page> {
  const page = await openWindow(studio);
  await page.getByRole('button', { name: 'Đóng hướng dẫn' }).click();
  // only the groups in which somebody is found are open then
  await page.getByLabel('Tìm trường hoặc người').fill(looked);
  await page.getByRole('button', { name: person }).first().click();
  return page;
}

/** Opens the school's workbook from Drive, as its people find it. */
async function schoolWindow(studio: StudioWindows, person: RegExp, looked?: string): Promise<Page> {
  const page = await windowOf(studio, person, looked);
  await page.getByRole('link', { name: 'Được chia sẻ với tôi' }).click();
  await page
    .getByRole('button', { name: /^Trường/ })
    .first()
    .click();
  await page
    .getByRole('link', { name: /^Sổ THĐT/ })
    .first()
    .click();
  await filled(page);
  return page;
}

async function takePictures(studio: StudioWindows, only: readonly string[]): Promise<void> {
  const first = await openWindow(studio);
  const people: Shot['go'] = (page) => page.getByRole('button', { name: /Cán bộ phụ trách/ }).waitFor();
  await take(first, [{ name: 'phong-thuc-hanh', go: people }], only);

  const officer = await windowOf(studio, /Cán bộ phụ trách/);
  await officer.getByRole('link', { name: 'Sổ của đơn vị' }).first().click();
  await filled(officer);
  await take(officer, OFFICE, only);

  await take(await schoolWindow(studio, /Tài khoản chung/), SCHOOL, only);
  await take(await schoolWindow(studio, OWN_ACCOUNT, 'Phó hiệu trưởng'), CONSENT, only);
}

/** Lives the sample's autumn in a new folder. */
function newWorld(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  const args = ['local/start.mjs', '--once', '--schools', String(SCHOOLS), '--dir', folder];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`The sample district ended with ${status}.`);
  return folder;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { world: { type: 'string' }, only: { type: 'string', default: '' } },
  });
  mkdirSync(FOLDER, { recursive: true });
  const folder = values.world ?? newWorld();
  try {
    const studio = await StudioWindows.on(folder);
    try {
      await takePictures(studio, values.only.split(','));
    } finally {
      await studio.close();
    }
  } finally {
    if (values.world === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

void main();
