/** Equipment by room with what works, what is networked and what is protected (register R2). */
import { EQUIPMENT_KIND_NAMES } from '../../domain/equipment-kind';
import { column, defineTable, required } from '../table';

export const equipmentTable = defineTable({
  name: 'equipment',
  version: 1,
  sheetId: 1107,
  title: 'Thiết bị',
  purpose:
    'Trang thiết bị CNTT ở từng phòng và tình trạng hiện nay. Nhân viên CNTT và phụ trách thiết bị giữ, rà soát mỗi tháng.',
  workbook: 'school',
  area: 'rooms',
  maximumRows: 1000,
  writtenBy: 'people',
  sources: ['R2', 'S1:126', 'S1:135', 'S1:140', 'S2:28–36', 'S4:148–160'],
  columns: {
    name: required(
      column.text({ title: 'Tên thiết bị', note: 'Tên, nhãn hiệu hoặc thông số chính.', width: 200 }),
    ),
    kind: required(
      column.choice({
        title: 'Loại',
        note: 'Chọn trong danh sách.',
        width: 130,
        choices: EQUIPMENT_KIND_NAMES,
      }),
    ),
    code: column.text({ title: 'Số hiệu', note: 'Số hiệu tài sản, nếu có.', width: 95 }),
    room: column.reference({
      title: 'Phòng',
      note: 'Chọn trong trang Phòng.',
      width: 156,
      table: 'rooms',
      column: 'name',
    }),
    users: column.choice({
      title: 'Người dùng',
      note: 'Máy tính dùng cho ai: quyết định yêu cầu về diệt vi rút.',
      width: 105,
      choices: {
        leaders: 'Ban giám hiệu',
        accounting: 'Kế toán',
        office: 'Văn phòng',
        teachers: 'Giáo viên',
        pupils: 'Học sinh',
        shared: 'Dùng chung',
      },
    }),
    quantity: required(
      column.number({
        title: 'Số lượng',
        note: 'Số chiếc cùng loại ở cùng chỗ.',
        width: 76,
        minimum: 1,
        integer: true,
      }),
    ),
    working: column.number({
      title: 'Đang dùng tốt',
      note: 'Trong số đó, bao nhiêu chiếc đang hoạt động tốt. Mức phải đạt: trang Lịch việc, các dòng Định mức.',
      width: 66,
      minimum: 0,
      integer: true,
    }),
    networked: column.number({
      title: 'Đã nối mạng',
      note: 'Bao nhiêu máy tính, máy in đã nối mạng. Thiết bị khác để trống.',
      width: 66,
      minimum: 0,
      integer: true,
    }),
    antivirus: column.choice({
      title: 'Diệt vi rút',
      note: 'Phần mềm bảo mật trên máy tính, máy chủ. Thiết bị khác để trống. Máy nào phải có: trang Lịch việc, các dòng Định mức.',
      width: 100,
      choices: { licensed: 'Có bản quyền', free: 'Miễn phí', none: 'Chưa cài' },
    }),
    receivedOn: column.date({ title: 'Ngày nhận', note: 'Ngày nhận bàn giao.', width: 90 }),
    handover: column.link({
      title: 'Biên bản bàn giao',
      note: 'Liên kết tới biên bản trên Drive.',
      width: 110,
    }),
    checkedOn: column.date({
      title: 'Kiểm tra gần nhất',
      note: 'Ngày rà soát tình trạng gần nhất.',
      width: 90,
    }),
    maintainedOn: column.date({
      title: 'Bảo trì gần nhất',
      note: 'Ngày bảo trì, sửa chữa gần nhất.',
      width: 90,
    }),
    fault: column.text({
      title: 'Hỏng hóc, đề nghị',
      note: 'Hỏng gì, cần sửa hay thay. Không có thì để trống.',
      width: 200,
      long: true,
    }),
    until: column.date({
      title: 'Thôi dùng từ',
      note: 'Ngày thanh lý hoặc chuyển đi; để trống nếu đang dùng.',
      width: 90,
    }),
  },
});
