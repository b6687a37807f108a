/** One realm: a fresh set of globals as Apps Script's V8 offers them, and the conversion of plain values into it. */
import { types } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { type Context, constants, createContext, type RunningScriptOptions, Script } from 'node:vm';
import { REALM_PRELUDE } from './realm-prelude';
import { machine } from './time-zone';

/** What the realm's prelude hands out. Objects made by these belong to the realm. */
export interface Intrinsics {
  Array: ArrayConstructor;
  Object: ObjectConstructor;
  Date: DateConstructor;
  Error: ErrorConstructor;
  Map: MapConstructor;
  Set: SetConstructor;
  Function: FunctionConstructor;
  makeMethod(dispatch: Dispatch, name: string): RealmFunction;
  makeError(name: string, message: string, details: unknown): Error;
  createObject(prototype: object): object;
  settle(value: unknown, onDone: (value: unknown) => void, onError: (error: unknown) => void): void;
  withScope(source: string): unknown;
}

type Dispatch = (receiver: object, name: string, args: unknown[]) => unknown;
export type RealmFunction = (this: unknown, ...args: unknown[]) => unknown;

export interface RealmOptions {
  now(): number;
  random(): number;
  /** True for the name of a file of the script: only those appear in stack traces. */
  isScriptFile(name: string | null): boolean;
}

/**
 * A function is optimized for one realm, and a realm lives for one run: most of that work is thrown away. V8 of Node 20
 * begins it early; with this, in units of its own budget, only what runs for long is optimized, and a year of hourly runs
 * takes a quarter less time. Later ones wait long enough by themselves and lack the flag.
 */
if (machine.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000');

const prelude = new Script(REALM_PRELUDE, { filename: 'local-workspace-prelude' });
const globalObject = new Script('globalThis');
const ENTRY = '\u0000entry';
const entry = new Script(
  `(() => { const entry = globalThis[${JSON.stringify(ENTRY)}]; delete globalThis[${JSON.stringify(ENTRY)}]; return entry(); })()`,
  { filename: 'local-workspace-entry' },
);

export class Realm {
  readonly context: Context;
  readonly intrinsics: Intrinsics;
  /** The realm's global object. */
  readonly global: Record<string, unknown>;

  constructor(options: RealmOptions) {
    this.context = newContext();
    const start = prelude.runInContext(this.context) as (
      now: () => number,
      random: () => number,
      isScriptFile: (name: string | null) => boolean,
    ) => Intrinsics;
    this.intrinsics = start(
      () => options.now(),
      () => options.random(),
      (name) => options.isScriptFile(name),
    );
    this.global = globalObject.runInContext(this.context) as Record<string, unknown>;
  }

  /** Runs a compiled script; `milliseconds` is machine time, a guard against endless loops; 0 keeps no watch. */
  run(script: Script, milliseconds: number): unknown {
    return script.runInContext(this.context, options(milliseconds));
  }

  /** Calls a host function from inside the realm, so that promise jobs of the realm run when it returns. */
  enter(action: () => unknown, milliseconds: number): unknown {
    Object.defineProperty(this.global, ENTRY, { value: action, configurable: true, enumerable: false });
    return entry.runInContext(this.context, options(milliseconds));
  }

  /**
   * A copy of a host value in this realm: arrays, plain objects, dates. `objectOf` decides about everything else
   * (service objects); functions and values that are of this realm already stay as they are.
   */
  fromHost(value: unknown, objectOf: (value: object) => unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value))
      return value instanceof this.intrinsics.Array ? value : this.copyArray(value, objectOf);
    if (types.isDate(value))
      return value instanceof this.intrinsics.Date ? value : new this.intrinsics.Date(+value);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === this.intrinsics.Object.prototype) return value;
    if (prototype === null || isObjectPrototype(prototype)) return this.copyObject(value, objectOf);
    if (ArrayBuffer.isView(value)) return this.copyArray([...bytesOf(value)], objectOf);
    return objectOf(value);
  }

  private copyArray(values: readonly unknown[], objectOf: (value: object) => unknown): unknown[] {
    const copy = new this.intrinsics.Array(values.length);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      copy[i] = typeof value === 'object' && value !== null ? this.fromHost(value, objectOf) : value;
    }
    return copy;
  }

  private copyObject(value: object, objectOf: (value: object) => unknown): object {
    const copy = new this.intrinsics.Object() as Record<string, unknown>;
    for (const [key, held] of Object.entries(value)) copy[key] = this.fromHost(held, objectOf);
    return copy;
  }
}

/** Watching costs a thread per call: code that is known not to hang can do without. */
function options(milliseconds: number): RunningScriptOptions {
  return { displayErrors: false, ...(milliseconds > 0 && { timeout: milliseconds }) };
}

/** A context whose global is an ordinary object where Node offers that: much faster than one with interceptors. */
function newContext(): Context {
  const plain: object | number | undefined = constants?.DONT_CONTEXTIFY;
  return createContext(plain ?? {}, { microtaskMode: 'afterEvaluate', name: 'apps-script' });
}

/** `Object.prototype` of any realm: its own prototype is null and it owns `hasOwnProperty`. */
function isObjectPrototype(prototype: unknown): boolean {
  return (
    typeof prototype === 'object' &&
    prototype !== null &&
    Object.getPrototypeOf(prototype) === null &&
    Object.hasOwn(prototype, 'hasOwnProperty')
  );
}

function bytesOf(view: ArrayBufferView): Int8Array {
  return new Int8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** Nothing that services take is nested deeper; beyond lies a structure that contains itself. */
const MAX_DEPTH = 100;

export interface ToHost {
  /** Decides about everything that is not plain: service objects, functions, other exotic objects. */
  objectOf(value: object): unknown;
  /** What stands for a part that is nested too deep, if it does not throw. */
  tooDeep(): unknown;
}

/** A host copy of a value of any realm: arrays, plain objects and dates are copied. */
export function toHost(value: unknown, rules: ToHost, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return rules.tooDeep();
  if (Array.isArray(value)) {
    const copy = new Array<unknown>(value.length);
    for (let i = 0; i < value.length; i++) {
      const held: unknown = value[i];
      copy[i] = typeof held === 'object' && held !== null ? toHost(held, rules, depth + 1) : held;
    }
    return copy;
  }
  if (types.isDate(value)) return new Date(+value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || isObjectPrototype(prototype)) {
    const copy: Record<string, unknown> = {};
    for (const [key, held] of Object.entries(value)) copy[key] = toHost(held, rules, depth + 1);
    return copy;
  }
  return rules.objectOf(value);
}
