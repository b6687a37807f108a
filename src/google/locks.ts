/** The document's lock: short sections that two runs must not be in at once. */
import { ProblemError } from '../domain/result';

const PATIENCE_MILLISECONDS = 10_000;

/**
 * Runs the action while nobody else holds the document's lock. Writes must be flushed by the action itself.
 * Throws ProblemError `lock.busy` when the lock does not come free.
 */
export function withDocumentLock<Value>(action: () => Value, patience = PATIENCE_MILLISECONDS): Value {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(patience)) {
    throw new ProblemError({
      code: 'lock.busy',
      message: 'Sổ đang được một lượt chạy khác ghi dữ liệu.',
      remedy: 'Đợi khoảng một phút rồi làm lại.',
    });
  }
  try {
    return action();
  } finally {
    lock.releaseLock();
  }
}
