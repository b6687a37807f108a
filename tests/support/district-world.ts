/** A district with schools, made through the built bundles as an office would make it; the ground that flow and browser tests stand on. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { Runtime } from '../../local/host/runtime';
import { moment } from '../../local/sample/calendar';
import { districtCsv, type SampleSchool, sampleDistrict } from '../../local/sample/district';
import { Hand } from '../../local/sample/hand';
import { Office } from '../../local/sample/office';
import { PersonAtScreen } from '../../local/sample/person-at-screen';
import { typeInSeptember } from '../../local/sample/september';
import { OPERATOR, openOffice } from '../../local/sample/story';
import { account } from '../../local/sample/story-accounts';
import { moveIn, pushSchoolScript, scriptOf, type Target } from '../../local/sample/targets';
import { Workspace } from '../../local/state/workspace';
import { ROOT } from './bundles';
import { type Ground, groundOf } from './ground';

export interface DistrictWorld {
  readonly workspace: Workspace;
  readonly runtime: Runtime;
  readonly office: Office;
  /** The officer in front of the district workbook. */
  readonly officer: PersonAtScreen;
  readonly schools: readonly WorldSchool[];
}

/** A school that has its workbook and has agreed to the script's permissions. */
export interface WorldSchool {
  readonly plan: SampleSchool;
  readonly workbookId: string;
  readonly scriptId: string;
  /** Types into the sheets as the school's account. */
  readonly hand: Hand;
  /** Somebody with the school's account in front of the workbook; each call is another window. */
  sitDown(): PersonAtScreen;
}

/** The sample schools of these levels, one each, in the order asked for. */
export function samplePlans(...levels: SampleSchool['level'][]): SampleSchool[] {
  const all = sampleDistrict(13);
  return levels.map((level) => {
    const plan = all.find((school) => school.level === level);
    if (plan === undefined) throw new Error(`The sample district has no school of level ${level}.`);
    return plan;
  });
}

/** It is the afternoon of 24 September 2026. */
const NOW = moment('2026-09-24', '15:00');

/** An office that has prepared its workbook and imported nothing yet. */
export function makeOffice(target: Target = 'pair'): Omit<DistrictWorld, 'schools'> {
  return inOffice(
    groundOf(`office-${target}`, (folder) => {
      const { workspace, office } = openWorld(folder, (space, runtime) =>
        openOffice(space, runtime, join(ROOT, 'build'), target),
      );
      office.prepare();
      workspace.save();
      return placesOf(office);
    }),
    target,
  );
}

/** A district whose schools have their workbooks and settings. */
export function makeDistrict({
  schools: plans,
  target = 'pair',
}: {
  schools: readonly SampleSchool[];
  target?: Target;
}): DistrictWorld {
  const ground = groundOf(`template-${target}`, (folder) => {
    const { workspace, office } = makeOffice(target);
    const push = { workspace, build: join(ROOT, 'build'), owner: OPERATOR };
    pushSchoolScript(push, target, office.createTemplate());
    workspace.save();
    cpSync(String(workspace.folder), folder, { recursive: true });
    return placesOf(office);
  });
  const world = inOffice(ground, target);
  const { workspace, runtime, office } = world;
  office.importSchools(districtCsv(plans));
  office.provision();
  office.sendSettings();
  const schools = plans.map((plan): WorldSchool => {
    account(workspace, plan.account, plan.name);
    const workbookId = office.workbookOf(plan.account);
    const scriptId = scriptOf(workspace, workbookId);
    const sitDown = () => new PersonAtScreen(runtime, scriptId, workbookId, plan.account);
    if (target === 'pair') runtime.grant(plan.account, scriptId);
    else moveIn(runtime, scriptId, workbookId, sitDown());
    return {
      plan,
      workbookId,
      scriptId,
      hand: new Hand(workspace, plan.account, workbookId),
      sitDown,
    };
  });
  return { ...world, schools };
}

interface Places {
  readonly scriptId: string;
  readonly spreadsheetId: string;
}

function placesOf({ scriptId, spreadsheetId }: Office): Places {
  return { scriptId, spreadsheetId };
}

function inOffice({ folder, places }: Ground<Places>, target: Target): Omit<DistrictWorld, 'schools'> {
  const { scriptId, spreadsheetId } = places;
  const world = openWorld(
    folder,
    (workspace, runtime) => new Office(workspace, runtime, scriptId, spreadsheetId, OPERATOR, target),
  );
  return { ...world, officer: new PersonAtScreen(world.runtime, scriptId, spreadsheetId, OPERATOR) };
}

function openWorld(folder: string, officeIn: (workspace: Workspace, runtime: Runtime) => Office) {
  const workspace = Workspace.open({ folder, now: NOW, seed: 1, commits: false });
  const runtime = new Runtime(workspace, { machineMilliseconds: 0 });
  return { workspace, runtime, office: officeIn(workspace, runtime) };
}

/** The school fills its registers, and the diaries of one week of September 2026. */
export function fillSeptember({ plan, hand }: WorldSchool, care: number): void {
  typeInSeptember(hand, plan, care, ['2026-09-14']);
}
