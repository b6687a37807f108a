/** The messages of the Sheets API v4 as a table: which fields a message has and what they hold. */
import { CHART_MESSAGES } from './chart-messages';
import { ENUMS } from './enums';
import { FURTHER_MESSAGES } from './further-messages';
import { REQUEST_MESSAGES } from './request-messages';
import { RESOURCE_MESSAGES } from './resource-messages';

export type ScalarKind = 'string' | 'bool' | 'int32' | 'double' | 'float' | 'mask' | 'any';

export interface Field {
  readonly name: string;
  readonly kind: ScalarKind | 'enum' | 'message' | 'map';
  /** Name of the enumeration, the message, or the message that is a map's value. */
  readonly type: string;
  /** 0 for a single value, 1 for a list, 2 for a list of lists. */
  readonly listDepth: number;
}

const SCALARS: readonly string[] = ['string', 'bool', 'int32', 'double', 'float', 'mask', 'any'];
const SOURCES = [RESOURCE_MESSAGES, REQUEST_MESSAGES, CHART_MESSAGES, FURTHER_MESSAGES];
const parsed = new Map<string, ReadonlyMap<string, Field>>();

/** Fields of a message by camelCase name. Throws on a message that the API does not have. */
export function fieldsOf(message: string): ReadonlyMap<string, Field> {
  let fields = parsed.get(message);
  if (!fields) {
    const source = SOURCES.find((table) => message in table)?.[message];
    if (source === undefined) throw new Error(`The Sheets API has no message ${message}.`);
    fields = new Map(
      source
        .split(' ')
        .filter(Boolean)
        .map((text) => parseField(text))
        .map((field) => [field.name, field]),
    );
    parsed.set(message, fields);
  }
  return fields;
}

/**
 * Fields whose absence the API can tell from a zero value, because the message wraps them: they keep a zero in answers, and
 * errors name them `x.value`.
 */
export const WRAPPED: Readonly<Record<string, readonly string[]>> = {
  GridRange: ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'],
  DimensionRange: ['startIndex', 'endIndex'],
  SheetProperties: ['sheetId', 'index'],
  TextFormat: ['bold', 'italic', 'strikethrough', 'underline'],
};

/** Messages that take one of their fields at most, and what Google calls the choice. */
export const CHOICES: Readonly<Record<string, string>> = {
  Request: 'kind',
  ExtendedValue: 'value',
  DataFilter: 'filter',
};

/** Names that an enumeration may take, the zero value first. */
export function enumNames(name: string): readonly string[] {
  return ENUMS[name]?.split(' ') ?? [];
}

function parseField(text: string): Field {
  const [name = '', type = ''] = text.split(/:(.*)/);
  const base = type.replaceAll('[]', '');
  const listDepth = (type.length - base.length) / 2;
  if (base.startsWith('#')) return { name, kind: 'enum', type: base.slice(1), listDepth };
  const map = /^map<(.*)>$/.exec(base);
  if (map) return { name, kind: 'map', type: map[1] ?? '', listDepth };
  if (SCALARS.includes(base)) return { name, kind: base as ScalarKind, type: base, listDepth };
  return { name, kind: 'message', type: base, listDepth };
}

export function toCamelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
