/** The district's views as official papers: the same in the dialog (preview, print, Word) and on the server (PDF). Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import { cellText, type ViewTable } from '../../domain/view-table';
import { officeHead, officeSigner } from '../../paper/office-letterhead';
import { type Block, heading, items, line, type Paper, paragraph, plain, table } from '../../paper/paper';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import { type DashboardPage, PAPER_TITLES, type PaperKind } from './page';

/** Longer lists stand in the tables that go with the report. */
const WEAKEST = 15;

export function districtPaper(page: DashboardPage, kind: PaperKind): Paper {
  const subject: Readonly<Record<PaperKind, string>> = {
    month: `kết quả tự chấm mô hình trường học điện tử tháng ${page.monthText}`,
    missing: `tình hình nộp bản tự chấm mô hình trường học điện tử đến ngày ${page.today}`,
    gaps: `đối chiếu điểm tự chấm và điểm kiểm tra tháng ${page.monthText}`,
    order: `thứ tự các trường thực hiện mô hình trường học điện tử tháng ${page.monthText}`,
  };
  return {
    fileName: `${PAPER_TITLES[kind]} ${page.month}`,
    ...officeHead(page.office, 'BC', page.day as IsoDate),
    type: 'BÁO CÁO',
    subject: plain(subject[kind]),
    body: BODIES[kind](page),
    signers: [officeSigner()],
    recipients: kind === 'month' && page.office.superior !== '' ? [plain(page.office.superior)] : [],
    annexes: [],
    ...(page.points === 'sample' ? { label: SAMPLE_LABEL } : {}),
  };
}

const BODIES: Readonly<Record<PaperKind, (page: DashboardPage) => Block[]>> = {
  month: (page) => [
    heading('1. Tình hình nộp'),
    ...handInLines(page),
    heading('2. Kết quả theo cấp học'),
    ...levelLines(page),
    heading('3. Kết quả theo tiêu chí'),
    asTable(page.tables.criteria, [1, 4]),
    heading('4. Chỉ báo còn yếu của toàn địa bàn'),
    ...(page.tables.indicators.rows.length === 0
      ? [paragraph('Chưa có số liệu.')]
      : [asTable(weakest(page.tables.indicators), [1, 5])]),
    heading('5. Kết quả từng trường'),
    asTable(withColumns(page.tables.schools, SCHOOL_COLUMNS), [4, 1.5, 2, 3, 1.5, 1.5]),
  ],
  missing: (page) => [
    heading('1. Các trường chưa nộp, đã quá hạn'),
    ...orNone(page.tables.missing, [4, 1.5, 2, 2, 2, 1.5, 5]),
    heading('2. Các trường nộp muộn'),
    ...orNone(page.tables.late, [4, 1.5, 2, 2, 2, 1.5]),
  ],
  gaps: (page) => [
    ...(page.tables.gaps.note === undefined ? [] : [paragraph(page.tables.gaps.note)]),
    ...orNone(withColumns(page.tables.gaps, GAP_COLUMNS), [4, 1.5, 1.5, 1.5, 1.5, 1.8]),
  ],
  order: (page) => [
    ...(page.tables.order.note === undefined ? [] : [paragraph(page.tables.order.note)]),
    ...orNone(page.tables.order, [3, 1.5, 2.5, 4, 2.5, 1.5, 1.5]),
  ],
};

const SCHOOL_COLUMNS = ['Trường', 'Cấp học', 'Tình trạng', 'Kết quả tự chấm', 'Tỉ lệ', 'So với cấp học'];
const GAP_COLUMNS = ['Trường', 'Cấp học', 'Đợt', 'Tự chấm', 'Kiểm tra', 'Chênh lệch'];

function handInLines({ handIns, monthText, tables }: DashboardPage): Block[] {
  const own = handIns.find(({ text }) => text === monthText);
  if (own === undefined) return [paragraph('Chưa có số liệu.')];
  const all = own.inTime + own.late + own.missing + own.open;
  const missing = tables.missing.rows
    .filter((row) => row[2] === monthText)
    .map((row) => String(row[0] ?? ''));
  return items([
    line`Đã nộp: ${own.inTime + own.late}/${all} trường, trong đó nộp muộn ${own.late} trường.`,
    ...(missing.length === 0
      ? [plain('Không trường nào quá hạn mà chưa nộp.')]
      : [line`Quá hạn chưa nộp: ${missing.join(', ')}.`]),
  ]);
}

function levelLines({ averages, month, levels }: DashboardPage): Block[] {
  return items(
    levels.flatMap(({ key, name }) => {
      const own = averages.find((each) => each.level === key && each.month === month);
      if (own?.self === undefined) return [];
      const rounds = [
        ...(own.roundOne === undefined ? [] : [`Đợt 1 ${cellText(own.roundOne, 'share')}`]),
        ...(own.roundTwo === undefined ? [] : [`Đợt 2 ${cellText(own.roundTwo, 'share')}`]),
      ];
      const text = [`tự chấm bình quân ${cellText(own.self, 'share')}`, ...rounds].join(', ');
      return [plain(`${name}: ${own.handedIn}/${own.schools} trường đã nộp; ${text}.`)];
    }),
  );
}

function weakest(all: ViewTable): ViewTable {
  return { ...all, rows: all.rows.filter((row) => row[4] !== 1).slice(0, WEAKEST) };
}

function withColumns(all: ViewTable, titles: readonly string[]): ViewTable {
  const positions = titles.map((title) => all.columns.findIndex((each) => each.title === title));
  return {
    ...all,
    columns: positions.flatMap((position) => all.columns[position] ?? []),
    rows: all.rows.map((row) => positions.map((position) => row[position] ?? '')),
  };
}

function orNone(found: ViewTable, shares: readonly number[]): Block[] {
  return found.rows.length === 0 ? [paragraph('Không có.')] : [asTable(found, shares)];
}

/** `shares`: widths set against each other; columns beyond them have 1. */
function asTable({ columns, rows }: ViewTable, shares: readonly number[]): Block {
  return table(
    columns.map(({ title, kind }, index) => ({
      title,
      share: shares[index] ?? 1,
      centred: kind !== 'text' && kind !== 'link',
    })),
    rows.map((row) => columns.map(({ kind }, index) => cellText(row[index] ?? '', kind))),
  );
}
