/** Globals of the school script: exactly these exports. */

export { loadDayLog, openDayLog, saveDayLog } from './features/day-log/commands';
export { loadDocument, openDocuments, requestDocument, showMissing } from './features/documents/commands';
export { openHandover } from './features/handover/commands';
export { enterTableImport, openTableImport, planTableImport } from './features/import-tables/commands';
export { onInstall, onOpen } from './features/menu/school-menu';
export { printRegister } from './features/print-register/commands';
export { openQuickEntry, saveQuickEntry } from './features/quick-entry/commands';
export { onEdit } from './features/registers/edit-trigger';
export {
  loadReminderPreview,
  openReminderPreview,
  sendCalendarFile,
  sendReminderSample,
  showReminderStatus,
  turnRemindersOff,
  turnRemindersOn,
} from './features/reminders/school-commands';
export { repairWorkbook } from './features/repair/commands';
export {
  loadReport,
  noteResultsPosted,
  openMonthlyReport,
  openOtherReport,
  openPortalReport,
  openResultNotice,
  saveReport,
  sendReport,
} from './features/reporting/commands';
export {
  declareOperator,
  loadMonthlyScore,
  openMonthlyScore,
  openRows,
  recountMonthlyScore,
  saveMonthlyScore,
  showSavedScores,
} from './features/scoring/commands';
export {
  keepEvidence,
  loadScoreHistory,
  moveMonthlyScore,
  stepMonthlyScore,
  submitMonthlyScore,
} from './features/scoring/month-acts';
export { schoolTick } from './features/tick/school-tick';
export {
  openCell,
  openWorkbookCheck,
  repeatWorkbookCheck,
} from './features/workbook-check/commands';
