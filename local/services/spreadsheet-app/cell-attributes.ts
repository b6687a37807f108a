/** Every format of a cell that Range can set and get: where it lies in the Sheets API and how scripts write it. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { type Color, colorOf, styleOfCss } from './color';
import { type EnumValue, TextDirection, WrapStrategy } from './enums';
import { TextRotation } from './text-rotation';

type Format = Readonly<sheets_v4.Schema$CellFormat>;

/** One format: `read` gives its default for an unset one, `write` undefined clears it and 'ignored' leaves the cell alone. */
export interface CellAttribute<Value> {
  /** Field mask below userEnteredFormat. */
  readonly fields: string;
  read(format: Format | undefined): Value;
  write(value: Value | null): Format | undefined | 'ignored';
}

/** The default font as `getFontFamily` names it; the stored default is a list of families. */
const FONT_FAMILY = 'Arial';
const FONT_SIZE = 10;

function colorAttribute(
  fields: string,
  fallback: string,
  take: (format: Format | undefined) => Color | undefined,
  put: (style: sheets_v4.Schema$ColorStyle) => Format,
): CellAttribute<string> {
  return {
    fields,
    read: (format) => take(format)?.text ?? fallback,
    write: (css) => {
      if (css === null || css === '') return undefined;
      const style = styleOfCss(String(css));
      return style ? put(style) : 'ignored';
    },
  };
}

function colorObjectAttribute(
  fields: string,
  fallback: string,
  take: (format: Format | undefined) => Color | undefined,
  put: (style: sheets_v4.Schema$ColorStyle) => Format,
): CellAttribute<Color | undefined> {
  return {
    fields,
    read: (format) => take(format) ?? colorOf(styleOfCss(fallback)),
    write: (color) => (color ? put(color.style) : undefined),
  };
}

function textAttribute<Value>(
  name: keyof sheets_v4.Schema$TextFormat,
  read: (text: Readonly<sheets_v4.Schema$TextFormat>) => Value,
  write: (value: Value) => sheets_v4.Schema$TextFormat,
): CellAttribute<Value> {
  return {
    fields: `textFormat.${name}`,
    read: (format) => read(format?.textFormat ?? {}),
    write: (value) => (value === null ? undefined : { textFormat: write(value) }),
  };
}

const backgroundStyle = (format: Format | undefined) =>
  colorOf(format?.backgroundColorStyle, format?.backgroundColor);
const withBackground = (style: sheets_v4.Schema$ColorStyle): Format => ({ backgroundColorStyle: style });
const fontColorStyle = (format: Format | undefined) =>
  colorOf(format?.textFormat?.foregroundColorStyle, format?.textFormat?.foregroundColor);
const withFontColor = (style: sheets_v4.Schema$ColorStyle): Format => ({
  textFormat: { foregroundColorStyle: style },
});

export const background = colorAttribute('backgroundColorStyle', '#ffffff', backgroundStyle, withBackground);
export const backgroundObject = colorObjectAttribute(
  'backgroundColorStyle',
  '#ffffff',
  backgroundStyle,
  withBackground,
);
export const fontColor = colorAttribute(
  'textFormat.foregroundColorStyle',
  '#000000',
  fontColorStyle,
  withFontColor,
);
export const fontColorObject = colorObjectAttribute(
  'textFormat.foregroundColorStyle',
  '#000000',
  fontColorStyle,
  withFontColor,
);

export const fontFamily = textAttribute(
  'fontFamily',
  (text): string => text.fontFamily ?? FONT_FAMILY,
  (value) => ({ fontFamily: value }),
);
export const fontSize = textAttribute(
  'fontSize',
  (text): number => text.fontSize ?? FONT_SIZE,
  (value) => ({ fontSize: value }),
);
export const fontWeight = textAttribute(
  'bold',
  (text): string => (text.bold ? 'bold' : 'normal'),
  (value) => ({ bold: oneOf(value, 'bold', 'normal') === 'bold' }),
);
export const fontStyle = textAttribute(
  'italic',
  (text): string => (text.italic ? 'italic' : 'normal'),
  (value) => ({ italic: oneOf(value, 'italic', 'normal') === 'italic' }),
);

