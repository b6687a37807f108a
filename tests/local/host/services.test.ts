/** Stores, locks, Utilities, pages, texts and identity: services that stay inside the execution. */
import { gunzipSync } from 'node:zlib';
import { OFFICER, SCHOOL, world } from './world';

const ok = (code: string, options?: Parameters<ReturnType<typeof world>['value']>[1]) =>
  world().value(code, options);
const message = (body: string, options?: Parameters<ReturnType<typeof world>['value']>[1]) =>
  world().main(`function main() { ${body} }`, options).error?.message;

describe('stores and locks', () => {
  test('A48: a missing property is null, deleteProperty returns the store, a missing cache entry is null', () => {
    expect(
      ok(`function main() {
        const store = PropertiesService.getScriptProperties();
        store.setProperty('a', 1).setProperties({ b: '2' });
        const cache = CacheService.getScriptCache();
        cache.put('k', 'v', 10);
        const seen = [cache.get('k'), cache.get('missing')];
        Utilities.sleep(10001);
        seen.push(cache.get('k'));
        return [store.getProperty('x'), store.getProperties(), store.deleteProperty('a') === store, store.getKeys(), ...seen];
      }`),
    ).toEqual([null, { a: '1', b: '2' }, true, ['b'], 'v', null, null]);
  });

  test('A48: document stores, caches and locks are null in a script without a document', () => {
    expect(
      ok('function main() { return [CacheService.getDocumentCache(), LockService.getDocumentLock()]; }', {
        bound: false,
      }),
    ).toEqual([null, null]);
  });

  test('properties are kept per script, per document and per user', () => {
    const w = world();
    const script = w.script(`function put() { PropertiesService.getUserProperties().setProperty('who', 'me');
        PropertiesService.getDocumentProperties().setProperty('doc', 'shared'); }
      function get() { return [PropertiesService.getUserProperties().getProperty('who'),
        PropertiesService.getDocumentProperties().getProperty('doc'), PropertiesService.getScriptProperties().getProperty('doc')]; }`);
    w.runtime.run(script.id, 'put', { user: OFFICER, kind: 'run' });
    expect(w.runtime.run(script.id, 'get', { user: SCHOOL, kind: 'run' }).value).toEqual([
      null,
      'shared',
      null,
    ]);
  });

  test('a store holds 524,288 bytes; an empty name is refused', () => {
    expect(message(`PropertiesService.getScriptProperties().setProperty('k', 'x'.repeat(524288))`)).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(message(`PropertiesService.getScriptProperties().getProperty('')`)).toBe(
      'When setting or getting a property value, the property name must not be null or empty',
    );
    expect(
      ok(
        `function main() { PropertiesService.getScriptProperties().setProperty('k', 'x'.repeat(524287)); return 1; }`,
      ),
    ).toBe(1);
  });

  test('a key holds 8,066 bytes; a value above 9 KB is taken, with a warning', () => {
    const keep = (size: number) =>
      `PropertiesService.getScriptProperties().setProperty('k'.repeat(${size}), 'v')`;
    expect(message(keep(8_067))).toBe('Argument too large: key');
    expect(message(keep(8_066))).toBeUndefined();
    const result = world().main(
      `function main() { const store = PropertiesService.getScriptProperties(); store.setProperty('big', 'x'.repeat(9217)); return store.getProperty('big').length; }`,
    );
    expect(result.value).toBe(9_217);
    expect(result.record.log).toEqual([
      "[local Workspace] property big: 9217 bytes, above the 9216 of Google's quota page",
    ]);
  });

  test('above 1,000 items a cache keeps the 900 farthest from expiration', () => {
    expect(
      ok(`function main() {
        const cache = CacheService.getScriptCache();
        const values = {};
        for (let i = 0; i < 1000; i++) values['k' + i] = 'v';
        cache.putAll(values, 1000);
        cache.put('soon', 'v', 10);
        cache.put('late', 'v', 2000);
        return [cache.get('soon'), cache.get('late'), Object.keys(cache.getAll(Object.keys(values))).length];
      }`),
    ).toEqual([null, 'v', 899 + 1]);
  });

  test('cache limits', () => {
    expect(message(`CacheService.getScriptCache().put('k', 'x'.repeat(102401))`)).toBe(
      'Argument too large: value',
    );
    expect(message(`CacheService.getScriptCache().put('k'.repeat(251), 'x')`)).toBe(
      'Argument too large: key',
    );
  });

  test('a lock is had again by its own execution and freed at the end', () => {
    const w = world();
    const script = w.script(`function main() { const lock = LockService.getScriptLock(); lock.waitLock(1000);
      return [lock.hasLock(), lock.tryLock(0), LockService.getScriptLock().hasLock()]; }`);
    for (let i = 0; i < 2; i++) {
      expect(w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' }).value).toEqual([
        true,
        true,
        true,
      ]);
    }
    expect(w.workspace.locks.size).toBe(0);
  });

  test('waiting for a lock that another execution holds takes the time and fails', () => {
    const w = world();
    const script =
      w.script(`function outer() { LockService.getScriptLock().waitLock(10); LockService.getScriptLock().releaseLock(); }
      function tries() { const before = Date.now(); const got = LockService.getScriptLock().tryLock(5000); return [got, Date.now() - before]; }
      function waits() { LockService.getScriptLock().waitLock(5000); }`);
    const inner: unknown[] = [];
    w.runtime.faults.between(
      2,
      () => {
        inner.push(w.runtime.run(script.id, 'tries', { user: SCHOOL, kind: 'run' }).value);
        inner.push(w.runtime.run(script.id, 'waits', { user: SCHOOL, kind: 'run' }).error?.message);
      },
      'outer',
    );
    w.runtime.run(script.id, 'outer', { user: OFFICER, kind: 'run' });
    expect(inner).toEqual([
      [false, 5050],
      'Lock timeout: another process was holding the lock for too long.',
    ]);
  });
});

