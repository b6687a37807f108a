/** Indicators of standard 2, criterion 3: the school's portal. The partial model asks them of every level. */
import { ALL, type Indicator, indicator, measured, SCHOOL_AGE } from './indicator';

export const portalIndicators: readonly Indicator[] = [
  indicator('2.3.1', 'year', measured('documents-issued', 1, ['portalBoard', 'portalRules', 'newsPlan']), {
    wording:
      'Có quyết định về Ban biên tập, quy chế hoạt động và kế hoạch tin bài của Cổng thông tin điện tử.',
    evidence: 'Ba văn bản trong bảng Hồ sơ.',
    source: 'S1:89–91; S3:16,18,20; S0:32',
    partialLevels: ALL,
  }),
  indicator('2.3.2', 'month', measured('portal-plan-done', 0.9), {
    wording: 'Tin bài đã định hướng trong tháng được thực hiện đúng tiến độ.',
    evidence: 'Bảng Tin bài, cột dự kiến và cột đã đăng.',
    source: 'S1:90; S3:105',
    basis: 'inferred',
    partialLevels: ALL,
  }),
  indicator('2.3.3', 'month', measured('portal-items-approved', 1), {
    wording: 'Mọi tin bài được duyệt nội dung, tính công khai và bảo mật trước khi đăng.',
    evidence: 'Bảng Tin bài, cột người duyệt và ngày duyệt.',
    source: 'S1:92; S0:34; S3:86–90',
    partialLevels: ALL,
  }),
  indicator('2.3.4', 'month', measured('portal-items', 2, ['professional']), {
    wording: 'Chuyên mục Chuyên môn đủ số tin mỗi tháng.',
    evidence: 'Bảng Tin bài.',
    source: 'S2:129; S1:104',
    partialLevels: ALL,
  }),
  indicator('2.3.5', 'month', measured('portal-items', 1, ['unions']), {
    wording: 'Chuyên mục Đoàn thể đủ số tin mỗi tháng.',
    evidence: 'Bảng Tin bài.',
    source: 'S2:131; S1:105',
    partialLevels: ALL,
  }),
  indicator('2.3.6', 'month', measured('portal-items', 2, ['activities']), {
    wording: 'Chuyên mục Hoạt động của trường đủ số tin mỗi tháng.',
    evidence: 'Bảng Tin bài.',
    source: 'S2:133; S1:106',
    partialLevels: ALL,
  }),
  indicator('2.3.7', 'month', measured('portal-items-two-months', 1, ['other']), {
    wording: 'Chuyên mục Tin khác có tin mới trong hai tháng gần nhất.',
    evidence: 'Bảng Tin bài.',
    source: 'S2:135',
    partialLevels: ALL,
  }),
  indicator('2.3.8', 'month', measured('portal-weeks-with-news', 1), {
    wording: 'Tuần nào cũng có tin mới; sự kiện lớn được đưa tin trong ngày.',
    evidence: 'Bảng Tin bài.',
    source: 'S3:127; S0:33,47',
    partialLevels: ALL,
  }),
  indicator('2.3.9', 'month', measured('portal-week-schedules', 1), {
    wording: 'Lịch công tác tuần được đăng vào sáng thứ Hai.',
    evidence: 'Bảng Tin bài, chuyên mục Lịch công tác tuần.',
    source: 'S2:119',
    partialLevels: ALL,
  }),
  indicator('2.3.10', 'year', measured('portal-items-year', 1, ['disclosure']), {
    wording: 'Nội dung công khai của năm học được đăng đúng hạn.',
    evidence: 'Bài đăng ở chuyên mục công khai.',
    source: 'S2:123; S0:66; S3:124; S1:184–188',
    partialLevels: ALL,
  }),
  indicator('2.3.11', 'month', measured('portal-items', 3, ['media']), {
    wording: 'Mỗi tháng có đủ tư liệu (sách, báo, phim, ảnh có chú thích).',
    evidence: 'Bảng Tin bài, chuyên mục Tư liệu.',
    source: 'S2:153',
    partialLevels: ALL,
  }),
  indicator('2.3.12', 'month', measured('portal-items', 1, ['exams']), {
    wording: 'Đề thi, ôn tập được cập nhật hằng tháng.',
    evidence: 'Bảng Tin bài, chuyên mục Đề thi – ôn tập.',
    source: 'S2:155',
    basis: 'inferred',
    levels: SCHOOL_AGE,
    partialLevels: SCHOOL_AGE,
  }),
  indicator('2.3.13', 'month', measured('teachers-with-lecture', 1), {
    wording: 'Mỗi giáo viên mỗi tháng có ít nhất một bài giảng điện tử trên Lớp 2.',
    evidence: 'Bảng Bài giảng điện tử.',
    source: 'S4:132',
  }),
  indicator('2.3.14', 'term', measured('teachers-with-combined-lecture', 1), {
    wording: 'Mỗi giáo viên mỗi học kỳ có ít nhất một bài giảng kết hợp từ hai phần mềm trở lên.',
    evidence: 'Bảng Bài giảng điện tử, cột số phần mềm.',
    source: 'S4:132',
  }),
  indicator('2.3.15', 'month', measured('lectures-html5', 1), {
    wording: 'Bài giảng điện tử chạy được trên HTML5, ghi đủ tên bài.',
    evidence: 'Bảng Bài giảng điện tử, cột HTML5.',
    source: 'S2:145,151',
  }),
  indicator('2.3.16', 'term', measured('staff-inner-accounts', 1), {
    wording: 'Cán bộ, giáo viên, nhân viên có tài khoản đăng nhập Lớp 2.',
    evidence: 'Cột tài khoản Lớp 2 của bảng Nhân sự.',
    source: 'S4:140; S1:114',
  }),
  indicator(
    '2.3.17',
    'year',
    measured('inner-folders', 1, ['innerNews', 'innerStudy', 'innerDocuments', 'innerResources']),
    {
      wording: 'Lớp 2 có đủ các thư mục quy định và được khai thác thường xuyên.',
      evidence: 'Sổ Thông tin tĩnh của Cổng; ảnh màn hình Lớp 2 có bốn thư mục.',
      source: 'S4:142; S1:115–117',
    },
  ),
  indicator(
    '2.3.18',
    'term',
    measured('pages-current', 1, [
      'contact',
      'introduction',
      'organisation',
      'directory',
      'timetable',
      'regulations',
      'disclosure',
    ]),
    {
      wording:
        'Thông tin giới thiệu, sơ đồ tổ chức, danh bạ, thời khóa biểu, thông báo được cập nhật ngay khi thay đổi.',
      preschoolWording:
        'Thông tin giới thiệu, sơ đồ tổ chức, danh bạ, thời gian biểu, thông báo được cập nhật ngay khi thay đổi.',
      evidence: 'Sổ Thông tin tĩnh của Cổng, cột Tình trạng và Rà soát ngày.',
      source: 'S2:109–125,137; S1:95–101; S4:134',
      partialLevels: ALL,
    },
  ),
  indicator('2.3.19', 'year', measured('portal-trainings', 1), {
    wording: 'Cán bộ, giáo viên, học sinh, cha mẹ học sinh được hướng dẫn khai thác Cổng thông tin điện tử.',
    preschoolWording: 'Cán bộ, giáo viên, cha mẹ trẻ được hướng dẫn khai thác Cổng thông tin điện tử.',
    evidence: 'Sổ Tập huấn; danh sách, tài liệu hướng dẫn.',
    source: 'S1:92,118–119; S2:165,261–266; S4:136',
    partialLevels: ALL,
  }),
  indicator('2.3.20', 'month', measured('reports-on-time', 1, ['portal']), {
    wording: 'Người phụ trách CNTT báo cáo vướng mắc của Cổng thông tin điện tử đúng kỳ.',
    evidence: 'Bảng Báo cáo.',
    source: 'S0:44; S3:127; S1:122–123,151',
    partialLevels: ALL,
  }),
];
