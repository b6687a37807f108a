/** A data request as pure plans: its form, its sheets, what schools answered. */
import * as v from 'valibot';
import { requestMail } from '../../../src/features/data-requests/mail';
import {
  type AskedRecord,
  afterReading,
  collectedRows,
  figuresOf,
  stateOf,
} from '../../../src/features/data-requests/plan-answers';
import { defineSchema } from '../../../src/features/data-requests/request-schema';
import { layRequests } from '../../../src/google/laid-sheets';
import {
  answersTable,
  collectedTable,
  type DataRequestForm,
  decodeForm,
  encodeForm,
  requestTable,
} from '../../../src/workbook/data-request-form';
import { readTable } from '../../../src/workbook/read-table';
import { rawOf } from '../workbook/raw';

const FORM: DataRequestForm = {
  number: 28,
  title: 'Máy tính: hỏng/cũ',
  rows: 'many',
  questions: [
    { title: 'Số máy', kind: 'number', required: true, choices: [] },
    { title: 'Tình trạng', kind: 'choice', required: true, choices: ['Hỏng', 'Cũ'] },
    { title: 'Ghi chú', kind: 'text', required: false, choices: [] },
  ],
};
const AT = '2026-10-05T14:00:00';
const asked = (more: Partial<AskedRecord> = {}): AskedRecord => ({
  request: 28,
  schoolId: 's1',
  school: 'Trường A',
  publishedAt: '2026-10-05T10:00:00',
  ...more,
});

function read(form: DataRequestForm, ...rows: Record<string, string | number>[]) {
  return { ...readTable(answersTable(form), rawOf(answersTable(form), rows)), readAt: AT };
}

test('a form is kept as text and comes back; spoilt text is no form', () => {
  const kept = { number: 28, title: FORM.title, form: encodeForm(FORM) };
  expect(decodeForm(kept)).toEqual(FORM);
  expect(decodeForm({ ...kept, form: '{"rows":"one"}' })).toBeUndefined();
});

test('tabs and tags of a request carry its number, and no sign that a workbook refuses', () => {
  expect(requestTable(FORM)).toMatchObject({ name: 'data-request-ab', title: 'SL28 Máy tính hỏng cũ' });
  expect(collectedTable(FORM).name).toBe('collected-ab');
  expect(requestTable({ ...FORM, title: 'x'.repeat(90) }).title).toHaveLength(31);
});

test('several rows add up; choices are counted; the total row stands first', () => {
  const record = afterReading(
    FORM,
    asked(),
    read(FORM, { c1: 2.5, c2: 'Hỏng' }, { c1: '1,5', c2: 'cũ', c3: 'sắp thay' }),
  );
  expect(stateOf(record)).toBe('answered');
  const all = [record, asked({ schoolId: 's2', school: 'Trường B' })];
  expect(figuresOf(FORM, all)).toEqual({
    askedCount: 2,
    answeredCount: 1,
    missing: 'Trường B',
    totals: 'Số máy: 4\nTình trạng: Hỏng: 1; Cũ: 1',
  });
  const rows = collectedRows(FORM, '2026-10-05T16:00:00', all, '2026-10-05T16:30:00').map(
    ({ values }) => values,
  );
  expect(rows.map(({ school, c1, c2, late }) => [school, c1, c2, late])).toEqual([
    ['TỔNG CỘNG (1/2 trường đã gửi)', 4, 'Hỏng: 1; Cũ: 1', undefined],
    ['Trường A', 2.5, 'Hỏng', undefined],
    ['Trường A', 1.5, 'Cũ', undefined],
    ['Trường B', '', '', 'Có'],
  ]);
});

test('a bad cell is named with its sheet and address and keeps the school among the missing', () => {
  const record = afterReading(FORM, asked(), read(FORM, { c1: 'mấy cái', c2: 'Hỏng' }));
  expect(stateOf(record)).toBe('problem');
  expect(record.problems).toMatch(/!B3: Cột Số máy: “mấy cái” không phải là số/);
  expect(figuresOf(FORM, [record]).missing).toBe('Trường A');
});