describe('Utilities', () => {
  test('A50: bytes are signed; a text blob is text/plain without a name; archives have their names and types', () => {
    expect(
      ok(`function main() {
        const blob = Utilities.newBlob('é');
        const zip = Utilities.zip([Utilities.newBlob('a', 'text/plain', 'a.txt')]);
        const gzip = Utilities.gzip(blob);
        const back = Utilities.ungzip(gzip);
        return [blob.getBytes(), blob.getContentType(), blob.getName(), zip.getName(), zip.getContentType(),
          gzip.getName(), gzip.getContentType(), back.getName(), back.getContentType(), back.getDataAsString()];
      }`),
    ).toEqual([
      [-61, -87],
      'text/plain',
      null,
      'archive.zip',
      'application/zip',
      'archive.gz',
      'application/x-gzip',
      'archive',
      null,
      'é',
    ]);
  });

  test('A56: unzip keeps names and types', () => {
    expect(
      ok(`function main() {
        const zip = Utilities.zip([Utilities.newBlob('một', 'text/plain', 'a.txt'), Utilities.newBlob('1,2', 'text/csv', 'b/c.csv')], 'x.zip');
        return Utilities.unzip(zip).map((b) => [b.getName(), b.getContentType(), b.getDataAsString()]);
      }`),
    ).toEqual([
      ['a.txt', 'text/plain', 'một'],
      ['b/c.csv', 'text/csv', '1,2'],
    ]);
  });

  test('A52: decoding takes web-safe input; formatString, parseCsv and formatDate', () => {
    expect(
      ok(`function main() {
        return [Utilities.base64Decode('_-8='), Utilities.base64EncodeWebSafe([-1, -17]),
          Utilities.formatString('%s is %d, %05.1f|%-4s|%%', 'a', 3, 2.5, 'b'),
          Utilities.parseCsv('a,"b ""x"", c"\\n1,"2\\n3"'),
          Utilities.formatDate(new Date(Date.UTC(2026, 8, 1, 1, 2, 3)), 'GMT', 'yyyy-MM-dd HH:mm:ss')];
      }`),
    ).toEqual([
      [-1, -17],
      '_-8=',
      'a is 3, 002.5|b   |%',
      [
        ['a', 'b "x", c'],
        ['1', '2\n3'],
      ],
      '2026-09-01 01:02:03',
    ]);
  });

  test('formatDate follows the patterns of SimpleDateFormat', () => {
    const patterns: [string, string][] = [
      ["EEEE, d MMMM yyyy 'at' h:mm a", 'Tuesday, 1 September 2026 at 8:02 AM'],
      ['yy/M/d EEE u', '26/9/1 Tue 2'],
      ['HH:mm:ss.SSS Z', '08:02:03.004 +0700'],
      ['XXX X XX', '+07:00 +07 +0700'],
      ['D w k K', '244 36 8 8'],
      ["yyyy-MM-dd'T'HH:mm:ss''", "2026-09-01T08:02:03'"],
    ];
    expect(
      ok(`function main() { return ${JSON.stringify(patterns)}.map(([p]) =>
        Utilities.formatDate(new Date(Date.UTC(2026, 8, 1, 1, 2, 3, 4)), 'Asia/Ho_Chi_Minh', p)); }`),
    ).toEqual(patterns.map(([, expected]) => expected));
  });

  test('parseDate reads what formatDate prints', () => {
    expect(
      ok(
        `function main() { return Utilities.parseDate('05/09/2026 07:30', 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy HH:mm').toISOString(); }`,
      ),
    ).toBe('2026-09-05T00:30:00.000Z');
    expect(message(`Utilities.parseDate('x', 'GMT', 'yyyy')`)).toBe('Unparseable date: "x"');
  });

  test('digests and signatures', () => {
    expect(
      ok(`function main() {
        const hex = (bytes) => bytes.map((b) => ('0' + (b & 255).toString(16)).slice(-2)).join('');
        return [hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc')),
          hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_1, 'abc')),
          hex(Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe'))];
      }`),
    ).toEqual([
      '900150983cd24fb0d6963f7d28e17f72',
      'a9993e364706816aba3e25717850c26c9cd0d89d',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ]);
  });

  test('A52: sleeping takes its time; an uuid is repeatable under a seed', () => {
    const code = `function main() { const t = Date.now(); Utilities.sleep(1500); return [Utilities.getUuid(), Date.now() - t]; }`;
    expect(ok(code)).toEqual(ok(code));
    expect(ok(code)).toEqual([
      expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      1500,
    ]);
  });

  test('gzip is readable by others', () => {
    const bytes = ok(
      `function main() { return Utilities.gzip(Utilities.newBlob('hello')).getBytes(); }`,
    ) as number[];
    expect(gunzipSync(Buffer.from(bytes)).toString()).toBe('hello');
  });
});

