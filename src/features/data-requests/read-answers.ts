/** Reading the answers of schools whose workbooks are out of a consolidation's turn: at once, or for the last time. */
import { now } from '../../google/clock';
import { readWorkbooks } from '../../google/remote-workbooks';
import { answersTable } from '../../workbook/data-request-form';
import { readTable } from '../../workbook/read-table';
import type { SchoolEntry } from '../registry/read-schools';
import { type AnswersRead, afterReading } from './plan-answers';
import type { AskedEntry, LiveRequest } from './requests';

/** One school's row of one request. */
export interface AskedSchool {
  readonly school: SchoolEntry;
  readonly request: LiveRequest;
  readonly asked: AskedEntry;
}

/** The rows after reading each school's workbook once, in the order given; one call for each school. */
export function rowsAfterReading(wanted: readonly AskedSchool[]): AskedEntry[] {
  const schools = [...new Map(wanted.map(({ school }) => [school.id, school])).values()];
  const own = (school: SchoolEntry) => wanted.filter((each) => each.school.id === school.id);
  const readings = readWorkbooks(
    schools.map((school) => ({
      spreadsheetId: school.record.workbookId ?? '',
      definitions: own(school).map(({ request }) => answersTable(request.form)),
    })),
  );
  const readAt = now().slice(0, 19);
  return wanted.map(({ school, request, asked }) => {
    const reading = readings[schools.indexOf(school)];
    if (reading === undefined || !reading.ok) {
      const problem = reading?.error.problem;
      const problems = problem === undefined ? asked.record.problems : `${problem.message} ${problem.remedy}`;
      return { ...asked, record: { ...asked.record, ...(problems === undefined ? {} : { problems }) } };
    }
    const index = own(school).findIndex((each) => each.request === request);
    const result = reading.tables[index];
    const table = answersTable(request.form);
    const read: AnswersRead = result?.ok
      ? { ...readTable(table, result.value), readAt }
      : { entries: undefined, problems: result === undefined ? [] : [result.problem], readAt };
    return { ...asked, record: afterReading(request.form, asked.record, read) };
  });
}
