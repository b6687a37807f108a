/** The dialog "Đề nghị công nhận": who meets the conditions today, lists that were kept, and each drawn up again. */

import { useRef, useState } from 'preact/hooks';
import type * as district from '../../district';
import { formatNumber } from '../../domain/vietnamese';
import { pageOf } from '../../paper/page';
import type { Paper } from '../../paper/paper';
import { saveWord } from '../../paper/save-word.client';
import { Field } from '../../ui/field';
import { Heading } from '../../ui/heading';
import { initialData } from '../../ui/initial-data';
import { PaperFrame } from '../../ui/paper-frame';
import { PdfButton } from '../../ui/pdf-button';
import { scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useAttempt, useNotice } from '../../ui/use-attempt';
import '../../ui/style.css';
import '../../ui/paper-frame.css';
import './recognition.css';
import type { JudgedSchool, KeptList, RecognitionAnswer, RecognitionPage, ShownList } from './page';

const server = scriptServer<typeof district>();

const OUTCOMES = {
  proposed: 'Đủ điều kiện đề nghị',
  refused: 'Chưa đủ điều kiện',
  unknown: 'Chưa đủ dữ liệu để xét',
} as const;

function Recognition({ first }: { first: RecognitionPage }) {
  const [page, setPage] = useState(first);
  const [shown, setShown] = useState<ShownList>();
  const [paper, setPaper] = useState<Paper>();
  const [title, setTitle] = useState(`Danh sách đề nghị công nhận năm học ${first.yearText}`);
  const { notice, setNotice, say, busy, attempt } = useNotice();

  const act = (
    ask: () => Promise<
      RecognitionAnswer | { state: 'refused'; message: string } | { state: 'paper'; paper: Paper }
    >,
  ) =>
    attempt(async () => {
      const answer = await ask();
      if (answer.state === 'refused') say(answer.message);
      else if (answer.state === 'paper') setPaper(answer.paper);
      else if (answer.state === 'list') setShown(answer.shown);
      else {
        setPage(answer.page);
        if (answer.message !== undefined) setNotice({ text: answer.message, tone: 'good' });
      }
    });

  if (paper !== undefined) return <PaperView paper={paper} close={() => setPaper(undefined)} />;
  const proposed = page.judged.filter(({ outcome }) => outcome === 'proposed').length;
  return (
    <div class="dialog recognition">
      <div class="body">
        <Heading>Đề nghị công nhận, năm học {page.yearText}</Heading>
        {notice !== undefined && (
          <p class={`notice ${notice.tone}`} role="alert">
            {notice.text}
          </p>
        )}
        {shown !== undefined ? (
          <Shown shown={shown} close={() => setShown(undefined)} />
        ) : (
          <>
            <p>
              {page.rulesText} {page.pointsText}
            </p>
            <p class="muted small">
              Ngưỡng sửa ở trang Thiết lập, phần Kiểm tra và công nhận; chỉ báo Bắt buộc ở trang Bộ chỉ báo.
            </p>
            {page.unreadable.map((each) => (
              <p class="notice bad" key={each}>
                Không đọc được thiết lập “{each}”: coi như chưa đặt.
              </p>
            ))}
            <SchoolsTable
              caption={`Xét theo số liệu hiện nay: ${proposed}/${page.judged.length} trường đủ điều kiện`}
              judged={page.judged}
            />
            <h2>Danh sách đã lưu</h2>
            {page.lists.length === 0 && <p class="muted">Chưa lưu danh sách nào.</p>}
            {page.lists.map((list) => (
              <Kept key={list.id} list={list} busy={busy} act={(ask) => void act(ask)} />
            ))}
          </>
        )}
      </div>
      {shown === undefined && (
        <footer>
          <label class="title">
            <span class="label">Tên danh sách</span>
            <input
              class="wide"
              value={title}
              onInput={({ currentTarget }) => setTitle(currentTarget.value)}
            />
          </label>
          <button
            type="button"
            class="primary"
            disabled={busy || title.trim() === ''}
            onClick={() => void act(() => server.keepRecognition({ title }))}
          >
            Lưu danh sách này
          </button>
          <span role="status" class="muted">
            {busy ? 'Đang làm…' : 'Lưu kèm ngưỡng, bộ chỉ báo và số liệu đã dùng.'}
          </span>
        </footer>
      )}
    </div>
  );
}

