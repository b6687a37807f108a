/** A second origin, for HTML that scripts and mails bring along: each page under an unguessable name, in a sandbox. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { clientScript } from '../dialog-bridge';
import type { FramePage } from '../messages';
import { guardFrame } from './guard';
import { listen, sendError, sendText } from './plumbing';

/** Pages that windows may still show. */
const MOST = 300;
/** Dialogs may do what Google's may; what they load from elsewhere, they load without being the studio. */
const DIALOG_POLICY =
  'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';
/** Mails and documents show text and the pictures they carry; of scripts only ours runs, which catches links. */
function paperPolicy(nonce: string): string {
  return [
    'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox',
    "default-src 'none'",
    'img-src data:',
    "style-src 'unsafe-inline'",
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
}

const LINKS = clientScript(join(__dirname, '..', 'paper-frame.client.ts'));

export class FrameServer {
  private readonly pages = new Map<string, FramePage>();
  private parents: readonly string[] = [];
  private hosts: readonly string[] = [];

  private constructor(readonly port: number) {}

  static async start(): Promise<FrameServer> {
    const server = createServer((request, response) => {
      try {
        guardFrame(request, frames.hosts);
        const page = frames.pages.get((request.url ?? '/').slice(1));
        if (page) sendText(response, frames.textOf(page));
        else response.writeHead(404).end();
      } catch (error) {
        sendError(response, error);
      }
    });
    const port = await listen(server, 0);
    const frames = new FrameServer(port);
    frames.hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    return frames;
  }

  /** Names the hosts whose pages may hold these frames. */
  allow(parents: readonly string[]): void {
    this.parents = parents;
  }

  show(page: FramePage): void {
    this.pages.set(page.name, page);
    if (this.pages.size > MOST)
      for (const oldest of [...this.pages.keys()].slice(0, -MOST)) this.pages.delete(oldest);
  }

  private textOf({ html, scripts }: FramePage): Parameters<typeof sendText>[1] {
    const ancestors = this.parents.map((host) => `http://${host}`).join(' ');
    const nonce = randomBytes(12).toString('base64');
    return {
      type: 'text/html; charset=utf-8',
      text: scripts ? html : `${html}<script nonce="${nonce}">${LINKS}</script>`,
      headers: {
        'content-security-policy': `${scripts ? DIALOG_POLICY : paperPolicy(nonce)}; frame-ancestors ${ancestors}`,
        'cross-origin-resource-policy': 'same-site',
      },
    };
  }
}
