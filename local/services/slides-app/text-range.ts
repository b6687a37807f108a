/** Text of shapes and cells: a stretch of it, with its formats. Offsets count from 0, ends are exclusive. */
import { type ScriptEnum, scriptEnum } from '../../host/script-enum';
import { ScriptError } from '../../host/script-error';
import type { SlideText } from '../../state/presentation';
import { type OpenPresentation, replaceIn, spliceText } from './open-presentation';

const COLOR_TYPE = scriptEnum('UNSUPPORTED', 'RGB', 'THEME');

export class TextRange {
  constructor(
    readonly open: OpenPresentation,
    readonly text: SlideText,
    private readonly start = 0,
    private end?: number,
  ) {}
  private get last(): number {
    return Math.min(this.end ?? this.text.text.length, this.text.text.length);
  }

  getStartIndex(): number {
    return this.start;
  }
  getEndIndex(): number {
    return this.last;
  }
  getLength(): number {
    return this.last - this.start;
  }
  isEmpty(): boolean {
    return this.getLength() === 0;
  }
  /** A whole text ends with a line break, as Slides has it. */
  asString(): string {
    const shown = this.text.text.slice(this.start, this.last);
    return this.end === undefined && shown !== '' ? `${shown}\n` : shown;
  }
  asRenderedString(): string {
    return this.asString();
  }
  setText(newText: string): this {
    return this.splice(0, this.getLength(), String(newText));
  }
  appendText(text: string): TextRange {
    const at = this.last;
    this.splice(this.getLength(), 0, String(text));
    return new TextRange(this.open, this.text, at, at + String(text).length);
  }
  appendParagraph(text: string): TextRange {
    return this.appendText(`${this.isEmpty() ? '' : '\n'}${String(text)}`);
  }
  insertText(startOffset: number, text: string): TextRange {
    if (startOffset < 0 || startOffset > this.getLength())
      throw new ScriptError('Invalid argument: startOffset');
    this.splice(startOffset, 0, String(text));
    const at = this.start + startOffset;
    return new TextRange(this.open, this.text, at, at + String(text).length);
  }
  clear(startOffset = 0, endOffset = this.getLength()): void {
    this.splice(startOffset, endOffset - startOffset, '');
  }
  getRange(startOffset: number, endOffset: number): TextRange {
    return new TextRange(this.open, this.text, this.start + startOffset, this.start + endOffset);
  }
  /** Stretches that fit a regular expression. */
  find(pattern: string, startOffset = 0): TextRange[] {
    const text = this.text.text.slice(this.start, this.last);
    return [...text.matchAll(new RegExp(pattern, 'g'))]
      .filter(({ index, 0: found }) => index >= startOffset && found !== '')
      .map(({ index, 0: found }) => this.getRange(index, index + found.length));
  }
  replaceAllText(findText: string, replaceText: string, matchCase = false): number {
    this.open.edit('TextRange.replaceAllText');
    return replaceIn(this.text, findText, String(replaceText), matchCase);
  }
  getParagraphs(): TextRange[] {
    let at = this.start;
    return this.text.text
      .slice(this.start, this.last)
      .split('\n')
      .map((line) => {
        const range = new TextRange(this.open, this.text, at, at + line.length);
        at += line.length + 1;
        return range;
      });
  }
  getRuns(): TextRange[] {
    let at = 0;
    return this.text.runs.map(({ length }) => {
      at += length;
      return new TextRange(this.open, this.text, at - length, at);
    });
  }
  getTextStyle(): TextStyle {
    return new TextStyle(this);
  }
  getParagraphStyle(): ParagraphStyle {
    return new ParagraphStyle(this);
  }
  toString(): string {
    return 'TextRange';
  }

