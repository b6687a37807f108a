/** Chấm điểm tháng: the functions behind the dialog, from empty registers to a closed month that the district has seen. */
import { createHash } from 'node:crypto';
import { PersonAtScreen } from '../../local/sample/person-at-screen';
import { momentFromSerial } from '../../src/domain/moment';
import type { DistrictWorld } from './support/district-world';
import { enterMonth, full, indicatorsOf, recount, type School, submit } from './support/schools';
import { CLERK, HOUR, MONTH, pageOf, ScoreMonth } from './support/score-month';

let ground: DistrictWorld;
let here: ScoreMonth;
let world: DistrictWorld;
let school: School;

beforeAll(() => {
  ground = ScoreMonth.ground();
});
afterAll(() => ground.close());
beforeEach(() => {
  here = ScoreMonth.on(ground);
  ({ world, school } = here);
});
afterEach(() => here.close());

const withdraw = (month = MONTH) => here.step('withdraw', CLERK, '', month);
const facts = () => world.rows('facts').find(({ month }) => month === '9/2026') ?? {};

describe('suggestions', () => {
  test('empty registers give no data, never zero points', () => {
    const all = indicatorsOf(recount(school, MONTH));
    const counted = all.filter(({ suggestion }) => suggestion.state === 'no-data');
    expect(counted.length).toBeGreaterThan(40);
    for (const { suggestion } of counted) {
      expect(suggestion.points).toBeUndefined();
      expect(suggestion.sentence).toMatch(/^Chưa có số liệu: /);
      expect(suggestion.rows).toEqual([]);
    }
    expect(all.filter(({ suggestion }) => suggestion.points === 0)).toEqual([]);
  });

  test('a row in a register turns into points, a sentence and the rows that counted', () => {
    school.hand.type('software', [
      { name: 'Quản lý thư viện', owner: school.person.email, updatedOn: '20/9/2026' },
    ]);
    school.hand.change('profile', 'name', school.name, { lineSpeed: 200 });
    const line = here.indicator('3.2.4');
    expect(line.suggestion).toMatchObject({ state: 'measured', points: line.maximum });
    expect(line.suggestion.sentence).toContain('200');
    const measured = indicatorsOf(recount(school, MONTH)).filter(({ suggestion }) =>
      suggestion.rows.some(({ table }) => table === 'software'),
    );
    expect(measured.length).toBeGreaterThan(0);
    const [software] = here.rows('software');
    expect(String(software?.id)).not.toBe('');
    expect(measured[0]?.suggestion.rows[0]?.ids).toEqual([software?.id]);
  });

  test('counting again neither doubles rows nor touches what the school entered', () => {
    here.save('1.1.1', 0, { notApplicable: false, self: 1.5, note: 'đang hoàn thiện' });
    const before = here.rows('scores').map(({ indicator: code }) => code);
    school.hand.type('dossier', [
      {
        document: 'Quyết định thành lập hoặc kiện toàn Ban chỉ đạo mô hình (kèm bảng phân công)',
        number: '12/QĐ-TH',
        date: '5/9/2026',
        signer: 'Hiệu trưởng',
      },
    ]);
    recount(school, MONTH);
    recount(school, MONTH);
    const rows = here.rows('scores');
    expect(new Set(rows.map(({ indicator: code }) => code)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(before.length);
    expect(rows.find(({ indicator: code }) => code === '1.1.1')).toMatchObject({
      selfPoints: 1.5,
      note: 'đang hoàn thiện',
      revision: 1,
    });
  });
});

describe('saving', () => {
  test('two people at one indicator: the second is shown what the first saved, and nothing is lost', () => {
    const colleague = new PersonAtScreen(world.runtime, school.scriptId, school.book, school.account);
    expect(here.save('2.1.1', 0, { notApplicable: false, self: 2 })).toMatchObject({
      state: 'saved',
      revision: 1,
    });
    const answer = here.save(
      '2.1.1',
      0,
      { notApplicable: false, self: 0 },
      { who: 'Ai Khác', person: colleague },
    );
    expect(answer).toMatchObject({
      state: 'conflict',
      theirs: { self: 2 },
      revision: 1,
      changedBy: 'Hà Mai Lan',
    });
    expect(here.indicator('2.1.1').entry.self).toBe(2);
    expect(
      here.save('2.1.1', 1, { notApplicable: false, self: 1 }, { who: 'Ai Khác', person: colleague }),
    ).toMatchObject({
      state: 'saved',
      revision: 2,
    });
  });

  test('two people at different indicators at the same moment: both are saved', () => {
    recount(school, MONTH);
    const answers: unknown[] = [];
    world.runtime.faults.between(
      6,
      () => answers.push(here.save('2.1.5', 0, { notApplicable: false, self: 1 }, { who: 'Ai Khác' })),
      'saveMonthlyScore',
    );
    answers.push(here.save('2.1.6', 0, { notApplicable: false, self: 1 }));
    // Whoever found the workbook held by the other is asked to save again.
    const again = answers.filter((answer) => (answer as { state: string }).state === 'refused');
    for (const answer of again) expect(answer).toMatchObject({ again: true });
    if (again.length > 0) here.save('2.1.5', 0, { notApplicable: false, self: 1 }, { who: 'Ai Khác' });
    expect(here.indicator('2.1.5').entry.self).toBe(1);
    expect(here.indicator('2.1.6').entry.self).toBe(1);
  });

  test('the row says who changed it, when, and that this is by declaration', () => {
    here.save('2.1.1', 0, { notApplicable: false, self: 2 });
    const row = here.scoreRow('2.1.1');
    expect(row).toMatchObject({ changedBy: 'Hà Mai Lan', knownBy: 'Tự khai' });
    // a real date with its time, as the sheet counts days
    expect(momentFromSerial(Number(row?.changedAt))).toMatch(/^2026-09-24T16:/);
  });

  test('points above the maximum, an unknown indicator and a strange month are refused in words', () => {
    expect(here.save('2.1.1', 0, { notApplicable: false, self: 3 })).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('2.1.1'),
    });
    expect(here.save('9.9.9', 0, { notApplicable: false, self: 1 })).toMatchObject({ state: 'refused' });
    expect(here.save('2.1.1', 0, { notApplicable: false, self: -1 })).toMatchObject({ state: 'refused' });
    expect(here.call('loadMonthlyScore', '2026-13')).toMatchObject({ state: 'refused' });
    expect(here.call('saveMonthlyScore', { month: MONTH })).toMatchObject({ state: 'refused' });
    expect(here.rows('scores').filter(({ selfPoints }) => selfPoints !== '')).toEqual([]);
  });

  test('a broken link is refused with its reason; text that looks like a formula stays text', () => {
    const hostile = '=IMPORTXML("https://tham.example","//a")';
    const broken = here.save('2.1.1', 0, { notApplicable: false, self: 1, evidence: hostile });
    expect(broken).toMatchObject({ state: 'refused', message: expect.stringContaining('https://') });
    here.save('2.1.1', 0, {
      notApplicable: false,
      self: 1,
      note: hostile,
      mendWhat: '<script>alert(1)</script>',
    });
    expect(here.scoreRow('2.1.1')).toMatchObject({
      note: hostile,
      toMend: '<script>alert(1)</script>',
    });
    for (const link of ['C:\\anh.jpg', 'www.cong.example', 'https://cong', 'https://a b.example'])
      expect(here.call('keepEvidence', { title: 'Ảnh', link, who: CLERK })).toMatchObject({
        state: 'refused',
      });
    const sheets = world.workspace.spreadsheets.get(school.book)?.sheets ?? [];
    const formulas = sheets.flatMap(({ rows }) => rows.flatMap((row) => [...(row ?? [])]));
    expect(formulas.filter((cell) => cell?.formula?.includes('IMPORTXML'))).toEqual([]);
  });
});

