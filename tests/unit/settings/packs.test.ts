/** Chọn bộ quy định: which values a pack brings, which stay, and that every value says where it comes from. */

import { day } from '../../../src/domain/calendar-date';
import { schoolYear } from '../../../src/domain/school-year';
import { calendarRows, yearCalendars } from '../../../src/features/settings/calendar-rows';
import {
  catalogueEntry,
  catalogueRecord,
  criteriaRecord,
  indicatorSetting,
} from '../../../src/features/settings/district-records';
import { nameRows } from '../../../src/features/settings/name-rows';
import { packChanges } from '../../../src/features/settings/packs/plan';
import { approvalPaths } from '../../../src/standard/approval-paths';
import { type CatalogueEntry, startingCatalogue } from '../../../src/standard/catalogue';
import { withPack } from '../../../src/standard/packed-settings';
import { roomRequirements } from '../../../src/standard/rooms';
import { type DistrictSettings, schoolSettings, startingSettings } from '../../../src/standard/settings';
import { encodeGeneralSettings } from '../../../src/standard/settings-rows';
import { trainingCalendar } from '../../../src/standard/training';

const starting = startingSettings({ name: 'Đơn vị', kind: 'đơn vị', superior: 'Cấp trên' }, schoolYear(2026));
const target = (settings: DistrictSettings, code: string) =>
  settings.indicators.find((indicator) => indicator.code === code);
const onOf = (settings: DistrictSettings, purpose: string) =>
  settings.obligations.filter((one) => one.purpose === purpose && one.state === 'on').map(({ code }) => code);

test('the undated role table asks 80 % of lessons, reports on the 25th and on Fridays, and has no Robotics', () => {
  const packed = withPack(starting, 'role-table');
  expect(target(packed, '2.2.8')).toMatchObject({
    atLeast: 0.8,
    source: 'Bảng phân công nhiệm vụ (không ghi ngày)',
  });
  expect(packed.counting).toEqual({ kind: 'report-day', day: 25 });
  expect(onOf(packed, 'modelReport')).toEqual(['D1']);
  expect(onOf(packed, 'portalReport')).toEqual(['D7']);
  expect(packed.catalogue.find(({ code }) => code === 'robotics')?.inUse).toBe(false);
});

test('the practice of 2020 reports on the 20th, once, and disclosure stays where somebody chose its date by name', () => {
  const packed = withPack(starting, 'school-2020');
  expect(onOf(packed, 'modelReport')).toEqual(['D2']);
  expect(packed.counting).toEqual({ kind: 'report-day', day: 20 });
  expect(onOf(packed, 'disclosure')).toEqual(['D17']);
  const chosen = withPack({ ...starting, disclosureChosenBy: 'Chậm nhất ngày 15/9 – Lê Thị Mai' }, 'law');
  expect(onOf(chosen, 'disclosure')).toEqual(['D15']);
  expect(onOf(withPack(starting, 'law'), 'disclosure')).toEqual(['L1']);
});

test('no pack leaves two obligations of one purpose on, and taking the first pack again gives its values back', () => {
  for (const pack of [
    'office-2016',
    'office-2018',
    'school-2020',
    'school-2022',
    'role-table',
    'law',
  ] as const) {
    const packed = withPack(starting, pack);
    for (const purpose of ['modelReport', 'scores', 'portalReport', 'disclosure'])
      expect(onOf(packed, purpose).length).toBeLessThanOrEqual(1);
    const back = withPack(packed, 'office-2018');
    expect(target(back, '2.2.8')).toEqual(target(starting, '2.2.8'));
    expect(back.excludedRoles).toEqual(starting.excludedRoles);
  }
});

const named = (settings: DistrictSettings, code: string) =>
  settings.catalogue.find((entry) => entry.part === 'software' && entry.code === code);

test('software has the name and is asked of the levels that the pack says; a name of the office’s own stays', () => {
  expect(named(starting, 'personnel')?.name).toBe('Quản lý nhân sự (EPMIS)');
  expect(named(withPack(starting, 'office-2016'), 'personnel')?.name).toBe('Quản lý nhân sự (PMIS)');
  expect(named(withPack(starting, 'role-table'), 'personnel')?.name).toBe('Quản lý nhân sự');
  expect(named(withPack(starting, 'role-table'), 'accounting')?.name).toContain('Misa');
  const preschool = withPack(starting, 'school-2022');
  expect(named(preschool, 'nationalData')?.levels).toEqual(['MN']);
  expect(named(preschool, 'gokids')?.levels).toEqual(['MN']);
  expect(named(starting, 'gokids')?.levels).toEqual([]);
  const renamed = {
    ...starting,
    catalogue: starting.catalogue.map((entry) =>
      entry.code === 'personnel' ? { ...entry, name: 'Phần mềm cán bộ' } : entry,
    ),
  };
  expect(named(withPack(renamed, 'office-2016'), 'personnel')?.name).toBe('Phần mềm cán bộ');
});

