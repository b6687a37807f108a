/** Editor add-ons as Google's page on their authorisation lifecycle and the one on their triggers describe them. */
import { putProject } from '../../../local/host/projects';
import { Runtime } from '../../../local/host/runtime';
import { addPermission } from '../../../local/services/drive/permissions';
import { createUser } from '../../../local/services/drive/users';
import { createSpreadsheet } from '../../../local/services/sheets/create';
import { Workspace } from '../../../local/state/workspace';
import { OFFICER, SCHOOL, START } from './world';

const CODE = `
  function onInstall(e) { console.log('installed', String(e.authMode)); onOpen(e); }
  function onOpen(e) {
    console.log(String(e.authMode));
    SpreadsheetApp.getUi().createAddonMenu().addItem('Làm', 'work').addToUi();
  }
  function onEdit(e) { PropertiesService.getDocumentProperties().setProperty('edited', e.range.getA1Notation()); }
  function work() { return [SpreadsheetApp.getActiveSpreadsheet().getName(), PropertiesService.getDocumentProperties().getProperty('edited')]; }
  function hourly() { return ScriptApp.newTrigger('tick').timeBased().everyHours(1).create().getUniqueId(); }
  function often() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create(); }
  function mine() { return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).map((t) => t.getUniqueId()); }
  function tick() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('tick'); }
  function ui() { SpreadsheetApp.getUi(); }
  function read() { return PropertiesService.getDocumentProperties(); }`;

function world() {
  const workspace = Workspace.open({ seed: 3, now: START });
  for (const email of [OFFICER, SCHOOL])
    createUser(workspace, {
      email,
      name: email,
      kind: 'consumer',
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
  const book = (title: string) => {
    const { id } = createSpreadsheet(workspace, { title, owner: OFFICER });
    const share = { role: 'writer', type: 'user', emailAddress: SCHOOL } as const;
    addPermission(workspace, { email: OFFICER }, id, share, { sendNotificationEmail: false });
    return id;
  };
  const script = putProject(
    workspace,
    { 'Code.js': CODE, 'appsscript.json': '{"timeZone":"Asia/Ho_Chi_Minh"}' },
    { title: 'Việc', owner: OFFICER, addOn: true },
  );
  const runtime = new Runtime(workspace, { autoConsent: true });
  const run = (name: string, user: string, containerId: string) =>
    runtime.run(script.id, name, { user, kind: 'menu', containerId });
  return { workspace, runtime, script, run, one: book('Một'), two: book('Hai') };
}

test('nobody who has not got it sees it; who gets it has it in every file, enabled where it was got', () => {
  const { runtime, script, one, two } = world();
  expect(runtime.open(one, OFFICER)).toBeUndefined();
  expect(runtime.installAddOn(script.id, OFFICER, one).record.log).toEqual(['installed FULL', 'FULL']);
  expect(runtime.open(one, OFFICER)?.record.log).toEqual(['LIMITED']);
  expect(runtime.open(two, OFFICER)?.record.log).toEqual(['NONE']);
});

test('everybody who works on a file has it in the menu from the moment somebody uses it there', () => {
  const { runtime, script, one, two } = world();
  runtime.installAddOn(script.id, OFFICER, one);
  expect(runtime.open(two, SCHOOL)).toBeUndefined();
  expect(runtime.clickMenu(two, OFFICER, ['Việc', 'Làm']).value).toEqual(['Hai', null]);
  expect(runtime.open(two, SCHOOL)?.record.log).toEqual(['LIMITED']);
});

test('its edit trigger runs only where it is enabled, and each file has properties of its own', () => {
  const { runtime, script, one, two } = world();
  runtime.installAddOn(script.id, OFFICER, one);
  runtime.editCell(one, SCHOOL, 'B2', 'x');
  expect(runtime.editCell(two, OFFICER, 'C3', 'x')).toBeUndefined();
  expect(runtime.clickMenu(one, OFFICER, ['Việc', 'Làm']).value).toEqual(['Một', 'B2']);
  expect(runtime.clickMenu(two, OFFICER, ['Việc', 'Làm']).value).toEqual(['Hai', null]);
});

test('a trigger belongs to the file it was made in, at most one of a type for a user, hourly at most', () => {
  const { runtime, script, run, one, two } = world();
  runtime.installAddOn(script.id, OFFICER, one);
  const made = run('hourly', OFFICER, one).value;
  expect(run('hourly', OFFICER, two).status).toBe('completed');
  expect(run('mine', OFFICER, one).value).toEqual([made]);
  expect(run('hourly', OFFICER, one).error?.message).toContain(
    'too many time-based triggers in this document',
  );
  expect(run('often', OFFICER, two).error?.message).toContain('more often than once an hour');
});

test('when its clock trigger fires, its file is active, nobody is there, and failures are not mailed', () => {
  const { workspace, runtime, script, run, two } = world();
  runtime.installAddOn(script.id, OFFICER, two);
  run('hourly', OFFICER, two);
  const [result] = runtime.advance(2 * 60 * 60 * 1000);
  expect(result?.status).toBe('completed');
  expect(workspace.spreadsheets.get(two)?.sheets[0]?.rows[0]?.[0]?.value).toBe('tick');
  expect(runtime.run(script.id, 'ui', { user: OFFICER, kind: 'trigger' }).error?.message).toContain('getUi');
  workspace.scripts.put(script.id, {
    ...script,
    source: { ...script.source, 'Code.js': 'function tick() { throw new Error("no"); }' },
  });
  runtime.advance(50 * 60 * 60 * 1000);
  expect(workspace.mails.values()).toEqual([]);
});