describe('HTML and text', () => {
  test('A53: HtmlOutput starts without a title, appendUntrusted escapes, templates evaluate among the globals', () => {
    const w = world();
    const script = w.script({
      'Code.js': `function upper(x) { return x.toUpperCase(); }
        function main() {
          const t = HtmlService.createTemplateFromFile('page');
          t.name = '<b>'; t.list = [1, 2];
          return [HtmlService.createHtmlOutput('x').getTitle(), HtmlService.createHtmlOutput('').appendUntrusted('<a>').getContent(),
            t.evaluate().getContent(), HtmlService.getUserAgent()];
        }
        function missing() { HtmlService.createHtmlOutputFromFile('nope'); }`,
      'page.html': `<p><?= upper(name) ?></p><? list.forEach(function (x) { ?><i><?= x ?></i><? }) ?><?!= name ?><script>var a = <?= list ?>, b = '<?= name ?>';</script>`,
    });
    expect(w.runtime.run(script.id, 'main', { user: OFFICER, kind: 'run' }).value).toEqual([
      '',
      '&lt;a&gt;',
      `<p>&lt;B&gt;</p><i>1</i><i>2</i><b><script>var a = [1,2], b = '\\u003cb\\u003e';</script>`,
      null,
    ]);
    expect(w.runtime.run(script.id, 'missing', { user: OFFICER, kind: 'run' }).error?.message).toBe(
      'No HTML file named nope was found.',
    );
  });

  test('A56: clear makes the content of a text output null', () => {
    expect(
      ok(
        `function main() { return ContentService.createTextOutput('a').append('b').getContent() + ContentService.createTextOutput('a').clear().getContent(); }`,
      ),
    ).toBe('abnull');
  });

  test('Logger and console write the log of the execution', () => {
    const result = world().main(
      `function main() { Logger.log('%s of %s', 'one', 'two'); Logger.log({ a: 1, b: ['x'] }); Logger.log(12345678); console.log('n', 1, { a: 1 }); console.warn('careful'); }`,
    );
    expect(result.record.log).toEqual([
      'one of two',
      '{a=1.0, b=[x]}',
      '1.2345678E7',
      'n 1 { a: 1 }',
      'WARNING: careful',
    ]);
  });
});

describe('identity', () => {
  test('A55: users, zone and authorisation', () => {
    expect(
      ok(
        `function main() {
        const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
        return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getScriptTimeZone(),
          String(info.getAuthorizationStatus()), info.getAuthorizationUrl()];
      }`,
        { timeZone: 'Europe/Paris' },
      ),
    ).toEqual([OFFICER, OFFICER, 'Europe/Paris', 'NOT_REQUIRED', null]);
  });
});
