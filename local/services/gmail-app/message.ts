/** GmailMessage: one mail in the mailbox of the user who runs the script. */
import { ScriptError } from '../../host/script-error';
import type { Mail, MailState } from '../../state/records';
import { isOptions, type MailOptions } from '../mail-app/compose';
import { formatDate } from '../utilities/java-dates';
import { answerAlso, answerTo, fromOf } from './addresses';
import { answerOf } from './arguments';
import { GmailAttachment } from './attachment';
import type { GmailDoor } from './door';
import type { GmailDraft } from './draft';
import type { GmailThread } from './thread';

export class GmailMessage {
  constructor(
    private readonly door: GmailDoor,
    private readonly id: string,
  ) {}

  createDraftReply(...args: unknown[]): GmailDraft {
    return this.draftAnswer('createDraftReply', args, false);
  }
  createDraftReplyAll(...args: unknown[]): GmailDraft {
    return this.draftAnswer('createDraftReplyAll', args, true);
  }
  reply(...args: unknown[]): GmailMessage {
    return this.answer('reply', args, false);
  }
  replyAll(...args: unknown[]): GmailMessage {
    return this.answer('replyAll', args, true);
  }
  forward(recipient: unknown, options?: unknown): GmailMessage {
    const mail = this.mail();
    const sent = this.door.send(
      'GmailMessage.forward',
      {
        subject: prefixed('Fwd: ', mail.subject),
        body: this.quoted(mail),
        ...(mail.htmlBody !== undefined && { htmlBody: mail.htmlBody }),
        attachments: mail.attachments.map((attachment) => new GmailAttachment(attachment)),
        ...(isOptions(options) && options),
        to: recipient,
      },
      mail,
    );
    return this.door.items.message(sent.id);
  }
  getAttachments(options?: unknown): GmailAttachment[] {
    const wants = (name: string): boolean =>
      typeof options !== 'object' || options === null || Reflect.get(options, name) !== false;
    return this.look('getAttachments', ({ attachments, inlineImages }) =>
      [
        ...(wants('includeAttachments') ? attachments : []),
        ...(wants('includeInlineImages') ? Object.values(inlineImages) : []),
      ].map((attachment) => new GmailAttachment(attachment)),
    );
  }
  /** Blind copies are known only to who sent them. */
  getBcc(): string {
    return this.look('getBcc', (mail) => (this.door.mailbox.arrived(mail) ? '' : mail.bcc.join(', ')));
  }
  getBody(): string {
    return this.look('getBody', (mail) => mail.htmlBody ?? mail.body);
  }
  getCc(): string {
    return this.look('getCc', (mail) => mail.cc.join(', '));
  }
  getDate(): Date {
    return this.look('getDate', (mail) => new Date(mail.time));
  }
  getFrom(): string {
    return this.look('getFrom', fromOf);
  }
  /** A header by its exact name; an empty text for one that the mail does not have. */
  getHeader(name: string): string {
    return this.look('getHeader', (mail) => HEADERS[String(name)]?.(mail) ?? '');
  }
  getId(): string {
    return this.id;
  }
  getPlainBody(): string {
    return this.look('getPlainBody', (mail) => mail.body);
  }
  getReplyTo(): string {
    return this.look('getReplyTo', (mail) => mail.replyTo ?? '');
  }
  getSubject(): string {
    return this.look('getSubject', (mail) => mail.subject);
  }
  getThread(): GmailThread {
    return this.look('getThread', (mail) => this.door.items.thread(this.door.mailbox.threadOf(mail)));
  }
  getTo(): string {
    return this.look('getTo', (mail) => mail.to.join(', '));
  }
  isDraft(): boolean {
    return this.look('isDraft', (mail) => mail.draft === true);
  }
  isInChats(): boolean {
    return this.look('isInChats', () => false);
  }
  isInInbox(): boolean {
    return this.look('isInInbox', () => this.state().place === 'inbox');
  }
  isInPriorityInbox(): boolean {
    return this.look('isInPriorityInbox', () => this.state().place === 'inbox' && this.state().important);
  }
  isInTrash(): boolean {
    return this.look('isInTrash', () => this.state().place === 'trash');
  }
  isStarred(): boolean {
    return this.look('isStarred', () => this.state().starred);
  }
  isUnread(): boolean {
    return this.look('isUnread', () => this.state().unread);
  }
  markRead(): this {
    return this.mark('markRead', { unread: false });
  }
  markUnread(): this {
    return this.mark('markUnread', { unread: true });
  }
  moveToTrash(): this {
    return this.mark('moveToTrash', { place: 'trash' });
  }
  refresh(): this {
    this.door.read('GmailMessage.refresh', () => this.mail());
    return this;
  }
  star(): this {
    return this.mark('star', { starred: true });
  }
  unstar(): this {
    return this.mark('unstar', { starred: false });
  }

