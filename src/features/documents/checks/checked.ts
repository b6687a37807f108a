/** What the checks of a dossier look at, and how they say what they find. Pure. */
import type { IsoDate } from '../../../domain/calendar-date';
import type { DossierDocument } from '../../../domain/dossier-document';
import type { Problem } from '../../../domain/result';
import type { Role } from '../../../domain/role';
import type { SchoolYear } from '../../../domain/school-year';
import { comparable } from '../../../domain/vietnamese';
import type { ReadDocument } from '../read-document';

/** A document as the dossier has it, with its text where it could be read. */
export interface CheckedDocument {
  readonly document: DossierDocument;
  readonly title?: string;
  readonly number?: string;
  readonly date?: IsoDate;
  readonly text?: string;
  /** There is a Google Doc, and it could not be read. */
  readonly unread?: boolean;
}

export interface CheckedSchool {
  readonly year: SchoolYear;
  readonly documents: readonly CheckedDocument[];
  readonly staff: readonly { readonly name: string; readonly roles: readonly Role[] }[];
  readonly software: readonly { readonly name: string; readonly owner?: string }[];
}

export interface Known extends CheckedDocument {
  readonly place: string;
  readonly read?: ReadDocument;
  /** As written, else as entered. */
  readonly ownNumber?: string;
  readonly ownDate?: IsoDate;
}

/** A finding: `code` without its beginning, where, what, and what to do. */
export function problem(code: string, place: string, message: string, remedy: string): Problem {
  return { code: `dossier.${code}`, place, message, remedy };
}

/** "21" and "QĐ" of "21/QĐ-MNPĐ" */
export function partsOf(number: string): { count: number; sign: string } {
  const [count = '', sign = ''] = number.split('/');
  return { count: Number(/\d+/.exec(count)?.[0] ?? Number.NaN), sign: comparable(sign) };
}
