/** What Gmail's classes share: the execution, the user's mailbox, accounting for calls, and each other. */
import type { CallKind } from '../../host/execution';
import type { LiveExecution } from '../../host/live-execution';
import { SCOPES } from '../../host/manifest';
import { ScriptError } from '../../host/script-error';
import type { Mail } from '../../state/records';
import { composeMail, type MailContent, type MailOptions, sendMail, storeMail } from '../mail-app/compose';
import type { GmailDraft } from './draft';
import type { GmailLabel } from './label';
import { Mailbox } from './mailbox';
import type { GmailMessage } from './message';
import type { GmailThread } from './thread';

/** Makes the objects that scripts hold; each reads through to the mailbox by its id. */
export interface Items {
  draft(id: string): GmailDraft;
  label(name: string): GmailLabel;
  message(id: string): GmailMessage;
  thread(id: string): GmailThread;
}

export class GmailDoor {
  readonly mailbox: Mailbox;
  readonly items: Items;

  constructor(
    readonly execution: LiveExecution,
    itemsOf: (door: GmailDoor) => Items,
  ) {
    this.mailbox = new Mailbox(execution.workspace, execution.caller.email);
    this.items = itemsOf(this);
  }

  /** Reads something of the mailbox under the name of the method that was called. */
  read<Result>(what: string, get: () => Result): Result {
    return this.call('mail.read', what, get);
  }

  /** The same for what costs Google no request: facts about a message that is held already. */
  look<Result>(what: string, get: () => Result): Result {
    return this.call('light', what, get);
  }

  /** Changes something of the mailbox. */
  write<Result>(what: string, change: () => Result): Result {
    return this.call('mail.write', what, change);
  }

  /** Sends a mail; `answered` puts it in that mail's conversation. */
  send(what: string, options: MailOptions, answered?: Mail): Mail {
    this.execution.requireScope(what, SCOPES.gmail);
    return sendMail(this.execution, this.compose(options, answered), what);
  }

  /** Keeps a mail as a draft. */
  keep(what: string, options: MailOptions, answered?: Mail): Mail {
    const content = this.compose(options, answered);
    return this.write(what, () => storeMail(this.execution, { ...content, draft: true }));
  }

  /** The mail that these options describe. Throws for a sender who is not the user: there are no aliases. */
  compose(options: MailOptions, answered?: Mail): MailContent {
    const { from } = options;
    if (from !== undefined && from !== null && String(from).toLowerCase() !== this.mailbox.owner)
      throw new ScriptError(`Invalid argument: ${String(from)}`);
    return { ...composeMail(this.execution, options), ...(answered && { inReplyTo: answered.id }) };
  }

  private call<Result>(kind: CallKind, what: string, action: () => Result): Result {
    this.execution.requireScope(what, SCOPES.gmail);
    return this.execution.perform(kind, { what }, action);
  }
}
