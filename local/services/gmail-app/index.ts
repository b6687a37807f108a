/** GmailApp: the mailbox of the user who runs the script. What is not emulated is refused by name. */
import type { LiveExecution } from '../../host/live-execution';
import { ScriptError, signatureError } from '../../host/script-error';
import type { Mail, MailState } from '../../state/records';
import { given, mailOf, pageOf } from './arguments';
import { GmailDoor } from './door';
import { GmailDraft, mailIdOf } from './draft';
import { GmailLabel } from './label';
import { GmailMessage } from './message';
import { searchMails } from './search';
import { GmailThread, givenThreads } from './thread';

/** The service for one execution. */
export function createGmailApp(execution: LiveExecution): GmailApp {
  return new GmailApp(
    new GmailDoor(execution, (door) => ({
      draft: (id) => new GmailDraft(door, id),
      label: (name) => new GmailLabel(door, name),
      message: (id) => new GmailMessage(door, id),
      thread: (id) => new GmailThread(door, id),
    })),
  );
}

class GmailApp {
  constructor(private readonly door: GmailDoor) {}

  createDraft(...args: unknown[]): GmailDraft {
    const options = mailOf('GmailApp.createDraft', args);
    return this.door.items.draft(this.door.keep('GmailApp.createDraft', options).id);
  }
  createLabel(name: unknown): GmailLabel {
    if (typeof name !== 'string') throw signatureError('GmailApp.createLabel', [name]);
    if (name.trim() === '') throw new ScriptError('Invalid argument: name');
    return this.door.write('GmailApp.createLabel', () => {
      this.door.mailbox.addLabel(name);
      return this.door.items.label(this.door.mailbox.label(name) ?? name);
    });
  }
  deleteLabel(...args: unknown[]): this {
    for (const label of given(GmailLabel, 'GmailApp.deleteLabel', args)) label.deleteLabel();
    return this;
  }
  getAliases(): string[] {
    return this.door.read('GmailApp.getAliases', () => []);
  }
  getChatThreads(): GmailThread[] {
    return this.door.read('GmailApp.getChatThreads', () => []);
  }
  getDraft(draftId: unknown): GmailDraft {
    return this.door.read('GmailApp.getDraft', () => {
      const mail = this.door.mailbox.mail(mailIdOf(String(draftId)));
      if (!mail?.draft) throw new ScriptError(`Invalid draft: ${String(draftId)}`);
      return this.door.items.draft(mail.id);
    });
  }
  getDraftMessages(): GmailMessage[] {
    return this.door.read('GmailApp.getDraftMessages', () =>
      this.drafts().map(({ id }) => this.door.items.message(id)),
    );
  }
  getDrafts(): GmailDraft[] {
    return this.door.read('GmailApp.getDrafts', () =>
      this.drafts().map(({ id }) => this.door.items.draft(id)),
    );
  }
  getInboxThreads(...args: unknown[]): GmailThread[] {
    return this.threads('getInboxThreads', args, ({ place }) => place === 'inbox');
  }
  getInboxUnreadCount(): number {
    return this.unread('getInboxUnreadCount', ({ place }) => place === 'inbox');
  }
  getMessageById(id: unknown): GmailMessage {
    return this.door.read('GmailApp.getMessageById', () => {
      const mail = this.door.mailbox.mail(String(id));
      if (!mail) throw new ScriptError(`Invalid argument: ${String(id)}`);
      return this.door.items.message(mail.id);
    });
  }
  getMessagesForThread(...args: unknown[]): GmailMessage[] {
    return givenThreads('GmailApp.getMessagesForThread', args).flatMap((thread) => thread.getMessages());
  }
  getMessagesForThreads(...args: unknown[]): GmailMessage[][] {
    return givenThreads('GmailApp.getMessagesForThreads', args).map((thread) => thread.getMessages());
  }
  getPriorityInboxThreads(...args: unknown[]): GmailThread[] {
    return this.threads('getPriorityInboxThreads', args, inPriorityInbox);
  }
  getPriorityInboxUnreadCount(): number {
    return this.unread('getPriorityInboxUnreadCount', inPriorityInbox);
  }
  getSpamThreads(...args: unknown[]): GmailThread[] {
    return this.threads('getSpamThreads', args, ({ place }) => place === 'spam');
  }
  getSpamUnreadCount(): number {
    return this.unread('getSpamUnreadCount', ({ place }) => place === 'spam');
  }
  getStarredThreads(...args: unknown[]): GmailThread[] {
    return this.threads('getStarredThreads', args, ({ starred }) => starred);
  }
  getStarredUnreadCount(): number {
    return this.unread('getStarredUnreadCount', ({ starred }) => starred);
  }
  /** Null when the mailbox has no such conversation. */
  getThreadById(id: unknown): GmailThread | null {
    return this.door.read('GmailApp.getThreadById', () => {
      const mail = this.door.mailbox.mail(String(id));
      return mail ? this.door.items.thread(this.door.mailbox.threadOf(mail)) : null;
    });
  }
  getTrashThreads(...args: unknown[]): GmailThread[] {
    return this.threads('getTrashThreads', args, ({ place }) => place === 'trash');
  }
  /** Null when there is no such label. */
  getUserLabelByName(name: unknown): GmailLabel | null {
    return this.door.read('GmailApp.getUserLabelByName', () => {
      const label = this.door.mailbox.label(String(name));
      return label === undefined ? null : this.door.items.label(label);
    });
  }
  getUserLabels(): GmailLabel[] {
    return this.door.read('GmailApp.getUserLabels', () =>
      this.door.mailbox.labels().map((name) => this.door.items.label(name)),
    );
  }
  search(...args: unknown[]): GmailThread[] {
    const [query, ...page] = args;
    if (typeof query !== 'string') throw signatureError('GmailApp.search', args);
    return this.door.read('GmailApp.search', () => {
      const { mailbox, execution } = this.door;
      const time = { now: execution.workspace.clock.now(), timeZone: execution.user.timeZone };
      const found = new Set(searchMails(mailbox, query, time).map((mail) => mailbox.threadOf(mail)));
      const ids = mailbox.threads().flatMap(([id]) => (found.has(id) ? [id] : []));
      return pageOf('GmailApp.search', page, ids).map((id) => this.door.items.thread(id));
    });
  }
  sendEmail(...args: unknown[]): this {
    this.door.send('GmailApp.sendEmail', mailOf('GmailApp.sendEmail', args));
    return this;
  }

