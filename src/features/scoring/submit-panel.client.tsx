/** The end of the monthly score dialog: what is missing, who approves, submit or take back. */
import { useState } from 'preact/hooks';
import type { Finding, MonthPage } from './page';

interface Props {
  readonly page: MonthPage;
  readonly who: string;
  readonly findings: readonly Finding[];
  readonly onSubmit: (approvedBy: string) => Promise<void>;
  readonly onWithdraw: () => Promise<void>;
}

export function SubmitPanel({ page, who, findings, onSubmit, onWithdraw }: Props) {
  const principals = page.people.filter(({ principal }) => principal);
  const [approvedBy, setApprovedBy] = useState(principals[0]?.name ?? '');
  const [busy, setBusy] = useState(false);
  const run = async (action: () => Promise<void>) => {
    setBusy(true);
    await action();
    setBusy(false);
  };
  if (page.state === 'confirmed') {
    return <footer class="submit">Tháng này đã được {page.officeName} xác nhận, không sửa được nữa.</footer>;
  }
  if (page.state === 'submitted') {
    return (
      <footer class="submit">
        <span>{page.submittedText}</span>
        <button type="button" disabled={busy} onClick={() => void run(onWithdraw)}>
          Rút lại để sửa
        </button>
      </footer>
    );
  }
  const missing =
    who === ''
      ? 'Chọn tên ở ô “Ai đang thao tác?” trước khi nộp.'
      : approvedBy === ''
        ? 'Chọn người duyệt trước khi nộp.'
        : '';
  return (
    <footer class="submit">
      {findings.length > 0 && (
        <div class="notice" role="alert">
          <p>
            <strong>
              Chưa nộp được. Cần làm thêm {findings.filter(({ blocking }) => blocking).length} việc:
            </strong>
          </p>
          <ul>
            {findings.map(({ code, message }) => (
              <li key={code + message}>
                <a href={`#indicator-${code}`} target="_self">
                  {code}
                </a>{' '}
                {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="submit-row">
        <label>
          <span class="label">Hiệu trưởng đã duyệt</span>
          <select value={approvedBy} onChange={(event) => setApprovedBy(event.currentTarget.value)}>
            <option value="">Chọn tên…</option>
            {principals.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="primary"
          disabled={busy || missing !== ''}
          onClick={() => void run(() => onSubmit(approvedBy))}
        >
          {busy ? 'Đang nộp…' : `Nộp điểm ${page.monthText}`}
        </button>
        {missing !== '' && <span class="muted small">{missing}</span>}
      </div>
    </footer>
  );
}
