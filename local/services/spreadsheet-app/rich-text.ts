/** Rich text values: a text whose runs differ in style and link. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { TextStyle } from './text-style';

type TextFormat = Readonly<sheets_v4.Schema$TextFormat>;

/** A stretch of equal style: positions in UTF-16 units, end exclusive. */
interface Run {
  start: number;
  end: number;
  format: TextFormat;
}

/** The value of a cell's text and runs; `base` is the format of the whole cell. */
export function richTextOf(
  text: string,
  runs: readonly sheets_v4.Schema$TextFormatRun[] | undefined,
  base: TextFormat,
): RichTextValue {
  const starts = (runs ?? []).filter((run) => (run.startIndex ?? 0) < text.length);
  if ((starts[0]?.startIndex ?? 0) > 0 || starts.length === 0) starts.unshift({ startIndex: 0 });
  return new RichTextValue(
    text,
    starts.map((run, index) => ({
      start: run.startIndex ?? 0,
      end: starts[index + 1]?.startIndex ?? text.length,
      format: { ...base, ...run.format },
    })),
  );
}

/** The runs as the Sheets API stores them. */
export function textRunsOf(value: RichTextValue): sheets_v4.Schema$TextFormatRun[] {
  const styled = value.runs.some(({ format }) => Object.keys(format).length > 0);
  if (!styled) return [];
  return value.runs.map(({ start, format }) => ({ ...(start > 0 && { startIndex: start }), format }));
}

export class RichTextValue {
  constructor(
    readonly text: string,
    readonly runs: readonly Run[],
    private readonly start = 0,
  ) {}
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this);
  }
  getText(): string {
    return this.text;
  }
  getStartIndex(): number {
    return this.start;
  }
  getEndIndex(): number {
    return this.start + this.text.length;
  }
  getRuns(): RichTextValue[] {
    return this.runs.map(
      ({ start, end, format }) =>
        new RichTextValue(this.text.slice(start, end), [{ start: 0, end: end - start, format }], start),
    );
  }
  /** A part of the style that differs within the stretch reads as null. */
  getTextStyle(startOffset = 0, endOffset = this.text.length): TextStyle {
    return new TextStyle(commonFormat(touched(this, startOffset, endOffset)));
  }
  getLinkUrl(startOffset = 0, endOffset = this.text.length): string | null {
    const [first, ...others] = touched(this, startOffset, endOffset).map(
      ({ format }) => format.link?.uri ?? null,
    );
    return others.every((link) => link === first) ? (first ?? null) : null;
  }
  toString(): string {
    return 'RichTextValue';
  }
}

function touched({ runs }: RichTextValue, start: number, end: number): Run[] {
  return runs.filter((run) => run.start < Math.max(end, start + 1) && run.end > start);
}

/** What all runs agree in. */
function commonFormat(runs: Run[]): TextFormat {
  const [first, ...others] = runs.map(({ format }) => format);
  const common = Object.entries(first ?? {}).filter(([key, value]) =>
    others.every(
      (other) =>
        JSON.stringify(Object.entries(other).find(([name]) => name === key)?.[1]) === JSON.stringify(value),
    ),
  );
  return Object.fromEntries(common);
}

export class RichTextValueBuilder {
  private value: RichTextValue;
  constructor(value: RichTextValue = new RichTextValue('', [])) {
    this.value = value;
  }
  build(): RichTextValue {
    return this.value;
  }
  setText(text: string): this {
    this.value = new RichTextValue(text, [{ start: 0, end: text.length, format: {} }]);
    return this;
  }
  setTextStyle(...parameters: [TextStyle | null] | [number, number, TextStyle | null]): this {
    const { start, end, last } = stretchOf(this.value, parameters);
    const style = last instanceof TextStyle ? last.format : null;
    this.value = restyled(this.value, start, end, (format) =>
      style ? { ...format, ...style } : format.link ? { link: format.link } : {},
    );
    return this;
  }
  setLinkUrl(...parameters: [string | null] | [number, number, string | null]): this {
    const { start, end, last } = stretchOf(this.value, parameters);
    this.value = restyled(this.value, start, end, ({ link: _link, ...format }) =>
      typeof last === 'string' ? { ...format, link: { uri: last } } : format,
    );
    return this;
  }
  toString(): string {
    return 'RichTextValueBuilder';
  }
}

function stretchOf(
  value: RichTextValue,
  parameters: unknown[],
): { start: number; end: number; last: unknown } {
  if (parameters.length === 1) return { start: 0, end: value.text.length, last: parameters[0] };
  const [start, end, last] = parameters;
  if (
    typeof start !== 'number' ||
    typeof end !== 'number' ||
    start < 0 ||
    end > value.text.length ||
    start >= end
  )
    throw new ScriptError('Invalid argument: startOffset or endOffset');
  return { start, end, last };
}

/** The value with the format of one stretch changed; runs are split at its ends. */
function restyled(
  value: RichTextValue,
  start: number,
  end: number,
  change: (format: TextFormat) => TextFormat,
): RichTextValue {
  const runs = value.runs.flatMap((run): Run[] => {
    const inner = { start: Math.max(run.start, start), end: Math.min(run.end, end) };
    if (inner.start >= inner.end) return [run];
    return [
      { ...run, end: inner.start },
      { ...inner, format: change(run.format) },
      { ...run, start: inner.end },
    ].filter((piece) => piece.start < piece.end);
  });
  return new RichTextValue(value.text, merged(runs));
}

/** Neighbours of equal style are one run. */
function merged(runs: Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result[result.length - 1];
    if (last && JSON.stringify(last.format) === JSON.stringify(run.format)) last.end = run.end;
    else result.push({ ...run });
  }
  return result;
}
