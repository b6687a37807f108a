/** Reports and submissions of the school with their state and the closed copy of what was sent. */
import { column, defineTable, required } from '../table';
import { REPORT_STATE_WORDS } from '../words';

export const reportsTable = defineTable({
  name: 'reports',
  version: 1,
  sheetId: 1113,
  title: 'Báo cáo',
  purpose: 'Các báo cáo, bản nộp của trường và tình trạng. Chương trình ghi khi nộp; hiệu trưởng duyệt.',
  workbook: 'school',
  area: 'scores',
  maximumRows: 500,
  writtenBy: 'people',
  sources: ['S0:29', 'S0:44', 'S1:152', 'S3:129', 'S4:183'],
  columns: {
    kind: required(
      column.choice({
        title: 'Loại báo cáo',
        note: 'Chọn trong danh sách.',
        width: 190,
        choices: {
          scores: 'Chấm điểm tháng',
          model: 'Báo cáo tháng thực hiện mô hình',
          data: 'Báo cáo số liệu mô hình',
          portal: 'Báo cáo vướng mắc Cổng',
          disclosure: 'Báo cáo công khai',
          week: 'Báo cáo tuần về mô hình',
          quarter: 'Báo cáo quý',
          term: 'Báo cáo học kỳ, năm học',
          portalReview: 'Đánh giá hiệu quả hoạt động của Cổng',
          notice: 'Thông báo kết quả tháng',
          topic: 'Báo cáo chuyên đề',
          adHoc: 'Báo cáo đột xuất',
          other: 'Báo cáo khác',
        },
      }),
    ),
    period: required(column.month({ title: 'Tháng', note: 'Báo cáo của tháng nào.', width: 76 })),
    title: column.text({ title: 'Tên báo cáo', note: 'Trích yếu của báo cáo.', width: 220 }),
    dueOn: column.date({ title: 'Hạn nộp', note: 'Ngày phải nộp.', width: 88 }),
    state: column.choice({
      title: 'Tình trạng',
      note: 'Nháp, đã nộp, trả lại để bổ sung hay đã xác nhận.',
      width: 125,
      choices: REPORT_STATE_WORDS,
    }),
    submittedAt: column.moment({ title: 'Nộp lúc', note: 'Ngày giờ nộp.', width: 118 }),
    submittedBy: column.text({ title: 'Người nộp', note: 'Ai nộp.', width: 140 }),
    approvedBy: column.text({
      title: 'Hiệu trưởng duyệt',
      note: 'Họ tên hiệu trưởng đã duyệt.',
      width: 140,
    }),
    link: column.link({ title: 'Tệp', note: 'Liên kết tới báo cáo trên Drive.', width: 120 }),
    districtRemark: column.text({
      title: 'Ý kiến của đơn vị quản lý',
      note: 'Nhận xét, yêu cầu bổ sung.',
      width: 230,
      computed: true,
      long: true,
    }),
    digest: column.text({
      title: 'Mã kiểm tra',
      note: 'Để biết bản nộp có bị sửa không.',
      width: 100,
      clipped: true,
      computed: true,
    }),
    snapshot: column.text({
      title: 'Bản chốt',
      note: 'Nội dung đã nộp, nguyên văn.',
      computed: true,
      hidden: true,
      long: true,
    }),
    settingsVersion: column.text({
      title: 'Bản thiết lập',
      note: 'Lập theo bản thiết lập nào.',
      width: 80,
      computed: true,
    }),
  },
});
