/** The points of each round, one row for all indicators of a school: compact, so that a large district stays small. */

import { jsonColumn, schoolColumn } from '../round-columns';
import { defineTable } from '../table';

export const verificationPointsTable = defineTable({
  name: 'verification-points',
  version: 1,
  sheetId: 2161,
  title: 'Điểm từng chỉ báo',
  purpose: 'Điểm và nhận xét của từng chỉ báo trong mỗi đợt kiểm tra, chương trình ghi và đọc.',
  workbook: 'district',
  area: 'program',
  maximumRows: 25_000,
  writtenBy: 'program',
  hidden: true,
  sources: ['S2:204–210', 'S4:183–188'],
  columns: {
    school: schoolColumn(),
    criteria: jsonColumn('Bộ chỉ báo khi chấm'),
    entries: jsonColumn('Điểm và nhận xét'),
    computed: jsonColumn('Gợi ý tính lại từ sổ'),
  },
});
