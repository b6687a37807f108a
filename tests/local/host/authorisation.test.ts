/** Consent scope by scope, and what each AuthMode allows. */
import { putProject } from '../../../local/host/projects';
import { Runtime } from '../../../local/host/runtime';
import { createFile, createUser } from '../../../local/services/drive/files';
import { Workspace } from '../../../local/state/workspace';
import { OFFICER, START } from './world';

const AUTH = 'https://www.googleapis.com/auth/';
const SCOPES = [
  'spreadsheets',
  'script.send_mail',
  'script.scriptapp',
  'script.container.ui',
  'userinfo.email',
].map((name) => AUTH + name);
const MAIL = `${AUTH}script.send_mail`;
const UNAUTHORIZED =
  'Authorization is required to perform that action. Please run the script again to authorize it.';

/** A workbook of the officer with a bound script that asks for these scopes; nothing is granted yet. */
function bound(code: string) {
  const workspace = Workspace.open({ seed: 4, now: START });
  createUser(workspace, { email: OFFICER, name: 'Phòng GD', kind: 'consumer', locale: 'vi_VN' });
  const mimeType = 'application/vnd.google-apps.spreadsheet';
  const book = createFile(workspace, { email: OFFICER }, { name: 'Sổ', mimeType }).id;
  const manifest = { timeZone: 'Asia/Ho_Chi_Minh', oauthScopes: SCOPES };
  const script = putProject(
    workspace,
    { 'Code.js': code, 'appsscript.json': JSON.stringify(manifest) },
    { title: 'THĐT', owner: OFFICER, parentId: book },
  );
  const runtime = new Runtime(workspace);
  const run = (name: string) => runtime.run(script.id, name, { user: OFFICER, kind: 'menu' });
  const simple = (authMode: 'NONE' | 'LIMITED') =>
    runtime.run(script.id, 'main', { user: OFFICER, kind: 'simple trigger', authMode });
  return { workspace, runtime, script, run, simple };
}

describe('a consent that leaves one scope out', () => {
  const CODE = `function mail() { MailApp.sendEmail('a@x.example', 's', 'b'); }
    function title() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }
    function info() { const all = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      const some = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${AUTH}spreadsheets']);
      return [String(all.getAuthorizationStatus()), all.getAuthorizationUrl() !== null, String(some.getAuthorizationStatus()), some.getAuthorizationUrl()]; }
    function needs() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${MAIL}']); return 'went on'; }
    function has() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${AUTH}spreadsheets']); return 'went on'; }
    function all() { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); return 'went on'; }
    function foreign() { ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${AUTH}calendar']); }
    function install() { ScriptApp.newTrigger('title').timeBased().everyHours(1).create(); }`;
  const partly = () => {
    const made = bound(CODE);
    made.runtime.grant(
      OFFICER,
      made.script.id,
      SCOPES.filter((scope) => scope !== MAIL),
    );
    return made;
  };

  test('what needs the scope is refused with its name, the rest works', () => {
    const { run, workspace } = partly();
    expect(run('mail').error?.message).toBe(
      `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${MAIL}`,
    );
    expect(workspace.mails.size).toBe(0);
    expect(run('title').value).toBe('Sổ');
  });

  test('getAuthorizationInfo tells of all scopes, or of those asked about; of foreign ones it is an error', () => {
    const { run } = partly();
    expect(run('info').value).toEqual(['REQUIRED', true, 'NOT_REQUIRED', null]);
    expect(run('foreign').status).toBe('failed');
  });

  test('requireScopes stops a function that lacks them, before anything else of it runs', () => {
    const { run, runtime, script } = partly();
    expect(run('needs').error?.message).toBe(UNAUTHORIZED);
    expect(run('all').error?.message).toBe(UNAUTHORIZED);
    expect(run('has').value).toBe('went on');
    runtime.grant(OFFICER, script.id);
    expect([run('needs').value, run('all').value]).toEqual(['went on', 'went on']);
  });

  test('a trigger of a plain script does not run at all while a scope is missing', () => {
    const { run, runtime, script } = partly();
    expect(run('install').status).toBe('completed');
    const fired = (hours: number) =>
      runtime.advance(hours * 3_600_000).map(({ error, status }) => error?.message ?? status);
    const refused = fired(2);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused)).toEqual(new Set([UNAUTHORIZED]));
    runtime.grant(OFFICER, script.id);
    expect(new Set(fired(2))).toEqual(new Set(['completed']));
  });
});

describe('what each AuthMode allows', () => {
  const TRY = `const attempt = (make) => { try { make(); return 'yes'; } catch (e) { return /ermission/.test(e.message) ? 'no' : e.message; } };
    function main() { return {
      menu: attempt(() => SpreadsheetApp.getUi().createMenu('M').addItem('a', 'a').addToUi()),
      locale: attempt(() => Session.getActiveUserLocale()),
      utilities: attempt(() => Utilities.formatString('%s', 1)),
      logger: attempt(() => Logger.log('x')),
      document: attempt(() => SpreadsheetApp.getActiveSpreadsheet().getName()),
      properties: attempt(() => PropertiesService.getDocumentProperties().getKeys()),
      dialog: attempt(() => SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 't')),
      mail: attempt(() => MailApp.sendEmail('a@x.example', 's', 'b')),
      trigger: attempt(() => ScriptApp.newTrigger('main').timeBased().everyHours(1).create()),
      other: attempt(() => SpreadsheetApp.create('Khác')),
    }; }`;
  const ALWAYS = { menu: 'yes', locale: 'yes', utilities: 'yes', logger: 'yes' };

  test('NONE: menus, locale, Logger and Utilities, and nothing of the document', () => {
    expect(bound(TRY).simple('NONE').value).toEqual({
      ...ALWAYS,
      document: 'no',
      properties: 'no',
      dialog: 'no',
      mail: 'no',
      trigger: 'no',
      other: 'no',
    });
  });

  test('NONE counts for global code too', () => {
    const { simple } = bound(
      `const title = SpreadsheetApp.getActiveSpreadsheet().getName(); function main() { return title; }`,
    );
    expect(simple('NONE').error?.message).toMatch(/^You do not have permission to call/);
    expect(simple('LIMITED').value).toBe('Sổ');
  });

  test('LIMITED: the document and its properties besides, but no dialog and nothing that needs consent', () => {
    expect(bound(TRY).simple('LIMITED').value).toEqual({
      ...ALWAYS,
      document: 'yes',
      properties: 'yes',
      dialog: 'no',
      mail: 'no',
      trigger: 'no',
      other: 'no',
    });
  });

  test('FULL: everything that was granted', () => {
    const { runtime, script, run } = bound(TRY);
    runtime.grant(OFFICER, script.id);
    expect(run('main').value).toEqual({
      ...ALWAYS,
      document: 'yes',
      properties: 'yes',
      dialog: 'yes',
      mail: 'yes',
      trigger: 'yes',
      other: 'yes',
    });
  });

  test('A55: AuthMode.FULL prints FULL; the address of the session is that of the owner of the file', () => {
    const { runtime, script, run } = bound(
      `function main() { return [String(ScriptApp.AuthMode.FULL), Session.getEffectiveUser().getEmail() === SpreadsheetApp.getActiveSpreadsheet().getOwner().getEmail()]; }`,
    );
    runtime.grant(OFFICER, script.id);
    expect(run('main').value).toEqual(['FULL', true]);
  });
});
