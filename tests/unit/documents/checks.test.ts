/** Checks across a dossier: the kinds of errors found in the sources, rebuilt with invented names; a right one gives none. */
import { addDays, day } from '../../../src/domain/calendar-date';
import { schoolYear } from '../../../src/domain/school-year';
import {
  type CheckedDocument,
  type CheckedSchool,
  checkDossier,
} from '../../../src/features/documents/plan-checks';
import { coverTemplates } from '../../../src/features/documents/templates';
import { paperText } from '../../../src/paper/text';
import { factsOf } from './facts';

const LEVELS = ['MN', 'TH', 'THCS'] as const;

/** The ten, numbered and dated in order, read back as text. */
function dossierOf(
  level: (typeof LEVELS)[number],
  changes: Parameters<typeof factsOf>[1] = {},
): CheckedSchool {
  const base = factsOf(level, changes);
  const first = day('2026-09-03');
  const issued = [{ document: 'modelPlan' as const, number: '12', date: first }];
  const documents = coverTemplates.map((template, index): CheckedDocument => {
    const number = String(12 + index);
    const date = addDays(first, index);
    return {
      document: template.document,
      title: template.title,
      number,
      date,
      text: paperText(template.write({ ...base, issued }, { number, date })),
    };
  });
  return { year: schoolYear(2026), documents, staff: base.staff, software: base.software };
}

/** The same dossier with one document's text changed. */
function changed(
  document: string,
  change: (text: string) => string,
  school = dossierOf('MN'),
): CheckedSchool {
  return {
    ...school,
    documents: school.documents.map((each) =>
      each.document === document ? { ...each, text: change(each.text ?? '') } : each,
    ),
  };
}

const codes = (school: CheckedSchool) => checkDossier(school).map(({ code }) => code.replace('dossier.', ''));

test.each(LEVELS)('a right dossier of %s gives no finding', (level) => {
  expect(checkDossier(dossierOf(level))).toEqual([]);
});

test('decision and annex carry different numbers (S3: 21 and 227)', () => {
  const school = changed('steeringBoard', (text) => text.replace(/(Kèm theo Quyết định số )13/, '$1227'));
  const [finding, ...others] = checkDossier(school);
  expect(finding).toMatchObject({
    code: 'dossier.annex-number',
    message: expect.stringContaining('227/QĐ-MNCDX'),
  });
  expect(finding?.message).toContain('13/QĐ-MNCDX');
  expect(finding?.remedy).not.toBe('');
  expect(others).toEqual([]);
});

test('decision and annex carry different days', () => {
  expect(
    codes(changed('steeringBoard', (text) => text.replace(/(Kèm theo Quyết định số .*ngày )04/, '$118'))),
  ).toEqual(['annex-date']);
});

test('a decision cites a plan of a later day (S3: 18/9 cites 25/9)', () => {
  const school = changed('cameraRules', (text) =>
    text.replace(/(Kế hoạch số 12.*ngày )03( tháng 9)/, '$125$2'),
  );
  expect(codes(school)).toEqual(['cites-later', 'cited-date']);
});

test('the accountant is a member here and secretary there (S3)', () => {
  const school = changed('steeringBoard', (text) =>
    text.replace('QUYẾT ĐỊNH:\n', 'QUYẾT ĐỊNH:\nBà Tống Minh Dung – Kế toán – Thư ký\n'),
  );
  expect(checkDossier(school)).toMatchObject([
    { code: 'dossier.member-part', message: expect.stringContaining('Tống Minh Dung') },
  ]);
});

test('a page that stands there twice (S3)', () => {
  const school = changed('portalRules', (text) => {
    const lines = text.split('\n').filter((line) => line.length > 60);
    return `${text}\n${lines.slice(-5).join('\n')}`;
  });
  expect(codes(school)).toContain('repeated');
});

test('“kế hoạch số 8616/QĐ-UBND” is a decision (S1)', () => {
  const school = changed('itPlan', (text) =>
    text.replace('I. MỤC TIÊU', 'Căn cứ Kế hoạch số 8616/QĐ-UBND ngày 20/12/2016;\nI. MỤC TIÊU'),
  );
  expect(codes(school)).toEqual(['word-sign']);
});

