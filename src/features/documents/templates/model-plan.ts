/** Kế hoạch triển khai thực hiện mô hình trường học điện tử: the year's plan that the other documents carry out. */
import { EQUIPMENT_KIND_NAMES } from '../../../domain/equipment-kind';
import {
  blank,
  field,
  heading,
  item,
  items,
  known,
  line,
  paragraph,
  part,
  table,
} from '../../../paper/paper';
import { isPreschool, peopleWith, type SchoolFacts } from '../facts';
import { charterBases, holders, officeBasis, plan, yearText } from '../parts';
import type { Template } from '../template';

export const modelPlan: Template = {
  document: 'modelPlan',
  title: 'Kế hoạch triển khai thực hiện mô hình trường học điện tử',
  restsOn: ['profile', 'staff', 'rooms', 'equipment', 'software', 'settings'],
  write: (facts, registered) =>
    plan(facts, registered, {
      fileName: 'Kế hoạch triển khai mô hình',
      subject: `Triển khai thực hiện mô hình trường học điện tử ${yearText(facts)}`,
      bases: [...charterBases(facts), officeBasis(facts)],
      body: [
        paragraph(
          `${facts.letterhead.school} xây dựng kế hoạch triển khai thực hiện mô hình trường học điện tử ${yearText(facts)} như sau:`,
        ),
        heading('I. MỤC ĐÍCH, YÊU CẦU'),
        ...items([
          'Đưa ứng dụng công nghệ thông tin (CNTT) thành nền nếp trong quản lý, dạy học và liên lạc với cha mẹ học sinh.',
          'Mỗi việc có người phụ trách, có thời hạn, có sổ theo dõi và minh chứng; đánh giá hằng tháng theo bộ tiêu chí.',
          'Sử dụng đúng mục đích và giữ gìn thiết bị, phần mềm, đường truyền hiện có.',
        ]),
        heading('II. ĐIỀU KIỆN HIỆN CÓ'),
        ...part('Điều kiện hiện có', conditions(facts)),
        heading('III. NHIỆM VỤ TRỌNG TÂM'),
        heading('1. Môi trường chính sách và nguồn nhân lực'),
        ...items([
          'Kiện toàn Ban chỉ đạo, tổ công tác thiết bị, Ban biên tập Cổng thông tin điện tử; phân công rõ từng người.',
          'Họp Ban chỉ đạo hằng tháng để kiểm tra, đánh giá; công khai kết quả và nội dung cần khắc phục trên Cổng.',
          'Tập huấn cho toàn thể cán bộ, giáo viên, nhân viên phù hợp với việc được giao; gắn kết quả ứng dụng CNTT với thi đua.',
        ]),
        heading('2. Triển khai ứng dụng'),
        ...items([
          'Gửi, nhận văn bản điều hành, kế hoạch, báo cáo, giấy mời qua mạng; xử lý văn bản đến trong ngày.',
          'Cập nhật số liệu các phần mềm quản lý đầy đủ, đúng hạn; mỗi phần mềm có người phụ trách.',
          field(
            'câu về sử dụng thiết bị',
            isPreschool(facts)
              ? 'Sử dụng thiết bị trong hoạt động chăm sóc, giáo dục trẻ theo lịch khai thác của từng phòng; ghi nhật ký hằng ngày.'
              : 'Sử dụng thiết bị, phần mềm trong các tiết dạy theo lịch khai thác của từng phòng; ghi nhật ký hằng ngày.',
          ),
          'Xây dựng kho học liệu dùng chung; đăng tin bài theo kế hoạch, tin được duyệt trước khi đăng.',
        ]),
        heading('3. Cơ sở hạ tầng'),
        ...items([
          'Theo dõi thiết bị từng phòng trong sổ trực tuyến; kiểm tra, bảo trì định kỳ; sửa chữa, thay thế có hồ sơ.',
          'Máy tính hoạt động tốt, kết nối mạng và có phần mềm diệt vi rút; có phương án dự phòng sự cố đường truyền.',
          'Vận hành hệ thống camera an toàn, đúng quy chế.',
        ]),
        heading('IV. THỜI GIAN THỰC HIỆN'),
        schedule(facts),
        heading('V. TỔ CHỨC THỰC HIỆN'),
        item(
          line`Hiệu trưởng (${holders(facts, 'principal')}): chỉ đạo chung, ban hành các văn bản, bảo đảm kinh phí, đánh giá kết quả.`,
        ),
        item(
          line`Phó hiệu trưởng (${holders(facts, 'vicePrincipal')}): điều hành thực hiện, duyệt tin bài, báo cáo hiệu trưởng hằng tháng.`,
        ),
        item(
          line`Nhân viên CNTT (${holders(facts, 'it')}): vận hành hệ thống, hướng dẫn sử dụng, ghi sổ, báo cáo vướng mắc.`,
        ),
        item(
          'Các tổ, giáo viên, nhân viên: thực hiện nhiệm vụ được phân công, ghi sổ và cung cấp minh chứng.',
        ),
        paragraph(
          'Trong quá trình thực hiện, nếu có vướng mắc, các bộ phận báo cáo Ban chỉ đạo để xem xét, điều chỉnh./.',
        ),
      ],
    }),
};

