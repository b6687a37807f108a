/** Columns of the log of reminders, the same in the district's workbook and in the schools'. */
import { column, required } from './table';

export const reminderLogColumns = {
  key: required(
    column.text({
      title: 'Khóa',
      note: 'Việc, trường, kỳ, lần nhắc, hộp thư.',
      computed: true,
      hidden: true,
    }),
  ),
  obligation: column.text({ title: 'Mã việc', note: 'Mã của việc.', width: 65, computed: true }),
  school: column.text({ title: 'Trường', note: 'Nhắc trường nào.', width: 200, computed: true }),
  period: column.text({ title: 'Kỳ', note: 'Hạn được nhắc.', width: 90, computed: true }),
  stage: column.text({
    title: 'Lần nhắc',
    note: 'Trước hạn, đến hạn hay quá hạn.',
    width: 95,
    computed: true,
  }),
  mailbox: column.email({ title: 'Gửi tới', note: 'Hộp thư nhận.', width: 220, computed: true }),
  claimedAt: column.moment({
    title: 'Bắt đầu gửi lúc',
    note: 'Ghi trước khi gửi.',
    width: 125,
    computed: true,
  }),
  sentAt: column.moment({ title: 'Gửi xong lúc', note: 'Ghi sau khi gửi.', width: 125, computed: true }),
  state: column.choice({
    title: 'Kết quả',
    note: '“Đang gửi” còn lại và “Không gửi được” (Google báo lỗi) là thư có thể đã tới: không gửi lại. “Để lượt sau” là chưa gửi.',
    width: 110,
    computed: true,
    choices: {
      claimed: 'Đang gửi',
      sent: 'Đã gửi',
      failed: 'Không gửi được',
      skipped: 'Bỏ qua',
      released: 'Để lượt sau',
    },
  }),
  problem: column.text({ title: 'Lý do', note: 'Vì sao không gửi.', width: 225, computed: true }),
} as const;
