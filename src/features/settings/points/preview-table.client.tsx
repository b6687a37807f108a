/** The preview of a set of points: every indicator with its points, what changes, what falls away. */
import type { SetPreview } from './check-set';

export function PreviewTable({ preview: { rows, dropped, totals } }: { readonly preview: SetPreview }) {
  return (
    <section aria-label="Xem thử">
      <p>
        {rows.length} chỉ báo; tổng điểm theo cấp: {totals}.
        {dropped.length > 0 &&
          ` ${dropped.length} chỉ báo không có trong bộ điểm này sẽ thôi dùng: ${codesText(dropped)}.`}
      </p>
      <table>
        <thead>
          <tr>
            <th>Mã</th>
            <th>Chỉ báo</th>
            <th>Điểm</th>
            <th>Trước đây</th>
            <th>Bắt buộc</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, wording, points, before, mandatory }) => (
            <tr key={code} class={before === undefined ? '' : 'changed'}>
              <td>{code}</td>
              <td>{wording}</td>
              <td>{points}</td>
              <td>{before === undefined ? 'như cũ' : before === '' ? 'chưa có' : before}</td>
              <td>{mandatory ? 'Bắt buộc' : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const CODES_AT_MOST = 12;

function codesText(codes: readonly string[]): string {
  const shown = codes.slice(0, CODES_AT_MOST).join(', ');
  return codes.length > CODES_AT_MOST ? `${shown} và ${codes.length - CODES_AT_MOST} chỉ báo khác` : shown;
}
