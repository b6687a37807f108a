/** MailApp: sends mail as the user who runs the script, within the daily quota of recipients. */
import type { LiveExecution } from '../../host/live-execution';
import { SCOPES } from '../../host/manifest';
import { signatureError } from '../../host/script-error';
import { composeMail, isOptions, type MailOptions, sendMail } from './compose';

export function createMailApp(execution: LiveExecution): MailApp {
  return new MailApp(execution);
}

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
    sendMail(this.execution, composeMail(this.execution, messageOf(args)), 'MailApp.sendEmail');
  }
}

/** The four ways of calling sendEmail, as one. */
function messageOf(args: unknown[]): MailOptions {
  const [first, second, third, fourth] = args;
  const isText = (value: unknown) => typeof value === 'string' || typeof value === 'number';
  if (args.length === 1 && isOptions(first)) return first;
  if (args.length === 3 && isText(first)) return { to: first, subject: second, body: third };
  if (args.length === 4 && isText(first) && isOptions(fourth))
    return { ...fourth, to: first, subject: second, body: third };
  if (args.length === 4 && isText(first)) return { to: first, replyTo: second, subject: third, body: fourth };
  throw signatureError('MailApp.sendEmail', args);
}
