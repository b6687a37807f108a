/** Who runs a consolidation and when: the operator, for another officer, for one school, at night; and when every grant is gone. */
import { cellAt } from '../../local/state/spreadsheet/grid';
import { FIRST_DATA_ROW } from '../../src/workbook/table';
import { samplePlans } from '../support/district-world';
import { DistrictWorld, OPERATOR, type Progress } from './support/district-world';
import { enterMonth, full, type School, schoolsOf, submit } from './support/schools';

const SEPTEMBER = '2026-09';
const COLLEAGUE = 'canbo@donvi.example';
const HOUR = 60 * 60 * 1000;
const at = (day: string, time: string) => Date.parse(`${day}T${time}:00+07:00`);

let world: DistrictWorld;
let school: School;

/** One world, lived through in order: the tests of this file build on each other. */
beforeAll(() => {
  world = DistrictWorld.withTemplate(samplePlans('MN', 'TH'));
  world.provision();
  world.colleague(COLLEAGUE);
  const scriptId = world.runtime.boundTo(world.spreadsheetId)[0]?.id ?? '';
  world.runtime.grant(COLLEAGUE, scriptId);
  const [first] = schoolsOf(world);
  if (first === undefined) throw new Error('A school is needed.');
  school = first;
  world.workspace.clock.set(at('2026-09-24', '09:00'));
  world.consolidate();
});
afterAll(() => world.close());

const messages: string[] = [];
const colleague = {
  alert: (title: string, prompt: string) => {
    messages.push(`${title}: ${prompt}`);
    return 'OK';
  },
  prompt: () => ({ button: 'OK', text: school.name.slice(-12) }),
  toast: () => undefined,
  showDialog: () => undefined,
  setMenu: () => undefined,
};

function asColleague(functionName: string): unknown {
  const scriptId = world.runtime.boundTo(world.spreadsheetId)[0]?.id ?? '';
  const result = world.runtime.run(scriptId, functionName, {
    user: COLLEAGUE,
    kind: 'menu',
    person: colleague,
    containerId: world.spreadsheetId,
  });
  expect(result.status).toBe('completed');
  return result.value;
}

const stateOf = ({ name }: School) =>
  world.rows('facts').find(({ schoolName, month }) => schoolName === name && month === '9/2026')?.state;

test('another officer is told whose account it needs and when it will run; the tick of the operator does it', () => {
  world.call('turnNightlyOn');
  enterMonth(school, SEPTEMBER, full);
  submit(school, SEPTEMBER);
  world.workspace.clock.set(at('2026-09-24', '10:30'));
  asColleague('consolidateSchools');
  expect(messages.pop()).toMatch(
    new RegExp(`tài khoản vận hành ${OPERATOR}.*Đã xếp hàng.*trong một giờ tới, muộn nhất khoảng 11:3`),
  );
  expect(stateOf(school)).toBe('Chưa nộp');
  world.runtime.advance(HOUR + 15 * 60 * 1000);
  expect(stateOf(school)).toBe('Đã nộp');
});

test('another officer may look on while the operator’s job runs; it goes on undisturbed', () => {
  world.call('consolidateFromStart');
  const seen = asColleague('continueJob') as Progress;
  expect(seen).toMatchObject({ state: 'busy' });
  expect(seen.message).toContain(OPERATOR);
  expect(world.finishJob()).toMatchObject({ state: 'finished', done: 2 });
});

test('one school is read again at once, though nothing says that it changed', () => {
  const id = world.rows('schools').find(({ account }) => account === school.account)?.id;
  const mark = world.runtime.ledger.mark();
  world.run('rereadSchool', [id]);
  expect(world.finishJob()).toMatchObject({ state: 'finished', done: 1, total: 1 });
  // its tables; and, as it is only one, all of its sheets and their tags
  expect(world.runtime.ledger.since(mark).byKind['sheets.read']?.count).toBe(3);
});