describe('submitting', () => {
  const findings = (answer: Record<string, unknown>) =>
    (answer.findings as { code: string; message: string; blocking: boolean }[]).filter(
      ({ blocking }) => blocking,
    );

  test('a month with gaps is not taken: every gap is named by its indicator', () => {
    const all = indicatorsOf(recount(school, MONTH)).map(({ code }) => code);
    here.save('1.1.1', 0, { notApplicable: false, self: 2 });
    const answer = submit(school, MONTH);
    expect(answer.state).toBe('incomplete');
    expect(findings(answer).map(({ code }) => code)).toEqual(all.filter((code) => code !== '1.1.1'));
    expect(here.rows('reports')).toEqual([]);
  });

  test('Không áp dụng wants a reason, and so do points above the suggestion', () => {
    school.hand.change('profile', 'name', school.name, { lineSpeed: 40 });
    enterMonth(school, MONTH, (each) =>
      each.code === '3.2.4' || each.code === '1.2.1' ? { notApplicable: false, self: 0 } : full(each),
    );
    here.save('1.2.1', 1, { notApplicable: true });
    here.save('3.2.4', 1, { notApplicable: false, self: 1 });
    const answer = submit(school, MONTH);
    expect(findings(answer)).toEqual([
      { code: '1.2.1', message: 'chọn Không áp dụng nhưng chưa ghi lý do.', blocking: true },
      { code: '3.2.4', message: 'tự chấm cao hơn gợi ý nhưng chưa ghi lý do.', blocking: true },
    ]);
  });

  test('totals: the sum of self points over the sum of the maxima; Không áp dụng leaves both', () => {
    enterMonth(school, MONTH, (each) => {
      if (each.code === '1.1.1') return { notApplicable: false, self: 0.5 };
      if (each.code === '2.1.1')
        return { notApplicable: true, notApplicableReason: 'Trường không có nội dung này.' };
      return full(each);
    });
    const maxima = indicatorsOf(recount(school, MONTH)).reduce((sum, { maximum }) => sum + maximum, 0);
    const count = indicatorsOf(recount(school, MONTH)).length;
    expect(submit(school, MONTH).state).toBe('submitted');
    const { total } = JSON.parse(String(here.rows('reports')[0]?.snapshot)) as { total: object };
    // 1.1.1 and 2.1.1 are worth two points each in the sample.
    expect(total).toEqual({
      points: maxima - 2 - 1.5,
      maximum: maxima - 2,
      met: count - 2,
      applicable: count - 1,
    });
  });

  test('a submitted month has a closed copy with its digest, and is closed for saving', () => {
    enterMonth(school, MONTH, full);
    const answer = submit(school, MONTH);
    expect(answer.state).toBe('submitted');
    expect(pageOf(answer).state).toBe('submitted');
    const [report] = here.rows('reports');
    expect(report).toMatchObject({
      kind: 'Chấm điểm tháng',
      period: '9/2026',
      state: 'Đã nộp',
      submittedBy: 'Hà Mai Lan',
      approvedBy: 'Đinh Thu Ngân',
      settingsVersion: '1',
    });
    expect(report?.digest).toBe(createHash('sha256').update(String(report?.snapshot)).digest('hex'));
    expect(answer.digest).toBe(report?.digest);
    expect(here.save('1.1.1', 1, { notApplicable: false, self: 0 })).toMatchObject({ state: 'refused' });
    expect(submit(school, MONTH)).toMatchObject({ state: 'refused' });
    expect(here.rows('reports')).toHaveLength(1);
  });

  test('the same content always gives the same copy and digest', () => {
    enterMonth(school, MONTH, full);
    const first = submit(school, MONTH);
    withdraw();
    here.wait(HOUR);
    expect(submit(school, MONTH).digest).toBe(first.digest);
  });

  test('withdrawn, the month is a draft again; submitted again it is a second report', () => {
    enterMonth(school, MONTH, full);
    submit(school, MONTH);
    const answer = withdraw();
    expect(pageOf(answer).state).toBe('draft');
    expect(here.rows('reports')).toMatchObject([{ state: 'Nháp' }]);
    expect(here.save('1.1.1', 1, { notApplicable: false, self: 1 })).toMatchObject({ state: 'saved' });
    expect(submit(school, MONTH).state).toBe('submitted');
    expect(here.rows('reports').at(-1)).toMatchObject({ state: 'Đã nộp' });
    expect(withdraw('2026-10')).toMatchObject({
      state: 'refused',
    });
  });

  test('without a confirmed set of points the school says only Đạt or Chưa đạt, and no total is sent up', () => {
    const points = world.rows('district-settings').find(({ key }) => key === 'points.state');
    expect(points?.value).toBe('Điểm mẫu – tập huấn');
    world.hand().change('district-settings', 'key', 'points.state', { value: 'Chưa có' });
    world.call('sendSettings');
    expect(world.finishJob().state).toBe('finished');
    const page = recount(school, MONTH);
    expect(page.points).toBe('unconfirmed');
    expect(new Set(indicatorsOf(page).map(({ maximum }) => maximum))).toEqual(new Set([1]));
    enterMonth(school, MONTH, full);
    expect(submit(school, MONTH).state).toBe('submitted');
    world.consolidate();
    expect(facts()).toMatchObject({ state: 'Đã nộp', selfTotal: '', suggestedTotal: '' });
  });
});

