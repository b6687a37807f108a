/** The head of the monthly score dialog: which month, who works, and how far one is. */
import { useState } from 'preact/hooks';
import { groupResults } from '../../domain/criteria-level';
import type { ScoredIndicator } from '../../domain/score';
import { formatNumber } from '../../domain/vietnamese';
import { Heading } from '../../ui/heading';
import { effectiveEntry, indicatorsOf } from './effective-entry';
import { isAnswered } from './entries';
import { HistoryButton } from './history.client';
import { jumpTo } from './jump.client';
import { moveMonth } from './month-acts.client';
import type { MonthSession } from './month-session.client';
import type { IndicatorView, MonthPage, MonthState } from './page';
import { lastMonthTotal, totalsOf } from './totals';
import { momentText } from './words';

const STATE_WORDS = {
  draft: 'Nháp',
  reviewed: 'Đã soát',
  approved: 'Hiệu trưởng đã duyệt',
  submitted: 'Đã nộp',
  returned: 'Trả lại để bổ sung',
  confirmed: 'Đã xác nhận',
} as const satisfies Record<MonthState, string>;

export function MonthHeader({ session }: { session: MonthSession }) {
  const { page, busy } = session;
  return (
    <header class="top">
      <div class="top-title">
        <Heading>
          Chấm điểm {page.monthText} {page.label !== undefined && <span class="sample">{page.label}</span>}
        </Heading>
        <p class="muted">
          {page.schoolName} · tính {page.periodText}
          {page.dueText !== undefined && ` · ${page.dueText}`}
        </p>
        <p class="muted small">
          <span role="status">
            {busy === 'opening'
              ? 'Đang mở tháng…'
              : busy === 'counting'
                ? 'Đang đếm lại từ các sổ…'
                : page.countedAt === undefined
                  ? 'Chưa đếm từ các sổ.'
                  : `Gợi ý đếm lúc ${momentText(page.countedAt)}.`}
          </span>{' '}
          <button
            type="button"
            class="link"
            disabled={busy !== undefined}
            onClick={() => void session.recount()}
          >
            Đếm lại
          </button>
        </p>
      </div>
      <div class="top-field">
        <label class="label" for="month">
          Tháng
        </label>
        <select
          id="month"
          value={page.month}
          disabled={busy === 'opening'}
          onChange={(event) => {
            const wanted = event.currentTarget.value;
            // shows the new month only once it is open
            event.currentTarget.value = page.month;
            void session.openMonth(wanted);
          }}
        >
          {page.months.map(({ month, text, state }) => (
            <option key={month} value={month}>
              {text} – {STATE_WORDS[state]}
            </option>
          ))}
        </select>
      </div>
      <div class="top-field">
        {page.operator.kind === 'declared' ? (
          <>
            <label class="label" for="who">
              Ai đang thao tác?
            </label>
            <WhoSelect session={session} id="who" />
          </>
        ) : (
          <>
            <span class="label">Tài khoản riêng</span>
            <strong>{page.operator.name}</strong>
          </>
        )}
      </div>
      <MoreOfMonth key={page.month} session={session} />
    </header>
  );
}

/** The month's history, and moving what was entered under a wrong month. */
function MoreOfMonth({ session }: { session: MonthSession }) {
  const { page } = session;
  const [to, setTo] = useState('');
  const targets = page.months.filter(
    ({ month, state, hasEntries }) =>
      month !== page.month && !hasEntries && (state === 'draft' || state === 'returned'),
  );
  const isOpen = page.state === 'draft' || page.state === 'returned';
  const hasEntries = indicatorsOf(page).some(({ entry }) => isAnswered(entry));
  return (
    <details class="more">
      <summary>Lịch sử, chuyển tháng</summary>
      <HistoryButton month={page.month} />
      {isOpen && hasEntries && targets.length > 0 && (
        <div class="row">
          <label for="move-to">Chấm nhầm tháng? Chuyển mọi nội dung đã nhập sang</label>
          <select id="move-to" value={to} onChange={(event) => setTo(event.currentTarget.value)}>
            <option value="">Chọn tháng…</option>
            {targets.map(({ month, text }) => (
              <option key={month} value={month}>
                tháng {text}
              </option>
            ))}
          </select>
          <button
            type="button"
            disabled={to === '' || session.who === ''}
            onClick={() => void moveMonth(session, to)}
          >
            Chuyển
          </button>
        </div>
      )}
    </details>
  );
}

