/** The coverage table is complete and true: compared with Google's published types, the classes and the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COVERAGE } from '../../../local/services/spreadsheet-app/coverage';
import * as enums from '../../../local/services/spreadsheet-app/enums';
import { SURFACE } from '../../../local/services/spreadsheet-app/surface';
import { declaredTypes } from '../support/declared-types';

const spreadsheet = declaredTypes('spreadsheet');
const base = declaredTypes('base');
const classes: Record<string, { prototype: object }> = SURFACE;

/** Classes of the base service that scripts meet through SpreadsheetApp. */
const OF_BASE = ['Menu', 'PromptResponse', 'RgbColor', 'Ui'];

function declaredMembers(type: string): string[] {
  return Object.keys((OF_BASE.includes(type) ? base : spreadsheet).interfaces[type] ?? {});
}

function isThere(type: string, member: string): boolean {
  return (classes[type] !== undefined && member in classes[type].prototype) || member in enums;
}

test('every class of the published types is in the table', () => {
  const listed = new Set(COVERAGE.map(({ type }) => type));
  expect([...listed].sort()).toEqual([...Object.keys(spreadsheet.interfaces), ...OF_BASE].sort());
});

test.each([...new Set(COVERAGE.map(({ type }) => type))])('%s is listed as it is', (type) => {
  const entries = COVERAGE.filter((entry) => entry.type === type);
  if (entries[0]?.member === '*') {
    expect(classes[type]).toBeUndefined();
    return;
  }
  expect(entries.map(({ member }) => member).sort()).toEqual(declaredMembers(type).sort());
  const wrong = entries.filter(({ member, testedBy }) => isThere(type, member) !== (testedBy !== undefined));
  expect(wrong).toEqual([]);
});

test('every test that the table names speaks of the member', () => {
  const texts = new Map<string, string>();
  const silent = COVERAGE.filter(({ member, testedBy }) => {
    if (testedBy === undefined) return false;
    const text = texts.get(testedBy) ?? readFileSync(join(__dirname, testedBy), 'utf8');
    texts.set(testedBy, text);
    return !new RegExp(`\\b${member}\\b`).test(text);
  });
  expect(silent).toEqual([]);
});

test.each([
  'BooleanCriteria',
  'ColorType',
  'SheetType',
  'TextToColumnsDelimiter',
  'ValueType',
  'BorderStyle',
])('A34: %s has the values of the published types', (name) => {
  const declared = { ...spreadsheet.enums, ...base.enums }[name];
  const values = Object.entries(enums).find(([key]) => key === name)?.[1] ?? {};
  expect(Object.keys(values)).toEqual(expect.arrayContaining(declared ?? ['missing']));
});
