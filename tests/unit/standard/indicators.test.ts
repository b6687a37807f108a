/** The set of indicators: complete, well-formed, in words of our own, every datum with its source. */
import { DOSSIER_DOCUMENT_NAMES } from '../../../src/domain/dossier-document';
import { EQUIPMENT_KIND_NAMES } from '../../../src/domain/equipment-kind';
import { LEVELS } from '../../../src/domain/level';
import { PORTAL_SECTION_NAMES } from '../../../src/domain/portal-section';
import { ROLE_NAMES } from '../../../src/domain/role';
import { criteria, criterionOf, indicators, standards } from '../../../src/standard/indicators';
import {
  measures,
  PORTAL_PAGE_NAMES,
  PROFILE_FACT_NAMES,
  REPORT_KIND_NAMES,
  type ScopeKind,
  SOFTWARE_USE_NAMES,
  USER_GROUP_NAMES,
} from '../../../src/standard/measures';
import { packIndicators } from '../../../src/standard/pack-indicators';
import { samplePoints } from '../../../src/standard/points';
import { ROOM_GROUP_NAMES } from '../../../src/standard/rooms';
import { SAMPLE_LABEL } from '../../../src/standard/sample-label';

const scopeWords: Readonly<Record<Exclude<ScopeKind, 'room-kind'>, Readonly<Record<string, string>>>> = {
  none: {},
  document: DOSSIER_DOCUMENT_NAMES,
  'portal-section': PORTAL_SECTION_NAMES,
  'room-group': ROOM_GROUP_NAMES,
  'equipment-kind': EQUIPMENT_KIND_NAMES,
  'software-use': SOFTWARE_USE_NAMES,
  role: ROLE_NAMES,
  'user-group': USER_GROUP_NAMES,
  'profile-fact': PROFILE_FACT_NAMES,
  'report-kind': REPORT_KIND_NAMES,
  'portal-page': PORTAL_PAGE_NAMES,
};

describe('the set of indicators', () => {
  it('has three standards of three criteria, each with indicators', () => {
    expect(standards.map(({ code }) => code)).toEqual(['1', '2', '3']);
    expect(criteria.map(({ code }) => code)).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '2.1',
      '2.2',
      '2.3',
      '3.1',
      '3.2',
      '3.3',
    ]);
    for (const { code } of criteria) {
      expect(indicators.filter((indicator) => criterionOf(indicator.code) === code).length).toBeGreaterThan(
        0,
      );
    }
  });

  it('numbers the indicators of a criterion from 1 without a gap, in order', () => {
    const expected = criteria.flatMap(({ code }) =>
      indicators
        .filter((indicator) => criterionOf(indicator.code) === code)
        .map((_, index) => `${code}.${index + 1}`),
    );
    expect(indicators.map(({ code }) => code)).toEqual(expected);
  });

  it.each(indicators.map((indicator) => [indicator.code, indicator] as const))(
    '%s names its source, levels, evidence and, where measured, words that its measure takes',
    (_, indicator) => {
      expect(indicator.source).toMatch(/^S[0-4]:\d+([–,]\d+)*(; S[0-4]:\d+([–,]\d+)*)*$/);
      expect(indicator.levels.length).toBeGreaterThan(0);
      expect(indicator.partialLevels.every((level) => indicator.levels.includes(level))).toBe(true);
      expect(indicator.evidence.length).toBeGreaterThan(5);
      if (indicator.assessment.kind === 'judged') return;
      const { measure, scope, atLeast } = indicator.assessment;
      expect(Object.keys(measures)).toContain(measure);
      expect(atLeast).toBeGreaterThan(0);
      if (measures[measure].unit === 'share') expect(atLeast).toBeLessThanOrEqual(1);
      const kind = measures[measure].scope;
      if (kind === 'room-kind') return;
      for (const word of scope) expect(Object.keys(scopeWords[kind])).toContain(word);
    },
  );

  it('asks the partial model of preschools for portal and camera, of primary schools for the portal only', () => {
    const partial = (level: 'MN' | 'TH') =>
      indicators.filter(({ partialLevels }) => partialLevels.includes(level)).map(({ code }) => code);
    const reporting = ['1.1.4', '1.3.7'];
    const outside = (codes: string[]) =>
      codes.filter((code) => !code.startsWith('2.3') && !reporting.includes(code));
    expect(outside(partial('TH'))).toEqual([]);
    expect(outside(partial('MN'))).toEqual(['1.2.7', '3.3.3', '3.3.4']);
  });

  it('says nothing of one office, of districts, and nothing of lessons to preschools', () => {
    for (const indicator of indicators) {
      const shown = `${indicator.wording} ${indicator.preschoolWording ?? ''} ${indicator.evidence}`;
      expect(shown).not.toMatch(/PGD|Phòng GD|quận|Quận|UBND/);
      if (indicator.levels.includes('MN')) {
        expect(indicator.preschoolWording ?? indicator.wording).not.toMatch(
          /tiết (dạy|học)|học sinh|các môn/,
        );
      }
    }
  });

  it('is used by every level', () => {
    for (const level of LEVELS) {
      expect(indicators.filter(({ levels }) => levels.includes(level)).length).toBeGreaterThan(50);
    }
  });

  it('uses every measure, those that single packs bring among them; two more are there for sets of a district’s own', () => {
    const spare = ['documents-in-period', 'documents-in-term'];
    const brought = packIndicators().flatMap(({ setting }) => setting.own?.assessment ?? []);
    const used = new Set(
      [...indicators.map(({ assessment }) => assessment), ...brought].flatMap((assessment) =>
        assessment.kind === 'measured' ? [assessment.measure] : [],
      ),
    );
    expect([...used, ...spare].sort()).toEqual(Object.keys(measures).sort());
  });
});

describe('the sample points', () => {
  it('sum to 100 over all indicators and say that they are a sample', () => {
    expect(Object.keys(samplePoints.points)).toEqual(indicators.map(({ code }) => code));
    expect(Object.values(samplePoints.points).reduce((sum, points) => sum + points, 0)).toBe(100);
    expect(samplePoints.sample).toBe(true);
    expect(SAMPLE_LABEL).toBe('ĐIỂM MẪU – TẬP HUẤN');
  });
});
