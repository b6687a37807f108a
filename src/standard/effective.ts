/** An indicator as a district uses it: the standard's, with what the district changed, or one of its own. */
import type { Level } from '../domain/level';
import type { Indicator } from './indicator';
import { criteria, criterionOf, indicators, standards } from './indicators';
import type { IndicatorSetting } from './settings';

/** What a district's own or changed indicator says of itself. */
export type IndicatorDefinition = Pick<
  Indicator,
  'levels' | 'partialLevels' | 'highQualityOnly' | 'assessment' | 'rhythm' | 'evidence'
>;

let byCode: ReadonlyMap<string, Indicator> | undefined;

/** The standard's indicator of a code. */
export function standardIndicator(code: string): Indicator | undefined {
  byCode ??= new Map(indicators.map((indicator) => [indicator.code, indicator]));
  return byCode.get(code);
}

/** undefined for a code that is neither the standard's nor defined by the district. */
export function effectiveIndicator(setting: IndicatorSetting): Indicator | undefined {
  const standard = standardIndicator(setting.code);
  if (standard === undefined && setting.own === undefined) return undefined;
  const base: Indicator = {
    code: setting.code,
    wording: setting.wording ?? standard?.wording ?? setting.code,
    levels: [],
    partialLevels: [],
    assessment: { kind: 'judged' },
    rhythm: 'month',
    evidence: '',
    source: setting.source,
    basis: 'stated',
    ...standard,
    ...setting.own,
  };
  const { preschoolWording, ...rest } = base;
  const { assessment } = base;
  return {
    ...rest,
    ...(setting.wording === undefined && preschoolWording !== undefined ? { preschoolWording } : {}),
    wording: setting.wording ?? base.wording,
    assessment:
      assessment.kind === 'measured'
        ? { ...assessment, atLeast: setting.atLeast ?? assessment.atLeast }
        : assessment,
  };
}

/** Maximum points in a school of these levels; where levels differ, the greatest. undefined while there are none. */
export function pointsFor(setting: IndicatorSetting, levels: readonly Level[]): number | undefined {
  const special = levels.flatMap((level) => setting.pointsByLevel?.[level] ?? []);
  if (special.length > 0) return Math.max(...special);
  return setting.points;
}

/** Title of a standard (`2`) or a criterion (`2.3`), the district's own where it has one. */
export function headingTitle(code: string, own: Readonly<Record<string, string>>): string {
  const standard = [...standards, ...criteria].find((heading) => heading.code === code);
  return own[code] ?? standard?.title ?? (code.includes('.') ? `Tiêu chí ${code}` : `Tiêu chuẩn ${code}`);
}

/** Codes of the standards and criteria that these indicators belong to, in their order: `1`, `1.1`, `1.2` … */
export function headingCodes(codes: readonly string[]): string[] {
  const found = new Set(codes.flatMap((code) => [code.split('.')[0] ?? code, criterionOf(code)]));
  return [...found].sort(compareCodes);
}

/** `2.3.10` after `2.3.9`. */
export function compareCodes(one: string, other: string): number {
  const [first, second] = [one.split('.').map(Number), other.split('.').map(Number)];
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    const difference = (first[index] ?? -1) - (second[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
