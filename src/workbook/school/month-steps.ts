/** Review, approval and submission of a month by ticks: the way for phones, where menus and dialogs do not exist. */
import { column, defineTable, required } from '../table';
import { person } from './references';

export const monthStepsTable = defineTable({
  name: 'month-steps',
  version: 1,
  sheetId: 1195,
  title: 'Duyệt, nộp tháng',
  purpose:
    'Mỗi tháng một dòng. Đánh dấu vào ô để soát, duyệt, nộp bảng tự chấm như trong hộp thoại Chấm điểm tháng; bỏ dấu để rút lại. Dùng được trên điện thoại.',
  workbook: 'school',
  area: 'scores',
  maximumRows: 200,
  writtenBy: 'people',
  sources: ['S1:152', 'S3:88', 'S4:183'],
  columns: {
    month: required(column.month({ title: 'Tháng', note: 'Tháng chấm điểm.', width: 90 })),
    by: person({
      title: 'Ai đang thao tác?',
      note: 'Chọn tên mình trước khi đánh dấu, nếu đang dùng tài khoản chung của trường.',
      width: 180,
    }),
    reviewed: column.tick({
      title: 'Đã soát',
      note: 'Phó hiệu trưởng đánh dấu khi đã soát. Trường nộp một bước thì bỏ qua ô này.',
      width: 75,
    }),
    approved: column.tick({
      title: 'Hiệu trưởng duyệt',
      note: 'Hiệu trưởng đánh dấu khi duyệt. Trường nộp một bước: duyệt là nộp luôn.',
      width: 95,
    }),
    submitted: column.tick({
      title: 'Nộp',
      note: 'Đánh dấu để chốt và nộp; bỏ dấu để rút lại và sửa.',
      width: 65,
    }),
    why: column.text({
      title: 'Lý do mở lại',
      note: 'Ghi trước khi bỏ dấu, nếu đơn vị quản lý đã bắt đầu xem bản nộp.',
      width: 200,
    }),
    state: column.text({
      title: 'Đang ở bước',
      note: 'Tháng này đang ở bước nào.',
      width: 150,
      computed: true,
    }),
    result: column.text({
      title: 'Kết quả',
      note: 'Việc vừa đánh dấu đã làm được chưa; chưa được thì vì sao.',
      width: 380,
      computed: true,
      long: true,
    }),
  },
});
