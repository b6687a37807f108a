/** Settings: starting values, and rows that people read and the school script reads back. */
import * as fc from 'fast-check';
import { day } from '../../../src/domain/calendar-date';
import type { Obligation } from '../../../src/domain/obligation';
import { schoolYear } from '../../../src/domain/school-year';
import {
  type DistrictSettings,
  type Office,
  type SchoolSettings,
  schoolSettings,
  startingSettings,
} from '../../../src/standard/settings';
import {
  decodeGeneralSettings,
  decodeSchoolSettings,
  encodeGeneralSettings,
  encodeSchoolSettings,
  type SettingsRow,
} from '../../../src/standard/settings-rows';
import { inWordsOf } from '../../../src/standard/settings-words';

const office: Office = {
  name: 'Phòng Văn hóa – Xã hội phường Hòa Mai',
  kind: 'phòng',
  superior: 'Ủy ban nhân dân phường Hòa Mai',
};
const district: DistrictSettings = startingSettings(office, schoolYear(2026), 'sample');
const sent: SchoolSettings = schoolSettings(district, 3, day('2026-09-03'));

function decoded(rows: readonly SettingsRow[]): SchoolSettings {
  const result = decodeSchoolSettings(rows);
  if (!result.ok) throw new Error(`${result.problem.place}: ${result.problem.message}`);
  return result.value;
}

function rowOf(settings: SchoolSettings, key: string): SettingsRow | undefined {
  return encodeSchoolSettings(settings).find((row) => row.key === key);
}

test('a preschool reads the settings in its own words, and they are read back as everybody else reads them', () => {
  const rows = encodeSchoolSettings(sent);
  const own = inWordsOf(rows, ['MN']);
  expect(own.map(({ title }) => title).filter((title) => /(^|\s)tiết(\s|$)/i.test(title ?? ''))).toEqual([]);
  expect(decoded(own)).toEqual(decoded(rows));
  expect(inWordsOf(rows, ['MN', 'TH'])).toEqual(rows);
});

describe('starting settings', () => {
  it('count a month to the 25th and have points only where somebody asks for training', () => {
    expect(district.counting).toEqual({ kind: 'report-day', day: 25 });
    const unconfirmed = startingSettings(office, schoolYear(2026));
    expect(unconfirmed.points.state).toBe('unconfirmed');
    expect(unconfirmed.indicators.every(({ points }) => points === undefined)).toBe(true);
    expect(district.indicators.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBe(100);
  });

  it('send down only the obligations that are on', () => {
    const codes = sent.obligations.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['D1', 'D3', 'D7', 'D13', 'D15', 'D4', 'D31']));
    for (const left of ['D2', 'D6', 'L1', 'D20', 'D21']) expect(codes).not.toContain(left);
  });
});

describe('settings as rows', () => {
  it('come back as they were', () => {
    expect(decoded(encodeSchoolSettings(sent))).toEqual(sent);
    const general = decodeGeneralSettings(encodeGeneralSettings(district));
    const { indicators: _, obligations: __, holidays: ___, catalogue: ____, ...expected } = district;
    expect(general).toEqual({ ok: true, value: expected });
  });

  it('come back with every obligation of the standard, whatever its rhythm', () => {
    const all: SchoolSettings = { ...sent, obligations: district.obligations };
    expect(decoded(encodeSchoolSettings(all)).obligations).toEqual(district.obligations);
  });

  it('can be read by a person', () => {
    expect(rowOf(sent, '2.2.8')).toMatchObject({
      part: 'Chỉ báo',
      title: 'Phòng học thường: tỷ lệ tiết dạy có dùng thiết bị đạt mức quy định.',
      value: 'Dùng; từ 90 %',
      points: 2,
    });
    expect(rowOf(sent, '3.2.4')?.value).toBe('Dùng; từ 45 Mbps');
    expect(rowOf(sent, '2.3.4')?.value).toBe('Dùng; từ 2');
    expect(rowOf(sent, '2.1.6')?.value).toBe('Dùng');
    expect(rowOf(sent, 'D1')?.value?.split('\n')).toEqual(
      expect.arrayContaining([
        'Lịch: ngày 25 hằng tháng',
        'Người làm: Phó hiệu trưởng',
        'Nhắc trước: 3 ngày',
        'Ai nhắc: Đơn vị quản lý',
        'Xong khi: Nộp báo cáo – Báo cáo tháng thực hiện mô hình',
      ]),
    );
    expect(rowOf(sent, 'year')?.value).toBe('2026–2027');
    expect(encodeSchoolSettings(sent).find(({ title }) => title === 'Tết Nguyên đán')?.value).toBe(
      'từ 4/2/2027 đến 10/2/2027, chờ thông báo',
    );
  });

  it('are read when a person typed them a little differently', () => {
    const typed = encodeSchoolSettings(sent).map((row) => {
      if (row.key === 'counting') return { ...row, value: ' đến ngày 20 ' };
      if (row.key === 'year') return { ...row, value: '2026 - 2027' };
      return row;
    });
    expect(decoded(typed).counting).toEqual({ kind: 'report-day', day: 20 });
    expect(decoded(typed).schoolYear).toBe(2026);
  });

  it.each(['office.name', 'year', 'pack', 'counting', 'points.state', '2.2.8', 'D1', 'holiday.1', 'version'])(
    'are refused as a whole, with the place, when %s cannot be read',
    (key) => {
      const broken = encodeSchoolSettings(sent).map((row) =>
        row.key === key ? { ...row, value: '???' } : row,
      );
      const emptied = encodeSchoolSettings(sent).map((row) =>
        row.key === key ? { ...row, value: '' } : row,
      );
      const result = decodeSchoolSettings(key === 'office.name' ? emptied : broken);
      expect(result).toMatchObject({ ok: false, problem: { code: 'settings.not-readable' } });
    },
  );

  it('never throw on any rows', () => {
    const rows = fc.array(
      fc.record({
        part: fc.string(),
        key: fc.oneof(fc.constantFrom('D1', 'year', 'version', '2.2.8'), fc.string()),
        title: fc.option(fc.string(), { nil: undefined }),
        value: fc.option(fc.string(), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(rows, (list) => {
        expect(decodeSchoolSettings(list).ok).toBe(false);
      }),
    );
  });

  it('keep changed values of any obligation and indicator', () => {
    const obligations = fc
      .array(
        fc.record({
          base: fc.constantFrom(...district.obligations),
          leadDays: fc.nat(60),
          overdueAfter: fc.option(fc.nat(60), { nil: undefined }),
          shift: fc.constantFrom('none' as const, 'before' as const, 'after' as const),
          byMail: fc.boolean(),
          levels: fc.option(fc.constantFrom(['MN' as const], ['TH' as const, 'THCS' as const]), {
            nil: undefined,
          }),
          exceptSchools: fc.option(fc.constantFrom(['Trường Tiểu học Hoa Lan', 'Trường Mầm non Sao Mai']), {
            nil: undefined,
          }),
        }),
        { maxLength: 5 },
      )
      .map((list): Obligation[] => list.map(({ base, ...changes }) => ({ ...base, ...changes })));
    fc.assert(
      fc.property(obligations, fc.integer({ min: 1, max: 100 }), (list, percent) => {
        const settings: SchoolSettings = {
          ...sent,
          obligations: list,
          indicators: sent.indicators.map((one) =>
            one.code === '2.2.8' ? { ...one, atLeast: percent / 100 } : one,
          ),
        };
        expect(decoded(encodeSchoolSettings(settings))).toEqual(settings);
      }),
      { numRuns: 30 },
    );
  });
});
