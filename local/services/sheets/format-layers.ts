/** What lies under and over a cell's own format: alternating colours below it, conditional formats above it. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import type { Place } from './condition-cells';
import { conditionalFormatAt } from './conditional-formats';
import { boundsOf, covers } from './grid-range';

type Format = Readonly<sheets_v4.Schema$CellFormat>;
type Bands = sheets_v4.Schema$BandingProperties;

export interface FormatLayers {
  under?: Format;
  over?: Format;
}

/** The layers of a cell; undefined when there are none, which is what most cells have. */
export function layersOf(spreadsheet: Spreadsheet, sheet: Sheet, cell: Place): FormatLayers | undefined {
  if (sheet.bandedRanges.length === 0 && sheet.conditionalFormats.length === 0) return undefined;
  const under = bandOf(sheet, cell.row, cell.column);
  const over = conditionalFormatAt(spreadsheet, sheet, cell);
  return under || over ? { ...(under && { under }), ...(over && { over }) } : undefined;
}

function bandOf(sheet: Sheet, row: number, column: number): Format | undefined {
  for (const { range, rowProperties, columnProperties } of sheet.bandedRanges) {
    const bounds = boundsOf(sheet, range);
    if (!covers(bounds, row, column)) continue;
    const band =
      (rowProperties && bandAt(rowProperties, row - bounds.startRow, bounds.endRow - bounds.startRow)) ??
      (columnProperties &&
        bandAt(columnProperties, column - bounds.startColumn, bounds.endColumn - bounds.startColumn));
    if (band) return band;
  }
  return undefined;
}

/** The colour of the line at an offset: header first, footer last, and the two others by turns. */
function bandAt(bands: Bands, offset: number, count: number): Format | undefined {
  const isHeader = bands.headerColor !== undefined && offset === 0;
  const isFooter = bands.footerColor !== undefined && offset === count - 1;
  const turn = offset - (bands.headerColor ? 1 : 0);
  const name = isHeader ? 'header' : isFooter ? 'footer' : turn % 2 === 0 ? 'firstBand' : 'secondBand';
  const backgroundColor = bands[`${name}Color`];
  const backgroundColorStyle = bands[`${name}ColorStyle`];
  return backgroundColor && { backgroundColor, backgroundColorStyle };
}
