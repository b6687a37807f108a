/** The whole set: three standards of three criteria each, and their indicators in order. */

import type { Indicator } from './indicator';
import { applicationIndicators } from './indicators-application';
import { infrastructureIndicators } from './indicators-infrastructure';
import { policyIndicators } from './indicators-policy';
import { portalIndicators } from './indicators-portal';
import type { Sourced } from './sourced';

export type { Assessment, Indicator } from './indicator';
export { criterionOf } from './indicator';

export interface Heading extends Sourced {
  /** `2` for a standard, `2.3` for a criterion. */
  readonly code: string;
  readonly title: string;
}

function heading(code: string, title: string, source: string): Heading {
  return { code, title, source, basis: 'stated' };
}

export const standards: readonly Heading[] = [
  heading('1', 'Môi trường chính sách và nguồn nhân lực', 'S1:33'),
  heading('2', 'Triển khai ứng dụng mô hình', 'S1:56'),
  heading('3', 'Cơ sở hạ tầng', 'S1:124'),
];

export const criteria: readonly Heading[] = [
  heading('1.1', 'Công tác chỉ đạo, điều hành', 'S1:34–43'),
  heading('1.2', 'Nguồn nhân lực', 'S1:44–49; S4:41–51'),
  heading('1.3', 'Các điều kiện bảo đảm khác về chính sách', 'S1:50–55; S4:53–61'),
  heading('2.1', 'Ứng dụng CNTT trong quản lý, điều hành', 'S1:57–71'),
  heading('2.2', 'Ứng dụng CNTT trong giảng dạy và học tập', 'S1:72–86; S4:100–128'),
  heading('2.3', 'Cổng thông tin điện tử', 'S1:87–123'),
  heading('3.1', 'Trang thiết bị CNTT', 'S1:125–132'),
  heading('3.2', 'Hệ thống mạng kết nối', 'S1:133–137'),
  heading('3.3', 'Các điều kiện bảo đảm khác về hạ tầng', 'S1:138–147; S4:144–164'),
];

/** In the order of their codes. */
export const indicators: readonly Indicator[] = [
  ...policyIndicators,
  ...applicationIndicators,
  ...portalIndicators,
  ...infrastructureIndicators,
];
