/** Changes of the month's page while it is shown: an entry, fresh suggestions, what others saved meanwhile. Pure. */
import type { IndicatorView, MonthPage, ScoreEntry } from './page';
import { indicatorsOf } from './submission';

export function indicatorOf(page: MonthPage, wanted: string): IndicatorView | undefined {
  return indicatorsOf(page).find(({ code }) => code === wanted);
}

export function withIndicator(
  page: MonthPage,
  code: string,
  change: (indicator: IndicatorView) => IndicatorView,
): MonthPage {
  return mapIndicators(page, (indicator) => (indicator.code === code ? change(indicator) : indicator));
}

/** The fresh page, less the entries that are being worked on here or that the fresh page knows an older state of. */
export function withFresh(old: MonthPage, fresh: MonthPage, isTouched: (code: string) => boolean): MonthPage {
  return mapIndicators(fresh, (indicator) => {
    const here = indicatorOf(old, indicator.code);
    if (here === undefined || (!isTouched(indicator.code) && indicator.revision >= here.revision))
      return indicator;
    return { ...indicator, entry: here.entry, revision: here.revision };
  });
}

const ENTRY_WORDS: readonly (readonly [keyof ScoreEntry, string])[] = [
  ['self', 'Điểm tự chấm'],
  ['notApplicable', 'Không áp dụng'],
  ['notApplicableReason', 'Lý do không áp dụng'],
  ['aboveReason', 'Lý do cao hơn gợi ý'],
  ['evidence', 'Minh chứng'],
  ['note', 'Ghi chú'],
  ['mendWhat', 'Cần khắc phục'],
  ['mendWho', 'Người làm'],
  ['mendUntil', 'Hạn'],
];

/** The fields in which two entries differ, with their names. */
export function differences(
  mine: ScoreEntry,
  theirs: ScoreEntry,
): { readonly field: keyof ScoreEntry; readonly name: string }[] {
  return ENTRY_WORDS.filter(([field]) => (mine[field] ?? '') !== (theirs[field] ?? '')).map(
    ([field, name]) => ({ field, name }),
  );
}

function mapIndicators(page: MonthPage, map: (indicator: IndicatorView) => IndicatorView): MonthPage {
  return {
    ...page,
    standards: page.standards.map((standard) => ({
      ...standard,
      criteria: standard.criteria.map((criterion) => ({
        ...criterion,
        indicators: criterion.indicators.map(map),
      })),
    })),
  };
}
