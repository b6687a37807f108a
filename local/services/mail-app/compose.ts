/** Writing a mail and sending it, for MailApp and GmailApp alike: addresses, attachments, limits and quota. */
import type { LiveExecution } from '../../host/live-execution';
import { LIMITS } from '../../host/quotas';
import { ScriptError } from '../../host/script-error';
import type { Mail } from '../../state/records';
import { blobOf, bufferOf } from '../utilities/blob';

/** What a script says of a mail: to, subject, body and Google's advanced parameters. */
export type MailOptions = Record<string, unknown>;

/** A mail that is written and not sent. */
export type MailContent = Omit<Mail, 'id' | 'time' | 'origin'>;

/**
 * The mail that these options describe, from the user who runs the script.
 * @throws ScriptError in Google's words for bad addresses and what is too large.
 */
export function composeMail(execution: LiveExecution, options: MailOptions): MailContent {
  const htmlBody = text(options.htmlBody);
  const body = text(options.body) ?? (htmlBody === undefined ? '' : textOfHtml(htmlBody));
  if (Buffer.byteLength(htmlBody ?? body) > LIMITS.mailBodyBytes[execution.accountKind]) {
    throw new ScriptError('Limit Exceeded: Email Body Size.');
  }
  const attachments = attachmentsOf(options.attachments);
  const inlineImages = Object.fromEntries(
    Object.entries(isOptions(options.inlineImages) ? options.inlineImages : {}).map(([key, image]) => [
      key,
      attachmentOf(image),
    ]),
  );
  if (attachments.length > LIMITS.attachmentsPerMessage)
    throw new ScriptError('Limit Exceeded: Email Attachments Per Message.');
  const bytes = [...attachments, ...Object.values(inlineImages)].reduce(
    (sum, { base64 }) => sum + base64.length * 0.75,
    0,
  );
  if (bytes > LIMITS.messageBytes) throw new ScriptError('Limit Exceeded: Email Total Attachments Size.');
  const { caller } = execution;
  return {
    from:
      options.noReply && execution.accountKind === 'workspace'
        ? `noreply@${caller.email.split('@')[1]}`
        : caller.email,
    sender: caller.email,
    to: addresses(options.to),
    cc: addresses(options.cc),
    bcc: addresses(options.bcc),
    ...(text(options.replyTo) !== undefined && { replyTo: text(options.replyTo) }),
    fromName: text(options.name) ?? execution.user.name,
    subject: text(options.subject) ?? '',
    body,
    ...(htmlBody !== undefined && { htmlBody }),
    attachments,
    inlineImages,
  };
}

/**
 * Sends a mail and stores it; every recipient counts against the day's quota, and none is used when it is refused.
 * @throws ScriptError in Google's words.
 */
export function sendMail(execution: LiveExecution, content: MailContent, what: string): Mail {
  const recipients = content.to.length + content.cc.length + content.bcc.length;
  if (recipients === 0) throw new ScriptError('Failed to send email: no recipient');
  if (recipients > LIMITS.recipientsPerMessage)
    throw new ScriptError('Limit Exceeded: Email Recipients Per Message.');
  return execution.perform('mail', { what, units: recipients }, () => storeMail(execution, content));
}

/** Puts a mail among those of the workspace, as of now; it is a draft if it says so. */
export function storeMail({ workspace, script }: LiveExecution, content: MailContent): Mail {
  const id = `mail-${workspace.next('mail')}`;
  const mail: Mail = { id, ...content, time: workspace.clock.now(), origin: script.id };
  workspace.mails.put(id, mail);
  return mail;
}

/** True for an object that holds options, not a text or a list. */
export function isOptions(value: unknown): value is MailOptions {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Addresses of a comma-separated list, names in front of them dropped. */
function addresses(value: unknown): string[] {
  const list = text(value) ?? '';
  return list.split(/[,;]/).flatMap((part) => {
    const address = (/<([^>]*)>/.exec(part)?.[1] ?? part).trim();
    if (address === '') return [];
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new ScriptError(`Invalid email: ${address}`);
    return [address];
  });
}

type Attachment = Mail['attachments'][number];

/** A single attachment stands for a list of one. */
function attachmentsOf(value: unknown): Attachment[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(attachmentOf);
}

function attachmentOf(source: unknown): Attachment {
  if (isOptions(source) && 'content' in source && !('getBytes' in source)) {
    return {
      name: text(source.fileName) ?? 'attachment',
      mimeType: text(source.mimeType) ?? 'application/octet-stream',
      base64: bufferOf(
        Array.isArray(source.content) ? source.content.map(Number) : String(source.content),
      ).toString('base64'),
    };
  }
  const blob = blobOf(source, 'attachment');
  return {
    name: blob.getName() ?? 'attachment',
    mimeType: blob.getContentType() ?? 'application/octet-stream',
    base64: bufferOf(blob.getBytes()).toString('base64'),
  };
}

function text(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

function textOfHtml(html: string): string {
  return html
    .replace(/<(br|\/p|\/div|\/li|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .trim();
}
