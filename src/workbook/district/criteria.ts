/** The criteria set of the district: indicators, targets and points. */

import { RHYTHM_NAMES } from '../../domain/rhythm';
import { JUDGED_NAME, MEASURE_NAMES } from '../../standard/measure-names';
import type { MeasureName } from '../../standard/measures';
import { column, defineTable, required } from '../table';
import { LEVEL_WORDS } from '../words';

const ASSESSMENT_WORDS: Readonly<Record<MeasureName | 'judged', string>> = {
  judged: JUDGED_NAME,
  ...MEASURE_NAMES,
};

const levelPoints = (level: string) =>
  column.number({
    title: `Điểm ${level}`,
    note: `Điểm tối đa riêng cho cấp ${level}; để trống thì lấy cột Điểm tối đa.`,
    width: 64,
    minimum: 0,
  });

export const criteriaTable = defineTable({
  name: 'criteria',
  version: 1,
  sheetId: 2105,
  title: 'Bộ chỉ báo',
  purpose:
    'Tiêu chuẩn, tiêu chí, chỉ báo, chỉ tiêu và điểm. Sửa ở đây rồi gửi thiết lập xuống các trường. Sửa điểm thì xác nhận lại ở THĐT > Nhập bộ điểm chính thức.',
  workbook: 'district',
  area: 'scores',
  maximumRows: 300,
  writtenBy: 'people',
  sources: ['S1:33–164', 'S4:183'],
  columns: {
    code: required(
      column.text({
        title: 'Mã',
        note: 'Mã chỉ báo: tiêu chuẩn, tiêu chí, số thứ tự, ví dụ 2.3.4. Chỉ báo riêng của đơn vị thì thêm dòng với mã mới.',
        width: 66,
      }),
    ),
    standard: column.text({ title: 'Tiêu chuẩn', note: 'Tên tiêu chuẩn.', width: 140, long: true }),
    criterion: column.text({ title: 'Tiêu chí', note: 'Tên tiêu chí.', width: 160, long: true }),
    wording: required(column.text({ title: 'Chỉ báo', note: 'Nội dung phải đạt.', width: 300, long: true })),
    levels: column.choices({
      title: 'Cấp học',
      note: 'Áp dụng cho cấp nào khi trường thực hiện toàn bộ mô hình, ví dụ: MN, TH.',
      width: 90,
      choices: LEVEL_WORDS,
    }),
    partialLevels: column.choices({
      title: 'Cấp học – một phần mô hình',
      note: 'Áp dụng cho cấp nào khi trường chỉ thực hiện một phần mô hình; để trống là không.',
      width: 100,
      choices: LEVEL_WORDS,
    }),
    highQualityOnly: column.tick({
      title: 'Chỉ trường CLC',
      note: 'Đánh dấu nếu chỉ áp dụng cho trường chất lượng cao.',
      width: 72,
    }),
    rhythm: column.choice({
      title: 'Nhịp',
      note: 'Chấm theo tháng, học kỳ hay năm.',
      width: 80,
      choices: RHYTHM_NAMES,
    }),
    measure: column.choice({
      title: 'Cách tính',
      note: 'Tính từ sổ theo cách nào, hay do người chấm.',
      width: 180,
      choices: ASSESSMENT_WORDS,
    }),
    scope: column.text({
      title: 'Tính trên',
      note: 'Chỉ tính những văn bản, chuyên mục, nhóm phòng, loại thiết bị … này, cách nhau bằng dấu chấm phẩy; để trống là tất cả.',
      width: 235,
      long: true,
    }),
    target: column.number({
      title: 'Chỉ tiêu',
      note: 'Mức phải đạt; với tỉ lệ ghi phần trăm, ví dụ 90.',
      width: 70,
      minimum: 0,
    }),
    points: column.number({
      title: 'Điểm tối đa',
      note: 'Điểm theo bộ điểm của đơn vị; để trống khi chưa có.',
      width: 70,
      minimum: 0,
    }),
    pointsMN: levelPoints('MN'),
    pointsTH: levelPoints('TH'),
    pointsTHCS: levelPoints('THCS'),
    mandatory: column.tick({
      title: 'Bắt buộc',
      note: 'Đánh dấu nếu chưa đạt chỉ báo này thì không xếp mức, dù đủ điểm.',
      width: 66,
    }),
    inUse: column.tick({ title: 'Dùng', note: 'Bỏ đánh dấu để không chấm chỉ báo này.', width: 61 }),
    evidence: column.text({
      title: 'Minh chứng',
      note: 'Cần cho xem gì khi kiểm tra.',
      width: 200,
      long: true,
    }),
    source: column.text({
      title: 'Căn cứ',
      note: 'Chỉ báo này có ở văn bản nào, hay do đơn vị đặt.',
      width: 210,
      long: true,
    }),
    basis: column.choice({
      title: 'Cơ sở',
      note: 'Nêu trong văn bản, hay suy ra từ văn bản.',
      width: 100,
      computed: true,
      choices: { source: 'Theo văn bản', inferred: 'Suy ra' },
    }),
  },
});
