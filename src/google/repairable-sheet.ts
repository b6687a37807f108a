/** A register's sheet in the open workbook under repair: what is lost of it, and putting that back beside what people entered. */
import type { ValidationLayout } from '../workbook/column-layout';
import type { ColumnLayout, Protection, SheetLayout } from '../workbook/layout';
import { FIRST_DATA_ROW, TITLE_ROW } from '../workbook/table';
import { parseTag, TABLE_MARK } from '../workbook/table-tag';
import { protect, render, renderTitles, ruleOf, upgrade } from './sheet-rendering';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Empty rows below the last filled one that are looked at too. */
const ROWS_BELOW = 20;
/** How Google spells a format that is not set. */
const NO_FORMAT: ReadonlySet<string> = new Set(['', 'General', '0.###############']);
const COLUMN_MARK = 'thdt-column';
/** On a sheet while it is being made. */
const MAKING_MARK = 'thdt-making';

/** What was put back: titles of columns, as people know them. */
export interface Mended {
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  readonly checks: readonly string[];
  readonly formats: readonly string[];
  readonly isProtected: boolean;
  readonly isHidden: boolean;
}

/** Where the cells of a drop-down stand now; undefined while their sheet is not there. */
export type SourceOf = (
  validation: Extract<ValidationLayout, { kind: 'list-of-column' }>,
) => { readonly sheet: RepairableSheet; readonly column: number } | undefined;

/** The sheets of the open workbook, in their order; what a run left half made is gone by then. */
export function sheetsToRepair(): RepairableSheet[] {
  discardHalfMade();
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => new RepairableSheet(sheet));
}

/**
 * Deletes sheets whose making was broken off, so that they are made anew; one that somebody wrote in meanwhile stays and is
 * mended like the others.
 */
function discardHalfMade(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (const mark of spreadsheet.createDeveloperMetadataFinder().withKey(MAKING_MARK).find()) {
    const sheet = mark.getLocation().getSheet();
    const values: unknown[][] = sheet?.getDataRange().getValues() ?? [];
    const isUsed = values
      .slice(TITLE_ROW)
      .some((row) => row.some((value) => value !== '' && value !== false));
    if (sheet === null || isUsed) mark.remove();
    else spreadsheet.deleteSheet(sheet);
  }
}

/**
 * Puts back what is lost of the sheets of these layouts, and gives their drop-downs the words that came with a later
 * version; what people entered stays.
 */
export function mendSheets(layouts: readonly SheetLayout[]): void {
  const present = sheetsToRepair().map((sheet) => ({ sheet, keys: sheet.heading().keys }));
  const placeOf = (wanted: (layout: SheetLayout) => boolean) => {
    const layout = layouts.find(wanted);
    const tag = parseTag(layout?.columns[0]?.key ?? '');
    const found = present.find(({ keys }) => parseTag(keys[0] ?? '')?.name === tag?.name);
    return layout === undefined || tag === undefined || found === undefined
      ? undefined
      : { ...found, layout };
  };
  const sourceOf: SourceOf = ({ sheetTitle, column }) => {
    const place = placeOf(({ title }) => title === sheetTitle);
    const position = (place?.keys.indexOf(place.layout.columns[column - 1]?.key ?? '', 1) ?? -1) + 1;
    return place === undefined || position < 1 ? undefined : { sheet: place.sheet, column: position };
  };
  for (const layout of layouts) {
    const place = placeOf((each) => each === layout);
    place?.sheet.mend(layout, place.keys, sourceOf, []);
  }
}

/** An empty sheet of this title: the one that a run was stopped over, or a new one at this position (0-based). */
export function emptySheet(title: string, position: number): RepairableSheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (const name of [title, `${title} (THĐT)`]) {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet === null) return new RepairableSheet(spreadsheet.insertSheet(name, position));
    if (sheet.getLastRow() === 0) return new RepairableSheet(sheet);
  }
  return new RepairableSheet(spreadsheet.insertSheet(position));
}

export class RepairableSheet {
  constructor(readonly sheet: Sheet) {}

  id(): number {
    return this.sheet.getSheetId();
  }

  title(): string {
    return this.sheet.getName();
  }

  /** 0-based position right behind this sheet. */
  positionBehind(): number {
    return this.sheet.getIndex();
  }

  heading(): { keys: string[]; titles: string[]; notes: string[] } {
    const range = this.sheet.getRange(1, 1, TITLE_ROW, Math.max(1, this.sheet.getLastColumn()));
    const [keys = [], titles = []]: unknown[][] = range.getValues();
    const text = (cell: unknown) => String(cell).trim();
    return { keys: keys.map(text), titles: titles.map(text), notes: range.getNotes()[1] ?? [] };
  }

  /** Keys noted on whole columns when they were made, by position (1-based). */
  marks(): ReadonlyMap<number, string> {
    const marks = this.sheet.createDeveloperMetadataFinder().withKey(COLUMN_MARK).find();
    return new Map(
      marks.flatMap((mark) => {
        const column = mark.getLocation().getColumn();
        const key = mark.getValue();
        return column === null || key === null ? [] : [[column.getColumn(), key] as const];
      }),
    );
  }

