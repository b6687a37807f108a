/**
 * What the score dialog keeps of its last count, so that it opens with a few small reads: the school's facts, its people, where each
 * month stands, and where in the sheet its rows are. Every part can be made again from the tables.
 */
import type { Month } from '../../domain/school-year';
import { readProperty, writeProperty } from '../../google/properties';
import type { MonthState, Person } from './page';
import type { SchoolFacts } from './settings-rules';
import type { Standing } from './standing';

const PROPERTY = 'scoring-memory';
/** Grows when the shape changes: what an older version kept is forgotten. */
const SHAPE = 1;

export interface ScoringMemory {
  readonly shape: typeof SHAPE;
  readonly school: SchoolFacts;
  readonly people: readonly Person[];
  /** As the journal tells it. */
  readonly states: Readonly<Record<Month, MonthState>>;
  /** As shown, with the office's answer. */
  readonly standings: Readonly<Record<Month, Standing>>;
  /** Months in which something is entered. */
  readonly filled: readonly Month[];
  /** Sheet rows (1-based) that hold a month's scores, while nobody sorts the sheet. */
  readonly blocks: Readonly<Record<Month, { readonly row: number; readonly count: number }>>;
  /** Row 1 of the tables that are read in part or only appended to. */
  readonly scoreKeys: readonly string[];
  readonly journalKeys: readonly string[];
}

export function readMemory(): ScoringMemory | undefined {
  const kept = readProperty(PROPERTY);
  const isKnown = typeof kept === 'object' && kept !== null && 'shape' in kept && kept.shape === SHAPE;
  // Only writeMemory writes this property.
  return isKnown ? (kept as ScoringMemory) : undefined;
}

export function writeMemory(memory: Omit<ScoringMemory, 'shape'>): void {
  writeProperty(PROPERTY, { shape: SHAPE, ...memory });
}
