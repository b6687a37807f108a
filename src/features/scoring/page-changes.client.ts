/** Changes of the month's page while it is shown: an entry, fresh suggestions, what others saved meanwhile. Pure. */

import { indicatorsOf } from './effective-entry';
import type { IndicatorView, MonthPage } from './page';

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
    // an indicator stays where it is on the page while somebody works on it
    const carried = indicator.carried ?? here?.carried;
    const placed = carried === undefined ? indicator : { ...indicator, carried };
    if (here === undefined || (!isTouched(indicator.code) && indicator.revision >= here.revision))
      return placed;
    return { ...placed, entry: here.entry, revision: here.revision };
  });
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
