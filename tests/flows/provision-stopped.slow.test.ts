/** Provisioning stopped before each of its calls: the next run ends as an undisturbed one would have. */
import { DistrictWorld } from './support/district-world';
import { resultOf } from './support/same-result';

/** Runs the job killed before its k-th call, then to its end, for every k (or every few); says where it ended otherwise. */
function stopEverywhere(start: DistrictWorld, every: number): void {
  start.call('provisionSchools');
  const undisturbed = start.fork();
  const stops = undisturbed.runtime.ledger.stopsOf(undisturbed.run('continueJob').record.id);
  const expected = resultOf(undisturbed);
  const accounts = undisturbed.rows('schools').map(({ account }) => String(account));
  expect(undisturbed.call('jobProgress')).toMatchObject({ state: 'finished' });
  undisturbed.close();
  const different: string[] = [];
  for (let stop = 1; stop <= stops.length; stop += every) {
    const killed = start.fork();
    killed.runtime.faults.killAtCall(stop, 'continueJob');
    const { status } = killed.run('continueJob');
    const { state, problems } = killed.finishJobInDays();
    // A mail that was claimed and has no mark may have left: it is named and never sent again.
    const doubtful = problems.filter(({ code }) => code === 'welcome.doubtful').length;
    const mails = killed.workspace.mails.values().map(({ to }) => to.join());
    const result = resultOf(killed).replaceAll('Xong, chưa rõ thư chào', 'Xong');
    const failures = [
      ...(status === 'killed' ? [] : [`status ${status}`]),
      ...(state === 'finished' ? [] : [`state ${state}`]),
      ...(result === expected ? [] : [firstDifference(expected, result)]),
      ...(new Set(mails).size === mails.length ? [] : ['a mail went out twice']),
      ...(mails.length >= accounts.length - doubtful ? [] : ['a mail is missing']),
      ...(doubtful <= 1 ? [] : ['more than one mail is in doubt']),
    ];
    if (failures.length > 0)
      different.push(`before call ${stop} (${stops[stop - 1]?.what}): ${failures.join('; ')}`);
    killed.close();
  }
  expect(different).toEqual([]);
}

function firstDifference(expected: string, result: string): string {
  const lines = result.split('\n');
  const index = expected.split('\n').findIndex((line, position) => line !== lines[position]);
  return `line ${index}: expected ${expected.split('\n')[index]}, found ${lines[index]}`;
}

/** One call of six; THDT_EVERY_CALL=1 stops at every one. */
const EVERY = Number(process.env.THDT_EVERY_CALL ?? 6);

test('two schools: stopped at any call', () => {
  const world = DistrictWorld.withTemplate(2);
  stopEverywhere(world, EVERY);
  world.close();
}, 600_000);

test('five schools: stopped at a few of the calls', () => {
  const world = DistrictWorld.withTemplate(5);
  stopEverywhere(world, 7 * EVERY);
  world.close();
}, 600_000);

test('stopped again and again, three calls further each time, it still ends the same', () => {
  const start = DistrictWorld.withTemplate(3);
  start.call('provisionSchools');
  const undisturbed = start.fork();
  undisturbed.finishJobInDays();
  const expected = resultOf(undisturbed);
  const killed = start.fork();
  let stops = 0;
  for (let call = 4; call < 400; call += 3) {
    killed.runtime.faults.killAtCall(call, 'continueJob');
    // Past the six minutes for which the dead execution still holds the job.
    killed.workspace.clock.set(killed.workspace.clock.now() + 7 * 60_000);
    if (killed.run('continueJob').status !== 'killed') break;
    stops++;
  }
  killed.runtime.faults.clear();
  expect(stops).toBeGreaterThan(10);
  expect(killed.finishJobInDays().state).toBe('finished');
  expect(resultOf(killed).replaceAll('Xong, chưa rõ thư chào', 'Xong')).toBe(expected);
  for (const world of [start, undisturbed, killed]) world.close();
}, 300_000);
