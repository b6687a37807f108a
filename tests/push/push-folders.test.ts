/** What is pushed to Google: exactly the entry's functions, nothing that Apps Script cannot run, no scope too many. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import * as v from 'valibot';
import { EditorScriptManifest } from '../support/apps-script-manifest';
import { codeOf, exportsOf, manifestOf, pushedFiles, ROOT, SCRIPTS, unknownNames } from '../support/bundles';
import { serviceNames } from '../support/service-names';

/** Settings of clasp for each push folder. */
const CLASP_SETTINGS = {
  district: '.clasp.json',
  school: '.clasp.school.json',
  addon: '.clasp.addon.json',
} as const;

/** The scope each use asks for (Google's reference page of the service). */
const SCOPE_OF_USE: readonly (readonly [RegExp, string])[] = [
  [/\bSpreadsheetApp\.(getActive|getActiveSpreadsheet|flush)\b/, 'spreadsheets.currentonly'],
  [/\bSpreadsheetApp\.(openById|openByUrl|create)\b/, 'spreadsheets'],
  [/\bSpreadsheetApp\.getUi\b/, 'script.container.ui'],
  [/\bMailApp\./, 'script.send_mail'],
  [/\bGmailApp\./, 'https://mail.google.com/'],
  [/\bScriptApp\.(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)\b/, 'script.scriptapp'],
  [/\bUrlFetchApp\./, 'script.external_request'],
  [/\bSession\.get(Active|Effective)User\b/, 'userinfo.email'],
  [/\bDrive\.(Files|Permissions|Changes|About)\b|googleapis\.com\/(batch\/)?drive\b/, 'drive.file'],
  [/\bDriveApp\./, 'drive'],
];

test("the calibration project's manifest is by Google's reference too, with no scope that the product lacks", () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'calibration/appsscript.json'), 'utf8'));
  expect(v.parse(EditorScriptManifest, manifest)).toEqual(manifest);
  expect(manifest.oauthScopes.sort()).toEqual(manifestOf('district').oauthScopes.sort());
});

test('no script uses a name that Apps Script does not offer', () => {
  // the add-on holds every module of the other two
  expect(unknownNames('addon')).toEqual([]);
});

describe.each(SCRIPTS)('the %s push folder', (script) => {
  const code = codeOf(script);
  const program = parse(code, { ecmaVersion: 2021, sourceType: 'script' });

  test('has as globals exactly the exports of its entry', () => {
    const declared = program.body.flatMap((statement) =>
      statement.type === 'FunctionDeclaration'
        ? [statement.id.name]
        : statement.type === 'ExpressionStatement'
          ? []
          : [statement.type],
    );
    expect(declared.sort()).toEqual(exportsOf(script));
    const sandbox = createContext({});
    const before = new Set(Object.getOwnPropertyNames(runInContext('globalThis', sandbox)));
    runInContext(code, sandbox);
    const added = Object.getOwnPropertyNames(runInContext('globalThis', sandbox)).filter(
      (name) => !before.has(name),
    );
    expect(added.sort()).toEqual(exportsOf(script));
  });

  test('gives every global a body, not an empty stub', () => {
    const sandbox = createContext({});
    runInContext(code, sandbox);
    for (const name of exportsOf(script)) {
      expect(`${name}: ${/\{\s*\}\s*$/.test(String(runInContext(name, sandbox)))}`).toBe(`${name}: false`);
    }
  });

  test('parses as ES2021 without private or static class fields', () => {
    const found: string[] = [];
    simple(program, {
      PropertyDefinition: (node) => void (node.static && found.push('static field')),
      PrivateIdentifier: () => void found.push('private name'),
    });
    expect(found).toEqual([]);
  });

  test('calls no Google service while it loads', () => {
    const touched: string[] = [];
    const service = (name: string) =>
      new Proxy({}, { get: (_target, member) => touched.push(`${name}.${String(member)}`) });
    runInContext(
      code,
      createContext(Object.fromEntries(serviceNames().map((name) => [name, service(name)]))),
    );
    expect(touched).toEqual([]);
  });

  test('declares exactly the scopes that its services need', () => {
    const needed = SCOPE_OF_USE.filter(([use]) => use.test(code)).map(([, scope]) => scope);
    const declared = manifestOf(script).oauthScopes.map((scope) =>
      scope.replace('https://www.googleapis.com/auth/', ''),
    );
    expect(declared.sort()).toEqual(needed.sort());
  });

  test('keeps nothing in script- or user-scoped properties, locks or caches', () => {
    expect(code.match(/get(Script|User)(Properties|Lock|Cache)\b/g)).toBeNull();
  });

  test('has the zone of Vietnam, V8, and advanced services only where Drive is touched', () => {
    const manifest = manifestOf(script);
    expect([manifest.timeZone, manifest.runtimeVersion]).toEqual(['Asia/Ho_Chi_Minh', 'V8']);
    const services = (manifest.dependencies.enabledAdvancedServices ?? []).map(
      ({ userSymbol }) => userSymbol,
    );
    expect(services).toEqual(script === 'school' ? [] : ['Drive', 'Sheets']);
  });

  test("has a manifest by Google's reference of its structure", () => {
    expect(v.parse(EditorScriptManifest, manifestOf(script))).toEqual(manifestOf(script));
  });

  test('is what clasp would push, file by file', () => {
    const clasp = join(ROOT, 'node_modules/.bin/clasp');
    const output = execFileSync(clasp, ['--json', '--project', CLASP_SETTINGS[script], 'show-file-status'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const { filesToPush } = JSON.parse(output) as { filesToPush: string[] };
    expect(filesToPush.map((path) => path.replace(`build/${script}/`, '')).sort()).toEqual(
      pushedFiles(script),
    );
  });
});
