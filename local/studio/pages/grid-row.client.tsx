/** One row of the grid: its number and its cells, as they look. */
import type { CSSProperties, JSX } from 'preact';
import type { Area, SheetLayout } from '../api/workbook';
import type { Lines } from './grid-lines';
import { cellRole, ROW_HEAD_ROLE, rowRole } from './grid-roles';
import type { SheetCells, ShownCell } from './sheet-cells.client';

export const ROW_HEAD = 46;

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridRowProps {
  readonly row: number;
  readonly top: number;
  readonly layout: SheetLayout;
  readonly rows: Lines;
  readonly columns: Lines;
  readonly cells: SheetCells;
  readonly active: Place;
  readonly selection: Area;
  /** The merged area a cell belongs to. */
  areaOf(row: number, column: number): Area | undefined;
}

const LETTERS = 26;

/** "AB" for 27. */
export function columnName(index: number): string {
  const rest = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? rest : columnName(Math.floor(index / LETTERS) - 1) + rest;
}

export function GridRow(props: GridRowProps) {
  const { row, top, layout, rows, columns, selection } = props;
  const isChosen = row >= selection.startRow && row < selection.endRow;
  const cells: JSX.Element[] = [];
  for (let column = 0; column < layout.columnCount; column++)
    if (!columns.isHidden(column)) cells.push(<GridCell key={column} {...props} column={column} />);
  return (
    <div
      {...rowRole(row)}
      class={row < layout.frozenRows ? 'row is-frozen' : 'row'}
      style={{ top: `${top}px`, height: `${rows.size(row)}px` }}
    >
      <div
        {...ROW_HEAD_ROLE}
        class={isChosen ? 'row-head is-chosen' : 'row-head'}
        style={{ width: `${ROW_HEAD}px` }}
      >
        {row + 1}
      </div>
      {cells}
    </div>
  );
}

function GridCell({ column, ...props }: GridRowProps & { column: number }) {
  const { row, layout, rows, columns, cells, active, selection, areaOf } = props;
  const area = areaOf(row, column);
  const isCovered =
    area !== undefined && (area.startRow !== row || columns.visible(area.startColumn) !== column);
  const cell = isCovered ? undefined : cells.at(area?.startRow ?? row, area?.startColumn ?? column);
  const isActive = active.row === row && active.column === column;
  const isChosen =
    row >= selection.startRow &&
    row < selection.endRow &&
    column >= selection.startColumn &&
    column < selection.endColumn;
  const isFrozen = column < layout.frozenColumns;
  const width = columns.size(column);
  const names = [
    'cell',
    isActive && 'is-active',
    isChosen && 'is-chosen',
    isFrozen && 'is-frozen',
    isCovered && 'is-covered',
    cell?.note !== undefined && 'has-note',
    !layout.gridlines && 'is-plain',
  ];
  return (
    <div
      {...cellRole(column, isChosen)}
      id={`o-${row}-${column}`}
      data-row={row}
      data-column={column}
      tabIndex={isActive ? 0 : -1}
      title={cell?.note}
      class={names.filter(Boolean).join(' ')}
      style={{
        width: `${width}px`,
        ...(isFrozen && { left: `${ROW_HEAD + columns.start(column)}px` }),
        ...boxStyle(props, column, cell),
      }}
    >
      {cell && (
        <CellContent
          cell={cell}
          width={room(props, column, cell, area)}
          height={area && rows.span(area.startRow, area.endRow)}
          isMerged={area !== undefined}
        />
      )}
    </div>
  );
}

/** A line between two cells is drawn once: by the upper or left one if it has it. */
function boxStyle({ row, cells }: GridRowProps, column: number, cell: ShownCell | undefined): CSSProperties {
  const { background, borders } = cell?.style ?? {};
  const line = (color: string) => `1px solid ${color}`;
  const hasTop = borders?.top && !cells.at(row - 1, column)?.style?.borders?.bottom;
  const hasLeft = borders?.left && !cells.at(row, column - 1)?.style?.borders?.right;
  return {
    ...(background && { backgroundColor: background }),
    ...(hasTop && { boxShadow: `inset 0 1px ${borders.top}` }),
    ...(borders?.right && { borderRight: line(borders.right) }),
    ...(borders?.bottom && { borderBottom: line(borders.bottom) }),
    ...(hasLeft && { borderLeft: line(borders.left ?? '') }),
  };
}

/** The width a text may take: that of its merged cells, or on over empty neighbours when it does not wrap. */
function room(
  { row, columns, cells, layout, areaOf }: GridRowProps,
  column: number,
  cell: ShownCell,
  area: Area | undefined,
): number {
  if (area) return columns.span(area.startColumn, area.endColumn);
  const own = columns.size(column);
  const { wrap, align } = cell.style ?? {};
  if (wrap || (align && align !== 'left') || cell.rule || cell.text.length * 5 < own) return own;
  let width = own;
  for (let next = column + 1; next < layout.columnCount; next++) {
    const isInFrozen = column < layout.frozenColumns && next >= layout.frozenColumns;
    if (
      isInFrozen ||
      cells.at(row, next)?.text ||
      cells.at(row, next)?.style?.background ||
      areaOf(row, next)
    )
      break;
    width += columns.size(next);
    if (width > own * 12) break;
  }
  return width;
}

interface CellContentProps {
  readonly cell: ShownCell;
  readonly width: number;
  readonly height: number | undefined;
  readonly isMerged: boolean;
}

function CellContent({ cell, width, height, isMerged }: CellContentProps) {
  const { style, rule, text, checked } = cell;
  if (rule?.kind === 'checkbox')
    return (
      <span class="tick">
        <span class={checked ? 'tick-box is-checked' : 'tick-box'} aria-hidden="true" />
        <span class="spoken">{checked ? 'đã đánh dấu' : 'chưa đánh dấu'}</span>
      </span>
    );
  const css: CSSProperties = {
    width: `${width - 1}px`,
    ...(isMerged && height !== undefined && { height: `${height - 1}px` }),
    ...(isMerged && style?.background && { backgroundColor: style.background }),
    ...(style?.bold && { fontWeight: 700 }),
    ...(style?.italic && { fontStyle: 'italic' }),
    ...(style?.color && { color: style.color }),
    ...(style?.size && { fontSize: `${style.size}pt` }),
    ...((style?.underline || style?.strike) && {
      textDecoration: [style.underline && 'underline', style.strike && 'line-through']
        .filter(Boolean)
        .join(' '),
    }),
  };
  const names = [
    'cell-text',
    style?.wrap === 'wrap' && 'is-wrapped',
    `is-${style?.align ?? 'left'}`,
    `is-${style?.vertical ?? 'bottom'}`,
    rule?.kind === 'list' && 'has-list',
  ];
  return (
    <span class={names.filter(Boolean).join(' ')} style={css}>
      <span>{text}</span>
      {cell.note !== undefined && <span class="spoken">. Ghi chú: {cell.note}</span>}
    </span>
  );
}
