/** The dialog "Chỗ các văn bản khác nhau": each topic, what each document says, what this district follows. */
import { initialData } from '../../../ui/initial-data';
import { closeDialog } from '../../../ui/server';
import { show } from '../../../ui/show';
import '../../../ui/style.css';
import '../points/points.css';
import { Heading } from '../../../ui/heading';
import type { ConflictsPage } from './commands';

const { conflicts } = initialData<ConflictsPage>();

function Conflicts() {
  return (
    <div class="dialog">
      <div class="body">
        <Heading>Chỗ các văn bản khác nhau</Heading>
        <p>
          {conflicts.length} điều mà các văn bản nói khác nhau. Dòng “đang dùng” là điều đơn vị đang theo;
          muốn đổi cả bộ thì chọn THĐT &gt; Chọn bộ quy định, đổi từng giá trị thì sửa ở trang Bộ chỉ báo,
          Danh mục, Lịch nhắc hoặc Thiết lập; rồi gửi thiết lập xuống các trường.
        </p>
        {conflicts.map(({ topic, values }) => (
          <details key={topic} open>
            <summary>{topic}</summary>
            <table aria-label={topic}>
              <thead>
                <tr>
                  <th>Văn bản</th>
                  <th>Nói gì</th>
                  <th>Đơn vị</th>
                </tr>
              </thead>
              <tbody>
                {values.map(({ value, document, inForce }) => (
                  <tr key={`${document} ${value}`} class={inForce ? 'in-force' : ''}>
                    <td>{document}</td>
                    <td>{value}</td>
                    <td>{inForce ? 'đang dùng' : ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        ))}
      </div>
      <footer>
        <button type="button" class="primary" onClick={closeDialog}>
          Đóng
        </button>
      </footer>
    </div>
  );
}

show('Chỗ các văn bản khác nhau', <Conflicts />);
