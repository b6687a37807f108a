/** Cơ chế gắn kết quả ứng dụng CNTT với thi đua, khen thưởng. */
import { articles, items, line, table } from '../../../paper/paper';
import { carriedOutBy, charterBases, decision, planBasis, validFrom, yearText } from '../parts';
import type { Template } from '../template';

export const emulation: Template = {
  document: 'emulation',
  title: 'Cơ chế gắn kết quả ứng dụng CNTT với thi đua, khen thưởng',
  restsOn: ['settings'],
  write: (facts, registered) =>
    decision(facts, registered, {
      fileName: 'Cơ chế thi đua ứng dụng CNTT',
      subject: `Về việc ban hành Cơ chế đánh giá gắn kết quả ứng dụng công nghệ thông tin với thi đua, khen thưởng ${yearText(facts)}`,
      bases: [...charterBases(facts), planBasis(facts)],
      articles: [
        {
          content: [
            'Ban hành kèm theo Quyết định này Cơ chế đánh giá gắn kết quả ứng dụng công nghệ thông tin với thi đua, khen thưởng của nhà trường.',
          ],
        },
        validFrom('cơ chế thi đua ứng dụng công nghệ thông tin'),
        carriedOutBy('Các tổ, bộ phận, cán bộ, giáo viên, nhân viên'),
      ],
      annexes: [
        {
          type: 'CƠ CHẾ',
          subject: line`Đánh giá gắn kết quả ứng dụng công nghệ thông tin với thi đua, khen thưởng`,
          body: articles([
            {
              title: 'Nguyên tắc',
              content: items([
                'Đánh giá bằng số liệu trong sổ và minh chứng; công khai, có phản hồi của người được đánh giá.',
                'Ghi nhận vướng mắc trong nhật ký không bị trừ điểm; ghi không đúng sự thật thì không được xét.',
              ]),
            },
            {
              title: 'Nội dung đánh giá hằng tháng',
              content: [
                table(
                  [
                    { title: 'Nội dung', share: 6 },
                    { title: 'Căn cứ', share: 5 },
                    { title: 'Người đánh giá', share: 3 },
                  ],
                  [
                    ['Sử dụng thiết bị theo lịch, ghi nhật ký đầy đủ', 'Nhật ký phòng', 'Tổ trưởng'],
                    ['Bài giảng điện tử, học liệu góp vào kho', 'Sổ học liệu', 'Tổ trưởng'],
                    ['Tin bài đúng kế hoạch, được duyệt', 'Sổ tin bài', 'Ban biên tập'],
                    ['Số liệu phần mềm được giao cập nhật đúng hạn', 'Sổ phần mềm', 'Phó hiệu trưởng'],
                    ['Xử lý văn bản, báo cáo đúng hạn', 'Sổ văn bản, báo cáo', 'Văn thư'],
                    [
                      'Giữ gìn thiết bị, khắc phục đúng hạn nội dung được giao',
                      'Sổ tiến độ, khắc phục',
                      'Phó hiệu trưởng',
                    ],
                  ],
                ),
              ],
            },
            {
              title: 'Xếp loại',
              content: [
                'Mỗi nội dung xếp: tốt, đạt, chưa đạt. Kết quả tháng là một nội dung xét thi đua tháng của cá nhân và tổ; kết quả năm lấy từ các tháng.',
              ],
            },
            {
              title: 'Khen thưởng, nhắc nhở',
              content: items([
                'Người làm công nghệ thông tin và cá nhân có sáng kiến, kết quả nổi bật được ưu tiên đề nghị khen thưởng, hỗ trợ theo khả năng kinh phí.',
                'Chưa đạt hai tháng liền thì được bồi dưỡng lại và không xếp loại thi đua cao nhất của học kỳ.',
              ]),
            },
          ]),
        },
      ],
    }),
};
