/**
 * Recognises a dialog that came up blank: it was shown, and its page never called. With several Google accounts in one
 * browser Google may show it under an account that may not see the workbook.
 */
import { recall, remember } from '../../google/cache';
import { milliseconds } from '../../google/clock';
import { activeUser } from '../../google/session';

/** A page calls within seconds; after an hour nobody remembers what did not come up. */
const PATIENCE_MILLISECONDS = 8_000;
const MEMORY_SECONDS = 3_600;

export function noteDialogOpened(): void {
  remember(key(), milliseconds(), MEMORY_SECONDS);
}

/** The page has made its first call, so it is there. */
export function noteDialogLives(): void {
  remember(key(), 0, MEMORY_SECONDS);
}

/** Whether the dialog that this account opened last never came to life. */
export function isDialogBlank(): boolean {
  const openedAt = recall(key());
  return typeof openedAt === 'number' && openedAt > 0 && milliseconds() - openedAt > PATIENCE_MILLISECONDS;
}

function key(): string {
  return `score-dialog ${activeUser() ?? ''}`;
}
