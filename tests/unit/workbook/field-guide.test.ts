/** The field guide that ships is the one that the declarations give. */
import { readFileSync } from 'node:fs';
import { districtTables } from '../../../src/workbook/district';
import { fieldGuide } from '../../../src/workbook/field-guide';
import { schoolTables } from '../../../src/workbook/school';

const shipped = readFileSync('docs/so-sach.md', 'utf8');

test('docs/so-sach.md is up to date (else: npm run docs:field-guide)', () => {
  expect(shipped).toBe(fieldGuide([...schoolTables, ...districtTables]));
});

test('every sheet of both workbooks has its section', () => {
  for (const { title } of [...schoolTables, ...districtTables]) expect(shipped).toContain(`### ${title}\n`);
});
