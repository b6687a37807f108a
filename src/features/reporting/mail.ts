/** The mail that carries a report to the principal: short, with what is attached and how to use it. Pure. */

import { escapeHtml } from '../../domain/html';
import type { Paper } from '../../paper/paper';
import { textOf } from '../../paper/paper';

export interface ReportMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Facts {
  readonly title: string;
  readonly school: string;
  readonly writer: string;
  readonly approvedBy: string;
  readonly paper: Paper;
  /** Whether the quick-view PDF could be made. */
  readonly withPdf: boolean;
  readonly workbook: string;
}

export function reportMail({
  title,
  school,
  writer,
  approvedBy,
  paper,
  withPdf,
  workbook,
}: Facts): ReportMail {
  const files = [
    `${paper.fileName}.docx: bản Word để xem lại, ghi số, ký và lưu.`,
    ...(withPdf
      ? [`${quickName(paper)}.pdf: bản xem nhanh; lề trang có thể khác bản Word, không dùng để ký.`]
      : []),
  ];
  const summary = summaryOf(paper);
  const label = paper.label === undefined ? '' : `[Tập huấn] `;
  const intro = `${writer} gửi báo cáo${approvedBy === writer ? '' : `, ${approvedBy} đã duyệt`}: ${textOf(paper.subject)}.`;
  return {
    subject: shortened(`${label}${title} – ${school}`),
    text: [
      'Kính gửi Hiệu trưởng,',
      intro,
      ...summary.map((each) => `- ${each}`),
      'Kèm theo:',
      ...files.map((each) => `- ${each}`),
      `Sổ của trường: ${workbook}`,
    ].join('\n'),
    html:
      '<div style="max-width:560px;margin:0 auto;font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1f1f1f">' +
      (paper.label === undefined
        ? ''
        : `<p style="margin:0 0 12px;padding:6px 10px;background:#fff3cd;color:#5c4400;font-weight:bold">${escapeHtml(paper.label)}</p>`) +
      `<p style="margin:0 0 8px">Kính gửi Hiệu trưởng,</p><p style="margin:0 0 12px">${escapeHtml(intro)}</p>` +
      (summary.length === 0
        ? ''
        : `<ul style="margin:0 0 12px;padding-left:20px">${summary.map((each) => `<li>${escapeHtml(each)}</li>`).join('')}</ul>`) +
      `<p style="margin:0 0 4px"><b>Kèm theo</b></p><ul style="margin:0 0 16px;padding-left:20px">${files.map((each) => `<li>${escapeHtml(each)}</li>`).join('')}</ul>` +
      `<p style="margin:0"><a href="${escapeHtml(workbook)}" style="display:inline-block;padding:8px 16px;background:#1f5fa8;color:#ffffff;text-decoration:none;border-radius:4px">Mở sổ của trường</a></p></div>`,
  };
}

/** Name of the quick-view PDF, without ending. */
export function quickName(paper: Paper): string {
  return `Bản xem nhanh – ${paper.fileName}`;
}

/** The first lines of the report; the rest is in the attachment. */
function summaryOf(paper: Paper): string[] {
  return paper.body
    .flatMap((block) => (block.kind === 'paragraph' && block.style === 'body' ? [textOf(block.line)] : []))
    .filter((text) => !text.endsWith(':'))
    .slice(0, 4)
    .map((text) => text.replace(/^- /, ''));
}

/** Google cuts subjects at 250 characters; a phone shows far fewer. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
}
