/** Long work as a person sees it: going on with it, how far it is, stopping it; and the hourly tick. */
import { activeWorkbook } from '../../google/active-workbook';
import { showMessage } from '../../google/dialogs';
import { activeUser } from '../../google/session';
import type { JobKind, JobProgress } from '../../jobs/job';
import {
  BUDGET_MILLISECONDS,
  currentProgress,
  hasJobToContinue,
  runJob,
  startJob,
  stopJob,
} from '../../jobs/run-job';
import { BACKUP, BACKUP_TITLE, backupJob, startingBackup } from '../backup/backup-job';
import { startingConsolidation } from '../consolidate/consolidate-data';
import { CONSOLIDATE, consolidateJob } from '../consolidate/consolidate-job';
import { operatorAccount } from '../consolidate/core';
import { collectJob } from '../data-requests/collect-job';
import { checkDossiersJob } from '../documents/check-job';
import { dossierJob } from '../documents/dossier-job';
import { provisionJob } from '../provision/provision-job';
import { showJob } from '../settings/commands';
import { sendSettingsJob } from '../settings/send-job';

const JOB_KINDS: readonly JobKind[] = [
  provisionJob,
  sendSettingsJob,
  consolidateJob,
  dossierJob,
  checkDossiersJob,
  collectJob,
  backupJob,
];

/** Dialog: goes on with the unfinished job, for at most this many seconds (five minutes when absent). */
export function continueJob(seconds?: number): JobProgress {
  const operator = otherOperator();
  const progress = currentProgress();
  // Somebody else may look on; the work itself would fail under an account that owns none of the files.
  if (operator !== undefined && progress.state === 'running') {
    const message = `${progress.message} Việc này do tài khoản vận hành ${operator} thực hiện; cửa sổ này chỉ theo dõi.`;
    return { ...progress, state: 'busy', message };
  }
  if (operator !== undefined) return progress;
  const budget = typeof seconds === 'number' && seconds > 0 ? seconds * 1_000 : BUDGET_MILLISECONDS;
  return runJob(JOB_KINDS, Math.min(budget, BUDGET_MILLISECONDS));
}

/** Dialog: how far the latest job is; may be asked while `continueJob` runs. */
export function jobProgress(): JobProgress {
  return currentProgress();
}

/** Dialog: stops the job after the present batch. */
export function cancelJob(): JobProgress {
  return stopJob();
}

/** Menu: shows the latest job. */
export function showProgress(): void {
  const progress = currentProgress();
  if (progress.state === 'none') showMessage('Tiến độ công việc', progress.message);
  else showJob('Tiến độ công việc', () => progress);
}

/** Reads what the schools changed, without a window; leaves it alone while other long work is under way. */
export function consolidateQuietly(budget: number): void {
  if (otherOperator() !== undefined) return;
  const { state } = currentProgress();
  if (state === 'running' || state === 'parked') return;
  startJob(CONSOLIDATE, 'Tổng hợp các trường', startingConsolidation());
  runJob(JOB_KINDS, budget);
}

/** Saves the schools' workbooks, without a window; waits while other long work is under way. */
export function backUpQuietly(budget: number): void {
  const { state } = currentProgress();
  if (state === 'running' || state === 'parked') return;
  startJob(BACKUP, BACKUP_TITLE, startingBackup());
  runJob(JOB_KINDS, budget);
}

/** Goes on with a job whose dialog was closed, or that was parked. For the hourly tick. */
export function continueLeftJob(): void {
  if (hasJobToContinue() && otherOperator() === undefined) runJob(JOB_KINDS);
}

/** The operator's account when somebody else is at the keyboard. */
function otherOperator(): string | undefined {
  const user = activeUser();
  const operator = operatorAccount(activeWorkbook());
  return user === undefined || operator === '' || user === operator ? undefined : operator;
}
