/** Chấm điểm tháng: the path of a month, both doors, who did what, and what opening, counting and saving cost. */

import type { SampleSchool } from '../../local/sample/district';
import { PersonAtScreen } from '../../local/sample/person-at-screen';
import { SeededRandom } from '../../local/sample/random';
import { fillStartOfYear } from '../../local/sample/start-of-year';
import { account } from '../../local/sample/story-accounts';
import { fillWeek } from '../../local/sample/weekly';
import { samplePlans } from '../support/district-world';
import { sheetTitled } from '../support/sheets';
import { DistrictWorld, rowsOf } from './support/district-world';
import {
  type Entry,
  enterMonth,
  full,
  type Indicator,
  indicatorsOf,
  type Page,
  recount,
  type School,
  schoolsOf,
  submit,
} from './support/schools';

const MONTH = '2026-09';
const EVE = Date.parse('2026-09-24T16:00:00+07:00');
const CLERK = 'Hà Mai Lan';
const DEPUTY = 'Vũ Thanh Bình';
const PRINCIPAL = 'Đinh Thu Ngân';

let ground: DistrictWorld;
let world: DistrictWorld;
let school: School;

beforeAll(() => {
  ground = DistrictWorld.withTemplate(samplePlans('TH'));
  ground.provision();
  ground.workspace.clock.set(EVE);
  const [first] = schoolsOf(ground) as [School];
  const known = first.hand.column('staff', 'name');
  first.hand.type(
    'staff',
    [
      { name: CLERK, roles: 'Nhân viên CNTT', email: '' },
      { name: DEPUTY, roles: 'Phó hiệu trưởng', email: 'vtbinh@rieng.example' },
      { name: PRINCIPAL, roles: 'Hiệu trưởng', email: '' },
    ].filter(({ name }) => !known.includes(name)),
  );
});
afterAll(() => ground.close());
beforeEach(() => {
  world = ground.fork();
  [school] = schoolsOf(world) as [School];
});
afterEach(() => world.close());

const call = (name: string, ...args: unknown[]) => school.person.call(name, ...args);
const step = (which: string, who: string, why = '') =>
  call('stepMonthlyScore', { month: MONTH, who, step: which, why });
const history = (code = '') =>
  call('loadScoreHistory', MONTH, code).lines as Record<
    'at' | 'what' | 'who' | 'knownBy' | 'from' | 'to' | 'why',
    string
  >[];
const pageOf = (answer: Record<string, unknown>) => answer.page as Page & Record<string, unknown>;
const scoreRow = (code: string) =>
  rowsOf(world.workspace, school.book, 'scores').find(
    (row) => row.indicator === code && row.month === '9/2026',
  );
const indicator = (code: string, page: Page): Indicator => {
  const found = indicatorsOf(page).find((each) => each.code === code);
  if (found === undefined) throw new Error(`No indicator ${code}.`);
  return found;
};
function save(code: string, baseRevision: number, entry: Entry, person = school.person, month = MONTH) {
  const answer = person.call('saveMonthlyScore', {
    month,
    who: CLERK,
    entries: [{ code, baseRevision, entry }],
  });
  return (answer.entries as Record<string, unknown>[] | undefined)?.[0] ?? answer;
}
/** Types into a cell of the score sheet as a person does, so that the edit trigger runs. */
function typeIntoSheet(code: string, key: string, value: string | number, user = school.account) {
  const { title, columnOf } = sheetTitled(world.workspace, school.book, 'scores');
  const row = school.hand.column('scores', 'indicator').indexOf(code) + 3;
  return world.runtime.editCell(school.book, user, `'${title}'!${columnOf(key)}${row}`, value);
}
/** Somebody who was granted access with an account of their own. */
function own(email: string): PersonAtScreen {
  account(world.workspace, email, 'Người riêng');
  world.asDrive(
    'vanhanh@donvi.example',
    'POST',
    `/files/${school.book}/permissions?sendNotificationEmail=false`,
    {
      type: 'user',
      role: 'writer',
      emailAddress: email,
    },
  );
  world.runtime.grant(email, school.scriptId);
  return new PersonAtScreen(world.runtime, school.scriptId, school.book, email);
}

