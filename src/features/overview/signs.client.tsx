/** Rows worth a second look, of the school that an officer chooses: what the school was shown itself, and nothing else. */
import { useState } from 'preact/hooks';
import type * as district from '../../district';
import { SelectField } from '../../ui/select-field';
import { scriptServer } from '../../ui/server';
import { useAttempt } from '../../ui/use-attempt';
import type { DashboardPage } from './page';
import type { SchoolSigns } from './signs';

const server = scriptServer<typeof district>();

export function Signs({ page }: { readonly page: DashboardPage }) {
  const [school, setSchool] = useState('');
  const [found, setFound] = useState<SchoolSigns>();
  const [fault, setFault] = useState('');
  const { busy, attempt } = useAttempt(setFault);

  const look = () =>
    attempt(async () => {
      setFound(undefined);
      const answer = await server.loadSchoolSigns(school);
      if (answer.state === 'refused') setFault(answer.message);
      else setFound(answer);
    });
  return (
    <section aria-labelledby="signs">
      <h2 id="signs">Dòng nên xem lại</h2>
      <p class="muted small">
        Dấu hiệu ghi cho đủ (các dòng nhật ký giống hệt nhau, tiết học với thiết bị đang báo hỏng), chỉ để
        trao đổi với trường: không vào báo cáo, thứ tự hay tệp nào. Chỉ hiện những dòng trường đã thấy ở Kiểm
        tra sổ của mình.
      </p>
      <div class="choice">
        <SelectField
          id="sign-school"
          label="Trường"
          value={school}
          options={[['', 'Chọn trường…'], ...page.heat.map(({ id, school: name }) => [id, name] as const)]}
          onChoose={setSchool}
        />
        <button type="button" disabled={busy || school === ''} onClick={() => void look()}>
          {busy ? 'Đang đọc sổ…' : 'Xem'}
        </button>
      </div>
      <div aria-live="polite">
        {fault !== '' && <p class="notice bad">{fault}</p>}
        {found && <p>{summary(found)}</p>}
      </div>
      {found && found.signs.length > 0 && (
        <ul>
          {found.signs.map(({ sheet, cell, message }) => (
            <li key={`${sheet} ${cell} ${message}`}>
              {message}{' '}
              <span class="muted">
                ({sheet}, ô {cell})
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function summary({ school, seenOn, signs }: SchoolSigns): string {
  if (seenOn === undefined) return `${school} chưa mở Kiểm tra sổ; nhắc trường mở trước rồi xem lại.`;
  return signs.length === 0
    ? `${school}: không có dòng nào trường đã xem ngày ${seenOn} còn cần xem lại.`
    : `${school} đã xem những dòng này ngày ${seenOn}:`;
}
