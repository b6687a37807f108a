/** From which day a school carries out the whole model or a part of it; typed by officers. */
import { PROFILE_NAMES } from '../../domain/level';
import { column, defineTable, required } from '../table';

export const schoolProfilesTable = defineTable({
  name: 'school-profiles',
  version: 1,
  sheetId: 2166,
  title: 'Phạm vi áp dụng',
  purpose:
    'Trường chuyển từ một phần sang toàn bộ mô hình (hoặc ngược lại) từ ngày nào. Trường không đổi thì không cần ghi: lấy theo trang Trường.',
  workbook: 'district',
  area: 'people',
  maximumRows: 3000,
  writtenBy: 'people',
  sources: ['S2:18–20', 'S4:25', 'S4:47'],
  columns: {
    school: required(
      column.reference({
        title: 'Trường',
        note: 'Chọn trong trang Trường.',
        width: 230,
        table: 'schools',
        column: 'name',
      }),
    ),
    profile: required(
      column.choice({
        title: 'Phạm vi áp dụng',
        note: 'Từ ngày ghi ở cột bên.',
        width: 150,
        choices: PROFILE_NAMES,
      }),
    ),
    from: required(column.date({ title: 'Từ ngày', note: 'Ngày bắt đầu áp dụng phạm vi này.', width: 92 })),
    document: column.text({ title: 'Căn cứ', note: 'Số, ngày văn bản.', width: 220 }),
    note: column.text({ title: 'Ghi chú', note: 'Điều cần nhớ.', width: 200 }),
  },
});
