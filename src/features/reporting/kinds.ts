/** The kinds of report: their names, parts and who they go to. The parts are shared; each kind puts its own together. */

import type { IsoDate } from '../../domain/calendar-date';
import { addMonths, formatMonth, formatSchoolYear, type Month, schoolYearOf } from '../../domain/school-year';
import type { ReportKind } from './page';

export interface KindOfReport {
  readonly title: string;
  /** Abbreviation in the number, and the heading of the paper. */
  readonly sign: 'BC' | 'TB';
  readonly type: 'BÁO CÁO' | 'THÔNG BÁO';
  /** Parts in order. */
  readonly parts: readonly PartKey[];
  /** To whom it is addressed. */
  readonly addressee: 'principal' | 'public';
  /** How many months it looks back, the month itself included. */
  readonly span: (month: Month) => number;
}

export const PARTS = {
  overall: { title: 'Kết quả chung', hint: 'Đánh giá chung về kết quả thực hiện.' },
  better: { title: 'Nội dung tiến bộ so với kỳ trước', hint: 'Việc đã làm tốt hơn.' },
  worse: { title: 'Nội dung giảm so với kỳ trước', hint: 'Việc chưa giữ được, nguyên nhân.' },
  missing: { title: 'Nội dung còn thiếu', hint: 'Số liệu, minh chứng chưa có.' },
  toMend: { title: 'Nội dung cần khắc phục', hint: 'Việc gì, ai làm, đến khi nào.' },
  operation: { title: 'Tình hình vận hành Cổng', hint: 'Việc kiểm tra, cập nhật đã làm.' },
  problems: { title: 'Vướng mắc, tồn tại', hint: 'Gặp gì, từ khi nào, ảnh hưởng ra sao.' },
  solutions: { title: 'Giải pháp', hint: 'Đã xử lý thế nào; đề xuất cách khắc phục.' },
  news: { title: 'Tin bài đã đăng', hint: 'Số tin theo chuyên mục.' },
  quality: {
    title: 'Chất lượng và việc duyệt tin',
    hint: 'Duyệt trước khi đăng, ảnh, tính công khai và bảo mật.',
  },
  effect: {
    title: 'Đánh giá hiệu quả',
    hint: 'Cổng giúp được gì cho cha mẹ, giáo viên; điều gì chưa hiệu quả.',
  },
  content: { title: 'Nội dung', hint: 'Tình hình, nguyên nhân, việc đã làm.' },
  result: { title: 'Kết quả', hint: 'Kết quả đạt được.' },
  next: { title: 'Nhiệm vụ thời gian tới', hint: 'Việc sẽ làm trong kỳ tới.' },
  requests: {
    title: 'Kiến nghị, đề xuất',
    hint: 'Mỗi kiến nghị một dòng. Dòng mới được ghi vào sổ Kiến nghị, khó khăn khi gửi.',
  },
} as const;

export type PartKey = keyof typeof PARTS;

const one = () => 1;

