/** Checks of a dossier: members, titles, duties and posts agree between documents and with the staff table. Pure. */
import type { Problem } from '../../../domain/result';
import { ROLE_NAMES, type Role } from '../../../domain/role';
import { comparable } from '../../../domain/vietnamese';
import type { ReadDocument } from '../read-document';
import { type CheckedSchool, type Known, problem } from './checked';

/** "UV" and "Phó ban" are short for what the other list writes out. */
function partName(part: string): string {
  return comparable(part)
    .replace(/^uv$/, 'ủy viên')
    .replace(/^phó ban$/, 'phó trưởng ban');
}

export function people({ place, read }: Known, { staff }: CheckedSchool): Problem[] {
  const members = read?.members ?? [];
  const found: Problem[] = [];
  const parts = new Map<string, { part: string; title: string }>();
  for (const { name, title, part } of members) {
    if (name.includes('…')) continue;
    const key = comparable(name);
    const before = parts.get(key);
    if (before !== undefined && partName(before.part) !== partName(part))
      found.push(
        problem(
          'member-part',
          place,
          `${name}: chỗ này ghi ${before.part}, chỗ kia ghi ${part}.`,
          'Ghi một vai trò thống nhất ở quyết định và bảng phân công.',
        ),
      );
    parts.set(key, { part, title });
    const person = staff.find((each) => comparable(each.name) === key);
    if (person === undefined) {
      found.push(
        problem(
          'member-unknown',
          place,
          `${name} không có trong trang Nhân sự.`,
          'Kiểm tra tên; người đã chuyển đi thì thay người khác.',
        ),
      );
    } else if (!person.roles.some((role) => comparable(ROLE_NAMES[role]) === comparable(title))) {
      const known = Object.values(ROLE_NAMES).some((each) => comparable(each) === comparable(title));
      if (known)
        found.push(
          problem(
            'member-title',
            place,
            `${name} được ghi là ${title}; trang Nhân sự ghi ${person.roles.map((role) => ROLE_NAMES[role]).join(', ')}.`,
            'Sửa chức vụ cho khớp với trang Nhân sự.',
          ),
        );
    }
  }
  const leaders = new Set(
    members.filter(({ part }) => /^(trưởng ban|tổ trưởng)$/i.test(part)).map(({ name }) => comparable(name)),
  );
  if (leaders.size > 1)
    found.push(
      problem('two-leaders', place, 'Có hơn một Trưởng ban (Tổ trưởng).', 'Chỉ ghi một người đứng đầu.'),
    );
  const secretaries = members.filter(({ part }) => /^thư ký$/i.test(part));
  for (const { name } of secretaries)
    if (leaders.has(comparable(name)))
      found.push(
        problem('exclusive', place, `${name} vừa là Trưởng ban vừa là Thư ký.`, 'Phân công thư ký khác.'),
      );
  return [...found, ...tasks(place, members)];
}

/** One task given to two deputies; tasks that all of a kind have (teachers, members) are theirs together. */
function tasks(place: string, members: ReadDocument['members']): Problem[] {
  const owner = new Map<string, string>();
  const found: Problem[] = [];
  for (const { name, part, duties } of members) {
    if (!/^(phó trưởng ban|phó ban)$/i.test(part)) continue;
    for (const duty of duties.filter((each) => each.length > 20)) {
      const before = owner.get(comparable(duty));
      if (before !== undefined && before !== name)
        found.push(
          problem(
            'task-twice',
            place,
            `Một việc giao cho hai người (${before}, ${name}): “${duty}”.`,
            'Giao việc cho một người; người kia phối hợp thì ghi rõ.',
          ),
        );
      owner.set(comparable(duty), name);
    }
  }
  return found;
}

const SINGLE_TITLES: readonly Role[] = ['principal', 'accountant', 'clerk', 'treasurer'];

/** Two names for one post in different documents. */
export function singleHolders(documents: readonly Known[]): Problem[] {
  return SINGLE_TITLES.flatMap((role): Problem[] => {
    const names = new Map<string, { name: string; place: string }>();
    for (const { place, read } of documents)
      for (const { name, title } of read?.members ?? [])
        if (!name.includes('…') && comparable(title) === comparable(ROLE_NAMES[role]))
          names.set(comparable(name), { name, place });
    if (names.size < 2) return [];
    const [first, second] = [...names.values()];
    return [
      problem(
        'two-holders',
        second?.place ?? '',
        `${ROLE_NAMES[role]} là ${second?.name}, nhưng “${first?.place}” ghi ${first?.name}.`,
        'Ghi thống nhất một người; thay người giữa năm thì ra quyết định kiện toàn.',
      ),
    ];
  });
}

export function owners({ software }: CheckedSchool): Problem[] {
  const owner = new Map<string, string>();
  return software.flatMap(({ name, owner: who }): Problem[] => {
    const before = owner.get(comparable(name));
    if (who !== undefined) owner.set(comparable(name), who);
    return before === undefined || who === undefined || comparable(before) === comparable(who)
      ? []
      : [
          problem(
            'task-twice',
            'Phần mềm',
            `${name} ghi hai người phụ trách: ${before} và ${who}.`,
            'Giữ một người phụ trách.',
          ),
        ];
  });
}