  markMessageRead(...args: unknown[]): this {
    return this.messages('markMessageRead', args, (message) => message.markRead());
  }
  markMessagesRead(...args: unknown[]): this {
    return this.messages('markMessagesRead', args, (message) => message.markRead());
  }
  markMessageUnread(...args: unknown[]): this {
    return this.messages('markMessageUnread', args, (message) => message.markUnread());
  }
  markMessagesUnread(...args: unknown[]): this {
    return this.messages('markMessagesUnread', args, (message) => message.markUnread());
  }
  moveMessageToTrash(...args: unknown[]): this {
    return this.messages('moveMessageToTrash', args, (message) => message.moveToTrash());
  }
  moveMessagesToTrash(...args: unknown[]): this {
    return this.messages('moveMessagesToTrash', args, (message) => message.moveToTrash());
  }
  refreshMessage(...args: unknown[]): this {
    return this.messages('refreshMessage', args, (message) => message.refresh());
  }
  refreshMessages(...args: unknown[]): this {
    return this.messages('refreshMessages', args, (message) => message.refresh());
  }
  starMessage(...args: unknown[]): this {
    return this.messages('starMessage', args, (message) => message.star());
  }
  starMessages(...args: unknown[]): this {
    return this.messages('starMessages', args, (message) => message.star());
  }
  unstarMessage(...args: unknown[]): this {
    return this.messages('unstarMessage', args, (message) => message.unstar());
  }
  unstarMessages(...args: unknown[]): this {
    return this.messages('unstarMessages', args, (message) => message.unstar());
  }
  markThreadImportant(...args: unknown[]): this {
    return this.eachThread('markThreadImportant', args, (thread) => thread.markImportant());
  }
  markThreadsImportant(...args: unknown[]): this {
    return this.eachThread('markThreadsImportant', args, (thread) => thread.markImportant());
  }
  markThreadUnimportant(...args: unknown[]): this {
    return this.eachThread('markThreadUnimportant', args, (thread) => thread.markUnimportant());
  }
  markThreadsUnimportant(...args: unknown[]): this {
    return this.eachThread('markThreadsUnimportant', args, (thread) => thread.markUnimportant());
  }
  markThreadRead(...args: unknown[]): this {
    return this.eachThread('markThreadRead', args, (thread) => thread.markRead());
  }
  markThreadsRead(...args: unknown[]): this {
    return this.eachThread('markThreadsRead', args, (thread) => thread.markRead());
  }
  markThreadUnread(...args: unknown[]): this {
    return this.eachThread('markThreadUnread', args, (thread) => thread.markUnread());
  }
  markThreadsUnread(...args: unknown[]): this {
    return this.eachThread('markThreadsUnread', args, (thread) => thread.markUnread());
  }
  moveThreadToArchive(...args: unknown[]): this {
    return this.eachThread('moveThreadToArchive', args, (thread) => thread.moveToArchive());
  }
  moveThreadsToArchive(...args: unknown[]): this {
    return this.eachThread('moveThreadsToArchive', args, (thread) => thread.moveToArchive());
  }
  moveThreadToInbox(...args: unknown[]): this {
    return this.eachThread('moveThreadToInbox', args, (thread) => thread.moveToInbox());
  }
  moveThreadsToInbox(...args: unknown[]): this {
    return this.eachThread('moveThreadsToInbox', args, (thread) => thread.moveToInbox());
  }
  moveThreadToSpam(...args: unknown[]): this {
    return this.eachThread('moveThreadToSpam', args, (thread) => thread.moveToSpam());
  }
  moveThreadsToSpam(...args: unknown[]): this {
    return this.eachThread('moveThreadsToSpam', args, (thread) => thread.moveToSpam());
  }
  moveThreadToTrash(...args: unknown[]): this {
    return this.eachThread('moveThreadToTrash', args, (thread) => thread.moveToTrash());
  }
  moveThreadsToTrash(...args: unknown[]): this {
    return this.eachThread('moveThreadsToTrash', args, (thread) => thread.moveToTrash());
  }
  refreshThread(...args: unknown[]): this {
    return this.eachThread('refreshThread', args, (thread) => thread.refresh());
  }
  refreshThreads(...args: unknown[]): this {
    return this.eachThread('refreshThreads', args, (thread) => thread.refresh());
  }

