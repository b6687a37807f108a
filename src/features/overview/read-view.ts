/** What the district's views are made of, read from its own workbook: any officer may look, nothing of Drive is asked. */
import { addDays, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import { duesBetween } from '../../domain/obligation';
import { addMonths, type Month, monthOfDate, monthsOfSchoolYear } from '../../domain/school-year';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import type { GeneralSettings } from '../../standard/settings';
import {
  criteriaTable,
  factsTable,
  holidaysTable,
  obligationsTable,
  overviewTable,
} from '../../workbook/district';
import { readRecords } from '../registers/read-records';
import { readSchools } from '../registry/read-schools';
import { headingsOf, holidayOf, obligationOf } from '../settings/district-records';
import { generalSettings, readSettingsEntries } from '../settings/read-district';
import { overviewRows } from './plan-overview';
import type { ViewInput } from './plan-view';

export interface DistrictView extends ViewInput {
  readonly settings: GeneralSettings;
  /** Titles of standards and criteria, wordings of indicators, by code. */
  readonly wordings: ReadonlyMap<string, string>;
}

/** Throws ProblemError when the workbook is not prepared or its settings cannot be read. */
export function readView(workbook: ActiveWorkbook): DistrictView {
  const settings = generalSettings(readSettingsEntries(workbook));
  const { schools } = readSchools(workbook);
  const [facts, obligations, holidays, criteria] = readRecords(workbook, [
    factsTable,
    obligationsTable,
    holidaysTable,
    criteriaTable,
  ]).records;
  const day = today();
  const months = monthsOfSchoolYear(settings.schoolYear).filter((month) => month <= monthOfDate(day));
  const headings = headingsOf(criteria.map(({ record }) => record));
  return {
    ...{ settings, schools, facts, months, today: day },
    deadlines: submissionDeadlines(
      months,
      obligations.map(({ record }) => obligationOf(record)),
      holidays.map(({ record }) => holidayOf(record)),
    ),
    wordings: new Map([
      ...Object.entries(headings),
      ...criteria.map(({ record }) => [record.code, record.wording] as const),
    ]),
  };
}

/** Until when each month's scores were to be handed in. */
export function submissionDeadlines(
  months: readonly Month[],
  obligations: readonly ReturnType<typeof obligationOf>[],
  holidays: readonly ReturnType<typeof holidayOf>[],
): ReadonlyMap<Month, IsoDate> {
  const submission = obligations.find(({ purpose, state }) => purpose === 'scores' && state === 'on');
  const deadlines = new Map<Month, IsoDate>();
  if (submission === undefined) return deadlines;
  for (const month of months) {
    const [due] = duesBetween(submission, firstDay(month), addDays(firstDay(addMonths(month, 1)), -1), {
      holidays,
      saturday: false,
    });
    if (due !== undefined) deadlines.set(month, due.deadline);
  }
  return deadlines;
}

/** Writes the overview anew from the facts as they stand: after the district itself changed some of them. */
export function refreshOverview(workbook: ActiveWorkbook): void {
  const view = readView(workbook);
  const problems = new Map(view.schools.map(({ id, record }) => [id, record.lastProblem ?? '']));
  workbook.writeTable(overviewTable, overviewRows(view, problems));
  workbook.flush();
}

function firstDay(month: Month): IsoDate {
  return parseIsoDate(`${month}-01`) ?? today();
}
