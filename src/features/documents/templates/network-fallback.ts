/** Phương án dự phòng sự cố đường truyền. */
import { field, heading, item, items, known, line, paragraph, table } from '../../../paper/paper';
import { holders, plan, planBasis, yearText } from '../parts';
import type { Template } from '../template';

export const networkFallback: Template = {
  document: 'networkFallback',
  title: 'Phương án dự phòng sự cố đường truyền',
  restsOn: ['profile', 'staff'],
  write: (facts, registered) =>
    plan(facts, registered, {
      fileName: 'Phương án dự phòng đường truyền',
      type: 'PHƯƠNG ÁN',
      sign: 'PA',
      subject: `Dự phòng sự cố đường truyền ${yearText(facts)}`,
      bases: [planBasis(facts)],
      body: [
        heading('I. HIỆN TRẠNG'),
        item(
          line`Đường truyền chính: cáp quang ${field('tốc độ đường truyền', known(facts.lineSpeed, { what: 'tốc độ đường truyền', table: 'profile', column: 'lineSpeed' }))} Mbps.`,
        ),
        item(
          line`Đường dự phòng: ${known(undefined, { what: 'nhà cung cấp, tốc độ đường dự phòng hoặc thiết bị phát sóng di động' })}.`,
        ),
        heading('II. PHƯƠNG ÁN XỬ LÝ'),
        table(
          [
            { title: 'Tình huống', share: 4 },
            { title: 'Cách xử lý', share: 7 },
            { title: 'Thời hạn', share: 2.4, centred: true },
          ],
          [
            ['Một phòng mất mạng', 'Kiểm tra dây, bộ phát; đổi cổng; dùng wifi phòng bên cạnh', '30 phút'],
            [
              'Toàn trường mất mạng',
              'Chuyển sang đường dự phòng; ưu tiên văn thư, kế toán, lớp đang dạy trực tuyến; báo nhà cung cấp',
              '1 giờ',
            ],
            ['Mất điện', 'Dùng bộ lưu điện cho máy chủ, camera; tắt thiết bị đúng quy trình', 'Ngay'],
            [
              'Cổng, phần mềm không truy cập được',
              'Báo đơn vị cung cấp; gửi văn bản gấp bằng thư điện tử dự phòng hoặc điện thoại, lưu lại để cập nhật sau',
              '2 giờ',
            ],
            [
              'Nghi bị tấn công, nhiễm vi rút',
              'Rút mạng máy nghi ngờ, đổi mật khẩu, giữ nguyên hiện trạng, báo cấp trên',
              'Ngay',
            ],
          ],
        ),
        heading('III. PHÂN CÔNG'),
        item(line`Trực kỹ thuật: ${holders(facts, 'it')}.`),
        item(line`Quyết định chuyển phương án, liên hệ nhà cung cấp: ${holders(facts, 'vicePrincipal')}.`),
        ...items([
          'Giáo viên chuẩn bị sẵn bài dạy dùng được khi không có mạng.',
          'Mọi sự cố được ghi vào sổ vận hành, rút kinh nghiệm trong cuộc họp Ban chỉ đạo.',
        ]),
        paragraph('Phương án được diễn tập ít nhất mỗi năm một lần./.'),
      ],
    }),
};
