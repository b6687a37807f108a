/** Quyết định phân công nhiệm vụ thực hiện mô hình to everybody of the school, by the duties of each role. */
import { ROLE_NAMES } from '../../../domain/role';
import { line, part, table } from '../../../paper/paper';
import { joinedLines, standardDuties } from '../boards';
import { carriedOutBy, charterBases, decision, planBasis, validFrom, yearText } from '../parts';
import type { Template } from '../template';

export const assignment: Template = {
  document: 'other',
  key: 'assignment',
  title: 'Quyết định phân công nhiệm vụ thực hiện mô hình',
  restsOn: ['staff'],
  write: (facts, registered) =>
    decision(facts, registered, {
      fileName: 'Quyết định phân công nhiệm vụ',
      subject: `Về việc phân công nhiệm vụ thực hiện mô hình trường học điện tử ${yearText(facts)}`,
      bases: [...charterBases(facts), planBasis(facts)],
      articles: [
        {
          content: [
            'Phân công nhiệm vụ thực hiện mô hình trường học điện tử cho cán bộ, giáo viên, nhân viên theo bảng kèm theo.',
          ],
        },
        {
          content: [
            'Người được phân công chịu trách nhiệm về kết quả, ghi sổ và cung cấp minh chứng của việc được giao.',
          ],
        },
        carriedOutBy('Các ông, bà có tên trong bảng'),
        validFrom('phân công nhiệm vụ thực hiện mô hình'),
      ],
      annexes: [
        {
          type: 'BẢNG PHÂN CÔNG',
          subject: line`Nhiệm vụ thực hiện mô hình trường học điện tử ${yearText(facts)}`,
          body: part('Bảng phân công nhiệm vụ', [
            table(
              [
                { title: 'TT', share: 1.2, centred: true },
                { title: 'Họ và tên', share: 4 },
                { title: 'Chức vụ', share: 3.4 },
                { title: 'Nhiệm vụ', share: 9 },
              ],
              facts.staff
                .filter(({ roles }) => roles.some((role) => role !== 'teacher'))
                .map((person, index) => [
                  index + 1,
                  person.name,
                  person.roles.map((role) => ROLE_NAMES[role]).join(', '),
                  joinedLines(standardDuties(facts, person)),
                ])
                .concat([
                  [
                    facts.staff.filter(({ roles }) => roles.some((role) => role !== 'teacher')).length + 1,
                    'Giáo viên',
                    'Giáo viên',
                    joinedLines(standardDuties(facts, { name: '', roles: ['teacher'] })),
                  ],
                ]),
            ),
          ]),
        },
      ],
    }),
};
