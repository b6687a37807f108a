/** The district's wordings of documents as rows of a school's sheet, as they were sound last. */
import type { ActiveWorkbook } from '../../google/active-workbook';
import { documentTemplatesTable } from '../../workbook/district';
import { readTable } from '../../workbook/read-table';
import { wordingsTable } from '../../workbook/school';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';

/** None before `Tạo bản mẫu` was chosen; row ids are the documents', so that the same wordings give the same sheet. */
export function wordingRows(
  workbook: Pick<ActiveWorkbook, 'readTables'>,
): { readonly id: string; readonly values: RowValues }[] {
  const [result] = workbook.readTables([documentTemplatesTable]);
  if (result === undefined || !result.ok) return [];
  return readTable(documentTemplatesTable, result.value).entries.flatMap(
    ({ record: { document, title, wording, use } }) =>
      wording === undefined || wording === '' || use === 'standard'
        ? []
        : [{ id: document, values: toRowValues(wordingsTable, { document, title, wording }) }],
  );
}
