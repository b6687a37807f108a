/** What `google.script.run` passes from a page to the script and back, as measured on Google. */
import { types } from 'node:util';

/**
 * Arguments as the script receives them; objects are copied, undefined becomes null.
 * @throws TypeError for a value that Google does not pass.
 */
export function toServer(values: readonly unknown[]): unknown[] {
  return values.map((value, index) => passable(value, String(index), new Set()));
}

function passable(value: unknown, path: string, above: Set<object>): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value !== 'object' || above.has(value)) throw illegal(path);
  above.add(value);
  try {
    if (Array.isArray(value)) return value.map((held, index) => passable(held, `${path}.${index}`, above));
    if (!isPlain(value)) throw illegal(path);
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [key, passable(held, `${path}.${key}`, above)]),
    );
  } finally {
    above.delete(value);
  }
}

function illegal(path: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${path}`);
}

const NOTHING = Symbol('no value at all');

/** A returned value (the script's own object) as the page receives it; undefined where nothing arrives. */
export function toPage(raw: unknown, isServiceObject: (value: object) => boolean): unknown {
  const value = answered(raw, isServiceObject, new Set());
  return value === NOTHING ? undefined : value;
}

function answered(value: unknown, isServiceObject: (value: object) => boolean, above: Set<object>): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function') return Function.prototype.toString.call(value);
  if (typeof value === 'symbol' || typeof value === 'bigint') return NOTHING;
  if (typeof value !== 'object') return value;
  if (types.isDate(value) || isServiceObject(value) || above.has(value)) return NOTHING;
  above.add(value);
  try {
    if (Array.isArray(value)) {
      const items = value.map((held) => answered(held, isServiceObject, above));
      return items.includes(NOTHING) ? NOTHING : items;
    }
    const pairs = Object.entries(value).map(
      ([key, held]) => [key, answered(held, isServiceObject, above)] as const,
    );
    return pairs.some(([, held]) => held === NOTHING) ? NOTHING : Object.fromEntries(pairs);
  } finally {
    above.delete(value);
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}
