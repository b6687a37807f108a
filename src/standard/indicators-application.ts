/** Indicators of standard 2, criteria 1 and 2: use in management, teaching and learning. */
import { ALL, type Indicator, indicator, judged, measured, NONE, SCHOOL_AGE } from './indicator';

export const applicationIndicators: readonly Indicator[] = [
  // 2.1 Management
  indicator('2.1.1', 'month', measured('sent-by-network', 1), {
    wording: 'Văn bản điều hành, kế hoạch, báo cáo, thông báo, giấy mời, công văn đều gửi qua mạng.',
    evidence: 'Sổ Văn bản đi, cột Cách gửi.',
    source: 'S1:59–60,93; S2:46; S4:71',
  }),
  indicator('2.1.2', 'term', measured('software-in-use', 1, ['management']), {
    wording: 'Dùng đủ các phần mềm quản lý, điều hành quy định cho cấp học.',
    evidence: 'Bảng Phần mềm.',
    source: 'S2:47–73; S4:67–98; S1:61–70',
  }),
  indicator('2.1.3', 'term', measured('software-with-owner', 1), {
    wording: 'Mỗi phần mềm có người phụ trách, rõ người, rõ việc.',
    evidence: 'Cột người phụ trách của bảng Phần mềm; bảng phân công.',
    source: 'S1:64–65',
  }),
  indicator('2.1.4', 'month', measured('software-updated', 1), {
    wording: 'Dữ liệu các phần mềm được cập nhật đầy đủ, kịp thời.',
    evidence: 'Cột ngày cập nhật của bảng Phần mềm.',
    source: 'S1:66–70,141; S2:29; S4:150',
  }),
  indicator('2.1.5', 'month', measured('incoming-on-time', 1), {
    wording: 'Văn bản đến được xử lý trong ngày, không để quá hạn.',
    evidence: 'Sổ Văn bản đến; màn hình phần mềm điều hành.',
    source: 'S0:35,67,73; S3:104',
  }),
  indicator('2.1.6', 'year', judged, {
    wording: 'Sẵn sàng tiếp nhận và triển khai phần mềm mới theo yêu cầu.',
    evidence: 'Văn bản triển khai, ngày bắt đầu dùng ở bảng Phần mềm.',
    source: 'S1:62,77; S2:91; S4:118',
  }),

  // 2.2 Teaching and learning
  indicator('2.2.1', 'term', measured('software-in-use', 1, ['teaching']), {
    wording: 'Dùng các phần mềm dạy học quy định cho cấp học.',
    preschoolWording: 'Dùng các phần mềm hỗ trợ tổ chức hoạt động cho trẻ theo quy định.',
    evidence: 'Bảng Phần mềm.',
    source: 'S1:73–75; S2:75–85; S4:104–116',
  }),
  indicator('2.2.2', 'term', measured('software-count', 2, ['board']), {
    wording: 'Có ít nhất hai phần mềm bảng tương tác được cài đặt và sử dụng.',
    evidence: 'Bảng Phần mềm, nhóm bảng tương tác.',
    source: 'S4:205,207',
    partialLevels: ['THCS'],
  }),
  indicator('2.2.3', 'term', judged, {
    wording: 'Tất cả cán bộ, giáo viên dùng phần mềm và học liệu điện tử dùng chung.',
    evidence: 'Thống kê truy cập, kế hoạch bài dạy có dùng học liệu.',
    source: 'S1:28,76; S2:87; S4:114',
  }),
  indicator('2.2.4', 'year', measured('staff-trained', 1), {
    wording: 'Tất cả cán bộ, giáo viên, nhân viên được tập huấn nội dung phù hợp nhiệm vụ.',
    evidence: 'Cột ngày tập huấn của bảng Nhân sự; danh sách tập huấn.',
    source: 'S1:78; S0:49; S4:51',
  }),
  indicator('2.2.5', 'month', measured('seminars-held', 1), {
    wording: 'Hằng tháng có chuyên đề khai thác thiết bị, học liệu và rút kinh nghiệm sau chuyên đề.',
    evidence: 'Sổ Chuyên đề, hoặc hồ sơ chuyên đề trong bảng Hồ sơ.',
    source: 'S1:80–83; S2:95,103; S4:122,128',
  }),
  indicator('2.2.6', 'term', judged, {
    wording: 'Kho học liệu đủ các khối lớp, các môn, xếp theo chủ đề và được bổ sung thường xuyên.',
    preschoolWording:
      'Kho học liệu đủ các lứa tuổi, các hoạt động, xếp theo chủ đề và được bổ sung thường xuyên.',
    evidence: 'Cây thư mục kho học liệu; bảng Bài giảng điện tử.',
    source: 'S1:84,116; S0:54; S2:147; S4:102',
  }),
  indicator('2.2.7', 'month', measured('device-use', 1, ['A']), {
    wording: 'Phòng Tin học, Ngoại ngữ, Đa năng: mọi tiết dạy đều dùng thiết bị và phần mềm.',
    preschoolWording: 'Phòng Tin học, Ngoại ngữ, Đa năng: mọi hoạt động đều dùng thiết bị và phần mềm.',
    evidence: 'Bảng Nhật ký phòng.',
    source: 'S0:119,130,140; S2:226–228; S4:204–206',
  }),
  indicator('2.2.8', 'month', measured('device-use', 0.9, ['B']), {
    wording: 'Phòng học thường: tỷ lệ tiết dạy có dùng thiết bị đạt mức quy định.',
    preschoolWording: 'Phòng nhóm, lớp: tỷ lệ hoạt động có dùng thiết bị đạt mức quy định.',
    evidence: 'Bảng Nhật ký phòng.',
    source: 'S2:229; S4:207; S0:150',
    partialLevels: ['THCS'],
  }),
  indicator('2.2.9', 'month', measured('device-use', 0.9, ['C']), {
    wording: 'Phòng Âm nhạc, Mỹ thuật, phòng bộ môn: tỷ lệ tiết dạy có dùng thiết bị đạt mức quy định.',
    preschoolWording: 'Phòng Âm nhạc, Mỹ thuật: tỷ lệ hoạt động có dùng thiết bị đạt mức quy định.',
    evidence: 'Bảng Nhật ký phòng.',
    source: 'S2:230; S4:208; S0:162',
  }),
  indicator('2.2.10', 'year', measured('rooms-with-rules', 1, ['A', 'B', 'C', 'D', 'E']), {
    wording: 'Các phòng có nội quy, quy trình vận hành thiết bị, lịch khai thác.',
    evidence: 'Các cột nội quy, quy trình, lịch của bảng Phòng.',
    source: 'S0:8; S3:14; S1:41; S2:226–242; S4:204–220',
    basis: 'inferred',
  }),
  indicator('2.2.11', 'term', judged, {
    wording: 'Phòng Robotics vận hành đúng quy trình, có chương trình lập trình để dạy lắp ghép.',
    evidence: 'Bảng Phần mềm, nhật ký phòng Robotics.',
    source: 'S2:251; S4:227',
    levels: ['TH'],
    highQualityOnly: true,
  }),
  indicator('2.2.12', 'year', measured('rooms-with-rules', 1, ['G']), {
    wording: 'Nhà thể chất có nội quy, quy trình vận hành và lịch khai thác.',
    evidence: 'Các cột nội quy, quy trình, lịch của bảng Phòng.',
    source: 'S2:252; S4:228',
    levels: SCHOOL_AGE,
  }),
  indicator('2.2.13', 'month', measured('rooms-with-effect-note', 1, ['A', 'B', 'C', 'E']), {
    wording: 'Mỗi tháng có nhận xét hiệu quả sử dụng thiết bị của từng phòng.',
    evidence: 'Cột Đánh giá trong tháng của Nhật ký phòng.',
    source: 'S0:120,246; S2:226–242; S4:204–220',
    levels: ALL,
    partialLevels: NONE,
  }),
];
