/** Checks across the documents of one school: numbers, days, annexes, people, tasks, legal bases, school year. Pure. */
import { formatDate, type IsoDate, yearOf } from '../../domain/calendar-date';
import { DOSSIER_DOCUMENT_NAMES, type DossierDocument } from '../../domain/dossier-document';
import type { Problem } from '../../domain/result';
import { ROLE_NAMES, type Role } from '../../domain/role';
import { formatSchoolYear, type SchoolYear } from '../../domain/school-year';
import { comparable } from '../../domain/vietnamese';
import { coverDocuments } from '../../standard/dossier';
import { holdsOn, legalBases } from '../../standard/legal-bases';
import { type ReadDocument, readDocument } from './read-document';

/** A document as the dossier has it, with its text where it could be read. */
export interface CheckedDocument {
  readonly document: DossierDocument;
  readonly title?: string;
  readonly number?: string;
  readonly date?: IsoDate;
  readonly text?: string;
}

export interface CheckedSchool {
  readonly year: SchoolYear;
  readonly documents: readonly CheckedDocument[];
  readonly staff: readonly { readonly name: string; readonly roles: readonly Role[] }[];
  readonly software: readonly { readonly name: string; readonly owner?: string }[];
}

interface Known extends CheckedDocument {
  readonly place: string;
  readonly read?: ReadDocument;
  /** As written, else as entered. */
  readonly ownNumber?: string;
  readonly ownDate?: IsoDate;
}

export function checkDossier(school: CheckedSchool): Problem[] {
  const documents = school.documents.map((document): Known => {
    const read = document.text === undefined ? undefined : readDocument(document.text);
    const ownNumber = read?.number ?? document.number;
    const ownDate = read?.date ?? document.date;
    return {
      ...document,
      place: `${document.title ?? DOSSIER_DOCUMENT_NAMES[document.document]}${ownNumber === undefined ? '' : ` (số ${ownNumber})`}`,
      ...(read === undefined ? {} : { read }),
      ...(ownNumber === undefined ? {} : { ownNumber }),
      ...(ownDate === undefined ? {} : { ownDate }),
    };
  });
  return [
    ...allPresent(documents),
    ...rolesFilled(school),
    ...numbers(documents),
    ...documents.flatMap((document) => [
      ...register(document),
      ...citations(document, documents),
      ...annexes(document),
      ...people(document, school),
      ...years(document, school.year),
      ...form(document),
    ]),
    ...singleHolders(documents),
    ...owners(school),
  ];
}

function problem(code: string, place: string, message: string, remedy: string): Problem {
  return { code: `dossier.${code}`, place, message, remedy };
}

function allPresent(documents: readonly Known[]): Problem[] {
  return coverDocuments
    .filter((wanted) => !documents.some(({ document }) => document === wanted))
    .map((wanted) =>
      problem(
        'missing',
        'Hồ sơ',
        `Chưa có: ${DOSSIER_DOCUMENT_NAMES[wanted]}.`,
        'Chọn THĐT > Soạn văn bản để soạn, ký rồi ghi vào trang Hồ sơ.',
      ),
    );
}

const REQUIRED_ROLES: readonly Role[] = ['principal', 'vicePrincipal', 'it', 'accountant', 'clerk'];
const EXCLUSIVE: readonly (readonly [Role, Role])[] = [
  ['accountant', 'treasurer'],
  ['principal', 'accountant'],
  ['principal', 'vicePrincipal'],
];

function rolesFilled({ staff }: CheckedSchool): Problem[] {
  return [
    ...REQUIRED_ROLES.filter((role) => !staff.some(({ roles }) => roles.includes(role))).map((role) =>
      problem(
        'role-empty',
        'Nhân sự',
        `Chưa ai giữ việc “${ROLE_NAMES[role]}”.`,
        'Ghi việc cho người được phân công ở trang Nhân sự.',
      ),
    ),
    ...staff.flatMap(({ name, roles }) =>
      EXCLUSIVE.filter(([one, other]) => roles.includes(one) && roles.includes(other)).map(([one, other]) =>
        problem(
          'exclusive',
          `Nhân sự: ${name}`,
          `Một người giữ hai việc không được kiêm: ${ROLE_NAMES[one]} và ${ROLE_NAMES[other]}.`,
          'Phân công lại một trong hai việc.',
        ),
      ),
    ),
  ];
}

