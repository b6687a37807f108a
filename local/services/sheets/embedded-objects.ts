/** What floats over cells (charts and slicers): finding it, placing it, replacing it. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Sheet } from '../../state/spreadsheet/model';
import type { Change } from './change';
import { invalidArgument } from './errors';
import { newSheet, newSheetId } from './new-sheet';

type Chart = sheets_v4.Schema$EmbeddedChart;
type Slicer = sheets_v4.Schema$Slicer;
type Position = sheets_v4.Schema$EmbeddedObjectPosition;

const DEFAULT_SIZE = { widthPixels: 600, heightPixels: 371 };

/** An object with the sheet it lies on. `put` stores its next version there, or removes it. */
export interface EmbeddedObject<Item extends Chart | Slicer = Chart | Slicer> {
  sheet: Sheet;
  item: Item;
  put(next: Item | undefined, target?: Sheet): void;
}

export function findChart(change: Change, id: number | null | undefined): EmbeddedObject<Chart> | undefined {
  for (const sheet of change.spreadsheet.sheets) {
    const item = sheet.charts.find((candidate) => candidate.chartId === id);
    if (!item) continue;
    return {
      sheet,
      item,
      put(next, target = sheet) {
        const same = target === sheet && next;
        sheet.charts = sheet.charts.flatMap((other) => (other === item ? (same ? [same] : []) : [other]));
        if (next && target !== sheet) target.charts.push(next);
      },
    };
  }
  return undefined;
}

export function findSlicer(
  change: Change,
  id: number | null | undefined,
): EmbeddedObject<Slicer> | undefined {
  for (const sheet of change.spreadsheet.sheets) {
    const item = sheet.slicers.find((candidate) => candidate.slicerId === id);
    if (!item) continue;
    return {
      sheet,
      item,
      put(next, target = sheet) {
        const same = target === sheet && next;
        sheet.slicers = sheet.slicers.flatMap((other) => (other === item ? (same ? [same] : []) : [other]));
        if (next && target !== sheet) target.slicers.push(next);
      },
    };
  }
  return undefined;
}

/** The chart or slicer of that id. Throws `No embedded object with id: N`. */
export function existingObject(change: Change, id: number | null | undefined): EmbeddedObject {
  const found = findChart(change, id) ?? findSlicer(change, id);
  if (!found) throw invalidArgument(`No embedded object with id: ${id ?? 0}`);
  change.guardSheet(found.sheet);
  return found;
}

/** The id for a new object: the one sent, unless it is taken. */
export function objectId(change: Change, sent: number | null | undefined, kind: 'chart' | 'slicer'): number {
  const taken = (id: number) => (findChart(change, id) ?? findSlicer(change, id)) !== undefined;
  if (!sent) return change.newId(taken);
  if (taken(sent)) throw invalidArgument(`Cannot add ${kind} with duplicate ID: ${sent}`);
  return sent;
}

/** The sheet an object lies on, and its position with the size filled in; `newSheet` makes a sheet for it. */
export function placeObject(
  change: Change,
  position: Position | undefined,
): { sheet: Sheet; position: Position } {
  const overlay = position?.overlayPosition;
  if (!position?.newSheet && typeof position?.sheetId !== 'number') {
    const anchorCell = overlay?.anchorCell ?? {};
    const sheet = overlay?.anchorCell ? change.sheet(anchorCell.sheetId) : firstSheet(change);
    change.guardSheet(sheet);
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
