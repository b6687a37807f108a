/** Mail from the account that runs the script, through MailApp. */

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text for readers without HTML. */
  readonly text: string;
  readonly html: string;
  /** Name that the receiver sees as the sender. */
  readonly senderName?: string;
  readonly replyTo?: string;
}

/** Sends one mail. Throws what Google throws; never repeats by itself, for a mail may have left in spite of an error. */
export function sendMail(mail: Mail): void {
  MailApp.sendEmail({
    to: mail.to,
    subject: mail.subject,
    body: mail.text,
    htmlBody: mail.html,
    ...(mail.senderName === undefined ? {} : { name: mail.senderName }),
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
  });
}

/** Recipients that may still be written to today. */
export function remainingMailQuota(): number {
  return MailApp.getRemainingDailyQuota();
}
