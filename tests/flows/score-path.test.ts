/** Chấm điểm tháng: the path of a month, both doors, who did what, evidence and rhythm. */
import type { DistrictWorld } from './support/district-world';
import {
  type Entry,
  enterMonth,
  full,
  type Indicator,
  indicatorsOf,
  recount,
  type School,
  submit,
} from './support/schools';
import {
  CLERK,
  DEPUTY,
  DEPUTY_ACCOUNT,
  EVE,
  HOUR,
  MONTH,
  PRINCIPAL,
  pageOf,
  ScoreMonth,
} from './support/score-month';

let ground: DistrictWorld;
let here: ScoreMonth;
let world: DistrictWorld;
let school: School;

beforeAll(() => {
  ground = ScoreMonth.ground({ staff: true });
});
afterAll(() => ground.close());
beforeEach(() => {
  here = ScoreMonth.on(ground);
  ({ world, school } = here);
});
afterEach(() => here.close());

describe('the path of a month', () => {
  test('one step: submitted, taken back without a reason, and every step stands in the history with its person', () => {
    enterMonth(school, MONTH, full);
    expect(submit(school, MONTH).state).toBe('submitted');
    expect(pageOf(here.step('withdraw', CLERK)).state).toBe('draft');
    const report = here.rows('reports')[0];
    expect(report).toMatchObject({ state: 'Nháp', submittedBy: CLERK, approvedBy: PRINCIPAL });
    const steps = here.history().filter(({ what }) => what === 'Đã nộp' || what === 'Rút lại để sửa');
    expect(steps).toMatchObject([
      { what: 'Rút lại để sửa', who: CLERK, knownBy: 'declared' },
      { what: 'Đã nộp', who: CLERK, knownBy: 'declared' },
    ]);
  });

  test('three steps: each by who may do it, in order; an open month and a reviewed one are told apart', () => {
    school.hand.change('profile', 'name', school.name, { scorePath: 'Ba bước' });
    enterMonth(school, MONTH, full);
    expect(submit(school, MONTH)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('ba bước'),
    });
    expect(here.step('review', CLERK)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('phó hiệu trưởng'),
    });
    expect(pageOf(here.step('review', DEPUTY)).state).toBe('reviewed');
    expect(here.save('1.1.1', 1, { notApplicable: false, self: 1 })).toMatchObject({ state: 'refused' });
    expect(here.step('approve', DEPUTY)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('hiệu trưởng'),
    });
    expect(pageOf(here.step('approve', PRINCIPAL))).toMatchObject({
      state: 'approved',
      stepText: expect.stringContaining(PRINCIPAL),
    });
    expect(submit(school, MONTH).state).toBe('submitted');
    expect(here.rows('reports')[0]).toMatchObject({ approvedBy: PRINCIPAL });
  });

  test('once the office has begun on it, taking it back asks for a reason and is logged with it', () => {
    enterMonth(school, MONTH, full);
    submit(school, MONTH);
    school.hand.change('reports', 'period', '9/2026', { state: 'Đã xác nhận' });
    expect(recount(school, MONTH).state).toBe('confirmed');
    expect(here.step('withdraw', CLERK)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('lý do'),
    });
    const why = '=HYPERLINK("https://la.example";"Nộp nhầm số phòng")';
    expect(pageOf(here.step('withdraw', CLERK, why)).state).toBe('draft');
    expect(here.history()[0]).toMatchObject({ what: 'Mở lại để sửa', who: CLERK, why });
    expect(here.rows('score-journal')).toContainEqual(expect.objectContaining({ why }));
  });

  test('the journal decides where a month stands: a state cell changed by hand changes nothing', () => {
    enterMonth(school, MONTH, full);
    submit(school, MONTH);
    school.hand.change('reports', 'period', '9/2026', { state: 'Nháp' });
    expect(recount(school, MONTH).state).toBe('submitted');
    expect(here.save('1.1.1', 1, { notApplicable: false, self: 0 })).toMatchObject({ state: 'refused' });
  });

  test('what is typed into the sheet after submitting is a departure, and the closed copy stays', () => {
    enterMonth(school, MONTH, full);
    submit(school, MONTH);
    const before = here.rows('reports')[0]?.snapshot;
    school.hand.change('scores', 'indicator', '2.1.1', { selfPoints: 0 });
    expect(recount(school, MONTH)).toMatchObject({
      state: 'submitted',
      departures: [{ code: '2.1.1', field: 'Điểm tự chấm', submitted: '2', now: '0' }],
    });
    expect(here.rows('reports')[0]?.snapshot).toBe(before);
  });

  test('a wrong month is moved, not typed again: points, notes and reasons arrive, both months say so', () => {
    world.workspace.clock.set(Date.parse('2026-10-02T09:00:00+07:00'));
    recount(school, '2026-10');
    recount(school, MONTH);
    here.save('2.1.1', 0, { notApplicable: false, self: 1, note: 'theo biên bản' });
    here.save('1.2.5', 0, { notApplicable: true, notApplicableReason: 'Chưa có' });
    const moved = pageOf(here.call('moveMonthlyScore', { from: MONTH, to: '2026-10', who: CLERK }));
    expect(here.indicator('2.1.1', moved).entry).toMatchObject({ self: 1, note: 'theo biên bản' });
    expect(here.indicator('1.2.5', moved).entry).toMatchObject({
      notApplicable: true,
      notApplicableReason: 'Chưa có',
    });
    expect(here.indicator('2.1.1', recount(school, MONTH)).entry).toEqual({ notApplicable: false });
    expect(here.history('2.1.1')[0]).toMatchObject({
      what: 'Chuyển sang tháng khác',
      from: expect.anything(),
      to: '',
    });
    expect(here.call('moveMonthlyScore', { from: MONTH, to: '2026-10', who: CLERK })).toMatchObject({
      state: 'refused',
    });
  });
});

