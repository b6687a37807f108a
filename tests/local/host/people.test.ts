import { putProject } from '../../../local/host/projects';
import { Runtime, type RuntimeOptions } from '../../../local/host/runtime';
import { createUser } from '../../../local/services/drive/users';
import { GoogleApi } from '../../../local/services/google-api';
import { Workspace } from '../../../local/state/workspace';
import { OFFICER, SCHOOL, START } from './world';

/** A workbook of the officer, shared with the school for writing, with a bound script. */
function workbook(code: string, options: RuntimeOptions = {}, scopes?: string[]) {
  const workspace = Workspace.open({ seed: 3, now: START });
  for (const email of [OFFICER, SCHOOL]) {
    createUser(workspace, {
      email,
      name: email,
      kind: 'consumer',
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
  }
  const api = new GoogleApi(workspace);
  const send = (method: string, host: string, path: string, body: unknown, email = OFFICER) => {
    const answer = api.fetch(
      {
        method,
        host,
        path,
        headers: { 'content-type': 'application/json' },
        body: Buffer.from(JSON.stringify(body)),
      },
      { email },
    );
    return JSON.parse(Buffer.from(answer.body).toString('utf8'));
  };
  const id: string = send('POST', 'sheets.googleapis.com', '/v4/spreadsheets', {
    properties: { title: 'Sổ' },
  }).spreadsheetId;
  send('POST', 'www.googleapis.com', `/drive/v3/files/${id}/permissions?sendNotificationEmail=false`, {
    role: 'writer',
    type: 'user',
    emailAddress: SCHOOL,
  });
  const manifest = { timeZone: 'Asia/Ho_Chi_Minh', ...(scopes && { oauthScopes: scopes }) };
  const script = putProject(
    workspace,
    { 'Code.js': code, 'appsscript.json': JSON.stringify(manifest) },
    { title: 'THĐT', owner: OFFICER, parentId: id },
  );
  const runtime = new Runtime(workspace, { autoConsent: true, ...options });
  const values = (range: string): unknown[][] =>
    send('GET', 'sheets.googleapis.com', `/v4/spreadsheets/${id}/values/${range}`, {}).values;
  return { workspace, runtime, id, script, values, send };
}

const MENU = `function onOpen(e) {
    SpreadsheetApp.getUi().createMenu('THĐT').addItem('Chấm điểm tháng', 'score').addSeparator()
      .addSubMenu(SpreadsheetApp.getUi().createMenu('Khác').addItem('Giúp', 'help')).addToUi();
    console.log(String(e.authMode), e.source.getName(), e.user.getEmail() === Session.getActiveUser().getEmail());
  }
  function score() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('đã chấm'); return ScriptApp.AuthMode.FULL; }
  function help() { return 'giúp'; }`;

test('opening runs onOpen with limited authorisation and shows the menu; a click runs its function', () => {
  const { runtime, id, values } = workbook(MENU);
  const opened = runtime.open(id, SCHOOL);
  expect(opened).toMatchObject({ status: 'completed', record: { kind: 'simple trigger', user: SCHOOL } });
  expect(opened?.record.log[0]).toBe('LIMITED Sổ true');
  expect(runtime.menusOf(id, SCHOOL).get('THĐT')?.items).toHaveLength(3);
  expect(runtime.clickMenu(id, SCHOOL, ['THĐT', 'Chấm điểm tháng'])).toMatchObject({ status: 'completed' });
  expect(runtime.clickMenu(id, SCHOOL, ['THĐT', 'Khác', 'Giúp']).value).toBe('giúp');
  expect(values('A1')).toEqual([['đã chấm']]);
  expect(() => runtime.clickMenu(id, SCHOOL, ['THĐT', 'Không có'])).toThrow(
    'There is no menu item THĐT > Không có.',
  );
});

test('who may only look gets no menu, a stranger does not get in', () => {
  const { runtime, id, send, workspace } = workbook(MENU);
  for (const email of ['viewer@x.example', 'stranger@x.example'])
    createUser(workspace, { email, name: email, kind: 'consumer' });
  send('POST', 'www.googleapis.com', `/drive/v3/files/${id}/permissions?sendNotificationEmail=false`, {
    role: 'reader',
    type: 'user',
    emailAddress: 'viewer@x.example',
  });
  expect(runtime.open(id, 'viewer@x.example')).toBeUndefined();
  expect(runtime.menusOf(id, 'viewer@x.example').size).toBe(0);
  expect(() => runtime.open(id, 'stranger@x.example')).toThrow('stranger@x.example has no access');
});

test('a menu function without consent asks for it and does nothing', () => {
  const { runtime, id, script, values } = workbook(MENU, { autoConsent: false });
  const result = runtime.clickMenu(id, SCHOOL, ['THĐT', 'Chấm điểm tháng']);
  expect(result).toMatchObject({ status: 'failed', code: 'authorization required' });
  expect(values('A1')).toBeUndefined();
  runtime.grant(SCHOOL, script.id);
  expect(runtime.clickMenu(id, SCHOOL, ['THĐT', 'Chấm điểm tháng']).status).toBe('completed');
});

test('a scope that was refused is missing, a new one in the manifest is asked for', () => {
  const scopes = [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.send_mail',
  ];
  const code = `function mail() { MailApp.sendEmail('a@x.example', 's', 'b'); } function read() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }`;
  const { runtime, workspace, script } = workbook(code, { autoConsent: false }, scopes);
  runtime.grant(SCHOOL, script.id, scopes.slice(0, 1));
  expect(runtime.run(script.id, 'read', { user: SCHOOL, kind: 'menu' }).value).toBe('Sổ');
  expect(runtime.run(script.id, 'mail', { user: SCHOOL, kind: 'menu' }).error?.message).toContain(
    'script.send_mail',
  );
  const manifest = JSON.stringify({
    timeZone: 'Asia/Ho_Chi_Minh',
    oauthScopes: [...scopes, 'https://www.googleapis.com/auth/script.scriptapp'],
  });
  workspace.scripts.put(script.id, { ...script, source: { ...script.source, 'appsscript.json': manifest } });
  expect(runtime.run(script.id, 'read', { user: SCHOOL, kind: 'menu' }).code).toBe('authorization required');
});

test('a simple trigger has the open document and nothing that needs consent', () => {
  const { runtime, id } = workbook(`function onOpen() {
    const refused = [];
    for (const attempt of [() => MailApp.sendEmail('a@x.example', 's', 'b'), () => UrlFetchApp.fetch('https://www.googleapis.com/'),
      () => SpreadsheetApp.openById('x'), () => ScriptApp.newTrigger('x')]) {
      try { attempt(); refused.push('no'); } catch (e) { refused.push(e.message.includes('ermission') ? 'yes' : e.message); }
    }
    console.log(refused.join(), SpreadsheetApp.getActiveSpreadsheet().getName(), PropertiesService.getDocumentProperties().getKeys().length);
  }`);
  const result = runtime.open(id, SCHOOL);
  expect(result?.record.log).toEqual(['yes,yes,yes,yes Sổ 0']);
});

test('with no authorisation at all there are menus, locale and Utilities, and no document or properties', () => {
  const { runtime, script } = workbook(`function onOpen() {
    SpreadsheetApp.getUi().createMenu('M').addItem('a', 'a').addToUi();
    const refused = [() => PropertiesService.getDocumentProperties(), () => SpreadsheetApp.getActiveSpreadsheet().getName()].map((attempt) => {
      try { attempt(); return 'no'; } catch (e) { return e.message.startsWith('You do not have permission to call'); }
    });
    return [Session.getActiveUserLocale(), Utilities.formatString('%s', 'x'), ...refused];
  }`);
  const result = runtime.run(script.id, 'onOpen', { user: SCHOOL, kind: 'simple trigger', authMode: 'NONE' });
  expect(result.value).toEqual(['vi', 'x', true, true]);
});

test('typing into a cell fires onEdit with the event Google gives', () => {
  const { runtime, id, values } = workbook(`function onEdit(e) {
    console.log(JSON.stringify([e.range.getA1Notation(), e.range.getRow(), e.value, e.oldValue, e.source.getName(), String(e.authMode)]));
    if (e.range.getColumn() === 1) e.range.offset(0, 1).setValue(String(e.value).toUpperCase());
  }`);
  const first = runtime.editCell(id, SCHOOL, 'A2', 'phòng tin');
  const second = runtime.editCell(id, SCHOOL, 'A2', '5');
  expect(first?.record.log).toEqual(['["A2",2,"phòng tin",null,"Sổ","LIMITED"]']);
  expect(second?.record.log).toEqual(['["A2",2,"5","phòng tin","Sổ","LIMITED"]']);
  expect(values('A2:B2')).toEqual([['5', '5']]);
});

test('nobody types into a protected cell but its editors', () => {
  const { runtime, id, send } = workbook('function nothing() {}');
  send('POST', 'sheets.googleapis.com', `/v4/spreadsheets/${id}:batchUpdate`, {
    requests: [
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, editors: { users: [OFFICER] } } } },
    ],
  });
  expect(() => runtime.editCell(id, SCHOOL, 'A1', 'x')).toThrow(/protected/);
  expect(() => runtime.editCell(id, OFFICER, 'A1', 'x')).not.toThrow();
});

