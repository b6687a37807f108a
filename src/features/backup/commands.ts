/** Sao lưu hằng tuần > Bật / Tắt / Sao lưu ngay. */
import { formatDate } from '../../domain/calendar-date';
import { activeWorkbook } from '../../google/active-workbook';
import { explained, showMessage } from '../../google/dialogs';
import { requireMailAndTriggers } from '../../google/permissions';
import { ensureTick } from '../../google/triggers';
import { startJob } from '../../jobs/run-job';
import { logActivities } from '../settings/activity';
import { showJob } from '../settings/commands';
import { readSettingsEntries, requireOperator } from '../settings/read-district';
import { BACKUP, BACKUP_TITLE, startingBackup } from './backup-job';
import { WEEKS_KEPT } from './plan';
import { backupSince, lastBackup, switchBackup } from './switch';

/** Menu: every Saturday evening each school's workbook and the office's own are saved as .xlsx. */
export function turnBackupOn(): void {
  tell(() => {
    requireOperator(readSettingsEntries(activeWorkbook()));
    requireMailAndTriggers();
    ensureTick('districtTick', { kind: 'hourly' });
    switchBackup(true);
    logActivities(activeWorkbook(), [{ what: BACKUP_TITLE, result: 'Bật' }]);
    return `Đã bật: tối thứ Bảy hằng tuần, sổ của mỗi trường và sổ của đơn vị được lưu thành tệp .xlsx trong thư mục Sao lưu; giữ ${WEEKS_KEPT} tuần gần nhất.`;
  });
}

/** Menu: no more weekly files; what was saved stays. */
export function turnBackupOff(): void {
  tell(() => {
    const last = lastBackup();
    const kept = last === undefined ? '' : ` Các tệp đã lưu (gần nhất ${formatDate(last)}) vẫn còn.`;
    if (backupSince() === undefined) return `Sao lưu hằng tuần vốn đang tắt.${kept}`;
    switchBackup(false);
    logActivities(activeWorkbook(), [{ what: BACKUP_TITLE, result: 'Tắt' }]);
    return `Đã tắt.${kept}`;
  });
}

/** Menu: saves all workbooks now; the dialog carries it out. */
export function backUpNow(): void {
  showJob('Sao lưu ngay', () => {
    requireOperator(readSettingsEntries(activeWorkbook()));
    return startJob(BACKUP, 'Sao lưu ngay', startingBackup());
  });
}

function tell(act: () => string): void {
  explained(BACKUP_TITLE, () => showMessage(BACKUP_TITLE, act()));
}