describe('who did it', () => {
  test('an own account is verified by its address in the staff table; the shared one by what was picked that day', () => {
    const deputy = here.own(DEPUTY_ACCOUNT);
    recount(school, MONTH);
    expect(pageOf(here.call('recountMonthlyScore', MONTH)).operator).toEqual({ kind: 'declared' });
    here.call('declareOperator', CLERK);
    expect(pageOf(here.call('recountMonthlyScore', MONTH)).operator).toEqual({
      kind: 'declared',
      name: CLERK,
    });
    expect(pageOf(deputy.call('recountMonthlyScore', MONTH)).operator).toEqual({
      kind: 'verified',
      name: DEPUTY,
      listed: true,
    });
    here.save('2.1.1', 0, { notApplicable: false, self: 1 });
    here.save('2.1.1', 1, { notApplicable: false, self: 2 }, { person: deputy });
    expect(here.history('2.1.1')).toMatchObject([
      { who: DEPUTY, knownBy: 'verified', from: '1', to: '2' },
      { who: CLERK, knownBy: 'declared', from: '', to: '1' },
    ]);
    world.workspace.clock.set(EVE + 24 * HOUR);
    expect(pageOf(here.call('recountMonthlyScore', MONTH)).operator).toEqual({ kind: 'declared' });
  });

  test('somebody who is not in the staff table is told so and submits nothing', () => {
    enterMonth(school, MONTH, full);
    const answer = here.call('submitMonthlyScore', { month: MONTH, who: 'Người Lạ', approvedBy: PRINCIPAL });
    expect(answer).toMatchObject({ state: 'refused', message: expect.stringContaining('trang Nhân sự') });
    expect(here.call('submitMonthlyScore', { month: MONTH, who: CLERK, approvedBy: CLERK })).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('hiệu trưởng'),
    });
  });
});

