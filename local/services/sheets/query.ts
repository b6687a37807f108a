/** Query parameters of the Sheets API: names, types and the errors for those that do not fit. */
import { badRequest } from './errors';
import type { Mask } from './field-mask';
import { checkMask, parseMask } from './field-mask';
import { enumNames, toCamelCase, toSnakeCase } from './schema/schema';

/** Parameters that every method takes, whatever they are used for; also with a `$` before them. */
const COMMON = new Set([
  'access_token',
  'alt',
  'callback',
  'fields',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  'uploadType',
  'upload_protocol',
  '$.xgafv',
]);

/** Type of a method's own parameter: a text, a list of texts, a boolean, or the name of an enumeration. */
export type ParameterType = 'string' | 'strings' | 'bool' | `#${string}`;

export class Query {
  private readonly values = new Map<string, string[]>();

  /** Throws ApiError 400 for parameters that the method does not have and values that do not fit. */
  constructor(
    parameters: URLSearchParams,
    private readonly types: Record<string, ParameterType>,
  ) {
    const violations: { field?: string; description: string }[] = [];
    for (const [sent, value] of parameters) {
      const name = sent.startsWith('$') && COMMON.has(sent.slice(1)) ? sent.slice(1) : sent;
      if (COMMON.has(name)) {
        if (!this.values.has(name)) this.values.set(name, [value]);
        continue;
      }
      const known = name in types ? name : toCamelCase(name);
      const type = types[known];
      if (!type) {
        const description = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`;
        violations.push({ description });
        continue;
      }
      const read = readValue(type, value);
      if (read === undefined) {
        const field = toSnakeCase(known);
        violations.push({
          field,
          description: `Invalid value at '${field}' (${typeName(type)}), ${JSON.stringify(value)}`,
        });
      } else this.values.set(known, [...(this.values.get(known) ?? []), read]);
    }
    if (violations.length > 0) throw badRequest(violations);
  }

  text(name: string): string | undefined {
    return this.values.get(name)?.at(-1);
  }

  texts(name: string): string[] {
    return this.values.get(name) ?? [];
  }

  flag(name: string): boolean {
    return this.text(name) === 'true';
  }

  /** The field mask of the answer, checked against its message. */
  mask(message: string): Mask | undefined {
    const fields = this.text('fields') ?? '';
    return fields === '' ? undefined : checkMask(message, parseMask(fields, true));
  }

  /** All of the method's own parameters that were sent, as a plain object. */
  options(): Record<string, string> {
    return Object.fromEntries(
      Object.keys(this.types).flatMap((name) => {
        const value = this.text(name);
        return value === undefined ? [] : [[name, value]];
      }),
    );
  }
}

function readValue(type: ParameterType, value: string): string | undefined {
  if (type === 'bool') {
    const lower = value.toLowerCase();
    if (lower === 'true' || lower === '1') return 'true';
    return lower === 'false' || lower === '0' || lower === '' ? 'false' : undefined;
  }
  if (type === 'string' || type === 'strings') return value;
  const names = enumNames(type.slice(1));
  const name = /^\d+$/.test(value) ? names[Number(value)] : value.toUpperCase();
  return name !== undefined && names.includes(name) ? name : undefined;
}

function typeName(type: ParameterType): string {
  return type === 'bool' ? 'TYPE_BOOL' : `type.googleapis.com/google.apps.sheets.v4.${type.slice(1)}`;
}
