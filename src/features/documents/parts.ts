/** Parts that the templates share: frames of decisions, plans and minutes, bases, boards, people of a role. */
import { parseIsoDate } from '../../domain/calendar-date';
import type { DossierDocument } from '../../domain/dossier-document';
import type { Level } from '../../domain/level';
import { ROLE_NAMES, type Role } from '../../domain/role';
import { formatSchoolYear } from '../../domain/school-year';
import { longDate, numberLine, numberOf, placeAndDate, principalSigner } from '../../paper/letterhead';
import {
  type Annex,
  type Article,
  articles,
  type Block,
  blank,
  centred,
  field,
  known,
  type Line,
  type LinePart,
  line,
  type Paper,
  paragraph,
  part,
  plain,
  textOf,
  upper,
} from '../../paper/paper';
import { holdsOn, legalBases } from '../../standard/legal-bases';
import { peopleWith, type SchoolFacts } from './facts';
import type { Registered } from './template';

export function yearText({ year }: SchoolFacts): string {
  return `năm học ${formatSchoolYear(year)}`;
}

type Act = 'thành lập' | 'kiện toàn';

/** Whether a document of this kind was issued in an earlier school year: then it is kiện toàn, else thành lập. */
export function establishing({ issued, year }: SchoolFacts, document: DossierDocument): Act {
  const earlier = issued.some((each) => each.document === document && each.date < `${year}-08-01`);
  return earlier ? 'kiện toàn' : 'thành lập';
}

/** The act as a word of a sentence, or at its beginning. */
export function actWord(act: Act, beginning = false): Line {
  return beginning
    ? field('thành lập hoặc kiện toàn (đầu câu)', act === 'thành lập' ? 'Thành lập' : 'Kiện toàn')
    : field('thành lập hoặc kiện toàn', act);
}

/** "Quyết định số 12/QĐ-MNHM ngày 05 tháng 9 năm 2026", blank where the dossier does not know it. */
export function citation(facts: SchoolFacts, document: DossierDocument, words: string, kind: string): Line {
  const found = facts.issued
    .filter((each) => each.document === document && each.date >= `${facts.year}-08-01`)
    .sort((one, other) => (one.date < other.date ? -1 : 1))
    .pop();
  if (found === undefined) {
    return line`${words} số ${blank({ what: `số và ngày của: ${words.toLocaleLowerCase('vi')} (ghi ở trang Hồ sơ)`, table: 'dossier', column: 'number' })}`;
  }
  return line`${words} số ${numberOf(facts.letterhead, kind, found.number)} ${longDate(found.date)}`;
}

const CHARTERS: Readonly<Record<Level, { number: string; subject: string }>> = {
  MN: { number: '52/2020/TT-BGDĐT', subject: 'Điều lệ trường mầm non' },
  TH: { number: '28/2020/TT-BGDĐT', subject: 'Điều lệ trường tiểu học' },
  THCS: {
    number: '32/2020/TT-BGDĐT',
    subject:
      'Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học',
  },
};

/** The charter of each level, as far as it holds. */
export function charterBases(facts: SchoolFacts): Line[] {
  return facts.levels.flatMap((level) => {
    const { number, subject } = CHARTERS[level];
    return nationalBasis(facts, number, `ban hành ${subject}`);
  });
}

/** A national document of the library of bases; left out once it holds no longer. */
export function nationalBasis({ today }: SchoolFacts, number: string, words: string): Line[] {
  const basis = legalBases.find((each) => each.number === number);
  if (basis === undefined || !holdsOn(basis, today)) return [];
  const kind = /NĐ-CP/.test(number) ? 'Nghị định' : 'Thông tư';
  const issuer = /NĐ-CP/.test(number) ? 'Chính phủ' : 'Bộ trưởng Bộ Giáo dục và Đào tạo';
  const date = parseIsoDate(basis.date ?? '');
  const cited = line`${kind} số ${number}${date === undefined ? '' : line` ${longDate(date)}`}`;
  // a number that no source of ours gives is written, and marked for somebody to look at
  const marked: Line =
    basis.basis === 'stated'
      ? cited
      : [{ text: textOf(cited), missing: { what: `xem lại ${textOf(cited)} còn hiệu lực không` } }];
  return [line`Căn cứ ${marked} của ${issuer} ${words};`];
}

