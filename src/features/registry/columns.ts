/**
 * The columns of the list that a district imports: one .csv file with a section of schools and a section of their staff,
 * in any order, or two files. A section begins at the row that holds its titles; columns may stand in any order, titles
 * are compared without regard to case, blanks and diacritics; other columns are left alone.
 */

export interface ListColumn {
  /** Title as the shipped sample writes it. */
  readonly title: string;
  /** Other titles that people write for the same column. */
  readonly also: readonly string[];
  /** A section's title row is known by its required columns; a row without a value in one of them is a problem. */
  readonly required: boolean;
  /** Vietnamese: what goes into the column. */
  readonly note: string;
}

export const schoolColumns = {
  name: {
    title: 'Tên trường',
    also: ['Trường', 'Tên đơn vị'],
    required: true,
    note: 'Tên đầy đủ, mỗi trường một dòng.',
  },
  levels: {
    title: 'Cấp học',
    also: ['Cấp'],
    required: true,
    note: 'MN, TH hoặc THCS. Trường có hai cấp ghi cả hai, ví dụ "TH + THCS".',
  },
  account: {
    title: 'Tài khoản Google',
    also: ['Tài khoản', 'Gmail', 'Địa chỉ thư'],
    required: true,
    note: 'Tài khoản Google chung của trường, mỗi trường một tài khoản.',
  },
  highQuality: {
    title: 'Chất lượng cao',
    also: ['CLC'],
    required: false,
    note: 'Ghi "x" nếu là trường chất lượng cao; để trống nếu không.',
  },
  profile: {
    title: 'Phạm vi mô hình',
    also: ['Mô hình'],
    required: false,
    note: '"Toàn bộ mô hình" hoặc "Một phần mô hình". Để trống là toàn bộ.',
  },
  phone: {
    title: 'Điện thoại',
    also: ['Số điện thoại'],
    required: false,
    note: 'Số điện thoại liên hệ của trường.',
  },
  address: { title: 'Địa chỉ', also: ['Địa chỉ trường'], required: false, note: 'Địa chỉ của trường.' },
  existingFolder: {
    title: 'Thư mục đã có',
    also: ['Liên kết thư mục đã có'],
    required: false,
    note: 'Liên kết tới thư mục Drive mà trường đã dùng trước đây, nếu có.',
  },
} as const satisfies Readonly<Record<string, ListColumn>>;

export const staffColumns = {
  school: {
    title: 'Thuộc trường',
    also: ['Đơn vị công tác'],
    required: true,
    note: 'Tên trường như ở danh sách trường.',
  },
  name: { title: 'Họ và tên', also: ['Họ tên'], required: true, note: 'Tên đầy đủ của người này.' },
  roles: {
    title: 'Nhiệm vụ',
    also: ['Vai trò', 'Chức vụ'],
    required: true,
    note: 'Một hoặc nhiều nhiệm vụ, cách nhau bằng dấu "+", ví dụ "Kế toán + Thủ quỹ".',
  },
  email: {
    title: 'Thư điện tử',
    also: ['Email', 'E-mail'],
    required: false,
    note: 'Địa chỉ nhận thư nhắc việc. Để trống thì thư gửi về tài khoản của trường.',
  },
  ownAccount: {
    title: 'Tài khoản riêng',
    also: ['Dùng tài khoản riêng'],
    required: false,
    note: 'Ghi "x" nếu người này mở sổ bằng chính địa chỉ thư của mình (một tài khoản Google).',
  },
} as const satisfies Readonly<Record<string, ListColumn>>;

export type SchoolColumnKey = keyof typeof schoolColumns;
export type StaffColumnKey = keyof typeof staffColumns;
