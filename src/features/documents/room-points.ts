/** What the rules of rooms say: to everybody, and what each group of rooms adds. Pure. */
import { isRoomKind } from '../../domain/room-kind';
import { rooms as roomsOfModel } from '../../standard/rooms';
import { isPreschool, type SchoolFacts } from './facts';

export const COMMON_POINTS: readonly string[] = [
  'Sử dụng phòng theo lịch khai thác; ngoài lịch phải đăng ký với người phụ trách.',
  'Thao tác thiết bị theo quy trình niêm yết tại phòng; không tự ý tháo lắp, di chuyển, cài đặt thêm phần mềm.',
  'Ghi nhật ký sau khi sử dụng; thiết bị hỏng hoặc có dấu hiệu bất thường phải ngừng sử dụng và báo ngay.',
  'Không mang thức ăn, đồ uống, chất dễ cháy vào nơi đặt thiết bị; giữ phòng sạch, khô, thoáng.',
  'Tắt thiết bị, điện, khóa cửa trước khi rời phòng; giao nhận chìa khóa có ký sổ.',
  'Không sử dụng thiết bị, mạng của nhà trường vào việc riêng, không truy cập nội dung bị cấm; giữ kín tài khoản được giao.',
];

export interface GroupPoints {
  /** Letters of the standard's groups of rooms. */
  readonly groups: string;
  readonly title: string;
  readonly points: readonly string[];
}

/** The group of a room of the model; kinds that an office added have none. */
function groupOf(kind: string): string | undefined {
  return isRoomKind(kind) ? roomsOfModel[kind].group : undefined;
}

export function isOfGroups(kind: string, { groups }: GroupPoints): boolean {
  const group = groupOf(kind);
  return group !== undefined && groups.includes(group);
}

export function groupsOfRooms(facts: SchoolFacts): readonly GroupPoints[] {
  const pupils = isPreschool(facts) ? 'trẻ' : 'học sinh';
  const Pupils = isPreschool(facts) ? 'Trẻ' : 'Học sinh';
  return [
    {
      groups: 'AF',
      title: 'Phòng Tin học, Ngoại ngữ, Đa năng, Robotics',
      points: [
        `${Pupils} vào phòng cùng giáo viên, ngồi đúng vị trí, chỉ dùng máy được giao.`,
        `Giáo viên kiểm tra máy trước và sau khi dùng, quan sát màn hình của ${pupils} trong suốt thời gian sử dụng.`,
        'Không dùng thiết bị lưu trữ chưa kiểm tra vi rút.',
      ],
    },
    {
      groups: 'BC',
      title: 'Phòng học thường, phòng bộ môn, phòng nghệ thuật',
      points: [
        'Giáo viên chuẩn bị bài giảng, thử thiết bị trước giờ dạy; tắt máy chiếu đúng cách để bảo vệ bóng đèn.',
        `${Pupils} không tự ý sử dụng bảng tương tác, máy chiếu, loa khi chưa có giáo viên.`,
        ...(facts.levels.includes('THCS')
          ? ['Hóa chất, dụng cụ thí nghiệm để đúng nơi quy định, xa nguồn điện và thiết bị.']
          : []),
      ],
    },
    {
      groups: 'D',
      title: 'Phòng hành chính',
      points: [
        'Máy tính quản lý đặt mật khẩu, khóa màn hình khi rời chỗ; số liệu được sao lưu định kỳ.',
        'Không cho người không có nhiệm vụ sử dụng máy, tài khoản, chữ ký số, con dấu.',
      ],
    },
    {
      groups: 'EG',
      title: 'Thư viện, y tế, phòng chức năng khác và nhà thể chất',
      points: [
        'Người sử dụng đăng ký với người phụ trách; trả thiết bị, tài liệu đúng hạn, đúng tình trạng.',
        'Dữ liệu sức khỏe, thông tin cá nhân chỉ người được giao mới được xem.',
      ],
    },
  ];
}
