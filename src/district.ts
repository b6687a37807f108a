/** Globals of the district script: exactly these exports. */
export { backUpNow, turnBackupOff, turnBackupOn } from './features/backup/commands';
export {
  consolidateFromStart,
  consolidateSchools,
  rereadSchool,
  turnNightlyOff,
  turnNightlyOn,
} from './features/consolidate/commands';
export {
  closeDataRequest,
  defineDataRequest,
  loadCollectedTable,
  loadDataRequests,
  openDataRequests,
  readDataRequest,
  sendToSchools,
  showDataRequest,
} from './features/data-requests/commands';
export { loadMissingSchools, remindMissingSchools } from './features/data-requests/remind';
export {
  checkDossiers,
  createWordings,
  openDossiers,
  startDossiers,
} from './features/documents/district-commands';
export { onInstall, onOpen } from './features/menu/district-menu';
export {
  loadDashboard,
  loadSheetTable,
  loadToday,
  openDashboard,
  openToday,
  takeDistrictPdf,
  takePaperPdf,
} from './features/overview/commands';
export { loadSchoolSigns } from './features/overview/signs';
export {
  answerPetition,
  openPetitions,
} from './features/petitions/commands';
export {
  loadShortcomings,
  openShortcomings,
  saveShortcomings,
} from './features/petitions/shortcomings-commands';
export { cancelJob, continueJob, jobProgress, showProgress } from './features/progress/commands';
export { createTemplate, provisionSchools, tryOneSchool } from './features/provision/commands';
export {
  keepRecognition,
  loadRecognitionPaper,
  noteRecognitionDecision,
  openRecognition,
  showRecognitionList,
} from './features/recognition/commands';
export { importSchools, openImportSchools } from './features/registry/commands';
export {
  loadReminderPreview,
  openReminderPreview,
  sendCalendarFile,
  sendReminderSample,
  showReminderStatus,
  turnRemindersOff,
  turnRemindersOn,
} from './features/reminders/district-commands';
export { loadLateSchools, openLateSchools, remindLateSchools } from './features/reminders/late-schools';
export { openSeminars, saveAttendance, saveSeminar } from './features/seminars/commands';
export {
  chooseDisclosure,
  openConflicts,
  openDisclosureChoice,
} from './features/settings/choices/commands';
export { prepareDistrict, sendSettings } from './features/settings/commands';
export { onEdit } from './features/settings/edit-trigger';
export { openStandardNews, takeStandardNews } from './features/settings/news/commands';
export { choosePack, openPackChoice, previewPack } from './features/settings/packs/commands';
export {
  adoptSample,
  confirmPoints,
  openAdoptSample,
  openImportPoints,
  previewPoints,
} from './features/settings/points/commands';
export { districtTick } from './features/tick/district-tick';
export {
  loadAssignments,
  openAssignments,
  removeAssignment,
  saveAssignments,
} from './features/verification/assign';
export {
  finishVerification,
  loadVerification,
  openVerification,
  reopenVerification,
  saveVerification,
} from './features/verification/commands';
export { recountSchool } from './features/verification/count-afresh';
export { decideMonth } from './features/verification/decide';
export { loadVerificationPaper } from './features/verification/paper-commands';
export { publishVerification } from './features/verification/publish';
export { closeVisitSheet, openVisitSheet } from './features/verification/visit-commands';
