/** Which clock TODAY() and NOW() of a spreadsheet read: its workspace's, never the machine's. */
import type { Collection } from '../../store';
import type { Spreadsheet } from '../model';

export interface EngineClock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}

const byObject = new WeakMap<Spreadsheet, EngineClock>();
/** For working copies of a spreadsheet that are not stored. */
const byId = new Map<string, EngineClock>();

/** Makes the formulas of a spreadsheet read this clock. */
function setEngineClock(spreadsheet: Spreadsheet, clock: EngineClock): void {
  byObject.set(spreadsheet, clock);
  byId.set(spreadsheet.id, clock);
}

/** The present time of a spreadsheet's formulas, ms since the Unix epoch. Throws when it was given no clock. */
export function engineNow(spreadsheet: Spreadsheet): number {
  const clock = engineClock(spreadsheet);
  if (!clock) throw new Error(`Spreadsheet ${spreadsheet.id} has no clock.`);
  return clock.now();
}

/** The clock of a spreadsheet, if it was given one. */
export function engineClock(spreadsheet: Spreadsheet): EngineClock | undefined {
  return byObject.get(spreadsheet) ?? byId.get(spreadsheet.id);
}

/** The collection, giving its clock to every spreadsheet that passes. */
export function withEngineClock(
  collection: Collection<Spreadsheet>,
  clock: EngineClock,
): Collection<Spreadsheet> {
  const wound = (spreadsheet: Spreadsheet): Spreadsheet => {
    setEngineClock(spreadsheet, clock);
    return spreadsheet;
  };
  return {
    get: (id) => {
      const spreadsheet = collection.get(id);
      return spreadsheet && wound(spreadsheet);
    },
    has: (id) => collection.has(id),
    put: (id, spreadsheet) => collection.put(id, wound(spreadsheet)),
    delete: (id) => collection.delete(id),
    ids: () => collection.ids(),
    values: () => collection.values().map(wound),
    entries: () => collection.entries().map(([id, spreadsheet]) => [id, wound(spreadsheet)]),
    get size() {
      return collection.size;
    },
  };
}
