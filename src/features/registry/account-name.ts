/** The naming rule of school accounts: `hoso`, level, name without diacritics (S2:173, S4:35). Pure. */
import type { Level } from '../../domain/level';
import type { Problem } from '../../domain/result';

/** Gmail's own bounds for the part before the @. */
const SHORTEST = 6;
const LONGEST = 30;

/** A remark when the account does not follow the rule; it may be used all the same. */
export function accountRemark(account: string, levels: readonly Level[]): Omit<Problem, 'place'> | undefined {
  const name = account.split('@')[0] ?? '';
  const starts = levels.map((level) => `hoso${level.toLowerCase()}`);
  if (starts.some((start) => name.startsWith(start)) && name.length >= SHORTEST && name.length <= LONGEST) {
    return undefined;
  }
  return {
    code: 'list.account-name',
    message: `Tài khoản ${account} không theo quy ước đặt tên.`,
    remedy: `Nên là ${starts.join(' hoặc ')} rồi tên trường viết liền không dấu, từ ${SHORTEST} đến ${LONGEST} ký tự. Dòng này vẫn được nhận.`,
  };
}
