/** The parts of a consolidation at work: what each wants read, what changed for it, what it wants published. */
import type { Problem } from '../../domain/result';
import type { Month } from '../../domain/school-year';
import { sha256 } from '../../google/digest';
import type { TableDefinition } from '../../workbook/table';
import type { SchoolEntry } from '../registry/read-schools';
import type { FactsRecord } from './month-figures';
import type { Consolidation } from './open-consolidation';
import type { ConsolidationPart, OpenPart, PartReading, Publication } from './part';
import type { Pending } from './publish';
import { CORE_TABLES } from './reading';
import { addDigests, readDigests, shortName } from './school-digests';

const DIGEST_LETTERS = 10;

export class RunningParts {
  private readonly open: readonly { readonly name: string; readonly part: OpenPart }[];

  constructor(parts: readonly ConsolidationPart[], district: Consolidation) {
    this.open = parts.map((part) => ({ name: part.name, part: part.open(district) }));
  }

  /** All tables to read of a school, each once. */
  tablesOf(school: SchoolEntry): TableDefinition[] {
    const tables = new Map(CORE_TABLES.map((table) => [table.name, table]));
    for (const { part } of this.open)
      for (const table of part.tablesOf?.(school) ?? []) tables.set(table.name, table);
    return [...tables.values()];
  }

  figures(reading: PartReading, month: Month): Partial<FactsRecord> {
    return Object.assign({}, ...this.open.map(({ part }) => part.figures?.(reading, month) ?? {}));
  }

  ownFigures(school: SchoolEntry, month: Month, record: FactsRecord, isRead: boolean): Partial<FactsRecord> {
    return Object.assign(
      {},
      ...this.open.map(({ part }) => part.ownFigures?.(school, month, record, isRead) ?? {}),
    );
  }

  schoolsToRead(): ReadonlySet<string> {
    return new Set(this.open.flatMap(({ part }) => part.schoolsToRead?.() ?? []));
  }

  /** Hands each part the schools whose tables are not what it was given last; in a full run all of them. */
  gather(readings: readonly PartReading[], full: boolean): void {
    for (const { name, part } of this.open) {
      if (part.gather === undefined) continue;
      const before = readDigests(propertyOf(name));
      const digests = new Map(readings.map((reading) => [reading.school.id, digestOf(part, reading)]));
      const changed = readings.filter(
        ({ school }) => full || before[shortName(school.id)] !== digests.get(school.id),
      );
      if (changed.length === 0) continue;
      part.gather(changed);
      addDigests(propertyOf(name), before, digests);
    }
  }

  conclude(): void {
    for (const { part } of this.open) part.conclude?.();
  }

  /** Tells each part which schools its publications have reached. */
  delivered(arrived: readonly Pending[]): Problem[] {
    return this.open.flatMap(({ name, part }) => {
      const schools = arrived.flatMap((pending) => (pending.part === name ? [pending.school] : []));
      return schools.length === 0 ? [] : [...(part.delivered?.(schools) ?? [])];
    });
  }

  publications(): { readonly part: string; readonly publications: readonly Publication[] }[] {
    return this.open.map(({ name, part }) => ({ part: name, publications: part.publications?.() ?? [] }));
  }
}

/** A digest of the rows and problems that a part was given, whatever sheet row they stand in. */
function digestOf(part: OpenPart, reading: PartReading): string {
  const rows = (part.tablesOf?.(reading.school) ?? []).map((table) => [
    reading.records(table)?.map(({ id, record }) => [id, record]),
    reading.problems(table).map(({ message }) => message),
  ]);
  const basis = part.basisOf?.(reading.school) ?? '';
  return sha256(`${reading.school.id}${basis}${JSON.stringify(rows)}`).slice(0, DIGEST_LETTERS);
}

function propertyOf(part: string): string {
  return `gathered-${part}`;
}
