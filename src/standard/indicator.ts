/** What an indicator (chỉ báo) is, and the short forms by which the three standards are written down. */
import type { DossierDocument } from '../domain/dossier-document';
import type { EquipmentKind } from '../domain/equipment-kind';
import type { Level } from '../domain/level';
import type { PortalSection } from '../domain/portal-section';
import type { Rhythm } from '../domain/rhythm';
import type { Role } from '../domain/role';
import type { RoomKind } from '../domain/room-kind';
import type { MeasureName, PortalPage, ProfileFact, ReportKind, SoftwareUse, UserGroup } from './measures';
import type { RoomGroup } from './rooms';
import type { Sourced } from './sourced';

/** A word of a scope; which kind of word a measure takes stands in `measures`. */
export type ScopeWord =
  | DossierDocument
  | EquipmentKind
  | PortalPage
  | PortalSection
  | ProfileFact
  | ReportKind
  | Role
  | RoomGroup
  | RoomKind
  | SoftwareUse
  | UserGroup;

export type Assessment =
  | {
      readonly kind: 'measured';
      readonly measure: MeasureName;
      /** Which documents, sections, groups … are counted; empty means all, or that the measure takes none. */
      readonly scope: readonly ScopeWord[];
      /** Met from this value on: a share 0-1, a count, or megabits per second, as the measure's unit says. */
      readonly atLeast: number;
    }
  /** A person says met or not, and names the evidence. */
  | { readonly kind: 'judged' };

export interface Indicator extends Sourced {
  /** `2.3.4`: standard, criterion, number. */
  readonly code: string;
  /** Vietnamese, our own words. */
  readonly wording: string;
  /** For preschools, where "tiết", "môn" or "học sinh" would be wrong. */
  readonly preschoolWording?: string;
  /** Levels that the whole model asks it of. */
  readonly levels: readonly Level[];
  /** Levels that the partial model asks it of. */
  readonly partialLevels: readonly Level[];
  /** Only in schools of high quality (CLC). */
  readonly highQualityOnly?: boolean;
  readonly assessment: Assessment;
  readonly rhythm: Rhythm;
  /** Vietnamese: what to show to somebody who checks. */
  readonly evidence: string;
}

/** `1.2` of `1.2.3` */
export function criterionOf(code: string): string {
  return code.slice(0, code.lastIndexOf('.'));
}

export const ALL: readonly Level[] = ['MN', 'TH', 'THCS'];
export const SCHOOL_AGE: readonly Level[] = ['TH', 'THCS'];
export const NONE: readonly Level[] = [];

export const judged: Assessment = { kind: 'judged' };

export function measured(
  measure: MeasureName,
  atLeast: number,
  scope: readonly ScopeWord[] = [],
): Assessment {
  return { kind: 'measured', measure, scope, atLeast };
}

type IndicatorText = Pick<Indicator, 'wording' | 'evidence' | 'source'> &
  Partial<Omit<Indicator, 'code' | 'assessment' | 'rhythm'>>;

/** An indicator of all levels, in the whole model only, stated by its source, unless `text` says otherwise. */
export function indicator(
  code: string,
  rhythm: Rhythm,
  assessment: Assessment,
  text: IndicatorText,
): Indicator {
  return { levels: ALL, partialLevels: NONE, basis: 'stated', ...text, code, rhythm, assessment };
}
