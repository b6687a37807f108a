/** The district's menu items around settings. */
import { activeWorkbook } from '../../google/active-workbook';
import { explained, showDialog, showMessage } from '../../google/dialogs';
import { startJob } from '../../jobs/run-job';
import { askDisclosure } from './choices/commands';
import { type DistrictStart, type Preparation, prepareDistrictWorkbook } from './prepare-district';
import { generalSettings, readSettingsEntries, requireOperator } from './read-district';
import { startingSendData } from './send-data';
import { SEND_SETTINGS } from './send-job';

/** Size of the dialog that drives long work. */
export const PROGRESS_SIZE = { width: 560, height: 420 } as const;

/** Menu, or a program with starting values: makes this workbook the district's. Throws ProblemError only to a program. */
export function prepareDistrict(start?: DistrictStart): Preparation | undefined {
  const title = 'Chuẩn bị sổ của đơn vị';
  if (start !== undefined) return prepareDistrictWorkbook(start);
  return explained(title, () => {
    const done = prepareDistrictWorkbook();
    if (isDisclosureChosen()) showMessage(title, done.message);
    else askDisclosure(done.message);
    return done;
  });
}

/** A district is asked once between the two disclosure dates; until somebody answers, every preparation asks again. */
function isDisclosureChosen(): boolean {
  return generalSettings(readSettingsEntries(activeWorkbook())).disclosureChosenBy !== undefined;
}

/** Menu: sends the settings to every school's workbook; the dialog carries it out. */
export function sendSettings(): void {
  showJob('Gửi thiết lập xuống các trường', () => {
    requireOperator(readSettingsEntries(activeWorkbook()));
    return startJob(SEND_SETTINGS, 'Gửi thiết lập xuống các trường', startingSendData());
  });
}

/** Starts a job and shows the dialog that drives it, or says why it cannot start. */
export function showJob(title: string, start: () => ReturnType<typeof startJob>): void {
  explained(title, () => showDialog('progress', title, PROGRESS_SIZE, start()));
}
