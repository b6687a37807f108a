/** Writes docs/so-sach.md from the declarations of the tables. */
import { writeFileSync } from 'node:fs';
import { districtTables } from '../../src/workbook/district';
import { fieldGuide } from '../../src/workbook/field-guide';
import { schoolTables } from '../../src/workbook/school';

writeFileSync('docs/so-sach.md', fieldGuide([...schoolTables, ...districtTables]));
