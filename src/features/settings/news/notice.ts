/** Says, each time the office's workbook is opened after an update, where to see what is new, until somebody looked. */
import { VERSION } from '../../../domain/version';
import { showToast } from '../../../google/dialogs';
import { readProperty, writeProperty } from '../../../google/properties';

export const NEWS_TITLE = 'Bổ sung nội dung mới của bản này';
/** Document property: the version whose news wait; '' when nothing does. */
const WAITING = 'standard.waiting';

/** One property is read. Needs no authorisation. */
export function noticeStandardNews(): void {
  if (readProperty(WAITING) !== VERSION) return;
  showToast(
    `THĐT bản ${VERSION}`,
    `Chọn THĐT > Bổ sung nội dung mới của bản này để xem chỉ báo, danh mục, lịch nhắc có gì mới.`,
  );
}

export function announceStandardNews(): void {
  writeProperty(WAITING, VERSION);
}

/** Nothing waits any more. */
export function settleStandardNews(): void {
  if (readProperty(WAITING) !== undefined) writeProperty(WAITING, '');
}