describe('what the district has seen', () => {
  beforeEach(() => {
    enterMonth(school, MONTH, full);
    submit(school, MONTH);
    world.consolidate();
  });

  test('it keeps a copy of its own, with the digest in its log', () => {
    const [report] = here.rows('reports');
    expect(facts()).toMatchObject({
      state: 'Đã nộp',
      snapshot: report?.snapshot,
      digest: report?.digest,
      changedAfterSubmission: false,
      daysLate: 0,
    });
    const log = world.rows('activity-log').find(({ what }) => what === 'Nhận bản nộp tháng 9/2026');
    expect(log).toMatchObject({
      school: school.name,
      result: expect.stringContaining(String(report?.digest)),
    });
  });

  test('a score changed in the sheet afterwards shows as changed, and the copy stays', () => {
    const before = facts();
    school.hand.change('scores', 'indicator', '1.1.1', { selfPoints: 0 });
    here.wait(HOUR);
    world.consolidate();
    expect(facts()).toMatchObject({
      changedAfterSubmission: true,
      snapshot: before.snapshot,
      digest: before.digest,
      selfTotal: before.selfTotal,
    });
    const shown = world.rows('overview').find(({ month }) => month === '9/2026');
    expect(shown?.changed).toBe(true);
  });

  test('a copy changed in the sheet afterwards shows as changed, and the digest no longer fits', () => {
    const before = facts();
    school.hand.change('reports', 'period', '9/2026', {
      snapshot: String(before.snapshot).replace('"1.1.1",2,', '"1.1.1",3,'),
    });
    here.wait(HOUR);
    world.consolidate();
    expect(facts()).toMatchObject({ changedAfterSubmission: true, snapshot: before.snapshot });
    expect(facts().problem).toContain('không khớp mã kiểm tra');
  });

  test('a withdrawn month is a draft at the district, its copy is kept; submitted again, both are in the log', () => {
    const before = facts();
    withdraw();
    here.wait(HOUR);
    world.consolidate();
    expect(facts()).toMatchObject({ state: 'Nháp', snapshot: before.snapshot });
    here.save('1.1.1', 1, { notApplicable: false, self: 0 });
    submit(school, MONTH);
    here.wait(HOUR);
    world.consolidate();
    expect(facts().state).toBe('Đã nộp');
    expect(facts().snapshot).not.toBe(before.snapshot);
    const log = world.rows('activity-log').map(({ what }) => what);
    expect(log).toContain('Nhận bản nộp tháng 9/2026');
    expect(log).toContain('Nhận bản nộp lại tháng 9/2026');
  });
});
