/** Every view of the district as a table: for screen readers, for .xlsx and CSV files, for reports. Pure. */
import { LEVEL_NAMES, PROFILE_NAMES } from '../../domain/level';
import { formatMonth, type Month } from '../../domain/school-year';
import type { ViewCell, ViewColumn, ViewKind, ViewTable } from '../../domain/view-table';
import { indicators, criteria as standardCriteria } from '../../standard/indicators';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import { LEVEL_WORDS, REPORT_STATE_WORDS } from '../../workbook/words';
import type { TableKey } from './page';
import { againstLevel, changes, LEVEL_KEYS, type LevelAverage, type LevelKey } from './plan-averages';
import { gapsOf, type VerifiedMonth } from './plan-gaps';
import { lateLines, missingLines, reminderWords } from './plan-lists';
import { orderOf } from './plan-order';
import { contactOf } from './plan-overview';
import { describeOutcome, ROUND_NAMES, ROUNDS, type SchoolMonth, type ViewInput } from './plan-view';
import { CRITERION_CODES, criterionMeans, criterionShare, weakIndicators } from './plan-weak';

export interface TablesInput {
  readonly view: ViewInput;
  readonly lines: readonly SchoolMonth[];
  readonly averages: readonly LevelAverage[];
  readonly month: Month;
  readonly verified: readonly VerifiedMonth[];
  /** The district's own words by code. */
  readonly wordings: ReadonlyMap<string, string>;
  /** The district trains with the sample's points. */
  readonly isSample: boolean;
}

export const LEVEL_KEY_NAMES: Readonly<Record<LevelKey, string>> = { ...LEVEL_NAMES, all: 'Tất cả' };

const STATE_WORDS: Readonly<Record<string, string>> = { missing: 'Chưa nộp', ...REPORT_STATE_WORDS };

/** The tables of these keys; the others are empty. */
export function tablesOf(input: TablesInput, wanted: readonly TableKey[]): Record<TableKey, ViewTable> {
  const monthText = formatMonth(input.month);
  const label = input.isSample ? { label: SAMPLE_LABEL } : {};
  const one = (key: TableKey, make: () => ViewTable): ViewTable =>
    wanted.includes(key) ? { ...make(), ...label } : { title: '', columns: [], rows: [] };
  return {
    schools: one('schools', () => schoolsTable(input, monthText)),
    averages: one('averages', () => averagesTable(input)),
    criteria: one('criteria', () => criteriaTable(input, monthText)),
    indicators: one('indicators', () => indicatorsTable(input, monthText)),
    missing: one('missing', () => missingTable(input)),
    late: one('late', () => lateTable(input)),
    gaps: one('gaps', () => gapsTable(input, monthText)),
    order: one('order', () => orderTable(input, monthText)),
    map: one('map', () => mapTable(input)),
  };
}

const columns = (...list: (readonly [title: string, kind?: ViewKind])[]): ViewColumn[] =>
  list.map(([title, kind = 'text']) => ({ title, kind }));

function levelsOf({ school }: Pick<SchoolMonth, 'school'>): string {
  return school.record.levels.map((level) => LEVEL_WORDS[level]).join(', ');
}

function schoolsTable({ lines, averages, month }: TablesInput, monthText: string): ViewTable {
  const changed = changes(lines);
  const own = lines.filter((line) => line.month === month);
  return {
    title: `Kết quả các trường tháng ${monthText}`,
    columns: [
      ...columns(['Trường'], ['Cấp học'], ['Tình trạng'], ['Trễ (ngày)', 'number'], ['Đã đổi sau khi nộp']),
      ...columns(['Kết quả tự chấm'], ['Tỉ lệ', 'share'], ['So với cấp học', 'difference']),
      ...columns(['So với lần trước', 'difference'], ['Đợt 1', 'share'], ['Đợt 2', 'share']),
      ...CRITERION_CODES.map((code) => ({ title: `TC ${code}`, kind: 'share' as const })),
    ],
    rows: own.map((line) => [
      ...[line.school.record.name, levelsOf(line), STATE_WORDS[line.facts.state ?? 'missing'] ?? ''],
      line.facts.daysLate ?? '',
      line.facts.changedAfterSubmission ? 'Có' : '',
      describeOutcome(line.self, line.facts),
      line.self?.share ?? '',
      againstLevel(line, averages) ?? '',
      changed.get(line.id) ?? '',
      line.roundOne?.share ?? '',
      line.roundTwo?.share ?? '',
      ...CRITERION_CODES.map((code): ViewCell => criterionShare(line, code) ?? ''),
    ]),
  };
}

