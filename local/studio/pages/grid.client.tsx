/** A sheet as a grid that keyboard, mouse and screen reader can use; only rows in sight are in the page. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Area, SheetLayout } from '../api/workbook';
import { CellEditor, type Leave } from './cell-editor.client';
import { areaBetween, copied, pasted } from './clipboard-text';
import { Lines } from './grid-lines';
import { columnHeadRole, gridRole, ROWGROUP, rowRole } from './grid-roles';
import { columnName, GridRow, type Place, ROW_HEAD } from './grid-row.client';
import { stepOf } from './grid-steps';
import type { SheetCells } from './sheet-cells.client';

const HEAD = 24;
const MORE_ROWS = 8;
/** Pixels of the arrow of a list. */
const ARROW = 20;

interface GridProps {
  readonly title: string;
  readonly layout: SheetLayout;
  readonly cells: SheetCells;
  readonly mayEdit: boolean;
  readonly active: Place;
  onActive(place: Place): void;
  /** First and last row in sight. */
  onSight(first: number, last: number): void;
  /** Writes rows of texts from a place on. */
  onEdit(place: Place, values: string[][]): void;
}

export function Grid({ title, layout, cells, mayEdit, active, onActive, onSight, onEdit }: GridProps) {
  const rows = useMemo(() => new Lines(layout.rowCount, layout.rowHeight, layout.heights), [layout]);
  const columns = useMemo(() => new Lines(layout.columnCount, layout.columnWidth, layout.widths), [layout]);
  const merges = useMemo(() => mergeTable(layout.merges), [layout]);
  const [sight, setSight] = useState({ top: 0, height: 600 });
  const [anchor, setAnchor] = useState<Place>();
  const [isEditing, setEditing] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const wantsFocus = useRef(false);
  /** The click that is going on opens the list of allowed values. */
  const opens = useRef(false);

  const frozen = rows.start(layout.frozenRows);
  const first = Math.max(layout.frozenRows, rows.at(sight.top + frozen) - MORE_ROWS);
  const last = Math.min(layout.rowCount - 1, rows.at(sight.top + sight.height) + MORE_ROWS);
  useEffect(() => onSight(first, last), [first, last]);
  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const measure = () => setSight({ top: current.scrollTop, height: current.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current
      ?.querySelector<HTMLElement>(`#o-${active.row}-${active.column}`)
      ?.focus({ preventScroll: true });
  });

  // a link may lead to a place far down
  useEffect(() => reveal(active), [active.row, active.column]);

  const isActive = (place: Place): boolean => place.row === active.row && place.column === active.column;
  const areaOf = (row: number, column: number): Area | undefined => merges.get(`${row},${column}`);
  const selection = areaBetween(anchor ?? active, active);
  const activeCell = cells.at(active.row, active.column);

  const go = (place: Place, extend = false): void => {
    const row = rows.visible(place.row);
    const column = columns.visible(place.column);
    const area = areaOf(row, column);
    const target = area ? { row: area.startRow, column: columns.visible(area.startColumn) } : { row, column };
    setAnchor(extend ? (anchor ?? active) : undefined);
    wantsFocus.current = true;
    onActive(target);
    reveal(target);
  };
  const reveal = ({ row, column }: Place): void => {
    const { current } = scroller;
    if (!current) return;
    // the beginning of a cell that is larger than the window matters more than its end
    const bottom = rows.start(row + 1) + HEAD - current.clientHeight;
    if (bottom > current.scrollTop) current.scrollTop = bottom;
    const top = rows.start(row) - frozen;
    if (row >= layout.frozenRows && top < current.scrollTop) current.scrollTop = top;
    const right = columns.start(column + 1) + ROW_HEAD - current.clientWidth;
    if (right > current.scrollLeft) current.scrollLeft = right;
    const left = columns.start(column) - columns.start(layout.frozenColumns);
    if (column >= layout.frozenColumns && left < current.scrollLeft) current.scrollLeft = left;
  };
  const edit = (text: string | undefined): void => {
    const { current } = field;
    if (!mayEdit || !current) return;
    current.value = text ?? activeCell?.entered ?? activeCell?.text ?? '';
    setEditing(true);
    // at once, so that the key that is going down lands in the field
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  };
  const commit = (text: string, leave: Leave): void => {
    setEditing(false);
    if (text !== (activeCell?.entered ?? activeCell?.text ?? '')) onEdit(active, [[text]]);
    if (leave === 'away') return;
    if (leave === 'here') {
      go(active);
      return;
    }
    const line = leave === 'down' || leave === 'up';
    go(
      line
        ? { row: rows.next(active.row, leave === 'down' ? 1 : -1), column: active.column }
        : { row: active.row, column: columns.next(active.column, leave === 'right' ? 1 : -1) },
    );
  };
  const empty = (): void => {
    const width = selection.endColumn - selection.startColumn;
    const height = selection.endRow - selection.startRow;
    onEdit(
      { row: selection.startRow, column: selection.startColumn },
      Array.from({ length: height }, () => new Array<string>(width).fill('')),
    );
  };
  const tick = (): void => onEdit(active, [[activeCell?.checked ? 'FALSE' : 'TRUE']]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isEditing) return;
    const step = stepOf(event, active, { layout, rows, columns, page: sight.height - frozen - HEAD });
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (step) {
      go(step, event.shiftKey && event.key !== 'Tab');
      if (event.key === 'Home' && step.row === 0) scroller.current?.scrollTo({ top: 0 });
    } else if (/^( |Enter)$/.test(event.key) && activeCell?.rule?.kind === 'checkbox' && mayEdit) tick();
    else if (event.key === 'Enter' || event.key === 'F2') edit(undefined);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && mayEdit) empty();
    else if (isText && mayEdit) {
      edit('');
      return;
    } else return;
    event.preventDefault();
  };
  const placeAt = ({ target }: Event): Place | undefined => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    if (!cell) return undefined;
    return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
  };
  const onPointerDown = (event: PointerEvent): void => {
    const place = placeAt(event);
    if (!place || event.button !== 0) return;
    const cell = cells.at(place.row, place.column);
    opens.current = cell?.rule?.kind === 'list' && !event.shiftKey && (isActive(place) || isOnArrow(event));
    go(place, event.shiftKey);
    const target = event.target instanceof Element ? event.target : undefined;
    if (cell?.rule?.kind === 'checkbox' && target?.closest('.tick') && mayEdit)
      onEdit(place, [[cell.checked ? 'FALSE' : 'TRUE']]);
  };
  // after the click, which would take the focus away from the field
  const onClick = (event: Event): void => {
    const place = placeAt(event);
    if (place && isActive(place) && opens.current) edit(undefined);
    opens.current = false;
  };
  const onPointerMove = (event: PointerEvent): void => {
    const place = event.buttons === 1 && !isEditing ? placeAt(event) : undefined;
    if (place && !isActive(place)) go(place, true);
  };

  const copy = (event: ClipboardEvent): void => {
    const text = copied(selection, (row, column) => cells.at(row, column)?.text ?? '');
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  /** The grid takes keys and pointer of all its cells. */
  const hands = {
    onKeyDown,
    onPointerDown,
    onPointerMove,
    onClick,
    onDblClick: (event: Event) => {
      if (placeAt(event)) edit(undefined);
    },
    onCopy: (event: ClipboardEvent) => {
      if (!isEditing) copy(event);
    },
    onCut: (event: ClipboardEvent) => {
      if (isEditing) return;
      copy(event);
      if (mayEdit) empty();
    },
    onPaste: (event: ClipboardEvent) => {
      if (isEditing || !mayEdit) return;
      event.preventDefault();
      const values = pasted(event.clipboardData?.getData('text/plain') ?? '');
      const width = values[0]?.length ?? 0;
      if (width === 0) return;
      const start = { row: selection.startRow, column: selection.startColumn };
      onEdit(start, values);
      onActive(start);
      setAnchor({ row: start.row + values.length - 1, column: start.column + width - 1 });
    },
  };

  const inSight: number[] = [];
  for (let row = first; row <= last; row++) if (!rows.isHidden(row)) inSight.push(row);
  if (active.row >= layout.frozenRows && (active.row < first || active.row > last)) inSight.push(active.row);
  const common = { layout, rows, columns, cells, active, selection, areaOf };
  const width = ROW_HEAD + columns.total;
  return (
    <div
      class="grid"
      ref={scroller}
      onScroll={({ currentTarget }) =>
        setSight({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
    >
      <div
        class="grid-table"
        style={{ width: `${width}px`, height: `${HEAD + rows.total}px` }}
        {...gridRole({ title, mayEdit, rowCount: layout.rowCount, columnCount: layout.columnCount })}
        {...hands}
      >
        <div {...ROWGROUP} class="grid-head" style={{ height: `${HEAD + frozen}px` }}>
          <div {...rowRole(-1)} class="row column-heads" style={{ height: `${HEAD}px` }}>
            <div {...columnHeadRole(-1)} class="corner" style={{ width: `${ROW_HEAD}px` }}>
              <span class="spoken">Hàng</span>
            </div>
            <ColumnHeads columns={columns} layout={layout} selection={selection} />
          </div>
          {Array.from({ length: layout.frozenRows }, (_, row) =>
            rows.isHidden(row) ? null : (
              <GridRow key={row} {...common} row={row} top={HEAD + rows.start(row)} />
            ),
          )}
        </div>
        <div {...ROWGROUP} class="grid-body" style={{ height: `${rows.total - frozen}px` }}>
          {inSight.map((row) => (
            <GridRow key={row} {...common} row={row} top={rows.start(row) - frozen} />
          ))}
        </div>
      </div>
      <CellEditor
        field={field}
        isEditing={isEditing}
        label={`${columnName(active.column)}${active.row + 1}`}
        cell={activeCell}
        box={{
          left: ROW_HEAD + columns.start(active.column),
          top: HEAD + rows.start(active.row) + (active.row < layout.frozenRows ? sight.top : 0),
          width: columns.size(active.column),
          height: rows.size(active.row),
        }}
        onCommit={commit}
        onCancel={() => {
          setEditing(false);
          go(active);
        }}
      />
    </div>
  );
}

/** On the arrow at the right edge of a cell with a list. */
function isOnArrow({ clientX, target }: PointerEvent): boolean {
  const cell = target instanceof Element ? target.closest('[data-row]') : null;
  return cell !== null && cell.getBoundingClientRect().right - clientX < ARROW;
}

function ColumnHeads({
  columns,
  layout,
  selection,
}: {
  columns: Lines;
  layout: SheetLayout;
  selection: Area;
}) {
  return (
    <>
      {Array.from({ length: layout.columnCount }, (_, column) =>
        columns.isHidden(column) ? null : (
          <div
            {...columnHeadRole(column)}
            // columns have nothing but their place
            key={columnName(column)}
            class={names(column, layout, selection)}
            style={{
              width: `${columns.size(column)}px`,
              ...(column < layout.frozenColumns && { left: `${ROW_HEAD + columns.start(column)}px` }),
            }}
          >
            {columnName(column)}
          </div>
        ),
      )}
    </>
  );
}

function names(column: number, layout: SheetLayout, selection: Area): string {
  const isChosen = column >= selection.startColumn && column < selection.endColumn;
  return ['column-head', column < layout.frozenColumns && 'is-frozen', isChosen && 'is-chosen']
    .filter(Boolean)
    .join(' ');
}

function mergeTable(merges: readonly Area[]): Map<string, Area> {
  const table = new Map<string, Area>();
  for (const area of merges)
    for (let row = area.startRow; row < area.endRow; row++)
      for (let column = area.startColumn; column < area.endColumn; column++)
        table.set(`${row},${column}`, area);
  return table;
}