describe('the path of a month', () => {
  test('one step: submitted, taken back without a reason, and every step stands in the history with its person', () => {
    enterMonth(school, MONTH, full);
    expect(submit(school, MONTH).state).toBe('submitted');
    expect(pageOf(step('withdraw', CLERK)).state).toBe('draft');
    const report = rowsOf(world.workspace, school.book, 'reports')[0];
    expect(report).toMatchObject({ state: 'Nháp', submittedBy: CLERK, approvedBy: PRINCIPAL });
    const steps = history().filter(({ what }) => what === 'Đã nộp' || what === 'Rút lại để sửa');
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
    expect(step('review', CLERK)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('phó hiệu trưởng'),
    });
    expect(pageOf(step('review', DEPUTY)).state).toBe('reviewed');
    expect(save('1.1.1', 1, { notApplicable: false, self: 1 })).toMatchObject({ state: 'refused' });
    expect(step('approve', DEPUTY)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('hiệu trưởng'),
    });
    expect(pageOf(step('approve', PRINCIPAL))).toMatchObject({
      state: 'approved',
      stepText: expect.stringContaining(PRINCIPAL),
    });
    expect(submit(school, MONTH).state).toBe('submitted');
    expect(rowsOf(world.workspace, school.book, 'reports')[0]).toMatchObject({ approvedBy: PRINCIPAL });
  });

  test('once the office has begun on it, taking it back asks for a reason and is logged with it', () => {
    enterMonth(school, MONTH, full);
    submit(school, MONTH);
    school.hand.change('reports', 'period', '9/2026', { state: 'Đã xác nhận' });
    expect(recount(school, MONTH).state).toBe('confirmed');
    expect(step('withdraw', CLERK)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('lý do'),
    });
    const why = '=HYPERLINK("https://la.example";"Nộp nhầm số phòng")';
    expect(pageOf(step('withdraw', CLERK, why)).state).toBe('draft');
    expect(history()[0]).toMatchObject({ what: 'Mở lại để sửa', who: CLERK, why });
    expect(rowsOf(world.workspace, school.book, 'score-journal')).toContainEqual(
      expect.objectContaining({ why }),
    );
  });

  test('the journal decides where a month stands: a state cell changed by hand changes nothing', () => {
    enterMonth(school, MONTH, full);
    submit(school, MONTH);
    school.hand.change('reports', 'period', '9/2026', { state: 'Nháp' });
    expect(recount(school, MONTH).state).toBe('submitted');
    expect(save('1.1.1', 1, { notApplicable: false, self: 0 })).toMatchObject({ state: 'refused' });
  });

  test('what is typed into the sheet after submitting is a departure, and the closed copy stays', () => {
    enterMonth(school, MONTH, full);
    submit(school, MONTH);
    const before = rowsOf(world.workspace, school.book, 'reports')[0]?.snapshot;
    school.hand.change('scores', 'indicator', '2.1.1', { selfPoints: 0 });
    expect(recount(school, MONTH)).toMatchObject({
      state: 'submitted',
      departures: [{ code: '2.1.1', field: 'Điểm tự chấm', submitted: '2', now: '0' }],
    });
    expect(rowsOf(world.workspace, school.book, 'reports')[0]?.snapshot).toBe(before);
  });

  test('a wrong month is moved, not typed again: points, notes and reasons arrive, both months say so', () => {
    world.workspace.clock.set(Date.parse('2026-10-02T09:00:00+07:00'));
    recount(school, '2026-10');
    recount(school, MONTH);
    save('2.1.1', 0, { notApplicable: false, self: 1, note: 'theo biên bản' });
    save('1.2.5', 0, { notApplicable: true, notApplicableReason: 'Chưa có' });
    const moved = pageOf(call('moveMonthlyScore', { from: MONTH, to: '2026-10', who: CLERK }));
    expect(indicator('2.1.1', moved).entry).toMatchObject({ self: 1, note: 'theo biên bản' });
    expect(indicator('1.2.5', moved).entry).toMatchObject({
      notApplicable: true,
      notApplicableReason: 'Chưa có',
    });
    expect(indicator('2.1.1', recount(school, MONTH)).entry).toEqual({ notApplicable: false });
    expect(history('2.1.1')[0]).toMatchObject({
      what: 'Chuyển sang tháng khác',
      from: expect.anything(),
      to: '',
    });
    expect(call('moveMonthlyScore', { from: MONTH, to: '2026-10', who: CLERK })).toMatchObject({
      state: 'refused',
    });
  });
});

