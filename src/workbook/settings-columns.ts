/** Columns of settings, the same in the district's workbook and in the schools'. */
import { column, required } from './table';

export const settingsColumns = {
  part: required(
    column.text({
      title: 'Phần',
      note: 'Nhóm thiết lập, như đơn vị, thời hạn, chỉ báo.',
      width: 130,
      computed: true,
    }),
  ),
  key: required(
    column.text({ title: 'Mã', note: 'Mã của thiết lập, không sửa.', computed: true, hidden: true }),
  ),
  title: column.text({ title: 'Thiết lập', note: 'Tên của thiết lập.', width: 360, computed: true }),
  value: column.text({ title: 'Giá trị', note: 'Giá trị đang áp dụng.', width: 340, long: true }),
  points: column.number({
    title: 'Điểm tối đa',
    note: 'Điểm tối đa của chỉ báo; để trống khi chưa có bộ điểm.',
    width: 100,
    minimum: 0,
  }),
  rule: column.text({
    title: 'Quy tắc lịch',
    note: 'Lịch của việc theo hạn, để chương trình tính ngày.',
    computed: true,
    hidden: true,
  }),
  source: column.text({
    title: 'Căn cứ',
    note: 'Văn bản hoặc người đã đặt giá trị này.',
    width: 300,
    computed: true,
    long: true,
  }),
} as const;
