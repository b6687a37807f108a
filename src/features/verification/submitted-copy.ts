/** What a school submitted of each indicator, out of the copy that the district took (scoring/submission.ts writes it). Pure. */
import { asText, isObject, parseJson } from '../../domain/json';

export interface SubmittedIndicator {
  readonly code: string;
  readonly maximum: number;
  readonly suggested?: number;
  readonly self?: number;
  readonly notApplicable: boolean;
  readonly reason: string;
  readonly aboveReason: string;
  /** Lines: "MC12 Quyết định: https://…" or a bare link. */
  readonly evidence: string;
  readonly note: string;
  readonly toMend: string;
}

export interface SubmittedCopy {
  readonly points: 'confirmed' | 'sample' | 'unconfirmed';
  readonly indicators: readonly SubmittedIndicator[];
}

/** undefined when the text is no such copy. */
export function submittedCopy(text: string | undefined): SubmittedCopy | undefined {
  const value = text === undefined ? undefined : parseJson(text);
  if (!isObject(value) || !Array.isArray(value.indicators)) return undefined;
  const points = POINTS.find((known) => known === value.points);
  return points === undefined ? undefined : { points, indicators: value.indicators.flatMap(indicatorOf) };
}

const POINTS = ['confirmed', 'sample', 'unconfirmed'] as const;

function indicatorOf(row: unknown): SubmittedIndicator[] {
  if (!Array.isArray(row)) return [];
  const [code, maximum, suggested, self, notApplicable, reason, above, evidence, note, mending]: unknown[] =
    row;
  if (typeof code !== 'string' || typeof maximum !== 'number') return [];
  const mend: unknown = Array.isArray(mending) ? mending[0] : '';
  return [
    {
      code,
      maximum,
      ...(typeof suggested === 'number' ? { suggested } : {}),
      ...(typeof self === 'number' ? { self } : {}),
      notApplicable: notApplicable === true,
      reason: asText(reason),
      aboveReason: asText(above),
      evidence: asText(evidence),
      note: asText(note),
      toMend: asText(mend),
    },
  ];
}

export interface EvidencePiece {
  readonly title: string;
  /** Only addresses on the web. */
  readonly link?: string;
}

/** Pieces of evidence of an indicator; whatever is no web address is shown as text and never followed. */
export function evidencePieces(text: string): EvidencePiece[] {
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const link = /https?:\/\/[^\s<>"']+/i.exec(each)?.[0];
      if (link === undefined) return { title: each };
      const title = each
        .replace(link, '')
        .replace(/[:\s]+$/, '')
        .trim();
      return { title: title === '' ? link : title, link };
    });
}
