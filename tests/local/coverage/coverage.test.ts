import { readFileSync } from 'node:fs';
import { coveragePage, PAGE } from './page';
import { coveredServices } from './table';

const services = coveredServices();

test('the published table is up to date; `npm run coverage` writes it anew', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(coveragePage(services));
});

test.each([
  'SlidesApp',
  'SpreadsheetApp',
  'CalendarApp',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'MailApp',
  'GmailApp',
  'ScriptApp',
  'LockService',
  'PropertiesService',
  'CacheService',
  'Session',
  'Utilities',
  'HtmlService',
  'ContentService',
  'UrlFetchApp',
  'XmlService',
  'CardService',
])('%s is offered', (name) => {
  const found = services.flatMap(({ classes }) => classes).find((one) => one.name === name);
  expect([...(found?.tested.values() ?? [])].flat()).not.toEqual([]);
});

test('every emulated member of a service but a few is named by a test', () => {
  const silent = services.flatMap(({ classes }) => classes.flatMap(({ tested }) => tested.get('') ?? []));
  const all = services.flatMap(({ classes }) => classes.flatMap(({ tested }) => [...tested.values()].flat()));
  expect(silent.length / all.length).toBeLessThan(0.15);
});
