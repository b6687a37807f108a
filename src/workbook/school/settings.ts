/** The settings that the district sent down: a school computes from nothing else. */
import { settingsColumns } from '../settings-columns';
import { defineTable } from '../table';

export const settingsTable = defineTable({
  name: 'settings',
  version: 1,
  sheetId: 1102,
  title: 'Thiết lập',
  purpose: 'Thời hạn, chỉ tiêu, bộ chỉ báo do đơn vị quản lý gửi xuống. Trường xem, không sửa.',
  workbook: 'school',
  area: 'about',
  maximumRows: 600,
  writtenBy: 'district',
  sources: ['S4:183'],
  columns: settingsColumns,
});
