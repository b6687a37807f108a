/** What may be wrong with one school's workbook, named with what to do about it. Pure. */
import type { Problem } from '../../domain/result';
import { VERSION } from '../../domain/version';
import type { DriveFile } from '../../google/drive-files';
import type { GoogleErrorKind } from '../../google/errors';
import { DOUBLE_SHEETS } from '../../workbook/school/about';
import type { SchoolEntry } from '../registry/read-schools';

/** Values of the about sheet by key. */
export type About = ReadonlyMap<string, string>;

const PROVISION_AGAIN = 'Chạy lại THĐT > Tạo thư mục và sổ cho các trường.';

/** Trouble with the file itself; the first one keeps it from being read. */
export function fileProblem(school: SchoolEntry, file: DriveFile | undefined): Problem | undefined {
  if (school.record.workbookId === undefined) {
    return {
      code: 'school.no-workbook',
      message: 'Trường chưa có sổ.',
      remedy: 'Chạy THĐT > Tạo thư mục và sổ cho các trường.',
    };
  }
  if (file?.trashed) {
    return {
      code: 'school.trashed',
      message: 'Sổ của trường đang ở trong thùng rác.',
      remedy: PROVISION_AGAIN,
    };
  }
  return undefined;
}

/** Trouble with sharing: the school cannot get in, or others can. `isKnown` tells of accounts that may. */
export function sharingProblem(
  school: SchoolEntry,
  folder: DriveFile | undefined,
  workbook: DriveFile | undefined,
  isKnown: (account: string) => boolean,
): Problem | undefined {
  const accounts = [...(folder?.accounts ?? []), ...(workbook?.accounts ?? [])].map(({ account }) => account);
  if (accounts.length === 0) return undefined;
  if (!accounts.includes(school.record.account)) {
    return {
      code: 'school.unshared',
      message: `Sổ không còn được chia sẻ với ${school.record.account}.`,
      remedy: PROVISION_AGAIN,
    };
  }
  const strangers = [...new Set(accounts)].filter((account) => !isKnown(account));
  return strangers.length === 0
    ? undefined
    : {
        code: 'school.strangers',
        message: `Sổ đang được chia sẻ cả với ${strangers.join(', ')}.`,
        remedy: 'Mở thư mục của trường trên Drive, bỏ chia sẻ với những người không thuộc trường.',
      };
}

/** Trouble with what the workbook says of itself. `stops`: its data must not be taken for this school's. */
export function aboutProblems(school: SchoolEntry, about: About): { problems: Problem[]; stops: boolean } {
  const claimed = about.get('schoolId') ?? '';
  if (claimed !== '' && claimed !== school.id) {
    return {
      problems: [
        {
          code: 'school.other-workbook',
          message: `Sổ này là của trường “${about.get('schoolName') ?? ''}”, không phải của trường ở dòng này.`,
          remedy: 'Sửa liên kết sổ ở trang Trường cho đúng trường rồi tổng hợp lại.',
        },
      ],
      stops: true,
    };
  }
  const problems: Problem[] = [];
  if ((about.get('scriptId') ?? '') === '') {
    problems.push({
      code: 'school.no-menu',
      message: 'Trường chưa mở menu THĐT lần nào.',
      remedy: 'Nhắc trường mở sổ, chọn THĐT > Chấm điểm tháng và cấp quyền.',
    });
  }
  const template = about.get('templateVersion') ?? '';
  if (template !== '' && template !== VERSION) {
    problems.push({
      code: 'school.old-template',
      message: `Sổ lập theo mẫu bản ${template}; mẫu hiện nay là bản ${VERSION}.`,
      remedy: 'Chạy THĐT > Gửi thiết lập xuống các trường: trang, cột còn thiếu được bổ sung.',
    });
  }
  return { problems, stops: false };
}

/** Two sheets of one table, as the school's own script found them when the workbook was opened. */
export function doublesNoted(about: About): Problem[] {
  const noted = (about.get(DOUBLE_SHEETS.key) ?? '').trim();
  return noted === ''
    ? []
    : [
        {
          code: 'table.twice',
          message: noted,
          remedy:
            'Báo trường chuyển dòng cần giữ về trang chương trình đọc rồi xóa trang thừa; trường xem ở THĐT > Kiểm tra sổ.',
        },
      ];
}

const GRANT_REMEDY =
  'Người phụ trách kỹ thuật gắn lại đúng dự án Google Cloud cũ cho chương trình; tài khoản vận hành mở sổ này, cấp quyền lại, rồi chọn THĐT > Tổng hợp lại từ đầu.';

/** Every workbook refuses: not the schools' trouble but the program's. */
export function allGrantsLost(count: number): Problem {
  return {
    code: 'google.grant-lost',
    message: `Chương trình không còn được phép mở sổ nào trong ${count} sổ vừa đọc: quyền của tài khoản vận hành đã bị thu hồi, hoặc chương trình đã chuyển sang dự án Google Cloud khác. Số liệu đã có vẫn giữ nguyên.`,
    remedy: GRANT_REMEDY,
  };
}

const READ_PROBLEMS: Partial<Record<GoogleErrorKind, { message: string; remedy: string }>> = {
  'not-found': {
    message: 'Không mở được sổ: sổ đã bị xóa hoặc không còn thuộc tài khoản vận hành.',
    remedy: PROVISION_AGAIN,
  },
  'grant-lost': {
    message:
      'Chương trình không còn được phép mở sổ này: quyền đã bị thu hồi, hoặc chương trình đã chuyển sang dự án Google Cloud khác.',
    remedy: GRANT_REMEDY,
  },
  permission: { message: 'Tài khoản vận hành không còn quyền mở sổ này.', remedy: PROVISION_AGAIN },
};

/** Why a workbook could not be read, in words about the school. */
export function readProblem(kind: GoogleErrorKind, general: Problem): Problem {
  const own = READ_PROBLEMS[kind];
  return own === undefined ? general : { code: `school.${kind}`, ...own };
}

/** True for what is only noted in the school's row; the rest an officer should see at once. */
export function isRemark(problem: Problem): boolean {
  return problem.code === 'school.no-menu' || problem.code === 'school.old-template';
}
