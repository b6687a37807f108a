/** GmailDraft: a mail that is written and not sent yet. */
import { ScriptError } from '../../host/script-error';
import type { Mail } from '../../state/records';
import { sendMail } from '../mail-app/compose';
import { mailOf } from './arguments';
import type { GmailDoor } from './door';
import type { GmailMessage } from './message';

const PREFIX = 'r-';

export class GmailDraft {
  constructor(
    private readonly door: GmailDoor,
    private readonly mailId: string,
  ) {}

  deleteDraft(): void {
    this.door.write('GmailDraft.deleteDraft', () => this.remove());
  }
  getId(): string {
    return PREFIX + this.mailId;
  }
  getMessage(): GmailMessage {
    return this.door.read('GmailDraft.getMessage', () => this.door.items.message(this.mail().id));
  }
  getMessageId(): string {
    return this.mailId;
  }
  /** Sends the draft: it becomes a mail with an id of its own. */
  send(): GmailMessage {
    const { id: _id, time: _time, origin: _origin, draft: _draft, ...content } = this.mail();
    const { execution } = this.door;
    this.door.look('GmailDraft.send', () => undefined);
    const sent = sendMail(execution, content, 'GmailDraft.send');
    this.remove();
    return this.door.items.message(sent.id);
  }
  /** Replaces what the draft says. */
  update(...args: unknown[]): this {
    const options = mailOf('GmailDraft.update', args);
    this.door.write('GmailDraft.update', () => {
      const { workspace } = this.door.execution;
      const mail = this.mail();
      const { id, origin, inReplyTo } = mail;
      workspace.mails.put(id, {
        id,
        origin,
        ...(inReplyTo !== undefined && { inReplyTo }),
        ...this.door.compose(options),
        time: workspace.clock.now(),
        draft: true,
      });
    });
    return this;
  }

  private mail(): Mail {
    const mail = this.door.mailbox.mail(this.mailId);
    if (!mail?.draft) throw new ScriptError(`Invalid draft: ${this.getId()}`);
    return mail;
  }

  private remove(): void {
    this.door.execution.workspace.mails.delete(this.mail().id);
  }
}

/** The id of the mail behind the id of a draft. */
export function mailIdOf(draftId: string): string {
  return draftId.startsWith(PREFIX) ? draftId.slice(PREFIX.length) : draftId;
}
