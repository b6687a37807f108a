/** Typed calls from a dialog to the script's global functions (google.script.run as promises). */

/** What Google offers a dialog; only what is used here. */
interface ScriptRun {
  withSuccessHandler(handler: (value: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: { message?: string }) => void): ScriptRun;
}
interface DialogHost {
  script: { run: ScriptRun & Record<string, (...args: unknown[]) => void>; host: { close(): void } };
}
declare const google: DialogHost;

type Remote<Server> = {
  [Name in keyof Server]: Server[Name] extends (...args: infer Arguments) => infer Value
    ? (...args: Arguments) => Promise<Awaited<Value>>
    : never;
};

/** The call did not come through or the script failed: the words are for the person. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

/** The functions of the script this dialog belongs to: `const server = scriptServer<typeof import('../../school')>()`. */
export function scriptServer<Server>(): Remote<Server> {
  return new Proxy({} as Remote<Server>, {
    get:
      (_target, name) =>
      (...args: unknown[]) =>
        call(String(name), args),
  });
}

/** Words for the person about whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function closeDialog(): void {
  google.script.host.close();
}

function call(name: string, args: unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler(resolve)
      .withFailureHandler((error) => reject(new ServerError(explain(error?.message ?? ''))));
    const start = (run as typeof google.script.run)[name];
    if (start === undefined)
      reject(new ServerError(`Không có chức năng ${name} trong sổ này. Hãy tải lại trang.`));
    else start(...args);
  });
}

/** What Google says when a call fails, told by its words, and what the person can do about it; the first that fits. */
const CAUSES: readonly { readonly words: RegExp; readonly text: string }[] = [
  {
    words: /authoriz|authoris|ủy quyền|cấp phép/i,
    text:
      'Tài khoản này chưa cho phép chương trình chạy. Nội dung đã nhập vẫn còn ở đây: mở sổ ở một thẻ khác, chọn lại mục này trong menu THĐT, ' +
      'bấm Tiếp tục và Cho phép, rồi quay lại đây bấm lưu hoặc Đếm lại.',
  },
  {
    words: /PERMISSION_DENIED|permission/i,
    text:
      'Google không cho hộp thoại này gọi sổ. Thường do trình duyệt đang đăng nhập nhiều tài khoản Google: ' +
      'hãy mở sổ trong cửa sổ ẩn danh, chỉ đăng nhập tài khoản của trường, rồi làm lại.',
  },
  {
    words: /maximum execution time|thời gian thực thi|timed? ?out/i,
    text:
      'Google đã dừng lượt chạy vì quá sáu phút. Nội dung đã nhập vẫn còn ở đây: đợi một phút rồi làm lại; nếu lặp lại, ' +
      'hãy bớt các dòng trống, dòng cũ trong sổ.',
  },
  {
    words: /^$|NetworkError|network|HTTP 0/i,
    text: 'Mất kết nối tới Google. Hãy kiểm tra mạng; đừng đóng hộp thoại này.',
  },
];

function explain(message: string): string {
  return CAUSES.find(({ words }) => words.test(message))?.text ?? message;
}
