/** The menu THĐT of the office's workbook. It needs no authorisation and depends on nothing in the workbook. */
import type * as district from '../../district';
import { mayTouchDocument } from '../../google/auth-mode';
import { createMenu, type MenuItem } from '../../google/dialogs';
import { showFirstSheet } from '../../google/formula-sheets';
import { TODAY_TAG } from '../../workbook/today-sheet';
import { noticeMissedTicks } from '../reminders/missed-ticks';
import { noticeStandardNews } from '../settings/news/notice';
import { recordVersion } from '../settings/record-version';
import { REMINDER_MAILS, REMINDER_SWITCH } from './reminder-items';

/** What it offers, in the order in which a year needs it. */
const MENU: readonly MenuItem<keyof typeof district>[] = [
  { caption: 'Việc hôm nay', functionName: 'openToday' },
  { caption: 'Toàn cảnh các trường', functionName: 'openDashboard' },
  { caption: 'Tổng hợp các trường', functionName: 'consolidateSchools' },
  { caption: 'Tổng hợp lại từ đầu', functionName: 'consolidateFromStart' },
  { caption: 'Đọc lại trường này', functionName: 'rereadSchool' },
  {
    caption: 'Tự tổng hợp hằng đêm',
    items: [
      { caption: 'Bật', functionName: 'turnNightlyOn' },
      { caption: 'Tắt', functionName: 'turnNightlyOff' },
    ],
  },
  { caption: 'Thu thập số liệu đột xuất', functionName: 'openDataRequests' },
  { caption: 'Kiến nghị của trường', functionName: 'openPetitions' },
  { caption: 'Báo cáo tồn tại và giải pháp', functionName: 'openShortcomings' },
  { caption: 'Chuyên đề', functionName: 'openSeminars' },
  {
    caption: 'Kiểm tra và công nhận',
    items: [
      { caption: 'Kiểm tra, chấm điểm', functionName: 'openVerification' },
      { caption: 'Phân công kiểm tra', functionName: 'openAssignments' },
      { caption: 'Công bố kết quả', functionName: 'publishVerification' },
      'separator',
      { caption: 'Đề nghị công nhận', functionName: 'openRecognition' },
    ],
  },
  {
    caption: 'Nhắc việc',
    items: [
      ...REMINDER_SWITCH,
      'separator',
      { caption: 'Nhắc các trường chưa nộp', functionName: 'openLateSchools' },
      ...REMINDER_MAILS,
    ],
  },
  'separator',
  { caption: 'Chuẩn bị sổ này', functionName: 'prepareDistrict' },
  { caption: 'Nhập danh sách trường', functionName: 'openImportSchools' },
  { caption: 'Tạo sổ mẫu', functionName: 'createTemplate' },
  { caption: 'Thử với một trường', functionName: 'tryOneSchool' },
  { caption: 'Tạo thư mục và sổ cho các trường', functionName: 'provisionSchools' },
  { caption: 'Gửi thiết lập xuống các trường', functionName: 'sendSettings' },
  { caption: 'Tạo bản mẫu', functionName: 'createWordings' },
  { caption: 'Tạo bộ hồ sơ (10 văn bản)', functionName: 'openDossiers' },
  { caption: 'Kiểm tra hồ sơ các trường', functionName: 'checkDossiers' },
  'separator',
  { caption: 'Nhập bộ điểm chính thức', functionName: 'openImportPoints' },
  { caption: 'Dùng bộ điểm mẫu làm bộ điểm của đơn vị', functionName: 'openAdoptSample' },
  { caption: 'Chọn bộ quy định', functionName: 'openPackChoice' },
  { caption: 'Chọn hạn công khai', functionName: 'openDisclosureChoice' },
  { caption: 'Chỗ các văn bản khác nhau', functionName: 'openConflicts' },
  { caption: 'Bổ sung nội dung mới của bản này', functionName: 'openStandardNews' },
  'separator',
  {
    caption: 'Sao lưu hằng tuần',
    items: [
      { caption: 'Bật', functionName: 'turnBackupOn' },
      { caption: 'Tắt', functionName: 'turnBackupOff' },
      { caption: 'Sao lưu ngay', functionName: 'backUpNow' },
    ],
  },
  { caption: 'Tiến độ công việc', functionName: 'showProgress' },
];

/** Simple trigger: Google runs it whenever the workbook is opened. */
export function onOpen(event?: { readonly authMode?: unknown }): void {
  createMenu('THĐT', MENU);
  // an add-on that is not enabled in this workbook may show its menu and touch nothing
  if (!mayTouchDocument(event)) return;
  showFirstSheet(TODAY_TAG);
  recordVersion();
  noticeStandardNews();
  noticeMissedTicks();
}

/** Google runs it when the add-on is installed; the workbook is open then. */
export function onInstall(event?: { readonly authMode?: unknown }): void {
  onOpen(event);
}
