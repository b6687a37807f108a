/** Cell formats of the Sheets API as styles of an .xlsx file. */
import type { Border, BorderStyle, Borders, Fill, Font, Style } from 'exceljs';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { patternOf } from '../state/spreadsheet/display';
import type { Spreadsheet } from '../state/spreadsheet/model';

type Format = Readonly<sheets_v4.Schema$CellFormat>;

const THEME: Readonly<Record<string, string>> = {
  TEXT: 'FF000000',
  BACKGROUND: 'FFFFFFFF',
  ACCENT1: 'FF4285F4',
  ACCENT2: 'FFEA4335',
  ACCENT3: 'FFFBBC04',
  ACCENT4: 'FF34A853',
  ACCENT5: 'FFFF6D01',
  ACCENT6: 'FF46BDC6',
  LINK: 'FF1155CC',
};

const BORDER_STYLES: Readonly<Record<string, BorderStyle>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

const DEFAULT_FONT = { name: 'Arial', size: 10 };

/** Styles of one spreadsheet; equal formats give the same object. */
export class Styles {
  private readonly made = new Map<string, Partial<Style>>();
  /** Styles without banding by format: formats are shared, so most cells find theirs here. */
  private readonly plain = {
    locked: new Map<Format | undefined, Partial<Style>>(),
    open: new Map<Format | undefined, Partial<Style>>(),
  };
  private readonly cuts = new Map<Partial<Style>, Partial<Style>>();
  private readonly theme = new Map<string, string>();

  constructor(private readonly spreadsheet: Spreadsheet) {
    for (const pair of spreadsheet.properties.spreadsheetTheme?.themeColors ?? []) {
      const color = pair.color?.rgbColor && argb(pair.color.rgbColor);
      if (pair.colorType && color) this.theme.set(pair.colorType, color);
    }
  }

  /** The style of a cell: its format over the banding's colour, its number format in force, locked or not. */
  of(
    format: Format | undefined,
    numberFormat: sheets_v4.Schema$NumberFormat | undefined,
    banding: sheets_v4.Schema$ColorStyle | undefined,
    locked: boolean,
  ): Partial<Style> {
    if (banding || numberFormat !== (format?.numberFormat ?? undefined))
      return this.equal(format, numberFormat, banding, locked);
    const known = this.plain[locked ? 'locked' : 'open'];
    let style = known.get(format);
    if (!style) {
      style = this.equal(format, numberFormat, undefined, locked);
      known.set(format, style);
    }
    return style;
  }

  private equal(
    format: Format | undefined,
    numberFormat: sheets_v4.Schema$NumberFormat | undefined,
    banding: sheets_v4.Schema$ColorStyle | undefined,
    locked: boolean,
  ): Partial<Style> {
    const key = JSON.stringify([format, numberFormat, banding, locked]);
    let style = this.made.get(key);
    if (!style) {
      style = this.make(format ?? {}, numberFormat, banding, locked);
      this.made.set(key, style);
    }
    return style;
  }

  /** A style whose text ends at the edge of its cell: files have no such thing but for filling with copies, of which one fits. */
  cut(style: Partial<Style>): Partial<Style> {
    let made = this.cuts.get(style);
    if (!made) {
      made = { ...style, alignment: { ...style.alignment, horizontal: 'fill' } };
      this.cuts.set(style, made);
    }
    return made;
  }

  private make(
    format: Format,
    numberFormat: sheets_v4.Schema$NumberFormat | undefined,
    banding: sheets_v4.Schema$ColorStyle | undefined,
    locked: boolean,
  ): Partial<Style> {
    const fill = this.fill(colorOf(format.backgroundColorStyle, format.backgroundColor) ?? banding);
    const border = this.borders(format.borders ?? {});
    const alignment = alignmentOf(format);
    const pattern = patternOf(numberFormat, this.spreadsheet.properties.locale);
    return {
      font: this.font(format.textFormat ?? {}),
      ...(fill && { fill }),
      ...(border && { border }),
      ...(alignment && { alignment }),
      ...(pattern && { numFmt: filePattern(pattern) }),
      ...(!locked && { protection: { locked: false } }),
    };
  }

