/** Colours as Apps Script shows them: CSS text in, lower-case hex or a theme colour out. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { CSS_COLORS } from './css-colors';
import { ColorType, type EnumValue, ThemeColorType, valueNamed } from './enums';

type ColorStyle = sheets_v4.Schema$ColorStyle;

/** `#rrggbb` of a CSS colour name, `#rgb` or `#rrggbb`, in any case; undefined for anything else. */
function hexOf(css: string): string | undefined {
  const text = css.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  return CSS_COLORS[text];
}

/** A ColorStyle of the Sheets API for CSS text; undefined for nonsense. */
export function styleOfCss(css: string): ColorStyle | undefined {
  const hex = hexOf(css);
  return hex === undefined ? undefined : { rgbColor: channelsOf(hex) };
}

export function channelsOf(hex: string): sheets_v4.Schema$Color {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return { red, green, blue };
}

/** `#rrggbb` of a colour of the Sheets API; absent channels are 0. */
function hexOfChannels(color: sheets_v4.Schema$Color): string {
  const digits = (channel: number | null | undefined) =>
    Math.round((channel ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${digits(color.red)}${digits(color.green)}${digits(color.blue)}`;
}

/** The colour of a `…ColorStyle` field or its older twin. */
export function colorOf(
  style: ColorStyle | null | undefined,
  rgb?: sheets_v4.Schema$Color | null,
): Color | undefined {
  if (style?.themeColor) return new Color(style);
  const channels = style?.rgbColor ?? rgb;
  return channels ? new Color({ rgbColor: channels }) : undefined;
}

export class RgbColor {
  constructor(private readonly hex: string) {}
  asHexString(): string {
    return this.hex;
  }
  getRed(): number {
    return Number.parseInt(this.hex.slice(1, 3), 16);
  }
  getGreen(): number {
    return Number.parseInt(this.hex.slice(3, 5), 16);
  }
  getBlue(): number {
    return Number.parseInt(this.hex.slice(5, 7), 16);
  }
  getColorType(): EnumValue {
    return ColorType.RGB;
  }
  toString(): string {
    return 'RgbColor';
  }
}

export class ThemeColor {
  constructor(private readonly type: EnumValue) {}
  getColorType(): EnumValue {
    return ColorType.THEME;
  }
  getThemeColorType(): EnumValue {
    return this.type;
  }
  toString(): string {
    return 'ThemeColor';
  }
}

/** Immutable; `style` is its form in the Sheets API. */
export class Color {
  constructor(readonly style: ColorStyle) {}
  asRgbColor(): RgbColor {
    if (!this.style.rgbColor) throw new ScriptError('Object is not of type RgbColor.');
    return new RgbColor(hexOfChannels(this.style.rgbColor));
  }
  asThemeColor(): ThemeColor {
    const type = valueNamed(ThemeColorType, this.themeName ?? '');
    if (!type) throw new ScriptError('Object is not of type ThemeColor.');
    return new ThemeColor(type);
  }
  getColorType(): EnumValue {
    if (this.style.rgbColor) return ColorType.RGB;
    return this.style.themeColor ? ColorType.THEME : ColorType.UNSUPPORTED;
  }
  /** Name of the theme colour in Apps Script; the Sheets API calls a hyperlink's `LINK`. */
  get themeName(): string | undefined {
    const name = this.style.themeColor ?? undefined;
    return name === 'LINK' ? 'HYPERLINK' : name;
  }
  /** What `getFontColor` and the like answer: hex, or the name of the theme colour. */
  get text(): string {
    return this.themeName ?? (this.style.rgbColor ? hexOfChannels(this.style.rgbColor) : 'UNSUPPORTED');
  }
  toString(): string {
    return 'Color';
  }
}

export class ColorBuilder {
  private color = new Color({});
  asRgbColor(): RgbColor {
    return this.color.asRgbColor();
  }
  asThemeColor(): ThemeColor {
    return this.color.asThemeColor();
  }
  build(): Color {
    return this.color;
  }
  getColorType(): EnumValue {
    return this.color.getColorType();
  }
  setRgbColor(cssString: string): ColorBuilder {
    const style = styleOfCss(cssString);
    if (style) this.color = new Color(style);
    return this;
  }
  setThemeColor(themeColorType: EnumValue): ColorBuilder {
    const name = themeColorType.name();
    this.color = new Color({ themeColor: name === 'HYPERLINK' ? 'LINK' : name });
    return this;
  }
  toString(): string {
    return 'ColorBuilder';
  }
}