  /** Latest first. */
  private drafts(): Mail[] {
    return this.door.mailbox
      .mails()
      .filter(({ draft }) => draft)
      .reverse();
  }

  private threads(name: string, args: unknown[], test: (state: MailState) => boolean): GmailThread[] {
    const method = `GmailApp.${name}`;
    return this.door.read(method, () =>
      pageOf(method, args, this.idsWhere(test)).map((id) => this.door.items.thread(id)),
    );
  }

  private unread(name: string, test: (state: MailState) => boolean): number {
    return this.door.read(
      `GmailApp.${name}`,
      () => this.idsWhere((state) => state.unread && test(state)).length,
    );
  }

  private idsWhere(test: (state: MailState) => boolean): string[] {
    const { mailbox } = this.door;
    return mailbox
      .threads()
      .flatMap(([id, mails]) => (mails.some((mail) => test(mailbox.stateOf(mail))) ? [id] : []));
  }

  private messages(name: string, args: unknown[], act: (message: GmailMessage) => unknown): this {
    for (const message of given(GmailMessage, `GmailApp.${name}`, args)) act(message);
    return this;
  }

  private eachThread(name: string, args: unknown[], act: (thread: GmailThread) => unknown): this {
    for (const thread of givenThreads(`GmailApp.${name}`, args)) act(thread);
    return this;
  }
}

function inPriorityInbox({ place, important }: MailState): boolean {
  return place === 'inbox' && important;
}
