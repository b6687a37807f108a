/** The purposes of obligations, and the short form in which the calendar of the standard is written down. */
import type { Obligation, ObligationState } from '../domain/obligation';
import type { Schedule } from '../domain/recurrence';
import type { Sourced } from './sourced';

export interface StandardObligation extends Obligation, Sourced {
  /** Vietnamese: what the source says of the time, where the schedule had to be more exact, or was moved. */
  readonly said?: string;
}

/** Of the obligations of one purpose a school has at most one on; the others are its variants. */
export const PURPOSE_NAMES = {
  modelReport: 'Báo cáo tháng thực hiện mô hình',
  scores: 'Nộp bảng tự chấm điểm',
  boardMeeting: 'Họp Ban chỉ đạo',
  dataReport: 'Báo cáo số liệu mô hình',
  dataApproval: 'Duyệt số liệu mô hình',
  portalReport: 'Báo cáo vướng mắc Cổng',
  publishedResults: 'Công bố kết quả và nội dung cần khắc phục',
  portalProblems: 'Kiến nghị về Cổng gửi đơn vị quản lý',
  portalEvaluation: 'Đánh giá Cổng hằng tháng',
  portalEvaluationQuarter: 'Đánh giá Cổng hằng quý',
  portalEvaluationYear: 'Đánh giá Cổng cuối năm',
  weekReport: 'Báo cáo tuần',
  quarterReport: 'Báo cáo quý',
  termReport: 'Báo cáo học kỳ, năm học',
  specialReport: 'Báo cáo chuyên đề, đột xuất',
  weekSchedule: 'Lịch công tác tuần',
  weekNews: 'Tin mới hằng tuần',
  disclosure: 'Công khai',
  feeNotice: 'Thông báo các khoản thu',
  emulation: 'Cơ chế gắn với thi đua',
  account: 'Tài khoản của trường',
  accountNew: 'Tài khoản của trường mới thực hiện',
  seminar: 'Chuyên đề và rút kinh nghiệm',
  mailbox: 'Mở hòm thư của trường',
  incoming: 'Xử lý văn bản đến',
  evaluation: 'Tự đánh giá mô hình học kỳ, năm học',
  proposal: 'Đề nghị công nhận',
  roundOne: 'Đánh giá đợt 1',
  roundTwo: 'Đánh giá đợt 2',
  staticInformation: 'Thông tin tĩnh của Cổng',
  newsPlan: 'Định hướng tin bài',
  maintenance: 'Bảo trì, dự toán hằng năm',
} as const;

export type Purpose = keyof typeof PURPOSE_NAMES;

/** The purpose in words; one that a district named itself is its own words. */
export function purposeName(purpose: string): string {
  const names: Readonly<Record<string, string>> = PURPOSE_NAMES;
  return names[purpose] ?? purpose;
}

/** The key of a purpose's name; a name of the district's own stays as it is. */
export function purposeKey(name: string): string {
  return Object.entries(PURPOSE_NAMES).find(([, words]) => words === name)?.[0] ?? name;
}

type Rest = Pick<StandardObligation, 'title' | 'recipient' | 'source'> & Partial<StandardObligation>;

/** No mail, moved earlier off days off, paused in summer, kept by the school, stated, unless `rest` says otherwise. */
export function obligation(
  code: string,
  purpose: Purpose,
  state: ObligationState,
  schedule: Schedule,
  rest: Rest,
): StandardObligation {
  return {
    shift: 'before',
    leadDays: 0,
    byMail: false,
    remindedBy: 'school',
    pausedInSummer: true,
    completion: { kind: 'none' },
    basis: 'stated',
    // public disclosure is the one purpose whose days the law sets (standard.md section 23)
    ...(purpose === 'disclosure' ? { legal: true } : {}),
    ...rest,
    code,
    purpose,
    state,
    schedule,
  };
}