export const KINDS: Readonly<Record<ReportKind, KindOfReport>> = {
  model: {
    title: 'Báo cáo tháng',
    sign: 'BC',
    type: 'BÁO CÁO',
    parts: ['overall', 'better', 'worse', 'missing', 'toMend', 'next', 'requests'],
    addressee: 'principal',
    span: one,
  },
  portal: {
    title: 'Báo cáo tuần về Cổng TTĐT',
    sign: 'BC',
    type: 'BÁO CÁO',
    parts: ['operation', 'problems', 'solutions', 'requests'],
    addressee: 'principal',
    span: one,
  },
  notice: {
    title: 'Thông báo kết quả tháng và nội dung cần khắc phục',
    sign: 'TB',
    type: 'THÔNG BÁO',
    parts: ['overall', 'toMend'],
    addressee: 'public',
    span: one,
  },
  portalReview: {
    title: 'Đánh giá hiệu quả hoạt động của Cổng',
    sign: 'BC',
    type: 'BÁO CÁO',
    parts: ['news', 'quality', 'problems', 'effect', 'solutions'],
    addressee: 'principal',
    span: one,
  },
  data: {
    title: 'Báo cáo số liệu mô hình',
    sign: 'BC',
    type: 'BÁO CÁO',
    parts: ['overall', 'missing'],
    addressee: 'principal',
    span: one,
  },
  week: {
    title: 'Báo cáo tuần về mô hình',
    sign: 'BC',
    type: 'BÁO CÁO',
    parts: ['content', 'problems', 'solutions', 'next', 'requests'],
    addressee: 'principal',
    span: one,
  },
  quarter: {
    title: 'Báo cáo quý',
    sign: 'BC',
    type: 'BÁO CÁO',
    parts: ['overall', 'better', 'worse', 'toMend', 'next', 'requests'],
    addressee: 'principal',
    span: (month) => ((Number(month.slice(5)) - 1) % 3) + 1,
  },
  term: {
    title: 'Báo cáo học kỳ, năm học',
    sign: 'BC',
    type: 'BÁO CÁO',
    parts: ['overall', 'better', 'worse', 'missing', 'toMend', 'next', 'requests'],
    addressee: 'principal',
    span: (month) => ((Number(month.slice(5)) - 9 + 12) % 12) + 1,
  },
  topic: {
    title: 'Báo cáo chuyên đề',
    sign: 'BC',
    type: 'BÁO CÁO',
    parts: ['content', 'result', 'problems', 'requests'],
    addressee: 'principal',
    span: one,
  },
  adHoc: {
    title: 'Báo cáo đột xuất',
    sign: 'BC',
    type: 'BÁO CÁO',
    parts: ['content', 'problems', 'solutions', 'requests'],
    addressee: 'principal',
    span: one,
  },
};

/** Kinds that may be several in one month: each new one is a row of its own. */
export const REPEATED: readonly ReportKind[] = ['portal', 'week', 'topic', 'adHoc'];

/** The months a report looks at, oldest first. */
export function monthsOf(kind: ReportKind, month: Month): Month[] {
  const span = KINDS[kind].span(month);
  return Array.from({ length: span }, (_, index) => addMonths(month, index - span + 1));
}

/** What the report is about, as its subject begins; topics and ad hoc reports name it themselves. */
export function subjectOf(kind: ReportKind, month: Month, from: IsoDate, today: IsoDate): string {
  const monthText = `tháng ${formatMonth(month)}`;
  switch (kind) {
    case 'model':
      return `Kết quả thực hiện mô hình trường học điện tử ${monthText}`;
    case 'portal':
      return `Tồn tại, vướng mắc của Cổng thông tin điện tử và cách khắc phục (${days(from, today)})`;
    case 'notice':
      return `Kết quả thực hiện mô hình trường học điện tử ${monthText} và nội dung cần khắc phục`;
    case 'portalReview':
      return `Hiệu quả hoạt động của Cổng thông tin điện tử ${monthText}`;
    case 'data':
      return `Số liệu thực hiện mô hình trường học điện tử ${monthText}`;
    case 'week':
      return `Thực hiện mô hình trường học điện tử trong tuần (${days(from, today)})`;
    case 'quarter':
      return `Thực hiện mô hình trường học điện tử quý ${quarterOf(month)}/${month.slice(0, 4)}`;
    case 'term':
      return `Thực hiện mô hình trường học điện tử ${termOf(month)}`;
    case 'topic':
    case 'adHoc':
      return '';
  }
}

function quarterOf(month: Month): string {
  return ['I', 'II', 'III', 'IV'][Math.floor((Number(month.slice(5)) - 1) / 3)] ?? '';
}

/** Before February it is the first term's report, from May on the year's. */
function termOf(month: Month): string {
  const number = Number(month.slice(5));
  const year = formatSchoolYear(schoolYearOf(`${month}-01` as IsoDate));
  if (number >= 9 || number === 1) return `học kỳ I năm học ${year}`;
  return number >= 5 ? `năm học ${year}` : `từ đầu năm học ${year} đến hết tháng ${formatMonth(month)}`;
}

function days(from: IsoDate, to: IsoDate): string {
  const text = (day: IsoDate) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;
  return `từ ${text(from)} đến ${text(to)}/${to.slice(0, 4)}`;
}
