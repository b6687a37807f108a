/** What a school is scored by in a month: the indicators that apply to it, with targets and points, as its settings say. */
import type { IsoDate } from '../../domain/calendar-date';
import type { Level } from '../../domain/level';
import type { CountingPeriod, Month, SchoolYear } from '../../domain/school-year';
import type { Assessment, Rhythm } from '../../standard/indicators';
import type { PackId } from '../../standard/pack-id';
import type { ExcludedRoles } from '../../standard/settings';

export interface RuledIndicator {
  readonly code: string;
  readonly wording: string;
  readonly evidence: string;
  readonly assessment: Assessment;
  readonly rhythm: Rhythm;
  /** Maximum points; 1 while the district has confirmed no points (then only Đạt / Chưa đạt is said). */
  readonly maximum: number;
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
  readonly levels: readonly Level[];
  readonly highQuality: boolean;
  readonly excludedRoles: ExcludedRoles;
  readonly pack: PackId;
  readonly points: 'confirmed' | 'sample' | 'unconfirmed';
  readonly indicators: readonly RuledIndicator[];
}
