/**
 * Writes into the school's workbook which script runs in it and which sheets are there twice, so that the office sees who
 * has a menu, which version, and which sheet somebody copied.
 */
import { VERSION } from '../../domain/version';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { withDocumentLock } from '../../google/locks';
import { scriptId } from '../../google/triggers';
import { HOME_SHEET_ID } from '../../workbook/home';
import { ABOUT_KEYS, aboutTable, schoolTables } from '../../workbook/school';
import { DOUBLE_SHEETS } from '../../workbook/school/about';
import { sheetsOfOneTable } from '../../workbook/sheets-of-table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from './read-records';

/** Writes only what changed: one small read when the workbook is opened, nothing more most days. */
export function recordScript(): void {
  const workbook = activeWorkbook();
  const facts = [
    { key: 'scriptId', title: ABOUT_KEYS.scriptId, value: scriptId() },
    { key: 'scriptVersion', title: ABOUT_KEYS.scriptVersion, value: VERSION },
    { ...DOUBLE_SHEETS, value: doubleSheets(workbook) },
  ];
  const entriesNow = () => readRecords(workbook, [aboutTable]).records[0];
  const isKnown = (entries: ReturnType<typeof entriesNow>, { key, value }: (typeof facts)[number]) =>
    (entries.find(({ record }) => record.key === key)?.record.value ?? '') === value;
  const before = entriesNow();
  if (facts.every((fact) => isKnown(before, fact))) return;
  withDocumentLock(() => {
    const entries = entriesNow();
    const patches = new Map<string, RowValues>();
    const added: RowValues[] = [];
    for (const fact of facts) {
      const { key, title, value } = fact;
      if (isKnown(entries, fact)) continue;
      const entry = entries.find(({ record }) => record.key === key);
      if (entry === undefined || entry.id === '') added.push(toRowValues(aboutTable, { key, title, value }));
      else patches.set(entry.id, { ...toRowValues(aboutTable, { value }), value });
    }
    workbook.patchRows(aboutTable, patches);
    workbook.appendRows(aboutTable, added);
    workbook.flush();
  });
}

/** A sheet where its declaration put it is what it should be; only the others are looked at. */
function doubleSheets(workbook: ActiveWorkbook): string {
  const declared = new Map(schoolTables.map(({ sheetId, name }) => [sheetId, name]));
  declared.set(HOME_SHEET_ID, '');
  return sheetsOfOneTable(workbook.taggedSheets(declared), schoolTables)
    .map(({ message }) => message)
    .join('\n');
}
