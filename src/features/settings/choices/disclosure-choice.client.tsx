/** The dialog "Chọn hạn công khai": two dates side by side, a name, and the choice is on record. */
import { useState } from 'preact/hooks';
import type * as district from '../../../district';
import { Field } from '../../../ui/field';
import { initialData } from '../../../ui/initial-data';
import { closeDialog, messageOf, scriptServer } from '../../../ui/server';
import { show } from '../../../ui/show';
import '../../../ui/style.css';
import '../points/points.css';
import type { DisclosurePage } from './commands';

const server = scriptServer<typeof district>();
const page = initialData<DisclosurePage>();

function DisclosureChoice() {
  const [code, setCode] = useState('');
  const [by, setBy] = useState('');
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  const [chosen, setChosen] = useState(false);
  const choose = async () => {
    setBusy(true);
    try {
      const answer = await server.chooseDisclosure({ code, by });
      setMessage(answer.message);
      setChosen(answer.state === 'chosen');
    } catch (error) {
      setMessage(messageOf(error));
    }
    setBusy(false);
  };
  return (
    <div class="dialog">
      <div class="body">
        <h1>Chọn hạn công khai</h1>
        {page.message !== undefined && <p class="notice good">{page.message}</p>}
        <p>Các văn bản ghi hạn công khai khác nhau. Đơn vị theo hạn nào?</p>
        {page.chosen !== undefined && <p class="muted">Đã chọn trước đây: {page.chosen}.</p>}
        <fieldset class="choices">
          <legend class="unseen">Hạn công khai</legend>
          {page.choices.map((choice) => (
            <label key={choice.code}>
              <input
                type="radio"
                name="disclosure"
                checked={code === choice.code}
                onChange={() => setCode(choice.code)}
              />
              <span>
                <strong>{choice.label}</strong>, {choice.note}
              </span>
            </label>
          ))}
        </fieldset>
        <Field id="by" label="Người chọn (họ tên)">
          <input id="by" class="wide" value={by} onInput={(event) => setBy(event.currentTarget.value)} />
        </Field>
        <div aria-live="polite">
          {message !== '' && <p class={`notice ${chosen ? 'good' : 'bad'}`}>{message}</p>}
        </div>
      </div>
      <footer>
        {!chosen && (
          <button
            type="button"
            class="primary"
            disabled={busy || code === '' || by.trim() === ''}
            onClick={() => void choose()}
          >
            {busy ? 'Đang ghi…' : 'Ghi lựa chọn'}
          </button>
        )}
        <button type="button" class={chosen ? 'primary' : ''} onClick={closeDialog}>
          {chosen ? 'Đóng' : 'Để sau'}
        </button>
      </footer>
    </div>
  );
}

show('Chọn hạn công khai', <DisclosureChoice />);
