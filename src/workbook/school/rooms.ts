/** The school's rooms, who looks after them and what rules they have. */
import { ROOM_KIND_NAMES } from '../../domain/room-kind';
import { rooms as modelRooms } from '../../standard/rooms';
import { column, defineTable, required } from '../table';

export const roomsTable = defineTable({
  name: 'rooms',
  version: 1,
  sheetId: 1105,
  title: 'Phòng',
  purpose:
    'Các phòng của trường, người phụ trách, nội quy, quy trình. Phó hiệu trưởng và nhân viên CNTT giữ.',
  workbook: 'school',
  area: 'rooms',
  maximumRows: 150,
  writtenBy: 'people',
  sources: ['S0:101–207', 'S2:212–252', 'S4:189–228'],
  columns: {
    name: required(
      column.text({ title: 'Tên phòng', note: 'Tên gọi ở trường, ví dụ: Phòng Tin học 1.', width: 170 }),
    ),
    kind: required(
      column.openChoice({
        title: 'Loại phòng',
        note: 'Loại phòng theo danh mục của đơn vị quản lý; chọn trong danh sách.',
        width: 146,
        choices: ROOM_KIND_NAMES,
        choiceLevels: Object.fromEntries(
          Object.entries(modelRooms).map(([kind, { levels }]) => [kind, levels]),
        ),
        listed: { table: 'names', column: 'room' },
      }),
    ),
    keeper: column.reference({
      title: 'Người phụ trách',
      note: 'Chọn trong trang Nhân sự.',
      width: 140,
      table: 'staff',
      column: 'name',
    }),
    procedure: column.tick({
      title: 'Có quy trình',
      note: 'Đã có quy trình vận hành, khai thác treo tại phòng.',
      width: 64,
    }),
    rules: column.tick({ title: 'Có nội quy', note: 'Đã có nội quy phòng.', width: 64 }),
    schedule: column.tick({
      title: 'Có lịch khai thác',
      note: 'Đã có lịch khai thác treo tại phòng; lịch ghi ở trang Lịch khai thác phòng.',
      width: 64,
    }),
    software: column.text({
      title: 'Phần mềm đã cài',
      note: 'Tên các phần mềm cài ở phòng, cách nhau bằng dấu phẩy.',
      width: 190,
    }),
    maintainedOn: column.date({
      title: 'Bảo trì gần nhất',
      note: 'Ngày bảo trì định kì gần nhất.',
      width: 90,
    }),
    from: column.date({ title: 'Dùng từ ngày', note: 'Để trống nếu đã dùng từ trước.', width: 90 }),
    until: column.date({ title: 'Thôi dùng từ', note: 'Để trống nếu đang dùng.', width: 90 }),
    note: column.text({ title: 'Ghi chú', note: 'Điều cần nhớ về phòng.', width: 150 }),
  },
});
