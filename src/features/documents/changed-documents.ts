/** Notes in the dossier which documents rest on data that changed, for the home sheet, the scores and the people. */
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { sha256 } from '../../google/digest';
import { readTable } from '../../workbook/read-table';
import { dossierTable } from '../../workbook/school';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { DOCUMENT_TABLES, type DocumentRecords, factsFrom } from './plan-facts';
import { type Standing, standingOf } from './plan-states';
import { recordsFrom } from './records';
import { templates } from './templates';

/** For the daily tick. A school without documents of ours, or not yet filled in, has nothing to compare. */
export function refreshChangedDocuments(): void {
  const workbook = activeWorkbook();
  const [dossier] = workbook.readTables([dossierTable]);
  if (dossier === undefined || !dossier.ok) return;
  if (!readTable(dossierTable, dossier.value).entries.some(({ record }) => (record.basis ?? '') !== ''))
    return;
  const read = recordsFrom(workbook.readTables(DOCUMENT_TABLES));
  if (!read.ok) return;
  const facts = factsFrom(read.records, today());
  noteChanges(
    workbook,
    read.records,
    templates.map((template) => standingOf(template, read.records.dossier, facts, sha256)),
  );
}

/** Writes only where the cell says otherwise; of several rows of a document the newest counts. */
export function noteChanges(
  workbook: ActiveWorkbook,
  { dossier }: DocumentRecords,
  standings: readonly Standing[],
): void {
  const changed = new Set(standings.flatMap(({ outdated, row }) => (outdated && row ? [row.id] : [])));
  const patches = new Map<string, RowValues>();
  for (const { id, record } of dossier) {
    if (id === '' || changed.has(id) === (record.changed !== undefined)) continue;
    patches.set(id, toRowValues(dossierTable, { changed: changed.has(id) ? 'changed' : undefined }));
  }
  if (patches.size === 0) return;
  workbook.patchRows(dossierTable, patches);
  workbook.flush();
}
