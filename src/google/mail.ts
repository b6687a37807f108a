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
<<<<<<< HEAD
  readonly files?: readonly MailFile[];
}

export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** An HTML page as a PDF by Google's own converter, which promises no margins; undefined where it cannot. */
export function quickPdf(name: string, html: string): MailFile | undefined {
  try {
    const blob = Utilities.newBlob(html, 'text/html', `${name}.html`).getAs('application/pdf');
    return { name: `${name}.pdf`, type: 'application/pdf', base64: Utilities.base64Encode(blob.getBytes()) };
  } catch (error) {
    console.warn(`Không tạo được bản xem nhanh ${name}: ${String(error)}`);
    return undefined;
  }
=======
  readonly attachments?: readonly Attachment[];
>>>>>>> 46dd4e2 (Preview and sample of reminders, late schools, weekly summary, calendar file, Saturdays, copies to the office)
}

/** A file that goes with a mail: text (UTF-8), or bytes as Base64. */
export type Attachment = { readonly name: string; readonly mimeType: string } & (
  | { readonly text: string }
  | { readonly base64: string }
);

/** Sends one mail. Throws what Google throws; never repeats by itself, for a mail may have left in spite of an error. */
export function sendMail(mail: Mail): void {
  MailApp.sendEmail({
    to: mail.to,
    subject: mail.subject,
    body: mail.text,
    htmlBody: mail.html,
    ...(mail.senderName === undefined ? {} : { name: mail.senderName }),
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
<<<<<<< HEAD
    ...(mail.files === undefined
      ? {}
      : {
          attachments: mail.files.map(({ name, type, base64 }) =>
            Utilities.newBlob(Utilities.base64Decode(base64), type, name),
          ),
        }),
=======
    ...(mail.attachments === undefined ? {} : { attachments: mail.attachments.map(blobOf) }),
>>>>>>> 46dd4e2 (Preview and sample of reminders, late schools, weekly summary, calendar file, Saturdays, copies to the office)
  });
}

function blobOf(attachment: Attachment): GoogleAppsScript.Base.Blob {
  const content = 'text' in attachment ? attachment.text : Utilities.base64Decode(attachment.base64);
  return typeof content === 'string'
    ? Utilities.newBlob(content, attachment.mimeType, attachment.name)
    : Utilities.newBlob(content, attachment.mimeType, attachment.name);
}

/** Recipients that may still be written to today. */
export function remainingMailQuota(): number {
  return MailApp.getRemainingDailyQuota();
}
