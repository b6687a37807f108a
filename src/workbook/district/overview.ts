/** What officers look at: every school of the month, who is late, what is missing. */
import { column, defineTable, required } from '../table';
import { LEVEL_WORDS, REPORT_STATE_WORDS } from '../words';
import { countColumns, criterionColumns, scoreColumns } from './score-columns';

const FOR_FORMULAS = 'Công thức của trang Việc hôm nay và Theo cấp học dùng.';

const percent = (title: string, note: string, width: number) =>
  column.number({ title, note, width, computed: true, percent: true, minimum: -1, maximum: 1 });

const hiddenNumber = (title: string) =>
  column.number({ title, note: FOR_FORMULAS, computed: true, hidden: true, integer: true });

export const overviewTable = defineTable({
  name: 'overview',
  version: 1,
  sheetId: 2107,
  title: 'Tổng quan',
  purpose: 'Tình hình các trường theo tháng: đã nộp hay chưa, đạt bao nhiêu, còn thiếu gì. Chương trình ghi.',
  workbook: 'district',
  area: 'scores',
  maximumRows: 15_000,
  writtenBy: 'program',
  sources: ['S2:194–210', 'S4:175–188'],
  columns: {
    month: required(column.month({ title: 'Tháng', note: 'Tháng chấm.', width: 72, computed: true })),
    school: required(column.text({ title: 'Trường', note: 'Tên trường.', width: 168, computed: true })),
    levels: column.choices({
      title: 'Cấp học',
      note: 'Cấp học của trường.',
      width: 70,
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
      width: 110,
      computed: true,
    }),
    dueOn: column.date({
      title: 'Hạn nộp',
      note: 'Hạn nộp bản chấm điểm của tháng.',
      width: 84,
      computed: true,
    }),
    daysLate: column.number({
      title: 'Trễ (ngày)',
      note: 'Số ngày nộp sau hạn; 0 là đúng hạn.',
      width: 67,
      computed: true,
      minimum: 0,
      integer: true,
    }),
    changed: column.tick({
      title: 'Đã đổi sau khi nộp',
      note: 'Sổ của trường bây giờ khác với bản đã nộp; chỉ bản đã nộp có giá trị.',
      width: 70,
      computed: true,
    }),
    result: column.text({
      title: 'Kết quả tự chấm',
      note: 'Điểm trên điểm tối đa của các chỉ báo áp dụng; chưa có bộ điểm thì ghi đạt bao nhiêu chỉ báo.',
      width: 140,
      computed: true,
    }),
    share: percent('Tỉ lệ', 'Kết quả tự chấm tính ra phần trăm; chỉ báo Không áp dụng không tính.', 58),
    againstLevel: percent(
      'So với cấp học',
      'Hơn (+) hoặc kém (−) bình quân tự chấm của các trường cùng cấp trong tháng.',
      66,
    ),
    change: percent(
      'So với lần trước',
      'Tăng (+) hoặc giảm (−) so với tháng đã nộp gần nhất trước đó của chính trường.',
      66,
    ),
    ...countColumns,
    ...criterionColumns,
    suggestedTotal: scoreColumns.suggestedTotal,
    selfTotal: scoreColumns.selfTotal,
    roundOneTotal: scoreColumns.roundOneTotal,
    roundTwoTotal: scoreColumns.roundTwoTotal,
    roundOneShare: percent('Đợt 1, tỉ lệ', 'Điểm Đợt 1 trên điểm tối đa của các chỉ báo áp dụng.', 72),
    roundTwoShare: percent('Đợt 2, tỉ lệ', 'Điểm Đợt 2 trên điểm tối đa của các chỉ báo áp dụng.', 72),
    toMend: column.text({
      title: 'Cần khắc phục, còn thiếu',
      note: 'Chỉ báo chưa đạt, sổ chưa có số liệu, việc trễ hạn.',
      width: 275,
      computed: true,
      long: true,
    }),
    problems: column.text({
      title: 'Lỗi trong sổ của trường',
      note: 'Ô điền chưa rõ, trang thiếu; trường sửa trong sổ của mình.',
      width: 240,
      computed: true,
      long: true,
    }),
    contact: column.text({
      title: 'Liên hệ',
      note: 'Người liên hệ, điện thoại, tài khoản; theo trang Trường.',
      width: 215,
      computed: true,
    }),
    readAt: column.moment({
      title: 'Đọc sổ lúc',
      note: 'Số liệu của trường là của lần đọc này.',
      width: 118,
      computed: true,
    }),
    workbook: column.link({
      title: 'Sổ của trường',
      note: 'Liên kết tới sổ.',
      width: 120,
      computed: true,
    }),
    position: hiddenNumber('Thứ tự dòng'),
    monthNumber: hiddenNumber('Tháng, dạng số'),
    levelKeys: column.text({ title: 'Cấp học để lọc', note: FOR_FORMULAS, computed: true, hidden: true }),
  },
});
