/** `npm run local -- run DIR FUNCTION`: runs a function of any Apps Script project folder, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const RUN_USAGE = 'run DIR FUNCTION [--bound ID] [--as USER] [--dir WORKSPACE]';

/** What to run and where. */
export interface RunRequest {
  folder: string;
  functionName: string;
  /** The spreadsheet the project is bound to. */
  bound?: string;
  /** Address of the user; the workspace's first one if absent. */
  as?: string;
  /** Folder of the workspace. */
  workspace: string;
}

/**
 * Reads the arguments after `run`.
 * @throws Error with the usage when they make no sense.
 */
export function readRunArguments(args: readonly string[]): RunRequest {
  const plain: string[] = [];
  const named = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? '';
    const option = /^--(bound|as|dir)(?:=(.*))?$/.exec(argument);
    if (!option?.[1]) {
      if (argument.startsWith('--')) throw new Error(`Unknown option ${argument}. Usage: ${RUN_USAGE}`);
      plain.push(argument);
      continue;
    }
    const value = option[2] ?? args[++i];
    if (value === undefined) throw new Error(`${argument} needs a value. Usage: ${RUN_USAGE}`);
    named.set(option[1], value);
  }
  const [folder, functionName] = plain;
  if (folder === undefined || functionName === undefined || plain.length > 2)
    throw new Error(`Usage: ${RUN_USAGE}`);
  return {
    folder,
    functionName,
    bound: named.get('bound'),
    as: named.get('as'),
    workspace: named.get('dir') ?? 'workspace',
  };
}

/**
 * Runs the command and answers the exit code: 0 when the function completed. The project's code runs in a child
 * process: a VM is no wall against code that one does not trust, and a crash must not take the caller along.
 */
export function runScriptCommand(args: readonly string[]): number {
  const request = readRunArguments(args);
  const typeScript = process.execArgv.some((argument) => argument.includes('tsx')) ? [] : ['--import', 'tsx'];
  const child = spawnSync(
    process.execPath,
    [...process.execArgv, ...typeScript, join(__dirname, 'run-child.ts'), JSON.stringify(request)],
    { stdio: 'inherit' },
  );
  if (child.error) throw child.error;
  return child.status ?? 1;
}
