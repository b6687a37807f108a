/** Tables and their rows. */
import { ScriptError } from '../../host/script-error';
import { cellNode, type DocumentNode, rowNode } from '../../state/document/model';
import { defineAccessors } from './accessors';
import { ContainerElement } from './container';
import { Element } from './element';

export class Table extends ContainerElement {
  getNumRows(): number {
    return this.getNumChildren();
  }
  getRow(rowIndex: number): Element {
    return this.getChild(rowIndex);
  }
  getCell(rowIndex: number, cellIndex: number): Element {
    const row = this.getRow(rowIndex).node;
    return this.open.element(childOf(row, cellIndex));
  }
  appendTableRow(row?: Element | null): Element {
    return this.insertTableRow(this.getNumChildren(), row);
  }
  insertTableRow(childIndex: number, row?: Element | null): Element {
    const node = row?.node ?? rowNode([]);
    this.open.insert(this.node, node, childIndex);
    return this.open.element(node);
  }
  removeRow(rowIndex: number): Element {
    return this.getRow(rowIndex).removeFromParent();
  }
  getColumnWidth(columnIndex: number): unknown {
    return this.node.children?.[0]?.children?.[columnIndex]?.attributes.WIDTH ?? null;
  }
  setColumnWidth(columnIndex: number, width: number | null): this {
    this.open.edit();
    for (const row of this.node.children ?? []) {
      const cell = row.children?.[columnIndex];
      if (cell) cell.attributes = { ...cell.attributes, WIDTH: Number(width) };
    }
    return this;
  }
}
defineAccessors(Table, { BorderColor: 'BORDER_COLOR', BorderWidth: 'BORDER_WIDTH' });

export class TableRow extends ContainerElement {
  getNumCells(): number {
    return this.getNumChildren();
  }
  getCell(cellIndex: number): Element {
    return this.open.element(childOf(this.node, cellIndex));
  }
  appendTableCell(cell?: unknown): Element {
    return this.insertTableCell(this.getNumChildren(), cell);
  }
  insertTableCell(childIndex: number, cell?: unknown): Element {
    const node = cell instanceof Element ? cell.node : cellNode(String(cell ?? ''));
    this.open.insert(this.node, node, childIndex);
    return this.open.element(node);
  }
  removeCell(cellIndex: number): Element {
    return this.getCell(cellIndex).removeFromParent();
  }
  getParentTable(): Element | null {
    return this.getParent();
  }
}
defineAccessors(TableRow, { MinimumHeight: 'MINIMUM_HEIGHT' });

export class TableOfContents extends ContainerElement {}

function childOf(row: DocumentNode, index: number): DocumentNode {
  const cell = row.children?.[index];
  if (!cell)
    throw new ScriptError(
      `Child index (${index}) must be less than the number of child elements (${row.children?.length ?? 0}).`,
    );
  return cell;
}
