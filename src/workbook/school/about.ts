/** What a school's workbook knows of itself: which school, which template, which script. */
import { column, defineTable, required } from '../table';

/** Keys of the rows, with the words that people see. */
export const ABOUT_KEYS = {
  schoolId: 'Mã trường trong sổ của đơn vị quản lý',
  schoolName: 'Tên trường',
  workbookId: 'Mã tệp của sổ',
  templateVersion: 'Phiên bản sổ mẫu',
  scriptId: 'Mã chương trình gắn với sổ',
  scriptVersion: 'Phiên bản chương trình',
  settingsVersion: 'Phiên bản thiết lập đã nhận',
  filledAt: 'Lập sổ lúc',
} as const;

/** Row of a workbook that the office made because the school's own was gone: what that one reminded of, this one cannot know. */
export const REPLACED = { key: 'replaces', title: 'Lập lại thay sổ có mã tệp' } as const;

/** Row in which the school's script notes sheets that say they are one table; absent or empty while there are none. */
export const DOUBLE_SHEETS = { key: 'doubleSheets', title: 'Trang trùng bảng' } as const;

export const aboutTable = defineTable({
  name: 'about',
  version: 1,
  sheetId: 1101,
  title: 'Về sổ này',
  purpose: 'Sổ này của trường nào, lập theo mẫu nào. Chương trình tự ghi, không cần điền.',
  workbook: 'school',
  area: 'about',
  maximumRows: 40,
  writtenBy: 'program',
  sources: ['S4:37'],
  columns: {
    key: required(
      column.text({ title: 'Mã', note: 'Tên mục dùng cho chương trình.', hidden: true, computed: true }),
    ),
    title: column.text({ title: 'Mục', note: 'Tên mục.', width: 240, computed: true }),
    value: column.text({ title: 'Nội dung', note: 'Chương trình tự ghi.', width: 460, computed: true }),
  },
});
