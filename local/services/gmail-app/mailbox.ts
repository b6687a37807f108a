/** The mailbox of one user: which mails of the workspace lie in it, where, and in which conversations. */
import type { Mail, MailState } from '../../state/records';
import type { Workspace } from '../../state/workspace';

export class Mailbox {
  constructor(
    private readonly workspace: Workspace,
    readonly owner: string,
  ) {}

  /** Every mail the owner wrote or got, drafts among them, oldest first. */
  mails(): Mail[] {
    return this.workspace.mails
      .values()
      .filter((mail) => this.holds(mail))
      .sort((a, b) => a.time - b.time);
  }

  /** A mail of this mailbox by its id. */
  mail(id: string): Mail | undefined {
    const mail = this.workspace.mails.get(id);
    return mail && this.holds(mail) ? mail : undefined;
  }

  /** The first mail of the conversation that a mail belongs to; its id is the conversation's. */
  threadOf(mail: Mail): string {
    const seen = new Set<string>();
    let first = mail;
    while (first.inReplyTo !== undefined && !seen.has(first.id)) {
      seen.add(first.id);
      const before = this.mail(first.inReplyTo);
      if (!before) break;
      first = before;
    }
    return first.id;
  }

  /** The mails of a conversation, oldest first; none for an id that is no conversation's. */
  thread(id: string): Mail[] {
    return this.mails().filter((mail) => this.threadOf(mail) === id);
  }

  /** Conversations by their ids, the one with the latest mail first. */
  threads(): [id: string, mails: Mail[]][] {
    const threads = new Map<string, Mail[]>();
    for (const mail of this.mails()) {
      const id = this.threadOf(mail);
      const held = threads.get(id) ?? [];
      // Insertion order is order of the latest mail.
      threads.delete(id);
      threads.set(id, [...held, mail]);
    }
    return [...threads].reverse();
  }

  /** Where a mail lies and how it is marked. What arrives is unread in the inbox; what was sent is read and lies elsewhere. */
  stateOf(mail: Mail): MailState {
    const arrived = this.arrived(mail);
    return (
      this.workspace.mailStates.get(this.key(mail.id)) ?? {
        place: arrived ? 'inbox' : 'archive',
        unread: arrived,
        starred: false,
        important: false,
        labels: [],
      }
    );
  }

  /** Changes how the owner keeps a mail. */
  mark(mail: Mail, changes: Partial<MailState>): void {
    this.workspace.mailStates.put(this.key(mail.id), { ...this.stateOf(mail), ...changes });
  }

  /** True for a mail that came from or went out to others, as opposed to a draft of the owner. */
  isSent(mail: Mail): boolean {
    return !mail.draft && isWrittenBy(mail, this.owner);
  }

  /** True for a mail that was sent to the owner. */
  arrived(mail: Mail): boolean {
    return !mail.draft && recipientsOf(mail).includes(this.owner);
  }

  /** Names of the owner's labels, in order of the alphabet. */
  labels(): string[] {
    const prefix = this.key('');
    return this.workspace.mailLabels
      .entries()
      .flatMap(([id, label]) => (id.startsWith(prefix) ? [label.name] : []))
      .sort((a, b) => a.localeCompare(b, 'en'));
  }

  /** The label of this name as it is written, in whatever case it is asked for. */
  label(name: string): string | undefined {
    return this.workspace.mailLabels.get(this.key(name.toLowerCase()))?.name;
  }

  addLabel(name: string): void {
    const id = this.key(name.toLowerCase());
    if (!this.workspace.mailLabels.has(id)) this.workspace.mailLabels.put(id, { name });
  }

  /** Deletes a label and takes it off every mail. */
  deleteLabel(name: string): void {
    this.workspace.mailLabels.delete(this.key(name.toLowerCase()));
    for (const mail of this.mails()) {
      const { labels } = this.stateOf(mail);
      if (labels.includes(name)) this.mark(mail, { labels: labels.filter((label) => label !== name) });
    }
  }

  private holds(mail: Mail): boolean {
    return isWrittenBy(mail, this.owner) || this.arrived(mail);
  }

  private key(name: string): string {
    return `${this.owner}/${name}`;
  }
}

/** Share notices name the sharer as sender and are yet no mail of theirs. */
function isWrittenBy(mail: Mail, owner: string): boolean {
  return mail.sender.toLowerCase() === owner && mail.origin !== 'drive';
}

function recipientsOf(mail: Mail): string[] {
  return [...mail.to, ...mail.cc, ...mail.bcc].map((address) =>
    (/<([^>]*)>/.exec(address)?.[1] ?? address).trim().toLowerCase(),
  );
}
