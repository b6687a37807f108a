/** The data of the standard: every number of the sources is there, every datum has its clause, nothing names an office. */

import { day } from '../../../src/domain/calendar-date';
import { LEVELS } from '../../../src/domain/level';
import { occurrences } from '../../../src/domain/recurrence';
import { ROOM_KIND_NAMES } from '../../../src/domain/room-kind';
import { schoolYear } from '../../../src/domain/school-year';
import { approvalPaths } from '../../../src/standard/approval-paths';
import { conflicts, packValues } from '../../../src/standard/conflicts';
import { coverDocuments, dossier } from '../../../src/standard/dossier';
import { duties, softwareByRole } from '../../../src/standard/duties';
import { equipmentNorms } from '../../../src/standard/equipment-norms';
import { exclusions } from '../../../src/standard/exclusions';
import { sampleHolidays } from '../../../src/standard/holidays';
import { holdsOn, legalBases } from '../../../src/standard/legal-bases';
import { NEVER_MAILED } from '../../../src/standard/never-mailed';
import { norms } from '../../../src/standard/norms';
import { obligations } from '../../../src/standard/obligations';
import { PARTIAL_SCOPE, packs } from '../../../src/standard/packs';
import { lectureQuotas, portalQuotas, portalRules } from '../../../src/standard/portal-quotas';
import { deviceUseThresholds, roomRequirements, rooms } from '../../../src/standard/rooms';
import { software, softwareCounts } from '../../../src/standard/software';
import { trainingCalendar } from '../../../src/standard/training';

const CLAUSES = /^((S[0-4]:\d+([–,]\d+)*(; )?)+|LAW:.+)$/;

describe('sources', () => {
  const data = {
    rooms: Object.values(rooms),
    roomRequirements,
    deviceUseThresholds,
    software: Object.values(software),
    portalQuotas,
    lectureQuotas,
    portalRules,
    equipmentNorms,
    norms: norms(),
    partialScope: [PARTIAL_SCOPE],
    dossier: Object.values(dossier),
    duties,
    legalBases,
    obligations,
    packs,
    packValues: packValues(),
    exclusions,
    softwareCounts,
    trainingCalendar,
    approvalPaths,
  };
  it.each(Object.entries(data))(
    'every entry of %s names its clause and whether it is stated',
    (_, entries) => {
      for (const { source, basis } of entries) {
        expect(source).toMatch(CLAUSES);
        expect(['stated', 'inferred']).toContain(basis);
      }
    },
  );

  it('no text of the data names one office, a district or a school', () => {
    const { legalBases: _cited, ...shown } = data;
    expect(JSON.stringify(Object.values(shown))).not.toMatch(/PGD|Phòng GD|[Qq]uận|UBND|Long Biên/);
    expect(JSON.stringify(obligations.map(({ title, recipient }) => [title, recipient]))).not.toMatch(
      /PGD|Phòng GD|[Qq]uận|UBND/,
    );
  });
});

describe('rooms', () => {
  it('are the 24 of the annexes: 17 in preschools, 20 in primary, 23 in lower secondary schools', () => {
    const of = (level: 'MN' | 'TH' | 'THCS') =>
      Object.values(rooms).filter(({ levels }) => levels.includes(level)).length;
    expect(Object.values(rooms).map(({ number }) => number)).toEqual(
      Array.from({ length: 24 }, (_, i) => i + 1),
    );
    expect(Object.keys(rooms)).toEqual(Object.keys(ROOM_KIND_NAMES));
    expect([of('MN'), of('TH'), of('THCS')]).toEqual([17, 20, 23]);
  });

  it('keep 80 % of the undated table beside 90 % of the guidances for groups B and C', () => {
    const threshold = (group: string, pack: string) =>
      deviceUseThresholds.find((entry) => entry.group === group && entry.packs.some((id) => id === pack))
        ?.atLeast;
    expect(threshold('A', 'office-2018')).toBe(1);
    expect(threshold('B', 'office-2018')).toBe(0.9);
    expect(threshold('C', 'office-2016')).toBe(0.9);
    expect(threshold('B', 'role-table')).toBe(0.8);
    expect(threshold('C', 'role-table')).toBe(0.8);
  });
});

describe('software', () => {
  it('of 2018 is required as listed: 8 for all levels less that of boards, 2 more from primary school on', () => {
    const required = (level: 'MN' | 'TH' | 'THCS') =>
      Object.values(software)
        .filter(({ use, requiredOf }) => use === 'management' && requiredOf.includes(level))
        .map(({ title }) => title);
    expect(required('MN')).toHaveLength(7);
    expect(required('TH')).toHaveLength(9);
    expect(required('THCS')).toHaveLength(9);
  });

  it('for teaching is KidsMart in preschools and virtual experiments in lower secondary schools', () => {
    const required = Object.entries(software)
      .filter(([, { use, requiredOf }]) => use === 'teaching' && requiredOf.length > 0)
      .map(([id, { requiredOf }]) => [id, requiredOf]);
    expect(required).toEqual([
      ['kidsmart', ['MN']],
      ['virtualLaboratory', ['THCS']],
    ]);
  });

  it('of every role exists', () => {
    for (const ids of Object.values(softwareByRole)) {
      for (const id of ids) expect(Object.keys(software)).toContain(id);
    }
  });
});

describe('the dossier', () => {
  it('has the ten documents of the cover, in order', () => {
    expect(coverDocuments).toEqual([
      'modelPlan',
      'steeringBoard',
      'roomRules',
      'equipmentTeam',
      'portalBoard',
      'itPlan',
      'newsPlan',
      'trainingPlan',
      'portalRules',
      'cameraRules',
    ]);
  });
});

