/** The parts of a spreadsheet sent to `spreadsheets.create` that are made by the same requests as later ones. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';

type Request = sheets_v4.Schema$Request;

/** Requests that add what was sent besides properties and cells. */
export function requestsOfParts(body: sheets_v4.Schema$Spreadsheet): Request[] {
  return [
    ...each(body.namedRanges, (namedRange) => ({ addNamedRange: { namedRange } })),
    ...each(body.developerMetadata, (developerMetadata) => ({
      createDeveloperMetadata: { developerMetadata },
    })),
    ...each(body.sheets, requestsOfSheet).flat(),
  ];
}

function requestsOfSheet(sheet: sheets_v4.Schema$Sheet): Request[] {
  const sheetId = sheet.properties?.sheetId ?? 0;
  const requests: Request[] = [
    ...each(sheet.merges, (range) => ({ mergeCells: { range, mergeType: 'MERGE_ALL' } })),
    ...each(sheet.conditionalFormats, (rule, index) => ({ addConditionalFormatRule: { rule, index } })),
    ...each(sheet.filterViews, (filter) => ({ addFilterView: { filter } })),
    ...each(sheet.protectedRanges, (protectedRange) => ({ addProtectedRange: { protectedRange } })),
    ...each(sheet.bandedRanges, (bandedRange) => ({ addBanding: { bandedRange } })),
    ...each(sheet.charts, (chart) => ({ addChart: { chart } })),
    ...each(sheet.slicers, (slicer) => ({ addSlicer: { slicer } })),
    ...each(sheet.tables, (table) => ({ addTable: { table } })),
    ...each(sheet.rowGroups, ({ range }) => ({ addDimensionGroup: { range: { ...range, sheetId } } })),
    ...each(sheet.columnGroups, ({ range }) => ({ addDimensionGroup: { range: { ...range, sheetId } } })),
    ...each(sheet.developerMetadata, (developerMetadata) => ({
      createDeveloperMetadata: { developerMetadata },
    })),
  ];
  if (sheet.basicFilter) requests.push({ setBasicFilter: { filter: sheet.basicFilter } });
  return requests;
}

function each<Item, Result>(
  items: Item[] | undefined,
  make: (item: Item, index: number) => Result,
): Result[] {
  return (items ?? []).map(make);
}
