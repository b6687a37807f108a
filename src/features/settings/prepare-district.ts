/** Makes an empty workbook the district's: its sheets, the starting values, the operator, the hourly tick. */
import { type Problem, ProblemError } from '../../domain/result';
import { schoolYear, schoolYearOf } from '../../domain/school-year';
import { VERSION } from '../../domain/version';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { TIME_ZONE, today } from '../../google/clock';
import { prepareFormulaSheets } from '../../google/formula-sheets';
import { mendSheets } from '../../google/repairable-sheet';
import { activeUser } from '../../google/session';
import { isAddOn } from '../../google/target';
import { ensureTick, scriptId } from '../../google/triggers';
import {
  type DistrictSettings,
  type Office,
  type PointsSettings,
  startingSettings,
} from '../../standard/settings';
import { encodeGeneralSettings, type SettingsRow } from '../../standard/settings-rows';
import { STARTING_VERIFICATION_ROWS } from '../../standard/settings-verification';
import {
  catalogueTable,
  criteriaTable,
  districtSettingsTable,
  districtTables,
  holidaysTable,
  obligationsTable,
} from '../../workbook/district';
import { layoutOf } from '../../workbook/layout';
import { levelsLayout } from '../../workbook/levels-sheet';
import type { TableDefinition } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { todayLayout } from '../../workbook/today-sheet';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';
import { logActivities } from './activity';
import { catalogueRecord, criteriaRecord, holidayRecord, obligationRecord } from './district-records';
import { noteSeen } from './news/seen';
import {
  copiedWorkbook,
  generalSettings,
  isCopy,
  readSettingsEntries,
  remember,
  systemValue,
} from './read-district';
import { refreshTitleLabels } from './title-labels';

export const LOCALE = 'vi_VN';

/** What a district may say of itself at the first run; all of it can be changed in the sheet afterwards. */
export interface DistrictStart {
  readonly office?: Partial<Office>;
  /** First year of the school year; absent: the one of today. */
  readonly schoolYear?: number;
  /** `sample` for training; absent: no points yet. */
  readonly points?: PointsSettings['state'];
}

/** The result of `prepareDistrict` as a dialog or a program may show it. */
export interface Preparation {
  readonly message: string;
  readonly operator: string;
  readonly problems: readonly Problem[];
}

const STARTING_OFFICE: Office = {
  name: 'Đơn vị quản lý giáo dục',
  kind: 'đơn vị quản lý',
  superior: 'đơn vị cấp trên',
};

/**
 * Safe to run again: sheets that are there stay as they are, tables with rows keep them, the operator stays. Throws
 * ProblemError when the workbook is a copy of another district's, or when Google does not say who runs it.
 */
export function prepareDistrictWorkbook(start: DistrictStart = {}): Preparation {
  const workbook = activeWorkbook();
  workbook.prepareLocale(LOCALE, TIME_ZONE);
  prepareSheets(workbook);
  const year = start.schoolYear === undefined ? schoolYearOf(today()) : schoolYear(start.schoolYear);
  fillEmptyTables(workbook, startingSettings({ ...STARTING_OFFICE, ...start.office }, year, start.points));
  addMissingSettings(workbook);
  const general = generalSettings(readSettingsEntries(workbook));
  refreshTitleLabels(general.points.state);
  noteSeen(workbook, general);
  const operator = rememberOperator(workbook);
  if (activeUser() === operator) ensureTick('districtTick', { kind: 'hourly' });
  logActivities(workbook, [{ what: 'Chuẩn bị sổ của đơn vị', result: 'Xong' }]);
  workbook.flush();
  return {
    message: `Sổ đã sẵn sàng. Tài khoản vận hành: ${operator}. Tiếp theo: xem lại trang Thiết lập rồi chọn THĐT > Nhập danh sách trường.`,
    operator,
    problems: [],
  };
}