/** "21" and "QĐ" of "21/QĐ-MNPĐ" */
function partsOf(number: string): { count: number; sign: string } {
  const [count = '', sign = ''] = number.split('/');
  return { count: Number(/\d+/.exec(count)?.[0] ?? Number.NaN), sign: comparable(sign) };
}

function numbers(documents: readonly Known[]): Problem[] {
  const found: Problem[] = [];
  const numbered = documents.filter((each) => each.ownNumber !== undefined && each.ownDate !== undefined);
  numbered.forEach((one, index) => {
    for (const other of numbered.slice(index + 1)) {
      const [a, b] = [partsOf(one.ownNumber ?? ''), partsOf(other.ownNumber ?? '')];
      const [first, second] = [one.ownDate, other.ownDate];
      if (
        first === undefined ||
        second === undefined ||
        a.sign !== b.sign ||
        yearOf(first) !== yearOf(second)
      )
        continue;
      if (a.count === b.count) {
        found.push(
          problem(
            'number-twice',
            one.place,
            `Trùng số với “${other.place}” trong cùng năm.`,
            'Văn thư cấp lại số cho một trong hai văn bản.',
          ),
        );
      } else if ((a.count < b.count && first > second) || (a.count > b.count && first < second)) {
        found.push(
          problem(
            'number-order',
            one.place,
            `Số và ngày không theo thứ tự so với “${other.place}”: số nhỏ hơn mà ngày sau.`,
            'Kiểm tra lại số và ngày của hai văn bản trong sổ văn bản đi.',
          ),
        );
      }
    }
  });
  return found;
}

function register({ place, number, date, read }: Known): Problem[] {
  const found: Problem[] = [];
  if (
    number !== undefined &&
    read?.number !== undefined &&
    partsOf(number).count !== partsOf(read.number).count
  )
    found.push(
      problem(
        'register-number',
        place,
        `Trang Hồ sơ ghi số ${number}, văn bản ghi số ${read.number}.`,
        'Sửa trang Hồ sơ hoặc văn bản cho khớp.',
      ),
    );
  if (date !== undefined && read?.date !== undefined && date !== read.date)
    found.push(
      problem(
        'register-date',
        place,
        `Trang Hồ sơ ghi ngày ${formatDate(date)}, văn bản ghi ngày ${formatDate(read.date)}.`,
        'Sửa trang Hồ sơ hoặc văn bản cho khớp.',
      ),
    );
  return found;
}

const SIGNS: Readonly<Record<string, string>> = {
  'quyết định': 'qđ',
  'kế hoạch': 'kh',
  'hướng dẫn': 'hd',
  'chương trình': 'ctr',
};

function citations({ place, read, ownDate }: Known, documents: readonly Known[]): Problem[] {
  return (read?.citations ?? []).flatMap(({ word, number, date }): Problem[] => {
    const found: Problem[] = [];
    const cited = `${word} số ${number}`;
    if (date !== undefined && ownDate !== undefined && date > ownDate)
      found.push(
        problem(
          'cites-later',
          place,
          `Ban hành ngày ${formatDate(ownDate)} nhưng căn cứ ${cited} ngày ${formatDate(date)}, là ngày sau.`,
          'Sửa ngày của văn bản, hoặc bỏ căn cứ ban hành sau.',
        ),
      );
    const sign = partsOf(number).sign;
    const expected = SIGNS[comparable(word)];
    const other = Object.entries(SIGNS).find(([, each]) => sign.startsWith(each));
    if (expected !== undefined && other !== undefined && other[1] !== expected)
      found.push(
        problem(
          'word-sign',
          place,
          `Gọi “${word}” nhưng số ${number} là của ${other[0]}.`,
          'Ghi đúng tên loại của văn bản được căn cứ.',
        ),
      );
    const own = documents.find(
      (each) => each.ownNumber !== undefined && comparable(each.ownNumber) === comparable(number),
    );
    if (own?.ownDate !== undefined && date !== undefined && own.ownDate !== date)
      found.push(
        problem(
          'cited-date',
          place,
          `Căn cứ ${cited} ngày ${formatDate(date)}, nhưng văn bản đó ghi ngày ${formatDate(own.ownDate)}.`,
          'Sửa ngày cho đúng với văn bản được căn cứ.',
        ),
      );
    const basis = legalBases.find((each) => comparable(each.number) === comparable(number));
    if (basis !== undefined && ownDate !== undefined && !holdsOn(basis, ownDate))
      found.push(
        problem(
          'basis-ended',
          place,
          `${cited} không còn hiệu lực vào ngày ${formatDate(ownDate)}.`,
          basis.replacedBy === undefined
            ? 'Bỏ căn cứ này hoặc thay bằng văn bản đang có hiệu lực.'
            : `Thay bằng ${basis.replacedBy}.`,
        ),
      );
    if (basis?.date !== undefined && date !== undefined && basis.date !== date)
      found.push(
        problem(
          'basis-date',
          place,
          `${cited} ghi ngày ${formatDate(date)}; danh mục căn cứ ghi ngày ${formatDate(basis.date as IsoDate)}.`,
          'Kiểm tra lại ngày của căn cứ.',
        ),
      );
    return found;
  });
}

