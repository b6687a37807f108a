/** How much the sources want on the portal, how fast, and how it must look. */
import type { Level } from '../domain/level';
import type { PortalSection } from '../domain/portal-section';
import type { PackId } from './pack-id';
import type { Sourced } from './sourced';

export interface PortalQuota extends Sourced {
  readonly section: PortalSection | 'all-news';
  /** Items per span, at least. */
  readonly atLeast: number;
  /** Where a source gives a span: 5–10. */
  readonly atMost?: number;
  readonly per: 'week' | 'month' | 'two-months';
  readonly pack: PackId;
  readonly levels?: readonly Level[];
}

function quota(
  section: PortalQuota['section'],
  atLeast: number,
  per: PortalQuota['per'],
  pack: PackId,
  source: string,
  rest: Partial<PortalQuota> = {},
): PortalQuota {
  return { section, atLeast, per, pack, source, basis: 'stated', ...rest };
}

export const portalQuotas: readonly PortalQuota[] = [
  quota('professional', 2, 'month', 'office-2016', 'S2:129'),
  quota('unions', 1, 'month', 'office-2016', 'S2:131'),
  quota('activities', 2, 'month', 'office-2016', 'S2:133'),
  quota('other', 1, 'two-months', 'office-2016', 'S2:135'),
  quota('media', 3, 'month', 'office-2016', 'S2:153'),
  quota('exams', 1, 'month', 'office-2016', 'S2:155', { levels: ['TH', 'THCS'], basis: 'inferred' }),
  quota('weekSchedule', 1, 'week', 'office-2016', 'S2:119'),
  quota('all-news', 1, 'week', 'school-2020', 'S3:127'),
  quota('professional', 5, 'month', 'school-2022', 'S1:104'),
  quota('unions', 1, 'month', 'school-2022', 'S1:105'),
  quota('activities', 2, 'month', 'school-2022', 'S1:106'),
  quota('all-news', 5, 'month', 'school-2022', 'S1:103', { atMost: 10 }),
  quota('sharedResources', 60, 'month', 'school-2022', 'S1:109'),
  quota('healthAndPlay', 30, 'week', 'school-2022', 'S1:110', { levels: ['MN'] }),
  quota('parents', 10, 'month', 'school-2022', 'S1:111', { levels: ['MN'] }),
];

export interface LectureQuota extends Sourced {
  readonly perTeacher: number;
  readonly per: 'month' | 'term';
  /** Programs that one lecture combines, at least. */
  readonly programs: number;
  readonly pack: PackId;
  /** The indicator that asks for it. */
  readonly indicator: string;
}

export const lectureQuotas: readonly LectureQuota[] = [
  {
    ...{ perTeacher: 1, per: 'month', programs: 1, indicator: '2.3.13' },
    ...{ pack: 'office-2018', source: 'S4:132', basis: 'stated' },
  },
  {
    ...{ perTeacher: 1, per: 'term', programs: 2, indicator: '2.3.14' },
    ...{ pack: 'office-2018', source: 'S4:132', basis: 'stated' },
  },
];

export interface PortalRule extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly wording: string;
  /** Indicators that ask for it. */
  readonly indicators: readonly string[];
  /** Table of the school's workbook in which it shows. */
  readonly table: string;
}

function rule(
  [code, name]: readonly [string, string],
  wording: string,
  source: string,
  table: string,
  ...asked: readonly string[]
): PortalRule {
  return { code, name, wording, source, table, indicators: asked, basis: 'stated' };
}

const [NEWS, PAGES, LECTURES, PAPERS] = [
  'portal-news',
  'portal-pages',
  'e-lectures',
  'outgoing-documents',
] as const;

export const portalRules: readonly PortalRule[] = [
  rule(
    ['image-size', 'Cỡ ảnh tin bài'],
    'Ảnh trong tin bài cỡ 500 điểm ảnh (văn bản không nói chiều nào).',
    'S2:139',
    NEWS,
  ),
  rule(['captions', 'Chú thích ảnh'], 'Ảnh tư liệu phải có chú thích.', 'S2:153', NEWS, '2.3.11'),
  rule(
    ['html5', 'Bài giảng HTML5'],
    'Bài giảng điện tử phải chạy được trên HTML5.',
    'S2:145',
    LECTURES,
    '2.3.15',
  ),
  rule(
    ['subjects', 'Kho bài giảng'],
    'Kho bài giảng có đủ các khối lớp, các phân môn.',
    'S2:147',
    LECTURES,
    '2.2.6',
  ),
  rule(
    ['contests', 'Bài giảng chuyên đề, thi giáo viên giỏi'],
    'Bài giảng chuyên đề và thi giáo viên giỏi các cấp được lưu vào kho.',
    'S2:149',
    LECTURES,
  ),
  rule(
    ['full-titles', 'Tên bài giảng'],
    'Tên bài giảng, giáo án ghi đủ tên bài.',
    'S2:151',
    LECTURES,
    '2.3.15',
  ),
  rule(
    ['signed-pdf', 'Văn bản đăng Cổng'],
    'Văn bản của nhà trường đăng dạng PDF, có ký và đóng dấu.',
    'S2:161',
    PAPERS,
  ),
  rule(
    ['approved', 'Duyệt tin bài'],
    'Tin bài được duyệt trước khi đăng; sửa sau khi duyệt thì duyệt lại.',
    'S1:92; S3:102',
    NEWS,
    '2.3.3',
  ),
  rule(
    ['publicness', 'Công khai và bảo mật'],
    'Người duyệt xem cả tính công khai và tính bảo mật.',
    'S0:34',
    NEWS,
    '2.3.3',
  ),
  rule(
    ['exchange', 'Trao đổi với cha mẹ'],
    'Trao đổi giữa giáo viên và cha mẹ trên Cổng được kiểm duyệt trước khi đăng.',
    'S3:104,112,120',
    'portal-operations',
  ),
  rule(
    ['legal-papers', 'Văn bản pháp quy, lịch công tác'],
    'Văn bản pháp quy, lịch công tác cập nhật trong 1–2 ngày.',
    'S1:112',
    PAGES,
    '2.3.18',
  ),
  rule(
    ['notices', 'Thông báo'],
    'Thông báo đăng kịp thời khi thời tiết, điều kiện nhà trường thay đổi.',
    'S2:137',
    PAGES,
    '2.3.18',
  ),
  rule(
    ['introduction', 'Giới thiệu, danh bạ'],
    'Giới thiệu, sơ đồ tổ chức, danh bạ cập nhật ngay khi thay đổi.',
    'S2:113–117; S4:134',
    PAGES,
    '2.3.18',
  ),
  rule(
    ['inner-folders', 'Thư mục của Lớp 2'],
    'Lớp 2 có ít nhất bốn thư mục: Tin tức nội bộ, Tài liệu học, Văn bản nội bộ, Tài nguyên.',
    'S4:142',
    PAGES,
    '2.3.17',
  ),
  rule(
    ['spokesperson', 'Người phát ngôn'],
    'Có người phát ngôn, người đại diện ghi ở đầu và cuối trang.',
    'S2:109; S1:95',
    'profile',
  ),
];
