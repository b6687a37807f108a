/** Chọn bộ quy định: the functions behind the dialog. */
import * as v from 'valibot';
import { describeProblem } from '../../../domain/result';
import { activeWorkbook } from '../../../google/active-workbook';
import { today } from '../../../google/clock';
import { explained, showDialog } from '../../../google/dialogs';
import { problemOf } from '../../../google/errors';
import { withDocumentLock } from '../../../google/locks';
import type { PackId } from '../../../standard/pack-id';
import { encodeGeneralSettings } from '../../../standard/settings-rows';
import { catalogueTable, criteriaTable, obligationsTable } from '../../../workbook/district';
import { readRecords } from '../../registers/read-records';
import { logActivities } from '../activity';
import { noteSeen } from '../news/seen';
import { generalSettings, readDistrictSettings, readSettingsEntries } from '../read-district';
import { writeSettings } from '../write-settings';
import { type PackChange, packChanges, packPatches, packRecord, type ShownPack, shownPacks } from './plan';

const TITLE = 'Chọn bộ quy định';

export interface PackPage {
  readonly packs: readonly ShownPack[];
  /** Who chose the present one, and when; absent: it is the one that every district starts with. */
  readonly chosen?: string;
}

export type PackPreview =
  | { readonly state: 'preview'; readonly changes: readonly PackChange[] }
  | { readonly state: 'refused'; readonly message: string };

export interface PackAnswer {
  readonly state: 'chosen' | 'refused';
  readonly message: string;
}

/** Menu: the packs, which one is followed, and what another would change. */
export function openPackChoice(): void {
  explained(TITLE, () => {
    const { pack, packChosenBy } = generalSettings(readSettingsEntries(activeWorkbook()));
    const page: PackPage = {
      packs: shownPacks(pack),
      ...(packChosenBy === undefined ? {} : { chosen: packChosenBy }),
    };
    showDialog('pack-choice', TITLE, { width: 860, height: 640 }, page);
  });
}

/** Dialog: what a pack would change. Nothing is written. */
export function previewPack(id: unknown): PackPreview {
  try {
    const workbook = activeWorkbook();
    const { settings } = readDistrictSettings(workbook, readSettingsEntries(workbook));
    return { state: 'preview', changes: packChanges(settings, v.parse(packSchema, id)) };
  } catch (thrown) {
    return { state: 'refused', message: messageOf(thrown) };
  }
}

/** Dialog: writes the pack's values into the four sheets; who chose and when is kept. */
export function choosePack(request: unknown): PackAnswer {
  try {
    const { pack, by } = v.parse(choiceSchema, request);
    const workbook = activeWorkbook();
    return withDocumentLock(() => {
      for (const table of [criteriaTable, obligationsTable, catalogueTable]) workbook.assignIds(table);
      const entries = readSettingsEntries(workbook);
      const { settings } = readDistrictSettings(workbook, entries);
      const tables = [criteriaTable, obligationsTable, catalogueTable] as const;
      const [criteria, obligations, catalogue] = readRecords(workbook, tables).records;
      const patches = packPatches(settings, pack, { criteria, obligations, catalogue });
      workbook.patchRows(criteriaTable, patches.criteria);
      workbook.appendRows(criteriaTable, patches.added);
      workbook.patchRows(obligationsTable, patches.obligations);
      workbook.patchRows(catalogueTable, patches.catalogue);
      const record = packRecord(pack, by, today());
      const before = encodeGeneralSettings(settings);
      const after = encodeGeneralSettings({ ...patches.next, packChosenBy: record });
      const changed = after.filter(
        ({ key, value }) => before.find((row) => row.key === key)?.value !== value,
      );
      writeSettings(
        workbook,
        entries,
        Object.fromEntries(changed.map(({ key, value = '' }) => [key, value])),
      );
      logActivities(workbook, [{ what: TITLE, result: record }]);
      workbook.flush();
      noteSeen(workbook, generalSettings(readSettingsEntries(workbook)));
      return {
        state: 'chosen',
        message: `Đã ghi: ${record}. Xem lại các trang, rồi chọn THĐT > Gửi thiết lập xuống các trường.`,
      };
    });
  } catch (thrown) {
    return { state: 'refused', message: messageOf(thrown) };
  }
}

function messageOf(thrown: unknown): string {
  return v.isValiError(thrown) ? thrown.message : describeProblem(problemOf(thrown));
}

const PACK_IDS = [
  'office-2016',
  'office-2018',
  'school-2020',
  'school-2022',
  'role-table',
  'law',
] as const satisfies readonly PackId[];

const packSchema = v.picklist(PACK_IDS, 'Chọn một bộ quy định.');

const choiceSchema = v.object({
  pack: packSchema,
  by: v.pipe(v.string(), v.trim(), v.minLength(1, 'Ghi họ tên người chọn.'), v.maxLength(200)),
});
