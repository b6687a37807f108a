/** The dialog "Chọn bộ quy định": the packs, what another one would change, a name, and the choice is on record. */
import { useState } from 'preact/hooks';
import type * as district from '../../../district';
import { Field } from '../../../ui/field';
import { initialData } from '../../../ui/initial-data';
import { closeDialog, messageOf, scriptServer } from '../../../ui/server';
import { show } from '../../../ui/show';
import '../../../ui/style.css';
import '../points/points.css';
import type { PackPage } from './commands';
import type { PackChange } from './plan';

const server = scriptServer<typeof district>();
const page = initialData<PackPage>();

function PackChoice() {
  const [pack, setPack] = useState('');
  const [changes, setChanges] = useState<readonly PackChange[]>();
  const [by, setBy] = useState('');
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  const [chosen, setChosen] = useState(false);
  const attempt = async (action: () => Promise<void>) => {
    setBusy(true);
    setMessage('');
    try {
      await action();
    } catch (error) {
      setMessage(messageOf(error));
    }
    setBusy(false);
  };
  const look = (id: string) => {
    setPack(id);
    setChanges(undefined);
    void attempt(async () => {
      const answer = await server.previewPack(id);
      if (answer.state === 'preview') setChanges(answer.changes);
      else setMessage(answer.message);
    });
  };
  const choose = () =>
    attempt(async () => {
      const answer = await server.choosePack({ pack, by });
      setMessage(answer.message);
      setChosen(answer.state === 'chosen');
    });
  return (
    <div class="dialog">
      <div class="body">
        <h1>Chọn bộ quy định</h1>
        <p>
          Các văn bản ghi chỉ tiêu, hạn, danh mục khác nhau. Chọn một bộ để lấy các giá trị của bộ ấy; điều bộ
          ấy không nói thì giữ nguyên.
        </p>
        {page.chosen !== undefined && <p class="muted">Đang theo: {page.chosen}.</p>}
        <fieldset class="choices" disabled={busy || chosen}>
          <legend class="unseen">Bộ quy định</legend>
          {page.packs.map(({ id, title, note, current }) => (
            <label key={id}>
              <input type="radio" name="pack" checked={pack === id} onChange={() => look(id)} />
              <span>
                <strong>{title}</strong>, {note}
                {current && ' – đang dùng'}
              </span>
            </label>
          ))}
        </fieldset>
        {changes !== undefined && changes.length === 0 && (
          <p class="notice">Không có giá trị nào phải đổi.</p>
        )}
        {changes !== undefined && changes.length > 0 && (
          <table aria-label="Sẽ đổi">
            <caption>{changes.length} giá trị sẽ đổi</caption>
            <thead>
              <tr>
                <th>Trang</th>
                <th>Mục</th>
                <th>Đang là</th>
                <th>Sẽ là</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ sheet, what, from, to }) => (
                <tr key={`${sheet} ${what}`}>
                  <td>{sheet}</td>
                  <td>{what}</td>
                  <td>{from}</td>
                  <td>{to}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
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
            disabled={busy || changes === undefined || by.trim() === ''}
            onClick={() => void choose()}
          >
            {busy ? 'Đang xem…' : 'Dùng bộ này'}
          </button>
        )}
        <button type="button" class={chosen ? 'primary' : ''} onClick={closeDialog}>
          {chosen ? 'Đóng' : 'Để sau'}
        </button>
      </footer>
    </div>
  );
}

show('Chọn bộ quy định', <PackChoice />);
