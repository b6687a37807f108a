/** One school's workbook as it was read: its records, or why there are none. Pure. */
import type { Problem } from '../../domain/result';
import type { WorkbookReading } from '../../google/remote-workbooks';
import { readTable, type TableReading } from '../../workbook/read-table';
import { aboutTable, reportsTable, scoresTable } from '../../workbook/school';
import type { Entry, RecordOf, TableDefinition } from '../../workbook/table';
import type { RawTable, RawTableResult } from '../../workbook/table-port';
import type { SchoolEntry } from '../registry/read-schools';
import type { SchoolReading } from './plan';
import { type About, aboutProblems, doublesNoted, readProblem } from './school-checks';

/** The tables that are read of every school; parts add theirs. */
export const CORE_TABLES: readonly TableDefinition[] = [aboutTable, scoresTable, reportsTable];

export interface SchoolResult {
  /** Absent when nothing of this reading may be used; the last good data stay then. */
  readonly reading?: SchoolReading;
  readonly about: About;
  /** When the workbook was changed last, as Drive says. */
  readonly modifiedAt?: string;
  readonly problems: readonly Problem[];
  /** True when the workbook should be read again next time whatever the feed says. */
  readonly readAgain: boolean;
}

/** More would fill the page; the school sees all of them in its own workbook. */
const CELL_PROBLEMS_SHOWN = 5;

/** `definitions`: the tables that were asked for, in the order of the results. */
export function schoolResult(
  school: SchoolEntry,
  definitions: readonly TableDefinition[],
  result: WorkbookReading | undefined,
  readAt: string,
): SchoolResult {
  if (result === undefined || !result.ok) {
    const kind = result?.error.kind ?? 'transient';
    const general = result?.error.problem ?? noAnswer();
    return {
      about: new Map(),
      problems: [readProblem(kind, general)],
      readAgain: true,
    };
  }
  const tables = new TablesRead(definitions, result.tables);
  const about = tables.entries(aboutTable) ?? [];
  const values: About = new Map(about.map(({ record }) => [record.key, record.value ?? '']));
  const claims = aboutProblems(school, values);
  if (claims.stops) return { about: values, problems: claims.problems, readAgain: true };
  const reports = tables.entries(reportsTable);
  const scores = tables.entries(scoresTable) ?? [];
  // what the school's script noted of double sheets is left out where the sheets themselves were looked at
  const doubles = result.doubles ?? doublesNoted(values);
  const problems = [...claims.problems, ...doubles, ...fewOf(tables.problems())];
  if (reports === undefined) return { about: values, problems, readAgain: true };
  return {
    reading: {
      school,
      readAt,
      reports,
      scores,
      records: (definition) => tables.entries(definition),
      problems: (definition) => tables.problemsOf(definition),
      raw: (definition) => tables.raw(definition),
    },
    about: values,
    problems,
    readAgain: false,
  };
}

/** The tables of one workbook, each made into records once. */
class TablesRead {
  private readonly readings = new Map<string, TableReading<TableDefinition>>();

  constructor(
    private readonly definitions: readonly TableDefinition[],
    private readonly results: readonly RawTableResult[],
  ) {}

  /** Undefined when the sheet could not be read, or was not asked for. */
  entries<Definition extends TableDefinition>(
    definition: Definition,
  ): readonly Entry<RecordOf<Definition>>[] | undefined {
    const reading = this.reading(definition);
    // Kept under the table's own name only.
    return reading?.entries as readonly Entry<RecordOf<Definition>>[] | undefined;
  }

  /** What is wrong in all of them, in the order asked for. */
  problems(): Problem[] {
    return this.definitions.flatMap((definition) => this.problemsOf(definition));
  }

  problemsOf(definition: TableDefinition): readonly Problem[] {
    const result = this.results[this.definitions.findIndex(({ name }) => name === definition.name)];
    return result?.ok === false ? [result.problem] : (this.reading(definition)?.problems ?? []);
  }

  raw(definition: TableDefinition): RawTable | undefined {
    const result = this.results[this.definitions.findIndex(({ name }) => name === definition.name)];
    return result?.ok ? result.value : undefined;
  }

  private reading(definition: TableDefinition): TableReading<TableDefinition> | undefined {
    const known = this.readings.get(definition.name);
    if (known !== undefined) return known;
    const raw = this.raw(definition);
    if (raw === undefined) return undefined;
    const reading = readTable(definition, raw);
    this.readings.set(definition.name, reading);
    return reading;
  }
}

function fewOf(problems: readonly Problem[]): Problem[] {
  const shown = problems.slice(0, CELL_PROBLEMS_SHOWN);
  const left = problems.length - shown.length;
  return left === 0
    ? [...shown]
    : [
        ...shown,
        {
          code: 'school.more-problems',
          message: `Còn ${left} ô khác cần xem lại.`,
          remedy: 'Trường xem trong sổ của mình.',
        },
      ];
}

function noAnswer(): Problem {
  return {
    code: 'google.no-answer',
    message: 'Google không trả lời khi đọc sổ.',
    remedy: 'Tổng hợp lại sau ít phút.',
  };
}
