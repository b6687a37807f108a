/**
 * A template in words of the district's own: the text of a Google Doc with `{{…}}` where data stand. Made of the typed
 * template, read back, checked, and laid over the paper of a school. Pure.
 */
import {
  type Block,
  centred,
  type Line,
  type Paper,
  type Piece,
  paragraph,
  plain,
  textOf,
} from '../../paper/paper';
import { eachLine, fillLine, keyOfMark, MARK, markOf, pieceMark } from './wording-marks';

export interface Wording {
  readonly subject: Line;
  readonly body: readonly Block[];
  readonly recipients: readonly Line[];
  readonly annexes: readonly { readonly subject: Line; readonly body: readonly Block[] }[];
}

/** Lines of the Doc that part it; the program sets the letterhead, the signature and the captions of annexes itself. */
const HEAD = 'đầu văn bản';
const CONTENT = 'nội dung';
const SIGNATURE = 'chữ ký, nơi nhận';
const annexMark = (index: number) => `phụ lục ${index + 1}`;
const annexContentMark = (index: number) => `nội dung phụ lục ${index + 1}`;

/** The wording of a paper that was written for the invented school of `wording-sample`. */
export function wordingOf(paper: Paper): Wording {
  return {
    subject: markedLine(paper.subject),
    body: markedBlocks(paper.body),
    recipients: paper.recipients.map(markedLine),
    annexes: annexesOf(paper).map(({ subject, body }) => ({
      subject: markedLine(subject),
      body: markedBlocks(body),
    })),
  };
}

/** Annexes with words of their own; those that repeat for every room are the program's. */
function annexesOf(paper: Paper): Paper['annexes'] {
  return paper.annexes.filter(({ repeated }) => repeated !== true);
}

function markedLine(line: Line): Line {
  const found: Piece[] = [];
  let last: string | undefined;
  for (const piece of line) {
    if (piece.field === undefined || piece.field !== last) found.push(pieceMark(piece));
    last = piece.field;
  }
  return found;
}

function markedBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    if (block.part !== undefined)
      return blocks[index - 1]?.part === block.part ? [] : [paragraph(markOf(block.part))];
    return block.kind === 'paragraph'
      ? [{ ...block, line: markedLine(block.line) }]
      : [{ ...block, rows: block.rows.map((row) => row.map(markedLine)) }];
  });
}

/** What the Google Doc of a template holds. */
export function documentBlocks(title: string, wording: Wording): Block[] {
  const mark = (name: string) => paragraph(markOf(name));
  return [
    centred(`BẢN MẪU: ${title}`),
    ...GUIDE.map((text) => paragraph(text, 'caption')),
    mark(HEAD),
    centred(wording.subject),
    mark(CONTENT),
    ...wording.body,
    mark(SIGNATURE),
    ...wording.recipients.map((each) => paragraph([{ text: '- ' }, ...each])),
    ...wording.annexes.flatMap(({ subject, body }, index) => [
      mark(annexMark(index)),
      centred(subject),
      mark(annexContentMark(index)),
      ...body,
    ]),
  ];
}

const GUIDE: readonly string[] = [
  'Sửa câu chữ tùy ý. Giữ nguyên chữ trong ngoặc {{ }}: chương trình điền số liệu của từng trường vào đó.',
  'Dòng chỉ có ngoặc là chỗ đặt bảng, danh sách hoặc phần đầu, phần cuối văn bản. Muốn bỏ hẳn một bảng thì thay tên bằng {{bỏ: tên bảng}}.',
  'Sửa xong chọn THĐT > Tạo bản mẫu để kiểm tra, rồi Gửi thiết lập xuống các trường.',
];

/** The wording in the blocks of a Doc, or the lines that part it and are not there. */
export function readWording(
  blocks: readonly Block[],
  annexCount: number,
): { readonly ok: true; readonly wording: Wording } | { readonly ok: false; readonly missing: string[] } {
  const order = [
    HEAD,
    CONTENT,
    SIGNATURE,
    ...Array.from({ length: annexCount }, (_, index) => [annexMark(index), annexContentMark(index)]).flat(),
  ];
  const parts = new Map<string, Block[]>();
  let current: Block[] | undefined;
  for (const block of blocks) {
    const name = aloneMark(block);
    if (name !== undefined && order.includes(name)) {
      current = [];
      parts.set(name, current);
    } else current?.push(block);
  }
  const missing = order.filter((name) => !parts.has(name));
  if (missing.length > 0) return { ok: false, missing: missing.map(markOf) };
  const linesIn = (name: string) =>
    (parts.get(name) ?? []).flatMap((block) => (block.kind === 'paragraph' ? [block.line] : []));
  const joined = (name: string) =>
    linesIn(name).flatMap((each, index) => (index === 0 ? each : [...plain(' '), ...each]));
  return {
    ok: true,
    wording: {
      subject: joined(HEAD),
      body: parts.get(CONTENT) ?? [],
      recipients: linesIn(SIGNATURE).map(withoutDash),
      annexes: Array.from({ length: annexCount }, (_, index) => ({
        subject: joined(annexMark(index)),
        body: parts.get(annexContentMark(index)) ?? [],
      })),
    },
  };
}

