/** Writes into the school's workbook which script runs in it, so that the office sees who has a menu and which version. */
import { VERSION } from '../../domain/version';
import { activeWorkbook } from '../../google/active-workbook';
import { withDocumentLock } from '../../google/locks';
import { scriptId } from '../../google/triggers';
import { ABOUT_KEYS, aboutTable } from '../../workbook/school';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from './read-records';

/** Writes only what changed: one small read when the workbook is opened, nothing more most days. */
export function recordScript(): void {
  const workbook = activeWorkbook();
  const facts = { scriptId: scriptId(), scriptVersion: VERSION } as const;
  const known = readRecords(workbook, [aboutTable]).records[0];
  const isKnown = (key: keyof typeof facts) =>
    known.some(({ record }) => record.key === key && record.value === facts[key]);
  if (isKnown('scriptId') && isKnown('scriptVersion')) return;
  withDocumentLock(() => {
    const entries = readRecords(workbook, [aboutTable]).records[0];
    const patches = new Map<string, RowValues>();
    const added: RowValues[] = [];
    for (const key of ['scriptId', 'scriptVersion'] as const) {
      const entry = entries.find(({ record }) => record.key === key);
      const value = facts[key];
      if (entry === undefined || entry.id === '')
        added.push(toRowValues(aboutTable, { key, title: ABOUT_KEYS[key], value }));
      else if (entry.record.value !== value) patches.set(entry.id, toRowValues(aboutTable, { value }));
    }
    workbook.patchRows(aboutTable, patches);
    workbook.appendRows(aboutTable, added);
    workbook.flush();
  });
}
