/** The dialog "Kiểm tra, chấm điểm": choose school, month and round; score side by side; close; papers; return or confirm. */

import { useRef, useState } from 'preact/hooks';
import type * as district from '../../district';
import { SCORE_KIND_NAMES } from '../../domain/score';
import { ROUNDS } from '../../domain/verification';
import { formatNumber } from '../../domain/vietnamese';
import { pageOf } from '../../paper/page';
import { saveWord } from '../../paper/save-word.client';
import { Heading } from '../../ui/heading';
import { initialData } from '../../ui/initial-data';
import { PaperFrame } from '../../ui/paper-frame';
import { PdfButton } from '../../ui/pdf-button';
import { SelectField } from '../../ui/select-field';
import { scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useAttempt } from '../../ui/use-attempt';
import '../../ui/style.css';
import '../../ui/paper-frame.css';
import './verification.css';
import { CheckedCard } from './checked-card.client';
import type { CheckedView, RoundView, VerificationPage } from './page';
import { RoundHead } from './round-head.client';
import { type Session, shownEntry, useVerification } from './verification-session.client';

const server = scriptServer<typeof district>();

const FILTERS = [
  ['all', 'Tất cả chỉ báo'],
  ['open', 'Chưa chấm'],
  ['differing', 'Lệch giữa tính lại và tự chấm'],
] as const;

type Filter = (typeof FILTERS)[number][0];

function Verification({ first }: { first: VerificationPage }) {
  const session = useVerification(first);
  const { page, paper, notice } = session;
  const [mineOnly, setMineOnly] = useState(false);
  const [filter, setFilter] = useState<Filter>('all');
  const { view } = page;
  if (paper !== undefined) return <PaperView session={session} />;
  const schools = page.schools.filter(({ mine, id }) => !mineOnly || mine || id === view?.schoolId);
  return (
    <div class="dialog verification">
      <div class="body">
        <Heading>Kiểm tra, chấm điểm</Heading>
        <div class="choose">
          <SelectField
            id="school"
            label="Trường"
            asks="Chọn trường…"
            value={view?.schoolId ?? ''}
            disabled={session.busy}
            options={schools.map(({ id, name, levels, state, mine }) => [
              id,
              `${name} (${levels})${state === 'done' ? ' – đã chấm' : state === 'open' ? ' – đang chấm' : ''}${mine ? ' – của tôi' : ''}`,
            ])}
            onChoose={(school) => void session.open({ school })}
          />
          <SelectField
            id="round"
            label="Đợt"
            value={page.round}
            disabled={session.busy}
            options={ROUNDS.map((round) => [round, SCORE_KIND_NAMES[round]])}
            onChoose={(round) => void session.open({ round })}
          />
          <SelectField
            id="month"
            label="Theo số liệu tháng"
            value={page.month}
            disabled={session.busy}
            options={page.months.map(({ month, text, planned }) => [
              month,
              `${text}${planned ? ' (tháng kiểm tra)' : ''}`,
            ])}
            onChoose={(month) => void session.open({ month })}
          />
          {page.schools.some(({ mine }) => mine) && (
            <label class="mine-only">
              <input type="checkbox" checked={mineOnly} onChange={() => setMineOnly(!mineOnly)} /> Chỉ trường
              tôi được phân công
            </label>
          )}
        </div>
        {notice !== undefined && (
          <p class={`notice ${notice.tone}`} role="alert">
            {notice.text}
          </p>
        )}
        {view === undefined ? (
          <p class="muted">
            Chọn trường để xem số liệu các sổ, minh chứng, điểm gợi ý, điểm tự chấm và chấm điểm.
          </p>
        ) : (
          <>
            <RoundHead session={session} view={view} />
            <SelectField id="filter" label="Hiện" value={filter} options={FILTERS} onChoose={setFilter} />
            <Standards session={session} view={view} filter={filter} />
          </>
        )}
      </div>
      {view !== undefined && <Foot session={session} view={view} />}
    </div>
  );
}

