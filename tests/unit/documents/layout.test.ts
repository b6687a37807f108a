/** Every document of three schools measured against NĐ 30/2020 (standard.md section 23), in Word and as print page. */

import { templates } from '../../../src/features/documents/templates';
import { missingOf } from '../../../src/paper/missing';
import { pageOf } from '../../../src/paper/page';
import { BLANK, type Paper, textOf } from '../../../src/paper/paper';
import { wordParts } from '../../../src/paper/word';
import { factsOf } from './facts';

const LEVELS = ['MN', 'TH', 'THCS'] as const;
const MILLIMETRE = 1440 / 25.4;
const HOSTILE = '<script>alert(1)</script>&"\' =IMPORTXML("x") ]]>\u0007';

const papers: [string, Paper][] = LEVELS.flatMap((level) =>
  templates.map(({ document, title, write }): [string, Paper] => [
    `${level} ${document} ${title}`,
    write(factsOf(level), {}),
  ]),
);

const part = (paper: Paper, path: string): string => wordParts(paper).get(path) ?? '';
const attribute = (xml: string, element: string, name: string): number =>
  Number(new RegExp(`<w:${element} [^>]*w:${name}="(-?\\d+)"`).exec(xml)?.[1]);

/** Texts of the paragraphs in order. */
function paragraphsOf(xml: string): { text: string; xml: string }[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([whole]) => ({
    xml: whole,
    text: [...whole.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''),
  }));
}

test('the ten documents of the cover list have a template each, for every level', () => {
  expect(templates.slice(0, 10).map(({ document }) => document)).toEqual([
    'modelPlan',
    'steeringBoard',
    'roomRules',
    'equipmentTeam',
    'portalBoard',
    'itPlan',
    'newsPlan',
    'trainingPlan',
    'portalRules',
    'cameraRules',
  ]);
});

test('every document of a school that trains with the sample says so, in Word and as print page; no other does', () => {
  const LABEL = 'ĐIỂM MẪU – TẬP HUẤN';
  const facts = factsOf('TH');
  const sample = { ...facts, letterhead: { ...facts.letterhead, label: LABEL } };
  const places = (of: typeof facts) =>
    templates.map(({ document, write }) => {
      const paper = write(of, {});
      return [document, part(paper, 'word/document.xml').includes(LABEL), pageOf([paper]).includes(LABEL)];
    });
  expect(places(sample)).toEqual(templates.map(({ document }) => [document, true, true]));
  expect(places(facts)).toEqual(templates.map(({ document }) => [document, false, false]));
});

