/** Papers of a round: the file for the visit, the form to fill by hand, the minutes afterwards. Pure. */
import { LEVEL_NAMES } from '../../domain/level';
import { formatMonth, formatSchoolYear, type SchoolYear } from '../../domain/school-year';
import { SCORE_KIND_NAMES } from '../../domain/score';
import { formatNumber } from '../../domain/vietnamese';
import { type Letterhead, longDate, numberLine, placeAndDate } from '../../paper/letterhead';
import {
  type Annex,
  type Block,
  blank,
  heading,
  item,
  items,
  known,
  type Line,
  type LinePart,
  line,
  type Paper,
  paragraph,
  plain,
  type Signer,
  table,
} from '../../paper/paper';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import type { Office } from '../../standard/settings';
import { pointsText, profileText, type ViewInput } from './plan-view';
import { type RegisterCopy, registersAnnex } from './registers';
import { checkedTotals, NO_ENTRY } from './sheet';
import type { RoundPlace } from './store';
import { evidencePieces, submittedCopy } from './submitted-copy';

export type PaperKind = 'dossier' | 'form' | 'minutes';

export interface RoundPaperInput {
  readonly view: ViewInput;
  readonly place: RoundPlace;
  readonly office: Office;
  readonly schoolYear: SchoolYear;
  /** The school's registers as the office read them last, for the file of the visit. */
  readonly registers?: { readonly copies: readonly RegisterCopy[]; readonly readText: string };
}

export const PAPER_TITLES: Readonly<Record<PaperKind, string>> = {
  dossier: 'Bộ hồ sơ kiểm tra',
  form: 'Phiếu chấm in ra giấy',
  minutes: 'Biên bản kiểm tra',
};

export function roundPaper(kind: PaperKind, input: RoundPaperInput): Paper {
  if (kind === 'dossier') return dossierPaper(input);
  return kind === 'form' ? formPaper(input) : minutesPaper(input);
}

/** Everything for the visit in one file: what is known of the school, then five annexes. */
function dossierPaper(input: RoundPaperInput): Paper {
  return {
    ...frame(input, 'BỘ HỒ SƠ KIỂM TRA', ''),
    body: [
      heading('1. Trường và đợt kiểm tra'),
      ...items(introduction(input)),
      heading('2. Đoàn kiểm tra'),
      ...teamItems(input),
      heading('3. Trong bộ hồ sơ này'),
      ...items([
        'Phụ lục 1: Phiếu chấm điểm',
        'Phụ lục 2: Danh mục minh chứng nhà trường đã nộp',
        'Phụ lục 3: Số liệu đơn vị tính lại từ các sổ của trường',
        'Phụ lục 4: Nhận xét lần kiểm tra trước',
        'Phụ lục 5: Các sổ của trường',
      ]),
    ],
    signers: [],
    annexes: [
      annex(1, 'Phiếu chấm điểm', scoreTable(input, true)),
      annex(2, 'Danh mục minh chứng nhà trường đã nộp', evidenceTable(input)),
      annex(3, 'Số liệu đơn vị tính lại từ các sổ của trường', registerTable(input)),
      annex(4, 'Nhận xét lần kiểm tra trước', lastTable(input)),
      registersAnnex(5, input.registers),
    ],
  };
}

/** The form to fill by hand at the school. */
function formPaper(input: RoundPaperInput): Paper {
  return {
    ...frame(input, 'PHIẾU KIỂM TRA, CHẤM ĐIỂM', ''),
    body: [
      ...items(introduction(input)),
      scoreTable(input, false),
      paragraph(line`Nhận xét chung: ${blank({ what: 'nhận xét chung (ghi tay)' })}`),
    ],
    signers: [
      signer('ĐẠI DIỆN NHÀ TRƯỜNG', undefined, 'người đại diện nhà trường ký'),
      signer('NGƯỜI CHẤM', undefined, 'người chấm ký'),
    ],
    annexes: [],
  };
}

