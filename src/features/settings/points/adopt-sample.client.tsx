/** The dialog "Dùng bộ điểm mẫu làm bộ điểm của đơn vị": says what it means, asks for a name, keeps it on record. */
import { useState } from 'preact/hooks';
import type * as district from '../../../district';
import { Field } from '../../../ui/field';
import { initialData } from '../../../ui/initial-data';
import { closeDialog, messageOf, scriptServer } from '../../../ui/server';
import { show } from '../../../ui/show';
import '../../../ui/style.css';
import './points.css';
import type { PointsNow } from './commands';

const server = scriptServer<typeof district>();
const now = initialData<PointsNow>();

function AdoptSample() {
  const [by, setBy] = useState('');
  const [understood, setUnderstood] = useState(false);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const adopt = async () => {
    setBusy(true);
    try {
      const answer = await server.adoptSample({ by, understood });
      setMessage(answer.message);
      setConfirmed(answer.state === 'confirmed');
    } catch (error) {
      setMessage(messageOf(error));
    }
    setBusy(false);
  };
  return (
    <div class="dialog">
      <div class="body">
        <h1>Dùng bộ điểm mẫu làm bộ điểm của đơn vị</h1>
        <p>Hiện nay: {now.text}.</p>
        <p>
          Bộ điểm mẫu do chương trình soạn để tập huấn ({now.sampleLabel});{' '}
          <strong>không văn bản nào ban hành nó</strong>. Nhận nó làm bộ điểm của đơn vị thì các trường chấm,
          xếp thứ tự và đề nghị công nhận theo điểm này; các trang không còn ghi {now.sampleLabel} nữa. Tên
          người xác nhận và ngày được lưu ở trang Các bộ điểm.
        </p>
        <p>Có văn bản chính thức thì dùng THĐT &gt; Nhập bộ điểm chính thức.</p>
        <label class="choices">
          <span>
            <input
              type="checkbox"
              checked={understood}
              onChange={(event) => setUnderstood(event.currentTarget.checked)}
            />{' '}
            Tôi hiểu đây là điểm mẫu, không phải điểm do cấp trên ban hành
          </span>
        </label>
        <Field id="by" label="Người xác nhận (họ tên)">
          <input id="by" class="wide" value={by} onInput={(event) => setBy(event.currentTarget.value)} />
        </Field>
        <div aria-live="polite">
          {message !== '' && <p class={`notice ${confirmed ? 'good' : 'bad'}`}>{message}</p>}
        </div>
      </div>
      <footer>
        {!confirmed && (
          <button
            type="button"
            class="primary"
            disabled={busy || !understood || by.trim() === ''}
            onClick={() => void adopt()}
          >
            {busy ? 'Đang ghi…' : 'Nhận bộ điểm mẫu'}
          </button>
        )}
        <button type="button" class={confirmed ? 'primary' : ''} onClick={closeDialog}>
          Đóng
        </button>
      </footer>
    </div>
  );
}

show('Dùng bộ điểm mẫu làm bộ điểm của đơn vị', <AdoptSample />);
