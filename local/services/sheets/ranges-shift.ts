/** What becomes of ranges when rows or columns of their sheet are inserted, deleted or moved. */
import { asJson, isObject, type Json, type JsonObject } from './json';
import { fieldsOf } from './schema/schema';

/** A change of the lines of one sheet. Positions are 0-based; `to` of a move is the gap before that line, as before the move. */
export interface LineChange {
  kind: 'insert' | 'delete' | 'move';
  sheetId: number;
  dimension: 'ROWS' | 'COLUMNS';
  start: number;
  count: number;
  to: number;
  /** Where only cells are shifted: the lines of the other dimension that they lie in (end exclusive). */
  across?: { start: number; end: number };
}

/**
 * A stored message with every range, dimension range and coordinate in it kept true. Undefined when its own range is gone.
 * The same object comes back when nothing changes.
 */
export function shiftMessage<Message extends object>(
  message: string,
  value: Message,
  change: LineChange,
): Message | undefined {
  return shiftJson(message, asJson(value), change) as Message | undefined;
}

/** As `shiftMessage` for a list: what is gone is left out. */
export function shiftAll<Message extends object>(
  message: string,
  values: readonly Message[],
  change: LineChange,
): Message[] {
  return values.flatMap((value) => shiftMessage(message, value, change) ?? []);
}

const MESSAGES_WITH_RANGES = new Map<string, boolean>();

/** True when the message can hold a range, at any depth. */
function holdsRanges(message: string): boolean {
  const known = MESSAGES_WITH_RANGES.get(message);
  if (known !== undefined) return known;
  MESSAGES_WITH_RANGES.set(message, false);
  const holds =
    message in SHIFTERS ||
    [...fieldsOf(message).values()].some(
      (field) => (field.kind === 'message' || field.kind === 'map') && holdsRanges(field.type),
    );
  MESSAGES_WITH_RANGES.set(message, holds);
  return holds;
}

function shiftJson(message: string, value: Json, change: LineChange): Json | undefined {
  if (!isObject(value)) return value;
  const shifter = SHIFTERS[message];
  if (shifter) return shifter(value, change);
  let result: JsonObject | undefined;
  for (const field of fieldsOf(message).values()) {
    const item = value[field.name];
    if (field.kind !== 'message' || item === undefined || !holdsRanges(field.type)) continue;
    const shifted = Array.isArray(item)
      ? item.map((one) => shiftJson(field.type, one, change)).filter((one) => one !== undefined)
      : shiftJson(field.type, item, change);
    if (JSON.stringify(shifted) === JSON.stringify(item)) continue;
    const gone = shifted === undefined || (Array.isArray(shifted) && shifted.length === 0);
    if (gone && (field.name === 'range' || field.name === 'ranges')) return undefined;
    result ??= { ...value };
    if (gone) delete result[field.name];
    else result[field.name] = shifted;
  }
  return result ?? value;
}

const SHIFTERS: Record<string, (value: JsonObject, change: LineChange) => JsonObject | undefined> = {
  GridRange: (value, change) => {
    const axis = change.dimension === 'ROWS' ? 'Row' : 'Column';
    const other = change.dimension === 'ROWS' ? 'Column' : 'Row';
    if (change.across && !liesAcross(value[`start${other}Index`], value[`end${other}Index`], change.across))
      return value;
    return shiftBetween(value, `start${axis}Index`, `end${axis}Index`, change);
  },
  DimensionRange: (value, change) =>
    value.dimension === change.dimension && !change.across
      ? shiftBetween(value, 'startIndex', 'endIndex', change)
      : value,
  GridCoordinate: (value, change) => {
    const key = change.dimension === 'ROWS' ? 'rowIndex' : 'columnIndex';
    if ((value.sheetId ?? 0) !== change.sheetId || change.across) return value;
    const index = Number(value[key] ?? 0);
    const moved = shiftSpan(index, index + 1, change)?.start ?? change.start;
    if (moved === index) return value;
    const { [key]: _old, ...rest } = value;
    return moved === 0 ? rest : { ...rest, [key]: moved };
  },
};

/** Whether a span keeps to the lines that are shifted; open ends reach beyond them. */
function liesAcross(
  start: Json | undefined,
  end: Json | undefined,
  across: { start: number; end: number },
): boolean {
  const edge = typeof end === 'number' ? end : Number.POSITIVE_INFINITY;
  return Number(start ?? 0) >= across.start && edge <= across.end;
}

function shiftBetween(
  value: JsonObject,
  startKey: string,
  endKey: string,
  change: LineChange,
): JsonObject | undefined {
  if ((value.sheetId ?? 0) !== change.sheetId) return value;
  const start = value[startKey];
  const end = value[endKey];
  if (typeof start !== 'number' && typeof end !== 'number') return value;
  const open = Number.MAX_SAFE_INTEGER;
  const span = shiftSpan(typeof start === 'number' ? start : 0, typeof end === 'number' ? end : open, change);
  if (!span) return undefined;
  return {
    ...value,
    ...(typeof start === 'number' && { [startKey]: span.start }),
    ...(typeof end === 'number' && { [endKey]: span.end }),
  };
}

/** Where lines `start` (inclusive) to `end` (exclusive) are after the change; undefined when they are gone. */
export function shiftSpan(
  start: number,
  end: number,
  change: LineChange,
): { start: number; end: number } | undefined {
  const { kind, count } = change;
  const from = change.start;
  if (kind === 'insert')
    return { start: start >= from ? start + count : start, end: end > from ? end + count : end };
  if (kind === 'delete') {
    const kept = (edge: number) => (edge <= from ? edge : Math.max(from, edge - count));
    const span = { start: kept(start), end: kept(end) };
    return span.end > span.start ? span : undefined;
  }
  const first = movedLine(start, change);
  const last = movedLine(end - 1, change);
  return { start: Math.min(first, last), end: Math.max(first, last) + 1 };
}

/** Where one line is after lines were moved. */
export function movedLine(line: number, { start, count, to }: LineChange): number {
  const target = to > start ? to - count : to;
  if (line >= start && line < start + count) return target + line - start;
  const closed = line >= start + count ? line - count : line;
  return closed >= target ? closed + count : closed;
}
