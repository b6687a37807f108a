/** MailApp: sends mail as the user who runs the script, within the daily quota of recipients. */
import type { LiveExecution } from '../../host/live-execution';
import { SCOPES } from '../../host/manifest';
import { LIMITS } from '../../host/quotas';
import { ScriptError, signatureError } from '../../host/script-error';
import type { Mail } from '../../state/records';
import { blobOf, bufferOf } from '../utilities/blob';

export function createMailApp(execution: LiveExecution): MailApp {
  return new MailApp(execution);
}

type Options = Record<string, unknown>;

class MailApp {
  constructor(private readonly execution: LiveExecution) {}

  getRemainingDailyQuota(): number {
    this.execution.requireScope('MailApp.getRemainingDailyQuota', SCOPES.sendMail);
    this.execution.charge('light', { what: 'MailApp.getRemainingDailyQuota' });
    const { host, caller, accountKind } = this.execution;
    return host.quotas.remaining('emailRecipientsPerDay', caller.email, accountKind);
  }

  sendEmail(...args: unknown[]): void {
    this.execution.requireScope('MailApp.sendEmail', SCOPES.sendMail);
    sendMail(this.execution, messageOf(args), 'MailApp.sendEmail');
  }
}

/** The four ways of calling sendEmail, as one. */
function messageOf(args: unknown[]): Options {
  const [first, second, third, fourth] = args;
  const isText = (value: unknown) => typeof value === 'string' || typeof value === 'number';
  if (args.length === 1 && isOptions(first)) return first;
  if (args.length === 3 && isText(first)) return { to: first, subject: second, body: third };
  if (args.length === 4 && isText(first) && isOptions(fourth))
    return { ...fourth, to: first, subject: second, body: third };
  if (args.length === 4 && isText(first)) return { to: first, replyTo: second, subject: third, body: fourth };
  throw signatureError('MailApp.sendEmail', args);
}

/**
 * Sends a mail and stores it; every recipient counts against the day's quota, and none is used when it is refused.
 * @throws ScriptError in Google's words.
 */
function sendMail(execution: LiveExecution, options: Options, what: string): Mail {
  const to = addresses(options.to);
  const cc = addresses(options.cc);
  const bcc = addresses(options.bcc);
  const recipients = to.length + cc.length + bcc.length;
  if (recipients === 0) throw new ScriptError('Failed to send email: no recipient');
  if (recipients > LIMITS.recipientsPerMessage)
    throw new ScriptError('Limit Exceeded: Email Recipients Per Message.');
  const htmlBody = text(options.htmlBody);
  const body = text(options.body) ?? (htmlBody === undefined ? '' : textOfHtml(htmlBody));
  if (Buffer.byteLength(htmlBody ?? body) > LIMITS.mailBodyBytes[execution.accountKind]) {
    throw new ScriptError('Limit Exceeded: Email Body Size.');
  }
  const attachments = (Array.isArray(options.attachments) ? options.attachments : []).map(attachmentOf);
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
  return execution.perform('mail', { what, units: recipients }, () => {
    const { workspace, caller, script } = execution;
    const mail: Mail = {
      id: `mail-${workspace.next('mail')}`,
      from:
        options.noReply && execution.accountKind === 'workspace'
          ? `noreply@${caller.email.split('@')[1]}`
          : caller.email,
      sender: caller.email,
      to,
      cc,
      bcc,
      ...(text(options.replyTo) !== undefined && { replyTo: text(options.replyTo) }),
      fromName: text(options.name) ?? execution.user.name,
      subject: text(options.subject) ?? '',
      body,
      ...(htmlBody !== undefined && { htmlBody }),
      attachments,
      inlineImages,
      time: workspace.clock.now(),
      origin: script.id,
    };
    workspace.mails.put(mail.id, mail);
    return mail;
  });
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

function attachmentOf(source: unknown): { name: string; mimeType: string; base64: string } {
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

function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
