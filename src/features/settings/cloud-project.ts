/**
 * The Cloud project that the schools' files belong to: its number is kept when the first of them is made, and compared
 * before more are made. In another project all of them would look deleted, and be made a second time.
 */
import { type Problem, ProblemError } from '../../domain/result';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { cloudProjectNumber } from '../../google/cloud-project';
import { remember, type SettingsEntries, systemValue } from './read-district';

/** Throws ProblemError in another project than before. Answers the entries with the number in them. */
export function requireCloudProject(workbook: ActiveWorkbook, entries: SettingsEntries): SettingsEntries {
  const known = systemValue(entries, 'cloudProject');
  const present = cloudProjectNumber();
  // where Google does not tell, the technician compares (docs/deployment.md)
  if (present === undefined || present === known) return entries;
  if (known === '') return remember(workbook, entries, { cloudProject: present });
  throw new ProblemError(otherProject(known, present));
}

/** What is known of another project being the reason why files are out of reach; undefined when it is not. */
export function projectMoved(entries: SettingsEntries): Problem | undefined {
  const known = systemValue(entries, 'cloudProject');
  const present = known === '' ? undefined : cloudProjectNumber();
  return present === undefined || present === known ? undefined : otherProject(known, present);
}

function otherProject(known: string, present: string): Problem {
  return {
    code: 'google.other-project',
    message: `Chương trình đang chạy ở dự án Google Cloud số ${present}, còn thư mục và sổ đã lập thuộc dự án số ${known}: từ dự án này không thấy tệp nào của các trường. Chưa tệp nào bị mất, chưa lập gì mới.`,
    remedy: `Người phụ trách kỹ thuật mở Tiện ích mở rộng > Apps Script > Cài đặt dự án, đặt lại số dự án ${known}; tài khoản vận hành mở sổ này, cấp quyền lại rồi chạy lại.`,
  };
}