/** An object that is its own member. */
function cycle(): object {
  const made: Record<string, unknown> = {};
  made.self = made;
  return made;
}

describe('google.script.run', () => {
  const SERVER = `function echo(x) { return x; }
    function kind(x) { return Object.prototype.toString.call(x) + (x instanceof Array) + JSON.stringify(x); }
    function hidden_() { return 1; }
    function back(what) {
      return { date: new Date(), list: [1, new Date()], nested: { when: new Date() }, map: new Map([[1, 2]]), set: new Set([1]), regexp: /x/,
        buffer: new ArrayBuffer(2), bytes: new Int8Array([1, 2]), nothing: undefined, service: Session.getActiveUser(),
        fn: function name() { return 1; }, plain: { a: [1, 'x', null, true] } }[what];
    }
    async function later() { return 7; }
    function fails() { throw new Error('không được'); }`;

  test('numbers, texts, booleans, null, lists and objects pass; undefined arrives as null', () => {
    const { runtime, script } = workbook(SERVER);
    const call = (name: string, ...args: unknown[]) =>
      runtime.callFromDialog(script.id, SCHOOL, name, args).value;
    expect(call('echo', { a: [1, 'x', null, true], b: undefined })).toEqual({
      a: [1, 'x', null, true],
      b: null,
    });
    expect(call('kind', [1])).toBe('[object Array]true[1]');
    expect(call('kind', undefined)).toBe('[object Null]falsenull');
    expect(call('kind', [1, undefined, [undefined]])).toBe('[object Array]true[1,null,[null]]');
    expect(call('later')).toBe(7);
  });

  test('the script gets a copy, also of one object that is named twice', () => {
    const { runtime, script } = workbook(`function change(x) { x.a.n = 2; return [x.a.n, x.b.n]; }`);
    const shared = { n: 1 };
    const { value } = runtime.callFromDialog(script.id, SCHOOL, 'change', [{ a: shared, b: shared }]);
    expect(value).toEqual([2, 1]);
    expect(shared.n).toBe(1);
  });

  test.each([
    ['a date', new Date(0)],
    ['a date in a list', [new Date(0)]],
    ['a regular expression', /x/],
    ['a function', () => 1],
    ['a map', new Map()],
    ['a date deep in an object', { a: [{ when: new Date(0) }] }],
    ['a function in an object', { call: () => 1 }],
    ['a set', new Set()],
    ['a promise', Promise.resolve(1)],
    ['an array buffer', new ArrayBuffer(1)],
    ['a typed array', new Uint8Array(1)],
    ['a boxed number', Object(1)],
    ['a boxed text', Object('x')],
    ['an object of a class', new (class Pupil {})()],
    ['a structure that holds itself', cycle()],
  ])('%s does not pass to the server', (_name, value) => {
    const { runtime, script } = workbook(SERVER);
    expect(() => runtime.callFromDialog(script.id, SCHOOL, 'echo', [value])).toThrow(TypeError);
  });

  test.each([
    ['date', undefined],
    ['list', undefined],
    ['service', undefined],
    ['map', {}],
    ['set', {}],
    ['regexp', {}],
    ['buffer', {}],
    ['bytes', { 0: 1, 1: 2 }],
    ['nothing', null],
    ['fn', 'function name() { return 1; }'],
    ['plain', { a: [1, 'x', null, true] }],
  ])('%s comes back as measured', (what, expected) => {
    const { runtime, script } = workbook(SERVER);
    expect(runtime.callFromDialog(script.id, SCHOOL, 'back', [what]).value).toEqual(expected);
  });

  test('functions whose name ends in an underscore cannot be seen; errors come with their message', () => {
    const { runtime, script } = workbook(SERVER);
    expect(() => runtime.callFromDialog(script.id, SCHOOL, 'hidden_')).toThrow(
      'google.script.run.hidden_ is not a function',
    );
    expect(runtime.callFromDialog(script.id, SCHOOL, 'fails').error).toMatchObject({
      name: 'Error',
      message: 'không được',
    });
  });
});

