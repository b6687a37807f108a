/** The school's people by role, with the days they came and left. */
import { ROLE_NAMES } from '../../domain/role';
import { column, defineTable, required } from '../table';

export const staffTable = defineTable({
  name: 'staff',
  version: 1,
  sheetId: 1104,
  title: 'Nhân sự',
  purpose:
    'Cán bộ, giáo viên, nhân viên và việc của từng người. Văn thư giữ; người chuyển đi thì ghi ngày, không xóa dòng.',
  workbook: 'school',
  area: 'people',
  maximumRows: 300,
  writtenBy: 'people',
  sources: ['R22', 'S1:44–49', 'S4:41–51', 'S4:140', 'S0:1–100'],
  columns: {
    name: required(
      column.text({
        title: 'Họ và tên',
        note: 'Hai người trùng tên thì thêm tên tổ vào sau để phân biệt.',
        width: 155,
      }),
    ),
    roles: required(
      column.choices({
        title: 'Chức vụ, nhiệm vụ',
        note: 'Kiêm nhiệm thì ghi nhiều việc, cách nhau bằng dấu phẩy. Ví dụ: Giáo viên, Tổ trưởng chuyên môn.',
        width: 180,
        choices: ROLE_NAMES,
      }),
    ),
    team: column.text({
      title: 'Tổ',
      note: 'Tổ chuyên môn hoặc tổ văn phòng.',
      width: 95,
      preschool: { title: 'Tổ, khối', note: 'Khối hoặc tổ.' },
    }),
    email: column.email({
      title: 'Thư điện tử',
      note: 'Để trống nếu dùng tài khoản chung của trường.',
      width: 165,
    }),
    phone: column.text({ title: 'Điện thoại', note: 'Không bắt buộc.', width: 95 }),
    contract: column.choice({
      title: 'Biên chế, hợp đồng',
      note: 'Nhân viên CNTT do trường ký hợp đồng thì chọn “Hợp đồng”. Không bắt buộc.',
      width: 80,
      choices: { permanent: 'Biên chế', contract: 'Hợp đồng' },
    }),
    portalAccount: column.tick({
      title: 'Có tài khoản Lớp 2',
      note: 'Đánh dấu khi đã có tài khoản vào phần nội bộ của Cổng.',
      width: 68,
    }),
    trainedOn: column.date({
      title: 'Tập huấn CNTT gần nhất',
      note: 'Ngày dự tập huấn gần nhất, hợp với việc đang làm.',
      width: 88,
    }),
    calendar: column.tick({
      title: 'Nhận tệp lịch',
      note: 'Đánh dấu để nhận tệp lịch (.ics) các hạn của mình khi bật nhắc việc.',
      width: 60,
    }),
    from: column.date({
      title: 'Từ ngày',
      note: 'Ngày về trường; để trống nếu đã ở trường từ trước.',
      width: 86,
    }),
    until: column.date({
      title: 'Đến ngày',
      note: 'Ngày thôi làm ở trường; để trống nếu đang làm.',
      width: 86,
    }),
    note: column.text({ title: 'Ghi chú', note: 'Không ghi ngày sinh, số căn cước.', width: 102 }),
  },
});
