/** The score sheet that people know: one row for an indicator, one column for a month. It takes input like the dialog. */
import { column, defineTable, required } from '../table';

const month = (number: number) =>
  column.text({
    title: `Tháng ${number}`,
    note: 'Điểm tự chấm; KAD là Không áp dụng; khi chưa có bộ điểm ghi Đ hoặc CĐ. Lý do, minh chứng ghi ở trang Chấm điểm.',
    width: 48,
  });

export const scoreSheetTable = defineTable({
  name: 'score-sheet',
  version: 1,
  sheetId: 1144,
  title: 'Phiếu chấm điểm',
  purpose:
    'Mỗi chỉ báo một dòng, mỗi tháng một cột. Gõ điểm tự chấm vào ô của tháng, như trong hộp thoại Chấm điểm tháng.',
  workbook: 'school',
  area: 'scores',
  maximumRows: 200,
  writtenBy: 'people',
  sources: ['S1:152', 'S4:183'],
  columns: {
    indicator: required(
      column.text({ title: 'Mã chỉ báo', note: 'Mã của chỉ báo.', width: 78, computed: true }),
    ),
    indicatorTitle: column.text({
      title: 'Chỉ báo',
      note: 'Nội dung của chỉ báo.',
      width: 290,
      computed: true,
      long: true,
    }),
    maximumPoints: column.number({
      title: 'Điểm tối đa',
      note: 'Điểm tối đa theo thiết lập.',
      width: 62,
      computed: true,
      minimum: 0,
    }),
    pointsLabel: column.text({
      title: 'Bộ điểm',
      note: 'Ghi rõ khi điểm tối đa là điểm mẫu để tập huấn, không phải điểm chính thức.',
      width: 96,
      computed: true,
      long: true,
    }),
    m09: month(9),
    m10: month(10),
    m11: month(11),
    m12: month(12),
    m01: month(1),
    m02: month(2),
    m03: month(3),
    m04: month(4),
    m05: month(5),
    m06: month(6),
    m07: month(7),
    m08: month(8),
    review: column.text({
      title: 'Cần xem lại',
      note: 'Ô không đọc được, hoặc hộp thoại đã lưu điểm khác trước khi gõ ô này.',
      width: 158,
      computed: true,
      long: true,
    }),
    shown: column.text({
      title: 'Đã hiện',
      note: 'Nội dung chương trình đã ghi ra, để biết ô nào được gõ thêm.',
      hidden: true,
      computed: true,
      long: true,
    }),
  },
});