function conditions(facts: SchoolFacts) {
  const { staff, classes, rooms, equipment, lineSpeed, software } = facts;
  const kinds = new Map<string, { quantity: number; working: number }>();
  for (const { kind, quantity, working } of equipment) {
    const sum = kinds.get(kind) ?? { quantity: 0, working: 0 };
    kinds.set(kind, { quantity: sum.quantity + quantity, working: sum.working + (working ?? 0) });
  }
  return [
    item(
      line`Đội ngũ: ${staff.length === 0 ? known(undefined, { what: 'danh sách nhân sự', table: 'staff', column: 'name' }) : `${staff.length} cán bộ, giáo viên, nhân viên`}, trong đó ${peopleWith(facts, 'teacher').length} giáo viên, ${peopleWith(facts, 'it').length} người phụ trách CNTT.`,
    ),
    item(
      line`Quy mô: ${known(classes, { what: 'số lớp', table: 'profile', column: 'classes' })} ${isPreschool(facts) ? 'nhóm, lớp' : 'lớp'}; ${rooms.length === 0 ? blank({ what: 'danh sách phòng', table: 'rooms', column: 'name' }) : rooms.length} phòng thuộc phạm vi mô hình; ${software.length === 0 ? blank({ what: 'danh mục phần mềm', table: 'software', column: 'name' }) : software.length} phần mềm đang dùng.`,
    ),
    item(
      line`Đường truyền: ${known(lineSpeed, { what: 'tốc độ đường truyền', table: 'profile', column: 'lineSpeed' })} Mbps.`,
    ),
    ...(kinds.size === 0
      ? [
          item(
            line`Thiết bị: ${known(undefined, { what: 'danh mục thiết bị', table: 'equipment', column: 'name' })}.`,
          ),
        ]
      : [
          item('Thiết bị:'),
          table(
            [
              { title: 'TT', share: 1.2, centred: true },
              { title: 'Loại thiết bị', share: 6 },
              { title: 'Số lượng', share: 2, centred: true },
              { title: 'Đang dùng tốt', share: 2, centred: true },
            ],
            [...kinds].map(([kind, { quantity, working }], index) => [
              index + 1,
              EQUIPMENT_KIND_NAMES[kind as keyof typeof EQUIPMENT_KIND_NAMES],
              quantity,
              working,
            ]),
          ),
        ]),
  ];
}

function schedule(facts: SchoolFacts) {
  const people = (...roles: Parameters<typeof holders>[1][]) => holders(facts, ...roles);
  const { year } = facts;
  return table(
    [
      { title: 'Thời gian', share: 3 },
      { title: 'Nội dung', share: 7 },
      { title: 'Phụ trách', share: 4 },
    ],
    [
      [
        `Tháng 8–9/${year}`,
        'Kiện toàn các ban, ban hành kế hoạch, quy chế, nội quy; rà soát thiết bị; công khai đầu năm',
        people('principal'),
      ],
      [
        `Tháng 9/${year}`,
        'Triển khai bộ tiêu chí; tập huấn sử dụng thiết bị, phần mềm, Cổng',
        people('vicePrincipal'),
      ],
      ['Hằng ngày', 'Ghi nhật ký khai thác phòng; xử lý văn bản đến', people('it', 'clerk')],
      ['Hằng tuần', 'Đăng lịch công tác, tin bài; báo cáo vướng mắc của Cổng', people('it')],
      [
        'Hằng tháng',
        'Tự đánh giá, họp Ban chỉ đạo, báo cáo, công khai kết quả; chuyên đề và rút kinh nghiệm',
        people('vicePrincipal'),
      ],
      [`Tháng 1/${year + 1}`, 'Sơ kết học kỳ I', people('principal')],
      [`Tháng 3/${year + 1}`, 'Đề nghị đánh giá, công nhận', people('principal')],
      [
        `Tháng 5/${year + 1}`,
        'Tổng kết, đề xuất khen thưởng; lập dự toán bảo trì, thay thế',
        people('principal', 'accountant'),
      ],
    ],
  );
}
