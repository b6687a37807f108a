/** Reads several tables of a workbook at once as typed records; every flow of a school begins with it. */
import { type Problem, ProblemError } from '../../domain/result';
import type { ReadContext } from '../../workbook/cells/decoded';
import { readTable } from '../../workbook/read-table';
import type { Entry, RecordOf, TableDefinition } from '../../workbook/table';
import type { TablePort } from '../../workbook/table-port';

type Readings<Tables extends readonly TableDefinition[]> = {
  [Index in keyof Tables]: Entry<RecordOf<Tables[Index]>>[];
};

/** The records of each table, in the order asked for, with every problem found. Throws ProblemError for a table that is gone. */
export function readRecords<const Tables extends readonly TableDefinition[]>(
  port: Pick<TablePort, 'readTables'>,
  tables: Tables,
  context: ReadContext = {},
): { readonly records: Readings<Tables>; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const records = port.readTables(tables).map((result, index) => {
    const definition = tables[index];
    if (!result.ok) throw new ProblemError(result.problem);
    if (definition === undefined) return [];
    const reading = readTable(definition, result.value, context);
    problems.push(...reading.problems);
    return reading.entries;
  });
  // The port answers one result per table, in order.
  return { records: records as Readings<Tables>, problems };
}
