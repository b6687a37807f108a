/** Field masks: of answers (`fields=` of the address, R25, R26) and of update requests. */
import { invalidArgument, unknownMaskPath } from './errors';
import { asJson, isObject, type Json, type JsonObject } from './json';
import { type Field, fieldsOf, toCamelCase } from './schema/schema';

/** A mask as a tree; an empty map takes everything below. */
export interface Mask extends Map<string, Mask> {}

/** The tree of `a,b/c,d(e,f.g)`; blanks are skipped unless they count as part of names. Throws ApiError 400 on bad grammar. */
export function parseMask(text: string, blanksCount = false): Mask {
  const tokens = text.match(blanksCount ? /[^,()./]+|[,()./]/g : /[^\s,()./]+|[,()./]/g) ?? [];
  let position = 0;
  function list(depth: number): Mask {
    const mask: Mask = new Map();
    for (;;) {
      const path = chain();
      merge(mask, path);
      const next = tokens[position];
      if (next === ',') position++;
      else if (next === ')' && depth > 0) return mask;
      else if (next === undefined && depth === 0) return mask;
      else throw unknownMaskPath(text);
    }
  }
  function chain(): Mask {
    const name = tokens[position++];
    if (name === undefined || /^[,()./]$/.test(name)) throw unknownMaskPath(text);
    const next = tokens[position];
    if (next === '.' || next === '/') {
      position++;
      return new Map([[name, chain()]]);
    }
    if (next === '(') {
      position++;
      const inner = list(1);
      position++;
      return new Map([[name, inner]]);
    }
    return new Map([[name, new Map()]]);
  }
  return list(0);
}

/** Adds `more` to `mask`; what is taken whole stays whole. */
function merge(mask: Mask, more: Mask): void {
  for (const [name, below] of more) {
    const known = mask.get(name);
    if (!known) mask.set(name, below);
    else if (known.size === 0 || below.size === 0) mask.set(name, new Map());
    else merge(known, below);
  }
}

/** Throws R26's error unless every path of the mask exists in the message. Answers the mask with camelCase names. */
export function checkMask(message: string, mask: Mask, above = ''): Mask {
  const checked: Mask = new Map();
  for (const [name, below] of mask) {
    if (name === '*') {
      checked.set('*', below);
      continue;
    }
    const path = above ? `${above}.${name}` : name;
    const fields = fieldsOf(message);
    const field = fields.get(name) ?? fields.get(toCamelCase(name));
    if (!field) throw unknownMaskPath(firstPath(path, below));
    if (below.size === 0) checked.set(field.name, new Map());
    else if (field.kind === 'message') checked.set(field.name, checkMask(field.type, below, path));
    else if (field.kind === 'map') checked.set(field.name, below);
    else throw unknownMaskPath(firstPath(path, below));
  }
  return checked;
}

/** The path of the first leaf below, in dots. */
function firstPath(path: string, below: Mask): string {
  const [first] = below;
  return first ? firstPath(`${path}.${first[0]}`, first[1]) : path;
}

/** True when the mask wants something of the field (of a field below it, if more names are given). */
export function maskWants(mask: Mask | undefined, ...names: string[]): boolean {
  let at: Mask | undefined = mask;
  for (const name of names) {
    if (!at || at.size === 0 || at.has('*')) return true;
    at = at.get(name);
    if (!at) return false;
  }
  return true;
}

/** The part of an answer that the mask takes. Lists of cells lose trailing items in which nothing is left (R32). */
export function applyMask(value: JsonObject, mask: Mask | undefined): JsonObject {
  if (!mask || mask.size === 0) return value;
  const star = mask.get('*');
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    const below = mask.get(key) ?? star;
    if (!below || item === undefined) continue;
    const masked = below.size === 0 ? item : maskItem(item, below);
    if (Array.isArray(masked) && TRIMMED.has(key)) {
      while (isEmptyObject(masked[masked.length - 1])) masked.pop();
      if (masked.length === 0) continue;
    }
    result[key] = masked;
  }
  return result;
}

const TRIMMED = new Set(['rowData', 'values']);

function maskItem(item: Json, mask: Mask): Json {
  if (Array.isArray(item)) return item.map((one) => maskItem(one, mask));
  return isObject(item) ? applyMask(item, mask) : item;
}

function isEmptyObject(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

/** The fields that an update request lists in `fields`, checked against the message. `*` gives an empty mask: everything. */
export function updateMask(message: string, fields: string | null | undefined): Mask {
  const text = fields?.trim() ?? '';
  if (text === '')
    throw invalidArgument("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const mask = parseMask(text);
  if (mask.has('*')) return new Map();
  return checkUpdateMask(message, mask, '');
}

function checkUpdateMask(message: string, mask: Mask, above: string): Mask {
  const checked: Mask = new Map();
  for (const [name, below] of mask) {
    if (name === '*') return new Map();
    const fields = fieldsOf(message);
    const field: Field | undefined = fields.get(name) ?? fields.get(toCamelCase(name));
    const path = above ? `${above}.${name}` : name;
    if (!field) throw invalidArgument(`Invalid field: ${path}`);
    if (below.size === 0 || field.kind !== 'message') checked.set(field.name, new Map());
    else checked.set(field.name, checkUpdateMask(field.type, below, path));
  }
  return checked;
}

/**
 * `target` with the masked fields taken from `source`: a masked field that `source` lacks is cleared; messages named only in
 * part are merged. Neither argument is changed.
 */
export function mergeMasked<Message extends object>(
  target: Message | undefined,
  source: Message | undefined,
  mask: Mask,
): Message {
  return mergeJson(asJson(target ?? {}), asJson(source ?? {}), mask) as Message;
}

function mergeJson(target: Json, source: Json, mask: Mask): Json {
  if (mask.size === 0) return source;
  const result: JsonObject = isObject(target) ? { ...target } : {};
  const from: JsonObject = isObject(source) ? source : {};
  for (const [name, below] of mask) {
    const value = from[name];
    if (below.size === 0) {
      if (value === undefined) delete result[name];
      else result[name] = value;
    } else {
      const merged = mergeJson(result[name] ?? {}, value ?? {}, below);
      if (isEmptyObject(merged)) delete result[name];
      else result[name] = merged;
    }
  }
  return result;
}