/** The person who works, from the staff table; the same choice wherever it is asked. */
export function WhoSelect({ session, id }: { session: MonthSession; id: string }) {
  return (
    <select
      id={id}
      class={session.who === '' ? 'asked' : ''}
      value={session.who}
      onChange={(event) => session.setWho(event.currentTarget.value)}
    >
      <option value="">Chọn tên…</option>
      {session.page.people.map(({ name }) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}

export function Summary({ session, readOnly }: { session: MonthSession; readOnly: boolean }) {
  const { page } = session;
  const all = indicatorsOf(page);
  const total = totalsOf(all);
  const metOnly = page.points === 'unconfirmed';
  const before = lastMonthTotal(all, metOnly);
  const next = all.find((indicator) => !isAnswered(effectiveEntry(indicator)));
  return (
    <section class="summary" aria-label="Kết quả đến lúc này">
      <div class="summary-row">
        <strong>
          {metOnly
            ? `Đạt ${total.met}/${total.applicable} chỉ báo`
            : `${formatNumber(total.points, 2)} / ${formatNumber(total.maximum, 2)} điểm`}
        </strong>
        {before !== undefined && <span class="muted">tháng trước {before}</span>}
        <span>
          <span class="wide-only">Đã chấm </span>
          {total.answered}/{total.count}
        </span>
        <span class={`state wide-only ${page.state}`}>{STATE_WORDS[page.state]}</span>
        {next !== undefined && !readOnly && (
          <button type="button" class="plain" onClick={() => jumpTo(next.code)}>
            Đến chỗ chưa chấm
          </button>
        )}
      </div>
      <Groups page={page} />
      <div class="bar" aria-hidden="true">
        <span style={{ width: `${(100 * total.answered) / Math.max(1, total.count)}%` }} />
      </div>
    </section>
  );
}

/** Levels of the groups that have a scale, and the conditions that still close them. */
function Groups({ page }: { page: MonthPage }) {
  if (page.groups.length === 0) return null;
  const results = groupResults(page.groups, indicatorsOf(page).map(scored));
  const titles = new Map(page.groups.map(({ code, title }) => [code, title]));
  const scales = new Set(page.groups.filter(({ levels }) => levels.length > 0).map(({ code }) => code));
  return (
    <ul class="groups small">
      {results
        .filter(({ code, closedBy }) => scales.has(code) || closedBy.length > 0)
        .map(({ code, closedBy, level }) => (
          <li key={code}>
            {titles.get(code)}:{' '}
            {closedBy.length > 0 ? (
              <>
                chưa đạt điều kiện bắt buộc{' '}
                {closedBy.map((gate) => (
                  <button type="button" class="link small" key={gate} onClick={() => jumpTo(gate)}>
                    {gate}
                  </button>
                ))}
              </>
            ) : (
              <strong>{level ?? 'chưa xếp mức'}</strong>
            )}
          </li>
        ))}
    </ul>
  );
}

function scored(indicator: IndicatorView): ScoredIndicator {
  const { code, maximum } = indicator;
  const { self, notApplicable, notApplicableReason } = effectiveEntry(indicator);
  if (notApplicable)
    return { code, maximum, verdict: { kind: 'not-applicable', reason: notApplicableReason ?? '' } };
  return {
    code,
    maximum,
    verdict:
      self === undefined ? { kind: 'no-data' } : { kind: 'scored', met: self >= maximum, points: self },
  };
}
