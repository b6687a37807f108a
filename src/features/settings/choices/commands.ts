/** Chỗ các văn bản khác nhau, Chọn hạn công khai: the functions behind both dialogs. */
import * as v from 'valibot';
import { describeProblem } from '../../../domain/result';
import { activeWorkbook } from '../../../google/active-workbook';
import { today } from '../../../google/clock';
import { explained, showDialog } from '../../../google/dialogs';
import { problemOf } from '../../../google/errors';
import { withDocumentLock } from '../../../google/locks';
import { obligationsTable } from '../../../workbook/district';
import type { RowValues } from '../../../workbook/table-port';
import { toRowValues } from '../../../workbook/write-table';
import { readRecords } from '../../registers/read-records';
import { logActivities } from '../activity';
import { obligationOf } from '../district-records';
import { generalSettings, readDistrictSettings, readSettingsEntries } from '../read-district';
import { writeSettings } from '../write-settings';
import { DISCLOSURE_CHOICES, disclosureRecord, type ShownConflict, shownConflicts } from './plan';

export interface ConflictsPage {
  readonly conflicts: readonly ShownConflict[];
}

export interface DisclosurePage {
  /** What was just done, when the dialog follows something else. */
  readonly message?: string;
  readonly chosen?: string;
  readonly choices: typeof DISCLOSURE_CHOICES;
}

export interface DisclosureAnswer {
  readonly state: 'chosen' | 'refused';
  readonly message: string;
}

/** Menu: every topic on which the documents disagree, with what this district follows. */
export function openConflicts(): void {
  const title = 'Chỗ các văn bản khác nhau';
  explained(title, () => {
    const workbook = activeWorkbook();
    const { settings } = readDistrictSettings(workbook, readSettingsEntries(workbook));
    const page: ConflictsPage = { conflicts: shownConflicts(settings) };
    showDialog('conflicts', title, { width: 860, height: 640 }, page);
  });
}

/** Menu: the two disclosure dates side by side. */
export function openDisclosureChoice(): void {
  explained('Chọn hạn công khai', () => askDisclosure());
}

/** Shows the dialog; `message` stands above it. */
export function askDisclosure(message?: string): void {
  const { disclosureChosenBy } = generalSettings(readSettingsEntries(activeWorkbook()));
  const page: DisclosurePage = {
    choices: DISCLOSURE_CHOICES,
    ...(message === undefined ? {} : { message }),
    ...(disclosureChosenBy === undefined ? {} : { chosen: disclosureChosenBy }),
  };
  showDialog('disclosure-choice', 'Chọn hạn công khai', { width: 560, height: 460 }, page);
}

/** Dialog: the chosen one is on, every other obligation of that purpose its variant; who chose and when is kept. */
export function chooseDisclosure(request: unknown): DisclosureAnswer {
  try {
    const { code, by } = v.parse(choiceSchema, request);
    const workbook = activeWorkbook();
    return withDocumentLock(() => {
      const [rows] = readRecords(workbook, [obligationsTable]).records;
      const patches = new Map<string, RowValues>();
      for (const { id, record } of rows) {
        if (obligationOf(record).purpose !== 'disclosure') continue;
        const state = record.code === code ? 'on' : 'variant';
        if (record.state !== state) patches.set(id, toRowValues(obligationsTable, { state }));
      }
      workbook.patchRows(obligationsTable, patches);
      const record = disclosureRecord(code, by, today());
      writeSettings(workbook, readSettingsEntries(workbook), { disclosure: record });
      logActivities(workbook, [{ what: 'Chọn hạn công khai', result: record }]);
      workbook.flush();
      return {
        state: 'chosen',
        message: `Đã ghi: ${record}. Các trường theo hạn này sau khi chọn THĐT > Gửi thiết lập xuống các trường.`,
      };
    });
  } catch (thrown) {
    const message = v.isValiError(thrown) ? thrown.message : describeProblem(problemOf(thrown));
    return { state: 'refused', message };
  }
}

const choiceSchema = v.object({
  code: v.picklist(
    DISCLOSURE_CHOICES.map(({ code }) => code),
    'Chọn một trong hai hạn.',
  ),
  by: v.pipe(v.string(), v.trim(), v.minLength(1, 'Ghi họ tên người chọn.'), v.maxLength(200)),
});
