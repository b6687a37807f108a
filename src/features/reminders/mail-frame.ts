/** What all mails of reminding have around their content, as plain text and as HTML that needs nothing from elsewhere. */

import { escapeHtml } from '../../domain/html';

export interface MailFrame {
  /** Training: stands above everything else. */
  readonly label?: string;
  /** Paragraphs, as plain text. */
  readonly lines: readonly string[];
  /** Why one gets it, and from whom. */
  readonly footer: readonly string[];
}

/** A mail of plain paragraphs. */
export function mailFrame({ label, lines, footer }: MailFrame): {
  readonly text: string;
  readonly html: string;
} {
  return {
    text: [...(label === undefined ? [] : [label]), ...lines, footer.join('\n')].join('\n\n'),
    html: framed(lines.map((line) => `<p style="margin:0 0 12px">${escapeHtml(line)}</p>`).join(''), {
      footer,
      ...(label === undefined ? {} : { label }),
    }),
  };
}

/** The frame around content that is HTML already. */
export function framed(content: string, { label, footer }: Pick<MailFrame, 'label' | 'footer'>): string {
  const banner =
    label === undefined
      ? ''
      : `<p style="margin:0 0 12px;padding:6px 10px;background:#fff3cd;color:#5c4400;font-weight:bold">${escapeHtml(label)}</p>`;
  return (
    '<div style="max-width:560px;margin:0 auto;font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1f1f1f;overflow-wrap:anywhere">' +
    `${banner}${content}` +
    `<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #d0d0d0;font-size:13px;color:#555">${footer.map(escapeHtml).join('<br>')}</p></div>`
  );
}
