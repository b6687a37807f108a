/** What a school enters once, in September: rooms, equipment, software, people's training, documents. */
import { addDays, typedDay } from './calendar';
import type { SampleSchool } from './district';
import type { Hand, Typed } from './hand';
import { mistyped } from './mistakes';
import type { SeededRandom } from './random';

type Row = Record<string, Typed>;

/** How carefully a school keeps its books: 0 (hardly) to 1 (always). */
export interface Character {
  readonly care: number;
}

interface RoomPlan {
  name: string;
  kind: string;
  /** Lessons a day by the schedule of use; 0 for rooms without lessons. */
  lessons: number;
}

const OFFICES: readonly RoomPlan[] = [
  { name: 'Phòng Hiệu trưởng', kind: 'Hiệu trưởng', lessons: 0 },
  { name: 'Phòng Phó hiệu trưởng', kind: 'Phó hiệu trưởng', lessons: 0 },
  { name: 'Phòng Văn thư', kind: 'Văn thư', lessons: 0 },
  { name: 'Phòng Kế toán', kind: 'Kế toán', lessons: 0 },
  { name: 'Phòng Thiết bị', kind: 'Thiết bị đồ dùng', lessons: 0 },
  { name: 'Phòng Họp chung', kind: 'Họp chung', lessons: 0 },
  { name: 'Phòng Y tế', kind: 'Y tế', lessons: 0 },
  { name: 'Thư viện', kind: 'Thư viện', lessons: 0 },
];

export function roomsOf({ level, highQuality }: SampleSchool): RoomPlan[] {
  const classes =
    level === 'MN'
      ? ['Mẫu giáo lớn A1', 'Mẫu giáo nhỡ B1', 'Mẫu giáo bé C1']
      : level === 'TH'
        ? ['Lớp 1A', 'Lớp 3A', 'Lớp 5A']
        : ['Lớp 6A', 'Lớp 8A', 'Lớp 9A'];
  const taught: RoomPlan[] = [
    { name: 'Phòng Tin học 1', kind: 'Tin học', lessons: level === 'MN' ? 3 : 5 },
    { name: 'Phòng Ngoại ngữ', kind: 'Ngoại ngữ', lessons: level === 'MN' ? 2 : 4 },
    { name: 'Phòng Đa năng', kind: 'Đa năng', lessons: 2 },
    ...classes.map((name) => ({
      name: `Phòng ${name}`,
      kind: 'Phòng học thường',
      lessons: level === 'MN' ? 3 : 5,
    })),
    { name: 'Phòng Âm nhạc', kind: 'Âm nhạc', lessons: 3 },
    { name: 'Phòng Mỹ thuật', kind: 'Mỹ thuật', lessons: 3 },
  ];
  if (level === 'THCS') {
    for (const subject of ['Lý', 'Hóa', 'Sinh', 'Công nghệ']) {
      taught.push({ name: `Phòng bộ môn ${subject}`, kind: `Bộ môn ${subject}`, lessons: 3 });
    }
    taught.push({ name: 'Nhà thể chất', kind: 'Nhà thể chất', lessons: 4 });
  }
  if (level === 'TH' && highQuality) taught.push({ name: 'Phòng Robotics', kind: 'Robotics', lessons: 2 });
  return [...taught, ...OFFICES];
}

/** The person of a school who holds a role, by name. */
export function holder(school: SampleSchool, role: string): string {
  const person = school.people.find(({ roles }) => roles.includes(role));
  if (!person) throw new Error(`${school.name} has nobody as ${role}.`);
  return person.name;
}

export function fillStartOfYear(
  hand: Hand,
  school: SampleSchool,
  { care }: Character,
  random: SeededRandom,
): void {
  const day = (offset: number) => typedDay(addDays('2026-09-03', offset));
  const it = holder(school, 'Nhân viên CNTT');
  const rooms = roomsOf(school);
  hand.type(
    'rooms',
    rooms.map(
      ({ name, kind, lessons }): Row => ({
        name,
        kind,
        keeper: mistyped.name(it, care, random),
        procedure: random.chance(0.5 + care / 2),
        rules: random.chance(0.5 + care / 2),
        schedule: lessons > 0 && random.chance(0.5 + care / 2),
        maintainedOn: day(random.whole(-25, 10)),
      }),
    ),
  );
  hand.type(
    'room-schedule',
    rooms
      .filter(({ lessons }) => lessons > 0)
      .map(
        ({ name, lessons }): Row => ({
          room: name,
          monday: lessons,
          tuesday: lessons,
          wednesday: lessons,
          thursday: lessons,
          friday: Math.max(1, lessons - 1),
        }),
      ),
  );
  hand.type(
    'equipment',
    rooms.flatMap((room) => equipmentOf(school, room, care, random)),
  );
  hand.type(
    'software',
    softwareOf(school).map(
      (name): Row => ({
        name,
        licence: random.pick(['Có bản quyền', 'Cấp trên cấp', 'Miễn phí']),
        ...(random.chance(0.6 + care * 0.4) && {
          owner: mistyped.name(random.pick(school.people).name, care, random),
        }),
        updatedOn: day(random.whole(0, 12)),
      }),
    ),
  );
  hand.change('profile', 'name', school.name, {
    classes: school.level === 'MN' ? 12 : 24,
    lineSpeed: random.pick(care > 0.5 ? [80, 100, 150] : [30, 60, 80]),
    lineFallback: random.chance(0.3 + care * 0.7) ? 'Có' : 'Không',
    wifi: random.pick(care > 0.5 ? ['Toàn trường'] : ['Đủ cho CBGVNV', 'Một số nơi']),
    electricity: 'Có',
    checkedOn: day(4),
  });
  for (const { name } of school.people) {
    if (!random.chance(0.4 + care * 0.6)) continue;
    hand.change('staff', 'name', name, {
      trainedOn: mistyped.day(addDays('2026-09-05', random.whole(0, 20)), care, random),
      portalAccount: random.chance(0.6 + care * 0.4),
    });
  }
  hand.type('dossier', documentsOf(school, care, random));
}