  insertRow(position: 1 | 2): void {
    if (position === 1) this.sheet.insertRowBefore(1);
    else this.sheet.insertRowAfter(1);
  }

  insertIdColumn(): void {
    this.sheet.insertColumnBefore(1);
  }

  /** Row 1 in one write, so that a stop leaves all of it or none. */
  writeKeys(keys: readonly string[]): void {
    const row = this.sheet.getRange(1, 1, 1, keys.length);
    row.setNumberFormat('@').setValues([[...keys]]);
  }

  /** Makes the whole sheet; it must be empty. Notes which table it is. */
  make(layout: SheetLayout, sheetTitled: (title: string) => Sheet | undefined): void {
    const tag = layout.columns[0]?.key ?? '';
    const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
    this.sheet.addDeveloperMetadata(MAKING_MARK, tag, DOCUMENT);
    this.sheet.addDeveloperMetadata(TABLE_MARK, tag, DOCUMENT);
    render(this.sheet, layout, sheetTitled);
    for (const mark of this.sheet.createDeveloperMetadataFinder().withKey(MAKING_MARK).find()) mark.remove();
  }

  /** Puts in the columns that the layout has and the sheet lacks. */
  addColumns(layout: SheetLayout, sheetTitled: (title: string) => Sheet | undefined): void {
    upgrade(this.sheet, layout, sheetTitled);
  }

  /**
   * Puts back what is lost of titles, notes, checks, formats, protections and hiding; `keys` is row 1 as it stands. Titles and
   * notes in the words of schools of other levels, as the sheet looks there, become those of the layout.
   */
  mend(
    layout: SheetLayout,
    keys: readonly string[],
    sourceOf: SourceOf,
    atOtherLevels: readonly SheetLayout[],
  ): Mended {
    const placed = layout.columns.flatMap((column, index) => {
      const position = index === 0 ? 1 : keys.indexOf(column.key, 1) + 1;
      return position > 0 ? [{ column, position }] : [];
    });
    return {
      ...this.mendTitles(placed, atOtherLevels),
      checks: this.mendChecks(placed, sourceOf),
      formats: this.mendFormats(placed),
      isProtected: this.mendProtections(layout, keys),
      isHidden: this.mendHiding(layout),
    };
  }

  private mendTitles(
    placed: readonly Placed[],
    atOtherLevels: readonly SheetLayout[],
  ): { titles: string[]; notes: string[] } {
    const { titles, notes } = this.heading();
    const isLost = ({ column }: Placed, what: 'title' | 'note', present = '') =>
      present === '' ||
      (present !== column[what] &&
        atOtherLevels.some(({ columns }) =>
          columns.some((other) => other.key === column.key && other[what] === present),
        ));
    const lost = placed.filter((each) => isLost(each, 'title', titles[each.position - 1]));
    const bare = placed.filter(
      (each) =>
        isLost(each, 'note', notes[each.position - 1]) &&
        !lost.some(({ position }) => position === each.position),
    );
    for (const { column, position } of lost) {
      this.sheet.getRange(TITLE_ROW, position).setValue(column.title);
      renderTitles(this.sheet, [column], position);
    }
    for (const { column, position } of bare) this.sheet.getRange(TITLE_ROW, position).setNote(column.note);
    return { titles: lost.map(nameOf), notes: bare.map(nameOf) };
  }

  private mendChecks(placed: readonly Placed[], sourceOf: SourceOf): string[] {
    const width = Math.max(...placed.map(({ position }) => position));
    const rows = this.extent();
    if (rows < 1) return [];
    const all = this.rulesIn(1, width, rows);
    const lost = placed.flatMap(({ column, position }) => {
      const { validation } = column;
      if (validation === undefined) return [];
      const source = validation.kind === 'list-of-column' ? sourceOf(validation) : undefined;
      if (validation.kind === 'list-of-column' && source === undefined) return [];
      const rules =
        all?.map((row) => row[position - 1]) ?? this.rulesIn(position, 1, rows)?.map(([rule]) => rule);
      const isLost = rules?.every((rule) => rule != null) !== true;
      const first = rules?.[0];
      if (
        !isLost &&
        !(source && first && isElsewhere(first, source.sheet.id())) &&
        !isOlder(first, validation)
      )
        return [];
      const moved =
        validation.kind === 'list-of-column' && source
          ? { ...validation, column: source.column }
          : validation;
      return [{ column, position, rule: ruleOf(moved, () => source?.sheet.sheet) }];
    });
    for (const { position, rule } of lost) this.body(position, 1)?.setDataValidation(rule ?? null);
    return lost.map(nameOf);
  }

