/** What documents are filled from: the school as its tables say it. */
import type { IsoDate } from '../../domain/calendar-date';
import type { DossierDocument } from '../../domain/dossier-document';
import type { EquipmentKind } from '../../domain/equipment-kind';
import type { Level } from '../../domain/level';
import type { Obligation } from '../../domain/obligation';
import type { Role } from '../../domain/role';
import type { RoomKind } from '../../domain/room-kind';
import type { Month, SchoolYear } from '../../domain/school-year';
import type { Letterhead } from '../../paper/letterhead';
import type { OwnWord } from '../../workbook/table';

export interface PersonFact {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly team?: string;
}

export interface RoomFact {
  readonly name: string;
  /** Of the model, or the office's own word. */
  readonly kind: RoomKind | OwnWord;
  readonly keeper?: string;
  /** Lessons or activities by weekday, Monday first; undefined where there is no schedule. */
  readonly schedule?: readonly (number | undefined)[];
}

export interface EquipmentFact {
  readonly name: string;
  readonly kind: EquipmentKind;
  readonly room?: string;
  readonly quantity: number;
  readonly working?: number;
}

export interface SoftwareFact {
  readonly name: string;
  readonly owner?: string;
}

/** A document of the dossier as it is entered. */
export interface IssuedFact {
  readonly document: DossierDocument;
  readonly number?: string;
  readonly date: IsoDate;
}

/** The month that minutes and orientations are about. */
export interface MonthFact {
  readonly month: Month;
  readonly results: readonly string[];
  readonly problems: readonly string[];
  readonly toMend: readonly { readonly what: string; readonly who?: string; readonly until?: IsoDate }[];
  /** Conclusions of the last meeting. */
  readonly lastConclusion?: string;
  readonly chair?: string;
  readonly secretary?: string;
  readonly meetingOn?: IsoDate;
  readonly present?: number;
  readonly absent?: number;
}

export interface SchoolFacts {
  readonly letterhead: Letterhead;
  readonly officeName: string;
  readonly levels: readonly Level[];
  readonly year: SchoolYear;
  readonly today: IsoDate;
  readonly portal?: string;
  readonly classes?: number;
  readonly lineSpeed?: number;
  readonly cameras: number;
  readonly staff: readonly PersonFact[];
  readonly rooms: readonly RoomFact[];
  readonly equipment: readonly EquipmentFact[];
  readonly software: readonly SoftwareFact[];
  readonly obligations: readonly Obligation[];
  readonly criteria: readonly { readonly code: string; readonly title: string }[];
  readonly issued: readonly IssuedFact[];
  readonly month?: MonthFact;
}

export function peopleWith(facts: SchoolFacts, ...roles: readonly Role[]): PersonFact[] {
  return facts.staff.filter((person) => roles.some((role) => person.roles.includes(role)));
}

export function isPreschool({ levels }: SchoolFacts): boolean {
  return levels.length > 0 && levels.every((level) => level === 'MN');
}