/** Sheets, columns, words of drop-downs and settings that came with a later version, in a workbook that is prepared; what people entered stays. */
export function completeDistrictWorkbook(workbook: ActiveWorkbook): void {
  prepareSheets(workbook);
  mendSheets(districtTables.map((table) => layoutOf(table)));
  const entries = readSettingsEntries(workbook);
  const { office, schoolYear: year, points } = generalSettings(entries);
  addSettings(workbook, entries, encodeGeneralSettings(startingSettings(office, year, points.state)));
  addMissingSettings(workbook);
}

function prepareSheets(workbook: ActiveWorkbook): void {
  workbook.prepareSheets(districtTables.map((table) => layoutOf(table)));
  prepareFormulaSheets([
    { layoutOf: todayLayout, position: 0 },
    { layoutOf: levelsLayout, position: 2 },
  ]);
}

function fillEmptyTables(workbook: ActiveWorkbook, settings: DistrictSettings): void {
  const rows: readonly (readonly [TableDefinition, readonly RowValues[]])[] = [
    [
      districtSettingsTable,
      encodeGeneralSettings(settings).map((row) => toRowValues(districtSettingsTable, row)),
    ],
    [
      criteriaTable,
      settings.indicators.map((each) => toRowValues(criteriaTable, criteriaRecord(each, settings.headings))),
    ],
    [catalogueTable, settings.catalogue.map((each) => toRowValues(catalogueTable, catalogueRecord(each)))],
    [
      obligationsTable,
      settings.obligations.map((each) => toRowValues(obligationsTable, obligationRecord(each))),
    ],
    [holidaysTable, settings.holidays.map((each) => toRowValues(holidaysTable, holidayRecord(each)))],
  ];
  const before = readRecords(workbook, [
    districtSettingsTable,
    criteriaTable,
    catalogueTable,
    obligationsTable,
    holidaysTable,
  ]);
  rows.forEach(([table, values], index) => {
    if (before.records[index]?.length === 0) workbook.appendRows(table, values);
  });
  if (before.records[0].length > 0) addSettings(workbook, before.records[0], encodeGeneralSettings(settings));
}

function addSettings(
  workbook: ActiveWorkbook,
  known: readonly { readonly record: { readonly key: string } }[],
  rows: readonly SettingsRow[],
): void {
  const keys = new Set(known.map(({ record }) => record.key));
  workbook.appendRows(
    districtSettingsTable,
    rows.filter(({ key }) => !keys.has(key)).map((row) => toRowValues(districtSettingsTable, row)),
  );
}

/** Settings that came with a later version: a workbook that has been prepared before gets them too. */
function addMissingSettings(workbook: ActiveWorkbook): void {
  addSettings(workbook, readSettingsEntries(workbook), STARTING_VERIFICATION_ROWS);
}

function rememberOperator(workbook: ActiveWorkbook): string {
  const entries = readSettingsEntries(workbook);
  const known = systemValue(entries, 'operator');
  const script = systemValue(entries, 'scriptId');
  const ids = { scriptId: scriptId(), workbookId: workbook.spreadsheetId(), scriptVersion: VERSION };
  // a bound workbook's copy has a script of its own; the add-on is the same one everywhere
  const hasOtherScript = script !== '' && script !== ids.scriptId && !isAddOn();
  if (hasOtherScript || isCopy(workbook, entries)) throw new ProblemError(copiedWorkbook());
  if (known !== '') {
    remember(workbook, entries, ids);
    return known.toLowerCase();
  }
  const user = activeUser();
  if (user === undefined) throw new ProblemError(unknownUser());
  remember(workbook, entries, { operator: user, ...ids });
  return user;
}

function unknownUser(): Problem {
  return {
    code: 'operator.unknown',
    message: 'Google không cho biết bạn đang dùng tài khoản nào.',
    remedy: 'Mở sổ bằng tài khoản sẽ vận hành, cấp quyền cho chương trình rồi chạy lại.',
  };
}
