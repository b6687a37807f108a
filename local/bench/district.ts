/** The district that the figures are taken on, made through the bundles as an office makes it. */
import { join } from 'node:path';
import { pushProject } from '../host/projects';
import { Runtime, type RuntimeOptions } from '../host/runtime';
import { moment } from '../sample/calendar';
import { districtCsv, sampleDistrict } from '../sample/district';
import { Hand } from '../sample/hand';
import { PersonAtScreen } from '../sample/person-at-screen';
import { OPERATOR, openOffice } from '../sample/story';
import type { Workspace } from '../state/workspace';

export { OPERATOR };

export interface BenchSchool {
  readonly name: string;
  readonly workbookId: string;
  readonly hand: Hand;
}

export interface BenchDistrict {
  readonly workspace: Workspace;
  readonly runtime: Runtime;
  readonly officer: PersonAtScreen;
  readonly spreadsheetId: string;
  readonly scriptId: string;
  readonly schools: readonly BenchSchool[];
}

/** What the bench is told about, line by line: a thousand schools take minutes. */
export type Say = (line: string) => void;

/** Prepared, with a workbook for each school; it is some days after 1 September 2026 then. */
export function makeBenchDistrict(
  workspace: Workspace,
  options: RuntimeOptions & { readonly schools: number; readonly build: string; readonly say: Say },
): BenchDistrict {
  const { schools, build, say } = options;
  const runtime = new Runtime(workspace, { machineMilliseconds: 0, commit: 'by caller', ...options });
  const office = openOffice(workspace, runtime, build);
  office.prepare();
  const plans = sampleDistrict(schools);
  say(`Imports a list of ${schools} schools and makes the template.`);
  office.importSchools(districtCsv(plans));
  pushProject(workspace, join(build, 'school'), {
    title: 'THĐT – Sổ của trường',
    owner: OPERATOR,
    parentId: office.createTemplate(),
  });
  const officer = new PersonAtScreen(runtime, office.scriptId, office.spreadsheetId, OPERATOR);
  makeWorkbooks(officer, runtime, say);
  const table = new Hand(workspace, OPERATOR, office.spreadsheetId);
  const accounts = table.column('schools', 'account');
  const books = new Map(
    table.column('schools', 'workbookId').map((id, index) => [accounts[index], String(id)] as const),
  );
  return {
    workspace,
    runtime,
    officer,
    spreadsheetId: office.spreadsheetId,
    scriptId: office.scriptId,
    schools: plans.map(({ name, account }) => {
      const workbookId = books.get(account) ?? '';
      if (workbookId === '') throw new Error(`${name} has no workbook.`);
      // the operator owns every workbook: the school's own account would do the same
      return { name, workbookId, hand: new Hand(workspace, OPERATOR, workbookId) };
    }),
  };
}

/** The job that gives every school its folders and workbook, through the days for which a daily quota stops it. */
function makeWorkbooks(officer: PersonAtScreen, runtime: Runtime, say: Say): void {
  officer.click('THĐT', 'Tạo thư mục và sổ cho các trường');
  for (;;) {
    const progress = officer.call('continueJob');
    const { state, done, total, message } = progress;
    say(`Makes folders and workbooks: ${String(done)} of ${String(total)} steps.`);
    if (state === 'finished') return;
    if (state === 'parked') {
      const resumes = Date.parse(String(progress.parkedUntil));
      runtime.advanceTo(Math.max(resumes, runtime.workspace.clock.now() + 60_000));
    } else if (state !== 'running' && state !== 'busy')
      throw new Error(`The job ended as ${String(state)}: ${String(message)}`);
  }
}

/** Codes of the district's indicators. */
export function indicatorCodes({ workspace, spreadsheetId }: BenchDistrict): string[] {
  return new Hand(workspace, OPERATOR, spreadsheetId).column('criteria', 'code').map(String);
}

const HOUR_MILLISECONDS = 60 * 60 * 1000;

/** Sets the clock to an hour of a day by the clock of Việt Nam; nothing that is due on the way runs, then or later. */
export function setClock({ workspace }: BenchDistrict, day: string, time: string): void {
  workspace.clock.set(moment(day, time));
  const now = workspace.clock.now();
  for (const [id, trigger] of workspace.triggers.entries()) {
    if (trigger.nextRun === undefined || trigger.nextRun >= now) continue;
    const hours = Math.ceil((now - trigger.nextRun) / HOUR_MILLISECONDS);
    workspace.triggers.put(id, { ...trigger, nextRun: trigger.nextRun + hours * HOUR_MILLISECONDS });
  }
}