test('the preschool’s plan of 2022 brings its three quotas of resources; another pack takes them out of use', () => {
  const packed = withPack(starting, 'school-2022');
  expect(
    ['2.3.21', '2.3.22', '2.3.23'].map((code) => {
      const { atLeast, inUse, own, source } = target(packed, code) ?? {};
      const scope = own?.assessment.kind === 'measured' ? own.assessment.scope : [];
      return [atLeast, inUse, scope.join(), source];
    }),
  ).toEqual([
    [60, true, 'sharedResources', 'Kế hoạch của một trường, năm học 2022–2023'],
    [30, true, 'healthAndPlay', 'Kế hoạch của một trường, năm học 2022–2023'],
    [10, true, 'parents', 'Kế hoạch của một trường, năm học 2022–2023'],
  ]);
  expect(target(starting, '2.3.21')).toBeUndefined();
  expect(target(withPack(packed, 'office-2018'), '2.3.21')?.inUse).toBe(false);
  expect(packChanges(starting, 'school-2022')).toContainEqual(
    expect.objectContaining({ sheet: 'Bộ chỉ báo', from: 'Chưa có', to: 'Dùng; từ 60' }),
  );
  const read = packed.indicators.map((each) => indicatorSetting(criteriaRecord(each, {})));
  expect(read.filter((each) => each?.code.startsWith('2.3.2'))).toEqual(
    packed.indicators.filter(({ code }) => code.startsWith('2.3.2')),
  );
});

test('each room says what the pack asks of it, each program who needs it for their duties', () => {
  const room = (settings: DistrictSettings, code: string) =>
    settings.catalogue.find((entry) => entry.part === 'room' && entry.code === code)?.meaning ?? '';
  expect(room(starting, 'classroom')).toContain('– Phòng học thường có ít nhất 2 phần mềm bảng tương tác.');
  const packed = withPack(starting, 'office-2016');
  expect(room(packed, 'classroom')).not.toContain('bảng tương tác');
  expect(room(packed, 'classroom')).toContain('– Phòng có nhật ký sử dụng thiết bị, ghi theo ngày.');
  expect(room(packed, 'robotics')).toContain('lập trình để dạy lắp ghép');
  expect(packChanges(starting, 'office-2016').map(({ what }) => what)).toContainEqual(
    expect.stringMatching(/^Cột .* của \d+ dòng/),
  );
  expect(named(starting, 'accounting')?.meaning).toContain('Vị trí dùng: Hiệu trưởng, Kế toán.');
  for (const { group, wording, source } of roomRequirements.filter(({ source }) => /S4:/.test(source)))
    expect([
      source,
      startingCatalogue('office-2018').some(({ meaning }) => meaning?.includes(wording)),
      group,
    ]).toEqual([source, true, group]);
});

test('one evaluation or two rounds follow the pack where the office has any on, and only there', () => {
  const states = (settings: DistrictSettings) =>
    ['D27', 'D28', 'D28.1'].map((code) => settings.obligations.find((one) => one.code === code)?.state);
  const withRounds = (state: 'on' | 'off'): DistrictSettings => ({
    ...starting,
    obligations: starting.obligations.map((one) =>
      one.code.startsWith('D28')
        ? { ...one, state }
        : one.code === 'D27'
          ? { ...one, state: 'variant' }
          : one,
    ),
  });
  const quiet = withRounds('off');
  expect(states(withPack(quiet, 'office-2016'))).toEqual(states(quiet));
  const rounds = withRounds('on');
  expect(states(withPack(rounds, 'office-2016'))).toEqual(['on', 'variant', 'off']);
  expect(states(withPack(withPack(rounds, 'office-2016'), 'office-2018'))).toEqual(['variant', 'on', 'on']);
  expect(states(withPack(rounds, 'role-table'))).toEqual(['variant', 'on', 'on']);
});

test('what protects a computer is installed in 2016, licensed for staff since; what was chosen stays where the pack is silent', () => {
  expect(starting.protection).toBe('staffLicensed');
  const packed = withPack(starting, 'office-2016');
  expect(packed.protection).toBe('installed');
  expect(withPack(packed, 'law').protection).toBe('installed');
  expect(withPack(packed, 'school-2022').protection).toBe('staffLicensed');
  expect(encodeGeneralSettings(packed).find(({ key }) => key === 'protection')).toMatchObject({
    value: 'Có cài, kể cả bản miễn phí',
    source: 'Hướng dẫn năm học 2016–2017',
  });
});

