/** The mailbox of an account: its mails, and one of them as it looks. */
import * as v from 'valibot';
import { escapeHtml } from '../../export/document-html';
import { Mailbox } from '../../services/gmail-app/mailbox';
import type { Mail } from '../../state/records';
import { readCalendar } from '../calendar-file';
import { Refusal } from '../refusal';
import { glance, USER } from './route';

export interface MailLine {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** The beginning of its text. */
  readonly snippet: string;
  readonly time: number;
  readonly unread: boolean;
  readonly attachments: number;
}

const PAGE = 50;
const SNIPPET = 120;

/** Newest first, 50 on a page. */
export const listMails = glance(
  v.object({
    user: USER,
    box: v.optional(v.picklist(['inbox', 'sent']), 'inbox'),
    page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  }),
  ({ world: { workspace } }, { user, box, page }) => {
    const mailbox = new Mailbox(workspace, user);
    const all = mailbox.mails().reverse();
    const found = all.filter((mail) => (box === 'sent' ? mailbox.isSent(mail) : mailbox.arrived(mail)));
    const unread = all.filter((mail) => mailbox.arrived(mail) && mailbox.stateOf(mail).unread).length;
    const lines = found.slice(page * PAGE, (page + 1) * PAGE).map(
      (mail): MailLine => ({
        id: mail.id,
        from: senderOf(mail),
        to: mail.to,
        subject: mail.subject,
        snippet: mail.body.replace(/\s+/g, ' ').slice(0, SNIPPET),
        time: mail.time,
        unread: box === 'inbox' && mailbox.stateOf(mail).unread,
        attachments: mail.attachments.length,
      }),
    );
    return { lines, total: found.length, unread, page, pageSize: PAGE };
  },
);

/** One mail; reading it marks it as read. */
export const readMail = glance(
  v.object({ user: USER, id: v.string() }),
  ({ engine, world }, { user, id }) => {
    const mailbox = new Mailbox(world.workspace, user);
    const mail = mailbox.mail(id);
    if (!mail) throw new Refusal('Thư này không có trong hộp thư.', 404);
    if (mailbox.stateOf(mail).unread) mailbox.mark(mail, { unread: false });
    return {
      id,
      from: senderOf(mail),
      address: mail.from,
      to: mail.to,
      cc: mail.cc,
      ...(mail.replyTo !== undefined && { replyTo: mail.replyTo }),
      subject: mail.subject,
      time: mail.time,
      /** Path on the frames' origin. */
      page: engine.pages.show(pageOf(mail), false),
      attachments: mail.attachments.map(({ name, mimeType, base64 }, index) => ({
        index,
        name,
        mimeType,
        bytes: Math.floor((base64.length * 3) / 4),
        ...(isCalendar(name, mimeType) && {
          events: readCalendar(Buffer.from(base64, 'base64').toString('utf8')),
        }),
      })),
    };
  },
);

function senderOf(mail: Mail): string {
  return mail.fromName ?? mail.from;
}

function isCalendar(name: string, mimeType: string): boolean {
  return mimeType.startsWith('text/calendar') || name.endsWith('.ics');
}

const STYLE =
  'body{font:14px/1.5 Arial,Helvetica,sans-serif;color:#202124;margin:0;padding:4px 2px;overflow-wrap:anywhere}pre{white-space:pre-wrap;font:inherit;margin:0}';

/** The mail's HTML with the pictures it carries, or its text. */
function pageOf(mail: Mail): string {
  const html = mail.htmlBody ?? `<pre>${escapeHtml(mail.body)}</pre>`;
  const body = Object.entries(mail.inlineImages).reduce(
    (text, [cid, { mimeType, base64 }]) => text.replaceAll(`cid:${cid}`, `data:${mimeType};base64,${base64}`),
    html,
  );
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><base target="_blank"><title>${escapeHtml(mail.subject)}</title><style>${STYLE}</style></head><body>${body}</body></html>`;
}
