/** Staff of the schools as the imported list named them, kept until a school's workbook is filled; hidden. */
import { ROLE_NAMES } from '../../domain/role';
import { column, defineTable, required } from '../table';

export const schoolStaffTable = defineTable({
  name: 'school-staff',
  version: 1,
  sheetId: 2110,
  title: 'Nhân sự các trường',
  purpose:
    'Nhân sự theo danh sách đã nhập, để điền vào sổ của trường khi lập sổ. Sau đó trường tự giữ trong sổ của mình.',
  workbook: 'district',
  area: 'people',
  maximumRows: 20000,
  writtenBy: 'program',
  hidden: true,
  sources: ['S0:1–100', 'S4:41–51'],
  columns: {
    school: required(
      column.reference({
        title: 'Thuộc trường',
        note: 'Tên trường.',
        width: 250,
        computed: true,
        table: 'schools',
        column: 'name',
      }),
    ),
    name: required(column.text({ title: 'Họ và tên', note: 'Tên đầy đủ.', width: 190, computed: true })),
    roles: required(
      column.choices({
        title: 'Nhiệm vụ',
        note: 'Một hoặc nhiều nhiệm vụ, cách nhau bằng dấu phẩy.',
        width: 240,
        computed: true,
        choices: ROLE_NAMES,
      }),
    ),
    email: column.email({
      title: 'Thư điện tử',
      note: 'Địa chỉ nhận thư nhắc việc.',
      width: 230,
      computed: true,
    }),
    ownAccount: column.tick({
      title: 'Tài khoản riêng',
      note: 'Người này mở sổ bằng chính địa chỉ thư của mình.',
      width: 90,
      computed: true,
    }),
    from: column.date({
      title: 'Từ ngày',
      note: 'Ngày về trường, theo sổ của trường.',
      width: 105,
      computed: true,
    }),
    until: column.date({
      title: 'Đến ngày',
      note: 'Ngày thôi làm ở trường, theo sổ của trường; trống là đang làm.',
      width: 105,
      computed: true,
    }),
  },
});
