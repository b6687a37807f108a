/** The studio as `npm start` and `npm run studio` serve it, and windows of a browser on it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from './bundles';
import { NARROW, screenshotOf, WIDE } from './looks';
import { launchChromium } from './stage';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export class StudioWindows {
  private constructor(
    readonly url: string,
    private readonly server: ChildProcess,
    private readonly browser: Browser,
    /** Thrown away at the end. */
    private readonly folder: string | undefined,
  ) {}

  /** As `npm start` opens it for a newcomer, on a district of so many schools. */
  static async open(schools: number): Promise<StudioWindows> {
    const folder = mkdtempSync(join(tmpdir(), 'studio-'));
    const options = ['--dir', join(folder, 'workspace'), '--schools', String(schools)];
    return StudioWindows.serve(['start', ...options], folder);
  }

  /** On a workspace that is there and stays. */
  static on(workspace: string): Promise<StudioWindows> {
    return StudioWindows.serve(['studio', '--dir', workspace]);
  }

  private static async serve(command: readonly string[], folder?: string): Promise<StudioWindows> {
    const args = ['--import', 'tsx', 'local/cli.ts', ...command, '--port', '0'];
    const server = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url, browser] = await Promise.all([addressOf(server), launchChromium()]);
    return new StudioWindows(url, server, browser, folder);
  }

  /** A window of its own, with nobody in it yet; errors of the page fail the test that closes it. */
  async window(address = ''): Promise<Page> {
    const context = await this.browser.newContext({ viewport: WIDE, locale: 'vi-VN', acceptDownloads: true });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(this.url + address);
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    const ended = new Promise((resolve) => this.server.once('close', resolve));
    this.server.kill('SIGTERM');
    await ended;
    if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true });
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /ready (http:\/\/\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    });
    server.once('close', (code) => reject(new Error(`The studio ended with ${code}: ${said}`)));
  });
}

/** What axe finds in the page, without the frames in it. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run({ iframes: false, resultTypes: ["violations"] })',
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Pictures of the page, wide and narrow; answers how far the narrow one reaches beyond its edge. */
export async function looksOf(page: Page, name: string): Promise<number> {
  await screenshotOf(page, `studio-${name}-1200`);
  await page.setViewportSize(NARROW);
  await screenshotOf(page, `studio-${name}-360`);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize(WIDE);
  return beyond;
}
