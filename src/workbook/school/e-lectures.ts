/** E-lectures and shared resources (register R11). */
import { column, defineTable, required } from '../table';
import { SCHOOL_AGE } from '../words';

export const eLecturesTable = defineTable({
  name: 'e-lectures',
  version: 1,
  sheetId: 1110,
  title: 'Kho bài giảng',
  purpose:
    'Bài giảng điện tử, học liệu đưa lên kho dùng chung. Tổ trưởng gửi, nhân viên CNTT đưa lên và ghi.',
  workbook: 'school',
  area: 'portal',
  maximumRows: 5000,
  writtenBy: 'people',
  sources: ['R11', 'S1:113–117', 'S2:141–151', 'S4:132'],
  columns: {
    title: required(
      column.text({
        title: 'Tên bài',
        note: 'Ghi đủ tên bài học.',
        preschool: { note: 'Ghi đủ tên hoạt động, bài dạy trẻ.' },
        width: 190,
      }),
    ),
    kind: required(
      column.choice({
        title: 'Loại',
        note: 'Chọn trong danh sách.',
        width: 125,
        choices: {
          lecture: 'Bài giảng điện tử',
          eLearning: 'Bài giảng e-learning',
          lessonPlan: 'Giáo án',
          resource: 'Tư liệu, học liệu',
          exam: 'Đề thi, ôn tập',
        },
        choiceLevels: { exam: SCHOOL_AGE },
      }),
    ),
    grade: column.text({
      title: 'Khối',
      note: 'Khối lớp, ví dụ: 4.',
      preschool: { title: 'Độ tuổi', note: 'Ví dụ: Nhà trẻ, MG bé, MG nhỡ, MG lớn.' },
      width: 66,
    }),
    subject: column.text({
      title: 'Môn, phân môn',
      note: 'Môn hoặc phân môn.',
      preschool: { title: 'Lĩnh vực', note: 'Lĩnh vực phát triển hoặc môn.' },
      width: 110,
    }),
    teacher: required(
      column.reference({
        title: 'Người soạn',
        note: 'Chọn trong trang Nhân sự.',
        width: 130,
        table: 'staff',
        column: 'name',
      }),
    ),
    tools: column.text({
      title: 'Phần mềm dùng để soạn',
      note: 'Tên các phần mềm, cách nhau bằng dấu phẩy. Bài dùng từ 2 phần mềm được đếm riêng. Số bài phải có: trang Lịch việc, các dòng Định mức.',
      width: 131,
    }),
    html5: column.tick({ title: 'Chạy HTML5', note: 'Bài mở được trên trình duyệt.', width: 72 }),
    use: column.choice({
      title: 'Dùng cho',
      note: 'Bài đã dạy ở đâu.',
      width: 140,
      choices: {
        lesson: 'Dạy trên lớp',
        schoolSeminar: 'Chuyên đề cấp trường',
        districtSeminar: 'Chuyên đề cấp trên',
        schoolContest: 'GV giỏi cấp trường',
        districtContest: 'GV giỏi cấp trên',
        cityContest: 'GV giỏi cấp tỉnh, thành phố',
        nationalContest: 'GV giỏi cấp quốc gia',
      },
    }),
    approvedBy: column.reference({
      title: 'Người duyệt',
      note: 'Chọn trong trang Nhân sự.',
      width: 120,
      table: 'staff',
      column: 'name',
    }),
    postedOn: column.date({
      title: 'Đưa lên kho ngày',
      note: 'Ngày bài có trên Lớp 2 hoặc kho dùng chung.',
      width: 86,
    }),
    link: column.link({ title: 'Liên kết', note: 'Liên kết tới bài.', width: 90 }),
  },
});
