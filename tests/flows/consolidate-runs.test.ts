/** Who runs a consolidation and when: the operator, for another officer, for one school, at night; and when every grant is gone. */
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
  expect(world.runtime.ledger.since(mark).byKind['sheets.read']?.count).toBe(1);
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
