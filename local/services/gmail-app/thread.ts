/** GmailThread: a conversation in the mailbox of the user who runs the script. */
import { ScriptError, signatureError } from '../../host/script-error';
import type { Mail, MailState } from '../../state/records';
import { given } from './arguments';
import type { GmailDoor } from './door';
import type { GmailDraft } from './draft';
import type { GmailLabel } from './label';
import type { GmailMessage } from './message';

export class GmailThread {
  constructor(
    private readonly door: GmailDoor,
    private readonly id: string,
  ) {}

  addLabel(label: GmailLabel): this {
    const name = labelName('GmailThread.addLabel', label);
    return this.mark('addLabel', ({ labels }) => ({
      labels: labels.includes(name) ? labels : [...labels, name],
    }));
  }
  removeLabel(label: GmailLabel): this {
    const name = labelName('GmailThread.removeLabel', label);
    return this.mark('removeLabel', ({ labels }) => ({ labels: labels.filter((one) => one !== name) }));
  }
  createDraftReply(...args: unknown[]): GmailDraft {
    return this.last().createDraftReply(...args);
  }
  createDraftReplyAll(...args: unknown[]): GmailDraft {
    return this.last().createDraftReplyAll(...args);
  }
  reply(...args: unknown[]): this {
    this.last().reply(...args);
    return this;
  }
  replyAll(...args: unknown[]): this {
    this.last().replyAll(...args);
    return this;
  }
  getFirstMessageSubject(): string {
    return this.read('getFirstMessageSubject', ([first]) => first?.subject ?? '');
  }
  getId(): string {
    return this.id;
  }
  getLabels(): GmailLabel[] {
    return this.read('getLabels', (mails) =>
      [...new Set(mails.flatMap((mail) => this.state(mail).labels))]
        .sort((a, b) => a.localeCompare(b, 'en'))
        .map((name) => this.door.items.label(name)),
    );
  }
  getLastMessageDate(): Date {
    return this.read('getLastMessageDate', (mails) => new Date(Math.max(...mails.map(({ time }) => time))));
  }
  getMessageCount(): number {
    return this.read('getMessageCount', (mails) => mails.length);
  }
  getMessages(): GmailMessage[] {
    return this.read('getMessages', (mails) => mails.map(({ id }) => this.door.items.message(id)));
  }
  getPermalink(): string {
    return `https://mail.google.com/mail/u/0/#all/${this.id}`;
  }
  hasStarredMessages(): boolean {
    return this.some('hasStarredMessages', ({ starred }) => starred);
  }
  isImportant(): boolean {
    return this.some('isImportant', ({ important }) => important);
  }
  isInChats(): boolean {
    return this.some('isInChats', () => false);
  }
  isInInbox(): boolean {
    return this.some('isInInbox', ({ place }) => place === 'inbox');
  }
  isInPriorityInbox(): boolean {
    return this.some('isInPriorityInbox', ({ place, important }) => place === 'inbox' && important);
  }
  isInSpam(): boolean {
    return this.some('isInSpam', ({ place }) => place === 'spam');
  }
  isInTrash(): boolean {
    return this.some('isInTrash', ({ place }) => place === 'trash');
  }
  isUnread(): boolean {
    return this.some('isUnread', ({ unread }) => unread);
  }
  markImportant(): this {
    return this.mark('markImportant', () => ({ important: true }));
  }
  markUnimportant(): this {
    return this.mark('markUnimportant', () => ({ important: false }));
  }
  markRead(): this {
    return this.mark('markRead', () => ({ unread: false }));
  }
  markUnread(): this {
    return this.mark('markUnread', () => ({ unread: true }));
  }
  moveToArchive(): this {
    return this.mark('moveToArchive', () => ({ place: 'archive' }));
  }
  moveToInbox(): this {
    return this.mark('moveToInbox', () => ({ place: 'inbox' }));
  }
  moveToSpam(): this {
    return this.mark('moveToSpam', () => ({ place: 'spam' }));
  }
  moveToTrash(): this {
    return this.mark('moveToTrash', () => ({ place: 'trash' }));
  }
  refresh(): this {
    return this.read('refresh', () => this);
  }

  private last(): GmailMessage {
    const mails = this.mails().filter(({ draft }) => !draft);
    const last = mails[mails.length - 1];
    if (!last) throw new ScriptError(`Invalid argument: ${this.id}`);
    return this.door.items.message(last.id);
  }

  private mails(): Mail[] {
    return this.door.mailbox.thread(this.id);
  }

  private state(mail: Mail): MailState {
    return this.door.mailbox.stateOf(mail);
  }

  private read<Result>(name: string, get: (mails: Mail[]) => Result): Result {
    return this.door.read(`GmailThread.${name}`, () => get(this.mails()));
  }

  private some(name: string, test: (state: MailState) => boolean): boolean {
    return this.read(name, (mails) => mails.some((mail) => test(this.state(mail))));
  }

  private mark(name: string, changes: (state: MailState) => Partial<MailState>): this {
    this.door.write(`GmailThread.${name}`, () => {
      for (const mail of this.mails()) this.door.mailbox.mark(mail, changes(this.state(mail)));
    });
    return this;
  }
}

/** The threads that were given, alone or in a list. Throws the signature error for anything else. */
export function givenThreads(method: string, args: readonly unknown[]): GmailThread[] {
  return given(GmailThread, method, args);
}

function labelName(method: string, label: unknown): string {
  if (typeof label === 'object' && label !== null && 'getName' in label) {
    const name: unknown = typeof label.getName === 'function' ? label.getName() : undefined;
    if (typeof name === 'string') return name;
  }
  throw signatureError(method, [label]);
}
