/** Norms of equipment and network. */
import type { EquipmentKind } from '../domain/equipment-kind';
import type { PackId } from './pack-id';
import type { Sourced } from './sourced';

export interface EquipmentNorm extends Sourced {
  readonly code: string;
  readonly subject: string;
  readonly kinds: readonly EquipmentKind[];
  readonly norm: string;
  /** A share 0-1 or megabits per second where the norm is a number. */
  readonly atLeast?: number;
  readonly packs: readonly PackId[];
  /** Indicators that ask for it. */
  readonly indicators: readonly string[];
  /** Table of the school's workbook in which it shows. */
  readonly table: string;
}

const EVERY_PACK: readonly PackId[] = ['office-2016', 'office-2018', 'school-2022'];

function norm(
  code: string,
  subject: string,
  kinds: readonly EquipmentKind[],
  text: string,
  source: string,
  rest: Pick<EquipmentNorm, 'indicators'> & Partial<EquipmentNorm>,
): EquipmentNorm {
  return {
    ...{ code, subject, kinds, norm: text, source, packs: EVERY_PACK, basis: 'stated', table: 'equipment' },
    ...rest,
  };
}

export const equipmentNorms: readonly EquipmentNorm[] = [
  norm('computers', 'Máy tính', ['computer'], 'Tất cả hoạt động bình thường.', 'S1:140; S2:28; S4:148', {
    atLeast: 1,
    indicators: ['3.3.1'],
  }),
  norm('network', 'Máy tính, máy in', ['computer', 'printer'], 'Tất cả nối mạng.', 'S1:22,134', {
    atLeast: 1,
    packs: ['school-2022'],
    indicators: ['3.2.1'],
  }),
  norm(
    'protection-installed',
    'Bảo mật máy quản lý',
    ['computer', 'server'],
    'Có phần mềm bảo mật hoặc diệt vi rút.',
    'S2:30',
    { atLeast: 1, packs: ['office-2016'], indicators: ['3.2.2'] },
  ),
  norm(
    'protection-licensed',
    'Bảo mật máy quản lý',
    ['computer', 'server'],
    'Phần mềm bảo mật hoặc diệt vi rút có bản quyền.',
    'S4:152',
    { atLeast: 1, packs: ['office-2018'], indicators: ['3.2.2'] },
  ),
  norm(
    'protection-teachers',
    'Bảo mật máy quản lý, giáo viên',
    ['computer', 'server'],
    'Máy quản lý, giáo viên, máy chủ có bản quyền; máy học sinh dùng bản miễn phí.',
    'S1:135',
    { atLeast: 1, packs: ['school-2022'], indicators: ['3.2.2', '3.2.3'] },
  ),
  norm(
    'protection-all',
    'Bảo mật mọi máy',
    ['computer'],
    'Ở một chỗ khác: mọi máy có phần mềm diệt vi rút bản quyền.',
    'S1:140',
    { atLeast: 1, packs: ['school-2022'], indicators: ['3.2.2', '3.2.3'] },
  ),
  norm('line', 'Đường truyền', ['network'], 'Cáp quang từ 45 Mbps, có phương án dự phòng.', 'S1:136', {
    ...{ atLeast: 45, packs: ['school-2022'], indicators: ['3.2.4', '3.2.5'], table: 'profile' },
  }),
  norm(
    'wifi',
    'Wifi',
    ['network'],
    'Phủ sóng toàn trường, ít nhất đủ cho cán bộ, giáo viên.',
    'S1:137,144; S2:35; S4:158',
    { indicators: ['3.2.6'], table: 'profile' },
  ),
  norm(
    'devices',
    'Máy chiếu, bảng tương tác, âm thanh, wifi',
    ['projector', 'visualizer', 'interactiveBoard', 'audio', 'network'],
    'Hoạt động bình thường.',
    'S1:143; S2:34; S4:154',
    { indicators: ['3.3.2'] },
  ),
  norm('cameras', 'Camera', ['camera'], 'Hoạt động ổn định.', 'S1:145; S2:36; S4:160', {
    indicators: ['3.3.3'],
    table: 'cameras',
  }),
  norm('power', 'Điện', [], 'Đủ công suất cho thiết bị.', 'S4:162; S1:24', {
    ...{ packs: ['office-2018', 'school-2022'], indicators: ['3.3.6'], table: 'profile' },
  }),
  norm(
    'files',
    'Hồ sơ thiết bị',
    [],
    'Có hồ sơ tiếp nhận, điều chuyển, bàn giao, sử dụng, bảo quản, bảo trì, sửa chữa, kèm minh chứng.',
    'S1:128',
    { packs: ['school-2022'], indicators: ['3.1.4'], table: 'equipment-events' },
  ),
];
