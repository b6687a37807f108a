/** The tables of the district's workbook, in the order of its tabs. */
import type { TableDefinition } from '../table';
import { activityLogTable } from './activity-log';
import { assignmentsTable } from './assignments';
import { catalogueTable } from './catalogue';
import { criteriaTable } from './criteria';
import { dataRequestSchoolsTable } from './data-request-schools';
import { dataRequestsTable } from './data-requests';
import { documentTemplatesTable } from './document-templates';
import { factsTable } from './facts';
import { holidaysTable } from './holidays';
import { monthDecisionsTable } from './month-decisions';
import { obligationsTable } from './obligations';
import { overviewTable } from './overview';
import { isUnanswered, petitionsTable } from './petitions';
import { pointSetsTable } from './point-sets';
import { recognitionListsTable } from './recognition-lists';
import { recognitionSchoolsTable } from './recognition-schools';
import { reminderLogTable } from './reminder-log';
import { schoolProfilesTable } from './school-profiles';
import { schoolStaffTable } from './school-staff';
import { schoolsTable } from './schools';
import { seminarAttendanceTable } from './seminar-attendance';
import { seminarPlanTable } from './seminar-plan';
import { districtSettingsTable } from './settings';
import { shortcomingDraftsTable } from './shortcoming-drafts';
import { verificationPointsTable } from './verification-points';
import { verificationRegistersTable } from './verification-registers';
import { verificationsTable } from './verifications';
import { visitTables } from './visit-sheet';

export const districtTables: readonly TableDefinition[] = [
  overviewTable,
  schoolsTable,
  petitionsTable,
  dataRequestsTable,
  seminarPlanTable,
  seminarAttendanceTable,
  schoolProfilesTable,
  verificationsTable,
  monthDecisionsTable,
  assignmentsTable,
  recognitionListsTable,
  recognitionSchoolsTable,
  ...visitTables,
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
  verificationPointsTable,
  verificationRegistersTable,
  shortcomingDraftsTable,
];

export {
  activityLogTable,
  assignmentsTable,
  catalogueTable,
  criteriaTable,
  dataRequestSchoolsTable,
  dataRequestsTable,
  districtSettingsTable,
  documentTemplatesTable,
  factsTable,
  holidaysTable,
  isUnanswered,
  monthDecisionsTable,
  obligationsTable,
  overviewTable,
  petitionsTable,
  pointSetsTable,
  recognitionListsTable,
  recognitionSchoolsTable,
  reminderLogTable,
  schoolProfilesTable,
  schoolStaffTable,
  schoolsTable,
  seminarAttendanceTable,
  seminarPlanTable,
  shortcomingDraftsTable,
  verificationPointsTable,
  verificationRegistersTable,
  verificationsTable,
  visitTables,
};
