/** The sample district in its first month, quickly: a list of schools, one of each level at work, September typed in. */
import { Runtime } from '../host/runtime';
import type { Workspace } from '../state/workspace';
import { beginDistrict } from './beginning';
import { moment } from './calendar';
import { firstOfEachLevel, type SampleSchool, sampleDistrict } from './district';
import { type Chapter, Figures, type StoryFigures } from './figures';
import { Hand } from './hand';
import { SeededRandom } from './random';
import { fillStartOfYear } from './start-of-year';
import type { StoryOptions } from './story';
import { fillMonth, fillWeek } from './weekly';

/** The day before the month's report is due. */
const TODAY = '2026-09-24';
const REPORT_DAY = '2026-09-25';
const MONDAYS = ['2026-09-07', '2026-09-14'] as const;
/** How carefully the schools keep their books: well, usually, so-so. */
const CARE = [0.98, 0.85, 0.6] as const;

/**
 * Ends on the morning of 24 September 2026: one school of each level has its workbook and has filled it, nobody of a school has
 * agreed to a script yet, the others wait for their workbooks.
 * @param begun called when the office is ready and no school has a workbook yet, on 1 September.
 */
export function prepareSeptember(
  workspace: Workspace,
  options: Omit<StoryOptions, 'until'>,
  begun: () => void,
): StoryFigures {
  const runtime = new Runtime(workspace, {
    copyQuotaPerDay: options.copyQuotaPerDay,
    machineMilliseconds: 0,
    commit: 'by caller',
  });
  const figures = new Figures(runtime);
  const chapter: Chapter = (title, action) => {
    options.say(title);
    return figures.chapter(title, action);
  };
  const plans = sampleDistrict(options.schools);
  const atWork = firstOfEachLevel(plans);

  const office = chapter('The office prepares its workbook, imports the schools and makes the template', () =>
    beginDistrict(workspace, runtime, { plans, build: options.build, target: options.target ?? 'pair' }),
  );
  workspace.commit();
  begun();
  runtime.advanceTo(moment(TODAY, '07:00'));
  chapter('The office creates folder and workbook for one school of each level', () => {
    for (const _ of atWork) office.tryOneSchool();
  });
  chapter('The office sends the settings down and switches reminders on', () => office.sendSettings());
  chapter('These schools type in what September brought', () => {
    for (const [index, plan] of atWork.entries())
      typeInSeptember(
        new Hand(workspace, plan.account, office.workbookOf(plan.account)),
        plan,
        CARE[index] ?? 1,
      );
  });
  chapter('The office consolidates', () => office.consolidate());
  workspace.commit();
  return figures.story(workspace, {
    schools: plans.length,
    districtWorkbook: office.spreadsheetId,
    problems: office.problems,
  });
}

/** A school fills its registers: the start of the year, the diaries of the weeks that begin on these Mondays, the month's end. */
export function typeInSeptember(
  hand: Hand,
  plan: SampleSchool,
  care: number,
  mondays: readonly string[] = MONDAYS,
): void {
  const random = new SeededRandom(`september of ${plan.name}`);
  fillStartOfYear(hand, plan, { care }, random);
  for (const monday of mondays) fillWeek(hand, plan, monday, { care }, random);
  fillMonth(hand, plan, REPORT_DAY, { care }, random);
}
