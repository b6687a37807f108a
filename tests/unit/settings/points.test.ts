/** A district's own set of points: what is wrong is named with line and remedy, what is right becomes the set in force. */
import { day } from '../../../src/domain/calendar-date';
import { groupResults, groupsOf, parseLevels } from '../../../src/domain/criteria-level';
import { schoolYear } from '../../../src/domain/school-year';
import type { ScoredIndicator, Verdict } from '../../../src/domain/score';
import { criteriaRecord, indicatorSetting } from '../../../src/features/settings/district-records';
import { checkSet, mergeSet, type SetPreview } from '../../../src/features/settings/points/check-set';
import {
  criteriaChanges,
  pointSetRecord,
  pointsLines,
  unconfirmedChange,
  withSample,
} from '../../../src/features/settings/points/confirm-set';
import { type CriteriaEntry, readSetRows } from '../../../src/features/settings/points/set-rows';
import { indicators } from '../../../src/standard/indicators';
import { startingSettings } from '../../../src/standard/settings';

const settings = startingSettings({ name: 'A', kind: 'phòng', superior: 'B' }, schoolYear(2026));
const sheet: CriteriaEntry[] = settings.indicators.map((setting, index) => ({
  id: `r${index}`,
  row: index + 3,
  record: criteriaRecord(setting, {}),
}));

function previewOf(lines: readonly string[], total = '100', present = sheet): SetPreview {
  const read = readSetRows(lines.join('\n'), 'bo-diem.csv');
  const merged = mergeSet(read.rows, present);
  return checkSet(merged, present, total, read.problems);
}

/** "code: place" of each problem. */
const named = ({ problems }: SetPreview) => problems.map(({ code, place }) => `${code}: ${place}`);

describe('a set that cannot be taken', () => {
  it.each([
    [
      'an indicator twice',
      ['Mã;Điểm tối đa', '1.1.1;60', '1.1.2;40', '1.1.1;3'],
      'points.repeated: bo-diem.csv, dòng 4',
    ],
    [
      'an unknown indicator',
      ['Mã;Điểm tối đa', '9.9.9;100'],
      'points.unknown-indicator: bo-diem.csv, dòng 2',
    ],
    [
      'an unknown way of counting',
      ['Mã;Điểm tối đa;Cách tính', '1.1.1;100;Đếm bừa'],
      'points.unknown-measure: bo-diem.csv, dòng 2, cột Cách tính',
    ],
    [
      'an own indicator without a level',
      ['Mã;Điểm tối đa;Chỉ báo', '4.1.1;100;Có phòng truyền thống số'],
      'points.no-level: bo-diem.csv, dòng 2',
    ],
    [
      'a level without points',
      ['Mã;Điểm MN;Điểm TH', '1.1.1;100;100'],
      'points.missing-level: bo-diem.csv, dòng 2',
    ],
    ['a wrong sum', ['Mã;Điểm tối đa', '1.1.1;60', '1.1.2;30'], 'points.sum: Tổng điểm cấp MN'],
    ['points that are no number', ['Mã;Điểm tối đa', '1.1.1;nhiều'], 'bo-diem.csv, dòng 2, cột Điểm tối đa'],
    ['no heading', ['1.1.1;60'], 'points.no-heading: bo-diem.csv'],
    [
      'a code that is none',
      ['Mã;Điểm tối đa', 'TC1.a;4', '1.1.1;100'],
      'points.bad-code: bo-diem.csv, dòng 2, cột Mã',
    ],
  ])('%s is named with its line, and a remedy', (_, lines, expected) => {
    const preview = previewOf(lines);
    expect(named(preview).join('\n')).toContain(expected);
    for (const { message, remedy } of preview.problems) expect(`${message} ${remedy}`).toMatch(/\. .+\.$/s);
  });

  it('says of each level what its indicators sum to', () => {
    const preview = previewOf(['Mã;Điểm tối đa;Điểm MN', '1.1.1;60;50', '1.1.2;40;40']);
    expect(preview.totals).toBe('MN 90, TH 100, THCS 100');
    expect(named(preview)).toEqual(['points.sum: Tổng điểm cấp MN']);
    expect(
      previewOf(['Mã;Điểm tối đa;Điểm MN', '1.1.1;60;50', '1.1.2;40;40'], 'MN 90; TH 100; THCS 100').problems,
    ).toEqual([]);
  });
});

