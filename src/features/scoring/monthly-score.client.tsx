/** The dialog "Chấm điểm tháng": shows the saved month at once, counts the registers afresh, saves by itself, submits. */
import { initialData } from '../../ui/initial-data';
import { show } from '../../ui/show';
import '../../ui/style.css';
import { MonthHeader, Summary } from './month-header.client';
import { NextSteps, Warnings } from './month-notes.client';
import { useMonthSession } from './month-session.client';
import './monthly-score.css';
import './indicator-card.css';
import type { MonthPage } from './page';
import { Standards } from './standards.client';
import { SubmitPanel } from './submit-panel.client';

function MonthlyScore({ first }: { first: MonthPage }) {
  const session = useMonthSession(first);
  const { page, notice, lineTrouble } = session;
  const isOpen = page.state === 'draft' || page.state === 'returned';
  const readOnly = !isOpen || page.provisional || session.busy === 'opening';
  return (
    <div class="page">
      <div class="scroll">
        <div class="inner">
          <MonthHeader session={session} />
        </div>
        <Summary session={session} readOnly={readOnly} />
        <div class="inner">
          {page.state === 'returned' && (
            <p class="notice">
              <strong>{page.officeName} trả lại để bổ sung.</strong> {page.remark}
            </p>
          )}
          <Warnings page={page} />
          <NextSteps page={page} />
          <Standards session={session} readOnly={readOnly} />
        </div>
        <datalist id="people">
          {page.people.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      {lineTrouble !== undefined && (
        <p class="strip notice bad" role="alert">
          {lineTrouble} Nội dung chưa lưu vẫn còn ở đây và sẽ tự lưu lại.
        </p>
      )}
      {notice && (
        <div class={`strip notice ${notice.tone}`} role="alert">
          <span class="grow">{notice.text}</span>
          <button type="button" class="plain" onClick={() => session.setNotice(undefined)}>
            Đã hiểu
          </button>
        </div>
      )}
      <SubmitPanel session={session} />
    </div>
  );
}

show('Chấm điểm tháng', <MonthlyScore first={initialData<MonthPage>()} />);
