/** The dialog "Thu thập số liệu đột xuất": what is being collected, and a new request of up to ten columns. */
import { useState } from 'preact/hooks';
import type * as district from '../../district';
import { CSV_TYPE, csvOf } from '../../ui/csv-file';
import { initialData } from '../../ui/initial-data';
import { saveBytes } from '../../ui/save-file';
import { closeDialog, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useNotice } from '../../ui/use-attempt';
import { XLSX_TYPE, xlsxOf } from '../../ui/xlsx-file';
import '../../ui/style.css';
import './data-requests.css';
import { Heading } from '../../ui/heading';
import { MissingSchools } from './missing-schools.client';
import type { DataRequestsAnswer, DataRequestsPage, RequestView } from './page';
import { RequestForm } from './request-form.client';

const server = scriptServer<typeof district>();

type Answer = DataRequestsAnswer | { readonly state: 'refused'; readonly message: string };

function DataRequests({ first }: { first: DataRequestsPage }) {
  const [page, setPage] = useState(first);
  const [writing, setWriting] = useState(first.requests.every(({ state }) => state === 'closed'));
  const { notice, setNotice, say, busy, attempt } = useNotice();
  const [round, setRound] = useState(0);
  const [reminding, setReminding] = useState<RequestView>();

  const act = async (work: () => Promise<Answer>): Promise<boolean> => {
    let done = false;
    await attempt(async () => {
      const answer = await work();
      if (answer.state === 'refused') say(answer.message);
      else {
        setPage(answer.page);
        if (answer.message !== undefined) setNotice({ text: answer.message, tone: 'good' });
        done = true;
      }
    });
    return done;
  };

  const live = page.requests.filter(({ state }) => state !== 'closed');
  const closed = page.requests.filter(({ state }) => state === 'closed');
  const isWaiting = live.some(({ state }) => state === 'waiting' || state === 'closing');
  return (
    <div class="dialog data-requests">
      <div class="body">
        <Heading>Thu thập số liệu đột xuất</Heading>
        {notice && (
          <p class={`notice ${notice.tone}`} role={notice.tone === 'bad' ? 'alert' : 'status'}>
            {notice.text}
          </p>
        )}
        {reminding ? (
          <MissingSchools
            number={reminding.number}
            title={reminding.title}
            onBack={() => setReminding(undefined)}
          />
        ) : writing ? (
          <RequestForm
            key={round}
            page={page}
            busy={busy}
            onSend={async (request) => {
              if (!(await act(() => server.defineDataRequest(request)))) return;
              setWriting(false);
              setRound(round + 1);
            }}
            onBack={page.requests.length === 0 ? undefined : () => setWriting(false)}
          />
        ) : (
          <>
            {live.length === 0 && <p class="muted">Không có lần thu nào đang mở.</p>}
            {live.map((request) => (
              <Request
                key={request.number}
                request={request}
                page={page}
                busy={busy}
                act={act}
                onRemind={() => {
                  setNotice(undefined);
                  setReminding(request);
                }}
              />
            ))}
            {closed.length > 0 && (
              <details>
                <summary>Đã đóng ({closed.length})</summary>
                {closed.map((request) => (
                  <Request key={request.number} request={request} page={page} busy={busy} act={act} />
                ))}
              </details>
            )}
          </>
        )}
      </div>
      {!writing && !reminding && (
        <footer>
          <button type="button" class="primary" disabled={busy} onClick={() => setWriting(true)}>
            Lập lần thu mới
          </button>
          {page.isOperator && isWaiting && (
            <button type="button" disabled={busy} onClick={() => void act(() => server.sendToSchools())}>
              Gửi ngay
            </button>
          )}
          <button type="button" disabled={busy} onClick={() => void act(() => server.loadDataRequests())}>
            Tải lại
          </button>
          <button type="button" onClick={closeDialog}>
            Đóng
          </button>
          {!page.isOperator && isWaiting && (
            <span class="muted">Lượt chạy hằng giờ của {page.operator} gửi xuống các trường.</span>
          )}
        </footer>
      )}
    </div>
  );
}

function Request({
  request,
  page,
  busy,
  act,
  onRemind,
}: {
  request: RequestView;
  page: DataRequestsPage;
  busy: boolean;
  act: (work: () => Promise<Answer>) => Promise<boolean>;
  onRemind?: () => void;
}) {
  const [asking, setAsking] = useState(false);
  const { number, title, state, asked, answered } = request;
  const takeFile = (kind: 'xlsx' | 'csv') =>
    act(async () => {
      const answer = await server.loadCollectedTable({ number });
      if (answer.state === 'refused') return answer;
      const { table } = answer;
      if (kind === 'xlsx') saveBytes(`${table.title}.xlsx`, XLSX_TYPE, xlsxOf(table));
      else saveBytes(`${table.title}.csv`, CSV_TYPE, csvOf(table));
      return { state: 'done', page };
    });
  const heading = `request-${number}`;
  return (
    <section class="request" aria-labelledby={heading}>
      <h2 id={heading}>
        {number}. {title}
      </h2>
      <p class="muted">
        {request.stateText} · Hạn {request.deadline}
        {request.isOver && state === 'open' && <strong class="error"> (đã hết hạn)</strong>}
        {request.readText !== '' && ` · ${request.readText}`}
      </p>
      <p>
        <strong>
          {answered}/{asked}
        </strong>{' '}
        trường đã gửi
        <progress value={answered} max={Math.max(1, asked)} aria-label={`Đã gửi: ${title}`} />
      </p>
      {request.totals !== '' && <p class="totals">{request.totals}</p>}
      {request.missing !== '' && state !== 'closed' && (
        <details>
          <summary>Còn thiếu {asked - answered} trường</summary>
          <p>{request.missing}</p>
        </details>
      )}
      <p class="acts">
        <button
          type="button"
          disabled={busy}
          onClick={() => void act(() => server.showDataRequest({ number }))}
        >
          Mở trang số liệu
        </button>
        {state !== 'waiting' && (
          <>
            <button type="button" disabled={busy} onClick={() => void takeFile('xlsx')}>
              Tải .xlsx
            </button>
            <button type="button" disabled={busy} onClick={() => void takeFile('csv')}>
              Tải CSV
            </button>
          </>
        )}
        {state === 'open' && page.isOperator && (
          <button
            type="button"
            disabled={busy}
            onClick={() => void act(() => server.readDataRequest({ number }))}
          >
            Đọc lại ngay
          </button>
        )}
        {state === 'open' && answered < asked && onRemind && (
          <button type="button" disabled={busy} onClick={onRemind}>
            Nhắc trường chưa gửi
          </button>
        )}
        {(state === 'open' || state === 'waiting') &&
          (asking ? (
            <>
              <span>Đóng thì trường không điền được nữa; số liệu giữ nguyên.</span>
              <button
                type="button"
                class="primary"
                disabled={busy}
                onClick={() => void act(() => server.closeDataRequest({ number }))}
              >
                Đóng lần thu {number}
              </button>
              <button type="button" class="plain" onClick={() => setAsking(false)}>
                Thôi
              </button>
            </>
          ) : (
            <button type="button" disabled={busy} onClick={() => setAsking(true)}>
              Đóng lần thu này
            </button>
          ))}
      </p>
    </section>
  );
}

show('Thu thập số liệu đột xuất', <DataRequests first={initialData<DataRequestsPage>()} />);
