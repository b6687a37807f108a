/** Finds where the packs disagree: says of every topic what each pack's own data say, and keeps the topics that differ. */
import { PORTAL_SECTION_NAMES, type PortalSection } from '../domain/portal-section';
import { describeSchedule } from '../domain/recurrence';
import { ROLE_NAMES, type Role } from '../domain/role';
import { formatNumber } from '../domain/vietnamese';
import { equipmentNorms } from './equipment-norms';
import { exclusions } from './exclusions';
import type { StandardObligation } from './obligation-data';
import { obligations } from './obligations';
import type { PackId } from './pack-id';
import { type PortalQuota, portalQuotas } from './portal-quotas';
import { deviceUseThresholds, levelsOfRoomTable, ROOM_GROUP_NAMES, rooms } from './rooms';
import { type Software, software, softwareCounts } from './software';
import { clausesOf, packsOf } from './source-words';
import type { Sourced } from './sourced';

/** What one pack says on a topic. */
export interface PackValue extends Sourced {
  readonly topic: string;
  readonly pack: PackId;
  /** Vietnamese, as a person would say it. */
  readonly value: string;
  /** The obligation that this is; on in a district's settings, the value is in force there. */
  readonly obligation?: string;
  /** The indicators that have this target when it is in force. */
  readonly targets?: readonly { readonly code: string; readonly atLeast: number }[];
}

export interface Conflict {
  readonly topic: string;
  readonly values: readonly PackValue[];
}

export const EXCLUSION_TOPIC = 'Người không tính vào 100 %';
export const PROTECTION_TOPIC = 'Diệt vi rút, bảo mật máy tính';
export const ROUNDS_TOPIC = 'Đợt đánh giá công nhận';

/** Topics on which packs, or two clauses of one pack, say different things. */
export function conflicts(among: readonly PackValue[] = packValues()): Conflict[] {
  return [...new Set(among.map(({ topic }) => topic))]
    .map((topic) => ({ topic, values: among.filter((entry) => entry.topic === topic) }))
    .filter(({ values }) => new Set(values.map(({ value }) => value)).size > 1);
}

/** All that the packs say, topic by topic. */
export function packValues(): PackValue[] {
  return [
    ...obligationValues('Ngày báo cáo tháng thực hiện mô hình', ['modelReport']),
    ...obligationValues('Ngày nộp bảng tự chấm điểm', ['scores']),
    ...obligationValues('Nhịp báo cáo vướng mắc Cổng', ['portalReport']),
    ...obligationValues('Hạn công khai', ['disclosure']),
    ...thresholdValues(),
    ...roomValues(),
    ...newsValues(),
    ...resourceValues(),
    ...softwareValues(),
    ...protectionValues(),
    ...exclusionValues(),
    ...recognitionValues(),
    ...templateValues(),
    ...reportPeriodValues(),
  ];
}

/** Obligations of some purposes whose time a source states; each is one pack's. */
function obligationValues(topic: string, purposes: readonly string[]): PackValue[] {
  return obligations
    .filter(
      ({ purpose, basis, said }) => purposes.includes(purpose) && (basis === 'stated' || said !== undefined),
    )
    .flatMap((obligation) =>
      packsOf(obligation.source).map((pack) => ({
        topic,
        pack,
        value: timeOf(obligation),
        source: clausesOf(obligation.source, pack),
        basis: 'stated' as const,
        obligation: obligation.code,
      })),
    );
}

function timeOf({ said, schedule }: StandardObligation): string {
  return said ?? describeSchedule(schedule);
}

function thresholdValues(): PackValue[] {
  const indicatorOf = { A: '2.2.7', B: '2.2.8', C: '2.2.9' } as const;
  return deviceUseThresholds.flatMap(({ group, atLeast, packs, source, basis }) =>
    packs.map((pack) => ({
      topic: `Tỉ lệ tiết dùng thiết bị: ${ROOM_GROUP_NAMES[group]}`,
      pack,
      value: `từ ${formatNumber(atLeast * 100)} %`,
      source: clausesOf(source, pack),
      basis,
      targets: [{ code: indicatorOf[group], atLeast }],
    })),
  );
}

function roomValues(): PackValue[] {
  return levelsOfRoomTable.map(({ pack, levels, source, basis }) => {
    const count = Object.values(rooms).filter((room) => packsOf(room.source).includes(pack)).length;
    return {
      topic: 'Số phòng của mô hình',
      pack,
      value: `${count} phòng (${levels.join(', ')})`,
      source,
      basis,
    };
  });
}

/** Sections for reading and play: their quotas are one topic, for packs cut them differently. */
const RESOURCES: readonly PortalQuota['section'][] = ['media', 'sharedResources', 'healthAndPlay', 'parents'];

function newsValues(): PackValue[] {
  return portalQuotas
    .filter(({ section }) => !RESOURCES.includes(section))
    .map((quota) => ({
      topic: quota.section === 'all-news' ? 'Số tin mới' : `Số tin ${PORTAL_SECTION_NAMES[quota.section]}`,
      pack: quota.pack,
      value: quotaWords(quota),
      source: quota.source,
      basis: quota.basis,
      ...targetsOf(quota),
    }));
}