describe('obligations', () => {
  it('list every D1 to D31', () => {
    const numbers = new Set(obligations.map(({ code }) => Number(/^D(\d+)/.exec(code)?.[1] ?? 0)));
    for (let number = 1; number <= 31; number++) expect(numbers).toContain(number);
    expect(new Set(obligations.map(({ code }) => code)).size).toBe(obligations.length);
  });

  it('have at most one of a purpose on', () => {
    const on = obligations.filter(({ state }) => state === 'on').map(({ purpose }) => purpose);
    expect(new Set(on).size).toBe(on.length);
  });

  it('start with the report on the 25th, Fridays, 15/9, Monday schedule and scores, by mail', () => {
    const starting = obligations.filter(({ byMail }) => byMail);
    expect(starting.map(({ code }) => code)).toEqual(['D1', 'D3', 'D7', 'D13', 'D15']);
    expect(starting.every(({ state }) => state === 'on')).toBe(true);
    for (const code of NEVER_MAILED) expect(obligations.find((one) => one.code === code)?.byMail).toBe(false);
  });

  it('all others are on too, so that the home sheet shows them; but variants, and what was due once and is over', () => {
    const off = obligations.filter(({ state }) => state === 'off').map(({ code }) => code);
    expect(off).toEqual(['D20', 'D21', 'D21.1']);
    const purposes = new Set(obligations.filter(({ state }) => state === 'on').map(({ purpose }) => purpose));
    for (const { purpose, state } of obligations)
      if (state === 'variant') expect(purposes).toContain(purpose);
  });

  it('keep what the sources call one report under one purpose', () => {
    const report = obligations.filter(({ purpose }) => purpose === 'modelReport').map(({ code }) => code);
    expect(report).toEqual(['D1', 'D2', 'D9', 'D10', 'D12.1']);
  });

  it('keep the two days on which districts differ', () => {
    const days = (code: string) =>
      occurrences(
        obligations.find((one) => one.code === code)?.schedule ?? { rhythm: 'onEvent' },
        day('2026-09-01'),
        day('2026-10-31'),
      );
    expect(days('D1')).toEqual(['2026-09-25', '2026-10-25']);
    expect(days('D2')).toEqual(['2026-09-20', '2026-10-20']);
    expect(days('D6')).toEqual(['2026-09-18', '2026-10-18']);
    expect(days('D5')).toEqual(['2026-09-20', '2026-10-20']);
    expect(days('D5.1')).toEqual(['2026-09-18', '2026-10-18']);
  });

  it('move legal deadlines earlier, never later', () => {
    for (const obligation of obligations.filter(({ purpose }) => purpose === 'disclosure')) {
      expect(obligation.shift).toBe('before');
    }
  });
});

describe('legal bases', () => {
  it('hold on the days they hold: of the disclosure rules one at a time', () => {
    const disclosure = (date: string) =>
      legalBases
        .filter(({ subject }) => /công khai của cơ sở/i.test(subject))
        .filter((one) => holdsOn(one, day(date)))
        .map(({ number }) => number);
    expect(disclosure('2016-09-15')).toEqual(['09/2009/TT-BGDĐT']);
    expect(disclosure('2020-09-15')).toEqual(['36/2017/TT-BGDĐT']);
    expect(disclosure('2026-06-30')).toEqual(['09/2024/TT-BGDĐT']);
  });

  it('that were replaced name what took their place', () => {
    const numbers = legalBases.map(({ number }) => number);
    for (const { replacedBy, until } of legalBases) {
      if (replacedBy === undefined) continue;
      expect(numbers).toContain(replacedBy);
      expect(until).toBeDefined();
    }
  });
});

describe('holidays of 2026–2027', () => {
  const holidays = sampleHolidays(schoolYear(2026));
  it('have the fixed feasts, the special days and Tết around 6/2/2027, still to be announced', () => {
    const on = (date: string) => holidays.find(({ from, to }) => from <= date && date <= to);
    expect(on('2026-09-02')?.confirmed).toBe(true);
    expect(on('2026-09-05')?.name).toContain('Khai giảng');
    expect(on('2026-11-20')?.name).toContain('Nhà giáo');
    expect(on('2027-01-01')?.confirmed).toBe(true);
    expect(on('2027-02-06')).toMatchObject({ name: 'Tết Nguyên đán', confirmed: false });
    expect(on('2027-04-16')).toMatchObject({ name: 'Giỗ Tổ Hùng Vương', confirmed: false });
    expect(on('2027-04-30')).toBeDefined();
    expect(on('2027-05-01')).toBeDefined();
    expect(on('2026-10-26')).toBeUndefined();
  });
});

describe('packs', () => {
  it('are no conflict where all say the same', () => {
    expect(conflicts([{ topic: 'x', pack: 'law', value: '1', source: 'S1:1', basis: 'stated' }])).toEqual([]);
  });

  it('ask only a part of the model of the other schools, by level', () => {
    expect(PARTIAL_SCOPE.wording.MN).toContain('camera');
    expect(PARTIAL_SCOPE.wording.TH).not.toContain('camera');
    expect(PARTIAL_SCOPE.wording.THCS).toContain('phòng học thường');
  });

  it('serve every level', () => {
    expect(LEVELS.every((level) => Object.values(rooms).some(({ levels }) => levels.includes(level)))).toBe(
      true,
    );
  });
});
