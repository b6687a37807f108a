/** The dialog "Bổ sung nội dung mới của bản này": what is new, what the office changed and keeps, one step. */
import { useState } from 'preact/hooks';
import type * as district from '../../../district';
import { Heading } from '../../../ui/heading';
import { initialData } from '../../../ui/initial-data';
import { closeDialog, scriptServer } from '../../../ui/server';
import { show } from '../../../ui/show';
import { useAttempt } from '../../../ui/use-attempt';
import '../../../ui/style.css';
import '../points/points.css';
import type { NewsPage } from './commands';
import type { NewsKind, NewsLine } from './plan';

const server = scriptServer<typeof district>();
const { version, lines } = initialData<NewsPage>();

const GROUPS: readonly { readonly kind: NewsKind; readonly title: string; readonly note: string }[] = [
  { kind: 'new', title: 'Dòng mới', note: 'Trang của đơn vị chưa có. Đánh dấu để thêm vào cuối trang.' },
  {
    kind: 'changed',
    title: 'Bản này đã đổi, đơn vị chưa sửa',
    note: 'Đánh dấu để lấy chữ, số mới.',
  },
  {
    kind: 'both',
    title: 'Đơn vị đã sửa, bản này cũng đổi',
    note: 'Giữ như đơn vị đã sửa. Đánh dấu dòng nào thì dòng ấy lấy theo bản này.',
  },
  {
    kind: 'unknown',
    title: 'Khác bản này, không rõ ai đã đổi',
    note: 'Giữ như đang có. Đánh dấu dòng nào thì dòng ấy lấy theo bản này.',
  },
  { kind: 'dropped', title: 'Bản này không còn', note: 'Vẫn giữ trong trang; không dùng nữa thì tự bỏ.' },
];

const OFFERED: readonly NewsKind[] = ['new', 'changed'];

function StandardNews() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(lines.filter(({ kind }) => OFFERED.includes(kind)).map(({ key }) => key)),
  );
  const [message, setMessage] = useState('');
  const [isDone, setDone] = useState(false);
  const { busy, attempt } = useAttempt(setMessage);
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const take = () =>
    attempt(async () => {
      const answer = await server.takeStandardNews({ keys: [...chosen] });
      setMessage(answer.message);
      setDone(answer.state === 'done');
    });
  return (
    <div class="dialog">
      <div class="body">
        <Heading>Bổ sung nội dung mới của bản này</Heading>
        <p>
          Bản {version} của chương trình. Chỉ những dòng được đánh dấu mới ghi vào sổ; điểm, Dùng hay không
          dùng, Bật hay Tắt và các dòng riêng của đơn vị giữ nguyên.
        </p>
        {lines.length === 0 && <p class="notice good">Sổ đã có đủ nội dung của bản này.</p>}
        {GROUPS.map(({ kind, title, note }) => {
          const own = lines.filter((line) => line.kind === kind);
          return own.length === 0 ? null : (
            <fieldset key={kind} class="choices" disabled={busy || isDone}>
              <legend>
                <strong>
                  {title} ({own.length})
                </strong>
              </legend>
              <p class="muted small">{note}</p>
              {own.map((line) => (
                <Line key={line.key} line={line} isChosen={chosen.has(line.key)} toggle={toggle} />
              ))}
            </fieldset>
          );
        })}
        <div aria-live="polite">
          {message !== '' && <p class={`notice ${isDone ? 'good' : 'bad'}`}>{message}</p>}
        </div>
      </div>
      <footer>
        {!isDone && (
          <button type="button" class="primary" disabled={busy} onClick={() => void take()}>
            {busy ? 'Đang ghi…' : chosen.size === 0 ? 'Giữ như đang có' : `Bổ sung ${chosen.size} dòng`}
          </button>
        )}
        <button type="button" class={isDone ? 'primary' : ''} onClick={closeDialog}>
          {isDone ? 'Đóng' : 'Để sau'}
        </button>
      </footer>
    </div>
  );
}

interface LineProps {
  readonly line: NewsLine;
  readonly isChosen: boolean;
  readonly toggle: (key: string) => void;
}

function Line({ line: { key, kind, sheet, what, changes }, isChosen, toggle }: LineProps) {
  const text = (
    <span>
      {sheet}: {what}
      {changes.map(({ column, from, to }) => (
        <span key={column} class="muted small" style={{ display: 'block' }}>
          {column}: {from === '' ? '(trống)' : from} → {to === '' ? '(trống)' : to}
        </span>
      ))}
    </span>
  );
  if (kind === 'dropped') return <p>{text}</p>;
  return (
    <label>
      <input type="checkbox" checked={isChosen} onChange={() => toggle(key)} />
      {text}
    </label>
  );
}

show('Bổ sung nội dung mới của bản này', <StandardNews />);
