/** What the program itself must remember of a district: rows of the settings sheet beside those that people set. Pure. */
import type { SettingsRow } from '../../standard/settings-rows';

export const SYSTEM_PART = 'Chương trình';

export const SYSTEM_TITLES = {
  operator: 'Tài khoản vận hành (tạo thư mục, gửi thiết lập, tổng hợp)',
  scriptId: 'Mã chương trình của sổ này',
  scriptVersion: 'Phiên bản chương trình của sổ này',
  workbookId: 'Mã tệp của sổ này',
  cloudProject: 'Số dự án Google Cloud mà các tệp thuộc về',
  rootFolder: 'Mã thư mục gốc trên Drive',
  template: 'Mã sổ mẫu',
  settingsVersion: 'Phiên bản thiết lập đã gửi',
  settingsDigest: 'Mã kiểm tra của thiết lập đã gửi',
  settingsSentOn: 'Ngày gửi thiết lập',
} as const;

export type SystemKey = keyof typeof SYSTEM_TITLES;

/** Folders that belong to a school year have keys of their own: `folder.2026`, `folder.2026.MN`. */
export type FolderKey = `folder.${string}`;

export function systemRow(key: SystemKey | FolderKey, value: string): SettingsRow {
  return { part: SYSTEM_PART, key, title: titleOf(key), value };
}

function titleOf(key: SystemKey | FolderKey): string {
  return key in SYSTEM_TITLES ? SYSTEM_TITLES[key as SystemKey] : 'Mã thư mục của năm học, cấp học';
}
