/** Globals of the school script: exactly these exports. */
export { onInstall, onOpen } from './features/menu/school-menu';
export {
  loadMonthlyScore,
  openMonthlyScore,
  openRows,
  recountMonthlyScore,
  saveMonthlyScore,
  submitMonthlyScore,
  withdrawMonthlyScore,
} from './features/scoring/commands';
