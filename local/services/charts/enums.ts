/** Enumerations of the Charts service. */
import { scriptEnum } from '../../host/script-enum';

export const ChartHiddenDimensionStrategy = scriptEnum(
  'IGNORE_BOTH',
  'IGNORE_ROWS',
  'IGNORE_COLUMNS',
  'SHOW_BOTH',
);
export const ChartMergeStrategy = scriptEnum('MERGE_COLUMNS', 'MERGE_ROWS');
export const ChartType = scriptEnum(
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
);
export const ColumnType = scriptEnum('DATE', 'NUMBER', 'STRING');
export const CurveStyle = scriptEnum('NORMAL', 'SMOOTH');
export const PointStyle = scriptEnum('NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE');
export const Position = scriptEnum('TOP', 'RIGHT', 'BOTTOM', 'NONE', 'LEFT');
