/** Standards and criteria of the month with their sums; each criterion folds, and takes over its suggestions at one press. */
import { formatNumber } from '../../domain/vietnamese';
import { IndicatorCard } from './indicator-card.client';
import type { MonthSession } from './month-session.client';
import type { CriterionView, IndicatorView } from './page';
import { totalsOf } from './totals';

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
  const { code, title, indicators } = criterion;
  const metOnly = session.page.points === 'unconfirmed';
  const acceptable = readOnly ? 0 : indicators.filter(isAcceptable).length;
  return (
    <details class="criterion" open>
      <summary>
        <h3>{title}</h3>
        <Sum indicators={indicators} metOnly={metOnly} />
      </summary>
      {acceptable > 0 && (
        <div class="accept">
          <button type="button" onClick={() => session.acceptSuggestions(criterion)}>
            Nhận {acceptable} gợi ý của tiêu chí {code}
          </button>
        </div>
      )}
      {indicators.map((indicator) => (
        <IndicatorCard
          key={indicator.code}
          indicator={indicator}
          metOnly={metOnly}
          readOnly={readOnly}
          save={session.saves[indicator.code]}
          lineDown={session.lineTrouble !== undefined}
          onChange={(entry) => session.change(indicator.code, entry)}
          onResolve={(choice) => session.resolve(indicator.code, choice)}
          onOpenRows={(table, sheet, ids) => void session.openRows(table, sheet, ids)}
        />
      ))}
    </details>
  );
}

function isAcceptable({ entry, suggestion }: IndicatorView): boolean {
  if (entry.notApplicable || entry.self !== undefined) return false;
  return suggestion.points !== undefined || suggestion.state === 'not-applicable';
}

function Sum({ indicators, metOnly }: { indicators: readonly IndicatorView[]; metOnly: boolean }) {
  const { points, maximum, met, applicable, answered, count } = totalsOf(indicators);
  const last = indicators.filter(({ lastMonth }) => lastMonth !== undefined);
  const before = last.reduce((sum, { lastMonth }) => sum + (lastMonth?.self ?? 0), 0);
  return (
    <span class="sum">
      {answered < count && (
        <span class="muted small">
          đã chấm {answered}/{count}
        </span>
      )}
      {!metOnly && last.length > 0 && <span class="muted small">tháng trước {formatNumber(before, 2)}</span>}
      <strong>
        {metOnly ? `đạt ${met}/${applicable}` : `${formatNumber(points, 2)} / ${formatNumber(maximum, 2)}`}
      </strong>
    </span>
  );
}
