/** Quy trình vận hành và lịch khai thác các phòng: one procedure per kind of equipment, one row of schedule per room. */
import { EQUIPMENT_KIND_NAMES, type EquipmentKind } from '../../../domain/equipment-kind';
import { roomKindName } from '../../../domain/room-kind';
import { blank, field, heading, items, line, paragraph, part, table } from '../../../paper/paper';
import { isPreschool } from '../facts';
import { plan, planBasis, yearText } from '../parts';
import type { Template } from '../template';

const STEPS: Readonly<Partial<Record<EquipmentKind, readonly string[]>>> = {
  computer: [
    'Kiểm tra nguồn, dây nối; bật màn hình rồi bật máy.',
    'Đăng nhập tài khoản được giao, mở phần mềm cần dùng.',
    'Lưu bài, thoát phần mềm, tắt máy bằng lệnh, tắt màn hình, ngắt nguồn.',
  ],
  projector: [
    'Hạ màn chiếu, nối tín hiệu, bật nguồn và chờ máy sáng đều.',
    'Chỉnh nét, cỡ hình; không che cửa thoát nhiệt.',
    'Bấm tắt hai lần, chờ quạt dừng hẳn rồi mới ngắt nguồn.',
  ],
  visualizer: [
    'Mở cần máy nhẹ nhàng, bật đèn và nguồn.',
    'Đặt vật lên giữa bàn, chỉnh nét; chọn tín hiệu trên máy chiếu.',
    'Tắt nguồn, gập máy đúng khớp.',
  ],
  interactiveBoard: [
    'Bật máy tính, máy chiếu, bảng; cân chỉnh điểm chạm nếu lệch.',
    'Chỉ dùng bút hoặc tay sạch, không dùng vật sắc.',
    'Lưu bài, tắt phần mềm, tắt bảng, lau mặt bảng khô.',
  ],
  audio: [
    'Vặn nhỏ âm lượng trước khi bật; bật nguồn phát trước, tăng âm sau.',
    'Điều chỉnh vừa đủ nghe; tránh đưa micro gần loa.',
    'Giảm âm lượng, tắt tăng âm trước, nguồn phát sau; cất micro.',
  ],
  screen: [
    'Bật nguồn, chọn đúng cổng tín hiệu.',
    'Giữ khoảng cách và độ sáng phù hợp với mắt.',
    'Tắt bằng điều khiển rồi ngắt nguồn.',
  ],
  printer: [
    'Kiểm tra giấy, mực; bật nguồn và chờ sẵn sàng.',
    'In thử một trang khi in nhiều; kẹt giấy thì tắt máy rồi gỡ theo chiều giấy.',
    'Tắt nguồn cuối ngày, đậy máy.',
  ],
};

export const roomProcedures: Template = {
  document: 'roomProcedures',
  title: 'Quy trình vận hành và lịch khai thác các phòng',
  restsOn: ['rooms', 'equipment'],
  write: (facts, registered) => {
    const kinds = [...new Set(facts.equipment.map(({ kind }) => kind))].filter(
      (kind) => STEPS[kind] !== undefined,
    );
    const unit = isPreschool(facts) ? 'hoạt động' : 'tiết';
    return plan(facts, registered, {
      fileName: 'Quy trình và lịch khai thác các phòng',
      type: 'QUY TRÌNH',
      sign: 'QT',
      subject: `Vận hành thiết bị và lịch khai thác các phòng ${yearText(facts)}`,
      bases: [planBasis(facts)],
      body: [
        heading('I. QUY TRÌNH CHUNG'),
        ...items([
          'Trước khi dùng: xem lịch, nhận phòng, kiểm tra điện và thiết bị, xem ghi chú của lượt trước.',
          'Trong khi dùng: thao tác theo quy trình, quan sát người học, ngừng ngay khi có mùi, tiếng lạ.',
          'Sau khi dùng: tắt thiết bị, sắp xếp, ghi nhật ký, bàn giao phòng.',
        ]),
        heading('II. QUY TRÌNH TỪNG LOẠI THIẾT BỊ'),
        ...part(
          'Quy trình từng loại thiết bị',
          kinds.length === 0
            ? [paragraph(blank({ what: 'danh mục thiết bị', table: 'equipment', column: 'kind' }))]
            : kinds.flatMap((kind, index) => [
                heading(`${index + 1}. ${EQUIPMENT_KIND_NAMES[kind]}`),
                ...items(STEPS[kind] ?? []),
              ]),
        ),
        heading(line`III. LỊCH KHAI THÁC (số ${field('tiết hoặc hoạt động', unit)} mỗi buổi trong tuần)`),
        ...part('Lịch khai thác các phòng', [
          table(
            [
              { title: 'Phòng', share: 5 },
              { title: 'Loại phòng', share: 4 },
              ...['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy'].map((title) => ({
                title,
                share: 1.3,
                centred: true,
              })),
              { title: 'Phụ trách', share: 4 },
            ],
            facts.rooms.map(({ name, kind, schedule, keeper }) => [
              name,
              roomKindName(kind),
              ...[0, 1, 2, 3, 4, 5].map((day) => schedule?.[day]?.toString() ?? ''),
              keeper ?? blank({ what: `người phụ trách ${name}`, table: 'rooms', column: 'keeper' }),
            ]),
          ),
        ]),
        heading('IV. BẢO TRÌ'),
        ...items([
          'Vệ sinh thiết bị hằng tuần; nhân viên CNTT kiểm tra hằng tháng; bảo trì định kỳ mỗi học kỳ, có ghi sổ.',
          'Thiết bị hỏng được báo trong ngày, ghi rõ hiện tượng; chỉ người được giao mới sửa chữa./.',
        ]),
      ],
      recipients: ['Các tổ, bộ phận', 'Niêm yết tại các phòng'],
    });
  },
};
