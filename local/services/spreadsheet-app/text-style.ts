/** Text styles: fonts and colours of a cell or of a run of its text. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { type Color, colorOf, styleOfCss } from './color';

type TextFormat = Readonly<sheets_v4.Schema$TextFormat>;

/** Defaults as a style reads them: the family is the list that Google stores. */
export const DEFAULT_TEXT: TextFormat = {
  fontFamily: 'arial,sans,sans-serif',
  fontSize: 10,
  bold: false,
  italic: false,
  strikethrough: false,
  underline: false,
  foregroundColorStyle: { rgbColor: {} },
};

/** Immutable; a part that is undefined reads as null. */
export class TextStyle {
  constructor(readonly format: TextFormat) {}
  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.format);
  }
  getFontFamily(): string | null {
    return this.format.fontFamily ?? null;
  }
  getFontSize(): number | null {
    return this.format.fontSize ?? null;
  }
  getForegroundColor(): string | null {
    return this.getForegroundColorObject()?.text ?? null;
  }
  getForegroundColorObject(): Color | null {
    return colorOf(this.format.foregroundColorStyle, this.format.foregroundColor) ?? null;
  }
  isBold(): boolean | null {
    return this.format.bold ?? null;
  }
  isItalic(): boolean | null {
    return this.format.italic ?? null;
  }
  isStrikethrough(): boolean | null {
    return this.format.strikethrough ?? null;
  }
  isUnderline(): boolean | null {
    return this.format.underline ?? null;
  }
  toString(): string {
    return 'TextStyle';
  }
}

export class TextStyleBuilder {
  format: TextFormat;
  constructor(format: TextFormat = {}) {
    this.format = { ...format };
  }
  build(): TextStyle {
    return new TextStyle({ ...this.format });
  }
  setBold(bold: boolean): this {
    return withPart(this, { bold });
  }
  setFontFamily(fontFamily: string): this {
    return withPart(this, { fontFamily });
  }
  setFontSize(fontSize: number): this {
    return withPart(this, { fontSize });
  }
  setForegroundColor(cssString: string): this {
    const style = styleOfCss(cssString);
    return style ? withPart(this, { foregroundColorStyle: style }) : this;
  }
  setForegroundColorObject(color: Color): this {
    return withPart(this, { foregroundColorStyle: color.style });
  }
  setItalic(italic: boolean): this {
    return withPart(this, { italic });
  }
  setStrikethrough(strikethrough: boolean): this {
    return withPart(this, { strikethrough });
  }
  setUnderline(underline: boolean): this {
    return withPart(this, { underline });
  }
  toString(): string {
    return 'TextStyleBuilder';
  }
}

function withPart<Builder extends TextStyleBuilder>(builder: Builder, part: TextFormat): Builder {
  builder.format = { ...builder.format, ...part };
  return builder;
}
