/** The office's points for this school, indicator by indicator; only the operator account writes here. */

import { pointsColumn, roundColumn } from '../round-columns';
import { column, defineTable, required } from '../table';
import { INDICATOR_STATE_WORDS } from '../words';

export const verificationResultsTable = defineTable({
  name: 'verification',
  version: 1,
  sheetId: 1180,
  title: 'Kết quả kiểm tra',
  purpose: 'Điểm và nhận xét của đơn vị quản lý ở Đợt 1, Đợt 2. Trường xem, không sửa.',
  workbook: 'school',
  area: 'scores',
  maximumRows: 2000,
  writtenBy: 'district',
  sources: ['S2:204–210', 'S4:183–188'],
  columns: {
    month: required(
      column.month({ title: 'Tháng', note: 'Chấm theo tháng nào.', width: 72, computed: true }),
    ),
    round: required(roundColumn()),
    indicator: column.text({
      title: 'Mã chỉ báo',
      note: 'Trống: dòng tổng của đợt.',
      width: 74,
      computed: true,
    }),
    indicatorTitle: column.text({
      title: 'Chỉ báo',
      note: 'Nội dung của chỉ báo.',
      width: 240,
      computed: true,
      long: true,
    }),
    maximumPoints: pointsColumn('Điểm tối đa', 'Theo bộ điểm khi chấm.'),
    selfPoints: pointsColumn('Tự chấm', 'Điểm trường đã nộp.'),
    points: pointsColumn('Điểm kiểm tra', 'Điểm của đơn vị quản lý.'),
    state: column.choice({
      title: 'Kết quả',
      note: 'Đạt, chưa đạt hay không áp dụng.',
      width: 90,
      computed: true,
      choices: INDICATOR_STATE_WORDS,
    }),
    remark: column.text({
      title: 'Nhận xét',
      note: 'Nhận xét của đoàn kiểm tra.',
      width: 192,
      computed: true,
      long: true,
    }),
    checkedAt: column.moment({
      title: 'Chấm xong lúc',
      note: 'Lúc khép đợt chấm.',
      width: 116,
      computed: true,
    }),
    assessors: column.text({
      title: 'Người chấm',
      note: 'Đoàn kiểm tra.',
      width: 142,
      computed: true,
      long: true,
    }),
  },
});
