/** Minutes of the steering board's meetings, monthly and in between (register R9). */
import { column, defineTable, required } from '../table';
import { person } from './references';

export const boardMeetingsTable = defineTable({
  name: 'board-meetings',
  version: 1,
  sheetId: 1132,
  title: 'Họp Ban chỉ đạo',
  purpose: 'Biên bản họp Ban chỉ đạo mô hình, hằng tháng và đột xuất: mỗi cuộc họp một dòng. Thư ký ghi.',
  workbook: 'school',
  area: 'dossier',
  maximumRows: 400,
  writtenBy: 'people',
  sources: ['R9', 'S1:40', 'S1:52–54', 'S3:132'],
  columns: {
    date: required(column.date({ title: 'Ngày họp', note: 'Ngày họp.', width: 90 })),
    month: column.month({
      title: 'Đánh giá tháng',
      note: 'Họp đánh giá tháng nào; họp đột xuất thì để trống.',
      width: 80,
    }),
    chair: person({ title: 'Chủ trì' }),
    secretary: person({ title: 'Thư ký' }),
    present: column.number({
      title: 'Có mặt',
      note: 'Số thành viên dự họp.',
      width: 65,
      minimum: 0,
      integer: true,
    }),
    absent: column.number({
      title: 'Vắng',
      note: 'Số thành viên vắng.',
      width: 65,
      minimum: 0,
      integer: true,
    }),
    content: column.text({ title: 'Nội dung', note: 'Những việc đã bàn.', width: 220, long: true }),
    conclusion: required(
      column.text({
        title: 'Kết luận',
        note: 'Kết luận, việc giao cho ai; việc cần khắc phục ghi vào trang Tiến độ, khắc phục.',
        width: 250,
        long: true,
      }),
    ),
    minutes: column.link({ title: 'Biên bản', note: 'Liên kết tới biên bản đã ký.', width: 110 }),
    publishedOn: column.date({
      title: 'Công khai ngày',
      note: 'Ngày công khai kết quả và nội dung cần khắc phục trên Cổng.',
      width: 92,
    }),
  },
});