/** Name of the mark that a paragraph consists of. */
export function aloneMark(block: Block): string | undefined {
  if (block.kind === 'table') return undefined;
  const match = new RegExp(`^${MARK.source}$`).exec(textOf(block.line).trim());
  return match?.[1] === undefined ? undefined : keyOfMark(match[1]);
}

function withoutDash(line: Line): Line {
  const [first, ...rest] = line;
  return first === undefined ? [] : [{ ...first, text: first.text.replace(/^\s*[-–]\s*/, '') }, ...rest];
}

/** Whether both say the same, whatever became of fonts and spaces on the way through Google Docs. */
export function sayTheSame(one: Wording, other: Wording): boolean {
  const text = (wording: Wording) =>
    [...linesOfWording(wording)]
      .map((line) => textOf(line).replace(/\s+/g, ' ').trim().normalize('NFC'))
      .filter((each) => each !== '')
      .join('\n');
  return text(one) === text(other);
}

export function linesOfWording({ subject, body, recipients, annexes }: Wording): Line[] {
  return [
    subject,
    ...eachLine(body),
    ...recipients,
    ...annexes.flatMap((annex) => [annex.subject, ...eachLine(annex.body)]),
  ];
}

/** The paper in the district's words: data, letterhead, signature and captions are the paper's own. */
export function inWordsOf(
  paper: Paper,
  wording: Wording | undefined,
  lookUp: (name: string) => Line | undefined,
): Paper {
  if (wording === undefined) return paper;
  const fields = fieldsOf(paper);
  const parts = partsOf(paper);
  const value = (name: string): Line =>
    fields.get(keyOfMark(name)) ??
    lookUp(keyOfMark(name)) ?? [{ text: markOf(name), missing: { what: name } }];
  const fill = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((block): Block[] => {
      const name = aloneMark(block);
      if (name?.startsWith('bỏ:')) return [];
      const found = name === undefined ? undefined : parts.get(name);
      if (found !== undefined) return found;
      // checked before: a part of this paper that has no data
      if (
        name !== undefined &&
        !fields.has(name) &&
        lookUp(name) === undefined &&
        !name.startsWith('để trống:')
      )
        return [];
      return block.kind === 'paragraph'
        ? [{ ...block, line: fillLine(block.line, value) }]
        : [{ ...block, rows: block.rows.map((row) => row.map((cell) => fillLine(cell, value))) }];
    });
  let position = 0;
  return {
    ...paper,
    subject: fillLine(wording.subject, value),
    body: fill(wording.body),
    recipients: wording.recipients.map((each) => withoutEnd(fillLine(each, value))),
    annexes: paper.annexes.map((annex) => {
      if (annex.repeated === true) return annex;
      const own = wording.annexes[position++];
      return own === undefined
        ? annex
        : { ...annex, subject: fillLine(own.subject, value), body: fill(own.body) };
    }),
  };
}

/** Receivers end with a sign that the paper sets itself; the file is kept anyway. */
function withoutEnd(line: Line): Line {
  return line.map((piece, index) =>
    index === line.length - 1 ? { ...piece, text: piece.text.replace(/\s*[;.]\s*$/, '') } : piece,
  );
}

function fieldsOf(paper: Paper): Map<string, Line> {
  const found = new Map<string, Piece[]>();
  for (const line of [
    paper.subject,
    ...eachLine(paper.body),
    ...paper.annexes.flatMap(({ subject, body }) => [subject, ...eachLine(body)]),
  ]) {
    const inLine = new Map<string, Piece[]>();
    for (const piece of line) {
      if (piece.field === undefined) {
        if (piece.missing !== undefined) found.set(keyOfMark(`để trống: ${piece.missing.what}`), [piece]);
        continue;
      }
      const key = keyOfMark(piece.field);
      inLine.set(key, [...(inLine.get(key) ?? []), piece]);
    }
    for (const [key, pieces] of inLine) if (!found.has(key)) found.set(key, pieces);
  }
  return found;
}

/** Parts of the paper by name; a part whose data are empty has no blocks and is known all the same. */
function partsOf(paper: Paper): Map<string, Block[]> {
  const found = new Map<string, Block[]>();
  for (const block of [...paper.body, ...paper.annexes.flatMap(({ body }) => body)]) {
    if (block.part === undefined) continue;
    const key = keyOfMark(block.part);
    found.set(key, [...(found.get(key) ?? []), block]);
  }
  return found;
}
