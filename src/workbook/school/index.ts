/** The tables of a school's workbook, in the order of its tabs. */
import type { TableDefinition } from '../table';
import { ABOUT_KEYS, aboutTable } from './about';
import { boardBookingsTable } from './board-bookings';
import { boardMeetingsTable } from './board-meetings';
import { calendarTable } from './calendar';
import { camerasTable } from './cameras';
import { dossierTable, isIssued } from './dossier';
import { dossierFindingsTable } from './dossier-findings';
import { eLecturesTable } from './e-lectures';
import { equipmentTable } from './equipment';
import { equipmentEventsTable } from './equipment-events';
import { evidenceTable } from './evidence';
import { faultReportsTable } from './fault-reports';
import { incomingDocumentsTable } from './incoming-documents';
import { monthReviewsTable } from './month-reviews';
import { monthStepsTable } from './month-steps';
import { namesTable } from './names';
import { outgoingDocumentsTable } from './outgoing-documents';
import { photosTable } from './photos';
import { portalNewsTable } from './portal-news';
import { portalOperationsTable } from './portal-operations';
import { portalPagesTable } from './portal-pages';
import { prescribedRegistersTable } from './prescribed-registers';
import { procedureChecksTable } from './procedure-checks';
import { profileTable } from './profile';
import { progressTable } from './progress';
import { schoolReminderLogTable } from './reminder-log';
import { reportsTable } from './reports';
import { requestAnswersTable } from './request-answers';
import { requestsTable } from './requests';
import { roomLogTable } from './room-log';
import { roomScheduleTable } from './room-schedule';
import { roomsTable } from './rooms';
import { scoreJournalTable } from './score-journal';
import { scoreSheetTable } from './score-sheet';
import { scoresTable } from './scores';
import { seminarCalendarTable } from './seminar-calendar';
import { seminarsTable } from './seminars';
import { settingsTable } from './settings';
import { softwareTable } from './software';
import { softwareProblemsTable } from './software-problems';
import { staffTable } from './staff';
import { trainingsTable } from './trainings';
import { verificationResultsTable } from './verification';
import { wordingsTable } from './wordings';

export const schoolTables: readonly TableDefinition[] = [
  profileTable,
  staffTable,
  trainingsTable,
  procedureChecksTable,
  roomsTable,
  roomScheduleTable,
  roomLogTable,
  boardBookingsTable,
  equipmentTable,
  equipmentEventsTable,
  faultReportsTable,
  softwareTable,
  softwareProblemsTable,
  camerasTable,
  portalNewsTable,
  eLecturesTable,
  portalPagesTable,
  portalOperationsTable,
  dossierTable,
  dossierFindingsTable,
  incomingDocumentsTable,
  outgoingDocumentsTable,
  boardMeetingsTable,
  seminarsTable,
  photosTable,
  prescribedRegistersTable,
  requestsTable,
  requestAnswersTable,
  seminarCalendarTable,
  scoreSheetTable,
  monthStepsTable,
  scoresTable,
  evidenceTable,
  progressTable,
  reportsTable,
  verificationResultsTable,
  monthReviewsTable,
  scoreJournalTable,
  schoolReminderLogTable,
  calendarTable,
  settingsTable,
  wordingsTable,
  namesTable,
  aboutTable,
];

export {
  ABOUT_KEYS,
  aboutTable,
  boardBookingsTable,
  boardMeetingsTable,
  calendarTable,
  camerasTable,
  dossierFindingsTable,
  dossierTable,
  eLecturesTable,
  equipmentEventsTable,
  equipmentTable,
  evidenceTable,
  faultReportsTable,
  incomingDocumentsTable,
  isIssued,
  monthReviewsTable,
  monthStepsTable,
  namesTable,
  outgoingDocumentsTable,
  photosTable,
  portalNewsTable,
  portalOperationsTable,
  portalPagesTable,
  prescribedRegistersTable,
  procedureChecksTable,
  profileTable,
  progressTable,
  reportsTable,
  requestAnswersTable,
  requestsTable,
  roomLogTable,
  roomScheduleTable,
  roomsTable,
  schoolReminderLogTable,
  scoreJournalTable,
  scoreSheetTable,
  scoresTable,
  seminarCalendarTable,
  seminarsTable,
  settingsTable,
  softwareProblemsTable,
  softwareTable,
  staffTable,
  trainingsTable,
  verificationResultsTable,
  wordingsTable,
};
