/** Topic lessons and meetings with the lessons learned from them (register R13). */
import { column, defineTable, required } from '../table';
import { person, room } from './references';

export const seminarsTable = defineTable({
  name: 'seminars',
  version: 1,
  sheetId: 1134,
  title: 'Chuyên đề',
  purpose:
    'Chuyên đề ứng dụng CNTT và rút kinh nghiệm, mỗi tháng ít nhất một. Tổ trưởng chuyên môn ghi; không xếp loại người dạy.',
  workbook: 'school',
  area: 'dossier',
  maximumRows: 1000,
  writtenBy: 'people',
  sources: ['R13', 'S1:80–83', 'S2:95', 'S2:103', 'S4:122', 'S4:128'],
  columns: {
    date: required(column.date({ title: 'Ngày', note: 'Ngày thực hiện.', width: 86 })),
    topic: required(
      column.text({
        title: 'Tên chuyên đề',
        note: 'Tên chuyên đề, bài dạy.',
        preschool: { note: 'Tên chuyên đề, hoạt động.' },
        width: 150,
      }),
    ),
    level: required(
      column.choice({
        title: 'Cấp',
        note: 'Cấp tổ chức.',
        width: 92,
        choices: { team: 'Cấp tổ', school: 'Cấp trường', authority: 'Cấp trên' },
      }),
    ),
    team: column.text({
      title: 'Tổ, môn',
      note: 'Tổ và môn, phân môn.',
      preschool: { title: 'Khối, lĩnh vực', note: 'Khối và lĩnh vực phát triển.' },
      width: 110,
    }),
    teacher: person({ title: 'Người dạy, báo cáo' }),
    room: room({ title: 'Phòng' }),
    devices: column.text({
      title: 'Thiết bị, phần mềm dùng',
      note: 'Thiết bị CNTT, phần mềm, học liệu đã dùng.',
      width: 150,
    }),
    attended: column.number({
      title: 'Số người dự',
      note: 'Số người dự.',
      width: 68,
      minimum: 0,
      integer: true,
    }),
    lessons: column.text({
      title: 'Rút kinh nghiệm',
      note: 'Ưu điểm, hạn chế và điều rút ra cho cả tổ; không xếp loại người dạy.',
      width: 223,
      long: true,
    }),
    link: column.link({ title: 'Hồ sơ', note: 'Liên kết tới bài giảng, biên bản, ảnh.', width: 90 }),
  },
});
