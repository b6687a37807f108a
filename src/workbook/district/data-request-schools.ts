/** How each asked school stands in each open data request, and what it answered; the sheets that people see are made of it. */
import { column, defineTable, required } from '../table';

export const DATA_MAIL_STATES = {
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  doubtful: 'Chưa rõ',
} as const;

export const dataRequestSchoolsTable = defineTable({
  name: 'data-request-schools',
  version: 1,
  sheetId: 2151,
  title: 'Thu thập – từng trường',
  purpose:
    'Từng trường đã nhận trang, thư báo và đã điền gì. Chương trình ghi; số liệu để xem ở trang riêng của mỗi lần thu.',
  workbook: 'district',
  area: 'program',
  maximumRows: 20000,
  writtenBy: 'program',
  hidden: true,
  sources: ['S1:156–159'],
  columns: {
    request: required(
      column.number({
        title: 'Số',
        note: 'Số của lần thu.',
        width: 50,
        computed: true,
        minimum: 1,
        integer: true,
      }),
    ),
    schoolId: required(column.text({ title: 'Mã trường', note: 'Mã dòng ở trang Trường.', computed: true })),
    school: required(column.text({ title: 'Trường', note: 'Tên trường.', width: 250, computed: true })),
    publishedAt: column.moment({
      title: 'Đưa vào sổ lúc',
      note: 'Khi trang đã ở trong sổ của trường.',
      width: 140,
      computed: true,
    }),
    mail: column.choice({
      title: 'Thư báo',
      note: 'Thư báo cho tài khoản của trường.',
      width: 100,
      computed: true,
      choices: DATA_MAIL_STATES,
    }),
    readAt: column.moment({ title: 'Đọc lúc', note: 'Lần đọc gần nhất.', width: 140, computed: true }),
    answeredAt: column.moment({
      title: 'Nhận lúc',
      note: 'Lần đầu đọc thấy trường đã điền đủ.',
      width: 140,
      computed: true,
    }),
    changedAt: column.moment({
      title: 'Đổi lúc',
      note: 'Lần gần nhất đọc thấy trường đổi số liệu sau khi đã gửi.',
      width: 140,
      computed: true,
    }),
    closedAt: column.moment({
      title: 'Đóng lúc',
      note: 'Khi trang trong sổ của trường đã khóa.',
      width: 140,
      computed: true,
    }),
    problems: column.text({
      title: 'Cần xem lại',
      note: 'Ô điền chưa rõ, trang thiếu.',
      width: 320,
      computed: true,
      long: true,
    }),
    answers: column.text({
      title: 'Số liệu',
      note: 'Các dòng trường đã điền, chương trình dùng.',
      computed: true,
      hidden: true,
    }),
  },
});
