import { OFFICER, START, world } from './world';

test('dates of the script show simulated time in the zone of the manifest', () => {
  const { value } = world();
  expect(
    value(`function main() {
      const date = new Date();
      return [date.getTime(), Date.now(), date.getHours(), date instanceof Date, typeof Date(), new Date(2026, 0, 5).toISOString()];
    }`),
  ).toEqual([START + 600, START + 600, 8, true, 'string', '2026-01-04T17:00:00.000Z']);
});

test('values that services return are of the realm of the script', () => {
  const { value } = world();
  expect(
    value(`function main() {
      const rows = Utilities.parseCsv('a,b');
      const date = Utilities.parseDate('2026-09-05', 'GMT', 'yyyy-MM-dd');
      let thrown;
      try { Utilities.sleep(-1); } catch (e) { thrown = e; }
      return [rows instanceof Array, rows[0] instanceof Array, date instanceof Date, thrown instanceof Error, thrown.name,
        Utilities.sleep instanceof Function, PropertiesService.getScriptProperties().getProperties() instanceof Object];
    }`),
  ).toEqual([true, true, true, true, 'Exception', true, true]);
});

test('globals are those of Apps Script and nothing of Node or the browser', () => {
  const { value } = world();
  expect(
    value(`function main() {
      return ['URL', 'TextEncoder', 'setTimeout', 'fetch', 'atob', 'crypto', 'process', 'require', 'Buffer', 'structuredClone',
        'queueMicrotask', 'window'].filter((name) => typeof globalThis[name] !== 'undefined');
    }`),
  ).toEqual([]);
});

test('globals are fresh in each execution', () => {
  const w = world();
  const script = w.script('var count = 0; function main() { Array.prototype.leaked = 1; return ++count; }');
  const run = () => w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' }).value;
  expect([run(), run()]).toEqual([1, 1]);
  expect(w.value('function main() { return [].leaked; }')).toBeUndefined();
});

test('what is not emulated throws by name', () => {
  const { value, main } = world();
  expect(main('function main() { Session.getMoon(); }').error?.message).toBe(
    'Session.getMoon is not emulated',
  );
  expect(main('function main() { ContactsApp.getContacts(); }').error?.message).toBe(
    'ContactsApp.getContacts is not emulated',
  );
  expect(value('function main() { return "getEmail" in Session.getActiveUser(); }')).toBe(true);
});

test('libraries and advanced services that are not emulated refuse by name', () => {
  const w = world();
  const code = 'function main() { if (typeof Gmail !== "object") throw 1; return Gmail.Users; }';
  expect(w.main(code, { advanced: { gmail: 'Gmail' } }).error?.message).toBe('Gmail.Users is not emulated');
});

test('A34: service objects print their class, enums their name', () => {
  const { value } = world();
  expect(
    value(`function main() {
      const mode = ScriptApp.AuthMode.FULL;
      return [String(LockService.getScriptLock()), String(mode), mode.name(), mode.ordinal(), JSON.stringify({ mode }),
        ScriptApp.AuthMode.NONE.compareTo(mode) < 0, mode === ScriptApp.AuthMode.FULL];
    }`),
  ).toEqual(['Lock', 'FULL', 'FULL', 3, '{"mode":"FULL"}', true, true]);
});

test('an async function ends with the value its promise settles to', () => {
  const { value, main } = world();
  expect(value('async function main() { const x = await Promise.resolve(20); return x + 1; }')).toBe(21);
  expect(main('async function main() { await null; throw new RangeError("far"); }').error).toMatchObject({
    name: 'RangeError',
    message: 'far',
  });
});

test('a stack shows the files of the script only', () => {
  const { main } = world();
  const { error } = main('function inner() { null.x; }\nfunction main() { inner(); }');
  expect(error?.stack.split('\n').slice(1)).toEqual([
    expect.stringMatching(/^ {4}at inner \(Code:1:\d+\)$/),
    '    at main (Code:2:19)',
  ]);
});

