/**
 * What this script is, decided here and nowhere else: the build says whether it is bound to one workbook or is the add-on at
 * work in many, and in the add-on the workbook says whether it is the office's or a school's.
 */
import { districtSettingsTable } from '../workbook/district/settings';
import { aboutTable } from '../workbook/school/about';
import { parseTag } from '../workbook/table-tag';
import { readProperty, SHEET_IDS, writeProperty } from './properties';
import { field } from './rest';

/** Put in by the build (webpack.config.mjs). */
declare const THDT_TARGET: 'district' | 'school' | 'addon';

/** Whose workbook it is. */
export type Role = 'district' | 'school';

/** Document property with the role, once it is known; a workbook never changes it. */
const ROLE = 'role';

/** The sheet that tells the role of a workbook. */
const SIGNS: Readonly<Record<string, Role>> = {
  [aboutTable.name]: 'school',
  [districtSettingsTable.name]: 'district',
};

/** True in the add-on: one script for all workbooks, its menu under Extensions, its triggers per workbook. */
export function isAddOn(): boolean {
  return THDT_TARGET === 'addon';
}

/**
 * The role of the open workbook; undefined where nothing of ours is seen. `search`: look into every sheet, which costs a read
 * for each; otherwise only where the telling sheet is expected. Needs AuthMode LIMITED at least.
 */
export function roleHere({ search = false }: { readonly search?: boolean } = {}): Role | undefined {
  if (THDT_TARGET !== 'addon') return THDT_TARGET;
  const known = readProperty(ROLE);
  if (known === 'district' || known === 'school') return known;
  const role = roleOfSheets(search);
  if (role !== undefined) writeProperty(ROLE, role);
  return role;
}

function roleOfSheets(search: boolean): Role | undefined {
  const recorded = field(readProperty(SHEET_IDS), districtSettingsTable.name);
  const likely = new Set([aboutTable.sheetId, districtSettingsTable.sheetId, recorded]);
  for (const sheet of SpreadsheetApp.getActiveSpreadsheet().getSheets()) {
    if (!search && !likely.has(sheet.getSheetId())) continue;
    const role = SIGNS[parseTag(String(sheet.getRange(1, 1).getValue()))?.name ?? ''];
    if (role !== undefined) return role;
  }
  return undefined;
}
