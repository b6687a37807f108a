/** Wordings of the district's own: made of the templates, written as Word, read back, checked, laid over a school's paper. */

import type { Template } from '../../../src/features/documents/template';
import { templates } from '../../../src/features/documents/templates';
import {
  documentBlocks,
  inWordsOf,
  readWording,
  sayTheSame,
  type Wording,
  wordingOf,
} from '../../../src/features/documents/wording';
import { checkWording } from '../../../src/features/documents/wording-check';
import { commonValue, wordingSample } from '../../../src/features/documents/wording-sample';
import { type Block, type Paper, textOf } from '../../../src/paper/paper';
import { blocksOfWord } from '../../../src/paper/read-word';
import { paperText } from '../../../src/paper/text';
import { blocksParts } from '../../../src/paper/word';
import { factsOf } from './facts';

const LEVELS = ['MN', 'TH', 'THCS'] as const;

const standardOf = (template: Template): Wording => wordingOf(template.write(wordingSample(), {}));

/** Through a Word file and back, with the text changed on the way. */
function edited(template: Template, change: (xml: string) => string = (xml) => xml): Wording {
  const standard = standardOf(template);
  const xml =
    blocksParts(template.title, documentBlocks(template.title, standard)).get('word/document.xml') ?? '';
  const read = readWording(blocksOfWord(change(xml)), standard.annexes.length);
  if (!read.ok) throw new Error(`Not there: ${read.missing.join(', ')}`);
  return read.wording;
}

function templateOf(document: string): Template {
  const found = templates.find((each) => each.document === document);
  if (found === undefined) throw new Error(document);
  return found;
}

const lookUp = (facts: ReturnType<typeof factsOf>) => (name: string) => commonValue(facts, name);
const textIn = (paper: Paper) =>
  paperText(paper)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

describe.each(templates.map((template) => [template.title, template] as const))('%s', (title, template) => {
  test('comes back from Word as it was written, and the check finds nothing', () => {
    const standard = standardOf(template);
    const own = edited(template);
    expect(sayTheSame(own, standard)).toBe(true);
    expect(checkWording(title, standard, own)).toEqual([]);
  });

  test.each(LEVELS)('laid over the paper of a %s school it gives that very paper', (level) => {
    const facts = factsOf(level);
    const paper = template.write(facts, {});
    expect(textIn(inWordsOf(paper, edited(template), lookUp(facts)))).toEqual(textIn(paper));
    const styles = (blocks: readonly Block[]) =>
      blocks.map((block) => (block.kind === 'table' ? 'table' : `${block.style} ${textOf(block.line)}`));
    expect(styles(inWordsOf(paper, edited(template), lookUp(facts)).body)).toEqual(styles(paper.body));
  });
});

test('changed words, a new paragraph and a new field are in the paper of every school', () => {
  const board = templateOf('steeringBoard');
  const own = edited(board, (xml) =>
    xml.replace(/họp mỗi tháng một lần/, 'họp vào tuần cuối tháng tại {{TÊN TRƯỜNG}}, {{Kế toán}} ghi chép'),
  );
  expect(checkWording(board.title, standardOf(board), own)).toEqual([]);
  for (const level of LEVELS) {
    const facts = factsOf(level);
    const text = paperText(inWordsOf(board.write(facts, {}), own, lookUp(facts)));
    expect(text).toContain(
      `họp vào tuần cuối tháng tại ${facts.letterhead.school.toLocaleUpperCase('vi')}, Tống Minh Dung ghi chép`,
    );
    expect(text).toContain('Mạc Khánh Sơn');
  }
});

test('a field that does not exist is named with its line and the nearest that does; a lost table is named', () => {
  const board = templateOf('steeringBoard');
  const own = edited(board, (xml) =>
    xml
      .replace(/họp mỗi tháng/, 'họp tại {{tên nhà trường}} mỗi tháng')
      .replace('{{Bảng thành viên và nhiệm vụ}}', ''),
  );
  expect(checkWording(board.title, standardOf(board), own)).toMatchObject([
    {
      code: 'wording.unknown',
      place: expect.stringContaining('Ban chỉ đạo mô hình'),
      message: expect.stringContaining('{{tên nhà trường}}'),
      remedy: expect.stringContaining('{{tên trường}}'),
    },
    {
      code: 'wording.missing',
      message: expect.stringContaining('{{Bảng thành viên và nhiệm vụ}}'),
      remedy: expect.stringContaining('{{bỏ: Bảng thành viên và nhiệm vụ}}'),
    },
  ]);
});

test('a table left out on purpose, one put inside a sentence, braces that do not close', () => {
  const board = templateOf('steeringBoard');
  const codes = (change: (xml: string) => string) =>
    checkWording(board.title, standardOf(board), edited(board, change)).map(({ code }) => code);
  const name = '{{Bảng thành viên và nhiệm vụ}}';
  expect(codes((xml) => xml.replace(name, '{{bỏ: Bảng thành viên và nhiệm vụ}}'))).toEqual([]);
  expect(codes((xml) => xml.replace(name, `Gồm ${name} sau đây`))).toEqual(['wording.not-alone']);
  expect(codes((xml) => xml.replace('họp mỗi tháng', 'họp {{năm học mỗi tháng'))).toEqual(['wording.open']);
});

test('names with braces stay text: data are never read as fields', () => {
  const board = templateOf('steeringBoard');
  const facts = factsOf('TH', { staff: [{ name: '{{tên trường}}', roles: ['principal'] }] });
  expect(paperText(inWordsOf(board.write(facts, {}), edited(board), lookUp(facts)))).toContain(
    '{{tên trường}}',
  );
});
