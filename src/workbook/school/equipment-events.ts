/** What happens to equipment: receipt, hand-over, moves, maintenance, repair, replacement, disposal (registers R4, R5). */
import { EQUIPMENT_KIND_NAMES } from '../../domain/equipment-kind';
import { column, defineTable, required } from '../table';
import { person, room } from './references';

export const equipmentEventsTable = defineTable({
  name: 'equipment-events',
  version: 1,
  sheetId: 1123,
  title: 'Tiếp nhận, bảo trì',
  purpose:
    'Tiếp nhận, bàn giao, di chuyển, bảo trì, sửa chữa, thay thế, thanh lý thiết bị: mỗi lần một dòng, kèm biên bản. Kế toán và nhân viên CNTT giữ.',
  workbook: 'school',
  area: 'rooms',
  maximumRows: 3000,
  writtenBy: 'people',
  sources: ['R4', 'R5', 'S0:45', 'S0:63–64', 'S1:47', 'S1:128', 'S1:338', 'S3:116', 'S3:124', 'S3:127'],
  columns: {
    date: required(column.date({ title: 'Ngày', note: 'Ngày tiếp nhận, sửa, bảo trì.', width: 86 })),
    kind: required(
      column.choice({
        title: 'Việc',
        note: 'Chọn trong danh sách.',
        width: 95,
        choices: {
          received: 'Tiếp nhận',
          handedOver: 'Bàn giao',
          moved: 'Di chuyển',
          maintained: 'Bảo trì',
          repaired: 'Sửa chữa',
          replaced: 'Thay thế',
          disposed: 'Thanh lý',
        },
      }),
    ),
    equipment: required(
      column.text({
        title: 'Thiết bị',
        note: 'Tên, chủng loại, thông số chính như trong biên bản.',
        width: 154,
      }),
    ),
    type: column.choice({
      title: 'Loại',
      note: 'Loại thiết bị; chọn trong danh sách.',
      width: 110,
      choices: EQUIPMENT_KIND_NAMES,
    }),
    quantity: column.number({
      title: 'Số lượng',
      note: 'Số chiếc trong lần này.',
      width: 66,
      minimum: 1,
      integer: true,
    }),
    room: room({ title: 'Phòng', note: 'Phòng đặt thiết bị; di chuyển thì ghi phòng mới.', width: 125 }),
    content: column.text({
      title: 'Nội dung',
      note: 'Đã làm gì; di chuyển thì ghi từ đâu tới đâu.',
      width: 158,
      long: true,
    }),
    cost: column.number({
      title: 'Kinh phí (đồng)',
      note: 'Số tiền đã chi, nếu có.',
      width: 86,
      minimum: 0,
    }),
    by: person({
      title: 'Người thực hiện',
      note: 'Người nhận, người làm; chọn trong trang Nhân sự.',
      width: 110,
    }),
    company: column.text({
      title: 'Đơn vị giao, sửa',
      note: 'Đơn vị bàn giao hoặc sửa chữa, nếu có.',
      width: 105,
    }),
    minutes: column.link({
      title: 'Biên bản, minh chứng',
      note: 'Liên kết tới biên bản, hóa đơn, ảnh.',
      width: 90,
    }),
    booked: column.tick({
      title: 'Đã vào sổ tài sản',
      note: 'Kế toán đánh dấu khi đã nhập phần mềm tài sản và sổ sách.',
      width: 60,
    }),
  },
});
