/** Checks arguments against Google's published signatures and refuses others in Google's words. */
import { ScriptEnum } from '../../host/script-enum';
import { ScriptError } from '../../host/script-error';
import signatures from './signatures.json';

/** By class and method, the parameter types of each overload (see tests/local/support/declared-types.ts). */
const TABLE: Record<string, Record<string, string[]>> = signatures;

type Method = (this: unknown, ...parameters: unknown[]) => unknown;

interface Called {
  session?: { call<Result>(name: string, body: () => Result): Result };
}

/**
 * Wraps every method of a class that has a published signature: mismatching arguments are refused as Google refuses
 * them, and calls are charged under the method's name.
 */
export function guardSignatures(type: { prototype: object }, name: string): void {
  const overloads = TABLE[name] ?? {};
  const fullName = OWN_NAME.has(name) ? name : `SpreadsheetApp.${name}`;
  for (let level: object = type.prototype; level !== Object.prototype; level = Object.getPrototypeOf(level)) {
    for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      const accepted =
        WIDER[`${name}.${key}`] ?? (Object.hasOwn(overloads, key) ? overloads[key] : undefined);
      const method: Method | undefined = property.value;
      if (!accepted || typeof method !== 'function' || Object.hasOwn(type.prototype, wrapped(key))) continue;
      const checks = accepted.map((overload) => (overload === '' ? [] : overload.split(',').map(checkOf)));
      Object.defineProperty(type.prototype, key, {
        ...property,
        value(this: Called, ...parameters: unknown[]): unknown {
          const given = withoutTrailingAbsent(parameters);
          if (!checks.some((types) => fits(given, types))) throw mismatch(given, `${fullName}.${key}`);
          const body = () => method.apply(this, given);
          return this.session ? this.session.call(`${name}.${key}`, body) : body();
        },
      });
      Object.defineProperty(type.prototype, wrapped(key), { value: true });
    }
  }
}

/** Marks a method as wrapped, so that an inherited one of the same name does not replace its override. */
function wrapped(key: string): symbol {
  return Symbol.for(`guarded ${key}`);
}

/** Apps Script takes a missing argument and an undefined one alike. */
function withoutTrailingAbsent(parameters: unknown[]): unknown[] {
  let length = parameters.length;
  while (length > 0 && parameters[length - 1] === undefined) length--;
  return length === parameters.length ? parameters : parameters.slice(0, length);
}

type Check = (value: unknown) => boolean;

function fits(given: unknown[], types: Check[]): boolean {
  return given.length === types.length && types.every((check, index) => check(given[index]));
}

const known = new Map<string, Check>();

/** The check that a type's notation stands for; each is made once, because tables of values are checked cell by cell. */
function checkOf(type: string): Check {
  const made = known.get(type) ?? makeCheck(type);
  known.set(type, made);
  return made;
}

function makeCheck(type: string): Check {
  const options = type.split(/\|(?![^(]*\))/);
  if (options.length > 1) {
    const checks = options.map(checkOf);
    return (value) => checks.some((check) => check(value));
  }
  if (type === 'any') return () => true;
  if (type === 'any[]') return Array.isArray;
  if (type.endsWith('[]')) {
    const item = checkOf(type.slice(0, -2).replace(/^\((.*)\)$/, '$1'));
    return (value) => Array.isArray(value) && value.every(item);
  }
  return CHECKS[type] ?? ((value) => className(value) === type);
}

const CHECKS: Record<string, Check> = {
  null: (value) => value === null || value === undefined,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  Date: (value) => value instanceof Date,
  enum: (value) => value instanceof ScriptEnum,
  object: isObject,
  BlobSource: isObject,
  // These two print their address and their file name, not their class.
  User: isObject,
  File: isObject,
};

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Classes whose name in messages does not begin with the service. */
const OWN_NAME = new Set(['SpreadsheetApp', 'Ui', 'Menu', 'PromptResponse', 'RgbColor']);

/** Where Google is known to take more than its documentation says. */
const WIDER: Record<string, string[]> = {
  'DataValidationBuilder.requireValueInList': ['any[]', 'any[],boolean'],
  // Messages of any kind are shown as text.
  'Ui.alert': ['any', 'any,enum', 'any,any,enum'],
  'Ui.prompt': ['any', 'any,enum', 'any,any,enum'],
  'Spreadsheet.toast': ['any', 'any,any', 'any,any,number|null'],
};

function mismatch(given: unknown[], name: string): ScriptError {
  return new ScriptError(
    `The parameters (${given.map(typeName).join(',')}) don't match the method signature for ${name}.`,
  );
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof Date) return 'Date';
  if (Array.isArray(value)) return `${value.length > 0 ? typeName(value[0]) : 'number'}[]`;
  if (value instanceof ScriptEnum) return 'enum';
  const name = className(value);
  return name === undefined || name === 'Object' ? '(class)' : `SpreadsheetApp.${name}`;
}

/** Google's name of a service object's class. */
function className(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? value.constructor?.name : undefined;
}
