/** Quy trình vận hành và lịch khai thác các phòng: one procedure per kind of equipment, one row of schedule per room. */
import { EQUIPMENT_KIND_NAMES } from '../../../domain/equipment-kind';
import { roomKindName } from '../../../domain/room-kind';
import { blank, field, heading, items, line, paragraph, part, table } from '../../../paper/paper';
import { DEVICE_STEPS } from '../device-steps';
import { isPreschool } from '../facts';
import { plan, planBasis, yearText } from '../parts';
import type { Template } from '../template';

export const roomProcedures: Template = {
  document: 'roomProcedures',
  title: 'Quy trình vận hành và lịch khai thác các phòng',
  restsOn: ['rooms', 'equipment'],
  write: (facts, registered) => {
    const kinds = [...new Set(facts.equipment.map(({ kind }) => kind))].filter(
      (kind) => DEVICE_STEPS[kind] !== undefined,
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
                ...items(DEVICE_STEPS[kind] ?? []),
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
                share: 1.8,
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
