/** What an error of Google means for us, told by status and reason first and by its words (English, Vietnamese) after. */
import { type Problem, ProblemError } from '../domain/result';

export type GoogleErrorKind =
  /** Goes away by itself: trying again soon is right. */
  | 'transient'
  /** Too many calls within a minute: waiting for the next one is right. */
  | 'quota-minute'
  /** Nothing more of this kind today. */
  | 'quota-today'
  /** The file exists for Google, but this app was not given it (`drive.file`), or lost it. */
  | 'grant-lost'
  | 'permission'
  | 'not-found'
  | 'storage-full'
  | 'other';

export interface GoogleErrorFacts {
  /** HTTP status; 0 when no answer came. */
  readonly status?: number;
  /** `errors[].reason` of Drive, or `status` of Sheets. */
  readonly reasons?: readonly string[];
  readonly message: string;
}

const KIND_OF_REASON: Readonly<Record<string, GoogleErrorKind>> = {
  appNotAuthorizedToFile: 'grant-lost',
  backendError: 'transient',
  dailyLimitExceeded: 'quota-today',
  forbidden: 'permission',
  insufficientFilePermissions: 'permission',
  insufficientPermissions: 'permission',
  internalError: 'transient',
  notFound: 'not-found',
  quotaExceeded: 'quota-today',
  rateLimitExceeded: 'quota-minute',
  sharingRateLimitExceeded: 'quota-today',
  storageQuotaExceeded: 'storage-full',
  userRateLimitExceeded: 'quota-minute',
};

/** Words come before the status: one status (403, 429) stands for several kinds. */
const KIND_OF_WORDS: readonly (readonly [RegExp, GoogleErrorKind])[] = [
  [/for one day|(trong|cho) (một|1) ngày/i, 'quota-today'],
  [/per day/i, 'quota-today'],
  [/storage quota|dung lượng lưu trữ/i, 'storage-full'],
  [/has not granted the app|chưa cấp cho ứng dụng/i, 'grant-lost'],
  [/per minute|mỗi phút|short time|thời gian ngắn|rate limit|giới hạn tốc độ/i, 'quota-minute'],
  [
    /simultaneously|per second|too many LockService|đồng thời|mỗi giây|quá nhiều thao tác LockService/i,
    'transient',
  ],
  [
    /^service error|service unavailable|server error|internal error|timed out|failed while accessing/i,
    'transient',
  ],
  [/lỗi dịch vụ|lỗi máy chủ|lỗi nội bộ|dịch vụ không khả dụng|hết thời gian chờ|thử lại sau/i, 'transient'],
  [/address unavailable|empty response|địa chỉ không/i, 'transient'],
  [/not found|không tìm thấy/i, 'not-found'],
  [/permission|authorization is required|quyền|ủy quyền/i, 'permission'],
];

const KIND_OF_STATUS: Readonly<Record<number, GoogleErrorKind>> = {
  0: 'transient',
  401: 'permission',
  403: 'permission',
  404: 'not-found',
  408: 'transient',
  429: 'quota-minute',
  500: 'transient',
  502: 'transient',
  503: 'transient',
  504: 'transient',
};

export function kindOfError({ status, reasons = [], message }: GoogleErrorFacts): GoogleErrorKind {
  for (const reason of reasons) {
    const kind = KIND_OF_REASON[reason];
    if (kind !== undefined) return kind;
  }
  const byWords = KIND_OF_WORDS.find(([words]) => words.test(message));
  if (byWords && !(status === 400 && byWords[1] !== 'quota-today')) return byWords[1];
  return (status === undefined ? undefined : KIND_OF_STATUS[status]) ?? 'other';
}

const WORDS: Readonly<Record<GoogleErrorKind, { message: string; remedy: string }>> = {
  transient: {
    message: 'Google đang bận, đã thử lại nhiều lần mà chưa được.',
    remedy: 'Đợi vài phút rồi chạy lại; việc đã xong không bị làm lại.',
  },
  'quota-minute': {
    message: 'Đã dùng hết số lượt gọi Google cho phép trong một phút.',
    remedy: 'Đợi một phút rồi chạy lại.',
  },
  'quota-today': {
    message: 'Đã dùng hết số lượt Google cho phép trong ngày.',
    remedy: 'Việc còn lại tự chạy tiếp vào ngày mai.',
  },
  'grant-lost': {
    message: 'Chương trình không còn được phép mở tệp này.',
    remedy: 'Mở sổ của đơn vị bằng tài khoản vận hành, cấp quyền lại cho chương trình rồi chạy lại.',
  },
  permission: {
    message: 'Tài khoản đang dùng không có quyền làm việc này.',
    remedy: 'Đăng nhập bằng tài khoản vận hành rồi chạy lại.',
  },
  'not-found': {
    message: 'Không tìm thấy tệp trên Google Drive.',
    remedy: 'Tệp có thể đã bị xóa hẳn; chạy lại việc tạo thư mục và sổ.',
  },
  'storage-full': {
    message: 'Google Drive của tài khoản vận hành đã đầy.',
    remedy: 'Dọn bớt tệp hoặc mua thêm dung lượng rồi chạy lại.',
  },
  other: { message: 'Google từ chối yêu cầu.', remedy: 'Gửi thông báo này cho người quản trị chương trình.' },
};

/** An error of Google as a problem that a person can read. `place` names what it happened to. */
export function googleProblem(kind: GoogleErrorKind, detail: string, place?: string): Problem {
  const { message, remedy } = WORDS[kind];
  const shown = kind === 'other' ? `${message} (${detail})` : message;
  return { code: `google.${kind}`, message: shown, remedy, ...(place === undefined ? {} : { place }) };
}

/** A refusal by Google, on its way to the flow that knows what to do about its kind. */
export class GoogleError extends ProblemError {
  constructor(
    readonly kind: GoogleErrorKind,
    /** Google's own words. */
    readonly detail: string,
    place?: string,
  ) {
    super(googleProblem(kind, detail, place));
  }
}

/** Any thrown value as a problem for a person; a fault of the program has the code `program.error`. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  const known = asGoogleError(thrown);
  if (known.kind !== 'other') return known.problem;
  return {
    code: 'program.error',
    message: `Chương trình gặp lỗi: ${messageOf(thrown)}.`,
    remedy: 'Chạy lại; nếu vẫn lỗi thì gửi thông báo này cho người quản trị chương trình.',
  };
}

/** Any thrown value as a GoogleError; one of ours passes through. */
export function asGoogleError(thrown: unknown): GoogleError {
  if (thrown instanceof GoogleError) return thrown;
  const message = messageOf(thrown);
  const status = statusOf(thrown);
  return new GoogleError(kindOfError({ message, ...(status === undefined ? {} : { status }) }), message);
}

export function messageOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message);
  return String(thrown);
}

/** Advanced services and fetches put the status into `details.code`. */
function statusOf(thrown: unknown): number | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('details' in thrown)) return undefined;
  const { details } = thrown;
  if (typeof details !== 'object' || details === null || !('code' in details)) return undefined;
  return typeof details.code === 'number' ? details.code : undefined;
}
