/** Settings of a district and what of them goes down to the schools; the starting values and where they come from. */

import type { IsoDate } from '../domain/calendar-date';
import type { LevelScale } from '../domain/criteria-level';
import type { Level } from '../domain/level';
import type { Obligation } from '../domain/obligation';
import type { Role } from '../domain/role';
import type { CountingPeriod, SchoolYear } from '../domain/school-year';
import type { Holiday } from '../domain/working-days';
import { type CatalogueEntry, startingCatalogue } from './catalogue';
import type { IndicatorDefinition } from './effective';
import { exclusionOf } from './exclusions';
import { sampleHolidays } from './holidays';
import { indicators } from './indicators';
import { obligations } from './obligations';
import type { PackId } from './pack-id';
import { isPackIndicator } from './pack-indicators';
import { samplePoints } from './points';
import { type ProtectionRule, protectionOf } from './protection';
import { sourceWords } from './source-words';

/** The managing unit: its words appear in everything that schools read, and nowhere else do they come from. */
export interface Office {
  /** "Phòng GD&ĐT phường Hòa Mai" */
  readonly name: string;
  /** What kind of unit it is, as it stands in a sentence. */
  readonly kind: string;
  /** The unit above it. */
  readonly superior: string;
  /** Where schools answer to; absent: the account that sends. */
  readonly replyTo?: string;
}

/**
 * `unconfirmed`: no totals, no order, schools see met or not met. `sample`: training, every page says so.
 * `confirmed`: the district entered its own set, or adopted the sample by name and date.
 */
export interface PointsSettings {
  readonly state: 'unconfirmed' | 'sample' | 'confirmed';
  readonly version: string;
  readonly confirmedBy?: string;
  readonly confirmedOn?: IsoDate;
  /** Number and date of the decision that set the points. */
  readonly document?: string;
}

export interface IndicatorSetting {
  readonly code: string;
  readonly inUse: boolean;
  /** Replaces the standard's target, in the unit of its measure; only where it is measured. */
  readonly atLeast?: number;
  /** Maximum points; absent while there is no set of points. */
  readonly points?: number;
  /** Where a level has points of its own. */
  readonly pointsByLevel?: Readonly<Partial<Record<Level, number>>>;
  /** Without it met there is no level, whatever the points. */
  readonly mandatory?: boolean;
  /** The district's own words; absent: the standard's. */
  readonly wording?: string;
  /** An indicator of the district's own, or the standard's where the district changed more than words and numbers. */
  readonly own?: IndicatorDefinition;
  /** Vietnamese: the document, or who set the value. */
  readonly source: string;
}

/** Roles left out of denominators: packs differ. */
export interface ExcludedRoles {
  readonly training: readonly Role[];
  readonly innerLayer: readonly Role[];
}

export interface GeneralSettings {
  readonly office: Office;
  readonly schoolYear: SchoolYear;
  readonly pack: PackId;
  /** "Hướng dẫn năm học 2016–2017 – Lê Thị Mai chọn ngày …"; absent: still the pack it started with. */
  readonly packChosenBy?: string;
  readonly counting: CountingPeriod;
  readonly points: PointsSettings;
  /** From how many points which level holds, for all indicators or one standard; no source gives any. */
  readonly levels: readonly LevelScale[];
  /** The district's own titles of standards and criteria, by code. */
  readonly headings: Readonly<Record<string, string>>;
  readonly excludedRoles: ExcludedRoles;
  /** Which computers count as protected. */
  readonly protection: ProtectionRule;
  /** Whether a school is shown the average of its level beside its own verified result. */
  readonly showAverages?: boolean;
  /** Which disclosure date was chosen, 15/9 or 30/6, by whom; absent: nobody was asked yet. */
  readonly disclosureChosenBy?: string;
}

export interface DistrictSettings extends GeneralSettings {
  readonly indicators: readonly IndicatorSetting[];
  /** Rooms, software and documents that the model asks for. */
  readonly catalogue: readonly CatalogueEntry[];
  readonly obligations: readonly Obligation[];
  readonly holidays: readonly Holiday[];
}

/** What a school computes from, and nothing else. */
export interface SchoolSettings extends DistrictSettings {
  /** Grows by one with every sending. */
  readonly version: number;
  readonly sentOn: IsoDate;
}

const STARTING_PACK: PackId = 'office-2018';

/** Day of the monthly report in the starting pack: the undated role table's (S0:29). */
const STARTING_REPORT_DAY = 25;

/**
 * The starting pack: the guidance of 2018, with the report on the 25th, the IT report on Fridays, disclosure by 15/9,
 * Monday's schedule and the score submission by mail. Sample points only where somebody asks for training.
 */
export function startingSettings(
  office: Office,
  year: SchoolYear,
  points: PointsSettings['state'] = 'unconfirmed',
): DistrictSettings {
  const exclusion = exclusionOf(STARTING_PACK);
  return {
    office,
    schoolYear: year,
    pack: STARTING_PACK,
    counting: { kind: 'report-day', day: STARTING_REPORT_DAY },
    points: { state: points, version: points === 'unconfirmed' ? '' : samplePoints.version },
    levels: [],
    headings: {},
    excludedRoles: { training: exclusion.training, innerLayer: exclusion.innerLayer },
    protection: protectionOf(STARTING_PACK) ?? 'staffLicensed',
    indicators: indicators.map(({ code, source, basis, assessment }) => ({
      code,
      inUse: true,
      ...(assessment.kind === 'measured' ? { atLeast: assessment.atLeast } : {}),
      ...(points === 'unconfirmed' ? {} : { points: samplePoints.points[code] ?? 0 }),
      source: sourceWords({ source, basis }),
    })),
    catalogue: startingCatalogue(STARTING_PACK),
    obligations: obligations.map(
      ({ source: _source, basis: _basis, said: _said, ...obligation }) => obligation,
    ),
    holidays: sampleHolidays(year),
  };
}

/** While a district trains with the sample, indicators without points of their own have the sample's. */
export function withSamplePoints(settings: DistrictSettings): DistrictSettings {
  if (settings.points.state !== 'sample') return settings;
  return {
    ...settings,
    points: { ...settings.points, version: settings.points.version || samplePoints.version },
    indicators: settings.indicators.map((indicator) => ({
      ...indicator,
      points:
        indicator.points ?? samplePoints.points[indicator.code] ?? (isPackIndicator(indicator.code) ? 1 : 0),
    })),
  };
}

/** What goes down to a school: everything but obligations that are not on. */
export function schoolSettings(district: DistrictSettings, version: number, sentOn: IsoDate): SchoolSettings {
  return {
    ...district,
    obligations: district.obligations.filter(({ state }) => state === 'on'),
    version,
    sentOn,
  };
}
