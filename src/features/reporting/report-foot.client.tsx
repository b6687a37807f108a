/** The foot of the report dialog: save, approve, send; print and Word; and where the notice stands on the portal. */
import { useState } from 'preact/hooks';
import { Field } from '../../ui/field';
import type { ReportSession } from './report-session.client';

export function ReportFoot({ session }: { session: ReportSession }) {
  const { page, notice } = session;
  return (
    <footer>
      {notice && (
        <p class={`notice ${notice.tone}`} role="alert">
          {notice.text}{' '}
          <button type="button" class="plain" onClick={session.dismiss}>
            Đã hiểu
          </button>
        </p>
      )}
      {page.state === 'sent' ? <Sent session={session} /> : <Working session={session} />}
      <div class="buttons">
        <button type="button" onClick={() => session.print.current()}>
          In
        </button>
        <button type="button" onClick={() => void session.takeWord()}>
          Tải bản Word
        </button>
        {page.state === 'draft' && session.changed && (
          <button type="button" class="plain" onClick={() => void session.open(page.kind, page.month)}>
            Mở lại bản đã lưu
          </button>
        )}
      </div>
    </footer>
  );
}

function Working({ session }: { session: ReportSession }) {
  const { page, busy, doing, changed, writer } = session;
  const leaders = page.people.filter(({ leader }) => leader);
  const [approver, setApprover] = useState(
    leaders.find(({ name }) => name === writer)?.name ?? leaders[0]?.name ?? '',
  );
  const approved = page.approvedBy !== undefined && !changed;
  const isNotice = page.kind === 'notice';
  return (
    <>
      <div class="buttons">
        <button type="button" disabled={busy || writer === ''} onClick={() => void session.save()}>
          {doing === 'saving' ? 'Đang lưu…' : 'Lưu nháp'}
        </button>
        <label class="unseen" for="approver">
          Người duyệt
        </label>
        <select id="approver" value={approver} onChange={(event) => setApprover(event.currentTarget.value)}>
          <option value="">Người duyệt…</option>
          {leaders.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <button
          type="button"
          class={approved ? '' : 'primary'}
          disabled={busy || writer === '' || approver === '' || page.content.subject.trim() === ''}
          onClick={() => void session.approve(approver)}
        >
          {doing === 'approving' ? 'Đang ghi…' : approved ? 'Duyệt lại' : 'Duyệt'}
        </button>
        <button
          type="button"
          class={approved ? 'primary' : ''}
          disabled={busy || !approved}
          onClick={() => void session.send()}
        >
          {doing === 'sending' ? 'Đang gửi…' : isNotice ? 'Chốt thông báo' : 'Gửi hiệu trưởng'}
        </button>
      </div>
      <p class="muted small" role="status">
        {status(session, approved)}
      </p>
    </>
  );
}

function status({ page, changed, writer }: ReportSession, approved: boolean): string {
  if (writer === '') return 'Chọn người lập trước khi lưu.';
  if (approved) {
    const to =
      page.kind === 'notice' ? '' : ` Gửi tới ${page.recipient ?? '(chưa có địa chỉ)'}, kèm bản Word.`;
    return `${page.approvedBy ?? ''} đã duyệt.${to}`;
  }
  if (changed && page.state === 'draft') return 'Có phần chưa lưu; sửa sau khi duyệt thì duyệt lại.';
  return page.state === 'new'
    ? 'Bản dự thảo lấy từ sổ, chưa lưu. Duyệt rồi mới gửi được.'
    : 'Đã lưu nháp. Duyệt rồi mới gửi được.';
}

function Sent({ session }: { session: ReportSession }) {
  const { page, busy, doing } = session;
  const [link, setLink] = useState(page.posted ?? '');
  if (page.kind !== 'notice') return <p role="status">{page.sentText}</p>;
  return (
    <>
      <p role="status">{page.posted === undefined ? page.sentText : 'Đã đăng lên Cổng.'}</p>
      <Field id="posted" label="Địa chỉ trang đăng trên Cổng">
        <input
          id="posted"
          class="wide"
          type="url"
          placeholder="https://"
          value={link}
          onInput={(event) => setLink(event.currentTarget.value)}
        />
      </Field>
      <div class="buttons">
        <button
          type="button"
          class="primary"
          disabled={busy || link.trim() === '' || link === page.posted}
          onClick={() => void session.notePosted(link.trim())}
        >
          {doing === 'noting' ? 'Đang ghi…' : 'Ghi đã đăng Cổng'}
        </button>
      </div>
    </>
  );
}