/** What the managing unit issued for the year; its number is not in the workbook, so it stays open. */
export function officeBasis(facts: SchoolFacts): Line {
  const number = blank({ what: `số, ngày văn bản của ${facts.officeName} về mô hình ${yearText(facts)}` });
  return line`Căn cứ văn bản ${number} của ${facts.officeName} về việc thực hiện mô hình trường học điện tử ${yearText(facts)};`;
}

export function planBasis(facts: SchoolFacts): Line {
  return line`Căn cứ ${citation(facts, 'modelPlan', 'Kế hoạch', 'KH')} của ${facts.letterhead.school} về triển khai thực hiện mô hình trường học điện tử;`;
}

/** The bases of a paper in a wording of the district's own. */
const BASES = 'Các căn cứ';

interface DecisionParts {
  readonly fileName: string;
  readonly subject: LinePart;
  readonly bases: readonly Line[];
  /** Who proposes, the last basis. */
  readonly proposal?: string;
  readonly articles: readonly Article[];
  readonly annexes: readonly Omit<Annex, 'caption'>[];
  readonly recipients?: readonly string[];
}

export function decision(facts: SchoolFacts, registered: Registered, parts: DecisionParts): Paper {
  const { letterhead } = facts;
  const number = numberOf(letterhead, 'QĐ', registered.number);
  const caption = line`(Kèm theo Quyết định số ${number} ${longDate(registered.date)} của Hiệu trưởng ${letterhead.school})`;
  const bases = [
    ...parts.bases,
    line`Xét đề nghị của ${parts.proposal ?? 'bộ phận phụ trách công nghệ thông tin'}.`,
  ];
  return {
    ...frame(facts, registered, 'QĐ'),
    fileName: fileName(parts.fileName, facts),
    type: 'QUYẾT ĐỊNH',
    subject: line`${parts.subject}`,
    authority: line`HIỆU TRƯỞNG ${upper(plain(letterhead.school))}`,
    body: [
      ...part(
        BASES,
        bases.map((each) => paragraph(each, 'basis')),
      ),
      centred('QUYẾT ĐỊNH:'),
      ...ended(articles(parts.articles)),
    ],
    signers: [principalSigner(letterhead)],
    recipients: (parts.recipients ?? ['Như Điều 3', `${facts.officeName} (để báo cáo)`]).map(plain),
    annexes: parts.annexes.map((annex) => ({ ...annex, caption })),
  };
}

interface PlanParts {
  readonly fileName: string;
  readonly type?: string;
  readonly sign?: string;
  readonly subject: LinePart;
  readonly bases?: readonly Line[];
  readonly body: readonly Block[];
  readonly recipients?: readonly string[];
  readonly addressees?: readonly string[];
  readonly annexes?: readonly Annex[];
}

/** Plans, schemes, estimates, proposals: signed by the principal. */
export function plan(facts: SchoolFacts, registered: Registered, parts: PlanParts): Paper {
  return {
    ...frame(facts, registered, parts.sign ?? 'KH'),
    fileName: fileName(parts.fileName, facts),
    type: parts.type ?? 'KẾ HOẠCH',
    subject: line`${parts.subject}`,
    ...(parts.addressees === undefined ? {} : { addressees: parts.addressees.map(plain) }),
    body: [
      ...part(
        BASES,
        (parts.bases ?? []).map((each) => paragraph(each, 'basis')),
      ),
      ...parts.body,
    ],
    signers: [principalSigner(facts.letterhead)],
    recipients: (
      parts.recipients ?? [
        `${facts.officeName} (để báo cáo)`,
        'Ban chỉ đạo mô hình',
        'Các tổ, bộ phận (để thực hiện)',
      ]
    ).map(plain),
    annexes: parts.annexes ?? [],
  };
}

