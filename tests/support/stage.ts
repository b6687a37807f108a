/** A server that shows dialogs of the local Workspace to a real browser, one address per opened dialog. */
import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type FrameLocator, type Page } from 'playwright-core';
import type { Runtime } from '../../local/host/runtime';
import type { PersonAtScreen } from '../../local/sample/person-at-screen';
import {
  callForDialog,
  clientScript,
  DIALOG_SANDBOX,
  dialogDocument,
} from '../../local/studio/dialog-bridge';
import { ROOT } from './bundles';

export interface Window {
  readonly page: Page;
  readonly dialog: FrameLocator;
}

interface ShownPage {
  readonly html: string;
  readonly title: string;
  readonly person: PersonAtScreen;
  readonly scriptId: string;
}

/** Milliseconds; what a slow machine may take, a broken page takes longer. */
const PATIENCE = 30_000;

export class Stage {
  private readonly shown: ShownPage[] = [];
  private readonly contexts: BrowserContext[] = [];
  /** Calls that dialogs made, oldest first. */
  readonly calls: string[] = [];

  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  /** Starts a server and a browser; `runtime` answers what dialogs call. */
  static async open(runtime: Runtime): Promise<Stage> {
    const script = clientScript(join(__dirname, 'stage.client.ts'));
    const server = createServer((request, response) => {
      const [, place = '', action] = (request.url ?? '').split('/');
      const dialog = stage.shown[Number(place)];
      // the browser's own question for an icon among others
      if (dialog === undefined) response.writeHead(204).end();
      else if (action === 'call') {
        let body = '';
        request.setEncoding('utf8').on('data', (chunk) => {
          body += chunk;
        });
        request.on('end', () => {
          const { functionName, args } = JSON.parse(body) as { functionName: string; args: unknown[] };
          stage.calls.push(functionName);
          const caller = { scriptId: dialog.scriptId, user: dialog.person.email, person: dialog.person };
          const outcome = callForDialog(runtime, caller, functionName, args);
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(outcome));
        });
      } else {
        const html = action === 'dialog' ? dialogDocument(dialog.html) : around(dialog, place, script);
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await launchChromium();
    const stage = new Stage(server, browser);
    return stage;
  }

  /** A person clicks a menu item in a window of this width; the dialog that comes up stands in the window. */
  async click(
    person: PersonAtScreen,
    scriptId: string,
    captions: readonly string[],
    viewport = { width: 1200, height: 760 },
  ): Promise<Window> {
    person.click(...captions);
    const dialog = person.dialogs[person.dialogs.length - 1];
    if (dialog === undefined) throw new Error(`No dialog came up: ${person.messages.join('; ')}`);
    this.shown.push({ html: dialog.html, title: dialog.title, person, scriptId });
    const context = await this.browser.newContext({ viewport, locale: 'vi-VN' });
    this.contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const { port } = this.server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/${this.shown.length - 1}`);
    return { page, dialog: page.frameLocator('iframe') };
  }

  /** An empty window, e.g. to read a mail in. */
  async emptyWindow(viewport: { width: number; height: number }): Promise<Page> {
    const context = await this.browser.newContext({ viewport, locale: 'vi-VN' });
    this.contexts.push(context);
    return context.newPage();
  }

  /** Closes all windows; the next test begins with none. */
  async closeWindows(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** The browser of the tests. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
}

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // a sandboxed frame in a process of its own learns late where it lies, and a click meanwhile misses it; what it may reach is the same
  '--disable-features=IsolateSandboxedIframes',
];

/** Asked of the set-up script in a process of its own: jest loads no ES modules. */
function chromiumPath(): string {
  const question =
    "import { findChromium } from './local/setup.mjs'; process.stdout.write(findChromium() ?? '')";
  const path = execFileSync(process.execPath, ['--input-type=module', '--eval', question], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (path === '') throw new Error('The browser tests need Chromium: apt-get install -y chromium');
  return path;
}

function around({ title }: ShownPage, place: string, script: string): string {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style></head>
<body><iframe title="${title}" sandbox="${DIALOG_SANDBOX}" src="/${place}/dialog"></iframe>
<script>${script}</script></body></html>`;
}