/** Minutes after the visit: who, what was found, what the school has to mend, the conclusion. */
function minutesPaper(input: RoundPaperInput): Paper {
  const { view, place, office, schoolYear } = input;
  const { criteria, entries, school, session, team } = view;
  const name = school.record.name;
  const lead = team.find(({ task }) => task === 'Trưởng đoàn')?.person;
  const unmet = criteria.indicators.filter(({ code, maximum }) => {
    const entry = entries.get(code);
    return entry?.points !== undefined && !entry.notApplicable && entry.points < maximum;
  });
  const others = criteria.indicators.filter(({ code }) => entries.get(code)?.notApplicable === true);
  return {
    ...frame(input, 'BIÊN BẢN', 'BB'),
    subject: plain(
      `Kiểm tra, chấm điểm trường học điện tử ${SCORE_KIND_NAMES[place.round]}, năm học ${formatSchoolYear(schoolYear)}`,
    ),
    body: [
      paragraph(
        line`Hôm nay, ${longDate(session?.record.visitOn)}, tại ${known(place.round === 'roundTwo' ? name : undefined, { what: 'địa điểm lập biên bản' })}, chúng tôi gồm:`,
      ),
      heading('1. Đoàn kiểm tra'),
      ...teamItems(input),
      heading('2. Đại diện nhà trường'),
      item(line`${blank({ what: 'họ tên, chức vụ đại diện nhà trường' })}`),
      heading('3. Nội dung, căn cứ'),
      ...items([
        ...introduction(input),
        'Căn cứ: các sổ và minh chứng trong sổ của trường, số liệu đơn vị tính lại, điểm nhà trường tự chấm, kiểm tra thực tế.',
      ]),
      heading('4. Kết quả'),
      totalsTable(input),
      heading('5. Chỉ báo chưa đạt điểm tối đa và yêu cầu'),
      ...(unmet.length === 0
        ? [paragraph('Không có.')]
        : [
            table(
              [
                { title: 'Mã', share: 1.3, centred: true },
                { title: 'Chỉ báo', share: 5 },
                { title: 'Điểm', share: 1.6, centred: true },
                { title: 'Nhận xét, yêu cầu', share: 5 },
              ],
              unmet.map((indicator) => {
                const entry = entries.get(indicator.code) ?? NO_ENTRY;
                return [
                  indicator.code,
                  indicator.wording,
                  `${pointsText(entry, criteria)}${criteria.points === 'unconfirmed' ? '' : `/${formatNumber(indicator.maximum, 2)}`}`,
                  entry.remark || '',
                ];
              }),
            ),
          ]),
      ...(others.length === 0
        ? []
        : [
            paragraph('Chỉ báo không áp dụng:'),
            ...items(others.map(({ code }) => `${code}: ${entries.get(code)?.remark ?? ''}`)),
          ]),
      heading('6. Kết luận của đoàn'),
      ...closedLines(session?.record.remark, 'kết luận của đoàn kiểm tra'),
      heading('7. Ý kiến của nhà trường'),
      paragraph(blank({ what: 'ý kiến của nhà trường' })),
      paragraph(
        `Biên bản lập thành 02 bản, ${office.name} giữ một bản, ${name} giữ một bản; đã đọc cho những người có tên trên cùng nghe và thống nhất.`,
      ),
    ],
    signers: [
      signer('ĐẠI DIỆN NHÀ TRƯỜNG', undefined, 'họ tên đại diện nhà trường'),
      signer('TRƯỞNG ĐOÀN', lead, 'họ tên trưởng đoàn (phân công ở Phân công kiểm tra)'),
    ],
    recipients: [plain(name), plain('Hồ sơ đoàn kiểm tra')],
    annexes: [],
  };
}