describe('a set that can be taken', () => {
  const lines = ['Mã chỉ báo\tĐiểm\tBắt buộc', 'Tiêu chuẩn 1\t100\t', '1.1.1\t60,5\tx', '1.1.2\t39,5\t'];

  it('shows what changes and which indicators fall away', () => {
    const preview = previewOf(lines);
    expect(preview.problems).toEqual([]);
    expect(
      preview.rows.map(({ code, points, before, mandatory }) => [code, points, before, mandatory]),
    ).toEqual([
      ['1.1.1', '60,5', '', true],
      ['1.1.2', '39,5', '', false],
    ]);
    expect(preview.dropped).toHaveLength(indicators.length - 2);
  });

  it('is read from a copy of the sheet too, whose first title bears the sample’s label', () => {
    const copied = ['Mã * · ĐIỂM MẪU – TẬP HUẤN\tĐiểm tối đa', '1.1.1\t60', '1.1.2\t40'];
    expect(previewOf(copied).problems).toEqual([]);
  });

  it('changes only cells that differ and switches off what it lacks', () => {
    const merged = mergeSet(readSetRows(lines.join('\n'), 'x').rows, sheet);
    const { patches, added } = criteriaChanges(merged, sheet);
    expect(added).toEqual([]);
    expect(patches.get('r0')).toEqual({ points: 60.5, mandatory: true });
    expect(patches.get('r1')).toEqual({ points: 39.5 });
    expect(patches.get('r2')).toEqual({ inUse: false });
  });

  it('is kept with its version, who confirmed it and every number; a change afterwards is noticed', () => {
    const merged = mergeSet(readSetRows(lines.join('\n'), 'x').rows, sheet);
    const records = merged.map(({ record }) => record);
    const confirmation = { kind: 'own', by: 'Lê Thị Mai', on: day('2026-11-22'), document: 'QĐ 15' } as const;
    const set = pointSetRecord([], records, confirmation);
    expect(set).toMatchObject({
      version: 'Bản 1',
      confirmedBy: 'Lê Thị Mai',
      confirmedOn: '2026-11-22',
      document: 'QĐ 15',
      totals: 'MN 100, TH 100, THCS 100',
      points: '1.1.1 = 60,5 (bắt buộc); 1.1.2 = 39,5',
    });
    expect(pointSetRecord([set], records, confirmation).version).toBe('Bản 2');
    const points = { state: 'confirmed', version: 'Bản 1', confirmedBy: 'Lê Thị Mai' } as const;
    expect(unconfirmedChange({ points }, records, [set])).toBeUndefined();
    const changed = records.map((record) => (record.code === '1.1.2' ? { ...record, points: 40 } : record));
    expect(unconfirmedChange({ points }, changed, [set])?.code).toBe('points.changed');
    expect(unconfirmedChange({ points: { ...points, version: 'Bản 3' } }, records, [set])?.code).toBe(
      'points.not-on-record',
    );
    expect(unconfirmedChange({ points: { state: 'unconfirmed', version: '' } }, changed, [])).toBeUndefined();
  });

  it('is the sample, knowingly, with a version of its own', () => {
    const records = withSample(sheet).map(({ record }) => record);
    const set = pointSetRecord([], records, { kind: 'adopted', by: 'Lê Thị Mai', on: day('2026-11-22') });
    expect(set).toMatchObject({
      version: 'Bản 1 (nhận bộ điểm mẫu)',
      kind: 'adopted',
      indicators: indicators.length,
    });
    expect(pointsLines(records).split('; ')[0]).toBe('1.1.1 = 2');
  });
});

