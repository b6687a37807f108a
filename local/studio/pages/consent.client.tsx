/** Google's consent page: shown before a script does anything with an account for the first time. */
import { useState } from 'preact/hooks';
import type { ConsentRequest } from '../api/consent';
import { call } from './api.client';
import { Modal } from './modal.client';
import { useStudio, useUser } from './studio-state.client';

const AUTH = 'https://www.googleapis.com/auth/';

/** As Google words them in Vietnamese. */
const MEANINGS: Readonly<Record<string, string>> = {
  [`${AUTH}drive.file`]:
    'Xem, chỉnh sửa, tạo và xóa chỉ những tệp cụ thể trên Google Drive mà bạn sử dụng với ứng dụng này',
  [`${AUTH}spreadsheets.currentonly`]: 'Xem và quản lý các bảng tính mà ứng dụng này đã được cài đặt vào',
  [`${AUTH}script.container.ui`]:
    'Hiển thị và chạy nội dung web của bên thứ ba trong lời nhắc và thanh bên của các ứng dụng Google',
  [`${AUTH}script.send_mail`]: 'Gửi email dưới tên bạn',
  [`${AUTH}script.scriptapp`]: 'Cho phép ứng dụng này chạy khi bạn không có mặt',
  [`${AUTH}script.external_request`]: 'Kết nối với một dịch vụ bên ngoài',
  [`${AUTH}userinfo.email`]: 'Xem địa chỉ email chính của Tài khoản Google của bạn',
};

interface ConsentProps {
  readonly request: ConsentRequest;
  /** Called with true when the person agreed to something. */
  onDone(agreed: boolean): void;
}

export function Consent({ request, onDone }: ConsentProps) {
  const user = useUser();
  const { fail } = useStudio();
  const [chosen, setChosen] = useState<readonly string[]>(request.granted);
  const all = chosen.length === request.scopes.length;
  const allow = (event: Event): void => {
    event.preventDefault();
    call('consent.allow', { user, scriptId: request.scriptId, scopes: [...chosen] }).then(
      () => onDone(true),
      fail,
    );
  };
  const turn = (scope: string): void =>
    setChosen(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope]);
  return (
    <Modal
      title={`${request.title} muốn truy cập vào Tài khoản Google của bạn`}
      size="page"
      onClose={() => onDone(false)}
    >
      <form class="consent" onSubmit={allow}>
        <p class="consent-account">
          <span class="avatar" aria-hidden="true">
            {user.slice(0, 1).toUpperCase()}
          </span>
          {user}
        </p>
        <fieldset>
          <legend>Chọn những quyền mà {request.title} có thể dùng</legend>
          <label class="scope is-all">
            <input type="checkbox" checked={all} onChange={() => setChosen(all ? [] : request.scopes)} />
            <span>Chọn tất cả</span>
          </label>
          <ul>
            {request.scopes.map((scope) => (
              <li key={scope}>
                <label class="scope">
                  <input type="checkbox" checked={chosen.includes(scope)} onChange={() => turn(scope)} />
                  <span>
                    {MEANINGS[scope] ?? scope}
                    <code>{scope}</code>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <p class="quiet">
          Nhà phát triển: {request.owner}. Trên Google, trước trang này có thể hiện “Google chưa xác minh ứng
          dụng này”: bấm “Nâng cao” rồi đi tiếp. Quyền chưa chọn thì việc cần quyền đó sẽ không chạy.
        </p>
        <p class="modal-buttons">
          <button type="button" onClick={() => onDone(false)}>
            Hủy
          </button>
          <button type="submit" class="primary">
            Tiếp tục
          </button>
        </p>
      </form>
    </Modal>
  );
}