function frame(
  { view, place, office }: RoundPaperInput,
  type: string,
  sign: string,
): Omit<Paper, 'body' | 'signers' | 'annexes'> {
  const head = officeLetterhead(office, view.criteria.points === 'sample' ? SAMPLE_LABEL : undefined);
  const name = view.school.record.name;
  return {
    fileName: `${type.charAt(0)}${type.slice(1).toLocaleLowerCase('vi')} – ${name}`.replace(
      /[\\/:*?"<>|]/g,
      '-',
    ),
    superior: plain(head.superior),
    issuer: plain(head.school),
    ...(sign === '' ? {} : { number: numberLine(head, sign) }),
    placeAndDate: placeAndDate(head, view.session?.record.visitOn),
    type,
    subject: plain(`${name} – ${SCORE_KIND_NAMES[place.round]}, tháng ${formatMonth(place.month)}`),
    recipients: [],
    ...(head.label === undefined ? {} : { label: head.label }),
  };
}

/** The managing unit's own letterhead; its symbol is a blank that the one who signs fills in. */
export function officeLetterhead({ name, superior }: Office, label?: string): Letterhead {
  return { superior, school: name, ...(label === undefined ? {} : { label }) };
}

function introduction({ view, place, schoolYear }: RoundPaperInput): string[] {
  const { school, profile, criteria, facts } = view;
  const levels = school.record.levels.map((level) => LEVEL_NAMES[level]).join(', ');
  return [
    `Trường: ${school.record.name} (${levels})`,
    `Phạm vi áp dụng: ${profileText(profile)}`,
    `Đợt: ${SCORE_KIND_NAMES[place.round]}, theo số liệu tháng ${formatMonth(place.month)}, năm học ${formatSchoolYear(schoolYear)}`,
    `Bộ chỉ báo: bản ${criteria.version}, ${criteria.indicators.length} chỉ báo${criteria.label === undefined ? '; chưa có bộ điểm, chỉ xét Đạt, Chưa đạt' : `; ${criteria.label}`}`,
    ...(facts?.submittedAt === undefined ? ['Nhà trường chưa nộp bản tự chấm của tháng này'] : []),
  ];
}

function teamItems({ view: { team } }: RoundPaperInput): Block[] {
  if (team.length === 0)
    return [item(line`${blank({ what: 'đoàn kiểm tra (phân công ở Phân công kiểm tra)' })}`)];
  return items(team.map(({ person, task, unit }) => `${person}${unit === '' ? '' : `, ${unit}`} – ${task}`));
}

function scoreTable({ view }: RoundPaperInput, filled: boolean): Block {
  const { criteria, entries, computed } = view;
  const metOnly = criteria.points === 'unconfirmed';
  const value = (points: number | undefined) =>
    points === undefined ? '–' : pointsText({ points, notApplicable: false }, criteria);
  return table(
    [
      { title: 'Mã', share: 1.4, centred: true },
      { title: 'Chỉ báo', share: 6 },
      ...(metOnly ? [] : [{ title: 'Tối đa', share: 1.2, centred: true }]),
      { title: 'Gợi ý', share: 1.5, centred: true },
      { title: 'Tự chấm', share: 1.5, centred: true },
      { title: filled ? 'Đoàn chấm' : 'Điểm', share: 1.5, centred: true },
      { title: 'Nhận xét', share: 3.6 },
    ],
    criteria.indicators.map(({ code, wording, maximum, mandatory, self, selfNotApplicable }) => {
      const entry = entries.get(code) ?? NO_ENTRY;
      const isEmpty = !filled || (entry.points === undefined && !entry.notApplicable);
      return [
        code,
        mandatory ? `${wording} (Bắt buộc)` : wording,
        ...(metOnly ? [] : [formatNumber(maximum, 2)]),
        value(computed?.suggestions.get(code)?.points),
        selfNotApplicable ? 'KAD' : value(self),
        isEmpty ? '' : pointsText(entry, criteria),
        filled ? entry.remark : '',
      ];
    }),
  );
}

function evidenceTable({ view: { facts, criteria } }: RoundPaperInput): Block {
  const rows = (submittedCopy(facts?.snapshot)?.indicators ?? []).flatMap(({ code, evidence }) =>
    evidencePieces(evidence).map(({ title, link }): LinePart[] => [
      code,
      title,
      link === undefined || link === title ? '' : link,
    ]),
  );
  if (rows.length === 0)
    return paragraph(`Nhà trường chưa nộp minh chứng nào (${criteria.indicators.length} chỉ báo).`);
  return table(
    [
      { title: 'Mã', share: 1.4, centred: true },
      { title: 'Minh chứng', share: 6 },
      { title: 'Liên kết', share: 7 },
    ],
    rows,
  );
}

function registerTable({ view: { computed, criteria } }: RoundPaperInput): Block {
  const rows = criteria.indicators.flatMap(({ code }): LinePart[][] => {
    const counted = computed?.suggestions.get(code);
    if (counted === undefined || counted.state === 'judged') return [];
    return [[code, counted.sentence, counted.registers.join('; ')]];
  });
  if (rows.length === 0) return paragraph('Đơn vị chưa tính lại từ sổ của trường.');
  return table(
    [
      { title: 'Mã', share: 1.4, centred: true },
      { title: 'Đơn vị tính được', share: 9 },
      { title: 'Sổ, số dòng đã đếm', share: 4 },
    ],
    rows,
  );
}

function lastTable({ view: { last } }: RoundPaperInput): Block {
  const rows = (last?.criteria.indicators ?? []).flatMap(({ code, wording }): LinePart[][] => {
    const entry = last?.entries.get(code);
    return entry === undefined || entry.remark === '' || last === undefined
      ? []
      : [[code, wording, pointsText(entry, last.criteria), entry.remark]];
  });
  if (rows.length === 0) return paragraph('Chưa có lần kiểm tra trước, hoặc lần trước không có nhận xét.');
  return table(
    [
      { title: 'Mã', share: 1.4, centred: true },
      { title: 'Chỉ báo', share: 6 },
      { title: 'Điểm', share: 1.6, centred: true },
      { title: 'Nhận xét', share: 6 },
    ],
    rows,
  );
}

function totalsTable({ view, place }: RoundPaperInput): Block {
  const { criteria, entries, rules } = view;
  const { standards, whole } = checkedTotals(place.round, criteria, entries);
  const withPoints = criteria.points !== 'unconfirmed';
  const row = (title: LinePart, total: typeof whole): LinePart[] => [
    title,
    `${total.met}/${total.applicable}`,
    ...(withPoints ? [`${formatNumber(total.points ?? 0, 2)}/${formatNumber(total.maximum ?? 0, 2)}`] : []),
  ];
  const bold = (text: string): Line => [{ text, bold: true }];
  return table(
    [
      { title: 'Tiêu chuẩn', share: 8 },
      { title: 'Chỉ báo đạt', share: 3, centred: true },
      ...(withPoints ? [{ title: 'Điểm', share: 3, centred: true }] : []),
    ],
    [
      ...[...standards].map(([code, total]) =>
        row(`${code}. ${rules.headings.find((each) => each.code === code)?.title ?? ''}`, total),
      ),
      row(bold('Cộng'), whole),
    ],
  );
}

function annex(number: number, subject: string, content: Block): Annex {
  return {
    type: `PHỤ LỤC ${number}`,
    subject: plain(subject),
    caption: plain('(Kèm theo Bộ hồ sơ kiểm tra)'),
    body: [content],
  };
}

function closedLines(text: string | undefined, what: string): Block[] {
  const lines = (text ?? '').split('\n').filter((each) => each.trim() !== '');
  return lines.length === 0 ? [paragraph(blank({ what }))] : lines.map((each) => paragraph(each.trim()));
}

function signer(title: string, name: string | undefined, what: string): Signer {
  return { titles: [plain(title)], name: name === undefined ? blank({ what }) : plain(name) };
}
