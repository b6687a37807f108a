/** Quy định điều kiện cần và đủ để vận hành, khai thác thiết bị CNTT. */
import { articles, items, line } from '../../../paper/paper';
import { carriedOutBy, charterBases, decision, holders, planBasis, validFrom } from '../parts';
import type { Template } from '../template';

export const operatingConditions: Template = {
  document: 'operatingConditions',
  title: 'Quy định điều kiện vận hành, khai thác thiết bị CNTT',
  restsOn: ['staff'],
  write: (facts, registered) =>
    decision(facts, registered, {
      fileName: 'Quy định điều kiện vận hành thiết bị',
      subject: 'Về việc ban hành Quy định điều kiện vận hành, khai thác thiết bị công nghệ thông tin',
      bases: [...charterBases(facts), planBasis(facts)],
      articles: [
        {
          content: [
            'Ban hành kèm theo Quyết định này Quy định điều kiện vận hành, khai thác thiết bị công nghệ thông tin của nhà trường.',
          ],
        },
        validFrom('điều kiện vận hành thiết bị'),
        carriedOutBy('Các tổ, bộ phận và cá nhân sử dụng thiết bị'),
      ],
      annexes: [
        {
          type: 'QUY ĐỊNH',
          subject: line`Điều kiện vận hành, khai thác thiết bị công nghệ thông tin`,
          body: articles([
            {
              title: 'Điều kiện về người sử dụng',
              content: items([
                'Đã được hướng dẫn, thao tác đúng quy trình của từng thiết bị; người chưa được hướng dẫn phải có người kèm.',
                'Có tên trong lịch khai thác hoặc đã đăng ký với người phụ trách phòng.',
              ]),
            },
            {
              title: 'Điều kiện về phòng và nguồn điện',
              content: items([
                'Phòng khô, thoáng, có khóa; nguồn điện đủ công suất, có thiết bị bảo vệ; dây dẫn gọn, an toàn.',
                'Có nội quy, quy trình, lịch khai thác và nhật ký tại phòng hoặc trên sổ trực tuyến.',
              ]),
            },
            {
              title: 'Điều kiện về thiết bị, phần mềm, mạng',
              content: items([
                'Thiết bị hoạt động tốt, có trong sổ theo dõi; máy tính nối mạng, có phần mềm diệt vi rút.',
                'Phần mềm có nguồn rõ ràng, có người phụ trách; không cài phần mềm không phép.',
              ]),
            },
            {
              title: 'Khi chưa đủ điều kiện',
              content: [
                'Không vận hành thiết bị có dấu hiệu mất an toàn; ngắt điện, báo nhân viên CNTT và ghi nhật ký; chỉ dùng lại sau khi đã kiểm tra.',
              ],
            },
            {
              title: 'Trách nhiệm',
              content: [
                line`Nhân viên CNTT (${holders(facts, 'it')}) hướng dẫn, kiểm tra; người phụ trách phòng nhắc nhở; người sử dụng chịu trách nhiệm về việc sử dụng của mình.`,
              ],
            },
          ]),
        },
      ],
    }),
};
