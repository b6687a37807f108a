/** Quyết định kèm bảng phân công phụ trách phần mềm: each program has one owner. */
import { line, part, table } from '../../../paper/paper';
import { carriedOutBy, charterBases, decision, planBasis, validFrom, yearText } from '../parts';
import type { Template } from '../template';

export const softwareOwners: Template = {
  document: 'softwareOwners',
  title: 'Bảng phân công phụ trách phần mềm',
  restsOn: ['software', 'staff'],
  write: (facts, registered) =>
    decision(facts, registered, {
      fileName: 'Phân công phụ trách phần mềm',
      subject: `Về việc phân công phụ trách phần mềm ${yearText(facts)}`,
      bases: [...charterBases(facts), planBasis(facts)],
      articles: [
        {
          content: [
            'Phân công cán bộ, giáo viên, nhân viên phụ trách các phần mềm của nhà trường theo bảng kèm theo.',
          ],
        },
        {
          content: [
            'Người phụ trách cập nhật số liệu đầy đủ, đúng hạn; giữ tài khoản, sao lưu dữ liệu; ghi vướng mắc và báo Phó hiệu trưởng; bàn giao khi thay người.',
          ],
        },
        carriedOutBy('Các ông, bà có tên trong bảng và bộ phận có liên quan'),
        validFrom('phân công phụ trách phần mềm'),
      ],
      annexes: [
        {
          type: 'BẢNG PHÂN CÔNG',
          subject: line`Phụ trách phần mềm ${yearText(facts)}`,
          body: part('Bảng phân công phần mềm', [
            table(
              [
                { title: 'TT', share: 1.2, centred: true },
                { title: 'Phần mềm', share: 6 },
                { title: 'Người phụ trách', share: 5 },
              ],
              facts.software.map(({ name, owner }, index) => [
                index + 1,
                name,
                owner ?? [
                  {
                    text: '……………',
                    missing: { what: `người phụ trách ${name}`, table: 'software', column: 'owner' },
                  },
                ],
              ]),
            ),
          ]),
        },
      ],
    }),
};
