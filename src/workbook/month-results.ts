/** The results of one month out of the score sheet's rows: what every report of the school and its dialogs begin with. Pure. */
import type { IsoDate } from '../domain/calendar-date';
import type { Month } from '../domain/school-year';
import type { ScoredIndicator, ScoreSheet, Verdict } from '../domain/score';
import type { scoresTable } from './school';
import type { Entry, RecordOf } from './table';

type ScoreRecord = RecordOf<typeof scoresTable>;

/** Something to be mended, as the score sheet names it. */
export interface ToMend {
  readonly indicator: string;
  readonly what: string;
  readonly who?: string;
  readonly until?: IsoDate;
}

export interface MonthResults {
  readonly month: Month;
  readonly self: ScoreSheet<'self'>;
  readonly suggested: ScoreSheet<'suggested'>;
  readonly toMend: readonly ToMend[];
  /** Wording of each indicator by its code, as it was then. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Of two rows for one indicator the first counts. A month that was never opened has no indicators. */
export function monthResults(
  rows: readonly Entry<ScoreRecord>[],
  month: Month,
  points: 'confirmed' | 'sample' | 'unconfirmed',
): MonthResults {
  const records = new Map<string, ScoreRecord>();
  for (const { record } of rows) {
    if (record.month === month && !records.has(record.indicator)) records.set(record.indicator, record);
  }
  const withPoints = points !== 'unconfirmed';
  const sheet = (verdictOf: (record: ScoreRecord, withPoints: boolean) => Verdict): ScoredIndicator[] =>
    [...records.values()].map((record) => ({
      code: record.indicator,
      ...(withPoints && record.maximumPoints !== undefined && { maximum: record.maximumPoints }),
      verdict: verdictOf(record, withPoints),
    }));
  return {
    month,
    self: { kind: 'self', indicators: sheet(selfVerdict) },
    suggested: { kind: 'suggested', indicators: sheet(suggestedVerdict) },
    toMend: [...records.values()].flatMap(toMendOf),
    titles: new Map(
      [...records.values()].map(({ indicator, indicatorTitle }) => [indicator, indicatorTitle ?? '']),
    ),
  };
}

function selfVerdict(record: ScoreRecord, withPoints: boolean): Verdict {
  if (record.notApplicable) return { kind: 'not-applicable', reason: record.notApplicableReason ?? '' };
  const { selfPoints, selfState, maximumPoints } = record;
  if (selfPoints === undefined && selfState === undefined) return { kind: 'no-data' };
  const points = selfPoints ?? (selfState === 'met' ? maximumPoints : 0);
  const met = withPoints && points !== undefined ? points >= (maximumPoints ?? 1) : selfState === 'met';
  return { kind: 'scored', met, ...(withPoints && points !== undefined && { points }) };
}

function suggestedVerdict(record: ScoreRecord, withPoints: boolean): Verdict {
  const { suggestedState, suggestedPoints, suggestedSentence } = record;
  if (suggestedState === 'notApplicable') return { kind: 'not-applicable', reason: suggestedSentence ?? '' };
  if (suggestedState === undefined || suggestedState === 'noData') return { kind: 'no-data' };
  return {
    kind: 'scored',
    met: suggestedState === 'met',
    ...(withPoints && suggestedPoints !== undefined && { points: suggestedPoints }),
  };
}

function toMendOf({ indicator, toMend, toMendBy, toMendUntil }: ScoreRecord): ToMend[] {
  if (toMend === undefined || toMend.trim() === '') return [];
  return [
    {
      indicator,
      what: toMend,
      ...(toMendBy !== undefined && { who: toMendBy }),
      ...(toMendUntil !== undefined && { until: toMendUntil }),
    },
  ];
}
