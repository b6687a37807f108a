/** Reads the district's settings from its tables, and keeps what the program must remember of them. */

import { parseIsoDate } from '../../domain/calendar-date';
import { type PurposeClash, purposeClashes } from '../../domain/obligation-variants';
import { type Problem, ProblemError } from '../../domain/result';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { sha256 } from '../../google/digest';
import { activeUser } from '../../google/session';
import { startingCatalogue } from '../../standard/catalogue';
import { purposeName } from '../../standard/obligation-data';
import {
  type DistrictSettings,
  type GeneralSettings,
  type SchoolSettings,
  schoolSettings,
  withSamplePoints,
} from '../../standard/settings';
import { decodeGeneralSettings, encodeSchoolSettings, type SettingsRow } from '../../standard/settings-rows';
import {
  catalogueTable,
  criteriaTable,
  districtSettingsTable,
  holidaysTable,
  obligationsTable,
  pointSetsTable,
  schoolsTable,
} from '../../workbook/district';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';
import { catalogueEntry, headingsOf, holidayOf, indicatorSetting, obligationOf } from './district-records';
import { holidayProblems } from './holiday-problems';
import { unconfirmedChange, withoutUnconfirmedPoints } from './points/confirm-set';
import type { CriteriaRecord } from './points/set-rows';
import { clearRows, refreshRules, scheduleProblems } from './schedules';
import { noteSentOwners } from './sent-owners';
import { refreshSources, type SourcedRows } from './sources';
import { type FolderKey, type SystemKey, systemRow } from './system-settings';

/** The rows of the settings sheet at the time of reading. */
export type SettingsEntries = readonly Entry<SettingsRow>[];

export function readSettingsEntries(workbook: ActiveWorkbook): SettingsEntries {
  return readRecords(workbook, [districtSettingsTable]).records[0];
}

/** What the program remembers under a key, '' when nothing. */
export function systemValue(entries: SettingsEntries, key: SystemKey | FolderKey): string {
  return entries.find(({ record }) => record.key === key)?.record.value?.trim() ?? '';
}

/** Remembers values; flushed, so that what follows may rely on them. Answers the entries as they are then. */
export function remember(
  workbook: ActiveWorkbook,
  entries: SettingsEntries,
  values: Readonly<Partial<Record<SystemKey | FolderKey, string>>>,
): SettingsEntries {
  const patches = new Map<string, RowValues>();
  const added: SettingsRow[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const known = entries.find(({ record }) => record.key === key);
    if (known === undefined) added.push(systemRow(key as SystemKey, value));
    else if (known.record.value !== value)
      patches.set(known.id, toRowValues(districtSettingsTable, { value }));
  }
  if (patches.size > 0) workbook.patchRows(districtSettingsTable, patches);
  const ids = workbook.appendRows(
    districtSettingsTable,
    added.map((row) => toRowValues(districtSettingsTable, row)),
  );
  workbook.flush();
  return [
    ...entries.map((entry) => {
      const value: string | undefined = values[entry.record.key as SystemKey];
      return value === undefined ? entry : { ...entry, record: { ...entry.record, value } };
    }),
    ...added.map((record, index) => ({ id: ids[index] ?? '', row: 0, record })),
  ];
}

/** The settings that people chose. Throws ProblemError naming the row that cannot be read. */
export function generalSettings(entries: SettingsEntries): GeneralSettings {
  const decoded = decodeGeneralSettings(entries.map(({ record }) => record));
  if (!decoded.ok) throw new ProblemError(decoded.problem);
  return decoded.value;
}

/** All settings of the district. Throws ProblemError when they cannot be read; `problems` are rows left out. */
export function readDistrictSettings(
  workbook: ActiveWorkbook,
  entries: SettingsEntries,
): {
  readonly settings: DistrictSettings;
  readonly problems: readonly Problem[];
  /** The rows of the sheet Bộ chỉ báo that the indicators come from. */
  readonly criteria: readonly CriteriaRecord[];
  readonly obligations: readonly Entry<RecordOf<typeof obligationsTable>>[];
  readonly rows: SourcedRows;
} {
  const tables = [criteriaTable, catalogueTable, obligationsTable, holidaysTable] as const;
  const { records, problems } = readRecords(workbook, tables);
  const [criteria, catalogue, obligations, holidays] = records;
  const general = generalSettings(entries);
  const starting = startingCatalogue(general.pack);
  const indicators = criteria.map(({ record, row }) => ({ row, setting: indicatorSetting(record) }));
  return {
    obligations,
    rows: { criteria, catalogue, obligations },
    settings: withSamplePoints({
      ...general,
      headings: headingsOf(criteria.map(({ record }) => record)),
      indicators: indicators.flatMap(({ setting }) => setting ?? []),
      catalogue: catalogue.map(({ record }) => catalogueEntry(record, starting)),
      obligations: clearRows(obligations).map(({ record }) => obligationOf(record)),
      holidays: holidays.map(({ record }) => holidayOf(record)),
    }),
    criteria: criteria.map(({ record }) => record),
    problems: [
      ...problems,
      ...scheduleProblems(obligations),
      ...holidayProblems(holidays),
      ...indicators.filter(({ setting }) => setting === undefined).map(({ row }) => notUnderstood(row)),
    ],
  };
}

