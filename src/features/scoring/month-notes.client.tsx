/** What a person should know of the month before scoring it, and what to do next. */
import { jumpTo } from './jump.client';
import type { MonthPage } from './page';

export function Warnings({ page }: { page: MonthPage }) {
  const { operator, departures, changedSettings } = page;
  return (
    <>
      {page.points === 'unconfirmed' && (
        <p class="notice">
          {page.officeName} chưa xác nhận bộ điểm, nên trường chỉ chọn Đạt hoặc Chưa đạt; chưa có tổng điểm.
        </p>
      )}
      {changedSettings !== undefined && <p class="notice">{changedSettings}</p>}
      {operator.kind === 'verified' && !operator.listed && (
        <p class="notice">
          Tài khoản {operator.name} chưa có trong trang Nhân sự. Vẫn chấm điểm được và lịch sử ghi theo địa
          chỉ này; muốn nộp, ghi địa chỉ vào cột Thư điện tử của dòng có tên mình.
        </p>
      )}
      {operator.kind === 'declared' && page.people.length === 0 && !page.provisional && (
        <p class="notice">
          Trang Nhân sự chưa có ai, nên chưa chọn được người thao tác và hiệu trưởng. Hãy ghi ít nhất hiệu
          trưởng và người chấm vào trang Nhân sự rồi bấm Đếm lại.
        </p>
      )}
      {departures.length > 0 && (
        <section class="notice" aria-label="Khác với bản đã nộp">
          <strong>Sổ đang khác với bản đã nộp.</strong> Bản chốt không đổi; muốn nộp theo số mới thì rút lại
          để sửa rồi nộp lại.
          <ul class="findings">
            {departures.map(({ code, field, submitted, now }) => (
              <li key={`${code} ${field}`}>
                <button type="button" class="link" onClick={() => jumpTo(code)}>
                  {code}
                </button>{' '}
                {field}: đã nộp “{submitted || 'trống'}”, nay “{now || 'trống'}”
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Folded, so that scoring comes first; the nearest deadline stands in its head. */
export function NextSteps({ page }: { page: MonthPage }) {
  const [first] = page.nextSteps;
  if (first === undefined) return null;
  const late = page.nextSteps.filter(({ isLate }) => isLate).length;
  return (
    <details class="criterion next">
      <summary>
        <h2>Việc nên làm tiếp</h2>
        <span class="muted small">
          {page.nextSteps.length} việc
          {late > 0
            ? `, ${late} việc quá hạn`
            : first.untilText !== undefined && `, hạn gần nhất ${first.untilText}`}
        </span>
      </summary>
      <ol>
        {page.nextSteps.map(({ code, text, who, untilText, isLate }) => (
          <li key={`${code} ${text}`}>
            <strong class={isLate ? 'error' : ''}>
              {untilText === undefined ? 'Chưa có hạn' : `${isLate ? 'Quá hạn' : 'Hạn'} ${untilText}`}
            </strong>{' '}
            {code !== undefined && (
              <button type="button" class="link" onClick={() => jumpTo(code)}>
                {code}
              </button>
            )}{' '}
            {text}
            {who !== undefined && <span class="muted"> – {who}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
