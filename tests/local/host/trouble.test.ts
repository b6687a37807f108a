import { holdLock, LOCK_IDS } from '../../../local/services/lock-service';
import { OFFICER, SCHOOL, START, world } from './world';

const SWALLOWS = `function main() {
  const store = PropertiesService.getScriptProperties();
  for (let i = 1; i <= 5; i++) { try { store.setProperty('step', i); } catch (e) { } }
  return 'finished';
}`;

test('a kill strikes before the k-th call and no script can catch it', () => {
  const w = world();
  const script = w.script(SWALLOWS);
  w.runtime.faults.killAtCall(3);
  const result = w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' });
  expect(result).toMatchObject({ status: 'killed', value: undefined, record: { status: 'killed' } });
  expect(w.workspace.propertyStores.get(`script/${script.id}`)?.values.step).toBe('2');
  expect(w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' }).status).toBe('completed');
});

test('the calls of a run are listed in order, so that a test can stop at each', () => {
  const w = world();
  const script = w.script(
    `function main() { Session.getScriptTimeZone(); LockService.getScriptLock().waitLock(1); PropertiesService.getScriptProperties().setProperty('a', 1); CacheService.getScriptCache().get('x'); }`,
  );
  const { record } = w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' });
  expect(w.runtime.ledger.stopsOf(record.id)).toEqual([
    { kind: 'lock', what: 'Lock.waitLock' },
    { kind: 'property.write', what: 'Properties.setProperty' },
    { kind: 'cache.read', what: 'Cache.get' },
  ]);
});

test('after six minutes an execution is over, after 30 seconds a simple trigger', () => {
  const w = world();
  const script =
    w.script(`function main() { for (let i = 0; i < 400; i++) { try { Utilities.sleep(1000); } catch (e) {} } }
    function onEdit() { main(); }`);
  const started = w.workspace.clock.now();
  const result = w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' });
  expect(result).toMatchObject({
    status: 'timed out',
    error: { message: 'Exceeded maximum execution time' },
  });
  expect(w.workspace.clock.now() - started).toBeLessThanOrEqual(361_000);
  const simple = w.runtime.run(script.id, 'onEdit', {
    user: OFFICER,
    kind: 'simple trigger',
    authMode: 'LIMITED',
  });
  expect(simple.status).toBe('timed out');
  expect(simple.record.milliseconds).toBeLessThanOrEqual(31_000);
});

test('transient errors strike by rate and kind, in English or Vietnamese', () => {
  const w = world();
  w.runtime.faults.transient = [{ rate: 1, kinds: ['lock'], language: 'vi' }];
  const code = `function main() { PropertiesService.getScriptProperties().getKeys(); LockService.getScriptLock().tryLock(1); }`;
  expect(w.main(code).error?.message).toBe('Có quá nhiều thao tác LockService đối với cùng một tập lệnh.');
  w.runtime.faults.transient = [{ rate: 1, kinds: ['lock'] }];
  expect(w.main(code).error?.message).toBe(
    'There are too many LockService operations against the same script.',
  );
  w.runtime.faults.clear();
  expect(w.main(code).status).toBe('completed');
});

test('a transient error of the API is an answer with its status', () => {
  const w = world();
  w.runtime.faults.transient = [{ rate: 1, kinds: ['sheets.read'], statuses: [503] }];
  expect(
    w.value(
      `function main() { try { Sheets.Spreadsheets.get('x'); } catch (e) { return [e.details.code, e.message]; } }`,
      { advanced: { sheets: 'Sheets' } },
    ),
  ).toEqual([
    503,
    'API call to sheets.spreadsheets.get failed with error: The service is currently unavailable.',
  ]);
});

test('a mail can fail after it went out', () => {
  const w = world();
  w.runtime.faults.transient = [{ rate: 1, kinds: ['mail'], afterEffect: true }];
  const result = w.main(`function main() { MailApp.sendEmail('a@x.example', 's', 'b'); }`);
  expect(result.status).toBe('failed');
  expect(w.workspace.mails.size).toBe(1);
});

test('another execution can run to its end between two calls', () => {
  const w = world();
  const script = w.script(
    `function main() { const s = PropertiesService.getScriptProperties(); const n = Number(s.getProperty('n')); s.setProperty('n', n + 1); }`,
  );
  const run = (user: string) => w.runtime.run(script.id, 'main', { user, kind: 'run' });
  w.runtime.faults.between(2, () => run(SCHOOL));
  run(OFFICER);
  expect(w.workspace.propertyStores.get(`script/${script.id}`)?.values.n).toBe('1');
});

test('a lock held elsewhere makes a script wait, or give up', () => {
  const w = world();
  const script = w.script(
    `function main(ms) { const before = Date.now(); const got = LockService.getScriptLock().tryLock(ms); return [got, Date.now() - before]; }`,
  );
  const run = (milliseconds: number) =>
    w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run', args: [milliseconds] }).value;
  holdLock(w.workspace, LOCK_IDS.script(script.id), 10_000);
  expect(run(2_000)).toEqual([false, 2_050]);
  expect(run(20_000)).toEqual([true, 10_000 - 2 * 600 - 2_050]);
});

test('faults and latency repeat under a seed', () => {
  const times = () => {
    const w = world({ latency: 'drawn' });
    w.runtime.faults.transient = [{ rate: 0.3 }];
    const { status } = w.main(
      `function main() { for (let i = 0; i < 5; i++) { try { PropertiesService.getScriptProperties().getKeys(); } catch (e) {} } }`,
    );
    return [status, w.workspace.clock.now()];
  };
  expect(times()).toEqual(times());
});

test('drawn latency has the median and the 95th percentile of the table', () => {
  const w = world({ latency: 'drawn' });
  const code = `function main() { for (let i = 0; i < 2000; i++) PropertiesService.getScriptProperties().getKeys(); }`;
  w.value(code);
  const times = w.runtime.ledger
    .entries()
    .flatMap(({ kind, milliseconds }) => (kind === 'property.read' ? [milliseconds] : []));
  times.sort((a, b) => a - b);
  expect(times[1000]).toBeGreaterThanOrEqual(28);
  expect(times[1000]).toBeLessThanOrEqual(32);
  expect(times[1900]).toBeGreaterThanOrEqual(76);
  expect(times[1900]).toBeLessThanOrEqual(92);
});

test('writes of Drive go at no more than three a second and user', () => {
  const w = world();
  const value = w.value(
    `function main() {
      const before = Date.now();
      UrlFetchApp.fetchAll(Array.from({ length: 31 }, (_, i) => ({ url: 'https://www.googleapis.com/drive/v3/files/f/permissions', method: 'post', headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } })));
      return Date.now() - before;
    }`,
  );
  expect(value).toBeGreaterThanOrEqual(10_000);
  expect(value).toBeLessThan(13_000);
});

test('use of properties and fetches is limited per day', () => {
  const w = world({ quotaOverrides: { propertyOperationsPerDay: 1, urlFetchCallsPerDay: 1 } });
  expect(
    w.main(
      `function main() { for (let i = 0; i < 2; i++) PropertiesService.getScriptProperties().getKeys(); }`,
    ).error?.message,
  ).toBe('Service invoked too many times for one day: properties.');
  expect(
    w.main(
      `function main() { for (let i = 0; i < 2; i++) UrlFetchApp.fetch('https://www.googleapis.com/x', { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }); }`,
    ).error?.message,
  ).toBe('Service invoked too many times for one day: urlfetch.');
});

test('a window of quota opens at the first use, not at midnight', () => {
  const w = world({ quotaOverrides: { urlFetchCallsPerDay: 1 } });
  const script = w.script(
    `function main() { UrlFetchApp.fetch('https://www.googleapis.com/x', { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }); }`,
  );
  const at = (time: number) => {
    w.workspace.clock.set(time);
    return w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' }).status;
  };
  expect(at(START)).toBe('completed');
  expect(at(START + 23 * 3600_000)).toBe('failed');
  expect(at(START + 24 * 3600_000 + 1000)).toBe('completed');
});

test('totals count requests, sheet reads, written ranges and mails; the rest stands apart', () => {
  const w = world();
  const mark = w.runtime.ledger.mark();
  w.value(`function main() {
    PropertiesService.getScriptProperties().getKeys(); LockService.getScriptLock().tryLock(1);
    MailApp.sendEmail('a@x.example,b@x.example', 's', 'b'); UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files', { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } });
  }`);
  expect(w.runtime.ledger.since(mark)).toMatchObject({
    calls: 2,
    http: 1,
    mails: 1,
    apart: { start: 1, 'property.read': 1, lock: 1 },
    milliseconds: 600 + 30 + 50 + 1000 + 400,
  });
  expect(w.runtime.ledger.since(mark, { user: SCHOOL }).calls).toBe(0);
});

test('only the newest executions are remembered', () => {
  const w = world({ keepExecutions: 3 });
  const script = w.script('function main() {}');
  for (let i = 0; i < 5; i++) w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' });
  expect(w.workspace.executions.ids()).toEqual(['execution-3', 'execution-4', 'execution-5']);
});
