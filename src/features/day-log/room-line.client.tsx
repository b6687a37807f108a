/** One room's line in the grid of a day. */
import { type Draft, isWrongNumber } from './drafts.client';
import type { DayPage, DiaryConflict, DiaryLine } from './page';

interface Props {
  readonly line: DiaryLine;
  readonly lesson: DayPage['lesson'];
  readonly draft: Draft;
  readonly conflict?: DiaryConflict;
  readonly disabled: boolean;
  readonly change: (part: Partial<Draft>) => void;
  readonly settle: (choice: 'mine' | 'theirs') => void;
}

export function RoomLine({ line, lesson, draft, conflict, disabled, change, settle }: Props) {
  const { room, kind, taught, scheduled, saved, repeated } = line;
  const more = Number(draft.withDevices) > Number(draft.planned) && draft.planned !== '';
  const number = (key: 'planned' | 'withDevices' | 'withSoftware', label: string) => (
    <label class="cell">
      <span class="cell-label">
        {label}
        <span class="unseen"> – {room}</span>
      </span>
      <input
        type="text"
        inputMode="numeric"
        maxLength={2}
        size={3}
        value={draft[key]}
        disabled={disabled}
        aria-invalid={isWrongNumber(draft[key])}
        onInput={(event) => change({ [key]: event.currentTarget.value })}
      />
    </label>
  );
  const text = (key: 'problem' | 'done', label: string) => (
    <label class="cell wide-cell">
      <span class="cell-label">
        {label}
        <span class="unseen"> – {room}</span>
      </span>
      <input
        type="text"
        class="wide"
        value={draft[key]}
        disabled={disabled}
        onInput={(event) => change({ [key]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <fieldset class={`line ${taught ? '' : 'plain-line'}`} aria-label={room}>
      <div class="room">
        <strong>{room}</strong>
        <span class="muted small">
          {saved !== undefined
            ? 'Đã ghi'
            : taught
              ? scheduled === undefined
                ? 'Hôm nay không có lịch'
                : kind
              : kind}
          {saved?.by !== undefined && ` – ${saved.by}`}
        </span>
        {repeated && <span class="warn small">Ngày này có hai dòng của phòng; đang hiện dòng đầu.</span>}
      </div>
      {taught ? (
        <>
          {number('planned', `Số ${lesson} theo lịch`)}
          {number('withDevices', `Số ${lesson} dùng thiết bị`)}
          {number('withSoftware', `Số ${lesson} dùng phần mềm`)}
        </>
      ) : (
        <label class="cell used">
          <input
            type="checkbox"
            checked={draft.used}
            disabled={disabled || saved !== undefined}
            onChange={(event) => change({ used: event.currentTarget.checked })}
          />{' '}
          Có sử dụng<span class="unseen"> – {room}</span>
        </label>
      )}
      {text('problem', 'Vướng mắc')}
      {text('done', 'Đã xử lý')}
      {more && (
        <p class="across warn small">
          Số {lesson} dùng thiết bị nhiều hơn theo lịch: nếu dạy thêm thì sửa cả số theo lịch.
        </p>
      )}
      {conflict && (
        <div class="across notice" role="alert">
          <p>
            {conflict.by ?? 'Người khác'} vừa ghi phòng này: {sayValues(conflict, lesson)}.
          </p>
          <button type="button" onClick={() => settle('theirs')}>
            Lấy nội dung đó<span class="unseen"> – {room}</span>
          </button>{' '}
          <button type="button" onClick={() => settle('mine')}>
            Giữ nội dung của tôi<span class="unseen"> – {room}</span>
          </button>
        </div>
      )}
    </fieldset>
  );
}

function sayValues({ theirs }: DiaryConflict, lesson: string): string {
  const { planned, withDevices, withSoftware, problem, done } = theirs;
  const parts = [
    planned === undefined ? undefined : `${planned} ${lesson} theo lịch`,
    withDevices === undefined ? undefined : `${withDevices} dùng thiết bị`,
    withSoftware === undefined ? undefined : `${withSoftware} dùng phần mềm`,
    problem === undefined ? undefined : `vướng mắc: ${problem}`,
    done === undefined ? undefined : `đã xử lý: ${done}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'chưa có số liệu' : parts.join('; ');
}