function Standards({ session, view, filter }: { session: Session; view: RoundView; filter: Filter }) {
  const standards = view.standards
    .map((standard) => ({
      ...standard,
      criteria: standard.criteria
        .map((criterion) => ({
          ...criterion,
          indicators: criterion.indicators.filter((each) => isShown(each, session, filter)),
        }))
        .filter(({ indicators }) => indicators.length > 0),
    }))
    .filter(({ criteria }) => criteria.length > 0);
  if (standards.length === 0) return <p class="notice good">Không có chỉ báo nào trong mục này.</p>;
  return (
    <>
      {standards.map((standard) => (
        <section key={standard.code} aria-label={standard.title}>
          <h2>{standard.title}</h2>
          {standard.criteria.map((criterion) => (
            <div key={criterion.code}>
              <h3>{criterion.title}</h3>
              {criterion.indicators.map((indicator) => (
                <CheckedCard key={indicator.code} session={session} view={view} indicator={indicator} />
              ))}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

function isShown(indicator: CheckedView, session: Session, filter: Filter): boolean {
  const { entry, computed, submitted } = indicator;
  // what is typed here stays until it is saved and looked at again
  if (filter === 'open') return !entry.notApplicable && entry.points === undefined;
  if (filter === 'differing')
    return computed?.points !== undefined && submitted !== undefined && computed.points !== submitted.self;
  return session !== undefined;
}

function Foot({ session, view }: { session: Session; view: RoundView }) {
  const indicators = view.standards.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => criterion.indicators),
  );
  const values = indicators.map((indicator) => ({
    maximum: indicator.maximum,
    ...shownEntry(indicator, session.typed.get(indicator.code)),
  }));
  const checked = values.filter(({ points, notApplicable }) => notApplicable || points !== undefined).length;
  const applicable = values.filter(({ notApplicable }) => !notApplicable);
  const sum = (numbers: readonly number[]) =>
    formatNumber(
      numbers.reduce((total, each) => total + each, 0),
      2,
    );
  const total =
    view.points === 'unconfirmed'
      ? `đạt ${applicable.filter(({ points, maximum }) => points !== undefined && points >= maximum).length}/${applicable.length}`
      : `${sum(applicable.map(({ points }) => points ?? 0))}/${sum(applicable.map(({ maximum }) => maximum))} điểm`;
  return (
    <footer>
      <span role="status" class="muted">
        Đã chấm {checked}/{indicators.length}, {total}. {savedText(session, view)}
      </span>
      {view.state !== 'done' && (
        <>
          <button
            type="button"
            disabled={session.busy || session.pending === 0}
            onClick={() => void session.save()}
          >
            Lưu
          </button>
          <button type="button" class="primary" disabled={session.busy} onClick={() => void session.finish()}>
            Chấm xong
          </button>
        </>
      )}
    </footer>
  );
}

function savedText({ pending, conflicts, faults }: Session, { state }: RoundView): string {
  const stuck = conflicts.size + faults.size;
  if (stuck > 0) return `Còn ${stuck} chỉ báo chưa lưu được, xem lời báo ở chỉ báo đó.`;
  if (pending > 0) return 'Đang chờ lưu…';
  return state === 'new' ? '' : 'Đã lưu.';
}

function PaperView({ session }: { session: Session }) {
  const print = useRef<() => void>(() => undefined);
  const [trouble, setTrouble] = useState('');
  const { attempt } = useAttempt(setTrouble);
  const { paper } = session;
  if (paper === undefined) return null;
  const takeWord = () => attempt(() => saveWord(paper.paper));
  return (
    <div class="dialog paper-view">
      <header class="choose">
        <h1>{paper.title}</h1>
        <button type="button" class="primary" onClick={() => void takeWord()}>
          Tải bản Word
        </button>
        <PdfButton
          take={() => server.takePaperPdf({ name: paper.paper.fileName, html: pageOf([paper.paper]) })}
          onFault={setTrouble}
        />
        <button type="button" onClick={() => print.current()}>
          In
        </button>
        <button type="button" onClick={session.closePaper}>
          Quay lại chấm điểm
        </button>
        {trouble !== '' && (
          <p class="notice bad" role="alert">
            {trouble}
          </p>
        )}
      </header>
      <PaperFrame
        html={pageOf([paper.paper])}
        title={`${paper.title} như khi in`}
        onReady={(start) => {
          print.current = start;
        }}
      />
    </div>
  );
}

show('Kiểm tra, chấm điểm', <Verification first={initialData<VerificationPage>()} />);
