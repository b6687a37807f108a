/** Evidence as it stands in an indicator's entry: one line for each piece, a code of the school's list or a bare link. Pure. */

/** A piece of evidence of the school's list. */
export interface EvidenceItem {
  /** `MC12` */
  readonly code: string;
  readonly title: string;
  readonly link: string;
  /** Codes of the indicators that the list itself says it serves. */
  readonly serves?: readonly string[];
}

const LINK = /^https?:\/\/([^\s/?#@:.<>"]+\.)+[^\s/?#@:.<>"]{2,}(:\d{1,5})?([/?#][^\s<>"]*)?$/i;
const CODED = /^(MC\d+)(?:\s+(.*))?$/i;

export function evidenceLines(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Code of a line that names a piece of the list; undefined for a bare link or anything else. */
export function evidenceCode(line: string): string | undefined {
  return CODED.exec(line.trim())?.[1]?.toUpperCase();
}

/** "MC12 Quyết định Ban chỉ đạo" */
export function evidenceLine({ code, title }: EvidenceItem): string {
  return `${code} ${title}`.trim();
}

export function nextEvidenceCode(codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(/^MC(\d+)$/i.exec(code.trim())?.[1] ?? 0));
  return `MC${Math.max(0, ...numbers) + 1}`;
}

/** Two spellings of one address: the ends and the fragment-free rest decide. */
export function sameLink(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(link: string): string {
  return link
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');
}

/** What is wrong with a link, and what to do; undefined when somebody could open it. */
export function linkProblem(text: string): string | undefined {
  const link = text.trim();
  if (LINK.test(link)) return undefined;
  if (link === '') return 'Chưa có đường dẫn.';
  if (/^https?:/i.test(link) && /\s/.test(link))
    return 'Đường dẫn có khoảng trắng. Mỗi đường dẫn thêm một lần.';
  if (/^www\./i.test(link)) return 'Đường dẫn thiếu https:// ở đầu.';
  if (/^[a-z]:\\|^file:/i.test(link))
    return 'Đây là tệp trong máy, người kiểm tra không mở được. Hãy đưa tệp lên Drive rồi chép đường dẫn.';
  if (/^https?:\/\//i.test(link)) return 'Đường dẫn chưa đủ tên miền. Hãy chép cả địa chỉ trên trình duyệt.';
  return 'Đây không phải đường dẫn bắt đầu bằng https://. Nếu là lời giải thích, hãy ghi vào ô Ghi chú.';
}

/** What is wrong with the first line that is neither a code nor a link; undefined when all can be followed. */
export function evidenceProblem(text: string | undefined): string | undefined {
  const lines = evidenceLines(text);
  const index = lines.findIndex(
    (line) => evidenceCode(line) === undefined && linkProblem(line) !== undefined,
  );
  const line = lines[index];
  if (line === undefined) return undefined;
  const problem = linkProblem(line) ?? '';
  return lines.length > 1 ? `Dòng ${index + 1}: ${problem}` : problem;
}

/** Codes of indicators in a cell: "1.1.2, 1.3.4". */
export function servedCodes(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,;]+/).filter((code) => /^\d+(\.\d+)+$/.test(code));
}

/** Lines of an indicator: its own, and the pieces that the list says serve it. */
export function allEvidence(
  own: string | undefined,
  indicator: string,
  items: readonly EvidenceItem[],
): string {
  const lines = evidenceLines(own);
  const named = new Set(lines.map(evidenceCode));
  const served = items.filter(
    ({ code, serves }) => serves?.includes(indicator) && !named.has(code.toUpperCase()),
  );
  return [...lines, ...served.map(evidenceLine)].join('\n');
}

/** Lines as an outsider needs them: each with its link. */
export function evidenceInFull(text: string | undefined, items: readonly EvidenceItem[]): string {
  return evidenceLines(text)
    .map((line) => {
      const code = evidenceCode(line);
      const item = items.find((each) => each.code.toUpperCase() === code);
      return item === undefined ? line : `${evidenceLine(item)}: ${item.link}`;
    })
    .join('\n');
}
