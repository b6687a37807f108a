/** Kế hoạch tập huấn CNTT: topics, audience, time, who leads. */
import { field, heading, items, paragraph, table } from '../../../paper/paper';
import { isPreschool } from '../facts';
import { holders, plan, planBasis, yearText } from '../parts';
import type { Template } from '../template';

export const trainingPlan: Template = {
  document: 'trainingPlan',
  title: 'Kế hoạch tập huấn CNTT',
  restsOn: ['staff'],
  write: (facts, registered) => {
    const lead = holders(facts, 'it');
    const head = holders(facts, 'vicePrincipal');
    const { year } = facts;
    return plan(facts, registered, {
      fileName: 'Kế hoạch tập huấn CNTT',
      subject: `Tập huấn công nghệ thông tin ${yearText(facts)}`,
      bases: [planBasis(facts)],
      body: [
        heading('I. MỤC ĐÍCH, YÊU CẦU'),
        ...items([
          'Mọi cán bộ, giáo viên, nhân viên được tập huấn nội dung phù hợp với việc đang làm, ít nhất mỗi năm một lần.',
          'Tập huấn gắn với thực hành trên thiết bị, phần mềm của nhà trường; có danh sách, tài liệu, kiểm tra kết quả.',
        ]),
        heading('II. NỘI DUNG'),
        table(
          [
            { title: 'TT', share: 1.2, centred: true },
            { title: 'Nội dung', share: 6 },
            { title: 'Đối tượng', share: 4 },
            { title: 'Thời gian', share: 2.6, centred: true },
            { title: 'Báo cáo viên', share: 3.4 },
          ],
          [
            [1, 'Bộ tiêu chí, cách ghi sổ và minh chứng', 'Toàn thể CBGVNV', `9/${year}`, head],
            [2, 'Vận hành máy tính, máy chiếu, bảng tương tác, âm thanh', 'Giáo viên', `9/${year}`, lead],
            [
              3,
              'Viết tin, chụp ảnh, quy trình duyệt và đăng tin',
              'Ban biên tập, cộng tác viên',
              `10/${year}`,
              lead,
            ],
            [
              4,
              field(
                'nội dung về bài giảng',
                isPreschool(facts)
                  ? 'Thiết kế bài giảng điện tử, trò chơi trên bảng tương tác'
                  : 'Thiết kế bài giảng điện tử, phần mềm bộ môn',
              ),
              'Giáo viên',
              `10/${year}`,
              lead,
            ],
            [5, 'Phần mềm quản lý theo nhiệm vụ được giao', 'Người phụ trách phần mềm', `11/${year}`, lead],
            [
              6,
              'Khai thác Cổng, liên lạc với nhà trường qua mạng',
              field('cha mẹ, học sinh', isPreschool(facts) ? 'Cha mẹ trẻ' : 'Cha mẹ học sinh, học sinh'),
              `12/${year}`,
              'Giáo viên chủ nhiệm',
            ],
            [7, 'An toàn thông tin, bảo vệ dữ liệu cá nhân', 'Toàn thể CBGVNV', `1/${year + 1}`, lead],
            [8, 'Vận hành camera', 'Ban giám hiệu, bảo vệ', `1/${year + 1}`, lead],
          ],
        ),
        heading('III. TỔ CHỨC THỰC HIỆN'),
        ...items([
          'Phó hiệu trưởng phân công báo cáo viên, duyệt tài liệu trước ba ngày.',
          'Nhân viên CNTT chuẩn bị phòng, thiết bị; ghi sổ tập huấn, lưu danh sách có ký nhận.',
          'Cử đủ thành phần dự các lớp do cấp trên tổ chức và phổ biến lại tại trường.',
        ]),
        paragraph('Người vắng có lý do được bồi dưỡng lại trong tháng./.'),
      ],
    });
  },
};
