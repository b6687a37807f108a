/** Quyết định về tổ công tác tiếp nhận, lắp đặt, bảo quản thiết bị. */
import { items, line } from '../../../paper/paper';
import { boardOf, isFurtherDeputy, membersTable } from '../boards';
import {
  actWord,
  carriedOutBy,
  charterBases,
  decision,
  establishing,
  planBasis,
  validFrom,
  yearText,
} from '../parts';
import type { Template } from '../template';

const PART_DUTIES: Readonly<Record<string, string>> = {
  'Trưởng ban': 'Phụ trách chung; quyết định tiếp nhận, điều chuyển, thanh lý.',
  'Phó trưởng ban': 'Tổ chức kiểm tra số lượng, chủng loại, thông số khi giao nhận; theo dõi lắp đặt.',
  'Thư ký': 'Ghi biên bản giao nhận, kiểm kê; lưu hồ sơ.',
};

const ROLE_DUTIES: Readonly<Record<string, string>> = {
  it: 'Kiểm tra kỹ thuật, lắp đặt, chạy thử; cập nhật sổ theo dõi thiết bị; hướng dẫn sử dụng.',
  accountant: 'Ghi tăng, giảm tài sản trong sổ và phần mềm; giữ hồ sơ bảo trì, sửa chữa.',
  equipment: 'Giữ sổ thiết bị, đồ dùng; cấp phát, thu hồi, bảo quản kho.',
  guard: 'Trông giữ tài sản ngoài giờ, kiểm tra khóa phòng, điện.',
  teamLeader: 'Kiểm tra, báo hỏng thiết bị của tổ, khối.',
};

/** What the parts of a board are called in a team. */
const TEAM_PARTS: Readonly<Record<string, string>> = {
  'Trưởng ban': 'Tổ trưởng',
  'Phó trưởng ban': 'Tổ phó',
  'Ủy viên': 'Tổ viên',
};

export const equipmentTeam: Template = {
  document: 'equipmentTeam',
  title: 'Quyết định về tổ công tác tiếp nhận, lắp đặt, bảo quản thiết bị',
  restsOn: ['staff'],
  write: (facts, registered) => {
    const act = establishing(facts, 'equipmentTeam');
    const team = 'tổ công tác tiếp nhận, lắp đặt, bảo quản thiết bị công nghệ thông tin';
    const members = boardOf(
      facts,
      ['it', 'accountant', 'equipment', 'teamLeader', 'guard'],
      (person, part) => {
        if (isFurtherDeputy(facts, person))
          return ['Kiểm tra việc sử dụng, bảo quản thiết bị trong phần việc được phân công.'];
        const byPart = PART_DUTIES[part];
        const byRole = person.roles.flatMap((role) => ROLE_DUTIES[role] ?? []);
        return byPart === undefined ? byRole : [byPart, ...(part === 'Thư ký' ? byRole : [])];
      },
    );
    return decision(facts, registered, {
      fileName: 'Quyết định tổ công tác thiết bị',
      subject: line`Về việc ${actWord(act)} ${team} ${yearText(facts)}`,
      bases: [...charterBases(facts), planBasis(facts)],
      articles: [
        {
          content: [
            line`${actWord(act, true)} ${team} của ${facts.letterhead.school} ${yearText(facts)} gồm các ông, bà có tên trong danh sách kèm theo.`,
          ],
        },
        {
          content: [
            'Tổ công tác có nhiệm vụ:',
            ...items([
              'Tiếp nhận thiết bị đúng số lượng, chủng loại, thông số, có biên bản bàn giao;',
              'Lắp đặt đúng vị trí, chạy thử, hướng dẫn người sử dụng;',
              'Ghi sổ, dán nhãn, kiểm kê, bảo quản, đề xuất bảo trì, sửa chữa, thay thế; lưu hồ sơ và minh chứng.',
            ]),
          ],
        },
        carriedOutBy('Các ông, bà có tên trong danh sách và các bộ phận có liên quan'),
        validFrom('tổ công tác thiết bị', act),
      ],
      annexes: [
        {
          type: 'DANH SÁCH',
          subject: line`Thành viên ${team}`,
          body: membersTable(
            members.map((member) => ({ ...member, part: TEAM_PARTS[member.part] ?? member.part })),
          ),
        },
      ],
    });
  },
};
