/**
 * Globals of the add-on, which is both scripts in one. A name that both have must stand in a list of its own here and go to
 * the role of the open workbook (`features/add-on`); the compiler names the one that does not.
 */
export * from './district';
export { onEdit } from './features/add-on/edit-trigger';
export { onInstall, onOpen, startHere } from './features/add-on/menu';
export {
  loadReminderPreview,
  openReminderPreview,
  sendCalendarFile,
  sendReminderSample,
  showReminderStatus,
  turnRemindersOff,
  turnRemindersOn,
} from './features/add-on/reminders';
export * from './school';
