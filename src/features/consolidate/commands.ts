/** The district's menu items that gather the schools' data. */
import { activeWorkbook } from '../../google/active-workbook';
import { startJob } from '../../jobs/run-job';
import { showJob } from '../settings/commands';
import { readSettingsEntries, requireOperator } from '../settings/read-district';
import { startingConsolidation } from './consolidate-data';
import { CONSOLIDATE } from './consolidate-job';

/** Menu: reads the workbooks that changed; the dialog carries it out. */
export function consolidateSchools(): void {
  start('Tổng hợp các trường', startingConsolidation());
}

/** Menu: reads every workbook; the result is the same. */
export function consolidateFromStart(): void {
  start('Tổng hợp lại từ đầu', startingConsolidation({ full: true }));
}

function start(title: string, data: ReturnType<typeof startingConsolidation>): void {
  showJob(title, () => {
    requireOperator(readSettingsEntries(activeWorkbook()));
    return startJob(CONSOLIDATE, title, data);
  });
}
