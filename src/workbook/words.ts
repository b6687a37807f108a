/** Vietnamese words of the choices that several tables share. */
import type { Level } from '../domain/level';

/** In cells a level is its short name, as schools write it. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = { MN: 'MN', TH: 'TH', THCS: 'THCS' };

/** The levels above preschool. */
export const SCHOOL_AGE: readonly Level[] = ['TH', 'THCS'];

export const YES_NO_WORDS = { yes: 'Có', no: 'Không' } as const;

/** What a month's indicator came to (`noData` is never a zero). */
export const INDICATOR_STATE_WORDS = {
  met: 'Đạt',
  notMet: 'Chưa đạt',
  noData: 'Chưa có số liệu',
  notApplicable: 'Không áp dụng',
} as const;

/** Where a school's report stands. */
export const REPORT_STATE_WORDS = {
  draft: 'Nháp',
  submitted: 'Đã nộp',
  returned: 'Trả lại để bổ sung',
  confirmed: 'Đã xác nhận',
} as const;

/** What the points of a scored month are worth. */
export const POINT_STATE_WORDS = {
  unconfirmed: 'Chưa có điểm',
  sample: 'Điểm mẫu',
  confirmed: 'Đã xác nhận',
} as const;
