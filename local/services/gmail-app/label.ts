/** GmailLabel: a label of the user who runs the script. */
import { pageOf } from './arguments';
import type { GmailDoor } from './door';
import { type GmailThread, givenThreads } from './thread';

export class GmailLabel {
  constructor(
    private readonly door: GmailDoor,
    private readonly name: string,
  ) {}

  addToThread(...args: unknown[]): this {
    for (const thread of givenThreads('GmailLabel.addToThread', args)) thread.addLabel(this);
    return this;
  }
  addToThreads(...args: unknown[]): this {
    for (const thread of givenThreads('GmailLabel.addToThreads', args)) thread.addLabel(this);
    return this;
  }
  deleteLabel(): void {
    this.door.write('GmailLabel.deleteLabel', () => this.door.mailbox.deleteLabel(this.name));
  }
  getName(): string {
    return this.name;
  }
  getThreads(...args: unknown[]): GmailThread[] {
    return this.door.read('GmailLabel.getThreads', () =>
      pageOf('GmailLabel.getThreads', args, this.threadIds()).map((id) => this.door.items.thread(id)),
    );
  }
  getUnreadCount(): number {
    return this.door.read(
      'GmailLabel.getUnreadCount',
      () =>
        this.threadIds().filter((id) =>
          this.door.mailbox.thread(id).some((mail) => this.door.mailbox.stateOf(mail).unread),
        ).length,
    );
  }
  removeFromThread(...args: unknown[]): this {
    for (const thread of givenThreads('GmailLabel.removeFromThread', args)) thread.removeLabel(this);
    return this;
  }
  removeFromThreads(...args: unknown[]): this {
    for (const thread of givenThreads('GmailLabel.removeFromThreads', args)) thread.removeLabel(this);
    return this;
  }

  private threadIds(): string[] {
    const { mailbox } = this.door;
    return mailbox
      .threads()
      .filter(([, mails]) => mails.some((mail) => mailbox.stateOf(mail).labels.includes(this.name)))
      .map(([id]) => id);
  }
}
