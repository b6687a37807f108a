/** Vietnamese names of the measures, as the district's sheet and an imported set call them. */
import { DOSSIER_DOCUMENT_NAMES } from '../domain/dossier-document';
import { EQUIPMENT_KIND_NAMES } from '../domain/equipment-kind';
import { PORTAL_SECTION_NAMES } from '../domain/portal-section';
import { ROLE_NAMES } from '../domain/role';
import { ROOM_KIND_NAMES } from '../domain/room-kind';
import { comparable } from '../domain/vietnamese';
import type { Assessment, ScopeWord } from './indicator';
import {
  type MeasureName,
  measures,
  PORTAL_PAGE_NAMES,
  PROFILE_FACT_NAMES,
  REPORT_KIND_NAMES,
  type ScopeKind,
  SOFTWARE_USE_NAMES,
  USER_GROUP_NAMES,
} from './measures';
import { ROOM_GROUP_NAMES } from './rooms';

export const JUDGED_NAME = 'Người chấm';

export const MEASURE_NAMES: Readonly<Record<MeasureName, string>> = {
  'documents-issued': 'Tỉ lệ văn bản đã ban hành',
  'documents-in-period': 'Số văn bản trong tháng',
  'documents-in-term': 'Số văn bản trong học kỳ',
  'documents-online': 'Tỉ lệ văn bản có liên kết',
  'sent-by-network': 'Tỉ lệ văn bản đi gửi qua mạng',
  'incoming-on-time': 'Tỉ lệ văn bản đến xử lý đúng hạn',
  'board-meetings': 'Số cuộc họp Ban chỉ đạo',
  'seminars-held': 'Số chuyên đề trong tháng',
  'procedure-checks': 'Số lần kiểm tra trong học kỳ',
  'trainings-attended': 'Tỉ lệ lớp tập huấn dự đủ thành phần',
  'portal-trainings': 'Tỉ lệ nhóm người được hướng dẫn Cổng',
  'staff-trained': 'Tỉ lệ người được tập huấn',
  'staff-mail': 'Tỉ lệ người có hộp thư',
  'staff-inner-accounts': 'Tỉ lệ người có tài khoản Lớp 2',
  'roles-filled': 'Tỉ lệ vị trí có người',
  'rooms-with-diary': 'Tỉ lệ phòng có nhật ký',
  'device-use': 'Tỉ lệ tiết dùng thiết bị',
  'rooms-with-effect-note': 'Tỉ lệ phòng có đánh giá trong tháng',
  'rooms-with-rules': 'Tỉ lệ phòng có nội quy, quy trình, lịch',
  'model-rooms-present': 'Tỉ lệ loại phòng đã có',
  'rooms-with-equipment': 'Tỉ lệ phòng có thiết bị trong sổ',
  'boards-booked': 'Tỉ lệ phòng có bảng tương tác được đăng ký',
  'cameras-operated': 'Tỉ lệ khu vực camera có người vận hành',
  'equipment-working': 'Tỉ lệ thiết bị dùng tốt',
  'equipment-maintained': 'Tỉ lệ thiết bị được bảo trì',
  'equipment-papers': 'Tỉ lệ thiết bị có biên bản bàn giao',
  'equipment-networked': 'Tỉ lệ máy nối mạng',
  'computers-protected': 'Tỉ lệ máy có phần mềm bảo mật',
  'line-speed': 'Tốc độ đường truyền',
  'profile-facts': 'Điều kiện trong Thông tin trường',
  'software-in-use': 'Tỉ lệ phần mềm bắt buộc đang dùng',
  'software-with-owner': 'Tỉ lệ phần mềm có người phụ trách',
  'software-updated': 'Tỉ lệ phần mềm được cập nhật',
  'software-count': 'Số phần mềm đang dùng',
  'portal-items': 'Số tin bài trong tháng',
  'portal-items-week': 'Số tin bài trong tuần ít nhất',
  'portal-items-two-months': 'Số tin bài trong hai tháng',
  'portal-items-approved': 'Tỉ lệ tin bài duyệt trước khi đăng',
  'portal-plan-done': 'Tỉ lệ tin bài kế hoạch đã đăng',
  'portal-weeks-with-news': 'Tỉ lệ tuần có tin mới',
  'portal-week-schedules': 'Tỉ lệ tuần có lịch công tác',
  'portal-items-year': 'Số tin bài trong năm học',
  'pages-current': 'Tỉ lệ trang của Cổng đúng, đã rà soát',
  'inner-folders': 'Tỉ lệ thư mục Lớp 2 đã có',
  'teachers-with-lecture': 'Tỉ lệ giáo viên có bài giảng trong tháng',
  'teachers-with-combined-lecture': 'Tỉ lệ giáo viên có bài giảng kết hợp',
  'lectures-html5': 'Tỉ lệ bài giảng chạy HTML5',
  'months-scored': 'Tỉ lệ tháng trước đã nộp bảng tự chấm',
  'reports-on-time': 'Tỉ lệ báo cáo kỳ trước đúng hạn',
};

