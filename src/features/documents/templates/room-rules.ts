/** Quyết định ban hành nội quy các phòng, with one common part and what each kind of room adds. */
import { isRoomKind } from '../../../domain/room-kind';
import { type Block, heading, items, line, part, plain, table } from '../../../paper/paper';
import { rooms as roomsOfModel } from '../../../standard/rooms';
import { isPreschool, type SchoolFacts } from '../facts';
import { carriedOutBy, charterBases, decision, planBasis, validFrom, yearText } from '../parts';
import type { Template } from '../template';

export const roomRules: Template = {
  document: 'roomRules',
  title: 'Quyết định ban hành nội quy các phòng',
  restsOn: ['rooms', 'profile'],
  write: (facts, registered) =>
    decision(facts, registered, {
      fileName: 'Quyết định ban hành nội quy các phòng',
      subject: `Về việc ban hành nội quy các phòng có thiết bị công nghệ thông tin ${yearText(facts)}`,
      bases: [...charterBases(facts), planBasis(facts)],
      articles: [
        {
          content: [
            'Ban hành kèm theo Quyết định này nội quy các phòng học, phòng chức năng và phòng hành chính có thiết bị công nghệ thông tin của nhà trường.',
          ],
        },
        {
          content: [
            'Người phụ trách phòng niêm yết nội quy tại phòng, phổ biến cho người sử dụng và theo dõi việc thực hiện.',
          ],
        },
        carriedOutBy('Các tổ, bộ phận, cán bộ, giáo viên, nhân viên và học sinh nhà trường'),
        validFrom('nội quy các phòng'),
      ],
      annexes: [
        { type: 'NỘI QUY', subject: line`Các phòng có thiết bị công nghệ thông tin`, body: rules(facts) },
      ],
    }),
};

function rules(facts: SchoolFacts): Block[] {
  const has = (groups: string) =>
    facts.rooms.some(({ kind }) => isRoomKind(kind) && groups.includes(roomsOfModel[kind].group));
  const pupils = isPreschool(facts) ? 'trẻ' : 'học sinh';
  const parts: { title: string; points: string[] }[] = [
    {
      title: 'Quy định chung',
      points: [
        'Sử dụng phòng theo lịch khai thác; ngoài lịch phải đăng ký với người phụ trách.',
        'Thao tác thiết bị theo quy trình niêm yết tại phòng; không tự ý tháo lắp, di chuyển, cài đặt thêm phần mềm.',
        'Ghi nhật ký sau khi sử dụng; thiết bị hỏng hoặc có dấu hiệu bất thường phải ngừng sử dụng và báo ngay.',
        'Không mang thức ăn, đồ uống, chất dễ cháy vào nơi đặt thiết bị; giữ phòng sạch, khô, thoáng.',
        'Tắt thiết bị, điện, khóa cửa trước khi rời phòng; giao nhận chìa khóa có ký sổ.',
        'Không sử dụng thiết bị, mạng của nhà trường vào việc riêng, không truy cập nội dung bị cấm; giữ kín tài khoản được giao.',
      ],
    },
    ...(has('AF')
      ? [
          {
            title: 'Phòng Tin học, Ngoại ngữ, Đa năng, Robotics',
            points: [
              `${pupils === 'trẻ' ? 'Trẻ' : 'Học sinh'} vào phòng cùng giáo viên, ngồi đúng vị trí, chỉ dùng máy được giao.`,
              `Giáo viên kiểm tra máy trước và sau khi dùng, quan sát màn hình của ${pupils} trong suốt thời gian sử dụng.`,
              'Không dùng thiết bị lưu trữ chưa kiểm tra vi rút.',
            ],
          },
        ]
      : []),
    ...(has('BC')
      ? [
          {
            title: 'Phòng học thường, phòng bộ môn, phòng nghệ thuật',
            points: [
              'Giáo viên chuẩn bị bài giảng, thử thiết bị trước giờ dạy; tắt máy chiếu đúng cách để bảo vệ bóng đèn.',
              `${pupils === 'trẻ' ? 'Trẻ' : 'Học sinh'} không tự ý sử dụng bảng tương tác, máy chiếu, loa khi chưa có giáo viên.`,
              'Hóa chất, dụng cụ thí nghiệm để đúng nơi quy định, xa nguồn điện và thiết bị.',
            ].slice(0, facts.levels.includes('THCS') ? 3 : 2),
          },
        ]
      : []),
    ...(has('D')
      ? [
          {
            title: 'Phòng hành chính',
            points: [
              'Máy tính quản lý đặt mật khẩu, khóa màn hình khi rời chỗ; số liệu được sao lưu định kỳ.',
              'Không cho người không có nhiệm vụ sử dụng máy, tài khoản, chữ ký số, con dấu.',
            ],
          },
        ]
      : []),
    ...(has('EG')
      ? [
          {
            title: 'Thư viện, y tế, phòng chức năng khác và nhà thể chất',
            points: [
              'Người sử dụng đăng ký với người phụ trách; trả thiết bị, tài liệu đúng hạn, đúng tình trạng.',
              'Dữ liệu sức khỏe, thông tin cá nhân chỉ người được giao mới được xem.',
            ],
          },
        ]
      : []),
  ];
  const sections = parts.map(({ title, points }, index) => [
    heading(`${index + 1}. ${title}`),
    ...items(points),
  ]);
  return [
    ...(sections[0] ?? []),
    ...part('Nội quy từng loại phòng', sections.slice(1).flat()),
    ...part('Người phụ trách các phòng', [
      heading(`${parts.length + 1}. Người phụ trách các phòng`),
      table(
        [
          { title: 'TT', share: 1, centred: true },
          { title: 'Phòng', share: 6 },
          { title: 'Người phụ trách', share: 5 },
        ],
        facts.rooms.map(({ name, keeper }, index) => [
          index + 1,
          name,
          keeper === undefined ? keeperBlank(name) : plain(keeper),
        ]),
      ),
    ]),
  ];
}

function keeperBlank(room: string) {
  return [{ text: '……………', missing: { what: `người phụ trách ${room}`, table: 'rooms', column: 'keeper' } }];
}
