/** Quy chế quản lý, sử dụng và xử lý thông tin từ hệ thống camera giám sát, issued by a decision. */
import { articles, centred, field, items, known, line } from '../../../paper/paper';
import { carriedOutBy, charterBases, decision, holders, planBasis, validFrom } from '../parts';
import type { Template } from '../template';

export const cameraRules: Template = {
  document: 'cameraRules',
  title: 'Quy chế quản lý, sử dụng hệ thống camera giám sát',
  restsOn: ['staff', 'equipment'],
  write: (facts, registered) => {
    const eyes = field(
      'số mắt camera',
      known(facts.cameras === 0 ? undefined : facts.cameras, {
        what: 'số mắt camera',
        table: 'equipment',
        column: 'quantity',
      }),
    );
    return decision(facts, registered, {
      fileName: 'Quy chế camera giám sát',
      subject: 'Về việc ban hành Quy chế quản lý, sử dụng và xử lý thông tin từ hệ thống camera giám sát',
      bases: [...charterBases(facts), planBasis(facts)],
      articles: [
        {
          content: [
            `Ban hành kèm theo Quyết định này Quy chế quản lý, sử dụng và xử lý thông tin từ hệ thống camera giám sát của ${facts.letterhead.school}.`,
          ],
        },
        validFrom('quản lý, sử dụng camera'),
        carriedOutBy('Cán bộ quản lý, nhân viên CNTT, bảo vệ và các cá nhân có liên quan'),
      ],
      annexes: [
        {
          type: 'QUY CHẾ',
          subject: line`Quản lý, sử dụng và xử lý thông tin từ hệ thống camera giám sát`,
          body: [
            centred('Chương I. QUY ĐỊNH CHUNG'),
            ...articles([
              {
                title: 'Phạm vi',
                content: [
                  line`Quy chế này áp dụng với hệ thống gồm ${eyes} mắt camera, thiết bị ghi hình, màn hình và đường truyền của nhà trường.`,
                ],
              },
              {
                title: 'Mục đích',
                content: [
                  'Bảo đảm an ninh, an toàn cho người và tài sản; hỗ trợ quản lý, không dùng để can thiệp đời tư. Không lắp camera ở nơi cần riêng tư như nhà vệ sinh, nơi thay đồ, phòng y tế lúc thăm khám.',
                ],
              },
            ]),
            centred('Chương II. VẬN HÀNH VÀ SỬ DỤNG'),
            ...articles(
              [
                {
                  title: 'Người vận hành',
                  content: [
                    line`Nhân viên CNTT (${holders(facts, 'it')}) quản trị kỹ thuật; cán bộ quản lý (${holders(facts, 'principal', 'vicePrincipal')}) theo dõi; bảo vệ (${holders(facts, 'guard')}) quan sát khu vực cổng, sân và ngoài giờ.`,
                  ],
                },
                {
                  title: 'Ghi và lưu hình',
                  content: items([
                    'Hệ thống hoạt động liên tục; đồng hồ của hệ thống đúng giờ.',
                    line`Dữ liệu lưu ít nhất ${known(undefined, { what: 'số ngày lưu hình của camera (ghi theo thiết bị)', table: 'cameras', column: 'keptDays' })} ngày rồi tự xóa, trừ dữ liệu đang phục vụ xác minh.`,
                  ]),
                },
                {
                  title: 'Xem lại, trích xuất',
                  content: items([
                    'Chỉ xem lại khi có việc cần và được Hiệu trưởng đồng ý; ghi sổ người xem, thời gian, lý do.',
                    'Chỉ cung cấp hình ảnh cho cơ quan có thẩm quyền theo yêu cầu bằng văn bản; nghiêm cấm sao chép, phát tán lên mạng.',
                    'Cha mẹ học sinh có yêu cầu chính đáng được xem tại trường, có mặt cán bộ quản lý.',
                  ]),
                },
                {
                  title: 'Bảo mật',
                  content: [
                    'Tài khoản cấp riêng từng người, đổi mật khẩu định kỳ và khi thay người; không kết nối hệ thống với thiết bị lạ.',
                  ],
                },
                {
                  title: 'Kiểm tra, bảo trì',
                  content: [
                    'Nhân viên CNTT kiểm tra số mắt hoạt động hằng tháng, ghi hồ sơ camera; hỏng thì báo Phó hiệu trưởng trong ngày.',
                  ],
                },
              ],
              3,
            ),
            centred('Chương III. ĐIỀU KHOẢN THI HÀNH'),
            ...articles(
              [
                {
                  title: 'Trách nhiệm',
                  content: [
                    'Hiệu trưởng quyết định việc lắp đặt, sử dụng; Phó hiệu trưởng kiểm tra việc thực hiện; mọi người có trách nhiệm bảo vệ thiết bị.',
                  ],
                },
                {
                  title: 'Xử lý vi phạm',
                  content: [
                    'Người làm lộ hình ảnh, tự ý tác động vào hệ thống phải chịu trách nhiệm theo quy định của pháp luật và của nhà trường./.',
                  ],
                },
              ],
              8,
            ),
          ],
        },
      ],
    });
  },
};
