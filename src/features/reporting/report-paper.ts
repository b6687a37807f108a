/** A report as an official paper; the same in the page (print, Word) and on the server (quick-view PDF). Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import { numberLine, placeAndDate, principalSigner } from '../../paper/letterhead';
import {
  type Block,
  heading,
  items,
  known,
  type Line,
  line,
  type Paper,
  paragraph,
  plain,
  type Signer,
  table,
} from '../../paper/paper';
import { KINDS } from './kinds';
import type { PersonView, ReportContent, ReportPage } from './page';

export type PrintedReport = Pick<
  ReportPage,
  'kind' | 'month' | 'date' | 'letterhead' | 'content' | 'people' | 'writer' | 'approvedBy'
>;

export function reportPaper(report: PrintedReport): Paper {
  const { kind, content, letterhead } = report;
  const { sign, type, addressee, title } = KINDS[kind];
  const subject = known(content.subject, { what: 'tên báo cáo' });
  return {
    fileName: fileName(`${title} ${report.month}`),
    superior: known(letterhead.superior, { what: 'cơ quan chủ quản', table: 'profile', column: 'authority' }),
    issuer: plain(letterhead.school),
    number: numberLine(letterhead, sign),
    placeAndDate: placeAndDate(letterhead, report.date as IsoDate),
    type,
    subject: sign === 'TB' ? subject : line`Về ${lowerFirst(subject)}`,
    ...(addressee === 'principal' ? { addressees: [line`Hiệu trưởng ${letterhead.school}`] } : {}),
    body: reportBody(report.content),
    signers: signersOf(report),
    recipients:
      addressee === 'principal'
        ? [plain('Hiệu trưởng (để báo cáo)'), plain('Ban chỉ đạo mô hình')]
        : [
            plain('Cổng thông tin điện tử (để đăng)'),
            plain('Ban chỉ đạo mô hình'),
            plain('CBGVNV nhà trường'),
          ],
    annexes: [],
    ...(letterhead.label === undefined ? {} : { label: letterhead.label }),
  };
}

/** Numbered parts with their statements as items; figures stand behind the first part. */
export function reportBody(content: ReportContent): Block[] {
  const sections = content.sections.map(({ title, text }) => ({
    title,
    lines: text
      .split('\n')
      .map((each) => each.replace(/^[-•\s]+/, '').trim())
      .filter((each) => each !== ''),
  }));
  const [first, ...others] = sections;
  const figures = content.figures.map((figure) => [
    paragraph(`${figure.title}:`),
    table(figure.columns, figure.rows),
  ]);
  const parts: { title: string; blocks: Block[] }[] = [];
  if (first) parts.push({ title: first.title, blocks: [...linesOf(first.lines), ...figures.flat()] });
  for (const { title, lines } of others) parts.push({ title, blocks: linesOf(lines) });
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [heading(`${index + 1}. ${title}`), ...blocks]);
}

function linesOf(lines: readonly string[]): Block[] {
  const closed = lines.map((each) => (/[.;:!?…]$/.test(each) ? each : `${each}.`));
  return closed.length === 1 && closed[0] !== undefined ? [paragraph(closed[0])] : items(closed);
}

/** Who wrote it signs; where somebody else approved, both do, the approving one at the right. */
function signersOf({ kind, writer, approvedBy, people, letterhead }: PrintedReport): Signer[] {
  if (KINDS[kind].addressee === 'public') return [principalSigner(letterhead)];
  const approver = people.find(({ name }) => name === approvedBy);
  const author = people.find(({ name }) => name === writer);
  const signer = (person: PersonView | undefined, title: string): Signer => ({
    titles: [plain(title)],
    name: known(person?.name, { what: 'người ký báo cáo' }),
  });
  if (approver === undefined || approver.name === author?.name)
    return [signer(author ?? approver, (author ?? approver)?.title ?? 'NGƯỜI BÁO CÁO')];
  return [signer(author, 'NGƯỜI BÁO CÁO'), signer(approver, approver.title)];
}

/** Only the first letter of the words people typed; a blank stays as it is. */
function lowerFirst(text: Line): Line {
  const [first, ...rest] = text;
  if (first === undefined || first.missing !== undefined) return text;
  const start = first.text.charAt(0);
  return [{ ...first, text: start.toLocaleLowerCase('vi') + first.text.slice(1) }, ...rest];
}

function fileName(text: string): string {
  return text.replace(/[\\/:*?"<>|]/g, '-').trim();
}
