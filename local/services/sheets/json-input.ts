/** Reads the JSON of a request as Google's servers do: leniently in form, strictly in names and types. */
import { badRequest } from './errors';
import { isObject, type Json, type JsonObject } from './json';
import {
  CHOICES,
  enumNames,
  type Field,
  fieldsOf,
  type ScalarKind,
  toCamelCase,
  toSnakeCase,
  WRAPPED,
} from './schema/schema';

type Violation = { field?: string; description: string };

const INVALID = Symbol('invalid');

/**
 * A message of the API out of untrusted JSON. Names may be snake_case, numbers and booleans strings, one item may stand for
 * a list and lists may be nested (R37). Throws the ApiError 400 that names every misfit. `root` is the path of the message
 * within the request: '' for a whole body, 'data' for the body of a values request.
 */
export function parseMessage(message: string, input: unknown, root = ''): JsonObject {
  const violations: Violation[] = [];
  const result = readMessage(message, input, root, violations);
  if (violations.length > 0) throw badRequest(violations);
  return result;
}

/** The JSON of a request body; an empty body is an empty message. */
export function parseBody(message: string, body: Uint8Array | undefined, root = ''): JsonObject {
  const text = body === undefined ? '' : new TextDecoder().decode(body);
  if (text.trim() === '') return {};
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    throw badRequest([{ description: `Invalid JSON payload received. ${jsonTrouble(text)}` }]);
  }
  return parseMessage(message, input, root);
}

function jsonTrouble(text: string): string {
  const start = text.trimStart();
  const excerpt = start.length > 20 ? `${start.slice(0, 20)}` : start;
  return `Unexpected token.\n${excerpt}\n^`;
}

function readMessage(message: string, input: unknown, path: string, violations: Violation[]): JsonObject {
  const result: JsonObject = {};
  if (input === null || input === undefined) return result;
  if (!isObject(input)) {
    if (path === '' || path === 'data') {
      const description = 'Invalid JSON payload received. Unknown name "": Root element must be a message.';
      violations.push({ description });
      return result;
    }
    violations.push(invalidValue(path, typeUrl(message), input));
    return result;
  }
  const fields = fieldsOf(message);
  for (const [key, value] of Object.entries(input)) {
    const field = fields.get(key) ?? fields.get(toCamelCase(key));
    if (!field) {
      const description = `Invalid JSON payload received. Unknown name "${key}"${path ? ` at '${path}'` : ''}: Cannot find field.`;
      violations.push({ ...(path && { field: path }), description });
      continue;
    }
    if (value === null || value === undefined) continue;
    const choice = CHOICES[message];
    if (choice && Object.keys(result).length > 0) {
      const description = `Invalid value at '${path}' (oneof), oneof field '${choice}' is already set. Cannot set '${field.name}'`;
      violations.push({ ...(path && { field: path }), description });
      continue;
    }
    const wrapped = WRAPPED[message]?.includes(field.name) ? '.value' : '';
    const at = `${join(path, toSnakeCase(field.name))}${wrapped}`;
    const read = readField(field, value, at, path, key, violations);
    if (read !== INVALID) result[field.name] = read;
  }
  return result;
}

function readField(
  field: Field,
  value: Json,
  path: string,
  parent: string,
  key: string,
  violations: Violation[],
): Json | typeof INVALID {
  if (field.kind === 'map') return readMap(field, value, path, violations);
  if (field.listDepth === 2) return readLists(value, path, violations);
  if (field.listDepth === 1) {
    const items = Array.isArray(value) ? flattened(value) : [value];
    const read: Json[] = [];
    items.forEach((item, index) => {
      if (item === null && field.kind !== 'message') return;
      const at = Array.isArray(value) ? `${path}[${index}]` : path;
      const one = readSingle(field, item, at, violations);
      if (one !== INVALID) read.push(one);
    });
    return read;
  }
  if (Array.isArray(value)) {
    const description = `Invalid JSON payload received. Unknown name "${key}"${parent ? ` at '${parent}'` : ''}: Proto field is not repeating, cannot start list.`;
    violations.push({ ...(parent && { field: parent }), description });
    return INVALID;
  }
  return readSingle(field, value, path, violations);
}

function flattened(items: Json[]): Json[] {
  return items.flatMap((item) => (Array.isArray(item) ? flattened(item) : [item]));
}

function readSingle(field: Field, value: Json, path: string, violations: Violation[]): Json | typeof INVALID {
  if (field.kind === 'message') return readMessage(field.type, value, path, violations);
  if (field.kind === 'enum') return readEnum(field.type, value, path, violations);
  if (field.kind === 'map') return INVALID;
  const read = readScalar(field.kind, value);
  if (read === INVALID) violations.push(invalidValue(path, TYPE_NAMES[field.kind], value));
  return read;
}

function readMap(field: Field, value: Json, path: string, violations: Violation[]): Json | typeof INVALID {
  if (!isObject(value)) {
    violations.push(invalidValue(path, 'Map', value));
    return INVALID;
  }
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value))
    result[key] = readMessage(field.type, item, `${path}[${key}].value`, violations);
  return result;
}

/** A list of rows of values: `values` of a ValueRange. What a row may hold is checked where it is written. */
function readLists(value: Json, path: string, violations: Violation[]): Json | typeof INVALID {
  const listType = typeUrl('ListValue', 'google.protobuf');
  if (!Array.isArray(value)) {
    violations.push(invalidValue(path, listType, value));
    return INVALID;
  }
  value.forEach((row, index) => {
    if (!Array.isArray(row)) violations.push(invalidValue(`${path}[${index}]`, listType, row));
  });
  return value;
}

function readEnum(type: string, value: Json, path: string, violations: Violation[]): Json | typeof INVALID {
  const names = enumNames(type);
  if (typeof value === 'string') {
    const name = value.toUpperCase().replaceAll('-', '_');
    if (names.includes(name)) return name;
  }
  if (typeof value === 'number') {
    const name = names[value];
    if (name !== undefined) return name;
  }
  violations.push(invalidValue(path, typeUrl(type), value));
  return INVALID;
}

const TYPE_NAMES: Record<ScalarKind, string> = {
  string: 'TYPE_STRING',
  mask: 'TYPE_STRING',
  bool: 'TYPE_BOOL',
  int32: 'TYPE_INT32',
  double: 'TYPE_DOUBLE',
  float: 'TYPE_FLOAT',
  any: 'TYPE_MESSAGE',
};

function readScalar(kind: ScalarKind, value: Json): Json | typeof INVALID {
  switch (kind) {
    case 'any':
      return value;
    case 'string':
      return typeof value === 'string' ? value : INVALID;
    case 'mask':
      return typeof value === 'string' ? value : INVALID;
    case 'bool':
      if (typeof value === 'boolean') return value;
      if (value === 'true' || value === 'false') return value === 'true';
      return INVALID;
    case 'int32': {
      const number = toNumber(value);
      return number !== undefined && Number.isInteger(number) && Math.abs(number) <= 2147483648
        ? number
        : INVALID;
    }
    default:
      return toNumber(value) ?? INVALID;
  }
}

function toNumber(value: Json): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(value)) return undefined;
  return Number(value);
}

function invalidValue(path: string, type: string, value: unknown): Violation {
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(JSON.stringify(value));
  return { ...(path && { field: path }), description: `Invalid value at '${path}' (${type}), ${shown}` };
}

function typeUrl(type: string, scope = 'google.apps.sheets.v4'): string {
  return `type.googleapis.com/${scope}.${type}`;
}

function join(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}
