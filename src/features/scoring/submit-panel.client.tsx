/** The foot of the monthly score dialog: what is missing, and the steps of the month: review, approve, submit, take back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { jumpTo } from './jump.client';
import { stepMonth, submitMonth } from './month-acts.client';
import { WhoSelect } from './month-header.client';
import type { MonthSession } from './month-session.client';
import type { Finding } from './page';
import { needsReason } from './standing';

export function SubmitPanel({ session }: { session: MonthSession }) {
  const { state } = session.page;
  if (state === 'draft' || state === 'returned') return <Filling session={session} />;
  return <Closed key={state} session={session} />;
}

/** While entries may be changed: the check of completeness, then the next step. */
function Filling({ session }: { session: MonthSession }) {
  const { page } = session;
  const [open, setOpen] = useState(false);
  const check = useRef<HTMLElement>(null);
  // whoever works by keyboard or by ear goes on in what just opened above the button
  useEffect(() => {
    if (open) check.current?.focus();
  }, [open]);
  const blocking = session.findings.filter((finding) => finding.blocking);
  const next = page.path === 'one-step' ? `Kiểm tra và nộp ${page.monthText}` : `Kiểm tra ${page.monthText}`;
  return (
    <Foot>
      {open && (
        <section
          class="check"
          id="check"
          ref={check}
          tabIndex={-1}
          aria-label={`Kiểm tra trước khi nộp ${page.monthText}`}
        >
          {blocking.length > 0 ? (
            <Findings title={`Chưa nộp được: còn ${blocking.length} việc`} findings={blocking} />
          ) : page.path === 'one-step' ? (
            <Confirmation session={session} />
          ) : (
            <Step session={session} step="review" />
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
          disabled={page.provisional}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Thu gọn' : next}
        </button>
      </div>
    </Foot>
  );
}

/** Reviewed, approved, submitted or confirmed: the step after it, and the way back. */
function Closed({ session }: { session: MonthSession }) {
  const { page, who } = session;
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const asked = needsReason(page);
  const isIn = page.state === 'submitted' && !asked;
  const back = isIn ? 'Rút lại để sửa' : 'Mở lại để sửa';
  const withdraw = async () => {
    if (asked && !open) return setOpen(true);
    setBusy(true);
    await stepMonth(session, 'withdraw', why);
    setBusy(false);
  };
  return (
    <Foot>
      {page.state === 'reviewed' && <Step session={session} step="approve" />}
      {page.state === 'approved' && <Confirmation session={session} />}
      {open && (
        <Field
          id="why"
          label={`${page.officeName} đã bắt đầu xem bản này. Lý do mở lại (được ghi vào lịch sử)`}
        >
          <input
            id="why"
            class="wide"
            autoComplete="off"
            maxLength={1000}
            value={why}
            onInput={(event) => setWhy(event.currentTarget.value)}
          />
        </Field>
      )}
      <div class="row">
        <span class="grow" role="status">
          {page.state === 'confirmed' && `${page.officeName} đã xác nhận. `}
          {page.stepText}
        </span>
        <button
          type="button"
          disabled={busy || who === '' || (open && why.trim() === '')}
          onClick={() => void withdraw()}
        >
          {busy ? 'Đang mở lại…' : back}
        </button>
      </div>
      {who === '' && <p class="muted small">Muốn sửa tiếp, chọn tên ở ô “Ai đang thao tác?” trước.</p>}
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

const STEPS = {
  review: {
    title: 'Soát xong',
    text: 'Phó hiệu trưởng soát xong thì chuyển hiệu trưởng duyệt. Sau bước này nội dung được khóa đến khi mở lại.',
    label: 'Người soát',
    button: 'Đã soát, chuyển hiệu trưởng',
    may: 'phó hiệu trưởng hoặc hiệu trưởng',
  },
  approve: {
    title: 'Hiệu trưởng duyệt',
    text: 'Hiệu trưởng chọn tên mình rồi duyệt; sau đó mới nộp được.',
    label: 'Người duyệt',
    button: 'Duyệt',
    may: 'hiệu trưởng',
  },
} as const;

/** Đã soát, or Hiệu trưởng đã duyệt: by somebody who may, under their own name. */
function Step({ session, step }: { session: MonthSession; step: 'review' | 'approve' }) {
  const { page, who } = session;
  const [busy, setBusy] = useState(false);
  const { title, text, label, button, may } = STEPS[step];
  const person = page.people.find(({ name }) => name === who);
  const mayDo = person !== undefined && (person.principal || (step === 'review' && person.deputy));
  const run = async () => {
    setBusy(true);
    await stepMonth(session, step);
    setBusy(false);
  };
  return (
    <div class="step">
      <h2>
        {title} {page.monthText}
      </h2>
      <p class="muted">{text}</p>
      <div class="row">
        <Operator session={session} id="stepper" label={label} />
        <button type="button" class="primary" disabled={busy || !mayDo} onClick={() => void run()}>
          {button}
        </button>
        {!mayDo && <span class="muted small">Chọn tên {may}.</span>}
      </div>
    </div>
  );
}

/** The person's own account, or the name they pick. */
function Operator({ session, id, label }: { session: MonthSession; id: string; label: string }) {
  const { operator } = session.page;
  if (operator.kind === 'declared') {
    return (
      <Field id={id} label={label}>
        <WhoSelect session={session} id={id} />
      </Field>
    );
  }
  return (
    <div class="field">
      <span class="label">{label} (tài khoản riêng)</span>
      <strong>{operator.name}</strong>
    </div>
  );
}

function Confirmation({ session }: { session: MonthSession }) {
  const { page, who } = session;
  const principals = page.people.filter(({ principal }) => principal);
  const [approvedBy, setApprovedBy] = useState(principals[0]?.name ?? '');
  const [busy, setBusy] = useState(false);
  const isApproved = page.state === 'approved';
  const missing =
    who === '' ? 'người nộp' : !isApproved && approvedBy === '' ? 'hiệu trưởng duyệt' : undefined;
  const submit = async () => {
    setBusy(true);
    if (!(await submitMonth(session, approvedBy))) setBusy(false);
  };
  return (
    <div class="step">
      <h2>Nộp điểm {page.monthText}</h2>
      <p class="muted">
        Bản nộp được chốt lại và gửi {page.officeName}. Khi {page.officeName} chưa bắt đầu xem, vẫn rút lại để
        sửa được.
      </p>
      <div class="row">
        <Operator session={session} id="submitter" label="Người nộp" />
        {!isApproved && (
          <SelectField
            id="approver"
            label="Hiệu trưởng đã duyệt"
            class={approvedBy === '' ? 'asked' : ''}
            value={approvedBy}
            options={[['', 'Chọn tên…'], ...principals.map(({ name }) => [name, name] as const)]}
            onChoose={setApprovedBy}
          />
        )}
        <button
          type="button"
          class="primary"
          disabled={busy || missing !== undefined}
          onClick={() => void submit()}
        >
          {busy ? 'Đang nộp…' : `Nộp điểm ${page.monthText}`}
        </button>
        {missing !== undefined && <span class="muted small">Chọn {missing} trước khi nộp.</span>}
      </div>
    </div>
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
