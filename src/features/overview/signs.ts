/**
 * Rows worth a second look in one school's diary, for a talk with the school: read when an officer asks, kept nowhere, in
 * no report, file or order; and only what the school itself was shown before.
 */
import { formatDate } from '../../domain/calendar-date';
import { ProblemError } from '../../domain/result';
import { schoolYearOf } from '../../domain/school-year';
import { activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { readWorkbooks } from '../../google/remote-workbooks';
import { tableForLevels } from '../../workbook/for-levels';
import { knownValues, readTable } from '../../workbook/read-table';
import { aboutTable, faultReportsTable, roomLogTable, roomsTable } from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';
import type { RawTableResult } from '../../workbook/table-port';
import { answered, type Refusal } from '../registers/dialog-answer';
import { readSchools } from '../registry/read-schools';
import { readSettingsEntries, requireOperator } from '../settings/read-district';
import type { CheckedTable } from '../workbook-check/plan-findings';
import { findSigns } from '../workbook-check/plan-signs';
import { digestOfSign, seenSigns } from '../workbook-check/seen-signs';

export interface SchoolSigns {
  readonly state: 'signs';
  readonly school: string;
  /** Day of the school's last look; undefined when it never looked. */
  readonly seenOn?: string;
  readonly signs: readonly { readonly sheet: string; readonly cell: string; readonly message: string }[];
}

/** Dialog: run by the operator's account, for it reads the school's workbook. */
export function loadSchoolSigns(schoolId: string): SchoolSigns | Refusal {
  return answered((): SchoolSigns => {
    const workbook = activeWorkbook();
    requireOperator(readSettingsEntries(workbook));
    const school = readSchools(workbook).schools.find(({ id }) => id === schoolId);
    const spreadsheetId = school?.record.workbookId;
    if (school === undefined || spreadsheetId === undefined) throw new ProblemError(noWorkbook());
    const ours = [roomsTable, roomLogTable, faultReportsTable].map((table) =>
      tableForLevels(table, school.record.levels),
    );
    const [reading] = readWorkbooks([{ spreadsheetId, definitions: [aboutTable, ...ours] }]);
    if (reading === undefined) throw new ProblemError(noWorkbook());
    if (!reading.ok) throw new ProblemError(reading.error.problem);
    const [about, ...tables] = reading.tables;
    const seen = about?.ok ? seenSigns(readTable(aboutTable, about.value).entries) : undefined;
    const signs = findSigns(checked(ours, tables)).filter((sign) =>
      seen?.digests.includes(digestOfSign(sign)),
    );
    return {
      state: 'signs',
      school: school.record.name,
      ...(seen === undefined ? {} : { seenOn: formatDate(seen.on) }),
      signs: signs.map(({ sheet, cell, message }) => ({ sheet, cell, message })),
    };
  });
}

/** As the school's own check reads them: the names of rooms first, so that the others are spelled like them. */
function checked(
  definitions: readonly TableDefinition[],
  results: readonly RawTableResult[],
): CheckedTable[] {
  const schoolYear = schoolYearOf(today());
  const [rooms] = definitions;
  const [first] = results;
  const names =
    rooms !== undefined && first?.ok
      ? knownValues(readTable(rooms, first.value, { schoolYear }).entries, 'name')
      : [];
  const known = new Map([[`${roomsTable.name}.name`, names]]);
  return definitions.flatMap((definition, index): CheckedTable[] => {
    const result = results[index];
    if (!result?.ok) return [];
    return [{ definition, raw: result.value, ...readTable(definition, result.value, { schoolYear, known }) }];
  });
}

function noWorkbook() {
  return {
    code: 'school.no-workbook',
    message: 'Trường này chưa có sổ.',
    remedy: 'Chạy THĐT > Tạo thư mục và sổ cho các trường.',
  };
}
