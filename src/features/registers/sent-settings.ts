/** The settings that the office sent down, as a school's workbook has them. */
import { ProblemError } from '../../domain/result';
import type { SchoolSettings } from '../../standard/settings';
import { decodeSchoolSettings, type SettingsRow } from '../../standard/settings-rows';

/** Throws ProblemError when none were sent yet, or when they cannot be read. */
export function sentSettings(entries: readonly { readonly record: SettingsRow }[]): SchoolSettings {
  if (entries.length === 0) {
    throw new ProblemError({
      code: 'settings.none',
      message: 'Sổ này chưa nhận thiết lập của đơn vị quản lý.',
      remedy: 'Báo đơn vị quản lý chọn THĐT > Gửi thiết lập xuống các trường.',
    });
  }
  const settings = decodeSchoolSettings(entries.map(({ record }) => record));
  if (!settings.ok) throw new ProblemError(settings.problem);
  return settings.value;
}