test('asked for while another job is under way, it is not lost: that job goes on, and the next run reads the school', () => {
  const id = world.rows('schools').find(({ account }) => account === school.account)?.id;
  world.call('sendSettings');
  const before = world.call('jobProgress');
  world.run('rereadSchool', [id]);
  expect(world.person.messages[world.person.messages.length - 1]).toMatch(/chưa xong.*đọc sổ của/);
  expect(world.call('jobProgress')).toEqual(before);
  expect(world.finishJob()).toMatchObject({ title: 'Gửi thiết lập xuống các trường', state: 'finished' });
  expect(world.consolidate()).toMatchObject({ state: 'finished', done: 1, total: 1 });
  expect(world.consolidate()).toMatchObject({ state: 'finished', done: 0 });
});

test('the menu means the school where the cursor stands: on its row of Trường, or of Tổng quan', () => {
  const place = { column: 3 };
  const sheetOf = (table: string) =>
    world.workspace.spreadsheets
      .get(world.spreadsheetId)
      ?.sheets.find((sheet) => cellAt(sheet, 0, 0)?.value === `thdt:${table}@1`)?.properties.sheetId ?? 0;
  for (const table of ['schools', 'overview']) {
    const names = world.rows(table).map(({ name, school: shown }) => String(name ?? shown));
    const row = FIRST_DATA_ROW + names.indexOf(school.name);
    world.person.cursor = () => ({ ...place, sheetId: sheetOf(table), row });
    world.run('rereadSchool');
    expect(world.finishJob()).toMatchObject({ title: `Đọc lại ${school.name}`, done: 1, total: 1 });
  }
  // on the titles it asks for a name; here the person thinks better of it
  world.person.cursor = () => ({ ...place, sheetId: sheetOf('schools'), row: 2 });
  const before = world.call('jobProgress');
  world.run('rereadSchool');
  expect(world.call('jobProgress')).toEqual(before);
  world.person.cursor = () => undefined;
});

/** The place in the feed becomes one that Google never gave. */
function loseFeed(): void {
  const { propertyStores } = world.workspace;
  for (const [id, store] of propertyStores.entries()) {
    const feed = store.values['consolidate-feed'];
    const lost = feed?.replace(
      /"token":"(\d+)"/,
      (_, token: string) => `"token":"${'9'.repeat(token.length)}"`,
    );
    if (lost !== undefined)
      propertyStores.put(id, { ...store, values: { ...store.values, 'consolidate-feed': lost } });
  }
}

test('when Google no longer knows the place in the feed, one listing says what changed, and no other workbook is read', () => {
  world.workspace.clock.advance(HOUR);
  world.consolidate();
  loseFeed();
  expect(world.consolidate()).toMatchObject({ state: 'finished', done: 0 });
  loseFeed();
  school.hand.change('scores', 'indicator', '1.1.2', { selfPoints: 0 });
  expect(world.consolidate()).toMatchObject({ state: 'finished', done: 1 });
});

test('a minute in which Google refuses more is waited out with what has come being written meanwhile', () => {
  const strained = world.fork({ quotaOverrides: { sheetsReadsPerMinutePerUser: 1 } });
  strained.call('consolidateFromStart');
  const mark = strained.runtime.ledger.mark();
  expect(strained.finishJob()).toMatchObject({ state: 'finished', done: 2, problems: [] });
  const kinds = strained.runtime.ledger.entries(mark).map(({ kind }) => kind);
  expect(kinds.indexOf('flush')).toBeLessThan(kinds.lastIndexOf('sheets.read'));
  const readAt = strained.rows('facts').map((row) => Number(row.readAt));
  const minutes = (Math.max(...readAt) - Math.min(...readAt)) * 24 * 60;
  expect(minutes).toBeGreaterThanOrEqual(1);
  expect(minutes).toBeLessThan(3);
  strained.close();
});

test('at night the tick reads what changed, once it is switched on', () => {
  school.hand.change('scores', 'indicator', '1.1.1', { selfPoints: 0 });
  world.runtime.advanceTo(at('2026-09-25', '05:30'));
  const facts = world
    .rows('facts')
    .find(({ schoolName, month }) => schoolName === school.name && month === '9/2026');
  expect(facts).toMatchObject({ changedAfterSubmission: true });
});
