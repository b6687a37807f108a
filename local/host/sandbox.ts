/** Runs a script project in a realm of its own, as Apps Script does: fresh globals each time, code compiled once. */
import { types } from 'node:util';
import { Script } from 'node:vm';
import { installGlobals } from './globals';
import type { LiveExecution } from './live-execution';
import { scriptFiles } from './manifest';
import { Membrane } from './membrane';
import { Realm } from './realm';
import { ignoreScriptRejections } from './rejections';
import { ExecutionKill, ScriptError } from './script-error';
import { inTimeZone } from './time-zone';

/** How a run ended, in host values. */
export interface Outcome {
  status: 'completed' | 'failed' | 'timed out' | 'killed';
  /** What the function returned, service objects as their host objects. */
  value?: unknown;
  /** What it returned, as the script's own object: dialogs need to know what it really is. */
  rawValue?: unknown;
  error?: { name: string; message: string; stack: string };
  /** True when the project has no such function and none was demanded. */
  absent?: boolean;
}

const FUNCTION_NAME = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

const compiledBySource = new WeakMap<object, Script[]>();
const compiledByText = new Map<string, Script>();
const MAX_COMPILED_TEXTS = 64;
const lookUps = new Map<string, Script>();

export class Sandbox {
  private readonly realm: Realm;
  readonly membrane: Membrane;

  constructor(
    private readonly execution: LiveExecution,
    /** Machine milliseconds after which a script that calls no service is taken to hang. */
    private readonly machineMilliseconds: number,
  ) {
    const files = new Set(Object.keys(execution.script.source).map((file) => file.replace(/\.\w+$/, '')));
    this.realm = new Realm({
      now: () => Math.floor(execution.workspace.clock.now()),
      random: () => execution.workspace.draw(),
      isScriptFile: (name) => name !== null && files.has(name),
    });
    this.membrane = new Membrane(this.realm, {
      checkAlive: () => execution.checkAlive(),
      fault: (message) => execution.log(`[local Workspace] ${message}`),
    });
    execution.attach({
      toRealm: this.membrane.toRealm,
      wrapperOf: this.membrane.wrap,
      evaluate: (source) => this.realm.intrinsics.withScope(source),
    });
    installGlobals(this.realm, this.membrane, execution);
    ignoreScriptRejections();
  }

  /** Runs the project's files, then calls one of its functions with these host values, which are made when it is reached. */
  call(functionName: string, args: () => readonly unknown[], optional: boolean): Outcome {
    return inTimeZone(this.execution.timeZone, () => {
      try {
        for (const script of compiled(this.execution.script.source, scriptFiles(this.execution.script))) {
          this.realm.run(script, this.machineMilliseconds);
        }
        if (optional && !this.lookUp(functionName)) return { status: 'completed', absent: true };
        return this.invoke(functionName, args);
      } catch (error) {
        return this.failure(error);
      }
    });
  }

  private invoke(functionName: string, args: () => readonly unknown[]): Outcome {
    let settled: { value: unknown } | { error: unknown } | undefined;
    const returned = this.realm.enter(() => {
      const found = this.lookUp(functionName);
      if (typeof found !== 'function') throw this.missing(functionName);
      const given = args().map(this.membrane.toRealm);
      const value: unknown = Reflect.apply(found, undefined, given);
      if (types.isPromise(value)) {
        this.realm.intrinsics.settle(
          value,
          (result) => {
            settled = { value: result };
          },
          (error) => {
            settled = { error };
          },
        );
        return undefined;
      }
      return value;
    }, this.machineMilliseconds);
    this.execution.checkAlive();
    if (settled && 'error' in settled) throw settled.error;
    const rawValue = settled ? settled.value : returned;
    return { status: 'completed', value: this.membrane.toHost(rawValue), rawValue };
  }

  private lookUp(name: string): unknown {
    if (!FUNCTION_NAME.test(name)) return undefined;
    return this.realm.run(lookUpOf(name), 0);
  }

  private missing(functionName: string): unknown {
    return this.membrane.toRealmError(
      new ScriptError(`Script function not found: ${functionName}`),
      functionName,
    );
  }

  private failure(error: unknown): Outcome {
    const { kill } = this.execution;
    const end = error instanceof ExecutionKill ? error : kill;
    if (end) return { status: end.status, error: { name: 'Exception', message: end.message, stack: '' } };
    if (isMachineTimeout(error)) {
      this.execution.kill = new ExecutionKill('timed out', 'Exceeded maximum execution time');
      return {
        status: 'timed out',
        error: { name: 'Exception', message: 'Exceeded maximum execution time', stack: '' },
      };
    }
    return { status: 'failed', error: describe(error) };
  }
}

/** Compiled once: the same few functions are run again and again. */
function lookUpOf(name: string): Script {
  const known = lookUps.get(name);
  if (known) return known;
  const made = new Script(`typeof ${name} === 'function' ? ${name} : undefined`, {
    filename: 'local-workspace-look-up',
  });
  lookUps.set(name, made);
  return made;
}

function describe(error: unknown): { name: string; message: string; stack: string } {
  if (error instanceof ScriptError) return { name: error.scriptName, message: error.message, stack: '' };
  if (types.isNativeError(error)) {
    return { name: error.name, message: error.message, stack: String(error.stack ?? '') };
  }
  return { name: 'Error', message: String(error), stack: '' };
}

function isMachineTimeout(error: unknown): boolean {
  return types.isNativeError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** @throws ScriptError for code that is no JavaScript, with line and file as Google shows them. */
function compile(name: string, code: string): Script {
  try {
    return new Script(code, { filename: name });
  } catch (error) {
    if (!types.isNativeError(error)) throw error;
    const line = /^.*:(\d+)$/m.exec(error.stack ?? '')?.[1];
    throw new ScriptError(`${error.message} line: ${line ?? '?'} file: ${name}.gs`, 'SyntaxError');
  }
}

/** The project's files compiled, once per source object and once per text. */
function compiled(source: object, files: readonly [string, string][]): Script[] {
  const known = compiledBySource.get(source);
  if (known) return known;
  const scripts = files.map(([name, code]) => {
    const key = `${name}\n${code}`;
    const held = compiledByText.get(key) ?? compile(name, code);
    compiledByText.delete(key);
    compiledByText.set(key, held);
    return held;
  });
  for (const key of compiledByText.keys()) {
    if (compiledByText.size <= MAX_COMPILED_TEXTS) break;
    compiledByText.delete(key);
  }
  compiledBySource.set(source, scripts);
  return scripts;
}
