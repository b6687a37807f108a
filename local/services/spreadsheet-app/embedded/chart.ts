/** Charts in a sheet and their builders: data over the Sheets API's charts, never drawn. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { NotEmulatedError } from '../../../host/script-error';
import { TextStyle } from '../../charts';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType } from '../../charts/enums';
import { areaOf } from '../area';
import type { Document } from '../document';
import { type EnumValue, valueNamed } from '../enums';
import { sizeOfSheet } from '../notation';
import type { Range } from '../range';
import { rangesOf } from './chart-data';
import { flattened, optionsOf } from './chart-options';
import { type ChartSettings, hiddenOf, specOf, typeOf } from './chart-spec';
import { ContainerInfo, positionAt } from './container';

type Stored = sheets_v4.Schema$EmbeddedChart;

class ChartOptions {
  constructor(private readonly options: Readonly<Record<string, unknown>>) {}
  get(option: string): unknown {
    return this.options[option] ?? null;
  }
}

export class EmbeddedChart {
  constructor(
    readonly document: Document,
    readonly stored: Stored,
    private readonly settings: ChartSettings,
  ) {}

  getChartId(): number | null {
    return this.stored.chartId ?? null;
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.stored.position ?? undefined);
  }
  getRanges(): Range[] {
    return rangesFrom(this.document, this.settings.ranges);
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.settings.options);
  }
  getNumHeaders(): number {
    return this.settings.headers ?? -1;
  }
  getTransposeRowsAndColumns(): boolean {
    return this.settings.transposed;
  }
  getMergeStrategy(): EnumValue {
    return this.settings.mergeRows ? ChartMergeStrategy.MERGE_ROWS : ChartMergeStrategy.MERGE_COLUMNS;
  }
  getHiddenDimensionStrategy(): EnumValue | undefined {
    return valueNamed(ChartHiddenDimensionStrategy, this.settings.hidden);
  }
  modify(): EmbeddedChartBuilder {
    return builderOf(this.settings.type, this.document, structuredClone(this.settings), this.stored);
  }
  toString(): string {
    return 'EmbeddedChart';
  }
}

/** A chart of a sheet. */
export function chartFrom(document: Document, stored: Stored): EmbeddedChart {
  const spec = stored.spec ?? {};
  return new EmbeddedChart(document, stored, {
    type: typeOf(spec),
    ranges: rangesOf(spec),
    options: optionsOf(stored),
    headers: spec.basicChart?.headerCount ?? undefined,
    transposed: false,
    mergeRows: false,
    hidden: hiddenOf(spec),
  });
}

export class EmbeddedChartBuilder {
  constructor(
    protected readonly document: Document,
    protected readonly settings: ChartSettings,
    private stored: Stored,
  ) {}

  addRange(range: Range): this {
    this.settings.ranges.push(range.gridRange);
    return this;
  }
  removeRange(range: Range): this {
    const gone = keyOf(range.gridRange);
    this.settings.ranges = this.settings.ranges.filter((held) => keyOf(held) !== gone);
    return this;
  }
  clearRanges(): this {
    this.settings.ranges = [];
    return this;
  }
  getRanges(): Range[] {
    return rangesFrom(this.document, this.settings.ranges);
  }
  getContainer(): ContainerInfo {
    return new ContainerInfo(this.stored.position ?? undefined);
  }
  getChartType(): EnumValue | undefined {
    return valueNamed(ChartType, this.settings.type);
  }
  setChartType(type: EnumValue): EmbeddedChartBuilder {
    return builderOf(type.name(), this.document, this.settings, this.stored);
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    const { widthPixels, heightPixels } = this.stored.position?.overlayPosition ?? {};
    const sheetId = this.stored.position?.overlayPosition?.anchorCell?.sheetId ?? 0;
    const size = { ...(widthPixels && { widthPixels }), ...(heightPixels && { heightPixels }) };
    this.stored = { ...this.stored, position: positionAt(sheetId, row, column, offsetX, offsetY, size) };
    return this;
  }
  setOption(option: string, value: unknown): this {
    Object.assign(this.settings.options, flattened(option, value));
    return this;
  }
  setNumHeaders(headers: number): this {
    this.settings.headers = headers;
    return this;
  }
  setTransposeRowsAndColumns(transpose: boolean): this {
    this.settings.transposed = transpose;
    return this;
  }
  setMergeStrategy(strategy: EnumValue): this {
    this.settings.mergeRows = strategy === ChartMergeStrategy.MERGE_ROWS;
    return this;
  }
  setHiddenDimensionStrategy(strategy: EnumValue): this {
    this.settings.hidden = strategy.name();
    return this;
  }
  build(): EmbeddedChart {
    const { width, height } = this.settings.options;
    const overlay = {
      ...this.stored.position?.overlayPosition,
      ...(width !== undefined && { widthPixels: Number(width) }),
      ...(height !== undefined && { heightPixels: Number(height) }),
    };
    const stored = { ...this.stored, spec: specOf(this.settings), position: { overlayPosition: overlay } };
    return new EmbeddedChart(this.document, stored, structuredClone(this.settings));
  }
}

