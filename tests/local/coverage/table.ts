/** What of Google's published services is emulated, found by asking the services, and which tests speak of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { putProject } from '../../../local/host/projects';
import { Runtime } from '../../../local/host/runtime';
import { createUser } from '../../../local/services/drive/users';
import { createSpreadsheet } from '../../../local/services/sheets/create';
import { COVERAGE } from '../../../local/services/spreadsheet-app/coverage';
import { Workspace } from '../../../local/state/workspace';
import { declaredTypes } from '../support/declared-types';
import { SERVICE_OBJECTS } from '../support/service-objects';

export interface CoveredClass {
  /** Name in Google's reference. */
  name: string;
  /** Emulated members by the test that speaks of them; an empty name for those that no test names. */
  tested: Map<string, string[]>;
  refused: string[];
}

export interface CoveredService {
  /** As the declaration file is called, e.g. `url-fetch`. */
  name: string;
  classes: CoveredClass[];
}

const DECLARATIONS = join(__dirname, '../../../node_modules/@types/google-apps-script');
const TESTS = join(__dirname, '..');

/** Every service of the published types, in order of the alphabet. */
export function coveredServices(): CoveredService[] {
  const there = membersThere();
  const tests = testTexts();
  return readdirSync(DECLARATIONS)
    .flatMap((file) => /^google-apps-script\.([\w-]+)\.d\.ts$/.exec(file)?.[1] ?? [])
    .filter((name) => name !== 'types')
    .map((name) => ({
      name,
      classes: name === 'spreadsheet' ? spreadsheetClasses() : classesOf(name, there, tests),
    }))
    .filter(({ classes }) => classes.length > 0);
}

function classesOf(
  service: string,
  there: ReadonlyMap<string, readonly string[]>,
  tests: ReadonlyMap<string, string>,
): CoveredClass[] {
  const objects = SERVICE_OBJECTS[service] ?? {};
  return Object.entries(declaredTypes(service).interfaces).flatMap(([name, members]) => {
    const isClass = Object.values(members).some((overloads) => overloads.length > 0);
    if (!isClass || (service === 'base' && NOT_OF_SERVICES.test(name))) return [];
    const held = there.get(`${service}/${name}`) ?? [];
    const declared = Object.keys(members);
    const words = [...Object.keys(objects)].filter(
      (word) => word.endsWith('App') || word.endsWith('Service'),
    );
    const relevant = [...tests].filter(([, text]) =>
      (words.length > 0 ? words : [name]).some((word) => text.includes(word)),
    );
    const tested = grouped(
      declared.filter((member) => held.includes(member)),
      (member) => relevant.find(([, text]) => new RegExp(`\\b${member}\\b`).test(text))?.[0] ?? '',
    );
    return [{ name, tested, refused: declared.filter((member) => !held.includes(member)) }];
  });
}

/** Parts of the language, and what SpreadsheetApp's own table lists. */
const NOT_OF_SERVICES = /^(BlobSource|Console|Date|DateConstructor|Menu|PromptResponse|RgbColor|Ui)$/;

function spreadsheetClasses(): CoveredClass[] {
  return [...new Set(COVERAGE.map(({ type }) => type))].map((name) => {
    const entries = COVERAGE.filter(({ type }) => type === name);
    return {
      name,
      tested: grouped(
        entries.filter(({ testedBy }) => testedBy !== undefined).map(({ member }) => member),
        (member) => `spreadsheet-app/${entries.find((entry) => entry.member === member)?.testedBy}`,
      ),
      refused: entries.filter(({ testedBy }) => testedBy === undefined).map(({ member }) => member),
    };
  });
}

/** By `service/class`: the published members that a script finds on an object of that class. */
function membersThere(): Map<string, string[]> {
  const wanted = Object.entries(SERVICE_OBJECTS).flatMap(([service, objects]) => {
    const { interfaces } = declaredTypes(service);
    return Object.entries(objects).map(([name, code]) => ({
      key: `${service}/${name}`,
      code,
      members: Object.keys(interfaces[name] ?? {}),
    }));
  });
  const code = `function main() { return [${wanted
    .map(
      ({ code, members }) =>
        `((object) => ${JSON.stringify(members)}.filter((member) => { try { return object[member] !== undefined; } catch (refused) { return false; } }))(${code})`,
    )
    .join(',\n')}]; }`;
  const found = run(code);
  return new Map(wanted.map(({ key }, index) => [key, found[index] ?? []]));
}

function run(code: string): string[][] {
  const workspace = Workspace.open({ seed: 1, now: Date.UTC(2026, 8, 1) });
  const { email } = createUser(workspace, { email: 'me@district.example', name: 'Me', kind: 'workspace' });
  const parentId = createSpreadsheet(workspace, { title: 'Sổ', owner: email }).id;
  const source = { 'Code.js': code, 'appsscript.json': '{}' };
  const script = putProject(workspace, source, { title: 'Coverage', owner: email, parentId });
  const runtime = new Runtime(workspace, { autoConsent: true });
  const { status, value, error } = runtime.run(script.id, 'main', { user: email, kind: 'run' });
  if (status !== 'completed' || !Array.isArray(value)) throw new Error(error?.stack || error?.message);
  return value.map((list: unknown) => (Array.isArray(list) ? list.map(String) : []));
}

/** Tests of the local Workspace by their path below tests/local. */
function testTexts(): Map<string, string> {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('coverage'))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(join(TESTS, file), 'utf8')]));
}

function grouped(members: readonly string[], testOf: (member: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const member of members) {
    const test = testOf(member);
    groups.set(test, [...(groups.get(test) ?? []), member]);
  }
  return groups;
}
