/** The dialog "Báo cáo tồn tại và giải pháp": drafted from the petitions, edited beside the paper, printed or taken as Word. */

import { useRef, useState } from 'preact/hooks';
import type * as district from '../../district';
import { pageOf } from '../../paper/page';
import { saveWord } from '../../paper/save-word.client';
import { Field } from '../../ui/field';
import { initialData } from '../../ui/initial-data';
import { PaperFrame } from '../../ui/paper-frame';
import { SelectField } from '../../ui/select-field';
import { scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useAttempt } from '../../ui/use-attempt';
import '../../ui/style.css';
import '../../ui/paper-frame.css';
import './shortcomings.css';
import { Heading } from '../../ui/heading';
import { type ShortcomingsPage, type Signing, shortcomingsPaper } from './shortcomings-paper';

const server = scriptServer<typeof district>();

function Shortcomings({ first }: { first: ShortcomingsPage }) {
  const [page, setPage] = useState(first);
  const [signing, setSigning] = useState<Signing>({ locality: '', title: '', name: '' });
  const [changed, setChanged] = useState(false);
  const [asked, setAsked] = useState<{ from: string; to: string }>();
  const [fault, setFault] = useState('');
  const { busy, attempt } = useAttempt(setFault);
  const print = useRef<() => void>(() => undefined);
  const paper = shortcomingsPaper(page, signing);

  const load = (period: { from: string; to: string }) =>
    attempt(async () => {
      setAsked(undefined);
      const answer = await server.loadShortcomings(period);
      if (answer.state === 'refused') setFault(answer.message);
      else {
        setPage(answer.page);
        setChanged(false);
      }
    });
  const choose = (period: { from: string; to: string }) => {
    // what was typed is not thrown away unasked
    if (changed) setAsked(period);
    else void load(period);
  };
  const edit = (key: string, text: string) => {
    setChanged(true);
    setPage((old) => ({
      ...old,
      content: {
        ...old.content,
        sections: old.content.sections.map((section) =>
          section.key === key ? { ...section, text } : section,
        ),
      },
    }));
  };
  const takeWord = () => attempt(() => saveWord(paper));
  const month = (id: 'from' | 'to', label: string) => (
    <SelectField
      id={id}
      label={label}
      value={page[id]}
      disabled={busy}
      options={page.months.map(({ month: value, text }) => [value, text])}
      onChoose={(chosen) => choose({ from: page.from, to: page.to, [id]: chosen })}
    />
  );
  const signer = (id: keyof Signing, label: string, hint: string) => (
    <Field id={id} label={label}>
      <input
        id={id}
        placeholder={hint}
        value={signing[id]}
        onInput={(event) => setSigning({ ...signing, [id]: event.currentTarget.value })}
      />
    </Field>
  );
  return (
    <div class="paper-dialog shortcomings">
      <div class="form">
        <div class="scroll">
          <Heading>Báo cáo tồn tại và giải pháp</Heading>
          <p class="muted small">
            Gửi {page.office.superior}. Dự thảo lấy từ trang Kiến nghị của trường; sửa ở đây, bản in ở bên
            cạnh.
          </p>
          <div class="top">
            {month('from', 'Từ tháng')}
            {month('to', 'Đến tháng')}
          </div>
          {asked && (
            <div class="notice" role="alert">
              Soạn lại thì phần đã sửa ở đây mất.{' '}
              <button type="button" onClick={() => void load(asked)}>
                Soạn lại
              </button>{' '}
              <button type="button" onClick={() => setAsked(undefined)}>
                Giữ bản này
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
                value={text}
                onInput={(event) => edit(key, event.currentTarget.value)}
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
            <button type="button" disabled={busy} onClick={() => print.current()}>
              In
            </button>
            <span class="muted small" role="status">
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

show('Báo cáo tồn tại và giải pháp', <Shortcomings first={initialData<ShortcomingsPage>()} />);
