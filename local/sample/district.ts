/** The sample district: invented schools and people, as the list a district office would import. */
import { SeededRandom } from './random';

export type Level = 'MN' | 'TH' | 'THCS';

export interface SamplePerson {
  school: string;
  name: string;
  roles: string[];
  /** '' when the person reads the school's shared mailbox. */
  email: string;
  ownAccount: boolean;
}

export interface SampleSchool {
  name: string;
  level: Level;
  highQuality: boolean;
  account: string;
  phone: string;
  address: string;
  people: SamplePerson[];
}

const LEVEL_WORDS: Record<Level, string> = { MN: 'Mầm non', TH: 'Tiểu học', THCS: 'THCS' };
const FIRST_NAMES = [
  'Cánh Diều Xanh',
  'Hạt Nắng Nhỏ',
  'Bến Sông Mây',
  'Đồi Gió Lành',
  'Vườn Ổi Ngọt',
  'Giếng Làng Trong',
  'Cầu Tre Nhỏ',
  'Sân Đình Rộng',
  'Bãi Dâu Xanh',
  'Ngõ Trầu Xưa',
  'Đường Phượng Đỏ',
  'Gò Sim Tím',
  'Hồ Súng Vàng',
] as const;
const PLACES = ['Bến', 'Đồi', 'Vườn', 'Ngõ', 'Bãi', 'Gò', 'Hồ', 'Cầu', 'Đê', 'Xóm'] as const;
const THINGS = ['Ổi', 'Khế', 'Sim', 'Mơ', 'Súng', 'Tre', 'Dâu', 'Bưởi', 'Nhãn', 'Sen'] as const;
const MANNERS = ['Xanh', 'Ngọt', 'Nhỏ', 'Tím', 'Trắng', 'Mát', 'Lành', 'Thơm'] as const;
const FAMILY = ['Phan', 'Đoàn', 'Tạ', 'Kiều', 'Lương', 'Mạc', 'Thân', 'Quách', 'Giáp', 'Tống'] as const;
const MIDDLE = ['Thanh', 'Ngọc', 'Khánh', 'Bảo', 'Minh', 'Hải', 'Diệu', 'Quốc'] as const;
const GIVEN = [
  'An',
  'Bích',
  'Châu',
  'Dung',
  'Giang',
  'Hiên',
  'Khôi',
  'Lam',
  'Mẫn',
  'Ngân',
  'Phúc',
  'Quyên',
  'Sơn',
  'Trâm',
  'Uyên',
  'Vân',
  'Xuân',
  'Yên',
] as const;

const DRAWS_WITHOUT_NUMBER = 50;

const ROLES: Record<Level, readonly (readonly string[])[]> = {
  MN: [
    ['Hiệu trưởng'],
    ['Phó hiệu trưởng'],
    ['Phó hiệu trưởng'],
    ['Giáo viên', 'Nhân viên CNTT'],
    ['Văn thư', 'Y tế'],
    ['Kế toán', 'Thủ quỹ'],
    ['Giáo viên', 'Tổ trưởng chuyên môn'],
    ['Giáo viên'],
    ['Giáo viên'],
    ['Giáo viên', 'Bí thư chi đoàn'],
    ['Nuôi dưỡng'],
    ['Bảo vệ'],
  ],
  TH: [
    ['Hiệu trưởng'],
    ['Phó hiệu trưởng'],
    ['Nhân viên CNTT'],
    ['Văn thư', 'Thủ quỹ'],
    ['Kế toán'],
    ['Thư viện', 'Thiết bị – đồ dùng'],
    ['Y tế'],
    ['Giáo viên', 'Tổ trưởng chuyên môn'],
    ['Giáo viên'],
    ['Giáo viên'],
    ['Giáo viên', 'Bí thư chi đoàn'],
    ['Giáo viên', 'Công đoàn'],
    ['Bảo vệ'],
  ],
  THCS: [
    ['Hiệu trưởng'],
    ['Phó hiệu trưởng'],
    ['Nhân viên CNTT'],
    ['Văn thư', 'Thủ quỹ'],
    ['Kế toán'],
    ['Thư viện'],
    ['Thiết bị – đồ dùng'],
    ['Y tế'],
    ['Giáo viên', 'Tổ trưởng chuyên môn'],
    ['Giáo viên', 'Tổ trưởng chuyên môn'],
    ['Giáo viên'],
    ['Giáo viên'],
    ['Giáo viên', 'Bí thư chi đoàn'],
    ['Bảo vệ'],
  ],
};