test('answers changed later show when, emptied ones are missing again, and a sheet that is gone loses nothing', () => {
  const first = afterReading(FORM, asked(), read(FORM, { c1: 2, c2: 'Cũ' }));
  expect(first).toMatchObject({ answeredAt: AT });
  expect(first.changedAt).toBeUndefined();
  const changed = afterReading(FORM, first, {
    ...read(FORM, { c1: 3, c2: 'Cũ' }),
    readAt: '2026-10-05T15:00:00',
  });
  expect(changed).toMatchObject({ answeredAt: AT, changedAt: '2026-10-05T15:00:00' });
  expect(stateOf(afterReading(FORM, changed, read(FORM)))).toBe('missing');
  const missing = { code: 'table.missing', message: 'Không thấy trang.', remedy: '' };
  const gone = afterReading(FORM, changed, { entries: undefined, problems: [missing], readAt: AT });
  expect(gone.answers).toBe(changed.answers);
  expect(gone.publishedAt).toBeUndefined();
});

test('where one row is asked, a second one is a problem of that sheet', () => {
  const one: DataRequestForm = { ...FORM, rows: 'one' };
  const record = afterReading(one, asked(), read(one, { c1: 1, c2: 'Cũ' }, { c1: 2, c2: 'Cũ' }));
  expect(record.problems).toContain('Gộp lại còn một dòng');
});

test('what the dialog sends is checked: columns, choices and titles that would be formulas', () => {
  const good = {
    title: 'Máy hỏng',
    note: '',
    deadline: '2026-10-05T16:00',
    rows: 'one',
    schools: ['s1'],
    questions: [{ title: 'Số máy', kind: 'number', required: true, choices: [] }],
  };
  const isGood = (more: object) => v.safeParse(defineSchema, { ...good, ...more }).success;
  expect(isGood({})).toBe(true);
  const question = (more: object) => ({ questions: [{ ...good.questions[0], ...more }] });
  for (const bad of [
    { title: '=1+1' },
    { deadline: 'chiều nay' },
    { schools: [] },
    { questions: [] },
    {
      questions: Array.from({ length: 11 }, (_, index) => ({ ...good.questions[0], title: `Cột ${index}` })),
    },
    { questions: [good.questions[0], { ...good.questions[0], title: 'SỐ máy' }] },
    question({ kind: 'choice', choices: ['Một'] }),
    question({ kind: 'choice', choices: ['=A1', 'Hai'] }),
    question({ kind: 'formula' }),
  ])
    expect({ bad, isGood: isGood(bad) }).toEqual({ bad, isGood: false });
});

test('the mail names deadline, columns and the sheet; what officers typed is no HTML', () => {
  const mail = requestMail({
    form: FORM,
    deadline: '2026-10-05T16:00:00',
    note: '<b>Gấp</b>',
    school: 'Trường A',
    account: 'a@truong.example',
    workbookId: 'BOOK',
    office: { name: 'Phòng Sông Mây', kind: 'phòng', superior: 'Sở' },
    operator: 'vanhanh@donvi.example',
  });
  expect(mail.subject).toBe('Đề nghị gửi số liệu trước 16:00 ngày 5/10/2026: Máy tính: hỏng/cũ');
  expect(mail.html).toContain('BOOK/edit#gid=117028');
  expect(mail.html).toContain('&lt;b&gt;Gấp');
  expect(mail.text).toContain('- Tình trạng (Chọn trong danh sách: Hỏng / Cũ, bắt buộc)');
});

test('a sheet that is there already is left as it is; a taken tab gets another name', () => {
  const sheet = { table: requestTable(FORM), rows: [], isSample: false };
  const present = { sheetId: sheet.table.sheetId, title: 'x', rows: 10, protections: [] };
  expect(layRequests(sheet, [present], 'o@donvi.example')).toEqual([]);
  const taken = layRequests(sheet, [{ ...present, sheetId: 5, title: sheet.table.title }], 'o@donvi.example');
  expect(JSON.stringify(taken[0])).toContain('SL28 Máy tính hỏng cũ (THĐT)');
});
