/** A school's records that documents are made of, out of its tables read here or from afar. Pure. */
import type { Problem } from '../../domain/result';
import { decodeSchoolSettings } from '../../standard/settings-rows';
import { readTable } from '../../workbook/read-table';
import type { Entry, RecordOf, TableDefinition } from '../../workbook/table';
import type { RawTableResult } from '../../workbook/table-port';
import { DOCUMENT_TABLES, type DocumentRecords } from './plan-facts';

/** A school's records or why documents cannot be made from them. */
export function recordsFrom(
  results: readonly RawTableResult[],
):
  | { readonly ok: true; readonly records: DocumentRecords }
  | { readonly ok: false; readonly problem: Problem } {
  const failed = results.find((result) => !result.ok);
  if (failed !== undefined && !failed.ok) return { ok: false, problem: failed.problem };
  const rows = <Table extends TableDefinition>(table: Table): Entry<RecordOf<Table>>[] => {
    const index = DOCUMENT_TABLES.findIndex(({ name }) => name === table.name);
    const result = results[index];
    return result?.ok ? readTable(table, result.value).entries : [];
  };
  const [
    settingsDefinition,
    profileDefinition,
    staff,
    rooms,
    schedule,
    equipment,
    software,
    dossier,
    scores,
    meetings,
    operations,
    progress,
  ] = DOCUMENT_TABLES;
  const profile = rows(profileDefinition)[0]?.record;
  if (profile === undefined) {
    return {
      ok: false,
      problem: {
        code: 'profile.none',
        place: 'Thông tin trường',
        message: 'Chưa có tên trường hoặc cấp học.',
        remedy: 'Nhà trường điền hàng 3 của trang Thông tin trường.',
      },
    };
  }
  const settings = decodeSchoolSettings(rows(settingsDefinition).map(({ record }) => record));
  if (!settings.ok) return { ok: false, problem: settings.problem };
  return {
    ok: true,
    records: {
      settings: settings.value,
      profile,
      staff: rows(staff),
      rooms: rows(rooms),
      schedule: rows(schedule),
      equipment: rows(equipment),
      software: rows(software),
      dossier: rows(dossier),
      scores: rows(scores),
      meetings: rows(meetings),
      operations: rows(operations),
      progress: rows(progress),
    },
  };
}
