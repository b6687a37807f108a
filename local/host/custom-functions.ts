/** Custom functions: functions of a bound script that formulas call, each in a run of its own that changes nothing. */

import type { ScriptProject } from '../state/records';
import type { CustomFunctions } from '../state/spreadsheet/engine/custom';
import type { Block, OutsideArgument } from '../state/spreadsheet/engine/outside';
import type { CellError, Primitive } from '../state/spreadsheet/model';
import { dateOf, serialOf } from '../state/spreadsheet/serial-date';
import type { Workspace } from '../state/workspace';
import { type HostServices, LiveExecution } from './live-execution';
import { manifestOf, SCOPES, scriptFiles } from './manifest';
import { silentPerson } from './person';
import { LIMITS } from './quotas';
import { Sandbox } from './sandbox';

/** What a custom function may use: it sees its own spreadsheet and fetches, and nothing of its reader. */
const ALLOWED = [SCOPES.currentSpreadsheet, SCOPES.externalRequest];
const MAX_REMEMBERED = 5_000;

export class CustomFunctionRunner {
  private isRunning = false;
  /** Results by project files, then by call: as on Google, equal arguments are not computed twice. */
  private readonly remembered = new WeakMap<object, Map<string, Block | CellError>>();
  private readonly names = new WeakMap<object, ReadonlyMap<string, string>>();

  constructor(
    private readonly workspace: Workspace,
    private readonly host: HostServices,
    private readonly machineMilliseconds: number,
  ) {}

  /** The functions of the scripts bound to a spreadsheet; none while one of them runs. */
  functionsOf(spreadsheetId: string): CustomFunctions | undefined {
    if (this.isRunning) return undefined;
    const scripts = this.workspace.scripts.values().filter(({ parentId }) => parentId === spreadsheetId);
    const found = new Map<string, { script: ScriptProject; name: string }>();
    for (const script of scripts)
      for (const [upper, name] of this.namesIn(script)) found.set(upper, { script, name });
    if (found.size === 0) return undefined;
    return {
      names: new Set(found.keys()),
      call: (upper, args) => {
        const target = found.get(upper);
        return target ? this.call(target.script, target.name, args, spreadsheetId) : failed('NAME', '');
      },
    };
  }

  private namesIn(script: ScriptProject): ReadonlyMap<string, string> {
    const known = this.names.get(script.source);
    if (known) return known;
    const found = new Map<string, string>();
    for (const [, code] of scriptFiles(script))
      for (const [, name = ''] of code.matchAll(
        /^[ \t]*(?:function|const|let|var)\s+([A-Za-z]\w*)\s*(?=\(|=\s*(?:function|\())/gm,
      ))
        if (!name.endsWith('_')) found.set(name.toUpperCase(), name);
    this.names.set(script.source, found);
    return found;
  }

  private call(
    script: ScriptProject,
    name: string,
    args: readonly OutsideArgument[],
    spreadsheetId: string,
  ): Block | CellError {
    const memory = this.remembered.get(script.source) ?? new Map<string, Block | CellError>();
    this.remembered.set(script.source, memory);
    const key = JSON.stringify([spreadsheetId, name, args.map(({ values, dates }) => [values, dates])]);
    const known = memory.get(key);
    if (known) return known;
    if (memory.size > MAX_REMEMBERED) memory.clear();
    const made = this.run(script, name, args, spreadsheetId);
    memory.set(key, made);
    return made;
  }

  private run(
    script: ScriptProject,
    functionName: string,
    args: readonly OutsideArgument[],
    spreadsheetId: string,
  ): Block | CellError {
    const { clock } = this.workspace;
    const user = this.workspace.users.get(script.owner);
    const timeZone = this.workspace.spreadsheets.get(spreadsheetId)?.properties.timeZone ?? 'GMT';
    if (!user) return failed('ERROR', 'Internal error executing the custom function.');
    const began = clock.now();
    const execution = new LiveExecution(this.host, {
      id: `custom-${this.workspace.next('custom')}`,
      script,
      manifest: manifestOf(script),
      functionName,
      user,
      authMode: 'LIMITED',
      containerId: spreadsheetId,
      caller: { email: user.email, cloudProject: script.cloudProject, scopes: new Set(ALLOWED) },
      hasUi: false,
      person: silentPerson(),
      limitMilliseconds: LIMITS.simpleTriggerMilliseconds,
      isCustomFunction: true,
    });
    this.isRunning = true;
    try {
      const sandbox = new Sandbox(
        execution,
        Math.min(this.machineMilliseconds, LIMITS.simpleTriggerMilliseconds),
      );
      const { status, value, error } = sandbox.call(
        functionName,
        () => args.map((arg) => argumentOf(arg, timeZone)),
        false,
      );
      if (status === 'timed out') return failed('ERROR', 'Exceeded maximum execution time (line 0).');
      if (error) return failed('ERROR', `${error.message} (line ${lineOf(error.stack)}).`);
      return blockOf(value, timeZone);
    } finally {
      this.isRunning = false;
      execution.releaseLocks();
      // Formulas are computed beside whatever else goes on.
      clock.set(began);
    }
  }
}

function failed(type: CellError['type'], message: string): CellError {
  return { type, message };
}

function lineOf(stack: string): string {
  return /:(\d+):\d+\)/.exec(stack)?.[1] ?? '0';
}

/** One cell is its value, several are rows of values; empty ones are ''. */
function argumentOf({ values, dates }: OutsideArgument, timeZone: string): unknown {
  const rows = values.map((row, r) =>
    row.map((value, c) => {
      if (typeof value === 'number' && dates?.[r]?.[c]) return dateOf(value, timeZone);
      return value ?? '';
    }),
  );
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

/** What a function returned: one value, a column of values, or rows of them. */
function blockOf(value: unknown, timeZone: string): Block {
  if (!Array.isArray(value)) return [[primitiveOf(value, timeZone)]];
  return value.map((row: unknown) =>
    (Array.isArray(row) ? row : [row]).map((cell: unknown) => primitiveOf(cell, timeZone)),
  );
}

function primitiveOf(value: unknown, timeZone: string): Primitive {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return serialOf(value.getTime(), timeZone);
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