  /** A font; what is not said is the spreadsheet's default. */
  font(text: Readonly<sheets_v4.Schema$TextFormat>): Partial<Font> {
    const fallback = this.spreadsheet.properties.defaultFormat?.textFormat ?? {};
    const color = this.argb(colorOf(text.foregroundColorStyle, text.foregroundColor));
    const family = text.fontFamily ?? fallback.fontFamily ?? DEFAULT_FONT.name;
    return {
      name: family.split(',')[0]?.replace(/^arial$/i, 'Arial') ?? DEFAULT_FONT.name,
      size: text.fontSize ?? fallback.fontSize ?? DEFAULT_FONT.size,
      ...(text.bold && { bold: true }),
      ...(text.italic && { italic: true }),
      ...(text.strikethrough && { strike: true }),
      ...((text.underline || text.link?.uri) && { underline: true }),
      ...(color && { color: { argb: color } }),
      ...(text.link?.uri && !color && { color: { argb: THEME.LINK } }),
    };
  }

  /** A solid fill, or undefined for no colour. */
  fill(color: sheets_v4.Schema$ColorStyle | undefined): Fill | undefined {
    const code = this.argb(color);
    return code
      ? { type: 'pattern', pattern: 'solid', fgColor: { argb: code }, bgColor: { argb: code } }
      : undefined;
  }

  /** A colour as AARRGGBB; theme colours are looked up. */
  argb(color: sheets_v4.Schema$ColorStyle | undefined): string | undefined {
    if (color?.rgbColor) return argb(color.rgbColor);
    const type = color?.themeColor;
    return type ? (this.theme.get(type) ?? THEME[type]) : undefined;
  }

  private borders(borders: sheets_v4.Schema$Borders): Partial<Borders> | undefined {
    const sides = (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
      const border = this.border(borders[side]);
      return border ? [[side, border] as const] : [];
    });
    return sides.length > 0 ? Object.fromEntries(sides) : undefined;
  }

  private border(border: sheets_v4.Schema$Border | undefined): Partial<Border> | undefined {
    const style = BORDER_STYLES[border?.style ?? ''];
    if (!style) return undefined;
    const color = this.argb(colorOf(border?.colorStyle, border?.color)) ?? THEME.TEXT;
    return { style, color: { argb: color } };
  }
}

function colorOf(
  style: sheets_v4.Schema$ColorStyle | undefined,
  color: sheets_v4.Schema$Color | undefined,
): sheets_v4.Schema$ColorStyle | undefined {
  return style ?? (color ? { rgbColor: color } : undefined);
}

function argb(color: sheets_v4.Schema$Color): string {
  const channel = (value: number | null | undefined): string =>
    Math.round((value ?? 0) * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  return `FF${channel(color.red)}${channel(color.green)}${channel(color.blue)}`;
}

const HORIZONTAL = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const VERTICAL = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;

function alignmentOf(format: Format): Style['alignment'] | undefined {
  const horizontal = HORIZONTAL[(format.horizontalAlignment ?? '') as keyof typeof HORIZONTAL];
  const vertical = VERTICAL[(format.verticalAlignment ?? '') as keyof typeof VERTICAL];
  const { angle, vertical: stacked } = format.textRotation ?? {};
  const alignment = {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(format.wrapStrategy === 'WRAP' && { wrapText: true }),
    ...(angle && { textRotation: angle }),
    ...(stacked && { textRotation: 'vertical' as const }),
    ...(format.textDirection === 'RIGHT_TO_LEFT' && { readingOrder: 'rtl' as const }),
  };
  return Object.keys(alignment).length > 0 ? (alignment as Style['alignment']) : undefined;
}

/** A number pattern as files write it: the same language but for the halves of the day and the case of letters. */
function filePattern(pattern: string): string {
  return pattern.replace(/"[^"]*"|am\/pm|a\/p|[dmyh]+/gi, (part) => {
    if (part.startsWith('"')) return part;
    return part.includes('/') ? part.toUpperCase() : part.toLowerCase();
  });
}
