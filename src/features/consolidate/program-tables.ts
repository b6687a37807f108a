/** The district's tables that only the program writes: read at most once in an execution, written only when they differ. */
import type { ActiveWorkbook } from '../../google/active-workbook';
import { type Entry, FIRST_DATA_ROW, type RecordOf, type TableDefinition } from '../../workbook/table';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';

/** A row to be; without an id it gets one. */
export interface ProgramRow<Definition extends TableDefinition> {
  readonly id: string;
  readonly record: RecordOf<Definition>;
}

export class ProgramTables {
  private readonly known = new Map<string, readonly Entry<object>[]>();

  constructor(private readonly workbook: ActiveWorkbook) {}

  /** The rows as this execution read or wrote them last. Throws ProblemError when the sheet is gone. */
  entries<Definition extends TableDefinition>(
    definition: Definition,
  ): readonly Entry<RecordOf<Definition>>[] {
    const known = this.known.get(definition.name);
    // Kept under the table's own name only.
    if (known !== undefined) return known as readonly Entry<RecordOf<Definition>>[];
    const [read] = readRecords(this.workbook, [definition]).records;
    this.known.set(definition.name, read);
    return read;
  }

  /** Replaces all rows; answers false, having written nothing, when they are the same already. */
  replace<Definition extends TableDefinition>(
    definition: Definition,
    rows: readonly ProgramRow<Definition>[],
  ): boolean {
    const before = this.entries(definition);
    const isSame =
      before.length === rows.length &&
      rows.every((row, index) => {
        const old = before[index];
        return old !== undefined && cellsOf(definition, row) === cellsOf(definition, old);
      });
    if (!isSame) this.put(definition, rows);
    return !isSame;
  }

  /** Replaces all rows without looking whether that is needed. */
  put<Definition extends TableDefinition>(
    definition: Definition,
    rows: readonly ProgramRow<Definition>[],
  ): void {
    this.entries(definition);
    this.workbook.writeTable(
      definition,
      rows.map(({ id, record }) => ({ id, values: toRowValues<Definition>(definition, record) })),
    );
    this.known.set(
      definition.name,
      rows.map((row, index) => ({ ...row, row: FIRST_DATA_ROW + index })),
    );
  }
}

function cellsOf<Definition extends TableDefinition>(
  definition: Definition,
  { id, record }: ProgramRow<Definition>,
): string {
  const values = toRowValues<Definition>(definition, record);
  return JSON.stringify([id, ...Object.keys(definition.columns).map((key) => values[key] || '')]);
}
