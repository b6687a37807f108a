/** Roles of a school's people (standard.md sections 1 and 6). One person may have several. */

export const ROLE_NAMES = {
  principal: 'Hiệu trưởng',
  vicePrincipal: 'Phó hiệu trưởng',
  it: 'Nhân viên CNTT',
  teacher: 'Giáo viên',
  teamLeader: 'Tổ trưởng chuyên môn',
  accountant: 'Kế toán',
  treasurer: 'Thủ quỹ',
  clerk: 'Văn thư',
  equipment: 'Thiết bị – đồ dùng',
  library: 'Thư viện',
  health: 'Y tế',
  youth: 'Bí thư chi đoàn',
  union: 'Công đoàn',
  inspection: 'Thanh tra nhân dân',
  catering: 'Nuôi dưỡng',
  guard: 'Bảo vệ',
} as const;

export type Role = keyof typeof ROLE_NAMES;
