/** The district's own settings: changed here, then sent down to the schools. */
import { settingsColumns } from '../settings-columns';
import { defineTable } from '../table';

export const districtSettingsTable = defineTable({
  name: 'district-settings',
  version: 1,
  sheetId: 2108,
  title: 'Thiết lập',
  purpose:
    'Tên đơn vị, năm học, thời hạn, chỉ tiêu. Sửa cột Giá trị, rồi chọn THĐT > Gửi thiết lập xuống các trường.',
  workbook: 'district',
  area: 'about',
  maximumRows: 600,
  writtenBy: 'people',
  sources: ['S2:173', 'S4:35', 'S4:183'],
  columns: settingsColumns,
});
