/** The year's obligations with their days, as the office sent them: what the home sheet counts from, right on any day. */
import { column, defineTable, required } from '../table';

/** What a row of the calendar is. */
export const CALENDAR_KINDS = {
  task: 'Việc',
  due: 'Hạn',
  period: 'Kỳ tính',
  training: 'Tập huấn',
  path: 'Quy trình',
  norm: 'Định mức',
  holiday: 'Ngày nghỉ',
} as const;

const hidden = (title: string, note: string) => column.text({ title, note, hidden: true, computed: true });

export const calendarTable = defineTable({
  name: 'calendar',
  version: 1,
  sheetId: 1190,
  title: 'Lịch việc',
  purpose:
    'Mọi việc theo hạn của năm học và ngày phải xong; cuối trang là ngày nghỉ, lịch tập huấn, các quy trình duyệt, định mức và quy định. Đơn vị quản lý gửi xuống; trường xem, không sửa.',
  workbook: 'school',
  area: 'about',
  maximumRows: 800,
  writtenBy: 'district',
  sources: ['S0:29–44', 'S1:152–159', 'S3:88–132', 'S4:183'],
  columns: {
    kind: required(
      column.choice({
        title: 'Dòng',
        note: '“Việc” nói nhịp của việc; “Hạn” là một ngày phải xong; “Kỳ tính” là khoảng ngày của một tháng; “Ngày nghỉ” thì không phải ghi nhật ký; “Tập huấn”, “Quy trình”, “Định mức” để xem khi cần.',
        width: 75,
        computed: true,
        choices: CALENDAR_KINDS,
      }),
    ),
    key: required(hidden('Khóa', 'Chương trình dùng để tra.')),
    code: column.text({ title: 'Mã', note: 'Mã của việc.', width: 55, computed: true }),
    task: column.text({
      title: 'Việc',
      note: 'Việc phải làm.',
      width: 310,
      computed: true,
      long: true,
    }),
    deadline: column.date({
      title: 'Hạn',
      note: 'Ngày phải xong, đã tránh ngày nghỉ.',
      width: 90,
      computed: true,
    }),
    rhythm: column.text({ title: 'Nhịp', note: 'Việc lặp lại thế nào.', width: 170, computed: true }),
    month: column.month({ title: 'Tháng', note: 'Hạn này là của tháng nào.', width: 72, computed: true }),
    who: column.text({ title: 'Người làm', note: 'Ai làm việc này.', width: 135, computed: true }),
    recipient: column.text({ title: 'Gửi tới', note: 'Nơi nhận.', width: 135, computed: true }),
    place: column.text({
      title: 'Ghi ở trang',
      note: 'Ghi vào trang này thì việc được tính là xong.',
      width: 120,
      computed: true,
    }),
    mailed: column.text({
      title: 'Thư nhắc',
      note: 'Có thư nhắc hay chỉ hiện ở Trang chính.',
      width: 75,
      computed: true,
    }),
    from: column.date({
      title: 'Tính từ',
      note: 'Làm từ ngày này thì tính cho hạn này.',
      hidden: true,
      computed: true,
    }),
    until: column.date({
      title: 'Tính đến',
      note: 'Làm đến ngày này thì tính cho hạn này.',
      hidden: true,
      computed: true,
    }),
    report: hidden('Loại báo cáo', 'Xong khi trang Báo cáo có loại này.'),
    section: hidden('Chuyên mục', 'Xong khi trang Tin bài Cổng có chuyên mục này.'),
    document: hidden('Loại văn bản', 'Xong khi trang Hồ sơ có loại này.'),
  },
});
