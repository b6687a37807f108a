/** Pictures over the grid and in cells: kept as data, beside the cells. */
import { imageSize } from '../../../export/image-size';
import { ScriptError } from '../../../host/script-error';
import type { GridImage } from '../../../state/records';
import { blobOf, bufferOf } from '../../utilities/blob';
import type { Document } from '../document';
import { type EnumValue, ValueType } from '../enums';
import type { Range } from '../range';
import type { Sheet } from '../sheet';

/** Puts a picture, of a blob or an address, at a cell (from 1). */
export function insertImage(
  document: Document,
  sheetId: number,
  source: unknown,
  [column = 1, row = 1, offsetX = 0, offsetY = 0]: readonly number[],
): OverGridImage {
  const { workspace } = document.session.execution;
  const id = `${document.id}/${workspace.next('gridImage')}`;
  document.metadata();
  document.session.execution.charge('sheet.write', { cells: 0, what: document.session.what });
  workspace.gridImages.put(id, {
    spreadsheet: document.id,
    sheetId,
    row,
    column,
    offsetX,
    offsetY,
    altTitle: '',
    altDescription: '',
    script: '',
    ...contentOf(source),
  });
  return new OverGridImage(document, id);
}

/** The pictures of a sheet, or of all. */
export function imagesOf(document: Document, sheetId?: number): OverGridImage[] {
  document.metadata();
  return document.session.execution.workspace.gridImages
    .entries()
    .filter(
      ([, image]) =>
        image.spreadsheet === document.id && (sheetId === undefined || image.sheetId === sheetId),
    )
    .map(([id]) => new OverGridImage(document, id));
}

function contentOf(source: unknown): Pick<GridImage, 'url' | 'base64' | 'mimeType' | 'width' | 'height'> {
  if (typeof source === 'string') {
    if (!/^https?:\/\//.test(source))
      throw new ScriptError(`Error retrieving image from URL or bad URL: ${source}`);
    return { url: source, width: 100, height: 100 };
  }
  const blob = blobOf(source, 'blobSource');
  const data = bufferOf(blob.getBytes());
  const size = imageSize(data) ?? { width: 100, height: 100 };
  return { base64: data.toString('base64'), mimeType: blob.getContentType() ?? 'image/png', ...size };
}

export class OverGridImage {
  constructor(
    readonly document: Document,
    private readonly id: string,
  ) {}
  get session() {
    return this.document.session;
  }
  private get stored(): GridImage {
    const image = this.session.execution.workspace.gridImages.get(this.id);
    if (!image) throw new ScriptError('The image has been removed.');
    return image;
  }
  private set(values: Partial<GridImage>): this {
    this.session.execution.charge('sheet.write', { cells: 0, what: this.session.what });
    this.session.execution.workspace.gridImages.put(this.id, { ...this.stored, ...values });
    return this;
  }

  getAltTextTitle(): string {
    return this.stored.altTitle;
  }
  setAltTextTitle(title: string): this {
    return this.set({ altTitle: title });
  }
  getAltTextDescription(): string {
    return this.stored.altDescription;
  }
  setAltTextDescription(description: string): this {
    return this.set({ altDescription: description });
  }
  getAnchorCell(): Range {
    const { sheetId, row, column } = this.stored;
    return this.session.make.range(this.document, sheetId, { row, column, numRows: 1, numColumns: 1 });
  }
  setAnchorCell(cell: Range): this {
    return this.set({ row: cell.area.row, column: cell.area.column });
  }
  getAnchorCellXOffset(): number {
    return this.stored.offsetX;
  }
  setAnchorCellXOffset(offset: number): this {
    return this.set({ offsetX: offset });
  }
  getAnchorCellYOffset(): number {
    return this.stored.offsetY;
  }
  setAnchorCellYOffset(offset: number): this {
    return this.set({ offsetY: offset });
  }
  getWidth(): number {
    return this.stored.shownWidth ?? this.stored.width;
  }
  setWidth(width: number): this {
    return this.set({ shownWidth: width });
  }
  getHeight(): number {
    return this.stored.shownHeight ?? this.stored.height;
  }
  setHeight(height: number): this {
    return this.set({ shownHeight: height });
  }
  getInherentWidth(): number {
    return this.stored.width;
  }
  getInherentHeight(): number {
    return this.stored.height;
  }
  resetSize(): this {
    return this.set({ shownWidth: undefined, shownHeight: undefined });
  }
  getUrl(): string | null {
    return this.stored.url ?? null;
  }
  replace(source: unknown): this {
    return this.set({ url: undefined, base64: undefined, mimeType: undefined, ...contentOf(source) });
  }
  getScript(): string {
    return this.stored.script;
  }
  assignScript(functionName: string): this {
    return this.set({ script: functionName });
  }
  getSheet(): Sheet {
    return this.session.make.sheet(this.document, this.stored.sheetId);
  }
  remove(): void {
    this.session.execution.workspace.gridImages.delete(this.id);
  }
  toString(): string {
    return 'OverGridImage';
  }
}

interface CellPicture {
  url: string | null;
  title: string;
  description: string;
}

/** What CellImage and its builder have in common. */
class CellPictureBase {
  readonly valueType: EnumValue = ValueType.IMAGE;
  constructor(readonly picture: CellPicture = { url: null, title: '', description: '' }) {}
  getAltTextTitle(): string {
    return this.picture.title;
  }
  getAltTextDescription(): string {
    return this.picture.description;
  }
  getContentUrl(): string {
    return this.picture.url ?? '';
  }
  getUrl(): string | null {
    return this.picture.url;
  }
  toBuilder(): CellImageBuilder {
    return new CellImageBuilder({ ...this.picture });
  }
}

/** A picture for a cell: `setValue` takes it and writes it as the formula `=IMAGE(…)`. */
export class CellImage extends CellPictureBase {
  override toString(): string {
    return `=IMAGE("${(this.picture.url ?? '').replace(/"/g, '""')}")`;
  }
}

export class CellImageBuilder extends CellPictureBase {
  setAltTextTitle(title: string): this {
    this.picture.title = title;
    return this;
  }
  setAltTextDescription(description: string): this {
    this.picture.description = description;
    return this;
  }
  setSourceUrl(url: string): this {
    this.picture.url = url;
    return this;
  }
  build(): CellImage {
    return new CellImage({ ...this.picture });
  }
  override toString(): string {
    return 'CellImageBuilder';
  }
}