/** A set of the shape of the national index: two groups of 100 points, mandatory conditions, three levels per group. */
describe('a second, small set of another kind', () => {
  const lines = [
    'Mã;Tiêu chuẩn;Tiêu chí;Chỉ báo;Cấp học;Điểm tối đa;Bắt buộc;Nhịp;Cách tính;Tính trên;Chỉ tiêu',
    '1.1.1;Dạy, học;Kế hoạch;Có kế hoạch dạy học trực tuyến;TH, THCS;0;x;Năm học;Người chấm;;',
    '1.2.1;Dạy, học;Phần mềm;Dùng phần mềm dạy học;TH, THCS;60;;Học kỳ;Tỉ lệ phần mềm bắt buộc đang dùng;Giảng dạy và học tập;100',
    '1.3.1;Dạy, học;Phòng;Phòng học thường dùng thiết bị;TH, THCS;40;;Tháng;Tỉ lệ tiết dùng thiết bị;Phòng học thường;80',
    '2.1.1;Quản trị;Bộ phận;Có bộ phận chỉ đạo;TH, THCS;0;x;Năm học;Tỉ lệ văn bản đã ban hành;Quyết định thành lập hoặc kiện toàn Ban chỉ đạo mô hình (kèm bảng phân công);100',
    '2.2.1;Quản trị;Hồ sơ;Sổ điểm, học bạ số;TH, THCS;100;;Tháng;Người chấm;;',
  ];
  const read = readSetRows(lines.join('\n'), 'chi-so.csv');
  const merged = mergeSet(read.rows, []);
  const own = merged.flatMap(({ record }) => indicatorSetting(record) ?? []);
  const scales = ['1', '2'].map((group) => ({
    group,
    levels: parseLevels('Mức 1: từ 0; Mức 2: từ 50; Mức 3: trên 75') ?? [],
  }));
  const groups = groupsOf(own, scales, (group) => `Nhóm ${group}`);

  it('is read whole: own codes, measures, targets, rhythms, gates', () => {
    expect(checkSet(merged, [], 'TH 200; THCS 200')).toMatchObject({
      problems: [],
      totals: 'MN 0, TH 200, THCS 200',
    });
    expect(own.map(({ own: definition }) => definition?.assessment)).toEqual([
      { kind: 'judged' },
      { kind: 'measured', measure: 'software-in-use', scope: ['teaching'], atLeast: 1 },
      { kind: 'measured', measure: 'device-use', scope: ['B'], atLeast: 0.8 },
      { kind: 'measured', measure: 'documents-issued', scope: ['steeringBoard'], atLeast: 1 },
      { kind: 'judged' },
    ]);
    expect(own.map(({ mandatory }) => mandatory === true)).toEqual([true, false, false, true, false]);
  });

  const scored = (gate: Verdict, points: readonly number[]): ScoredIndicator[] => [
    { code: '1.1.1', maximum: 0, verdict: gate },
    { code: '1.2.1', maximum: 60, verdict: { kind: 'scored', met: true, points: points[0] ?? 0 } },
    { code: '1.3.1', maximum: 40, verdict: { kind: 'scored', met: false, points: points[1] ?? 0 } },
    { code: '2.1.1', maximum: 0, verdict: { kind: 'scored', met: true, points: 0 } },
    { code: '2.2.1', maximum: 100, verdict: { kind: 'scored', met: false, points: points[2] ?? 0 } },
  ];
  const met: Verdict = { kind: 'scored', met: true, points: 0 };
  const levelsOf = (gate: Verdict, points: readonly number[]) =>
    groupResults(groups, scored(gate, points)).map(
      ({ code, level }) => `${code}: ${level ?? 'chưa xếp mức'}`,
    );

  it.each([
    [
      [60, 15, 49.5],
      ['1: Mức 2', '2: Mức 1'],
    ],
    [
      [60, 15.5, 50],
      ['1: Mức 3', '2: Mức 2'],
    ],
    [
      [0, 0, 100],
      ['1: Mức 1', '2: Mức 3'],
    ],
  ])('has a level per group by that group alone: %j points', (points, expected) => {
    expect(levelsOf(met, points)).toEqual(expected);
  });

  it('has no level in a group whose mandatory condition is not met, whatever the points', () => {
    const notMet: Verdict = { kind: 'scored', met: false, points: 0 };
    expect(levelsOf(notMet, [60, 40, 100])).toEqual(['1: chưa xếp mức', '2: Mức 3']);
    expect(groupResults(groups, scored({ kind: 'no-data' }, [60, 40, 100]))[0]?.closedBy).toEqual(['1.1.1']);
  });
});
