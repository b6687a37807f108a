/** Kế hoạch thực hiện nhiệm vụ CNTT of the school year. */
import { heading, item, items, line, paragraph, part, table } from '../../../paper/paper';
import { holders, officeBasis, plan, planBasis, yearText } from '../parts';
import type { Template } from '../template';

export const itPlan: Template = {
  document: 'itPlan',
  title: 'Kế hoạch thực hiện nhiệm vụ CNTT',
  restsOn: ['staff', 'software', 'equipment', 'settings'],
  write: (facts, registered) =>
    plan(facts, registered, {
      fileName: 'Kế hoạch nhiệm vụ CNTT',
      subject: `Thực hiện nhiệm vụ công nghệ thông tin ${yearText(facts)}`,
      bases: [officeBasis(facts), planBasis(facts)],
      body: [
        heading('I. MỤC TIÊU'),
        ...items([
          'Toàn bộ văn bản điều hành, kế hoạch, báo cáo, giấy mời được gửi qua mạng.',
          'Toàn bộ máy tính hoạt động tốt, nối mạng, có phần mềm diệt vi rút phù hợp.',
          'Cán bộ, giáo viên, nhân viên sử dụng được thư điện tử, Cổng, thiết bị và phần mềm theo vị trí việc làm.',
          'Mỗi phần mềm có người phụ trách, số liệu cập nhật đúng hạn, vướng mắc được ghi và xử lý.',
        ]),
        heading('II. NHIỆM VỤ'),
        heading('1. Quản lý, điều hành'),
        ...items([
          'Trực hòm thư theo giờ quy định, chuyển và xử lý văn bản trong ngày.',
          'Lập bảng biểu, hồ sơ dùng chung trên Drive của nhà trường; phân quyền đúng người.',
        ]),
        heading('2. Phần mềm'),
        ...part('Bảng phần mềm', [
          facts.software.length === 0
            ? item(
                line`Danh mục phần mềm: ${[{ text: '……………', missing: { what: 'danh mục phần mềm', table: 'software', column: 'name' } }]}`,
              )
            : table(
                [
                  { title: 'TT', share: 1.2, centred: true },
                  { title: 'Phần mềm', share: 6 },
                  { title: 'Người phụ trách', share: 5 },
                ],
                facts.software.map(({ name, owner }, index) => [
                  index + 1,
                  name,
                  owner ?? [
                    {
                      text: '……………',
                      missing: { what: `người phụ trách ${name}`, table: 'software', column: 'owner' },
                    },
                  ],
                ]),
              ),
        ]),
        heading('3. Dạy học, học liệu'),
        ...items([
          'Khai thác thiết bị theo lịch của từng phòng, ghi nhật ký hằng ngày.',
          'Giáo viên góp bài giảng điện tử vào kho dùng chung theo khối, chủ đề; bài được duyệt trước khi dùng chung.',
          'Mỗi tháng tổ chức chuyên đề và rút kinh nghiệm.',
        ]),
        heading('4. Hạ tầng, an toàn thông tin'),
        ...items([
          'Kiểm tra thiết bị mỗi tháng; bảo trì theo kế hoạch; sửa chữa, thay thế có hồ sơ.',
          'Đổi mật khẩu định kỳ, không dùng chung mật khẩu cá nhân; sao lưu dữ liệu quan trọng.',
          'Kiểm tra đường truyền, wifi, camera hằng tuần; thực hiện phương án dự phòng khi có sự cố.',
        ]),
        heading('III. TỔ CHỨC THỰC HIỆN'),
        item(
          line`Phó hiệu trưởng (${holders(facts, 'vicePrincipal')}): điều hành, kiểm tra, báo cáo hằng tháng.`,
        ),
        item(
          line`Nhân viên CNTT (${holders(facts, 'it')}): vận hành hệ thống, hướng dẫn, ghi sổ, báo cáo vướng mắc.`,
        ),
        item(
          line`Kế toán (${holders(facts, 'accountant')}): bảo đảm kinh phí bảo trì, tập huấn, bản quyền phần mềm.`,
        ),
        item(
          line`Các tổ trưởng (${holders(facts, 'teamLeader')}): triển khai tới giáo viên, báo hỏng thiết bị, thu thập tin bài.`,
        ),
        paragraph(
          'Các bộ phận căn cứ kế hoạch để thực hiện; vướng mắc báo cáo Phó hiệu trưởng để giải quyết kịp thời./.',
        ),
      ],
    }),
};
