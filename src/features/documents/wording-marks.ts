/** Marks `{{…}}` in lines: how they are written, found across pieces of different looks, and filled. Pure. */
import { comparable } from '../../domain/vietnamese';
import { type Block, type Line, type Piece, textOf } from '../../paper/paper';
import { SAMPLE_YEAR } from './wording-sample';

/** One mark; its first group is the name. */
export const MARK = /\{\{\s*([^{}]+?)\s*\}\}/;
const MARKS = new RegExp(MARK.source, 'g');

export function markOf(name: string): string {
  return `{{${name}}}`;
}

/** Names are known whatever their capitals and spaces. */
export function keyOfMark(name: string): string {
  return comparable(name);
}

/** A piece of the standard wording as a mark, or as its own text with the year as marks. */
export function pieceMark({ text, bold, italic, missing, field }: Piece): Piece {
  const look = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
  if (field !== undefined) return { text: markOf(field), ...look };
  if (missing !== undefined) return { text: markOf(`để trống: ${missing.what}`), ...look };
  return {
    text: text
      .split(`${SAMPLE_YEAR}–${SAMPLE_YEAR + 1}`)
      .join(markOf('năm học'))
      .split(String(SAMPLE_YEAR))
      .join(markOf('năm bắt đầu'))
      .split(String(SAMPLE_YEAR + 1))
      .join(markOf('năm kết thúc')),
    ...look,
  };
}

/** Names of the marks of a line, as written. */
export function marksIn(line: Line): string[] {
  return [...textOf(line).matchAll(MARKS)].map((match) => match[1] ?? '');
}

/** Puts values in place of marks; a mark keeps the look of its first sign, and its capitals tell the value's. */
export function fillLine(line: Line, lookUp: (name: string) => Line): Line {
  const found: Piece[] = [];
  let position = 0;
  for (const match of textOf(line).matchAll(MARKS)) {
    const name = match[1] ?? '';
    found.push(...slice(line, position, match.index));
    const { bold, italic } = slice(line, match.index, match.index + 1)[0] ?? { bold: false, italic: false };
    found.push(
      ...inCapitalsOf(name, lookUp(name)).map((piece) => ({
        ...piece,
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
      })),
    );
    position = match.index + match[0].length;
  }
  found.push(...slice(line, position, Number.POSITIVE_INFINITY));
  return found.filter(({ text }) => text !== '');
}

function slice(line: Line, from: number, to: number): Piece[] {
  let start = 0;
  return line.flatMap((piece): Piece[] => {
    const text = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += piece.text.length;
    return text === '' ? [] : [{ ...piece, text }];
  });
}

/** "TÊN TRƯỜNG" asks for capitals. */
function inCapitalsOf(name: string, value: Line): Line {
  if (name === name.toLocaleLowerCase('vi') || name !== name.toLocaleUpperCase('vi') || name.length < 5)
    return value;
  return value.map((piece) =>
    piece.missing === undefined ? { ...piece, text: piece.text.toLocaleUpperCase('vi') } : piece,
  );
}

/** Every line of blocks, cells too. */
export function eachLine(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.line] : block.rows.flat()));
}
