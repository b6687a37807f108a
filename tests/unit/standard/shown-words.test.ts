/** Words that people read: no unit of one district, no term beside those of docs/glossary.md, no lesson in a preschool. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { duties } from '../../../src/standard/duties';
import { criteria, indicators, standards } from '../../../src/standard/indicators';
import { obligations } from '../../../src/standard/obligations';
import { portalRules } from '../../../src/standard/portal-quotas';
import { roomRequirements } from '../../../src/standard/rooms';
import { trainingCalendar } from '../../../src/standard/training';
import { tableForLevels } from '../../../src/workbook/for-levels';
import { schoolTables } from '../../../src/workbook/school';

const ROOT = join(__dirname, '../../..');

/** Source without its comments: what is left in Vietnamese is for people. */
function shownLines(): [string, string][] {
  return readdirSync(join(ROOT, 'src'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      return code
        .split('\n')
        .filter((line) => !line.trimStart().startsWith('//'))
        .map((line): [string, string] => [file.slice(ROOT.length + 1), line.trim()]);
    });
}

const lines = shownLines();

/** Numbers of documents are quotes: "30/KH-PGD&ĐT" is what that document is called. */
const QUOTES = ['src/standard/legal-bases.ts'];

test('no unit of a district and no district is named: name, kind and superior are settings', () => {
  const named = lines.filter(
    ([file, line]) =>
      !QUOTES.includes(file) && /PGD|Phòng GD|phòng giáo dục|(^|[^\p{L}])quận([^\p{L}]|$)/iu.test(line),
  );
  expect(named).toEqual([]);
});

/** Word that must not be shown → the glossary's. */
const OTHER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/điểm (đề xuất|đề nghị|hệ thống chấm|máy chấm)/iu, 'Điểm gợi ý'],
  [/điểm tự đánh giá/iu, 'Điểm tự chấm'],
  [/(vòng|lần) (1|một) – |vòng (1|2|một|hai)([^\d]|$)/iu, 'Đợt 1 – trên hệ thống, Đợt 2 – tại trường'],
  [/không phù hợp áp dụng|miễn chấm/iu, 'Không áp dụng'],
  [/(mô hình|phạm vi) (toàn phần|bán phần)|mô hình rút gọn/iu, 'Toàn bộ / Một phần mô hình'],
  [/bản (chụp|snapshot)|ảnh chụp dữ liệu/iu, 'bản chốt'],
  [/(tồn tại|việc) phải khắc phục/iu, 'nội dung cần khắc phục'],
  [/không có dữ liệu/iu, 'Chưa có số liệu'],
];

test.each(OTHER_WORDS)('nothing shown says %s: the glossary says %s', (pattern, word) => {
  expect(lines.filter(([, line]) => pattern.test(line))).toEqual([]);
  const glossary = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8').toLowerCase();
  for (const part of word.split(/, | \/ /)) {
    expect(glossary).toContain(part.replace('Một phần mô hình', 'một phần mô hình').toLowerCase());
  }
});

test('no text of the standard carries the codes of our sources', () => {
  const shown = [
    ...indicators.flatMap(({ wording, preschoolWording = '', evidence }) => [
      wording,
      preschoolWording,
      evidence,
    ]),
    ...[...standards, ...criteria].map(({ title }) => title),
    ...obligations.flatMap(({ title, recipient, said = '' }) => [title, recipient, said]),
    ...[...duties, ...portalRules, ...roomRequirements].map(({ wording }) => wording),
    ...trainingCalendar.flatMap(({ topic, host, audience }) => [topic, host, audience]),
  ];
  for (const text of shown) expect(text).not.toMatch(/\bS[0-4]:|\bD\d+\b|LAW:|[a-z]-[a-z]+-[a-z]/);
});

test('a preschool’s sheets say hoạt động and nhóm, lớp, never tiết', () => {
  const wrong = schoolTables.flatMap((table) => {
    const { name, title, purpose, columns } = tableForLevels(table, ['MN']) ?? table;
    const words = Object.values(columns).flatMap((column) => [column.title, column.note]);
    return [title, purpose, ...words]
      .filter((text) => /(^|[^\p{L}])tiết([^\p{L}]|$)/iu.test(text) && !/chi tiết/i.test(text))
      .map((text) => `${name}: ${text}`);
  });
  expect(wrong).toEqual([]);
});
