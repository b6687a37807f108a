/** The tables of the district's workbook, in the order of its tabs. */
import type { TableDefinition } from '../table';
import { activityLogTable } from './activity-log';
import { criteriaTable } from './criteria';
import { factsTable } from './facts';
import { holidaysTable } from './holidays';
import { obligationsTable } from './obligations';
import { overviewTable } from './overview';
import { reminderLogTable } from './reminder-log';
import { schoolStaffTable } from './school-staff';
import { schoolsTable } from './schools';
import { districtSettingsTable } from './settings';

export const districtTables: readonly TableDefinition[] = [
  overviewTable,
  schoolsTable,
  criteriaTable,
  obligationsTable,
  holidaysTable,
  districtSettingsTable,
  reminderLogTable,
  factsTable,
  activityLogTable,
  schoolStaffTable,
];

export {
  activityLogTable,
  criteriaTable,
  districtSettingsTable,
  factsTable,
  holidaysTable,
  obligationsTable,
  overviewTable,
  reminderLogTable,
  schoolStaffTable,
  schoolsTable,
};
