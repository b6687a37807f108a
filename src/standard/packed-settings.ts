/** Switching packs: a district's settings with the values of another pack; where that says nothing, what was there stays. */
import { startingCatalogue } from './catalogue';
import { packValues } from './conflicts';
import { standardIndicator } from './effective';
import { exclusions } from './exclusions';
import { obligations as standardObligations } from './obligations';
import type { PackId } from './pack-id';
import type { DistrictSettings, IndicatorSetting } from './settings';
import { PACK_TITLES, sourceWords } from './source-words';

/** The purposes of which a pack says when they are due; a disclosure date that was chosen by name stays. */
const DUES = ['modelReport', 'scores', 'portalReport', 'disclosure'] as const;

export function withPack(settings: DistrictSettings, pack: PackId): DistrictSettings {
  const values = packValues().filter((value) => value.pack === pack);
  const named = values.flatMap(({ obligation }) => obligation ?? []);
  const chosen = DUES.flatMap((purpose): { readonly purpose: string; readonly code: string }[] => {
    if (purpose === 'disclosure' && settings.disclosureChosenBy !== undefined) return [];
    const own = settings.obligations.filter((one) => one.purpose === purpose && named.includes(one.code));
    const kept = own.find(({ state }) => state === 'on') ?? own[0];
    return kept === undefined ? [] : [{ purpose, code: kept.code }];
  });
  const exclusion = exclusions.find((one) => one.pack === pack);
  const report = standardObligations.find(({ code }) =>
    chosen.some((one) => one.purpose === 'modelReport' && one.code === code),
  );
  const day = report?.schedule.rhythm === 'monthly' ? report.schedule.day : undefined;
  const starting = startingCatalogue(pack);
  return {
    ...settings,
    pack,
    ...(day === undefined ? {} : { counting: { kind: 'report-day', day } }),
    ...(exclusion === undefined
      ? {}
      : { excludedRoles: { training: exclusion.training, innerLayer: exclusion.innerLayer } }),
    indicators: settings.indicators.map((indicator) =>
      withTarget(indicator, targetIn(values, indicator.code)),
    ),
    obligations: settings.obligations.map((one) => {
      const choice = chosen.find(({ purpose }) => purpose === one.purpose);
      if (choice === undefined) return one;
      if (choice.code === one.code) return { ...one, state: 'on' };
      return one.state === 'on' ? { ...one, state: 'variant' } : one;
    }),
    catalogue: settings.catalogue.map((entry) => {
      const own = starting.find(({ part, code }) => part === entry.part && code === entry.code);
      return own === undefined
        ? entry
        : { ...entry, levels: own.levels, inUse: own.inUse, source: own.source };
    }),
  };
}

/** The pack that a target is, where it is one pack's and not the standard's. */
export function packOfTarget(code: string, atLeast: number): PackId | undefined {
  return packValues().find(({ targets }) =>
    targets?.some((target) => target.code === code && target.atLeast === atLeast),
  )?.pack;
}

function targetIn(values: ReturnType<typeof packValues>, code: string): number | undefined {
  return values.flatMap(({ targets = [] }) => targets).find((target) => target.code === code)?.atLeast;
}

function withTarget(indicator: IndicatorSetting, atLeast: number | undefined): IndicatorSetting {
  if (atLeast === undefined || atLeast === indicator.atLeast) return indicator;
  const standard = standardIndicator(indicator.code);
  const isStandard = standard?.assessment.kind === 'measured' && standard.assessment.atLeast === atLeast;
  const pack = packOfTarget(indicator.code, atLeast);
  const source = isStandard
    ? sourceWords(standard)
    : pack === undefined
      ? indicator.source
      : PACK_TITLES[pack];
  return { ...indicator, atLeast, source };
}