test('10,000 cells are read within a second', () => {
  const { runtime, script } = workbook(`function fill() {
      SpreadsheetApp.getActiveSheet().getRange(1, 1, 1000, 10).setValues(Array.from({ length: 1000 }, (_, r) => Array.from({ length: 10 }, (_, c) => r * c)));
    }
    function read() { return SpreadsheetApp.getActiveSheet().getRange(1, 1, 1000, 10).getValues().length; }`);
  runtime.run(script.id, 'fill', { user: OFFICER, kind: 'run' });
  const begun = process.hrtime.bigint();
  expect(runtime.run(script.id, 'read', { user: OFFICER, kind: 'run' }).value).toBe(1000);
  expect(Number(process.hrtime.bigint() - begun) / 1e6).toBeLessThan(1000);
});

test('writes that are not flushed are invisible to another execution', () => {
  const { runtime, script } = workbook(`function writes() {
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue('new'); PropertiesService.getScriptProperties().getKeys();
      SpreadsheetApp.flush(); PropertiesService.getScriptProperties().getKeys(); }
    function reads() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }`);
  const run = (name: string) => runtime.run(script.id, name, { user: OFFICER, kind: 'run' });
  const mark = runtime.ledger.mark();
  const { record } = run('writes');
  const stops = runtime.ledger.stopsOf(record.id).map(({ what }) => what);
  expect(runtime.ledger.since(mark).rangesWritten).toBe(1);
  const seen: unknown[] = [];
  const workbookAgain = workbook(`function writes() {
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue('new'); PropertiesService.getScriptProperties().getKeys();
      SpreadsheetApp.flush(); PropertiesService.getScriptProperties().getKeys(); }
    function reads() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }`);
  const properties = stops.flatMap((what, index) => (what === 'Properties.getKeys' ? [index + 1] : []));
  for (const stop of properties) {
    workbookAgain.runtime.faults.between(
      stop,
      () =>
        seen.push(
          workbookAgain.runtime.run(workbookAgain.script.id, 'reads', { user: SCHOOL, kind: 'run' }).value,
        ),
      'writes',
    );
  }
  workbookAgain.runtime.run(workbookAgain.script.id, 'writes', { user: OFFICER, kind: 'run' });
  expect(seen).toEqual(['', 'new']);
});
