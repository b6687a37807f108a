/** The sample district's autumn: everybody does what they would do, through the bundles that would be pushed to Google. */
import { Runtime } from '../host/runtime';
import { createSpreadsheet } from '../services/sheets/create';
import type { Workspace } from '../state/workspace';
import { addDays, isSchoolDay, moment, weekday } from './calendar';
import { districtCsv, sampleDistrict } from './district';
import { type Chapter, Figures, type StoryFigures } from './figures';
import { Office } from './office';
import { SampleSchoolLife } from './school-life';
import { account } from './story-accounts';
import { pushOfficeScript, pushSchoolScript, type Target } from './targets';

export interface StoryOptions {
  schools: number;
  /** Folder with the push folders `district` and `school`. */
  build: string;
  copyQuotaPerDay: number;
  /** Two bound scripts, unless told. */
  target?: Target;
  /** The day after which nothing more is lived; 30 November if absent. */
  until?: string;
  say(line: string): void;
}

export const OPERATOR = 'dientu.songmay@gmail.example';
const LAST_DAY = '2026-11-30';
const REPORT_DAY = 25;

/** Lives from 1 September to 30 November 2026, or until an earlier day, and ends with the consolidated district workbook. */
export function liveThroughAutumn(workspace: Workspace, options: StoryOptions): StoryFigures {
  const { say, target = 'pair', until = LAST_DAY } = options;
  const runtime = new Runtime(workspace, {
    copyQuotaPerDay: options.copyQuotaPerDay,
    keepExecutions: 200_000,
    // figures are taken day by day
    keepLedgerEntries: 100_000,
    // our own bundles do not hang; a watch over each call would cost a thread
    machineMilliseconds: 0,
    // once a day is enough for a story that begins anew when it is run again
    commit: 'by caller',
  });
  const figures = new Figures(runtime);
  const plans = sampleDistrict(options.schools);

  const chapter: Chapter = (title, action) => {
    say(title);
    return figures.chapter(title, action);
  };

  const office = chapter('The office prepares its workbook and imports the list of schools', () => {
    const opened = openOffice(workspace, runtime, options.build, target);
    opened.prepare();
    opened.importSchools(districtCsv(plans));
    return opened;
  });
  chapter('The office makes the template; the school script is bound to it', () => {
    const push = { workspace, build: options.build, owner: OPERATOR };
    pushSchoolScript(push, target, office.createTemplate());
  });
  chapter('The office tries one school, then creates folders and workbooks for all', () =>
    office.provision(),
  );
  chapter('The office sends the settings down and switches reminders on', () => office.sendSettings());
  const schools = plans.map((plan, index) => {
    for (const person of plan.people.filter(({ ownAccount }) => ownAccount))
      account(workspace, person.email, person.name);
    return new SampleSchoolLife(workspace, runtime, plan, index, office.workbookOf(plan.account));
  });
  chapter('The schools open their workbooks and switch their reminders on', () => {
    for (const school of schools) school.moveIn();
  });

  for (let day = '2026-09-03'; day <= until; day = addDays(day, 1)) {
    const month = day.slice(0, 7);
    if (day.endsWith('-01') || day === '2026-09-03') say(`The schools work through ${month}`);
    figures.chapter('Days go by: reminders, registers, scores', () => {
      runtime.advanceTo(moment(day, '15:00'));
      for (const school of schools) school.live(day, REPORT_DAY);
    });
    if (weekday(day) === 5 || day === until || isMonthEnd(day)) {
      figures.chapter('The office consolidates every Friday and at the end of each month', () => {
        runtime.advanceTo(moment(day, '16:30'));
        office.consolidate();
      });
    }
    workspace.commit();
    workspace.store.evict(options.schools + 20);
  }
  return figures.story(workspace, {
    schools: plans.length,
    districtWorkbook: office.spreadsheetId,
    problems: office.problems,
  });
}

function isMonthEnd(day: string): boolean {
  return addDays(day, 1).endsWith('-01') && isSchoolDay(day);
}

/** The office's account with its empty workbook, and the script that it will work with. */
export function openOffice(
  workspace: Workspace,
  runtime: Runtime,
  build: string,
  target: Target = 'pair',
): Office {
  account(workspace, OPERATOR, 'Mô hình THĐT Sông Mây');
  const spreadsheet = createSpreadsheet(workspace, {
    title: 'THĐT – Sổ của đơn vị quản lý',
    owner: OPERATOR,
  });
  const script = pushOfficeScript({ workspace, build, owner: OPERATOR }, target, spreadsheet.id);
  return new Office(workspace, runtime, script, spreadsheet.id, OPERATOR, target);
}
