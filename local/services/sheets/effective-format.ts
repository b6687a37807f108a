/** The format in effect: the spreadsheet's default, what was entered, and what the kind of value implies. */
import type { sheets_v4 } from 'googleapis';
import type { Cell, CellError, Primitive, Spreadsheet } from '../../state/spreadsheet/model';

type Format = Readonly<sheets_v4.Schema$CellFormat>;

const merged = new WeakMap<Format, WeakMap<Format, Map<string, Format>>>();
const NONE: Format = {};

/** `effectiveFormat` of a cell that shows `value`. The result is shared between cells of one kind. */
export function effectiveFormat(
  spreadsheet: Spreadsheet,
  cell: Cell | undefined,
  value: Primitive | CellError | undefined,
): Format {
  const defaults = spreadsheet.properties.defaultFormat ?? NONE;
  const entered = cell?.format ?? NONE;
  const byEntered = remember(merged, defaults, () => new WeakMap<Format, Map<string, Format>>());
  const byKind = remember(byEntered, entered, () => new Map<string, Format>());
  const alignment = impliedAlignment(value);
  let format = byKind.get(alignment ?? '');
  if (!format) {
    format = mergeFormats(defaults, entered, alignment);
    byKind.set(alignment ?? '', format);
  }
  return format;
}

function remember<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function impliedAlignment(value: Primitive | CellError | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return 'RIGHT';
  return typeof value === 'string' ? 'LEFT' : 'CENTER';
}

function mergeFormats(defaults: Format, entered: Format, alignment: string | undefined): Format {
  return {
    ...defaults,
    ...(alignment && { horizontalAlignment: alignment }),
    hyperlinkDisplayType: 'PLAIN_TEXT',
    ...entered,
    ...(defaults.textFormat || entered.textFormat
      ? { textFormat: { ...defaults.textFormat, ...entered.textFormat } }
      : {}),
    ...(defaults.padding || entered.padding ? { padding: { ...defaults.padding, ...entered.padding } } : {}),
  };
}
