/** What each role does for the model, with the software it works in. */
import type { Role } from '../domain/role';
import type { SoftwareId } from './software';
import type { Sourced } from './sourced';

export interface Duty extends Sourced {
  readonly role: Role;
  /** Vietnamese, our own words, one duty. */
  readonly wording: string;
}

function duty(role: Role, wording: string, source: string): Duty {
  return { role, wording, source, basis: 'stated' };
}

export const duties: readonly Duty[] = [
  duty('principal', 'Phụ trách chung; ban hành các văn bản chỉ đạo của mô hình.', 'S0:2–8; S3:85'),
  duty('principal', 'Dự và tổ chức tập huấn; đáp ứng nhu cầu thiết bị của giáo viên.', 'S0:9–10'),
  duty('principal', 'Lập bảng biểu trên Drive, chỉ đạo qua thư điện tử.', 'S0:11'),
  duty('principal', 'Đánh giá mô hình, thi đua, khen thưởng, kỷ luật thành viên.', 'S0:12; S3:85'),
  duty(
    'vicePrincipal',
    'Điều hành ứng dụng CNTT; báo cáo hiệu trưởng bằng văn bản hằng tháng.',
    'S0:27–29; S3:88',
  ),
  duty('vicePrincipal', 'Xây dựng cơ chế gắn kết quả ứng dụng CNTT với thi đua.', 'S0:30; S3:94'),
  duty('vicePrincipal', 'Mở nhật ký tiến độ, phối hợp đơn vị thi công.', 'S0:31; S3:100'),
  duty(
    'vicePrincipal',
    'Ban hành quy chế Cổng; duyệt tin bài, tính công khai và bảo mật.',
    'S0:32–34; S3:86–104',
  ),
  duty('vicePrincipal', 'Xử lý văn bản được giao hằng ngày, không để quá hạn.', 'S0:35'),
  duty(
    'vicePrincipal',
    'Đánh giá Cổng hằng tháng, quý, năm; kiểm duyệt trao đổi với cha mẹ.',
    'S3:104,112,120',
  ),
  duty(
    'it',
    'Giữ cho hệ thống và Cổng hoạt động; hướng dẫn mọi người; kiểm tra so với quy trình.',
    'S0:40–42; S3:127',
  ),
  duty('it', 'Ghi nhật ký sử dụng, khai thác, bảo trì thiết bị từng phòng.', 'S0:43; S3:127'),
  duty('it', 'Báo cáo vướng mắc của Cổng và cách khắc phục.', 'S0:44; S3:127'),
  duty('it', 'Hỗ trợ tiếp nhận thiết bị đúng số lượng, chủng loại, thông số.', 'S0:45; S3:127'),
  duty('it', 'Biên tập, đăng tin đã duyệt; sắp xếp kho bài giảng.', 'S0:46–47; S3:127'),
  duty('it', 'Cập nhật báo cáo số liệu mô hình, trình duyệt trước khi gửi.', 'S3:129'),
  duty(
    'teacher',
    'Dự tập huấn; thiết kế bài giảng điện tử; dùng CNTT trong dạy học và đánh giá.',
    'S0:49–53',
  ),
  duty('teacher', 'Góp học liệu vào kho dùng chung theo khối, chủ đề.', 'S0:54'),
  duty('teacher', 'Có thư điện tử riêng, đọc thư và Drive.', 'S0:56'),
  duty('teamLeader', 'Kiểm tra, báo hỏng thiết bị của khối; thu thập, viết tin.', 'S3:130–133'),
  duty('teamLeader', 'Ghi biên bản họp Ban chỉ đạo hằng tháng.', 'S3:132'),
  duty('accountant', 'Nhập tài sản vào phần mềm, sổ kế toán; giữ hồ sơ bảo trì.', 'S0:63–64; S3:124'),
  duty('accountant', 'Viết tin về các khoản thu; lập báo cáo công khai.', 'S0:65–66; S3:124'),
  duty('accountant', 'Lập kinh phí bảo trì, tập huấn.', 'S3:126'),
  duty('clerk', 'Trực hòm thư, trình và chuyển văn bản, trả lời cấp trên ngay.', 'S0:73; S3:129'),
  duty('equipment', 'Tham mưu văn bản, giữ sổ sách thiết bị, đồ dùng; viết tin mảng của mình.', 'S0:83–85'),
  duty('library', 'Tham mưu văn bản, giữ sổ sách thư viện; viết tin mảng của mình.', 'S0:89–91'),
  duty('health', 'Tham mưu văn bản, giữ sổ sách y tế; viết tin mảng của mình.', 'S0:97–99'),
  duty('youth', 'Viết tin hoạt động chi đoàn; phối hợp phụ trách phòng trò chơi trí tuệ.', 'S3:123'),
  duty('inspection', 'Viết tin công đoàn, thanh tra nhân dân, hoạt động chung.', 'S3:134'),
  duty('guard', 'Vận hành camera cùng cán bộ quản lý.', 'S4:49'),
];

/** Software by role; what the whole leadership must know is listed with the principal. */
export const softwareByRole: Readonly<Partial<Record<Role, readonly SoftwareId[]>>> = {
  principal: [
    'pupils',
    'nationalData',
    'drive',
    'accounting',
    'universalEducation',
    'timetable',
    'library',
    'assets',
    'revenue',
    'insurance',
    'admission',
  ],
  vicePrincipal: ['universalEducation', 'timetable', 'drive'],
  teacher: ['slides', 'violet', 'video', 'mathematics', 'testMixer', 'englishBooks', 'onlineSubjects'],
  accountant: ['accounting', 'assets', 'revenue', 'insurance'],
  clerk: ['pupils', 'nationalData', 'universalEducation', 'admission'],
  equipment: ['assets', 'equipmentList'],
  library: ['library'],
  health: ['insurance'],
};