function resourceValues(): PackValue[] {
  return joined(
    'Số tài nguyên',
    portalQuotas.flatMap((quota) =>
      quota.section !== 'all-news' && RESOURCES.includes(quota.section)
        ? [{ ...quota, value: `${PORTAL_SECTION_NAMES[quota.section]} ${quotaWords(quota)}` }]
        : [],
    ),
  );
}

const QUOTA_INDICATORS: Readonly<Partial<Record<PortalSection | 'all-news', string>>> = {
  professional: '2.3.4',
  unions: '2.3.5',
  activities: '2.3.6',
};

function targetsOf({ section, atLeast }: PortalQuota): Pick<PackValue, 'targets'> {
  const code = QUOTA_INDICATORS[section];
  return code === undefined ? {} : { targets: [{ code, atLeast }] };
}

function quotaWords({ atLeast, atMost, per }: PortalQuota): string {
  const span = { week: 'mỗi tuần', month: 'mỗi tháng', 'two-months': 'mỗi hai tháng' }[per];
  return atMost === undefined ? `ít nhất ${atLeast} ${span}` : `${atLeast}–${atMost} ${span}`;
}

function softwareValues(): PackValue[] {
  const all: Readonly<Record<string, Software>> = software;
  return [
    ...softwareCounts.map(({ pack, required, encouraged, listed, source, basis }) => ({
      topic: 'Số phần mềm quản lý',
      pack,
      value: `${required} quy định${listed === required ? '' : ` (liệt kê ${listed})`}, ${encouraged} khuyến khích`,
      source,
      basis,
    })),
    ...Object.values(all).flatMap(({ title, calledBy = {} }) =>
      entriesOf(calledBy).map(([pack, { name, source }]) => ({
        topic: `Tên phần mềm: ${title}`,
        pack,
        value: name,
        source,
        basis: 'stated' as const,
      })),
    ),
  ];
}

function protectionValues(): PackValue[] {
  return joined(
    PROTECTION_TOPIC,
    equipmentNorms
      .filter(({ subject }) => subject.startsWith('Bảo mật'))
      .flatMap(({ packs, norm, source, basis }) =>
        packs.map((pack) => ({ pack, value: norm, source, basis })),
      ),
  );
}

function exclusionValues(): PackValue[] {
  const words = (roles: readonly Role[]) =>
    roles.length === 0
      ? 'không trừ ai'
      : `trừ ${roles.map((role) => ROLE_NAMES[role].toLowerCase()).join(', ')}`;
  return exclusions.map(({ pack, training, innerLayer, source, basis }) => ({
    topic: EXCLUSION_TOPIC,
    pack,
    value: `tập huấn, thư điện tử: ${words(training)}; Lớp 2: ${words(innerLayer)}`,
    source,
    basis,
  }));
}

function recognitionValues(): PackValue[] {
  return joined(ROUNDS_TOPIC, roundValues());
}

/** Which obligations of the two rounds are whose. */
export function roundValues(): PackValue[] {
  return obligationValues(ROUNDS_TOPIC, ['roundOne', 'roundTwo']);
}

/** How often the office renews the templates that it shares: nobody's deadline, so no obligation. */
function templateValues(): PackValue[] {
  const topic = 'Nhịp cập nhật mẫu hồ sơ trên Drive';
  return [
    { topic, pack: 'office-2016', value: 'theo lộ trình', source: 'S2:175', basis: 'stated' },
    { topic, pack: 'office-2018', value: 'hằng tháng', source: 'S4:37', basis: 'stated' },
  ];
}

/** Two clauses of one plan list different periods (D12 and its parts). */
function reportPeriodValues(): PackValue[] {
  const periods = {
    weekReport: 'tuần',
    modelReport: 'tháng',
    quarterReport: 'quý',
    termReport: 'học kỳ, năm',
  };
  const parts = obligations.filter(({ code }) => code === 'D12' || code.startsWith('D12.'));
  return ['157', '381'].map((line) => ({
    topic: 'Kỳ báo cáo về mô hình',
    pack: 'school-2022',
    value: entriesOf(periods)
      .filter(([purpose]) =>
        parts.some((part) => part.purpose === purpose && part.source.split(/[:,]/).includes(line)),
      )
      .map(([, words]) => words)
      .join(', '),
    source: `S1:${line}`,
    basis: 'stated',
  }));
}

/** One value for each pack, what it says on several things in one line. */
function joined(
  topic: string,
  parts: readonly (Sourced & { readonly pack: PackId; readonly value: string })[],
): PackValue[] {
  return [...new Set(parts.map(({ pack }) => pack))].map((pack) => {
    const own = parts.filter((part) => part.pack === pack);
    return {
      topic,
      pack,
      value: [...new Set(own.map(({ value }) => value.replace(/\.$/, '')))].join('; '),
      source: [...new Set(own.map(({ source }) => source))].join('; '),
      basis: own.some(({ basis }) => basis === 'stated') ? 'stated' : 'inferred',
    };
  });
}

function entriesOf<Key extends string, Value>(record: Readonly<Partial<Record<Key, Value>>>): [Key, Value][] {
  const entries: [Key, Value][] = [];
  for (const key in record) {
    const value = record[key];
    if (value !== undefined) entries.push([key, value]);
  }
  return entries;
}
