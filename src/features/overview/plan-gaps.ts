/** Self against verified: how far a school's own points lie above (or below) what the district gave. Pure. */
import type { Month } from '../../domain/school-year';
import { criterionOf } from '../../standard/indicator';
import { parseSnapshot } from '../consolidate/snapshot';
import { ROUNDS, type Round, rounded, type SchoolMonth } from './plan-view';

/** What the district gave in one round, indicator by indicator. */
export interface VerifiedMonth {
  readonly schoolId: string;
  readonly month: Month;
  readonly round: Round;
  readonly indicators: readonly {
    readonly code: string;
    readonly maximum?: number;
    readonly points?: number;
    readonly notApplicable: boolean;
  }[];
}

/** One school, month and round. Differences are parts of one: self less verified; above 0 the school gave itself more. */
export interface Gap {
  readonly line: SchoolMonth;
  readonly round: Round;
  readonly self: number;
  readonly verified: number;
  readonly difference: number;
  /** By criterion, where both sides scored some indicator of it. */
  readonly criteria: Readonly<Record<string, number>>;
}

/** The widest gaps first. */
export function gapsOf(
  lines: readonly SchoolMonth[],
  month: Month,
  verified: readonly VerifiedMonth[],
): Gap[] {
  const given = new Map(
    verified
      .filter((each) => each.month === month)
      .map((each) => [`${each.schoolId} ${each.round}`, each] as const),
  );
  return lines
    .filter((line) => line.month === month)
    .flatMap((line) =>
      ROUNDS.flatMap((round): Gap[] => {
        const outcome = line[round];
        if (outcome === undefined || line.self?.points === undefined) return [];
        const own = given.get(`${line.school.id} ${round}`);
        return [
          {
            ...{ line, round, self: line.self.share, verified: outcome.share },
            difference: rounded(line.self.share - outcome.share),
            criteria: own === undefined ? {} : criterionGaps(line, own),
          },
        ];
      }),
    )
    .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
}

/** An indicator that either side calls Không áp dụng is left out on both. */
function criterionGaps({ facts }: SchoolMonth, { indicators }: VerifiedMonth): Record<string, number> {
  const self = new Map(
    (parseSnapshot(facts.snapshot ?? '')?.indicators ?? []).map((each) => [each.code, each]),
  );
  const sums = new Map<string, { self: number; verified: number; maximum: number }>();
  for (const { code, points, notApplicable, maximum } of indicators) {
    const own = self.get(code);
    if (own === undefined || own.notApplicable || notApplicable) continue;
    if (own.self === undefined || points === undefined) continue;
    const sum = sums.get(criterionOf(code)) ?? { self: 0, verified: 0, maximum: 0 };
    sum.self += own.self;
    sum.verified += points;
    sum.maximum += maximum ?? own.maximum;
    sums.set(criterionOf(code), sum);
  }
  return Object.fromEntries(
    [...sums].flatMap(([code, sum]) =>
      sum.maximum > 0 ? [[code, rounded((sum.self - sum.verified) / sum.maximum)]] : [],
    ),
  );
}
