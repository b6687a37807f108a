/** The column Căn cứ of the office's sheets: it follows the values, so that each says where it comes from. */
import { comparable } from '../../domain/vietnamese';
import type { ActiveWorkbook } from '../../google/active-workbook';
import type { DistrictSettings } from '../../standard/settings';
import { encodeGeneralSettings, provenance, type SettingsRow } from '../../standard/settings-rows';
import {
  catalogueTable,
  criteriaTable,
  districtSettingsTable,
  obligationsTable,
} from '../../workbook/district';
import type { Entry, RecordOf, TableDefinition } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { readRecords } from '../registers/read-records';

export interface SourcedRows {
  readonly criteria: readonly Entry<RecordOf<typeof criteriaTable>>[];
  readonly catalogue: readonly Entry<RecordOf<typeof catalogueTable>>[];
  readonly obligations: readonly Entry<RecordOf<typeof obligationsTable>>[];
}

/** Writes the sources that changed since; one write at most for each sheet. */
export function refreshSources(
  workbook: ActiveWorkbook,
  { criteria, catalogue, obligations }: SourcedRows,
  entries: readonly Entry<SettingsRow>[],
  settings: DistrictSettings,
): void {
  const general = encodeGeneralSettings(settings);
  refresh(
    workbook,
    districtSettingsTable,
    entries,
    ({ key }) => general.find((row) => row.key === key)?.source,
  );
  refresh(
    workbook,
    criteriaTable,
    criteria,
    (record) => settings.indicators.find(({ code }) => comparable(code) === comparable(record.code))?.source,
  );
  refresh(
    workbook,
    catalogueTable,
    catalogue,
    (record) =>
      settings.catalogue.find(({ part, code }) => part === record.part && code === record.code)?.source,
  );
  refresh(workbook, obligationsTable, obligations, (record) => {
    const obligation = settings.obligations.find(({ code }) => code === record.code);
    return obligation === undefined ? undefined : provenance(obligation).source;
  });
}

function refresh<Row extends { readonly source?: string }>(
  workbook: ActiveWorkbook,
  table: TableDefinition,
  entries: readonly Entry<Row>[],
  sourceOf: (record: Row) => string | undefined,
): void {
  const stale = entries.flatMap(({ id, row, record }) => {
    const source = sourceOf(record);
    return source === undefined || source === (record.source ?? '') ? [] : [{ id, row, source }];
  });
  // rows typed by hand have no id yet, and a row is changed by its id
  const typed = stale.some(({ id }) => id === '') ? idsByRow(workbook, table) : undefined;
  const patches = new Map<string, RowValues>();
  for (const { id, row, source } of stale) {
    const known = id === '' ? typed?.get(row) : id;
    if (known !== undefined) patches.set(known, { source });
  }
  if (patches.size > 0) workbook.patchRows(table, patches);
}

/** Ids by sheet row (1-based), once every row has one. */
function idsByRow(workbook: ActiveWorkbook, table: TableDefinition): ReadonlyMap<number, string> {
  workbook.assignIds(table);
  const [rows] = readRecords(workbook, [table]).records;
  return new Map(rows.map(({ id, row }) => [row, id]));
}
