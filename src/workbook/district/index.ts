/** The tables of the district's workbook, in the order of its tabs. */
import type { TableDefinition } from '../table';
import { activityLogTable } from './activity-log';
import { catalogueTable } from './catalogue';
import { criteriaTable } from './criteria';
import { factsTable } from './facts';
import { holidaysTable } from './holidays';
import { obligationsTable } from './obligations';
import { overviewTable } from './overview';
import { pointSetsTable } from './point-sets';
import { reminderLogTable } from './reminder-log';
import { schoolStaffTable } from './school-staff';
import { schoolsTable } from './schools';
import { districtSettingsTable } from './settings';

export const districtTables: readonly TableDefinition[] = [
  overviewTable,
  schoolsTable,
  criteriaTable,
  pointSetsTable,
  catalogueTable,
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
  catalogueTable,
  criteriaTable,
  districtSettingsTable,
  factsTable,
  holidaysTable,
  obligationsTable,
  overviewTable,
  pointSetsTable,
  reminderLogTable,
  schoolStaffTable,
  schoolsTable,
};
