/** The closed copy of a month as a school submitted it (scoring/submission.ts writes it). Pure. */
import { isObject, parseJson } from '../../domain/json';

export interface SnapshotIndicator {
  readonly code: string;
  readonly maximum: number;
  readonly suggested?: number;
  readonly self?: number;
  readonly notApplicable: boolean;
  /** What is to be mended, '' when nothing. */
  readonly toMend: string;
}

export interface Snapshot {
  /** Whether the points are a set that counts. */
  readonly points: 'confirmed' | 'sample' | 'unconfirmed';
  readonly indicators: readonly SnapshotIndicator[];
}

/** The copy, or undefined when the text is none. */
export function parseSnapshot(text: string): Snapshot | undefined {
  const value = parseJson(text);
  if (!isObject(value) || !Array.isArray(value.indicators)) return undefined;
  const indicators = value.indicators.flatMap(indicatorOf);
  if (indicators.length !== value.indicators.length) return undefined;
  const points = POINTS.find((known) => known === value.points);
  return points === undefined ? undefined : { points, indicators };
}

const POINTS = ['confirmed', 'sample', 'unconfirmed'] as const;

function indicatorOf(row: unknown): SnapshotIndicator[] {
  if (!Array.isArray(row)) return [];
  const [code, maximum, suggested, self, notApplicable, , , , , mending]: unknown[] = row;
  if (typeof code !== 'string' || typeof maximum !== 'number') return [];
  const toMend: unknown = Array.isArray(mending) ? mending[0] : undefined;
  return [
    {
      code,
      maximum,
      ...(typeof suggested === 'number' ? { suggested } : {}),
      ...(typeof self === 'number' ? { self } : {}),
      notApplicable: notApplicable === true,
      toMend: typeof toMend === 'string' ? toMend : '',
    },
  ];
}
