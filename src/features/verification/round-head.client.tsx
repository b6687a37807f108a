/** The head of a round: where it stands, the submission and what the office does with it, the team, papers and the phone. */
import { useState } from 'preact/hooks';
import { Field } from '../../ui/field';
import type { RoundView } from './page';
import type { PaperKind } from './papers';
import type { Session } from './verification-session.client';

const PAPERS: Readonly<Record<PaperKind, string>> = {
  dossier: 'Bộ hồ sơ kiểm tra',
  form: 'Phiếu in ra giấy',
  minutes: 'Biên bản kiểm tra',
};

const ACTS = {
  confirmed: 'Xác nhận tháng',
  returned: 'Trả lại để bổ sung',
  reopened: 'Mở lại tháng',
} as const;

export function RoundHead({ session, view }: { readonly session: Session; readonly view: RoundView }) {
  const { page, busy } = session;
  return (
    <div class="head">
      <div class="facts">
        <p>
          <strong>{view.schoolName}</strong> · {view.profileText}
          {view.workbook !== undefined && (
            <>
              {' · '}
              <a href={view.workbook} target="_blank" rel="noopener noreferrer">
                Mở sổ của trường
              </a>
            </>
          )}
        </p>
        <p>{view.stateText}</p>
        <p class="small">{view.computedText}</p>
        {view.label !== undefined && (
          <p class="small">
            {view.points === 'sample' ? <span class="sample">{view.label}</span> : `Bộ điểm: ${view.label}`}
          </p>
        )}
        {view.points === 'unconfirmed' && <p class="small">Chưa có bộ điểm: chỉ xét Đạt, Chưa đạt.</p>}
        <Team view={view} />
        <p class="choices">
          {page.isOperator ? (
            <button type="button" disabled={busy} onClick={() => void session.recount()}>
              Tính lại từ sổ
            </button>
          ) : (
            <span class="muted small">
              Tính lại từ sổ, gửi kết quả về trường: do tài khoản vận hành {page.operator} chạy.
            </span>
          )}
          <button type="button" disabled={busy} onClick={() => void session.reload()}>
            Mở lại trường
          </button>
        </p>
      </div>
      <Submission session={session} view={view} />
      <details>
        <summary>Đi kiểm tra: giấy tờ, phiếu điện thoại, nhận xét chung</summary>
        <p class="choices">
          {Object.entries(PAPERS).map(([kind, words]) => (
            <button
              type="button"
              key={kind}
              disabled={busy}
              onClick={() => void session.showPaper(kind as PaperKind)}
            >
              {words}
            </button>
          ))}
          {view.state !== 'done' && (
            <>
              <button type="button" disabled={busy} onClick={() => void session.openSheet()}>
                Mở phiếu điện thoại
              </button>
              <button type="button" disabled={busy} onClick={() => void session.closeSheet()}>
                Lấy điểm và cất phiếu
              </button>
            </>
          )}
        </p>
        <div class="two">
          <Field id="visit-on" label="Ngày kiểm tra">
            <input
              id="visit-on"
              type="date"
              disabled={view.state === 'done'}
              value={session.header.visitOn}
              onChange={({ currentTarget }) =>
                session.setHeader({ ...session.header, visitOn: currentTarget.value })
              }
            />
          </Field>
          <Field id="remark" label="Nhận xét chung, kết luận của đoàn">
            <textarea
              id="remark"
              rows={3}
              disabled={view.state === 'done'}
              value={session.header.remark}
              onInput={({ currentTarget }) =>
                session.setHeader({ ...session.header, remark: currentTarget.value })
              }
            />
          </Field>
        </div>
      </details>
      {view.state === 'done' && <Reopen session={session} />}
    </div>
  );
}

function Team({ view }: { readonly view: RoundView }) {
  if (view.team.length === 0)
    return <p class="small muted">Chưa phân công ai kiểm tra trường này ở đợt này.</p>;
  return (
    <ul class="team small">
      {view.team.map(({ person, task, unit, relation, reason }) => (
        <li key={person}>
          {task}: {person}
          {unit !== '' && `, ${unit}`}
          {relation !== undefined && (
            <span class="warn">
              {' '}
              – lưu ý: {relation}; lý do vẫn phân công: {reason}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Submission({ session, view }: { readonly session: Session; readonly view: RoundView }) {
  const { submission } = view;
  const [remark, setRemark] = useState('');
  const act = async (which: string) => {
    if (await session.decide(which, remark)) setRemark('');
  };
  return (
    <section class="submission" aria-label="Bản nộp của trường">
      <p>
        <strong>Bản nộp tháng:</strong> {submission.text}
        {submission.changedAfter && <span class="warn"> Sổ của trường đã đổi sau khi nộp.</span>}
      </p>
      {submission.remark !== undefined && <p class="small">Ý kiến đã ghi: {submission.remark}</p>}
      {submission.acts.length > 0 && (
        <>
          <Field
            id="month-remark"
            label={
              submission.acts.includes('reopened')
                ? 'Lý do mở lại'
                : 'Nội dung phải bổ sung (khi trả lại), hoặc ý kiến'
            }
          >
            <textarea
              id="month-remark"
              rows={2}
              value={remark}
              onInput={({ currentTarget }) => setRemark(currentTarget.value)}
            />
          </Field>
          <p class="choices">
            {submission.acts.map((which) => (
              <button type="button" key={which} disabled={session.busy} onClick={() => void act(which)}>
                {ACTS[which]}
              </button>
            ))}
          </p>
        </>
      )}
    </section>
  );
}

function Reopen({ session }: { readonly session: Session }) {
  const [why, setWhy] = useState('');
  return (
    <div class="two">
      <Field id="why" label="Lý do mở lại đợt chấm">
        <input
          id="why"
          class="wide"
          value={why}
          onInput={({ currentTarget }) => setWhy(currentTarget.value)}
        />
      </Field>
      <p class="choices">
        <button
          type="button"
          disabled={session.busy || why.trim() === ''}
          onClick={() => void session.reopen(why)}
        >
          Mở lại đợt chấm
        </button>
      </p>
    </div>
  );
}