interface MinutesParts {
  readonly fileName: string;
  readonly subject: LinePart;
  readonly body: readonly Block[];
  readonly left: { readonly title: string; readonly name: Line };
  readonly right: { readonly title: string; readonly name: Line };
}

export function minutes(facts: SchoolFacts, registered: Registered, parts: MinutesParts): Paper {
  return {
    ...frame(facts, registered, 'BB'),
    fileName: fileName(parts.fileName, facts),
    type: 'BIÊN BẢN',
    subject: line`${parts.subject}`,
    body: parts.body,
    signers: [parts.left, parts.right].map(({ title, name }) => ({ titles: [plain(title)], name })),
    recipients: [plain('Hiệu trưởng'), plain('Thành viên Ban chỉ đạo')],
    annexes: [],
  };
}

function frame(
  { letterhead }: SchoolFacts,
  registered: Registered,
  sign: string,
): Pick<Paper, 'superior' | 'issuer' | 'number' | 'placeAndDate' | 'label'> {
  return {
    superior: known(letterhead.superior, { what: 'cơ quan chủ quản', table: 'profile', column: 'authority' }),
    issuer: plain(letterhead.school),
    number: numberLine(letterhead, sign, registered.number),
    placeAndDate: placeAndDate(letterhead, registered.date),
    ...(letterhead.label === undefined ? {} : { label: letterhead.label }),
  };
}

function fileName(name: string, facts: SchoolFacts): string {
  return `${name} ${formatSchoolYear(facts.year).replace('–', '-')}`.replace(/[\\/:*?"<>|]/g, '-');
}

/** The names of those who hold a role, or a blank that says whom the staff table lacks. */
export function holders(facts: SchoolFacts, ...roles: readonly Role[]): Line {
  const names = peopleWith(facts, ...roles).map(({ name }) => name);
  const titles = roles.map((role) => ROLE_NAMES[role]);
  return field(
    titles.join(', '),
    names.length > 0
      ? names.join(', ')
      : blank({ what: `người giữ việc “${titles.join('”, “')}”`, table: 'staff', column: 'roles' }),
  );
}

/** The first of them: one person signs. */
export function firstHolder(facts: SchoolFacts, role: Role): Line {
  const [person] = peopleWith(facts, role);
  return person === undefined ? holders(facts, role) : field(ROLE_NAMES[role], person.name);
}

export function portalAddress({ portal }: SchoolFacts): Line {
  return field('địa chỉ Cổng', known(portal, { what: 'địa chỉ Cổng', table: 'profile', column: 'portal' }));
}

/** From when it holds; a board that is kiện toàn and rules take the place of what was before. */
export function validFrom(subject: string, act?: Act): Article {
  const words = `; các quyết định, quy định trước đây của nhà trường về ${subject} hết hiệu lực`;
  const before = act === undefined ? words : field('thay quyết định trước', act === 'thành lập' ? '' : words);
  return { content: [line`Quyết định này có hiệu lực kể từ ngày ký${before}.`] };
}

export function carriedOutBy(who: string): Article {
  return { content: [`${who} chịu trách nhiệm thi hành Quyết định này.`] };
}

/** The sign that ends a text, on its last paragraph. */
function ended(blocks: readonly Block[]): Block[] {
  const last = blocks[blocks.length - 1];
  if (last === undefined || last.kind === 'table') return [...blocks];
  const end = last.line[last.line.length - 1];
  if (end === undefined || end.text.endsWith('./.')) return [...blocks];
  const closed: Block = {
    ...last,
    line: [...last.line.slice(0, -1), { ...end, text: `${end.text.replace(/[.;]$/, '')}./.` }],
  };
  return [...blocks.slice(0, -1), closed];
}
