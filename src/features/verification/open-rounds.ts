/** Which schools have a round that somebody works on: remembered beside the tables, so that a consolidation need not read them. */
import { readProperty, writeProperty } from '../../google/properties';
import { markTouched } from '../../google/touched-tables';
import { verificationsTable } from '../../workbook/district';
import type { SessionRow } from './plan-view';

const OPEN = 'verification-open';

export interface OpenSchools {
  /** Row ids of schools with an open round. */
  readonly open: readonly string[];
  /** Of these, those of which nothing was counted yet. */
  readonly uncounted: readonly string[];
}

export function openSchools(): OpenSchools {
  const kept = readProperty(OPEN);
  const listOf = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
  if (typeof kept !== 'object' || kept === null) return { open: [], uncounted: [] };
  const { open, uncounted }: { open?: unknown; uncounted?: unknown } = kept;
  return { open: listOf(open), uncounted: listOf(uncounted) };
}

/** Keeps what the rounds say now; and notes that the next consolidation has something to look at. */
export function noteRounds(sessions: readonly SessionRow[]): void {
  const open = sessions.filter(({ record }) => record.state === 'open');
  const idsOf = (rows: readonly SessionRow[]) =>
    [...new Set(rows.map(({ record }) => record.schoolId))].sort();
  writeProperty(OPEN, {
    open: idsOf(open),
    uncounted: idsOf(open.filter(({ record }) => record.countedAt === undefined)),
  });
  markTouched(verificationsTable.name);
}
