/** Sections of a school's portal that news, documents and resources are posted in (standard.md section 10). */

export const PORTAL_SECTION_NAMES = {
  professional: 'Chuyên môn',
  catering: 'Nuôi dưỡng',
  unions: 'Đoàn thể',
  activities: 'Hoạt động của trường',
  other: 'Tin khác',
  notices: 'Thông báo',
  weekSchedule: 'Lịch công tác tuần',
  timetable: 'Thời khóa biểu',
  disclosure: 'Ba công khai',
  documents: 'Văn bản',
  introduction: 'Giới thiệu chung',
  evaluation: 'Kết quả đánh giá mô hình',
  media: 'Tư liệu',
  sharedResources: 'Dữ liệu dùng chung',
  healthAndPlay: 'Y tế, trò chơi, thơ, truyện, câu đố',
  parents: 'Góc cha mẹ',
  exams: 'Đề thi – ôn tập',
  internal: 'Lớp 2 (nội bộ)',
} as const;

export type PortalSection = keyof typeof PORTAL_SECTION_NAMES;
