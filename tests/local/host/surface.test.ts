import { declaredTypes } from '../support/declared-types';
import { world } from './world';

/** By declaration file and interface: an expression that gives such an object. */
const OBJECTS: Record<string, Record<string, string>> = {
  base: {
    Blob: `Utilities.newBlob('x')`,
    Browser: 'Browser',
    Logger: 'Logger',
    MimeType: 'MimeType',
    Session: 'Session',
    User: 'Session.getActiveUser()',
  },
  cache: { Cache: 'CacheService.getScriptCache()', CacheService: 'CacheService' },
  content: { ContentService: 'ContentService', TextOutput: `ContentService.createTextOutput('')` },
  html: {
    HtmlOutput: `HtmlService.createHtmlOutput('')`,
    HtmlOutputMetaTag: `HtmlService.createHtmlOutput('').addMetaTag('a', 'b').getMetaTags()[0]`,
    HtmlService: 'HtmlService',
    HtmlTemplate: `HtmlService.createTemplate('')`,
  },
  lock: { Lock: 'LockService.getScriptLock()', LockService: 'LockService' },
  mail: { MailApp: 'MailApp' },
  properties: {
    Properties: 'PropertiesService.getScriptProperties()',
    PropertiesService: 'PropertiesService',
  },
  script: {
    AuthorizationInfo: 'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)',
    ClockTriggerBuilder: `ScriptApp.newTrigger('x').timeBased()`,
    ScriptApp: 'ScriptApp',
    Service: 'ScriptApp.getService()',
    SpreadsheetTriggerBuilder: `ScriptApp.newTrigger('x').forSpreadsheet('id')`,
    Trigger: `ScriptApp.newTrigger('x').timeBased().everyHours(1).create()`,
    TriggerBuilder: `ScriptApp.newTrigger('x')`,
  },
  'url-fetch': { UrlFetchApp: 'UrlFetchApp' },
  utilities: { Utilities: 'Utilities' },
};

/** Declared, deprecated or of web apps, and refused by name. */
const REFUSED = [
  'ScriptApp.getProjectKey',
  'ScriptApp.getScriptTriggers',
  'ScriptApp.newStateToken',
  'Service.disable',
  'Session.getTimeZone',
  'Session.getUser',
];

test.each(
  Object.entries(OBJECTS).flatMap(([file, objects]) =>
    Object.entries(objects).map(([name, code]) => [name, file, code]),
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
