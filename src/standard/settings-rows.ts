/** Settings as rows of a sheet that a person can read, and back. */
import * as v from 'valibot';
import { formatDate } from '../domain/calendar-date';
import { describeLevels, type LevelScale, parseLevels, WHOLE_GROUP } from '../domain/criteria-level';
import type { Obligation } from '../domain/obligation';
import { failure, type Problem, type Result, success } from '../domain/result';
import { ROLE_NAMES, type Role } from '../domain/role';
import { type CountingPeriod, formatSchoolYear, schoolYear } from '../domain/school-year';
import { CATALOGUE_PART_NAMES, type CatalogueEntry } from './catalogue';
import { headingTitle } from './effective';
import { exclusions } from './exclusions';
import { obligations } from './obligations';
import { PROTECTION_NAMES, protections } from './protection';
import { POINT_STATES } from './sample-label';
import type { GeneralSettings, SchoolSettings } from './settings';
import { decodeCatalogueEntry, encodeCatalogueEntry } from './settings-catalogue';
import { decodeHoliday, encodeHoliday } from './settings-holidays';
import { decodeIndicator, encodeIndicator } from './settings-indicators';
import { decodeObligation, encodeObligation } from './settings-obligations';
import { dateSchema, generalSchema } from './settings-schema';
import { PACK_TITLES, SET_BY_OFFICE, sourceWords } from './source-words';

/** The record of the tables of settings. */
export interface SettingsRow {
  readonly part: string;
  readonly key: string;
  readonly title?: string;
  readonly value?: string;
  readonly points?: number;
  /** Schedule of an obligation, hidden from people. */
  readonly rule?: string;
  readonly source?: string;
}

export const PARTS = {
  version: 'Phiên bản',
  office: 'Đơn vị quản lý',
  year: 'Năm học',
  points: 'Bộ điểm',
  heading: 'Tiêu chuẩn, tiêu chí',
  staff: 'Nhân sự',
  equipment: 'Thiết bị',
  indicator: 'Chỉ báo',
  obligation: 'Lịch nhắc',
  holiday: 'Ngày nghỉ',
} as const;

const CATALOGUE_PARTS = ['room', 'software', 'document', 'training', 'path', 'norm'] as const;

/** Standards that a scale of levels may be given to beside the whole; own sets may use other numbers. */
const SCALED = [WHOLE_GROUP, '1', '2', '3'] as const;

/** The rows of the district's own table of settings. Criteria, obligations and holidays have tables of their own there. */
export function encodeGeneralSettings(settings: GeneralSettings): SettingsRow[] {
  const { office, points, counting, excludedRoles } = settings;
  const row = (
    part: keyof typeof PARTS,
    key: string,
    title: string,
    value: string,
    source?: string,
  ): SettingsRow => ({
    part: PARTS[part],
    key,
    title,
    value,
    ...(source === undefined ? {} : { source }),
  });
  return [
    row('office', 'office.name', 'Tên đơn vị', office.name),
    row('office', 'office.kind', 'Cách gọi đơn vị trong câu', office.kind),
    row('office', 'office.superior', 'Đơn vị cấp trên', office.superior),
    row('office', 'office.replyTo', 'Thư trả lời gửi về (để trống: tài khoản gửi)', office.replyTo ?? ''),
    row('year', 'year', 'Năm học', formatSchoolYear(settings.schoolYear)),
    row(
      'year',
      'pack',
      'Bộ quy định gốc',
      PACK_TITLES[settings.pack],
      settings.packChosenBy ?? 'Bộ khởi đầu',
    ),
    row('year', 'packChosen', 'Người đã chọn bộ quy định', settings.packChosenBy ?? ''),
    row('year', 'counting', 'Kỳ tính của một tháng', describeCounting(counting), countingSource(counting)),
    row(
      'year',
      'disclosure',
      'Người đã chọn hạn công khai (15/9 hay 30/6)',
      settings.disclosureChosenBy ?? '',
    ),
    row('points', 'points.state', 'Tình trạng bộ điểm', POINT_STATES[points.state]),
    row('points', 'points.version', 'Phiên bản bộ điểm', points.version),
    row('points', 'points.by', 'Người xác nhận', points.confirmedBy ?? ''),
    row(
      'points',
      'points.on',
      'Ngày xác nhận',
      points.confirmedOn === undefined ? '' : formatDate(points.confirmedOn),
    ),
    row('points', 'points.document', 'Văn bản ban hành bộ điểm', points.document ?? ''),
    row(
      'points',
      'averages.shown',
      'Cho trường xem bình quân của cấp học (Có, Không)',
      settings.showAverages ? 'Có' : 'Không',
    ),
    ...levelRows(settings),
    ...Object.entries(settings.headings).map(([code, title]) =>
      row(
        'heading',
        `heading.${code}`,
        code.includes('.') ? `Tiêu chí ${code}` : `Tiêu chuẩn ${code}`,
        title,
      ),
    ),
    row(
      'staff',
      'excluded.training',
      'Không tính khi tính tỉ lệ tập huấn, thư điện tử',
      roleWords(excludedRoles.training),
      exclusionSource(excludedRoles),
    ),
    row(
      'staff',
      'excluded.inner',
      'Không tính khi tính tài khoản Lớp 2',
      roleWords(excludedRoles.innerLayer),
      exclusionSource(excludedRoles),
    ),
    row(
      'equipment',
      'protection',
      'Phần mềm bảo mật, diệt vi rút: máy nào được tính là có',
      PROTECTION_NAMES[settings.protection],
      protectionSource(settings),
    ),
  ];
}

