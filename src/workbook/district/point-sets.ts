/** The sets of points that the district has used, one row each: who confirmed which, when, with every number. */
import { column, defineTable, required } from '../table';

export const pointSetsTable = defineTable({
  name: 'point-sets',
  version: 1,
  sheetId: 2111,
  title: 'Các bộ điểm',
  purpose:
    'Mỗi lần nhập hoặc nhận một bộ điểm ghi một dòng. Bảng điểm các tháng trước giữ nguyên theo bộ điểm lúc chấm. Chương trình ghi.',
  workbook: 'district',
  area: 'scores',
  maximumRows: 100,
  writtenBy: 'program',
  sources: ['S1:6–7', 'S4:13,183'],
  columns: {
    version: required(
      column.text({
        title: 'Bản',
        note: 'Tên của bộ điểm, có trong mọi bảng điểm.',
        width: 60,
        computed: true,
      }),
    ),
    kind: column.choice({
      title: 'Loại',
      note: 'Bộ điểm do đơn vị nhập, hay bộ điểm mẫu được đơn vị nhận làm của mình.',
      width: 130,
      computed: true,
      choices: { own: 'Bộ điểm của đơn vị', adopted: 'Nhận bộ điểm mẫu' },
    }),
    document: column.text({
      title: 'Văn bản',
      note: 'Số, ngày của văn bản ban hành bộ điểm.',
      width: 200,
      computed: true,
    }),
    confirmedBy: column.text({ title: 'Người xác nhận', note: 'Họ tên.', width: 140, computed: true }),
    account: column.text({
      title: 'Tài khoản',
      note: 'Tài khoản đã bấm xác nhận.',
      width: 180,
      computed: true,
    }),
    confirmedOn: column.date({ title: 'Ngày', note: 'Ngày xác nhận.', width: 88, computed: true }),
    indicators: column.number({
      title: 'Số chỉ báo',
      note: 'Số chỉ báo có điểm.',
      width: 66,
      computed: true,
      integer: true,
    }),
    totals: column.text({
      title: 'Tổng điểm',
      note: 'Tổng điểm tối đa của mỗi cấp học.',
      width: 190,
      computed: true,
    }),
    points: column.text({
      title: 'Điểm từng chỉ báo',
      note: 'Điểm tối đa của từng chỉ báo trong bản này.',
      width: 206,
      computed: true,
      clipped: true,
    }),
  },
});
