/** The dialog "Dùng bộ điểm mẫu làm bộ điểm của đơn vị": says what it means, asks for a name, keeps it on record. */
import { useState } from 'preact/hooks';
import type * as district from '../../../district';
import { initialData } from '../../../ui/initial-data';
import { RecordedAct } from '../../../ui/recorded-act';
import { scriptServer } from '../../../ui/server';
import { show } from '../../../ui/show';
import '../../../ui/style.css';
import './points.css';
import type { PointsNow } from './commands';

const server = scriptServer<typeof district>();
const now = initialData<PointsNow>();

function AdoptSample() {
  const [understood, setUnderstood] = useState(false);
  const adopt = async (by: string) => {
    const { state, message } = await server.adoptSample({ by, understood });
    return { isDone: state === 'confirmed', message };
  };
  return (
    <RecordedAct
      heading="Dùng bộ điểm mẫu làm bộ điểm của đơn vị"
      nameLabel="Người xác nhận (họ tên)"
      caption="Nhận bộ điểm mẫu"
      leaveCaption="Đóng"
      isReady={understood}
      act={adopt}
    >
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
    </RecordedAct>
  );
}

show('Dùng bộ điểm mẫu làm bộ điểm của đơn vị', <AdoptSample />);