function equipmentOf(
  school: SampleSchool,
  { name: room, kind, lessons }: RoomPlan,
  care: number,
  random: SeededRandom,
): Row[] {
  const computers = kind === 'Tin học' ? (school.level === 'MN' ? 12 : 24) : 1;
  const users =
    kind === 'Tin học'
      ? 'Học sinh'
      : lessons > 0
        ? 'Giáo viên'
        : kind === 'Kế toán'
          ? 'Kế toán'
          : kind.includes('iệu trưởng')
            ? 'Ban giám hiệu'
            : 'Văn phòng';
  const broken = random.chance(0.5 - care * 0.45) ? 1 : 0;
  const rows: Row[] = [
    {
      name: 'Máy tính để bàn',
      kind: 'Máy tính',
      room,
      users,
      quantity: computers,
      working: Math.max(0, computers - broken),
      networked: computers,
      antivirus:
        users === 'Học sinh' ? 'Miễn phí' : random.chance(0.4 + care * 0.6) ? 'Có bản quyền' : 'Chưa cài',
      receivedOn: '15/8/2024',
      checkedOn: typedDay(addDays('2026-09-07', random.whole(0, 15))),
      maintainedOn: typedDay(addDays('2026-09-01', random.whole(0, 20))),
      ...(random.chance(care) && { handover: `https://drive.example/ban-giao/${random.whole(1000, 9999)}` }),
      ...(broken > 0 && { fault: 'Hỏng nguồn, đề nghị thay' }),
    },
  ];
  if (lessons > 0) {
    rows.push({
      name: 'Máy chiếu',
      kind: 'Máy chiếu',
      room,
      quantity: 1,
      working: random.chance(0.7 + care * 0.3) ? 1 : 0,
      receivedOn: '15/8/2024',
      maintainedOn: typedDay(addDays('2026-09-02', random.whole(0, 20))),
    });
  }
  if (kind === 'Ngoại ngữ' || kind === 'Phòng học thường') {
    rows.push({
      name: 'Bảng tương tác',
      kind: 'Bảng tương tác',
      room,
      quantity: 1,
      working: 1,
      receivedOn: '20/8/2025',
      maintainedOn: typedDay(addDays('2026-09-02', random.whole(0, 20))),
    });
  }
  if (kind === 'Văn thư')
    rows.push({
      name: 'Máy in',
      kind: 'Máy in',
      room,
      quantity: 2,
      working: 2,
      networked: 2,
      receivedOn: '20/8/2025',
    });
  return rows;
}

function softwareOf({ level }: SampleSchool): string[] {
  const common = [
    'Quản lý tài chính – kế toán (Misa)',
    'Quản lý tài sản công',
    'Quản lý nhân sự (EPMIS)',
    'Phổ cập giáo dục',
    'Cơ sở dữ liệu ngành',
    'ActivInspire',
    'Phần mềm diệt vi rút',
  ];
  const own = {
    MN: ['Gokids', 'KidsMart'],
    TH: ['Quản lý học sinh', 'Quản lý thư viện', 'Netop School'],
    THCS: ['Quản lý học sinh', 'Quản lý thư viện', 'Netop School', 'Tạo thí nghiệm ảo'],
  };
  return [...common, ...own[level]];
}

function documentsOf(school: SampleSchool, care: number, random: SeededRandom): Row[] {
  const signer = holder(school, 'Hiệu trưởng');
  return DOCUMENTS.filter(() => random.chance(0.35 + care * 0.65)).map((document, index) => ({
    document,
    number: `${11 + index}/${document.startsWith('Quyết định') ? 'QĐ' : 'KH'}-${school.level}`,
    date: mistyped.day(addDays('2026-09-08', index), care, random),
    signer,
    ...(random.chance(0.3 + care * 0.7) && {
      link: `https://drive.example/ho-so/${random.whole(1000, 9999)}`,
    }),
  }));
}

const DOCUMENTS = [
  'Kế hoạch triển khai thực hiện mô hình trường học điện tử',
  'Quyết định thành lập hoặc kiện toàn Ban chỉ đạo mô hình (kèm bảng phân công)',
  'Quyết định ban hành nội quy các phòng',
  'Quyết định về tổ công tác tiếp nhận, lắp đặt, bảo quản thiết bị',
  'Quyết định về Ban chỉ đạo, Ban biên tập Cổng thông tin điện tử',
  'Kế hoạch thực hiện nhiệm vụ CNTT',
  'Kế hoạch viết tin bài',
  'Kế hoạch tập huấn CNTT',
  'Quy chế hoạt động của Cổng thông tin điện tử',
  'Quy chế quản lý, sử dụng hệ thống camera giám sát',
  'Quy định điều kiện vận hành, khai thác thiết bị CNTT',
  'Phương án dự phòng sự cố đường truyền',
  'Dự toán kinh phí duy trì, bảo trì, thay thế',
] as const;
