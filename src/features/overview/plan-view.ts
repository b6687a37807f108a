/** The district's facts as all views use them: one line per school and month, its results as shares of what applies. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import { LEVELS, type Level } from '../../domain/level';
import type { Month } from '../../domain/school-year';
import type { Round } from '../../domain/verification';
import { formatNumber } from '../../domain/vietnamese';
import type { Entry } from '../../workbook/table';
import type { FactsRecord } from '../consolidate/month-figures';
import type { SchoolEntry } from '../registry/read-schools';

export { ROUND_SHORT as ROUND_NAMES, ROUNDS, type Round } from '../../domain/verification';

/** What one kind of score came to. Points only with a set of points; Không áp dụng is in no denominator. */
export interface Outcome {
  /** 0-1 */
  readonly share: number;
  readonly points?: number;
  readonly maximum?: number;
}

/** Where a month's submission stands. `open`: not in, and the deadline is still to come. */
export type Standing = 'missing' | 'open' | 'submitted' | 'confirmed';

export interface SchoolMonth {
  /** Id of the row of facts. */
  readonly id: string;
  readonly school: SchoolEntry;
  readonly month: Month;
  readonly facts: FactsRecord;
  readonly standing: Standing;
  readonly dueOn?: IsoDate;
  readonly self?: Outcome;
  readonly roundOne?: Outcome;
  readonly roundTwo?: Outcome;
}

export interface ViewInput {
  readonly schools: readonly SchoolEntry[];
  readonly facts: readonly Pick<Entry<FactsRecord>, 'id' | 'record'>[];
  readonly months: readonly Month[];
  readonly deadlines: ReadonlyMap<Month, IsoDate>;
  readonly today: IsoDate;
}

/** Months in their order, schools by level and name. Schools that left and months of other years are left out. */
export function schoolMonths({ schools, facts, months, deadlines, today }: ViewInput): SchoolMonth[] {
  const bySchool = new Map(schools.map((school) => [school.id, school]));
  const position = new Map(months.map((month, index) => [month, index]));
  return facts
    .flatMap(({ id, record }): SchoolMonth[] => {
      const school = bySchool.get(record.schoolId);
      if (school === undefined || !position.has(record.month)) return [];
      const dueOn = deadlines.get(record.month);
      return [
        {
          ...{ id, school, month: record.month, facts: record },
          standing: standingOf(record, dueOn, today),
          ...(dueOn === undefined ? {} : { dueOn }),
          ...outcomesOf(record),
        },
      ];
    })
    .sort(
      (one, other) =>
        (position.get(one.month) ?? 0) - (position.get(other.month) ?? 0) ||
        bySchoolOrder(one.school, other.school),
    );
}

/** Schools as lists of the district name them: by level, then by name. */
export function bySchoolOrder(one: SchoolEntry, other: SchoolEntry): number {
  return rankOf(one) - rankOf(other) || one.record.name.localeCompare(other.record.name, 'vi');
}

function rankOf({ record }: SchoolEntry): number {
  return LEVELS.findIndex((level) => record.levels.includes(level)) * LEVELS.length + record.levels.length;
}

/** A month that was returned or taken back is the school's to hand in again. */
function standingOf({ state }: FactsRecord, dueOn: IsoDate | undefined, today: IsoDate): Standing {
  if (state === 'submitted' || state === 'confirmed') return state;
  return dueOn !== undefined && dueOn < today ? 'missing' : 'open';
}

function outcomesOf(facts: FactsRecord): Partial<Record<'self' | Round, Outcome>> {
  const self = outcome(facts.selfTotal, facts.selfMaximum) ?? counted(facts);
  const roundOne = outcome(facts.roundOneTotal, facts.roundOneMaximum);
  const roundTwo = outcome(facts.roundTwoTotal, facts.roundTwoMaximum);
  return { ...(self && { self }), ...(roundOne && { roundOne }), ...(roundTwo && { roundTwo }) };
}

function outcome(points: number | undefined, maximum: number | undefined): Outcome | undefined {
  return points === undefined || maximum === undefined || maximum <= 0
    ? undefined
    : { share: points / maximum, points, maximum };
}

function counted({ metCount, applicableCount }: FactsRecord): Outcome | undefined {
  return metCount === undefined || applicableCount === undefined || applicableCount === 0
    ? undefined
    : { share: metCount / applicableCount };
}

/** "82,5/100 điểm" or "đạt 52/61 chỉ báo"; '' where nothing is in. */
export function describeOutcome(found: Outcome | undefined, facts: FactsRecord): string {
  if (found?.points !== undefined && found.maximum !== undefined)
    return `${formatNumber(found.points, 2)}/${formatNumber(found.maximum, 2)} điểm`;
  const { metCount, applicableCount } = facts;
  return metCount === undefined || applicableCount === undefined
    ? ''
    : `đạt ${metCount}/${applicableCount} chỉ báo`;
}

/** The latest month that some school has handed in; the latest of all while none has. */
export function latestMonth(lines: readonly SchoolMonth[], months: readonly Month[]): Month | undefined {
  const handedIn = months.filter((month) => lines.some((line) => line.month === month && isIn(line)));
  return handedIn[handedIn.length - 1] ?? months[months.length - 1];
}

export function isIn({ standing }: SchoolMonth): boolean {
  return standing === 'submitted' || standing === 'confirmed';
}

/** Schools with two levels are schools of both. */
export function hasLevel({ school }: Pick<SchoolMonth, 'school'>, level: Level): boolean {
  return school.record.levels.includes(level);
}

/** Four decimals: sums must not differ from run to run. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

export function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value): value is number => value !== undefined);
  return known.length === 0
    ? undefined
    : rounded(known.reduce((sum, value) => sum + value, 0) / known.length);
}
