/** Range: fonts and colours. */
import {
  background,
  backgroundObject,
  fontColor,
  fontColorObject,
  fontFamily,
  fontLine,
  fontSize,
  fontStyle,
  fontWeight,
} from './cell-attributes';
import type { Color } from './color';
import { fillFormat, fillFormats, readFormat, readFormats } from './range-core';
import { RangeValues } from './range-values';

export class RangeFontFormats extends RangeValues {
  getBackground(): string {
    return readFormat(this, background);
  }
  getBackgrounds(): string[][] {
    return readFormats(this, background);
  }
  setBackground(value: string | null): this {
    fillFormat(this, background, value);
    return this;
  }
  setBackgrounds(values: (string | null)[][]): this {
    fillFormats(this, background, values);
    return this;
  }
  getFontColor(): string {
    return readFormat(this, fontColor);
  }
  getFontColors(): string[][] {
    return readFormats(this, fontColor);
  }
  setFontColor(value: string | null): this {
    fillFormat(this, fontColor, value);
    return this;
  }
  setFontColors(values: (string | null)[][]): this {
    fillFormats(this, fontColor, values);
    return this;
  }
  getFontFamily(): string {
    return readFormat(this, fontFamily);
  }
  getFontFamilies(): string[][] {
    return readFormats(this, fontFamily);
  }
  setFontFamily(value: string | null): this {
    fillFormat(this, fontFamily, value);
    return this;
  }
  setFontFamilies(values: (string | null)[][]): this {
    fillFormats(this, fontFamily, values);
    return this;
  }
  getFontLine(): string {
    return readFormat(this, fontLine);
  }
  getFontLines(): string[][] {
    return readFormats(this, fontLine);
  }
  setFontLine(value: string | null): this {
    fillFormat(this, fontLine, value);
    return this;
  }
  setFontLines(values: (string | null)[][]): this {
    fillFormats(this, fontLine, values);
    return this;
  }
  getFontSize(): number {
    return readFormat(this, fontSize);
  }
  getFontSizes(): number[][] {
    return readFormats(this, fontSize);
  }
  setFontSize(value: number): this {
    fillFormat(this, fontSize, value);
    return this;
  }
  setFontSizes(values: number[][]): this {
    fillFormats(this, fontSize, values);
    return this;
  }
  getFontStyle(): string {
    return readFormat(this, fontStyle);
  }
  getFontStyles(): string[][] {
    return readFormats(this, fontStyle);
  }
  setFontStyle(value: string | null): this {
    fillFormat(this, fontStyle, value);
    return this;
  }
  setFontStyles(values: (string | null)[][]): this {
    fillFormats(this, fontStyle, values);
    return this;
  }
  getFontWeight(): string {
    return readFormat(this, fontWeight);
  }
  getFontWeights(): string[][] {
    return readFormats(this, fontWeight);
  }
  setFontWeight(value: string | null): this {
    fillFormat(this, fontWeight, value);
    return this;
  }
  setFontWeights(values: (string | null)[][]): this {
    fillFormats(this, fontWeight, values);
    return this;
  }
  getBackgroundObject(): Color | undefined {
    return readFormat(this, backgroundObject);
  }
  getBackgroundObjects(): (Color | undefined)[][] {
    return readFormats(this, backgroundObject);
  }
  setBackgroundObject(value: Color | null): this {
    fillFormat(this, backgroundObject, value);
    return this;
  }
  setBackgroundObjects(values: (Color | null)[][]): this {
    fillFormats(this, backgroundObject, values);
    return this;
  }
  getFontColorObject(): Color | undefined {
    return readFormat(this, fontColorObject);
  }
  getFontColorObjects(): (Color | undefined)[][] {
    return readFormats(this, fontColorObject);
  }
  setFontColorObject(value: Color | null): this {
    fillFormat(this, fontColorObject, value);
    return this;
  }
  setFontColorObjects(values: (Color | null)[][]): this {
    fillFormats(this, fontColorObject, values);
    return this;
  }
  setBackgroundRGB(red: number, green: number, blue: number): this {
    const digits = (channel: number) => Math.trunc(channel).toString(16).padStart(2, '0');
    fillFormat(this, background, `#${digits(red)}${digits(green)}${digits(blue)}`);
    return this;
  }
}
