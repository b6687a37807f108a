/** Values out of JSON that somebody else may have written: cells that people type over, kept records, answers from outside. */

/** The value that a text stands for, undefined when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True for an object, which neither null nor an array is here. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The string itself, '' for anything else. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
