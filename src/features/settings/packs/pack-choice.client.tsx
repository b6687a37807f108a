/** The dialog "Chọn bộ quy định": the packs, what another one would change, a name, and the choice is on record. */
import { useState } from 'preact/hooks';
import type * as district from '../../../district';
import { initialData } from '../../../ui/initial-data';
import { RecordedAct } from '../../../ui/recorded-act';
import { scriptServer } from '../../../ui/server';
import { show } from '../../../ui/show';
import { useAttempt } from '../../../ui/use-attempt';
import '../../../ui/style.css';
import '../points/points.css';
import type { PackPage } from './commands';
import type { PackChange } from './plan';

const server = scriptServer<typeof district>();
const page = initialData<PackPage>();

function PackChoice() {
  const [pack, setPack] = useState('');
  const [changes, setChanges] = useState<readonly PackChange[]>();
  const [fault, setFault] = useState('');
  const { busy, attempt } = useAttempt(setFault);
  const look = (id: string) => {
    setPack(id);
    setChanges(undefined);
    void attempt(async () => {
      const answer = await server.previewPack(id);
      if (answer.state === 'preview') setChanges(answer.changes);
      else setFault(answer.message);
    });
  };
  return (
    <RecordedAct
      heading="Chọn bộ quy định"
      nameLabel="Người chọn (họ tên)"
      caption="Dùng bộ này"
      leaveCaption="Để sau"
      isReady={!busy && changes !== undefined}
      act={async (by) => {
        const { state, message } = await server.choosePack({ pack, by });
        return { isDone: state === 'chosen', message };
      }}
    >
      <p>
        Các văn bản ghi chỉ tiêu, hạn, danh mục khác nhau. Chọn một bộ để lấy các giá trị của bộ ấy; điều bộ
        ấy không nói thì giữ nguyên.
      </p>
      {page.chosen !== undefined && <p class="muted">Đang theo: {page.chosen}.</p>}
      <fieldset class="choices" disabled={busy}>
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
      {changes !== undefined && changes.length === 0 && <p class="notice">Không có giá trị nào phải đổi.</p>}
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
      <div aria-live="polite">
        {busy && <p class="muted">Đang xem…</p>}
        {fault !== '' && <p class="notice bad">{fault}</p>}
      </div>
    </RecordedAct>
  );
}

show('Chọn bộ quy định', <PackChoice />);
