/** The foot of the monthly score dialog: what is missing before submitting, who approves, submit, take back. */
import { useState } from 'preact/hooks';
import { Field } from '../../ui/field';
import { jumpTo } from './jump.client';
import { WhoSelect } from './month-header.client';
import type { MonthSession } from './month-session.client';
import type { Finding } from './page';

export function SubmitPanel({ session }: { session: MonthSession }) {
  const { page } = session;
  const [open, setOpen] = useState(false);
  if (page.state === 'confirmed')
    return <Foot>Tháng này đã được {page.officeName} xác nhận, không sửa được nữa.</Foot>;
  if (page.state === 'submitted') return <Submitted session={session} />;
  const blocking = session.findings.filter((finding) => finding.blocking);
  return (
    <Foot>
      {open && (
        <section class="check" id="check" aria-label={`Kiểm tra trước khi nộp ${page.monthText}`}>
          {blocking.length > 0 ? (
            <Findings title={`Chưa nộp được: còn ${blocking.length} việc`} findings={blocking} />
          ) : (
            <Confirmation session={session} onDone={() => setOpen(false)} />
          )}
          <Findings title="Nên xem lại" findings={session.findings.filter((finding) => !finding.blocking)} />
        </section>
      )}
      <div class="row">
        <span class="grow muted" role="status">
          {session.lineTrouble !== undefined
            ? `${session.unsaved} chỉ báo chưa lưu`
            : session.unsaved > 0
              ? 'Đang lưu…'
              : blocking.length > 0
                ? `Còn ${blocking.length} việc trước khi nộp`
                : 'Đã đủ, có thể nộp'}
        </span>
        <button
          type="button"
          class={open ? '' : 'primary'}
          aria-expanded={open}
          aria-controls="check"
          onClick={() => setOpen(!open)}
        >
          {open ? 'Thu gọn' : `Kiểm tra và nộp ${page.monthText}`}
        </button>
      </div>
    </Foot>
  );
}

function Foot({ children }: { children: preact.ComponentChildren }) {
  return (
    <footer class="submit">
      <div class="inner">{children}</div>
    </footer>
  );
}

function Submitted({ session }: { session: MonthSession }) {
  const [busy, setBusy] = useState(false);
  return (
    <Foot>
      <div class="row">
        <span class="grow" role="status">
          {session.page.submittedText}
        </span>
        <button
          type="button"
          disabled={busy || session.who === ''}
          onClick={() => {
            setBusy(true);
            void session.withdraw().then(() => setBusy(false));
          }}
        >
          {busy ? 'Đang rút lại…' : 'Rút lại để sửa'}
        </button>
      </div>
      {session.who === '' && <p class="muted small">Muốn rút lại, chọn tên ở ô “Ai đang thao tác?” trước.</p>}
    </Foot>
  );
}

function Confirmation({ session, onDone }: { session: MonthSession; onDone: () => void }) {
  const { page, who } = session;
  const principals = page.people.filter(({ principal }) => principal);
  const [approvedBy, setApprovedBy] = useState(principals[0]?.name ?? '');
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    if (await session.submit(approvedBy)) onDone();
    else setBusy(false);
  };
  return (
    <>
      <h2>Nộp điểm {page.monthText}</h2>
      <p class="muted">
        Bản nộp được chốt lại và gửi {page.officeName}. Khi {page.officeName} chưa xác nhận, vẫn rút lại để
        sửa được.
      </p>
      <div class="row">
        <Field id="submitter" label="Người nộp">
          <WhoSelect session={session} id="submitter" />
        </Field>
        <Field id="approver" label="Hiệu trưởng đã duyệt">
          <select
            id="approver"
            class={approvedBy === '' ? 'asked' : ''}
            value={approvedBy}
            onChange={(event) => setApprovedBy(event.currentTarget.value)}
          >
            <option value="">Chọn tên…</option>
            {principals.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </Field>
        <button
          type="button"
          class="primary"
          disabled={busy || who === '' || approvedBy === ''}
          onClick={() => void submit()}
        >
          {busy ? 'Đang nộp…' : `Nộp điểm ${page.monthText}`}
        </button>
        {(who === '' || approvedBy === '') && (
          <span class="muted small">Chọn {who === '' ? 'người nộp' : 'người duyệt'} trước khi nộp.</span>
        )}
      </div>
    </>
  );
}

/** Findings of one kind in one line, each code one click from its place. */
function Findings({ title, findings }: { title: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const kinds = new Map<string, string[]>();
  for (const { code, message } of findings) kinds.set(message, [...(kinds.get(message) ?? []), code]);
  return (
    <>
      <h2>{title}</h2>
      <ul class="findings">
        {[...kinds].map(([message, codes]) => (
          <li key={message}>
            {message.charAt(0).toLocaleUpperCase('vi')}
            {message.slice(1).replace(/\.$/, '')}:{' '}
            {codes.map((code) => (
              <button
                type="button"
                class="link"
                key={code}
                aria-label={`Đến chỉ báo ${code}`}
                onClick={() => jumpTo(code)}
              >
                {code}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
