/** Công bố kết quả: the operator's run that brings rounds and decisions into the schools' workbooks. */
import { activeWorkbook } from '../../google/active-workbook';
import { startJob } from '../../jobs/run-job';
import { startingConsolidation } from '../consolidate/consolidate-data';
import { CONSOLIDATE } from '../consolidate/consolidate-job';
import { showJob } from '../settings/commands';
import { readSettingsEntries, requireOperator } from '../settings/read-district';

/** Menu: any consolidation publishes; this one says so. Another officer is told whose account it takes. */
export function publishVerification(): void {
  const title = 'Công bố kết quả kiểm tra';
  showJob(title, () => {
    requireOperator(readSettingsEntries(activeWorkbook()));
    return startJob(CONSOLIDATE, title, startingConsolidation());
  });
}
