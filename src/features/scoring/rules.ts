/** What a school is scored by in a month: the indicators that apply to it, with targets and points, as its settings say. */
import type { CountingPeriod, SchoolYear } from '../../domain/school-year';
import type { Assessment, Rhythm } from '../../standard/indicators';

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
  /** Day of the month by which scores are submitted. */
  readonly dueDay: number;
  readonly points: 'confirmed' | 'sample' | 'unconfirmed';
  readonly indicators: readonly RuledIndicator[];
}
