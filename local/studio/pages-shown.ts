/** Gives HTML of scripts, mails and documents an unguessable name under which frames can show it. */
import { randomBytes } from 'node:crypto';
import type { FramePage } from './messages';

export class Pages {
  constructor(private readonly publish: (page: FramePage) => void) {}

  /** The path of the page on the frames' origin. */
  show(html: string, scripts: boolean): string {
    const name = randomBytes(18).toString('base64url');
    this.publish({ name, html, scripts });
    return `/${name}`;
  }
}
