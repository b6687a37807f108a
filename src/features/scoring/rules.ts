/** What a school is scored by in a month: the indicators that apply to it, with targets and points, as its settings say. */
import type { IsoDate } from '../../domain/calendar-date';
import type { CriteriaGroup } from '../../domain/criteria-level';
import type { Level } from '../../domain/level';
import type { Rhythm } from '../../domain/rhythm';
import type { CountingPeriod, Month, SchoolYear } from '../../domain/school-year';
import type { AskedCatalogue } from '../../standard/catalogue';
import type { Assessment } from '../../standard/indicators';
import type { ProtectionRule } from '../../standard/protection';
import type { ExcludedRoles } from '../../standard/settings';

export interface RuledIndicator {
  readonly code: string;
  readonly wording: string;
  readonly evidence: string;
  readonly assessment: Assessment;
  readonly rhythm: Rhythm;
  /** Maximum points; 1 while the district has confirmed no points (then only Đạt / Chưa đạt is said). */
  readonly maximum: number;
  /** Without it met its group has no level. */
  readonly mandatory?: boolean;
}

/** A standard (`2`) or criterion (`2.3`) with its title, as the page heads its parts. */
export interface RuledHeading {
  readonly code: string;
  readonly title: string;
}

export interface ScoringRules {
  /** Version of the settings that were sent down. */
  readonly version: number;
  readonly officeName: string;
  readonly schoolName: string;
  /** The school's shared account: who works in it is known by declaration only. */
  readonly account: string;
  readonly schoolYear: SchoolYear;
  readonly counting: CountingPeriod;
  /** Last day for each month's scores; a month without one has no deadline. */
  readonly dues: Readonly<Record<Month, IsoDate>>;
  /** Days on which reports are due in the school year, by kind of report. */
  readonly reportDues: Readonly<Record<string, readonly IsoDate[]>>;
  readonly levels: readonly Level[];
  readonly highQuality: boolean;
  readonly excludedRoles: ExcludedRoles;
  readonly protection: ProtectionRule;
  /** Rooms, software and documents that the school is asked for. */
  readonly catalogue: AskedCatalogue;
  readonly points: 'confirmed' | 'sample' | 'unconfirmed';
  /** Name of the set that points are of: the sample's label, or version and document; absent while there is none. */
  readonly pointsLabel?: string;
  /** Standards and criteria of the indicators, in order: `1`, `1.1`, `1.2` … */
  readonly headings: readonly RuledHeading[];
  /** Groups with mandatory indicators or a scale of levels; mostly none, for no source gives any. */
  readonly groups: readonly CriteriaGroup[];
  /** At once, or reviewed and approved first: the school's choice. */
  readonly path: 'one-step' | 'three-steps';
  readonly indicators: readonly RuledIndicator[];
}
