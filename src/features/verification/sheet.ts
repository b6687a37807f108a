/** One round's score sheet of a school as the district keeps it: the criteria at that time, the office's entries. Pure. */

import { asText, isObject, parseJson } from '../../domain/json';
import { type ScoreSheet, type Totals, totalsOf, type Verdict } from '../../domain/score';
import type { Round } from '../../domain/verification';

/** An indicator as it was when the office verified, with what the school had submitted. */
export interface CheckedIndicator {
  readonly code: string;
  readonly wording: string;
  /** 1 while there is no set of points. */
  readonly maximum: number;
  readonly mandatory: boolean;
  readonly self?: number;
  readonly selfNotApplicable: boolean;
}

export interface CriteriaCopy {
  readonly points: 'confirmed' | 'sample' | 'unconfirmed';
  readonly label?: string;
  readonly version: number;
  readonly indicators: readonly CheckedIndicator[];
}

/** What the office entered for one indicator. */
export interface CheckEntry {
  /** Without a set of points 1 is met, 0 is not. */
  readonly points?: number;
  readonly notApplicable: boolean;
  readonly remark: string;
  /** Grows by one with every save. */
  readonly revision: number;
  readonly by: string;
  /** ISO moment. */
  readonly at: string;
}

export type CheckEntries = ReadonlyMap<string, CheckEntry>;

export const NO_ENTRY: CheckEntry = { notApplicable: false, remark: '', revision: 0, by: '', at: '' };

/** Points or Không áp dụng are there. */
export function isChecked({ points, notApplicable }: Pick<CheckEntry, 'points' | 'notApplicable'>): boolean {
  return notApplicable || points !== undefined;
}

export function encodeCriteria({ points, label, version, indicators }: CriteriaCopy): string {
  return JSON.stringify({
    points,
    ...(label === undefined ? {} : { label }),
    version,
    indicators: indicators.map(({ code, wording, maximum, mandatory, self, selfNotApplicable }) => [
      code,
      maximum,
      mandatory ? 1 : 0,
      wording,
      self ?? null,
      selfNotApplicable ? 1 : 0,
    ]),
  });
}

/** undefined for a text that nobody wrote here. */
export function decodeCriteria(text: string): CriteriaCopy | undefined {
  const value = parseJson(text);
  if (!isObject(value) || !Array.isArray(value.indicators)) return undefined;
  const points = POINTS.find((known) => known === value.points);
  if (points === undefined) return undefined;
  return {
    points,
    ...(typeof value.label === 'string' ? { label: value.label } : {}),
    version: typeof value.version === 'number' ? value.version : 0,
    indicators: value.indicators.flatMap(checkedIndicator),
  };
}

const POINTS = ['confirmed', 'sample', 'unconfirmed'] as const;

function checkedIndicator(row: unknown): CheckedIndicator[] {
  if (!Array.isArray(row)) return [];
  const [code, maximum, mandatory, wording, self, selfNotApplicable]: unknown[] = row;
  if (typeof code !== 'string' || typeof maximum !== 'number') return [];
  return [
    {
      code,
      maximum,
      mandatory: mandatory === 1,
      wording: typeof wording === 'string' ? wording : code,
      ...(typeof self === 'number' ? { self } : {}),
      selfNotApplicable: selfNotApplicable === 1,
    },
  ];
}

/** The same text for the same entries; who entered is written once. */
export function encodeEntries(entries: CheckEntries): string {
  const people = [...new Set([...entries.values()].map(({ by }) => by))];
  return JSON.stringify({
    people,
    rows: [...entries].map(([code, { points, notApplicable, remark, revision, by, at }]) => [
      code,
      points ?? null,
      notApplicable ? 1 : 0,
      remark,
      revision,
      people.indexOf(by),
      at,
    ]),
  });
}

export function decodeEntries(text: string): Map<string, CheckEntry> {
  const value = parseJson(text);
  const entries = new Map<string, CheckEntry>();
  if (!isObject(value) || !Array.isArray(value.rows)) return entries;
  const people: unknown[] = Array.isArray(value.people) ? value.people : [];
  for (const row of value.rows) {
    if (!Array.isArray(row)) continue;
    const [code, points, notApplicable, remark, revision, person, at]: unknown[] = row;
    if (typeof code !== 'string') continue;
    entries.set(code, {
      ...(typeof points === 'number' ? { points } : {}),
      notApplicable: notApplicable === 1,
      remark: asText(remark),
      revision: typeof revision === 'number' ? revision : 0,
      by: asText(typeof person === 'number' ? people[person] : ''),
      at: asText(at),
    });
  }
  return entries;
}

export function verdictOf(
  { maximum }: Pick<CheckedIndicator, 'maximum'>,
  entry: CheckEntry | undefined,
  withPoints: boolean,
): Verdict {
  if (entry === undefined || !isChecked(entry)) return { kind: 'no-data' };
  if (entry.notApplicable) return { kind: 'not-applicable', reason: entry.remark };
  const points = entry.points ?? 0;
  return { kind: 'scored', met: points >= maximum, ...(withPoints ? { points } : {}) };
}

/** The office's verdicts; points only where there is a set of points. */
export function checkedSheet<Kind extends Round>(
  kind: Kind,
  { points, indicators }: CriteriaCopy,
  entries: CheckEntries,
): ScoreSheet<Kind> {
  const withPoints = points !== 'unconfirmed';
  return {
    kind,
    indicators: indicators.map((indicator) => ({
      code: indicator.code,
      ...(withPoints ? { maximum: indicator.maximum } : {}),
      verdict: verdictOf(indicator, entries.get(indicator.code), withPoints),
    })),
  };
}

export function checkedTotals(round: Round, criteria: CriteriaCopy, entries: CheckEntries): Totals<Round> {
  return totalsOf(checkedSheet<Round>(round, criteria, entries));
}
