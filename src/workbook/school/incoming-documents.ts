/** Documents that came in and how they were handled, none overdue (register R14). */
import { column, defineTable, required } from '../table';
import { person } from './references';

export const incomingDocumentsTable = defineTable({
  name: 'incoming-documents',
  version: 1,
  sheetId: 1130,
  title: 'Văn bản đến',
  purpose:
    'Văn bản đến và việc xử lý, không để quá hạn. Văn thư ghi khi mở hộp thư; người được giao ghi ngày xử lý xong.',
  workbook: 'school',
  area: 'dossier',
  maximumRows: 8000,
  writtenBy: 'people',
  sources: ['R14', 'S0:35', 'S0:67', 'S0:73', 'S3:129'],
  columns: {
    receivedOn: required(column.date({ title: 'Ngày đến', note: 'Ngày nhận văn bản.', width: 86 })),
    opening: column.choice({
      title: 'Lượt mở hộp thư',
      note: 'Nhận ở lượt mở hộp thư nào trong ngày.',
      width: 82,
      choices: {
        at0800: '8h',
        at0930: '9h30',
        at1100: '11h',
        at1400: '14h',
        at1530: '15h30',
        at1730: '17h30',
        other: 'Lúc khác',
      },
    }),
    number: column.text({ title: 'Số, ký hiệu', note: 'Số và ký hiệu của văn bản.', width: 100 }),
    issuedOn: column.date({ title: 'Ngày văn bản', note: 'Ngày ban hành ghi trên văn bản.', width: 86 }),
    issuer: required(column.text({ title: 'Nơi gửi', note: 'Cơ quan, đơn vị gửi.', width: 140 })),
    summary: required(
      column.text({ title: 'Trích yếu', note: 'Nội dung chính của văn bản.', width: 230, long: true }),
    ),
    assignedTo: person({ title: 'Giao cho', note: 'Người được hiệu trưởng giao xử lý.', width: 125 }),
    dueOn: column.date({ title: 'Hạn xử lý', note: 'Ngày phải xử lý xong, nếu có.', width: 86 }),
    handledOn: column.date({
      title: 'Xử lý xong ngày',
      note: 'Ngày trả lời hoặc làm xong; để trống nếu chưa xong.',
      width: 86,
    }),
    result: column.text({
      title: 'Kết quả',
      note: 'Đã làm gì, trả lời bằng văn bản nào. Chỉ để biết thì ghi “Để biết”.',
      width: 149,
      long: true,
    }),
    link: column.link({ title: 'Tệp', note: 'Liên kết tới văn bản trên Drive.', width: 90 }),
  },
});