test('files of a project share one global scope', () => {
  const w = world();
  const script = w.script({ 'a.js': 'const base = 40;', 'b.gs': 'function main() { return base + 2; }' });
  expect(w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' }).value).toBe(42);
});

test('a script may shadow the name of a service', () => {
  expect(
    world().value('const Logger = { log: () => "mine" }; function main() { return Logger.log(1); }'),
  ).toBe('mine');
});

test('a hanging script is stopped and counts as timed out', () => {
  const w = world({ machineMilliseconds: 200 });
  expect(w.main('function main() { for (;;) {} }').status).toBe('timed out');
});

test('identity of service objects and chaining hold', () => {
  expect(
    world().value(`function main() {
      const output = HtmlService.createHtmlOutput('x');
      return output.append('y') === output && output.getContent();
    }`),
  ).toBe('xy');
});

test('10,000 service calls and a 400 KB bundle stay quick', () => {
  const w = world();
  const filler = Array.from(
    { length: 8000 },
    (_u, i) => `function f${i}(a, b) { return a + b * ${i} + "xxxxxxxxx"; }`,
  ).join('\n');
  const script = w.script(`(function () { ${filler} })();
    function nothing() {}
    function main() { for (let i = 0; i < 10000; i++) Session.getScriptTimeZone(); }`);
  const options = { user: OFFICER, kind: 'run' } as const;
  const time = (name: string) => {
    // processor time, not the wall's: other tests run at the same time
    const before = process.cpuUsage();
    const { status } = w.runtime.run(script.id, name, options);
    return { status, milliseconds: process.cpuUsage(before).user / 1000 };
  };
  time('nothing');
  const starts = Array.from({ length: 20 }, () => time('nothing').milliseconds);
  expect(Math.min(...starts)).toBeLessThan(30);
  expect(time('main').milliseconds).toBeLessThan(3000);
});

test('code that is no JavaScript fails with line and file', () => {
  expect(world().main('function main() {\n  let x = ;\n}').error).toMatchObject({
    name: 'SyntaxError',
    message: "Unexpected token ';' line: 2 file: Code.gs",
  });
});

test('dates and numbers print in en-US unless told, wherever the host stands', () => {
  expect(
    world().value(
      `function main() { return [new Date(2026, 8, 5).toLocaleDateString(), (1234.5).toLocaleString(), (1234.5).toLocaleString('vi')]; }`,
    ),
  ).toEqual(['9/5/2026', '1,234.5', '1.234,5']);
});

test('a structure that contains itself can be shown but not passed', () => {
  const result = world().main(
    'function main() { const a = { name: "a" }; a.self = a; console.log(a); Utilities.jsonStringify(a); }',
  );
  expect(result.record.log[0]).toContain("name: 'a'");
  expect(result.error).toMatchObject({ name: 'TypeError', message: 'Converting circular structure to JSON' });
});

test('only what Google publishes of a service object is visible, not how it is made here', () => {
  const found = world().value(`function main() {
    const seen = [];
    for (const [o, names] of [
      [Utilities.newBlob('x'), ['constructor.prototype', 'bytes', 'type']],
      [LockService.getScriptLock(), ['execution', 'id', 'take']],
      [PropertiesService.getScriptProperties(), ['execution', 'store', 'values']],
      [CacheService.getScriptCache(), ['execution', 'entries']],
      [ScriptApp.newTrigger('x'), ['execution', 'handler']],
      [HtmlService.createHtmlOutput('x'), ['execution', 'html']],
    ]) {
      if (Object.keys(o).length > 0) seen.push(String(o), Object.keys(o));
      for (const name of names) if (name in o) seen.push(name);
    }
    return seen;
  }`);
  expect(found).toEqual([]);
});

test('a method that only the host knows is refused by name and not listed as present', () => {
  const w = world();
  const result = w.main(`function main() {
    if ('asParent' in XmlService.createElement('a')) throw new Error('visible');
    XmlService.createElement('a').asParent();
  }`);
  expect(result.error?.message).toBe('Element.asParent is not emulated');
});