function annexes({ place, read, ownNumber, ownDate }: Known): Problem[] {
  return (read?.annexes ?? []).flatMap(({ number, date }): Problem[] => {
    const found: Problem[] = [];
    if (ownNumber !== undefined && comparable(number) !== comparable(ownNumber))
      found.push(
        problem(
          'annex-number',
          place,
          `Phần kèm theo ghi số ${number}, quyết định ghi số ${ownNumber}.`,
          'Sửa phần kèm theo cho cùng số với quyết định.',
        ),
      );
    if (ownDate !== undefined && date !== undefined && date !== ownDate)
      found.push(
        problem(
          'annex-date',
          place,
          `Phần kèm theo ghi ngày ${formatDate(date)}, quyết định ghi ngày ${formatDate(ownDate)}.`,
          'Sửa phần kèm theo cho cùng ngày với quyết định.',
        ),
      );
    return found;
  });
}

/** "UV" and "Phó ban" are short for what the other list writes out. */
function partName(part: string): string {
  return comparable(part)
    .replace(/^uv$/, 'ủy viên')
    .replace(/^phó ban$/, 'phó trưởng ban');
}

function people({ place, read }: Known, { staff }: CheckedSchool): Problem[] {
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

function years({ place, read }: Known, year: SchoolYear): Problem[] {
  const seen = new Set<string>();
  return (read?.years ?? []).flatMap(({ start, inHeading, line }): Problem[] => {
    if (start === year || seen.has(`${start}${inHeading}`)) return [];
    seen.add(`${start}${inHeading}`);
    return inHeading
      ? [
          problem(
            'year',
            place,
            `Trích yếu ghi năm học ${start}–${start + 1}, hồ sơ là của năm học ${formatSchoolYear(year)}.`,
            'Sửa năm học ở trích yếu.',
          ),
        ]
      : start < year
        ? [
            problem(
              'year-asked',
              place,
              `Trong văn bản có năm học ${start}–${start + 1}: “${line.slice(0, 90)}${line.length > 90 ? '…' : ''}”. Có đúng ý không?`,
              'Nếu là số liệu năm trước thì giữ; nếu chép lại từ văn bản cũ thì sửa.',
            ),
          ]
        : [
            problem(
              'year',
              place,
              `Trong văn bản có năm học ${start}–${start + 1}, sau năm học ${formatSchoolYear(year)}.`,
              'Sửa năm học.',
            ),
          ];
  });
}

const ROMAN: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function form({ place, read }: Known): Problem[] {
  const found: Problem[] = [];
  for (const section of read?.sections ?? []) {
    const wrong = section.find((roman, index) => roman !== ROMAN[index]);
    if (wrong !== undefined)
      found.push(
        problem(
          'sections',
          place,
          `Các mục La Mã không theo thứ tự: ${section.join(', ')}.`,
          'Đánh lại số mục.',
        ),
      );
  }
  for (const line of read?.repeated ?? [])
    found.push(
      problem(
        'repeated',
        place,
        `Một đoạn dài lặp lại (từ “${line.slice(0, 60)}…”), có thể in trùng trang.`,
        'Bỏ phần lặp.',
      ),
    );
  return found;
}

const SINGLE_TITLES: readonly Role[] = ['principal', 'accountant', 'clerk', 'treasurer'];

/** Two names for one post in different documents. */
function singleHolders(documents: readonly Known[]): Problem[] {
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

function owners({ software }: CheckedSchool): Problem[] {
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
