/** Approval paths: the steps that a thing goes through, who takes each, and the register that shows it. */
import type { Role } from '../domain/role';
import type { Sourced } from './sourced';

export interface ApprovalStep {
  /** Vietnamese. */
  readonly step: string;
  /** Who takes it; several where the sources name several; empty: anybody, or the authority. */
  readonly roles: readonly Role[];
  /** Before this day of the month, where a source says so. */
  readonly beforeDay?: number;
}

export interface ApprovalPath extends Sourced {
  readonly code: string;
  readonly title: string;
  readonly steps: readonly ApprovalStep[];
  /** Register that shows how far it is: the table's name. */
  readonly table: string;
  /** Vietnamese: what must not be forgotten. */
  readonly rules: readonly string[];
}

function step(words: string, roles: readonly Role[] = [], beforeDay?: number): ApprovalStep {
  return { step: words, roles, ...(beforeDay === undefined ? {} : { beforeDay }) };
}

export const approvalPaths: readonly ApprovalPath[] = [
  {
    code: 'A1',
    title: 'Tin bài trên Cổng thông tin điện tử',
    steps: [
      step('Viết'),
      step('Biên tập, cắt ảnh', ['it', 'vicePrincipal']),
      step('Duyệt nội dung, tính công khai, tính bảo mật', ['vicePrincipal', 'principal']),
      step('Đăng', ['it']),
    ],
    table: 'portal-news',
    rules: [
      'Nội dung công khai do hiệu trưởng duyệt.',
      'Người viết có thể là người duyệt.',
      'Sửa sau khi duyệt thì duyệt lại.',
    ],
    source: 'S0:33–34,46,66; S1:92; S3:86–90,102,123',
    basis: 'stated',
  },
  {
    code: 'A2',
    title: 'Số liệu tháng của mô hình',
    steps: [
      step('Lập', ['it']),
      step('Duyệt', ['vicePrincipal'], 19),
      step('Cập nhật', ['it'], 21),
      step('Gửi đơn vị quản lý', ['vicePrincipal']),
    ],
    table: 'reports',
    rules: ['Báo cáo bằng văn bản của phó hiệu trưởng đi song song, vào ngày báo cáo tháng.'],
    source: 'S3:88,129; S0:29; S4:183',
    basis: 'stated',
  },
  {
    code: 'A3',
    title: 'Vướng mắc',
    steps: [
      step('Ghi nhật ký phòng'),
      step('Báo hỏng', ['teamLeader']),
      step('Khắc phục', ['it', 'vicePrincipal']),
      step('Đưa vào họp Ban chỉ đạo tháng', ['principal']),
      step('Công bố nội dung cần khắc phục', ['it']),
      step('Kiến nghị đơn vị quản lý', ['principal']),
      step('Đơn vị quản lý trả lời hoặc báo cấp trên'),
    ],
    table: 'room-log',
    rules: ['Ghi vướng mắc không làm giảm điểm.'],
    source: 'S1:51–54,162; S3:130',
    basis: 'stated',
  },
  {
    code: 'A4',
    title: 'Văn bản đến',
    steps: [
      step('Tiếp nhận, trình', ['clerk']),
      step('Giao việc', ['principal']),
      step('Xử lý, trả lời trong phần mềm', ['vicePrincipal', 'accountant', 'clerk']),
    ],
    table: 'incoming-documents',
    rules: ['Không để quá hạn.'],
    source: 'S0:73',
    basis: 'stated',
  },
  {
    code: 'A5',
    title: 'Thiết bị',
    steps: [
      step('Biên bản bàn giao', ['vicePrincipal']),
      step('Kiểm tra số lượng, chủng loại, thông số', ['vicePrincipal', 'it']),
      step('Vào sổ kế toán, phần mềm', ['accountant']),
      step('Vào sổ thiết bị', ['it']),
      step('Bảo trì', ['it', 'accountant']),
    ],
    table: 'equipment',
    rules: [],
    source: 'S0:45,63; S3:116,124',
    basis: 'stated',
  },
];
