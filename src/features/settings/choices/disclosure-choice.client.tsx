/** The dialog "Chọn hạn công khai": two dates side by side, a name, and the choice is on record. */
import { useState } from 'preact/hooks';
import type * as district from '../../../district';
import { initialData } from '../../../ui/initial-data';
import { RecordedAct } from '../../../ui/recorded-act';
import { scriptServer } from '../../../ui/server';
import { show } from '../../../ui/show';
import '../../../ui/style.css';
import '../points/points.css';
import type { DisclosurePage } from './commands';

const server = scriptServer<typeof district>();
const page = initialData<DisclosurePage>();

function DisclosureChoice() {
  const [code, setCode] = useState('');
  const choose = async (by: string) => {
    const { state, message } = await server.chooseDisclosure({ code, by });
    return { isDone: state === 'chosen', message };
  };
  return (
    <RecordedAct
      heading="Chọn hạn công khai"
      nameLabel="Người chọn (họ tên)"
      caption="Ghi lựa chọn"
      leaveCaption="Để sau"
      isReady={code !== ''}
      act={choose}
    >
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
    </RecordedAct>
  );
}

show('Chọn hạn công khai', <DisclosureChoice />);
