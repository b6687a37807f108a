/** GmailAttachment: what hangs on a mail, as a blob with a size and a hash. */
import { createHash } from 'node:crypto';
import type { Mail } from '../../state/records';
import { Blob, bufferOf } from '../utilities/blob';

export class GmailAttachment extends Blob {
  constructor(attachment: Mail['attachments'][number]) {
    super(Buffer.from(attachment.base64, 'base64'), attachment.mimeType, attachment.name);
  }

  /** SHA-1 of the content, in hexadecimal. */
  getHash(): string {
    return createHash('sha1').update(bufferOf(this.getBytes())).digest('hex');
  }
  /** Bytes. */
  getSize(): number {
    return this.getBytes().length;
  }
}
