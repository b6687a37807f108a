/** Reports of broken equipment by teams and blocks, and what became of them (register R20). */
import { EQUIPMENT_KIND_NAMES } from '../../domain/equipment-kind';
import { column, defineTable, required } from '../table';
import { person, room } from './references';

export const faultReportsTable = defineTable({
  name: 'fault-reports',
  version: 1,
  sheetId: 1124,
  title: 'Báo hỏng thiết bị',
  purpose:
    'Tổ, khối báo thiết bị hỏng hoặc cần bảo trì; nhân viên CNTT ghi cách xử lý. Báo hỏng không làm giảm điểm.',
  workbook: 'school',
  area: 'rooms',
  maximumRows: 3000,
  writtenBy: 'people',
  sources: ['R20', 'S3:130', 'S3:133'],
  columns: {
    date: required(column.date({ title: 'Ngày báo', note: 'Ngày báo hỏng.', width: 90 })),
    team: column.text({
      title: 'Tổ',
      note: 'Tổ báo hỏng.',
      preschool: { title: 'Tổ, khối', note: 'Tổ hoặc khối báo hỏng.' },
      width: 105,
    }),
    room: room({ title: 'Phòng' }),
    type: column.choice({
      title: 'Loại thiết bị',
      note: 'Chọn trong danh sách.',
      width: 140,
      choices: EQUIPMENT_KIND_NAMES,
    }),
    fault: required(
      column.text({
        title: 'Hỏng gì, cần gì',
        note: 'Thiết bị nào, hỏng thế nào, cần sửa hay thay.',
        width: 228,
        long: true,
      }),
    ),
    by: person({ title: 'Người báo' }),
    handler: person({ title: 'Người xử lý' }),
    remedy: column.text({ title: 'Cách xử lý', note: 'Đã làm gì.', width: 180, long: true }),
    fixedOn: column.date({
      title: 'Xong ngày',
      note: 'Ngày sửa xong; để trống nếu chưa xong.',
      width: 90,
    }),
  },
});
