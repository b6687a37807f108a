/** Chấm điểm tháng where something stands in the way: each has its own message with what to do, and nothing typed is lost. */
import { GoogleApi } from '../../local/services/google-api';
import { samplePlans } from '../support/district-world';
import { DistrictWorld, rowsOf } from './support/district-world';
import {
  type Indicator,
  indicatorsOf,
  type Page,
  recount,
  type School,
  schoolsOf,
  submit,
} from './support/schools';

const MONTH = '2026-09';
const CLERK = 'Hà Mai Lan';

let ground: DistrictWorld;
let world: DistrictWorld;
let school: School;

beforeAll(() => {
  ground = DistrictWorld.withTemplate(samplePlans('TH'));
  ground.provision();
  ground.workspace.clock.set(Date.parse('2026-09-24T16:00:00+07:00'));
});
afterAll(() => ground.close());
beforeEach(() => {
  world = ground.fork();
  [school] = schoolsOf(world) as [School];
});
afterEach(() => world.close());

const call = (name: string, ...args: unknown[]) => school.person.call(name, ...args);
const save = (code: string, entry: object) =>
  call('saveMonthlyScore', { month: MONTH, who: CLERK, entries: [{ code, baseRevision: 0, entry }] });
const savedPoints = (code: string) =>
  rowsOf(world.workspace, school.book, 'scores').find((row) => row.indicator === code)?.selfPoints;
const indicator = (code: string, page: Page): Indicator | undefined =>
  indicatorsOf(page).find((each) => each.code === code);

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
    expect(call('loadMonthlyScore', month)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining(says),
    });
    expect(call('recountMonthlyScore', month)).toMatchObject({ state: 'refused' });
  });

  test('a school whose levels are not filled in is sent to the page and row where they belong', () => {
    recount(school, MONTH);
    save('2.1.1', { notApplicable: false, self: 2 });
    const [levels] = school.hand.column('profile', 'levels');
    school.hand.change('profile', 'levels', String(levels), { levels: '' });
    const refused = {
      state: 'refused',
      message: expect.stringContaining('Điền hàng 3 của trang Thông tin trường'),
    };
    expect(call('recountMonthlyScore', MONTH)).toMatchObject(refused);
    expect(savedPoints('2.1.1')).toBe(2);
  });

  test.each([
    { table: 'staff', title: 'Nhân sự' },
    { table: 'scores', title: 'Chấm điểm' },
  ])(
    'without the hidden row of keys of $title the month waits for its repair, which the message names; then it is there as it was',
    ({ table, title }) => {
      recount(school, MONTH);
      save('2.1.1', { notApplicable: false, self: 2 });
      const names = school.hand.column('staff', 'name');
      deleteKeys(table);
      const refused = {
        state: 'refused',
        message: expect.stringMatching(new RegExp(`^${title}!A1: .*THĐT > Sửa sổ bị hỏng`)),
      };
      expect(call('recountMonthlyScore', MONTH)).toMatchObject(refused);
      if (table === 'scores') expect(save('2.1.1', { notApplicable: false, self: 1 })).toMatchObject(refused);
      school.person.click('THĐT', 'Sửa sổ bị hỏng');
      expect(indicator('2.1.1', recount(school, MONTH))).toMatchObject({ entry: { self: 2 } });
      expect(school.hand.column('staff', 'name')).toEqual(names);
    },
  );

  test('a set of indicators changed in mid-month is named with what it means; nothing that was entered is lost', () => {
    recount(school, MONTH);
    save('2.1.1', { notApplicable: false, self: 2, note: 'giữ lại' });
    const hand = world.hand();
    const row = world.rows('criteria').find(({ code }) => code === '2.1.1');
    expect(hand.change('criteria', 'code', '2.1.1', { points: 1 })).toBe(row !== undefined);
    world.call('sendSettings');
    expect(world.finishJob().state).toBe('finished');
    const page = recount(school, MONTH) as Page & { changedSettings?: string };
    expect(page.changedSettings).toContain('2.1.1');
    expect(indicator('2.1.1', page)).toMatchObject({ maximum: 1, entry: { self: 2, note: 'giữ lại' } });
    const answer = submit(school, MONTH) as { findings?: { code: string; message: string }[] };
    expect(answer.findings?.find(({ code }) => code === '2.1.1')?.message).toContain('phải từ 0 đến 1');
  });

  test('a dialog that never came to life is explained at the next opening', () => {
    recount(school, MONTH);
    school.person.click('THĐT', 'Chấm điểm tháng');
    world.workspace.clock.set(world.workspace.clock.now() + 60_000);
    school.person.click('THĐT', 'Chấm điểm tháng');
    expect(school.person.messages.join()).toContain('nhiều tài khoản Google');
    recount(school, MONTH);
    const { length } = school.person.messages;
    school.person.click('THĐT', 'Chấm điểm tháng');
    expect(school.person.messages).toHaveLength(length);
  });
});
