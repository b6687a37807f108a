/** `npm run deploy:district | deploy:school | deploy:schools | deploy:addon`: checks first, pushes second, reports, and goes back. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkRelease, hasScriptId, Refusal, type Release, scriptIdOf, writeScriptId } from './checks';
import { createBoundScript, createVersion, KEPT, type Place } from './clasp';
import { bringBack, deployScript, type Outcome } from './one-script';
import { readSchools, type SchoolScript } from './school-list';
import { SETTINGS, type TargetName, TITLES } from './targets';

export interface Deployment extends Place {
  readonly args: readonly string[];
  say(line: string): void;
}

/** What became of one school's script. */
interface Line {
  readonly name: string;
  readonly scriptId?: string;
  readonly outcome: Outcome | 'no script yet' | 'failed';
  readonly message?: string;
}

const USAGE =
  'deploy district|school|addon|schools [--list FILE] [--only NAME] [--failed] [--check] [--rollback] [--confirm-scopes] [--account ADDRESS] [--bind FILE_ID]';
const REPORT = `${KEPT}/schools.json`;

/** Runs one command; answers the exit code. Nothing is pushed unless every check before it held. */
export function deploy({ args, say, ...place }: Deployment): number {
  try {
    const options = readOptions(args);
    return options.what === 'schools' ? schools(place, options, say) : one(place, options, say);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    say(error instanceof Refusal ? `Not deployed. ${error.message}` : `Failed. ${error.message}`);
    return 1;
  }
}

type Options = ReturnType<typeof readOptions>;
type Say = Deployment['say'];

function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      list: { type: 'string' },
      only: { type: 'string' },
      failed: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      rollback: { type: 'boolean', default: false },
      'confirm-scopes': { type: 'boolean', default: false },
      account: { type: 'string' },
      bind: { type: 'string' },
    },
  });
  const [what] = positionals;
  if (positionals.length !== 1 || (what !== 'schools' && !isTarget(what)))
    throw new Refusal(`Usage: ${USAGE}`);
  return { ...values, what, confirmScopes: values['confirm-scopes'] };
}

function isTarget(text: string | undefined): text is TargetName {
  return text === 'district' || text === 'school' || text === 'addon';
}

function one(place: Place, options: Options, say: Say): number {
  const { what: target, rollback, check, confirmScopes, account, bind: parentId } = options;
  if (!isTarget(target)) throw new Refusal(`Usage: ${USAGE}`);
  if (parentId !== undefined) return bind(place, target, parentId, say);
  const scriptId = scriptIdOf(place, target);
  if (rollback) {
    say(`The ${target} script ${scriptId}: ${bringBack(place, target, scriptId)}.`);
    return 0;
  }
  const release = checkRelease(place, target, account);
  announce(release, say);
  const outcome = deployScript(place, { target, scriptId, confirmScopes, checkOnly: check });
  say(`The ${target} script ${scriptId}: ${outcome}.`);
  if (target === 'addon' && outcome === 'pushed')
    say(`Version for the Marketplace SDK: ${createVersion(place, scriptId, release.name)}.`);
  return 0;
}

/** Makes the script inside a workbook on Drive and notes its id; what is pushed into it comes later. */
function bind(place: Place, target: TargetName, parentId: string, say: Say): number {
  if (target === 'addon') throw new Refusal('The add-on is bound to no file.');
  if (hasScriptId(place, target))
    throw new Refusal(
      `${SETTINGS[target]} names a script already. Take its id out first if you mean another one.`,
    );
  const scriptId = createBoundScript(place, parentId, TITLES[target]);
  writeScriptId(place, target, scriptId);
  say(`Made the script ${scriptId} in the file ${parentId} and noted it in ${SETTINGS[target]}.`);
  say(`Next: commit ${SETTINGS[target]}, then npm run deploy:${target} -- --confirm-scopes`);
  return 0;
}

function schools(place: Place, options: Options, say: Say): number {
  const { list, only, failed, rollback, check, confirmScopes, account } = options;
  if (list === undefined)
    throw new Refusal('Which schools? Give --list FILE (docs/deployment.md says how to get it).');
  const all = readSchools(readFileSync(resolve(place.root, list), 'utf8'));
  const last = lastReport(place);
  const wanted = all.filter(
    ({ name }) =>
      (only === undefined || name === only) &&
      (!failed || last.some((line) => line.name === name && line.outcome === 'failed')),
  );
  if (wanted.length === 0) throw new Refusal('No school of the list is meant.');
  if (!rollback) announce(checkRelease(place, 'school', account), say);
  const lines: Line[] = [];
  for (const school of wanted) {
    const line = oneSchool(school, (scriptId) =>
      rollback
        ? bringBack(place, 'school', scriptId)
        : deployScript(place, { target: 'school', scriptId, confirmScopes, checkOnly: check }),
    );
    lines.push(line);
    say(`${line.name}: ${line.outcome}${line.message === undefined ? '' : ` – ${line.message}`}`);
    // kept after each school: a run that is stopped can be asked for the failed ones again
    if (!check)
      writeReport(place, [...last.filter(({ name }) => !lines.some((each) => each.name === name)), ...lines]);
  }
  say(summaryOf(lines));
  return lines.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

/** One school's trouble keeps no other from its version. */
function oneSchool({ name, scriptId }: SchoolScript, act: (scriptId: string) => Outcome): Line {
  if (scriptId === undefined)
    return {
      name,
      outcome: 'no script yet',
      message: 'the school has not opened its menu, or was not consolidated since',
    };
  try {
    return { name, scriptId, outcome: act(scriptId) };
  } catch (error) {
    return {
      name,
      scriptId,
      outcome: 'failed',
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

function announce({ name, account }: Release, say: Say): void {
  say(`Version ${name}, pushed as ${account}.`);
}

function summaryOf(lines: readonly Line[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of lines) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return `${lines.length} schools: ${[...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}.`;
}

function lastReport({ root }: Place): Line[] {
  const file = join(root, REPORT);
  if (!existsSync(file)) return [];
  const lines: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(lines) ? lines : [];
}

function writeReport({ root }: Place, lines: readonly Line[]): void {
  mkdirSync(join(root, KEPT), { recursive: true });
  writeFileSync(join(root, REPORT), `${JSON.stringify(lines, undefined, 2)}\n`);
}
