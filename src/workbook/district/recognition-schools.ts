/** The schools of each list for recognition, with the data that the outcome rests on. */
import { PROFILE_NAMES } from '../../domain/level';
import { jsonColumn, pointsColumn, schoolColumn, schoolIdColumn } from '../round-columns';
import { column, defineTable, required } from '../table';
import { LEVEL_WORDS } from '../words';

export const OUTCOME_WORDS = {
  proposed: 'Đủ điều kiện đề nghị',
  refused: 'Chưa đủ điều kiện',
  unknown: 'Chưa đủ dữ liệu để xét',
} as const;

export const recognitionSchoolsTable = defineTable({
  name: 'recognition-schools',
  version: 1,
  sheetId: 2165,
  title: 'Trường trong danh sách',
  purpose: 'Từng trường của mỗi danh sách công nhận, kèm số liệu đã dùng. Chương trình ghi, không sửa.',
  workbook: 'district',
  area: 'scores',
  maximumRows: 10_000,
  writtenBy: 'program',
  sources: ['S2:204–210', 'S4:183–188'],
  columns: {
    list: required(jsonColumn('Mã danh sách')),
    listTitle: column.text({ title: 'Danh sách', note: 'Tên danh sách.', width: 190, computed: true }),
    schoolId: required(schoolIdColumn()),
    school: schoolColumn(),
    levels: column.choices({
      title: 'Cấp học',
      note: 'Khi lập danh sách.',
      width: 70,
      computed: true,
      choices: LEVEL_WORDS,
    }),
    profile: column.choice({
      title: 'Phạm vi',
      note: 'Khi lập danh sách.',
      width: 110,
      computed: true,
      choices: PROFILE_NAMES,
    }),
    outcome: required(
      column.choice({
        title: 'Kết quả',
        note: 'Theo ngưỡng đã dùng.',
        width: 130,
        computed: true,
        choices: OUTCOME_WORDS,
      }),
    ),
    total: pointsColumn('Tổng điểm'),
    maximum: pointsColumn('Trên tối đa', 'Điểm tối đa của các chỉ báo áp dụng.'),
    percent: column.number({
      title: 'Tỉ lệ',
      note: 'Tổng điểm trên điểm tối đa áp dụng.',
      width: 56,
      computed: true,
      percent: true,
      minimum: 0,
      maximum: 1,
    }),
    reasons: column.text({
      title: 'Vì sao',
      note: 'Điều kiện còn thiếu.',
      width: 240,
      computed: true,
      long: true,
    }),
    proposal: column.text({ title: 'Tờ trình của trường', note: 'Số, ngày.', width: 130, computed: true }),
    basis: jsonColumn('Số liệu, dạng lưu'),
  },
});
