/** The criteria set of the district: indicators, targets and points. */
import { PROFILE_NAMES } from '../../domain/level';
import { column, defineTable, required } from '../table';
import { LEVEL_WORDS } from '../words';

export const criteriaTable = defineTable({
  name: 'criteria',
  version: 1,
  sheetId: 2105,
  title: 'Bộ chỉ báo',
  purpose: 'Tiêu chuẩn, tiêu chí, chỉ báo, chỉ tiêu và điểm. Sửa ở đây rồi gửi thiết lập xuống các trường.',
  workbook: 'district',
  area: 'scores',
  maximumRows: 300,
  writtenBy: 'people',
  sources: ['S1:33–164', 'S4:183'],
  columns: {
    code: required(column.text({ title: 'Mã', note: 'Mã chỉ báo, không sửa.', width: 75, computed: true })),
    standard: column.text({ title: 'Tiêu chuẩn', note: 'Thuộc tiêu chuẩn nào.', width: 160, long: true }),
    criterion: column.text({ title: 'Tiêu chí', note: 'Thuộc tiêu chí nào.', width: 190, long: true }),
    wording: required(column.text({ title: 'Chỉ báo', note: 'Nội dung phải đạt.', width: 380, long: true })),
    levels: column.choices({
      title: 'Cấp học',
      note: 'Áp dụng cho cấp nào; để trống là mọi cấp.',
      width: 110,
      choices: LEVEL_WORDS,
    }),
    highQualityOnly: column.tick({
      title: 'Chỉ trường CLC',
      note: 'Đánh dấu nếu chỉ áp dụng cho trường chất lượng cao.',
      width: 75,
    }),
    profiles: column.choices({
      title: 'Phạm vi',
      note: 'Áp dụng cho trường thực hiện toàn bộ hay một phần mô hình; để trống là cả hai.',
      width: 170,
      choices: PROFILE_NAMES,
    }),
    rhythm: column.choice({
      title: 'Nhịp',
      note: 'Chấm theo tháng, học kỳ hay năm.',
      width: 90,
      choices: { month: 'Tháng', term: 'Học kỳ', year: 'Năm học' },
    }),
    measure: column.text({
      title: 'Cách tính',
      note: 'Tên cách tính từ sổ; “judged” là do người chấm.',
      width: 150,
      computed: true,
    }),
    target: column.number({
      title: 'Chỉ tiêu',
      note: 'Mức phải đạt; với tỉ lệ ghi phần trăm, ví dụ 90.',
      width: 80,
      minimum: 0,
    }),
    points: column.number({
      title: 'Điểm tối đa',
      note: 'Điểm theo bộ điểm của đơn vị; để trống khi chưa có.',
      width: 85,
      minimum: 0,
    }),
    inUse: column.tick({ title: 'Dùng', note: 'Bỏ đánh dấu để không chấm chỉ báo này.', width: 60 }),
    source: column.text({ title: 'Căn cứ', note: 'Chỉ báo này có ở đâu.', width: 160, computed: true }),
    basis: column.choice({
      title: 'Cơ sở',
      note: 'Nêu trong văn bản, hay suy ra từ văn bản.',
      width: 120,
      computed: true,
      choices: { source: 'Theo văn bản', inferred: 'Suy ra' },
    }),
  },
});
