/** Quy chế hoạt động của Cổng thông tin điện tử, issued by a decision. */
import { articles, centred, items, line } from '../../../paper/paper';
import {
  carriedOutBy,
  charterBases,
  decision,
  nationalBasis,
  planBasis,
  portalAddress,
  validFrom,
} from '../parts';
import type { Template } from '../template';

export const portalRules: Template = {
  document: 'portalRules',
  title: 'Quy chế hoạt động của Cổng thông tin điện tử',
  restsOn: ['profile', 'staff'],
  write: (facts, registered) => {
    const portal = portalAddress(facts);
    return decision(facts, registered, {
      fileName: 'Quy chế Cổng thông tin điện tử',
      subject: 'Về việc ban hành Quy chế hoạt động của Cổng thông tin điện tử',
      bases: [
        ...charterBases(facts),
        ...nationalBasis(
          facts,
          '53/2012/TT-BGDĐT',
          'quy định về thư điện tử và cổng thông tin điện tử của cơ sở giáo dục',
        ),
        planBasis(facts),
      ],
      articles: [
        {
          content: [
            `Ban hành kèm theo Quyết định này Quy chế hoạt động của Cổng thông tin điện tử ${facts.letterhead.school}.`,
          ],
        },
        validFrom('hoạt động của Cổng thông tin điện tử'),
        carriedOutBy('Ban biên tập, các tổ, bộ phận và cá nhân có liên quan'),
      ],
      annexes: [
        {
          type: 'QUY CHẾ',
          subject: line`Hoạt động của Cổng thông tin điện tử`,
          body: [
            centred('Chương I. QUY ĐỊNH CHUNG'),
            ...articles([
              {
                title: 'Phạm vi, đối tượng',
                content: [
                  line`Quy chế này quy định việc quản lý, cung cấp, duyệt, đăng và cập nhật thông tin trên Cổng thông tin điện tử của nhà trường tại địa chỉ ${portal}; áp dụng với mọi cán bộ, giáo viên, nhân viên tham gia viết, duyệt, đăng tin.`,
                ],
              },
              {
                title: 'Nguyên tắc',
                content: items([
                  'Thông tin đúng sự thật, kịp thời, đúng thẩm quyền, dễ hiểu.',
                  'Tin bài được duyệt trước khi đăng; sửa nội dung sau khi duyệt phải duyệt lại.',
                  'Bảo đảm tính công khai và bảo mật; không đăng thông tin cá nhân khi chưa được phép.',
                ]),
              },
            ]),
            centred('Chương II. NỘI DUNG VÀ QUY TRÌNH'),
            ...articles(
              [
                {
                  title: 'Nội dung thông tin',
                  content: [
                    'Cổng có phần công khai (giới thiệu, tin tức, thông báo, văn bản, công khai, tài nguyên) và phần nội bộ dành cho cán bộ, giáo viên, nhân viên có tài khoản (tin nội bộ, tài liệu học, văn bản nội bộ, tài nguyên).',
                  ],
                },
                {
                  title: 'Quy trình đăng tin',
                  content: items([
                    'Người viết hoàn thành tin, ảnh và gửi người duyệt.',
                    'Người duyệt kiểm tra nội dung, chính tả, ảnh, tính công khai và bảo mật; trả lại hoặc đồng ý trong một ngày làm việc.',
                    'Nhân viên CNTT biên tập ảnh, đăng tin và ghi sổ tin bài.',
                  ]),
                },
                {
                  title: 'Thời hạn cập nhật',
                  content: items([
                    'Lịch công tác tuần: sáng thứ Hai.',
                    'Sự kiện lớn: trong ngày; tin khác: trong hai ngày làm việc.',
                    'Thông tin giới thiệu, sơ đồ tổ chức, danh bạ, thời khóa biểu: ngay khi thay đổi.',
                    'Nội dung công khai: theo thời hạn quy định của pháp luật.',
                  ]),
                },
                {
                  title: 'Trao đổi với cha mẹ học sinh',
                  content: [
                    'Câu hỏi, trao đổi gửi qua Cổng được tiếp nhận trong ngày, trả lời trong ba ngày làm việc; nội dung trả lời được Phó hiệu trưởng kiểm duyệt trước khi đăng.',
                  ],
                },
              ],
              3,
            ),
            centred('Chương III. TRÁCH NHIỆM'),
            ...articles(
              [
                {
                  title: 'Trưởng ban',
                  content: [
                    'Chịu trách nhiệm chung; duyệt thông tin công khai, tuyển sinh, văn bản chỉ đạo; là người phát ngôn hoặc phân công người phát ngôn.',
                  ],
                },
                {
                  title: 'Phó trưởng ban',
                  content: [
                    'Lập định hướng tin bài hằng tháng; duyệt tin; đánh giá hiệu quả Cổng hằng tháng, quý, năm và báo cáo Hiệu trưởng.',
                  ],
                },
                {
                  title: 'Nhân viên CNTT',
                  content: [
                    'Vận hành, bảo mật, sao lưu; đăng tin đã duyệt; cấp, thu hồi tài khoản; báo cáo vướng mắc và cách khắc phục theo lịch.',
                  ],
                },
                {
                  title: 'Thành viên và cộng tác viên',
                  content: [
                    'Viết tin theo kế hoạch, chịu trách nhiệm về nội dung, nguồn ảnh; giữ kín tài khoản được cấp.',
                  ],
                },
                {
                  title: 'Kinh phí, khen thưởng, xử lý vi phạm',
                  content: [
                    'Kinh phí hoạt động của Cổng lấy từ nguồn chi thường xuyên. Tập thể, cá nhân thực hiện tốt được xét thi đua; vi phạm bị xử lý theo quy định.',
                  ],
                },
                {
                  title: 'Điều khoản thi hành',
                  content: ['Quy chế được xem xét, sửa đổi khi cần thiết theo đề nghị của Ban biên tập./.'],
                },
              ],
              7,
            ),
          ],
        },
      ],
    });
  },
};
