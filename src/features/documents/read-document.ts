/** What a document says of itself, read out of its plain text: number, day, what it cites, members, annexes. Pure. */
import { type IsoDate, isoDate } from '../../domain/calendar-date';

export interface Citation {
  /** "Quyết định", "Kế hoạch": the word before the number. */
  readonly word: string;
  readonly number: string;
  readonly date?: IsoDate;
}

export interface ReadMember {
  readonly name: string;
  readonly title: string;
  readonly part: string;
  readonly duties: readonly string[];
  /** In the decision itself, or in the annex. */
  readonly where: 'decision' | 'annex';
}

export interface ReadDocument {
  readonly number?: string;
  readonly date?: IsoDate;
  readonly citations: readonly Citation[];
  /** Number and day that annexes say they belong to. */
  readonly annexes: readonly Citation[];
  readonly members: readonly ReadMember[];
  /** School years named: in the heading, or within a sentence. */
  readonly years: readonly { readonly start: number; readonly inHeading: boolean; readonly line: string }[];
  /** Roman headings in order, one list per part of the text. */
  readonly sections: readonly (readonly string[])[];
  /** Long lines that stand there twice in a row of lines: a doubled page. */
  readonly repeated: readonly string[];
  readonly lines: readonly string[];
}

const NUMBER = String.raw`[\p{L}\d.…]*\d[\p{L}\d.…]*(?:\/[\p{L}\d&]+)*(?:-[\p{L}\d&]+)*`;
const DATE = String.raw`ngày\s+(\d{1,2})(?:\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})|[/.-](\d{1,2})[/.-](\d{4}))`;
const PARTS = /^(Trưởng ban|Phó trưởng ban|Phó ban|Thư ký|Ủy viên|UV|Tổ trưởng|Tổ phó|Tổ viên)$/i;
const INLINE_MEMBER =
  /^(?:\d+[.)]\s*)?(?:-\s*)?(?:Ông|Bà|Đ\/c|Đồng chí)\s*:?\s*([\p{L}\s]+?)\s*[,–-]\s*([^,–]+?)\s*[,–-]\s*(Trưởng ban|Phó trưởng ban|Phó ban|Thư ký|Ủy viên|UV)[.;]?$/iu;

export function readDocument(text: string): ReadDocument {
  const lines = text
    .split(/\r?\n|[\r\t\v\u2028]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const headEnd = lines.findIndex((line) => /^(HIỆU TRƯỞNG|QUYẾT ĐỊNH:|Căn cứ|I\. )/.test(line));
  const annexAt = lines.findIndex((line) => /^\(?(Kèm|Ban hành kèm) theo/i.test(line));
  const numberLine = lines.find((line) => /^Số:/.test(line)) ?? '';
  const number = new RegExp(`^Số:\\s*(${NUMBER})`, 'u').exec(numberLine)?.[1];
  const place = lines.slice(0, 8).find((line) => new RegExp(`,\\s*${DATE}`, 'iu').test(line));
  const date = place === undefined ? undefined : dateIn(place);
  return {
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    citations: lines.filter((line) => /^Căn cứ/.test(line)).flatMap(citationsIn),
    annexes: lines.filter((line) => /^\(?(Kèm|Ban hành kèm) theo/i.test(line)).flatMap(citationsIn),
    members: membersIn(lines, annexAt),
    years: yearsIn(lines, Math.max(0, headEnd)),
    sections: sectionsIn(lines),
    repeated: repeatedIn(lines),
    lines,
  };
}

function citationsIn(line: string): Citation[] {
  const pattern = new RegExp(
    `(Quyết định|Kế hoạch|Hướng dẫn|Thông tư|Nghị định|Công văn|Chương trình)\\s+số\\s+(${NUMBER})(?:[^;]*?${DATE})?`,
    'giu',
  );
  return [...line.matchAll(pattern)].map((match) => {
    const date = match[3] === undefined ? undefined : dateIn(match[0]);
    return { word: match[1] ?? '', number: match[2] ?? '', ...(date === undefined ? {} : { date }) };
  });
}

function dateIn(text: string): IsoDate | undefined {
  const match = new RegExp(DATE, 'iu').exec(text);
  if (match === null) return undefined;
  return isoDate(Number(match[3] ?? match[5]), Number(match[2] ?? match[4]), Number(match[1]));
}

/** Members of a table, one cell a line (number, name, title, part, duties), and those named in a sentence. */
function membersIn(lines: readonly string[], annexAt: number): ReadMember[] {
  const members: ReadMember[] = [];
  lines.forEach((line, index) => {
    const inline = INLINE_MEMBER.exec(line);
    const where = annexAt >= 0 && index > annexAt ? ('annex' as const) : ('decision' as const);
    if (inline) {
      members.push({
        name: inline[1] ?? '',
        title: inline[2] ?? '',
        part: inline[3] ?? '',
        duties: [],
        where,
      });
      return;
    }
    const [name, title, part] = [lines[index + 1], lines[index + 2], lines[index + 3]];
    if (!/^\d{1,2}$/.test(line) || name === undefined || title === undefined || part === undefined) return;
    if (!PARTS.test(part)) return;
    const duties: string[] = [];
    for (let next = index + 4; next < lines.length; next++) {
      const duty = lines[next] ?? '';
      if (/^\d{1,2}$/.test(duty) || !/^[-–]|[.;]$/.test(duty)) break;
      duties.push(...duty.split(/\n|(?<=[.;])\s*-\s/).map((each) => each.replace(/^[-–]\s*/, '').trim()));
    }
    members.push({ name, title, part, duties, where });
  });
  return members;
}

function yearsIn(lines: readonly string[], headEnd: number): ReadDocument['years'] {
  return lines.flatMap((line, index) =>
    [...line.matchAll(/năm học (\d{4})\s*[–-]\s*(\d{4})/gi)].map((match) => ({
      start: Number(match[1]),
      inHeading: index < headEnd,
      line,
    })),
  );
}

function sectionsIn(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    const roman = /^([IVX]+)\s*[./]\s+\p{Lu}/u.exec(line)?.[1];
    if (roman === undefined) {
      if (/^\(?(Kèm|Ban hành kèm) theo/i.test(line)) parts.push([]);
    } else parts[parts.length - 1]?.push(roman);
  }
  return parts.filter((part) => part.length > 0);
}

const LONG_LINE = 60;
const LINES_OF_A_PAGE = 3;

function repeatedIn(lines: readonly string[]): string[] {
  const first = new Map<string, number>();
  let run = 0;
  let last = -1;
  const found: string[] = [];
  lines.forEach((line, index) => {
    if (line.length < LONG_LINE) return;
    const before = first.get(line);
    if (before === undefined) {
      first.set(line, index);
      run = 0;
      last = -1;
      return;
    }
    // a page read again comes in its own order; one sentence that many people share does not
    run = before > last ? run + 1 : 0;
    last = before;
    if (run === LINES_OF_A_PAGE) found.push(line);
  });
  return found;
}
