/** Commands as they are installed: clasp's, npm's scripts, and the flags that our own commands read. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/bundles';

interface ClaspCommand {
  readonly names: readonly string[];
  readonly flags: readonly string[];
}

/** Files that read the flags of a script, by the script's name. */
const READ_BY: Readonly<Record<string, string>> = {
  start: 'local/sample/start-command.ts',
  workspace: 'local/server/workspace-command.ts',
  local: 'local/host/run-command.ts',
  studio: 'local/studio/studio-command.ts',
  'deploy:district': 'deploy/deploy.ts',
  'deploy:school': 'deploy/deploy.ts',
  'deploy:schools': 'deploy/deploy.ts',
  'deploy:addon': 'deploy/deploy.ts',
  'calibrate:compare': 'calibration/compare.ts',
};

/** Why a command of ours, npm or clasp does not exist as written, or undefined. Other programs are not looked at. */
export function troubleWithCommand(line: string): string | undefined {
  const words = wordsOf(line);
  const [program = '', ...rest] = words;
  if (program === 'npm') return troubleWithNpm(rest);
  if (program === 'npx') return rest[0] === 'clasp' ? troubleWithClasp(rest.slice(1)) : installed(rest[0]);
  return undefined;
}

function troubleWithNpm([verb = '', ...rest]: readonly string[]): string | undefined {
  if (['ci', 'install', 'test', 'start'].includes(verb))
    return verb in scripts() || verb === 'ci' || verb === 'install' ? flagsRead(verb, rest) : `npm ${verb}`;
  if (verb !== 'run') return `npm has no ${verb} here`;
  const [name = '', ...more] = rest;
  if (name.endsWith('*') || name.endsWith('…')) return undefined;
  return name in scripts() ? flagsRead(name, more) : `package.json has no script ${name}`;
}

/** Each `--flag` behind ` -- ` stands in the file that reads the script's options. */
function flagsRead(script: string, words: readonly string[]): string | undefined {
  const flags = words.slice(words.indexOf('--') + 1).filter((word) => /^--[a-z]/.test(word));
  if (flags.length === 0 || !words.includes('--')) return undefined;
  const file = READ_BY[script];
  if (file === undefined || !existsSync(join(ROOT, file)))
    return `nobody knows who reads the flags of ${script}`;
  const code = readFileSync(join(ROOT, file), 'utf8');
  const unknown = flags
    .map((flag) => flag.slice(2).split('=')[0] ?? '')
    .find((flag) => !new RegExp(`['"]?\\b${flag}\\b['"]?: \\{ type`).test(code));
  return unknown === undefined ? undefined : `${file} reads no --${unknown}`;
}

function troubleWithClasp(words: readonly string[]): string | undefined {
  const { global, commands } = clasp();
  const name = words.find((word, index) => !word.startsWith('-') && !takesValue(words[index - 1]));
  const command = commands.find(({ names }) => names.includes(name ?? ''));
  if (command === undefined) return `clasp has no command ${name}`;
  const unknown = words.find(
    (word) => word.startsWith('-') && !global.includes(word) && !command.flags.includes(word),
  );
  return unknown === undefined ? undefined : `clasp ${name} has no ${unknown}`;
}

function takesValue(word: string | undefined): boolean {
  return word !== undefined && ['--project', '-P', '--user', '-u', '--auth', '-A'].includes(word);
}

let known: { global: string[]; commands: ClaspCommand[] } | undefined;

/** Asks the installed clasp for its commands and their flags, as its help shows them. */
function clasp(): { global: string[]; commands: ClaspCommand[] } {
  if (known) return known;
  const program = join(ROOT, 'node_modules/@google/clasp/build/src/commands/program.js');
  const code = `const { makeProgram } = await import(${JSON.stringify(program)});
    const flags = (command) => command.options.flatMap(({ long, short }) => [long, short]).filter(Boolean);
    const program = makeProgram();
    console.log(JSON.stringify({ global: flags(program), commands: program.commands.map((command) =>
      ({ names: [command.name(), ...command.aliases()], flags: flags(command) })) }));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  known = JSON.parse(stdout) as { global: string[]; commands: ClaspCommand[] };
  return known;
}

function installed(name = ''): string | undefined {
  return existsSync(join(ROOT, 'node_modules', '.bin', name)) ? undefined : `${name} is not installed`;
}

function scripts(): Record<string, string> {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
    .scripts;
}

function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain);
}
