/** Rhythms: what is answered once in a term or year stands until what it rests on changes. */
import { type Basis, type EarlierAnswer, inOneSpan, turnOf } from '../../../src/domain/rhythm';
import { month } from '../../../src/domain/school-year';

const basis: Basis = { wording: 'Có kế hoạch', maximum: 2, suggestedState: 'met', suggestedPoints: 2 };
const answered = (year: number, number: number, change: Partial<Basis> = {}): EarlierAnswer => ({
  month: month(year, number),
  basis: { ...basis, ...change },
});
const december = month(2026, 12);

test('a monthly indicator is due every month, whatever was answered before', () => {
  expect(turnOf('month', december, basis, [answered(2026, 11)])).toEqual({ kind: 'due' });
});

test('one of the year is due until it was answered in that school year, then the answer stands', () => {
  expect(turnOf('year', december, basis, [])).toEqual({ kind: 'due' });
  expect(turnOf('year', december, basis, [answered(2026, 5)])).toEqual({ kind: 'due' });
  expect(turnOf('year', december, basis, [answered(2026, 9)])).toEqual({
    kind: 'still-valid',
    from: '2026-09',
  });
  expect(turnOf('year', month(2027, 5), basis, [answered(2026, 9)])).toEqual({
    kind: 'still-valid',
    from: '2026-09',
  });
});

test('one of the term is due again in February', () => {
  expect(turnOf('term', month(2027, 1), basis, [answered(2026, 9)])).toMatchObject({ kind: 'still-valid' });
  expect(turnOf('term', month(2027, 2), basis, [answered(2026, 9)])).toEqual({ kind: 'due' });
});

test.each([
  ['points of the set', { maximum: 3 }],
  ['wording', { wording: 'Có kế hoạch và kinh phí' }],
  ['suggested points', { suggestedPoints: 1.5 }],
  ['state of the suggestion', { suggestedState: 'noData' }],
])('it is due again when the %s changed since the last answer', (_, change) => {
  expect(turnOf('year', december, { ...basis, ...change }, [answered(2026, 9)])).toEqual({ kind: 'due' });
});

test('the last answer counts, not an earlier one, and never a later month', () => {
  const earlier = [answered(2026, 9), answered(2026, 11, { suggestedPoints: 1 }), answered(2027, 1)];
  expect(turnOf('year', december, basis, earlier)).toEqual({ kind: 'due' });
});

test('two months lie in one span only within one school year', () => {
  expect(inOneSpan('year', month(2026, 9), month(2027, 8))).toBe(true);
  expect(inOneSpan('year', month(2026, 8), month(2026, 9))).toBe(false);
  expect(inOneSpan('term', month(2026, 12), month(2027, 1))).toBe(true);
});
