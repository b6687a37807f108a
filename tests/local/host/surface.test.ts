import { declaredTypes } from '../support/declared-types';
import { SERVICE_OBJECTS } from '../support/service-objects';
import { world } from './world';

/** Declared, deprecated or of web apps, and refused by name. */
const REFUSED = [
  'ScriptApp.getProjectKey',
  'ScriptApp.getScriptTriggers',
  'ScriptApp.newStateToken',
  'Service.disable',
  'Session.getTimeZone',
  'Session.getUser',
];

/** Services that are emulated member by member in full. */
const COMPLETE = [
  'base',
  'cache',
  'content',
  'html',
  'lock',
  'mail',
  'properties',
  'script',
  'url-fetch',
  'utilities',
];

test.each(
  COMPLETE.flatMap((file) =>
    Object.entries(SERVICE_OBJECTS[file] ?? {}).map(([name, code]) => [name, file, code]),
  ),
)('%s has every member that is published', (name, file, code) => {
  const members = Object.keys(declaredTypes(file).interfaces[name] ?? {}).filter(
    (member) => /^\w+$/.test(member) && !REFUSED.includes(`${name}.${member}`),
  );
  expect(members.length).toBeGreaterThan(0);
  expect(
    world().value(
      `function main() { const o = ${code}; return ${JSON.stringify(members)}.filter((m) => typeof o[m] === 'undefined'); }`,
    ),
  ).toEqual([]);
});

test.each(REFUSED.filter((name) => !name.startsWith('Service')))('%s is refused by name', (name) => {
  expect(world().main(`function main() { ${name}(); }`).error?.message).toBe(`${name} is not emulated`);
});
