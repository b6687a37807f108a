/** What is asked of every dialog's looks: no violations of accessibility, pictures to look at, nothing beyond the edge. */
import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import type { Window } from './stage';

export const WIDE = { width: 1200, height: 760 };
export const NARROW = { width: 360, height: 640 };
/** Where the pictures lie, for whoever wants to look at them. */
const PICTURES = join(tmpdir(), 'thdt-dialogs');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the dialog, named with the elements; a frame inside shows a paper or a mail and is not its own. */
export async function violationsIn({ page }: Window): Promise<string[]> {
  const frame = dialogFrame(page.frames());
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate<AxeResults>(
    'axe.run({ iframes: false, resultTypes: ["violations"] })',
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** A picture of a page as it is now. */
export async function screenshotOf(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

/** Pictures of the window, wide and narrow; answers how far the narrow one reaches beyond its edge. Wide again afterwards. */
export async function pictureOf({ page }: Window, name: string): Promise<number> {
  await screenshotOf(page, `${name}-1200`);
  const frame = dialogFrame(page.frames());
  await resize(page, frame, NARROW);
  await screenshotOf(page, `${name}-360`);
  const beyond = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await resize(page, frame, WIDE);
  return beyond;
}

/** What every dialog must be: without barriers, and at 360 px without anything beyond the edge. Leaves its pictures. */
export async function expectGoodLooks(window: Window, name: string): Promise<void> {
  expect(await pictureOf(window, name)).toBe(0);
  expect(await violationsIn(window)).toEqual([]);
}

/** Waits until the frame is drawn in its new size: a click before that would miss. */
async function resize(page: Page, frame: Frame, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await frame.waitForFunction((width) => window.innerWidth === width, size.width);
  await frame.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

function dialogFrame(frames: readonly Frame[]): Frame {
  const frame = frames.find((candidate) => candidate.url().endsWith('/dialog'));
  if (frame === undefined) throw new Error('The window shows no dialog.');
  return frame;
}
