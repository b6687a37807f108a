/** Evidence of an indicator: links that open, codes of the list, and what is wrong with the rest. */
import {
  allEvidence,
  evidenceInFull,
  evidenceProblem,
  linkProblem,
  nextEvidenceCode,
  sameLink,
} from '../../../src/features/scoring/evidence-lines';

test.each(['https://drive.google.com/file/d/1aB/view?usp=sharing', 'http://cong.example/bai/12#ket-qua'])(
  '%s can be opened',
  (link) => expect(linkProblem(link)).toBeUndefined(),
);

test.each([
  { link: 'www.cong.example', says: 'thiếu https://' },
  { link: 'https://a .example', says: 'khoảng trắng' },
  { link: 'C:\\anh.jpg', says: 'tệp trong máy' },
  { link: 'https://cong', says: 'tên miền' },
  { link: 'javascript:alert(1)', says: 'https://' },
  { link: '=IMPORTXML("https://a.example";"//a")', says: 'không phải đường dẫn' },
  { link: ' ', says: 'Chưa có đường dẫn' },
])('$link is refused, with the reason', ({ link, says }) => expect(linkProblem(link)).toContain(says));

test('a broken line among good ones is named by its place', () => {
  expect(evidenceProblem('MC1 Quyết định\nhttps://a.example/b')).toBeUndefined();
  expect(evidenceProblem('MC1 Quyết định\nảnh chụp')).toMatch(/^Dòng 2: /);
});

test('a code is given once, and one address is one piece of evidence', () => {
  expect(nextEvidenceCode(['MC2', '', 'MC10'])).toBe('MC11');
  expect(nextEvidenceCode([])).toBe('MC1');
  expect(sameLink('https://a.example/b/', 'http://a.example/b')).toBe(true);
});

test('an outsider gets every line with its link, and what the list says serves the indicator', () => {
  const items = [
    { code: 'MC1', title: 'Quyết định 12', link: 'https://a.example/12' },
    { code: 'MC2', title: 'Biên bản', link: 'https://a.example/bb', serves: ['1.1.2'] },
  ];
  expect(evidenceInFull(allEvidence('MC1 tên cũ\nhttps://b.example/x', '1.1.2', items), items)).toBe(
    'MC1 Quyết định 12: https://a.example/12\nhttps://b.example/x\nMC2 Biên bản: https://a.example/bb',
  );
  expect(allEvidence('MC2 Biên bản', '1.1.2', items)).toBe('MC2 Biên bản');
});