const SCOPE_NAMES: Readonly<Record<ScopeKind, Readonly<Partial<Record<ScopeWord, string>>>>> = {
  none: {},
  document: DOSSIER_DOCUMENT_NAMES,
  'portal-section': PORTAL_SECTION_NAMES,
  'room-group': ROOM_GROUP_NAMES,
  'room-kind': ROOM_KIND_NAMES,
  'equipment-kind': EQUIPMENT_KIND_NAMES,
  'software-use': SOFTWARE_USE_NAMES,
  role: ROLE_NAMES,
  'user-group': USER_GROUP_NAMES,
  'profile-fact': PROFILE_FACT_NAMES,
  'report-kind': REPORT_KIND_NAMES,
  'portal-page': PORTAL_PAGE_NAMES,
};

/** "Người chấm" or the measure's name. */
export function assessmentName(assessment: Assessment): string {
  return assessment.kind === 'judged' ? JUDGED_NAME : MEASURE_NAMES[assessment.measure];
}

/** The words of a measured indicator's scope: "Máy tính; Máy chủ"; '' for all or none. */
export function scopeWords(assessment: Assessment): string {
  if (assessment.kind === 'judged') return '';
  const names = SCOPE_NAMES[measures[assessment.measure].scope];
  return assessment.scope.map((word) => names[word] ?? word).join('; ');
}

/** How an indicator is assessed, from the names; undefined for an unknown measure or word. */
export function parseAssessment(name: string, scope: string, atLeast: number): Assessment | undefined {
  if (name.trim() === '' || comparable(name) === comparable(JUDGED_NAME)) return { kind: 'judged' };
  const measure = measureOf(name);
  if (measure === undefined) return undefined;
  const names = SCOPE_NAMES[measures[measure].scope];
  const words: ScopeWord[] = [];
  for (const part of scope.split(';')) {
    if (part.trim() === '') continue;
    const word = keyOf(names, part);
    if (word === undefined) return undefined;
    words.push(word);
  }
  return { kind: 'measured', measure, scope: words, atLeast };
}

export function measureOf(name: string): MeasureName | undefined {
  for (const measure in MEASURE_NAMES) {
    if (isMeasure(measure) && comparable(MEASURE_NAMES[measure]) === comparable(name)) return measure;
  }
  return undefined;
}

function isMeasure(name: string): name is MeasureName {
  return name in MEASURE_NAMES;
}

function keyOf(names: Readonly<Partial<Record<ScopeWord, string>>>, text: string): ScopeWord | undefined {
  for (const word in names) {
    if (isWordOf(names, word) && comparable(names[word] ?? '') === comparable(text)) return word;
  }
  return undefined;
}

function isWordOf(names: Readonly<Partial<Record<ScopeWord, string>>>, word: string): word is ScopeWord {
  return word in names;
}
