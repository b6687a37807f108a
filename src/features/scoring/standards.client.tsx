/** Standards and criteria of the month with their sums; each criterion folds, and takes over or copies at one press. */
import { addMonths, formatMonth, parseMonth } from '../../domain/school-year';
import { formatNumber } from '../../domain/vietnamese';
import { isAnswered } from './entries';
import { IndicatorCard } from './indicator-card.client';
import type { MonthSession } from './month-session.client';
import type { CriterionView, IndicatorView, ScoreEntry } from './page';
import { lastMonthTotal, totalsOf } from './totals';

interface Props {
  readonly session: MonthSession;
  readonly readOnly: boolean;
}

export function Standards({ session, readOnly }: Props) {
  const metOnly = session.page.points === 'unconfirmed';
  return (
    <>
      {session.page.standards.map((standard) => (
        <section key={standard.code} aria-labelledby={`standard-${standard.code}`}>
          <div class="standard">
            <h2 id={`standard-${standard.code}`}>{standard.title}</h2>
            <Sum indicators={standard.criteria.flatMap(({ indicators }) => indicators)} metOnly={metOnly} />
          </div>
          {standard.criteria.map((criterion) => (
            <Criterion
              key={`${session.page.month} ${criterion.code}`}
              criterion={criterion}
              session={session}
              readOnly={readOnly}
            />
          ))}
        </section>
      ))}
    </>
  );
}

function Criterion({ criterion, session, readOnly }: Props & { readonly criterion: CriterionView }) {
  const { title, indicators } = criterion;
  const metOnly = session.page.points === 'unconfirmed';
  const due = indicators.filter(({ carried }) => carried === undefined);
  const carried = indicators.filter((indicator) => indicator.carried !== undefined);
  return (
    <details class="criterion" open={due.length > 0}>
      <summary>
        <h3>{title}</h3>
        <Sum indicators={indicators} metOnly={metOnly} />
      </summary>
      {!readOnly && <AtOnePress criterion={criterion} session={session} />}
      {due.map((indicator) => (
        <Card key={indicator.code} indicator={indicator} session={session} readOnly={readOnly} />
      ))}
      {carried.length > 0 && (
        <details class="carried">
          <summary>
            Vẫn còn giá trị: {carried.length} chỉ báo ({sourcesOf(carried)})
          </summary>
          {carried.map((indicator) => (
            <Card key={indicator.code} indicator={indicator} session={session} readOnly={readOnly} />
          ))}
        </details>
      )}
    </details>
  );
}

/** "1.1.1, 1.1.2 từ 9/2026; 1.1.6 từ 10/2026" */
function sourcesOf(carried: readonly IndicatorView[]): string {
  const byMonth = new Map<string, string[]>();
  for (const indicator of carried) {
    const month = indicator.carried?.monthText ?? '';
    byMonth.set(month, [...(byMonth.get(month) ?? []), indicator.code]);
  }
  return [...byMonth].map(([month, codes]) => `${codes.join(', ')} từ tháng ${month}`).join('; ');
}

function Card({ indicator, session, readOnly }: Props & { readonly indicator: IndicatorView }) {
  const { code } = indicator;
  return (
    <IndicatorCard
      session={session}
      indicator={indicator}
      metOnly={session.page.points === 'unconfirmed'}
      readOnly={readOnly}
      save={session.saves[code]}
      lineDown={session.lineTrouble !== undefined}
      onChange={(entry) => session.change(code, entry)}
      onResolve={(choice) => session.resolve(code, choice)}
      onOpenRows={(table, sheet, ids) => void session.openRows(table, sheet, ids)}
    />
  );
}

/** What can be done for a whole criterion: take over suggestions, copy what cannot be computed, confirm the copies. */
function AtOnePress({ criterion, session }: { criterion: CriterionView; session: MonthSession }) {
  const month = parseMonth(session.page.month);
  const before = month === undefined ? '' : addMonths(month, -1);
  const presses = [
    { caption: (count: number) => `Nhận ${count} gợi ý của tiêu chí ${criterion.code}`, entryFor: suggested },
    {
      caption: (count: number) =>
        `Chép ${count} điểm tháng ${month === undefined ? 'trước' : formatMonth(addMonths(month, -1))} của tiêu chí ${criterion.code}`,
      entryFor: (indicator: IndicatorView) => copied(indicator, before),
    },
    {
      caption: (count: number) => `Xác nhận ${count} điểm đã chép của tiêu chí ${criterion.code}`,
      entryFor: checked,
    },
  ]
    .map((press) => ({
      ...press,
      count: criterion.indicators.filter((indicator) => press.entryFor(indicator) !== undefined).length,
    }))
    .filter(({ count }) => count > 0);
  if (presses.length === 0) return null;
  return (
    <div class="accept">
      {presses.map(({ caption, count, entryFor }) => (
        <button type="button" key={caption(0)} onClick={() => session.changeMany(criterion, entryFor)}>
          {caption(count)}
        </button>
      ))}
    </div>
  );
}

/** The entry with its suggestion taken over; undefined where there is none, or an answer. */
function suggested({ entry, suggestion, carried }: IndicatorView): ScoreEntry | undefined {
  if (isAnswered(entry) || carried !== undefined) return undefined;
  const origin = 'suggestion';
  const { state, points, sentence } = suggestion;
  if (state === 'measured' && points !== undefined) return { ...entry, self: points, origin };
  if (state === 'not-applicable')
    return { ...entry, notApplicable: true, notApplicableReason: sentence, origin };
  return undefined;
}

/** The entry of the month before where the registers say nothing; to be confirmed before it counts as checked. */
function copied(
  { entry, suggestion, carried, lastMonth, maximum }: IndicatorView,
  sourceMonth: string,
): ScoreEntry | undefined {
  const isComputed = suggestion.state === 'measured' || suggestion.state === 'not-applicable';
  if (isAnswered(entry) || carried !== undefined || isComputed) return undefined;
  if (lastMonth === undefined || !isAnswered(lastMonth.entry) || lastMonth.maximum !== maximum)
    return undefined;
  const { self, notApplicable, notApplicableReason, aboveReason, evidence } = lastMonth.entry;
  return {
    ...entry,
    ...(self !== undefined && { self }),
    notApplicable,
    ...(notApplicableReason !== undefined && { notApplicableReason }),
    ...(aboveReason !== undefined && { aboveReason }),
    ...((entry.evidence ?? '') === '' && evidence !== undefined && { evidence }),
    origin: 'copied',
    sourceMonth,
  };
}

function checked({ entry }: IndicatorView): ScoreEntry | undefined {
  return entry.origin === 'copied' ? { ...entry, origin: 'checked' } : undefined;
}

function Sum({ indicators, metOnly }: { indicators: readonly IndicatorView[]; metOnly: boolean }) {
  const { points, maximum, met, applicable, answered, count } = totalsOf(indicators);
  const before = lastMonthTotal(indicators, metOnly);
  return (
    <span class="sum">
      {answered < count && (
        <span class="muted small">
          đã chấm {answered}/{count}
        </span>
      )}
      {before !== undefined && <span class="muted small">tháng trước {before}</span>}
      <strong>
        {metOnly ? `đạt ${met}/${applicable}` : `${formatNumber(points, 2)} / ${formatNumber(maximum, 2)}`}
      </strong>
    </span>
  );
}
