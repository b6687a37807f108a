/** What the district's check found across the documents of the school. */
import { column, defineTable, required } from '../table';

export const dossierFindingsTable = defineTable({
  name: 'dossier-findings',
  version: 1,
  sheetId: 1192,
  title: 'Kiểm tra hồ sơ',
  purpose:
    'Điều đơn vị quản lý thấy khi kiểm tra hồ sơ: ở văn bản nào, sai gì, sửa thế nào. Mỗi lần kiểm tra ghi lại từ đầu.',
  workbook: 'school',
  area: 'dossier',
  maximumRows: 500,
  writtenBy: 'district',
  sources: ['S3:12–21'],
  columns: {
    place: required(
      column.text({ title: 'Ở đâu', note: 'Văn bản hoặc trang sổ.', width: 240, computed: true, long: true }),
    ),
    message: required(
      column.text({
        title: 'Điều cần xem lại',
        note: 'Kết quả kiểm tra.',
        width: 420,
        computed: true,
        long: true,
      }),
    ),
    remedy: column.text({ title: 'Cách sửa', note: 'Việc cần làm.', width: 320, computed: true, long: true }),
    checkedOn: column.date({ title: 'Kiểm tra ngày', note: 'Ngày kiểm tra.', width: 105, computed: true }),
  },
});