  private answer(name: string, args: unknown[], toAll: boolean): GmailMessage {
    const method = `GmailMessage.${name}`;
    const mail = this.mail();
    const sent = this.door.send(method, this.answerOptions(method, mail, args, toAll), mail);
    return this.door.items.message(sent.id);
  }

  private draftAnswer(name: string, args: unknown[], toAll: boolean): GmailDraft {
    const method = `GmailMessage.${name}`;
    const mail = this.mail();
    const kept = this.door.keep(method, this.answerOptions(method, mail, args, toAll), mail);
    return this.door.items.draft(kept.id);
  }

  private answerOptions(method: string, mail: Mail, args: unknown[], toAll: boolean): MailOptions {
    const { owner } = this.door.mailbox;
    const also = toAll ? answerAlso(mail, owner) : [];
    return {
      subject: prefixed('Re: ', mail.subject),
      ...(also.length > 0 && { cc: also.join(',') }),
      ...answerOf(method, args),
      to: answerTo(mail, owner).join(','),
    };
  }

  private quoted(mail: Mail): string {
    const { timeZone } = this.door.execution.user;
    const date = formatDate(mail.time, timeZone, "EEE, MMM d, yyyy 'at' h:mm a");
    return `---------- Forwarded message ---------\nFrom: ${fromOf(mail)}\nDate: ${date}\nSubject: ${mail.subject}\nTo: ${mail.to.join(', ')}\n\n${mail.body}`;
  }

  private mail(): Mail {
    const mail = this.door.mailbox.mail(this.id);
    if (!mail) throw new ScriptError(`Invalid argument: ${this.id}`);
    return mail;
  }

  private state(): MailState {
    return this.door.mailbox.stateOf(this.mail());
  }

  private look<Result>(name: string, get: (mail: Mail) => Result): Result {
    return this.door.look(`GmailMessage.${name}`, () => get(this.mail()));
  }

  private mark(name: string, changes: Partial<MailState>): this {
    this.door.write(`GmailMessage.${name}`, () => this.door.mailbox.mark(this.mail(), changes));
    return this;
  }
}

const HEADERS: Readonly<Record<string, (mail: Mail) => string>> = {
  Cc: (mail) => mail.cc.join(', '),
  Date: (mail) => formatDate(mail.time, 'GMT', 'EEE, d MMM yyyy HH:mm:ss Z'),
  From: fromOf,
  'In-Reply-To': (mail) => (mail.inReplyTo === undefined ? '' : messageId(mail.inReplyTo)),
  'Message-ID': (mail) => messageId(mail.id),
  'Reply-To': (mail) => mail.replyTo ?? '',
  Subject: (mail) => mail.subject,
  To: (mail) => mail.to.join(', '),
};

function messageId(id: string): string {
  return `<${id}@workspace.example>`;
}

/** A subject that already begins so stays as it is. */
function prefixed(prefix: string, subject: string): string {
  return subject.toLowerCase().startsWith(prefix.toLowerCase()) ? subject : prefix + subject;
}