describe('who did it', () => {
  test('an own account is verified by its address in the staff table; the shared one by what was picked that day', () => {
    const deputy = own('vtbinh@rieng.example');
    recount(school, MONTH);
    expect(pageOf(call('recountMonthlyScore', MONTH)).operator).toEqual({ kind: 'declared' });
    call('declareOperator', CLERK);
    expect(pageOf(call('recountMonthlyScore', MONTH)).operator).toEqual({ kind: 'declared', name: CLERK });
    expect(pageOf(deputy.call('recountMonthlyScore', MONTH)).operator).toEqual({
      kind: 'verified',
      name: DEPUTY,
      listed: true,
    });
    save('2.1.1', 0, { notApplicable: false, self: 1 });
    save('2.1.1', 1, { notApplicable: false, self: 2 }, deputy);
    expect(history('2.1.1')).toMatchObject([
      { who: DEPUTY, knownBy: 'verified', from: '1', to: '2' },
      { who: CLERK, knownBy: 'declared', from: '', to: '1' },
    ]);
    world.workspace.clock.set(EVE + 24 * 60 * 60 * 1000);
    expect(pageOf(call('recountMonthlyScore', MONTH)).operator).toEqual({ kind: 'declared' });
  });

  test('somebody who is not in the staff table is told so and submits nothing', () => {
    enterMonth(school, MONTH, full);
    const answer = call('submitMonthlyScore', { month: MONTH, who: 'Người Lạ', approvedBy: PRINCIPAL });
    expect(answer).toMatchObject({ state: 'refused', message: expect.stringContaining('trang Nhân sự') });
    expect(call('submitMonthlyScore', { month: MONTH, who: CLERK, approvedBy: CLERK })).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('hiệu trưởng'),
    });
  });
});

describe('two doors', () => {
  test('points typed into the sheet raise the revision at once: an open dialog sees them and asks', () => {
    const page = recount(school, MONTH);
    const { revision } = indicator('2.1.1', page);
    const run = typeIntoSheet('2.1.1', 'selfPoints', 1);
    expect(run?.status).toBe('completed');
    expect(scoreRow('2.1.1')).toMatchObject({ selfPoints: 1, revision: revision + 1, knownBy: 'Không rõ' });
    expect(history('2.1.1')[0]).toMatchObject({
      what: 'Gõ trong trang tính',
      knownBy: 'unknown',
      from: '',
      to: '1',
    });
    expect(save('2.1.1', revision, { notApplicable: false, self: 2 })).toMatchObject({
      state: 'conflict',
      theirs: { self: 1 },
      revision: revision + 1,
    });
    expect(scoreRow('2.1.1')?.selfPoints).toBe(1);
  });

  test('typed where no trigger ran, a save that does not know it is stopped and it is journaled first', () => {
    recount(school, MONTH);
    save('2.1.1', 0, { notApplicable: false, self: 2 });
    school.hand.change('scores', 'indicator', '2.1.1', { selfPoints: 1, note: 'sửa trên điện thoại' });
    expect(save('2.1.1', 1, { notApplicable: false, self: 0 })).toMatchObject({
      state: 'conflict',
      theirs: { self: 1, note: 'sửa trên điện thoại' },
      revision: 2,
    });
    expect(history('2.1.1').filter(({ what }) => what === 'Gõ trong trang tính')).toHaveLength(2);
    expect(save('2.1.1', 2, { notApplicable: false, self: 0 })).toMatchObject({
      state: 'saved',
      revision: 3,
    });
  });

  test('counting takes typed cells over once, with a revision', () => {
    recount(school, MONTH);
    school.hand.change('scores', 'indicator', '2.1.1', { selfPoints: 1 });
    expect(indicator('2.1.1', recount(school, MONTH))).toMatchObject({ entry: { self: 1 }, revision: 1 });
    expect(indicator('2.1.1', recount(school, MONTH)).revision).toBe(1);
  });
});

