/** The registers of schools that are being verified as they were when the office counted them last: for the file of the visit. */
import { jsonColumn, schoolColumn, schoolIdColumn } from '../round-columns';
import { column, defineTable, required } from '../table';

export const verificationRegistersTable = defineTable({
  name: 'verification-registers',
  version: 1,
  sheetId: 2181,
  title: 'Sổ của trường khi kiểm tra',
  purpose:
    'Bản sao các sổ của trường lúc đơn vị tính lại, để in trong Bộ hồ sơ kiểm tra; mỗi trường giữ lần đọc gần nhất.',
  workbook: 'district',
  area: 'program',
  maximumRows: 2000,
  writtenBy: 'program',
  hidden: true,
  sources: ['S2:204–210', 'S4:183–188'],
  columns: {
    schoolId: required(schoolIdColumn()),
    school: schoolColumn(),
    session: jsonColumn('Mã đợt kiểm tra'),
    readAt: column.moment({ title: 'Đọc lúc', note: 'Lúc đọc sổ của trường.', width: 140, computed: true }),
    part1: jsonColumn('Các sổ, phần 1'),
    part2: jsonColumn('Các sổ, phần 2'),
  },
});
