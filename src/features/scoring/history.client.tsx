/** The history of a month or of one indicator: when, who, from, to, why. */
import { useState } from 'preact/hooks';
import { messageOf } from '../../ui/server';
import type { HistoryLine } from './page';
import { schoolServer } from './school-server.client';
import { momentText } from './words';

const KNOWN_BY = { declared: 'tự khai', verified: 'theo tài khoản', unknown: 'không rõ' } as const;

/** Asks for it at a press and shows it in place; pressed again it goes. */
export function HistoryButton({ month, code }: { month: string; code?: string }) {
  const [lines, setLines] = useState<readonly HistoryLine[]>();
  const [message, setMessage] = useState('');
  const load = async () => {
    if (lines !== undefined) return setLines(undefined);
    setMessage('Đang đọc lịch sử…');
    try {
      const answer = await schoolServer.loadScoreHistory(month, code ?? '');
      setMessage(answer.state === 'refused' ? answer.message : '');
      if (answer.state === 'history') setLines(answer.lines);
    } catch (error) {
      setMessage(messageOf(error));
    }
  };
  return (
    <div class="history">
      <button
        type="button"
        class="link small"
        aria-expanded={lines !== undefined}
        onClick={() => void load()}
      >
        {lines === undefined ? 'Xem lịch sử' : 'Đóng lịch sử'}
        {code === undefined ? ' của tháng' : <span class="unseen"> {code}</span>}
      </button>
      <span class="muted small" role="status">
        {message}
      </span>
      {lines !== undefined && <Lines lines={lines} withCode={code === undefined} />}
    </div>
  );
}

const SHOWN_AT_ONCE = 40;

function Lines({ lines, withCode }: { lines: readonly HistoryLine[]; withCode: boolean }) {
  const [count, setCount] = useState(SHOWN_AT_ONCE);
  if (lines.length === 0) return <p class="muted small">Chưa có thay đổi nào.</p>;
  return (
    <>
      <ol class="history-lines small" aria-label="Lịch sử, mới nhất trước">
        {lines.slice(0, count).map((line, index) => (
          <li key={`${lines.length - index}`}>
            <span class="muted">{momentText(line.at)}</span> · <strong>{line.who}</strong>{' '}
            <span class="muted">({KNOWN_BY[line.knownBy]})</span> · {line.what}
            {withCode && line.code !== undefined && ` ${line.code}`}
            {line.field !== undefined &&
              `, ${line.field}: “${line.from || 'trống'}” → “${line.to || 'trống'}”`}
            {line.field === undefined && line.to !== '' && `. ${line.to}`}
            {line.why !== '' && <em> Vì sao: {line.why}</em>}
          </li>
        ))}
      </ol>
      {lines.length > count && (
        <button type="button" class="link small" onClick={() => setCount(count + SHOWN_AT_ONCE)}>
          Xem thêm {Math.min(SHOWN_AT_ONCE, lines.length - count)} dòng cũ hơn
        </button>
      )}
    </>
  );
}
