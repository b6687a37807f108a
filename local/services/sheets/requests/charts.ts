/** Requests about charts and slicers: stored and answered, never drawn. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { canonical } from '../canonical';
import type { Change } from '../change';
import { existingObject, findChart, findSlicer, objectId, placeObject } from '../embedded-objects';
import { invalidArgument } from '../errors';
import { mergeMasked, updateMask } from '../field-mask';
import { applyFilter } from '../filter';
import { boundsOf, checkedBounds, gridRange } from '../grid-range';
import { asJson, isObject, type Json } from '../json';
import { renumber } from '../new-sheet';
import { withTwins } from '../twins';
import type { RequestTable } from './table';

export const CHART_REQUESTS = {
  addChart({ chart: sent }, change) {
    const { chartId, spec, position, ...rest } = canonical('EmbeddedChart', sent ?? {});
    if (!spec) throw invalidArgument('Must specify a chart spec.');
    const id = objectId(change, chartId, 'chart');
    const place = placeObject(change, position);
    const chart = { chartId: id, spec: withDefaults(spec), position: place.position, ...rest };
    place.sheet.charts.push(chart);
    return { addChart: { chart } };
  },

  updateChartSpec({ chartId, spec }, change) {
    const found = findChart(change, chartId);
    if (!found) throw invalidArgument(`No embedded object with id: ${chartId ?? 0}`);
    if (!spec) throw invalidArgument('Must specify a chart spec.');
    change.guardSheet(found.sheet);
    found.put({ ...found.item, spec: withDefaults(canonical('ChartSpec', spec)) });
    return undefined;
  },

  addSlicer({ slicer: sent }, change) {
    const { slicerId, spec, position } = canonical('Slicer', sent ?? {});
    if (!spec?.dataRange) throw invalidArgument('Must specify a data range for the slicer.');
    const id = objectId(change, slicerId, 'slicer');
    const place = placeObject(change, position);
    const slicer = { slicerId: id, spec: placedSpec(change, spec), position: place.position };
    place.sheet.slicers.push(slicer);
    applyFilter(change.spreadsheet, change.sheet(slicer.spec.dataRange?.sheetId));
    return { addSlicer: { slicer } };
  },

  updateSlicerSpec({ slicerId, spec, fields }, change) {
    const mask = withTwins('SlicerSpec', updateMask('SlicerSpec', fields));
    const found = findSlicer(change, slicerId);
    if (!found) throw invalidArgument(`No embedded object with id: ${slicerId ?? 0}`);
    change.guardSheet(found.sheet);
    const merged = mergeMasked(found.item.spec, canonical('SlicerSpec', spec ?? {}), mask);
    const next = { ...found.item, spec: placedSpec(change, merged) };
    found.put(next);
    applyFilter(change.spreadsheet, change.sheet(next.spec.dataRange?.sheetId));
    return undefined;
  },

  updateEmbeddedObjectPosition({ objectId: id, newPosition, fields }, change) {
    const found = existingObject(change, id);
    const wanted = canonical('EmbeddedObjectPosition', newPosition ?? {});
    const moved = newPosition?.newSheet === true || typeof newPosition?.sheetId === 'number';
    const place = moved
      ? placeObject(change, wanted)
      : placeObject(change, {
          overlayPosition: mergeMasked(
            found.item.position?.overlayPosition,
            wanted.overlayPosition,
            updateMask('OverlayPosition', fields),
          ),
        });
    found.put({ ...found.item, position: place.position }, place.sheet);
    return { updateEmbeddedObjectPosition: { position: place.position } };
  },

  updateEmbeddedObjectBorder({ objectId: id, border, fields }, change) {
    existingObject(change, id);
    const chart = findChart(change, id);
    if (!chart) throw invalidArgument('Only charts have borders.');
    const mask = withTwins('EmbeddedObjectBorder', updateMask('EmbeddedObjectBorder', fields));
    const next = mergeMasked(chart.item.border, canonical('EmbeddedObjectBorder', border ?? {}), mask);
    chart.put({ ...chart.item, border: next });
    return undefined;
  },

  deleteEmbeddedObject({ objectId: id }, change) {
    const { sheet, item, put } = existingObject(change, id);
    put(undefined);
    if ('slicerId' in item) applyFilter(change.spreadsheet, change.sheet(item.spec?.dataRange?.sheetId));
    if (sheet.properties.sheetType !== 'OBJECT') return undefined;
    change.spreadsheet.sheets = change.spreadsheet.sheets.filter((other) => other !== sheet);
    renumber(change.spreadsheet);
    return undefined;
  },
} satisfies RequestTable;

/** What Google fills in for a slicer that does not say, with its range resolved to the grid. */
function placedSpec(change: Change, spec: sheets_v4.Schema$SlicerSpec): sheets_v4.Schema$SlicerSpec {
  const sheet = change.sheet(spec.dataRange?.sheetId);
  const bounds = checkedBounds(sheet, spec.dataRange);
  change.guard(sheet, boundsOf(sheet, spec.dataRange));
  return { applyToPivotTables: true, ...spec, dataRange: gridRange(sheet.properties.sheetId, bounds) };
}

/** What Google fills in for a chart that does not say. */
function withDefaults(spec: sheets_v4.Schema$ChartSpec): sheets_v4.Schema$ChartSpec {
  checkSources(asJson(spec));
  const { basicChart, title, titleTextFormat } = spec;
  const axis = basicChart?.axis?.map((one) => ({
    viewWindowOptions: {},
    ...one,
    format: { fontFamily: FONT, ...one.format },
  }));
  return {
    fontName: FONT,
    hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
    ...spec,
    ...(title && { titleTextFormat: { fontFamily: FONT, ...titleTextFormat } }),
    ...(axis && { basicChart: { ...basicChart, axis } }),
  };
}

const FONT = 'Roboto';
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
