/** Killed at every call, or run in parts after any edits, a consolidation comes to the result of an undisturbed one from the start. */
import fc from 'fast-check';
import { DistrictWorld } from './support/district-world';
import { type School, schoolsOf } from './support/schools';

const DAY = 24 * 60 * 60 * 1000;
const SCHOOLS = 13;
/** One call of three; THDT_EVERY_CALL=1 stops at every one. */
const EVERY = Number(process.env.THDT_EVERY_CALL ?? 3);
/** Random sequences of edits that are tried; THDT_SEQUENCES=40 tries more. */
const SEQUENCES = Number(process.env.THDT_SEQUENCES ?? 5);
const CODES = ['1.1.1', '1.2.1', '2.3.4'];

let base: DistrictWorld;
beforeAll(() => {
  base = DistrictWorld.withTemplate(SCHOOLS);
  base.provision();
  base.workspace.clock.advance(25 * DAY);
});
afterAll(() => base.close());

function score({ hand }: School, points: number): void {
  const rows = CODES.map((indicator) => ({
    month: '9/2026',
    indicator,
    maximumPoints: 2,
    selfPoints: points,
    notApplicable: false,
  }));
  hand.type('scores', rows);
}

function report({ hand }: School, points: number, submittedAt: string): void {
  const indicators = CODES.map((code) => [code, 2, null, points, false, '', '', '', '', ['', '', '']]);
  hand.type('reports', [
    {
      kind: 'Chấm điểm tháng',
      period: '9/2026',
      state: 'Đã nộp',
      submittedAt: `'${submittedAt}`,
      snapshot: JSON.stringify({ month: '2026-09', settings: 1, points: 'sample', total: {}, indicators }),
      settingsVersion: '1',
    },
  ]);
}

/** Every cell that the district shows, without the moments of reading. */
function seen(world: DistrictWorld): string {
  const without = (rows: Record<string, unknown>[]) =>
    rows.map(({ readAt: _, lastRead: __, lastActivity: ___, ...row }) => row);
  return JSON.stringify([
    without(world.rows('facts')),
    without(world.rows('overview')),
    without(world.rows('schools')),
  ]);
}

test('killed at any call, a consolidation of thirteen schools resumes to the undisturbed result', () => {
  const start = base.fork();
  for (const school of schoolsOf(start).slice(0, 9)) {
    score(school, 1);
    report(school, 1, '2026-09-24 10:00');
  }
  start.call('consolidateSchools');
  const undisturbed = start.fork();
  const stops = undisturbed.runtime.ledger.stopsOf(undisturbed.run('continueJob').record.id);
  const expected = seen(undisturbed);
  undisturbed.close();
  for (let stop = 1; stop <= stops.length; stop += EVERY) {
    const killed = start.fork();
    killed.runtime.faults.killAtCall(stop, 'continueJob');
    expect(killed.run('continueJob').status).toBe('killed');
    expect({ stop, state: killed.finishJob().state }).toEqual({ stop, state: 'finished' });
    expect({ stop, what: stops[stop - 1]?.what, isEqual: seen(killed) === expected }).toEqual({
      stop,
      what: stops[stop - 1]?.what,
      isEqual: true,
    });
    killed.close();
  }
  start.close();
}, 600_000);

/** What a person does: to a school's workbook, or to the school's row in the office's. `points` makes repetitions differ. */
const EDITS: Readonly<
  Record<string, (school: School, points: number, step: number, world: DistrictWorld) => void>
> = {
  score: (school, points) => score(school, points),
  report: (school, points, step) => report(school, points, `2026-09-2${points + 4} 1${step}:00`),
  'back to draft': ({ hand }) => hand.change('reports', 'period', '9/2026', { state: 'Nháp' }),
  'forged copy': ({ hand }, points) =>
    hand.change('reports', 'period', '9/2026', { snapshot: `{"points":"sample","month":${points}}` }),
  'taken away': ({ hand }) => hand.change('reports', 'period', '9/2026', { kind: '', period: '' }),
  'typed wrong': ({ hand }) => hand.type('reports', [{ kind: 'Không rõ', period: 'tháng x' }]),
  'other points': ({ hand }, points) =>
    hand.change('scores', 'indicator', '1.2.1', { selfPoints: points, notApplicable: points === 0 }),
  'portal news': ({ hand }, points) =>
    hand.type('portal-news', [{ title: `Tin ${points}`, postedOn: `1${points}/9/2026` }]),
  'renamed school': ({ account }, points, step, world) =>
    world.hand().change('schools', 'account', account, { name: `Trường đổi tên ${points} ${step}` }),
  'other contact': ({ account }, points, _step, world) =>
    world.hand().change('schools', 'account', account, { contactName: `Người ${points}` }),
  consolidation: (_school, _points, _step, world) => world.consolidate(),
};

const edits = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom(...Object.keys(EDITS)),
    fc.integer({ min: 0, max: 2 }),
  ),
  { minLength: 4, maxLength: 12 },
);

test('after any sequence of edits the incremental result equals a rebuild from the start, cell by cell', () => {
  fc.assert(
    fc.property(edits, (sequence) => {
      const world = base.fork();
      const schools = schoolsOf(world);
      world.consolidate();
      sequence.forEach(([index, what, points], step) => {
        const school = schools[index];
        if (school === undefined) throw new Error('No such school.');
        EDITS[what]?.(school, points, step, world);
        world.workspace.clock.advance(DAY / 24);
      });
      world.consolidate();
      const partly = seen(world);
      world.call('consolidateFromStart');
      expect(world.finishJob().state).toBe('finished');
      const whole = seen(world);
      world.close();
      expect(whole).toBe(partly);
    }),
    { numRuns: SEQUENCES, seed: 7 },
  );
}, 300_000);
