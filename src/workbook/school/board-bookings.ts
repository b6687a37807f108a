/** Booking and use of interactive boards, one line a use (register R3): a teacher fills the line and nothing else. */
import { LEVELS } from '../../domain/level';
import { column, defineTable, required } from '../table';
import { SCHOOL_AGE } from '../words';
import { person, room } from './references';

/** Half a day, or one lesson of it; preschools book by the half day. */
const SESSIONS = {
  morning: 'Sáng',
  morning1: 'Sáng tiết 1',
  morning2: 'Sáng tiết 2',
  morning3: 'Sáng tiết 3',
  morning4: 'Sáng tiết 4',
  morning5: 'Sáng tiết 5',
  afternoon: 'Chiều',
  afternoon1: 'Chiều tiết 1',
  afternoon2: 'Chiều tiết 2',
  afternoon3: 'Chiều tiết 3',
  afternoon4: 'Chiều tiết 4',
  afternoon5: 'Chiều tiết 5',
} as const;

export const boardBookingsTable = defineTable({
  name: 'board-bookings',
  version: 1,
  sheetId: 1122,
  title: 'Đăng ký bảng tương tác',
  purpose:
    'Đăng ký và sử dụng bảng tương tác thông minh: mỗi lần dùng một dòng. Giáo viên ghi bốn cột đầu là đủ; dùng xong có vướng mắc thì ghi thêm.',
  workbook: 'school',
  area: 'rooms',
  maximumRows: 8000,
  writtenBy: 'people',
  sources: ['R3', 'S1:126', 'S1:338'],
  columns: {
    date: required(column.date({ title: 'Ngày dùng', note: 'Ngày dùng bảng.', width: 90 })),
    session: column.choice({
      title: 'Tiết',
      note: 'Chọn buổi hoặc tiết trong buổi.',
      preschool: { title: 'Buổi', note: 'Chọn buổi dùng bảng.' },
      width: 115,
      choices: SESSIONS,
      choiceLevels: Object.fromEntries(
        Object.keys(SESSIONS).map((session) => [session, /\d$/.test(session) ? SCHOOL_AGE : LEVELS]),
      ),
    }),
    teacher: required(person({ title: 'Giáo viên' })),
    room: required(
      room({ title: 'Phòng có bảng', note: 'Phòng đặt bảng tương tác; chọn trong trang Phòng.' }),
    ),
    lesson: column.text({
      title: 'Bài dạy, lớp',
      note: 'Không bắt buộc. Ví dụ: Toán 4A, bài 12.',
      preschool: { title: 'Hoạt động, lớp', note: 'Không bắt buộc. Ví dụ: Làm quen chữ cái, MG lớn A1.' },
      width: 210,
    }),
    problem: column.text({
      title: 'Vướng mắc khi dùng',
      note: 'Không có thì để trống. Ghi vướng mắc không làm giảm điểm.',
      width: 240,
      long: true,
    }),
  },
});