export function decodeGeneralSettings(rows: readonly SettingsRow[]): Result<GeneralSettings> {
  const values = Object.fromEntries(rows.map(({ key, value }) => [key, value?.trim() ?? '']));
  const parsed = v.safeParse(generalSchema, values);
  if (!parsed.success) return failure(problemOf(parsed.issues[0], rows));
  const output = parsed.output;
  const levels = decodeLevels(rows);
  if (!levels.ok) return levels;
  return success({
    office: {
      name: output['office.name'],
      kind: output['office.kind'],
      superior: output['office.superior'],
      ...(output['office.replyTo'] === '' ? {} : { replyTo: output['office.replyTo'] }),
    },
    schoolYear: schoolYear(output.year),
    pack: output.pack,
    counting: output.counting,
    ...(output.disclosure === '' ? {} : { disclosureChosenBy: output.disclosure }),
    ...(output.packChosen === '' ? {} : { packChosenBy: output.packChosen }),
    points: {
      state: output['points.state'],
      version: output['points.version'],
      ...(output['points.by'] === '' ? {} : { confirmedBy: output['points.by'] }),
      ...(output['points.on'] === undefined ? {} : { confirmedOn: output['points.on'] }),
      ...(output['points.document'] === '' ? {} : { document: output['points.document'] }),
    },
    ...(output['averages.shown'] ? { showAverages: true } : {}),
    levels: levels.value,
    headings: Object.fromEntries(
      rows.flatMap(({ key, value }) =>
        key.startsWith(HEADING_KEY) && value?.trim() ? [[key.slice(HEADING_KEY.length), value.trim()]] : [],
      ),
    ),
    excludedRoles: { training: output['excluded.training'], innerLayer: output['excluded.inner'] },
    protection: output.protection,
  });
}

/** The rows of a school's protected sheet of settings. */
export function encodeSchoolSettings(settings: SchoolSettings): SettingsRow[] {
  return [
    { part: PARTS.version, key: 'version', title: 'Phiên bản thiết lập', value: String(settings.version) },
    { part: PARTS.version, key: 'sentOn', title: 'Ngày gửi xuống', value: formatDate(settings.sentOn) },
    ...encodeGeneralSettings(settings),
    ...settings.indicators.map((indicator) => ({ part: PARTS.indicator, ...encodeIndicator(indicator) })),
    ...settings.catalogue.map(encodeCatalogueEntry),
    ...settings.obligations.map((obligation) => ({
      part: PARTS.obligation,
      ...encodeObligation(obligation),
      ...provenance(obligation),
    })),
    ...settings.holidays.map((holiday, index) => ({
      part: PARTS.holiday,
      key: `holiday.${index + 1}`,
      ...encodeHoliday(holiday),
    })),
  ];
}

/** Reads them back; the first thing that cannot be read is the problem, for a school must not compute from half of them. */
export function decodeSchoolSettings(rows: readonly SettingsRow[]): Result<SchoolSettings> {
  const general = decodeGeneralSettings(rows);
  if (!general.ok) return general;
  const version = decodeVersion(rows);
  const sentOn = v.safeParse(dateSchema, cellOf(rows, 'sentOn'));
  if (!version.ok || !sentOn.success) return failure(notReadable('version'));
  const indicators = decodeAll(rows, PARTS.indicator, decodeIndicator);
  if (!indicators.ok) return indicators;
  const obligations = decodeAll(rows, PARTS.obligation, decodeObligation);
  if (!obligations.ok) return obligations;
  const catalogue = decodeCatalogue(rows);
  if (!catalogue.ok) return catalogue;
  const holidays = decodeAll(rows, PARTS.holiday, decodeHoliday);
  if (!holidays.ok) return holidays;
  return success({
    ...general.value,
    indicators: indicators.value,
    catalogue: catalogue.value,
    obligations: obligations.value,
    holidays: holidays.value,
    version: version.value,
    sentOn: sentOn.output,
  });
}

/** Whether these settings, as they stand in a sheet, have the sample's points. */
export function saysSample(rows: readonly SettingsRow[]): boolean {
  return cellOf(rows, 'points.state').trim() === POINT_STATES.sample;
}

/** The number of the settings' version. */
export function decodeVersion(rows: readonly SettingsRow[]): Result<number> {
  const version = cellOf(rows, 'version');
  return /^\d+$/.test(version) ? success(Number(version)) : failure(notReadable('version'));
}

const LEVELS_KEY = 'levels.';
const HEADING_KEY = 'heading.';

