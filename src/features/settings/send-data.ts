/** What the sending of settings remembers between executions, and what it says at the end. Pure. */
import { isObject } from '../../domain/json';

export interface SendData {
  /** Ids of schools that were tried, whatever came of it. */
  readonly tried: readonly string[];
  /** Schools with something to look at. */
  readonly failed: number;
  /** Names of schools whose workbook lacked sheets or columns and has them now. */
  readonly completed: readonly string[];
}

const MOST_NAMES = 5;

export function startingSendData(): SendData {
  return { tried: [], failed: 0, completed: [] };
}

export function parseSendData(value: unknown): SendData {
  if (!isObject(value)) return startingSendData();
  return {
    tried: textsOf(value.tried),
    failed: typeof value.failed === 'number' ? value.failed : 0,
    completed: textsOf(value.completed),
  };
}

export function endMessage(count: number, { failed, completed }: SendData): string {
  const sent =
    failed === 0
      ? `Đã gửi thiết lập tới cả ${count} trường.`
      : `Đã gửi thiết lập tới ${count - failed} trong ${count} trường; ${failed} trường cần xem lại.`;
  if (completed.length === 0) return sent;
  const more = completed.length - MOST_NAMES;
  const names = completed.slice(0, MOST_NAMES).join(', ');
  return `${sent} Đã bổ sung trang, cột còn thiếu vào sổ của ${completed.length} trường (${names}${
    more > 0 ? ` và ${more} trường nữa` : ''
  }; xem trang Nhật ký hoạt động).`;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
