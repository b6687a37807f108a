/** The district's own wordings of the dossier's templates: one Google Doc each, whether it is used, what is wrong with it. */
import { column, defineTable, required } from '../table';

export const documentTemplatesTable = defineTable({
  name: 'document-templates',
  version: 1,
  sheetId: 2170,
  title: 'Bản mẫu văn bản',
  purpose:
    'Lời văn của các văn bản trong hồ sơ. Mở bản mẫu, sửa câu chữ, giữ các chỗ {{…}}; rồi chọn THĐT > Tạo bản mẫu để kiểm tra.',
  workbook: 'district',
  area: 'dossier',
  maximumRows: 100,
  writtenBy: 'people',
  sources: ['S3:12–21'],
  columns: {
    title: required(
      column.text({ title: 'Văn bản', note: 'Văn bản của hồ sơ.', width: 240, computed: true }),
    ),
    link: column.link({
      title: 'Bản mẫu',
      note: 'Bản Google Tài liệu để sửa lời văn.',
      width: 150,
      computed: true,
    }),
    use: column.choice({
      title: 'Dùng lời văn',
      note: 'Của bản mẫu, hay lời văn có sẵn của chương trình.',
      width: 140,
      choices: { own: 'Của bản mẫu', standard: 'Của chương trình' },
    }),
    state: column.choice({
      title: 'Tình trạng',
      note: 'Kết quả lần kiểm tra gần nhất. Bản có chỗ cần sửa thì chưa lập văn bản theo nó.',
      width: 150,
      computed: true,
      choices: {
        same: 'Chưa sửa gì',
        changed: 'Đã sửa, dùng được',
        faulty: 'Có chỗ cần sửa',
        lost: 'Không đọc được',
      },
    }),
    findings: column.text({
      title: 'Cần sửa',
      note: 'Chỗ điền nào sai, thiếu và cách sửa.',
      width: 450,
      computed: true,
      long: true,
    }),
    checkedAt: column.moment({
      title: 'Kiểm tra lúc',
      note: 'Lần kiểm tra gần nhất.',
      width: 118,
      computed: true,
    }),
    document: required(
      column.text({ title: 'Mã văn bản', note: 'Chương trình dùng.', computed: true, hidden: true }),
    ),
    wording: column.text({
      title: 'Lời văn đã đọc',
      note: 'Lời văn của bản mẫu, để gửi xuống các trường.',
      computed: true,
      hidden: true,
      clipped: true,
    }),
  },
});
