/** An official paper as content only: what stands where by NĐ 30/2020; renderers make Word, print page and preview of it. */

/** What is not known: what to write there, and the column of a sheet where it would come from. */
export interface Missing {
  /** Vietnamese, as it stands in "Còn thiếu: …". */
  readonly what: string;
  /** Name of the table and key of its column, where the value belongs. */
  readonly table?: string;
  readonly column?: string;
}

/** A run of text in one style. With `missing` it is a marked blank that a person fills. */
export interface Piece {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly missing?: Missing;
  /** Name of the datum that this is: a wording of the district's own has it as `{{name}}`. */
  readonly field?: string;
}

export type Line = readonly Piece[];

export type ParagraphStyle =
  /** Justified, first line indented. */
  | 'body'
  /** "Căn cứ …", italic. */
  | 'basis'
  /** "I. MỤC ĐÍCH", "1. Nhiệm vụ", "Điều 1. …": bold, kept with what follows. */
  | 'heading'
  /** "Chương I", "QUYẾT ĐỊNH:": bold and centred. */
  | 'centred'
  /** Small and italic, centred: "(Kèm theo …)". */
  | 'caption';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly line: Line;
  /** Name of the part made of data that this belongs to, `{{name}}` in a wording of the district's own. */
  readonly part?: string;
}

export interface TableColumn {
  readonly title: string;
  /** Part of the table's width; the parts of all columns are set against each other. */
  readonly share: number;
  readonly centred?: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Line[])[];
  /** Set in small letters: a register of many columns. */
  readonly small?: boolean;
  /** As a paragraph's. */
  readonly part?: string;
}

export type Block = Paragraph | Table;

export interface Signer {
  /** "HIỆU TRƯỞNG", "TM. BAN CHỈ ĐẠO / TRƯỞNG BAN": one line each. */
  readonly titles: readonly Line[];
  readonly name: Line;
}

/** Something issued with the paper, beginning on a page of its own. */
export interface Annex {
  /** "PHỤ LỤC", "QUY CHẾ", "NỘI QUY" */
  readonly type: string;
  readonly subject: Line;
  /** "(Ban hành kèm theo Quyết định số …)" */
  readonly caption: Line;
  readonly body: readonly Block[];
  /** On lying A4 sheets. */
  readonly wide?: boolean;
  /** One of several that are made of data, one per room: no wording of a district's own changes it. */
  readonly repeated?: boolean;
}

export interface Paper {
  /** Name of the file, without ending. */
  readonly fileName: string;
  /** The unit above the one that issues. */
  readonly superior: Line;
  readonly issuer: Line;
  /** "Số: …/QĐ-MNHM"; absent where the kind of paper has none. */
  readonly number?: Line;
  /** "Hòa Mai, ngày 05 tháng 9 năm 2026" */
  readonly placeAndDate: Line;
  /** "QUYẾT ĐỊNH", "KẾ HOẠCH" */
  readonly type: string;
  /** Trích yếu. */
  readonly subject: Line;
  /** Kính gửi: lines under the subject. */
  readonly addressees?: readonly Line[];
  /** Who decides, above the bases of a decision: "HIỆU TRƯỞNG TRƯỜNG …". */
  readonly authority?: Line;
  readonly body: readonly Block[];
  /** One signs at the right; of two (minutes) the first at the left. */
  readonly signers: readonly Signer[];
  /** "Nơi nhận", without the closing "Lưu: VT". */
  readonly recipients: readonly Line[];
  readonly annexes: readonly Annex[];
  /** Stands on every paper of a training district. */
  readonly label?: string;
}

/** What a marked blank shows. */
export const BLANK = '……………';

export type LinePart = string | number | Line;

/** A line of text: ``line`Số ${number} ngày ${date}` ``; parts may be text or lines of their own. */
export function line(texts: TemplateStringsArray, ...parts: readonly LinePart[]): Line {
  const pieces: Piece[] = [];
  texts.forEach((text, index) => {
    if (text !== '') pieces.push({ text });
    const part = parts[index];
    if (typeof part === 'string' || typeof part === 'number') pieces.push({ text: String(part) });
    else if (part !== undefined) pieces.push(...part);
  });
  return pieces.filter(({ text, field: name }) => text !== '' || name !== undefined);
}

export function plain(text: string): Line {
  return text === '' ? [] : [{ text }];
}

/** The value, or a marked blank that says what is missing. */
export function known(value: string | number | undefined, missing: Missing): Line {
  const text = value === undefined ? '' : String(value).replace(/\s+/g, ' ').trim();
  return text === '' ? blank(missing) : [{ text }];
}

export function blank(missing: Missing): Line {
  return [{ text: BLANK, missing }];
}

/** A datum inside a line, by the name that people know it by. */
export function field(name: string, value: LinePart): Line {
  const pieces = toLine(value);
  return pieces.length === 0
    ? [{ text: '', field: name }]
    : pieces.map((piece) => ({ ...piece, field: name }));
}

/** Blocks that are made of data as a whole: a table of members, a list of results. */
export function part(name: string, blocks: readonly Block[]): Block[] {
  return blocks.map((block) => ({ ...block, part: name }));
}

export function upper(part: Line): Line {
  return part.map((piece) =>
    piece.missing === undefined ? { ...piece, text: piece.text.toLocaleUpperCase('vi') } : piece,
  );
}

export function textOf(part: Line): string {
  return part.map(({ text }) => text).join('');
}

export function toLine(part: LinePart): Line {
  return typeof part === 'string' || typeof part === 'number' ? plain(String(part)) : part;
}

export function paragraph(part: LinePart, style: ParagraphStyle = 'body'): Paragraph {
  return { kind: 'paragraph', style, line: toLine(part) };
}

/** "- …" */
export function item(part: LinePart): Paragraph {
  return paragraph([{ text: '- ' }, ...toLine(part)]);
}

export function items(parts: readonly LinePart[]): Paragraph[] {
  return parts.map(item);
}

export function heading(part: LinePart): Paragraph {
  return paragraph(part, 'heading');
}

export function centred(part: LinePart): Paragraph {
  return paragraph(part, 'centred');
}

/** "Điều n. Tên" and what it says; the articles are numbered in order. */
export interface Article {
  readonly title?: LinePart;
  readonly content: readonly (LinePart | Block)[];
}

/** Articles with their numbers, from `first` on; an article without a title has its first paragraph behind the number. */
export function articles(list: readonly Article[], first = 1): Block[] {
  return list.flatMap(({ title, content }, index): Block[] => {
    const number = `Điều ${first + index}.`;
    const blocks = content.map(toBlock);
    if (title !== undefined) return [heading(line`${number} ${title}`), ...blocks];
    const [start, ...rest] = blocks;
    if (start === undefined || start.kind === 'table') return [heading(number), ...blocks];
    return [paragraph([{ text: `${number} `, bold: true }, ...start.line]), ...rest];
  });
}

export function table(columns: readonly TableColumn[], rows: readonly (readonly LinePart[])[]): Table {
  return { kind: 'table', columns, rows: rows.map((row) => row.map(toLine)) };
}

function toBlock(part: LinePart | Block): Block {
  return typeof part === 'object' && 'kind' in part ? part : paragraph(part);
}