test('a basis that no longer holds names what took its place', () => {
  const school = changed('itPlan', (text) =>
    text.replace('I. MỤC TIÊU', 'Căn cứ Thông tư số 36/2017/TT-BGDĐT ngày 28/12/2017;\nI. MỤC TIÊU'),
  );
  expect(checkDossier(school)).toMatchObject([
    { code: 'dossier.basis-ended', remedy: expect.stringContaining('09/2024/TT-BGDĐT') },
  ]);
});

test('one task given to two deputies, two names for the clerk (S1)', () => {
  const task = 'Điều hành ứng dụng CNTT; báo cáo hiệu trưởng bằng văn bản hằng tháng.';
  const twice = changed('steeringBoard', (text) =>
    text.replace(/(Thân Ngọc Bích\nPhó hiệu trưởng\nPhó trưởng ban\n)/, `$1- ${task}\n`),
  );
  expect(checkDossier(twice)).toMatchObject([
    { code: 'dossier.task-twice', message: expect.stringContaining('Thân Ngọc Bích') },
  ]);
  const school = changed('portalBoard', (text) =>
    text.replace(/Lương Hải Quyên\nVăn thư/, 'Đoàn Bảo An\nVăn thư'),
  );
  expect(codes({ ...school, staff: [...school.staff, { name: 'Đoàn Bảo An', roles: ['clerk'] }] })).toEqual([
    'two-holders',
  ]);
});

test('sections numbered wrongly: two VI (S1), VI between III and V (S4)', () => {
  expect(codes(changed('modelPlan', (text) => text.replace('IV. THỜI GIAN', 'III. THỜI GIAN')))).toEqual([
    'sections',
  ]);
  expect(codes(changed('modelPlan', (text) => text.replace('IV. THỜI GIAN', 'VI. THỜI GIAN')))).toEqual([
    'sections',
  ]);
});

test('last year’s name, number and year left in: the year of the heading is wrong, one in a sentence is asked about', () => {
  const heading = changed('newsPlan', (text) => text.replace(/năm học 2026–2027/, 'năm học 2025–2026'));
  expect(codes(heading)).toEqual(['year']);
  const sentence = changed('newsPlan', (text) =>
    text.replace(
      'I. YÊU CẦU',
      'I. YÊU CẦU\nPhát huy kết quả năm học 2025–2026, các tổ tiếp tục viết tin đều.',
    ),
  );
  expect(checkDossier(sentence)).toMatchObject([
    { code: 'dossier.year-asked', message: expect.stringContaining('?') },
  ]);
  const name = changed('equipmentTeam', (text) => text.replace('Tạ Quốc Lam', 'Phan Quốc An'));
  expect(codes(name)).toEqual(['member-unknown']);
});

test('numbers twice and out of order; register and paper disagree', () => {
  const school = dossierOf('TH');
  const [plan, board, rules, ...rest] = school.documents;
  if (plan === undefined || board === undefined || rules === undefined) throw new Error('No documents.');
  const noText = ({ text: _text, ...document }: CheckedDocument) => document;
  const sign = (document: CheckedDocument, number: string) => ({ ...noText(document), number });
  expect(
    codes({
      ...school,
      documents: [plan, sign(board, '13/QĐ-THBSM'), sign(rules, '13/QĐ-THBSM'), ...rest.map(noText)],
    }),
  ).toContain('number-twice');
  expect(
    codes({
      ...school,
      documents: [plan, sign(board, '20/QĐ-X'), sign(rules, '14/QĐ-X'), ...rest.map(noText)],
    }),
  ).toContain('number-order');
  expect(codes({ ...school, documents: [plan, { ...board, number: '99' }, rules, ...rest] })).toContain(
    'register-number',
  );
});

test('what is missing: a document of the ten, a role nobody holds, two roles one person must not hold', () => {
  const school = dossierOf('THCS');
  expect(codes({ ...school, documents: school.documents.slice(1) })).toContain('missing');
  const staff = school.staff.filter(({ roles }) => !roles.includes('it'));
  expect(codes({ ...school, staff })).toContain('role-empty');
  const both = school.staff.map((person) =>
    person.roles.includes('accountant') ? { ...person, roles: ['accountant', 'treasurer'] as const } : person,
  );
  expect(codes({ ...school, staff: both })).toContain('exclusive');
});

test('a program with two owners', () => {
  const school = dossierOf('MN');
  const software = [...school.software, { name: 'Quản lý nhân sự', owner: 'Tạ Quốc Lam' }];
  expect(codes({ ...school, software })).toEqual(['task-twice']);
});
