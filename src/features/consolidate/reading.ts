/** One school's workbook as it was read: its records, or why there are none. Pure. */
import type { Problem } from '../../domain/result';
import type { WorkbookReading } from '../../google/remote-workbooks';
import { readTable } from '../../workbook/read-table';
import { aboutTable, portalNewsTable, reportsTable, scoresTable } from '../../workbook/school';
import type { RecordOf, TableDefinition } from '../../workbook/table';
import type { RawTableResult } from '../../workbook/table-port';
import type { SchoolEntry } from '../registry/read-schools';
import type { SchoolReading } from './plan';
import { type About, aboutProblems, readProblem } from './school-checks';

/** The tables that are read of each school, in this order. */
export const TABLES_READ = [aboutTable, scoresTable, reportsTable, portalNewsTable] as const;

export interface SchoolResult {
  /** Absent when nothing of this reading may be used; the last good data stay then. */
  readonly reading?: SchoolReading;
  readonly about: About;
  readonly problems: readonly Problem[];
  /** True when the workbook should be read again next time whatever the feed says. */
  readonly readAgain: boolean;
}

/** More would fill the page; the school sees all of them in its own workbook. */
const CELL_PROBLEMS_SHOWN = 5;

export function schoolResult(
  school: SchoolEntry,
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
  const [aboutResult, scoresResult, reportsResult, newsResult] = result.tables;
  const about = recordsOf(aboutTable, aboutResult);
  const values: About = new Map(about.entries.map(({ record }) => [record.key, record.value ?? '']));
  const claims = aboutProblems(school, values);
  if (claims.stops) return { about: values, problems: claims.problems, readAgain: true };
  const scores = recordsOf(scoresTable, scoresResult);
  const reports = recordsOf(reportsTable, reportsResult);
  const news = recordsOf(portalNewsTable, newsResult);
  const problems = [
    ...claims.problems,
    ...fewOf([...about.problems, ...scores.problems, ...reports.problems, ...news.problems]),
  ];
  if (!reports.isThere) return { about: values, problems, readAgain: true };
  return {
    reading: { reports: reports.entries, scores: scores.entries, portalNews: news.entries, readAt },
    about: values,
    problems,
    readAgain: false,
  };
}

function recordsOf<Definition extends TableDefinition>(
  definition: Definition,
  result: RawTableResult | undefined,
): {
  readonly entries: readonly {
    readonly id: string;
    readonly row: number;
    readonly record: RecordOf<Definition>;
  }[];
  readonly problems: readonly Problem[];
  readonly isThere: boolean;
} {
  if (result === undefined) return { entries: [], problems: [], isThere: false };
  if (!result.ok) return { entries: [], problems: [result.problem], isThere: false };
  return { ...readTable(definition, result.value), isThere: true };
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