describe('two doors', () => {
  test('points typed into the sheet raise the revision at once: an open dialog sees them and asks', () => {
    const page = recount(school, MONTH);
    const { revision } = here.indicator('2.1.1', page);
    const run = here.typeIntoCell('scores', ['indicator', '2.1.1'], 'selfPoints', 1);
    expect(run?.status).toBe('completed');
    expect(here.scoreRow('2.1.1')).toMatchObject({
      selfPoints: 1,
      revision: revision + 1,
      knownBy: 'Không rõ',
    });
    expect(here.history('2.1.1')[0]).toMatchObject({
      what: 'Gõ trong trang tính',
      knownBy: 'unknown',
      from: '',
      to: '1',
    });
    expect(here.save('2.1.1', revision, { notApplicable: false, self: 2 })).toMatchObject({
      state: 'conflict',
      theirs: { self: 1 },
      revision: revision + 1,
    });
    expect(here.scoreRow('2.1.1')?.selfPoints).toBe(1);
  });

  test('typed where no trigger ran, a save that does not know it is stopped and it is journaled first', () => {
    recount(school, MONTH);
    here.save('2.1.1', 0, { notApplicable: false, self: 2 });
    school.hand.change('scores', 'indicator', '2.1.1', { selfPoints: 1, note: 'sửa trên điện thoại' });
    expect(here.save('2.1.1', 1, { notApplicable: false, self: 0 })).toMatchObject({
      state: 'conflict',
      theirs: { self: 1, note: 'sửa trên điện thoại' },
      revision: 2,
    });
    expect(here.history('2.1.1').filter(({ what }) => what === 'Gõ trong trang tính')).toHaveLength(2);
    expect(here.save('2.1.1', 2, { notApplicable: false, self: 0 })).toMatchObject({
      state: 'saved',
      revision: 3,
    });
  });

  test('counting takes typed cells over once, with a revision', () => {
    recount(school, MONTH);
    school.hand.change('scores', 'indicator', '2.1.1', { selfPoints: 1 });
    expect(here.indicator('2.1.1', recount(school, MONTH))).toMatchObject({
      entry: { self: 1 },
      revision: 1,
    });
    expect(here.indicator('2.1.1', recount(school, MONTH)).revision).toBe(1);
  });
});

describe('the sheet of indicators by months', () => {
  const line = (code: string) => here.rows('score-sheet').find((row) => row.indicator === code);
  const typeInto = (code: string, column: string, value: string) =>
    here.typeIntoCell('score-sheet', ['indicator', code], column, value);

  test('it shows what the dialog saved, and what is typed into it is in the dialog at once', () => {
    recount(school, MONTH);
    here.save('2.1.1', 0, { notApplicable: false, self: 1.5 });
    here.call('showSavedScores', MONTH);
    expect(line('2.1.1')).toMatchObject({ maximumPoints: 2, m09: '1,5', m10: '' });
    expect(typeInto('2.1.1', 'm09', '2')?.status).toBe('completed');
    expect(typeInto('1.2.5', 'm09', 'kad')?.status).toBe('completed');
    const page = recount(school, MONTH);
    expect(here.indicator('2.1.1', page)).toMatchObject({ entry: { self: 2 }, revision: 2 });
    expect(here.indicator('1.2.5', page).entry).toMatchObject({ notApplicable: true });
    expect(here.history('2.1.1')[0]).toMatchObject({ what: 'Gõ trong trang tính', from: '1,5', to: '2' });
    expect(here.save('2.1.1', 1, { notApplicable: false, self: 0 })).toMatchObject({
      state: 'conflict',
      theirs: { self: 2 },
    });
  });

  test('what cannot be, and what the dialog saved in between, is named beside the cell and nothing is overwritten', () => {
    recount(school, MONTH);
    typeInto('2.1.1', 'm09', '9');
    expect(line('2.1.1')).toMatchObject({ m09: '', review: expect.stringContaining('không đọc được “9”') });
    typeInto('2.1.1', 'm12', '1');
    expect(line('2.1.1')).toMatchObject({ m12: '', review: expect.stringContaining('chưa bắt đầu') });
    here.save('2.1.1', 0, { notApplicable: false, self: 2 });
    typeInto('2.1.1', 'm09', '1');
    expect(here.scoreRow('2.1.1')).toMatchObject({ selfPoints: 2 });
    expect(line('2.1.1')).toMatchObject({ m09: '2', review: expect.stringContaining('đã gõ “1”') });
    typeInto('2.1.1', 'm09', '1');
    expect(here.scoreRow('2.1.1')).toMatchObject({ selfPoints: 1, revision: 2 });
    expect(line('2.1.1')).toMatchObject({ m09: '1', review: '' });
  });
});

