/** The `fields` parameter of the Drive API: which parts of an answer are computed and sent. */

import type { Mask } from '../sheets/field-mask';
import { parseMask } from '../sheets/field-mask';
import { driveError } from './errors';

export type { Mask };

/** How each field of a resource is made from what the answer is about. A field that is undefined is left out. */
export type Resource<Subject> = Readonly<Record<string, (subject: Subject) => unknown>>;

/** The mask of a request; `standard` when it names none. Throws 400 on bad grammar. */
export function maskOf(fields: string | undefined, standard: string): Mask {
  const text = fields?.trim() || standard;
  try {
    return parseMask(text);
  } catch {
    throw invalidSelection(text);
  }
}

/** The masked fields of a resource, in the resource's order. Throws 400 for a field that it does not have. */
export function pick<Subject>(
  resource: Resource<Subject>,
  subject: Subject,
  mask: Mask,
): Record<string, unknown> {
  const all = mask.size === 0 || mask.has('*');
  for (const name of mask.keys()) if (name !== '*' && !resource[name]) throw invalidSelection(name);
  const answer: Record<string, unknown> = {};
  for (const [name, make] of Object.entries(resource)) {
    const below = mask.get(name);
    if (!all && !below) continue;
    const value = below && below.size > 0 ? part(make(subject), below) : make(subject);
    if (value !== undefined) answer[name] = value;
  }
  return answer;
}

/** The mask of one field's value, for answers that hold lists of resources; undefined when it is not asked for. */
export function below(mask: Mask, name: string): Mask | undefined {
  if (mask.size === 0 || mask.has('*')) return new Map();
  return mask.get(name);
}

function part(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map((item) => part(item, mask));
  if (typeof value !== 'object' || value === null || mask.size === 0 || mask.has('*')) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const inner = mask.get(name);
    if (inner) kept[name] = part(item, inner);
  }
  return kept;
}

/** The refusal of a mask that names what there is not. */
export function invalidSelection(text: string): Error {
  return driveError(400, 'invalidParameter', `Invalid field selection ${text}`, 'fields');
}