describe('the sheet of indicators by months', () => {
  const line = (code: string) =>
    rowsOf(world.workspace, school.book, 'score-sheet').find((row) => row.indicator === code);
  const typeInto = (code: string, key: string, value: string | number) => {
    const { title, columnOf } = sheetTitled(world.workspace, school.book, 'score-sheet');
    const row = school.hand.column('score-sheet', 'indicator').indexOf(code) + 3;
    return world.runtime.editCell(school.book, school.account, `'${title}'!${columnOf(key)}${row}`, value);
  };

  test('it shows what the dialog saved, and what is typed into it is in the dialog at once', () => {
    recount(school, MONTH);
    save('2.1.1', 0, { notApplicable: false, self: 1.5 });
    call('showSavedScores', MONTH);
    expect(line('2.1.1')).toMatchObject({ maximumPoints: 2, m09: '1,5', m10: '' });
    expect(typeInto('2.1.1', 'm09', '2')?.status).toBe('completed');
    expect(typeInto('1.2.5', 'm09', 'kad')?.status).toBe('completed');
    const page = recount(school, MONTH);
    expect(indicator('2.1.1', page)).toMatchObject({ entry: { self: 2 }, revision: 2 });
    expect(indicator('1.2.5', page).entry).toMatchObject({ notApplicable: true });
    expect(history('2.1.1')[0]).toMatchObject({ what: 'Gõ trong trang tính', from: '1,5', to: '2' });
    expect(save('2.1.1', 1, { notApplicable: false, self: 0 })).toMatchObject({
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
    save('2.1.1', 0, { notApplicable: false, self: 2 });
    typeInto('2.1.1', 'm09', '1');
    expect(scoreRow('2.1.1')).toMatchObject({ selfPoints: 2 });
    expect(line('2.1.1')).toMatchObject({ m09: '2', review: expect.stringContaining('đã gõ “1”') });
    typeInto('2.1.1', 'm09', '1');
    expect(scoreRow('2.1.1')).toMatchObject({ selfPoints: 1, revision: 2 });
    expect(line('2.1.1')).toMatchObject({ m09: '1', review: '' });
  });
});

describe('on a phone, where no menu and no dialog is', () => {
  const stepRow = () =>
    rowsOf(world.workspace, school.book, 'month-steps').find((row) => row.month === '9/2026');
  const at = (table: string, key: string, name: string, value: string, typed: string | number | boolean) => {
    const { title, columnOf } = sheetTitled(world.workspace, school.book, table);
    const values = school.hand.column(table, key);
    const row = values.findIndex((each) => String(each) === value) + 3;
    return world.runtime.editCell(school.book, school.account, `'${title}'!${columnOf(name)}${row}`, typed);
  };
  const SEPTEMBER = '9/2026';
  const tick = (name: string, typed: string | boolean) => at('month-steps', 'month', name, SEPTEMBER, typed);
  /** The whole month typed into the sheet of indicators by months, as one pasted column. */
  const typeAll = () => {
    const { title, columnOf } = sheetTitled(world.workspace, school.book, 'score-sheet');
    const points = school.hand.column('score-sheet', 'maximumPoints').map((value) => [value]);
    const range = `'${title}'!${columnOf('m09')}3:${columnOf('m09')}${points.length + 2}`;
    return world.runtime.editCell(school.book, school.account, range, points);
  };

  test('a month is scored and submitted by cells alone, in a workbook whose dialog nobody ever opened', () => {
    tick('submitted', true);
    expect(stepRow()?.result).toMatch(/^Chưa chọn hiệu trưởng đã duyệt/);
    tick('by', PRINCIPAL);
    expect(tick('submitted', true)?.status).toBe('completed');
    expect(stepRow()).toMatchObject({ submitted: false, state: 'Đang chấm' });
    expect(stepRow()?.result).toMatch(/^Chưa nộp được\.\n1\.1\.1: chưa có điểm tự chấm\./);
    const typed = typeAll();
    expect(typed?.status).toBe('completed');
    tick('by', PRINCIPAL);
    const run = tick('approved', true);
    expect(run?.status).toBe('completed');
    expect(stepRow()).toMatchObject({ approved: true, submitted: true, state: 'Đã nộp', by: '' });
    expect(stepRow()?.result).toMatch(/^Đã nộp lúc 16:00 ngày 24\/9\/2026, Đinh Thu Ngân\.$/);
    const [report] = rowsOf(world.workspace, school.book, 'reports');
    expect(report).toMatchObject({ state: 'Đã nộp', approvedBy: PRINCIPAL });
    expect(String(report?.digest)).toHaveLength(64);
    expect(history()[0]).toMatchObject({ what: 'Đã nộp', who: PRINCIPAL, knownBy: 'declared' });
    for (const { record } of [typed, run].flatMap((each) => each ?? []))
      expect(record.milliseconds).toBeLessThan(20_000);
    tick('submitted', false);
    expect(stepRow()).toMatchObject({ approved: false, submitted: false, state: 'Đang chấm' });
    expect(history()[0]).toMatchObject({ what: 'Rút lại để sửa', knownBy: 'unknown' });
  });

  test('in three steps each tick is its step; a wrong person and a skipped step are named in the row', () => {
    school.hand.change('profile', 'name', school.name, { scorePath: 'Ba bước' });
    typeAll();
    tick('submitted', true);
    expect(stepRow()).toMatchObject({ submitted: false, result: expect.stringContaining('ba bước') });
    tick('by', CLERK);
    tick('reviewed', true);
    expect(stepRow()).toMatchObject({
      reviewed: false,
      result: expect.stringContaining('do phó hiệu trưởng'),
    });
    tick('by', DEPUTY);
    tick('reviewed', true);
    expect(stepRow()).toMatchObject({ reviewed: true, state: 'Đã soát' });
    tick('by', PRINCIPAL);
    tick('approved', true);
    tick('submitted', true);
    expect(stepRow()).toMatchObject({ reviewed: true, approved: true, submitted: true, state: 'Đã nộp' });
    expect(history().slice(0, 3)).toMatchObject([
      { what: 'Đã nộp', knownBy: 'unknown' },
      { what: 'Hiệu trưởng đã duyệt', who: PRINCIPAL, knownBy: 'declared' },
      { what: 'Đã soát', who: DEPUTY, knownBy: 'declared' },
    ]);
  });

  test('what the dialog does with a month stands in the ticks, and the other way round', () => {
    enterMonth(school, MONTH, full);
    submit(school, MONTH);
    expect(stepRow()).toMatchObject({ approved: true, submitted: true, state: 'Đã nộp' });
    tick('submitted', false);
    expect(pageOf(call('loadMonthlyScore', MONTH))).toMatchObject({ state: 'draft' });
  });
});

describe('evidence and things to mend', () => {
  test('evidence is kept once, serves many indicators, and goes into the closed copy with its link', () => {
    const link = 'https://drive.example/qd-12';
    const first = call('keepEvidence', { title: 'Quyết định 12', link, who: CLERK });
    expect(first).toMatchObject({ state: 'kept', known: false, item: { code: 'MC1', link } });
    expect(call('keepEvidence', { title: 'khác', link: `${link}/`, who: CLERK })).toMatchObject({
      known: true,
      item: { code: 'MC1', title: 'Quyết định 12' },
    });
    expect(rowsOf(world.workspace, school.book, 'evidence')).toHaveLength(1);
    enterMonth(school, MONTH, (each) => ({ ...full(each), evidence: 'MC1 Quyết định 12' }));
    expect(submit(school, MONTH).state).toBe('submitted');
    expect(String(rowsOf(world.workspace, school.book, 'reports')[0]?.snapshot)).toContain(
      `MC1 Quyết định 12: ${link}`,
    );
  });

  test('evidence typed into its list by hand gets a code and serves the indicators it names', () => {
    school.hand.type('evidence', [
      { title: 'Biên bản họp', link: 'https://drive.example/bb', indicators: '2.1.1, 1.2.5' },
    ]);
    recount(school, MONTH);
    expect(rowsOf(world.workspace, school.book, 'evidence')[0]).toMatchObject({ code: 'MC1' });
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
    save('2.1.1', 0, entry);
    call('showSavedScores', MONTH);
    save('2.1.1', 1, { ...entry, mendUntil: '2026-10-05' });
    recount(school, MONTH);
    const plan = () =>
      rowsOf(world.workspace, school.book, 'progress').filter(({ indicator: code }) => code === '2.1.1');
    expect(plan()).toMatchObject([
      { task: 'Sửa máy chiếu', doer: CLERK, state: 'Chưa làm', month: '9/2026' },
    ]);
    const steps = recount(school, MONTH).nextSteps;
    expect(steps.some(({ code, untilText }) => code === '2.1.1' && untilText === '5/10/2026')).toBe(true);
    save('2.1.1', 2, { notApplicable: false, self: 2 });
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
    call('saveMonthlyScore', { month: '2026-10', who: CLERK, entries });
    expect(submit(school, '2026-10').state).toBe('submitted');
    const [one] = carried as [(typeof carried)[0]];
    const row = rowsOf(world.workspace, school.book, 'scores').find(
      (each) => each.month === '10/2026' && each.indicator === one.code,
    );
    expect(row).toMatchObject({
      selfPoints: one.carried.entry.self,
      selfFrom: 'Còn giá trị',
      sourceMonth: '9/2026',
    });
    const snapshot = JSON.parse(String(rowsOf(world.workspace, school.book, 'reports').at(-1)?.snapshot));
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

describe('what it costs on the cost model', () => {
  /** Reads per sheet and writes of a run. */
  const costOf = (run: () => { record: { milliseconds: number } }) => {
    const mark = world.runtime.ledger.mark();
    const { record } = run();
    const entries = world.runtime.ledger.entries(mark);
    // a first click also builds the menu, in a run of its own
    const totals = world.runtime.ledger.since(mark, { execution: entries.at(-1)?.execution });
    return { milliseconds: record.milliseconds, reads: totals.sheetReads, writes: totals.rangesWritten };
  };
  const fromDialog =
    (name: string, ...args: unknown[]) =>
    () =>
      world.runtime.callFromDialog(school.scriptId, school.account, name, args, school.person);
  const open = () => costOf(() => school.person.click('THĐT', 'Chấm điểm tháng'));
  const forgetCache = () => world.workspace.clock.set(world.workspace.clock.now() + 7 * 60 * 60 * 1000);

  test('it shows within 1.5 seconds from at most three small tables, remembered or not, at the end of a full year', () => {
    const first = open();
    expect(first.reads).toBeLessThanOrEqual(3);
    expect(first.milliseconds).toBeLessThanOrEqual(1_500);
    enterMonth(school, MONTH, full);
    const warm = open();
    expect(warm.reads).toBeLessThanOrEqual(3);
    expect(warm.milliseconds).toBeLessThanOrEqual(1_500);
    const row = rowsOf(world.workspace, school.book, 'scores')[0];
    const months = ['10/2026', '11/2026', '12/2026', '1/2027', '2/2027', '3/2027', '4/2027', '5/2027'];
    for (const month of months)
      school.hand.type(
        'scores',
        Array.from({ length: 80 }, (_, index) => ({
          month,
          indicator: `9.9.${index}`,
          indicatorTitle: String(row?.indicatorTitle),
        })),
      );
    recount(school, MONTH);
    forgetCache();
    const cold = open();
    expect(cold.reads).toBeLessThanOrEqual(3);
    expect(cold.milliseconds).toBeLessThanOrEqual(1_500);
  });

  test('a month of good registers is counted within 5 seconds, each table read once', () => {
    const [plan] = samplePlans('TH') as [SampleSchool];
    const random = new SeededRandom('september');
    fillStartOfYear(school.hand, plan, { care: 0.95 }, random);
    for (const monday of ['2026-09-07', '2026-09-14', '2026-09-21'])
      fillWeek(school.hand, plan, monday, { care: 0.95 }, random);
    costOf(fromDialog('recountMonthlyScore', MONTH));
    const mark = world.runtime.ledger.mark();
    const { milliseconds } = costOf(fromDialog('recountMonthlyScore', MONTH));
    expect(milliseconds).toBeLessThanOrEqual(5_000);
    const reads = world.runtime.ledger.entries(mark).filter(({ kind }) => kind === 'sheet.read');
    expect(reads.length).toBeLessThanOrEqual(22);
  });

  test('saving one indicator takes at most three calls', () => {
    recount(school, MONTH);
    for (const [revision, self] of [2, 1, 0].entries()) {
      const { reads, writes } = costOf(
        fromDialog('saveMonthlyScore', {
          month: MONTH,
          who: CLERK,
          entries: [
            {
              code: '2.1.1',
              baseRevision: revision,
              entry: { notApplicable: false, self, note: `lần ${self}` },
            },
          ],
        }),
      );
      expect(reads + writes).toBeLessThanOrEqual(3);
    }
    expect(scoreRow('2.1.1')).toMatchObject({ revision: 3, selfPoints: 0 });
  });
});
