/** Permissions that a person may have left unticked when Google asked. */
import { type Problem, ProblemError } from '../domain/result';

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const TRIGGERS = 'https://www.googleapis.com/auth/script.scriptapp';

/** What Google ended a run with; nobody may catch it, for Google's own question comes with it. */
let stop: unknown;

/** Ends the run and lets Google ask, when sending mail or making a clock trigger was not allowed yet. */
export function requireMailAndTriggers(): void {
  try {
    ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [MAIL, TRIGGERS]);
  } catch (thrown) {
    stop = thrown;
    throw thrown;
  }
}

/** Passes on what `requireMailAndTriggers` ended the run with; called by whoever shows other errors to the person. */
export function passPermissionStop(thrown: unknown): void {
  if (thrown !== undefined && thrown === stop) throw thrown;
}

/** In a dialog Google does not ask: there the problem says where it does. Throws ProblemError `permission.missing`. */
export function requireMailInDialog(): void {
  try {
    requireMailAndTriggers();
  } catch {
    throw new ProblemError(missingPermission());
  }
}

function missingPermission(): Problem {
  return {
    code: 'permission.missing',
    message: 'Tài khoản này chưa cho phép chương trình gửi thư.',
    remedy:
      'Đóng hộp thoại, chọn THĐT > Nhắc việc > Gửi thử cho tôi và đồng ý các quyền Google hỏi, rồi làm lại.',
  };
}
