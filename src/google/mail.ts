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
  readonly attachments?: readonly Attachment[];
}

/** A file that goes with a mail: text (UTF-8), or bytes as Base64. */
export type Attachment = TextFile | MailFile;

interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
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
}

/** The same mail under a line that nobody overlooks; as it is without a label. Pure. */
export function labelled(mail: Mail, label: string | undefined): Mail {
  if (label === undefined) return mail;
  return {
    ...mail,
    text: `${label}\n\n${mail.text}`,
    html: `<p style="margin:0 0 12px;padding:6px 10px;background:#fff3cd;color:#5c4400;font-weight:bold">${label}</p>${mail.html}`,
  };
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
    ...(mail.attachments === undefined ? {} : { attachments: mail.attachments.map(blobOf) }),
  });
}

function blobOf(file: Attachment): GoogleAppsScript.Base.Blob {
  return 'text' in file
    ? Utilities.newBlob(file.text, file.type, file.name)
    : Utilities.newBlob(Utilities.base64Decode(file.base64), file.type, file.name);
}

/** Recipients that may still be written to today. */
export function remainingMailQuota(): number {
  return MailApp.getRemainingDailyQuota();
}
