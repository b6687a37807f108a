/** The one mail about a data request to a school's account. Pure. */
import { escapeHtml } from '../../domain/html';
import { formatMoment } from '../../domain/moment';
import type { Mail } from '../../google/mail';
import type { Office } from '../../standard/settings';
import { type DataRequestForm, describeQuestions, requestTable } from '../../workbook/data-request-form';

export interface RequestNotice {
  readonly form: DataRequestForm;
  readonly deadline: string;
  readonly note?: string;
  readonly school: string;
  readonly account: string;
  readonly workbookId: string;
  readonly office: Office;
  readonly operator: string;
}

export function requestMail(notice: RequestNotice): Mail {
  const { form, school, account, workbookId, office, operator, note = '' } = notice;
  const { title, sheetId } = requestTable(form);
  const due = deadlineWords(notice.deadline);
  const link = `https://docs.google.com/spreadsheets/d/${workbookId}/edit#gid=${sheetId}`;
  const replyTo = office.replyTo ?? operator;
  const opening = `${office.name} đề nghị ${school} gửi số liệu “${form.title}” trước ${due}.`;
  const where = `Mở sổ của trường, trang “${title}”, điền các ô trắng. Không phải gửi lại thư: ${office.name} đọc thẳng từ sổ.`;
  const questions = describeQuestions(form.questions).split('\n');
  const lines = note.split('\n').filter((line) => line.trim() !== '');
  const rows =
    form.rows === 'one' ? 'Mỗi trường điền một dòng.' : 'Điền bao nhiêu dòng cũng được, mỗi dòng một mục.';
  return {
    to: account,
    subject: `Đề nghị gửi số liệu trước ${due}: ${form.title}`,
    text: [
      `Kính gửi ${school},`,
      opening,
      ...lines,
      where,
      link,
      [...questions.map((question) => `- ${question}`), rows].join('\n'),
      office.name,
    ].join('\n\n'),
    html: [
      `<p>Kính gửi ${escapeHtml(school)},</p>`,
      `<p>${escapeHtml(opening)}</p>`,
      ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
      `<p>${escapeHtml(where)}</p>`,
      `<p><a href="${escapeHtml(link)}">Mở trang “${escapeHtml(title)}”</a></p>`,
      `<ul>${questions.map((question) => `<li>${escapeHtml(question)}</li>`).join('')}</ul>`,
      `<p>${rows}</p>`,
      `<p>${escapeHtml(office.name)}</p>`,
    ].join('\n'),
    senderName: office.name,
    replyTo,
  };
}

/** "16:00 ngày 22/11/2026" */
export function deadlineWords(moment: string): string {
  const [day = '', time = ''] = formatMoment(moment).split(' ');
  return `${time} ngày ${day}`;
}
