/** The dialog "Báo cáo tồn tại và giải pháp": drafted from the petitions, edited beside the paper, printed or taken as Word. */

import { useRef, useState } from 'preact/hooks';
import type * as district from '../../district';
import { pageOf } from '../../paper/page';
import { saveWord } from '../../paper/save-word.client';
import { Field } from '../../ui/field';
import { initialData } from '../../ui/initial-data';
import { PaperFrame } from '../../ui/paper-frame';
import { PdfButton } from '../../ui/pdf-button';
import { SelectField } from '../../ui/select-field';
import { scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useAttempt } from '../../ui/use-attempt';
import '../../ui/style.css';
import '../../ui/paper-frame.css';
import './shortcomings.css';
import { Heading } from '../../ui/heading';
import { type Keeping, useDraftKeeper } from './draft-keeper.client';
import { type ShortcomingsPage, type Signing, shortcomingsPaper } from './shortcomings-paper';

const server = scriptServer<typeof district>();

function Shortcomings({ first }: { first: ShortcomingsPage }) {
  const [page, setPage] = useState(first);
  const [signing, setSigning] = useState<Signing>(first.signing);
  const [fault, setFault] = useState('');
  const { busy, attempt } = useAttempt(setFault);
  const print = useRef<() => void>(() => undefined);
  const keeper = useDraftKeeper(first);
  const { keeping } = keeper;
  const paper = shortcomingsPaper(page, signing);

  const loadNow = async (wanted: { from?: string; to?: string; key?: string; fresh?: boolean }) => {
    const answer = await server.loadShortcomings(wanted);
    if (answer.state === 'refused') setFault(answer.message);
    else {
      setPage(answer.page);
      setSigning(answer.page.signing);
      keeper.moveTo(answer.page);
    }
  };
  const load = (wanted: Parameters<typeof loadNow>[0]) => attempt(() => loadNow(wanted));
  /** Another draft only once this one is kept: nothing typed is lost. */
  const leaveFor = (wanted: Parameters<typeof loadNow>[0]) =>
    attempt(async () => {
      if (await keeper.settle()) await loadNow(wanted);
    });
  const edit = (key: string, text: string) => {
    const next = {
      ...page,
      content: {
        ...page.content,
        sections: page.content.sections.map((section) =>
          section.key === key ? { ...section, text } : section,
        ),
      },
    };
    setPage(next);
    keeper.keep({ page: next, signing });
  };
  const sign = (change: Partial<Signing>) => {
    const next = { ...signing, ...change };
    setSigning(next);
    keeper.keep({ page, signing: next });
  };
  const takeWord = () => attempt(() => saveWord(paper));
  const month = (id: 'from' | 'to', label: string) => (
    <SelectField
      id={id}
      label={label}
      value={page[id]}
      disabled={busy}
      options={page.months.map(({ month: value, text }) => [value, text])}
      onChoose={(chosen) => void leaveFor({ from: page.from, to: page.to, [id]: chosen })}
    />
  );
  const signer = (id: keyof Signing, label: string, hint: string) => (
    <Field id={id} label={label}>
      <input
        id={id}
        placeholder={hint}
        readOnly={busy}
        value={signing[id]}
        onInput={(event) => sign({ [id]: event.currentTarget.value })}
        onBlur={() => void keeper.settle()}
      />
    </Field>
  );
  return (
    <div class="paper-dialog shortcomings">
      <div class="form">
        <div class="scroll">
          <Heading>Báo cáo tồn tại và giải pháp</Heading>
          <p class="muted small">
            Gửi {page.office.superior}. Dự thảo lấy từ trang Kiến nghị của trường; sửa ở đây thì tự lưu, lần
            sau mở lại còn nguyên. Bản in ở bên cạnh; bảng số liệu và phụ lục theo hôm nay.
          </p>
          <div class="top">
            {month('from', 'Từ tháng')}
            {month('to', 'Đến tháng')}
          </div>
          {page.drafts.length > 0 && (
            <Field id="kept" label="Bản đã lưu">
              <select
                id="kept"
                value={page.drafts.some(({ key }) => key === page.key) ? page.key : ''}
                disabled={busy}
                onChange={(event) => {
                  const key = event.currentTarget.value;
                  void leaveFor(key === '' ? { from: page.from, to: page.to, fresh: true } : { key });
                }}
              >
                <option value="">Soạn mới từ kiến nghị</option>
                {page.drafts.map(({ key, text }) => (
                  <option key={key} value={key}>
                    {text}
                  </option>
                ))}
              </select>
            </Field>
          )}
          {keeping.state === 'conflict' && (
            <div class="notice bad" role="alert">
              <p>Bản này vừa được người khác {keeping.theirs}. Bản đang gõ ở đây chưa lưu.</p>
              <div class="buttons">
                <button type="button" class="primary" onClick={() => void keeper.keepApart(keeping.newKey)}>
                  Lưu bản này thành bản riêng
                </button>
                <button type="button" onClick={() => void load({ key: page.key })}>
                  Bỏ bản này, xem bản kia
                </button>
              </div>
            </div>
          )}
          {keeping.state === 'failed' && (
            <div class="notice bad" role="alert">
              <p>Chưa lưu được: {keeping.message}</p>
              <button type="button" onClick={() => void keeper.settle()}>
                Lưu lại
              </button>
            </div>
          )}
          {fault !== '' && (
            <p class="notice bad" role="alert">
              {fault}
            </p>
          )}
          {page.content.sections.map(({ key, title, text, hint }) => (
            <Field key={key} id={`part-${key}`} label={`${title} (mỗi ý một dòng)`}>
              <textarea
                id={`part-${key}`}
                rows={Math.min(10, Math.max(2, text.split('\n').length + Math.floor(text.length / 90)))}
                placeholder={hint}
                readOnly={busy}
                value={text}
                onInput={(event) => edit(key, event.currentTarget.value)}
                onBlur={() => void keeper.settle()}
              />
            </Field>
          ))}
          <div class="top">
            {signer('locality', 'Địa danh', 'Nơi ký')}
            {signer('title', 'Chức vụ người ký', 'Trưởng phòng')}
            {signer('name', 'Họ tên người ký', '')}
          </div>
        </div>
        <footer>
          <div class="buttons">
            <button type="button" class="primary" disabled={busy} onClick={() => void takeWord()}>
              Tải bản Word
            </button>
            <PdfButton
              take={() => server.takePaperPdf({ name: paper.fileName, html: pageOf([paper]) })}
              onFault={setFault}
            />
            <button type="button" disabled={busy} onClick={() => print.current()}>
              In
            </button>
            <span class="muted small" role="status">
              {keptText(keeping, page)}{' '}
              {page.annex.length === 0
                ? 'Không có kiến nghị trong kỳ.'
                : `Kèm phụ lục ${page.annex.length} kiến nghị.`}
            </span>
          </div>
        </footer>
      </div>
      <PaperFrame
        html={pageOf([paper])}
        title="Báo cáo như khi in"
        onReady={(ready) => {
          print.current = ready;
        }}
      />
    </div>
  );
}

/** What of this draft is kept. */
function keptText(keeping: Keeping, { savedText }: ShortcomingsPage): string {
  if (keeping.state === 'waiting') return 'Đang lưu…';
  if (keeping.state === 'saved') return `Đã ${keeping.text}.`;
  if (keeping.state === 'same' && savedText !== '') return `Bản đã ${savedText}.`;
  return keeping.state === 'same' ? 'Sửa là tự lưu.' : 'Chưa lưu.';
}

show('Báo cáo tồn tại và giải pháp', <Shortcomings first={initialData<ShortcomingsPage>()} />);
