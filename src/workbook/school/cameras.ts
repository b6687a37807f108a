/** The camera file: each check of the cameras with what works, who operates them and what was mended (register R15). */
import { column, defineTable, required } from '../table';
import { person } from './references';

export const camerasTable = defineTable({
  name: 'cameras',
  version: 1,
  sheetId: 1126,
  title: 'Camera',
  purpose:
    'Hồ sơ camera: mỗi lần kiểm tra, mỗi khu vực một dòng, ít nhất mỗi tháng một lần. Nhân viên CNTT và bảo vệ ghi.',
  workbook: 'school',
  area: 'rooms',
  maximumRows: 3000,
  writtenBy: 'people',
  sources: ['R15', 'S1:47', 'S1:145', 'S3:21', 'S4:49', 'S4:160'],
  columns: {
    checkedOn: required(column.date({ title: 'Ngày kiểm tra', note: 'Ngày kiểm tra camera.', width: 92 })),
    place: required(
      column.text({
        title: 'Khu vực',
        note: 'Nơi đặt camera, ví dụ: Cổng trường, Nhà A tầng 1.',
        width: 180,
      }),
    ),
    eyes: required(
      column.number({
        title: 'Số mắt',
        note: 'Số mắt camera ở khu vực.',
        width: 70,
        minimum: 1,
        integer: true,
      }),
    ),
    working: column.number({
      title: 'Số mắt hoạt động tốt',
      note: 'Trong số đó, bao nhiêu mắt đang hoạt động tốt.',
      width: 90,
      minimum: 0,
      integer: true,
    }),
    keptDays: column.number({
      title: 'Số ngày lưu hình',
      note: 'Hình được lưu lại bao nhiêu ngày.',
      width: 90,
      minimum: 0,
      integer: true,
    }),
    operator: person({
      title: 'Người vận hành',
      note: 'Người trực tiếp vận hành, khai thác; chọn trong trang Nhân sự.',
    }),
    problem: column.text({
      title: 'Vướng mắc',
      note: 'Hỏng, mờ, mất hình. Không có thì để trống.',
      width: 220,
      long: true,
    }),
    remedy: column.text({ title: 'Cách xử lý', note: 'Đã làm gì.', width: 210, long: true }),
    by: person({ title: 'Người kiểm tra' }),
  },
});
