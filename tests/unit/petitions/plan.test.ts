/** What becomes of petitions between a school's register, the office's list and the sheet of answers. */
import type { IsoDate } from '../../../src/domain/calendar-date';
import type { Month } from '../../../src/domain/school-year';
import { answersBySchool, isWaiting, notesAfterSending } from '../../../src/features/petitions/plan-answers';
import {
  type PetitionEntry,
  type PetitionRecord,
  planGathering,
} from '../../../src/features/petitions/plan-gather';
import { draftShortcomings } from '../../../src/features/petitions/shortcomings';
import { isUnanswered } from '../../../src/workbook/district';

const DAY = '2026-10-05' as IsoDate;
const NOW = { day: DAY, moment: '2026-10-05T09:00:00' };
const same = (text: string) => text;

function petition(more: Partial<PetitionRecord> = {}, id = 'row-1'): PetitionEntry {
  const record: PetitionRecord = {
    school: 'Trường Tiểu học Bình Minh',
    schoolId: 's1',
    key: 'r1',
    askedOn: '2026-10-01' as IsoDate,
    kind: 'difficulty',
    content: 'Mạng chậm',
    atSchool: 'asked',
    ...more,
  };
  return { id, row: 3, record };
}

function request(id: string, content: string, more: object = {}) {
  const record = {
    date: '2026-10-01' as IsoDate,
    kind: 'difficulty' as const,
    content,
    addressee: 'authority' as const,
    ...more,
  };
  return { id, row: 3, record };
}

const reading = (...requests: ReturnType<typeof request>[]) => [
  { schoolId: 's1', school: 'Trường Tiểu học Bình Minh', requests },
];

test('only what is addressed to the office is taken, and a school that was not read keeps its petitions', () => {
  const other = petition({ schoolId: 's2', key: 'x' }, 'row-2');
  const plan = planGathering(
    [other],
    reading(request('r1', 'Mạng chậm'), request('r2', 'Việc nội bộ', { addressee: 'principal' })),
  );
  expect(plan.added.map(({ content }) => content)).toEqual(['Mạng chậm']);
  expect(plan.changed.size).toBe(0);
});

test('a row gathered twice is there once, with or without a row id, and when it gets one', () => {
  expect(planGathering([petition()], reading(request('r1', 'Mạng chậm'))).added).toEqual([]);
  const nameless = petition({ key: '2026-10-01 Mạng chậm' });
  expect(planGathering([nameless], reading(request('', 'Mạng chậm'))).added).toEqual([]);
  const plan = planGathering([nameless], reading(request('r7', 'Mạng chậm')));
  expect(plan.added).toEqual([]);
  expect(plan.changed.get('row-1')).toEqual({ key: 'r7' });
});

test('a withdrawn, a settled and a reworded petition are told apart; an answer given to other words is pointed out', () => {
  const answered = petition({ state: 'answered', answer: 'Sẽ sửa.', answeredContent: 'Mạng chậm' });
  const change = (requests: ReturnType<typeof request>[]) =>
    planGathering([answered], reading(...requests)).changed.get('row-1');
  expect(change([])).toEqual({ atSchool: 'withdrawn' });
  expect(change([request('r1', 'Mạng chậm', { doneOn: DAY })])).toEqual({ atSchool: 'done' });
  expect(change([request('r1', 'Mất mạng')])).toEqual({
    content: 'Mất mạng',
    remark: 'Trường đã sửa nội dung sau khi được trả lời.',
  });
});

test('an answer typed into the sheet counts as answered today; sending notes it, and nothing waits then', () => {
  const typed = petition({ answer: 'Sẽ sửa.' });
  expect(isUnanswered(typed.record)).toBe(false);
  expect(isWaiting(typed.record, DAY, same)).toBe(true);
  const [before] = answersBySchool([typed], DAY, same);
  expect(before?.rows[0]?.values).toMatchObject({ state: 'Đã trả lời', answeredOn: DAY, request: 'r1' });
  const note = notesAfterSending([typed], new Set(['s1']), NOW, same).get('row-1');
  expect(note).toMatchObject({ state: 'answered', answeredOn: DAY, sentAt: NOW.moment });
  const noted = petition({ ...typed.record, ...note });
  expect(isWaiting(noted.record, '2026-10-09' as IsoDate, same)).toBe(false);
  expect(answersBySchool([noted], '2026-10-09' as IsoDate, same)[0]?.version).toBe(before?.version);
});

test('a school with nothing answered gets no sheet written; one whose answer was taken back gets an empty one', () => {
  expect(answersBySchool([petition()], DAY, same)).toEqual([]);
  const back = petition({ sentDigest: 'once' });
  expect(answersBySchool([back], DAY, same)).toMatchObject([{ schoolId: 's1', rows: [] }]);
  expect(notesAfterSending([back], new Set(['s1']), NOW, same).get('row-1')).toEqual({
    sentDigest: undefined,
    sentAt: undefined,
    answeredContent: undefined,
  });
});

test('the report counts the months asked for, joins the same words of several schools, and sends up what was forwarded', () => {
  const petitions = [
    petition().record,
    petition({ schoolId: 's2', school: 'Trường Mầm non Hoa Mai', key: 'r2' }).record,
    petition({ key: 'r3', content: 'Thiếu biên chế CNTT', kind: 'request', state: 'forwarded' }).record,
    petition({ key: 'r4', content: 'Xin máy chiếu', kind: 'need', answer: 'Cấp trong quý I.' }).record,
    petition({ key: 'r5', content: 'Đã rút', atSchool: 'withdrawn' }).record,
    petition({ key: 'r6', content: 'Năm trước', askedOn: '2025-10-01' as IsoDate }).record,
  ];
  const { sections, figures } = draftShortcomings(petitions, '2026-09' as Month, '2026-10' as Month, 'Sở');
  const text = (key: string) => sections.find((section) => section.key === key)?.text ?? '';
  expect(text('overall')).toContain('2 trường nêu 4 ý kiến');
  expect(text('shortcomings')).toContain('Mạng chậm (Trường Tiểu học Bình Minh, Trường Mầm non Hoa Mai)');
  expect(text('solutions')).toContain('Xin máy chiếu (Trường Tiểu học Bình Minh): Cấp trong quý I');
  expect(text('superior')).toContain('Thiếu biên chế CNTT');
  expect(text('next')).toContain('2 kiến nghị của 2 trường');
  expect(figures[0]?.rows[4]).toEqual(['Cộng', '4', '2', '0', '1', '1']);
  expect(JSON.stringify(sections)).not.toMatch(/Đã rút|Năm trước/);
});
