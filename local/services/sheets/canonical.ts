/**
 * Turns a message as sent into the message as Google stores and answers it: zero values left out where the field has no
 * presence (R20, R21), colours rounded (R23), and both the plain colour and its `Style` twin filled in (R24).
 */
import { shortestFloat, storedColor, themeColor } from './colors';
import { asJson, isObject, type Json, type JsonObject } from './json';
import { type Field, fieldsOf, WRAPPED } from './schema/schema';

/** Fields that keep a zero value, because the API can tell it from an absent one. */
const KEPT_AT_ZERO: Record<string, readonly string[]> = {
  ...WRAPPED,
  ExtendedValue: ['numberValue', 'stringValue', 'boolValue', 'formulaValue'],
  TextRotation: ['angle', 'vertical'],
  SortSpec: ['dimensionIndex'],
  FilterSpec: ['columnIndex'],
  DeveloperMetadataLocation: ['sheetId'],
  ChartAxisViewWindowOptions: ['viewWindowMin', 'viewWindowMax'],
  PivotGroup: ['sourceColumnOffset'],
  PivotValue: ['sourceColumnOffset'],
};

/** The stored form of a message. The input is not changed. */
export function canonical<Message extends object>(message: string, value: Message): Message {
  return stored(message, asJson(value)) as Message;
}

function stored(message: string, value: Json): Json {
  if (!isObject(value)) return value;
  if (message === 'Color') return storedColor(value);
  const result: JsonObject = {};
  for (const field of fieldsOf(message).values()) {
    const given = value[field.name];
    if (given === undefined || given === null) continue;
    const kept = storedField(message, field, given);
    if (kept !== undefined) result[field.name] = kept;
  }
  fillTwins(message, result);
  return FINISH[message]?.(result) ?? result;
}

const BORDER_WIDTHS: Record<string, number> = { SOLID_MEDIUM: 2, SOLID_THICK: 3, DOUBLE: 3 };

/** What a message needs beyond its fields, by message. */
const FINISH: Record<string, (message: JsonObject) => JsonObject> = {
  /** A border has a width by its style, and is black unless told. */
  Border: (border) => {
    const style = border.style ?? styleOfWidth(border.width);
    if (typeof style !== 'string' || style === 'NONE') return { style: 'NONE' };
    return {
      style,
      width: BORDER_WIDTHS[style] ?? 1,
      color: border.color ?? {},
      colorStyle: border.colorStyle ?? { rgbColor: {} },
    };
  },
  BasicFilter: withBothCriteria,
  FilterView: withBothCriteria,
  /** A link brings its colour and a line below, unless told. */
  TextFormat: (format) => {
    if (!isObject(format.link) || typeof format.link.uri !== 'string') return format;
    return {
      foregroundColor: themeColor('LINK'),
      foregroundColorStyle: { themeColor: 'LINK' },
      underline: true,
      ...format,
    };
  },
  /** A side without a line is left out. */
  Borders: (borders) =>
    Object.fromEntries(
      Object.entries(borders).filter(([, border]) => isObject(border) && border.style !== 'NONE'),
    ),
};

/** Criteria of a filter are answered in both of their fields; the list decides if both are sent. */
function withBothCriteria(filter: JsonObject): JsonObject {
  const { criteria, filterSpecs } = filter;
  if (Array.isArray(filterSpecs)) {
    const entries = filterSpecs
      .filter(isObject)
      .map((spec) => [String(spec.columnIndex ?? 0), spec.filterCriteria ?? {}]);
    return { ...filter, criteria: Object.fromEntries(entries) };
  }
  if (!isObject(criteria)) return filter;
  const specs = Object.entries(criteria).map(([column, filterCriteria]) => ({
    columnIndex: Number(column),
    filterCriteria,
  }));
  return { ...filter, filterSpecs: specs };
}

/** Messages that say nothing without a field: borders without a side, a style without a colour. */
const NOTHING_WHEN_EMPTY = new Set(['Borders', 'ColorStyle']);

function styleOfWidth(width: Json | undefined): string | undefined {
  if (typeof width !== 'number' || width === 0) return undefined;
  return ['SOLID', 'SOLID_MEDIUM', 'SOLID_THICK'][width - 1] ?? 'SOLID_THICK';
}

function storedField(message: string, field: Field, given: Json): Json | undefined {
  if (Array.isArray(given)) {
    if (given.length === 0) return undefined;
    return field.kind === 'message' ? given.map((item) => stored(field.type, item)) : given;
  }
  if (field.kind === 'message') {
    const item = stored(field.type, given);
    return NOTHING_WHEN_EMPTY.has(field.type) && isObject(item) && Object.keys(item).length === 0
      ? undefined
      : item;
  }
  if (field.kind === 'map') {
    if (!isObject(given)) return undefined;
    const entries = Object.entries(given).map(([key, item]) => [key, stored(field.type, asJson(item))]);
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  const isZero = given === false || given === 0 || given === '';
  if (isZero && !KEPT_AT_ZERO[message]?.includes(field.name)) return undefined;
  if (field.kind === 'enum' && typeof given === 'string' && /_(UNSPECIFIED|UNDEFINED)$/.test(given))
    return undefined;
  if (field.kind === 'float' && typeof given === 'number') return shortestFloat(Math.fround(given));
  return given;
}

/** `xColor` and `xColorStyle` say the same; the style decides if both are sent. */
function fillTwins(message: string, result: JsonObject): void {
  for (const field of fieldsOf(message).values()) {
    if (field.type !== 'ColorStyle' || !field.name.endsWith('Style') || field.listDepth > 0) continue;
    const plain = field.name.slice(0, -'Style'.length);
    if (fieldsOf(message).get(plain)?.type !== 'Color') continue;
    const style = result[field.name];
    if (isObject(style)) {
      if (isObject(style.rgbColor)) result[plain] = style.rgbColor;
      else if (typeof style.themeColor === 'string') result[plain] = themeColor(style.themeColor);
    } else if (isObject(result[plain])) {
      result[field.name] = { rgbColor: result[plain] };
    }
  }
}
