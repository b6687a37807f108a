/** Who verifies which school in which round; people of other agencies are names only. */
import { TEAM_TASKS } from '../../domain/verification';
import { roundColumn, schoolColumn, schoolIdColumn } from '../round-columns';
import { column, defineTable, required } from '../table';

export const assignmentsTable = defineTable({
  name: 'assignments',
  version: 1,
  sheetId: 2163,
  title: 'Phân công kiểm tra',
  purpose:
    'Ai kiểm tra trường nào, ở đợt nào. Phân công ở THĐT > Kiểm tra và công nhận > Phân công kiểm tra; chương trình ghi.',
  workbook: 'district',
  area: 'scores',
  maximumRows: 20_000,
  writtenBy: 'program',
  sources: ['S2:210', 'S4:188'],
  columns: {
    schoolId: required(schoolIdColumn()),
    school: schoolColumn(),
    year: required(column.text({ title: 'Năm học', note: 'Ví dụ 2026–2027.', width: 84, computed: true })),
    round: required(roundColumn()),
    person: required(
      column.text({ title: 'Họ và tên', note: 'Người kiểm tra.', width: 150, computed: true }),
    ),
    task: column.choice({
      title: 'Nhiệm vụ',
      note: 'Trong đoàn.',
      width: 100,
      computed: true,
      choices: TEAM_TASKS,
    }),
    unit: column.text({
      title: 'Cơ quan, chức vụ',
      note: 'Người của cơ quan khác không cần tài khoản.',
      width: 160,
      computed: true,
    }),
    email: column.email({
      title: 'Thư điện tử',
      note: 'Tài khoản người đó dùng khi chấm, nếu có.',
      width: 180,
      computed: true,
    }),
    relation: column.text({
      title: 'Lưu ý',
      note: 'Người này đang hoặc đã làm việc ở trường.',
      width: 180,
      computed: true,
      long: true,
    }),
    reason: column.text({
      title: 'Lý do vẫn phân công',
      note: 'Bắt buộc khi có lưu ý.',
      width: 180,
      computed: true,
      long: true,
    }),
    by: column.text({
      title: 'Người phân công',
      note: 'Tài khoản đã phân công.',
      width: 150,
      computed: true,
    }),
    at: column.moment({ title: 'Phân công lúc', note: 'Ngày giờ.', width: 118, computed: true }),
    removedAt: column.moment({
      title: 'Thôi từ lúc',
      note: 'Trống là đang được phân công.',
      width: 118,
      computed: true,
    }),
  },
});