describe.each(papers)('%s', (_name, paper) => {
  const xml = part(paper, 'word/document.xml');

  test('A4; margins top and bottom 20-25 mm, left 30-35, right 15-20', () => {
    expect(attribute(xml, 'pgSz', 'w')).toBeCloseTo(210 * MILLIMETRE, -1);
    expect(attribute(xml, 'pgSz', 'h')).toBeCloseTo(297 * MILLIMETRE, -1);
    for (const [edge, least, most] of [
      ['top', 20, 25],
      ['bottom', 20, 25],
      ['left', 30, 35],
      ['right', 15, 20],
    ] as const) {
      const millimetres = attribute(xml, 'pgMar', edge) / MILLIMETRE;
      expect(millimetres).toBeGreaterThanOrEqual(least - 0.05);
      expect(millimetres).toBeLessThanOrEqual(most + 0.05);
    }
  });

  test('the print page has the same paper and margins, its number in the top margin and not on the first sheet', () => {
    const styles = pageOf([paper]);
    const [, top, right, bottom, left] =
      /@page \{ size: A4; margin: (\d+)mm (\d+)mm (\d+)mm (\d+)mm;/.exec(styles) ?? [];
    expect([top, right, bottom, left].map(Number)).toEqual([20, 15, 20, 30]);
    expect(styles).toMatch(/@top-center \{ content: counter\(page\); font: 14pt 'Times New Roman'/);
    expect(styles).toContain('@page :first { @top-center { content: none; } }');
    expect(styles).toMatch(/body \{[^}]*font: 14pt[^}]*'Times New Roman'/);
    expect(styles).toMatch(/\.body, \.basis \{ text-align: justify; text-indent: 12\.7mm;/);
  });

  test('Times New Roman; country 12-13 bold, motto 13-14 bold, type 13-14 bold, body 13-14 justified with 1-1.27 cm indent', () => {
    const paragraphs = paragraphsOf(xml);
    const find = (text: string) => paragraphs.find((each) => each.text === text)?.xml ?? '';
    const sizeOf = (each: string) => attribute(each, 'sz', 'val') / 2;
    expect(xml).toContain('Times New Roman');
    expect([12, 13]).toContain(sizeOf(find('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')));
    expect([13, 14]).toContain(sizeOf(find('Độc lập - Tự do - Hạnh phúc')));
    expect([13, 14]).toContain(sizeOf(find(paper.type)));
    expect(find(paper.type)).toContain('<w:b/>');
    const body = paragraphs.filter((each) => each.xml.includes('w:val="both"'));
    expect(body.length).toBeGreaterThan(3);
    for (const each of body) {
      expect([13, 14]).toContain(sizeOf(each.xml));
      const indent = attribute(each.xml, 'ind', 'firstLine') / MILLIMETRE;
      expect(indent).toBeGreaterThanOrEqual(10);
      expect(indent).toBeLessThanOrEqual(12.75);
    }
  });

  test('page numbers 13-14, centred in the header, not on the first page', () => {
    expect(xml).toContain('<w:titlePg/>');
    const headers = ['word/header1.xml', 'word/header2.xml'].map((path) => part(paper, path));
    const numbered = headers.filter((each) => each.includes('PAGE'));
    expect(numbered).toHaveLength(1);
    expect(numbered[0]).toContain('w:val="center"');
    expect([13, 14]).toContain(attribute(numbered[0] ?? '', 'sz', 'val') / 2);
  });

  test('Nơi nhận 12 bold italic, the list 11, ending with Lưu: VT; the signer in bold capitals', () => {
    const paragraphs = paragraphsOf(xml);
    const title = paragraphs.find(({ text }) => text === 'Nơi nhận:')?.xml ?? '';
    expect(attribute(title, 'sz', 'val')).toBe(24);
    expect(title).toContain('<w:i/>');
    const kept = paragraphs.find(({ text }) => text === '- Lưu: VT.')?.xml ?? '';
    expect(attribute(kept, 'sz', 'val')).toBe(22);
    for (const { titles } of paper.signers)
      for (const each of titles) expect(each[0]?.text).toBe(each[0]?.text.toLocaleUpperCase('vi'));
  });

  test('articles are numbered one after the other in each part; tables have as many cells as columns', () => {
    for (const { body } of [paper, ...paper.annexes]) {
      const numbers = body.flatMap((block) => {
        const text = block.kind === 'paragraph' ? (block.line[0]?.text ?? '') : '';
        const match = /^Điều (\d+)\./.exec(text);
        return match ? [Number(match[1])] : [];
      });
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      for (const block of body)
        if (block.kind === 'table')
          for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
    }
  });

  test('every unknown is a marked blank in Word and on the page, and is listed', () => {
    const pages = pageOf([paper]);
    const marks = [...pages.matchAll(/<mark title="([^"]+)">/g)].length;
    const highlighted = [...xml.matchAll(/<w:highlight w:val="yellow"\/>/g)].length;
    expect(highlighted).toBe(marks);
    expect(missingOf(paper).length).toBeGreaterThan(0);
    const toLookAt = [...pages.matchAll(/<mark title="xem lại [^"]+">Thông tư số/g)].length;
    expect([...pages.matchAll(new RegExp(BLANK, 'g'))].length).toBe(marks - toLookAt);
  });
});

test('hostile names stay text: nothing of them becomes markup, and the Word file stays XML', () => {
  const facts = factsOf('TH');
  const hostile = factsOf('TH', {
    letterhead: { ...facts.letterhead, school: `Trường ${HOSTILE}`, principal: HOSTILE },
    staff: facts.staff.map((person) => ({ ...person, name: `${HOSTILE} ${person.name}` })),
    rooms: facts.rooms.map((room) => ({ ...room, name: HOSTILE })),
    software: [{ name: HOSTILE, owner: HOSTILE }],
  });
  for (const { write } of templates) {
    const paper = write(hostile, { number: HOSTILE });
    expect(pageOf([paper])).not.toMatch(/<script>alert/);
    const xml = part(paper, 'word/document.xml');
    expect(xml).not.toContain('<script>');
    expect(xml).not.toContain(String.fromCharCode(7));
    expect(xml).toContain('&lt;script&gt;');
  }
});

test('a board is thành lập the first time and kiện toàn when an earlier year had one', () => {
  const board = templates.find(({ document }) => document === 'steeringBoard');
  const facts = factsOf('MN');
  const first = board?.write(facts, {});
  const later = board?.write(
    {
      ...facts,
      issued: [{ document: 'steeringBoard', number: '7', date: facts.issued[0]?.date ?? facts.today }].map(
        (each) => ({ ...each, document: 'steeringBoard' as const, date: '2025-09-03' as typeof facts.today }),
      ),
    },
    {},
  );
  expect(textOf(first?.subject ?? [])).toContain('thành lập');
  expect(textOf(later?.subject ?? [])).toContain('kiện toàn');
});

test('the order of the documents: a decision cites the plan of its year with number and day', () => {
  const rules = templates.find(({ document }) => document === 'cameraRules')?.write(factsOf('MN'), {});
  const bases = rules?.body.flatMap((block) =>
    block.kind === 'paragraph' && block.style === 'basis'
      ? [block.line.map(({ text }) => text).join('')]
      : [],
  );
  expect(bases).toContainEqual(expect.stringContaining('Kế hoạch số 12/KH-MNCDX ngày 03 tháng 9 năm 2026'));
});
