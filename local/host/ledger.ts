/** Every call that scripts made: kind, user, script, simulated milliseconds. Marks make parts of it readable. */
import type { CallKind } from './execution';

export interface LedgerEntry {
  readonly kind: CallKind;
  /** What was called, e.g. `SpreadsheetApp.openById`. */
  readonly what: string;
  readonly user: string;
  readonly script: string;
  readonly execution: string;
  /** Simulated time when the call began. */
  readonly time: number;
  readonly milliseconds: number;
  /** How many calls it stands for: 1, but for light calls in a row. */
  readonly count: number;
}

export interface LedgerTotals {
  /** HTTP requests, sheet reads, ranges written and mails: "calls" in every figure. */
  calls: number;
  http: number;
  sheetReads: number;
  rangesWritten: number;
  mails: number;
  /** Listed apart: locks, flushes, properties, cache and the rest, by kind. */
  apart: Partial<Record<CallKind, number>>;
  milliseconds: number;
  byKind: Partial<Record<CallKind, { count: number; milliseconds: number }>>;
}

/** A place in the ledger; `since` reads from there. */
export type LedgerMark = number;

const HTTP_KINDS = new Set<CallKind>([
  'http',
  'sheets.read',
  'sheets.write',
  'sheets.batchUpdate',
  'drive.read',
  'drive.list',
  'drive.create',
  'drive.copy',
  'drive.permission',
  'drive.write',
]);

/** Calls at which a run can be stopped: all but its start and calls that touch nothing. */
export function isStop(kind: CallKind): boolean {
  return kind !== 'start' && kind !== 'light';
}

export class Ledger {
  private readonly kept: LedgerEntry[] = [];
  private dropped = 0;
  /** Entries before this one stay as they are, since somebody marked the place. */
  private sealed = 0;

  /** `keep` entries are held at most; older ones are forgotten. */
  constructor(private readonly keep = 1_000_000) {}

  /** Adds a call; light calls that follow each other become one entry. */
  add(entry: LedgerEntry): void {
    const last = this.kept[this.kept.length - 1];
    const open = this.dropped + this.kept.length > this.sealed;
    if (
      open &&
      last &&
      entry.kind === 'light' &&
      last.kind === 'light' &&
      last.execution === entry.execution
    ) {
      const milliseconds = last.milliseconds + entry.milliseconds;
      this.kept[this.kept.length - 1] = { ...last, milliseconds, count: last.count + entry.count };
      return;
    }
    this.kept.push(entry);
    if (this.kept.length <= this.keep * 1.1) return;
    const surplus = this.kept.length - this.keep;
    this.kept.splice(0, surplus);
    this.dropped += surplus;
  }

  /** The present end of the ledger. */
  mark(): LedgerMark {
    this.sealed = this.dropped + this.kept.length;
    return this.sealed;
  }

  /** Entries from a mark to another one, or to the end. */
  entries(
    since: LedgerMark = 0,
    until: LedgerMark = this.dropped + this.kept.length,
  ): readonly LedgerEntry[] {
    return this.kept.slice(Math.max(0, since - this.dropped), Math.max(0, until - this.dropped));
  }

  /** Totals from a mark on; `filter` narrows to a user, a script or an execution. */
  since(
    mark: LedgerMark = 0,
    filter: Partial<Pick<LedgerEntry, 'user' | 'script' | 'execution'>> = {},
  ): LedgerTotals {
    return totalsOf(
      this.entries(mark).filter(
        (entry) =>
          (filter.user === undefined || entry.user === filter.user) &&
          (filter.script === undefined || entry.script === filter.script) &&
          (filter.execution === undefined || entry.execution === filter.execution),
      ),
    );
  }

  /** The calls of one execution in order, as a test that stops at the k-th (from 1) counts them. */
  stopsOf(execution: string): { kind: CallKind; what: string }[] {
    return this.kept
      .filter((entry) => entry.execution === execution && isStop(entry.kind))
      .flatMap(({ kind, what, count }) => Array.from({ length: count }, () => ({ kind, what })));
  }
}

/** Totals of some entries, by the definition of a call in docs/architecture. */
export function totalsOf(entries: readonly LedgerEntry[]): LedgerTotals {
  const totals: LedgerTotals = {
    calls: 0,
    http: 0,
    sheetReads: 0,
    rangesWritten: 0,
    mails: 0,
    apart: {},
    milliseconds: 0,
    byKind: {},
  };
  for (const { kind, count, milliseconds } of entries) {
    const held = totals.byKind[kind] ?? { count: 0, milliseconds: 0 };
    totals.byKind[kind] = { count: held.count + count, milliseconds: held.milliseconds + milliseconds };
    totals.milliseconds += milliseconds;
    if (HTTP_KINDS.has(kind)) totals.http += count;
    else if (kind === 'sheet.read') totals.sheetReads += count;
    else if (kind === 'sheet.write') totals.rangesWritten += count;
    else if (kind === 'mail') totals.mails += count;
    else totals.apart[kind] = (totals.apart[kind] ?? 0) + count;
  }
  totals.calls = totals.http + totals.sheetReads + totals.rangesWritten + totals.mails;
  return totals;
}