/** True in a copy of an office's workbook: it remembers the file it was copied from. */
export function isCopy(workbook: ActiveWorkbook, entries: SettingsEntries): boolean {
  const recorded = systemValue(entries, 'workbookId');
  return recorded !== '' && recorded !== workbook.spreadsheetId();
}

export function copiedWorkbook(): Problem {
  return {
    code: 'district.copied',
    message: 'Sổ này là bản sao của sổ đơn vị khác: chương trình không làm việc với các trường từ bản sao.',
    remedy: 'Làm việc trong sổ gốc. Muốn lập sổ mới, bắt đầu từ một bảng tính trống.',
  };
}

function notUnderstood(row: number): Problem {
  return {
    code: 'criteria.scope',
    place: `${criteriaTable.title}, hàng ${row}`,
    message: 'Cột Tính trên có từ mà cách tính đã chọn không dùng được.',
    remedy: 'Ghi đúng tên như các dòng khác cùng cách tính, cách nhau bằng dấu chấm phẩy, hoặc để trống.',
  };
}

/** The settings to send down: a new version when anything changed since the last one, else the same again. */
export function settingsToSend(workbook: ActiveWorkbook): {
  readonly settings: SchoolSettings;
  readonly rows: readonly SettingsRow[];
  readonly problems: readonly Problem[];
} {
  const entries = readSettingsEntries(workbook);
  const {
    settings: read,
    problems,
    criteria,
    obligations,
    rows: sourced,
  } = readDistrictSettings(workbook, entries);
  refuseUnsound(workbook, read, criteria);
  const settings = withoutUnconfirmedPoints(read);
  refreshRules(workbook, obligations);
  refreshSources(workbook, sourced, entries, read);
  const digest = sha256(JSON.stringify(encodeSchoolSettings(schoolSettings(settings, 0, today())).slice(2)));
  const version = Number(systemValue(entries, 'settingsVersion')) || 0;
  const sentOn = parseIsoDate(systemValue(entries, 'settingsSentOn'));
  if (version > 0 && sentOn !== undefined && digest === systemValue(entries, 'settingsDigest')) {
    const same = schoolSettings(settings, version, sentOn);
    return { settings: same, rows: encodeSchoolSettings(same), problems };
  }
  const next = schoolSettings(settings, version + 1, today());
  remember(workbook, entries, {
    settingsVersion: String(next.version),
    settingsDigest: digest,
    settingsSentOn: next.sentOn,
  });
  noteSentOwners(next.version, next.obligations);
  return { settings: next, rows: encodeSchoolSettings(next), problems };
}

/** Throws ProblemError for what no school may be sent: points that nobody confirmed, two variants of one obligation. */
function refuseUnsound(
  workbook: ActiveWorkbook,
  settings: DistrictSettings,
  criteria: readonly CriteriaRecord[],
): void {
  if (settings.points.state === 'confirmed') {
    const [sets] = readRecords(workbook, [pointSetsTable]).records;
    const problem = unconfirmedChange(
      settings,
      criteria,
      sets.map(({ record }) => record),
    );
    if (problem !== undefined) throw new ProblemError(problem);
  }
  if (purposeClashes(settings.obligations, []).length === 0) return;
  const [schools] = readRecords(workbook, [schoolsTable]).records;
  const [clash] = purposeClashes(
    settings.obligations,
    schools.map(({ record }) => record),
  );
  if (clash !== undefined) throw new ProblemError(clashProblem(clash));
}

/** "Cùng mục đích Công khai có hai việc đang bật: D15, L1 (12 trường)." */
export function clashProblem({ purpose, obligations, schools }: PurposeClash): Problem {
  const codes = obligations.map(({ code }) => code).join(', ');
  const count =
    schools.length === 0
      ? ''
      : ` (${schools.length} trường: ${schools.slice(0, 3).join(', ')}${schools.length > 3 ? ' …' : ''})`;
  return {
    code: 'obligations.clash',
    place: obligationsTable.title,
    message: `Mục đích “${purposeName(purpose)}” có hơn một việc đang bật: ${codes}${count}.`,
    remedy:
      'Chỉ để một việc là Bật, các việc khác chọn Phương án khác; hoặc chia theo cấp học, phạm vi, trường.',
  };
}

/** Throws as `checkOperator` does, and for a copy of the district's workbook. */
export function requireOperator(entries: SettingsEntries): string {
  if (isCopy(activeWorkbook(), entries)) throw new ProblemError(copiedWorkbook());
  return checkOperator(systemValue(entries, 'operator').toLowerCase());
}

/**
 * Throws ProblemError `operator.other`, with the account's name, when another one is at the keyboard, and `operator.none`
 * before the workbook was prepared ('').
 */
export function checkOperator(operator: string): string {
  const user = activeUser();
  if (operator === '') {
    throw new ProblemError({
      code: 'operator.none',
      message: 'Sổ này chưa được chuẩn bị.',
      remedy: 'Chọn THĐT > Chuẩn bị sổ này trước, bằng tài khoản sẽ vận hành.',
    });
  }
  if (user !== undefined && user !== operator) {
    throw new ProblemError({
      code: 'operator.other',
      message: `Việc này chạy bằng tài khoản vận hành ${operator}; bạn đang dùng ${user}.`,
      remedy: `Đăng nhập bằng ${operator} rồi chạy lại.`,
    });
  }
  return operator;
}
