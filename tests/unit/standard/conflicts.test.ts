/** The conflict finder: section 14 of the standard, written down by hand, comes out of the packs' own data. */
import { conflicts } from '../../../src/standard/conflicts';

/** Topic of section 14 → what each pack says, as short as it can be told apart. */
const SECTION_14: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  'Ngày báo cáo tháng thực hiện mô hình': [
    ['school-2020', /ngày 20/],
    ['role-table', /ngày 25/],
  ],
  'Nhịp báo cáo vướng mắc Cổng': [
    ['role-table', /thứ Sáu/],
    ['school-2020', /ngày 18/],
    ['school-2022', /định kỳ/],
  ],
  'Hạn công khai': [
    ['office-2016', /15\/9/],
    ['role-table', /tháng 5 và tháng 9/],
    ['school-2020', /tháng 6 và tháng 9/],
    ['school-2022', /hằng tháng/],
    ['law', /30\/6/],
  ],
  'Tỉ lệ tiết dùng thiết bị: Phòng học thường': [
    ['role-table', /80 %/],
    ['office-2016', /90 %/],
    ['office-2018', /90 %/],
  ],
  'Tỉ lệ tiết dùng thiết bị: Phòng bộ môn, nghệ thuật': [
    ['role-table', /80 %/],
    ['office-2016', /90 %/],
    ['office-2018', /90 %/],
  ],
  'Số phòng của mô hình': [
    ['role-table', /^22 phòng \(TH, THCS\)/],
    ['office-2016', /^24 phòng \(MN/],
    ['office-2018', /^24 phòng \(MN/],
  ],
  'Số tin Chuyên môn': [
    ['office-2016', /2 mỗi tháng/],
    ['school-2022', /5 mỗi tháng/],
  ],
  'Số tin mới': [
    ['school-2022', /5–10/],
    ['school-2020', /1 mỗi tuần/],
  ],
  'Số tài nguyên': [
    ['office-2016', /ít nhất 3 mỗi tháng/],
    ['school-2022', /60 mỗi tháng.*30 mỗi tuần.*10 mỗi tháng/],
  ],
  'Số phần mềm quản lý': [
    ['office-2016', /^9 quy định \(liệt kê 8\), 3/],
    ['office-2018', /^10 quy định, 3/],
  ],
  'Tên phần mềm: Quản lý nhân sự': [
    ['office-2016', /^PMIS/],
    ['office-2018', /^EPMIS/],
    ['school-2022', /^PMIS/],
  ],
  'Diệt vi rút, bảo mật máy tính': [
    ['office-2016', /^Có phần mềm/],
    ['office-2018', /có bản quyền/],
    ['school-2022', /học sinh dùng bản miễn phí.*mọi máy/],
  ],
  'Người không tính vào 100 %': [
    ['office-2018', /trừ nuôi dưỡng; Lớp 2: trừ nuôi dưỡng, bảo vệ/],
    ['school-2022', /không trừ ai/],
  ],
  'Đợt đánh giá công nhận': [
    ['office-2016', /một đợt, tháng 1/],
    ['office-2018', /tháng 1; .*tháng 4/],
  ],
  'Nhịp cập nhật mẫu hồ sơ trên Drive': [
    ['office-2016', /lộ trình/],
    ['office-2018', /hằng tháng/],
  ],
  'Kỳ báo cáo về mô hình': [
    ['school-2022', /^tuần, tháng/],
    ['school-2022', /^tháng, quý/],
  ],
};

const found = new Map(conflicts().map(({ topic, values }) => [topic, values]));

test('the finder names exactly the topics of section 14', () => {
  expect([...found.keys()].sort()).toEqual(Object.keys(SECTION_14).sort());
});

test.each(Object.entries(SECTION_14))('%s: every pack says what section 14 has it say', (topic, expected) => {
  const values = found.get(topic) ?? [];
  expect(values).toHaveLength(expected.length);
  for (const [pack, words] of expected) {
    expect(values.some((one) => one.pack === pack && words.test(one.value))).toBe(true);
  }
});

test('what all packs say alike is no conflict', () => {
  expect(found.has('Số tin Đoàn thể')).toBe(false);
  expect(found.has('Số tin Hoạt động của trường')).toBe(false);
  expect(found.has('Tỉ lệ tiết dùng thiết bị: Phòng Tin học, Ngoại ngữ, Đa năng')).toBe(false);
});

test('every value names its clause of that pack alone', () => {
  for (const values of found.values()) {
    for (const { source } of values) expect(source).toMatch(/^(S\d:[\d–,]+(; S\d:[\d–,]+)*|LAW:.+)$/);
  }
});
