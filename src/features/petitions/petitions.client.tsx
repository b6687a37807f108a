/** The dialog "Kiến nghị của trường": unanswered ones first, each with its answer beside it. */
import { useState } from 'preact/hooks';
import type * as district from '../../district';
import { Field } from '../../ui/field';
import { initialData } from '../../ui/initial-data';
import { closeDialog, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useNotice } from '../../ui/use-attempt';
import '../../ui/style.css';
import './petitions.css';
import { Heading } from '../../ui/heading';
import type { PetitionState, PetitionsPage, PetitionView } from './page';

const server = scriptServer<typeof district>();

const STATES: readonly (readonly [PetitionState, string])[] = [
  ['answered', 'Đã trả lời'],
  ['considered', 'Đang xem xét'],
  ['forwarded', 'Đã chuyển cấp trên'],
];

function Petitions({ first }: { first: PetitionsPage }) {
  const [page, setPage] = useState(first);
  const [who, setWho] = useState('');
  const { notice, setNotice, say, busy, attempt } = useNotice();
  const waiting = page.petitions.filter(({ isUnanswered }) => isUnanswered);
  const settled = page.petitions.filter(({ isUnanswered }) => !isUnanswered);

  const send = (petition: PetitionView, state: PetitionState, answer: string) =>
    attempt(async () => {
      const { id, seen } = petition;
      const result = await server.answerPetition({ id, seen, state, answer, answeredBy: who });
      if (result.state === 'refused') say(result.message);
      else {
        setPage(result.page);
        setNotice({ text: result.message ?? '', tone: 'good' });
      }
    });
  const list = (petitions: readonly PetitionView[]) => (
    <ul class="list">
      {petitions.map((petition) => (
        <Petition
          key={`${petition.id} ${petition.seen}`}
          petition={petition}
          ready={!busy && who.trim() !== ''}
          onSend={(state, answer) => void send(petition, state, answer)}
        />
      ))}
    </ul>
  );
  return (
    <div class="dialog petitions">
      <div class="body">
        <Heading>Kiến nghị của trường</Heading>
        {notice && (
          <p class={`notice ${notice.tone}`} role={notice.tone === 'bad' ? 'alert' : 'status'}>
            {notice.text}
          </p>
        )}
        {waiting.length === 0 ? (
          <p class="notice good">Không còn kiến nghị nào chờ trả lời.</p>
        ) : (
          <p class="muted">{waiting.length} kiến nghị chờ trả lời.</p>
        )}
        <Field id="who" label="Người trả lời (họ tên)">
          <input
            id="who"
            class={who.trim() === '' ? 'asked' : ''}
            maxLength={100}
            value={who}
            onInput={(event) => setWho(event.currentTarget.value)}
          />
        </Field>
        {list(waiting)}
        {settled.length > 0 && (
          <details>
            <summary>Đã xử lý ({settled.length})</summary>
            {list(settled)}
          </details>
        )}
        {page.more > 0 && <p class="muted">Còn {page.more} kiến nghị cũ ở trang Kiến nghị của trường.</p>}
      </div>
      <footer>
        <button type="button" onClick={closeDialog}>
          Đóng
        </button>
        <span class="muted">Lượt chạy của {page.operator} chuyển câu trả lời vào sổ của trường.</span>
      </footer>
    </div>
  );
}

function Petition({
  petition,
  ready,
  onSend,
}: {
  petition: PetitionView;
  ready: boolean;
  onSend: (state: PetitionState, answer: string) => void;
}) {
  const [state, setState] = useState<PetitionState>(petition.state === '' ? 'answered' : petition.state);
  const [answer, setAnswer] = useState(petition.answer);
  const { id, school, askedOn, kind, content, by, contact, link, remark, sentText } = petition;
  const about = `${school}, ${askedOn}`;
  const isSame = state === petition.state && answer.trim() === petition.answer;
  return (
    <li>
      <p>
        <strong>{school}</strong>{' '}
        <span class="muted">{[askedOn, kind, by].filter((text) => text !== '').join(' · ')}</span>
      </p>
      <p class="content">{content}</p>
      {link !== '' && (
        <p>
          <a href={link} target="_blank" rel="noreferrer">
            Văn bản kèm theo<span class="unseen"> ({about})</span>
          </a>
        </p>
      )}
      {contact !== '' && <p class="muted small">Liên hệ: {contact}</p>}
      {remark !== '' && <p class="error">{remark}</p>}
      <Field id={`answer-${id}`} label="Trả lời" about={about}>
        <textarea
          id={`answer-${id}`}
          rows={2}
          maxLength={5000}
          value={answer}
          onInput={(event) => setAnswer(event.currentTarget.value)}
        />
      </Field>
      <p class="acts">
        <label class="unseen" for={`state-${id}`}>
          Tình trạng ({about})
        </label>
        <select
          id={`state-${id}`}
          value={state}
          onChange={(event) =>
            setState(STATES.find(([value]) => value === event.currentTarget.value)?.[0] ?? 'answered')
          }
        >
          {STATES.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="primary"
          disabled={!ready || isSame || (state === 'answered' && answer.trim() === '')}
          onClick={() => onSend(state, answer)}
        >
          Ghi<span class="unseen"> ({about})</span>
        </button>
        {sentText !== '' && <span class="muted small">{sentText}</span>}
      </p>
    </li>
  );
}

show('Kiến nghị của trường', <Petitions first={initialData<PetitionsPage>()} />);
