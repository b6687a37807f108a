/** Quyết định thành lập, kiện toàn Ban chỉ đạo mô hình, with the list of members and their duties. */
import { line } from '../../../paper/paper';
import { boardOf, membersTable, standardDuties } from '../boards';
import {
  actWord,
  carriedOutBy,
  charterBases,
  decision,
  establishing,
  officeBasis,
  validFrom,
  yearText,
} from '../parts';
import type { Template } from '../template';

export const steeringBoard: Template = {
  document: 'steeringBoard',
  title: 'Quyết định thành lập, kiện toàn Ban chỉ đạo mô hình (kèm bảng phân công)',
  restsOn: ['staff', 'settings'],
  write: (facts, registered) => {
    const act = establishing(facts, 'steeringBoard');
    const members = boardOf(facts, ['teamLeader', 'it', 'accountant', 'clerk', 'youth'], (person) =>
      standardDuties(facts, person),
    );
    const board = 'Ban chỉ đạo quản lý và điều hành mô hình trường học điện tử';
    return decision(facts, registered, {
      fileName: 'Quyết định Ban chỉ đạo mô hình',
      subject: line`Về việc ${actWord(act)} ${board} ${yearText(facts)}`,
      bases: [...charterBases(facts), officeBasis(facts)],
      proposal: 'Phó hiệu trưởng phụ trách công nghệ thông tin',
      articles: [
        {
          content: [
            line`${actWord(act, true)} ${board} của ${facts.letterhead.school} ${yearText(facts)} gồm các ông, bà có tên và nhiệm vụ trong danh sách kèm theo.`,
          ],
        },
        {
          content: [
            'Ban chỉ đạo giúp Hiệu trưởng tổ chức, kiểm tra, đánh giá việc thực hiện mô hình; họp mỗi tháng một lần và họp đột xuất khi cần; các thành viên làm việc theo chế độ kiêm nhiệm.',
            'Trưởng ban điều hành chung; Phó trưởng ban điều hành phần việc được giao và thay Trưởng ban khi được ủy quyền; Thư ký ghi biên bản và giữ sổ họp.',
          ],
        },
        carriedOutBy('Các ông, bà có tên trong danh sách, các tổ và bộ phận có liên quan của nhà trường'),
        validFrom('Ban chỉ đạo mô hình', act),
      ],
      annexes: [
        {
          type: 'DANH SÁCH',
          subject: line`Thành viên ${board} và nhiệm vụ được phân công`,
          body: membersTable(members),
        },
      ],
    });
  },
};
