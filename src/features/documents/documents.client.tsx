/** The dialog "Soạn văn bản": the list with each document's state, what is missing, the paper as it prints, Word, Google Doc. */

import { useRef, useState } from 'preact/hooks';
import { pageOf } from '../../paper/page';
import type { Missing } from '../../paper/paper';
import { saveWord } from '../../paper/save-word.client';
import type * as school from '../../school';
import { initialData } from '../../ui/initial-data';
import { PaperFrame } from '../../ui/paper-frame';
import { messageOf, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useNotice } from '../../ui/use-attempt';
import '../../ui/style.css';
import '../../ui/paper-frame.css';
import './documents.css';
import { Heading } from '../../ui/heading';
import type { DocumentsAnswer, DocumentsPage, DocumentView } from './page';

const server = scriptServer<typeof school>();

const STATE_WORDS = {
  none: 'chưa có',
  requested: 'đã đề nghị lập',
  draft: 'dự thảo',
  signed: 'đã ký',
  published: 'đã đăng Cổng',
} as const;

function Documents({ first }: { first: DocumentsPage }) {
  const [page, setPage] = useState(first);
  const { notice, setNotice, say, busy, attempt } = useNotice();
  const print = useRef<() => void>(() => undefined);
  const { chosen } = page;

  const turnTo = (ask: () => Promise<DocumentsAnswer | { state: 'refused'; message: string }>) =>
    attempt(async () => {
      const answer = await ask();
      if (answer.state === 'refused') say(answer.message);
      else {
        setPage(answer.page);
        if (answer.message !== undefined) setNotice({ text: answer.message, tone: 'good' });
      }
    });

  const fill = async ({ what, table, column }: Missing) => {
    if (table === undefined || column === undefined) {
      setNotice({ text: `“${what}” không có trong sổ: điền vào bản Word trước khi ký.`, tone: 'good' });
      return;
    }
    try {
      const title = await server.showMissing(table, column);
      setNotice({
        text:
          title === ''
            ? 'Không thấy trang của sổ; chọn THĐT > Kiểm tra sổ.'
            : `Đã chọn ô ở trang “${title}” phía sau hộp thoại này. Điền xong, bấm “Lấy lại số liệu”.`,
        tone: title === '' ? 'bad' : 'good',
      });
    } catch (error) {
      say(messageOf(error));
    }
  };

  const takeWord = () => attempt(() => saveWord(chosen.paper));

  return (
    <div class="paper-dialog documents">
      <div class="form">
        <div class="scroll">
          <Heading>Soạn văn bản</Heading>
          <p class="muted small">{page.school}</p>
          <Findings page={page} />
          <List
            title="Mười văn bản của hồ sơ"
            page={page}
            cover={true}
            busy={busy}
            open={(key) => void turnTo(() => server.loadDocument(key))}
          />
          <List
            title="Văn bản khác"
            page={page}
            cover={false}
            busy={busy}
            open={(key) => void turnTo(() => server.loadDocument(key))}
          />
        </div>
        <footer>
          {notice && (
            <p class={`notice ${notice.tone}`} role="alert">
              {notice.text}
            </p>
          )}
          <MissingList missing={chosen.missing} fill={(missing) => void fill(missing)} />
          <div class="buttons">
            <button type="button" class="primary" onClick={() => void takeWord()}>
              Tải bản Word
            </button>
            <button type="button" onClick={() => print.current()}>
              In
            </button>
            <button
              type="button"
              disabled={busy}
              onClick={() => void turnTo(() => server.requestDocument(chosen.key))}
            >
              Đề nghị bản Google
            </button>
            <button
              type="button"
              class="plain"
              disabled={busy}
              onClick={() => void turnTo(() => server.loadDocument(chosen.key))}
            >
              Lấy lại số liệu
            </button>
          </div>
        </footer>
      </div>
      <PaperFrame
        html={pageOf([chosen.paper])}
        title="Văn bản như khi in"
        onReady={(start) => {
          print.current = start;
        }}
        onBlank={(what) => {
          const missing = chosen.missing.find((each) => each.what === what);
          if (missing) void fill(missing);
        }}
      />
    </div>
  );
}

function Findings({ page: { findings, checkedOn } }: { page: DocumentsPage }) {
  if (findings.length === 0) return null;
  return (
    <details class="findings">
      <summary>
        Đơn vị quản lý kiểm tra hồ sơ{checkedOn === undefined ? '' : ` ngày ${checkedOn}`}: {findings.length}{' '}
        điều cần xem lại
      </summary>
      <ul>
        {findings.map(({ place, message, remedy }) => (
          <li key={`${place} ${message}`}>
            <strong>{place}:</strong> {message} {remedy}
          </li>
        ))}
      </ul>
    </details>
  );
}

function List({
  title,
  page,
  cover,
  busy,
  open,
}: {
  title: string;
  page: DocumentsPage;
  cover: boolean;
  busy: boolean;
  open: (key: number) => void;
}) {
  return (
    <>
      <h2>{title}</h2>
      <ol>
        {page.documents
          .filter((document) => document.cover === cover)
          .map((document, index) => (
            <li key={document.key}>
              <button
                type="button"
                aria-current={document.key === page.chosen.key}
                disabled={busy}
                onClick={() => open(document.key)}
              >
                <span class="name">
                  {cover ? `${index + 1}. ` : ''}
                  {document.title}
                </span>
                <State document={document} />
              </button>
              {document.key === page.chosen.key && <Links document={document} />}
            </li>
          ))}
      </ol>
    </>
  );
}

function State({ document }: { document: DocumentView }) {
  const { state, outdated, issued } = document;
  const tone = outdated ? 'warn' : state === 'signed' || state === 'published' ? 'good' : '';
  return (
    <span class={`state ${tone}`}>
      {outdated ? 'số liệu đã đổi' : STATE_WORDS[state]}
      {issued !== undefined && ` (${issued})`}
    </span>
  );
}

function Links({ document: { draft, link, outdated } }: { document: DocumentView }) {
  return (
    <p class="small muted">
      {outdated && 'Nhân sự, phòng hoặc thiết bị đã thay đổi từ khi soạn: xem lại, soạn bản mới nếu cần. '}
      {draft !== undefined && (
        <a href={draft} target="_blank" rel="noreferrer">
          Mở bản dự thảo
        </a>
      )}{' '}
      {link !== undefined && (
        <a href={link} target="_blank" rel="noreferrer">
          Mở bản đã ký
        </a>
      )}
    </p>
  );
}

function MissingList({ missing, fill }: { missing: readonly Missing[]; fill: (missing: Missing) => void }) {
  if (missing.length === 0) return <p class="small good">Mọi chỗ đã có số liệu.</p>;
  return (
    <details>
      <summary>Còn {missing.length} chỗ cần điền, xem lại (bôi vàng)</summary>
      <ul class="missing">
        {missing.map((each) => (
          <li key={each.what}>
            <button type="button" class="link" onClick={() => fill(each)}>
              {each.what}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

show('Soạn văn bản', <Documents first={initialData<DocumentsPage>()} />);
