/** Indicators that single packs bring: quotas that the others do not know. They are in use only while their pack is followed. */
import type { Level } from '../domain/level';
import { PORTAL_SECTION_NAMES, type PortalSection } from '../domain/portal-section';
import { measured } from './indicator';
import type { PackId } from './pack-id';
import { type PortalQuota, portalQuotas } from './portal-quotas';
import type { IndicatorSetting } from './settings';
import { PACK_TITLES } from './source-words';

export interface PackIndicator {
  readonly pack: PackId;
  readonly setting: IndicatorSetting;
}

/** Codes behind the standard's own of criterion 2.3. */
const CODES: Readonly<Partial<Record<PortalQuota['section'], string>>> = {
  sharedResources: '2.3.21',
  healthAndPlay: '2.3.22',
  parents: '2.3.23',
};

const LEVELS: readonly Level[] = ['MN', 'TH', 'THCS'];

/** Made of the portal's quotas that no indicator of the standard counts. */
export function packIndicators(): PackIndicator[] {
  return portalQuotas.flatMap((quota) => {
    const { section, pack, atLeast, per, levels = LEVELS } = quota;
    const code = CODES[section];
    return section === 'all-news' || code === undefined
      ? []
      : [{ pack, setting: settingOf(code, section, { pack, atLeast, per, levels }) }];
  });
}

/** True for a code that only a pack brings. */
export function isPackIndicator(code: string): boolean {
  return Object.values(CODES).includes(code);
}

function settingOf(
  code: string,
  section: PortalSection,
  { pack, atLeast, per, levels }: Required<Pick<PortalQuota, 'pack' | 'atLeast' | 'per' | 'levels'>>,
): IndicatorSetting {
  const span = per === 'week' ? 'mỗi tuần' : 'mỗi tháng';
  return {
    code,
    inUse: true,
    atLeast,
    wording: `Chuyên mục ${PORTAL_SECTION_NAMES[section]} đủ số tài nguyên ${span}.`,
    own: {
      levels,
      partialLevels: levels,
      rhythm: 'month',
      assessment: measured(per === 'week' ? 'portal-items-week' : 'portal-items', atLeast, [section]),
      evidence: 'Bảng Tin bài.',
    },
    source: PACK_TITLES[pack],
  };
}
