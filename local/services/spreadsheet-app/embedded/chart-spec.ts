/** What a chart builder was told, as a chart of the Sheets API, and back. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { NotEmulatedError } from '../../../host/script-error';
import { linesOf } from './chart-data';
import { axesOf, commonSpec, legendOf, seriesColor } from './chart-options';

export interface ChartSettings {
  type: string;
  ranges: sheets_v4.Schema$GridRange[];
  options: Record<string, unknown>;
  /** Undefined: the spreadsheet guesses. */
  headers: number | undefined;
  transposed: boolean;
  mergeRows: boolean;
  hidden: string;
}

const HIDDEN: Readonly<Record<string, string>> = {
  IGNORE_BOTH: 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
  IGNORE_ROWS: 'SKIP_HIDDEN_ROWS',
  IGNORE_COLUMNS: 'SKIP_HIDDEN_COLUMNS',
  SHOW_BOTH: 'SHOW_ALL',
};

const BASIC = new Set(['AREA', 'BAR', 'COLUMN', 'COMBO', 'LINE', 'SCATTER', 'STEPPED_AREA']);

/** @throws NotEmulatedError for kinds of charts that the Sheets API does not know. */
export function specOf(settings: ChartSettings): sheets_v4.Schema$ChartSpec {
  const { type, options } = settings;
  const lines = linesOf(settings.ranges, settings.transposed || settings.mergeRows);
  const make = BASIC.has(type) ? basicChart : KINDS[type];
  if (!make) throw new NotEmulatedError(`A chart of type ${type}`);
  return {
    ...commonSpec(options),
    hiddenDimensionStrategy: HIDDEN[settings.hidden] ?? 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
    ...make(settings, lines),
  };
}

type Lines = sheets_v4.Schema$ChartData[];
type Make = (settings: ChartSettings, lines: Lines) => sheets_v4.Schema$ChartSpec;

const first = (lines: Lines) => lines[0] ?? {};

function basicChart({ type, options, headers }: ChartSettings, lines: Lines): sheets_v4.Schema$ChartSpec {
  const stacked = options.isStacked;
  const axis = axesOf(options);
  const series = lines.slice(1).map((data, index) => {
    const colorStyle = seriesColor(options, index);
    const own = options[`series.${index}.type`];
    return {
      series: data,
      targetAxis: type === 'BAR' ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
      ...(colorStyle && { colorStyle }),
      ...(type === 'COMBO' && { type: String(own ?? (index === 0 ? 'COLUMN' : 'LINE')).toUpperCase() }),
    };
  });
  const legendPosition = legendOf(options);
  return {
    basicChart: {
      chartType: type,
      ...(legendPosition && { legendPosition }),
      ...(axis.length > 0 && { axis }),
      domains: [{ domain: first(lines), ...(options.reverseCategories === true && { reversed: true }) }],
      series,
      headerCount: headers ?? 1,
      ...(Boolean(stacked) && {
        stackedType: String(stacked).startsWith('percent') ? 'PERCENT_STACKED' : 'STACKED',
      }),
      ...(options.curveType === 'function' && { lineSmoothing: true }),
      ...(options.is3D === true && { threeDimensional: true }),
      ...(options.interpolateNulls === true && { interpolateNulls: true }),
    },
  };
}

const KINDS: Readonly<Record<string, Make>> = {
  BUBBLE: (_settings, lines) => ({
    bubbleChart: {
      bubbleLabels: first(lines),
      domain: lines[1] ?? {},
      series: lines[2] ?? {},
      ...(lines[3] && { groupIds: lines[3] }),
      ...(lines[4] && { bubbleSizes: lines[4] }),
    },
  }),
  CANDLESTICK: (_settings, lines) => ({
    candlestickChart: {
      domain: { data: first(lines) },
      data: [
        {
          lowSeries: { data: lines[1] ?? {} },
          openSeries: { data: lines[2] ?? {} },
          closeSeries: { data: lines[3] ?? {} },
          highSeries: { data: lines[4] ?? {} },
        },
      ],
    },
  }),
  HISTOGRAM: ({ options }, lines) => {
    const legendPosition = legendOf(options);
    const bucketSize = options['histogram.bucketSize'];
    return {
      histogramChart: {
        series: lines.map((data) => ({ data })),
        ...(legendPosition && { legendPosition }),
        ...(bucketSize !== undefined && { bucketSize: Number(bucketSize) }),
      },
    };
  },
  ORG: (_settings, lines) => ({ orgChart: { labels: first(lines), parentLabels: lines[1] ?? {} } }),
  PIE: ({ options }, lines) => {
    const legendPosition = legendOf(options);
    return {
      pieChart: {
        ...(legendPosition && { legendPosition }),
        domain: first(lines),
        series: lines[1] ?? {},
        ...(options.is3D === true && { threeDimensional: true }),
        ...(options.pieHole !== undefined && { pieHole: Number(options.pieHole) }),
      },
    };
  },
  TREEMAP: (_settings, lines) => ({
    treemapChart: { labels: first(lines), parentLabels: lines[1] ?? {}, sizeData: lines[2] ?? {} },
  }),
  WATERFALL: (_settings, lines) => ({
    waterfallChart: { domain: { data: first(lines) }, series: lines.slice(1).map((data) => ({ data })) },
  }),
};

/** Name of `Charts.ChartType` of a stored chart. */
export function typeOf(spec: sheets_v4.Schema$ChartSpec | undefined): string {
  if (spec?.basicChart) return spec.basicChart.chartType ?? 'COLUMN';
  const held = Object.keys(spec ?? {}).find((key) => key.endsWith('Chart')) ?? 'tableChart';
  return held.replace(/Chart$/, '').toUpperCase();
}

/** Name of the strategy for hidden rows and columns of a stored chart. */
export function hiddenOf(spec: sheets_v4.Schema$ChartSpec | undefined): string {
  const strategy = spec?.hiddenDimensionStrategy ?? 'SKIP_HIDDEN_ROWS_AND_COLUMNS';
  return Object.entries(HIDDEN).find(([, held]) => held === strategy)?.[0] ?? 'IGNORE_BOTH';
}