function averagesTable({ averages }: TablesInput): ViewTable {
  return {
    title: 'Bình quân theo cấp học, từng tháng',
    columns: [
      ...columns(['Tháng'], ['Cấp học'], ['Số trường', 'number'], ['Đã nộp', 'number']),
      ...columns(['Nộp muộn', 'number'], ['Chưa nộp', 'number'], ['Tự chấm', 'share']),
      ...columns(['Đợt 1', 'share'], ['Đợt 2', 'share']),
    ],
    rows: averages.map(({ level, month, schools, handedIn, late, missing, self, roundOne, roundTwo }) => [
      ...[formatMonth(month), LEVEL_KEY_NAMES[level], schools, handedIn, late, missing],
      ...[self ?? '', roundOne ?? '', roundTwo ?? ''],
    ]),
  };
}

function criteriaTable(input: TablesInput, monthText: string): ViewTable {
  const levels = presentLevels(input.averages);
  return {
    title: `Tỉ lệ chỉ báo đạt theo tiêu chí, tháng ${monthText}`,
    columns: [
      ...columns(['Tiêu chí'], ['Nội dung']),
      ...levels.map((level) => ({ title: LEVEL_KEY_NAMES[level], kind: 'share' as const })),
    ],
    rows: criterionMeans(input.lines, input.month, levels).map(({ code, shares }) => [
      code,
      titleOf(input, code),
      ...levels.map((level): ViewCell => shares[level] ?? ''),
    ]),
  };
}

function indicatorsTable(input: TablesInput, monthText: string): ViewTable {
  return {
    title: `Chỉ báo yếu của toàn địa bàn, tháng ${monthText}`,
    note: 'Xếp từ yếu nhất; chỉ tính trường đã nộp và chỉ báo áp dụng cho trường.',
    columns: columns(
      ...([['Chỉ báo'], ['Nội dung'], ['Số trường áp dụng', 'number'], ['Số trường đạt', 'number']] as const),
      ['Tỉ lệ đạt', 'share'],
    ),
    rows: weakIndicators(input.lines, input.month).map(({ code, applicable, met, share }) => [
      ...[code, titleOf(input, code), applicable, met, share],
    ]),
  };
}

function missingTable({ lines, view }: TablesInput): ViewTable {
  return {
    title: 'Chưa nộp, đã quá hạn',
    columns: columns(
      ['Trường'],
      ['Cấp học'],
      ['Tháng'],
      ['Tình trạng'],
      ['Hạn nộp', 'day'],
      ['Trễ (ngày)', 'number'],
      ['Liên hệ'],
    ),
    rows: missingLines(lines, view.today).map(({ line, daysLate }) => [
      ...[line.school.record.name, levelsOf(line), formatMonth(line.month)],
      ...[
        STATE_WORDS[line.facts.state ?? 'missing'] ?? '',
        line.dueOn ?? '',
        daysLate,
        contactOf(line.school),
      ],
    ]),
  };
}

function lateTable({ lines }: TablesInput): ViewTable {
  return {
    title: 'Đã nộp, muộn',
    columns: columns(
      ['Trường'],
      ['Cấp học'],
      ['Tháng'],
      ['Hạn nộp', 'day'],
      ['Nộp ngày', 'day'],
      ['Trễ (ngày)', 'number'],
    ),
    rows: lateLines(lines).map(({ line, daysLate }) => [
      ...[line.school.record.name, levelsOf(line), formatMonth(line.month)],
      ...[line.dueOn ?? '', (line.facts.submittedAt ?? '').slice(0, 10), daysLate],
    ]),
  };
}

