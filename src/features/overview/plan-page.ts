/** The dashboard's page out of the district's view. Pure. */
import { formatDate } from '../../domain/calendar-date';
import { LEVELS } from '../../domain/level';
import { formatMoment } from '../../domain/moment';
import { formatMonth, type Month } from '../../domain/school-year';
import {
  type DashboardPage,
  type DashboardPart,
  PARTS,
  PARTS_WITH_SCHOOLS,
  TABLE_KEYS,
  type TableKey,
} from './page';
import { levelAverages } from './plan-averages';
import { downloadable } from './plan-download';
import type { VerifiedMonth } from './plan-gaps';
import { LEVEL_KEY_NAMES, presentLevels, tablesOf, titleOf } from './plan-tables';
import { latestMonth, type SchoolMonth, schoolMonths, type ViewInput } from './plan-view';
import { CRITERION_CODES, criterionMeans, criterionShare } from './plan-weak';

/** The whole of a larger district would take long to open. */
const SCHOOLS_AT_ONCE = 150;

export interface PageInput extends ViewInput {
  readonly settings: {
    readonly office: { readonly name: string; readonly superior: string };
    readonly points: { readonly state: DashboardPage['points'] };
  };
  readonly wordings: ReadonlyMap<string, string>;
}

/**
 * `verifiedIn`: what the office verified in a month. `asked`: the month to show; one that the district has not, or none, is the latest that somebody handed in.
 * `wanted`: the part to be shown; a district of few schools gets all of them at once.
 */
export function dashboardPage(
  input: PageInput,
  verifiedIn: (month: Month) => readonly VerifiedMonth[],
  asked?: string,
  wanted: DashboardPart = 'charts',
): DashboardPage {
  const { months, settings, today, wordings } = input;
  const lines = schoolMonths(input);
  const averages = levelAverages(lines, months);
  const month =
    months.find((each) => each === asked) ?? latestMonth(lines, months) ?? (today.slice(0, 7) as Month);
  const levels = presentLevels(averages);
  const own = lines.filter((line) => line.month === month);
  const part = input.schools.length > SCHOOLS_AT_ONCE ? wanted : 'whole';
  const keys: readonly TableKey[] = part === 'whole' ? TABLE_KEYS : PARTS[part];
  const verified = keys.includes('gaps') ? verifiedIn(month) : [];
  const isShown = part === 'whole' || PARTS_WITH_SCHOOLS.includes(part);
  return {
    part,
    office: { name: settings.office.name, superior: settings.office.superior },
    today: formatDate(today),
    day: today,
    month,
    monthText: formatMonth(month),
    months: months.map((each) => ({ month: each, text: formatMonth(each) })),
    points: settings.points.state,
    levels: levels.map((key) => ({ key, name: LEVEL_KEY_NAMES[key] })),
    averages,
    criteria: criterionMeans(lines, month, levels).map(({ code, shares }) => ({
      ...{ code, shares },
      title: titleOf({ wordings }, code),
    })),
    heat: (isShown ? own : []).map((line) => ({
      id: line.school.id,
      school: line.school.record.name,
      levels: ['all', ...LEVELS.filter((level) => line.school.record.levels.includes(level))],
      shares: CRITERION_CODES.map((code) => criterionShare(line, code) ?? null),
    })),
    handIns: months.map((each) => handInsOf(lines, each)),
    tables: tablesOf(
      {
        ...{ view: input, lines, averages, month, verified, wordings },
        isSample: settings.points.state === 'sample',
      },
      keys,
    ),
    readText: readText(input),
    sheets: downloadable().map(({ name, title }) => ({ name, title })),
  };
}

function handInsOf(lines: readonly SchoolMonth[], month: Month): DashboardPage['handIns'][number] {
  const own = lines.filter((line) => line.month === month);
  const handedIn = own.filter(({ standing }) => standing === 'submitted' || standing === 'confirmed');
  const late = handedIn.filter(({ facts }) => (facts.daysLate ?? 0) > 0).length;
  return {
    text: formatMonth(month),
    inTime: handedIn.length - late,
    late,
    missing: own.filter(({ standing }) => standing === 'missing').length,
    open: own.filter(({ standing }) => standing === 'open').length,
  };
}

function readText({ schools }: ViewInput): string {
  const moments = schools.flatMap(({ record }) => record.lastRead ?? []).sort();
  const [first, last] = [moments[0], moments[moments.length - 1]];
  if (first === undefined || last === undefined) return '';
  const unread = schools.length - moments.length;
  return `Đọc sổ gần nhất lúc ${formatMoment(last)}${unread > 0 ? `; ${unread} trường chưa đọc được lần nào` : ''}.`;
}
