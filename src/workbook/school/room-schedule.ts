/** Each room's schedule of use: how much is planned on each weekday, and since when (what the diary is filled from). */
import { column, defineTable, required } from '../table';
import { room } from './references';

const planned = (title: string, weekday: string) =>
  column.number({
    title,
    note: `Số tiết theo lịch của phòng vào ${weekday}. Không có lịch thì để trống.`,
    preschool: { note: `Số hoạt động theo lịch của phòng vào ${weekday}. Không có lịch thì để trống.` },
    width: 62,
    minimum: 0,
    maximum: 20,
    integer: true,
  });

export const roomScheduleTable = defineTable({
  name: 'room-schedule',
  version: 1,
  sheetId: 1121,
  title: 'Lịch khai thác phòng',
  purpose:
    'Lịch khai thác của từng phòng trong tuần. Nhật ký phòng điền sẵn theo lịch này. Đổi lịch thì thêm dòng mới, không sửa dòng cũ. Phó hiệu trưởng giữ.',
  workbook: 'school',
  area: 'rooms',
  maximumRows: 600,
  writtenBy: 'people',
  sources: ['R1', 'S2:252', 'S4:228', 'S0:33'],
  columns: {
    room: required(room({ title: 'Phòng' })),
    from: column.date({
      title: 'Áp dụng từ',
      note: 'Ngày đầu của lịch này. Để trống nếu áp dụng từ đầu năm học.',
      width: 88,
    }),
    until: column.date({
      title: 'Đến hết',
      note: 'Ngày cuối của lịch này. Để trống nếu còn áp dụng; lịch sau thay lịch trước.',
      width: 88,
    }),
    monday: planned('Thứ Hai', 'thứ Hai'),
    tuesday: planned('Thứ Ba', 'thứ Ba'),
    wednesday: planned('Thứ Tư', 'thứ Tư'),
    thursday: planned('Thứ Năm', 'thứ Năm'),
    friday: planned('Thứ Sáu', 'thứ Sáu'),
    saturday: planned('Thứ Bảy', 'thứ Bảy'),
    users: column.text({
      title: 'Lớp, môn theo lịch',
      note: 'Ai dùng phòng lúc nào, để in treo ở phòng. Ví dụ: Thứ Hai tiết 1–2: 4A Tin học.',
      preschool: {
        title: 'Nhóm, lớp theo lịch',
        note: 'Ai dùng phòng lúc nào, để in treo ở phòng. Ví dụ: Sáng thứ Hai: MG lớn A1.',
      },
      width: 280,
      long: true,
    }),
    link: column.link({
      title: 'Lịch đã ban hành',
      note: 'Liên kết tới lịch khai thác đã ký, nếu có.',
      width: 150,
    }),
  },
});
