/** The office's rounds of verification: one light row for a school, a month and a round. */

import { jsonColumn, pointsColumn, roundColumn, schoolColumn, schoolIdColumn } from '../round-columns';
import { column, defineTable, required } from '../table';

export const verificationsTable = defineTable({
  name: 'verifications',
  version: 1,
  sheetId: 2160,
  title: 'Kiểm tra, chấm điểm',
  purpose:
    'Mỗi trường, mỗi đợt, mỗi tháng được chấm một dòng. Chấm ở THĐT > Kiểm tra và công nhận > Kiểm tra, chấm điểm; chương trình ghi.',
  workbook: 'district',
  area: 'scores',
  maximumRows: 25_000,
  writtenBy: 'program',
  sources: ['S2:204–210', 'S4:183–188'],
  columns: {
    schoolId: required(schoolIdColumn()),
    school: schoolColumn(),
    month: required(
      column.month({ title: 'Tháng', note: 'Chấm theo số liệu của tháng nào.', width: 72, computed: true }),
    ),
    round: required(roundColumn()),
    state: required(
      column.choice({
        title: 'Tình trạng',
        note: 'Đang chấm, hay đã chấm xong.',
        width: 96,
        computed: true,
        choices: { open: 'Đang chấm', done: 'Đã chấm xong' },
      }),
    ),
    visitOn: column.date({
      title: 'Ngày kiểm tra',
      note: 'Ngày kiểm tra tại trường.',
      width: 88,
      computed: true,
    }),
    assessors: column.text({
      title: 'Người chấm',
      note: 'Những người được phân công.',
      width: 170,
      computed: true,
      long: true,
    }),
    points1: pointsColumn('Điểm TC 1'),
    points2: pointsColumn('Điểm TC 2'),
    points3: pointsColumn('Điểm TC 3'),
    pointsTotal: pointsColumn('Tổng điểm'),
    maximumTotal: pointsColumn('Trên tối đa', 'Tổng điểm tối đa của các chỉ báo áp dụng.'),
    metCount: pointsColumn('Chỉ báo đạt', 'Số chỉ báo đoàn chấm đạt.'),
    applicableCount: pointsColumn('Chỉ báo áp dụng', 'Số chỉ báo áp dụng.'),
    answeredCount: pointsColumn('Đã chấm', 'Số chỉ báo đã có điểm hoặc Không áp dụng.'),
    pointsLabel: column.text({
      title: 'Bộ điểm',
      note: 'Chấm theo bộ điểm nào.',
      width: 110,
      computed: true,
      long: true,
    }),
    settingsVersion: column.text({
      title: 'Bản thiết lập',
      note: 'Chấm theo bản thiết lập nào.',
      width: 74,
      computed: true,
    }),
    remark: column.text({
      title: 'Nhận xét chung',
      note: 'Nhận xét, kết luận của đoàn.',
      width: 230,
      computed: true,
      long: true,
    }),
    revision: column.number({
      title: 'Lần sửa',
      note: 'Số lần lưu.',
      width: 58,
      computed: true,
      minimum: 0,
      integer: true,
    }),
    changedAt: column.moment({ title: 'Sửa lúc', note: 'Lần lưu gần nhất.', width: 118, computed: true }),
    changedBy: column.text({ title: 'Người sửa', note: 'Ai lưu gần nhất.', width: 140, computed: true }),
    doneAt: column.moment({ title: 'Chấm xong lúc', note: 'Lúc khép đợt chấm.', width: 118, computed: true }),
    doneBy: column.text({ title: 'Người khép', note: 'Ai khép đợt chấm.', width: 140, computed: true }),
    countedAt: column.moment({
      title: 'Tính lại từ sổ lúc',
      note: 'Lần đơn vị tính lại gợi ý từ sổ của trường.',
      width: 118,
      computed: true,
    }),
    publishedAt: column.moment({
      title: 'Gửi về trường lúc',
      note: 'Lúc tài khoản vận hành ghi kết quả vào sổ của trường; trống là chờ gửi.',
      width: 118,
      computed: true,
    }),
    digest: column.text({
      title: 'Mã bản nộp',
      note: 'Chấm trên bản nộp nào.',
      width: 100,
      clipped: true,
      computed: true,
    }),
    pointsId: jsonColumn('Mã dòng điểm'),
    registersId: jsonColumn('Mã dòng bản sao sổ'),
  },
});
