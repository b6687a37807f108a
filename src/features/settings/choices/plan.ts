/** Where documents differ and what this district follows; the choice of the disclosure date. Pure. */
import { formatDate, type IsoDate } from '../../../domain/calendar-date';
import {
  conflicts,
  EXCLUSION_TOPIC,
  PROTECTION_TOPIC,
  ROUNDS_TOPIC,
  roundValues,
} from '../../../standard/conflicts';
import { exclusions } from '../../../standard/exclusions';
import type { PackId } from '../../../standard/pack-id';
import { protections } from '../../../standard/protection';
import type { DistrictSettings } from '../../../standard/settings';
import { PACK_TITLES } from '../../../standard/source-words';

export interface ShownConflict {
  readonly topic: string;
  readonly values: readonly {
    readonly value: string;
    readonly document: string;
    /** This district's settings follow it. */
    readonly inForce: boolean;
  }[];
}

export function shownConflicts(settings: DistrictSettings): ShownConflict[] {
  const on = new Set(settings.obligations.filter(({ state }) => state === 'on').map(({ code }) => code));
  const targetOf = new Map(settings.indicators.map(({ code, atLeast }) => [code, atLeast]));
  return conflicts().map(({ topic, values }) => ({
    topic,
    values: values.map(({ value, pack, obligation, targets }) => ({
      value,
      document: PACK_TITLES[pack],
      inForce:
        (obligation !== undefined && on.has(obligation)) ||
        (targets?.every(({ code, atLeast }) => targetOf.get(code) === atLeast) ?? false) ||
        (obligation === undefined && targets === undefined && isFollowed(settings, pack, topic)),
    })),
  }));
}

/** What no single cell says follows the pack; who is left out of 100 % is a setting of its own. */
function isFollowed(
  { pack: own, excludedRoles, protection, obligations }: DistrictSettings,
  pack: PackId,
  topic: string,
): boolean {
  if (topic === PROTECTION_TOPIC)
    return protections.some((one) => one.pack === pack && one.rule === protection);
  if (topic === ROUNDS_TOPIC) {
    const ofRounds = roundValues();
    const isOn = ({ obligation }: (typeof ofRounds)[number]) =>
      obligations.some(({ code, state }) => code === obligation && state === 'on');
    return ofRounds.every((value) => isOn(value) === (value.pack === pack));
  }
  const exclusion = exclusions.find((one) => one.pack === pack);
  if (topic !== EXCLUSION_TOPIC || exclusion === undefined) return pack === own;
  return (
    exclusion.training.join() === excludedRoles.training.join() &&
    exclusion.innerLayer.join() === excludedRoles.innerLayer.join()
  );
}

/** The two days between which a district is asked to choose once; other variants stay open in the sheet. */
export const DISCLOSURE_CHOICES = [
  {
    code: 'D15',
    label: 'Chậm nhất ngày 15/9',
    note: 'theo hướng dẫn năm học 2016–2017 mà bộ quy định gốc dùng',
  },
  {
    code: 'L1',
    label: 'Trước ngày 30/6',
    note: 'theo Thông tư 09/2024/TT-BGDĐT; có thay đổi thì cập nhật trong 10 ngày làm việc',
  },
] as const;

export type DisclosureCode = (typeof DISCLOSURE_CHOICES)[number]['code'];

/** "Trước ngày 30/6 – Lê Thị Mai chọn ngày 22/11/2026" */
export function disclosureRecord(code: DisclosureCode, by: string, on: IsoDate): string {
  const choice = DISCLOSURE_CHOICES.find((one) => one.code === code);
  return `${choice?.label ?? code} – ${by} chọn ngày ${formatDate(on)}`;
}
