/** Biên bản bàn giao, tiếp nhận thiết bị: what is handed over is filled in from the register, the rest on the spot. */
import { EQUIPMENT_KIND_NAMES } from '../../../domain/equipment-kind';
import { blank, heading, item, line, paragraph, part, table } from '../../../paper/paper';
import { firstHolder, holders, minutes } from '../parts';
import type { Template } from '../template';

/** More rows would not be read at a handing-over. */
const MOST_ROWS = 40;

export const handover: Template = {
  document: 'handover',
  title: 'Biên bản bàn giao, tiếp nhận thiết bị',
  restsOn: ['equipment', 'staff'],
  write: (facts, registered) =>
    minutes(facts, registered, {
      fileName: 'Biên bản bàn giao thiết bị',
      subject: 'Bàn giao, tiếp nhận thiết bị công nghệ thông tin',
      body: [
        heading('1. Thành phần'),
        item(line`Bên giao: ${blank({ what: 'đơn vị, người giao' })}.`),
        item(
          line`Bên nhận: ${holders(facts, 'vicePrincipal')}; ${holders(facts, 'it')}; kế toán: ${holders(facts, 'accountant')}.`,
        ),
        heading('2. Thiết bị bàn giao'),
        ...part('Bảng thiết bị bàn giao', [
          table(
            [
              { title: 'TT', share: 1.2, centred: true },
              { title: 'Tên thiết bị, thông số', share: 6 },
              { title: 'Loại', share: 3 },
              { title: 'Số lượng', share: 2, centred: true },
              { title: 'Nơi lắp đặt', share: 3.4 },
              { title: 'Tình trạng', share: 3 },
            ],
            facts.equipment
              .slice(0, MOST_ROWS)
              .map(({ name, kind, quantity, room }, index) => [
                index + 1,
                name,
                EQUIPMENT_KIND_NAMES[kind],
                quantity,
                room ?? '',
                blank({ what: 'tình trạng khi giao nhận' }),
              ]),
          ),
        ]),
        heading('3. Nhận xét'),
        paragraph(
          line`Số lượng, chủng loại, thông số: ${blank({ what: 'đúng hay không đúng so với hồ sơ' })}. Tài liệu, phiếu bảo hành kèm theo: ${blank({ what: 'tài liệu kèm theo' })}.`,
        ),
        paragraph(
          'Biên bản lập thành ba bản có giá trị như nhau, mỗi bên giữ một bản, kế toán giữ một bản./.',
        ),
      ],
      left: { title: 'ĐẠI DIỆN BÊN GIAO', name: blank({ what: 'người ký bên giao' }) },
      right: { title: 'ĐẠI DIỆN BÊN NHẬN', name: firstHolder(facts, 'vicePrincipal') },
    }),
};
