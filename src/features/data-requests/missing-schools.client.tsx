/** Reminding the schools that a data request still waits for: tick, read the mail, send; another officer's wish waits for the operator. */
import { useEffect, useState } from 'preact/hooks';
import type * as district from '../../district';
import { isWritable, MailedSchools } from '../../ui/mailed-schools';
import { messageOf, scriptServer } from '../../ui/server';
import type { MissingAnswer, MissingPage } from './page';

const server = scriptServer<typeof district>();

type Answer = MissingAnswer | { readonly state: 'refused'; readonly message: string };

interface Props {
  readonly number: number;
  readonly title: string;
  readonly onBack: () => void;
}

export function MissingSchools({ number, title, onBack }: Props) {
  const [page, setPage] = useState<MissingPage>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(true);
  const [told, setTold] = useState<{ text: string; lines: readonly string[]; tone: 'good' | 'bad' }>();

  const attempt = async (work: () => Promise<Answer>) => {
    setBusy(true);
    try {
      const answer = await work();
      if (answer.state === 'refused') setTold({ text: answer.message, lines: [], tone: 'bad' });
      else {
        const { missing, message, failures = [] } = answer;
        setPage(missing);
        setChosen(new Set(missing.schools.filter(isWritable).map(({ schoolId }) => schoolId)));
        if (message !== undefined)
          setTold({ text: message, lines: failures, tone: failures.length === 0 ? 'good' : 'bad' });
      }
    } catch (error) {
      setTold({ text: messageOf(error), lines: [], tone: 'bad' });
    }
    setBusy(false);
  };
  useEffect(() => void attempt(() => server.loadMissingSchools({ number })), []);

  const isOver = page?.quota !== undefined && chosen.size > page.quota;
  return (
    <section aria-labelledby="missing-heading">
      <h2 id="missing-heading">
        Nhắc trường chưa gửi: {number}. {title}
      </h2>
      <p class="muted">
        Theo lần đọc gần nhất. Mỗi trường nhận tối đa một thư nhắc số liệu trong ngày, gộp mọi lần thu còn
        thiếu.
      </p>
      <div aria-live="polite">
        {busy && <p>{page ? 'Đang gửi…' : 'Đang xem trường nào chưa gửi…'}</p>}
        {told && (
          <div class={`notice ${told.tone}`}>
            <p>{told.text}</p>
            {told.lines.length > 0 && (
              <ul>
                {told.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </div>
        )}
        {page && !busy && page.schools.length === 0 && (
          <p class="notice good">Mọi trường đã gửi. Không có gì để nhắc.</p>
        )}
      </div>
      {page && page.schools.length > 0 && (
        <MailedSchools schools={page.schools} chosen={chosen} onChoose={setChosen} />
      )}
      <p class="acts">
        <button
          type="button"
          class="primary"
          disabled={busy || chosen.size === 0 || isOver}
          onClick={() => void attempt(() => server.remindMissingSchools({ number, schools: [...chosen] }))}
        >
          {page?.isOperator === false ? `Xếp hàng nhắc ${chosen.size} trường` : `Gửi ${chosen.size} thư ngay`}
        </button>
        <button type="button" disabled={busy} onClick={onBack}>
          Quay lại
        </button>
        {page?.quota !== undefined && (
          <span class={isOver ? 'error' : 'muted'}>
            Hôm nay còn gửi được {page.quota} thư{isOver ? ': bỏ bớt trường đã chọn.' : '.'}
          </span>
        )}
        {page?.isOperator === false && (
          <span class="muted">Thư gửi từ tài khoản vận hành {page.operator}.</span>
        )}
      </p>
    </section>
  );
}
