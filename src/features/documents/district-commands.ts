/** Tạo bộ hồ sơ: the district's menu item, its dialog of schools and documents, and the start of the job. */
import * as v from 'valibot';
import { ProblemError } from '../../domain/result';
import { activeWorkbook } from '../../google/active-workbook';
import { milliseconds, today } from '../../google/clock';
import { explained, showDialog, showMessage } from '../../google/dialogs';
import { startJob } from '../../jobs/run-job';
import { answered, type Refusal, requested } from '../registers/dialog-answer';
import { readSchools } from '../registry/read-schools';
import { logActivities } from '../settings/activity';
import { showJob } from '../settings/commands';
import { readSettingsEntries, requireOperator } from '../settings/read-district';
import { CHECK_DOSSIERS } from './check-job';
import { DOSSIERS, startingDossierData } from './dossier-job';
import { daysOfService, serviceText } from './dossier-plan';
import { makeWordings, type WordingReport } from './make-wordings';
import { readOwnWordings } from './own-wordings';
import { coverTemplates, templates } from './templates';

const CHECK_TITLE = 'Kiểm tra hồ sơ các trường';
const WORDINGS_TITLE = 'Tạo bản mẫu';
const TITLE = 'Tạo bộ hồ sơ (10 văn bản)';

/** Menu: reads every school's documents back and checks them against each other and the registers. */
export function checkDossiers(): void {
  showJob(CHECK_TITLE, () => {
    const workbook = activeWorkbook();
    requireOperator(readSettingsEntries(workbook));
    return startJob(CHECK_DOSSIERS, CHECK_TITLE, { done: [], found: 0 });
  });
}

/** Menu: makes the Google Docs in which the district may change the wording, or checks those that it changed. */
export function createWordings(): WordingReport | undefined {
  return explained(WORDINGS_TITLE, () => {
    const report = makeWordings();
    showMessage(WORDINGS_TITLE, report.message);
    return report;
  });
}

/** What the dialog shows. */
export interface DossierChoice {
  readonly schools: readonly { readonly id: string; readonly name: string; readonly levels: string }[];
  readonly documents: readonly { readonly key: number; readonly title: string; readonly cover: boolean }[];
}

/** Menu: asks for which schools and which documents. */
export function openDossiers(): void {
  explained(TITLE, () => {
    const workbook = activeWorkbook();
    requireOperator(readSettingsEntries(workbook));
    const choice: DossierChoice = {
      schools: readSchools(workbook)
        .schools.filter(({ record }) => record.workbookId !== undefined)
        .map(({ id, record }) => ({ id, name: record.name, levels: record.levels.join(', ') })),
      documents: templates.map((template, key) => ({
        key,
        title: template.title,
        cover: coverTemplates.includes(template),
      })),
    };
    showDialog('dossiers', TITLE, { width: 760, height: 640 }, choice);
  });
}

const startSchema = v.object({
  schools: v.pipe(v.array(v.string()), v.minLength(1, 'Chưa chọn trường nào.')),
  documents: v.pipe(v.array(v.number()), v.minLength(1, 'Chưa chọn văn bản nào.')),
});

/** Dialog: starts the job, says on which day each school is served, and shows its progress. */
export function startDossiers(
  input: unknown,
): { readonly state: 'started'; readonly message: string } | Refusal {
  return answered(() => {
    const { schools, documents } = requested(startSchema, input);
    const workbook = activeWorkbook();
    requireOperator(readSettingsEntries(workbook));
    const known = readSchools(workbook).schools.filter(({ id }) => schools.includes(id));
    const chosen = templates.filter((_, key) => documents.includes(key));
    const { problems } = readOwnWordings(workbook, chosen);
    if (problems[0] !== undefined) throw new ProblemError(problems[0]);
    const days = daysOfService(
      known.map(({ record }) => record.name),
      documents.length,
      today(),
    );
    const progress = startJob(
      DOSSIERS,
      TITLE,
      startingDossierData(
        known.map(({ id }) => id),
        documents,
        milliseconds(),
      ),
    );
    const message = serviceText(days, today());
    logActivities(workbook, [
      {
        what: 'Bắt đầu tạo bộ hồ sơ',
        result: `${known.length} trường, ${documents.length} văn bản mỗi trường: ${message}.`,
      },
    ]);
    workbook.flush();
    showJob(TITLE, () => progress);
    return { state: 'started', message };
  });
}