  /** Undefined when Google cannot tell them, as for a drop-down whose sheet was deleted. */
  private rulesIn(column: number, width: number, rows: number) {
    try {
      return this.sheet.getRange(FIRST_DATA_ROW, column, rows, width).getDataValidations();
    } catch {
      return undefined;
    }
  }

  private mendFormats(placed: readonly Placed[]): string[] {
    const width = Math.max(...placed.map(({ position }) => position));
    const formats = this.body(1, width, this.extent())?.getNumberFormats() ?? [];
    const lost = placed.filter(
      ({ column, position }) =>
        column.numberFormat !== 'General' &&
        formats.some((row) => NO_FORMAT.has(String(row[position - 1] ?? ''))),
    );
    for (const { column, position } of lost) this.body(position, 1)?.setNumberFormat(column.numberFormat);
    return lost.map(nameOf);
  }

  private mendProtections(layout: SheetLayout, keys: readonly string[]): boolean {
    const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
    const ofSheet = this.sheet.getProtections(SHEET);
    const ofRanges = this.sheet.getProtections(RANGE);
    const whole = ofSheet.map((each) => each.getDescription());
    const parts = ofRanges.map((each) => {
      const range = each.getRange();
      return { description: each.getDescription(), from: range.getColumn(), to: range.getLastColumn() };
    });
    const lost = layout.protections.flatMap((protection): Protection[] => {
      const { block, description } = protection;
      if (block === undefined) return whole.includes(description) ? [] : [protection];
      const positions =
        block.toColumn === undefined || block.toColumn === 1
          ? [block.fromColumn]
          : layout.columns
              .slice(block.fromColumn - 1, block.toColumn)
              .map(({ key }) => keys.indexOf(key, 1) + 1)
              .filter((position) => position > 0);
      const open = positions.filter(
        (position) =>
          !parts.some(
            (part) => part.description === description && part.from <= position && position <= part.to,
          ),
      );
      return neighbours(open).map(({ from, to }) => ({
        ...protection,
        block: {
          fromRow: block.fromRow,
          toRow: block.toRow ?? this.sheet.getMaxRows(),
          fromColumn: from,
          toColumn: block.toColumn === undefined ? this.sheet.getMaxColumns() : to,
        },
      }));
    });
    // a run that died may have left some without their names
    const unfinished = [...ofSheet, ...ofRanges].filter((each) => each.getDescription() === '');
    for (const protection of lost) protect(this.sheet, layout, protection, unfinished);
    return lost.length > 0;
  }

  private mendHiding({ frozenRows }: SheetLayout): boolean {
    const isRowShown = !this.sheet.isRowHiddenByUser(1);
    const isColumnShown = !this.sheet.isColumnHiddenByUser(1);
    const isLoose = this.sheet.getFrozenRows() < frozenRows;
    if (isRowShown) this.sheet.hideRows(1);
    if (isColumnShown) this.sheet.hideColumns(1);
    if (isLoose) this.sheet.setFrozenRows(frozenRows);
    return isRowShown || isColumnShown || isLoose;
  }

  /** The data rows of these columns: as many as said, or all; undefined when the sheet has no such row. */
  private body(column: number, width: number, rows = this.sheet.getMaxRows() - FIRST_DATA_ROW + 1) {
    return rows < 1 ? undefined : this.sheet.getRange(FIRST_DATA_ROW, column, rows, width);
  }

  private extent(): number {
    const last = Math.max(FIRST_DATA_ROW - 1, this.sheet.getLastRow());
    return Math.min(this.sheet.getMaxRows(), last + ROWS_BELOW) - FIRST_DATA_ROW + 1;
  }
}

interface Placed {
  readonly column: ColumnLayout;
  /** 1-based */
  readonly position: number;
}

function nameOf({ column }: Placed): string {
  return column.title.replace(/ \*$/, '');
}

/** True when a drop-down takes its items from a sheet that is not this one, or is gone. */
function isElsewhere(rule: GoogleAppsScript.Spreadsheet.DataValidation, sheetId: number): boolean {
  if (rule.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE) return false;
  try {
    const [range]: GoogleAppsScript.Spreadsheet.Range[] = rule.getCriteriaValues();
    return range?.getSheet().getSheetId() !== sheetId;
  } catch {
    // Google has no range for a sheet that was deleted
    return true;
  }
}

/** True when a drop-down is of an earlier version: a fixed list that lacks words, or where the items come from a sheet now. */
function isOlder(
  rule: GoogleAppsScript.Spreadsheet.DataValidation | null | undefined,
  validation: ValidationLayout,
): boolean {
  if (rule?.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) return false;
  if (validation.kind === 'list-of-column') return true;
  const [offered]: unknown[] = rule.getCriteriaValues();
  const words = Array.isArray(offered) ? offered.map(String) : [];
  return validation.kind === 'list' && validation.values.some((word) => !words.includes(word));
}

/** Runs of neighbouring positions, both ends included. */
function neighbours(positions: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const position of [...positions].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    if (last?.to === position - 1) last.to = position;
    else runs.push({ from: position, to: position });
  }
  return runs;
}
