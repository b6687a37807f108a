/** Chấm điểm tháng at its limits: what stands in the way has its own message, a phone has no dialog, and a run costs so much and no more. */
import type { RunResult } from '../../local/host/runtime';
import type { SampleSchool } from '../../local/sample/district';
import { SeededRandom } from '../../local/sample/random';
import { fillStartOfYear } from '../../local/sample/start-of-year';
import { fillWeek } from '../../local/sample/weekly';
import { GoogleApi } from '../../local/services/google-api';
import { samplePlans } from '../support/district-world';
import { sheetTitled } from '../support/sheets';
import type { DistrictWorld } from './support/district-world';
import { enterMonth, full, type Page, recount, type School, submit } from './support/schools';
import { CLERK, DEPUTY, HOUR, MONTH, PRINCIPAL, pageOf, ScoreMonth } from './support/score-month';

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

/** Somebody of the school deletes the hidden first row of a sheet, keys and all. */
function deleteKeys(table: string): void {
  const sheet = world.workspace.spreadsheets
    .get(school.book)
    ?.sheets.find(({ rows }) => String(rows[0]?.[0]?.value ?? '').startsWith(`thdt:${table}@`));
  const range = { sheetId: sheet?.properties.sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
  const body = JSON.stringify({ requests: [{ deleteDimension: { range } }] });
  const { status } = new GoogleApi(world.workspace).fetch(
    {
      method: 'POST',
      host: 'sheets.googleapis.com',
      path: `/v4/spreadsheets/${school.book}:batchUpdate`,
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(body),
    },
    { email: school.account },
  );
  expect(status).toBe(200);
}

describe('what stands in the way', () => {
  test.each([
    { month: '2026-12', says: 'chưa bắt đầu' },
    { month: '2026-05', says: 'năm học' },
  ])('$month is answered in words', ({ month, says }) => {
    expect(here.call('loadMonthlyScore', month)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining(says),
    });
    expect(here.call('recountMonthlyScore', month)).toMatchObject({ state: 'refused' });
  });

  test('a school whose levels are not filled in is sent to the page and row where they belong', () => {
    recount(school, MONTH);
    here.save('2.1.1', 0, { notApplicable: false, self: 2 });
    const [levels] = school.hand.column('profile', 'levels');
    school.hand.change('profile', 'levels', String(levels), { levels: '' });
    const refused = {
      state: 'refused',
      message: expect.stringContaining('Điền hàng 3 của trang Thông tin trường'),
    };
    expect(here.call('recountMonthlyScore', MONTH)).toMatchObject(refused);
    expect(here.scoreRow('2.1.1')?.selfPoints).toBe(2);
  });

  test.each([
    { table: 'staff', title: 'Nhân sự' },
    { table: 'scores', title: 'Chấm điểm' },
  ])(
    'without the hidden row of keys of $title the month waits for its repair, which the message names; then it is there as it was',
    ({ table, title }) => {
      recount(school, MONTH);
      here.save('2.1.1', 0, { notApplicable: false, self: 2 });
      const names = school.hand.column('staff', 'name');
      deleteKeys(table);
      const refused = {
        state: 'refused',
        message: expect.stringMatching(new RegExp(`^${title}!A1: .*THĐT > Sửa sổ bị hỏng`)),
      };
      expect(here.call('recountMonthlyScore', MONTH)).toMatchObject(refused);
      if (table === 'scores')
        expect(here.save('2.1.1', 0, { notApplicable: false, self: 1 })).toMatchObject(refused);
      school.person.click('THĐT', 'Sửa sổ bị hỏng');
      expect(here.indicator('2.1.1', recount(school, MONTH))).toMatchObject({ entry: { self: 2 } });
      expect(school.hand.column('staff', 'name')).toEqual(names);
    },
  );

  test('a set of indicators changed in mid-month is named with what it means; nothing that was entered is lost', () => {
    recount(school, MONTH);
    here.save('2.1.1', 0, { notApplicable: false, self: 2, note: 'giữ lại' });
    const hand = world.hand();
    const row = world.rows('criteria').find(({ code }) => code === '2.1.1');
    expect(hand.change('criteria', 'code', '2.1.1', { points: 1 })).toBe(row !== undefined);
    world.call('sendSettings');
    expect(world.finishJob().state).toBe('finished');
    const page = recount(school, MONTH) as Page & { changedSettings?: string };
    expect(page.changedSettings).toContain('2.1.1');
    expect(here.indicator('2.1.1', page)).toMatchObject({ maximum: 1, entry: { self: 2, note: 'giữ lại' } });
    const answer = submit(school, MONTH) as { findings?: { code: string; message: string }[] };
    expect(answer.findings?.find(({ code }) => code === '2.1.1')?.message).toContain('phải từ 0 đến 1');
  });

  test('a dialog that never came to life is explained at the next opening', () => {
    recount(school, MONTH);
    school.person.click('THĐT', 'Chấm điểm tháng');
    here.wait(60_000);
    school.person.click('THĐT', 'Chấm điểm tháng');
    expect(school.person.messages.join()).toContain('nhiều tài khoản Google');
    recount(school, MONTH);
    const { length } = school.person.messages;
    school.person.click('THĐT', 'Chấm điểm tháng');
    expect(school.person.messages).toHaveLength(length);
  });
});

