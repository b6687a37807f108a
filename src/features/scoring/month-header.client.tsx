/** The head of the monthly score dialog: which month, who works, and how far one is. */
import { formatNumber } from '../../domain/vietnamese';
import { jumpTo } from './jump.client';
import type { MonthSession } from './month-session.client';
import { indicatorsOf } from './submission';
import { totalsOf } from './totals';
import { momentText } from './words';

const STATE_WORDS = {
  draft: 'Nháp',
  submitted: 'Đã nộp',
  returned: 'Trả lại để bổ sung',
  confirmed: 'Đã xác nhận',
} as const;

export function MonthHeader({ session }: { session: MonthSession }) {
  const { page, busy } = session;
  return (
    <header class="top">
      <div class="top-title">
        <h1>
          Chấm điểm {page.monthText} {page.label !== undefined && <span class="sample">{page.label}</span>}
        </h1>
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
        <label class="label" for="who">
          Ai đang thao tác?
        </label>
        <WhoSelect session={session} id="who" />
      </div>
    </header>
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
  const next = all.find(({ entry }) => entry.self === undefined && !entry.notApplicable);
  return (
    <section class="summary" aria-label="Kết quả đến lúc này">
      <div class="summary-row">
        <strong>
          {page.points === 'unconfirmed'
            ? `Đạt ${total.met}/${total.applicable} chỉ báo`
            : `${formatNumber(total.points, 2)} / ${formatNumber(total.maximum, 2)} điểm`}
        </strong>
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
      <div class="bar" aria-hidden="true">
        <span style={{ width: `${(100 * total.answered) / Math.max(1, total.count)}%` }} />
      </div>
    </section>
  );
}
