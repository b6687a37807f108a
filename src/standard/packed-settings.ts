/** Switching packs: a district's settings with the values of another pack; where that says nothing, what was there stays. */
import type { Obligation } from '../domain/obligation';
import { type CatalogueEntry, startingCatalogue } from './catalogue';
import { packValues, roundValues } from './conflicts';
import { compareCodes, standardIndicator } from './effective';
import { exclusions } from './exclusions';
import { obligations as standardObligations } from './obligations';
import type { PackId } from './pack-id';
import { packIndicators } from './pack-indicators';
import { protectionOf } from './protection';
import type { DistrictSettings, IndicatorSetting } from './settings';
import { type Software, software, softwareNames } from './software';
import { PACK_TITLES, sourceWords } from './source-words';

/** The purposes of which a pack says when they are due; a disclosure date that was chosen by name stays. */
const DUES = ['modelReport', 'scores', 'portalReport', 'disclosure'] as const;

/** One evaluation or two rounds: together they follow the pack, where the district has any of them on. */
const ROUNDS: readonly string[] = ['roundOne', 'roundTwo'];

export function withPack(settings: DistrictSettings, pack: PackId): DistrictSettings {
  const values = packValues().filter((value) => value.pack === pack);
  const named = [...values, ...roundValues().filter((value) => value.pack === pack)].flatMap(
    ({ obligation }) => obligation ?? [],
  );
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
  const former = startingCatalogue(settings.pack);
  return {
    ...settings,
    pack,
    ...(day === undefined ? {} : { counting: { kind: 'report-day', day } }),
    ...(exclusion === undefined
      ? {}
      : { excludedRoles: { training: exclusion.training, innerLayer: exclusion.innerLayer } }),
    protection: protectionOf(pack) ?? settings.protection,
    indicators: withPackIndicators(settings.indicators, pack).map((indicator) =>
      withTarget(indicator, targetIn(values, indicator.code)),
    ),
    obligations: withRounds(settings.obligations, named).map((one) => {
      const choice = chosen.find(({ purpose }) => purpose === one.purpose);
      if (choice === undefined) return one;
      if (choice.code === one.code) return { ...one, state: 'on' };
      return one.state === 'on' ? { ...one, state: 'variant' } : one;
    }),
    catalogue: settings.catalogue.map((entry) => {
      const own = starting.find(({ part, code }) => part === entry.part && code === entry.code);
      if (own === undefined) return entry;
      const before = former.find(({ part, code }) => part === entry.part && code === entry.code);
      const { levels, inUse, source, meaning = '' } = own;
      return {
        ...entry,
        ...{ name: nameIn(entry, own), levels, inUse, source },
        ...(entry.meaning === before?.meaning ? { meaning } : {}),
      };
    }),
  };
}

/** What only the pack brings comes into use, what only others bring goes out of it; silence changes nothing else. */
function withPackIndicators(indicators: readonly IndicatorSetting[], pack: PackId): IndicatorSetting[] {
  const brought = packIndicators();
  const known = indicators.map((indicator) => {
    const one = brought.find(({ setting }) => setting.code === indicator.code);
    return one === undefined ? indicator : { ...indicator, inUse: one.pack === pack };
  });
  const added = brought.flatMap(({ pack: own, setting }) =>
    own === pack && !known.some(({ code }) => code === setting.code) ? [setting] : [],
  );
  return [...known, ...added].sort((one, other) => compareCodes(one.code, other.code));
}

function withRounds(obligations: readonly Obligation[], named: readonly string[]): readonly Obligation[] {
  const rounds = obligations.filter(({ purpose }) => ROUNDS.includes(purpose));
  const own = rounds.filter(({ code }) => named.includes(code));
  if (own.length === 0 || !rounds.some(({ state }) => state === 'on')) return obligations;
  return obligations.map((one) => {
    if (!rounds.includes(one)) return one;
    if (own.includes(one)) return { ...one, state: 'on' };
    return { ...one, state: own.some(({ purpose }) => purpose === one.purpose) ? 'variant' : 'off' };
  });
}

/** The pack's name of a program, unless the district has given it one of its own. */
function nameIn(entry: CatalogueEntry, own: CatalogueEntry): string {
  const all: Readonly<Record<string, Software>> = software;
  const standard = entry.part === 'software' ? all[entry.code] : undefined;
  return standard !== undefined && softwareNames(standard).includes(entry.name) ? own.name : entry.name;
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
