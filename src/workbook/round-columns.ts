/** Words and columns that the tables of verification share. */
import { SCORE_KIND_NAMES } from '../domain/score';
import type { Round } from '../domain/verification';
import { column } from './table';

export const ROUND_WORDS: Readonly<Record<Round, string>> = {
  roundOne: SCORE_KIND_NAMES.roundOne,
  roundTwo: SCORE_KIND_NAMES.roundTwo,
};

/** What the office did with a submission. */
export const ACT_WORDS = {
  returned: 'Trả lại để bổ sung',
  confirmed: 'Xác nhận',
  reopened: 'Mở lại',
} as const;

export const roundColumn = () =>
  column.choice({
    title: 'Đợt',
    note: 'Đợt 1 trên hệ thống hay Đợt 2 tại trường.',
    width: 130,
    computed: true,
    choices: ROUND_WORDS,
  });

export const schoolIdColumn = () =>
  column.text({ title: 'Mã trường', note: 'Mã dòng của trường.', computed: true, hidden: true });

export const schoolColumn = () =>
  column.text({ title: 'Trường', note: 'Tên trường.', width: 190, computed: true });

export const pointsColumn = (title: string, note = 'Điểm; trống khi chưa có bộ điểm hoặc chưa chấm.') =>
  column.number({ title, note, width: 68, computed: true, minimum: 0 });

export const jsonColumn = (title: string) =>
  column.text({ title, note: 'Chương trình dùng.', computed: true, hidden: true, long: true });
