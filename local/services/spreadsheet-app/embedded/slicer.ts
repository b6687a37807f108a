/** Slicers of a sheet, over those of the Sheets API. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../../host/script-error';
import { areaOf } from '../area';
import { colorOf, styleOfCss } from '../color';
import type { Document } from '../document';
import { criteriaFrom, type FilterCriteria, storedCriteria } from '../filter';
import { sizeOfSheet } from '../notation';
import type { Range } from '../range';
import { TextStyle } from '../text-style';
import { ContainerInfo, positionAt } from './container';

type Spec = sheets_v4.Schema$SlicerSpec;

/** Adds a slicer over a range at a cell (from 1). */
export function insertSlicer(
  document: Document,
  sheetId: number,
  range: Range,
  [row, column, offsetX = 0, offsetY = 0]: readonly number[],
): Slicer {
  const position = positionAt(sheetId, row ?? 1, column ?? 1, offsetX, offsetY);
  const [reply] = document.change({
    addSlicer: { slicer: { spec: { dataRange: range.gridRange }, position } },
  });
  return new Slicer(document, reply?.addSlicer?.slicer?.slicerId ?? 0);
}

export class Slicer {
  constructor(
    readonly document: Document,
    private readonly id: number,
  ) {}
  get session() {
    return this.document.session;
  }

  getTitle(): string {
    return specOf(this).title ?? '';
  }
  setTitle(title: string): this {
    return update(this, { title }, 'title');
  }
  getRange(): Range {
    const range = specOf(this).dataRange ?? {};
    const sheetId = range.sheetId ?? 0;
    const area = areaOf(range, sizeOfSheet(this.document.sheet(sheetId)));
    return this.session.make.range(this.document, sheetId, area);
  }
  setRange(rangeApi: Range): this {
    return update(this, { dataRange: rangeApi.gridRange }, 'dataRange');
  }
  /** From 1; null until a filter is set. */
  getColumnPosition(): number | null {
    const { columnIndex, filterCriteria } = specOf(this);
    // The first column's index is left out, as every 0.
    return columnIndex || filterCriteria ? (columnIndex ?? 0) + 1 : null;
  }
  getFilterCriteria(): FilterCriteria | null {
    const criteria = specOf(this).filterCriteria;
    return criteria ? criteriaFrom(criteria, this.document) : null;
  }
  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): this {
    const range = this.getRange();
    const column =
      range.getNumRows() > 1 ? range.offset(1, columnPosition - 1, range.getNumRows() - 1, 1) : undefined;
    const filter = filterCriteria
      ? { filterCriteria: storedCriteria(column, filterCriteria, this.document) }
      : {};
    return update(this, { columnIndex: columnPosition - 1, ...filter }, 'columnIndex,filterCriteria');
  }
  isAppliedToPivotTables(): boolean {
    return specOf(this).applyToPivotTables ?? true;
  }
  setApplyToPivotTables(applyToPivotTables: boolean): this {
    return update(this, { applyToPivotTables }, 'applyToPivotTables');
  }
  getBackgroundColor(): string | null {
    const { backgroundColorStyle, backgroundColor } = specOf(this);
    return colorOf(backgroundColorStyle, backgroundColor)?.text ?? null;
  }
  setBackgroundColor(color: string | null): this {
    const style = color === null ? undefined : styleOfCss(color);
    return update(this, style ? { backgroundColorStyle: style } : {}, 'backgroundColorStyle');
  }
  getTitleHorizontalAlignment(): string {
    return (specOf(this).horizontalAlignment ?? 'LEFT').toLowerCase();
  }
  setTitleHorizontalAlignment(alignment: string | null): this {
    const fields = 'horizontalAlignment';
    return update(this, alignment ? { horizontalAlignment: alignment.toUpperCase() } : {}, fields);
  }
  getTitleTextStyle(): TextStyle {
    return new TextStyle(specOf(this).textFormat ?? {});
  }
  setTitleTextStyle(textStyle: TextStyle): this {
    return update(this, { textFormat: textStyle.format }, 'textFormat');
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(stored(this).position ?? undefined);
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    const sheetId = stored(this).position?.overlayPosition?.anchorCell?.sheetId ?? 0;
    const newPosition = positionAt(sheetId, row, column, offsetX, offsetY);
    const fields = 'anchorCell,offsetXPixels,offsetYPixels';
    this.document.change({ updateEmbeddedObjectPosition: { objectId: this.id, newPosition, fields } });
    return this;
  }
  remove(): void {
    this.document.change({ deleteEmbeddedObject: { objectId: this.id } });
  }
  toString(): string {
    return 'Slicer';
  }
  /** The key of the stored slicer. */
  get slicerId(): number {
    return this.id;
  }
}

function stored(slicer: Slicer): sheets_v4.Schema$Slicer {
  const found = slicer.document
    .metadata()
    .sheets.flatMap(({ slicers }) => slicers)
    .find(({ slicerId }) => slicerId === slicer.slicerId);
  if (!found) throw new ScriptError('The slicer has been removed.');
  return found;
}

function specOf(slicer: Slicer): Spec {
  return stored(slicer).spec ?? {};
}

function update<Item extends Slicer>(slicer: Item, spec: Spec, fields: string): Item {
  slicer.document.change({ updateSlicerSpec: { slicerId: slicer.slicerId, spec, fields } });
  return slicer;
}
