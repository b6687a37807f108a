/** Obligations by the day and the week. */
import { obligation, type StandardObligation } from './obligation-data';

const MONDAY = 1;
const FRIDAY = 5;
const PRINCIPAL = 'Hiệu trưởng';

export const weeklyObligations: readonly StandardObligation[] = [
  obligation(
    'D7',
    'portalReport',
    'on',
    { rhythm: 'weekly', weekday: FRIDAY },
    {
      title: 'Báo cáo tuần: tồn tại, vướng mắc của Cổng thông tin điện tử và cách khắc phục',
      owner: 'it',
      recipient: PRINCIPAL,
      escalation: 'vicePrincipal',
      byMail: true,
      completion: { kind: 'report', report: 'portal' },
      source: 'S0:44',
    },
  ),
  obligation(
    'D12',
    'weekReport',
    'on',
    { rhythm: 'weekly', weekday: FRIDAY },
    {
      title: 'Báo cáo tuần về mô hình',
      owner: 'vicePrincipal',
      recipient: PRINCIPAL,
      completion: { kind: 'report', report: 'week' },
      source: 'S1:157',
      basis: 'inferred',
    },
  ),
  obligation(
    'D13',
    'weekSchedule',
    'on',
    { rhythm: 'weekly', weekday: MONDAY },
    {
      title: 'Đăng lịch công tác tuần lên Cổng vào sáng thứ Hai',
      owner: 'clerk',
      recipient: 'Công khai trên Cổng',
      escalation: 'vicePrincipal',
      shift: 'after',
      byMail: true,
      completion: { kind: 'portal', section: 'weekSchedule' },
      source: 'S2:119',
    },
  ),
  obligation(
    'D14',
    'weekNews',
    'on',
    { rhythm: 'weekly', weekday: FRIDAY },
    {
      title: 'Cập nhật tin mới trong tuần; sự kiện lớn đưa tin trong ngày',
      owner: 'it',
      recipient: 'Công khai trên Cổng',
      source: 'S0:33,47; S3:123,127',
      basis: 'inferred',
    },
  ),
  obligation(
    'D23',
    'mailbox',
    'on',
    { rhythm: 'daily' },
    {
      title: 'Mở hòm thư của trường các giờ 8h, 9h30, 11h, 14h, 15h30, 17h30',
      owner: 'clerk',
      recipient: PRINCIPAL,
      shift: 'none',
      source: 'S3:129',
    },
  ),
  obligation(
    'D24',
    'incoming',
    'on',
    { rhythm: 'daily' },
    {
      title: 'Xử lý văn bản đến trong ngày, không để quá hạn',
      owner: 'clerk',
      recipient: PRINCIPAL,
      shift: 'none',
      source: 'S0:35,67,73',
    },
  ),
];
