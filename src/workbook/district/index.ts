/** The tables of the district's workbook, in the order of its tabs. */
import type { TableDefinition } from '../table';
import { activityLogTable } from './activity-log';
import { catalogueTable } from './catalogue';
import { criteriaTable } from './criteria';
import { dataRequestSchoolsTable } from './data-request-schools';
import { dataRequestsTable } from './data-requests';
import { documentTemplatesTable } from './document-templates';
import { factsTable } from './facts';
import { holidaysTable } from './holidays';
import { obligationsTable } from './obligations';
import { overviewTable } from './overview';
import { isUnanswered, petitionsTable } from './petitions';
import { pointSetsTable } from './point-sets';
import { reminderLogTable } from './reminder-log';
import { schoolStaffTable } from './school-staff';
import { schoolsTable } from './schools';
import { seminarAttendanceTable } from './seminar-attendance';
import { seminarPlanTable } from './seminar-plan';
import { districtSettingsTable } from './settings';

export const districtTables: readonly TableDefinition[] = [
  overviewTable,
  schoolsTable,
  petitionsTable,
  dataRequestsTable,
  seminarPlanTable,
  seminarAttendanceTable,
  criteriaTable,
  pointSetsTable,
  catalogueTable,
  documentTemplatesTable,
  obligationsTable,
  holidaysTable,
  districtSettingsTable,
  reminderLogTable,
  factsTable,
  activityLogTable,
  schoolStaffTable,
  dataRequestSchoolsTable,
];

export {
  activityLogTable,
  catalogueTable,
  criteriaTable,
  dataRequestSchoolsTable,
  dataRequestsTable,
  districtSettingsTable,
  documentTemplatesTable,
  factsTable,
  holidaysTable,
  isUnanswered,
  obligationsTable,
  overviewTable,
  petitionsTable,
  pointSetsTable,
  reminderLogTable,
  schoolStaffTable,
  schoolsTable,
  seminarAttendanceTable,
  seminarPlanTable,
};
