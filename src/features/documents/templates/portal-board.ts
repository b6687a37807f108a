/** Quyết định về Ban chỉ đạo, Ban biên tập Cổng thông tin điện tử, with the owner of each section. */
import { PORTAL_SECTION_NAMES, type PortalSection } from '../../../domain/portal-section';
import type { Role } from '../../../domain/role';
import { heading, items, line, part, table } from '../../../paper/paper';
import { boardOf, isFurtherDeputy, membersTable } from '../boards';
import { isPreschool, type SchoolFacts } from '../facts';
import {
  actWord,
  carriedOutBy,
  charterBases,
  decision,
  establishing,
  holders,
  nationalBasis,
  planBasis,
  validFrom,
  yearText,
} from '../parts';
import type { Template } from '../template';

const PART_DUTIES: Readonly<Record<string, string>> = {
  'Trưởng ban': 'Chịu trách nhiệm về nội dung của Cổng; duyệt thông tin công khai, tuyển sinh.',
  'Phó trưởng ban':
    'Duyệt tin bài trước khi đăng về nội dung, tính công khai và bảo mật; đánh giá Cổng hằng tháng.',
  'Thư ký': 'Tập hợp kế hoạch tin bài, theo dõi tiến độ, ghi sổ tin bài.',
  'Ủy viên': 'Viết tin, cung cấp tư liệu của mảng phụ trách đúng kế hoạch.',
};

/** Who owns which section: the first role that somebody holds. */
export const PORTAL_SECTION_OWNERS: readonly (readonly [PortalSection, readonly Role[]])[] = [
  ['introduction', ['vicePrincipal', 'principal']],
  ['professional', ['teamLeader', 'vicePrincipal']],
  ['catering', ['catering', 'health']],
  ['unions', ['union', 'youth']],
  ['activities', ['youth', 'teamLeader']],
  ['notices', ['clerk', 'it']],
  ['weekSchedule', ['clerk', 'it']],
  ['disclosure', ['accountant']],
  ['documents', ['clerk', 'it']],
  ['sharedResources', ['teamLeader', 'it']],
  ['parents', ['health', 'teamLeader']],
  ['internal', ['it']],
];

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
                  { title: 'TT', share: 1, centred: true },
                  { title: 'Chuyên mục', share: 6 },
                  { title: 'Người phụ trách', share: 6 },
                ],
                sectionsOf(facts).map(([section, roles], index) => [
                  index + 1,
                  PORTAL_SECTION_NAMES[section],
                  owner(facts, roles),
                ]),
              ),
            ]),
          ],
        },
      ],
    });
  },
};

function sectionsOf(facts: SchoolFacts) {
  return PORTAL_SECTION_OWNERS.filter(
    ([section]) => isPreschool(facts) || (section !== 'catering' && section !== 'parents'),
  );
}

/** One owner only: the first person who holds the first role that is held. */
function owner(facts: SchoolFacts, roles: readonly Role[]) {
  for (const role of roles) {
    const person = facts.staff.find((each) => each.roles.includes(role));
    if (person !== undefined) return person.name;
  }
  return holders(facts, ...roles);
}
