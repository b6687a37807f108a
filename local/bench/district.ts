/** The district that the figures are taken on: made through the bundles, its schools' months typed by hand. */
import { createHash } from 'node:crypto';
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

/** Prepared, with a workbook for each school; it is some days after 1 September 2026 then. */
export function makeBenchDistrict(
  workspace: Workspace,
  options: RuntimeOptions & { readonly schools: number; readonly build: string },
): BenchDistrict {
  const runtime = new Runtime(workspace, { machineMilliseconds: 0, commit: 'by caller', ...options });
  const office = openOffice(workspace, runtime, options.build);
  office.prepare();
  const plans = sampleDistrict(options.schools);
  office.importSchools(districtCsv(plans));
  pushProject(workspace, join(options.build, 'school'), {
    title: 'THĐT – Sổ của trường',
    owner: OPERATOR,
    parentId: office.createTemplate(),
  });
  office.provision();
  const scriptId = runtime.boundTo(office.spreadsheetId)[0]?.id;
  if (scriptId === undefined) throw new Error('The district workbook has no script.');
  const accounts = new Hand(workspace, OPERATOR, office.spreadsheetId).column('schools', 'account');
  const books = new Hand(workspace, OPERATOR, office.spreadsheetId).column('schools', 'workbookId');
  return {
    workspace,
    runtime,
    officer: new PersonAtScreen(runtime, scriptId, office.spreadsheetId, OPERATOR),
    spreadsheetId: office.spreadsheetId,
    scriptId,
    schools: plans.map(({ name, account }) => {
      const workbookId = String(books[accounts.indexOf(account)] ?? '');
      // the operator owns every workbook: the school's own account would do the same
      return { name, workbookId, hand: new Hand(workspace, OPERATOR, workbookId) };
    }),
  };
}

/** What a school leaves behind that submits a month, `YYYY-MM`: a row for each indicator and the closed copy. */
export function submitMonth(
  { hand }: BenchSchool,
  codes: readonly string[],
  month: string,
  submittedAt: string,
): void {
  const [year, number] = month.split('-').map(Number);
  const period = `${number}/${year}`;
  const maximum = 2;
  hand.type(
    'scores',
    codes.map((indicator) => ({
      month: period,
      indicator,
      maximumPoints: maximum,
      selfPoints: maximum,
      notApplicable: false,
    })),
  );
  const snapshot = JSON.stringify({
    month,
    settings: 1,
    points: 'sample',
    total: { points: maximum * codes.length, maximum: maximum * codes.length },
    indicators: codes.map((code) => [code, maximum, maximum, maximum, false, '', '', '', '', ['', '', '']]),
  });
  hand.type('reports', [
    {
      kind: 'Chấm điểm tháng',
      period,
      state: 'Đã nộp',
      submittedAt: `'${submittedAt}`,
      digest: createHash('sha256').update(snapshot).digest('hex'),
      snapshot,
      settingsVersion: '1',
    },
  ]);
}

/** Codes of the district's indicators. */
export function indicatorCodes({ workspace, spreadsheetId }: BenchDistrict): string[] {
  return new Hand(workspace, OPERATOR, spreadsheetId).column('criteria', 'code').map(String);
}

/** Sets the clock to an hour of a day by the clock of Việt Nam; nothing that is due on the way runs. */
export function setClock({ workspace }: BenchDistrict, day: string, time: string): void {
  workspace.clock.set(moment(day, time));
}
