/** What is wrong with a district's own wording of a template, in words with place and remedy. Pure. */
import type { Problem } from '../../domain/result';
import { ROLE_NAMES } from '../../domain/role';
import { type Block, type Line, textOf } from '../../paper/paper';
import { aloneMark, linesOfWording, type Wording } from './wording';
import { eachLine, keyOfMark, MARK, markOf, marksIn } from './wording-marks';
import { COMMON_NAMES } from './wording-sample';

/** `standard` is the wording that the program would write. No problem: it may be used. */
export function checkWording(title: string, standard: Wording, own: Wording): Problem[] {
  const parts = new Set(blocksOf(standard).flatMap((block) => aloneMark(block) ?? []));
  const names = [
    ...new Set([...linesOfWording(standard).flatMap(marksIn), ...COMMON_NAMES, ...Object.values(ROLE_NAMES)]),
  ];
  const known = new Set(names.map(keyOfMark));
  const place = `Bản mẫu “${title}”`;
  const problems: Problem[] = [];
  const written = new Set<string>();
  for (const line of linesOfWording(own)) {
    for (const mark of marksIn(line)) {
      const key = keyOfMark(mark);
      written.add(key.replace(/^bỏ:\s*/, ''));
      if (isFree(key) || (known.has(key) && !parts.has(key))) continue;
      if (parts.has(key)) {
        if (!isAlone(line)) problems.push(notAlone(place, mark, line));
      } else problems.push(unknown(place, mark, line, names));
    }
    if (/\{\{|\}\}/.test(textOf(line).replace(new RegExp(MARK.source, 'g'), ''))) {
      problems.push({
        code: 'wording.open',
        place,
        message: `Ngoặc {{ }} chưa đóng hoặc chưa mở ở dòng “${shortened(line)}”.`,
        remedy: 'Sửa lại cho đủ hai ngoặc mở và hai ngoặc đóng.',
      });
    }
  }
  for (const block of blocksOf(own)) {
    const table = block.kind === 'table' ? eachLine([block]) : [];
    for (const line of table)
      for (const mark of marksIn(line))
        if (parts.has(keyOfMark(mark)) && isAlone(line)) problems.push(notAlone(place, mark, line));
  }
  for (const part of parts) {
    if (written.has(part)) continue;
    const name = names.find((each) => keyOfMark(each) === part) ?? part;
    problems.push({
      code: 'wording.missing',
      place,
      message: `Thiếu chỗ điền ${markOf(name)}.`,
      remedy: `Thêm một dòng chỉ có ${markOf(name)} vào chỗ của nó; nếu cố ý bỏ thì ghi {{bỏ: ${name}}}.`,
    });
  }
  return problems;
}

/** Blanks that people fill by hand, and parts left out on purpose. */
function isFree(key: string): boolean {
  return /^(để trống|bỏ):\s*\S/.test(key);
}

function isAlone(line: Line): boolean {
  return aloneMark({ kind: 'paragraph', style: 'body', line }) !== undefined;
}

function notAlone(place: string, mark: string, line: Line): Problem {
  return {
    code: 'wording.not-alone',
    place,
    message: `${markOf(mark)} là cả một bảng hoặc danh sách, không đặt giữa câu: “${shortened(line)}”.`,
    remedy: 'Đưa xuống một dòng riêng, ngoài bảng.',
  };
}

function unknown(place: string, mark: string, line: Line, names: readonly string[]): Problem {
  const near = nearest(mark, names);
  return {
    code: 'wording.unknown',
    place,
    message: `Không có chỗ điền nào tên ${markOf(mark)} (dòng “${shortened(line)}”).`,
    remedy:
      near === undefined
        ? `Dùng một trong các tên: ${names.slice(0, 12).map(markOf).join(', ')}; chỗ điền tay thì ghi {{để trống: …}}.`
        : `Có phải ${markOf(near)}? Chỗ điền tay thì ghi {{để trống: …}}.`,
  };
}

function shortened(line: Line): string {
  const text = textOf(line).trim();
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The name that shares most words with what was written, if half of them are the same. */
function nearest(mark: string, names: readonly string[]): string | undefined {
  const words = (text: string) => keyOfMark(text).split(/[^\p{L}\p{N}]+/u);
  const own = words(mark);
  const scored = names
    .map((name) => {
      const other = words(name);
      return {
        name,
        share: own.filter((word) => other.includes(word)).length / Math.max(own.length, other.length),
      };
    })
    .sort((one, other) => other.share - one.share);
  const [best] = scored;
  return best !== undefined && best.share >= 0.5 ? best.name : undefined;
}

function blocksOf({ body, annexes }: Wording): readonly Block[] {
  return [...body, ...annexes.flatMap((annex) => annex.body)];
}
