/** One atomic change of a spreadsheet: a draft that becomes the spreadsheet on `commit`, or is dropped. */
import { shareRows, sheetById } from '../../state/spreadsheet/grid';
import type { Actor, Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import type { GridBounds } from '../../state/spreadsheet/ranges';
import type { Workspace } from '../../state/workspace';
import { touchFile } from '../drive/changes';
import { invalidArgument, notFound, PROTECTED } from './errors';
import { mayEditRange, mayEditSheet } from './protection';

export class Change {
  /** What the spreadsheet will be. Replace what lies in it, do not mutate nested messages: they are shared. */
  readonly spreadsheet: Spreadsheet;
  private readonly original: Spreadsheet;
  readonly isOwner: boolean;

  constructor(
    readonly workspace: Workspace,
    spreadsheetId: string,
    readonly actor: Actor,
  ) {
    const original = workspace.spreadsheets.get(spreadsheetId);
    if (!original) throw notFound();
    this.original = original;
    this.spreadsheet = draftOf(original);
    this.isOwner = this.owner === actor.email;
  }

  /** Address of the file's owner; the actor's own when the file is not (yet) on Drive. */
  get owner(): string {
    return this.workspace.files.get(this.spreadsheet.id)?.owner ?? this.actor.email;
  }

  /** The sheet of that id. Throws `No grid with id: N`. */
  sheet(sheetId: number | null | undefined): Sheet {
    const sheet = sheetById(this.spreadsheet, sheetId ?? 0);
    if (!sheet) throw invalidArgument(`No grid with id: ${sheetId ?? 0}`);
    return sheet;
  }

  /** Throws Google's message when the actor may not write into these cells. */
  guard(sheet: Sheet, bounds: GridBounds): void {
    if (!this.isOwner && !mayEditRange(sheet, bounds, this.actor, this.spreadsheet))
      throw invalidArgument(PROTECTED);
  }

  /** Throws Google's message when the sheet is protected as a whole and the actor is none of its editors. */
  guardSheet(sheet: Sheet): void {
    if (!this.isOwner && !mayEditSheet(sheet, this.actor)) throw invalidArgument(PROTECTED);
  }

  /** A number for a new sheet, chart, protection ...: positive, below 2^31, and not `taken`. */
  newId(taken: (id: number) => boolean): number {
    for (;;) {
      const id = Math.floor(this.workspace.draw() * 2147483646) + 1;
      if (!taken(id)) return id;
    }
  }

  /** Marks the draft as changed, so that formulas read from it are computed anew. Throws when it has too many cells. */
  touch(): void {
    this.spreadsheet.revision++;
    const cells = cellCount(this.spreadsheet);
    if (cells > MAX_CELLS && cells > cellCount(this.original))
      throw invalidArgument(
        `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
      );
  }

  /** Makes the draft the spreadsheet and tells Drive who changed it. */
  commit(): void {
    this.touch();
    Object.assign(this.original, this.spreadsheet);
    this.workspace.spreadsheets.put(this.original.id, this.original);
    const file = this.workspace.files.get(this.original.id);
    if (!file) return;
    file.name = this.original.properties.title;
    touchFile(this.workspace, file.id, this.actor.email);
  }
}

const MAX_CELLS = 10_000_000;

/** Cells of all grids, filled or not. */
function cellCount(spreadsheet: Spreadsheet): number {
  return spreadsheet.sheets.reduce((sum, { properties: { gridProperties } }) => {
    return sum + (gridProperties?.rowCount ?? 0) * (gridProperties?.columnCount ?? 0);
  }, 0);
}

/** A copy that shares rows, cells and messages, and the lists of rows until one is written; no other list. */
export function draftOf(original: Spreadsheet): Spreadsheet {
  return {
    ...original,
    sheets: original.sheets.map(draftOfSheet),
    namedRanges: original.namedRanges.slice(),
    developerMetadata: original.developerMetadata.slice(),
  };
}

function draftOfSheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    rows: shareRows(sheet),
    merges: sheet.merges.slice(),
    rowMetadata: { ...sheet.rowMetadata },
    columnMetadata: { ...sheet.columnMetadata },
    rowGroups: sheet.rowGroups.slice(),
    columnGroups: sheet.columnGroups.slice(),
    conditionalFormats: sheet.conditionalFormats.slice(),
    protectedRanges: sheet.protectedRanges.slice(),
    bandedRanges: sheet.bandedRanges.slice(),
    filterViews: sheet.filterViews.slice(),
    charts: sheet.charts.slice(),
    slicers: sheet.slicers.slice(),
    ...(sheet.tables && { tables: sheet.tables.slice() }),
  };
}
