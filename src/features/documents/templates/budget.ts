/** Dự toán kinh phí duy trì, bảo trì, thay thế; quantities from the register, prices left to the accountant. */
import { EQUIPMENT_KIND_NAMES, type EquipmentKind } from '../../../domain/equipment-kind';
import { blank, heading, items, type LinePart, paragraph, part, table } from '../../../paper/paper';
import { charterBases, plan, planBasis, yearText } from '../parts';
import type { Template } from '../template';

export const budget: Template = {
  document: 'budget',
  title: 'Dự toán kinh phí duy trì, bảo trì, thay thế',
  restsOn: ['equipment', 'software'],
  write: (facts, registered) => {
    const money = blank({ what: 'đơn giá, thành tiền (kế toán ghi)' });
    const counts = new Map<EquipmentKind, { all: number; broken: number }>();
    for (const { kind, quantity, working } of facts.equipment) {
      const sum = counts.get(kind) ?? { all: 0, broken: 0 };
      counts.set(kind, {
        all: sum.all + quantity,
        broken: sum.broken + (working === undefined ? 0 : quantity - working),
      });
    }
    const rows: LinePart[][] = [...counts].flatMap(([kind, { all, broken }]): LinePart[][] => [
      [`Bảo trì định kỳ: ${EQUIPMENT_KIND_NAMES[kind]}`, 'Chiếc', all, money, money],
      ...(broken > 0
        ? [[`Sửa chữa, thay thế: ${EQUIPMENT_KIND_NAMES[kind]}`, 'Chiếc', broken, money, money]]
        : []),
    ]);
    const fixed: LinePart[][] = [
      ['Đường truyền Internet và đường dự phòng', 'Tháng', 12, money, money],
      [
        'Phần mềm diệt vi rút có bản quyền',
        'Máy',
        facts.equipment
          .filter(({ kind }) => kind === 'computer')
          .reduce((sum, { quantity }) => sum + quantity, 0),
        money,
        money,
      ],
      ['Bản quyền, duy trì phần mềm và Cổng', 'Phần mềm', facts.software.length, money, money],
      ['Tập huấn, tài liệu', 'Đợt', 1, money, money],
      ['Khen thưởng, hỗ trợ người làm công nghệ thông tin', 'Năm', 1, money, money],
    ];
    return plan(facts, registered, {
      fileName: 'Dự toán CNTT',
      type: 'DỰ TOÁN',
      sign: 'DT',
      subject: `Kinh phí duy trì, bảo trì, thay thế thiết bị công nghệ thông tin ${yearText(facts)}`,
      bases: [...charterBases(facts), planBasis(facts)],
      body: [
        heading('I. CĂN CỨ LẬP'),
        ...items([
          'Số lượng, tình trạng thiết bị trong sổ theo dõi của nhà trường.',
          'Kế hoạch bảo trì, tập huấn và nhu cầu của các bộ phận.',
        ]),
        heading('II. NỘI DUNG'),
        ...part('Bảng dự toán', [
          table(
            [
              { title: 'TT', share: 1.2, centred: true },
              { title: 'Nội dung', share: 7 },
              { title: 'Đơn vị', share: 2, centred: true },
              { title: 'Số lượng', share: 2, centred: true },
              { title: 'Đơn giá', share: 2.6, centred: true },
              { title: 'Thành tiền', share: 2.6, centred: true },
            ],
            [...rows, ...fixed].map((row, index) => [index + 1, ...row]),
          ),
        ]),
        heading('III. NGUỒN KINH PHÍ'),
        paragraph(blank({ what: 'nguồn kinh phí và tổng số tiền bằng chữ' })),
        paragraph('Dự toán được báo cáo cấp có thẩm quyền và công khai theo quy định./.'),
      ],
      recipients: [`${facts.officeName} (để báo cáo)`, 'Kế toán', 'Ban chỉ đạo mô hình'],
    });
  },
};
