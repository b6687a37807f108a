/** Google's summary of failed triggers: one mail a day to whoever installed them. */

import { formatDate } from '../services/utilities/java-dates';
import type { ExecutionRecord, Trigger } from '../state/records';
import type { Workspace } from '../state/workspace';

const SENDER = 'noreply-apps-scripts-notifications@google.com';
const DAY = 24 * 60 * 60 * 1000;

interface Summary {
  due: number;
  failures: ExecutionRecord[];
}

export class FailureMail {
  /** By user and script; a summary is due a day after the first failure in it. */
  private readonly summaries = new Map<string, Summary>();
  constructor(private readonly workspace: Workspace) {}

  note(trigger: Trigger, record: ExecutionRecord): void {
    const key = `${trigger.user}\n${trigger.script}`;
    const summary = this.summaries.get(key) ?? { due: this.workspace.clock.now() + DAY, failures: [] };
    summary.failures.push(record);
    this.summaries.set(key, summary);
  }

  /** Sends the summaries that are due by `time`. */
  sendDue(time: number): void {
    for (const [key, summary] of this.summaries) {
      if (summary.due > time) continue;
      this.summaries.delete(key);
      this.send(key.split('\n')[0] ?? '', summary);
    }
  }

  private send(user: string, { due, failures }: Summary): void {
    const [first] = failures;
    if (!first) return;
    const zone = this.workspace.users.get(user)?.timeZone ?? 'GMT';
    const lines = failures.map(
      (failure) =>
        `${formatDate(failure.started, zone, 'M/d/yy h:mm a')}\t${failure.function}\t${(failure.error ?? '').split('\n')[0]}\ttime-based`,
    );
    const mail = {
      id: `mail-${this.workspace.next('mail')}`,
      from: SENDER,
      sender: SENDER,
      to: [user],
      cc: [],
      bcc: [],
      fromName: 'noreply-apps-scripts-notifications',
      subject: `Summary of failures for Google Apps Script: ${first.title}`,
      body: `Your script, ${first.title}, has recently failed to finish successfully. A summary of the failure(s) is shown below.\n\nStart\tFunction\tError Message\tTrigger\n${lines.join('\n')}\n`,
      attachments: [],
      inlineImages: {},
      time: due,
      origin: first.script,
    };
    this.workspace.mails.put(mail.id, mail);
  }
}