function keyOf(range: sheets_v4.Schema$GridRange): string {
  const { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  return [sheetId ?? 0, startRowIndex ?? 0, endRowIndex, startColumnIndex ?? 0, endColumnIndex].join();
}

/** A new chart's builder, for a sheet. */
export function newChart(document: Document, sheetId: number): EmbeddedChartBuilder {
  const settings: ChartSettings = {
    type: 'COLUMN',
    ranges: [],
    options: {},
    headers: undefined,
    transposed: false,
    mergeRows: false,
    hidden: 'IGNORE_BOTH',
  };
  return new EmbeddedChartBuilder(document, settings, { position: positionAt(sheetId, 1, 1, 0, 0) });
}

function rangesFrom(document: Document, ranges: readonly sheets_v4.Schema$GridRange[]): Range[] {
  return ranges.map((range) => {
    const sheetId = range.sheetId ?? 0;
    return document.session.make.range(
      document,
      sheetId,
      areaOf(range, sizeOfSheet(document.sheet(sheetId))),
    );
  });
}

/** By method: the option it sets and what it makes of its argument. */
type Setters = Readonly<Record<string, (...args: unknown[]) => Record<string, unknown>>>;

const put = (option: string) => (value: unknown) => ({ [option]: value });
const fixed = (option: string, value: unknown) => () => ({ [option]: value });
const style = (option: string) => (value: unknown) =>
  value instanceof TextStyle ? flattened(option, value.style) : {};

const TITLES: Setters = {
  setBackgroundColor: put('backgroundColor'),
  setColors: put('colors'),
  setLegendPosition: (position) => ({ 'legend.position': String(position).toLowerCase() }),
  setLegendTextStyle: style('legend.textStyle'),
  setTitle: put('title'),
  setTitleTextStyle: style('titleTextStyle'),
};
const AXES: Setters = {
  ...TITLES,
  setXAxisTextStyle: style('hAxis.textStyle'),
  setXAxisTitle: put('hAxis.title'),
  setXAxisTitleTextStyle: style('hAxis.titleTextStyle'),
  setYAxisTextStyle: style('vAxis.textStyle'),
  setYAxisTitle: put('vAxis.title'),
  setYAxisTitleTextStyle: style('vAxis.titleTextStyle'),
};
const reverseCategories = fixed('reverseCategories', true);
const between = (axis: string) => (start: unknown, end: unknown) => ({
  [`${axis}.viewWindow.min`]: start,
  [`${axis}.viewWindow.max`]: end,
});
const SERIES: Setters = {
  ...AXES,
  reverseCategories,
  setRange: between('vAxis'),
  useLogScale: fixed('vAxis.logScale', true),
};
const stacked: Setters = { setStacked: fixed('isStacked', true) };
const pointStyle: Setters = { setPointStyle: put('pointStyle') };

/** Builders by kind of chart, with the methods of their own. */
const TYPED: Readonly<Record<string, Setters>> = {
  Area: { ...SERIES, ...stacked, ...pointStyle },
  Bar: { ...SERIES, ...stacked, reverseDirection: fixed('reverseDirection', true) },
  Column: { ...SERIES, ...stacked },
  Combo: { ...SERIES, ...stacked },
  Histogram: { ...SERIES, ...stacked },
  Line: {
    ...SERIES,
    ...pointStyle,
    setCurveStyle: (curve) => ({ curveType: String(curve) === 'SMOOTH' ? 'function' : 'none' }),
  },
  Pie: { ...TITLES, reverseCategories, set3D: fixed('is3D', true) },
  Scatter: {
    ...AXES,
    ...pointStyle,
    setXAxisLogScale: fixed('hAxis.logScale', true),
    setXAxisRange: between('hAxis'),
    setYAxisLogScale: fixed('vAxis.logScale', true),
    setYAxisRange: between('vAxis'),
  },
};

type BuilderClass = new (document: Document, settings: ChartSettings, stored: Stored) => EmbeddedChartBuilder;

/** The typed builders by their names in Google's reference. */
export const CHART_BUILDERS: Readonly<Record<string, BuilderClass>> = Object.fromEntries(
  Object.entries(TYPED).map(([kind, setters]) => {
    const name = `Embedded${kind}ChartBuilder`;
    const made = { [name]: class extends EmbeddedChartBuilder {} }[name] ?? EmbeddedChartBuilder;
    for (const [method, options] of Object.entries(setters))
      Object.defineProperty(made.prototype, method, {
        configurable: true,
        writable: true,
        value(this: EmbeddedChartBuilder, ...args: unknown[]): EmbeddedChartBuilder {
          for (const [option, value] of Object.entries(options(...args))) this.setOption(option, value);
          return this;
        },
      });
    return [name, made];
  }),
);

function builderOf(
  type: string,
  document: Document,
  settings: ChartSettings,
  stored: Stored,
): EmbeddedChartBuilder {
  settings.type = type;
  const kind = type.charAt(0) + type.slice(1).toLowerCase();
  const Builder = CHART_BUILDERS[`Embedded${kind}ChartBuilder`] ?? EmbeddedChartBuilder;
  return new Builder(document, settings, stored);
}

for (const kind of [...Object.keys(TYPED), 'Table'])
  Object.defineProperty(EmbeddedChartBuilder.prototype, `as${kind}Chart`, {
    configurable: true,
    writable: true,
    value(this: EmbeddedChartBuilder): EmbeddedChartBuilder {
      if (kind === 'Table') throw new NotEmulatedError('EmbeddedChartBuilder.asTableChart');
      const type = valueNamed(ChartType, kind.toUpperCase());
      return type ? this.setChartType(type) : this;
    },
  });
