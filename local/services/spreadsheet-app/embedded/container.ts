/** Where an object over the grid lies: the cell it hangs on (from 1) and the distance from it in pixels. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';

type Position = sheets_v4.Schema$EmbeddedObjectPosition;

export class ContainerInfo {
  constructor(private readonly position: Position | undefined) {}
  getAnchorRow(): number {
    return (this.position?.overlayPosition?.anchorCell?.rowIndex ?? 0) + 1;
  }
  getAnchorColumn(): number {
    return (this.position?.overlayPosition?.anchorCell?.columnIndex ?? 0) + 1;
  }
  getOffsetX(): number {
    return this.position?.overlayPosition?.offsetXPixels ?? 0;
  }
  getOffsetY(): number {
    return this.position?.overlayPosition?.offsetYPixels ?? 0;
  }
}

/** The position of a cell (from 1) and a distance from it, as the Sheets API writes it. */
export function positionAt(
  sheetId: number,
  row: number,
  column: number,
  offsetX: number,
  offsetY: number,
  size: { widthPixels?: number; heightPixels?: number } = {},
): Position {
  return {
    overlayPosition: {
      anchorCell: { sheetId, rowIndex: row - 1, columnIndex: column - 1 },
      offsetXPixels: offsetX,
      offsetYPixels: offsetY,
      ...size,
    },
  };
}
