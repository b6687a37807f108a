/** What of the standard's lists the district asks for, by which name: rooms, software, documents of the dossier. */
import { column, defineTable, required } from '../table';
import { LEVEL_WORDS } from '../words';

export const catalogueTable = defineTable({
  name: 'catalogue',
  version: 1,
  sheetId: 2112,
  title: 'Danh mục',
  purpose:
    'Phòng, phần mềm, văn bản mà mô hình đòi hỏi: tên gọi, cấp học nào phải có. Sửa ở đây rồi gửi thiết lập xuống các trường.',
  workbook: 'district',
  area: 'scores',
  maximumRows: 200,
  writtenBy: 'people',
  sources: ['S2:42–89', 'S2:224–252', 'S3:12–21', 'S4:67–116', 'S4:202–228'],
  columns: {
    part: required(
      column.choice({
        title: 'Loại',
        note: 'Phòng, phần mềm hay văn bản của hồ sơ.',
        width: 110,
        choices: { room: 'Phòng', software: 'Phần mềm', document: 'Văn bản' },
      }),
    ),
    code: required(
      column.text({
        title: 'Mã',
        note: 'Để chương trình nhận ra; dòng thêm mới ghi mã bất kỳ chưa có.',
        width: 120,
      }),
    ),
    name: required(
      column.text({
        title: 'Tên gọi',
        note: 'Tên hiện trong thiết lập và lời giải thích.',
        width: 340,
        long: true,
      }),
    ),
    levels: column.choices({
      title: 'Cấp học phải có',
      note: 'Cấp học nào phải có; để trống là khuyến khích, không bắt buộc.',
      width: 130,
      choices: LEVEL_WORDS,
    }),
    meaning: column.text({
      title: 'Thế nào là đạt',
      note: 'Với phần mềm: thế nào là đang dùng thật. Với phòng: thuộc nhóm nào. Với văn bản: ai lập, bao lâu một lần.',
      width: 380,
      long: true,
    }),
    inUse: column.tick({ title: 'Dùng', note: 'Bỏ đánh dấu để không đòi hỏi mục này.', width: 60 }),
    source: column.text({ title: 'Căn cứ', note: 'Có ở văn bản nào.', width: 320, long: true }),
  },
});
