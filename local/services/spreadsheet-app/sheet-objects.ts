/** Sheet: what lies over its grid: charts, slicers, pictures, drawings. */
import { ScriptError, signatureError } from '../../host/script-error';
import { chartFrom, type EmbeddedChart, type EmbeddedChartBuilder, newChart } from './embedded/chart';
import { imagesOf, insertImage, type OverGridImage } from './embedded/image';
import { insertSlicer, Slicer } from './embedded/slicer';
import type { Range } from './range';
import { SheetContents } from './sheet-contents';
import { structureOf } from './sheet-core';

export class SheetObjects extends SheetContents {
  newChart(): EmbeddedChartBuilder {
    return newChart(this.document, this.sheetId);
  }
  getCharts(): EmbeddedChart[] {
    return structureOf(this).charts.map((chart) => chartFrom(this.document, chart));
  }
  insertChart(chart: EmbeddedChart): void {
    if (chart.getRanges().length === 0)
      throw new ScriptError('A chart needs at least one range. Use addRange to give it one.');
    const { spec, position } = chart.stored;
    const overlay = position?.overlayPosition;
    const anchorCell = { ...overlay?.anchorCell, sheetId: this.sheetId };
    const placed = { overlayPosition: { ...overlay, anchorCell } };
    this.document.change({ addChart: { chart: { ...(spec && { spec }), position: placed } } });
  }
  updateChart(chart: EmbeddedChart): void {
    const { chartId, spec, position } = chart.stored;
    if (chartId === null || chartId === undefined) throw new ScriptError('The chart is not in the sheet.');
    this.document.change(
      { updateChartSpec: { chartId, ...(spec && { spec }) } },
      ...(position
        ? [{ updateEmbeddedObjectPosition: { objectId: chartId, newPosition: position, fields: '*' } }]
        : []),
    );
  }
  removeChart(chart: EmbeddedChart): void {
    const objectId = chart.getChartId();
    if (objectId === null) throw new ScriptError('The chart is not in the sheet.');
    this.document.change({ deleteEmbeddedObject: { objectId } });
  }

  getSlicers(): Slicer[] {
    return structureOf(this).slicers.map(({ slicerId }) => new Slicer(this.document, slicerId ?? 0));
  }
  insertSlicer(range: Range, ...place: number[]): Slicer {
    return insertSlicer(this.document, this.sheetId, range, place);
  }

  getImages(): OverGridImage[] {
    return imagesOf(this.document, this.sheetId);
  }
  /** `column` and `row` count from 1. */
  insertImage(source: unknown, ...place: number[]): OverGridImage {
    if (place.length < 2) throw signatureError('SpreadsheetApp.Sheet.insertImage', [source, ...place]);
    return insertImage(this.document, this.sheetId, source, place);
  }

  /** Drawings are made by hand only, and nobody draws here. */
  getDrawings(): never[] {
    structureOf(this);
    return [];
  }
}