  /** Sets a format on the stretch; the whole text has one when all of it is meant. */
  format(name: string, value: string | number | boolean): void {
    this.open.edit('TextStyle.set');
    const runs: SlideText['runs'] = [];
    let at = 0;
    for (const { length, style } of this.text.runs.length > 0
      ? this.text.runs
      : [{ length: this.text.text.length, style: {} }]) {
      const from = Math.max(this.start, at) - at;
      const to = Math.max(from, Math.min(this.last, at + length) - at);
      at += length;
      runs.push(
        { length: from, style },
        { length: to - from, style: { ...style, [name]: value } },
        { length: length - to, style },
      );
    }
    this.text.runs = runs.filter((run) => run.length > 0);
  }
  formatOf(name: string): string | number | boolean | null {
    let at = 0;
    for (const { length, style } of this.text.runs) {
      at += length;
      if (this.start < at) return style[name] ?? null;
    }
    return null;
  }

  private splice(offset: number, removed: number, text: string): this {
    this.open.edit('TextRange.setText');
    spliceText(this.text, this.start + offset, removed, text);
    if (this.end !== undefined) this.end += text.length - removed;
    return this;
  }
}

class Color {
  constructor(private readonly hex: string) {}
  asRgbColor(): { asHexString(): string } {
    return new RgbColor(this.hex);
  }
  getColorType() {
    return COLOR_TYPE.RGB;
  }
}

class RgbColor {
  constructor(private readonly hex: string) {}
  asHexString(): string {
    return this.hex;
  }
}

/** A colour given as hex, or as red, green and blue of 0 to 255. */
export function hexOf(args: readonly unknown[]): string {
  const [first, green, blue] = args;
  if (typeof first === 'string') return first.toLowerCase();
  return `#${[first, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Base of the styles: values are held by the text itself. */
class Style {
  constructor(readonly range: TextRange) {}
}

class TextStyle extends Style {
  setForegroundColor(...args: unknown[]): this {
    this.range.format('foregroundColor', hexOf(args));
    return this;
  }
  setBackgroundColor(...args: unknown[]): this {
    this.range.format('backgroundColor', hexOf(args));
    return this;
  }
  getForegroundColor(): Color | null {
    const hex = this.range.formatOf('foregroundColor');
    return hex === null ? null : new Color(String(hex));
  }
  getBackgroundColor(): Color | null {
    const hex = this.range.formatOf('backgroundColor');
    return hex === null ? null : new Color(String(hex));
  }
  setLinkUrl(url: string): this {
    this.range.format('link', String(url));
    return this;
  }
  hasLink(): boolean {
    return this.range.formatOf('link') !== null;
  }
}

class ParagraphStyle extends Style {
  setParagraphAlignment(alignment: ScriptEnum): this {
    this.range.format('alignment', alignment.name());
    return this;
  }
}

const TEXT_FORMATS: readonly (readonly [getter: string, setter: string, format: string])[] = [
  ['isBold', 'setBold', 'bold'],
  ['isItalic', 'setItalic', 'italic'],
  ['isUnderline', 'setUnderline', 'underline'],
  ['isStrikethrough', 'setStrikethrough', 'strikethrough'],
  ['isSmallCaps', 'setSmallCaps', 'smallCaps'],
  ['getFontFamily', 'setFontFamily', 'fontFamily'],
  ['getFontSize', 'setFontSize', 'fontSize'],
];
const PARAGRAPH_FORMATS: typeof TEXT_FORMATS = [
  'IndentEnd',
  'IndentFirstLine',
  'IndentStart',
  'LineSpacing',
  'SpaceAbove',
  'SpaceBelow',
].map((name) => [`get${name}`, `set${name}`, name]);

for (const [type, formats] of [
  [TextStyle, TEXT_FORMATS],
  [ParagraphStyle, PARAGRAPH_FORMATS],
] as const)
  for (const [getter, setter, format] of formats) {
    Object.defineProperty(type.prototype, getter, {
      value(this: Style): unknown {
        return this.range.formatOf(format);
      },
    });
    Object.defineProperty(type.prototype, setter, {
      value(this: Style, value: string | number | boolean): Style {
        this.range.format(format, value);
        return this;
      },
    });
  }