describe('evidence and things to mend', () => {
  test('evidence is kept once, serves many indicators, and goes into the closed copy with its link', () => {
    const link = 'https://drive.example/qd-12';
    const first = here.call('keepEvidence', { title: 'Quyết định 12', link, who: CLERK });
    expect(first).toMatchObject({ state: 'kept', known: false, item: { code: 'MC1', link } });
    expect(here.call('keepEvidence', { title: 'khác', link: `${link}/`, who: CLERK })).toMatchObject({
      known: true,
      item: { code: 'MC1', title: 'Quyết định 12' },
    });
    expect(here.rows('evidence')).toHaveLength(1);
    enterMonth(school, MONTH, (each) => ({ ...full(each), evidence: 'MC1 Quyết định 12' }));
    expect(submit(school, MONTH).state).toBe('submitted');
    expect(String(here.rows('reports')[0]?.snapshot)).toContain(`MC1 Quyết định 12: ${link}`);
  });

  test('evidence typed into its list by hand gets a code and serves the indicators it names', () => {
    school.hand.type('evidence', [
      { title: 'Biên bản họp', link: 'https://drive.example/bb', indicators: '2.1.1, 1.2.5' },
    ]);
    recount(school, MONTH);
    expect(here.rows('evidence')[0]).toMatchObject({ code: 'MC1' });
    expect(recount(school, MONTH)).toMatchObject({
      evidence: [{ code: 'MC1', serves: ['2.1.1', '1.2.5'] }],
    });
  });

  test('a thing to mend goes into the progress plan once, follows its changes, and leads what to do next', () => {
    recount(school, MONTH);
    const entry = {
      notApplicable: false,
      self: 0,
      mendWhat: 'Sửa máy chiếu',
      mendWho: CLERK,
      mendUntil: '2026-09-20',
    };
    here.save('2.1.1', 0, entry);
    here.call('showSavedScores', MONTH);
    here.save('2.1.1', 1, { ...entry, mendUntil: '2026-10-05' });
    recount(school, MONTH);
    const plan = () => here.rows('progress').filter(({ indicator: code }) => code === '2.1.1');
    expect(plan()).toMatchObject([
      { task: 'Sửa máy chiếu', doer: CLERK, state: 'Chưa làm', month: '9/2026' },
    ]);
    const steps = recount(school, MONTH).nextSteps;
    expect(steps.some(({ code, untilText }) => code === '2.1.1' && untilText === '5/10/2026')).toBe(true);
    here.save('2.1.1', 2, { notApplicable: false, self: 2 });
    recount(school, MONTH);
    expect(plan()).toMatchObject([{ state: 'Không làm nữa' }]);
  });
});

describe('rhythm', () => {
  test('a yearly answer stays valid until its basis changes; nothing is filled in, and it is in the closed copy', () => {
    enterMonth(school, MONTH, full);
    submit(school, MONTH);
    world.workspace.clock.set(Date.parse('2026-10-20T09:00:00+07:00'));
    const october = recount(school, '2026-10');
    const carried = indicatorsOf(october).filter((each) => 'carried' in each) as (Indicator & {
      carried: { monthText: string; entry: Entry };
    })[];
    expect(carried.length).toBeGreaterThan(10);
    expect(carried.every(({ entry }) => entry.self === undefined)).toBe(true);
    expect(new Set(carried.map(({ carried: { monthText } }) => monthText))).toEqual(new Set(['9/2026']));
    const entries = indicatorsOf(october)
      .filter((each) => !('carried' in each))
      .map((each) => ({ code: each.code, baseRevision: each.revision, entry: full(each) }));
    here.call('saveMonthlyScore', { month: '2026-10', who: CLERK, entries });
    expect(submit(school, '2026-10').state).toBe('submitted');
    const [one] = carried as [(typeof carried)[0]];
    const row = here.rows('scores').find((each) => each.month === '10/2026' && each.indicator === one.code);
    expect(row).toMatchObject({
      selfPoints: one.carried.entry.self,
      selfFrom: 'Còn giá trị',
      sourceMonth: '9/2026',
    });
    const snapshot = JSON.parse(String(here.rows('reports').at(-1)?.snapshot));
    expect(snapshot.indicators.find(([code]: [string]) => code === one.code)[3]).toBe(one.carried.entry.self);
  });

  test('when a register says something else than in that month, the indicator is asked again with the reason', () => {
    enterMonth(school, MONTH, full);
    submit(school, MONTH);
    world.workspace.clock.set(Date.parse('2026-10-20T09:00:00+07:00'));
    school.hand.change('profile', 'name', school.name, { lineSpeed: 200 });
    const again = indicatorsOf(recount(school, '2026-10')).filter((each) => 'askedAgain' in each);
    for (const each of again) expect(each).toMatchObject({ askedAgain: 'Số liệu đã khác tháng 9/2026' });
    expect(again.map(({ code }) => code)).toContain('3.2.4');
  });
});