/** 5 MN, 4 TH (the first of them CLC) and 4 THCS in 13 schools; the same mixture for other sizes. */
export function sampleDistrict(count: number): SampleSchool[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const random = new SeededRandom(`school ${index}`);
    const level = levelOf(index);
    const shortName = FIRST_NAMES[index] ?? freshName(random, taken);
    taken.add(shortName);
    const name = `Trường ${LEVEL_WORDS[level]} ${shortName}`;
    const account = `${accountName(level, shortName)}@gmail.example`;
    const own = index % 13 === 2 || index % 13 === 7 || index % 13 === 11;
    return {
      name,
      level,
      highQuality: index % 13 === 5,
      account,
      phone: `024 5550 ${String(1000 + index)}`,
      address: `Số ${random.whole(2, 98)} phố ${shortName}`,
      people: peopleOf(name, level, account, own, random),
    };
  });
}

/** The first school of each level there is. */
export function firstOfEachLevel(schools: readonly SampleSchool[]): SampleSchool[] {
  return schools.filter(
    ({ level }, index) => schools.findIndex((school) => school.level === level) === index,
  );
}

/** The district as one .csv file: a section of schools, an empty line, a section of staff. */
export function districtCsv(schools: readonly SampleSchool[]): string {
  const rows = [
    [
      'Tên trường',
      'Cấp học',
      'Chất lượng cao',
      'Phạm vi mô hình',
      'Tài khoản Google',
      'Điện thoại',
      'Địa chỉ',
    ],
    ...schools.map((school) => [
      school.name,
      school.level,
      school.highQuality ? 'x' : '',
      'Toàn bộ mô hình',
      school.account,
      school.phone,
      school.address,
    ]),
    [],
    ['Thuộc trường', 'Họ và tên', 'Nhiệm vụ', 'Thư điện tử', 'Tài khoản riêng'],
    ...schools.flatMap(({ people }) =>
      people.map(({ school, name, roles, email, ownAccount }) => [
        school,
        name,
        roles.join(' + '),
        email,
        ownAccount ? 'x' : '',
      ]),
    ),
  ];
  return rows
    .map((row) => row.map(quoted).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function levelOf(index: number): Level {
  const position = index % 13;
  return position < 5 ? 'MN' : position < 9 ? 'TH' : 'THCS';
}

/** The words make 800 names: in a larger district schools of one name are numbered. */
function freshName(random: SeededRandom, taken: ReadonlySet<string>): string {
  for (let draws = 0; ; draws++) {
    const words = `${random.pick(PLACES)} ${random.pick(THINGS)} ${random.pick(MANNERS)}`;
    const name = draws < DRAWS_WITHOUT_NUMBER ? words : `${words} Số ${random.whole(2, 9)}`;
    if (!taken.has(name)) return name;
  }
}

/** The naming rule of the standard: `hoso` + level + name without diacritics, at most 30 characters. */
function accountName(level: Level, shortName: string): string {
  return `hoso${level.toLowerCase()}${plain(shortName)}`.slice(0, 30);
}

function peopleOf(
  school: string,
  level: Level,
  account: string,
  own: boolean,
  random: SeededRandom,
): SamplePerson[] {
  const names = new Set<string>();
  const domain = account.slice(4, account.indexOf('@'));
  return ROLES[level].map((roles) => {
    let name = '';
    do name = `${random.pick(FAMILY)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)}`;
    while (names.has(name));
    names.add(name);
    const opensTheBook = !['Giáo viên', 'Nuôi dưỡng', 'Bảo vệ'].includes(roles[roles.length - 1] ?? '');
    const ownAccount = own && opensTheBook;
    return {
      school,
      name,
      roles: [...roles],
      ownAccount,
      email: ownAccount ? `${plain(name)}@${domain}.example` : '',
    };
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
