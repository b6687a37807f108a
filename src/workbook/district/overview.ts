/** What officers look at: every school of the month, who is late, what is missing. */
import { column, defineTable, required } from '../table';
import { LEVEL_WORDS, REPORT_STATE_WORDS } from '../words';
import { countColumns, criterionColumns, scoreColumns } from './score-columns';

export const overviewTable = defineTable({
  name: 'overview',
  version: 1,
  sheetId: 2107,
  title: 'Tổng quan',
  purpose: 'Tình hình các trường theo tháng: đã nộp hay chưa, đạt bao nhiêu, còn thiếu gì. Chương trình ghi.',
  workbook: 'district',
  area: 'scores',
  maximumRows: 5000,
  writtenBy: 'program',
  sources: ['S2:194–210', 'S4:175–188'],
  columns: {
    month: required(column.month({ title: 'Tháng', note: 'Tháng chấm.', width: 80, computed: true })),
    school: required(column.text({ title: 'Trường', note: 'Tên trường.', width: 250, computed: true })),
    levels: column.choices({
      title: 'Cấp học',
      note: 'Cấp học của trường.',
      width: 80,
      computed: true,
      choices: LEVEL_WORDS,
    }),
    state: column.choice({
      title: 'Tình trạng',
      note: 'Bản chấm điểm của tháng đang ở bước nào.',
      width: 100,
      computed: true,
      choices: { missing: 'Chưa nộp', ...REPORT_STATE_WORDS },
    }),
    pointsLabel: column.text({
      title: 'Bộ điểm',
      note: 'Ghi rõ khi các trường chấm theo điểm mẫu để tập huấn, không phải điểm chính thức.',
      width: 180,
      computed: true,
    }),
    daysLate: column.number({
      title: 'Trễ (ngày)',
      note: 'Số ngày nộp sau hạn; 0 là đúng hạn.',
      width: 65,
      computed: true,
      minimum: 0,
      integer: true,
    }),
    ...countColumns,
    ...criterionColumns,
    suggestedTotal: scoreColumns.suggestedTotal,
    selfTotal: scoreColumns.selfTotal,
    roundOneTotal: scoreColumns.roundOneTotal,
    roundTwoTotal: scoreColumns.roundTwoTotal,
    toMend: column.text({
      title: 'Cần khắc phục, còn thiếu',
      note: 'Chỉ báo chưa đạt, sổ chưa có số liệu, việc trễ hạn.',
      width: 460,
      computed: true,
      long: true,
    }),
    problems: column.text({
      title: 'Lỗi trong sổ của trường',
      note: 'Ô điền chưa rõ, trang thiếu; trường sửa trong sổ của mình.',
      width: 320,
      computed: true,
      long: true,
    }),
    workbook: column.link({
      title: 'Sổ của trường',
      note: 'Liên kết tới sổ.',
      width: 180,
      computed: true,
    }),
  },
});
