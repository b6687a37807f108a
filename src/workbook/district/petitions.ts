/** The schools' difficulties and requests, gathered into one list where officers answer them (register R23). */
import { REQUEST_ANSWER_STATES } from '../school/request-answers';
import { REQUEST_KINDS } from '../school/requests';
import { column, defineTable, type RecordOf, required } from '../table';

export const petitionsTable = defineTable({
  name: 'petitions',
  version: 1,
  sheetId: 2152,
  title: 'Kiến nghị của trường',
  purpose:
    'Khó khăn, kiến nghị các trường gửi đơn vị quản lý. Điền Tình trạng và Trả lời; lượt chạy tới của tài khoản vận hành chuyển câu trả lời vào sổ của trường.',
  workbook: 'district',
  area: 'reminders',
  maximumRows: 10000,
  writtenBy: 'people',
  sources: ['R23', 'S1:123', 'S1:162', 'S1:310', 'S2:198–200', 'S4:178–179'],
  columns: {
    school: required(column.text({ title: 'Trường', note: 'Tên trường.', width: 180, computed: true })),
    askedOn: column.date({ title: 'Ngày nêu', note: 'Ngày trường nêu.', width: 88, computed: true }),
    kind: column.choice({
      title: 'Loại',
      note: 'Trường chọn khi ghi.',
      width: 130,
      computed: true,
      choices: REQUEST_KINDS,
    }),
    content: required(
      column.text({
        title: 'Nội dung',
        note: 'Khó khăn gì, đề nghị gì, theo sổ của trường.',
        width: 270,
        computed: true,
        long: true,
      }),
    ),
    state: column.choice({
      title: 'Tình trạng',
      note: 'Để trống là chưa xem. Ghi trả lời mà để trống thì tính là đã trả lời.',
      width: 120,
      choices: REQUEST_ANSWER_STATES,
    }),
    answer: column.text({
      title: 'Trả lời',
      note: 'Ý kiến của đơn vị; trường đọc được ở trang Trả lời kiến nghị.',
      width: 270,
      long: true,
    }),
    answeredOn: column.date({
      title: 'Trả lời ngày',
      note: 'Để trống thì chương trình ghi ngày chuyển tới trường.',
      width: 88,
    }),
    answeredBy: column.text({ title: 'Người trả lời', note: 'Họ tên người trả lời.', width: 140 }),
    sentAt: column.moment({
      title: 'Trường thấy lúc',
      note: 'Khi câu trả lời đã ở trong sổ của trường; trống là chưa chuyển.',
      width: 118,
      computed: true,
    }),
    atSchool: column.choice({
      title: 'Ở trường',
      note: 'Trường còn nêu, đã giải quyết xong hay đã rút.',
      width: 120,
      computed: true,
      choices: { asked: 'Đang nêu', done: 'Đã giải quyết xong', withdrawn: 'Đã rút' },
    }),
    remark: column.text({
      title: 'Ghi chú',
      note: 'Việc cần để ý, ví dụ trường đã sửa nội dung sau khi được trả lời.',
      width: 160,
      computed: true,
    }),
    by: column.text({ title: 'Người nêu', note: 'Ai ở trường nêu.', width: 140, computed: true }),
    link: column.link({
      title: 'Văn bản kèm theo',
      note: 'Liên kết trường đã ghi.',
      width: 110,
      computed: true,
    }),
    schoolId: required(
      column.text({ title: 'Mã trường', note: 'Chương trình dùng.', computed: true, hidden: true }),
    ),
    key: required(
      column.text({ title: 'Mã kiến nghị', note: 'Chương trình dùng.', computed: true, hidden: true }),
    ),
    sentDigest: column.text({
      title: 'Bản đã chuyển',
      note: 'Chương trình dùng.',
      computed: true,
      hidden: true,
    }),
    answeredContent: column.text({
      title: 'Nội dung khi trả lời',
      note: 'Chương trình dùng.',
      computed: true,
      hidden: true,
    }),
    position: column.number({
      title: 'Số thứ tự',
      note: 'Chương trình dùng: mỗi kiến nghị một số, số sau lớn hơn số trước.',
      computed: true,
      hidden: true,
      integer: true,
    }),
  },
});

type PetitionRecord = RecordOf<typeof petitionsTable>;

/** True while the school waits: nobody has answered or forwarded it, and the school still asks. */
export function isUnanswered({ state, answer, atSchool }: PetitionRecord): boolean {
  const isSettled =
    state === 'answered' || state === 'forwarded' || (state === undefined && answer !== undefined);
  return !isSettled && (atSchool ?? 'asked') === 'asked';
}
