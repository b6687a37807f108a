/** The format in effect: the spreadsheet's default, what was entered, and what the kind of value implies. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { patternOf } from '../../state/spreadsheet/display';
import type { Cell, CellError, Primitive, Spreadsheet } from '../../state/spreadsheet/model';
import { themeColor } from './colors';
import type { FormatLayers } from './format-layers';

type Format = Readonly<sheets_v4.Schema$CellFormat>;

const merged = new WeakMap<Format, WeakMap<Format, Map<string, Format>>>();
const NONE: Format = {};

/** `effectiveFormat` of a cell that shows `value`; `numberFormat` is the one a formula brings. */
export function effectiveFormat(
  spreadsheet: Spreadsheet,
  cell: Cell | undefined,
  value: Primitive | CellError | undefined,
  more: { numberFormat?: Format['numberFormat']; isLink: boolean; layers?: FormatLayers | undefined },
): Format {
  const shared = sharedFormat(spreadsheet, cell, value);
  const { under, over } = more.layers ?? {};
  const numberFormat = more.numberFormat && !shared.numberFormat ? more.numberFormat : undefined;
  if (!under && !over && !numberFormat && !more.isLink) return shared;
  return {
    ...shared,
    ...(numberFormat && { numberFormat: withPattern(numberFormat, spreadsheet.properties.locale) }),
    ...(more.isLink && { hyperlinkDisplayType: 'LINKED', ...linkFormat(shared, cell) }),
    ...(!cell?.format?.backgroundColor && under),
    ...over,
    ...(over?.textFormat && { textFormat: { ...shared.textFormat, ...over.textFormat } }),
  };
}

/** The format without layers: the same object for all cells of one kind. */
function sharedFormat(
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
    if (format.numberFormat)
      format = { ...format, numberFormat: withPattern(format.numberFormat, spreadsheet.properties.locale) };
    byKind.set(alignment ?? '', format);
  }
  return format;
}

/** A link is blue and underlined, unless the cell's own format says how its text looks. */
function linkFormat(shared: Format, cell: Cell | undefined): Format {
  const own = cell?.format?.textFormat;
  return {
    ...(shared.textFormat && {
      textFormat: {
        ...shared.textFormat,
        ...(!own?.foregroundColor && {
          foregroundColor: themeColor('LINK'),
          foregroundColorStyle: { themeColor: 'LINK' },
        }),
        ...(own?.underline === undefined && { underline: true }),
      },
    }),
  };
}

/** A number format in effect has a pattern: its own, or that of its type in the locale. */
function withPattern(format: sheets_v4.Schema$NumberFormat, locale: string): sheets_v4.Schema$NumberFormat {
  const pattern = patternOf(format, locale);
  return pattern === undefined ? format : { ...format, pattern };
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
