/** The Spreadsheet resource as answered: all of it, some ranges of it, with or without grid data. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Actor, Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import type { GridBounds } from '../../state/spreadsheet/ranges';
import { type Mask, maskWants } from './field-mask';
import { gridData } from './grid-data';
import { boundsOf, gridRange, intersects } from './grid-range';
import { isEditor } from './protection';

interface ResourceOptions {
  /** Ranges asked for; undefined means the whole spreadsheet. */
  ranges?: { sheet: Sheet; range: GridBounds }[];
  includeGridData: boolean;
  mask?: Mask;
  actor: Actor;
  /** Whether the actor owns the file: owners may edit whatever is protected. */
  isOwner: boolean;
}

export function spreadsheetUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

/** The resource, before the field mask is applied (parts that the mask does not want may be missing). */
export function spreadsheetResource(
  spreadsheet: Spreadsheet,
  options: ResourceOptions,
): sheets_v4.Schema$Spreadsheet {
  const sheets = options.ranges
    ? spreadsheet.sheets.filter((sheet) => options.ranges?.some((asked) => asked.sheet === sheet))
    : spreadsheet.sheets;
  const metadata = spreadsheet.developerMetadata.filter((entry) => entry.location?.spreadsheet);
  const resource: sheets_v4.Schema$Spreadsheet = {
    spreadsheetId: spreadsheet.id,
    properties: spreadsheet.properties,
    sheets: sheets.map((sheet) => sheetResource(spreadsheet, sheet, options)),
  };
  if (spreadsheet.namedRanges.length > 0) resource.namedRanges = spreadsheet.namedRanges;
  resource.spreadsheetUrl = spreadsheetUrl(spreadsheet.id);
  if (metadata.length > 0) resource.developerMetadata = metadata;
  return resource;
}

function sheetResource(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  options: ResourceOptions,
): sheets_v4.Schema$Sheet {
  const asked = options.ranges?.filter((entry) => entry.sheet === sheet).map((entry) => entry.range);
  const touches = (range: sheets_v4.Schema$GridRange | undefined) =>
    !asked || asked.some((bounds) => intersects(bounds, boundsOf(sheet, range)));
  const resource: sheets_v4.Schema$Sheet = { properties: sheet.properties };
  const hasGrid = sheet.properties.sheetType !== 'OBJECT';
  if (hasGrid && options.includeGridData && maskWants(options.mask, 'sheets', 'data'))
    resource.data = gridData(spreadsheet, sheet, asked, options.mask?.get('sheets')?.get('data'));
  resource.merges = kept(sheet.merges.filter(touches));
  resource.conditionalFormats = kept(
    sheet.conditionalFormats
      .filter((rule) => (rule.ranges ?? []).some(touches))
      .map((rule) => resolvedRule(sheet, rule)),
  );
  resource.filterViews = kept(sheet.filterViews.filter((view) => touches(view.range)));
  resource.protectedRanges = kept(
    sheet.protectedRanges
      .filter((protection) => touches(protection.range))
      .map((protection) => shownProtection(protection, options)),
  );
  if (sheet.basicFilter && touches(sheet.basicFilter.range)) resource.basicFilter = sheet.basicFilter;
  resource.charts = kept(sheet.charts);
  resource.bandedRanges = kept(sheet.bandedRanges.filter((banding) => touches(banding.range)));
  resource.developerMetadata = kept(
    spreadsheet.developerMetadata.filter((entry) => entry.location?.sheetId === sheet.properties.sheetId),
  );
  resource.rowGroups = kept(sheet.rowGroups);
  resource.columnGroups = kept(sheet.columnGroups);
  resource.slicers = kept(sheet.slicers);
  resource.tables = kept(sheet.tables ?? []);
  for (const key of Object.keys(resource) as (keyof sheets_v4.Schema$Sheet)[])
    if (resource[key] === undefined) delete resource[key];
  return resource;
}

function kept<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** A conditional format rule with its ranges resolved to the grid (R35). */
export function resolvedRule(
  sheet: Sheet,
  rule: sheets_v4.Schema$ConditionalFormatRule,
): sheets_v4.Schema$ConditionalFormatRule {
  return {
    ...rule,
    ranges: (rule.ranges ?? []).map((range) => gridRange(sheet.properties.sheetId, boundsOf(sheet, range))),
  };
}

/** A protection as this user sees it: only those who may edit it see its editors (R22). */
function shownProtection(
  protection: sheets_v4.Schema$ProtectedRange,
  options: ResourceOptions,
): sheets_v4.Schema$ProtectedRange {
  const mayEdit = options.isOwner || protection.warningOnly === true || isEditor(protection, options.actor);
  const { editors, ...rest } = protection;
  return {
    ...rest,
    ...(mayEdit && { requestingUserCanEdit: true }),
    ...(mayEdit && editors && { editors }),
  };
}
