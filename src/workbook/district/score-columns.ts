/** Columns of results that facts and the overview share: totals of the four scores and rates of the nine criteria. */
import { column } from '../table';

const total = (title: string) =>
  column.number({
    title,
    note: 'Tổng điểm; trống khi chưa có bộ điểm hoặc chưa chấm.',
    width: 72,
    computed: true,
    minimum: 0,
  });

const rate = (criterion: string) =>
  column.number({
    title: `TC ${criterion}`,
    note: `Tỉ lệ chỉ báo đạt trên số chỉ báo áp dụng của tiêu chí ${criterion}.`,
    width: 54,
    computed: true,
    percent: true,
    minimum: 0,
    maximum: 1,
  });

const count = (title: string, note: string) =>
  column.number({ title, note, width: 70, computed: true, minimum: 0, integer: true });

export const scoreColumns = {
  suggested1: total('Gợi ý TC 1'),
  suggested2: total('Gợi ý TC 2'),
  suggested3: total('Gợi ý TC 3'),
  suggestedTotal: total('Điểm gợi ý'),
  self1: total('Tự chấm TC 1'),
  self2: total('Tự chấm TC 2'),
  self3: total('Tự chấm TC 3'),
  selfTotal: total('Điểm tự chấm'),
  roundOne1: total('Đợt 1 TC 1'),
  roundOne2: total('Đợt 1 TC 2'),
  roundOne3: total('Đợt 1 TC 3'),
  roundOneTotal: total('Đợt 1 – trên hệ thống'),
  roundTwo1: total('Đợt 2 TC 1'),
  roundTwo2: total('Đợt 2 TC 2'),
  roundTwo3: total('Đợt 2 TC 3'),
  roundTwoTotal: total('Đợt 2 – tại trường'),
} as const;

const maximum = (title: string) =>
  column.number({
    title,
    note: 'Điểm tối đa của các chỉ báo áp dụng: chỉ báo Không áp dụng không tính.',
    width: 72,
    computed: true,
    minimum: 0,
  });

/** What the totals are out of. */
export const maximumColumns = {
  selfMaximum: maximum('Tối đa tự chấm'),
  roundOneMaximum: maximum('Tối đa Đợt 1'),
  roundTwoMaximum: maximum('Tối đa Đợt 2'),
} as const;

export const countColumns = {
  metCount: count('Chỉ báo đạt', 'Số chỉ báo nhà trường đạt.'),
  applicableCount: count('Chỉ báo áp dụng', 'Số chỉ báo áp dụng cho trường.'),
  noDataCount: count('Chưa có số liệu', 'Số chỉ báo chưa có số liệu.'),
} as const;

export const criterionColumns = {
  criterion11: rate('1.1'),
  criterion12: rate('1.2'),
  criterion13: rate('1.3'),
  criterion21: rate('2.1'),
  criterion22: rate('2.2'),
  criterion23: rate('2.3'),
  criterion31: rate('3.1'),
  criterion32: rate('3.2'),
  criterion33: rate('3.3'),
} as const;