function levelRows({ levels, headings }: GeneralSettings): SettingsRow[] {
  const groups = new Set<string>([...SCALED, ...levels.map(({ group }) => group)]);
  return [...groups].map((group) => ({
    part: PARTS.points,
    key: `${LEVELS_KEY}${group}`,
    title:
      group === WHOLE_GROUP
        ? 'Các mức của cả bộ (ví dụ: Đạt chuẩn: từ 80)'
        : `Các mức của tiêu chuẩn ${group}: ${headingTitle(group, headings)}`,
    value: describeLevels(levels.find((scale) => scale.group === group)?.levels ?? []),
  }));
}

function decodeLevels(rows: readonly SettingsRow[]): Result<LevelScale[]> {
  const scales: LevelScale[] = [];
  for (const { key, title, value = '' } of rows) {
    if (!key.startsWith(LEVELS_KEY) || value.trim() === '') continue;
    const levels = parseLevels(value);
    if (levels === undefined) {
      return failure({
        ...notReadable(key, title),
        message: `Các mức “${value}” không đọc được.`,
        remedy: 'Ghi mỗi mức một tên và số điểm, cách nhau bằng dấu chấm phẩy: Mức 1: từ 50; Mức 2: trên 75.',
      });
    }
    scales.push({ group: key.slice(LEVELS_KEY.length), levels });
  }
  return success(scales);
}

/** The document that reports on that day of the month; else the district set it. */
function countingSource(counting: CountingPeriod): string {
  const standard = obligations.find(
    ({ purpose, schedule, basis }) =>
      counting.kind === 'report-day' &&
      purpose === 'modelReport' &&
      basis === 'stated' &&
      schedule.rhythm === 'monthly' &&
      schedule.day === counting.day,
  );
  return standard === undefined ? SET_BY_OFFICE : sourceWords(standard);
}

function exclusionSource({ training, innerLayer }: GeneralSettings['excludedRoles']): string {
  const same = exclusions.find(
    (one) =>
      roleWords(one.training) === roleWords(training) && roleWords(one.innerLayer) === roleWords(innerLayer),
  );
  return same === undefined ? SET_BY_OFFICE : sourceWords(same);
}

/** The pack that is followed where it says so, else any that does. */
function protectionSource({ pack, protection }: GeneralSettings): string {
  const saying = protections.filter(({ rule }) => rule === protection);
  const found = saying.find((one) => one.pack === pack) ?? saying[0];
  return found === undefined ? SET_BY_OFFICE : sourceWords(found);
}

/** "từ ngày sau hạn báo cáo trước đến ngày 25"; "tháng dương lịch" */
function describeCounting(counting: CountingPeriod): string {
  return counting.kind === 'calendar-month'
    ? 'tháng dương lịch'
    : `từ ngày sau hạn báo cáo tháng trước đến ngày ${counting.day}`;
}

/** All rows of a part, or the first problem. */
export function decodeAll<Value>(
  rows: readonly SettingsRow[],
  part: string,
  decode: (row: SettingsRow) => Value | undefined,
): Result<Value[]> {
  const decoded: Value[] = [];
  for (const row of rows) {
    if (row.part !== part) continue;
    const value = decode(row);
    if (value === undefined) return failure(notReadable(row.key, row.title));
    decoded.push(value);
  }
  return success(decoded);
}

function decodeCatalogue(rows: readonly SettingsRow[]): Result<CatalogueEntry[]> {
  const entries: CatalogueEntry[] = [];
  for (const part of CATALOGUE_PARTS) {
    const decoded = decodeAll(rows, CATALOGUE_PART_NAMES[part], (row) => decodeCatalogueEntry(part, row));
    if (!decoded.ok) return decoded;
    entries.push(...decoded.value);
  }
  return success(entries);
}

/** Where an obligation comes from; one that the district changed says so. */
export function provenance(obligation: Obligation): { readonly source?: string } {
  const standard = obligations.find(({ code }) => code === obligation.code);
  if (standard === undefined) return { source: SET_BY_OFFICE };
  const words = sourceWords(standard);
  const changed =
    encodeObligation({ ...standard, state: obligation.state }).value !== encodeObligation(obligation).value;
  return { source: changed ? `${SET_BY_OFFICE} (gốc: ${words})` : words };
}

function cellOf(rows: readonly SettingsRow[], key: string): string {
  return rows.find((row) => row.key === key)?.value ?? '';
}

function roleWords(roles: readonly Role[]): string {
  return roles.map((role) => ROLE_NAMES[role]).join(', ');
}

function problemOf(issue: v.BaseIssue<unknown>, rows: readonly SettingsRow[]): Problem {
  const key = String(issue.path?.[0]?.key ?? '');
  return notReadable(key, rows.find((row) => row.key === key)?.title);
}

function notReadable(key: string, title?: string): Problem {
  return {
    code: 'settings.not-readable',
    place: `Thiết lập: ${title ?? key}`,
    message: 'Giá trị của thiết lập này không đọc được.',
    remedy: 'Sửa giá trị trong sổ của đơn vị quản lý rồi gửi thiết lập xuống lại.',
  };
}
