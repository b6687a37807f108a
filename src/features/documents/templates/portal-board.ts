/** Quyết định về Ban chỉ đạo, Ban biên tập Cổng thông tin điện tử, with the owner of each section. */
import { PORTAL_SECTION_NAMES } from '../../../domain/portal-section';
import { heading, items, line, part, table } from '../../../paper/paper';
import { boardOf, isFurtherDeputy, membersTable } from '../boards';
import {
  actWord,
  carriedOutBy,
  charterBases,
  decision,
  establishing,
  nationalBasis,
  planBasis,
  validFrom,
  yearText,
} from '../parts';
import { sectionOwner, sectionsOf } from '../portal-sections';
import type { Template } from '../template';

const PART_DUTIES: Readonly<Record<string, string>> = {
  'Trưởng ban': 'Chịu trách nhiệm về nội dung của Cổng; duyệt thông tin công khai, tuyển sinh.',
  'Phó trưởng ban':
    'Duyệt tin bài trước khi đăng về nội dung, tính công khai và bảo mật; đánh giá Cổng hằng tháng.',
  'Thư ký': 'Tập hợp kế hoạch tin bài, theo dõi tiến độ, ghi sổ tin bài.',
  'Ủy viên': 'Viết tin, cung cấp tư liệu của mảng phụ trách đúng kế hoạch.',
};

export const portalBoard: Template = {
  document: 'portalBoard',
  title: 'Quyết định về Ban chỉ đạo, Ban biên tập Cổng thông tin điện tử',
  restsOn: ['staff'],
  write: (facts, registered) => {
    const act = establishing(facts, 'portalBoard');
    const board = 'Ban chỉ đạo điều hành, Ban biên tập Cổng thông tin điện tử';
    const members = boardOf(
      facts,
      ['teamLeader', 'it', 'accountant', 'clerk', 'youth', 'health'],
      (person, part) => [
        isFurtherDeputy(facts, person)
          ? 'Duyệt tin bài của các chuyên mục được phân công; kiểm duyệt trao đổi với cha mẹ.'
          : (PART_DUTIES[part] ?? ''),
        ...(person.roles.includes('it')
          ? ['Biên tập ảnh, đăng tin đã duyệt; vận hành, báo cáo vướng mắc của Cổng.']
          : []),
      ],
    );
    return decision(facts, registered, {
      fileName: 'Quyết định Ban biên tập Cổng',
      subject: line`Về việc ${actWord(act)} ${board} ${yearText(facts)}`,
      bases: [
        ...charterBases(facts),
        ...nationalBasis(
          facts,
          '53/2012/TT-BGDĐT',
          'quy định về thư điện tử và cổng thông tin điện tử của cơ sở giáo dục',
        ),
        planBasis(facts),
      ],
      articles: [
        {
          content: [
            line`${actWord(act, true)} ${board} của ${facts.letterhead.school} ${yearText(facts)} gồm các ông, bà có tên trong danh sách kèm theo.`,
          ],
        },
        {
          content: [
            'Ban biên tập có nhiệm vụ:',
            ...items([
              'Lập kế hoạch tin bài của năm học và từng tháng, phân công người viết, người duyệt;',
              'Bảo đảm tin bài được duyệt trước khi đăng; sửa sau khi duyệt thì duyệt lại;',
              'Theo dõi hoạt động của Cổng, xử lý vướng mắc, báo cáo Hiệu trưởng.',
            ]),
          ],
        },
        carriedOutBy('Các ông, bà có tên trong danh sách và các bộ phận có liên quan'),
        validFrom('Ban biên tập Cổng thông tin điện tử', act),
      ],
      annexes: [
        {
          type: 'DANH SÁCH',
          subject: line`Thành viên ${board} và phân công chuyên mục`,
          body: [
            ...membersTable(members),
            heading('Người phụ trách chuyên mục'),
            ...part('Bảng chuyên mục', [
              table(
                [
                  { title: 'TT', share: 1.2, centred: true },
                  { title: 'Chuyên mục', share: 6 },
                  { title: 'Người phụ trách', share: 6 },
                ],
                sectionsOf(facts).map(([section, roles], index) => [
                  index + 1,
                  PORTAL_SECTION_NAMES[section],
                  sectionOwner(facts, roles),
                ]),
              ),
            ]),
          ],
        },
      ],
    });
  },
};
