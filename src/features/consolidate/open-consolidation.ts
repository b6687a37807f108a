/** What a consolidation works with, read once per execution. */

import type { IsoDate } from '../../domain/calendar-date';
import type { Month } from '../../domain/school-year';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import type { TableDefinition } from '../../workbook/table';
import { readSchools, type SchoolEntry } from '../registry/read-schools';
import { checkOperator } from '../settings/read-district';
import { type Core, readCore } from './core';
import { ProgramTables } from './program-tables';

export interface Consolidation {
  readonly workbook: ActiveWorkbook;
  readonly operator: string;
  /** Schools in use. */
  readonly schools: readonly SchoolEntry[];
  /** Facts and other tables that only the program writes; `tables.entries(factsTable)` are the facts as they are now. */
  readonly tables: ProgramTables;
  /** Months of the school year up to this one, in order. */
  readonly months: readonly Month[];
  readonly deadlines: ReadonlyMap<Month, IsoDate>;
  readonly today: IsoDate;
  /** The district trains with the sample's points. */
  readonly isSample: boolean;
  /** True when people may have changed this table by hand since the last run, and in every full run. */
  isTouched(table: TableDefinition): boolean;
}

export interface OpenedConsolidation {
  readonly district: Omit<Consolidation, 'isTouched'>;
  readonly core: Core;
}

/**
 * `fresh`: read the settings whatever is kept of them. Throws ProblemError when the district is not ready, or somebody else
 * than the operator is at the keyboard.
 */
export function openConsolidation(fresh: boolean): OpenedConsolidation {
  const workbook = activeWorkbook();
  const core = readCore(workbook, fresh);
  return {
    core,
    district: {
      workbook,
      operator: checkOperator(core.operator),
      schools: readSchools(workbook).schools,
      tables: new ProgramTables(workbook),
      months: core.months,
      deadlines: core.deadlines,
      today: today(),
      isSample: core.isSample,
    },
  };
}
