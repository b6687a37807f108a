/** The theme of a spreadsheet: a font and a colour for each theme colour. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { type Color, channelsOf, colorOf } from './color';
import { type EnumValue, ThemeColorType, valueNamed } from './enums';

type Stored = Readonly<sheets_v4.Schema$SpreadsheetTheme>;

export function themeOf(stored: Stored): SpreadsheetTheme {
  return new SpreadsheetTheme(stored);
}

/** A value: takes effect when a spreadsheet is given it. */
export class SpreadsheetTheme {
  constructor(public stored: Stored) {}
  getFontFamily(): string | null {
    return this.stored.primaryFontFamily ?? null;
  }
  setFontFamily(fontFamily: string): this {
    this.stored = { ...this.stored, primaryFontFamily: fontFamily };
    return this;
  }
  getThemeColors(): EnumValue[] {
    return (this.stored.themeColors ?? []).flatMap(({ colorType }) => {
      const type = valueNamed(ThemeColorType, scriptName(colorType));
      return type ? [type] : [];
    });
  }
  getConcreteColor(themeColorType: EnumValue): Color {
    const pair = (this.stored.themeColors ?? []).find(
      ({ colorType }) => scriptName(colorType) === themeColorType.name(),
    );
    const color = colorOf(pair?.color);
    if (!color) throw new ScriptError('Invalid argument: themeColorType');
    return color;
  }
  /** A colour, or its red, green and blue from 0 to 255. */
  setConcreteColor(themeColorType: EnumValue, ...color: [Color] | [number, number, number]): this {
    const [first, green, blue] = color;
    const style =
      typeof first === 'number' ? { rgbColor: channelsOf(hexDigits(first, green, blue)) } : first.style;
    const others = (this.stored.themeColors ?? []).filter(
      ({ colorType }) => scriptName(colorType) !== themeColorType.name(),
    );
    const colorType = themeColorType.name() === 'HYPERLINK' ? 'LINK' : themeColorType.name();
    this.stored = { ...this.stored, themeColors: [...others, { colorType, color: style }] };
    return this;
  }
  toString(): string {
    return 'SpreadsheetTheme';
  }
}

function scriptName(colorType: string | null | undefined): string {
  return colorType === 'LINK' ? 'HYPERLINK' : (colorType ?? '');
}

function hexDigits(...channels: (number | undefined)[]): string {
  return `#${channels
    .map((channel) =>
      Math.trunc(channel ?? 0)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
