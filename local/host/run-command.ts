/** `npm run local -- run DIR FUNCTION`: runs a function of any Apps Script project folder, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const RUN_USAGE = 'run DIR FUNCTION [--bound ID] [--as USER] [--dir WORKSPACE]';

/** What to run and where. */
export interface RunRequest {
  folder: string;
  functionName: string;
  /** The spreadsheet the project is bound to; a fresh one if absent and the project needs one. */
  bound?: string;
  /** Address of the user; the workspace's first one if absent. */
  as?: string;
  /** Folder of the workspace. */
  workspace: string;
}

/**
 * Reads the arguments after `run`.
 * @throws Error when they make no sense.
 */
export function readRunArguments(args: readonly string[]): RunRequest {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { bound: { type: 'string' }, as: { type: 'string' }, dir: { type: 'string' } },
  });
  const [folder, functionName] = positionals;
  if (folder === undefined || functionName === undefined || positionals.length > 2)
    throw new Error(`Usage: ${RUN_USAGE}`);
  return { folder, functionName, bound: values.bound, as: values.as, workspace: values.dir ?? 'workspace' };
}

/**
 * Runs the command; the process's exit code becomes 0 when the function completed. The project's code runs in a child
 * process: a VM is no wall against code that one does not trust, and a crash must not take the caller along.
 */
export function runScriptCommand(args: readonly string[]): void {
  const request = readRunArguments(args);
  const typeScript = process.execArgv.some((argument) => argument.includes('tsx')) ? [] : ['--import', 'tsx'];
  const child = spawnSync(
    process.execPath,
    [...process.execArgv, ...typeScript, join(__dirname, 'run-child.ts'), JSON.stringify(request)],
    { stdio: 'inherit' },
  );
  if (child.error) throw child.error;
  process.exitCode = child.status ?? 1;
}
