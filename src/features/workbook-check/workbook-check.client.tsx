/** The sidebar "Kiểm tra sổ": what is wrong, by sheet, each with a way to its cell. */
import { useState } from 'preact/hooks';
import type * as school from '../../school';
import { Heading } from '../../ui/heading';
import { initialData } from '../../ui/initial-data';
import { closeDialog, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useAttempt } from '../../ui/use-attempt';
import '../../ui/style.css';
import type { CheckReport, Finding } from './page';
import './workbook-check.css';

const server = scriptServer<typeof school>();

function WorkbookCheck({ first }: { first: CheckReport }) {
  const [report, setReport] = useState(first);
  const [fault, setFault] = useState('');
  const { busy, attempt } = useAttempt(setFault);
  const [opened, setOpened] = useState<Finding>();

  const again = () =>
    attempt(async () => {
      setOpened(undefined);
      const answer = await server.repeatWorkbookCheck();
      if (answer.state === 'report') setReport(answer.report);
      else setFault(answer.message);
    });
  const open = (finding: Finding) =>
    attempt(async () => {
      const found = await server.openCell(finding.sheet, finding.cell);
      if (found) setOpened(finding);
      else setFault(`Không còn trang “${finding.sheet}”. Bấm Kiểm tra lại.`);
    });
  const list = (findings: readonly Finding[], withSheet: boolean) => (
    <ul class="findings">
      {findings.map((finding) => (
        <li
          key={`${finding.sheet}!${finding.cell} ${finding.message}`}
          class={finding === opened ? 'opened' : ''}
        >
          {finding.cell !== '' && (
            <button type="button" class="link place" onClick={() => void open(finding)}>
              {withSheet ? `${finding.sheet}, ` : ''}ô {finding.cell}
            </button>
          )}
          <span>{finding.message}</span> <span class="muted">{finding.remedy}</span>
        </li>
      ))}
    </ul>
  );
  const shown = report.problems.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <div class="dialog">
      <div class="body">
        <Heading>Kiểm tra sổ</Heading>
        <p class={report.count === 0 ? 'notice good' : 'notice'} role="status">
          {busy
            ? 'Đang kiểm tra…'
            : report.count === 0
              ? `Không có lỗi nào trong ${report.rows} dòng của ${report.sheets} trang.`
              : `Có ${report.count} chỗ cần sửa trong ${report.rows} dòng của ${report.sheets} trang.`}{' '}
          Kiểm tra lúc {report.checkedAt}.
        </p>
        {fault !== '' && (
          <p class="notice bad" role="alert">
            {fault}
          </p>
        )}
        {report.problems.map(({ sheet, findings }) => (
          <section key={sheet} aria-label={sheet}>
            <h2>
              {sheet} <span class="muted">({findings.length})</span>
            </h2>
            {list(findings, false)}
          </section>
        ))}
        {shown < report.count && (
          <p class="muted">Đang hiện {shown} chỗ đầu; sửa xong rồi kiểm tra lại để thấy phần còn lại.</p>
        )}
        {report.signs.length > 0 && (
          <details>
            <summary>Dòng nên xem lại ({report.signs.length})</summary>
            <p class="muted small">
              Chỉ là dấu hiệu để trường tự xem, không phải lỗi, không đưa vào báo cáo nào.
            </p>
            {list(report.signs, true)}
          </details>
        )}
      </div>
      <footer>
        <button type="button" class="primary" disabled={busy} onClick={() => void again()}>
          Kiểm tra lại
        </button>
        <button type="button" onClick={closeDialog}>
          Đóng
        </button>
      </footer>
    </div>
  );
}

show('Kiểm tra sổ', <WorkbookCheck first={initialData<CheckReport>()} />);
