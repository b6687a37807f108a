/** Software that the standard names: who must have it, by which pack, and what "used" means. */
import type { Level } from '../domain/level';
import type { SoftwareUse } from './measures';
import type { PackId } from './pack-id';
import type { Sourced } from './sourced';

export interface Software extends Sourced {
  readonly title: string;
  /** Other spellings by which schools and sources call it. */
  readonly alsoCalled?: readonly string[];
  readonly use: SoftwareUse;
  /** Levels that must have it; empty: encouraged or a school's own choice. */
  readonly requiredOf: readonly Level[];
  readonly levels: readonly Level[];
  /** Vietnamese: what one can see when it is really used. */
  readonly usedMeans: string;
  readonly packs: readonly PackId[];
  /** Levels of which single packs ask it, where that differs. */
  readonly requiredBy?: Readonly<Partial<Record<PackId, readonly Level[]>>>;
  /** What single packs call it; the name that a district following them sees. */
  readonly calledBy?: Readonly<Partial<Record<PackId, { readonly name: string; readonly source: string }>>>;
}

/** How many programs a pack says it names, and how many it lists: the texts contradict themselves (S2:44–51). */
export interface SoftwareCount extends Sourced {
  readonly pack: PackId;
  readonly required: number;
  readonly encouraged: number;
  readonly listed: number;
}

export const softwareCounts: readonly SoftwareCount[] = [
  { pack: 'office-2016', required: 9, encouraged: 3, listed: 8, source: 'S2:44–51', basis: 'stated' },
  { pack: 'office-2018', required: 10, encouraged: 3, listed: 10, source: 'S4:67–98', basis: 'stated' },
];

const ALL: readonly Level[] = ['MN', 'TH', 'THCS'];
const SCHOOL_AGE: readonly Level[] = ['TH', 'THCS'];
const NOBODY: readonly Level[] = [];

type Text = Pick<Software, 'title' | 'usedMeans' | 'source'> & Partial<Software>;

function management(requiredOf: readonly Level[], text: Text): Software {
  return {
    use: 'management',
    requiredOf,
    levels: requiredOf.length === 0 ? ALL : requiredOf,
    packs: ['office-2016', 'office-2018'],
    basis: 'stated',
    ...text,
  };
}

function teaching(requiredOf: readonly Level[], text: Text): Software {
  return { ...management(requiredOf, text), use: 'teaching', ...text };
}

