/** What of the standard's lists the district asks for, by which name: rooms, software, documents, training, approval paths, norms. */
import { column, defineTable, required } from '../table';
import { LEVEL_WORDS } from '../words';

export const catalogueTable = defineTable({
  name: 'catalogue',
  version: 1,
  sheetId: 2112,
  title: 'Danh mục',
  purpose:
    'Phòng, phần mềm, văn bản mà mô hình đòi hỏi; lịch tập huấn; quy trình duyệt; định mức, quy định. Sửa, thêm dòng ở đây rồi gửi thiết lập xuống các trường: trường thấy ngay trong danh sách chọn và trang Lịch việc.',
  workbook: 'district',
  area: 'scores',
  maximumRows: 300,
  writtenBy: 'people',
  sources: [
    'S2:42–89',
    'S2:224–263',
    'S3:12–21',
    'S4:67–126',
    'S4:202–228',
    'S0:33–73',
    'S1:51–92',
    'S1:134–145',
    'S2:139–161',
    'S4:132',
  ],
  columns: {
    part: required(
      column.choice({
        title: 'Loại',
        note: 'Phòng, phần mềm, văn bản của hồ sơ; lịch tập huấn, quy trình duyệt; định mức và quy định.',
        width: 110,
        choices: {
          room: 'Phòng',
          software: 'Phần mềm',
          document: 'Văn bản',
          training: 'Tập huấn',
          path: 'Quy trình duyệt',
          norm: 'Định mức, quy định',
        },
      }),
    ),
    code: required(
      column.text({
        title: 'Mã',
        note: 'Để chương trình nhận ra; dòng thêm mới ghi mã bất kỳ chưa có.',
        width: 110,
      }),
    ),
    name: required(
      column.text({
        title: 'Tên gọi',
        note: 'Tên hiện trong thiết lập và lời giải thích.',
        width: 290,
        long: true,
      }),
    ),
    levels: column.choices({
      title: 'Cấp học phải có',
      note: 'Cấp học nào phải có hoặc phải theo; để trống là khuyến khích, không bắt buộc.',
      width: 100,
      choices: LEVEL_WORDS,
    }),
    meaning: column.text({
      title: 'Nội dung',
      note: 'Với phần mềm: thế nào là đang dùng thật. Với phòng: thuộc nhóm nào. Với văn bản: ai lập, bao lâu một lần. Với tập huấn: khi nào, ở đâu, ai dự. Với quy trình: các bước. Với định mức, quy định: phải đạt gì.',
      width: 320,
      long: true,
    }),
    inUse: column.tick({ title: 'Dùng', note: 'Bỏ đánh dấu để không đòi hỏi mục này.', width: 61 }),
    source: column.text({ title: 'Căn cứ', note: 'Có ở văn bản nào.', width: 264, long: true }),
  },
});
