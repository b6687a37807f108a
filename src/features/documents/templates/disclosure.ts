/** Báo cáo ba công khai: the cover paper; the forms of the circular go with it. */
import { field, heading, items, known, line, paragraph } from '../../../paper/paper';
import { nationalBasis, plan, portalAddress, yearText } from '../parts';
import type { Template } from '../template';

export const disclosure: Template = {
  document: 'disclosure',
  title: 'Báo cáo công khai (văn bản kèm theo các biểu)',
  restsOn: ['profile', 'staff', 'equipment'],
  write: (facts, registered) =>
    plan(facts, registered, {
      fileName: 'Báo cáo công khai',
      type: 'BÁO CÁO',
      sign: 'BC',
      subject: `Thực hiện công khai ${yearText(facts)}`,
      bases: nationalBasis(
        facts,
        '09/2024/TT-BGDĐT',
        'quy định về công khai trong hoạt động của các cơ sở giáo dục',
      ),
      body: [
        heading('1. Thông tin chung'),
        ...items([
          line`Tên trường: ${facts.letterhead.school}; Cổng thông tin điện tử: ${portalAddress(facts)}.`,
          line`Quy mô: ${field('số lớp', known(facts.classes, { what: 'số lớp', table: 'profile', column: 'classes' }))} lớp; ${field('số cán bộ, giáo viên, nhân viên', facts.staff.length)} cán bộ, giáo viên, nhân viên.`,
        ]),
        heading('2. Nội dung công khai'),
        ...items([
          'Thông tin chung, tổ chức bộ máy, đội ngũ.',
          'Cơ sở vật chất, thiết bị, kết quả đánh giá và kiểm định chất lượng.',
          'Kế hoạch và kết quả hoạt động giáo dục.',
          'Thu, chi tài chính; các khoản thu, chính sách miễn giảm.',
        ]),
        heading('3. Hình thức, thời gian công khai'),
        ...items([
          'Đăng trên Cổng trước ngày 30 tháng 6 hằng năm; khi có thay đổi thì cập nhật trong mười ngày làm việc.',
          'Niêm yết tại trường và phổ biến trong cuộc họp cha mẹ học sinh.',
          'Báo cáo thường niên được lưu trên Cổng ít nhất năm năm.',
        ]),
        heading('4. Các biểu kèm theo'),
        paragraph(known(undefined, { what: 'danh sách biểu kèm theo (kế toán, văn thư lập)' })),
        paragraph('Nhà trường chịu trách nhiệm về tính chính xác của nội dung công khai./.'),
      ],
    }),
};