test('what the pack would change is told sheet by sheet before anything is written', () => {
  const changes = packChanges(starting, 'role-table');
  expect(changes).toContainEqual(
    expect.objectContaining({
      sheet: 'Thiết lập',
      what: 'Bộ quy định gốc',
      to: 'Bảng phân công nhiệm vụ (không ghi ngày)',
    }),
  );
  expect(changes).toContainEqual(
    expect.objectContaining({ sheet: 'Bộ chỉ báo', from: 'Dùng; từ 90 %', to: 'Dùng; từ 80 %' }),
  );
  expect(changes).toContainEqual({
    sheet: 'Danh mục',
    what: 'Phòng: Robotics',
    from: 'TH',
    to: 'Không dùng',
  });
  expect(packChanges(starting, 'office-2018').filter(({ sheet }) => sheet !== 'Lịch nhắc')).toEqual([]);
});

test('a value that the office changes by hand says so and names where it came from; changed back, it is the document’s again', () => {
  const setting = target(starting, '2.2.8');
  if (setting === undefined) throw new Error('2.2.8');
  const record = criteriaRecord(setting, {});
  const sourceAt = (percent: number, source?: string) =>
    indicatorSetting({ ...record, target: percent, ...(source === undefined ? {} : { source }) })?.source;
  expect(sourceAt(85)).toBe(`Đơn vị quản lý đặt (gốc: ${record.source})`);
  expect(sourceAt(80)).toBe('Bảng phân công nhiệm vụ (không ghi ngày)');
  expect(sourceAt(90, `Đơn vị quản lý đặt (gốc: ${record.source})`)).toBe(record.source);
  expect(sourceAt(85, 'Công văn 12')).toBe('Công văn 12');
  const [room] = starting.catalogue;
  if (room === undefined) throw new Error('room');
  expect(catalogueEntry({ ...catalogueRecord(room), name: 'Phòng máy' }, starting.catalogue).source).toBe(
    `Đơn vị quản lý đặt (gốc: ${room.source})`,
  );
  for (const { key, source } of encodeGeneralSettings(starting))
    if (['pack', 'counting', 'excluded.training', 'excluded.inner'].includes(key))
      expect(source).not.toBe(undefined);
});

const own: CatalogueEntry[] = [
  { part: 'room', code: 'VR', name: 'Phòng thực tế ảo', levels: ['TH'], inUse: true, source: '' },
  { part: 'software', code: 'HS', name: 'Hồ sơ số', levels: [], inUse: true, source: '' },
  {
    part: 'document',
    code: 'ATTT',
    name: 'Quy chế an toàn thông tin',
    levels: ['MN', 'TH'],
    inUse: true,
    source: '',
  },
];
const columns = (catalogue: readonly CatalogueEntry[], ...levels: ('MN' | 'TH' | 'THCS')[]) => {
  const rows = nameRows(catalogue, levels).map(({ values }) => values);
  return ['room', 'software', 'document'].map((key) => rows.flatMap((row) => row[key] || []));
};

test('the office’s own rooms, software and documents are in the lists of the schools they are for', () => {
  const catalogue = [...startingCatalogue('office-2018'), ...own];
  const [rooms, software, documents] = columns(catalogue, 'TH');
  expect(rooms).toContain('Phòng thực tế ảo');
  expect(rooms).toContain('Tin học');
  expect(software).toContain('Hồ sơ số');
  expect(documents).toEqual(expect.arrayContaining(['Quy chế an toàn thông tin', 'Văn bản khác']));
  expect(columns(catalogue, 'THCS')[0]).not.toContain('Phòng thực tế ảo');
  const without = catalogue.map((entry) => (entry.code === 'library' ? { ...entry, inUse: false } : entry));
  expect(columns(without, 'TH')[0]).not.toContain('Thư viện');
});

test('training and approval paths stand in every office’s catalogue, and those in use in the schools’ calendar with their register', () => {
  const codes = (part: string) =>
    starting.catalogue.filter((entry) => entry.part === part).map(({ code }) => code);
  expect(codes('training')).toEqual(trainingCalendar.map(({ code }) => code));
  expect(codes('path')).toEqual(approvalPaths.map(({ code }) => code));
  const sent = schoolSettings(starting, 1, day('2026-09-01'));
  const rows = calendarRows(yearCalendars(sent), {
    name: 'Trường Mây',
    levels: ['MN'],
    profile: 'whole',
    saturday: false,
  }).map(({ values }) => values);
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  expect(of('Quy trình')).toHaveLength(approvalPaths.length);
  for (const row of of('Quy trình')) expect(row.place).toBeTruthy();
  expect(of('Quy trình')[0]?.task).toContain('2. Biên tập, cắt ảnh – Nhân viên CNTT, Phó hiệu trưởng');
  expect(of('Tập huấn').map((row) => String(row.task))).toContainEqual(
    expect.stringContaining('Khi nào: hằng tháng.'),
  );
  // pupils of grades 3 to 9 are no preschool children, and the year 2016 is over
  expect(of('Tập huấn').some((row) => String(row.task).includes('học sinh khai thác'))).toBe(false);
});
