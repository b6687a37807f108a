/** Boards and teams: who is in them by the roles of the staff table, in which part, with which duties. Pure. */
import { ROLE_NAMES, type Role } from '../../domain/role';
import { type Block, type Line, part, plain, table } from '../../paper/paper';
import { duties } from '../../standard/duties';
import { type PersonFact, peopleWith, type SchoolFacts } from './facts';
import { holders } from './parts';

export interface Member {
  readonly name: Line;
  readonly title: string;
  /** Role in the board. */
  readonly part: string;
  readonly duties: readonly string[];
}

/** A board: the principal leads, deputies stand in, then the roles asked for, each person once. */
export function boardOf(
  facts: SchoolFacts,
  roles: readonly Role[],
  dutiesOf: (person: PersonFact, part: string) => readonly string[],
): Member[] {
  const members: Member[] = [];
  const seen = new Set<string>();
  const add = (person: PersonFact, role: Role, part: string) => {
    if (seen.has(person.name)) return;
    seen.add(person.name);
    members.push({ name: plain(person.name), title: ROLE_NAMES[role], part, duties: dutiesOf(person, part) });
  };
  const absent = (role: Role, part: string) =>
    members.push({
      name: holders(facts, role),
      title: ROLE_NAMES[role],
      part,
      duties: dutiesOf({ name: '', roles: [role] }, part),
    });
  const [principal] = peopleWith(facts, 'principal');
  if (principal) add(principal, 'principal', 'Trưởng ban');
  else absent('principal', 'Trưởng ban');
  const deputies = peopleWith(facts, 'vicePrincipal');
  for (const person of deputies) add(person, 'vicePrincipal', 'Phó trưởng ban');
  if (deputies.length === 0) absent('vicePrincipal', 'Phó trưởng ban');
  let secretary = false;
  for (const role of roles) {
    const people = peopleWith(facts, role);
    if (people.length === 0) absent(role, 'Ủy viên');
    for (const person of people) {
      const isSecretary: boolean = !secretary && role === 'teamLeader' && !seen.has(person.name);
      add(person, role, isSecretary ? 'Thư ký' : 'Ủy viên');
      secretary = secretary || isSecretary;
    }
  }
  return members;
}

/** Whether this is a deputy who stands beside the first one: a task has one owner. */
export function isFurtherDeputy(facts: SchoolFacts, { name }: PersonFact): boolean {
  return peopleWith(facts, 'vicePrincipal')
    .slice(1)
    .some((each) => each.name === name);
}

/** Duties of all the person's roles by the standard; of several deputies only the first answers for reports and portal. */
export function standardDuties(facts: SchoolFacts, person: PersonFact): string[] {
  const [firstDeputy] = peopleWith(facts, 'vicePrincipal');
  const [firstLeader] = peopleWith(facts, 'teamLeader');
  return person.roles.flatMap((role) => {
    const own = duties.filter((duty) => duty.role === role).map(({ wording }) => wording);
    if (role === 'vicePrincipal' && firstDeputy !== undefined && firstDeputy.name !== person.name)
      return [
        'Chỉ đạo ứng dụng CNTT, duyệt tin bài trong phần việc được phân công; xử lý văn bản được giao hằng ngày.',
      ];
    if (role === 'teamLeader' && firstLeader !== undefined && firstLeader.name !== person.name)
      return own.filter((wording) => !/biên bản/i.test(wording));
    return own;
  });
}

/** The table of a board: who, which title, which part, which duties. */
export function membersTable(members: readonly Member[]): Block[] {
  return part('Bảng thành viên và nhiệm vụ', [
    table(
      [
        { title: 'TT', share: 1.2, centred: true },
        { title: 'Họ và tên', share: 4 },
        { title: 'Chức vụ', share: 3 },
        { title: 'Vai trò', share: 2.4 },
        { title: 'Nhiệm vụ', share: 8 },
      ],
      members.map(({ name, title, part: ofBoard, duties }, index) => [
        index + 1,
        name,
        title,
        ofBoard,
        duties.length > 1 ? joinedLines(duties) : (duties[0] ?? ''),
      ]),
    ),
  ]);
}

export function joinedLines(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join('\n');
}