function Kept({
  list,
  busy,
  act,
}: {
  list: KeptList;
  busy: boolean;
  act: (
    ask: () => Promise<
      RecognitionAnswer | { state: 'refused'; message: string } | { state: 'paper'; paper: Paper }
    >,
  ) => void;
}) {
  const [number, setNumber] = useState('');
  const [on, setOn] = useState('');
  return (
    <section class="kept" aria-label={list.title}>
      <p>
        <strong>{list.title}</strong>
      </p>
      <p class="small">
        {list.madeText}; {list.countText}.
      </p>
      {list.decisionText !== '' && <p class="small good">{list.decisionText}</p>}
      <p class="choices">
        <button
          type="button"
          disabled={busy}
          onClick={() => act(() => server.showRecognitionList({ list: list.id }))}
        >
          Dựng lại từ dữ liệu đã lưu
        </button>
        <button
          type="button"
          disabled={busy}
          onClick={() => act(() => server.loadRecognitionPaper({ list: list.id }))}
        >
          Tờ trình lên cấp trên
        </button>
      </p>
      {list.decisionText === '' && (
        <details>
          <summary>Ghi quyết định công nhận</summary>
          <div class="choices">
            <Field id={`n-${list.id}`} label="Số quyết định">
              <input
                id={`n-${list.id}`}
                value={number}
                onInput={({ currentTarget }) => setNumber(currentTarget.value)}
              />
            </Field>
            <Field id={`d-${list.id}`} label="Ngày ký">
              <input
                id={`d-${list.id}`}
                type="date"
                value={on}
                onChange={({ currentTarget }) => setOn(currentTarget.value)}
              />
            </Field>
            <button
              type="button"
              disabled={busy || number.trim() === '' || on === ''}
              onClick={() => act(() => server.noteRecognitionDecision({ list: list.id, number, on }))}
            >
              Ghi quyết định
            </button>
          </div>
        </details>
      )}
    </section>
  );
}

function Shown({ shown, close }: { shown: ShownList; close: () => void }) {
  return (
    <>
      <p>
        <button type="button" onClick={close}>
          Quay lại
        </button>
      </p>
      <p>{shown.rulesText}</p>
      {shown.isSame ? (
        <p class="notice good" role="status">
          Dựng lại từ dữ liệu đã lưu: đúng như khi lập.
        </p>
      ) : (
        <div class="notice bad" role="alert">
          <p>Dữ liệu đã lưu không còn như khi lập:</p>
          <ul>
            {shown.differences.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      <SchoolsTable caption={`${shown.list.title}: ${shown.list.countText}`} judged={shown.judged} />
    </>
  );
}

function SchoolsTable({ caption, judged }: { caption: string; judged: readonly JudgedSchool[] }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Trường</th>
          <th scope="col">Phạm vi</th>
          <th scope="col">Điểm</th>
          <th scope="col">Kết quả</th>
          <th scope="col">Điều kiện còn thiếu</th>
          <th scope="col">Tờ trình của trường</th>
        </tr>
      </thead>
      <tbody>
        {judged.map((school) => (
          <tr key={school.schoolId}>
            <th scope="row">
              {school.name} ({school.levels})
            </th>
            <td data-title="Phạm vi">{school.profileText}</td>
            <td data-title="Điểm">
              {school.total === undefined
                ? '–'
                : `${formatNumber(school.total, 2)}/${formatNumber(school.maximum ?? 0, 2)} (${formatNumber((school.share ?? 0) * 100, 1)} %)`}
              {school.roundText !== '' && <span class="small muted"> {school.roundText}</span>}
            </td>
            <td data-title="Kết quả" class={school.outcome}>
              {OUTCOMES[school.outcome]}
            </td>
            <td data-title="Còn thiếu">{school.reasons.join(' ')}</td>
            <td data-title="Tờ trình">{school.proposal || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PaperView({ paper, close }: { paper: Paper; close: () => void }) {
  const print = useRef<() => void>(() => undefined);
  const [trouble, setTrouble] = useState('');
  const { attempt } = useAttempt(setTrouble);
  const takeWord = () => attempt(() => saveWord(paper));
  return (
    <div class="dialog paper-view">
      <header class="choices">
        <h1>Tờ trình lên cấp trên</h1>
        <button type="button" class="primary" onClick={() => void takeWord()}>
          Tải bản Word
        </button>
        <PdfButton
          take={() => server.takePaperPdf({ name: paper.fileName, html: pageOf([paper]) })}
          onFault={setTrouble}
        />
        <button type="button" onClick={() => print.current()}>
          In
        </button>
        <button type="button" onClick={close}>
          Quay lại
        </button>
        {trouble !== '' && (
          <p class="notice bad" role="alert">
            {trouble}
          </p>
        )}
      </header>
      <PaperFrame
        html={pageOf([paper])}
        title="Tờ trình như khi in"
        onReady={(start) => {
          print.current = start;
        }}
      />
    </div>
  );
}

show('Đề nghị công nhận', <Recognition first={initialData<RecognitionPage>()} />);