describe('on a phone, where no menu and no dialog is', () => {
  const stepRow = () => here.rows('month-steps').find((row) => row.month === '9/2026');
  const tick = (column: string, typed: string | boolean) =>
    here.typeIntoCell('month-steps', ['month', '9/2026'], column, typed);
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
    const [report] = here.rows('reports');
    expect(report).toMatchObject({ state: 'Đã nộp', approvedBy: PRINCIPAL });
    expect(String(report?.digest)).toHaveLength(64);
    expect(here.history()[0]).toMatchObject({ what: 'Đã nộp', who: PRINCIPAL, knownBy: 'declared' });
    for (const { record } of [typed, run].flatMap((each) => each ?? []))
      expect(record.milliseconds).toBeLessThan(20_000);
    tick('submitted', false);
    expect(stepRow()).toMatchObject({ approved: false, submitted: false, state: 'Đang chấm' });
    expect(here.history()[0]).toMatchObject({ what: 'Rút lại để sửa', knownBy: 'unknown' });
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
    expect(here.history().slice(0, 3)).toMatchObject([
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
    expect(pageOf(here.call('loadMonthlyScore', MONTH))).toMatchObject({ state: 'draft' });
  });
});

describe('what it costs on the cost model', () => {
  /** Reads per sheet and writes of a run. */
  const costOf = (run: () => RunResult) => {
    const mark = world.runtime.ledger.mark();
    const { record, status } = run();
    expect(status).toBe('completed');
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
  const forgetCache = () => here.wait(7 * HOUR);

  test('it shows within 1.5 seconds from at most three small tables, remembered or not, at the end of a full year', () => {
    const first = open();
    expect(first.reads).toBeLessThanOrEqual(3);
    expect(first.milliseconds).toBeLessThanOrEqual(1_500);
    enterMonth(school, MONTH, full);
    const warm = open();
    expect(warm.reads).toBeLessThanOrEqual(3);
    expect(warm.milliseconds).toBeLessThanOrEqual(1_500);
    const row = here.rows('scores')[0];
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

  test('a month of good registers is counted within 5 seconds, ids included, each table read once', () => {
    const [plan] = samplePlans('TH') as [SampleSchool];
    const random = new SeededRandom('september');
    fillStartOfYear(school.hand, plan, { care: 0.95 }, random);
    for (const monday of ['2026-09-07', '2026-09-14', '2026-09-21'])
      fillWeek(school.hand, plan, monday, { care: 0.95 }, random);
    expect(costOf(fromDialog('recountMonthlyScore', MONTH)).milliseconds).toBeLessThanOrEqual(5_000);
    const ids = here.rows('room-log').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('');
    const mark = world.runtime.ledger.mark();
    expect(costOf(fromDialog('recountMonthlyScore', MONTH)).milliseconds).toBeLessThanOrEqual(5_000);
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
    expect(here.scoreRow('2.1.1')).toMatchObject({ revision: 3, selfPoints: 0 });
  });
});