function gapsTable({ lines, month, verified }: TablesInput, monthText: string): ViewTable {
  return {
    title: `Tự chấm so với kiểm tra, tháng ${monthText}`,
    note: 'Chênh lệch là tự chấm trừ kiểm tra; dấu + là trường tự chấm cao hơn. Xếp từ chênh nhiều nhất.',
    columns: [
      ...columns(['Trường'], ['Cấp học'], ['Đợt'], ['Tự chấm', 'share'], ['Kiểm tra', 'share']),
      ...columns(['Chênh lệch', 'difference']),
      ...CRITERION_CODES.map((code) => ({ title: `TC ${code}`, kind: 'difference' as const })),
    ],
    rows: gapsOf(lines, month, verified).map(
      ({ line, round, self, verified: given, difference, criteria }) => [
        ...[line.school.record.name, levelsOf(line), ROUND_NAMES[round], self, given, difference],
        ...CRITERION_CODES.map((code): ViewCell => criteria[code] ?? ''),
      ],
    ),
  };
}

function orderTable({ lines, month }: TablesInput, monthText: string): ViewTable {
  return {
    title: `Thứ tự các trường tháng ${monthText}`,
    note: 'Chỉ theo điểm Đợt 1, Đợt 2 với bộ điểm đã xác nhận; cùng cấp học, cùng phạm vi; chỉ báo Không áp dụng không tính. Bằng điểm thì cùng thứ tự; nộp muộn ghi riêng, không trừ. Chỉ dùng trong đơn vị.',
    columns: [
      ...columns(
        ['Nhóm'],
        ['Đợt'],
        ['Thứ tự'],
        ['Trường'],
        ['Điểm'],
        ['Tỉ lệ', 'share'],
        ['Nộp muộn (ngày)', 'number'],
      ),
    ],
    rows: ROUNDS.flatMap((round) =>
      orderOf(lines, month, round).flatMap(({ title, ranked, unranked }): ViewCell[][] => [
        ...ranked.map(({ place, tied, line, outcome }): ViewCell[] => [
          ...[title, ROUND_NAMES[round], `${place}${tied ? ' (đồng hạng)' : ''}`, line.school.record.name],
          ...[describeOutcome(outcome, line.facts), outcome.share, line.facts.daysLate ?? ''],
        ]),
        ...unranked.map(({ line, why }): ViewCell[] => [
          ...[title, ROUND_NAMES[round], `Chưa xếp: ${why}`, line.school.record.name, '', ''],
          line.facts.daysLate ?? '',
        ]),
      ]),
    ),
  };
}

function mapTable({ view }: TablesInput): ViewTable {
  return {
    title: 'Sổ và thư mục của các trường',
    columns: [
      ...columns(['Trường'], ['Cấp học'], ['Phạm vi'], ['Thư mục', 'link'], ['Sổ', 'link'], ['Tài khoản']),
      ...columns(['Người liên hệ'], ['Điện thoại'], ['Sổ đổi gần nhất', 'day'], ['Đọc sổ', 'day']),
      ...columns(['Phiên bản'], ['Bản thiết lập'], ['Nhắc việc'], ['Cần xem lại']),
    ],
    rows: view.schools.map((school) => {
      const { record } = school;
      return [
        ...[record.name, levelsOf({ school }), PROFILE_NAMES[record.profile]],
        ...[record.folderLink ?? '', record.workbookLink ?? '', record.account],
        ...[record.contactName ?? '', record.contactPhone ?? ''],
        ...[(record.lastActivity ?? '').slice(0, 10), (record.lastRead ?? '').slice(0, 10)],
        ...[record.scriptVersion ?? 'Chưa có menu', record.settingsVersion ?? ''],
        ...[reminderWords(school, view.today), record.lastProblem ?? ''],
      ];
    }),
  };
}

export function presentLevels(averages: readonly LevelAverage[]): LevelKey[] {
  return LEVEL_KEYS.filter((key) => averages.some(({ level }) => level === key));
}

/** The district's words, else the standard's. */
export function titleOf({ wordings }: Pick<TablesInput, 'wordings'>, code: string): string {
  return (
    wordings.get(code) ??
    standardCriteria.find((each) => each.code === code)?.title ??
    indicators.find((each) => each.code === code)?.wording ??
    ''
  );
}
