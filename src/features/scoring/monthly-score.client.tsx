/** The dialog "Chấm điểm tháng": shows the saved month at once, counts the registers afresh, saves by itself, submits. */
import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../domain/vietnamese';
import type * as school from '../../school';
import { initialData } from '../../ui/initial-data';
import { scriptServer } from '../../ui/server';
import '../../ui/style.css';
import { IndicatorCard, type SaveState } from './indicator-card.client';
import './monthly-score.css';
import type { CriterionView, Finding, IndicatorView, MonthPage, PageAnswer, ScoreEntry } from './page';
import { SaveQueue } from './save-queue.client';
import { SubmitPanel } from './submit-panel.client';
import { totalsOf } from './totals';

const server = scriptServer<typeof school>();

const STATE_WORDS = {
  draft: 'Nháp',
  submitted: 'Đã nộp',
  returned: 'Trả lại để bổ sung',
  confirmed: 'Đã xác nhận',
} as const;

function MonthlyScore({ first }: { first: MonthPage }) {
  const [page, setPage] = useState(first);
  const [saves, setSaves] = useState<Record<string, SaveState>>({});
  const [notice, setNotice] = useState<{ text: string; tone: 'good' | 'bad' }>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [counting, setCounting] = useState(false);
  const [who, setWho] = useState('');
  const latest = useRef({ page, who });
  latest.current = { page, who };

  const setSave = (code: string, state: SaveState) => setSaves((all) => ({ ...all, [code]: state }));
  const update = (code: string, change: (indicator: IndicatorView) => IndicatorView) =>
    setPage((old) => withIndicator(old, code, change));

  const queue = useMemo(
    () =>
      new SaveQueue(
        (request) => server.saveMonthlyScore(request),
        () => ({ month: latest.current.page.month, who: latest.current.who }),
        {
          waiting: (code) => setSave(code, { kind: 'waiting' }),
          answered: (answer) => {
            if (answer.state === 'saved') {
              update(answer.code, (indicator) => ({ ...indicator, revision: answer.revision }));
              setSave(answer.code, { kind: 'saved' });
            } else if (answer.state === 'conflict') setSave(answer.code, { kind: 'conflict', ...answer });
            else setSave(answer.code, { kind: 'failed', message: answer.message });
          },
          lineFailed: (codes, message) => {
            for (const code of codes) setSave(code, { kind: 'failed', message });
          },
        },
      ),
    [],
  );

  const change = (code: string, entry: ScoreEntry) => {
    const indicator = indicatorOf(latest.current.page, code);
    if (!indicator) return;
    update(code, (old) => ({ ...old, entry }));
    queue.put(code, entry, indicator.revision);
  };

  const resolve = (code: string, choice: 'mine' | 'theirs') => {
    const save = saves[code];
    const mine = indicatorOf(page, code)?.entry;
    if (save?.kind !== 'conflict' || !mine) return;
    update(code, (old) => ({
      ...old,
      revision: save.revision,
      entry: choice === 'theirs' ? save.theirs : mine,
    }));
    if (choice === 'mine') queue.put(code, mine, save.revision);
    else setSave(code, { kind: 'saved' });
  };

  const takePage = (answer: PageAnswer, keepEntries: boolean) => {
    if (answer.state === 'refused') setNotice({ text: answer.message, tone: 'bad' });
    else setPage((old) => (keepEntries ? withSuggestionsOf(old, answer.page) : answer.page));
  };

  const recount = async () => {
    setCounting(true);
    try {
      takePage(await server.recountMonthlyScore(latest.current.page.month), true);
    } catch (error) {
      setNotice({ text: messageOf(error), tone: 'bad' });
    }
    setCounting(false);
  };

  const openMonth = async (month: string) => {
    await queue.flush();
    setFindings([]);
    setNotice(undefined);
    try {
      takePage(await server.loadMonthlyScore(month), false);
      setSaves({});
      await recount();
    } catch (error) {
      setNotice({ text: messageOf(error), tone: 'bad' });
    }
  };

  const acceptSuggestions = (criterion: CriterionView) => {
    for (const { code, entry, suggestion } of criterion.indicators) {
      if (suggestion.state !== 'measured' || suggestion.points === undefined || entry.notApplicable) continue;
      if (entry.self === undefined) change(code, { ...entry, self: suggestion.points, origin: 'suggestion' });
    }
  };

  const submit = async (approvedBy: string) => {
    await queue.flush();
    if (queue.size > 0) {
      setNotice({ text: 'Còn nội dung chưa lưu được. Hãy chờ có mạng rồi nộp lại.', tone: 'bad' });
      return;
    }
    try {
      const answer = await server.submitMonthlyScore({ month: page.month, who, approvedBy });
      if (answer.state === 'submitted') {
        setPage(answer.page);
        setFindings([]);
        setNotice({
          text: `Đã nộp điểm ${page.monthText}. Mã bản chốt: ${answer.digest.slice(0, 12)}.`,
          tone: 'good',
        });
      } else if (answer.state === 'incomplete') setFindings(answer.findings);
      else setNotice({ text: answer.message, tone: 'bad' });
    } catch (error) {
      setNotice({ text: messageOf(error), tone: 'bad' });
    }
  };

  const withdraw = async () => {
    try {
      takePage(await server.withdrawMonthlyScore(page.month, who), false);
    } catch (error) {
      setNotice({ text: messageOf(error), tone: 'bad' });
    }
  };

  useEffect(() => {
    void recount();
  }, []);

  const metOnly = page.points === 'unconfirmed';
  const readOnly = page.state === 'submitted' || page.state === 'confirmed';
  const all = page.standards.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators));
  const total = totalsOf(all);
  return (
    <div class="page">
      <header class="top">
        <div>
          <h1>Chấm điểm {page.monthText}</h1>
          <p class="muted">
            {page.schoolName} · tính {page.periodText} {page.dueText !== undefined && ` · ${page.dueText}`}
          </p>
        </div>
        <div class="top-right">
          {page.label !== undefined && <span class="sample">{page.label}</span>}
          <label>
            <span class="label">Tháng</span>
            <select value={page.month} onChange={(event) => void openMonth(event.currentTarget.value)}>
              {page.months.map(({ month, text, state }) => (
                <option key={month} value={month}>
                  {text} – {STATE_WORDS[state]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span class="label">Ai đang thao tác?</span>
            <select value={who} onChange={(event) => setWho(event.currentTarget.value)}>
              <option value="">Chọn tên…</option>
              {page.people.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <datalist id="people">
        {page.people.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div class="summary" aria-live="polite">
        <strong>
          {metOnly
            ? `Đạt ${total.met}/${total.applicable} chỉ báo`
            : `${formatNumber(total.points, 2)} / ${formatNumber(total.maximum, 2)} điểm`}
        </strong>
        <span>
          Đã chấm {total.answered}/{total.count} chỉ báo
        </span>
        <span class={`state ${page.state}`}>{STATE_WORDS[page.state]}</span>
        <span class="muted">
          {counting
            ? 'Đang đếm lại từ các sổ…'
            : page.countedAt === undefined
              ? 'Chưa đếm từ các sổ'
              : `Gợi ý đếm lúc ${page.countedAt}`}
        </span>
        <button type="button" class="plain" disabled={counting} onClick={() => void recount()}>
          Đếm lại
        </button>
      </div>
      {notice && (
        <p class={`notice ${notice.tone}`} role="status">
          {notice.text}
        </p>
      )}
      {page.remark !== undefined && page.state === 'returned' && (
        <p class="notice">
          Ý kiến của {page.officeName}: {page.remark}
        </p>
      )}
      {page.standards.map((standard) => (
        <section key={standard.code} aria-labelledby={`standard-${standard.code}`}>
          <h2 id={`standard-${standard.code}`}>
            {standard.title}
            <Sum indicators={standard.criteria.flatMap(({ indicators }) => indicators)} metOnly={metOnly} />
          </h2>
          {standard.criteria.map((criterion) => (
            <details key={criterion.code} class="criterion" open>
              <summary>
                <h3>{criterion.title}</h3>
                <Sum indicators={criterion.indicators} metOnly={metOnly} />
              </summary>
              {!readOnly &&
                criterion.indicators.some(
                  ({ suggestion, entry }) =>
                    suggestion.points !== undefined && entry.self === undefined && !entry.notApplicable,
                ) && (
                  <button type="button" class="accept" onClick={() => acceptSuggestions(criterion)}>
                    Nhận gợi ý của tiêu chí {criterion.code}
                  </button>
                )}
              {criterion.indicators.map((indicator) => (
                <IndicatorCard
                  key={indicator.code}
                  indicator={indicator}
                  metOnly={metOnly}
                  readOnly={readOnly}
                  save={saves[indicator.code] ?? { kind: 'idle' }}
                  onChange={(entry) => change(indicator.code, entry)}
                  onResolve={(choice) => resolve(indicator.code, choice)}
                  onOpenRows={(table, ids) => void server.openRows(table, [...ids])}
                />
              ))}
            </details>
          ))}
        </section>
      ))}
      <SubmitPanel page={page} who={who} findings={findings} onSubmit={submit} onWithdraw={withdraw} />
    </div>
  );
}

function Sum({ indicators, metOnly }: { indicators: readonly IndicatorView[]; metOnly: boolean }) {
  const { points, maximum, met, applicable } = totalsOf(indicators);
  return (
    <span class="sum">
      {metOnly ? `đạt ${met}/${applicable}` : `${formatNumber(points, 2)} / ${formatNumber(maximum, 2)}`}
    </span>
  );
}

function indicatorOf(page: MonthPage, wanted: string): IndicatorView | undefined {
  for (const { criteria } of page.standards)
    for (const { indicators } of criteria)
      for (const indicator of indicators) if (indicator.code === wanted) return indicator;
  return undefined;
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

function withIndicator(
  page: MonthPage,
  code: string,
  change: (indicator: IndicatorView) => IndicatorView,
): MonthPage {
  return mapIndicators(page, (indicator) => (indicator.code === code ? change(indicator) : indicator));
}

/** Takes fresh suggestions without touching what the person is typing. */
function withSuggestionsOf(old: MonthPage, fresh: MonthPage): MonthPage {
  const merged = mapIndicators(old, (indicator) => ({
    ...indicator,
    suggestion: indicatorOf(fresh, indicator.code)?.suggestion ?? indicator.suggestion,
  }));
  return { ...merged, countedAt: fresh.countedAt };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const root = document.getElementById('app');
if (root) render(<MonthlyScore first={initialData<MonthPage>()} />, root);
