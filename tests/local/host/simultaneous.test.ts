/** Executions that run at the same simulated moment, and Google's limits to them. */
import { OFFICER, SCHOOL, START, world } from './world';

const WORDS = 'There are too many scripts running simultaneously for this Google user account.';
const INSTALL = `function install() { for (let i = 0; i < 3; i++) ScriptApp.newTrigger('tick').timeBased().at(new Date(${START} + 3600000)).create(); }
  function tick() { Utilities.sleep(120000); }`;

test('a user’s 31st execution at one moment is not started', () => {
  const w = world();
  const script = w.script(`function main() { PropertiesService.getScriptProperties().getProperty('a'); }`);
  const results: (string | undefined)[] = [];
  const nest = (depth: number): void => {
    if (depth < 31) w.runtime.faults.between(1, () => nest(depth + 1));
    const result = w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' });
    results[depth] = result.error?.message ?? result.status;
  };
  nest(1);
  expect(results.slice(1, 31)).toEqual(Array.from({ length: 30 }, () => 'completed'));
  expect(results[31]).toBe(WORDS);
  w.runtime.faults.clear();
  expect(w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' }).status).toBe('completed');
});

test('triggers that fall due together run side by side, so that the limit counts them all', () => {
  const w = world({ simultaneous: { perUser: 2 } });
  const script = w.script(INSTALL);
  w.runtime.run(script.id, 'install', { user: OFFICER, kind: 'run' });
  const results = w.runtime.advanceTo(START + 2 * 3_600_000);
  expect(results.map(({ error, status }) => error?.message ?? status)).toEqual([
    'completed',
    'completed',
    WORDS,
  ]);
});

test('users do not count against each other, those of one script do', () => {
  const users = world({ simultaneous: { perUser: 1 } });
  const scripts = world({ simultaneous: { perScript: 1 } });
  for (const [w, expected] of [
    [users, 'completed'],
    [scripts, 'failed'],
  ] as const) {
    const script = w.script(`function main() { PropertiesService.getScriptProperties().getProperty('a'); }`);
    let other = '';
    w.runtime.faults.between(1, () => {
      other = w.runtime.run(script.id, 'main', { user: SCHOOL, kind: 'run' }).status;
    });
    w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' });
    expect(other).toBe(expected);
  }
});
