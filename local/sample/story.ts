/** The sample district's autumn: everybody does what they would do, through the bundles that would be pushed to Google. */
import { join } from 'node:path';
import { pushProject } from '../host/projects';
import { Runtime } from '../host/runtime';
import { createSpreadsheet } from '../services/sheets/create';
import type { Workspace } from '../state/workspace';
import { addDays, isSchoolDay, moment, weekday } from './calendar';
import { districtCsv, sampleDistrict } from './district';
import { type Chapter, Figures, type StoryFigures } from './figures';
import { Office } from './office';
import { SampleSchoolLife } from './school-life';
import { account } from './story-accounts';

export interface StoryOptions {
  schools: number;
  /** Folder with the push folders `district` and `school`. */
  build: string;
  copyQuotaPerDay: number;
  say(line: string): void;
}

export const OPERATOR = 'dientu.songmay@gmail.example';
const LAST_DAY = '2026-11-30';
const REPORT_DAY = 25;

/** Lives from 1 September to 30 November 2026 and ends with the consolidated district workbook. */
export function liveThroughAutumn(workspace: Workspace, options: StoryOptions): StoryFigures {
  const { say } = options;
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
    const opened = openOffice(workspace, runtime, options.build);
    opened.prepare();
    opened.importSchools(districtCsv(plans));
    return opened;
  });
  chapter('The office makes the template; the school script is bound to it', () => {
    const templateId = office.createTemplate();
    pushProject(workspace, join(options.build, 'school'), {
      title: 'THĐT – Sổ của trường',
      owner: OPERATOR,
      parentId: templateId,
    });
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

  for (let day = '2026-09-03'; day <= LAST_DAY; day = addDays(day, 1)) {
    const month = day.slice(0, 7);
    if (day.endsWith('-01') || day === '2026-09-03') say(`The schools work through ${month}`);
    figures.chapter('Days go by: reminders, registers, scores', () => {
      runtime.advanceTo(moment(day, '15:00'));
      for (const school of schools) school.live(day, REPORT_DAY);
    });
    if (weekday(day) === 5 || day === LAST_DAY || isMonthEnd(day)) {
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

/** The office's account with its workbook, the district script bound to it and consented to. */
export function openOffice(workspace: Workspace, runtime: Runtime, build: string): Office {
  account(workspace, OPERATOR, 'Mô hình THĐT Sông Mây');
  const spreadsheet = createSpreadsheet(workspace, {
    title: 'THĐT – Sổ của đơn vị quản lý',
    owner: OPERATOR,
  });
  const script = pushProject(workspace, join(build, 'district'), {
    title: 'THĐT – Đơn vị quản lý',
    owner: OPERATOR,
    parentId: spreadsheet.id,
  });
  runtime.grant(OPERATOR, script.id);
  return new Office(workspace, runtime, script.id, spreadsheet.id, OPERATOR);
}
