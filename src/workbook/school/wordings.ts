/** Wordings of the dossier's templates that the district changed, as sent down with its settings. */
import { column, defineTable, required } from '../table';

export const wordingsTable = defineTable({
  name: 'wordings',
  version: 1,
  sheetId: 1191,
  title: 'Lời văn mẫu',
  purpose:
    'Lời văn của đơn vị quản lý cho các văn bản trong Soạn văn bản. Gửi xuống cùng thiết lập, trường không sửa.',
  workbook: 'school',
  area: 'program',
  maximumRows: 100,
  writtenBy: 'district',
  hidden: true,
  sources: ['S3:12–21'],
  columns: {
    document: required(column.text({ title: 'Mã văn bản', note: 'Chương trình dùng.', computed: true })),
    title: column.text({ title: 'Văn bản', note: 'Văn bản của hồ sơ.', width: 380, computed: true }),
    wording: required(
      column.text({
        title: 'Lời văn',
        note: 'Lời văn của bản mẫu.',
        width: 300,
        computed: true,
        clipped: true,
      }),
    ),
  },
});
