/** Requests about charts: stored and answered, never drawn. */
import type { sheets_v4 } from 'googleapis';
import type { Sheet } from '../../../state/spreadsheet/model';
import { canonical } from '../canonical';
import type { Change } from '../change';
import { invalidArgument } from '../errors';
import { mergeMasked, updateMask } from '../field-mask';
import { asJson, isObject, type Json } from '../json';
import { newSheet, newSheetId, renumber } from '../new-sheet';
import { withTwins } from '../twins';
import type { RequestTable } from './table';

type Chart = sheets_v4.Schema$EmbeddedChart;
type Position = sheets_v4.Schema$EmbeddedObjectPosition;

const DEFAULT_SIZE = { widthPixels: 600, heightPixels: 371 };

export const CHART_REQUESTS = {
  addChart({ chart: sent }, change) {
    const { chartId, spec, position, ...rest } = canonical('EmbeddedChart', sent ?? {});
    if (!spec) throw invalidArgument('Must specify a chart spec.');
    if (chartId && find(change, chartId))
      throw invalidArgument(`Cannot add chart with duplicate ID: ${chartId}`);
    const place = placed(change, position);
    const chart: Chart = {
      chartId: chartId ?? change.newId((id) => find(change, id) !== undefined),
      spec: withDefaults(spec),
      position: place.position,
      ...rest,
    };
    place.sheet.charts.push(chart);
    return { addChart: { chart } };
  },

  updateChartSpec({ chartId, spec }, change) {
    const { sheet, chart } = existing(change, chartId);
    if (!spec) throw invalidArgument('Must specify a chart spec.');
    replace(sheet, chart, { ...chart, spec: withDefaults(canonical('ChartSpec', spec)) });
    return undefined;
  },

  updateEmbeddedObjectPosition({ objectId, newPosition, fields }, change) {
    const { sheet, chart } = existing(change, objectId);
    const wanted = canonical('EmbeddedObjectPosition', newPosition ?? {});
    const moved = newPosition?.newSheet === true || typeof newPosition?.sheetId === 'number';
    const place = moved
      ? placed(change, wanted)
      : placed(change, {
          overlayPosition: mergeMasked(
            chart.position?.overlayPosition,
            wanted.overlayPosition,
            updateMask('OverlayPosition', fields),
          ),
        });
    sheet.charts = sheet.charts.filter((other) => other !== chart);
    place.sheet.charts.push({ ...chart, position: place.position });
    return { updateEmbeddedObjectPosition: { position: place.position } };
  },

  updateEmbeddedObjectBorder({ objectId, border, fields }, change) {
    const { sheet, chart } = existing(change, objectId);
    const mask = withTwins('EmbeddedObjectBorder', updateMask('EmbeddedObjectBorder', fields));
    const next = mergeMasked(chart.border, canonical('EmbeddedObjectBorder', border ?? {}), mask);
    replace(sheet, chart, { ...chart, border: next });
    return undefined;
  },

  deleteEmbeddedObject({ objectId }, change) {
    const { sheet, chart } = existing(change, objectId);
    sheet.charts = sheet.charts.filter((other) => other !== chart);
    if (sheet.properties.sheetType !== 'OBJECT') return undefined;
    change.spreadsheet.sheets = change.spreadsheet.sheets.filter((other) => other !== sheet);
    renumber(change.spreadsheet);
    return undefined;
  },
} satisfies RequestTable;

/** What Google fills in for a chart that does not say. */
function withDefaults(spec: sheets_v4.Schema$ChartSpec): sheets_v4.Schema$ChartSpec {
  checkSources(asJson(spec));
  return { fontName: 'Roboto', hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS', ...spec };
}

/** Every source of a chart is one row or one column of cells. */
function checkSources(value: Json | undefined): void {
  if (Array.isArray(value)) for (const item of value) checkSources(item);
  if (!isObject(value)) return;
  for (const [key, item] of Object.entries(value)) {
    checkSources(item);
    if (key !== 'sources' || !Array.isArray(item)) continue;
    const length = (range: Json, axis: 'Row' | 'Column') =>
      isObject(range) ? Number(range[`end${axis}Index`]) - Number(range[`start${axis}Index`] ?? 0) : 1;
    const isLine = (['Row', 'Column'] as const).some((axis) =>
      item.every((range) => length(range, axis) === 1),
    );
    if (!isLine)
      throw invalidArgument('ChartSourceRange ranges require all rows or all columns to have length of 1');
  }
}

/** The sheet a chart lies on, and its position with the size filled in; `newSheet` makes a sheet for it. */
function placed(change: Change, position: Position | undefined): { sheet: Sheet; position: Position } {
  const overlay = position?.overlayPosition;
  if (!position?.newSheet && typeof position?.sheetId !== 'number') {
    const anchorCell = overlay?.anchorCell ?? {};
    const sheet = overlay?.anchorCell ? change.sheet(anchorCell.sheetId) : firstSheet(change);
    return { sheet, position: { overlayPosition: { anchorCell, ...DEFAULT_SIZE, ...overlay } } };
  }
  const { spreadsheet, workspace } = change;
  const sheetId = position.sheetId ?? newSheetId(workspace, spreadsheet);
  if (spreadsheet.sheets.some((sheet) => sheet.properties.sheetId === sheetId))
    throw invalidArgument(
      `Cannot add chart to new sheet with ID: ${sheetId}, a sheet with that ID already exists.`,
    );
  const titles = new Set(spreadsheet.sheets.map((sheet) => sheet.properties.title));
  let number = 1;
  while (titles.has(`Chart${number}`)) number++;
  const sheet = newSheet({
    sheetId,
    title: `Chart${number}`,
    index: spreadsheet.sheets.length,
    sheetType: 'OBJECT',
  });
  spreadsheet.sheets.push(sheet);
  return { sheet, position: { sheetId } };
}

function firstSheet(change: Change): Sheet {
  const sheet = change.spreadsheet.sheets[0];
  if (!sheet) throw invalidArgument('The spreadsheet has no sheet.');
  return sheet;
}

function find(change: Change, id: number | null | undefined): { sheet: Sheet; chart: Chart } | undefined {
  for (const sheet of change.spreadsheet.sheets) {
    const chart = sheet.charts.find((candidate) => candidate.chartId === id);
    if (chart) return { sheet, chart };
  }
  return undefined;
}

function existing(change: Change, id: number | null | undefined): { sheet: Sheet; chart: Chart } {
  const found = find(change, id);
  if (!found) throw invalidArgument(`No embedded object with id: ${id ?? 0}`);
  return found;
}

function replace(sheet: Sheet, old: Chart, next: Chart): void {
  sheet.charts = sheet.charts.map((chart) => (chart === old ? next : chart));
}
