/** The 24 rooms of the model, the levels that have them and the requirement group that each belongs to. */
import type { Level } from '../domain/level';
import type { RoomKind } from '../domain/room-kind';
import type { PackId } from './pack-id';
import { packsOf } from './source-words';
import type { Sourced } from './sourced';

/** A computing, language, multi-purpose; B classrooms; C subject rooms; D offices; E other functions; F robotics; G gym. */
export type RoomGroup = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G';

export const ROOM_GROUP_NAMES: Readonly<Record<RoomGroup, string>> = {
  A: 'Phòng Tin học, Ngoại ngữ, Đa năng',
  B: 'Phòng học thường',
  C: 'Phòng bộ môn, nghệ thuật',
  D: 'Phòng hành chính',
  E: 'Phòng chức năng khác',
  F: 'Phòng Robotics',
  G: 'Nhà thể chất',
};

export interface RoomOfModel extends Sourced {
  /** Its number in the annexes of 2016 and 2018. */
  readonly number: number;
  readonly group: RoomGroup;
  readonly levels: readonly Level[];
  /** Only in schools of high quality (CLC). */
  readonly highQualityOnly?: boolean;
}

const everywhere: readonly Level[] = ['MN', 'TH', 'THCS'];
const schoolAge: readonly Level[] = ['TH', 'THCS'];
const lowerSecondary: readonly Level[] = ['THCS'];

function room(number: number, group: RoomGroup, levels: readonly Level[] = everywhere): RoomOfModel {
  return {
    number,
    group,
    levels,
    source: number <= 22 ? 'S0:111–300; S2:224–250; S4:202–226' : 'S2:251–252; S4:227–228',
    basis: 'stated',
  };
}

export const rooms: Readonly<Record<RoomKind, RoomOfModel>> = {
  computing: room(1, 'A'),
  languages: room(2, 'A'),
  multiPurpose: room(3, 'A'),
  classroom: room(4, 'B'),
  music: room(5, 'C'),
  art: room(6, 'C'),
  physics: room(7, 'C', lowerSecondary),
  biology: room(8, 'C', lowerSecondary),
  technology: room(9, 'C', lowerSecondary),
  chemistry: room(10, 'C', lowerSecondary),
  principal: room(11, 'D'),
  vicePrincipal: room(12, 'D'),
  clerk: room(13, 'D'),
  treasurer: room(14, 'D'),
  accounting: room(15, 'D'),
  equipment: room(16, 'E'),
  professional: room(17, 'E'),
  meeting: room(18, 'E'),
  library: room(19, 'E'),
  union: room(20, 'E'),
  health: room(21, 'E'),
  youth: room(22, 'E', schoolAge),
  robotics: { ...room(23, 'F', ['TH']), highQualityOnly: true },
  sports: room(24, 'G', schoolAge),
};

/** Levels that the annex of a pack has a column for. */
export const levelsOfRoomTable: readonly (Sourced & {
  readonly pack: PackId;
  readonly levels: readonly Level[];
})[] = [
  { pack: 'role-table', levels: schoolAge, source: 'S0:101–300', basis: 'stated' },
  { pack: 'office-2016', levels: everywhere, source: 'S2:224–252', basis: 'stated' },
  { pack: 'office-2018', levels: everywhere, source: 'S4:202–228', basis: 'stated' },
];

export interface RoomRequirement extends Sourced {
  readonly group: RoomGroup;
  readonly kind:
    | 'procedure'
    | 'device-use'
    | 'diary'
    | 'effect-note'
    | 'maintenance'
    | 'software'
    | 'documents';
  readonly wording: string;
  /** For preschools, where it must be said in other words. */
  readonly preschoolWording?: string;
}

const everyGroup: readonly RoomGroup[] = ['A', 'B', 'C', 'D', 'E'];

