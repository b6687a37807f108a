/** Three invented schools, one of each level, as documents see them. */
import { day } from '../../../src/domain/calendar-date';
import type { Level } from '../../../src/domain/level';
import { parseMonth, schoolYear } from '../../../src/domain/school-year';
import type { SchoolFacts } from '../../../src/features/documents/facts';
import { criteria } from '../../../src/standard/indicators';

const NAMES: Record<Level, string> = {
  MN: 'Trường Mầm non Cánh Diều Xanh',
  TH: 'Trường Tiểu học Bến Sông Mây',
  THCS: 'Trường THCS Đồi Gió Lành',
};

export function factsOf(level: Level, changes: Partial<SchoolFacts> = {}): SchoolFacts {
  const month = parseMonth('2026-09');
  if (month === undefined) throw new Error('No month.');
  return {
    letterhead: {
      superior: 'UBND phường Sông Mây',
      school: NAMES[level],
      locality: 'Sông Mây',
      principal: 'Kiều Diệu Hiên',
      ...(level === 'MN' ? { symbol: 'MNCDX' } : {}),
    },
    officeName: 'Phòng GD&ĐT Sông Mây',
    levels: [level],
    year: schoolYear(2026),
    today: day('2026-09-10'),
    portal: 'https://cong.truong.example',
    classes: 14,
    lineSpeed: 100,
    cameras: 32,
    staff: [
      { name: 'Kiều Diệu Hiên', roles: ['principal'] },
      { name: 'Mạc Khánh Sơn', roles: ['vicePrincipal'] },
      { name: 'Thân Ngọc Bích', roles: ['vicePrincipal'] },
      { name: 'Tạ Quốc Lam', roles: ['it', 'teacher'] },
      { name: 'Giáp Thanh Trâm', roles: ['teamLeader', 'teacher'] },
      { name: 'Quách Bảo Châu', roles: ['teamLeader', 'teacher'] },
      { name: 'Tống Minh Dung', roles: ['accountant'] },
      { name: 'Lương Hải Quyên', roles: ['clerk'] },
      { name: 'Phan Diệu Ngân', roles: ['youth', 'teacher'] },
      { name: 'Đoàn Thanh Phúc', roles: ['guard'] },
    ],
    rooms: [
      {
        name: 'Phòng Tin học 1',
        kind: 'computing',
        keeper: 'Tạ Quốc Lam',
        schedule: [4, 4, 4, 4, 4, undefined],
      },
      {
        name: 'Phòng Đa năng',
        kind: 'multiPurpose',
        keeper: 'Giáp Thanh Trâm',
        schedule: [2, 2, 2, 2, 2, undefined],
      },
      { name: 'Lớp A1', kind: 'classroom' },
      { name: 'Phòng Âm nhạc', kind: 'music', keeper: 'Quách Bảo Châu' },
      { name: 'Phòng Hiệu trưởng', kind: 'principal', keeper: 'Kiều Diệu Hiên' },
      { name: 'Thư viện', kind: 'library', keeper: 'Lương Hải Quyên' },
    ],
    equipment: [
      { name: 'Máy tính để bàn', kind: 'computer', room: 'Phòng Tin học 1', quantity: 36, working: 34 },
      { name: 'Máy chiếu', kind: 'projector', room: 'Phòng Đa năng', quantity: 4, working: 4 },
      { name: 'Bảng tương tác', kind: 'interactiveBoard', room: 'Lớp A1', quantity: 2, working: 2 },
      { name: 'Camera sân trường', kind: 'camera', quantity: 32, working: 31 },
    ],
    software: [
      { name: 'Quản lý tài chính – kế toán', owner: 'Tống Minh Dung' },
      { name: 'Quản lý nhân sự', owner: 'Lương Hải Quyên' },
      { name: 'Phổ cập giáo dục' },
    ],
    obligations: [],
    criteria: criteria.map(({ code, title }) => ({ code, title })),
    issued: [{ document: 'modelPlan', number: '12', date: day('2026-09-03') }],
    month: {
      month,
      results: ['Tự đánh giá tháng 9/2026: 82,5/100 điểm.', '58/61 chỉ báo đạt.'],
      problems: ['Trang chủ tải chậm vào buổi sáng.'],
      toMend: [
        { what: 'Bổ sung nhật ký phòng Âm nhạc', who: 'Quách Bảo Châu', until: day('2026-10-05') },
        { what: 'Thay bóng đèn máy chiếu' },
      ],
      lastConclusion: 'Hoàn thành kiểm kê thiết bị trước ngày 15/9.',
      chair: 'Kiều Diệu Hiên',
      secretary: 'Giáp Thanh Trâm',
      meetingOn: day('2026-09-25'),
      present: 9,
      absent: 0,
    },
    ...changes,
  };
}
