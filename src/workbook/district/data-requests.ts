/** What the office asks schools for outside every calendar: each request with its state, its totals and who is missing. */
import { column, defineTable, required } from '../table';

export const DATA_REQUEST_STATES = {
  waiting: 'Chờ gửi xuống trường',
  open: 'Đang thu',
  closing: 'Đang đóng',
  closed: 'Đã đóng',
} as const;

export const dataRequestsTable = defineTable({
  name: 'data-requests',
  version: 1,
  sheetId: 2150,
  title: 'Thu thập số liệu',
  purpose:
    'Các lần thu thập số liệu đột xuất: hỏi gì, hạn nào, ai đã gửi, ai còn thiếu. Lập và đóng ở THĐT > Thu thập số liệu đột xuất.',
  workbook: 'district',
  area: 'reminders',
  maximumRows: 1000,
  writtenBy: 'program',
  sources: ['S1:156–159', 'S1:381–395'],
  columns: {
    number: required(
      column.number({
        title: 'Số',
        note: 'Số thứ tự, cũng ở đầu tên trang trong sổ của trường.',
        width: 44,
        computed: true,
        minimum: 1,
        integer: true,
      }),
    ),
    title: required(
      column.text({ title: 'Nội dung thu', note: 'Tên ngắn của lần thu.', width: 190, computed: true }),
    ),
    state: required(
      column.choice({
        title: 'Tình trạng',
        note: 'Chờ gửi: lượt chạy tới của tài khoản vận hành sẽ đưa trang vào sổ các trường.',
        width: 110,
        computed: true,
        choices: DATA_REQUEST_STATES,
      }),
    ),
    deadline: required(
      column.moment({
        title: 'Hạn',
        note: 'Ngày giờ các trường phải điền xong.',
        width: 118,
        computed: true,
      }),
    ),
    askedCount: column.number({
      title: 'Số trường hỏi',
      note: 'Số trường được chọn.',
      width: 72,
      computed: true,
      minimum: 0,
      integer: true,
    }),
    answeredCount: column.number({
      title: 'Đã gửi',
      note: 'Số trường đã điền đủ.',
      width: 60,
      computed: true,
      minimum: 0,
      integer: true,
    }),
    missing: column.text({
      title: 'Còn thiếu',
      note: 'Các trường chưa điền, hoặc điền còn chỗ phải xem lại.',
      width: 220,
      computed: true,
      long: true,
    }),
    totals: column.text({
      title: 'Tổng hợp',
      note: 'Tổng của các cột số, số lần chọn của các cột danh sách.',
      width: 220,
      computed: true,
      long: true,
    }),
    asked: column.text({
      title: 'Các cột hỏi',
      note: 'Tên cột, loại và danh sách chọn.',
      width: 220,
      computed: true,
      long: true,
    }),
    note: column.text({
      title: 'Hướng dẫn',
      note: 'Lời dặn gửi kèm cho các trường.',
      width: 190,
      computed: true,
      long: true,
    }),
    readAt: column.moment({
      title: 'Đọc lúc',
      note: 'Lần đọc sổ các trường gần nhất cho lần thu này.',
      width: 118,
      computed: true,
    }),
    createdAt: column.moment({ title: 'Lập lúc', note: 'Khi nào lập.', width: 118, computed: true }),
    createdBy: column.text({ title: 'Người lập', note: 'Tài khoản đã lập.', width: 150, computed: true }),
    closedAt: column.moment({ title: 'Đóng lúc', note: 'Khi nào đóng.', width: 118, computed: true }),
    form: column.text({
      title: 'Mẫu',
      note: 'Chương trình dùng để dựng trang.',
      computed: true,
      hidden: true,
    }),
  },
});