/** Underline and line-through exclude each other here, though a text style may have both. */
export const fontLine: CellAttribute<string> = {
  fields: 'textFormat.underline,userEnteredFormat.textFormat.strikethrough',
  read: (format) => {
    if (format?.textFormat?.underline) return 'underline';
    return format?.textFormat?.strikethrough ? 'line-through' : 'none';
  },
  write: (value) => {
    if (value === null) return undefined;
    const line = oneOf(value, 'underline', 'line-through', 'none');
    return { textFormat: { underline: line === 'underline', strikethrough: line === 'line-through' } };
  },
};

/** How `normal` reads back. The Sheets API has no value for it, so a document remembers it for the execution. */
export const GENERAL_LEFT = 'general-left';

const HORIZONTAL: Record<string, string> = {
  left: 'LEFT',
  center: 'CENTER',
  right: 'RIGHT',
};

export const horizontalAlignment: CellAttribute<string> = {
  fields: 'horizontalAlignment',
  read: (format) => format?.horizontalAlignment?.toLowerCase() ?? 'general',
  write: (value) => {
    if (value === null || ['general', 'normal', GENERAL_LEFT].includes(value)) return undefined;
    const stored = HORIZONTAL[value];
    if (!stored) throw new ScriptError(`Invalid argument: ${value}`);
    return { horizontalAlignment: stored };
  },
};

export const verticalAlignment: CellAttribute<string> = {
  fields: 'verticalAlignment',
  read: (format) => (format?.verticalAlignment ?? 'BOTTOM').toLowerCase(),
  write: (value) =>
    value === null ? undefined : { verticalAlignment: oneOf(value, 'top', 'middle', 'bottom').toUpperCase() },
};

const WRAP_NAMES: Record<string, string> = { WRAP: 'WRAP', OVERFLOW: 'OVERFLOW_CELL', CLIP: 'CLIP' };

export const wrapStrategy: CellAttribute<EnumValue> = {
  fields: 'wrapStrategy',
  read: (format) => {
    if (format?.wrapStrategy === 'WRAP') return WrapStrategy.WRAP;
    return format?.wrapStrategy === 'CLIP' ? WrapStrategy.CLIP : WrapStrategy.OVERFLOW;
  },
  write: (value) => (value === null ? undefined : { wrapStrategy: WRAP_NAMES[value.name()] ?? null }),
};

export const wrap: CellAttribute<boolean> = {
  fields: 'wrapStrategy',
  read: (format) => format?.wrapStrategy === 'WRAP',
  write: (value) => ({ wrapStrategy: value ? 'WRAP' : 'OVERFLOW_CELL' }),
};

export const textDirection: CellAttribute<EnumValue | null> = {
  fields: 'textDirection',
  read: (format) => {
    if (format?.textDirection === 'LEFT_TO_RIGHT') return TextDirection.LEFT_TO_RIGHT;
    return format?.textDirection === 'RIGHT_TO_LEFT' ? TextDirection.RIGHT_TO_LEFT : null;
  },
  write: (value) => (value === null ? undefined : { textDirection: value.name() }),
};

export const showHyperlink: CellAttribute<boolean> = {
  fields: 'hyperlinkDisplayType',
  read: (format) => format?.hyperlinkDisplayType !== 'PLAIN_TEXT',
  write: (value) => ({ hyperlinkDisplayType: value ? 'LINKED' : 'PLAIN_TEXT' }),
};

export const textRotation: CellAttribute<TextRotation> = {
  fields: 'textRotation',
  read: (format) =>
    new TextRotation(format?.textRotation?.angle ?? 0, format?.textRotation?.vertical === true),
  write: (value) =>
    value === null
      ? undefined
      : { textRotation: value.isVertical() ? { vertical: true } : { angle: value.getDegrees() } },
};

function oneOf(value: string, ...allowed: string[]): string {
  if (!allowed.includes(value)) throw new ScriptError(`Invalid argument: ${value}`);
  return value;
}
