/** Indicators of standard 1: policy and people. */
import { type Indicator, indicator, judged, measured } from './indicator';

export const policyIndicators: readonly Indicator[] = [
  // 1.1 Direction
  indicator('1.1.1', 'year', measured('documents-issued', 1, ['steeringBoard']), {
    wording:
      'Năm học có quyết định thành lập hoặc kiện toàn Ban chỉ đạo, kèm bảng phân công từng thành viên.',
    evidence: 'Quyết định và bảng phân công trong bảng Hồ sơ.',
    source: 'S1:36–37; S3:13,47–61,78–82; S0:5',
  }),
  indicator('1.1.2', 'year', measured('documents-issued', 1, ['modelPlan']), {
    wording: 'Có kế hoạch triển khai mô hình của năm học, nêu cả nguồn kinh phí.',
    evidence: 'Kế hoạch trong bảng Hồ sơ.',
    source: 'S1:39; S0:4; S3:12',
  }),
  indicator(
    '1.1.3',
    'year',
    measured('documents-issued', 1, [
      'modelPlan',
      'steeringBoard',
      'roomRules',
      'equipmentTeam',
      'portalBoard',
      'itPlan',
      'newsPlan',
      'trainingPlan',
      'portalRules',
      'cameraRules',
    ]),
    {
      wording: 'Hồ sơ có đủ mười văn bản bắt buộc của mô hình.',
      evidence: 'Bảng Hồ sơ, mỗi văn bản có số, ngày ban hành.',
      source: 'S3:12–21; S0:4–8; S1:40',
    },
  ),
  indicator('1.1.4', 'month', measured('months-scored', 1), {
    wording: 'Nhà trường tự đánh giá mô hình hằng tháng theo bộ tiêu chí.',
    evidence: 'Bảng Báo cáo: các tháng trước đã nộp bảng tự chấm.',
    source: 'S1:40,152; S2:204; S4:183',
    partialLevels: ['MN', 'TH', 'THCS'],
  }),
  indicator('1.1.5', 'month', measured('portal-items', 1, ['evaluation']), {
    wording:
      'Kết quả đánh giá và nội dung cần khắc phục được công bố trên Cổng thông tin điện tử sau cuộc họp tháng.',
    evidence: 'Bài đăng ở chuyên mục Kết quả đánh giá mô hình.',
    source: 'S1:40,54',
  }),
  indicator('1.1.6', 'year', measured('documents-issued', 1, ['operatingConditions']), {
    wording: 'Có quy định về điều kiện cần và đủ để vận hành, khai thác thiết bị CNTT.',
    evidence: 'Quy định trong bảng Hồ sơ.',
    source: 'S1:41',
  }),
  indicator('1.1.7', 'year', measured('documents-issued', 1, ['criteriaBriefing']), {
    wording: 'Bộ tiêu chí được phổ biến tới cán bộ, giáo viên, nhân viên.',
    evidence: 'Biên bản phổ biến trong bảng Hồ sơ.',
    source: 'S1:42',
  }),
  indicator('1.1.8', 'term', measured('documents-online', 1), {
    wording: 'Hồ sơ được quản lý trên mạng, người có trách nhiệm cập nhật được mọi lúc.',
    evidence: 'Mỗi văn bản trong bảng Hồ sơ có đường dẫn tới tệp.',
    source: 'S1:43; S2:171; S4:33,39',
  }),

  // 1.2 People
  indicator('1.2.1', 'term', judged, {
    wording:
      'Cán bộ, giáo viên, nhân viên dùng thành thạo Cổng thông tin điện tử, thư điện tử, thiết bị, phần mềm theo vị trí việc làm.',
    evidence: 'Kết quả kiểm tra, khảo sát của nhà trường; danh sách tập huấn.',
    source: 'S1:45; S4:43; S0:58',
  }),
  indicator('1.2.2', 'term', judged, {
    wording: 'Tất cả giáo viên khai thác hiệu quả máy chiếu, bảng tương tác và các thiết bị dạy học.',
    preschoolWording: 'Tất cả giáo viên khai thác hiệu quả thiết bị trong tổ chức hoạt động cho trẻ.',
    evidence: 'Biên bản kiểm tra; nhật ký phòng.',
    source: 'S1:46; S0:50,53',
  }),
  indicator('1.2.3', 'year', measured('roles-filled', 1, ['it']), {
    wording: 'Có người phụ trách CNTT giữ cho hệ thống hoạt động ổn định.',
    evidence: 'Bảng Nhân sự; hợp đồng hoặc quyết định phân công.',
    source: 'S1:47; S4:47; S0:40',
  }),
  indicator(
    '1.2.4',
    'year',
    measured('roles-filled', 1, ['principal', 'vicePrincipal', 'it', 'accountant', 'clerk']),
    {
      wording: 'Các vị trí nòng cốt của mô hình đều có người phụ trách, đúng người, đúng việc.',
      evidence: 'Bảng Nhân sự và bảng phân công nhiệm vụ.',
      source: 'S1:36,48; S4:59',
      basis: 'inferred',
    },
  ),
  indicator('1.2.5', 'year', measured('trainings-attended', 1), {
    wording: 'Cử đủ thành phần dự các lớp tập huấn của cơ quan quản lý.',
    evidence: 'Sổ Tập huấn; danh sách cử đi, giấy triệu tập.',
    source: 'S1:49; S2:256–263',
  }),
  indicator('1.2.6', 'year', measured('staff-mail', 1), {
    wording: 'Cán bộ, giáo viên, nhân viên có hộp thư điện tử riêng và nhận việc qua thư.',
    evidence: 'Cột thư điện tử của bảng Nhân sự.',
    source: 'S0:56; S2:173',
  }),
  indicator('1.2.7', 'year', measured('cameras-operated', 1), {
    wording: 'Cán bộ quản lý và bảo vệ được giao vận hành camera và làm được việc đó.',
    evidence: 'Sổ Camera; bảng phân công.',
    source: 'S4:49; S2:20; S4:25',
    partialLevels: ['MN'],
  }),

  // 1.3 Other conditions
  indicator('1.3.1', 'month', measured('rooms-with-diary', 1, ['A', 'B', 'C', 'D', 'E']), {
    wording: 'Các phòng đều có nhật ký khai thác, nêu rõ vướng mắc cần khắc phục.',
    evidence: 'Bảng Nhật ký phòng.',
    source: 'S1:51,150; S0:43,120',
  }),
  indicator('1.3.2', 'month', measured('board-meetings', 1), {
    wording: 'Ban chỉ đạo họp hằng tháng để kiểm tra, đánh giá.',
    evidence: 'Sổ Họp Ban chỉ đạo, hoặc biên bản họp trong bảng Hồ sơ.',
    source: 'S1:52; S3:132',
  }),
  indicator('1.3.3', 'year', measured('documents-issued', 1, ['emulation']), {
    wording: 'Có cơ chế gắn kết quả ứng dụng CNTT với thi đua, khen thưởng, kỷ luật.',
    evidence: 'Văn bản trong bảng Hồ sơ.',
    source: 'S1:53,153; S0:30; S2:192; S4:173; S3:94',
  }),
  indicator('1.3.4', 'term', measured('procedure-checks', 1), {
    wording: 'Kiểm tra việc ứng dụng CNTT của giáo viên, tổ nhóm, kết hợp kiểm tra chuyên đề và toàn diện.',
    evidence: 'Sổ Kiểm tra quy trình, hoặc biên bản kiểm tra trong bảng Hồ sơ.',
    source: 'S1:55; S0:41; S3:127',
  }),
  indicator('1.3.5', 'year', measured('documents-issued', 1, ['itSupport']), {
    wording: 'Duy trì chế độ, khen thưởng đối với người làm và người đóng góp cho ứng dụng CNTT.',
    evidence: 'Quyết định, chứng từ trong bảng Hồ sơ.',
    source: 'S2:179–180; S4:55–57; S1:146',
  }),
  indicator('1.3.6', 'year', measured('documents-issued', 1, ['budget']), {
    wording: 'Có dự toán kinh phí bảo trì, thay thế, điện, mạng, phần mềm.',
    evidence: 'Dự toán trong bảng Hồ sơ.',
    source: 'S1:130–132; S4:61,164; S3:126',
  }),
  indicator('1.3.7', 'month', measured('reports-on-time', 1, ['model', 'scores']), {
    wording: 'Báo cáo tháng và bảng tự chấm điểm được gửi đúng hạn.',
    evidence: 'Bảng Báo cáo, cột ngày gửi.',
    source: 'S1:152; S4:183; S0:29; S3:88',
    partialLevels: ['MN', 'TH', 'THCS'],
  }),
];