/** What each group of rooms must do; the share of lessons is `deviceUseThresholds`. */
export const roomRequirements: readonly RoomRequirement[] = [
  ...everyGroup.map(
    (group): RoomRequirement => ({
      group,
      kind: 'procedure',
      wording: 'Thiết bị trong phòng được vận hành theo quy trình đã ban hành.',
      source: 'S0:118–300; S2:226–252; S4:204–228',
      basis: 'stated',
    }),
  ),
  ...(['A', 'B', 'C'] as const).map(
    (group): RoomRequirement => ({
      group,
      kind: 'device-use',
      wording: 'Tỷ lệ tiết dạy có dùng thiết bị đạt mức quy định của nhóm phòng.',
      preschoolWording: 'Tỷ lệ hoạt động có dùng thiết bị đạt mức quy định của nhóm phòng.',
      source: 'S0:119,130,140,150,162; S2:226–230; S4:204–208',
      basis: 'stated',
    }),
  ),
  ...(['A', 'B', 'C', 'E'] as const).flatMap((group): RoomRequirement[] => [
    {
      group,
      kind: 'diary',
      wording: 'Phòng có nhật ký sử dụng thiết bị, ghi theo ngày.',
      source: 'S0:43,120; S1:51,150; S2:226–242; S4:204–220',
      basis: 'stated',
    },
    {
      group,
      kind: 'effect-note',
      wording: 'Mỗi tháng có nhận xét hiệu quả thiết bị của phòng.',
      source: 'S0:120; S2:226–242; S4:204–220',
      basis: 'stated',
    },
  ]),
  {
    group: 'D',
    kind: 'diary',
    wording: 'Phần mềm quản lý được dùng thường xuyên; vướng mắc khi dùng được ghi vào nhật ký.',
    source: 'S0:207; S2:237; S4:215',
    basis: 'stated',
  },
  ...everyGroup.map(
    (group): RoomRequirement => ({
      group,
      kind: 'maintenance',
      wording: 'Thiết bị trong phòng được bảo trì định kỳ.',
      source: group === 'C' ? 'S0:158–200; S2:230–231' : 'S0:118–300; S2:226–252; S4:204–228',
      basis: 'stated',
    }),
  ),
  {
    group: 'A',
    kind: 'software',
    wording:
      'Máy của phòng Tin học, Ngoại ngữ có phần mềm quản lý phòng máy; phòng Ngoại ngữ có ít nhất 2 phần mềm bảng tương tác.',
    source: 'S4:204–207',
    basis: 'stated',
  },
  {
    group: 'B',
    kind: 'software',
    wording: 'Phòng học thường có ít nhất 2 phần mềm bảng tương tác.',
    source: 'S4:204–207',
    basis: 'stated',
  },
  {
    group: 'F',
    kind: 'software',
    wording:
      'Phòng Robotics vận hành đúng quy trình, được bảo trì, có chương trình lập trình để dạy lắp ghép.',
    source: 'S2:251',
    basis: 'stated',
  },
  {
    group: 'G',
    kind: 'documents',
    wording: 'Nhà thể chất có nội quy, quy trình vận hành và khai thác, lịch khai thác.',
    source: 'S2:252; S4:228',
    basis: 'stated',
  },
];

/** What a pack asks of a group of rooms; a pack that has no table of rooms leaves all that any asks. */
export function requirementsOf(group: RoomGroup, pack: PackId): RoomRequirement[] {
  const speaks = levelsOfRoomTable.some((table) => table.pack === pack);
  return roomRequirements.filter(
    (one) => one.group === group && (!speaks || packsOf(one.source).includes(pack)),
  );
}

export interface DeviceUseThreshold extends Sourced {
  readonly group: 'A' | 'B' | 'C';
  /** Share of the planned lessons, 0-1. */
  readonly atLeast: number;
  readonly packs: readonly PackId[];
}

/** Smallest share of lessons with devices, by group and pack; classrooms are where the packs disagree. */
export const deviceUseThresholds: readonly DeviceUseThreshold[] = [
  {
    group: 'A',
    atLeast: 1,
    packs: ['office-2016', 'office-2018', 'role-table'],
    source: 'S0:119,130,140; S2:226–228; S4:204–206',
    basis: 'stated',
  },
  {
    group: 'B',
    atLeast: 0.9,
    packs: ['office-2016', 'office-2018'],
    source: 'S2:229–230; S4:207–208',
    basis: 'stated',
  },
  {
    group: 'C',
    atLeast: 0.9,
    packs: ['office-2016', 'office-2018'],
    source: 'S2:229–230; S4:207–208',
    basis: 'stated',
  },
  { group: 'B', atLeast: 0.8, packs: ['role-table'], source: 'S0:150', basis: 'stated' },
  { group: 'C', atLeast: 0.8, packs: ['role-table'], source: 'S0:162', basis: 'stated' },
];
