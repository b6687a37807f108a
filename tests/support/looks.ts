/** What is asked of every dialog's looks: no violations of accessibility, pictures to look at, nothing beyond the edge. */
import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import type { Window } from './stage';

export const WIDE = { width: 1200, height: 760 };
export const NARROW = { width: 360, height: 640 };
/** Where the pictures lie, for whoever wants to look at them. */
const PICTURES = join(tmpdir(), 'thdt-dialogs');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the dialog, named with the elements. */
export async function violationsIn({ page }: Window): Promise<string[]> {
  const frame = dialogFrame(page.frames());
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Pictures of the window, wide and narrow; answers how far the narrow one reaches beyond its edge. Wide again afterwards. */
export async function pictureOf({ page }: Window, name: string): Promise<number> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}-1200.png`) });
  await page.setViewportSize(NARROW);
  const frame = dialogFrame(page.frames());
  await frame.waitForFunction((width) => window.innerWidth === width, NARROW.width);
  await frame.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.screenshot({ path: join(PICTURES, `${name}-360.png`) });
  const beyond = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize(WIDE);
  return beyond;
}

function dialogFrame(frames: readonly Frame[]): Frame {
  const frame = frames.find((candidate) => candidate.url().endsWith('/dialog'));
  if (frame === undefined) throw new Error('The window shows no dialog.');
  return frame;
}
