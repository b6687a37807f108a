/** One sheet: the formula bar with its name box, and the grid; edits go through the workspace with the person's rights. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SheetTab } from '../api/workbook';
import { call } from './api.client';
import { Grid } from './grid.client';
import { columnName, type Place } from './grid-row.client';
import { addressOfLink } from './links.client';
import { Modal } from './modal.client';
import { type ShownCell, useSheetCells } from './sheet-cells.client';
import { useLoaded, useUser } from './studio-state.client';

interface SheetPaneProps {
  readonly fileId: string;
  readonly tab: SheetTab;
  readonly mayEdit: boolean;
  /** The place to begin at, e.g. `B5` or `B5:C9`. */
  readonly at: string;
}

interface Edit {
  readonly place: Place;
  readonly values: string[][];
}

export function SheetPane({ fileId, tab, mayEdit, at: wanted }: SheetPaneProps) {
  const user = useUser();
  const { value: layout, error } = useLoaded(
    `layout/${user}/${fileId}/${tab.id}`,
    () => call('workbook.layout', { user, fileId, sheetId: tab.id }),
    ({ spreadsheets }) => spreadsheets.includes(fileId),
  );
  const [sight, setSight] = useState({ first: 0, last: 60 });
  const cells = useSheetCells(fileId, tab.id, sight.first, sight.last);
  const frozen = useSheetCells(fileId, tab.id, 0, Math.max(0, (layout?.frozenRows ?? 1) - 1));
  const [active, setActive] = useState(() => placeOf(wanted));
  useEffect(() => setActive(placeOf(wanted)), [wanted]);
  const [refusal, setRefusal] = useState<string>();
  const [warned, setWarned] = useState<Edit>();
  /** Typed and not yet answered for: shown already, since a script may keep the workspace busy for a while. */
  const [pending, setPending] = useState<readonly Edit[]>([]);

  if (error) return <p class="problem">{error}</p>;
  if (!layout) return <p class="quiet lost">Đang mở trang “{tab.title}” …</p>;
  const at = active ?? firstPlace(layout.frozenRows, layout.heights, layout.widths);
  const both = {
    ...cells,
    at: (row: number, column: number): ShownCell | undefined =>
      withPending(pending, row, column, cells.at(row, column) ?? frozen.at(row, column)),
    has: (row: number): boolean => cells.has(row) || frozen.has(row),
  };
  const write = async (edit: Edit, confirmed: boolean): Promise<void> => {
    const { place, values } = edit;
    setPending((now) => [...now, edit]);
    try {
      const outcome = await call('workbook.edit', {
        user,
        fileId,
        sheetId: tab.id,
        ...place,
        values,
        confirmed,
      });
      if (outcome.warning) setWarned(edit);
      else await cells.refresh();
    } catch (problem) {
      setRefusal(problem instanceof Error ? problem.message : String(problem));
    } finally {
      setPending((now) => now.filter((other) => other !== edit));
    }
  };
  return (
    <div class="sheet-pane">
      <FormulaBar
        key={`${at.row},${at.column}`}
        place={at}
        cell={both.at(at.row, at.column)}
        mayEdit={mayEdit}
        fileId={fileId}
        onEdit={(text) => void write({ place: at, values: [[text]] }, false)}
      />
      <Grid
        title={tab.title}
        layout={layout}
        cells={both}
        mayEdit={mayEdit}
        active={at}
        onActive={setActive}
        onSight={(first, last) => setSight({ first, last })}
        onEdit={(place, values) => void write({ place, values }, false)}
      />
      {refusal !== undefined && (
        <Modal title="Đã xảy ra sự cố" onClose={() => setRefusal(undefined)}>
          <p class="question">{refusal}</p>
          <p class="modal-buttons">
            <button type="button" class="primary" onClick={() => setRefusal(undefined)}>
              OK
            </button>
          </p>
        </Modal>
      )}
      {warned && (
        <Modal title="Xin lưu ý!" onClose={() => setWarned(undefined)}>
          <p class="question">
            Bạn đang tìm cách sửa một phần của trang tính mà lẽ ra không nên vô tình thay đổi. Vẫn sửa?
          </p>
          <p class="modal-buttons">
            <button type="button" onClick={() => setWarned(undefined)}>
              Hủy
            </button>
            <button
              type="button"
              class="primary"
              onClick={() => {
                setWarned(undefined);
                void write(warned, true);
              }}
            >
              OK
            </button>
          </p>
        </Modal>
      )}
    </div>
  );
}

/** The cell with what was typed into it last. */
function withPending(
  pending: readonly Edit[],
  row: number,
  column: number,
  cell: ShownCell | undefined,
): ShownCell | undefined {
  let shown = cell;
  for (const { place, values } of pending) {
    const typed = values[row - place.row]?.[column - place.column];
    if (typed === undefined) continue;
    const { entered: _, ...rest } = shown ?? { row, column };
    shown =
      shown?.rule?.kind === 'checkbox'
        ? { ...rest, text: '', checked: typed === 'TRUE' }
        : { ...rest, text: typed };
  }
  return shown;
}

/** The first cell of a range in A1 notation; undefined when there is none. */
function placeOf(range: string): Place | undefined {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d*)/.exec(range.toUpperCase()) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}

/** The first cell one can see below the frozen rows. */
function firstPlace(
  frozenRows: number,
  heights: Readonly<Record<number, number>>,
  widths: Readonly<Record<number, number>>,
): Place {
  let row = frozenRows;
  while (heights[row] === 0) row += 1;
  let column = 0;
  while (widths[column] === 0) column += 1;
  return { row, column };
}

interface FormulaBarProps {
  readonly place: Place;
  readonly cell: ShownCell | undefined;
  readonly mayEdit: boolean;
  readonly fileId: string;
  onEdit(text: string): void;
}

function FormulaBar({ place, cell, mayEdit, fileId, onEdit }: FormulaBarProps) {
  const shown = cell?.entered ?? cell?.text ?? '';
  const [text, setText] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const commit = (): void => {
    if (text !== undefined && text !== shown) onEdit(text);
    setText(undefined);
  };
  return (
    <div class="formula-bar">
      <span class="name-box">
        <span class="spoken">Ô </span>
        {columnName(place.column)}
        {place.row + 1}
      </span>
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        ref={field}
        aria-label="Nội dung ô"
        value={text ?? shown}
        readOnly={!mayEdit}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape') setText(undefined);
        }}
      />
      {cell?.link && <CellLink link={cell.link} fileId={fileId} />}
    </div>
  );
}

/** Where a cell leads: to another place in the local Workspace, or out. */
function CellLink({ link, fileId }: { link: string; fileId: string }) {
  const address = addressOfLink(link, fileId);
  return address === undefined ? (
    <a class="cell-link" href={link} target="_blank" rel="noreferrer">
      Mở liên kết
    </a>
  ) : (
    <a class="cell-link" href={address}>
      Đi tới
    </a>
  );
}
