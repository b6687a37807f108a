/** Photos of the model's work, each with a tick that those shown consent; no pupil is named (register R17). */
import { column, defineTable, required } from '../table';
import { person } from './references';

export const photosTable = defineTable({
  name: 'photos',
  version: 1,
  sheetId: 1129,
  title: 'Tư liệu ảnh',
  purpose:
    'Ảnh, đoạn phim về quá trình thực hiện mô hình. Không ghi tên học sinh, tên trẻ; chỉ công khai ảnh đã có đồng ý. Người chụp hoặc nhân viên CNTT ghi.',
  workbook: 'school',
  area: 'dossier',
  maximumRows: 3000,
  writtenBy: 'people',
  sources: ['R17', 'S4:39'],
  columns: {
    date: required(column.date({ title: 'Ngày chụp', note: 'Ngày chụp, quay.', width: 92 })),
    subject: required(
      column.text({
        title: 'Nội dung ảnh',
        note: 'Chú thích của ảnh: việc gì, ở đâu. Không ghi tên học sinh.',
        preschool: { note: 'Chú thích của ảnh: việc gì, ở đâu. Không ghi tên trẻ.' },
        width: 320,
      }),
    ),
    link: required(
      column.link({ title: 'Liên kết', note: 'Liên kết tới ảnh hoặc thư mục ảnh.', width: 160 }),
    ),
    consent: column.tick({
      title: 'Đã có đồng ý',
      note: 'Người trong ảnh, hoặc cha mẹ của học sinh trong ảnh, đã đồng ý cho dùng ảnh.',
      preschool: { note: 'Người trong ảnh, hoặc cha mẹ của trẻ trong ảnh, đã đồng ý cho dùng ảnh.' },
      width: 85,
    }),
    usedFor: column.text({
      title: 'Đã dùng ở đâu',
      note: 'Tin bài, báo cáo, minh chứng đã dùng ảnh.',
      width: 200,
    }),
    by: person({ title: 'Người chụp' }),
  },
});
