/** What the district's views are made of, read from its own workbook: any officer may look, nothing of Drive is asked. */
import { monthOfDate, monthsOfSchoolYear } from '../../domain/school-year';
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
import { submissionDeadlines } from '../settings/submission-deadlines';
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

/** Writes the overview anew from the facts as they stand: after the district itself changed some of them. */
export function refreshOverview(workbook: ActiveWorkbook): void {
  const view = readView(workbook);
  const problems = new Map(view.schools.map(({ id, record }) => [id, record.lastProblem ?? '']));
  workbook.writeTable(overviewTable, overviewRows(view, problems));
  workbook.flush();
}
