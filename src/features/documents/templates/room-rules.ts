/** Quyết định ban hành nội quy các phòng, with one common part and what each kind of room adds. */
import { type Block, blank, heading, items, line, part, plain, table } from '../../../paper/paper';
import type { SchoolFacts } from '../facts';
import { carriedOutBy, charterBases, decision, planBasis, validFrom, yearText } from '../parts';
import { COMMON_POINTS, groupsOfRooms, isOfGroups } from '../room-points';
import type { Template } from '../template';

export const roomRules: Template = {
  document: 'roomRules',
  title: 'Quyết định ban hành nội quy các phòng',
  restsOn: ['rooms', 'profile'],
  write: (facts, registered) =>
    decision(facts, registered, {
      fileName: 'Quyết định ban hành nội quy các phòng',
      subject: `Về việc ban hành nội quy các phòng có thiết bị công nghệ thông tin ${yearText(facts)}`,
      bases: [...charterBases(facts), planBasis(facts)],
      articles: [
        {
          content: [
            'Ban hành kèm theo Quyết định này nội quy các phòng học, phòng chức năng và phòng hành chính có thiết bị công nghệ thông tin của nhà trường.',
          ],
        },
        {
          content: [
            'Người phụ trách phòng niêm yết nội quy tại phòng, phổ biến cho người sử dụng và theo dõi việc thực hiện.',
          ],
        },
        carriedOutBy('Các tổ, bộ phận, cán bộ, giáo viên, nhân viên và học sinh nhà trường'),
        validFrom('nội quy các phòng'),
      ],
      annexes: [
        { type: 'NỘI QUY', subject: line`Các phòng có thiết bị công nghệ thông tin`, body: rules(facts) },
      ],
    }),
};

function rules(facts: SchoolFacts): Block[] {
  const sections = [
    { title: 'Quy định chung', points: COMMON_POINTS },
    ...groupsOfRooms(facts).filter((group) => facts.rooms.some(({ kind }) => isOfGroups(kind, group))),
  ].map(({ title, points }, index) => [heading(`${index + 1}. ${title}`), ...items([...points])]);
  return [
    ...(sections[0] ?? []),
    ...part('Nội quy từng loại phòng', sections.slice(1).flat()),
    ...part('Người phụ trách các phòng', [
      heading(`${sections.length + 1}. Người phụ trách các phòng`),
      table(
        [
          { title: 'TT', share: 1.2, centred: true },
          { title: 'Phòng', share: 6 },
          { title: 'Người phụ trách', share: 5 },
        ],
        facts.rooms.map(({ name, keeper }, index) => [
          index + 1,
          name,
          keeper === undefined ? keeperBlank(name) : plain(keeper),
        ]),
      ),
    ]),
  ];
}

function keeperBlank(room: string) {
  return blank({ what: `người phụ trách ${room}`, table: 'rooms', column: 'keeper' });
}
