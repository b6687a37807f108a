/** Papers of a round for the dialog: shown as they print, taken as Word there. */

import { activeWorkbook } from '../../google/active-workbook';
import type { Paper } from '../../paper/paper';
import { answered, type Refusal } from '../registers/dialog-answer';
import { keptRegisters } from './count-afresh';
import { officeSettings } from './district-rules';
import { PAPER_TITLES, roundPaper } from './papers';
import { paperRequest } from './requests';
import { readVerification, roundInput } from './store';

export interface PaperAnswer {
  readonly state: 'paper';
  readonly title: string;
  readonly paper: Paper;
}

/** Dialog: the file for the visit, the form or the minutes of a round as it stands now. */
export function loadVerificationPaper(request: unknown): PaperAnswer | Refusal {
  return answered<PaperAnswer | Refusal>(() => {
    const { place, paper } = paperRequest(request);
    const workbook = activeWorkbook();
    const tables = readVerification(workbook);
    const settings = officeSettings(workbook, tables.settings);
    const { office, schoolYear } = settings;
    const view = roundInput(tables, settings, place);
    const registers = paper === 'dossier' ? keptRegisters(workbook, view.session) : undefined;
    return {
      state: 'paper',
      title: PAPER_TITLES[paper],
      paper: roundPaper(paper, {
        view,
        place,
        office,
        schoolYear,
        ...(registers === undefined ? {} : { registers }),
      }),
    };
  });
}
