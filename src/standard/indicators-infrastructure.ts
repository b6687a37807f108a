/** Indicators of standard 3: equipment, network, other conditions. */
import { type Indicator, indicator, judged, measured } from './indicator';

export const infrastructureIndicators: readonly Indicator[] = [
  // 3.1 Equipment
  indicator('3.1.1', 'term', measured('rooms-with-equipment', 1), {
    wording: 'Mỗi phòng có thiết bị ghi trong sổ quản lý thiết bị trực tuyến.',
    evidence: 'Bảng Thiết bị.',
    source: 'S1:126,338; S0:63',
  }),
  indicator('3.1.2', 'month', measured('boards-booked', 1), {
    wording: 'Việc dùng bảng tương tác được đăng ký và ghi lại.',
    evidence: 'Sổ Đăng ký bảng tương tác.',
    source: 'S1:51,126,338',
  }),
  indicator('3.1.3', 'year', measured('model-rooms-present', 1), {
    wording: 'Các phòng theo mô hình được bố trí đúng, đủ cho cấp học.',
    evidence: 'Bảng Phòng.',
    source: 'S1:127; S2:224–252; S4:202–228',
  }),
  indicator('3.1.4', 'year', measured('equipment-papers', 1), {
    wording: 'Thiết bị có biên bản bàn giao, điều chuyển và minh chứng kèm theo.',
    evidence: 'Cột biên bản bàn giao của bảng Thiết bị.',
    source: 'S1:128; S0:45,63; S3:124,127',
  }),
  indicator('3.1.5', 'year', measured('equipment-maintained', 1), {
    wording: 'Thiết bị được bảo trì định kỳ trong năm học.',
    evidence: 'Cột ngày bảo trì của bảng Thiết bị; hồ sơ bảo trì.',
    source: 'S1:47,128; S0:121; S2:226–242',
    partialLevels: ['THCS'],
  }),

  // 3.2 Network
  indicator('3.2.1', 'term', measured('equipment-networked', 1, ['computer', 'server', 'printer']), {
    wording: 'Máy tính, máy in đều nối mạng.',
    evidence: 'Cột nối mạng của bảng Thiết bị.',
    source: 'S1:134; S1:22',
  }),
  indicator('3.2.2', 'term', measured('computers-protected', 1, ['staff']), {
    wording:
      'Máy của ban giám hiệu, kế toán, văn phòng, giáo viên và máy chủ có phần mềm bảo mật theo mức quy định.',
    evidence: 'Cột bảo mật của bảng Thiết bị.',
    source: 'S1:135; S4:152; S2:30',
  }),
  indicator('3.2.3', 'term', measured('computers-protected', 1, ['pupils']), {
    wording: 'Máy học sinh có phần mềm diệt vi rút.',
    preschoolWording: 'Máy cho trẻ có phần mềm diệt vi rút.',
    evidence: 'Cột bảo mật của bảng Thiết bị.',
    source: 'S1:135',
  }),
  indicator('3.2.4', 'term', measured('line-speed', 45), {
    wording: 'Đường truyền cáp quang từ 45 Mbps trở lên.',
    evidence: 'Hợp đồng đường truyền; mục đường truyền của bảng Thông tin trường.',
    source: 'S1:136',
  }),
  indicator('3.2.5', 'year', measured('documents-issued', 1, ['networkFallback']), {
    wording: 'Có phương án dự phòng khi sự cố đường truyền.',
    evidence: 'Phương án trong bảng Hồ sơ.',
    source: 'S1:136; S2:35; S4:158',
  }),
  indicator('3.2.6', 'term', measured('profile-facts', 1, ['wifiCoverage']), {
    wording: 'Đường truyền ổn định, wifi phủ sóng toàn trường.',
    evidence: 'Mục wifi của bảng Thông tin trường.',
    source: 'S1:137,144; S2:35; S4:158',
  }),

  // 3.3 Other conditions
  indicator('3.3.1', 'month', measured('equipment-working', 1, ['computer', 'server']), {
    wording: 'Máy tính phục vụ quản lý, giảng dạy, học tập đều hoạt động bình thường.',
    preschoolWording: 'Máy tính phục vụ quản lý và hoạt động của trẻ đều hoạt động bình thường.',
    evidence: 'Cột tình trạng của bảng Thiết bị.',
    source: 'S1:140; S2:28; S4:148',
  }),
  indicator(
    '3.3.2',
    'month',
    measured('equipment-working', 1, [
      'projector',
      'visualizer',
      'interactiveBoard',
      'screen',
      'audio',
      'network',
    ]),
    {
      wording: 'Máy chiếu, bảng tương tác, thiết bị âm thanh, wifi hoạt động bình thường.',
      evidence: 'Cột tình trạng của bảng Thiết bị.',
      source: 'S1:143; S2:34; S4:154',
      partialLevels: ['THCS'],
    },
  ),
  indicator('3.3.3', 'month', measured('equipment-working', 1, ['camera']), {
    wording: 'Hệ thống camera hoạt động ổn định, phục vụ quản lý.',
    evidence: 'Cột tình trạng của bảng Thiết bị; sổ theo dõi camera.',
    source: 'S1:145; S2:36; S4:160',
    partialLevels: ['MN'],
  }),
  indicator('3.3.4', 'year', measured('documents-issued', 1, ['cameraRules']), {
    wording: 'Có quy chế quản lý, sử dụng và xử lý thông tin từ camera.',
    evidence: 'Quy chế trong bảng Hồ sơ.',
    source: 'S3:21; S1:47',
    partialLevels: ['MN'],
  }),
  indicator('3.3.5', 'month', judged, {
    wording: 'Vướng mắc khi dùng phần mềm được ghi nhật ký, có thể kèm ảnh chụp lỗi.',
    evidence: 'Nhật ký vướng mắc phần mềm.',
    source: 'S0:207; S2:29; S4:150',
  }),
  indicator('3.3.6', 'year', measured('profile-facts', 1, ['sufficientPower']), {
    wording: 'Hệ thống điện đủ công suất cho thiết bị CNTT.',
    evidence: 'Bảng Thông tin trường.',
    source: 'S1:24; S4:162',
  }),
];
