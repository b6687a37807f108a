/** Documents that decisions and plans may cite, with the days they hold. Issuers' names are left to the office's settings. */
import { type IsoDate, parseIsoDate } from '../domain/calendar-date';
import type { Sourced } from './sourced';

export interface LegalBasis extends Sourced {
  readonly number: string;
  /** Day of issue, ISO. */
  readonly date?: string;
  readonly subject: string;
  /** In force from this day; absent: from the day of issue. */
  readonly from?: string;
  /** Number of the document that took its place, and the first day on which it no longer holds. */
  readonly replacedBy?: string;
  readonly until?: string;
  /** Numbers of documents that it changes without taking their place. */
  readonly amends?: readonly string[];
}

function basis(
  number: string,
  date: string | undefined,
  subject: string,
  source: string,
  validity: Partial<Pick<LegalBasis, 'from' | 'until' | 'replacedBy' | 'amends' | 'basis'>> = {},
): LegalBasis {
  return {
    number,
    ...(date === undefined ? {} : { date }),
    subject,
    source,
    basis: 'stated',
    ...validity,
  };
}

/** The charters of schools are `inferred`: no source of ours names them, so papers that cite them ask for a look. */
export const legalBases: readonly LegalBasis[] = [
  basis('60/KH-UBND', '2016-01-26', 'Triển khai mô hình giai đoạn 2016–2017', 'S2:10'),
  basis('6076/QĐ-UBND', '2016-08-26', 'Thí điểm, thực hiện mô hình', 'S4:11; S1:5'),
  basis('8616/QĐ-UBND', '2016-12-20', 'Ban hành bộ tiêu chí đánh giá', 'S1:6'),
  basis('5296/QĐ-UBND', '2017-10-25', 'Điều chỉnh bộ tiêu chí đánh giá', 'S4:13,183', {
    amends: ['8616/QĐ-UBND'],
  }),
  basis('617/QĐ-UBND', '2021-12-19', 'Điều chỉnh bộ tiêu chí đánh giá', 'S1:7', {
    amends: ['8616/QĐ-UBND', '5296/QĐ-UBND'],
  }),
  basis('30/KH-PGD&ĐT', '2022-10-10', 'Nhiệm vụ CNTT năm học 2022–2023', 'S1:8', { until: '2023-09-01' }),
  basis('99/HD-PGD&ĐT', '2016-09-06', 'Hướng dẫn vận hành, khai thác mô hình', 'S2:3', {
    replacedBy: '…/HD-PGD&ĐT',
    until: '2018-01-10',
  }),
  basis('…/HD-PGD&ĐT', '2018-01-10', 'Hướng dẫn vận hành, khai thác mô hình (số không đọc được)', 'S4:3'),
  basis('289', '2017-10-09', 'Rà soát cổng thông tin điện tử', 'S4:134'),
  basis(
    '53/2012/TT-BGDĐT',
    '2012-12-20',
    'Thư điện tử và cổng thông tin điện tử của cơ sở giáo dục',
    'S3:37',
  ),
  basis('02-CTr/QU', '2015-10-15', 'Cải cách hành chính, cơ quan điện tử', 'S3:39'),
  basis('336/KH-UBND', '2020-09-25', 'Nhiệm vụ trọng tâm của ngành năm học 2020–2021', 'S3:41', {
    until: '2021-09-01',
  }),
  basis('09/2009/TT-BGDĐT', '2009-05-07', 'Quy chế công khai của cơ sở giáo dục', 'LAW:TT 09/2009/TT-BGDĐT', {
    replacedBy: '36/2017/TT-BGDĐT',
    until: '2018-02-12',
  }),
  basis('36/2017/TT-BGDĐT', '2017-12-28', 'Quy chế công khai của cơ sở giáo dục', 'LAW:TT 36/2017/TT-BGDĐT', {
    from: '2018-02-12',
    replacedBy: '09/2024/TT-BGDĐT',
    until: '2024-07-19',
  }),
  basis(
    '09/2024/TT-BGDĐT',
    '2024-06-03',
    'Công khai của cơ sở giáo dục: trước 30/6 hằng năm',
    'LAW:TT 09/2024/TT-BGDĐT',
    { from: '2024-07-19' },
  ),
  basis('28/2020/TT-BGDĐT', '2020-09-04', 'Điều lệ trường tiểu học', 'LAW:TT 28/2020/TT-BGDĐT', {
    from: '2020-10-20',
    basis: 'inferred',
  }),
  basis(
    '32/2020/TT-BGDĐT',
    '2020-09-15',
    'Điều lệ trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học',
    'LAW:TT 32/2020/TT-BGDĐT',
    { from: '2020-11-01', basis: 'inferred' },
  ),
  basis('52/2020/TT-BGDĐT', '2020-12-31', 'Điều lệ trường mầm non', 'LAW:TT 52/2020/TT-BGDĐT', {
    from: '2021-03-31',
    basis: 'inferred',
  }),
  basis('30/2020/NĐ-CP', '2020-03-05', 'Công tác văn thư: thể thức văn bản', 'LAW:NĐ 30/2020/NĐ-CP'),
  basis(
    '142/2025/NĐ-CP',
    undefined,
    'Phân quyền, phân cấp về giáo dục khi không còn cấp huyện',
    'LAW:NĐ 142/2025/NĐ-CP',
    { from: '2025-07-01' },
  ),
];

/** Whether a document may be cited as holding on a day. */
export function holdsOn({ date, from = date, until }: LegalBasis, day: IsoDate): boolean {
  const [first, end] = [parseIsoDate(from ?? ''), parseIsoDate(until ?? '')];
  return (first === undefined || first <= day) && (end === undefined || day < end);
}
