/** Khi có người nghỉ, chuyển việc: the function behind the menu item. */
import { schoolYearOf } from '../../domain/school-year';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { showMessage, showSidebar } from '../../google/dialogs';
import { decodeSchoolSettings } from '../../standard/settings-rows';
import { readTable } from '../../workbook/read-table';
import {
  camerasTable,
  dossierTable,
  faultReportsTable,
  incomingDocumentsTable,
  portalPagesTable,
  prescribedRegistersTable,
  progressTable,
  roomsTable,
  settingsTable,
  softwareTable,
  staffTable,
} from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';
import { answered } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import type { HandoverPage } from './page';
import { planHandover, type ReadTable } from './plan';

const TITLE = 'Khi có người nghỉ, chuyển việc';

/** Menu: what each person has in hand, beside the sheets in which it is handed over. */
export function openHandover(): void {
  const answer = answered(() => ({ state: 'page' as const, page: pageOf(activeWorkbook()) }));
  if (answer.state === 'page') showSidebar('handover', TITLE, answer.page);
  else showMessage(TITLE, answer.message);
}

function pageOf(workbook: ActiveWorkbook): HandoverPage {
  const [staff, settings] = readRecords(workbook, [staffTable, settingsTable]).records;
  const decoded = decodeSchoolSettings(settings.map(({ record }) => record));
  const tables: readonly TableDefinition[] = [
    softwareTable,
    portalPagesTable,
    roomsTable,
    camerasTable,
    prescribedRegistersTable,
    incomingDocumentsTable,
    faultReportsTable,
    progressTable,
    dossierTable,
  ];
  // a sheet that is gone is for Kiểm tra sổ to name; the rest of the list still helps
  const read = workbook.readTables(tables).flatMap((result, index): ReadTable[] => {
    const definition = tables[index];
    if (definition === undefined || !result.ok) return [];
    const { entries } = readTable(definition, result.value, { schoolYear: schoolYearOf(today()) });
    return [{ definition, raw: result.value, entries }];
  });
  return planHandover({
    today: today(),
    staff,
    tables: read,
    obligations: decoded.ok ? decoded.value.obligations : [],
  });
}
