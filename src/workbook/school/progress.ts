/** The model's progress: planned tasks, contents to be mended and opinions on adjustment, in one list (register R7). */
import { column, defineTable, required } from '../table';
import { person } from './references';

export const progressTable = defineTable({
  name: 'progress',
  version: 1,
  sheetId: 1139,
  title: 'Tiến độ, khắc phục',
  purpose:
    'Tiến độ triển khai mô hình: việc theo kế hoạch, nội dung cần khắc phục, ý kiến điều chỉnh. Phó hiệu trưởng giữ; chương trình thêm nội dung cần khắc phục khi chấm điểm tháng.',
  workbook: 'school',
  area: 'scores',
  maximumRows: 2000,
  writtenBy: 'people',
  sources: ['R7', 'S0:31', 'S1:40', 'S1:54', 'S1:171–398', 'S3:100'],
  columns: {
    task: required(
      column.text({
        title: 'Việc, nội dung',
        note: 'Việc phải làm, nội dung cần khắc phục.',
        width: 240,
        long: true,
      }),
    ),
    kind: required(
      column.choice({
        title: 'Loại',
        note: 'Chọn trong danh sách.',
        width: 130,
        choices: {
          plan: 'Việc theo kế hoạch',
          toMend: 'Nội dung cần khắc phục',
          adjustment: 'Ý kiến điều chỉnh',
        },
      }),
    ),
    indicator: column.text({
      title: 'Chỉ báo',
      note: 'Mã chỉ báo có liên quan, ví dụ: 2.3.4. Không có thì để trống.',
      width: 75,
    }),
    month: column.month({ title: 'Từ tháng', note: 'Nêu ra khi chấm, khi họp tháng nào.', width: 72 }),
    owner: person({ title: 'Người phụ trách' }),
    doer: person({ title: 'Người thực hiện' }),
    approver: person({ title: 'Người chỉ đạo, duyệt' }),
    from: column.date({ title: 'Bắt đầu', note: 'Ngày bắt đầu.', width: 88 }),
    until: column.date({ title: 'Hạn xong', note: 'Ngày phải xong.', width: 88 }),
    state: column.choice({
      title: 'Tình trạng',
      note: 'Để trống là chưa làm.',
      width: 100,
      choices: { open: 'Chưa làm', doing: 'Đang làm', done: 'Đã xong', dropped: 'Không làm nữa' },
    }),
    doneOn: column.date({ title: 'Xong ngày', note: 'Ngày làm xong.', width: 88 }),
    result: column.text({
      title: 'Kết quả, ý kiến',
      note: 'Kết quả đạt được; ý kiến gửi ban quản lý dự án, nhà thầu, đơn vị quản lý.',
      width: 230,
      long: true,
    }),
    publishedOn: column.date({
      title: 'Công khai ngày',
      note: 'Ngày công khai nội dung cần khắc phục trên Cổng.',
      width: 92,
    }),
  },
});