export const software = {
  accounting: management(ALL, {
    title: 'Quản lý tài chính – kế toán',
    alsoCalled: ['Misa', 'Kế toán Misa'],
    calledBy: { 'role-table': { name: 'Misa', source: 'S0:19,68' } },
    usedMeans: 'Chứng từ đầy đủ, kịp thời; xuất được báo cáo theo mẫu quy định.',
    packs: ['office-2016', 'office-2018', 'school-2022', 'role-table'],
    source: 'S2:49,55; S4:75,81; S1:66; S0:19,68',
  }),
  assets: management(ALL, {
    title: 'Quản lý tài sản công',
    usedMeans: 'Ghi đủ tài sản mới, thay thế, sửa chữa; theo dõi khấu hao; xuất được báo cáo.',
    packs: ['office-2016', 'office-2018', 'school-2022', 'role-table'],
    source: 'S2:49,57; S4:75,83; S1:67; S0:22,69,86',
  }),
  personnel: management(ALL, {
    title: 'Quản lý nhân sự',
    alsoCalled: ['PMIS', 'EPMIS'],
    usedMeans: 'Danh sách nhân sự, bảng lương, biến động được cập nhật; lập được biểu mẫu.',
    packs: ['office-2016', 'office-2018', 'school-2022'],
    calledBy: {
      'office-2016': { name: 'PMIS', source: 'S2:59' },
      'office-2018': { name: 'EPMIS', source: 'S4:85' },
      'school-2022': { name: 'PMIS', source: 'S1:68' },
    },
    source: 'S2:49,59; S4:75,85; S1:68',
  }),
  netop: management(ALL, {
    title: 'Netop School',
    alsoCalled: ['Netop'],
    usedMeans: 'Cài trên mọi máy của phòng Tin học, Ngoại ngữ; theo dõi, chia sẻ được giữa các máy.',
    source: 'S2:49,61; S4:75,87',
  }),
  universalEducation: management(ALL, {
    title: 'Phổ cập giáo dục',
    alsoCalled: ['PCGD'],
    usedMeans: 'Cập nhật theo hướng dẫn của đơn vị quản lý.',
    packs: ['office-2016', 'office-2018', 'school-2022', 'role-table'],
    source: 'S2:49,65; S4:75,90; S1:69; S0:20,36,80',
  }),
  emis: management(ALL, {
    title: 'EMIS',
    usedMeans: 'Cập nhật theo hướng dẫn của đơn vị quản lý.',
    source: 'S2:49,67; S4:75,91',
  }),
  esam: management(ALL, {
    title: 'ESAM (tuyển sinh trực tuyến)',
    alsoCalled: ['ESAM', 'Esams'],
    usedMeans: 'Cập nhật trẻ, học sinh các độ tuổi phục vụ tuyển sinh.',
    packs: ['office-2018'],
    source: 'S4:75,94; S0:13,17',
  }),
  pupils: management(SCHOOL_AGE, {
    title: 'Quản lý học sinh',
    alsoCalled: ['QLHS'],
    calledBy: { 'role-table': { name: 'Esams', source: 'S0:13,17' } },
    usedMeans: 'Danh sách học sinh và kết quả rèn luyện, học tập được cập nhật.',
    packs: ['office-2016', 'office-2018', 'role-table'],
    source: 'S2:51,63; S4:77,89; S0:13,52',
  }),
  library: management(SCHOOL_AGE, {
    title: 'Hệ thống quản lý thư viện',
    alsoCalled: ['Quản lý thư viện'],
    usedMeans: 'Nhập đủ đầu sách, báo, tạp chí; tra cứu nhanh được.',
    packs: ['office-2016', 'office-2018', 'role-table'],
    source: 'S2:51,69; S4:77,92; S0:22,92',
  }),
  nationalData: management(NOBODY, {
    title: 'Cơ sở dữ liệu ngành',
    alsoCalled: ['CSDL ngành', 'Cơ sở dữ liệu của Bộ'],
    usedMeans: 'Thông tin, đánh giá, kết quả cập nhật kịp thời.',
    packs: ['school-2022', 'role-table'],
    requiredBy: { 'school-2022': ['MN'], 'role-table': ALL },
    source: 'S1:61,70; S0:14,18,79',
  }),
  gokids: management(NOBODY, {
    title: 'Gokids',
    usedMeans: 'Tính khẩu phần ăn, soạn bài hằng tuần.',
    levels: ['MN'],
    packs: ['school-2022'],
    requiredBy: { 'school-2022': ['MN'] },
    source: 'S1:61',
  }),
  timetable: management(NOBODY, {
    title: 'Xếp thời khóa biểu (TKB 10.0)',
    alsoCalled: ['TKB 10.0', 'Xếp TKB'],
    usedMeans: 'Dùng bản miễn phí; có mã bản quyền thì nhập.',
    levels: SCHOOL_AGE,
    packs: ['office-2016', 'office-2018', 'role-table'],
    source: 'S2:73; S4:98; S0:21,37',
  }),
  onlineLibrary: management(NOBODY, {
    title: 'Thư viện online',
    usedMeans: 'Dùng bản miễn phí; có mã bản quyền thì nhập.',
    source: 'S2:73; S4:98',
  }),
  revenue: management(NOBODY, {
    title: 'Quản lý thu chi',
    usedMeans: 'Các khoản thu, chi được cập nhật.',
    packs: ['role-table'],
    source: 'S0:23,70',
  }),
  insurance: management(NOBODY, {
    title: 'Bảo hiểm',
    usedMeans: 'Danh sách, biến động được cập nhật.',
    packs: ['role-table'],
    source: 'S0:24,71,100',
  }),
  admission: management(NOBODY, {
    title: 'QLT TS 10 (tuyển sinh)',
    usedMeans: 'Cập nhật theo kỳ tuyển sinh.',
    levels: ['THCS'],
    packs: ['role-table'],
    source: 'S0:25,81',
    basis: 'inferred',
  }),
  equipmentList: management(NOBODY, {
    title: 'Quản lý danh mục trang thiết bị',
    usedMeans: 'Danh mục thiết bị, đồ dùng được cập nhật.',
    packs: ['role-table'],
    source: 'S0:87',
  }),
  drive: management(NOBODY, {
    title: 'Google Drive',
    usedMeans: 'Bảng biểu, hồ sơ của trường lập và cập nhật trên Drive.',
    packs: ['role-table'],
    source: 'S0:11,15,38',
  }),
  boardStar: teaching(NOBODY, {
    title: 'Star Board',
    use: 'board',
    usedMeans: 'Chạy tốt trên bảng tương tác, có bài thiết kế bằng phần mềm.',
    packs: ['office-2018'],
    source: 'S4:75,96,205,207',
  }),
  boardActive: teaching(NOBODY, {
    title: 'ActivInspire',
    alsoCalled: ['Active Inspire'],
    use: 'board',
    usedMeans: 'Chạy tốt trên bảng tương tác, có bài thiết kế bằng phần mềm.',
    packs: ['office-2018', 'school-2022'],
    requiredBy: { 'school-2022': ['MN'] },
    source: 'S4:75,96,205,207; S1:71',
  }),
  kidsmart: teaching(['MN'], {
    title: 'KidsMart',
    usedMeans: 'Cài trên mọi máy của phòng Tin học, dùng trong các hoạt động làm quen tin học.',
    source: 'S2:81; S4:108',
  }),
  virtualLaboratory: teaching(['THCS'], {
    title: 'Tạo thí nghiệm ảo',
    usedMeans: 'Cài ở phòng Hóa, phòng Lý; dùng cho thí nghiệm khó thực hiện.',
    source: 'S2:83; S4:110',
  }),
  violet: teaching(NOBODY, {
    title: 'Violet',
    alsoCalled: ['Violet 9.0'],
    usedMeans: 'Dùng bản miễn phí; có mã bản quyền thì nhập.',
    packs: ['office-2016', 'office-2018', 'role-table'],
    source: 'S2:89; S4:98,116; S0:58',
  }),
  eLearning: teaching(NOBODY, {
    title: 'iSpring Suite, Storyline',
    alsoCalled: ['Ispring Suite 9', 'Storyline'],
    usedMeans: 'Có bài giảng e-learning làm bằng phần mềm.',
    packs: ['school-2022'],
    requiredBy: { 'school-2022': ['MN'] },
    source: 'S1:71,74',
  }),
  video: teaching(NOBODY, {
    title: 'Camtasia, ProShow Producer, Canva, Total Convert',
    alsoCalled: ['Camtasia', 'ProShow Producer', 'Canva', 'Total Convert'],
    usedMeans: 'Có video, tranh truyện làm bằng phần mềm.',
    packs: ['school-2022', 'role-table'],
    requiredBy: { 'school-2022': ['MN'] },
    source: 'S1:71; S0:58',
  }),
  slides: teaching(NOBODY, {
    title: 'PowerPoint',
    usedMeans: 'Có bài giảng điện tử làm bằng phần mềm.',
    packs: ['role-table'],
    source: 'S0:57',
  }),
  mathematics: teaching(NOBODY, {
    title: 'Sketchpad',
    usedMeans: 'Dùng trong giờ Toán.',
    levels: SCHOOL_AGE,
    packs: ['role-table'],
    source: 'S0:59',
  }),
  testMixer: teaching(NOBODY, {
    title: 'McMix',
    usedMeans: 'Trộn đề kiểm tra trắc nghiệm.',
    levels: SCHOOL_AGE,
    packs: ['role-table'],
    source: 'S0:59',
  }),
  englishBooks: teaching(NOBODY, {
    title: 'Sách mềm Tiếng Anh',
    usedMeans: 'Dùng trong giờ Tiếng Anh.',
    levels: SCHOOL_AGE,
    packs: ['role-table'],
    source: 'S0:60',
  }),
  onlineSubjects: teaching(NOBODY, {
    title: 'Phần mềm trực tuyến các môn (Giáo dục công dân, Lịch sử)',
    usedMeans: 'Dùng trong giờ các môn.',
    levels: SCHOOL_AGE,
    packs: ['role-table'],
    source: 'S0:61',
  }),
  parentLink: teaching(NOBODY, {
    title: 'eNetViet, web trường học kết nối',
    alsoCalled: ['Enetviet', 'Trường học kết nối'],
    usedMeans: 'Cha mẹ, giáo viên được hướng dẫn và dùng được.',
    source: 'S2:103,165; S4:128,136',
  }),
} as const satisfies Readonly<Record<string, Software>>;

export type SoftwareId = keyof typeof software;

/** "Quản lý nhân sự (EPMIS)" to a district that follows a pack with a name of its own for it, else the plain title. */
export function softwareName({ title, calledBy = {} }: Software, pack: PackId): string {
  const own = calledBy[pack]?.name;
  return own === undefined ? title : `${title} (${own})`;
}

/** Every name that the standard gives a program; another one is the district's own. */
export function softwareNames(one: Software): string[] {
  const packs = Object.values(one.calledBy ?? {}).map(({ name }) => `${one.title} (${name})`);
  return [one.title, ...packs];
}
