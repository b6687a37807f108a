/** How saving one indicator stands; and the choice when two people changed it at once. */
import { differences, type EntryField, fieldText } from './entries';
import type { SaveState } from './month-session.client';
import type { IndicatorView, ScoreEntry } from './page';

export function SaveMark({ save, lineDown }: { save: SaveState | undefined; lineDown: boolean }) {
  if (save?.kind === 'saved') return <span class="good small">Đã lưu</span>;
  if (save?.kind === 'waiting')
    return <span class="muted small">{lineDown ? 'Chưa lưu, sẽ tự lưu lại' : 'Đang lưu…'}</span>;
  if (save?.kind !== 'refused') return null;
  return (
    <span class="error small" role="alert">
      {save.message}
    </span>
  );
}

interface ConflictProps {
  readonly indicator: IndicatorView;
  readonly metOnly: boolean;
  readonly save: SaveState | undefined;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
}

/** What the other one saved beside what stands here, field by field; nothing is overwritten before the choice. */
export function Conflict({ indicator, metOnly, save, onResolve }: ConflictProps) {
  if (save?.kind !== 'conflict') return null;
  const { entry, maximum, code } = indicator;
  const other = save.changedBy === '' ? 'Người khác' : save.changedBy;
  const words = (value: ScoreEntry, field: EntryField) =>
    fieldText(value, field, metOnly ? maximum : undefined) || '(để trống)';
  return (
    <div class="notice conflict" role="alert">
      <p>
        <strong>{other} vừa lưu chỉ báo này với nội dung khác.</strong> Giữ bên nào?
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{code}</th>
            <th scope="col">{other}</th>
            <th scope="col">Ở màn hình này</th>
          </tr>
        </thead>
        <tbody>
          {differences(entry, save.theirs).map(({ field, name }) => (
            <tr key={field}>
              <th scope="row">{name}</th>
              <td>{words(save.theirs, field)}</td>
              <td>{words(entry, field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="row">
        <button type="button" onClick={() => onResolve('theirs')}>
          Giữ của {other}
        </button>
        <button type="button" onClick={() => onResolve('mine')}>
          Lưu của tôi
        </button>
      </div>
    </div>
  );
}
