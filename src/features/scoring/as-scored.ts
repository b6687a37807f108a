/** A closed month stays readable as it was scored: its own wording, maximum points and set, whatever holds today. Pure. */
import { compareCodes, headingCodes, headingTitle } from '../../standard/effective';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import type { RuledIndicator, ScoringRules } from './rules';
import type { ScoreRow } from './score-rows';

/**
 * The rules of today with a closed month's own indicators, maxima and wording, taken from its score rows. Ask it only for
 * months that were submitted: a draft follows the rules of today. Without rows the rules come back as they are.
 */
export function rulesAsScored(rules: ScoringRules, rows: ReadonlyMap<string, ScoreRow>): ScoringRules {
  if (rows.size === 0) return rules;
  const { pointsLabel: _today, ...rest } = rules;
  const label = [...rows.values()].find(({ record }) => record.pointsLabel !== undefined)?.record.pointsLabel;
  const indicators = [...rows.values()]
    .map(({ record }) =>
      indicatorOf(
        record,
        rules.indicators.find(({ code }) => code === record.indicator),
      ),
    )
    .sort((one, other) => compareCodes(one.code, other.code));
  const codes = new Set(indicators.map(({ code }) => code));
  const titles = Object.fromEntries(rules.headings.map(({ code, title }) => [code, title]));
  return {
    ...rest,
    points: label === undefined ? 'unconfirmed' : label === SAMPLE_LABEL ? 'sample' : 'confirmed',
    ...(label === undefined ? {} : { pointsLabel: label }),
    headings: headingCodes([...codes]).map((code) => ({ code, title: headingTitle(code, titles) })),
    groups: rules.groups.map((group) => ({
      ...group,
      indicators: group.indicators.filter((code) => codes.has(code)),
    })),
    indicators,
  };
}

function indicatorOf(record: ScoreRow['record'], today: RuledIndicator | undefined): RuledIndicator {
  return {
    code: record.indicator,
    wording: record.indicatorTitle ?? today?.wording ?? record.indicator,
    evidence: today?.evidence ?? '',
    assessment: today?.assessment ?? { kind: 'judged' },
    rhythm: today?.rhythm ?? 'month',
    maximum: record.maximumPoints ?? today?.maximum ?? 1,
    ...(today?.mandatory === true ? { mandatory: true } : {}),
  };
}
