/** Copying a sheet into another (or the same) spreadsheet. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { sheetByTitle } from '../../state/spreadsheet/grid';
import type { Actor, Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import type { Workspace } from '../../state/workspace';
import { Change } from './change';
import { newSheetId } from './new-sheet';
import { copyNamedRanges, duplicateOf } from './sheet-copy';

/** Adds a copy of `source`, as the last sheet, named `Copy of X`; answers its properties. Named ranges of `origin` on it come along. */
export function copySheet(
  workspace: Workspace,
  source: Sheet,
  targetId: string,
  actor: Actor,
  origin?: Spreadsheet,
): sheets_v4.Schema$SheetProperties {
  const change = new Change(workspace, targetId, actor);
  const { spreadsheet } = change;
  const first = `Copy of ${source.properties.title}`;
  let title = first;
  for (let number = 2; sheetByTitle(spreadsheet, title); number++) title = `${first} ${number}`;
  const { hidden: _hidden, ...properties } = source.properties;
  const copy = duplicateOf(change, source, {
    ...properties,
    sheetId: newSheetId(workspace, spreadsheet),
    title,
    index: spreadsheet.sheets.length,
  });
  spreadsheet.sheets.push(copy);
  copyNamedRanges(change, origin?.namedRanges ?? [], source, copy);
  change.commit();
  return copy.properties;
}
