/** The diary of rooms: one row for a room and a day (register R1). */
import { column, defineTable, required } from '../table';

export const roomLogTable = defineTable({
  name: 'room-log',
  version: 1,
  sheetId: 1106,
  title: 'Nhật ký phòng',
  purpose:
    'Mỗi phòng mỗi ngày một dòng: dự kiến bao nhiêu, dùng thiết bị bao nhiêu, vướng mắc gì. Nhân viên CNTT ghi; ghi vướng mắc không làm giảm điểm.',
  workbook: 'school',
  area: 'rooms',
  maximumRows: 25000,
  writtenBy: 'people',
  sources: ['R1', 'S0:43', 'S0:120', 'S1:51', 'S1:150', 'S2:212–252', 'S4:189–228'],
  columns: {
    date: required(column.date({ title: 'Ngày', note: 'Ngày sử dụng phòng.', width: 82 })),
    room: required(
      column.reference({
        title: 'Phòng',
        note: 'Chọn trong trang Phòng.',
        width: 166,
        table: 'rooms',
        column: 'name',
      }),
    ),
    planned: column.number({
      title: 'Số tiết theo lịch',
      note: 'Số tiết theo lịch khai thác trong ngày. Không có lịch thì để trống.',
      preschool: {
        title: 'Số hoạt động theo lịch',
        note: 'Số hoạt động theo lịch khai thác trong ngày. Không có lịch thì để trống.',
      },
      width: 88,
      minimum: 0,
      maximum: 20,
      integer: true,
    }),
    withDevices: column.number({
      title: 'Số tiết dùng thiết bị',
      note: 'Số tiết có dùng thiết bị CNTT của phòng.',
      preschool: {
        title: 'Số hoạt động dùng thiết bị',
        note: 'Số hoạt động có dùng thiết bị CNTT của phòng.',
      },
      width: 88,
      minimum: 0,
      maximum: 20,
      integer: true,
    }),
    withSoftware: column.number({
      title: 'Số tiết dùng phần mềm',
      note: 'Số tiết có dùng phần mềm dạy học. Phòng không yêu cầu thì để trống.',
      preschool: {
        title: 'Số hoạt động dùng phần mềm',
        note: 'Số hoạt động có dùng phần mềm. Phòng không yêu cầu thì để trống.',
      },
      width: 88,
      minimum: 0,
      maximum: 20,
      integer: true,
    }),
    classes: column.text({
      title: 'Lớp, môn',
      note: 'Không bắt buộc. Ví dụ: 4A Tin học.',
      preschool: { title: 'Nhóm, lớp', note: 'Không bắt buộc. Ví dụ: Mẫu giáo lớn A1.' },
      width: 105,
    }),
    problem: column.text({
      title: 'Vướng mắc',
      note: 'Hỏng hóc, khó khăn trong ngày. Không có thì để trống.',
      width: 171,
      long: true,
    }),
    done: column.text({
      title: 'Đã xử lý',
      note: 'Đã làm gì để khắc phục. Chưa xử lý thì để trống.',
      width: 165,
      long: true,
    }),
    review: column.text({
      title: 'Đánh giá trong tháng',
      note: 'Mỗi phòng mỗi tháng một lần: hiệu quả khai thác, hạn chế cần khắc phục.',
      width: 165,
      long: true,
    }),
    by: column.reference({
      title: 'Người ghi',
      note: 'Chọn trong trang Nhân sự.',
      width: 135,
      table: 'staff',
      column: 'name',
    }),
  },
});
