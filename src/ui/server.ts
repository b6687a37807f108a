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

/** Google's own words, with what the person can do about the two commonest causes. */
function explain(message: string): string {
  if (/PERMISSION_DENIED|permission/i.test(message)) {
    return (
      'Google không cho hộp thoại này gọi sổ. Thường do trình duyệt đang đăng nhập nhiều tài khoản Google: ' +
      'hãy mở sổ trong cửa sổ ẩn danh, chỉ đăng nhập tài khoản của trường, rồi làm lại.'
    );
  }
  if (message === '' || /NetworkError|network|HTTP 0/i.test(message)) {
    return 'Mất kết nối tới Google. Hãy kiểm tra mạng; đừng đóng hộp thoại này.';
  }
  return message;
}
