/** The dialog "Báo cáo": drafted from the registers, edited beside the paper as it prints, approved, sent. */
import { useState } from 'preact/hooks';
import { Field } from '../../ui/field';
import { initialData } from '../../ui/initial-data';
import { PaperFrame } from '../../ui/paper-frame';
import { SelectField } from '../../ui/select-field';
import { show } from '../../ui/show';
import '../../ui/style.css';
import '../../ui/paper-frame.css';
import type { ReportPage } from './page';
import './report.css';
import { Heading } from '../../ui/heading';
import { ReportFoot } from './report-foot.client';
import { type ReportSession, useReportSession } from './report-session.client';

function Report({ first }: { first: ReportPage }) {
  const session = useReportSession(first);
  return (
    <div class="paper-dialog report">
      <div class="form">
        <div class="scroll">
          <Choice session={session} />
          <Content session={session} />
        </div>
        <ReportFoot session={session} />
      </div>
      <PaperFrame
        html={session.html}
        title="Báo cáo như khi in"
        onReady={(print) => {
          session.print.current = print;
        }}
      />
    </div>
  );
}

function Choice({ session }: { session: ReportSession }) {
  const { page, busy } = session;
  const [asked, setAsked] = useState<{ kind: string; month: string }>();
  const go = (kind: string, month: string) => {
    // what was typed is not thrown away unasked
    if (session.changed && page.state === 'draft') setAsked({ kind, month });
    else void session.open(kind, month);
  };
  return (
    <>
      <Heading>{page.title}</Heading>
      <p class="muted small">
        {page.letterhead.school}
        {page.dueText !== undefined && ` · ${page.dueText}`}
      </p>
      <div class="top">
        <SelectField
          id="kind"
          label="Loại báo cáo"
          value={page.kind}
          disabled={busy}
          options={page.kinds.map(({ kind, title }) => [kind, title])}
          onChoose={(kind) => go(kind, page.month)}
        />
        <SelectField
          id="month"
          label="Tháng"
          value={page.month}
          disabled={busy}
          options={page.months.map(({ month, text }) => [month, text])}
          onChoose={(month) => go(page.kind, month)}
        />
        <SelectField
          id="writer"
          label="Người lập"
          class={session.writer === '' ? 'asked' : ''}
          value={session.writer}
          disabled={page.state === 'sent'}
          options={[['', 'Chọn tên…'], ...page.people.map(({ name }) => [name, name] as const)]}
          onChoose={session.setWriter}
        />
      </div>
      {asked !== undefined && (
        <div class="notice" role="alert">
          Có phần chưa lưu.{' '}
          <button
            type="button"
            onClick={() => void session.save().then((done) => done && setAsked(undefined))}
          >
            Lưu
          </button>{' '}
          <button
            type="button"
            onClick={() => {
              setAsked(undefined);
              void session.open(asked.kind, asked.month);
            }}
          >
            Bỏ phần chưa lưu
          </button>
        </div>
      )}
      {page.notes.map((note) => (
        <p class="notice" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}

function Content({ session }: { session: ReportSession }) {
  const { page } = session;
  const locked = page.state === 'sent';
  return (
    <>
      <Field id="subject" label="Trích yếu (tên báo cáo)">
        <textarea
          id="subject"
          rows={2}
          class={page.content.subject === '' ? 'asked' : ''}
          value={page.content.subject}
          disabled={locked}
          onInput={(event) => session.setSubject(event.currentTarget.value)}
        />
      </Field>
      {page.content.sections.map(({ key, title, text, hint }) => (
        <Field key={key} id={`part-${key}`} label={`${title} (mỗi ý một dòng)`}>
          <textarea
            id={`part-${key}`}
            rows={Math.min(10, Math.max(2, text.split('\n').length + Math.floor(text.length / 90)))}
            placeholder={hint}
            value={text}
            disabled={locked}
            onInput={(event) => session.setText(key, event.currentTarget.value)}
          />
        </Field>
      ))}
      {page.content.figures.length > 0 && (
        <p class="muted small">Bảng số liệu lấy từ sổ, không sửa ở đây; xem ở trang in.</p>
      )}
      {page.answers.length > 0 && (
        <details>
          <summary>Trả lời của đơn vị quản lý ({page.answers.length})</summary>
          <dl class="answers">
            {page.answers.map(({ asked, answer }) => (
              <div key={`${asked} ${answer}`}>
                <dt>{asked}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

show('Báo cáo', <Report first={initialData<ReportPage>()} />);
