/** A mail as an .eml file (RFC 5322): the same record gives the same bytes. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from '../state/records';

export interface EmlOptions {
  /** Shows blind copies, as in the sender's own copy. */
  showBcc?: boolean;
}

/** The bytes of the .eml file; date and message id come from the record. */
export async function exportEml(mail: Mail, options: EmlOptions = {}): Promise<Uint8Array> {
  const inline = Object.entries(mail.inlineImages).map(([cid, image]) => ({ ...image, cid }));
  const attachments = [...mail.attachments, ...inline].map(({ base64, mimeType, name, ...rest }) => ({
    ...rest,
    filename: name,
    contentType: mimeType,
    content: Buffer.from(base64, 'base64'),
  }));
  const message = new MailComposer({
    from: { name: mail.fromName ?? '', address: mail.from },
    ...(mail.sender !== mail.from && { sender: mail.sender }),
    to: mail.to,
    cc: mail.cc,
    ...(options.showBcc && { bcc: mail.bcc }),
    ...(mail.replyTo !== undefined && { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.body,
    ...(mail.htmlBody !== undefined && { html: mail.htmlBody }),
    attachments,
    date: new Date(mail.time),
    messageId: `<${mail.id}@workspace.example>`,
    headers: mail.draft ? { 'X-Unsent': '1' } : {},
    baseBoundary: createHash('sha256').update(mail.id).digest('hex').slice(0, 16),
  }).compile();
  message.keepBcc = options.showBcc === true;
  return message.build();
}
